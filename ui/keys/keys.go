// Package keys says which key does what in the reader: one table, from which the
// help screen, the hints, README and the manual page are made as well.
package keys

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Action is something a key does. One action may do different things on the
// list and on the page, as long as a reader would call them by one name.
type Action uint8

// What a key does where no line is typed.
const (
	none Action = iota
	Down
	Up
	HalfDown
	HalfUp
	PageDown
	PageUp
	Top
	Bottom
	NextQuote
	PrevQuote
	NextSame
	PrevSame
	Search
	Speakers
	Reported
	CopyQuote
	Why
	OpenURL
	FollowLink
	ListLinks
	KeepPage
	Outline
	NextArticle
	PrevArticle
	Enter
	Back
	Escape
	Again
	SortRows
	GroupRows
	SideBar
	SaveSearch
	RemoveSearch
	MarkRead
	Star
	Tag
	Choose
	ChooseAll
	AllRead
	UndoOrUp
	Undo
	LibraryPeople
	Regroup
	SameWords
	Wider
	Narrower
	Help
	Suspend
	Quit

	LineAccept // from here on, what a key does to a line that is being typed
	LineCancel
	LineLeft
	LineRight
	LineStart
	LineEnd
	LineErase
	LineDelete
	LineEraseWord
	LineEraseAll
	LineDown
	LineUp
)

