package ui

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/store/web"
	"pullquote/ui/config"
)

// mostCompleted is how many words a shell is offered at most.
const mostCompleted = 100

// completer completes what is typed in a shell out of the library. It asks the
// index as it is: a shell does not wait for it to be brought up to date.
type completer struct{ p *program }

// completion is what cobra asks for the words that begin with one.
type completion = func(c *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective)

// words completes with what some gives, in its order.
func (completer) words(some func(ctx context.Context, typed string) []string) completion {
	return func(c *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		ctx := c.Context()
		if ctx == nil {
			ctx = context.Background()
		}
		all, directive := beginning(some(ctx, typed), typed), cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder
		if len(all) > 0 && !slices.ContainsFunc(all, func(w string) bool { return !strings.HasSuffix(w, ":") }) {
			directive |= cobra.ShellCompDirectiveNoSpace // the word goes on
		}
		return all, directive
	}
}

// beginning are those of some words that begin with what is typed, whatever the case
// and accents of its letters.
func beginning(some []string, typed string) (all []string) {
	typed = fold.String(typed, fold.Search)
	for _, w := range some {
		w = clean.Line(w)
		if strings.HasPrefix(fold.String(w, fold.Search), typed) && !slices.Contains(all, w) {
			if all = append(all, w); len(all) == mostCompleted {
				break
			}
		}
	}
	return all
}

// paths completes files, as shells do by themselves, and the names of the samples.
func (completer) paths(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	const sample = "sample:"
	if !strings.HasPrefix(typed, sample[:min(len(typed), len(sample))]) || typed == "" {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var all []string
	for _, s := range articles.Samples() {
		all = append(all, sample+s.Name)
	}
	return beginning(all, typed), cobra.ShellCompDirectiveDefault
}

// people are those who are quoted in the library, most quoted first.
func (cp completer) people(ctx context.Context, typed string) []string {
	return cp.asked(ctx, func(x *index.Index, in index.Scope) (all []string, err error) {
		people, err := x.People().List(ctx, index.PeopleQuery{Name: typed, Limit: mostCompleted, In: in, Listed: true})
		for _, w := range people {
			all = append(all, w.Name)
		}
		return all, err
	})
}

// query completes the last word of a query: the names of filters, what they can look
// for, and the saved searches.
func (cp completer) query(ctx context.Context, typed string) []string {
	if strings.HasPrefix(typed, "@") {
		all, _ := cp.p.reading(ctx).SavedSearches(ctx)
		names := make([]string, len(all))
		for i, s := range all {
			names[i] = "@" + s.Name
		}
		return names
	}
	minus := typed[:len(typed)-len(strings.TrimLeft(typed, "-"))]
	filter, begun, named := strings.Cut(typed[len(minus):], ":")
	if !named {
		return prefixed(minus, []string{"said:", "by:", "source:", "tag:", "from:", "is:read", "is:unread", "is:starred", "is:archived", "has:quotes", "has:notes", "note:", "feed:"})
	}
	values := map[string]func(*index.Index, context.Context, index.Scope) ([]index.Value, error){
		"by": (*index.Index).Authors, "source": (*index.Index).Sources, "tag": (*index.Index).Tags,
	}[filter]
	var all []string
	switch {
	case filter == "feed":
		all = cp.feedTitles()
	case filter == "said":
		all = cp.people(ctx, strings.TrimPrefix(begun, "“"))
	case values != nil:
		all = cp.asked(ctx, func(x *index.Index, in index.Scope) (all []string, err error) {
			found, err := values(x, ctx, in)
			for _, v := range found {
				all = append(all, v.Text)
			}
			return all, err
		})
	}
	return prefixed(minus+filter+":", sought(all, begun))
}

// sought are values as a query has them, where somebody has begun to type one. What
// has several words stands in marks that a shell leaves alone; once a word is begun
// without one, it is completed by itself, for a shell changes nothing that is typed.
func sought(values []string, begun string) (all []string) {
	for _, v := range values {
		words := strings.Fields(v)
		switch {
		case len(words) < 2:
			all = append(all, v)
		case begun == "" || strings.HasPrefix(begun, "“"):
			all = append(all, "“"+v+"”")
		default:
			all = append(all, words...)
		}
	}
	return all
}

// prefixed are words with something before each.
func prefixed(prefix string, words []string) []string {
	for i := range words {
		words[i] = prefix + words[i]
	}
	return words
}

// feedTitles are the titles of the subscriptions.
func (completer) feedTitles() (all []string) {
	feeds, _ := feed.All()
	for _, f := range feeds {
		all = append(all, titleOf(f))
	}
	return all
}

// feeds are the titles and the addresses of the subscriptions.
func (cp completer) feeds(context.Context, string) []string {
	all := cp.feedTitles()
	feeds, _ := feed.All()
	for _, f := range feeds {
		all = append(all, web.Redacted(f.URL))
	}
	return all
}

// feedAndTerms are the subscriptions, and what can be set of one.
func (cp completer) feedAndTerms(ctx context.Context, typed string) []string {
	all := cp.feeds(ctx, typed)
	for _, name := range feed.TermNames() {
		all = append(all, name+"=")
	}
	return all
}

// folders are those of the library, as add --to takes them.
func (completer) folders(context.Context, string) []string {
	return store.FoldersBelow(store.Library(), mostCompleted)
}

// themes are the names that --theme takes.
func (completer) themes(context.Context, string) []string {
	own := themeCommands{&program{source: config.Source{File: configFile("")}}}
	return append([]string{"auto", "light", "dark"}, own.names()...)
}

// asked are words that the index tells; none where it cannot be asked.
func (completer) asked(ctx context.Context, ask func(*index.Index, index.Scope) ([]string, error)) []string {
	x, notice := index.Open(ctx)
	if notice != nil {
		return nil
	}
	defer x.Close()
	in, err := x.Shown(ctx, nil)
	if err != nil {
		return nil
	}
	all, _ := ask(x, in)
	return all
}
