package keys

import "strings"

// Action is something a key does. One action may do different things on the
// list and on the page, as long as a reader would call them by one name.
type Action uint8

// What a key does where no line is typed. The moves come first.
const (
	None Action = iota
	Down
	Up
	HalfDown
	HalfUp
	PageDown
	PageUp
	Top
	Bottom
	Percent
	NextNote
	PrevNote
	NextParagraph
	PrevParagraph
	NextSentence
	PrevSentence
	NextHeading
	PrevHeading
	TableRight
	TableLeft
	NextQuote
	PrevQuote
	NextSame
	PrevSame // the last move

	JumpBack
	JumpOn
	SetMark
	GoMark
	Search
	Speakers
	Reported
	CopyQuote
	CopyCited
	CopyAs
	Pipe
	Edit
	Collect
	CollectInto
	Dossiers
	MoveDown
	MoveUp
	EntryNote
	TakeAway
	Why
	QuotesOnly
	Audit
	Correct
	OpenURL
	FollowLink
	ListLinks
	KeepPage
	Outline
	ReadAloud
	Pictures
	NextArticle
	PrevArticle
	Enter
	Back
	Escape
	Again
	StopIndexing
	Shared
	SortRows
	GroupRows
	SideBar
	Fold
	Unfold
	RefreshFeed
	RefreshFeeds
	AddFeed
	FeedFolder
	FeedTerms
	NextUnread
	PrevUnread
	ReadOlder
	SaveSearch
	RemoveSearch
	MarkRead
	Star
	Tag
	Choose
	ChooseAll
	AllRead
	Archive
	Delete
	ShowAll
	Select
	SelectParagraph
	Highlight
	WriteNote
	NoteList
	Undo
	Repeat
	LibraryPeople
	Regroup
	SameWords
	Compare
	Wider
	Narrower
	Palette
	Help
	Suspend
	Quit

	LineAccept // from here on, what a key does to a line that is being typed
	LineCancel
	LineLeft
	LineRight
	LineWordLeft
	LineWordRight
	LineStart
	LineEnd
	LineErase
	LineDelete
	LineEraseWord
	LineEraseAll
	LineEraseRest
	LineDown
	LineUp
	LineComplete
)

// Moves reports whether an action goes elsewhere in what is shown, and does nothing else.
func (a Action) Moves() bool { return a != None && a <= PrevSame }

// TakesLetter reports whether the next key says what the action is about: "a" in "ma".
func (a Action) TakesLetter() bool { return a == SetMark || a == GoMark }

// Changes reports whether an action changes something that can be changed again
// elsewhere: what [Repeat] does again.
func (a Action) Changes() bool {
	switch a {
	case MarkRead, Star, Tag, Archive, Delete, Choose, RemoveSearch, Regroup, Collect, MoveDown, MoveUp, TakeAway, Wider, Narrower:
		return true
	default:
		return false
	}
}

// Places are parts of the screen in which keys have their meanings.
type Places uint8

// The places. One of them has the keys at a time.
const (
	InList Places = 1 << iota
	InPage
	InSpeakers
	InScenes // people, what one said, the same words elsewhere: lists that have the screen for themselves
	InSidebar
	InHelp
	InLine // a line that is typed

	Everywhere = InList | InPage | InSpeakers | InScenes | InSidebar | InHelp // but in a line
)

// place is a place, its name in the configuration, and how a sentence calls it.
type place struct {
	at         Places
	name, said string
}

func places() []place {
	return []place{
		{InList, "list", "the list"},
		{InPage, "page", "a page"},
		{InSpeakers, "speakers", "the speakers"},
		{InScenes, "scenes", "people and the like"},
		{InSidebar, "sidebar", "the side bar"},
		{InHelp, "help", "help"},
		{InLine, "line", "a line that is typed"},
	}
}

// PlaceNames are the places as the configuration has them.
func PlaceNames() []string {
	var names []string
	for _, p := range places() {
		names = append(names, p.name)
	}
	return names
}

// Names are the names of the places in a set, in their order.
func (in Places) Names() []string {
	var names []string
	for _, p := range places() {
		if in&p.at != 0 {
			names = append(names, p.name)
		}
	}
	return names
}

// Said is how a sentence calls the places of a set: "the list or a page".
func (in Places) Said() string {
	var said []string
	for _, p := range places() {
		if in&p.at != 0 {
			said = append(said, p.said)
		}
	}
	if n := len(said) - 1; n > 0 {
		return strings.Join(said[:n], ", ") + " or " + said[n]
	}
	return strings.Join(said, "")
}
