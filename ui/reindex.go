package ui

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"pullquote/store/index"
)

func (lc listCommands) reindexCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "reindex [PATH…]",
		Short: "Rebuild the index from the articles",
		Long: "Deletes the index and rebuilds it from the files in the library, or in the PATHs. Nothing else is lost: what you have read, your stars, tags and " +
			"saved searches are kept elsewhere.\n\nThis should never be necessary, because the index follows the files by itself; it helps if you doubt that it does.",
		Example: "pullquote reindex",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, paths []string) error {
			return lc.p.batch(func(ctx context.Context) error { return lc.reindex(ctx, paths) })
		},
	}
	lc.p.addLinks(c)
	return c
}

func (lc listCommands) reindex(ctx context.Context, paths []string) error {
	x, err := index.Renew(ctx)
	if err != nil {
		return err
	}
	defer x.Close()
	return lc.p.upToDate(ctx, x, paths, index.Options{FollowLinks: lc.p.links}, func(x *index.Index, in index.Scope) error {
		n, err := x.Count(ctx, in)
		if err == nil {
			_, err = fmt.Fprintf(lc.p.out, "%s articles indexed\n", grouped(n))
		}
		return err
	})
}
