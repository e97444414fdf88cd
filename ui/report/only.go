package report

import (
	"slices"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// Only says which quotations a report has; the zero Only is all. Their numbers, and those of
// the speakers, are the same as without it.
type Only struct {
	Speaker string        // who says them: a name, or a part of one
	Kinds   []quotes.Kind // what they are; none for any
	Least   float64       // the least confidence in the speaker
	Since   time.Time     // the first day of their articles; zero for any, known or not
}

// Some reports whether not all quotations are wanted.
func (o Only) Some() bool {
	return o.Speaker != "" || len(o.Kinds) > 0 || o.Least > 0 || !o.Since.IsZero()
}

// dated reports whether an article is of a day that is wanted.
func (o Only) dated(a *articles.Article) bool {
	return o.Since.IsZero() || !a.Published.IsZero() && !a.Published.Before(o.Since)
}

// keeps reports whether a quotation is wanted.
func (o Only) keeps(f quotes.Found, q quotes.Quote) bool {
	if len(o.Kinds) > 0 && !slices.Contains(o.Kinds, q.Kind) || q.Confidence < o.Least {
		return false
	}
	return o.Speaker == "" || q.Speaker >= 0 && called(f.Speakers[q.Speaker], o.Speaker)
}

// called reports whether somebody is called by a name: all of its words stand in one of
// theirs, however they are spelled.
func called(s quotes.Speaker, name string) bool {
	wanted := strings.Fields(names.Spelling(name))
	for _, n := range append([]string{s.Name}, s.Also...) {
		has := strings.Fields(names.Spelling(n))
		if len(wanted) > 0 && !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(has, w) }) {
			return true
		}
	}
	return false
}

// Wanted reports whether a report has anything of an article.
func (it Item) Wanted() bool {
	return !it.Only.Some() || slices.ContainsFunc(it.Found.Quotes, it.keeps)
}

// keeps reports whether a quotation of an article is wanted.
func (it Item) keeps(q quotes.Quote) bool {
	return !it.Only.Some() || it.Only.dated(it.Article) && it.Only.keeps(it.Found, q)
}

// Heard is what was found in an article without what is not wanted, and with its speakers
// counted by the rest.
func (it Item) Heard() quotes.Found {
	f := it.Found
	if !it.Only.Some() {
		return f
	}
	f.Quotes, f.Speakers = nil, slices.Clone(f.Speakers)
	for _, q := range it.Found.Quotes {
		if it.keeps(q) {
			f.Quotes = append(f.Quotes, q)
		}
	}
	f.Count(it.Article.Text)
	return f
}
