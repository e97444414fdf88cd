package collect

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/articles/align"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/articles/order"
	"pullquote/store/dossier"
)

// Alike is another entry of a dossier that has the words of one.
type Alike struct {
	Entry int  // its place, from 0
	Whole bool // word for word; else some are others, or one of them is cut
}

// mostCompared is how many entries that share a phrase an entry is compared with.
const mostCompared = 20

// spoken are the words of an entry, and as they are compared.
type spoken struct {
	words    []align.Word
	spelled  []string
	together string
}

// AlikeIn finds for each entry of a dossier the others that have the same words, or nearly.
func AlikeIn(d *dossier.Dossier) [][]Alike {
	all := make([][]Alike, len(d.Entries))
	said := make([]spoken, len(d.Entries))
	by := map[string][]int{} // phrases and, of what is too short for one, all words
	for i := range d.Entries {
		said[i] = speak(d.Entries[i].Words)
		for _, phrase := range said[i].phrases() {
			by[phrase] = append(by[phrase], i)
		}
	}
	for i := range d.Entries {
		seen := map[int]bool{i: true}
		for _, phrase := range said[i].phrases() {
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
		order.Stable(all[i], func(a, b Alike) int { return a.Entry - b.Entry })
	}
	return all
}

// speak takes the words of an entry apart.
func speak(text string) spoken {
	s := spoken{words: align.Words(text)}
	for _, w := range s.words {
		s.spelled = append(s.spelled, names.Spelling(w.Text))
	}
	s.together = strings.Join(s.spelled, " ")
	return s
}

// phrases are the runs of words by which entries that are alike find each other.
func (s spoken) phrases() (all []string) {
	if len(s.spelled) < align.Shingle {
		return []string{s.together}
	}
	for i := range len(s.spelled) - align.Shingle + 1 {
		all = append(all, strings.Join(s.spelled[i:i+align.Shingle], " "))
	}
	return all
}

// alike reports whether two entries have the same words, or nearly.
func alike(here, there spoken) (a Alike, ok bool) {
	switch {
	case len(here.words) == 0 || len(there.words) == 0:
		return a, false
	case here.together == there.together:
		return Alike{Whole: true}, true
	case len(here.words) < align.Shingle || len(there.words) < align.Shingle:
		return a, false
	}
	m := align.Texts(here.words, there.words)
	return a, m.Same(here.words, there.words) || m.Same(there.words, here.words)
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
