package ui

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/web"
	"pullquote/ui/report"
)

func (p *program) feedCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "feed COMMAND",
		Short: "Subscribe to feeds, and fetch what is new in them",
		Long: "Subscriptions to RSS, Atom and JSON feeds lie in an OPML file, pullquote/feeds.opml in XDG_DATA_HOME, that belongs to you. " +
			"What is new in them becomes articles of the library: Markdown files.",
		Example: "pullquote feed add https://example.org/news\n" +
			"pullquote feed import ~/subscriptions.opml\n" +
			"pullquote feed refresh",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("feed needs a command: add, list, remove, refresh, import or export")
		},
	}
	c.AddCommand(p.feedAdd(), p.feedList(), p.feedRemove(), p.feedRefresh(), p.feedImport(), p.feedExport())
	return c
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
	title        string
	allowPrivate bool
	all          bool
}

func (o *feedOptions) addPrivate(c *cobra.Command) {
	c.Flags().BoolVar(&o.allowPrivate, "allow-private", false, "fetch addresses of this machine and its network, too")
}

func (p *program) feedAdd() *cobra.Command {
	var o feedOptions
	c := &cobra.Command{
		Use:   "add URL…",
		Short: "Subscribe to feeds and fetch what is in them",
		Long:  "Subscribes to feeds. URL is that of a feed, or of a web page that names its feed: then it is the first that the page names.",
		Example: "pullquote feed add https://example.org/feed.xml\n" +
			"pullquote feed add example.org --title 'The Example'",
		Args: needs("add needs the URL of a feed or of a page that names one"),
		RunE: func(_ *cobra.Command, urls []string) error {
			if o.title != "" && len(urls) > 1 {
				return errors.New("--title goes with one URL")
			}
			return p.batch(func(ctx context.Context) error { return p.subscribe(ctx, urls, o) })
		},
	}
	c.Flags().StringVar(&o.title, "title", "", "what to call the feed, and the source of its articles")
	o.addPrivate(c)
	return c
}

// subscribe adds the feeds at addresses and takes what is in them.
func (p *program) subscribe(ctx context.Context, urls []string, o feedOptions) error {
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	client := &web.Client{AllowPrivate: o.allowPrivate}
	var added []feed.Feed
	for _, address := range urls {
		f, others, err := feed.Find(ctx, client, address)
		if err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			p.fail(fmt.Errorf("subscribing: %w", err))
			continue
		}
		if o.title != "" {
			f.Title = o.title
		}
		isNew := false
		err = file.Change(ctx, func(outline *feed.Outline) error {
			isNew = !slices.ContainsFunc(outline.Feeds(), func(known feed.Feed) bool { return known.URL == f.URL })
			return outline.Add(f)
		})
		switch {
		case err != nil:
			return err
		case !isNew:
			err = p.tell("already subscribed to " + named(f))
		default:
			added = append(added, f)
			err = p.tell("subscribed to " + named(f))
		}
		for _, other := range others {
			if err == nil {
				err = p.tell("  the page names another: " + named(other))
			}
		}
		if err != nil {
			return err
		}
	}
	if len(added) == 0 {
		return nil
	}
	return p.refresh(ctx, file, func(r *feed.Refresher) ([]feed.Feed, error) { return added, nil }, o)
}

// tell prints a line for people, harmless whatever is in it.
func (p *program) tell(line string) error {
	_, err := fmt.Fprintln(p.out, articles.Clean(line))
	return err
}

// named is how a feed is called in a line: its title and its URL, without a
// password.
func named(f feed.Feed) string {
	at := f.URL
	if u, err := url.Parse(at); err == nil {
		at = u.Redacted()
	}
	if f.Title == "" || f.Title == f.URL {
		return articles.OneLine(at)
	}
	return articles.OneLine(f.Title) + " <" + articles.OneLine(at) + ">"
}

