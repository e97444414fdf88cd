package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"
)

func TestWhatSomebodySaidIsFoundWithItsSpeaker(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		tm.typeLine("said:marsh wall")
		tm.wants("Odile Marsh: “It is the only key that we have painted on the wall,”", "1 of 7 articles")
		if strings.Contains(tm.text(), "temporary") {
			t.Error("a wall that somebody else speaks of is found")
		}
	})
}

func TestHitIsOpenedAndItsWordsAreSteppedThrough(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		tm.typeLine("wall")
		tm.press("j", "enter")
		r := tm.model.reader
		tm.wants("match 1/")
		if hit := r.search.Here(); !strings.EqualFold(hit.Of(r.art.Text), "wall") || !inSight(r, hit) {
			t.Errorf("the page is not at the hit:\n%s", tm.text())
		}
		tm.press("n")
		tm.wants("match 2/")
		tm.press("q")
		tm.wants("2 of 7 articles")
		tm.press("esc")
		tm.wants("7 articles", "Sound Line")
	})
}

func TestEscapeOnThePageEndsTheSearchFirst(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		tm.typeLine("wall")
		tm.press("enter", "esc", "n")
		tm.wants("quote ")
		tm.press("esc")
		tm.wants("2 of 7 articles")
	})
}

func TestWrongQuerySaysWhatIsWrongAndTheLastResultStays(t *testing.T) {
	t.Parallel()
	onTerminal(t, 100, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/")
		for _, r := range "wall is:rad " {
			tm.press(string(r))
		}
		tm.wants("is:rad", "read, unread, starred or archived", "painted on the wall")
		tm.press("enter")
		tm.wants("/wall is:rad", "read, unread, starred or archived")
		tm.press("esc")
		tm.wants("7 articles", "Sound Line")
	})
}

func TestArrowsMoveWhileTheQueryIsTyped(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
		tm.press("/", "w", "a", "l", "l", "down", "enter")
		if got := tm.model.list.rows.current(); got == nil || !strings.Contains(got.Summary.Title, "temporary") {
			t.Errorf("the cursor is on %v", got)
		}
		tm.wants("match 1/")
	})
}

func TestMarkOfASnippetIsInSightHoweverNarrowTheListIs(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("many words before the ", 8) + "wall and more words behind it, and more, and more"
	at := strings.Index(text, "wall")
	p := listPicture{ink: ink.Of(theme.Mono())}
	for width := 12; width < 120; width++ {
		for _, speaker := range []string{"", "Odile Marsh"} {
			line := p.excerpt(index.Snippet{Text: text, Quoted: true, Speaker: speaker, Marks: []quotes.Span{{Start: at, End: at + 4}}}, width)
			if plain := ansi.Strip(line); !strings.Contains(plain, "wall") || ansi.StringWidth(plain) > width {
				t.Fatalf("%d cells: %q", width, plain)
			}
		}
	}
}

func TestSnippetsAndTagsCannotActOnTheTerminal(t *testing.T) {
	t.Parallel()
	p := listPicture{ink: ink.Of(theme.Mono())}
	it := &item{Row: row(1, "ferry")}
	for _, attack := range attacks {
		it.Tags = []string{attack}
		check(t, attack, []byte(legible(p.endingInTags(func(int) string { return "ferry" }, it, 200))))
		check(t, attack, []byte(legible(p.excerpt(index.Snippet{Text: "wall", Quoted: true, Speaker: attack}, 100))))
	}
}

func TestASnippetBeginsWithAWord(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("many considerable words before the ", 6) + "wall and more"
	at := strings.Index(text, "wall")
	p := listPicture{ink: ink.Of(theme.Mono())}
	for width := 20; width < 160; width++ {
		line := ansi.Strip(p.excerpt(index.Snippet{Text: text, Marks: []quotes.Span{{Start: at, End: at + 4}}}, width))
		rest, cut := strings.CutPrefix(line, "… ")
		first, _, _ := strings.Cut(rest, " ")
		if !cut || !slices.Contains([]string{"many", "considerable", "words", "before", "the", "wall"}, strings.TrimRight(first, "…")) {
			t.Errorf("%d cells: %q", width, line)
		}
	}
}

// TestASearchThatFindsNothingShowsNoPage looks at the page beside the list.
func TestASearchThatFindsNothingShowsNoPage(t *testing.T) {
	t.Parallel()
	onTerminal(t, 140, 30, pane.Options{}, func(tm *terminal) {
		tm.wants("has put a terminal on its")
		tm.press("/")
		tm.typeLine("zeppelin")
		tm.wants("No article matches zeppelin.")
		if strings.Contains(tm.text(), "terminal on its") {
			t.Errorf("a page is there:\n%s", tm.text())
		}
		tm.press("esc")
		tm.wants("has put a terminal on its")
	})
}
