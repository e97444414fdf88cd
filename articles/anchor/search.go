package anchor

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

const (
	// mostSame is how many places with the same words are compared. There may be ten
	// thousand of "the", and the first that count are those with the same text beside them.
	mostSame = 64
	// mostAlike is how many places are compared where they may stand changed.
	mostAlike = 6
	// longest is the most words that are set against the text as one. Of more, the
	// beginning and the end are looked for.
	longest = 400
)

// candidate is a place where the words may be.
type candidate struct {
	span   quotes.Span
	alike  float64 // how much of the words is there
	before float64 // and of what was before them
	after  float64 // and behind
}

// score sums up what speaks for a place.
func (c candidate) score() float64 { return 2*c.alike + c.before + c.after }

// sought is what is looked for, as tokens.
type sought struct {
	Anchor
	words, prefix, suffix []token
}

// search looks for words that are not where they were.
func (t *Text) search(a Anchor) (quotes.Span, bool) {
	s := sought{a, t.cut(a.Exact), t.cut(a.Prefix), t.cut(a.Suffix)}
	if len(s.words) > longest {
		return t.ends(s)
	}
	var all []candidate
	for _, at := range t.same(s) {
		all = append(all, t.judge(s, quotes.Span{Start: at, End: at + len(a.Exact)}, 1))
	}
	likely := t.likely(s)
	for _, from := range likely {
		slack := len(s.words)/4 + 8
		start := min(max(0, from-slack), len(t.all))
		end := max(start, min(len(t.all), from+len(s.words)+slack))
		found := t.align(s.words, start, end, false)
		all = append(all, t.changed(s, found)...)
		// They may stand there twice.
		all = append(all, t.changed(s, t.align(s.words, start, max(start, found.from), false))...)
		all = append(all, t.changed(s, t.align(s.words, min(max(found.to, start), end), end, false))...)
	}
	return t.choose(s, all, t.gone(s, likely))
}

// changed is the candidate that an alignment makes, if it does make one.
func (t *Text) changed(s sought, found alignment) []candidate {
	if found.from >= found.to || t.neighbour(s, found) {
		return nil
	}
	return []candidate{t.judge(s, t.span(found.from, found.to), found.alike)}
}

// gone tells how much speaks for it that the words were taken out: of what was before
// them and what was behind them how much has met, at one of the likely places. It is
// the most that both sides can have, 2, where one of them is another's.
func (t *Text) gone(s sought, likely []int) (most float64) {
	const (
		near = 6   // tokens: what was added or taken out before
		met  = 0.5 // less is chance
	)
	if len(s.prefix) == 0 || len(s.suffix) == 0 {
		return 0
	}
	for _, from := range likely {
		for at := max(0, from-near); at <= min(len(t.all), from+near); at++ {
			before, after := t.ending(s.prefix, at), t.beginning(s.suffix, at)
			if min(before, after) >= met {
				most = max(most, before+after)
			}
		}
	}
	return most
}

// same returns where the same words stand, the likeliest if there are many. The "at" of
// "that" is no "at".
func (t *Text) same(s sought) (all []int) {
	for at := 0; at < len(t.text); {
		i := strings.Index(t.text[at:], s.Exact)
		if i < 0 {
			break
		}
		at += i
		if end := at + len(s.Exact); parted(t.text[:at], s.Exact) == parted(s.Prefix, s.Exact) && parted(s.Exact, t.text[end:]) == parted(s.Exact, s.Suffix) {
			all = append(all, at)
		}
		at += max(1, len(s.Exact)/2) // they may lie over each other
	}
	if len(all) > mostSame {
		slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(t.beside(s, b), t.beside(s, a)) })
		all = all[:mostSame]
	}
	return all
}

// parted reports whether one text ends, or the other begins, between words.
func parted(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !inWord(last) || !inWord(first)
}

