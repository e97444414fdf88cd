package ui

import (
	"context"
	"slices"
)

// readerFlags are the flags of the plain command.
type readerFlags struct {
	width int
	mouse bool
}

// read prints what the reader would show: an article, several, or the list.
func (p *program) read(paths []string, f readerFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	return p.batch(func(ctx context.Context) error {
		if len(paths) > 0 {
			return p.print(ctx, paths, f.width)
		}
		e, ok, err := p.pipedArticle()
		switch {
		case err != nil:
			return err
		case ok:
			return p.printAll(ctx, slices.Values([]place{{entry: e}}), f.width)
		}
		return p.list(ctx, nil)
	})
}

// check bounds the width: narrower than 20 cells no word fits, and wider than
// 400 no eye finds the next line.
func (f readerFlags) check() error { return checkWidth(f.width) }
