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
func readMerges(ctx context.Context, a *Archive) (there lyingMerges, err error) {
	err = a.ask(ctx, question{method: http.MethodGet, path: a.at.merges() + "/_doc/" + mergingID}, &there)
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
	return changeMerges(ctx, a, func(all map[string]string) error {
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
	err = changeMerges(ctx, a, func(all map[string]string) error {
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
func changeMerges(ctx context.Context, a *Archive, change func(map[string]string) error) error {
	if is, err := a.found(ctx, a.at.merges()); err != nil || !is {
		return cmp.Or(err, a.missing(&refusal{kind: noIndex}))
	}
	next := firstPause
	for attempt := 1; ; attempt++ {
		there, err := readMerges(ctx, a)
		if err != nil {
			return err
		}
		all := there.Source.byPerson()
		if err := change(all); err != nil {
			return err
		}
		if err = writeMerges(ctx, a, there, all); !isRefusal(err, http.StatusConflict) || attempt == attemptsPushing {
			return err
		}
		if err := a.wait(ctx, next); err != nil {
			return err
		}
		next = min(2*next, mostPause)
	}
}

// writeMerges writes the document, if it still lies there as it was read.
func writeMerges(ctx context.Context, a *Archive, there lyingMerges, all map[string]string) error {
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
	if path := a.at.merges() + "/_doc/" + mergingID; there.Found {
		path = fmt.Sprintf("%s?if_seq_no=%d&if_primary_term=%d", path, there.Number, there.Term)
		return a.ask(ctx, question{method: http.MethodPut, path: path, body: body}, nil)
	}
	return a.ask(ctx, question{method: http.MethodPut, path: a.at.merges() + "/_create/" + mergingID, body: body}, nil)
}

// Mine has what somebody has decided by hand about people on this machine go over what was merged in the
// archive, for them alone: nothing of it is sent. It is asked each time, and called before
// anything else.
func (a *Archive) Mine(edits func(context.Context) ([]store.Edit, error)) { a.mine = edits }
