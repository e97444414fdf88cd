package feed

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/same"
)

// Correction is an article that its feed has corrected: a new version of it lies
// beside the old one.
type Correction struct {
	Title   string
	Old     string   // the path of the version before, below the library
	New     string   // that of the new one
	Changes []Change // the first of them
}

// text stands for what an item says: the letters and digits of its text, whatever
// its markup, or of its title where there is nothing else. It is not 0.
func (i Item) text() uint64 {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(i.HTML))
	hidden := false
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		switch kind {
		case html.TextToken:
			if !hidden {
				b.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				hidden = kind == html.StartTagToken
			}
		}
	}
	for _, text := range [...]string{b.String(), i.Title} {
		if sum := same.TextHash(text); sum != 0 {
			return sum
		}
	}
	return 1
}

// sorted are the items of a feed by what is to be done with them.
type sorted struct {
	fresh     []Item
	corrected []Item
	versions  map[string]store.ItemVersion // of those that have been seen
}

// sort tells the items that are new and those that have been corrected from those
// that are as they were. What an item says is kept from its first visit on: one
// that was taken by an older Pullquote is not known to have changed.
func (r *Refresher) sort(ctx context.Context, m *marks, items []Item) (s sorted, err error) {
	all := ids(items)
	seen, err := r.State.SeenItems(ctx, m.feed, all)
	if err != nil {
		return s, err
	}
	if s.versions, err = r.State.ItemVersions(ctx, m.feed, all); err != nil {
		return s, err
	}
	met := map[string]bool{}
	for _, item := range items {
		v := s.versions[item.ID]
		switch {
		case !seen[item.ID]:
			s.fresh = append(s.fresh, item)
		case met[item.ID]: // another that is called the same
			m.ids = append(m.ids, item.ID)
		case v.Text == 0:
			m.keep(item, r.Adder.Find(item.Link), 0)
		case v.Text == item.text():
			m.ids = append(m.ids, item.ID)
		default:
			r.changed(&s, m, item)
		}
		met[item.ID] = true
	}
	return s, nil
}

// changed sorts an item that says something else than before: it is corrected, or
// another by the same name. An article that was deleted stays deleted.
func (r *Refresher) changed(s *sorted, m *marks, item Item) {
	v := s.versions[item.ID]
	before := r.article(&v, item)
	switch {
	case before == nil || v.Version >= budget.ItemVersions:
		m.keep(item, v.Path, v.Version)
	case before.Title != item.Title && before.URL != "" && item.Link != "" && same.NormalURL(before.URL) != same.NormalURL(item.Link):
		s.fresh = append(s.fresh, item)
	default:
		s.versions[item.ID] = v
		s.corrected = append(s.corrected, item)
	}
}

// article returns the article of an item, wherever in the library it has been moved
// to, or nil.
func (r *Refresher) article(v *store.ItemVersion, item Item) *articles.Article {
	for _, path := range [...]string{v.Path, r.Adder.Find(item.Link)} {
		if path == "" {
			continue
		}
		if a, err := r.Adder.Read(path); err == nil {
			v.Path = path
			return a
		}
	}
	return nil
}

// correct adds the new versions of items that have been corrected. The error is
// that nothing can be written.
func (r *Refresher) correct(ctx context.Context, v *Visit, w *writer, m *marks, s sorted) error {
	for _, item := range s.corrected {
		d := w.drafts(ctx, []Item{item})[0]
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case d.waits:
			v.Left++
			continue
		case d.err != nil:
			v.Faults = append(v.Faults, item.named(d.err))
			continue
		}
		was := s.versions[item.ID]
		d.draft.Replaces = was.Path
		path, err := r.version(ctx, v, d)
		switch {
		case fault.Is(err):
			v.Faults = append(v.Faults, item.named(err))
		case err != nil:
			return err
		case path != "":
			m.keep(item, path, was.Version+1)
		default: // another word in the markup, or nothing that an article has
			m.keep(item, was.Path, was.Version)
		}
	}
	return nil
}

// version adds a new version of an article and tells what is other in it. The path
// is empty if it says what the one before says.
func (r *Refresher) version(ctx context.Context, v *Visit, d drafted) (string, error) {
	r.adding.Lock()
	defer r.adding.Unlock()
	result, err := r.Adder.Draft(ctx, d.draft)
	switch {
	case err != nil:
		return "", err
	case fault.Is(result.Err):
		return "", result.Err
	case result.Same != "" && result.Same != d.draft.Replaces: // a run was killed after it had been added
		return result.Same, nil
	case result.Same != "" || result.Err != nil:
		return "", nil
	}
	c := Correction{Title: result.Title, Old: d.draft.Replaces, New: result.Path}
	before, err := r.Adder.Read(c.Old)
	if err == nil {
		if after, err := r.Adder.Read(c.New); err == nil {
			c.Changes = changes(before.Text, after.Text)
		}
	}
	v.Corrected = append(v.Corrected, c)
	return result.Path, nil
}
