package screen

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/screen/pane"
)

func TestAClauseAndItsFragmentAreOneStep(t *testing.T) {
	t.Parallel()
	s := silent(true)
	s.take(quotes.Found{Speakers: []quotes.Speaker{{Name: "Gillis"}}, Quotes: []quotes.Quote{
		{Span: quotes.Span{Start: 12, End: 60}, Kind: quotes.Indirect},
		{Span: quotes.Span{Start: 21, End: 32}, Kind: quotes.Mixed, PartOf: 1},
		{Span: quotes.Span{Start: 70, End: 80}, Kind: quotes.Direct},
	}}, []string{"G"})
	if len(s.lit) != 2 || s.lit[0] != 0 || s.lit[1] != 2 {
		t.Errorf("steps to %v, want the clause and the last quote", s.lit)
	}
	s.reported = false
	s.light()
	if len(s.lit) != 2 || s.lit[0] != 1 {
		t.Errorf("steps to %v while reports are hidden, want the fragment and the last quote", s.lit)
	}
	s.at, s.reported = 1, true
	if s.light(); s.at != 0 {
		t.Errorf("stands on %d when reports are shown again, want the clause", s.at)
	}
}

func TestTheSpeakerIsNamedWithWhoeverTellsIt(t *testing.T) {
	t.Parallel()
	r := &reader{Session: &pane.Session{}}
	r.speech.found = quotes.Found{Speakers: []quotes.Speaker{{Name: "Bo Kern"}, {Name: "Ada Lind"}}}
	if got := ansi.Strip(r.picture().name(&quotes.Quote{Kind: quotes.Mixed, Confidence: 0.95, Via: 2})); got != "Bo Kern via Ada Lind" {
		t.Errorf("got %q", got)
	}
}

func TestTheReasonSaysWhereNobodyMayTellIt(t *testing.T) {
	t.Parallel()
	for told, want := range map[float64]string{0.99: "", 0.75: "likely told", 0.52: "perhaps not told"} {
		if got := toldLabel(&quotes.Quote{Kind: quotes.Indirect, Reported: told}); got != want {
			t.Errorf("%v: got %q, want %q", told, got, want)
		}
	}
	if got := toldLabel(&quotes.Quote{Kind: quotes.Direct}); got != "" {
		t.Errorf("a quotation in marks is %q", got)
	}
}
