package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/store/index"
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
	state := p.reading(ctx)
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
		if err := state.Mark(ctx, entries); err != nil {
			p.fail(err) // and the articles are there all the same
		}
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
