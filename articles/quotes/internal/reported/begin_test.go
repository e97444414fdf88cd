package reported

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/syntax"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// TestADroppedBeginningHadNoChance scores all beginnings in our annotated
// articles by all their traits, those too that are dropped early.
func TestADroppedBeginningHadNoChance(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "news", "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var n, dropped, likely int
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		eachBeginning(t, string(text), func(early, late int32) {
			n++
			if early > hopeless {
				return
			}
			if dropped++; int(model.Exp(max(-late, 0))) >= leastChance { // beside the answer that none begins, whose score is 0
				likely++
			}
		})
	}
	if dropped < n/4 || likely > dropped/100 {
		t.Errorf("%d of %d beginnings are dropped, %d of which had a chance of %d/%d", dropped, n, likely, leastChance, certainty)
	}
}

// eachBeginning reads a text in English and gives the score of each place where a
// report may begin: by the traits that are looked at first, and by all.
func eachBeginning(t *testing.T, text string, do func(early, late int32)) {
	t.Helper()
	weights, err := WeightsOf(model.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	table, err := tagger.NewTable(model.Embedded().Tables["tagger"])
	if err != nil {
		t.Fatal(err)
	}
	var reader words.Reader
	var parser syntax.Parser
	f := Finder{Weights: weights}
	reader.Begin(text, language.ByTag("en"), false, table)
	from := 0
	for p := range strings.SplitSeq(text, "\n") {
		s := parser.Read(reader.Read(words.Span{Start: from, End: from + len(p)}))
		f.S, f.View.S = s, s
		f.eachBeginning(do)
		from += len(p) + 1
	}
}

// eachBeginning does the same for the paragraph at hand.
func (r *Finder) eachBeginning(do func(early, late int32)) {
	for lo := 0; lo < len(r.S.Items); {
		hi := r.S.Items.SentenceEnd(lo - 1)
		if r.cues = r.findCues(lo, hi, r.cues[:0]); len(r.cues) > 0 {
			r.View.look(lo, hi)
		}
		for i := range r.cues {
			c, x := &r.cues[i], &r.View
			v := x.outlookOf(c)
			for _, b := range x.begins(c, nil) {
				side, begin := x.sideOf(c, &v, b), r.Weights.begin
				shared := begin.Score(v.cueTraits(uint32(side), nil))
				do(shared+begin.Score(x.placeTraits(c, &v, b, side, nil)), shared+begin.Score(x.beginTraits(c, &v, b, side, nil)))
			}
		}
		lo = hi + 1
	}
}
