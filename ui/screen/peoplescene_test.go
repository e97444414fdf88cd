package screen

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// onNews runs the reader on a folder of articles about few people.
func onNews(t *testing.T, w, h int, theme string, f func(*terminal)) {
	t.Helper()
	const said = "“Not one boat will leave the harbour of Vasmark today, or tomorrow,” said Ada Quill, the harbour master."
	onFolder(t, w, h, theme, map[string]string{
		"a.md": head("Ferries stay in port", 6, "The Harbour Post") + said + "\n\n“It is a shame,” said Bo Tarn. He said that nobody had asked him.",
		"b.md": head("Strike in Vasmark", 7, "Coast Radio") + "“Not one boat will leave the harbour of Vasmark today,” said Ada Quill.",
		"c.md": head("Bridge opens", 8, "Coast Radio") + "“It holds,” said Bo \x1b[31mTarn, a welder.\n\n“It does,” said B. Tarn.",
	}, f)
}

// onFolder runs the reader on a folder of files that are indexed.
func onFolder(t *testing.T, w, h int, theme string, files map[string]string, f func(*terminal)) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "index.db")
	x, err := index.OpenFile(t.Context(), file, "")
	if err == nil {
		err = x.Update(t.Context(), []string{dir}, index.Options{})
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	onTerminal(t, w, h, pane.Options{Paths: []string{dir}, Config: says("theme", theme), Index: ownIndex(t, file)}, f)
}

func head(title string, day int, source string) string {
	return fmt.Sprintf("---\ntitle: %s\ndate: 1999-12-0%d\nsource: %s\n---\n\n", title, day, source)
}

func TestPeopleOfTheLibraryLeadToWhatTheySaid(t *testing.T) {
	t.Parallel()
	onNews(t, 80, 24, "dark", func(tm *terminal) {
		tm.press("P")
		tm.wants("2 people", "by quotes", "Ada Quill", "Bo Tarn", "last seen")
		tm.press("S", "S")
		tm.wants("by name")
		tm.press("/", "q", "u", "i")
		tm.wants("Ada Quill")
		if strings.Contains(tm.text(), "Bo Tarn") {
			t.Errorf("Bo Tarn is still there:\n%s", tm.text())
		}
		tm.press("enter", "enter")
		tm.wants("Ada Quill · 1 of 2", "7 Dec", "Strike in Vasmark · Coast Radio", "“Not one boat will leave", "2 quotes in the 12 months to Dec 1999, all in Dec 1999")
		tm.press("j", "enter")
		tm.wants("Ferries stay in port", "quote 1/2")
		tm.press("esc")
		tm.wants("Ada Quill · 2 of 2")
		tm.press("esc")
		tm.wants("1 called qui")
		tm.press("esc")
		tm.wants("2 people")
		tm.press("esc")
		tm.wants("3 articles")
	})
}

func TestWhatSomebodySaidAboutSomethingIsATimeline(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"a.md": head("Ferries stay in port", 6, "The Harbour Post") + "“The ferry stays,” said Ada Quill, the harbour master. “The wall holds,” she said.",
		"b.md": strings.Replace(head("Ferries sail", 8, "Coast Radio"), "-12-", "-11-", 1) + "“A ferry sails,” said Ada Quill.",
		"c.md": head("Wall falls", 9, "Coast Radio") + "“The wall fell,” said Ada Quill. She said that no ferry was there.",
	}
	onFolder(t, 90, 24, "dark", files, func(tm *terminal) {
		tm.press("P", "enter")
		tm.wants("1 of 5", "4 quotes in the 24 months to Dec 1999")
		tm.press("/", "f", "e", "r", "r", "*", "enter")
		tm.wants("Ada Quill about ferr* · 1 of 3 · 2 quotes, 1 reported", "The ferry stays", "A ferry sails", "2 quotes in the 24 months to Dec 1999, most in Dec 1999: 1")
		lacks(t, tm, "The wall")
		tm.press("S")
		tm.wants("oldest first", "▌    “A ferry sails,”")
		tm.press("j", "enter")
		tm.wants("quote 1/2 · Ada Quill")
		tm.press("esc", "esc")
		tm.wants("Ada Quill · 1 of 5", "The wall holds", "oldest first")
		tm.press("S", "/", "(", "enter") // is no question yet
		tm.wants("Ada Quill · 1 of 5")
		tm.press("esc")
		tm.wants("1 person")
	})
}

func TestTheSameWordsAreShownSideBySide(t *testing.T) {
	t.Parallel()
	onNews(t, 80, 24, "dark", func(tm *terminal) {
		tm.press("G", "enter", "n", "=")
		tm.wants("the same words: 1 of 1 article", "cut, 83 %", "Strike in Vasmark", "[or", "tomorrow,]", "│")
		tm.press("enter")
		tm.wants("Strike in Vasmark", "quote 1/1")
		tm.press("esc", "esc")
		tm.wants("Ferries stay in port", "quote 1/2")
		tm.press("n", "=")
		tm.wants("these words stand nowhere else here", "Ferries stay in port")
		if tm.model.Focus != pane.OnPage {
			t.Error("the page is left for nothing")
		}
	})
}

