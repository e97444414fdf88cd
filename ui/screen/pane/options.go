package pane

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/shelf"
	"pullquote/store/trash"
	"pullquote/store/web"
	"pullquote/ui/aloud"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
)

// Options are what the command line says about the reader.
type Options struct {
	Paths    []string                                    // files and folders to list; none means the library
	Archive  *shelf.Archive                              // the shared archive that the list is to show; nil for the library
	Article  *store.Entry                                // one article to open at once: a file that was named, or what was piped in
	Config   config.Source                               // where settings come from
	Settings *config.Held                                // what Config has said already; nil means that it is asked
	Keys     keys.Map                                    // the zero Map means that of the first preset
	Typed    string                                      // keys that are typed before anything is read, "\r" for enter
	Slow     bool                                        // the terminal is at the end of a slow line
	Browse   func(address string) error                  // opens an address in a browser; nil means launch.Open
	Settled  func()                                      // is called beside the reader a moment after its first frame
	Color    *colorprofile.Profile                       // nil means what the terminal can do
	State    func(context.Context) (*store.State, error) // nil means store.OpenState
	Index    func(context.Context) (*index.Index, error) // nil means index.Open
	Program  []tea.ProgramOption                         // for tests: where the program reads and writes

	// Fetch fetches the page at an address, and Save puts it into the library and
	// tells what became of it; nil means as package launch does.
	Fetch func(ctx context.Context, address string) (web.Page, error)
	Save  func(ctx context.Context, address string) (said string, err error)

	Say func(ctx context.Context, w aloud.Words) error // says something aloud, and returns when it is said

	// Feed does something with the subscriptions, and tells each line that says how far it
	// is; nil means launch.Feed. Feeds reads the subscriptions; nil means feed.Read.
	Feed  func(ctx context.Context, do launch.FeedWork, args []string, line func(string)) error
	Feeds func() (*feed.Outline, error)

	// Discard moves an article's file to the trash, and Restore puts it back; nil means
	// as the settings have it.
	Discard func(ctx context.Context, path string) (trash.Trashed, error)
	Restore func(context.Context, trash.Trashed) error

	Dossiers dossier.Folder // where the dossiers lie; empty means store.Dossiers()

	// Use has a program of the system's do something; nil means as package launch does.
	Use func(ctx context.Context, t launch.Tool) (said string, err error)
}
