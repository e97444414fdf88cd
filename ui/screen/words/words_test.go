package words

import "testing"

func TestLineIsCutBeforeWhatStandsLastInIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line  string
		width int
		want  string
	}{
		{"unsubscribed from Harbour Post · u undoes", 60, "unsubscribed from Harbour Post · u undoes"},
		{"unsubscribed from Harbour Post · u undoes", 30, "unsubscribed from … · u undoes"},
		{"unsubscribed from Harbour Post · u undoes", 15, "unsubscribed f…"},
		{"cannot be reached · the connection was refused", 20, "cannot be reached ·…"},
		{"no words", 4, "no …"},
		{"no words", 0, ""},
	} {
		if got := Fit(c.line, c.width); got != c.want {
			t.Errorf("%q in %d cells is %q, want %q", c.line, c.width, got, c.want)
		}
	}
}
