package articles

import (
	"strings"
	"testing"
)

func TestSamplesAreWholeArticles(t *testing.T) {
	t.Parallel()
	samples := Samples()
	if len(samples) < 7 {
		t.Fatalf("%d samples", len(samples))
	}
	formats := map[Format]bool{}
	var last *Article
	for _, s := range samples {
		a := readString(t, s.Name, s.Data)
		if a.Title == "" || len(a.Bylines) == 0 || a.Published.Year() != 2026 || a.Words < 250 || a.Words > 650 {
			t.Errorf("%s: title %q, bylines %q, published %v, %d words", s.Name, a.Title, a.Bylines, a.Published, a.Words)
		}
		if last != nil && !a.Published.Before(last.Published) {
			t.Errorf("%s is not older than the one before it", s.Name)
		}
		sum := Summarize([]byte(s.Data), Source{Name: s.Name})
		if sum.Title != a.Title || strings.Join(sum.Bylines, ";") != strings.Join(a.Bylines, ";") || !sum.Published.Equal(a.Published) || sum.Source != a.Source {
			t.Errorf("%s: the summary says %+v", s.Name, sum)
		}
		if strings.Contains(s.Name, "hallorans") && !strings.HasSuffix(a.Title, "jumped in") {
			t.Errorf("wrapped title %q", a.Title)
		}
		formats[a.Format] = true
		last = a
	}
	if len(formats) != 3 {
		t.Error("the samples do not show all three readers")
	}
}

func TestTheFirstSampleTeachesTheKeys(t *testing.T) {
	t.Parallel()
	first := Samples()[0].Data
	for _, key := range strings.Fields("j k space b d u g G n N tab ] [ s i y w / o J K enter esc q ? + -") {
		if !strings.Contains(first, "`"+key+"`") {
			t.Errorf("the tutorial does not teach %s", key)
		}
	}
}
