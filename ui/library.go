package ui

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

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

func (p *program) upToDate(ctx context.Context, x *index.Index, paths []string, o index.Options, do func(*index.Index, index.Scope) error) error {
	state, notice := store.OpenState(ctx)
	if notice != nil {
		p.say(notice)
	}
	defer state.Close()
	o.Carry, o.Report = state.Carry, p.progress()
	if err := x.Update(ctx, paths, o); err != nil {
		return err
	}
	in, err := x.Shown(ctx, paths)
	if err != nil {
		return err
	}
	return do(x, in)
}

// progress names what cannot be read and, on a terminal, counts what is read,
// on a line that is gone when all is done.
func (p *program) progress() func(index.Progress) {
	live := false
	if f, ok := p.errs.(*os.File); ok {
		live = term.IsTerminal(f.Fd())
	}
	return func(now index.Progress) {
		if live {
			fmt.Fprint(p.errs, "\r\x1b[K")
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
		return fmt.Sprintf("looking: %s articles", grouped(now.Found))
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
func rows(ctx context.Context, x *index.Index, ids []index.ID, do func([]index.Row) error) error {
	state, _ := store.OpenState(ctx) // what is wrong with it has been said
	defer state.Close()
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
			return err
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
