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
	"errors"
	"os"
	"runtime"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

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

// frames is how often a second the screen may change: Bubble Tea's limit. A
// key is painted at the next frame, so more frames are a quicker answer.
const frames = 120

// spare is how many goroutines may run beside those that keep the cores busy:
// while files are indexed on all of them, the one that answers a key would wait
// until Go takes a core from another, some ten milliseconds. The system's own
// scheduler gives it one at once.
const spare = 2

// Run shows the reader until it is left. The error says why there was nothing
// to show, or what kept the terminal from showing it.
func Run(o Options) error {
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	m := newModel(o)
	m.start(terminalSize())
	opts := append([]tea.ProgramOption{tea.WithFPS(frames)}, o.Program...)
	if o.Color != nil {
		opts = append(opts, tea.WithColorProfile(*o.Color))
	}
	_, err := tea.NewProgram(m, opts...).Run()
	m.close()
	if err == nil || errors.Is(err, tea.ErrInterrupted) {
		return m.failed
	}
	return err
}

// terminalSize is the size of the terminal, 0 by 0 if there is none.
func terminalSize() (w, h int) {
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return 0, 0
	}
	return w, h
}
