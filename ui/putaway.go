package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/trash"
	"pullquote/ui/screen/words"
)

// errNothingNamed refuses to put away a library.
var errNothingNamed = errors.New("name the articles: files or folders")

func (lc listCommands) archiveCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "archive PATH…",
		Short: "Archive articles: lists and searches leave them out",
		Long: "Archives articles: the reader, 'list' and 'search' leave them out, unless a search asks for is:archived. Their files stay where they are.\n\n" +
			"'undo' takes the last change back, and so does u in the reader, where E archives and brings back.",
		Example:           "pullquote archive news/2024\npullquote search 'is:read from:..1y' --format jsonl | jq -r .path | pullquote archive --files-from -\npullquote search is:archived",
		ValidArgsFunction: completer(lc).paths,
	}
	takesPaths(lc.p, c, func(paths []string) error {
		if len(paths) == 0 {
			return errNothingNamed
		}
		return lc.p.batch(func(ctx context.Context) error { return lc.archive(ctx, paths) })
	})
	lc.p.addLinks(c)
	c.AddCommand((&pushCommand{p: lc.p}).command(), sharedMergeCommand(lc.p), sharedUnmergeCommand(lc.p))
	return c
}

// archive archives the articles that paths stand for, as one change.
func (lc listCommands) archive(ctx context.Context, paths []string) error {
	entries, err := lc.entries(ctx, paths)
	if err != nil {
		return err
	}
	on := make([]store.Sighting, len(entries))
	for i, e := range entries {
		on[i] = e.Sighting()
	}
	said := func(undo []store.Step) string { return words.Plural(len(undo[0].Marks.On), "article") + " archived" }
	undo, err := lc.p.reading(ctx).Do(ctx, said, store.Step{Marks: &store.Change{Do: store.Archive, On: on}})
	switch {
	case err != nil:
		return err
	case len(undo) == 0:
		return lc.p.tell("nothing to archive")
	}
	return lc.p.tell(said(undo))
}

func (lc listCommands) deleteCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "delete PATH…",
		Short: "Move articles of the library to the trash",
		Long: "Moves files of the library to the system's trash, or to the folder that is configured. What lies elsewhere is named and left alone. " +
			"An article that a feed has brought does not come back.\n\n" +
			"'undo' takes the last change back, and so does u in the reader, where D deletes.",
		Example: "pullquote delete ~/.local/share/pullquote/articles/harbour-post/2026-09-28-the-crane-is-mended.md\n" +
			"pullquote search 'is:read from:..1y' --format jsonl | jq -r .path | pullquote delete --files-from -",
		ValidArgsFunction: completer(lc).paths,
	}
	takesPaths(lc.p, c, func(paths []string) error {
		if len(paths) == 0 {
			return errNothingNamed
		}
		return lc.p.batch(func(ctx context.Context) error { return lc.discard(ctx, paths) })
	})
	return c
}

// discard moves the articles that paths stand for to the trash, as one change.
func (lc listCommands) discard(ctx context.Context, paths []string) error {
	entries, err := lc.entries(ctx, paths)
	if err != nil {
		return err
	}
	order.Stable(entries, func(a, b store.Entry) int { return strings.Compare(a.Path, b.Path) })
	b := bin(nil)
	var files []trash.Trashed
	for _, e := range entries {
		t, err := b.Put(string(e.ID))
		if err != nil {
			lc.p.fail(err)
			continue
		}
		files = append(files, t)
	}
	if len(files) == 0 {
		return nil
	}
	said := words.Moved(len(files), files[0].Where())
	if _, err := lc.p.reading(ctx).Do(ctx, func([]store.Step) string { return said }, store.Step{Deleted: files}); err != nil {
		return fmt.Errorf("%s, but that cannot be undone here: %w", said, err)
	}
	return lc.p.tell(said)
}

func (lc listCommands) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo",
		Short: "Take back the last change to what you have done with articles",
		Long: "Takes back the last change: an article that was archived, deleted, starred, tagged or marked as read, a saved search, people who were merged, what was corrected, a subscription, a setting that was switched in the reader. " +
			"It reaches back over 100 changes of the last seven days, those of the reader among them.",
		Example: "pullquote undo",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return lc.p.batch(lc.undo) },
	}
}

// feedsBack changes the subscriptions back.
func feedsBack(ctx context.Context, steps []store.FeedStep) error {
	if len(steps) == 0 {
		return nil
	}
	file, err := feed.Subscriptions()
	if err != nil {
		return err
	}
	return feed.TakeBack(ctx, file, steps)
}

// undo takes the last change back.
func (lc listCommands) undo(ctx context.Context) error {
	state := lc.p.reading(ctx)
	state.Restore = func(_ context.Context, t trash.Trashed) error { return bin([]string{string(t.Path)}).Restore(t) }
	u, err := state.Undo(ctx)
	switch {
	case errors.Is(err, store.ErrNothingToUndo):
		return lc.p.tell(store.ErrNothingToUndo.Error())
	case err != nil:
		return err
	}
	if u.People || u.Annotations {
		x, notice := index.Open(ctx)
		if notice != nil {
			lc.p.say(notice)
		}
		defer x.Close()
		if err := errors.Join(x.People().Regroup(ctx), index.Correct(ctx, x)); err != nil {
			return err
		}
	}
	if err := errors.Join(switchBack(lc.p, u.Settings), feedsBack(ctx, u.Feeds)); err != nil {
		return err
	}
	return lc.p.tell("undone: " + clean.Line(u.Said))
}
