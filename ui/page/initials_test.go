package page

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestGuessIsTaggedWithAQuestionMark(t *testing.T) {
	t.Parallel()
	initials := []string{"JK", "JKe"}
	for _, c := range []struct {
		quote quotes.Quote
		want  string
	}{
		{quotes.Quote{Speaker: 0, Confidence: 0.9}, "JK"},
		{quotes.Quote{Speaker: 0, Confidence: 0.5}, "JK?"},
		{quotes.Quote{Speaker: 1, Confidence: 0.5}, "JK?"},
		{quotes.Quote{Speaker: -1, Confidence: 0.5}, "?"},
	} {
		if got := Tag(initials, &c.quote); got != c.want {
			t.Errorf("speaker %d at %.1f is tagged %q, want %q", c.quote.Speaker, c.quote.Confidence, got, c.want)
		}
	}
}
