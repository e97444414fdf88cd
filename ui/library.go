package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/query"
)

// indexed does something with the index of the library once it is up to date.
// Files that cannot be read are named. With o.Heads, only what a list shows is
// sure to be there.
func (p *program) indexed(ctx context.Context, o index.Options, do func(*index.Index, index.Scope) error) error {
	x, notice := index.Open(ctx)
	if notice != nil {
		p.say(notice)
	}
	defer x.Close()
	return p.upToDate(ctx, x, nil, o, do)
}

// catalogue is what lists and searches ask: the index of the library, or a shared archive.
type catalogue interface {
	// find calls do with the articles that a query finds, some hundred at a time, with
	// what their reader has done with them.
	find(ctx context.Context, q query.Query, s sorted, do func([]index.Row) error) error
	// places returns for each of some articles the first place at which a query finds
	// something there, the zero Snippet for none.
	places(ctx context.Context, q query.Query, rows []index.Row) ([]index.Snippet, error)
	// same returns the articles that carry some words, whole, cut or altered, the likest first.
	same(ctx context.Context, words string) ([]index.Carrier, error)
}

// catalogued does something with the shared archive, if one is set, and else with the index of
// the library once it is up to date.
func catalogued(ctx context.Context, p *program, o index.Options, do func(catalogue) error) error {
	if p.settings.Archive() == "" {
		return p.indexed(ctx, o, func(x *index.Index, in index.Scope) error { return do(library{p, x, in}) })
	}
	at, err := openArchive(p)
	if err != nil {
		return err
	}
	defer at.Close()
	return do(archived{p, at})
}

// library is the index of the library as lists and searches ask it.
type library struct {
	p  *program
	x  *index.Index
	in index.Scope
}

func (l library) find(ctx context.Context, q query.Query, s sorted, do func([]index.Row) error) error {
	l.x.Feeds = feed.Known
	ids, err := l.x.IDs(ctx, l.in, s.order.inIndex())
	if err == nil {
		ids, err = l.x.Search(ctx, q, ids, time.Now())
	}
	if err != nil {
		return err
	}
	return l.p.rows(ctx, l.x, first(s.limit, ids), do)
}

func (l library) places(ctx context.Context, q query.Query, rows []index.Row) ([]index.Snippet, error) {
	ids := make([]index.ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	found, err := l.x.Snippets(ctx, q, ids)
	if err != nil {
		return nil, err
	}
	at := make(map[index.ID]index.Snippet, len(found))
	for _, s := range found {
		at[s.ID] = s
	}
	places := make([]index.Snippet, len(rows))
	for i, id := range ids {
		places[i] = at[id]
	}
	return places, nil
}

func (l library) same(ctx context.Context, words string) ([]index.Carrier, error) {
	return l.x.Same(ctx, 0, index.Quote{Text: words, Speaker: -1})
}

// upToDate brings an index up to date and does something with it. Where it cannot
// be, that is said, and what is in it has to do; where it shows to be damaged it is
// made again, and do is called once more.
func (p *program) upToDate(ctx context.Context, x *index.Index, paths []string, o index.Options, do func(*index.Index, index.Scope) error) error {
	o.Carry, o.Report = p.reading(ctx).Carry, p.progress()
	for {
		if err := x.Update(ctx, paths, o); ctx.Err() != nil {
			return ctx.Err()
		} else if err != nil {
			p.fail(err)
		}
		in, err := x.Shown(ctx, paths)
		if err == nil {
			err = do(x, in)
		}
		if err == nil || !x.Mend(ctx, err) {
			return err
		}
		p.say(index.ErrMended)
	}
}

// unseen passes on those rows of a list that it has not passed on before: a list
// that is begun again, because the index had to be, goes on where it was.
func unseen(do func([]index.Row) error) func([]index.Row) error {
	seen := map[store.ID]bool{}
	return func(some []index.Row) error {
		some = slices.DeleteFunc(some, func(r index.Row) bool { return seen[r.Entry.ID] })
		for _, r := range some {
			seen[r.Entry.ID] = true
		}
		return do(some)
	}
}

// erases reports whether a line that was written for those who wait can be taken away
// again: on a terminal that knows how to, and where nobody wants plain lines alone.
func erases(p *program) bool {
	f, ok := p.errs.(*os.File)
	return ok && term.IsTerminal(f.Fd()) && !p.settings.Plain && lookup(p.environ, "TERM") != "dumb"
}

// progress names what cannot be read and, on a terminal, counts what is read,
// on a line that is gone when all is done.
func (p *program) progress() func(index.Progress) {
	live := erases(p)
	return func(now index.Progress) {
		if live {
			fmt.Fprint(p.errs, "\r\x1b[K")
		}
		if now.Mended {
			p.say(index.ErrMended)
		}
		for _, problem := range now.Problems {
			p.fail(problem)
		}
		if line := indexing(now); live && line != "" {
			fmt.Fprint(p.errs, line)
		}
	}
}

// indexing is how far an update is, in a few words.
func indexing(now index.Progress) string {
	switch {
	case now.Elsewhere:
		return "another Pullquote is indexing …"
	case now.Done < now.Total:
		return fmt.Sprintf("indexing: %s of %s", grouped(now.Done), grouped(now.Total))
	case now.Total == 0 && now.Changed:
		return fmt.Sprintf("scanning: %s articles found", grouped(now.Found))
	}
	return ""
}

// grouped writes a number with a comma between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// rows calls do with the rows of a list, some hundred at a time, with what was
// read of them.
func (p *program) rows(ctx context.Context, x *index.Index, ids []index.ID, do func([]index.Row) error) error {
	const atOnce = 500
	for len(ids) > 0 {
		n := min(atOnce, len(ids))
		some, err := x.Rows(ctx, ids[:n])
		if err != nil {
			return err
		}
		entries := make([]store.Entry, len(some))
		for i, r := range some {
			entries[i] = r.Entry
		}
		mark(ctx, p, entries)
		for i := range some {
			some[i].Entry = entries[i]
		}
		if err := errors.Join(ctx.Err(), do(some)); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// mark adds to articles what was read, starred and tagged. What cannot be looked up is said, and
// the articles are there all the same.
func mark(ctx context.Context, p *program, entries []store.Entry) {
	if err := p.reading(ctx).Mark(ctx, entries); err != nil {
		p.fail(err)
	}
}

func (lc listCommands) reindexCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "reindex [PATH…]",
		Short: "Rebuild the index from the articles",
		Long: "Deletes the index and rebuilds it from the files in the library, or in the PATHs. Nothing else is lost: what you have read, your stars, tags and " +
			"saved searches are kept elsewhere.\n\nThis should never be necessary, because the index follows the files by itself; it helps if you doubt that it does.",
		Example: "pullquote reindex",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, paths []string) error {
			return lc.p.batch(func(ctx context.Context) error { return lc.reindex(ctx, paths) })
		},
	}
	lc.p.addLinks(c)
	return c
}

func (lc listCommands) reindex(ctx context.Context, paths []string) error {
	x, err := index.Renew(ctx)
	if err != nil {
		return err
	}
	defer x.Close()
	return lc.p.upToDate(ctx, x, paths, index.Options{FollowLinks: lc.p.links}, func(x *index.Index, in index.Scope) error {
		n, err := x.Count(ctx, in)
		if err == nil {
			_, err = fmt.Fprintf(lc.p.out, "%s articles indexed\n", grouped(n))
		}
		return err
	})
}
