package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/web"
)

// pair takes a feed and something, and says what is missing.
func pair(what string, most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 || len(args) > most {
			return errors.New(what)
		}
		return nil
	}
}

func (fc feedCommands) feedRename() *cobra.Command {
	return &cobra.Command{
		Use:   "rename URL|TITLE NEW-TITLE",
		Short: "Give a feed another title",
		Long: "Gives a feed, given by URL or title, another title. It is the source of the articles that come from then on, and of those that came before, in lists and searches; " +
			"their files stay as they are.",
		Example: "pullquote feed rename https://example.org/feed.xml 'The Example'",
		Args: func(c *cobra.Command, args []string) error {
			if err := pair("rename needs a feed and its new title", 2)(c, args); err != nil || len(args) == 2 {
				return err
			}
			return errors.New("rename needs a feed and its new title")
		},
		ValidArgsFunction: completer(fc).words(completer(fc).feeds),
		RunE: func(_ *cobra.Command, args []string) error {
			title := strings.TrimSpace(clean.Line(args[1]))
			if title == "" {
				return errors.New("a title is one line of letters")
			}
			return fc.change(args[0], func(o *feed.Outline, f feed.Feed) (string, error) {
				return titleOf(f) + " is now " + web.Redacted(title), o.Rename(f.URL, title)
			})
		},
	}
}

func (fc feedCommands) feedFolder() *cobra.Command {
	return &cobra.Command{
		Use:   "folder URL|TITLE [FOLDER]",
		Short: "Put a feed into a folder",
		Long: "Puts a feed, given by URL or title, into a folder of the subscriptions, which is made if there is none; without a FOLDER it stands in none. " +
			"A slash parts folders that lie in each other: News/North. A feed that lies in several folders lies in this one alone then.",
		Example:           "pullquote feed folder 'The Example' News/North",
		Args:              pair("folder needs a feed, and the folder that it is to be in", 2),
		ValidArgsFunction: completer(fc).words(completer(fc).feeds),
		RunE: func(_ *cobra.Command, args []string) error {
			var folder []string
			if len(args) > 1 {
				folder = feed.Folder(args[1])
			}
			return fc.change(args[0], func(o *feed.Outline, f feed.Feed) (string, error) {
				said := titleOf(f) + " is in no folder"
				if len(folder) > 0 {
					said = titleOf(f) + " is in " + strings.Join(folder, "/")
				}
				return said, o.MoveTo(f.URL, folder)
			})
		},
	}
}

func (fc feedCommands) feedSet() *cobra.Command {
	return &cobra.Command{
		Use:   "set URL|TITLE [NAME=VALUE…]",
		Short: "Say how often a feed is checked, and what is kept of it",
		Long: "Sets what is wanted of one feed, given by URL or title, where that is other than what holds for all. Without NAME=VALUE it prints what is set; NAME= leaves it to the configuration again.\n\n" +
			"every=2h: how long after a check it is due again, from 1m to 30d\n" +
			"full-text=no: no page is fetched where the feed has the beginning of an article; yes fetches it\n" +
			"keep=100: how many of its articles are kept\n" +
			"keep-for=30d: how long they are kept\n\n" +
			"What is not kept is moved into the folder " + feed.Old + " of the library at the next refresh, if it was read and has no star, tag or marked place. Nothing is deleted, and 'pullquote undo' brings it back, as u does in the reader. " +
			"The subscriptions hold these settings, as attributes that begin with 'pullquote-'.",
		Example:           "pullquote feed set 'The Example' every=2h keep=100",
		Args:              needs("set needs the URL or the title of a feed"),
		ValidArgsFunction: completer(fc).words(completer(fc).feedAndTerms),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := new(feed.Terms).Put(args[1:]...); err != nil {
				return err
			}
			return fc.change(args[0], func(o *feed.Outline, f feed.Feed) (string, error) {
				t := f.Terms
				if err := t.Put(args[1:]...); err != nil {
					return "", err
				}
				said := t.String()
				if said == "" {
					said = "as the configuration says"
				}
				return titleOf(f) + ": " + said, o.Put(f.URL, t)
			})
		},
	}
}

// change changes what the subscriptions say of one feed, and tells what was done.
func (fc feedCommands) change(name string, do func(*feed.Outline, feed.Feed) (said string, err error)) error {
	return fc.p.batch(func(ctx context.Context) error {
		file, err := feed.Subscriptions()
		if err != nil {
			return err
		}
		said := ""
		err = file.Change(ctx, func(o *feed.Outline) error {
			chosen := fc.choose(o.Feeds(), []string{name})
			if len(chosen) == 0 {
				return nil // which is told
			}
			var err error
			said, err = do(o, chosen[0])
			return err
		})
		if err != nil || said == "" {
			return err
		}
		return fc.p.tell(said)
	})
}

// putAside moves what the terms of feeds do not keep into the library's folder of old
// articles, so that it can be undone, and tells how many that were.
func (t *visits) putAside(ctx context.Context, state *store.State, x *index.Index, feeds []feed.Feed) error {
	var all []string
	for _, f := range feeds {
		if f.Terms.Keep == 0 && f.Terms.KeepFor == 0 {
			continue
		}
		spent, err := index.Spent(ctx, x, f.URL, f.Terms.Keep, f.Terms.KeptFrom(time.Now()))
		if err != nil {
			return fmt.Errorf("looking for old articles of %s: %w", named(f), err)
		}
		all = append(all, spent...)
	}
	moved, err := feed.PutAside(all)
	if t.aside = len(moved); err != nil {
		err = fmt.Errorf("moving old articles: %w", err)
	}
	if len(moved) == 0 {
		return err
	}
	said := func([]store.Step) string { return counted(len(moved), "old article") + " moved to " + feed.Old }
	_, unnoted := state.Do(ctx, said, store.Step{Aside: moved})
	return errors.Join(err, unnoted)
}

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
		found := feed.Called(feeds, name)
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
