package keys

// Binding is a row of the table: an action, where it means something, and the
// keys that do it there. Keys are spelled as a person spells them: see [Spell].
type Binding struct {
	Do   Action
	Name string // by which the configuration and the palette call it: "next-quote"
	In   Places
	Keys []string
	Help string // "next quote"
	More []More // keys that it has in a part of the places
}

// More are keys of a binding in some of its places.
type More struct {
	In   Places
	Keys []string
	Said string // where that is: "on a page"
}

// Group is a titled part of the help screen.
type Group struct {
	Title    string
	Bindings []Binding
}

// Default lists every binding with the keys of the preset vim, in the order in
// which the help screen shows them. It is the only place where a key is named;
// [Presets] say what is different in the others.
func Default() []Group {
	const (
		lists  = InList | InScenes | InSidebar
		quotes = InPage | InSpeakers
	)
	return []Group{
		{"Moving", []Binding{
			{Down, "down", Everywhere, []string{"j", "down", "ctrl+e"}, "down a line or row; a number before it says how many", nil},
			{Up, "up", Everywhere, []string{"k", "up", "ctrl+y"}, "up a line or row", nil},
			{HalfDown, "half-down", Everywhere, []string{"d", "ctrl+d"}, "down half a screen", nil},
			{HalfUp, "half-up", Everywhere, []string{"ctrl+u"}, "up half a screen", []More{{quotes | InHelp, []string{"u"}, "on a page"}}},
			{PageDown, "page-down", Everywhere, []string{"space", "f", "pgdown", "ctrl+f"}, "down a screen", nil},
			{PageUp, "page-up", Everywhere, []string{"b", "pgup", "ctrl+b", "shift+space"}, "up a screen", nil},
			{Top, "top", Everywhere, []string{"g", "gg", "home", "<", "ctrl+home"}, "to the start; after a number, to that paragraph or row", nil},
			{Bottom, "bottom", Everywhere, []string{"G", "end", ">", "ctrl+end"}, "to the end; after a number, to that paragraph or row", nil},
			{Percent, "percent", InList | InPage, []string{"%"}, "after a number, so many hundredths of the way", nil},
		}},
		{"Quotes", []Binding{
			{NextQuote, "next-quote", quotes | InScenes, []string{"n", "tab"}, "next quote, or next match while searching", nil},
			{PrevQuote, "previous-quote", quotes | InScenes, []string{"N", "shift+tab"}, "previous quote, or previous match", nil},
			{NextSame, "next-by-speaker", quotes | InScenes, []string{"]"}, "next quote by the same speaker", nil},
			{PrevSame, "previous-by-speaker", quotes | InScenes, []string{"["}, "previous quote by the same speaker", nil},
			{Speakers, "speakers", quotes, []string{"s"}, "speakers; enter goes to what one says, and dims the rest", nil},
			{Reported, "reported-speech", quotes, []string{"i"}, "show or hide reported speech", nil},
			{Why, "why", quotes, []string{"w"}, "why this speaker?", nil},
			{QuotesOnly, "quotes-only", InPage, []string{"z"}, "quotes only, or all again; enter opens a paragraph", nil},
			{Audit, "audit", InPage | InList | InScenes, []string{"T"}, "audit: who is heard, how much, and who is not", nil},
			{Correct, "correct", quotes, []string{"W"}, "wrong? correct the quote, or a speaker, by hand", nil},
			{CopyQuote, "copy-quote", quotes | InScenes, []string{"y"}, "copy the quote", nil},
			{CopyCited, "copy-with-source", InPage, []string{"Y"}, "copy the quote with its source", nil},
			{CopyAs, "copy-as", InPage, []string{"gy"}, "copy as Markdown, BibTeX and so on: choose", nil},
			{Pipe, "pipe", InPage, []string{"|"}, "pipe the quote, or the article, to a command", nil},
			{SameWords, "same-words", InPage | InScenes, []string{"="}, "the same words elsewhere, and other versions", nil},
			{Compare, "compare", InList | InPage, []string{"&"}, "compare two selected articles, or this and its last version", nil},
		}},
		{"Dossiers", []Binding{
			{Collect, "collect", InPage | InScenes, []string{"c"}, "put the quote or selection into the dossier at hand", nil},
			{CollectInto, "collect-into", InPage | InScenes, []string{"C"}, "choose the dossier, or make one", nil},
			{Dossiers, "dossiers", InList | InPage | InScenes, []string{"Q"}, "dossiers: the quotes that you have collected", nil},
			{MoveDown, "move-down", InScenes, []string{"J"}, "in a dossier, move the quote down", nil},
			{MoveUp, "move-up", InScenes, []string{"K"}, "in a dossier, move the quote up", nil},
			{EntryNote, "entry-note", InScenes, []string{"e"}, "in a dossier, a note on the quote", nil},
			{TakeAway, "take-away", InScenes, []string{"D", "delete"}, "take the quote out of the dossier; remove a dossier", nil},
		}},
		{"On a page", []Binding{
			{NextParagraph, "next-paragraph", InPage, []string{"}", "ctrl+down"}, "next paragraph", nil},
			{PrevParagraph, "previous-paragraph", InPage, []string{"{", "ctrl+up"}, "previous paragraph", nil},
			{NextSentence, "next-sentence", InPage, []string{")"}, "next sentence", nil},
			{PrevSentence, "previous-sentence", InPage, []string{"("}, "previous sentence", nil},
			{NextHeading, "next-heading", InPage, []string{"]]"}, "next heading, where there are headings", nil},
			{PrevHeading, "previous-heading", InPage, []string{"[["}, "previous heading", nil},
			{TableRight, "table-right", InPage | InScenes, []string{"right", "l"}, "right: in a wide table, of two articles, in an outline", nil},
			{TableLeft, "table-left", InPage | InScenes, []string{"left", "h"}, "to the left of that", nil},
			{SetMark, "mark", InPage, []string{"m"}, "and a letter: mark this place", nil},
			{GoMark, "go-to-mark", InPage, []string{"'", "`"}, "and a letter: to that mark; twice: back", nil},
			{JumpBack, "jump-back", InList | InPage, []string{"ctrl+o", "alt+left"}, "to where you were before the last jump", nil},
			{JumpOn, "jump-on", InList | InPage, []string{"ctrl+i", "alt+right"}, "forward again", nil},
			{ReadAloud, "read-aloud", InPage | InSpeakers, []string{"!"}, "read aloud, and pause; while it reads, space pauses too", nil},
			{ShowAll, "show-all", InPage, []string{"x"}, "show all of a saved page, or its article", nil},
		}},
		{"Notes", []Binding{
			{Select, "select-text", InPage, []string{"v"}, "select; then l ) } n: by word, sentence, paragraph, quote", nil},
			{SelectParagraph, "select-paragraph", InPage, []string{"V"}, "select whole paragraphs", nil},
			{Highlight, "highlight", InPage, []string{"H"}, "highlight it, in a colour; or take that away", nil},
			{WriteNote, "write-note", InPage, []string{"A"}, "write a note on it; #words are tags", nil},
			{NextNote, "next-note", InPage, []string{";"}, "next highlight or note on the page", nil},
			{PrevNote, "previous-note", InPage, []string{","}, "previous highlight or note", nil},
			{NoteList, "notes", InList | InPage, []string{"M"}, "highlights and notes of all articles", nil},
		}},
		{"Articles", []Binding{
			{Enter, "enter", Everywhere &^ InHelp, []string{"enter"}, "open; on a page, down a line", nil},
			{Back, "back", Everywhere, []string{"q"}, "back; on the first screen, quit", nil},
			{Escape, "escape", Everywhere, []string{"esc"}, "back; end a search, where it began; never quits", nil},
			{NextArticle, "next-article", quotes, []string{"J", "ctrl+pgdown"}, "next article", nil},
			{PrevArticle, "previous-article", quotes, []string{"K", "ctrl+pgup"}, "previous article", nil},
			{Search, "search", Everywhere &^ InSpeakers, []string{"/"}, "search all articles; on a page, its text", nil},
			{OpenURL, "open-url", quotes | InScenes, []string{"o"}, "open the article's URL in a browser", nil},
			{FollowLink, "follow-link", InPage, []string{"F"}, "follow a link or a note in sight, by letters", nil},
			{ListLinks, "links", InPage | InScenes, []string{"L"}, "links of the article, with their addresses", nil},
			{Outline, "outline", InPage | InSpeakers | InScenes, []string{"O"}, "outline: headings, who speaks where, figures, notes", nil},
			{Pictures, "pictures", InPage, []string{"I"}, "show or hide the pictures of the article", nil},
			{Edit, "edit-file", InPage, []string{"e"}, "edit the file, at this line", nil},
			{KeepPage, "keep-page", InPage | InScenes, []string{"a"}, "save a fetched page, or a link's, in the library", nil},
		}},
		{"List", []Binding{
			{SortRows, "sort", InList | InScenes | InSpeakers, []string{"S"}, "sort by date, source, unread, most quoted; speakers too", nil},
			{GroupRows, "group", InList | InScenes, []string{"H"}, "group by day or source, or not; a dossier by speaker", nil},
			{NextUnread, "next-unread", InList | InPage, []string{"ctrl+n", "alt+n"}, "next unread article", nil},
			{PrevUnread, "previous-unread", InList | InPage, []string{"alt+p"}, "previous unread article", nil},
			{SideBar, "sidebar", InList | InSidebar, []string{"B"}, "side bar, with feeds, sources, tags, saved searches", nil},
			{SaveSearch, "save-search", InList | InSidebar, []string{"W"}, "save the search; on the side bar, rename it or a feed", nil},
			{RemoveSearch, "remove-search", InSidebar, []string{"D"}, "on the side bar, remove a search, or unsubscribe", nil},
			{Fold, "fold", InSidebar, []string{"left", "-"}, "on the side bar, fold the section", nil},
			{Unfold, "unfold", InSidebar, []string{"right", "+"}, "on the side bar, unfold it", nil},
			{Shared, "library", InList, []string{"L"}, "the shared archive, or your library", nil},
			{Again, "refresh", InList | InScenes, []string{"R"}, "look for new and changed files", nil},
			{StopIndexing, "stop-indexing", InList, []string{"X"}, "stop looking for files", nil},
			{LibraryPeople, "people", InList | InPage | InScenes, []string{"P"}, "people: who is quoted in the library", nil},
		}},
		{"Feeds", []Binding{
			{RefreshFeeds, "refresh-feeds", InList | InSidebar, []string{"ctrl+r"}, "fetch all feeds; esc stops", []More{{InSidebar, []string{"R"}, "on the side bar"}}},
			{RefreshFeed, "refresh-feed", InSidebar, []string{"r"}, "fetch the feed, or the feeds of the folder", nil},
			{AddFeed, "add-feed", InList | InSidebar, []string{"ctrl+a"}, "subscribe: type or paste an address", []More{{InSidebar, []string{"a"}, "on the side bar"}}},
			{FeedFolder, "feed-folder", InSidebar, []string{"m"}, "put the feed into a folder", nil},
			{FeedTerms, "feed-settings", InSidebar, []string{"s"}, "how often the feed is fetched, and what is kept", nil},
		}},
		{"Marks", []Binding{
			{MarkRead, "read", InList | InPage, []string{"r"}, "mark as read or unread", nil},
			{Star, "star", InList | InPage, []string{"*"}, "star or unstar", nil},
			{Archive, "archive", InList | InPage, []string{"E"}, "archive: lists leave it out; again, and it is back", nil},
			{Delete, "delete", InList | InPage, []string{"D", "delete"}, "move the article's file to the trash", nil},
			{Tag, "tag", InList | InPage, []string{"t"}, "add or remove tags", nil},
			{Choose, "select", InList | InScenes, []string{"v", "x"}, "select a row, for marks", nil},
			{ChooseAll, "select-all", InList, []string{"V"}, "select all rows, or none", nil},
			{AllRead, "all-read", InList | InSidebar, []string{"A"}, "mark everything in the list as read", nil},
			{ReadOlder, "read-older", InList | InSidebar, []string{"O"}, "mark as read what is older than some days", nil},
			{Regroup, "merge", InScenes, []string{"M"}, "people: merge the selected into this one, or undo", nil},
			{Undo, "undo", lists | quotes, []string{"U"}, "undo", []More{{lists, []string{"u"}, "in lists"}}},
			{Repeat, "repeat", lists | InPage, []string{"."}, "do the last change again, here", nil},
		}},
		{"Screen", []Binding{
			{Wider, "wider", InPage, []string{"+"}, "wider column", nil},
			{Narrower, "narrower", InPage, []string{"-"}, "narrower column", nil},
			{Palette, "palette", Everywhere, []string{":", "ctrl+p"}, "all commands and settings; 42 and 50% go there", nil},
			{Help, "help", Everywhere, []string{"?"}, "this help, which can be searched", nil},
			{Suspend, "suspend", Everywhere, []string{"ctrl+z"}, "suspend", nil},
			{Quit, "quit", Everywhere | InLine, []string{"ctrl+c"}, "quit", nil},
		}},
		{"Typing a line", []Binding{
			{LineAccept, "line-accept", InLine, []string{"enter"}, "accept the line", nil},
			{LineCancel, "line-cancel", InLine, []string{"esc", "ctrl+g"}, "give it up", nil},
			{LineLeft, "line-left", InLine, []string{"left", "ctrl+b"}, "a letter to the left", nil},
			{LineRight, "line-right", InLine, []string{"right", "ctrl+f"}, "a letter to the right", nil},
			{LineWordLeft, "line-word-left", InLine, []string{"ctrl+left", "alt+b"}, "a word to the left", nil},
			{LineWordRight, "line-word-right", InLine, []string{"ctrl+right", "alt+f"}, "a word to the right", nil},
			{LineStart, "line-start", InLine, []string{"home", "ctrl+a"}, "to the start of the line", nil},
			{LineEnd, "line-end", InLine, []string{"end", "ctrl+e"}, "to its end", nil},
			{LineErase, "line-erase", InLine, []string{"backspace", "ctrl+h"}, "erase a letter; with none left, give up", nil},
			{LineDelete, "line-delete", InLine, []string{"delete", "ctrl+d"}, "erase the letter under the cursor", nil},
			{LineEraseWord, "line-erase-word", InLine, []string{"ctrl+w", "alt+backspace"}, "erase the word before the cursor", nil},
			{LineEraseAll, "line-erase-start", InLine, []string{"ctrl+u"}, "erase the line up to the cursor", nil},
			{LineEraseRest, "line-erase-end", InLine, []string{"ctrl+k"}, "erase the rest of the line", nil},
			{LineDown, "line-down", InLine, []string{"down", "ctrl+n"}, "the next row of what is offered; on a page, the search after", nil},
			{LineUp, "line-up", InLine, []string{"up", "ctrl+p"}, "the row before; on a page, the search before", nil},
			{LineComplete, "line-complete", InLine, []string{"tab"}, "complete what is typed", nil},
		}},
	}
}

