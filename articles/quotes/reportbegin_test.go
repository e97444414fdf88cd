package quotes

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
	"pullquote/articles/quotes/model"
)

// TestADroppedBeginningHadNoChance scores all beginnings in our annotated
// articles by all their traits, those too that are dropped early.
func TestADroppedBeginningHadNoChance(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "news", "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var n, dropped, likely int
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		eachBeginning(string(text), func(early, late int32) {
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
func eachBeginning(text string, do func(early, late int32)) {
	r := newReading()
	r.begin(text, language.ByTag("en"), false, builtIn(), nil, nil)
	f, s, x := &r.reports, &r.syntax.Paragraph, &r.reports.view
	from := 0
	for p := range strings.SplitSeq(text, "\n") {
		r.piece(words.Span{Start: from, End: from + len(p)})
		for lo := 0; lo < len(s.Items); {
			hi := s.Items.SentenceEnd(lo - 1)
			if f.retellings = f.findRetellings(lo, hi, f.retellings[:0]); len(f.retellings) > 0 {
				x.glance(lo, hi)
			}
			for i := range f.retellings {
				c := &f.retellings[i]
				v := x.outlookOf(c)
				for _, b := range x.begins(c, nil) {
					side, begin := x.sideOf(c, &v, b), f.reporter.begin
					shared := begin.Score(v.cueTraits(uint32(side), nil))
					do(shared+begin.Score(x.placeTraits(c, &v, b, side, nil)), shared+begin.Score(x.beginTraits(c, &v, b, side, nil)))
				}
			}
			lo = hi + 1
		}
		from += len(p) + 1
	}
}
