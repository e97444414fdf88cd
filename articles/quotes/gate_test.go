package quotes_test

import (
	"strings"
	"testing"

	"pullquote/articles/quotes/score"
)

// floors are what the engine's figures on our own articles may not fall below, by
// folder of testdata: the figure that it reached, less 0.01. Raise them when the
// engine gets better. Lower one only with a reason in the commit, such as an
// article that was added.
var floors = map[string]map[string]float64{
	"news": {
		"detect F1": 0.94, "short F1": 0.88,
		"speaker": 0.90, "speaker, name": 0.88, "speaker, pronoun": 0.92, "speaker, noun": 0.83,
		"end-to-end F1": 0.88, "indirect F1": 0.77, "indirect speaker": 0.95,
		"person": 0.70, "B-cubed F1": 0.86,
	},
	"german":  {"detect F1": 0.96, "speaker": 0.85, "end-to-end F1": 0.85},
	"french":  {"detect F1": 0.96, "speaker": 0.90, "end-to-end F1": 0.90},
	"spanish": {"detect F1": 0.96, "speaker": 0.85, "end-to-end F1": 0.84},
}

func TestAnnotatedArticlesKeepTheirFigures(t *testing.T) {
	t.Parallel()
	for split := range annotated(t) {
		t.Run(split, func(t *testing.T) {
			t.Parallel()
			all := counts(judge(t, "testdata", split))
			sum := score.Sum(all)
			var b strings.Builder
			if err := score.Print(&b, all); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s: %s", split, b.String())
			for _, f := range score.Figures() {
				floor, known := floors[split][f.Name]
				if got := f.Of(&sum); known && got < floor {
					t.Errorf("%s of %s is %.3f, below its floor of %.3f", f.Name, split, got, floor)
				}
			}
		})
	}
}
