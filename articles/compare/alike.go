package compare

import (
	"slices"

	"pullquote/articles/align"
)

const (
	band     = 8   // sentences to either side among which one that has changed is looked for
	likeness = 0.5 // share of the words of two sentences that both have, of one that has changed
)

// alike pairs the sentences of a gap that are one, changed: those that have most words in
// common, in order. Each is compared with the ones that stand about as far into the gap.
func (w *writer) alike(i, iEnd, j, jEnd int) align.Matching {
	rows, columns := iEnd-i, jEnd-j
	if rows == 0 || columns == 0 {
		return nil
	}
	here, there := w.bags(0, i, iEnd), w.bags(1, j, jEnd)
	width := 2*band + 1 + columns/rows
	first := func(r int) int { return max(0, r*columns/rows-band) } // column that row r begins with
	// best[r*(width+1)+k] is the most likeness of rows from r on, and columns from first(r)+k on.
	best := make([]float64, (rows+1)*(width+1))
	like := make([]float64, rows*width)
	at := func(r, column int) float64 {
		if r == rows || column >= columns {
			return 0
		}
		return best[r*(width+1)+max(0, min(column-first(r), width))]
	}
	for r := rows - 1; r >= 0; r-- {
		best[r*(width+1)+width] = at(r+1, first(r)+width)
		for k := width - 1; k >= 0; k-- {
			column, take := first(r)+k, 0.0
			if column < columns {
				like[r*width+k] = here[r].like(there[column])
			}
			if l := like[r*width+k]; l >= likeness {
				take = l + at(r+1, column+1)
			}
			best[r*(width+1)+k] = max(take, at(r+1, column), best[r*(width+1)+k+1])
		}
	}
	var m align.Matching
	column := 0
	for r := 0; r < rows; r++ {
		for k := max(0, column-first(r)); k < width && first(r)+k < columns; k++ {
			c, value := first(r)+k, best[r*(width+1)+k]
			if l := like[r*width+k]; l >= likeness && value == l+at(r+1, c+1) {
				m = append(m, align.Pair{Here: i + r, There: j + c})
				column = c + 1
				break
			}
			if value == at(r+1, c) {
				break // the sentence is like none
			}
		}
	}
	return m
}

// bag is the words of a sentence, sorted.
type bag []string

// bags are those of some sentences; one that has moved is like no other.
func (w *writer) bags(side, from, to int) []bag {
	all := make([]bag, to-from)
	for k := range all {
		if _, moved := w.moved[side][from+k]; moved {
			continue
		}
		for _, word := range align.Parted(w.text[side][from+k].Of(w.both[side].Article.Text)) {
			all[k] = append(all[k], word.Key())
		}
		slices.Sort(all[k])
	}
	return all
}

// like is how many words of two sentences both have, as a share of all, from 0 to 1.
func (a bag) like(b bag) float64 {
	if n := len(a) + len(b); n == 0 || 2*float64(min(len(a), len(b))) < likeness*float64(n) {
		return 0 // it could not be enough
	}
	common, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			common++
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}
