// Package screen is the reader: a list of articles, a page on which every
// quotation is marked, and a panel of who speaks.
//
// The list stands on the index: it holds a number for each article and fetches
// the rows in sight, and a search is a question to the index whose answer is
// another such list. What is changed (marks, tags, saved searches) is changed
// in the reading state at once, and can be undone.
//
// There is one Bubble Tea model. It routes messages; the panes (list, reader,
// people) are plain structs with methods and know nothing of each other.
// Files are read, pages set and texts searched in commands; their results
// carry the number of the request they answer, and late ones are dropped.
package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pullquote/store"
	"pullquote/store/index"
)

// Theme says which colours to use.
type Theme string

// The themes that the command line offers.
const (
	Auto  Theme = "auto" // light or dark as the terminal says, dark until it does
	Light Theme = "light"
	Dark  Theme = "dark"
	Mono  Theme = "mono"
)

// Options are what the command line says about the reader.
type Options struct {
	Paths       []string                                    // files and folders to list; none means the library
	Article     *store.Entry                                // one article to open at once: a file that was named, or what was piped in
	Theme       Theme                                       // the zero value means Auto
	Keys        []Group                                     // nil means DefaultKeys
	Width       int                                         // cells of the text column; 0 means 72
	Mouse       bool                                        // let wheel and click work, and take text selection from the terminal
	FollowLinks bool                                        // see store.Walker
	Browse      func(address string) error                  // opens an address in a browser; nil means launch.Open
	Settled     func()                                      // is called beside the reader a moment after its first frame
	Color       *colorprofile.Profile                       // nil means what the terminal can do
	State       func(context.Context) (*store.State, error) // nil means store.OpenState
	Index       func(context.Context) (*index.Index, error) // nil means index.Open
	Program     []tea.ProgramOption                         // for tests: where the program reads and writes
}
