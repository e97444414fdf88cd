package shelf

import (
	"context"
	"strings"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/notes"
	"pullquote/store/query"
)

// Kept are the articles of which a term of a query holds that asks what their reader has done,
// or may hold: the reading state knows them by their contents, their paths and their addresses.
type Kept struct {
	keys  []string // of contents
	names []string // in the archive
}

// mostKept is how many the server is told of at once: it takes 65,536.
const mostKept = 60_000

// Yours tells from the reading state of which articles a term holds: has:notes and note:WORDS, or
// of is:read, is:starred and is:archived.
func Yours(s *store.State) func(context.Context, query.Node) (Kept, error) {
	return func(ctx context.Context, n query.Node) (Kept, error) {
		switch n := n.(type) {
		case query.Is:
			marked, err := store.Marked(ctx, s, map[query.Is]store.Action{query.Read: store.MarkRead, query.Starred: store.Star, query.Archived: store.Archive}[n], Prefix)
			k := Kept{keys: marked.Keys}
			for _, path := range marked.Paths {
				k.names = append(k.names, strings.TrimPrefix(path, Prefix))
			}
			return k, err
		case query.Field:
			return noted(ctx, s, n.Word)
		}
		return noted(ctx, s, query.Word{})
	}
}

// noted are the articles with notes in which some words are; with the zero Word those with any.
func noted(ctx context.Context, s *store.State, wanted query.Word) (k Kept, err error) {
	all, err := store.Annotations(ctx, s, notes.Motivations()...)
	for _, a := range all {
		if wanted.Text != "" && !index.Noted(a.Body, wanted) {
			continue
		}
		for _, key := range []string{a.On.Key, a.Seen} {
			if key != "" {
				k.keys = append(k.keys, key)
			}
		}
		if name, is := strings.CutPrefix(a.On.Path, Prefix); is {
			k.names = append(k.names, name)
		}
		if name := addressed(a.Address); name != "" {
			k.names = append(k.names, name)
		}
	}
	return k, err
}

// clause asks for these articles; it reports false where they are too many to be told.
func (k Kept) clause() (clause, bool) {
	if len(k.keys)+len(k.names) > mostKept {
		return all(), false
	}
	return some([]clause{{"terms": clause{"key": nonEmpty(k.keys...)}}, {"terms": clause{"id": nonEmpty(k.names...)}}}), true
}
