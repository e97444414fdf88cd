package folding

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// left is what is left of a text that is folded to all its quotes in marks.
func left(t *testing.T, text string, opened ...string) (all []string) {
	t.Helper()
	a, err := articles.Read(strings.NewReader("Ferries stay in port\n\n"+text), articles.Source{Name: "a.txt"})
	if err != nil {
		t.Fatal(err)
	}
	found := quotes.Find(a.Document())
	var which []int
	for i, q := range found.Quotes {
		if q.Kind == quotes.Direct || q.Kind == quotes.Mixed {
			which = append(which, i)
		}
	}
	var open []quotes.Span
	for _, o := range opened {
		at := strings.Index(a.Text, o)
		open = append(open, Around(a, quotes.Span{Start: at, End: at + len(o)}))
	}
	for _, s := range Quotes(a, found, which, open) {
		all = append(all, s.Of(a.Text))
	}
	return all
}

func TestSentencesOfQuotesAreLeft(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"The quay was empty. “Not one boat will leave,” said Ada Quill. It rained.": {"“Not one boat will leave,” said Ada Quill."},
		// What a quote takes its speaker from is left as well.
		"Ada Quill shook her head. It rained. “Not one boat will leave.”\n\nThe gulls had gone.": {"Ada Quill shook her head.", "“Not one boat will leave.”"},
		"“We wait,” said Bo Tarn. “It ends.” The wind turned. “All quiet,” he said.":             {"“We wait,” said Bo Tarn.", "“It ends.”", "“All quiet,” he said."},
		// A quote of several paragraphs is left whole.
		"Ada Quill said: “Not one boat will leave. Not today.\n\n“And none tomorrow.” It rained.": {"Ada Quill said: “Not one boat will leave.", "Not today.", "“And none tomorrow.”"},
		"The quay was empty.": nil,
	} {
		if got := left(t, text); !slices.Equal(got, want) {
			t.Errorf("%s\nis folded to %q, want %q", text, got, want)
		}
	}
}

func TestAParagraphThatIsOpenedIsLeftWhole(t *testing.T) {
	t.Parallel()
	const text = "The quay was empty. “Not one boat,” said Ada Quill. It rained.\n\nThe gulls had gone. “We wait,” said Bo Tarn."
	want := []string{"The quay was empty. “Not one boat,” said Ada Quill. It rained.", "“We wait,” said Bo Tarn."}
	if got := left(t, text, "Not one boat"); !slices.Equal(got, want) {
		t.Errorf("left are %q, want %q", got, want)
	}
}

func TestFoldingTakesLinearTime(t *testing.T) {
	t.Parallel()
	took := func(n int) time.Duration {
		text := strings.Repeat("It rained. “No boat.” ", n) // one paragraph
		a := &articles.Article{Text: text, Blocks: []articles.Block{{Span: quotes.Span{End: len(text)}}}}
		var found quotes.Found
		var which []int
		for at := 0; ; at++ {
			i := strings.Index(text[at:], "“")
			if i < 0 {
				break
			}
			at += i
			which = append(which, len(found.Quotes))
			found.Quotes = append(found.Quotes, quotes.Quote{Marked: quotes.Span{Start: at, End: at + 5}})
		}
		best := time.Hour
		for range 3 {
			begun := time.Now()
			Quotes(a, found, which, nil)
			best = min(best, time.Since(begun))
		}
		return best
	}
	if short, long := took(1000), took(8000); long > 32*short+50*time.Millisecond {
		t.Errorf("1,000 quotes take %v, and 8,000 take %v", short, long)
	}
}
