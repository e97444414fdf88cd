package sidebar

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// barOf is a side bar that has the keys, with what can stand in it.
func barOf(t *testing.T, feeds []feed.Feed, searches []store.SavedSearch) *Bar {
	t.Helper()
	s := pane.NewSession(t.Context(), pane.Options{Config: config.Source{Said: []config.Said{{Key: "theme", Value: "mono"}}}})
	s.Width, s.Height, s.Focus = 140, 40, pane.OnBar
	b := New(s, Beside{
		Query: func() string { return "" }, All: func() ([]index.ID, bool) { return nil, true },
		Describe: func() string { return "7 articles" }, Ask: func() pane.Wish { return nil },
	})
	b.takeFeeds(feedsKnown{feeds: feeds})
	b.takeSearches(searchesKept{searches: searches})
	return b
}

// harbour are feeds, some of them in folders.
func harbour() []feed.Feed {
	return []feed.Feed{
		{URL: "https://post.example/feed", Title: "Harbour Post"},
		{URL: "https://coast.example/feed", Title: "Coast Radio", Folder: []string{"News", "North"}},
		{URL: "https://valley.example/feed", Title: "Valley Times", Folder: []string{"News"}},
	}
}

// drawn is what the side bar shows.
func drawn(b *Bar) string {
	lines := b.View(24, len(b.rows))
	for i, l := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n")
}

func TestTheSideBarHasItsSectionsInOrder(t *testing.T) {
	t.Parallel()
	b := barOf(t, harbour(), []store.SavedSearch{{Name: "Walls", Query: "wall"}})
	b.takeCounts(counted{amounts: amounts{
		found: map[string]int{"": 12, "is:unread": 5, "is:starred": 0, "wall": 2, `source:"Merrow Gazette"`: 4, `tag:"port"`: 3},
		feeds: map[string]index.Amount{
			"https://post.example/feed": {Articles: 6, Unread: 3}, "https://coast.example/feed": {Articles: 2, Unread: 2}, "https://valley.example/feed": {Articles: 1},
		},
		sources: []index.Value{{Text: "Merrow Gazette", Articles: 4}}, tags: []index.Value{{Text: "port", Articles: 3}},
	}})
	want := `▌ All                12
  Unread              5
  Starred             0

  ▾ Feeds        unread
  Harbour Post        3
  News                2
   Valley Times
   North              2
    Coast Radio       2

  ▾ Sources         all
  Merrow Gazette      4

  ▾ Tags            all
  port                3

  ▾ Searches        all
  Walls               2`
	if got := drawn(b); got != want {
		t.Errorf("it shows\n%s\nwant\n%s", got, want)
	}
}

func TestASectionIsFoldedForGood(t *testing.T) {
	t.Parallel()
	b := barOf(t, harbour(), []store.SavedSearch{{Name: "Walls", Query: "wall"}})
	b.takeCounts(counted{amounts: amounts{feeds: map[string]index.Amount{"https://post.example/feed": {Articles: 6, Unread: 3}}}})
	b.Move(5)
	if b.at().name != "Harbour Post" {
		t.Fatalf("the cursor is on %s", b.at().name)
	}
	b.Do(keys.Fold)
	if got := drawn(b); !strings.Contains(got, "▌ ▸ Feeds             3") || strings.Contains(got, "Harbour Post") || strings.Join(b.Settings.List.Folded, " ") != "feeds" {
		t.Errorf("folded %v, it shows\n%s", b.Settings.List.Folded, got)
	}
	b.Do(keys.Enter)
	if got := drawn(b); !strings.Contains(got, "Harbour Post") || len(b.Settings.List.Folded) != 0 {
		t.Errorf("unfolded it shows\n%s", got)
	}
}

// Of many sources a few are shown, and all when somebody asks for them.
func TestManySourcesAreShownWhenTheyAreAskedFor(t *testing.T) {
	t.Parallel()
	b := barOf(t, nil, nil)
	var many []index.Value
	for i := range 30 {
		many = append(many, index.Value{Text: fmt.Sprintf("Source %d", i), Articles: 30 - i})
	}
	b.takeCounts(counted{amounts: amounts{sources: many}})
	if got := drawn(b); !strings.Contains(got, "Source 7 ") || strings.Contains(got, "Source 8 ") || !strings.Contains(got, "… more             22") {
		t.Errorf("it shows\n%s", got)
	}
	b.Do(keys.Bottom)
	b.Do(keys.Enter)
	if got := drawn(b); !strings.Contains(got, "Source 29 ") || strings.Contains(got, "more") {
		t.Errorf("asked for all it shows\n%s", got)
	}
}

