package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/intake"
	"pullquote/store/web"
	"pullquote/ui/report"
)

func (fc feedCommands) feedRefresh() *cobra.Command {
	var o feedOptions
	c := &cobra.Command{
		Use:   "refresh [URL|TITLE…]",
		Short: "Fetch new articles from the feeds",
		Long: "Checks the feeds that are due and adds new articles to the library. A feed is due half an hour after its last check; one that fails is checked less and less often, " +
			"down to once a day. Feeds that are named are always checked. 'feed set' gives a feed a time of its own.\n\n" +
			"If a feed has only the beginning of an article, its page is fetched. A feed that fails is reported, the others go on, and the exit status is 1. " +
			"With --format jsonl each check is a line of JSON as it ends.",
		Example:           "pullquote feed refresh\npullquote feed refresh --all",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(fc).words(completer(fc).feeds),
		RunE: func(_ *cobra.Command, names []string) error {
			return fc.p.batch(func(ctx context.Context) error { return fc.refreshNamed(ctx, names, o) })
		},
	}
	addPrivate(c)
	o.addVisitFormats(c)
	c.Flags().BoolVar(&o.all, "all", false, "check all feeds, due or not")
	return c
}

// refreshNamed refreshes the feeds that names stand for; without any, those
// that are due.
func (fc feedCommands) refreshNamed(ctx context.Context, names []string, o feedOptions) (err error) {
	out := fc.visitReport(o.format.Format)
	defer func() { err = errors.Join(err, out.Close()) }()
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	outline, err := file.Read()
	if err != nil {
		return err
	}
	feeds := outline.Feeds()
	switch {
	case len(names) > 0:
		feeds = fc.choose(feeds, names)
	case len(feeds) == 0 && out.Report == nil:
		return fc.p.tell("no subscriptions yet; add one with: pullquote feed add URL")
	}
	fc.forget(ctx, outline.Feeds())
	return fc.refresh(ctx, file, &visits{p: fc.p, out: out}, func(r *feed.Refresher) ([]feed.Feed, error) {
		if o.all || len(names) > 0 {
			return feeds, nil
		}
		due, next, err := r.Due(ctx, feeds)
		if err == nil && len(due) == 0 && out.Report == nil {
			err = fc.p.tell(fmt.Sprintf("no feed is due before %s (use --all to check them anyway)", next.Local().Format("15:04 on 2 January")))
		}
		return due, err
	})
}

// refresh visits the feeds that which chooses, and tells of each.
func (fc feedCommands) refresh(ctx context.Context, file feed.File, t *visits, which func(*feed.Refresher) ([]feed.Feed, error)) error {
	state := fc.p.reading(ctx)
	r := &feed.Refresher{
		Subscriptions: file, State: state, Client: client(fc.p.settings.Web),
		Every: fc.p.settings.Feeds.Every, Cut: !fc.p.settings.Feeds.FullText,
	}
	feeds, err := which(r)
	if err != nil || len(feeds) == 0 {
		return err
	}
	t.all = len(feeds)
	if erases(fc.p) {
		t.progress = fc.p.errs
	}
	return t.library(ctx, state, feeds, func(known intake.Known) error {
		if r.Adder, err = intake.New(intake.Options{Library: store.Library(), Known: known}); err != nil {
			return err
		}
		defer r.Adder.Close()
		t.show()
		err := r.Run(ctx, feeds, t.visit)
		t.clear()
		if err != nil && ctx.Err() == nil {
			err = fmt.Errorf("refreshing feeds: %w", err)
		}
		return err
	})
}

// library brings the index up to date, lets do ask it what is in the library,
// and has it take up what was added.
func (t *visits) library(ctx context.Context, state *store.State, feeds []feed.Feed, do func(intake.Known) error) error {
	x, notice := index.Open(ctx)
	if notice != nil {
		t.p.say(notice)
	}
	defer x.Close()
	x.Feeds = feed.Known
	options := index.Options{Carry: state.Carry, Report: func(now index.Progress) { t.note(indexing(now)) }}
	update := func() { // where it fails, what is new will be found another time
		if err := x.Update(ctx, nil, options); err != nil && ctx.Err() == nil {
			t.p.fail(err)
		}
	}
	update()
	library := index.In()
	err := do(func(url string, text uint64) (string, bool) { return x.Known(ctx, library, url, text) })
	if err == nil && t.added+t.corrected > 0 {
		update()
	}
	if err == nil {
		err = t.putAside(ctx, state, x, feeds)
	}
	if err == nil && t.aside > 0 {
		update()
	}
	t.clear()
	return errors.Join(err, t.err, t.sum(), ctx.Err())
}

// visits tells of the visits to feeds, and counts them.
type visits struct {
	p                 *program
	progress          io.Writer // a terminal, or nil
	all, seen, failed int
	added, corrected  int // articles
	aside             int // articles that the terms of their feeds no longer keep
	out               *visitReport
	subscribed        bool  // to the feeds that are visited, just now
	err               error // what writing to standard output met
}

