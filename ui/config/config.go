// Package config is what can be set: the configuration file, and what was switched
// in the reader since.
//
// Every setting is declared once, in settings.go: its key, what it means, what it
// may be and where it goes. From that table come the reading of the file, its
// errors, the example that documents it and the table in docs/keys-and-config.md:
// what is read and what is written about it are one thing.
//
// A mistake costs the line that it is on and nothing else. It is a [Note], which
// names the line and what would have been right:
//
//	line 3: unknown key "widht": did you mean "width"?
//
// What holds is made in layers: the defaults, the file over them, what was
// switched in the reader over both (see [Switches]), and what the command line
// says over all. See [Source].
package config

import (
	"fmt"
	"time"

	"pullquote/articles/dates"
)

// Settings are all that can be set. [Default] has what holds where nothing is said.
type Settings struct {
	Theme       string   // a name, or "auto"
	Color       string   // "auto", "always" or "never"
	Width       int      // of the text column, in cells
	Plain       bool     // the reader writes line after line
	Mouse       bool     // wheel and clicks work in the reader
	Still       bool     // nothing moves but what a key has moved
	Panes       string   // "auto", "one" or "beside"
	Reported    bool     // reported speech is shown
	FollowLinks bool     // symbolic links are followed out of folders
	Browser     []string // the command that opens addresses; none is the system's
	ReadAloud   []string // the command that reads aloud; none is one that is found
	Voices      []string // of that command; none are those that it is known to have
	Page        Page
	Quotes      Quotes
	Dates       dates.Style
	List        List
	Status      []string // which parts the bottom line has
	Feeds       Feeds
	Web         Web
	Pictures    Pictures
	Trash       string // a folder, or "system"
	Shared      Shared

	// Keys is the table [keys], which is read elsewhere, in the order of the file.
	Keys []Entry

	Carrying
}

// Carrying is how quotations are carried away.
type Carrying struct {
	Dossier   string   // the one at hand, which quotations are put into
	Copy      string   // the form in which a quotation is copied with its source
	Editor    []string // the command that files are edited with; none is that of the environment
	Pager     []string // the command in which what commands write on a terminal is read; none is none
	Templates []Template
	Pipes     []Pipe
	Notes     string // a folder with a file for the notes on each article, or "none"
}

// Page is how the page of an article is laid out.
type Page struct {
	Align   string // where the column stands: "center" or "left"
	Margin  int    // cells left free on both sides
	Spacing int    // blank lines between paragraphs
}

// Pictures is how the pictures of articles are shown.
type Pictures struct {
	Show   string // "asked", "always" or "never"
	By     string // "auto" or a protocol
	Remote bool   // those on the web are fetched
}

// Quotes is how quotations are told from the text around them.
type Quotes struct {
	Color     bool // each speaker's in a colour of its own
	Underline bool // underlines where voices would look alike
	Tint      bool // a background under the current one
	Bar       bool // a bar beside the current one
	Initials  bool // of the speaker, beside the line on which one begins
}

// List is how the list of articles looks when the reader starts.
type List struct {
	Columns []string // behind the title, from left to right
	Density string   // "compact", "normal" or "roomy"
	Sort    string
	Group   bool     // headings stand between days, or sources
	Folded  []string // sections of the side bar
	Sidebar bool     // the side bar stands beside it where there is room
	Width   int      // of it beside a page, in cells; 0 for a third of the window
}

// Feeds is how subscriptions are kept up to date.
type Feeds struct {
	Refresh  time.Duration // between two visits of the open reader; 0 for none
	Every    time.Duration // between two visits to a feed
	FullText bool          // pages are fetched where a feed has the beginning of an article only
}

// Web is how anything is fetched.
type Web struct {
	Timeout      time.Duration // of one attempt
	AllowPrivate bool          // addresses on this machine and its network too
}

// Entry is a line of a table that is read elsewhere.
type Entry struct {
	Key   []string // below the table: ["page", "top"] for page.top
	Value any      // a string, an int64, a float64, a bool, or a []any of these
	Line  int

	heading int // the line of its table's heading, 0 without one
}

// Note is a mistake in a file: what is wrong on which line. It costs what is on the
// line; all else holds.
type Note struct {
	Line int // from 1; 0 for the file as a whole
	Text string
}

// Error is the note as a line says it.
func (n Note) Error() string {
	if n.Line == 0 {
		return n.Text
	}
	return fmt.Sprintf("line %d: %s", n.Line, n.Text)
}
