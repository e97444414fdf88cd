package shelf

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"pullquote/store/index/people"
)

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

// census reads who is one person, to count them.
func (a *Archive) census(ctx context.Context) (census, error) {
	there, err := readMerges(ctx, a)
	if err != nil {
		return census{}, err
	}
	mine := people.None()
	if a.mine != nil {
		edits, err := a.mine(ctx)
		if err != nil {
			return census{}, err
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
	return census{a, k}, nil
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

// speaking asks for the articles in which the person speaks who has a key.
func (c census) speaking(key string) clause {
	wanted := clause{"voices.person": c.keys(key)}
	if g := c.of[key]; g != nil && g.there {
		wanted = clause{"voices.person": clause{"index": strings.TrimPrefix(c.archive.at.merges(), "/"), "id": mergingID, "path": "groups." + digest(g.root)}}
	}
	return nested(clause{"terms": wanted})
}