// What a feed has corrected is seen from the article, with or without a quote.
func TestOtherVersionsAreShownSideBySide(t *testing.T) {
	t.Parallel()
	version := func(day int, boats string) string {
		return "---\ntitle: Ferries stay in port\ndate: 1999-12-0" + fmt.Sprint(day) + "\nurl: https://post.example/ferries\n---\n\nThe harbour of Vasmark keeps " + boats + " boats.\n\nNobody was asked.\n"
	}
	onFolder(t, 80, 24, "dark", map[string]string{"a.md": version(6, "two"), "b.md": version(7, "three")}, func(tm *terminal) {
		tm.press("enter", "=")
		tm.wants("other versions: 1 of 1 change", "another version, changed", "Ferries stay in port", "[three]", "[two]", "│")
		tm.press("enter")
		tm.wants("keeps two boats")
		tm.press("=")
		tm.wants("[two]", "[three]")
		tm.press("esc", "esc", "esc", "esc")
		tm.wants("2 articles")
	})
	onNews(t, 80, 24, "dark", func(tm *terminal) {
		tm.press("G", "enter", "=")
		tm.wants("no other version of this article · for the words of a quote", "Ferries stay in port")
	})
}

func TestEveryScreenLeadsBackToWhereItWasEnteredFrom(t *testing.T) {
	t.Parallel()
	onNews(t, 80, 24, "dark", func(tm *terminal) {
		tm.press("P", "j", "enter", "enter", "=")
		tm.wants("the same words: 1 of 1 article", "Ferries stay in port")
		tm.press("enter")
		tm.wants("Ferries stay in port", "quote 1/2")
		tm.press("esc", "esc")
		tm.wants("Strike in Vasmark", "quote 1/1")
		tm.press("esc")
		tm.wants("Ada Quill · 1 of 2")
		tm.press("esc", "esc")
		tm.wants("3 articles")
	})
}

func TestPeopleAreMarkedMergedAndUndone(t *testing.T) {
	t.Parallel()
	onNews(t, 80, 24, "dark", func(tm *terminal) {
		tm.press("P", "M")
		tm.wants("nobody has been merged into this person")
		tm.press("x")
		tm.wants("✓", "1 marked")
		tm.press("M")
		tm.wants("is now counted as")
		edits, err := tm.model.State.Edits(t.Context())
		if err != nil || len(edits) != 1 || edits[0].Into == "" {
			t.Errorf("got %v, %v", edits, err)
		}
		tm.press("u")
		tm.wants("undone: ")
		if edits, err = tm.model.State.Edits(t.Context()); err != nil || len(edits) != 0 {
			t.Errorf("got %v, %v", edits, err)
		}
		tm.press("enter", "M")
		tm.wants("is now somebody else")
		tm.press("u")
		tm.wants("undone: ")
	})
}

func TestASingleArticleHasNoPeopleOfALibrary(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, "“Not one boat,” said Ada Quill.\n")}, func(tm *terminal) {
		tm.press("P")
		tm.wants("People needs a library")
		tm.press("n", "=")
		tm.wants("Finding the same words needs a library")
	})
}

func TestScenesOfPeopleFitEveryWindow(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{2, 3}, {10, 4}, {20, 8}, {49, 11}, {60, 12}, {75, 16}, {90, 20}, {140, 40}} {
		onNews(t, size[0], size[1], "dark", func(tm *terminal) {
			for _, keys := range [][]string{{"P"}, {"j", "x", "k"}, {"enter"}, {"G"}, {"="}, {"esc", "esc", "esc", "esc"}} {
				tm.press(keys...)
				lines := strings.Split(tm.model.View().Content, "\n")
				if len(lines) > size[1] {
					t.Errorf("%v after %v: %d lines", size, keys, len(lines))
				}
				if strings.Contains(tm.text(), "\x1b") {
					t.Errorf("%v: an escape is on the screen", size)
				}
			}
		})
	}
}

func TestNoNameInTheLibraryActsOnTheTerminal(t *testing.T) {
	t.Parallel()
	for _, attack := range attacks {
		article := func(title string) string {
			return "Title " + title + "\n\nBy " + attack + " Writer\n\n“Not one boat " + attack + " will leave the harbour today,” said Lena " + attack + " Ortiz, the mayor of " +
				attack + " Ostermouth.\n\nThe council met on Tuesday.\n"
		}
		var sent *bytes.Buffer
		onFolder(t, 80, 24, "dark", map[string]string{"a.txt": article("one"), "b.txt": article("two")}, func(tm *terminal) {
			tm.press("P", "x", "enter", "=", "esc", "M", "enter", "=", "enter")
			sent = tm.written
		})
		check(t, attack, sent.Bytes())
	}
}

// go test ./ui/screen -run Look -update
func TestScenesOfPeopleLookAsTheyDid(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{60, 20}, {80, 24}, {140, 40}} {
		for _, theme := range []string{"dark", "mono"} {
			for name, keys := range map[string][]string{
				"people": {"P", "x"}, "sayings": {"P", "enter", "j"}, "same": {"G", "enter", "n", "="},
			} {
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, size.w, size.h, theme), func(t *testing.T) {
					t.Parallel()
					var got string
					onNews(t, size.w, size.h, theme, func(tm *terminal) {
						tm.press(keys...)
						got = picture(tm.emu)
					})
					golden.RequireEqual(t, got)
				})
			}
		}
	}
}
