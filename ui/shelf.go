package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
)

// sharedMergeCommand has one person be counted as another in an archive.
func sharedMergeCommand(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "merge URL PERSON INTO",
		Short: "Count one person as another in an archive that several people share",
		Long: "Counts the first of two people as the second, for everybody who reads the archive. They are named as 'people' names them: by a name in full, or a part of it that nobody else has. " +
			"No article is changed, and searches go by the names that stand in articles. 'archive unmerge' undoes it; 'people --merge' is for yourself alone.",
		Example: "pullquote archive merge https://search.example:9200/news \"A. Quill\" \"Ada Quill\"",
		Args:    cobra.ExactArgs(3),
	}
	c.RunE = func(_ *cobra.Command, args []string) error {
		return inArchive(p, args[0], func(ctx context.Context, at *shelf.Archive) (string, error) {
			var who [2]index.Person
			for i, name := range args[1:] {
				all, err := at.Called(ctx, name)
				if err != nil {
					return "", err
				}
				if who[i], err = oneOf(all, name, "archive"); err != nil {
					return "", err
				}
			}
			return fmt.Sprintf("%s is now counted as %s", who[0].Name, who[1].Name), at.Merge(ctx, who[0].Key, who[1].Key)
		})
	}
	return c
}

// sharedUnmergeCommand takes back that somebody was merged in an archive.
func sharedUnmergeCommand(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:     "unmerge URL PERSON",
		Short:   "Undo that a person is counted as another in a shared archive",
		Long:    "Undoes 'archive merge' for everybody who reads the archive. PERSON is who was counted as somebody else: by name, or as the first of the two was called when they were merged.",
		Example: "pullquote archive unmerge https://search.example:9200/news \"A. Quill\"",
		Args:    cobra.ExactArgs(2),
	}
	c.RunE = func(_ *cobra.Command, args []string) error {
		return inArchive(p, args[0], func(ctx context.Context, at *shelf.Archive) (string, error) {
			_, err := at.Unmerge(ctx, args[1])
			return args[1] + " is a separate person again", err
		})
	}
	return c
}

// inArchive does something in the archive at an address, and tells what was done.
func inArchive(p *program, address string, do func(context.Context, *shelf.Archive) (string, error)) error {
	login, err := loginOf(p)
	if err != nil {
		return err
	}
	at, err := shelf.Open(address, login)
	if err != nil {
		return err
	}
	defer at.Close()
	return p.batch(func(ctx context.Context) error {
		done, err := do(ctx, at)
		if err != nil {
			return err
		}
		return p.tell(done)
	})
}

// loginOf is the login of the archive: of the environment, or else in the file that is configured.
func loginOf(p *program) (shelf.Login, error) {
	if said := lookup(p.environ, shelf.LoginVariable); said != "" {
		return shelf.NewLogin(said)
	}
	if file := p.settings.LoginFile(); file != "" {
		return shelf.LoginIn(file)
	}
	return shelf.Login{}, nil
}

// addArchive gives a command that reads a shared archive the flag --archive.
func addArchive(c *cobra.Command) {
	c.Flags().String("archive", "", "read the shared archive at this `URL`; none for the library")
}

// openArchive opens the archive that is set.
func openArchive(p *program) (*shelf.Archive, error) {
	login, err := loginOf(p)
	if err != nil {
		return nil, err
	}
	at, err := shelf.Open(p.settings.Archive(), login)
	if err != nil {
		return nil, err
	}
	at.Mine(func(ctx context.Context) ([]store.Edit, error) { return p.reading(ctx).Edits(ctx) })
	return at, nil
}

// shared reports whether a run of paths is an article of a shared archive.
func shared(run []string) bool { return len(run) > 0 && strings.HasPrefix(run[0], shelf.Prefix) }

// articleAt is the article at a path: a file, or one of the shared archive.
func articleAt(ctx context.Context, p *program, path string) (store.Entry, error) {
	if shared([]string{path}) {
		return borrow(ctx, p, path)
	}
	return store.Open(path)
}

// borrow opens an article of the shared archive.
func borrow(ctx context.Context, p *program, path string) (store.Entry, error) {
	if p.settings.Archive() == "" {
		return store.Entry{}, store.Problem{Path: path, Err: errors.New("lies in a shared archive: --archive URL, or archive in the configuration, says in which")}
	}
	at, err := openArchive(p)
	if err != nil {
		return store.Entry{}, err
	}
	defer at.Close()
	return at.Open(ctx, path)
}

// archived is a shared archive as lists and searches ask it.
type archived struct {
	p  *program
	at *shelf.Archive
}

func (a archived) find(ctx context.Context, q query.Query, s sorted, do func([]index.Row) error) error {
	return a.at.Find(ctx, shelf.Asked{Query: q, Order: s.order.inIndex(), Limit: s.limit, Now: time.Now(), Mark: func(ctx context.Context, some []store.Entry) { mark(ctx, a.p, some) }, Held: shelf.Yours(a.p.reading(ctx))}, do)
}

func (a archived) places(ctx context.Context, q query.Query, rows []index.Row) ([]index.Snippet, error) {
	return a.at.Snippets(ctx, q, rows, time.Now())
}

func (a archived) same(ctx context.Context, words string) ([]index.Carrier, error) {
	return a.at.Same(ctx, index.Row{}, "", index.Quote{Text: words, Speaker: -1})
}
