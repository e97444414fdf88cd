package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/feed"
	"pullquote/store/web"
	"pullquote/ui/report"
)

// feedCommands are those of subscriptions.
type feedCommands struct{ p *program }

func (fc feedCommands) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "feed COMMAND",
		Short: "Subscribe to feeds and fetch new articles",
		Long: "Subscriptions to RSS, Atom and JSON feeds are kept in an OPML file that you may edit, pullquote/feeds.opml in XDG_DATA_HOME. " +
			"New items become articles in the library, as Markdown files.",
		Example: "pullquote feed add https://example.org/news\n" +
			"pullquote feed import ~/subscriptions.opml\n" +
			"pullquote feed refresh",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("feed needs a command: add, list, remove, rename, folder, set, refresh, import or export")
		},
	}
	c.AddCommand(fc.feedAdd(), fc.feedList(), fc.feedRemove(), fc.feedRename(), fc.feedFolder(), fc.feedSet(), fc.feedRefresh(), fc.feedImport(), fc.feedExport())
	return c
}

// visitReport is a report of visits, or nothing where they are told in lines for people.
type visitReport struct{ *report.Report[report.Visit] }

func (fc feedCommands) visitReport(format report.Format) *visitReport {
	if format == report.Text {
		return &visitReport{}
	}
	return &visitReport{report.Visits(fc.p.out, format, fc.p.reportOptions(fc.p.reportLook(format)))}
}

// Close ends the report, if there is one.
func (r *visitReport) Close() error {
	if r.Report == nil {
		return nil
	}
	return r.Report.Close()
}

// needs takes one argument or more, and says what is missing.
func needs(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return errors.New(what)
		}
		return nil
	}
}

// feedOptions are the flags of feed's commands.
type feedOptions struct {
	title  string
	all    bool
	format *formatFlag
}

// addVisitFormats adds the flag --format to a command that visits feeds.
func (o *feedOptions) addVisitFormats(c *cobra.Command) {
	o.format = addFormat(c, report.Text)
}

// addPrivate adds the flag of web.allow_private, by which client has it.
func addPrivate(c *cobra.Command) {
	c.Flags().Bool("allow-private", false, "allow URLs on this machine and its network")
}

func (fc feedCommands) feedAdd() *cobra.Command {
	var o feedOptions
	c := &cobra.Command{
		Use:   "add URL…",
		Short: "Subscribe to feeds and fetch their articles",
		Long: "Subscribes to feeds. URL is that of a feed, or of a web page that links to its feeds: then the first of them that can be read is taken. " +
			"Where a page links to none, the addresses are tried at which most sites have theirs, such as /feed.xml.",
		Example: "pullquote feed add https://example.org/feed.xml\n" +
			"pullquote feed add example.org --title 'The Example'",
		Args: needs("add needs the URL of a feed, or of a page that links to one"),
		RunE: func(_ *cobra.Command, urls []string) error {
			if o.title != "" && len(urls) > 1 {
				return errors.New("--title takes one URL")
			}
			return fc.p.batch(func(ctx context.Context) error { return fc.subscribe(ctx, urls, o) })
		},
	}
	o.addVisitFormats(c)
	c.Flags().StringVar(&o.title, "title", "", "title of the feed, and source of its articles")
	addPrivate(c)
	return c
}

// subscribe adds the feeds at addresses and takes what is in them.
func (fc feedCommands) subscribe(ctx context.Context, urls []string, o feedOptions) (err error) {
	out := fc.visitReport(o.format.Format)
	defer func() { err = errors.Join(err, out.Close()) }()
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	client := client(fc.p.settings.Web)
	var added []feed.Feed
	fetched := map[string]web.Page{}
	for _, address := range urls {
		found, err := feed.Find(ctx, client, address)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			fc.p.fail(fmt.Errorf("subscribing: %w", err))
			continue
		}
		found.Feed.Title = cmp.Or(o.title, found.Feed.Title)
		isNew, err := addTo(ctx, file, found.Feed)
		if err != nil {
			return err
		}
		if isNew {
			added = append(added, found.Feed)
			fetched[found.Feed.URL] = found.Page
		}
		if err := fc.subscribed(found, isNew, out); err != nil {
			return err
		}
	}
	if len(added) == 0 {
		return nil
	}
	t := &visits{p: fc.p, out: out, subscribed: true}
	return fc.refresh(ctx, file, t, func(r *feed.Refresher) ([]feed.Feed, error) {
		r.Fetched = fetched
		return added, nil
	})
}

// addTo adds a feed to the subscriptions, and tells whether it was none of them.
func addTo(ctx context.Context, file feed.File, f feed.Feed) (isNew bool, err error) {
	err = file.Change(ctx, func(outline *feed.Outline) error {
		isNew = !slices.ContainsFunc(outline.Feeds(), func(known feed.Feed) bool { return known.URL == f.URL })
		return outline.Add(f)
	})
	return isNew, err
}

// subscribed tells of a subscription, and of the other feeds that its page names.
func (fc feedCommands) subscribed(found feed.Found, isNew bool, out *visitReport) error {
	switch {
	case out.Report != nil && isNew: // its visit tells
		return nil
	case out.Report != nil:
		return out.Write(report.Visit{Title: titleOf(found.Feed), URL: web.Shown(found.Feed.URL)})
	}
	lines := []string{"subscribed to " + named(found.Feed)}
	if !isNew {
		lines[0] = "already " + lines[0]
	}
	for _, err := range found.Failed {
		lines = append(lines, "  passed over "+clean.Line(err.Error()))
	}
	for _, other := range found.Others {
		lines = append(lines, "  the page also links to "+named(other))
	}
	if found.More {
		lines = append(lines, fmt.Sprintf("  the page links to more than these %d", budget.PageFeeds))
	}
	return fc.p.tell(strings.Join(lines, "\n"))
}

// tell prints a line for people, harmless whatever is in it.
func (p *program) tell(line string) error {
	_, err := fmt.Fprintln(p.out, clean.Shown(line))
	return err
}

// named is how a feed is called in a line: its title and its URL, without a
// password.
func named(f feed.Feed) string {
	at := clean.Line(web.Shown(f.URL))
	if f.Title == "" || f.Title == clean.Line(f.URL) {
		return at
	}
	return clean.Line(titleOf(f)) + " <" + at + ">"
}