func (p *program) feedList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Print the subscriptions",
		Long:    "Prints the subscriptions in the order of the OPML file: articles taken, when the feed was last asked, title, URL, and what was wrong.",
		Example: "pullquote feed list\npullquote feed list --format json | jq '.[] | select(.error != \"\")'",
		Args:    cobra.NoArgs,
	}
	format := &formatFlag{report.Table}
	c.Flags().Var(format, "format", "write a table, json, jsonl or csv")
	complete(c, "format", report.Table, report.JSON, report.JSONLines, report.CSV)
	c.RunE = func(*cobra.Command, []string) error {
		if format.Format == report.Markdown {
			return errors.New("invalid argument \"markdown\" for \"--format\" flag: choose from table, json, jsonl, csv")
		}
		return p.batch(func(ctx context.Context) error { return p.listFeeds(ctx, format.Format) })
	}
	return c
}

func (p *program) listFeeds(ctx context.Context, format report.Format) error {
	feeds, err := subscriptions()
	if err != nil {
		return err
	}
	state, err := store.OpenState(ctx)
	if err != nil {
		p.fail(err)
	}
	defer state.Close()
	known, err := state.Subscriptions(ctx)
	if err != nil {
		return err
	}
	counts, err := state.CountItems(ctx)
	if err != nil {
		return err
	}
	memory := map[string]store.Subscription{}
	for _, m := range known {
		memory[m.URL] = m
	}
	rows := make([]report.Feed, len(feeds))
	for i, f := range feeds {
		m := memory[f.URL]
		rows[i] = report.Feed{
			Title: f.Title, URL: f.URL, Site: f.Site, Folder: f.Folder,
			Checked: m.Checked, Due: m.Due, Articles: counts[f.URL], Failures: m.Failures, Error: m.Error,
		}
	}
	out, err := report.Feeds(format, rows, p.reportOptions(p.reportLook(format)))
	if err != nil {
		return err
	}
	_, err = p.out.Write(out)
	return err
}

// subscriptions returns the feeds that are subscribed to.
func subscriptions() ([]feed.Feed, error) {
	file, err := feed.Subscriptions()
	if err != nil {
		return nil, err
	}
	outline, err := file.Read()
	if err != nil {
		return nil, err
	}
	return outline.Feeds(), nil
}

func (p *program) feedRemove() *cobra.Command {
	return &cobra.Command{
		Use:     "remove URL|TITLE…",
		Short:   "End subscriptions; articles stay",
		Long:    "Ends the subscriptions to feeds, named by URL or by title. The articles that came from them stay in the library.",
		Example: "pullquote feed remove https://example.org/feed.xml",
		Args:    needs("remove needs the URL or the title of a feed"),
		RunE: func(_ *cobra.Command, names []string) error {
			return p.batch(func(ctx context.Context) error { return p.unsubscribe(ctx, names) })
		},
	}
}

func (p *program) unsubscribe(ctx context.Context, names []string) error {
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	state, err := store.OpenState(ctx)
	if err != nil {
		p.fail(err)
	}
	defer state.Close()
	var gone []feed.Feed
	err = file.Change(ctx, func(outline *feed.Outline) error {
		gone = p.choose(outline.Feeds(), names)
		var urls []string
		for _, f := range gone {
			urls = append(urls, f.URL)
		}
		return outline.Remove(urls...)
	})
	if err != nil {
		return err
	}
	for _, f := range gone {
		if err := state.Forget(ctx, f.URL); err != nil {
			return err
		}
		if err := p.tell("no longer subscribed to " + named(f)); err != nil {
			return err
		}
	}
	return nil
}

// choose returns the feeds that names stand for: URLs, or titles where only one
// feed has it. What stands for none, or for several, is named.
func (p *program) choose(feeds []feed.Feed, names []string) []feed.Feed {
	var chosen []feed.Feed
	for _, name := range names {
		var found []feed.Feed
		address, _ := web.Address(name)
		for _, f := range feeds {
			if f.URL == name || f.URL == address {
				found = []feed.Feed{f}
				break
			}
			if f.Title == name {
				found = append(found, f)
			}
		}
		switch {
		case len(found) == 0:
			p.fail(fmt.Errorf("no subscription to %s", strconv.Quote(name)))
		case len(found) > 1:
			p.fail(fmt.Errorf("%d feeds are called %s: name one by its URL", len(found), strconv.Quote(name)))
		case !slices.ContainsFunc(chosen, func(f feed.Feed) bool { return f.URL == found[0].URL }):
			chosen = append(chosen, found[0])
		}
	}
	return chosen
}