// Binding ties keys to what they do. Keys are spelled as Bubble Tea spells
// them; Shown and Help are what people read.
type Binding struct {
	Do    Action
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

// Default lists every binding, in the order in which the help screen shows
// them. It is the only place where a key is named.
func Default() []Group {
	return []Group{
		{"Moving", false, []Binding{
			{Down, []string{"j", "down", "ctrl+n", "ctrl+e"}, "j ↓", "down a line, or to the next row"},
			{Up, []string{"k", "up", "ctrl+p", "ctrl+y"}, "k ↑", "up a line, or to the previous row"},
			{HalfDown, []string{"d", "ctrl+d"}, "d", "down half a screen"},
			{HalfUp, []string{"ctrl+u"}, "ctrl+u", "up half a screen"},
			{PageDown, []string{"space", "f", "pgdown", "ctrl+f"}, "space f", "down a screen"},
			{PageUp, []string{"b", "pgup", "ctrl+b", "shift+space"}, "b", "up a screen"},
			{Top, []string{"g", "home", "<"}, "g", "to the start"},
			{Bottom, []string{"G", "end", ">"}, "G", "to the end"},
		}},
		{"Quotes", false, []Binding{
			{NextQuote, []string{"n", "tab"}, "n tab", "next quote, or next match while searching"},
			{PrevQuote, []string{"N", "shift+tab"}, "N shift+tab", "previous quote, or previous match"},
			{NextSame, []string{"]"}, "]", "next quote by the same speaker"},
			{PrevSame, []string{"["}, "[", "previous quote by the same speaker"},
			{Speakers, []string{"s"}, "s", "speakers; enter goes to what one says, and dims the rest"},
			{Reported, []string{"i"}, "i", "show or hide reported speech"},
			{Why, []string{"w"}, "w", "why this speaker?"},
			{CopyQuote, []string{"y"}, "y", "copy the quote"},
			{SameWords, []string{"="}, "=", "the same words elsewhere, and other versions"},
		}},
		{"Articles", false, []Binding{
			{Enter, []string{"enter"}, "enter", "open; on a page, down a line"},
			{Back, []string{"q"}, "q", "back; on the first screen, quit"},
			{Escape, []string{"esc"}, "esc", "back; end a search, where it began; stop indexing"},
			{NextArticle, []string{"J"}, "J", "next article"},
			{PrevArticle, []string{"K"}, "K", "previous article"},
			{Search, []string{"/"}, "/", "search all articles; on a page, its text"},
			{OpenURL, []string{"o"}, "o", "open the article's URL in a browser"},
			{FollowLink, []string{"F"}, "F", "follow a link or a note in sight, by letters"},
			{ListLinks, []string{"L"}, "L", "links of the article, with their addresses"},
			{Outline, []string{"O"}, "O", "outline: headings, speakers, figures, notes"},
			{KeepPage, []string{"a"}, "a", "save a fetched page, or a link's, in the library"},
		}},
		{"List", false, []Binding{
			{SortRows, []string{"S"}, "S", "sort by date, source, unread, most quoted; speakers too"},
			{GroupRows, []string{"H"}, "H", "group by day, by source, or not at all"},
			{SideBar, []string{"B"}, "B", "sidebar: unread, starred, saved searches"},
			{SaveSearch, []string{"W"}, "W", "save the search; on the sidebar, rename it"},
			{RemoveSearch, []string{"D"}, "D", "on the sidebar, remove a saved search"},
			{Again, []string{"R"}, "R", "look for new and changed files"},
			{LibraryPeople, []string{"P"}, "P", "people: who is quoted in the library"},
		}},
		{"Marks", false, []Binding{
			{MarkRead, []string{"r"}, "r", "mark as read or unread"},
			{Star, []string{"*"}, "*", "star or unstar"},
			{Tag, []string{"t"}, "t", "add or remove tags"},
			{Choose, []string{"v", "x"}, "v x", "select a row, for marks; on a page, show all"},
			{ChooseAll, []string{"V"}, "V", "select all rows, or none"},
			{AllRead, []string{"A"}, "A", "mark everything in the list as read"},
			{Regroup, []string{"M"}, "M", "people: merge the selected into this one, or undo"},
			{UndoOrUp, []string{"u"}, "u", "undo; on a page, up half a screen"},
			{Undo, []string{"U"}, "U", "undo, on a page too"},
		}},
		{"Screen", false, []Binding{
			{Wider, []string{"+"}, "+", "wider column"},
			{Narrower, []string{"-"}, "-", "narrower column"},
			{Help, []string{"?"}, "?", "this help"},
			{Suspend, []string{"ctrl+z"}, "ctrl+z", "suspend"},
			{Quit, []string{"ctrl+c"}, "ctrl+c", "quit"},
		}},
		{"Typing a line", true, []Binding{
			{LineAccept, []string{"enter"}, "enter", "accept the line"},
			{LineCancel, []string{"esc", "ctrl+g"}, "esc ctrl+g", "give it up"},
			{LineLeft, []string{"left"}, "←", "a letter to the left"},
			{LineRight, []string{"right"}, "→", "a letter to the right"},
			{LineStart, []string{"home", "ctrl+a"}, "home ctrl+a", "to the start of the line"},
			{LineEnd, []string{"end", "ctrl+e"}, "end ctrl+e", "to its end"},
			{LineErase, []string{"backspace", "ctrl+h"}, "backspace", "erase a letter; with none left, give up"},
			{LineDelete, []string{"delete"}, "delete", "erase the letter under the cursor"},
			{LineEraseWord, []string{"ctrl+w"}, "ctrl+w", "erase the word before the cursor"},
			{LineEraseAll, []string{"ctrl+u"}, "ctrl+u", "erase the line up to the cursor"},
			{LineDown, []string{"down", "ctrl+n"}, "↓ ctrl+n", "in a search, the next row; on a page, the search after"},
			{LineUp, []string{"up", "ctrl+p"}, "↑ ctrl+p", "in a search, the row before; on a page, the search before"},
		}},
	}
}

// Map is which key does what. The model has one; nothing else knows a key.
type Map struct {
	Groups []Group
	onPane map[string]Action // by the key's name
	onLine map[string]Action // the same while a line is typed
	shown  map[Action]string // the key by which hints call an action
}

// NewMap looks bindings up by key and by action.
func NewMap(groups []Group) Map {
	m := Map{groups, map[string]Action{}, map[string]Action{}, map[Action]string{}}
	for _, g := range groups {
		acts := m.onPane
		if g.Typing {
			acts = m.onLine
		}
		for _, b := range g.Bindings {
			for _, k := range b.Keys {
				acts[k] = b.Do
			}
			if _, ok := m.shown[b.Do]; !ok {
				m.shown[b.Do], _, _ = strings.Cut(b.Shown, " ")
			}
		}
	}
	return m
}

// Action is what a key does where no line is typed, none for a key without a meaning.
func (m Map) Action(k tea.KeyPressMsg) Action { return m.onPane[k.String()] }

// Line is what a key does to the line that is typed, none for a key that types itself.
func (m Map) Line(k tea.KeyPressMsg) Action { return m.onLine[k.String()] }

// Hint is the key by which hints call an action.
func (m Map) Hint(a Action) string { return m.shown[a] }
