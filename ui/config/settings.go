package config

import (
	"time"

	"pullquote/articles/cite"
	"pullquote/articles/dates"
)

// The words that settings may be.
const (
	Auto = "auto" // of theme, color and panes: as the terminal is

	System = "system" // of trash: the system's
	None   = "none"   // of notes.folder: there is none

	Center = "center"
	Left   = "left"

	One    = "one"
	Beside = "beside"

	Compact = "compact"
	Normal  = "normal"
	Roomy   = "roomy"

	Quote   = "quote"
	Speaker = "speaker"
	Percent = "percent"
	Time    = "time"
	Keys    = "keys"

	Asked  = "asked"
	Always = "always"
	Never  = "never"

	Kitty  = "kitty"
	Sixel  = "sixel"
	ITerm  = "iterm"
	Blocks = "blocks"

	Newest      = "newest"
	Oldest      = "oldest"
	BySource    = "source"
	UnreadFirst = "unread"
	MostQuoted  = "quoted"
)

// Columns and Parts are what a row of the list and the bottom line may have.
func Columns() []string { return []string{"source", "date", "time", "quotes"} }

// Parts are what the bottom line may have.
func Parts() []string { return []string{Quote, Speaker, Percent, Time, Keys} }

// Sections are those of the side bar that can be folded.
func Sections() []string { return []string{"feeds", "sources", "tags", "searches"} }

// Default is what holds where nothing is said.
func Default() Settings {
	return Settings{
		Theme: Auto, Color: Auto, Panes: Auto, Width: 72, Browser: []string{}, Carrying: Carrying{Dossier: "Collected", Copy: string(cite.Sentence), Editor: []string{}, Pager: []string{}, Notes: None}, ReadAloud: []string{}, Voices: []string{},
		Page:   Page{Align: Center, Spacing: 1},
		Quotes: Quotes{Color: true, Underline: true, Tint: true, Bar: true, Initials: true},
		Dates:  dates.Style{Language: "en", Order: dates.Written},
		List:   List{Columns: Columns(), Density: Normal, Sort: Newest, Folded: []string{}, Sidebar: true},
		Status: Parts(), Trash: System,
		Feeds: Feeds{Every: 30 * time.Minute, FullText: true},
		Web:   Web{Timeout: time.Minute}, Shared: Shared{Address: None, Login: None},

		Pictures: Pictures{Show: Asked, By: Auto},
	}
}