// beside counts the words next to a place that were next to the words.
func (t *Text) beside(s sought, at int) (n int) {
	const next = 4
	i, j := t.before(at), t.before(at+len(s.Exact))
	for k := 1; k <= min(next, i, len(s.prefix)); k++ {
		if t.all[i-k].form == s.prefix[len(s.prefix)-k].form {
			n++
		}
	}
	for k := 0; k < min(next, len(t.all)-j, len(s.suffix)); k++ {
		if t.all[j+k].form == s.suffix[k].form {
			n++
		}
	}
	return n
}

// likely returns where in the text's tokens the words may begin: there where the most of
// the rare words among them, and among those around them, stand as far apart as they did.
func (t *Text) likely(s sought) []int {
	const (
		rarest = 16   // how many words are asked
		common = 1000 // and at how many places each
		near   = 4    // tokens: words that were added or taken out
	)
	type vote struct{ form, at int } // a word and where it stands, seen from the first
	var asked []vote
	for i, is := range s.prefix {
		asked = append(asked, vote{is.form, i - len(s.prefix)})
	}
	for i, is := range slices.Concat(s.words, s.suffix) {
		asked = append(asked, vote{is.form, i})
	}
	asked = slices.DeleteFunc(asked, func(v vote) bool { return len(t.where(v.form)) == 0 })
	order.Stable(asked, func(a, b vote) int { return cmp.Compare(len(t.where(a.form)), len(t.where(b.form))) })
	votes := map[int]float64{}
	for _, v := range asked[:min(len(asked), rarest)] {
		places := t.where(v.form)
		weight := 1 / math.Sqrt(float64(len(places)))
		for _, at := range places[:min(len(places), common)] {
			bucket := (at - v.at + len(s.prefix)) / near
			votes[bucket] += weight
			votes[bucket+1] += weight / 2
			votes[bucket-1] += weight / 2
		}
	}
	buckets := make([]int, 0, len(votes))
	for bucket := range votes {
		buckets = append(buckets, bucket)
	}
	slices.SortFunc(buckets, func(a, b int) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	var starts []int
	for _, bucket := range buckets {
		from := bucket*near - len(s.prefix)
		if len(starts) == mostAlike {
			break
		}
		if !slices.ContainsFunc(starts, func(other int) bool { return max(from-other, other-from) <= near }) {
			starts = append(starts, from)
		}
	}
	return starts
}

// judge sets what is around a place against what was around the words.
func (t *Text) judge(s sought, at quotes.Span, alike float64) candidate {
	return candidate{at, alike, t.ending(s.prefix, t.before(at.Start)), t.beginning(s.suffix, t.before(at.End))}
}

// beginning tells how much of some words the text's tokens from one on begin with. Where
// there were none the text has ended.
func (t *Text) beginning(words []token, from int) float64 {
	if len(words) == 0 {
		return truth(from == len(t.all))
	}
	return t.align(words, from, min(len(t.all), from+len(words)+4), true).alike
}

// ending tells how much of some words the text's tokens before one end with.
func (t *Text) ending(words []token, to int) float64 {
	if len(words) == 0 {
		return truth(to == 0)
	}
	// Turned round, the end is the beginning.
	from := max(0, to-len(words)-4)
	turned := &tokens{forms: t.forms, all: slices.Clone(t.all[from:to])}
	slices.Reverse(turned.all)
	words = slices.Clone(words)
	slices.Reverse(words)
	return turned.align(words, 0, len(turned.all), true).alike
}

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// neighbour reports whether what was found is what stood beside the words: they were
// taken out, and the sentence behind them begins like them, or the one before them ends so.
func (t *Text) neighbour(s sought, found alignment) bool {
	if found.alike == 1 {
		return false
	}
	known := max(0.6, found.alike)
	if len(s.suffix) > 0 {
		if here := t.beginning(s.suffix, found.from); here >= known && here > t.beginning(s.suffix, found.to) {
			return true
		}
	}
	if len(s.prefix) > 0 {
		if here := t.ending(s.prefix, found.to); here >= known && here > t.ending(s.prefix, found.from) {
			return true
		}
	}
	return false
}

// among reports whether a place lies in what was before the words or behind them: of “a
// boat and a ferry” the second “a” was taken out, and the first is another.
func (t *Text) among(s sought, c candidate) bool {
	const (
		far   = 10  // tokens
		known = 0.6 // less is chance
	)
	from, to := t.before(c.span.Start), t.before(c.span.End)
	for n := 1; n <= far; n++ {
		if at := to + n; len(s.prefix) > 0 && at <= len(t.all) && t.ending(s.prefix, at) > max(known, c.before) {
			return true
		}
		if at := from - n; len(s.suffix) > 0 && at >= 0 && t.beginning(s.suffix, at) > max(known, c.after) {
			return true
		}
	}
	return false
}

// choose returns the place that the words are at: one that can be theirs, and for which
// clearly more speaks than for any other.
func (t *Text) choose(s sought, all []candidate, gone float64) (quotes.Span, bool) {
	const clearly = 0.25
	can := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool {
		if !s.can(c) {
			return true
		}
		return !(s.long() && c.alike == 1) && (gone > c.before+c.after || t.among(s, c))
	})
	if len(can) == 0 {
		return quotes.Span{}, false
	}
	order.Stable(can, func(a, b candidate) int { return cmp.Compare(b.score(), a.score()) })
	best := can[0]
	for _, other := range can[1:] {
		if apart(best.span, other.span) && best.score()-other.score() < clearly {
			return quotes.Span{}, false
		}
	}
	if slices.ContainsFunc(all, best.twin) {
		return quotes.Span{}, false
	}
	return best.span, true
}