// preset is a set of keys, as what it has in place of those of vim.
type preset struct {
	name string
	keys map[string][]string // by the name of the action; those of More are gone then
}

func presets() []preset {
	return []preset{
		{"vim", nil},
		{"less", map[string][]string{
			"down": {"j", "e", "down", "ctrl+e"}, "up": {"k", "y", "up", "ctrl+y", "ctrl+k"},
			"page-down": {"space", "f", "z", "pgdown", "ctrl+f", "ctrl+v"}, "top": {"g", "<", "home", "ctrl+home"},
			"quotes-only": {"Z"}, "percent": {"p", "%"}, "copy-quote": {"c"}, "copy-with-source": {"C"}, "copy-as": {"gc"}, "edit-file": {"alt+e"}, "collect": {"alt+c"}, "collect-into": {"alt+C"}, "entry-note": {"alt+n"}, "help": {"h", "?"}, "table-left": {"left"},
		}},
		{"emacs", map[string][]string{
			"next-unread": {"alt+n"}, "down": {"ctrl+n", "j", "down"}, "up": {"ctrl+p", "k", "up"},
			"page-down": {"ctrl+v", "space", "f", "pgdown"}, "page-up": {"alt+v", "b", "pgup", "shift+space"},
			"half-down": {"d"}, "top": {"alt+<", "g", "home", "ctrl+home"}, "bottom": {"alt+>", "G", "end", "ctrl+end"},
			"next-paragraph": {"alt+}", "}", "ctrl+down"}, "previous-paragraph": {"alt+{", "{", "ctrl+up"},
			"next-sentence": {"alt+e", ")"}, "previous-sentence": {"alt+a", "("},
			"jump-back": {"alt+,", "ctrl+o", "alt+left"}, "jump-on": {"alt+.", "ctrl+i", "alt+right"},
			"copy-quote": {"alt+w", "y"}, "search": {"ctrl+s", "/"}, "escape": {"esc", "ctrl+g"},
			"undo": {"ctrl+/", "ctrl+_", "ctrl+x u", "U"}, "palette": {"alt+x", ":"}, "help": {"?", "f1"},
			"back": {"q", "ctrl+x k"}, "quit": {"ctrl+x ctrl+c", "ctrl+c"},
		}},
	}
}

// Presets are the names of the sets of keys; the first is the one that holds where nothing is said.
func Presets() []string {
	var names []string
	for _, p := range presets() {
		names = append(names, p.name)
	}
	return names
}

// of is the table with the keys of a preset.
func (p preset) groups() []Group {
	all := Default()
	for _, g := range all {
		for i := range g.Bindings {
			if k, ok := p.keys[g.Bindings[i].Name]; ok {
				g.Bindings[i].Keys, g.Bindings[i].More = k, nil
			}
		}
	}
	return all
}
