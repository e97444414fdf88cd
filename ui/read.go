package ui

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"

	"pullquote/store"
	"pullquote/ui/report"
	"pullquote/ui/screen"
	"pullquote/ui/screen/pane"
)

// readerCommand is the plain command.
type readerCommand struct{ p *program }

// read opens the reader or, without a terminal, prints what it would show: an
// article, several, or the list.
func (rc readerCommand) read(paths []string, width int, plain bool) error {
	typed, paths := typedBefore(paths) // nothing is typed into a pipe, nor line by line
	p := rc.p
	if err := checkWidth(width); err != nil {
		return err
	}
	if p.saidIn != "" && len(paths) == 0 && !p.piped() {
		return errNoArticle
	}
	if plain {
		return rc.plain(paths)
	}
	if p.terminal() {
		return rc.open(typed, paths)
	}
	return p.batch(func(ctx context.Context) error {
		if len(paths) > 0 {
			return articleCommands{p}.print(ctx, paths, width)
		}
		e, ok, err := p.pipedArticle(ctx)
		switch {
		case err != nil:
			return err
		case ok:
			return articleCommands{p}.printAll(ctx, slices.Values([]place{{entry: e.In(string(p.saidIn))}}), width)
		}
		return listCommands{p}.list(ctx, nil, report.Table, sorted{order: newest})
	})
}

// open starts the reader on a terminal.
func (rc readerCommand) open(typed string, paths []string) error {
	p := rc.p
	if len(paths) > 1 && slices.Contains(paths, "-") {
		return errors.New("the reader takes '-' on its own, not with other paths")
	}
	o := rc.options()
	o.Typed, o.Paths = typed, paths
	var usage error
	err := p.interactive(func(ctx context.Context) error {
		if err := rc.article(ctx, &o); err != nil {
			return err
		}
		if p.saidIn != "" && o.Article == nil {
			usage = errNoArticle
			return nil
		}
		if err := rc.archive(&o); err != nil {
			return err
		}
		defer p.apart(&o)()
		return screen.Run(ctx, o)
	})
	return cmp.Or(err, usage)
}

// archive opens the shared archive that is set, for a list.
func (rc readerCommand) archive(o *pane.Options) (err error) {
	if o.Article == nil && rc.p.settings.Archive() != "" {
		o.Archive, err = openArchive(rc.p)
	}
	return err
}

// options are those of the reader, whatever it opens.
func (rc readerCommand) options() pane.Options {
	p := rc.p
	return pane.Options{Config: p.source, Settings: &p.settings, Color: p.color.readerProfile(p.environ), Say: speech(p.source.File).Say}
}

// show opens the reader on an article that is in memory or, without a terminal, prints it.
func (rc readerCommand) show(e store.Entry) error {
	p := rc.p
	if !p.terminal() {
		return p.batch(func(ctx context.Context) error {
			return articleCommands{p}.printAll(ctx, slices.Values([]place{{entry: e}}), 0)
		})
	}
	o := rc.options()
	o.Article = &e
	return p.interactive(func(ctx context.Context) error {
		defer p.apart(&o)()
		return screen.Run(ctx, o)
	})
}

// typedBefore are the keys that a first argument types when the reader opens, as it does
// for less: "+/words" finds words, "+42" goes to the forty-second paragraph, and "+G" to
// the end. A file that is called so is a file.
func typedBefore(paths []string) (keys string, rest []string) {
	if len(paths) < 2 || len(paths[0]) < 2 || paths[0][0] != '+' {
		return "", paths
	}
	if _, err := store.Real(paths[0]); err == nil {
		return "", paths
	}
	keys = paths[0][1:]
	switch _, err := strconv.ParseUint(keys, 10, 32); {
	case err == nil:
		keys += "G"
	case keys[0] == '/':
		keys += "\r"
	}
	return keys, paths[1:]
}

// errNoArticle tells that a list was asked for in an encoding: its articles are in
// many, and the index, which it is read from, knows them.
var errNoArticle = errors.New("--encoding goes with an article, not with a list of them")

// article looks whether the reader is to open one article at once: a file that
// is named alone, "-", or what was piped in.
func (rc readerCommand) article(ctx context.Context, o *pane.Options) error {
	p := rc.p
	var e store.Entry
	var err error
	switch {
	case len(o.Paths) == 0:
		var ok bool
		if e, ok, err = p.pipedArticle(ctx); !ok {
			return err
		}
	case len(o.Paths) > 1:
		return nil
	case o.Paths[0] == "-":
		e, err = p.stdin(ctx)
	case shared(o.Paths):
		e, err = borrow(ctx, p, o.Paths[0])
	default:
		if e, err = store.Open(o.Paths[0]); errors.Is(err, store.ErrFolder) {
			return nil
		}
	}
	if err != nil {
		return err
	}
	e = e.In(string(p.saidIn))
	o.Article, o.Paths = &e, nil
	return nil
}
