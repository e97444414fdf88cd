package score

import (
	"slices"
	"unicode"

	"pullquote/articles/quotes"
)

// region is a set of bytes of a text, as spans in order that do not touch.
type region []quotes.Span

// regionOf returns what spans cover, whatever their order.
func regionOf(spans ...quotes.Span) region {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b quotes.Span) int { return a.Start - b.Start })
	var r region
	for _, s := range sorted {
		switch last := len(r) - 1; {
		case s.Empty():
		case last >= 0 && s.Start <= r[last].End:
			r[last].End = max(r[last].End, s.End)
		default:
			r = append(r, s)
		}
	}
	return r
}

// and returns what both regions cover.
func (r region) and(o region) region {
	var both region
	for i, j := 0, 0; i < len(r) && j < len(o); {
		s := quotes.Span{Start: max(r[i].Start, o[j].Start), End: min(r[i].End, o[j].End)}
		if !s.Empty() {
			both = append(both, s)
		}
		if r[i].End < o[j].End {
			i++
		} else {
			j++
		}
	}
	return both
}

// without returns what r covers and o does not.
func (r region) without(o region) region {
	var rest region
	for _, s := range r {
		for _, cut := range o {
			if cut.End <= s.Start || cut.Start >= s.End {
				continue
			}
			if s.Start < cut.Start {
				rest = append(rest, quotes.Span{Start: s.Start, End: cut.Start})
			}
			s.Start = cut.End
		}
		if !s.Empty() {
			rest = append(rest, s)
		}
	}
	return rest
}

// letters counts the letters and digits before each byte of a text. Stretches
// are compared by them alone, so that a mark, a comma or a blank more at the end
// of a quotation is no difference.
type letters []int32

func lettersOf(text string) letters {
	count := make(letters, len(text)+1)
	var n int32
	last := 0
	for i, r := range text {
		for ; last < i; last++ {
			count[last+1] = n
		}
		if isLetter(r) {
			n++
		}
	}
	for ; last < len(text); last++ {
		count[last+1] = n
	}
	return count
}

func isLetter(r rune) bool {
	if r < unicode.MaxASCII {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// in returns how many letters and digits a region holds.
func (l letters) in(r region) int {
	n := int32(0)
	for _, s := range r {
		n += l[s.End] - l[s.Start]
	}
	return int(n)
}
