package screen

import (
	"strings"
	"testing"

	"pullquote/ui/screen/pane"
)

func TestAllOfASavedPageIsOneKeyAway(t *testing.T) {
	t.Parallel()
	story := strings.Repeat("<p>The ferry waited in the harbour for the whole of the long grey morning, said Ada Quill, and its crew waited for the tide.</p>", 6)
	page := "<!doctype html><title>Ferries wait</title><body><nav>Harbours</nav><main><article><h1>Ferries wait</h1>" + story + "</article></main><div><p>The bakery on the quay opens again on Monday, as it does in spring.</p></div></body>"
	onTerminal(t, 80, 30, pane.Options{Article: held(t, page)}, func(tm *terminal) {
		tm.wants("1 paragraph of this page is not shown · x shows all", "said Ada Quill")
		lacks(t, tm, "bakery", "Harbours")
		tm.press("x")
		tm.wants("all of the page · x for the article", "The bakery on the quay opens again on Monday", "Harbours", "said Ada Quill")
		tm.press("x")
		tm.wants("the article", "said Ada Quill")
		lacks(t, tm, "bakery")
	})
	onTerminal(t, 80, 30, pane.Options{Article: held(t, "Ferries wait\n\nThe ferry waited in the harbour.\n")}, func(tm *terminal) {
		tm.press("x")
		tm.wants("nothing is left out here")
	})
}

// lacks fails if the screen shows a text.
func lacks(t *testing.T, tm *terminal, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(tm.text(), text) {
			t.Errorf("the screen shows %q:\n%s", text, tm.text())
		}
	}
}
