package shelf

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/names"
	"pullquote/store"
	"pullquote/store/index/people"
)

// merging is who was merged with whom in an archive: one document, so that it is changed as a
// whole or not at all.
type merging struct {
	Merges []merge `json:"merges"`
	// Groups are all keys of each person who has several, by the digest of the key that they are
	// counted as: what a search for one of them looks up.
	Groups map[string][]string `json:"groups"`
}

// merge is that one person is another, by their keys.
type merge struct {
	Person string `json:"person"`
	Into   string `json:"into"`
}

const (
	mergingID  = "all"  // of the document
	mostMerges = 20_000 // of an archive
)

// lyingMerges is the document as it lies there.
type lyingMerges struct {
	Found  bool    `json:"found"`
	Number int64   `json:"_seq_no"`
	Term   int64   `json:"_primary_term"`
	Source merging `json:"_source"`
}

// readMerges reads the document, which may not be there.
func (a *Archive) readMerges(ctx context.Context) (there lyingMerges, err error) {
	err = a.ask(ctx, question{method: http.MethodGet, path: a.merges() + "/_doc/" + mergingID}, &there)
	var r *refusal
	if errors.As(err, &r) && r.status == http.StatusNotFound && r.kind != noIndex {
		return lyingMerges{}, nil
	}
	return there, a.missing(err)
}

// byPerson are the merges of a document, from one key to another. Nothing of them can act on a terminal.
func (m merging) byPerson() map[string]string {
	all := map[string]string{}
	for _, one := range m.Merges[:min(len(m.Merges), mostMerges)] {
		if from, into := clean.Line(one.Person), clean.Line(one.Into); from != "" && into != "" {
			all[from] = into
		}
	}
	return all
}

// Merge has one person be counted as another for everybody, by their keys. Others may merge people
// at the same time.
func (a *Archive) Merge(ctx context.Context, person, into string) error {
	return a.changeMerges(ctx, func(all map[string]string) error {
		if len(all) >= mostMerges {
			return fmt.Errorf("archive %s: it has %d merges, and no room for another", a, mostMerges)
		}
		if all[person] == into {
			return nil // it was sent, and the answer lost
		}
		for key, left := into, len(all); left >= 0; left-- {
			if key == person {
				return fmt.Errorf("%w: %q and %q", store.ErrSamePerson, person, into)
			}
			next, ok := all[key]
			if !ok {
				break
			}
			key = next
		}
		all[person] = into
		return nil
	})
}

// Unmerge takes back that somebody was merged, who is named by their name or their key. It tells
// the key.
func (a *Archive) Unmerge(ctx context.Context, name string) (person string, err error) {
	err = a.changeMerges(ctx, func(all map[string]string) error {
		for _, key := range slices.Sorted(maps.Keys(all)) {
			if key == name || names.Made(key, name) {
				person = key
				delete(all, key)
				return nil
			}
		}
		if person != "" {
			return nil // it was sent, and the answer lost
		}
		return fmt.Errorf("nobody called %q was merged in the archive", name)
	})
	return person, err
}

// changeMerges changes who was merged with whom. Where somebody else has done so meanwhile, it is
// done again over that.
func (a *Archive) changeMerges(ctx context.Context, change func(map[string]string) error) error {
	if is, err := a.found(ctx, a.merges()); err != nil || !is {
		return cmp.Or(err, a.missing(&refusal{kind: noIndex}))
	}
	next := firstPause
	for attempt := 1; ; attempt++ {
		there, err := a.readMerges(ctx)
		if err != nil {
			return err
		}
		all := there.Source.byPerson()
		if err := change(all); err != nil {
			return err
		}
		if err = a.writeMerges(ctx, there, all); !isRefusal(err, http.StatusConflict) || attempt == attemptsPushing {
			return err
		}
		if err := a.wait(ctx, next); err != nil {
			return err
		}
		next = min(2*next, mostPause)
	}
}

