package report

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/ui/theme"
)

func ferryHit() Hit {
	e := store.Entry{Path: "a\x1b.md", Summary: articles.Summary{Title: "Ferries", Source: "The Harbour Post", Published: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), DateOnly: true}}
	return Hit{
		Listed: Listed{Entry: e, Quotes: -1, Speakers: -1}, Place: "Ein Kai — kein Boot", Marks: []quotes.Span{{Start: 12, End: 16}},
		Quoted: true, Speaker: "Ada Quill", At: quotes.Span{Start: 3, End: 24},
		Load: func() string { return "„Ein Kai — kein Boot“" },
	}
}

func TestAHitIsAnArticleAndAPlace(t *testing.T) {
	t.Parallel()
	for _, at := range []struct {
		format Format
		o      Options
		want   string
	}{
		{Table, Options{}, "2031-05-06  Ferries  The Harbour Post  a␛.md\n    Ada Quill: Ein Kai — kein Boot\n"},
		{Table, Options{Width: 24}, "2031-05-06  Ferries  Th…\n    Ada Quill: Ein Kai …\n"},
		{Table, Options{Profile: colorprofile.ASCII, Theme: theme.Mono()}, "    \x1b[1mAda Quill\x1b[m: Ein Kai — \x1b[7;1mkein\x1b[m Boot\n"},
		{CSV, Options{}, "a\x1b.md,Ferries,,2031-05-06,The Harbour Post,Ada Quill,1,20,Ein Kai — kein Boot\n"},
		{JSONLines, Options{}, `"hit":{"text":"Ein Kai — kein Boot","marks":[{"start":10,"end":14}],"quote":true,"speaker":"Ada Quill","start":1,"end":20}}` + "\n"},
		{Markdown, Options{}, "- **Ferries**, The Harbour Post, 2031-05-06, a␛.md\\\n  Ada Quill: Ein Kai — kein Boot\n"},
	} {
		if got := written(t, Hits, at.format, at.o, ferryHit()); !strings.HasSuffix(got, at.want) {
			t.Errorf("%s:\n%q\n%q", at.format, got, at.want)
		}
	}
}
