package collect

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/store/dossier"
)

// Alike is another entry of a dossier that has the words of one.
type Alike struct {
	Entry int  // its place, from 0
	Whole bool // word for word; else some are others, or one of them is cut
}

// mostCompared is how many entries that share a phrase an entry is compared with.
const mostCompared = 20

// AlikeIn finds for each entry of a dossier the others that have the same words, or nearly.
func AlikeIn(d *dossier.Dossier) [][]Alike {
	all := make([][]Alike, len(d.Entries))
	said := make([][]align.Word, len(d.Entries))
	by := map[string][]int{} // phrases and, of what is too short for one, all words
	for i := range d.Entries {
		said[i] = align.Words(d.Entries[i].Words)
		for _, phrase := range phrases(said[i]) {
			by[phrase] = append(by[phrase], i)
		}
	}
	for i := range d.Entries {
		seen := map[int]bool{i: true}
		for _, phrase := range phrases(said[i]) {
			for _, j := range by[phrase] {
				if seen[j] || len(seen) > mostCompared {
					continue
				}
				seen[j] = true
				if a, ok := alike(said[i], said[j]); ok {
					a.Entry = j
					all[i] = append(all[i], a)
				}
			}
		}
		slices.SortFunc(all[i], func(a, b Alike) int { return a.Entry - b.Entry })
	}
	return all
}

// phrases are the runs of words by which entries that are alike find each other.
func phrases(said []align.Word) (all []string) {
	if len(said) < align.Shingle {
		return []string{spelled(said)}
	}
	for i := range len(said) - align.Shingle + 1 {
		all = append(all, spelled(said[i:i+align.Shingle]))
	}
	return all
}

// spelled are words as they are compared.
func spelled(said []align.Word) string {
	all := make([]string, len(said))
	for i, w := range said {
		all[i] = names.Spelling(w.Text)
	}
	return strings.Join(all, " ")
}

// alike reports whether two entries have the same words, or nearly.
func alike(here, there []align.Word) (a Alike, ok bool) {
	if len(here) == 0 || len(there) == 0 {
		return a, false
	}
	if spelled(here) == spelled(there) {
		return Alike{Whole: true}, true
	}
	if len(here) < align.Shingle || len(there) < align.Shingle {
		return a, false
	}
	m := align.Texts(here, there)
	return a, m.Same(here, there) || m.Same(there, here)
}

// Grouping is how a dossier is set out.
type Grouping string

// The groupings.
const (
	ByHand    Grouping = "hand"
	BySpeaker Grouping = "speaker"
	BySource  Grouping = "source"
)

// Groupings are all, in the order in which a key goes through them.
func Groupings() []Grouping { return []Grouping{ByHand, BySpeaker, BySource} }

// Of is what an entry stands under: whoever says it, or where it is from; nothing where
// the order by hand holds.
func (g Grouping) Of(e *dossier.Entry) string {
	switch g {
	case BySpeaker:
		return cmp.Or(clean.Line(e.Speaker), "speaker unknown")
	case BySource:
		return cmp.Or(clean.Line(e.Source), clean.Line(e.Title), "source unknown")
	default:
		return ""
	}
}

// Order are the places of a dossier's entries in the order of a grouping: each group where
// its first entry stands, and in it the order by hand.
func (g Grouping) Order(d *dossier.Dossier) []int {
	order, group := make([]int, len(d.Entries)), make([]int, len(d.Entries))
	first := map[string]int{}
	for i := range d.Entries {
		key := fold.String(g.Of(&d.Entries[i]), fold.Search)
		if _, ok := first[key]; !ok {
			first[key] = i
		}
		order[i], group[i] = i, first[key]
	}
	slices.SortStableFunc(order, func(a, b int) int { return group[a] - group[b] })
	return order
}
