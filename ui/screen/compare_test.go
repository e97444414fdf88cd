package screen

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/ui/screen/pane"
)

// versions are two versions of an article, and one that quotes from it.
func versions() map[string]string {
	version := func(day int, body string) string {
		return fmt.Sprintf("---\ntitle: Ferries stay in port\ndate: 1999-12-0%d\nsource: The Harbour Post\nurl: https://post.example/ferries\n---\n\n", day) + body
	}
	return map[string]string{
		"a.md": version(6, "The ferries of Vasmark stayed in port on Monday. Nobody knows for how long.\n\n"+
			"“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill, the harbour master.\n\n"+
			"“The wall will hold for a hundred years,” said Jonas Kern, the engineer. “I have seen nothing like it.”\n\n"+
			"The wall was built in 1931.\n"),
		"b.md": version(7, "The ferries of Vasmark stayed in port on Tuesday.\n\n"+
			"“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill, the harbour master.\n\n"+
			"“The wall will hold for a thousand years,” said Jonas Kern, the engineer. “Ask the fishermen,” said Mara Lind.\n\n"+
			"The wall was built in 1931. A crack was found in May.\n"),
		"c.md": head("Strike in Vasmark", 8, "Coast Radio") + "The strike goes on.\n\n“Not one boat will leave the harbour,” said Ada Quill.\n\nA spokesman said: “The wall will hold for a hundred years.”\n",
	}
}

func TestTwoSelectedArticlesAreCompared(t *testing.T) {
	t.Parallel()
	onFolder(t, 80, 24, "dark", versions(), func(tm *terminal) {
		tm.press("v", "j", "v", "&") // the first and the last
		tm.wants("Two articles", "1 cut", "cut in b · Ada Quill", "[-of Vasmark today, or tomorrow,-]", "Jonas Kern ≠ ", "comparison 1/3")
		tm.press("enter")
		tm.wants("Ferries stay in port", "quote 1/3")
	})
}

func TestAnArticleIsComparedWithTheVersionBefore(t *testing.T) {
	t.Parallel()
	onFolder(t, 140, 40, "dark", versions(), func(tm *terminal) {
		tm.press("j", "&")
		tm.wants("Two versions of one article", "[-hundred-]", "{+thousand+}", "[-Monday.-]", "{+Tuesday.+}", "only in a · Jonas Kern", "only in b · Mara Lind", "text added · paragraph 4 of b")
		tm.press("n")
		tm.wants("comparison 2/8", "opens a")
		tm.press("right", "enter")
		tm.wants("a thousand years", "quote 2/3")
		tm.press("esc")
		tm.wants("comparison 2/8", "opens b")
		tm.press("esc")
		tm.wants("3 articles")
		tm.press("enter", "&")
		tm.wants("Two versions of one article")
		tm.press("esc")
		if tm.model.Focus != pane.OnPage {
			t.Error("the comparison leads elsewhere than it was entered from")
		}
	})
}

func TestWhatCannotBeComparedIsSaid(t *testing.T) {
	t.Parallel()
	onFolder(t, 80, 24, "dark", versions(), func(tm *terminal) {
		tm.press("&")
		tm.wants("no other version of this article", "Strike in Vasmark")
		tm.press("V", "&")
		tm.wants("two articles can be compared, and 3 are selected")
	})
}

func TestNoComparisonActsOnTheTerminal(t *testing.T) {
	t.Parallel()
	for _, attack := range attacks {
		article := func(title, said string) string {
			return "Title " + title + attack + "\n\n“Not one boat " + attack + said + " will leave the harbour today,” said Lena " + attack + " Ortiz, the mayor.\n\nThe council met " + attack + said + " on Tuesday in the town hall of Vasmark.\n"
		}
		var sent *bytes.Buffer
		onFolder(t, 100, 24, "dark", map[string]string{"a.txt": article("one", "ever"), "b.txt": article("two", "never")}, func(tm *terminal) {
			tm.press("V", "&", "n", "n")
			sent = tm.written
		})
		check(t, attack, sent.Bytes())
	}
}

// Whatever the window is, nothing is wider than it, and every item is reached.
func TestAComparisonFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{20, 12}, {40, 10}, {99, 24}, {100, 24}, {200, 60}} {
		onFolder(t, size[0], size[1], "dark", versions(), func(tm *terminal) {
			tm.press("j", "&", "G")
			tm.wants("▌", "crack")
			for _, line := range strings.Split(tm.text(), "\n") {
				if n := len([]rune(strings.TrimRight(line, " "))); n > size[0] {
					t.Errorf("%v: %d cells: %q", size, n, line)
				}
			}
		})
	}
}

// TestComparisonsLookAsTheyDid holds the comparison to pictures. With -update it draws them.
func TestComparisonsLookAsTheyDid(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {140, 40}} {
		for _, theme := range []string{"dark", "mono"} {
			t.Run(fmt.Sprintf("versions-%dx%d-%s", size[0], size[1], theme), func(t *testing.T) {
				t.Parallel()
				var got string
				onFolder(t, size[0], size[1], theme, versions(), func(tm *terminal) {
					tm.press("j", "&", "n")
					got = picture(tm.emu)
				})
				golden.RequireEqual(t, got)
			})
		}
	}
}