// Declared is the table of settings, in the order in which the example has them:
// those without a table first.
func Declared() []Setting {
	return []Setting{
		themed("theme", func(s *Settings) *string { return &s.Theme },
			"Colours: auto is pullquote on the background that the terminal has, light and dark on that background; -light or -dark behind a name chooses it too. A file themes/NAME.toml beside this one is a theme as well."),
		atStart(choice("color", func(s *Settings) *string { return &s.Color },
			"Whether there are colours at all: with auto, on a terminal, and where NO_COLOR is not set.", Auto, "always", "never")),
		number("width", func(s *Settings) *int { return &s.Width }, 20, 400,
			"Width of the text column in cells. It is never wider than the terminal."),
		inFile(toggle("plain", func(s *Settings) *bool { return &s.Plain },
			"The reader writes line after line, for screen readers: no alternate screen, no boxes.")),
		toggle("mouse", func(s *Settings) *bool { return &s.Mouse },
			"Wheel, clicks and drags work in the reader. The terminal selects text with shift held then."),
		toggle("reduced_motion", func(s *Settings) *bool { return &s.Still },
			"Nothing moves but what a key moves: the cursor of a line that is typed does not blink, and what takes its time does not count. REDUCED_MOTION or NO_MOTION in the environment does the same."),
		choice("panes", func(s *Settings) *string { return &s.Panes },
			"Whether the list, the page and the speakers stand beside each other: auto is in terminals of 120 columns and more, and never on a serial line slower than 38,400 bits a second, where a page alone is scrolled with a tenth of the bytes.", Auto, One, Beside),
		toggle("reported", func(s *Settings) *bool { return &s.Reported },
			"Reported speech, which stands without quotation marks, is shown like quotes."),
		inFile(toggle("follow_links", func(s *Settings) *bool { return &s.FollowLinks },
			"Symbolic links that lead out of folders are followed.")),
		inFile(command("browser", func(s *Settings) *[]string { return &s.Browser },
			"The command that opens an address: a program and its arguments. The address comes last, or in place of %u. Without one, the system's browser opens it.")),
		inFile(command("read_aloud", func(s *Settings) *[]string { return &s.ReadAloud },
			"The command that reads aloud: a program and its arguments. The words come on its standard input; an argument %v is the voice and %l the language. Without one, espeak-ng, spd-say or say does, whichever is found.")),
		inFile(named("voices", func(s *Settings) *[]string { return &s.Voices }, "names of voices", "a voice",
			"The voices of that command: the narrator's, and then those that speakers have in turn. Without any, those that the program has for women and for men.")),
		inFile(folder("trash", func(s *Settings) *string { return &s.Trash }, System,
			"Where deleted articles go: the system's trash, or a folder.")),
		inFile(command("editor", func(s *Settings) *[]string { return &s.Editor },
			"The command that edits a file: a program and its arguments, with %f for the file and %l for the line. Without one, it is what VISUAL or EDITOR names.")),
		inFile(command("pager", func(s *Settings) *[]string { return &s.Pager },
			"The command in which you read what print, quotes, list and other commands write on a terminal: a program and its arguments, such as [\"less\", \"-R\"]. Without one, they write there.")),
		inFile(archiveAt("archive", func(s *Settings) *string { return &s.Shared.Address },
			"The shared archive that the reader, list, search and people read in place of the library, and in which print, quotes and speakers open articles.")),
		inFile(loginFile("archive_login", func(s *Settings) *string { return &s.Shared.Login },
			"The file that holds the login of a shared archive, USER:PASSWORD or Bearer TOKEN, and that nobody else can read. PULLQUOTE_ARCHIVE_LOGIN in the environment comes before it.")),
		text("dossier", func(s *Settings) *string { return &s.Dossier },
			"The dossier at hand, which c on a page puts a quotation into. C has another at hand, which then stays so."),
		inFile(form("copy", func(s *Settings) *string { return &s.Copy },
			"The form in which a quotation is copied with its source.")),

		inFile(folder("notes.folder", func(s *Settings) *string { return &s.Notes }, None,
			"A folder in which the notes on each article stand in a Markdown file of its own, kept up to date by the reader. The folder must be there.")),
		choice("page.align", func(s *Settings) *string { return &s.Page.Align },
			"Where the text column stands.", Center, Left),
		number("page.margin", func(s *Settings) *int { return &s.Page.Margin }, 0, 40,
			"Cells that stay free on both sides of the page, however wide the column is to be."),
		number("page.spacing", func(s *Settings) *int { return &s.Page.Spacing }, 1, 3,
			"Blank lines between paragraphs."),

		toggle("quotes.color", func(s *Settings) *bool { return &s.Quotes.Color },
			"Each speaker's quotes have a colour of their own."),
		toggle("quotes.underline", func(s *Settings) *bool { return &s.Quotes.Underline },
			"Quotes are underlined where colours alone would leave speakers alike."),
		toggle("quotes.tint", func(s *Settings) *bool { return &s.Quotes.Tint },
			"The current quote stands on a background of its own. Without it, that quote is bold."),
		toggle("quotes.bar", func(s *Settings) *bool { return &s.Quotes.Bar },
			"A bar stands beside the current quote."),
		toggle("quotes.initials", func(s *Settings) *bool { return &s.Quotes.Initials },
			"The speaker's initials stand beside the line on which a quote begins."),

		choice("dates.order", func(s *Settings) *string { return &s.Dates.Order },
			"How dates are written: as the language has it (27 September 2015), as Americans do (September 27, 2015), or by ISO 8601 (2015-09-27).", dates.Orders()...),
		choice("dates.language", func(s *Settings) *string { return &s.Dates.Language },
			"The language of months and days.", dates.Languages()...),
		toggle("dates.twelve_hours", func(s *Settings) *bool { return &s.Dates.Twelve },
			"The clock has twelve hours: 9:00 pm and not 21:00."),

		several("list.columns", func(s *Settings) *[]string { return &s.List.Columns },
			"What stands behind the titles of the list, as far as there is room, from left to right: source, date, reading time, quotes by speakers.", Columns()...),
		choice("list.density", func(s *Settings) *string { return &s.List.Density },
			"Compact has a line an article and nothing else, roomy a blank line between two.", Compact, Normal, Roomy),
		choice("list.sort", func(s *Settings) *string { return &s.List.Sort },
			"The order of the list: by date, by source, unread or most quoted first.", Newest, Oldest, BySource, UnreadFirst, MostQuoted),
		toggle("list.group", func(s *Settings) *bool { return &s.List.Group },
			"Headings stand in the list, above the days or the sources."),
		several("list.folded", func(s *Settings) *[]string { return &s.List.Folded },
			"The sections of the side bar that are folded.", Sections()...),
		toggle("list.sidebar", func(s *Settings) *bool { return &s.List.Sidebar },
			"The side bar stands beside the list where the terminal is wide enough."),
		number("list.width", func(s *Settings) *int { return &s.List.Width }, 0, 400,
			"Cells of the list, or of the speakers, beside a page: 0 is a third of the window, 52 at most. With the mouse on, the line between them can be dragged."),

		choice("pictures.show", func(s *Settings) *string { return &s.Pictures.Show },
			"When the pictures of an article are shown: at a key, on every page, or not at all. Their captions always are.", Asked, Always, Never),
		choice("pictures.by", func(s *Settings) *string { return &s.Pictures.By },
			"How: with auto, by the best of these that the terminal says it knows. Half blocks need colours alone; sixel and iterm have a screen of their own.", Auto, Kitty, ITerm, Sixel, Blocks),
		toggle("pictures.remote", func(s *Settings) *bool { return &s.Pictures.Remote },
			"Pictures on the web are fetched when they are shown: whoever has them learns that you read the article."),

		several("status.parts", func(s *Settings) *[]string { return &s.Status },
			"What the bottom line tells: which quote of how many, who speaks, how far you are, how long the rest takes, and keys.", Parts()...),

		pause("feeds.refresh", func(s *Settings) *time.Duration { return &s.Feeds.Refresh }, time.Minute, 24*time.Hour,
			"How often the reader fetches what is new in the feeds that are due, while it is open: a time such as 30m, or off."),
		inFile(duration("feeds.every", func(s *Settings) *time.Duration { return &s.Feeds.Every }, time.Minute, 24*time.Hour,
			"How long after a visit a feed is due again.")),
		inFile(toggle("feeds.full_text", func(s *Settings) *bool { return &s.Feeds.FullText },
			"Where a feed has only the beginning of an article, its page is fetched.")),

		inFile(duration("web.timeout", func(s *Settings) *time.Duration { return &s.Web.Timeout }, time.Second, 10*time.Minute,
			"How long fetching a page or a feed may take.")),
		inFile(toggle("web.allow_private", func(s *Settings) *bool { return &s.Web.AllowPrivate },
			"Addresses on this machine and its network may be fetched.")),
	}
}
