package byline

import (
	"testing"
)

func TestNamesAndTitlesAreAlikeAsTheyAreSeen(t *testing.T) {
	t.Parallel()
	for _, same := range [][2]string{{"The ferry waits", "THE FERRY WAITS"}, {"Orla Grifﬁn", "Orla Griffin"}, {"Le\u0301a Øster", "LÉA ØSTER"}, {"We\u00a0wait", "We wait"}, {"Ada’s “plan”", `Ada's "plan"`}} {
		if !Alike(same[0], same[1]) {
			t.Errorf("%q is not %q", same[0], same[1])
		}
	}
	for _, other := range [][2]string{{"The ferry waits", "The ferry waited"}, {"Сергей", "Сергеи"}, {"Ada Quill", "Ada-Quill"}} {
		if Alike(other[0], other[1]) {
			t.Errorf("%q is %q", other[0], other[1])
		}
	}
}
