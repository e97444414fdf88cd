package pane

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/keys"
)

// Pane is a part of the screen that has its own state, its own keys and its own
// picture, and knows nothing of the router. A new one is a type with these
// methods, and a key at which the router gives it the keys.
type Pane interface {
	// Do does what a key asks for. What lies beyond the pane it wishes for.
	Do(a keys.Action) Wish
	// Answer takes the answers of commands. It is offered all of them, also
	// those that other panes have asked for.
	Answer(msg tea.Msg) Wish
	// Layout fits the pane into a rectangle and brings its cursor into sight. It
	// comes before every view.
	Layout(width, height int)
	// View draws height lines of at most width cells, and changes nothing.
	View(width, height int) []string
	// Status is what the bottom line says while the pane has the keys: on its
	// left, and on its right.
	Status() (left, right string)
}

// Focus names the pane that keys go to.
type Focus uint8

// The panes that keys go to.
const (
	OnList Focus = iota
	OnPage
	OnPanel
	OnScene
	OnBar
)

// Way is what is done with an address.
type Way uint8

// The ways to follow an address.
const (
	ToRead   Way = iota // fetch the page, and read it here
	ToBrowse            // open it in the browser
	ToCopy              // send the address to the clipboard
	ToSave              // put the page into the library
)

// Wish is what a pane asks of the router, because it lies beyond the pane: a
// tea.Cmd that is to be run, or one of the types below. A pane that wishes for
// nothing says nil.
type Wish any

type (
	// Wishes are several, in this order.
	Wishes []Wish
	// Ask is the wish that a line be typed.
	Ask struct{ *Prompt }
	// Give is the wish that another pane have the keys.
	Give struct{ To Focus }
	// OpenArticle is the wish to read an article, at a stretch of its text where
	// that is not empty, with the words marked that a query looks for.
	OpenArticle struct {
		Row   index.Row
		At    quotes.Span
		Top   bool // that stretch is to begin the page, and is no quotation that one goes to
		Query query.Query
		Over  bool // it lies over the open article, and back leads there
	}
	// Follow is the wish that an address be followed.
	Follow struct {
		Address string
		Way     Way
	}
	// GoTo is the wish to see a stretch of the open page's text, on its first line
	// if Top is set, and to have a note opened there that is not empty.
	GoTo struct {
		At, Note quotes.Span
		Top      bool
	}
	// OpenBeside is the wish to read the article so many rows below the open one.
	OpenBeside struct{ Rows int }
	// ToUnread is the wish to read the next unread article of the list, or with -1 the one before.
	ToUnread struct{ Direction int }
	// EnterScene is the wish that a scene be seen, and filled by a command.
	EnterScene struct {
		Scene Scene
		Fill  tea.Cmd
	}
	// Leave is the wish to go back to where the pane was entered from, or only if that
	// does not lead out of the program.
	Leave struct{ Within bool }
	// ToList is the wish to see the list, whatever lies over it.
	ToList struct{}
	// NarrowTo is the wish that the list show what a search finds, from its start.
	NarrowTo struct {
		Text  string
		Query query.Query
	}
	// GiveUp is the wish to be elsewhere, since the wanted article cannot be shown.
	GiveUp struct{ Err error }
	// HeadShown tells that the head of the wanted article is on the page.
	HeadShown struct{}
	// RecallPlace is the wish to know where the article was left.
	RecallPlace struct{}
	// TallyOpen is the wish that the list show what is known in full of the article.
	TallyOpen struct{}
	// RefillPanel is the wish that the panel show again who is quoted on the page.
	RefillPanel struct{}
	// ShowSpeakers is the wish to see who is quoted on the page.
	ShowSpeakers struct{}
	// RefreshList is the wish that the list be asked for again, since the index has changed.
	RefreshList struct{}
	// RenumberList is the wish that nothing be known any longer by the numbers of
	// the index, which was begun anew.
	RenumberList struct{}
	// Reindex is the wish that the index be brought up to date: what feeds are called has changed.
	Reindex struct{}
	// Recount is the wish that the side bar count again.
	Recount struct{}
	// DropTyped is the wish that keys which wait are done by nobody: they were typed for what
	// is not there any more.
	DropTyped struct{}
	// Press is the wish that an action be done as its key does it, with a count.
	Press struct {
		Do    keys.Action
		Count int
	}
	// Mend is the wish that the index be looked after, since a question to it has failed.
	Mend struct{ Err error }
)