func TestARowNarrowsTheListToWhatItStandsFor(t *testing.T) {
	t.Parallel()
	feeds := append(harbour(), feed.Feed{URL: "https://ada:secret@post.example/other?token=1", Title: "Harbour post"}, feed.Feed{URL: "https://x.example/", Title: "https://x.example/"})
	b := barOf(t, feeds, nil)
	for name, want := range map[string]string{
		"Coast Radio": `feed:"Coast Radio"`, "North": `feed:"News/North"`, "Harbour Post": `feed:"https://post.example/feed"`,
		"Harbour post": `feed:"https://…@post.example/other?token=…"`, "x.example/": `feed:"https://x.example/"`,
	} {
		for i, r := range b.rows {
			if r.name == name && r.kind != heading {
				b.cursor = i
			}
		}
		w, _ := b.Do(keys.Enter).(pane.Wishes)
		if len(w) != 2 {
			t.Errorf("%s: %v", name, w)
			continue
		}
		if to, ok := w[1].(pane.NarrowTo); !ok || to.Text != want {
			t.Errorf("%s narrows the list to %v, want %s", name, w[1], want)
		}
	}
}

func TestNamesStayInTheSideBar(t *testing.T) {
	t.Parallel()
	var saved []store.SavedSearch
	var feeds []feed.Feed
	for i, attack := range []string{"\x1b[2J", "\u202eabc", "東京の専門家は橋を残すことは", "a\nb", strings.Repeat("long ", 20), "👨‍👩‍👧‍👦 family"} {
		saved = append(saved, store.SavedSearch{Name: fmt.Sprint(i, attack), Query: attack})
		feeds = append(feeds, feed.Feed{URL: fmt.Sprint("https://example.org/", i), Title: fmt.Sprint(i, attack), Folder: []string{attack, attack, attack, attack, attack}})
	}
	b := barOf(t, feeds, saved)
	for range b.rows {
		b.Move(1)
		for width := 1; width < 40; width += 3 {
			b.Layout(width, 9)
			lines := b.View(width, 9)
			if len(lines) != 9 {
				t.Fatalf("%d lines", len(lines))
			}
			for _, l := range lines {
				if ansi.StringWidth(l) > width || strings.ContainsAny(ansi.Strip(l), "\x1b\n\u202e") {
					t.Fatalf("%q is no line of %d cells", l, width)
				}
			}
		}
	}
}

func TestTheLineOfTheSideBarIsTheRowUnderTheMouse(t *testing.T) {
	t.Parallel()
	b := barOf(t, harbour(), []store.SavedSearch{{Name: "Walls", Query: "wall"}})
	for offset := range 4 {
		b.cursor, b.offset = len(b.rows)-1, offset
		for y, line := range b.View(30, 12) {
			i := b.RowAt(y)
			if blankLine := strings.TrimSpace(ansi.Strip(line)) == ""; blankLine != (i < 0) || i >= 0 && !strings.Contains(line, b.rows[i].name) {
				t.Errorf("line %d, %q, is row %d", y, ansi.Strip(line), i)
			}
		}
	}
	if b.RowAt(-1) >= 0 || b.RowAt(1000) >= 0 {
		t.Error("there are rows beyond the side bar")
	}
}

func TestTheCursorStaysOnItsFeed(t *testing.T) {
	t.Parallel()
	b := barOf(t, harbour(), nil)
	b.Move(7)
	was := b.at().name
	b.takeFeeds(feedsKnown{feeds: append([]feed.Feed{{URL: "https://a.example/", Title: "A"}}, harbour()...)})
	if b.at().name != was {
		t.Errorf("it was on %s and is on %s", was, b.at().name)
	}
	b.takeFeeds(feedsKnown{})
	if b.at().kind == blank {
		t.Error("it is on a blank row")
	}
}
