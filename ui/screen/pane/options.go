package pane

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/keys"
)

// Theme says which colours to use: [Auto], or what else [theme.Choose] takes.
type Theme string

// Options are what the command line says about the reader.
type Options struct {
	Paths       []string                                    // files and folders to list; none means the library
	Article     *store.Entry                                // one article to open at once: a file that was named, or what was piped in
	Theme       Theme                                       // the zero value means Auto
	Keys        []keys.Group                                // nil means keys.Default
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

// Auto is light or dark as the terminal says, and dark until it does. The others
// are those that much is tried with.
const (
	Auto  Theme = "auto"
	Light Theme = "light"
	Dark  Theme = "dark"
	Mono  Theme = "mono"
)
