package ui

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/web"
	"pullquote/ui/report"
)

func (fc feedCommands) feedList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Print the subscriptions",
		Long:    "Prints the subscriptions in the order of the OPML file: articles fetched, time of the last check, title, URL and the last error.",
		Example: "pullquote feed list\npullquote feed list --format json | jq '.[] | select(.error != \"\")'",
		Args:    cobra.NoArgs,
	}
	format := addFormat(c)
	c.RunE = func(*cobra.Command, []string) error {
		return fc.p.batch(func(ctx context.Context) error { return fc.listFeeds(ctx, format.Format) })
	}
	return c
}

func (fc feedCommands) listFeeds(ctx context.Context, format report.Format) error {
	feeds, err := feed.All()
	if err != nil {
		return err
	}
	state := fc.p.reading(ctx)
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
		folder := make([]string, len(f.Folder))
		for i, name := range f.Folder {
			folder[i] = web.Redacted(name)
		}
		rows[i] = report.Feed{
			Title: titleOf(f), URL: web.Shown(f.URL), Site: web.Redacted(f.Site), Folder: folder,
			Checked: m.Checked, Due: m.Due, Articles: counts[f.URL], Failures: m.Failures, Error: web.Redacted(m.Error),
		}
	}
	out := report.Feeds(fc.p.out, format, fc.p.reportOptions(fc.p.reportLook(format)))
	return errors.Join(out.Write(rows...), out.Close())
}

// titleOf is what a feed is called, which may be its URL, as it may be printed.
func titleOf(f feed.Feed) string {
	if f.Title == clean.Line(f.URL) {
		return web.Shown(f.URL)
	}
	return web.Redacted(f.Title)
}
