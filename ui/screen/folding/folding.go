// Package folding tells what is left of an article that is folded to its quotes: the
// sentences in which they stand, and those that tell who says them, word for word.
//
//	The quay was empty. Ada Quill shook her head. “Not one boat,” she said. It rained.
//	                                              └──── left ────────────┘
//
// Where another sentence names the speaker, and that was taken for the attribution,
// it is left as well.
package folding

import (
	"slices"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
)

// Quotes returns the stretches of an article's text that hold some of its quotes, by
// their indexes in found, and what attributes them; and those that are opened besides.
// They are in order and disjoint. Tables and code are left whole or not at all.
func Quotes(a *articles.Article, found quotes.Found, which []int, opened []quotes.Span) []quotes.Span {
	var said []quotes.Span
	for _, i := range which {
		q := &found.Quotes[i]
		for _, s := range [...]quotes.Span{q.Marked, q.Mention, q.Cue} {
			if !s.Empty() {
				said = append(said, s)
			}
		}
	}
	order(said)
	left := slices.Clone(opened)
	for _, b := range a.Blocks {
		if said = behind(said, b.Start); b.Kind != articles.Title && b.Kind != articles.Byline {
			left = append(left, touched(a, b, said)...)
		}
	}
	return united(left)
}

// behind is what is said without what ends before an offset, at its beginning.
func behind(said []quotes.Span, offset int) []quotes.Span {
	for len(said) > 0 && said[0].End <= offset {
		said = said[1:]
	}
	return said
}

// touched are the sentences of a block that hold a part of what is said.
func touched(a *articles.Article, b articles.Block, said []quotes.Span) (all []quotes.Span) {
	if len(said) == 0 || said[0].Start >= b.End {
		return nil
	}
	if b.Kind == articles.Code || b.Kind == articles.Table {
		return []quotes.Span{b.Span}
	}
	for _, s := range sentences.Cut(b.Of(a.Text), a.Language) {
		s.Start += b.Start
		s.End += b.Start
		if said = behind(said, s.Start); len(said) > 0 && said[0].Start < s.End {
			all = append(all, s)
		}
	}
	return all
}

// Around is the blocks of an article that a stretch of its text lies in, as one stretch;
// empty if it lies in none.
func Around(a *articles.Article, s quotes.Span) (around quotes.Span) {
	for _, b := range a.Blocks {
		if b.Start >= s.End || b.End <= s.Start || b.Empty() {
			continue
		}
		if around.Empty() {
			around = b.Span
		}
		around.End = max(around.End, b.End)
	}
	return around
}

func order(all []quotes.Span) {
	slices.SortFunc(all, func(x, y quotes.Span) int { return x.Start - y.Start })
}

// united is stretches in order, with those made one that overlap.
func united(all []quotes.Span) (left []quotes.Span) {
	order(all)
	for _, s := range all {
		if n := len(left); n > 0 && s.Start < left[n-1].End {
			left[n-1].End = max(left[n-1].End, s.End)
			continue
		}
		left = append(left, s)
	}
	return left
}
