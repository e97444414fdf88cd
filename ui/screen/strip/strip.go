// Package strip draws who speaks where in an article, and how much: a line of blocks, one
// for each part of its text, in the colours of the speakers, and their initials below
// them, so that nothing depends on colours.
//
//	▁▁▆█▁▁▁▁▃██▁▁▁▁▁▁▁▆▆▁
//	  AQ    JK        AQ
package strip

import (
	"math"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/screen/ink"
)

// Voices is who speaks in a text of so many bytes.
type Voices struct {
	quotes.Found
	Which    []int // the quotes that count, by their indexes in Found
	Initials []string
	Bytes    int
}

// Part is one of as many parts of a text as a strip has cells.
type Part struct {
	Who   int     // who says most in it, an index into Found.Speakers; -1 if that is nobody who is known
	Said  float64 // the share of it that anybody says, 0 to 1
	Quote int     // the first quote of Who's that touches it, an index into Found.Quotes
}

// Parts cuts a text into n parts. It takes time linear in the quotes and in n.
func (v Voices) Parts(n int) []Part {
	n = max(0, n)
	parts := make([]Part, n)
	said := make([]map[int]int, n) // bytes, by speaker
	first := make([]map[int]int, n)
	for _, i := range v.Which {
		q := &v.Quotes[i]
		for c := v.cell(q.Marked.Start, n); c < n && v.edge(c, n) < q.Marked.End; c++ {
			if said[c] == nil {
				said[c], first[c] = map[int]int{}, map[int]int{}
			}
			if _, known := first[c][q.Speaker]; !known {
				first[c][q.Speaker] = i
			}
			said[c][q.Speaker] += min(q.Marked.End, v.edge(c+1, n)) - max(q.Marked.Start, v.edge(c, n))
		}
	}
	for c := range parts {
		p, most, all := Part{Who: -1, Quote: -1}, 0, 0
		for who, bytes := range said[c] {
			if all += bytes; bytes > most || bytes == most && first[c][who] < p.Quote {
				most, p.Who, p.Quote = bytes, who, first[c][who]
			}
		}
		p.Said = math.Min(1, float64(all)/float64(max(1, v.edge(c+1, n)-v.edge(c, n))))
		parts[c] = p
	}
	return parts
}

// edge is where a part begins.
func (v Voices) edge(cell, n int) int { return cell * v.Bytes / max(1, n) }

// cell is the part that holds an offset.
func (v Voices) cell(offset, n int) int {
	c := min(n, offset*n/max(1, v.Bytes))
	for c+1 < n && v.edge(c+1, n) <= offset {
		c++
	}
	return c
}

// Run is parts beside each other in which the same person says most.
type Run struct{ From, To, Who, Quote int }

// Runs are the runs of parts in which somebody speaks.
func Runs(parts []Part) (runs []Run) {
	for c, p := range parts {
		switch n := len(runs); {
		case p.Quote < 0:
		case n > 0 && runs[n-1].To == c && runs[n-1].Who == p.Who:
			runs[n-1].To++
		default:
			runs = append(runs, Run{c, c + 1, p.Who, p.Quote})
		}
	}
	return runs
}

// Draw draws the blocks and, below them, the initials where there is room; those of the
// run at, by its place among the runs, in brackets.
func (v Voices) Draw(k ink.Ink, parts []Part, at int) []string {
	var blocks strings.Builder
	for _, p := range parts {
		if p.Quote < 0 {
			blocks.WriteString(k.Hinted("▁"))
		} else {
			blocks.WriteString(k.Named(block(p.Said), p.Who))
		}
	}
	return []string{blocks.String(), v.names(k, Runs(parts), len(parts), at)}
}

// block is as high as a part of a text is said.
func block(said float64) string {
	steps := []string{"▂", "▃", "▄", "▅", "▆", "▇", "█"}
	return steps[min(len(steps)-1, int(said*float64(len(steps))))]
}

// names are the initials of runs in so many cells, that of the run at before all others.
func (v Voices) names(k ink.Ink, runs []Run, width, at int) string {
	taken := make([]bool, width+1)
	tags := make([]string, width+1) // by the cell that they begin in
	put := func(r Run, here bool) {
		tag, x := "?", r.From
		if r.Who >= 0 {
			tag = v.Initials[r.Who]
		}
		if here {
			tag = "[" + tag + "]"
			x = max(0, min(x, width-ansi.StringWidth(tag)))
		}
		end := x + ansi.StringWidth(tag)
		if end > width || slices.Contains(taken[x:end], true) {
			return
		}
		for c := max(0, x-1); c <= end; c++ { // with a blank on both sides
			taken[c] = true
		}
		if tags[x] = k.Named(tag, r.Who); here {
			tags[x] = k.Titled(tag)
		}
	}
	if at >= 0 && at < len(runs) {
		put(runs[at], true)
	}
	for _, r := range runs {
		put(r, false)
	}
	line, used := "", 0
	for x, tag := range tags {
		if tag != "" {
			line += strings.Repeat(" ", x-used) + tag
			used = x + ansi.StringWidth(tag)
		}
	}
	return line
}
