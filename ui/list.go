package ui

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/ui/report"
)

func (p *program) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "list [PATH…]",
		Short:   "Print the articles: day, words, title, source, path",
		Long:    "Prints a line for each article, the newest first: its day, its words, its title, its source and its path.\n\nThis is what plain 'pullquote' prints where there is no terminal.",
		Example: "pullquote list ~/news\npullquote list | grep -i harbour",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, paths []string) error {
			return p.batch(func(ctx context.Context) error { return p.list(ctx, paths) })
		},
	}
}

// list prints the articles that paths stand for. All are known before the
// first is printed, for the newest stands first.
func (p *program) list(ctx context.Context, paths []string) error {
	entries, err := p.entries(ctx, paths)
	if err != nil {
		return err
	}
	slices.SortFunc(entries, func(a, b store.Entry) int {
		if d := b.Date().Compare(a.Date()); d != 0 {
			return d
		}
		return strings.Compare(a.Path, b.Path)
	})
	_, err = p.out.Write(report.List(entries, p.reportOptions(p.look())))
	return err
}

// entries returns the articles that paths stand for, in no order.
func (p *program) entries(ctx context.Context, paths []string) ([]store.Entry, error) {
	var entries []store.Entry
	add := func(e store.Entry, err error) {
		if err != nil {
			p.fail(err)
			return
		}
		entries = append(entries, e)
	}
	if len(paths) == 0 {
		if e, ok, err := p.pipedArticle(ctx); ok || err != nil {
			add(e, err)
			return entries, nil
		}
	}
	for _, run := range splitAtStdin(paths) {
		if run == nil {
			add(p.stdin(ctx))
			continue
		}
		err := store.List(ctx, run, func(batch []store.Entry, problems []store.Problem) {
			entries = append(entries, batch...)
			for _, problem := range problems {
				p.fail(problem)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}
