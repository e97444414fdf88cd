package ui

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"pullquote/store/feed"
	"pullquote/store/web"
)

func (fc feedCommands) feedRemove() *cobra.Command {
	var remember bool
	c := &cobra.Command{
		Use:               "remove URL|TITLE…",
		Short:             "Unsubscribe from feeds; their articles stay",
		Long:              "Unsubscribes from feeds, given by URL or title. Their articles stay in the library.",
		Example:           "pullquote feed remove https://example.org/feed.xml",
		Args:              needs("remove needs the URL or the title of a feed"),
		ValidArgsFunction: completer(fc).words(completer(fc).feeds),
		RunE: func(_ *cobra.Command, names []string) error {
			return fc.p.batch(func(ctx context.Context) error { return fc.unsubscribe(ctx, names, remember) })
		},
	}
	c.Flags().BoolVar(&remember, "remember", false, "remember for a week which articles they have brought, for a subscription that comes back")
	return c
}

func (fc feedCommands) unsubscribe(ctx context.Context, names []string, remember bool) error {
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	state := fc.p.reading(ctx)
	var gone []feed.Feed
	err = file.Change(ctx, func(outline *feed.Outline) error {
		gone = fc.choose(outline.Feeds(), names)
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
		if !remember {
			if err := state.Forget(ctx, f.URL); err != nil {
				return err
			}
		}
		if err := fc.p.tell("unsubscribed from " + named(f)); err != nil {
			return err
		}
	}
	return nil
}

// choose returns the feeds that names stand for: URLs, in full or as they are
// listed, or titles where only one feed has it. What stands for none, or for several, is named.
func (fc feedCommands) choose(feeds []feed.Feed, names []string) []feed.Feed {
	var chosen []feed.Feed
	for _, name := range names {
		var found []feed.Feed
		address, _ := feed.Address(name)
		for _, f := range feeds {
			if f.URL == name || f.URL == address {
				found = []feed.Feed{f}
				break
			}
			if f.Title == name || web.Redacted(f.URL) == name {
				found = append(found, f)
			}
		}
		switch {
		case len(found) == 0:
			fc.p.fail(fmt.Errorf("not subscribed to %s", strconv.Quote(name)))
		case len(found) > 1:
			fc.p.fail(fmt.Errorf("%d feeds are called %s: give the URL of one", len(found), strconv.Quote(name)))
		case !slices.ContainsFunc(chosen, func(f feed.Feed) bool { return f.URL == found[0].URL }):
			chosen = append(chosen, found[0])
		}
	}
	return chosen
}