// writeMerges writes the document, if it still lies there as it was read.
func (a *Archive) writeMerges(ctx context.Context, there lyingMerges, all map[string]string) error {
	m := merging{Merges: []merge{}, Groups: map[string][]string{}}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		m.Merges = append(m.Merges, merge{key, all[key]})
	}
	for _, g := range newKinship(people.None(), all).groups {
		m.Groups[digest(g.root)] = g.keys
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if path := a.merges() + "/_doc/" + mergingID; there.Found {
		path = fmt.Sprintf("%s?if_seq_no=%d&if_primary_term=%d", path, there.Number, there.Term)
		return a.ask(ctx, question{method: http.MethodPut, path: path, body: body}, nil)
	}
	return a.ask(ctx, question{method: http.MethodPut, path: a.merges() + "/_create/" + mergingID, body: body}, nil)
}

// Mine has what somebody has decided by hand about people on this machine go over what was merged in the
// archive, for them alone: nothing of it is sent. It is asked each time, and called before
// anything else.
func (a *Archive) Mine(edits func(context.Context) ([]store.Edit, error)) { a.mine = edits }

// kinship is which keys are one person, over all that have several.
type kinship struct {
	groups []*group          // by the keys that they go by
	of     map[string]*group // by each of their keys
}

// group is the keys of one person.
type group struct {
	root  string   // the one that they go by
	keys  []string // all, the nearest to that first
	there bool     // the archive has them as well, to be looked up
}

// kinship reads who is one person.
func (a *Archive) kinship(ctx context.Context) (kinship, error) {
	there, err := a.readMerges(ctx)
	if err != nil {
		return kinship{}, err
	}
	mine := people.None()
	if a.mine != nil {
		edits, err := a.mine(ctx)
		if err != nil {
			return kinship{}, err
		}
		for _, e := range edits {
			if e.Article == "" {
				mine.Merged[e.Person] = e.Into
			}
		}
	}
	k := newKinship(mine, there.Source.byPerson())
	for _, g := range k.groups {
		g.there = slices.Equal(there.Source.Groups[digest(g.root)], g.keys)
	}
	return k, nil
}

// newKinship follows merges, over which those go that somebody has made. Of merges that lead in a
// circle one does not hold.
func newKinship(mine people.Edits, all map[string]string) kinship {
	for _, key := range slices.Sorted(maps.Keys(all)) {
		mine.Rename(key, all[key])
	}
	k := kinship{of: map[string]*group{}}
	steps := map[string]int{}
	byRoot := map[string]*group{}
	for from, into := range mine.Merged {
		for _, key := range []string{from, into} {
			if k.of[key] != nil {
				continue
			}
			root := key
			for next, ok := mine.Merged[root]; ok && steps[key] <= len(mine.Merged); next, ok = mine.Merged[root] {
				root = next
				steps[key]++
			}
			g := byRoot[root]
			if g == nil {
				g = &group{root: root}
				byRoot[root] = g
				k.groups = append(k.groups, g)
			}
			g.keys = append(g.keys, key)
			k.of[key] = g
		}
	}
	slices.SortFunc(k.groups, func(a, b *group) int { return strings.Compare(a.root, b.root) })
	for _, g := range k.groups {
		slices.SortFunc(g.keys, func(a, b string) int { return cmp.Or(steps[a]-steps[b], strings.Compare(a, b)) })
	}
	return k
}

// keys are all of the person who has a key.
func (k kinship) keys(key string) []string {
	if g := k.of[key]; g != nil {
		return g.keys
	}
	return []string{key}
}

// all are the keys of everybody who has several.
func (k kinship) all() []string { return slices.Sorted(maps.Keys(k.of)) }

// spoken asks for the voices of the person who has a key.
func (a *Archive) spoken(k kinship, field, key string) clause {
	if g := k.of[key]; g != nil && g.there {
		return clause{"terms": clause{field: clause{"index": strings.TrimPrefix(a.merges(), "/"), "id": mergingID, "path": "groups." + digest(g.root)}}}
	}
	return clause{"terms": clause{field: k.keys(key)}}
}
