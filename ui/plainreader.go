package ui

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/shelf"
	"pullquote/store/trash"
	"pullquote/ui/launch"
	"pullquote/ui/plain"
	"pullquote/ui/screen/pane"
)

// plainFlag has the reader write line after line.
const plainFlag = "plain"

// plainly reports whether the reader is to write line after line: because somebody asks
// for it, or, on a terminal, because it is set or the terminal can do nothing else.
func plainly(p *program, c *cobra.Command) bool {
	f := c.Flags().Lookup(plainFlag)
	return f != nil && f.Value.String() == "true" || p.terminal() && (p.settings.Plain || lookup(p.environ, "TERM") == "dumb")
}

// plain opens the reader that writes line after line, and reads what is typed from
// standard input.
func (rc readerCommand) plain(paths []string) error {
	p := rc.p
	if slices.Contains(paths, "-") {
		return errors.New("--plain reads what is typed from standard input, and no article")
	}
	var usage error
	err := p.interactive(func(ctx context.Context) error {
		o := pane.Options{Paths: paths, Browse: func(address string) error { return launch.Open(p.settings.Browser, address) }, Say: speech(p.source.File).Say}
		if len(paths) > 0 {
			if err := rc.article(ctx, &o); err != nil {
				return err
			}
		}
		if p.saidIn != "" && o.Article == nil {
			usage = errNoArticle
			return nil
		}
		defer p.apart(&o)()
		if o.Settled != nil {
			o.Settled()
		}
		p.reading(ctx).Restore = o.Restore
		if o.Discard == nil { // nothing is confined
			o.Discard = func(_ context.Context, path string) (trash.Trashed, error) { return bin(paths).Put(path) }
		}
		work := o.Feed
		if work == nil {
			work = launch.Feed
		}
		feeds := func(ctx context.Context, step store.FeedStep) error {
			return work(ctx, launch.FeedWork(step.Do), step.Args, func(string) {})
		}
		r := plain.Reader{In: p.in, Out: p.out, State: p.reading(ctx), Browse: o.Browse, Say: o.Say, Dates: p.settings.Dates, Discard: o.Discard, Feed: feeds, SwitchBack: func(steps []store.SettingStep) error { return switchBack(p, steps) }}
		defer p.leave(ctx)
		if o.Article != nil {
			return r.Article(ctx, *o.Article)
		}
		return rc.plainList(ctx, &r, paths)
	})
	return cmp.Or(err, usage)
}

// plainList has the list read, of the library or of paths.
func (rc readerCommand) plainList(ctx context.Context, r *plain.Reader, paths []string) error {
	x, notice := index.Open(ctx)
	if notice != nil {
		rc.p.say(notice)
	}
	defer x.Close()
	o := index.Options{Heads: true, FollowLinks: rc.p.links}
	x.Feeds = feed.Known
	r.Index = x
	if rc.p.settings.Archive() != "" {
		at, err := openArchive(rc.p)
		if err != nil {
			return err
		}
		r.Shared = plain.Shared{Archive: shelf.NewCatalogue(at), Read: len(paths) == 0}
		r.Shared.Archive.Know(r.State)
		defer r.Shared.Archive.Close()
	}
	r.Whole = func(ctx context.Context) {
		whole := o
		whole.Heads = false
		if err := x.Update(ctx, paths, whole); err != nil && ctx.Err() == nil {
			rc.p.say(err)
		}
	}
	return rc.p.upToDate(ctx, x, paths, o, func(_ *index.Index, in index.Scope) error {
		r.Scope = in
		return r.List(ctx)
	})
}
