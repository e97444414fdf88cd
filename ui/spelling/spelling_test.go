package spelling

import "testing"

func TestTheNearestWordIsMeant(t *testing.T) {
	t.Parallel()
	words := []string{"print", "quotes", "speakers", "people", "list", "search", "add", "feed"}
	for word, want := range map[string]string{
		"qoutes":  "quotes",
		"quote":   "quotes",
		"speaker": "speakers",
		"serach":  "search",
		"lsit":    "list",
		"ferries": "",
		"":        "",
		"x":       "",
		"ad":      "add",
	} {
		if got := Nearest(word, words); got != want {
			t.Errorf("%q is taken for %q, want %q", word, got, want)
		}
	}
}

func TestOneSlipIsOneLetter(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "ab", 2}, {"feed", "feed", 0}, {"feed", "fed", 1}, {"fede", "feed", 1}, {"feat", "feed", 2}, {"abc", "cab", 2}} {
		if got, back := distance(c.a, c.b), distance(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%q and %q are %d and %d apart, want %d", c.a, c.b, got, back, c.want)
		}
	}
}
