package theme

import (
	"reflect"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestQuotationsAreMarkedByWhatIsWanted(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		th := own(name).Against(true)
		if !reflect.DeepEqual(th.Marked(Marking{}), th) {
			t.Errorf("%s: it is another theme without a wish", name)
		}
		bare := th.Marked(Marking{NoColor: true, NoUnderline: true, NoTint: true})
		for i := -1; i < len(th.Voices); i++ {
			if k := bare.Voice(i); k.Fg != nil || k.Bg != nil {
				t.Errorf("%s: voice %d is %+v", name, i, k)
			}
		}
		if bare.Here != (Ink{Bold: true}) || bare.Guess.Underline != ansi.UnderlineNone || !bare.Guess.Italic {
			t.Errorf("%s: the current quote is %+v, a guess %+v", name, bare.Here, bare.Guess)
		}
		if !reflect.DeepEqual(own(name).Against(true), th) {
			t.Errorf("%s: the theme itself was changed", name)
		}
	}
}
