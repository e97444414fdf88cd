package ui

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/store/feed"
)

func (fc feedCommands) feedImport() *cobra.Command {
	var replace bool
	c := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Subscribe to the feeds of an OPML file, or of newsboat's urls",
		Long: "Subscribes to the feeds in another program's OPML file, keeping its folders, or in newsboat's file \"urls\", whose tags become folders. Only http and https URLs are accepted; anything else, such as the commands " +
			"that some programs put there, is reported and skipped. Nothing is fetched until the next refresh.",
		Example: "pullquote feed import ~/subscriptions.opml\npullquote feed import ~/.newsboat/urls",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, names []string) error {
			return fc.p.batch(func(ctx context.Context) error { return fc.importFeeds(ctx, names[0], replace) })
		},
	}
	c.Flags().BoolVar(&replace, "replace", false, "what the file says of a feed goes before what the subscriptions say of it")
	return c
}

func (fc feedCommands) importFeeds(ctx context.Context, name string, replace bool) error {
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	outline, err := fc.outline(ctx, name)
	if err != nil {
		return err
	}
	if n := outline.PassedOver; n > 0 {
		fc.p.say(fmt.Errorf("left out %s: too many or too deep", counted(n, "outline")))
	}
	taken, all := fc.taken(outline)
	added := 0
	err = file.Change(ctx, func(o *feed.Outline) error {
		before := len(o.Feeds())
		o.TakeHead(outline)
		put := o.Add
		if replace {
			put = o.Replace
		}
		err := put(taken...)
		added = len(o.Feeds()) - before
		return err
	})
	if err != nil {
		return err
	}
	return fc.p.tell(fmt.Sprintf("%s added, %d already subscribed", counted(added, "subscription"), all-added))
}

// taken returns the feeds of an outline that can be fetched, in all their folders,
// and how many they are. The others are named.
func (fc feedCommands) taken(outline *feed.Outline) (taken []feed.Feed, all int) {
	addresses := map[string]string{}
	for _, f := range outline.Feeds() {
		at, err := feed.Address(f.URL)
		if err != nil {
			fc.p.fail(fmt.Errorf("skipped %s: %w", strconv.Quote(clean.Line(titleOf(f))), err))
			continue
		}
		addresses[f.URL] = at
	}
	for _, f := range outline.Places() {
		if at := addresses[f.URL]; at != "" {
			f.URL = at
			taken = append(taken, f)
		}
	}
	return taken, len(addresses)
}

// outline reads an OPML file, or standard input.
func (fc feedCommands) outline(ctx context.Context, name string) (*feed.Outline, error) {
	if name != "-" {
		return feed.Import(name)
	}
	in, stop := fc.p.input(ctx)
	defer stop()
	return feed.ImportFrom(in)
}

func (fc feedCommands) feedExport() *cobra.Command {
	var newsboat bool
	c := &cobra.Command{
		Use:   "export [FILE]",
		Short: "Write the subscriptions as OPML, or as newsboat's urls",
		Long: "Writes the subscriptions as OPML, or as newsboat's file \"urls\", to a new FILE or, without one, to standard output. Passwords in feed URLs are left out. " +
			"An existing file is not overwritten.",
		Example: "pullquote feed export > subscriptions.opml",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, names []string) error {
			return fc.p.batch(func(context.Context) error { return fc.exportFeeds(names, newsboat) })
		},
	}
	c.Flags().BoolVar(&newsboat, "newsboat", false, "write newsboat's urls, folders as tags")
	return c
}

func (fc feedCommands) exportFeeds(names []string, newsboat bool) error {
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	outline, err := file.Read()
	if err != nil {
		return err
	}
	if outline, err = outline.WithoutPasswords(); err != nil {
		return err
	}
	text := outline.Text()
	if newsboat {
		text = outline.URLs()
	}
	if len(names) > 0 {
		return feed.Export(text, names[0])
	}
	if fc.p.terminal() {
		text = clean.Shown(text)
	}
	_, err = fc.p.out.WriteString(text)
	return err
}

// counted says a number of things: 1 feed, 2 feeds.
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
