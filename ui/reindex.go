package ui

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"pullquote/store/index"
)

func (p *program) reindexCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "reindex [PATH…]",
		Short: "Rebuild the index from the articles",
		Long: "Deletes the index and rebuilds it from the files in the library, or in the PATHs. Nothing else is lost: what you have read, your stars, tags and " +
			"saved searches are kept elsewhere.\n\nThis should never be necessary, because the index follows the files by itself; it helps if you doubt that it does.",
		Example: "pullquote reindex",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, paths []string) error {
			return p.batch(func(ctx context.Context) error { return p.reindex(ctx, paths) })
		},
	}
	p.addLinks(c)
	return c
}

func (p *program) reindex(ctx context.Context, paths []string) error {
	x, err := index.Renew(ctx)
	if err != nil {
		return err
	}
	defer x.Close()
	return p.upToDate(ctx, x, paths, index.Options{FollowLinks: p.links}, func(x *index.Index, in index.Scope) error {
		n, err := x.Count(ctx, in)
		if err == nil {
			_, err = fmt.Fprintf(p.out, "%s articles indexed\n", grouped(n))
		}
		return err
	})
}
