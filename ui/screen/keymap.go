package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

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

	// What a key does to a line that is being typed.
	lineAccept
	lineCancel
	lineLeft
	lineRight
	lineStart
	lineEnd
	lineErase
	lineDelete
	lineEraseWord
	lineEraseAll
	lineDown
	lineUp
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
	Typing   bool // what these keys do holds while a line is typed, and only then
	Bindings []Binding
}

// DefaultKeys lists every binding, in the order in which the help screen shows
// them. It is the only place where a key is named.
func DefaultKeys() []Group {
	return []Group{
		{"Moving", false, []Binding{
			{down, []string{"j", "down", "ctrl+n", "ctrl+e"}, "j ↓", "down a line, or to the next row"},
			{up, []string{"k", "up", "ctrl+p", "ctrl+y"}, "k ↑", "up a line, or to the previous row"},
			{halfDown, []string{"d", "ctrl+d"}, "d", "down half a screen"},
			{halfUp, []string{"ctrl+u"}, "ctrl+u", "up half a screen"},
			{pageDown, []string{"space", "f", "pgdown", "ctrl+f"}, "space f", "down a screen"},
			{pageUp, []string{"b", "pgup", "ctrl+b", "shift+space"}, "b", "up a screen"},
			{top, []string{"g", "home", "<"}, "g", "to the start"},
			{bottom, []string{"G", "end", ">"}, "G", "to the end"},
		}},
		{"Quotes", false, []Binding{
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
		{"Articles", false, []Binding{
			{enter, []string{"enter"}, "enter", "open; on a page, down a line"},
			{back, []string{"q"}, "q", "back; on the first screen, quit"},
			{escape, []string{"esc"}, "esc", "back; end a search; stop indexing"},
			{nextArticle, []string{"J"}, "J", "next article"},
			{prevArticle, []string{"K"}, "K", "previous article"},
			{search, []string{"/"}, "/", "search all articles; on a page, its text"},
			{openURL, []string{"o"}, "o", "open the article's URL in a browser"},
		}},
		{"List", false, []Binding{
			{sortRows, []string{"S"}, "S", "sort by date, source, unread, most quoted"},
			{groupRows, []string{"H"}, "H", "group by day, by source, or not at all"},
			{sideBar, []string{"B"}, "B", "sidebar: unread, starred, saved searches"},
			{saveSearch, []string{"W"}, "W", "save the search; on the sidebar, rename it"},
			{removeSearch, []string{"D"}, "D", "on the sidebar, remove a saved search"},
			{again, []string{"R"}, "R", "look for new and changed files"},
			{libraryPeople, []string{"P"}, "P", "people: who is quoted in the library"},
		}},
		{"Marks", false, []Binding{
			{markRead, []string{"r"}, "r", "mark as read or unread"},
			{star, []string{"*"}, "*", "star or unstar"},
			{tag, []string{"t"}, "t", "add or remove tags"},
			{choose, []string{"v", "x"}, "v x", "select a row, for marks; on a page, show all"},
			{chooseAll, []string{"V"}, "V", "select all rows, or none"},
			{allRead, []string{"A"}, "A", "mark everything in the list as read"},
			{regroup, []string{"M"}, "M", "people: merge the selected into this one, or undo"},
			{undoOrUp, []string{"u"}, "u", "undo; on a page, up half a screen"},
			{undo, []string{"U"}, "U", "undo, on a page too"},
		}},
		{"Screen", false, []Binding{
			{wider, []string{"+"}, "+", "wider column"},
			{narrower, []string{"-"}, "-", "narrower column"},
			{help, []string{"?"}, "?", "this help"},
			{suspend, []string{"ctrl+z"}, "ctrl+z", "suspend"},
			{quit, []string{"ctrl+c"}, "ctrl+c", "quit"},
		}},
		{"Typing a line", true, []Binding{
			{lineAccept, []string{"enter"}, "enter", "accept the line"},
			{lineCancel, []string{"esc", "ctrl+g"}, "esc ctrl+g", "give it up"},
			{lineLeft, []string{"left"}, "←", "a letter to the left"},
			{lineRight, []string{"right"}, "→", "a letter to the right"},
			{lineStart, []string{"home", "ctrl+a"}, "home ctrl+a", "to the start of the line"},
			{lineEnd, []string{"end", "ctrl+e"}, "end ctrl+e", "to its end"},
			{lineErase, []string{"backspace", "ctrl+h"}, "backspace", "erase a letter; with none left, give up"},
			{lineDelete, []string{"delete"}, "delete", "erase the letter under the cursor"},
			{lineEraseWord, []string{"ctrl+w"}, "ctrl+w", "erase the word before the cursor"},
			{lineEraseAll, []string{"ctrl+u"}, "ctrl+u", "erase the line up to the cursor"},
			{lineDown, []string{"down", "ctrl+n"}, "↓ ctrl+n", "in a search, the next row of the list"},
			{lineUp, []string{"up", "ctrl+p"}, "↑ ctrl+p", "in a search, the row before"},
		}},
	}
}

// keymap is which key does what. The model has one; nothing else knows a key.
type keymap struct {
	groups []Group
	onPane map[string]action // by the key's name
	onLine map[string]action // the same while a line is typed
	shown  map[action]string // the key by which hints call an action
}

// newKeymap looks bindings up by key and by action.
func newKeymap(groups []Group) keymap {
	m := keymap{groups, map[string]action{}, map[string]action{}, map[action]string{}}
	for _, g := range groups {
		acts := m.onPane
		if g.Typing {
			acts = m.onLine
		}
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				acts[k] = b.do
			}
			if _, ok := m.shown[b.do]; !ok {
				m.shown[b.do], _, _ = strings.Cut(b.Shown, " ")
			}
		}
	}
	return m
}

// action is what a key does where no line is typed, none for a key without a meaning.
func (m keymap) action(k tea.KeyPressMsg) action { return m.onPane[k.String()] }

// line is what a key does to the line that is typed, none for a key that types itself.
func (m keymap) line(k tea.KeyPressMsg) action { return m.onLine[k.String()] }

// hint is the key by which hints call an action.
func (m keymap) hint(a action) string { return m.shown[a] }
