package intake_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"pullquote/store/intake"
)

func (l *library) drafts(drafts ...intake.Draft) []intake.Result {
	l.t.Helper()
	var results []intake.Result
	l.add(func(ctx context.Context, a *intake.Adder) error {
		for _, d := range drafts {
			r, err := a.Draft(ctx, d)
			if err != nil {
				return err
			}
			results = append(results, r)
		}
		return nil
	})
	return results
}

func TestADraftIsAnArticleOnce(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	d := intake.Draft{
		Title: "The crane\x1b[2J is mended", Bylines: []string{"Ada Quill"}, Source: "Harbour Post", URL: "https://harbour.example/crane",
		Published: time.Date(2026, 3, 2, 9, 5, 0, 0, time.UTC), Language: "en", Tags: []string{"port"},
		HTML: "<p>“Not one boat,” said Ben Ostler, “leaves before noon.”</p>",
	}
	again := d
	again.URL += "?utm_source=feed"
	got := l.drafts(d, again, intake.Draft{Title: "Nothing"})
	if got[0].Path != "harbour-post/2026-03-02-the-crane-2j-is-mended.md" || got[1].Same != got[0].Path || got[2].Err == nil {
		t.Errorf("got %+v", got)
	}
	a := l.read(got[0].Path)
	if a.Title != "The crane␛[2J is mended" || a.Source != d.Source || a.URL != d.URL || !a.Published.Equal(d.Published) || a.Bylines[0] != "Ada Quill" || !strings.Contains(a.Text, "“Not one boat,” said") {
		t.Errorf("got %+v", a)
	}
	if got := l.drafts(d); got[0].Same == "" {
		t.Errorf("another run added it again: %+v", got)
	}
}
