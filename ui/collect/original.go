package collect

import (
	"context"
	"errors"
	"io/fs"
	"net/http"

	"pullquote/articles"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/intake"
	"pullquote/store/web"
)

// Original is an article that quotations of a dossier are compared with.
type Original struct {
	At     string // a path or an address; empty where neither is known
	Online bool   // it is an address
	Of     []int  // the places of the quotations in the dossier
}

// Originals are the articles of a dossier's quotations, in the order of the first of each:
// their files and, if online is set, their addresses.
func Originals(d *dossier.Dossier, online bool) (all []Original) {
	type place struct {
		at     string
		online bool
	}
	known := map[place]int{}
	add := func(p place, i int) {
		n, ok := known[p]
		if !ok {
			n = len(all)
			known[p] = n
			all = append(all, Original{At: p.at, Online: p.online})
		}
		all[n].Of = append(all[n].Of, i)
	}
	for i := range d.Entries {
		e := &d.Entries[i]
		if e.Path != "" || !online || e.URL == "" {
			add(place{e.Path, false}, i)
		}
		if online && e.URL != "" {
			add(place{e.URL, true}, i)
		}
	}
	return all
}

// Fetched is the article that is at an address now.
func Fetched(ctx context.Context, client *web.Client, address string) (*articles.Article, error) {
	page, err := client.Get(ctx, address, web.Conditional{})
	if err != nil {
		return nil, gone(err)
	}
	content, _, err := intake.Readable(page)
	if err != nil {
		return nil, store.Problem{Path: web.Redacted(address), Err: err}
	}
	return store.Held(content, web.WithoutPassword(page.URL)).Load(ctx)
}

// notThere is the answer of a server that there is no such page: to whoever compares, that
// is as a file that is gone.
type notThere struct{ error }

// Is tells that it is [fs.ErrNotExist].
func (notThere) Is(err error) bool { return err == fs.ErrNotExist }

// Unwrap returns the answer.
func (n notThere) Unwrap() error { return n.error }

// gone tells answers that say there is no such page from other failures.
func gone(err error) error {
	var answer *web.StatusError
	if errors.As(err, &answer) && (answer.Code == http.StatusNotFound || answer.Code == http.StatusGone) {
		return notThere{err}
	}
	return err
}
