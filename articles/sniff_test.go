package articles

import (
	"strings"
	"testing"
)

// A log full of colours, with tabs and form feeds, is still text.
func TestOnlyControlsThatTextHasNotAreCounted(t *testing.T) {
	t.Parallel()
	for c := range 256 {
		for at := range 18 {
			s := []byte("abcdefghi jklmnopq\x00")
			s[at] = byte(c)
			want := 1
			if c < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1b", rune(c)) {
				want++
			}
			if got := controls(string(s)); got != want {
				t.Errorf("%q has %d controls, want %d", s, got, want)
			}
		}
	}
}