// twin reports whether the same words stand right beside a place, so that each is what is
// around the other and hardly more speaks for one.
func (c candidate) twin(other candidate) bool {
	const (
		beside = 4 // bytes
		surely = 1
	)
	gap := max(c.span.Start-other.span.End, other.span.Start-c.span.End)
	return apart(c.span, other.span) && gap <= beside && other.alike == 1 && c.score()-other.score() < surely
}

func apart(a, b quotes.Span) bool { return a.End <= b.Start || b.End <= a.Start }

// can reports whether the words can be at a place.
func (s sought) can(c candidate) bool {
	one, other, long := max(c.before, c.after), min(c.before, c.after), s.long()
	switch {
	case c.alike == 1:
		return long || one >= 0.6 || one+other >= 0.8
	case long && c.alike >= 0.85:
		return true
	case long && c.alike >= 0.6:
		return one >= 0.5
	case c.alike >= 0.75:
		return one >= 0.7
	}
	return c.alike >= 0.5 && other >= 0.6
}

// long reports whether the words hardly stand anywhere else, too: they are a sentence.
func (s sought) long() bool { return len(s.words) >= 6 && len(s.Exact) >= 30 }

// ends finds a passage by its beginning and its end.
func (t *Text) ends(s sought) (quotes.Span, bool) {
	const part = longest / 2
	head, tail := s.words[part-1].end, s.words[len(s.words)-part].start
	first, ok := t.Find(Anchor{s.Exact[:head], s.Prefix, Of(s.Exact, quotes.Span{End: head}).Suffix, s.Start, s.Start + head})
	if !ok {
		return first, false
	}
	last, ok := t.Find(Anchor{s.Exact[tail:], Of(s.Exact, quotes.Span{Start: tail, End: len(s.Exact)}).Prefix, s.Suffix, s.Start + tail, s.End})
	size := last.End - first.Start
	if !ok || last.Start < first.Start || size < len(s.Exact)/2 || size > 2*len(s.Exact) {
		return quotes.Span{}, false
	}
	return quotes.Span{Start: first.Start, End: last.End}, true
}
