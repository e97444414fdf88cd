package fold

import "testing"

func TestSpellingsStandInOrder(t *testing.T) {
	t.Parallel()
	for i, s := range spellings {
		if i > 0 && spellings[i-1].letter >= s.letter {
			t.Errorf("%c stands before %c", spellings[i-1].letter, s.letter)
		}
		if got := spelled(s.letter); got != s.as {
			t.Errorf("%c is spelled %q, want %q", s.letter, got, s.as)
		}
	}
}
