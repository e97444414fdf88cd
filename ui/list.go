package ui

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/report"
)

// listCommands are those about the articles of folders: list, reindex.
type listCommands struct{ p *program }

func (lc listCommands) listCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "list [PATH…]",
		Short: "Print the articles: day, words, title, source, path",
		Long: "Prints one line per article, newest first: day, words, title, source and path.\n\n" +
			"Without a PATH it lists what is piped in or, if nothing is, the library. This is what plain 'pullquote' prints when the output is not a terminal. " +
			"The other formats have more: authors, how many quotations and speakers an article has, and whether you have read, starred or tagged it.",
		Example:           "pullquote list ~/news\npullquote list | grep -i harbour\npullquote list --format jsonl | jq -r 'select(.quotes > 10) | .path'",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(lc).paths,
	}
	var s sorted
	format := addFormat(c)
	s.addTo(c)
	addArchive(c)
	lc.p.addLinks(c)
	takesPaths(lc.p, c, func(paths []string) error {
		if err := s.check(); err != nil {
			return err
		}
		return lc.p.batch(func(ctx context.Context) error { return lc.list(ctx, paths, format.Format, s) })
	})
	return c
}

// list prints the articles that paths stand for. Those of the library come from
// the index, a few hundred at a time; of files and folders that are named, all
// are known before the first is printed, for the newest stands first.
func (lc listCommands) list(ctx context.Context, paths []string, format report.Format, s sorted) error {
	out := report.List(lc.p.out, format, lc.p.reportOptions(lc.p.reportLook(format)))
	if len(paths) == 0 && (lc.p.settings.Archive() != "" || !lc.p.piped()) {
		write := unseen(func(some []index.Row) error { return out.Write(listed(some)...) })
		err := catalogued(ctx, lc.p, index.Options{Heads: true, FollowLinks: lc.p.links}, func(c catalogue) error {
			return c.find(ctx, query.Query{}, s, write) // without what is archived
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
	if len(paths) == 0 {
		entries = unarchived(ctx, entries)
	}
	order.Stable(entries, s.order.compare)
	entries = first(s.limit, entries)
	all := make([]report.Listed, len(entries))
	for i, e := range entries {
		all[i] = report.Listed{Entry: e, Quotes: -1, Speakers: -1}
	}
	return errors.Join(out.Write(all...), out.Close())
}

// unarchived leaves out what was archived of the library. It looks into the reading
// state as it lies there: nothing is to be kept.
func unarchived(ctx context.Context, entries []store.Entry) []store.Entry {
	state, _ := store.OpenState(ctx) // the notice is for who keeps something
	defer state.Close()
	_ = state.Mark(ctx, entries) // and what cannot be looked up is listed
	return slices.DeleteFunc(entries, func(e store.Entry) bool { return e.Archived && e.OnDisk() })
}

// readWhole has entries told by all of their files, as those of the library are, where
// their heads tell less. What cannot be read keeps what its head tells.
func readWhole(ctx context.Context, entries []store.Entry) error {
	type read struct {
		at      int
		summary articles.Summary
	}
	size := func(i int) int64 { return entries[i].Size }
	work := func(ctx context.Context, i int) read {
		s, err := store.Tell(ctx, entries[i], budget.Searched)
		if err != nil {
			return read{i, entries[i].Summary}
		}
		return read{i, s}
	}
	return inOrder(ctx, indices(len(entries)), size, work, func(r read) error {
		entries[r.at].Summary = r.summary
		return nil
	})
}

// indices yields the numbers below n.
func indices(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// listed is what a list tells of some rows of the index.
func listed(rows []index.Row) []report.Listed {
	all := make([]report.Listed, len(rows))
	for i, r := range rows {
		all[i] = report.Listed{Entry: r.Entry, Quotes: r.Quotes, Speakers: r.Speakers}
	}
	return all
}

// entries returns the articles that paths stand for, in no order.
func (lc listCommands) entries(ctx context.Context, paths []string) ([]store.Entry, error) {
	var entries []store.Entry
	add := func(e store.Entry, err error) {
		if err != nil {
			lc.p.fail(err)
			return
		}
		entries = append(entries, e)
	}
	if len(paths) == 0 {
		if e, ok, err := lc.p.pipedArticle(ctx); ok || err != nil {
			add(e, err)
			return entries, nil
		}
	}
	for _, run := range splitAtStdin(paths) {
		if run == nil {
			add(lc.p.stdin(ctx))
			continue
		}
		err := store.Walker{FollowLinks: lc.p.links, Whole: true}.List(ctx, run, func(batch []store.Entry, problems []store.Problem) {
			entries = append(entries, batch...)
			for _, problem := range problems {
				lc.p.fail(problem)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// sorted says how many articles a command prints, and which come first.
type sorted struct {
	limit int // 0 for all
	order articleOrder
}

// articleOrder is the order of articles.
type articleOrder string

const (
	newest   articleOrder = "newest"
	oldest   articleOrder = "oldest"
	bySource articleOrder = "source"
)

// String, Set and Type make an order the value of a flag.
func (o *articleOrder) String() string { return string(*o) }

// Set accepts the names of the orders.
func (o *articleOrder) Set(name string) error { return choose(o, name, newest, oldest, bySource) }

// Type names the flag's argument in help.
func (o *articleOrder) Type() string { return "order" }

// addTo gives a command the flags --limit and --sort.
func (s *sorted) addTo(c *cobra.Command) {
	s.order = newest
	c.Flags().IntVar(&s.limit, "limit", 0, "print at most this many articles; 0 for all")
	c.Flags().Var(&s.order, "sort", "which come first: "+either([]articleOrder{newest, oldest})+", or all of a "+string(bySource)+" together")
	complete(c, "sort", newest, oldest, bySource)
}

// check refuses what makes no sense.
func (s sorted) check() error {
	if s.limit < 0 {
		return errors.New("--limit must be 0 or more")
	}
	return nil
}

// first are the first of some, as many as there may be.
func first[T any](limit int, some []T) []T {
	if limit > 0 {
		return some[:min(limit, len(some))]
	}
	return some
}

// inIndex is the order by its name in the index.
func (o articleOrder) inIndex() index.Order {
	return map[articleOrder]index.Order{newest: index.Newest, oldest: index.Oldest, bySource: index.BySource}[o]
}

// compare is the order of articles that the index does not know. What is alike
// stands newest first, and then by its path.
func (o articleOrder) compare(a, b store.Entry) int {
	later := b.Date().Compare(a.Date())
	switch o {
	case newest:
	case oldest:
		later = -later
	case bySource:
		source := func(e store.Entry) string { return fold.String(e.Summary.Source, fold.Search) }
		later = cmp.Or(strings.Compare(source(a), source(b)), later)
	}
	return cmp.Or(later, strings.Compare(a.Path, b.Path))
}
