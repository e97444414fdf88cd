package ui

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/articles/compare"
	"pullquote/store"
	"pullquote/store/same"
	"pullquote/ui/report"
)

// The exit statuses of a comparison, which are those of diff.
const (
	different    = failed     // the articles are not the same
	incomparable = wrongUsage // one of them could not be read
)

func (ac articleCommands) compareCommand() *cobra.Command {
	var reported bool
	c := &cobra.Command{
		Use:   "compare A B",
		Short: "Print what two articles quote in common, and what was changed between two versions",
		Long: "Prints the quotations that two articles share, whole, cut or with other words, those that one of them alone has, and where they name another speaker. " +
			"Of two versions of one article (the same address, or most of the words in common) it also prints what was added to the text, taken out of it, changed and moved.\n\n" +
			"A and B are files, or '-' for standard input. Words that only A has stand in [-…-], and those that only B has in {+…+}.\n\n" +
			"The exit status is that of diff: 0 if both are the same, 1 if they differ, 2 if one could not be read.",
		Example: "pullquote compare monday.html tuesday.html\n" +
			"curl -s https://example.org/article | pullquote compare saved.html -\n" +
			"pullquote compare a.txt b.txt --format json | jq '.shared[] | select(.how != \"whole\")'",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: completer(ac).paths,
	}
	format := addFormat(c)
	ac.p.addEncoding(c)
	c.Flags().BoolVar(&reported, "reported", false, "also compare what is told without quotation marks")
	c.RunE = func(_ *cobra.Command, paths []string) error {
		if paths[0] == "-" && paths[1] == "-" {
			return errors.New("standard input can be one of the two, not both")
		}
		return ac.p.batch(func(ctx context.Context) error {
			return ac.compare(ctx, [2]string(paths), format.Format, compare.Options{Reported: reported})
		})
	}
	return c
}

// compare reports what two articles have in common.
func (ac articleCommands) compare(ctx context.Context, paths [2]string, format report.Format, o compare.Options) error {
	it, find := report.Compared{Paths: paths}, finding(ctx, ac.p)
	for i, path := range paths {
		f := find(ctx, ac.only(ctx, path))
		if f.err != nil {
			ac.p.fail(f.err)
			ac.p.status = incomparable
			continue
		}
		ac.p.tellNotes(f.path, f.notes())
		it.Sides[i] = compare.Side{Article: f.article, Found: f.quotes}
	}
	if ac.p.status != succeeded {
		return nil
	}
	err := guarded(paths[0]+" and "+paths[1], func() error {
		o.Versions = same.Addresses(it.Sides[0].Article.URL, it.Sides[1].Article.URL)
		it.Comparison = compare.Of(it.Sides[0], it.Sides[1], o)
		return nil
	})
	if err != nil {
		ac.p.fail(err)
		ac.p.status = incomparable
		return nil
	}
	out := report.Comparisons(ac.p.out, format, ac.p.reportOptions(ac.p.reportLook(format)))
	if err := errors.Join(out.Write(it), out.Close()); err != nil {
		return err
	}
	if !it.Same() {
		ac.p.status = different
	}
	return nil
}

// only is the one article that a path stands for.
func (ac articleCommands) only(ctx context.Context, path string) (only place) {
	if path != "-" {
		if _, err := store.Open(path); err != nil { // a folder, say
			return place{err: err}
		}
	}
	n := 0
	for at := range ac.p.places(ctx, []string{path}) {
		if only, n = at, n+1; n > 1 {
			return place{err: fmt.Errorf("%s holds several articles, and is compared with none", clean.Line(path))}
		}
	}
	return only
}
