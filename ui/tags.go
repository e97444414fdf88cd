package ui

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/report"
)

// tagsFlags are the flags of the command tags.
type tagsFlags struct {
	format     *formatFlag
	write, dry bool
}

func (lc listCommands) tagsCommand() *cobra.Command {
	var f tagsFlags
	c := &cobra.Command{
		Use:   "tags [PATH…]",
		Short: "Print the tags of articles, or write them into their files",
		Long: "Prints the tags of each article that has some: its own, without those that you have taken off, and yours.\n\n" +
			"With --write it writes them into the front matter of the Markdown files that are named, as the field 'tags'. All else in the files stays as it is, and a file without " +
			"front matter gets some. A tag that front matter cannot hold, such as one with a comma in it, stays with Pullquote.\n\n" +
			"Without a PATH it prints those of the library; --write needs a PATH.",
		Example: "pullquote tags\n" +
			"pullquote tags --format jsonl | jq -r '.tags[]' | sort | uniq -c\n" +
			"pullquote tags --write --dry-run ~/notes\n" +
			"pullquote tags --write article.md",
		Args: cobra.ArbitraryArgs,
	}
	f.format = addFormat(c)
	c.Flags().BoolVar(&f.write, writeFlag, false, "write the tags into the front matter of the files")
	c.Flags().BoolVar(&f.dry, "dry-run", false, "with --write: show what would be written, without writing anything")
	c.RunE = func(_ *cobra.Command, paths []string) error {
		if err := f.check(c, paths); err != nil {
			return err
		}
		return lc.p.batch(func(ctx context.Context) error {
			if f.write {
				return lc.writeTags(ctx, paths, !f.dry)
			}
			return lc.tags(ctx, paths, f.format.Format)
		})
	}
	return c
}

// writeFlag has the command write beside the files that are named: see giveUp.
const writeFlag = "write"

// check refuses what makes no sense.
func (f tagsFlags) check(c *cobra.Command, paths []string) error {
	switch {
	case f.dry && !f.write:
		return errors.New("--dry-run needs --write")
	case f.write && c.Flags().Changed("format"):
		return errors.New("--write and --format cannot be used together")
	case f.write && len(paths) == 0:
		return errors.New("--write needs the files to write to")
	}
	return nil
}

// tags prints the tags of the articles that paths stand for.
func (lc listCommands) tags(ctx context.Context, paths []string, format report.Format) error {
	out := report.Tags(lc.p.out, format, lc.p.reportOptions(lc.p.reportLook(format)))
	write := func(all []report.Listed) error {
		return out.Write(slices.DeleteFunc(all, func(a report.Listed) bool { return len(a.Tags) == 0 })...)
	}
	if len(paths) == 0 && !lc.p.piped() {
		once := unseen(func(some []index.Row) error { return write(listed(some)) })
		err := lc.p.indexed(ctx, index.Options{Heads: true}, func(x *index.Index, in index.Scope) error {
			ids, err := x.IDs(ctx, in, index.Newest)
			if err != nil {
				return err
			}
			return lc.p.rows(ctx, x, ids, once)
		})
		return errors.Join(err, out.Close())
	}
	entries, err := lc.entries(ctx, paths)
	if err != nil {
		return err
	}
	if err := readWhole(ctx, entries); err != nil {
		return err
	}
	all := make([]report.Listed, len(entries))
	for i := range entries {
		entries[i].Tags = store.OwnTags(entries[i].Summary.Tags)
	}
	if err := lc.p.reading(ctx).Mark(ctx, entries); err != nil {
		lc.p.fail(err) // and their own are there all the same
	}
	for i, e := range entries {
		all[i] = report.Listed{Entry: e, Quotes: -1, Speakers: -1}
	}
	return errors.Join(write(all), out.Close())
}

// writeTags writes the tags of articles into their files and says so, a line a file.
// What lies in a folder and is no Markdown is passed over, what was named is not.
func (lc listCommands) writeTags(ctx context.Context, paths []string, write bool) error {
	entries, err := lc.entries(ctx, paths)
	if err != nil {
		return err
	}
	order.Stable(entries, func(a, b store.Entry) int { return strings.Compare(a.Path, b.Path) })
	for _, e := range entries {
		done, err := lc.p.reading(ctx).WriteTags(ctx, e, write)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, articles.ErrNoFrontMatter) && !slices.Contains(paths, e.Path):
			continue
		case err != nil:
			lc.p.fail(err)
			continue
		}
		if err := lc.p.tell(e.Path + ": " + retagged(done, write)); err != nil {
			return err
		}
	}
	return nil
}

// retagged says in a few words what was done to a file.
func retagged(done store.Retagged, wrote bool) string {
	say := "unchanged"
	switch {
	case done.Changed && wrote:
		say = "wrote tags: " + listOr(done.Own, "none")
	case done.Changed:
		say = "would write tags: " + listOr(done.Own, "none")
	}
	if len(done.Left) > 0 {
		say += "; not written, as front matter cannot hold them: " + strings.Join(done.Left, "; ")
	}
	return say
}

// listOr joins words, or says what there is in their place.
func listOr(words []string, none string) string {
	if len(words) == 0 {
		return none
	}
	return strings.Join(words, ", ")
}