// visit tells of one visit.
func (t *visits) visit(v feed.Visit) {
	t.clear()
	t.seen++
	t.added += v.New
	t.corrected += len(v.Corrected)
	if v.Err != nil {
		t.failed++
		t.p.fail(fmt.Errorf("refreshing %s: %w", named(v.Feed), bare(v.Err)))
	}
	for _, note := range v.Notes {
		t.p.say(note)
	}
	if t.out.Report != nil {
		t.err = errors.Join(t.err, t.out.Write(t.row(v)))
		return
	}
	for _, err := range v.Faults {
		t.p.fail(fmt.Errorf("refreshing %s: %w", named(v.Feed), err))
	}
	lines := correctionLines(v)
	if line := told(v); line != "" {
		lines = append([]string{line}, lines...)
	}
	for _, line := range lines {
		if t.err == nil {
			t.err = t.p.tell(line)
		}
	}
	t.show()
}

// bare takes from an error the address that is named already.
func bare(err error) error {
	if at := new(web.Error); errors.As(err, &at) && at == err { //nolint:errorlint // only where it is the error itself and nothing was joined to it
		return at.Err
	}
	return err
}

// told is the line of a visit, nothing for one that was in vain.
func told(v feed.Visit) string {
	var parts []string
	if v.Err == nil || v.New > 0 {
		parts = append(parts, fmt.Sprintf("%d new", v.New))
	}
	if n := len(v.Corrected); n > 0 {
		parts = append(parts, fmt.Sprintf("%d corrected", n))
	}
	if v.Known > 0 {
		parts = append(parts, fmt.Sprintf("%d already in the library", v.Known))
	}
	if v.Empty > 0 {
		parts = append(parts, fmt.Sprintf("%d without text", v.Empty))
	}
	if v.Left > 0 {
		parts = append(parts, fmt.Sprintf("%d left for the next refresh", v.Left))
	}
	if v.Dropped > 0 {
		parts = append(parts, fmt.Sprintf("%d older ones skipped", v.Dropped))
	}
	if v.Unread {
		parts = append(parts, fmt.Sprintf("items after the first %d were not read", budget.FeedScan))
	}
	if v.Guessed != "" {
		parts = append(parts, "read as "+v.Guessed+", which is a guess")
	}
	if v.From != "" {
		parts = append(parts, "moved permanently from "+clean.Line(web.Redacted(v.From)))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": " + named(v.Feed)
}

// correctionLines tell of the articles of which a visit brought a new version: where
// it and the one before lie, and what is other in it.
func correctionLines(v feed.Visit) []string {
	var lines []string
	for _, c := range v.Corrected {
		lines = append(lines, fmt.Sprintf("  corrected: %s: %s, before %s", clean.Line(c.Title), c.New, c.Old))
		for _, change := range c.Changes {
			lines = append(lines, fmt.Sprintf("    [%s] is now [%s]", clean.Line(change.Before), clean.Line(change.After)))
		}
	}
	return lines
}

// show and clear draw the line of progress, where there is a terminal.
func (t *visits) show() {
	t.note(fmt.Sprintf("%d of %s, %d new", t.seen, counted(t.all, "feed"), t.added))
}

func (t *visits) note(line string) {
	if t.progress != nil {
		fmt.Fprint(t.progress, "\r\x1b[K"+line)
	}
}

func (t *visits) clear() { t.note("") }

// sum tells what came of all visits.
func (t *visits) sum() error {
	if t.out.Report != nil {
		return nil
	}
	line := fmt.Sprintf("%s, %s", counted(t.seen, "feed"), counted(t.added, "new article"))
	if t.corrected > 0 {
		line += fmt.Sprintf(", %d corrected", t.corrected)
	}
	if t.aside > 0 {
		line += fmt.Sprintf(", %d old moved to %s ('pullquote undo' brings them back)", t.aside, feed.Old)
	}
	if t.failed > 0 {
		line += fmt.Sprintf(", %d failed", t.failed)
	}
	return t.p.tell(line)
}

// row is a visit in a report.
func (t *visits) row(v feed.Visit) report.Visit {
	line := report.Visit{
		Title: titleOf(v.Feed), URL: web.Shown(v.Feed.URL), Subscribed: t.subscribed, Number: t.seen, Of: t.all,
		New: v.New, Corrected: len(v.Corrected), Known: v.Known, Left: v.Left,
	}
	if v.Err != nil {
		line.Error = web.Redacted(clean.Line(bare(v.Err).Error()))
	}
	return line
}

// memoryKept is how long what is remembered of a feed outlasts the subscription.
const memoryKept = 7 * 24 * time.Hour

// forget forgets feeds that were unsubscribed from so long ago that nobody takes it back.
func (fc feedCommands) forget(ctx context.Context, feeds []feed.Feed) {
	state := fc.p.reading(ctx)
	known, err := state.Subscriptions(ctx)
	for _, m := range known {
		gone := !slices.ContainsFunc(feeds, func(f feed.Feed) bool { return f.URL == m.URL })
		if gone && err == nil && time.Since(m.Checked) > memoryKept {
			err = state.Forget(ctx, m.URL)
		}
	}
	if err != nil && ctx.Err() == nil {
		fc.p.say(err)
	}
}
