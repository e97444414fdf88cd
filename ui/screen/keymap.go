package screen

import "strings"

// action is something a key does. One action may do different things on the
// list and on the page, as long as a reader would call them by one name.
type action uint8

const (
	none action = iota
	down
	up
	halfDown
	halfUp
	pageDown
	pageUp
	top
	bottom
	nextQuote
	prevQuote
	nextSame
	prevSame
	search
	speakers
	reported
	copyQuote
	why
	openURL
	nextArticle
	prevArticle
	enter
	back
	escape
	again
	sortRows
	groupRows
	sideBar
	saveSearch
	removeSearch
	markRead
	star
	tag
	choose
	chooseAll
	allRead
	undoOrUp
	undo
	libraryPeople
	regroup
	sameWords
	wider
	narrower
	help
	suspend
	quit
)

// Binding ties keys to what they do. Keys are spelled as Bubble Tea spells
// them; Shown and Help are what people read.
type Binding struct {
	do    action
	Keys  []string
	Shown string // "n tab"
	Help  string // "next quote"
}

// Group is a titled part of the help screen.
type Group struct {
	Title    string
	Bindings []Binding
}

// Keymap lists every binding, in the order in which the help screen shows
// them. It is the only place where a key is named.
func Keymap() []Group {
	return []Group{
		{"Moving", []Binding{
			{down, []string{"j", "down", "ctrl+n", "ctrl+e"}, "j ↓", "down a line, or to the next row"},
			{up, []string{"k", "up", "ctrl+p", "ctrl+y"}, "k ↑", "up a line, or to the previous row"},
			{halfDown, []string{"d", "ctrl+d"}, "d", "down half a screen"},
			{halfUp, []string{"ctrl+u"}, "ctrl+u", "up half a screen"},
			{pageDown, []string{"space", "f", "pgdown", "ctrl+f"}, "space f", "down a screen"},
			{pageUp, []string{"b", "pgup", "ctrl+b", "shift+space"}, "b", "up a screen"},
			{top, []string{"g", "home", "<"}, "g", "to the start"},
			{bottom, []string{"G", "end", ">"}, "G", "to the end"},
		}},
		{"Quotes", []Binding{
			{nextQuote, []string{"n", "tab"}, "n tab", "next quote, or next match while searching"},
			{prevQuote, []string{"N", "shift+tab"}, "N shift+tab", "previous quote, or previous match"},
			{nextSame, []string{"]"}, "]", "next quote by the same speaker"},
			{prevSame, []string{"["}, "[", "previous quote by the same speaker"},
			{speakers, []string{"s"}, "s", "speakers; enter highlights only one"},
			{reported, []string{"i"}, "i", "show or hide reported speech"},
			{why, []string{"w"}, "w", "why this speaker?"},
			{copyQuote, []string{"y"}, "y", "copy the quote"},
			{sameWords, []string{"="}, "=", "the same words in other articles"},
		}},
		{"Articles", []Binding{
			{enter, []string{"enter"}, "enter", "open; on a page, down a line"},
			{back, []string{"q"}, "q", "back; on the first screen, quit"},
			{escape, []string{"esc"}, "esc", "back; end a search; stop indexing"},
			{nextArticle, []string{"J"}, "J", "next article"},
			{prevArticle, []string{"K"}, "K", "previous article"},
			{search, []string{"/"}, "/", "search all articles; on a page, its text"},
			{openURL, []string{"o"}, "o", "open the article's URL in a browser"},
		}},
		{"List", []Binding{
			{sortRows, []string{"S"}, "S", "sort by date, source, unread, most quoted"},
			{groupRows, []string{"H"}, "H", "group by day, by source, or not at all"},
			{sideBar, []string{"B"}, "B", "sidebar: unread, starred, saved searches"},
			{saveSearch, []string{"W"}, "W", "save the search; on the sidebar, rename it"},
			{removeSearch, []string{"D"}, "D", "on the sidebar, remove a saved search"},
			{again, []string{"R"}, "R", "look for new and changed files"},
			{libraryPeople, []string{"P"}, "P", "people: who is quoted in the library"},
		}},
		{"Marks", []Binding{
			{markRead, []string{"r"}, "r", "mark as read or unread"},
			{star, []string{"*"}, "*", "star or unstar"},
			{tag, []string{"t"}, "t", "add or remove tags"},
			{choose, []string{"v", "x"}, "v x", "select a row; marks apply to all selected"},
			{chooseAll, []string{"V"}, "V", "select all rows, or none"},
			{allRead, []string{"A"}, "A", "mark everything in the list as read"},
			{regroup, []string{"M"}, "M", "people: merge the selected into this one, or undo"},
			{undoOrUp, []string{"u"}, "u", "undo; on a page, up half a screen"},
			{undo, []string{"U"}, "U", "undo, on a page too"},
		}},
		{"Screen", []Binding{
			{wider, []string{"+"}, "+", "wider column"},
			{narrower, []string{"-"}, "-", "narrower column"},
			{help, []string{"?"}, "?", "this help"},
			{suspend, []string{"ctrl+z"}, "ctrl+z", "suspend"},
			{quit, []string{"ctrl+c"}, "ctrl+c", "quit"},
		}},
	}
}

// actions maps each key's name to its action.
func actions(groups []Group) map[string]action {
	m := map[string]action{}
	for _, g := range groups {
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				m[k] = b.do
			}
		}
	}
	return m
}

// keyFor is the key by which hints call an action.
func keyFor(a action) string {
	for _, g := range Keymap() {
		for _, b := range g.Bindings {
			if b.do == a {
				first, _, _ := strings.Cut(b.Shown, " ")
				return first
			}
		}
	}
	return ""
}
