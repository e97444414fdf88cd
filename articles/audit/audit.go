// Package audit counts who is heard in an article, and how much: its sources by
// what they are, the words that each of them says, in marks or told, who is named
// and says nothing, and where the first quotation stands.
//
// Of “Not one boat will leave,” said Ada Quill, and a report that Jonas Kern thinks
// otherwise, [Of] makes two people, five words in marks and some that are told.
// [Total] adds up articles. It counts what package quotes has found, and guesses
// nothing about anybody: what else is known of people, [ReadPeople] reads from a
// table of one's own.
package audit

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/ascii"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// Said is how much somebody says.
type Said struct {
	Quotes   int // in marks
	Words    int // in those
	Reported int // told without marks
	Told     int // words in those, but for fragments in marks, which are quotes
}

// All is how many words somebody says, in marks or told.
func (s Said) All() int { return s.Words + s.Told }

func (s *Said) add(o Said) {
	s.Quotes += o.Quotes
	s.Words += o.Words
	s.Reported += o.Reported
	s.Told += o.Told
}

// Source is somebody who says something.
type Source struct {
	Name   string
	Role   string // empty if no article gives one
	Issuer string // of a document; empty if no article tells
	Also   []string
	First  int   // the number of what it says first in its article, from 1; 0 in several articles
	Where  []int // the hundredths of the article's text, 0 to 99, in which something that it says begins; nil in several articles
	Sort   quotes.Sort
	Said
}

// Quoted reports whether any of their words stand in marks.
func (s *Source) Quoted() bool { return s.Quotes > 0 }

// Name is somebody who is named and says nothing.
type Name struct{ Name, Role string }

// Guess is a quote whose speaker is no more than a guess.
type Guess struct {
	Quote      int // its number in the article, from 1
	Speaker    string
	Confidence float64 // as in quotes.Quote
}

// First is where the first quotation in marks stands.
type First struct {
	Quote int // its number in the article, from 1; 0 if there is none
	After int // words of the article before it; headlines and bylines are not counted
}

// Audit is what was counted in an article, or in several.
type Audit struct {
	Articles int
	Words    int      // of the articles
	Sources  []Source // who says most first
	Unknown  Said     // what somebody says of whom nobody knows who it is
	Silent   []Name   // who is named and says nothing, in the order of the text
	First    First    // of one article
	Guesses  []Guess  // of one article
	Guessed  int      // how many quotes have a speaker who is no more than a guess
}

// Of counts what was found in an article. It holds nothing of the article's text.
func Of(a *articles.Article, f quotes.Found) Audit {
	out := Audit{Articles: 1, Words: a.Words, First: first(a, f)}
	said := make([]Said, len(f.Speakers))
	begins := make([]int, len(f.Speakers)) // the number of what they say first
	where := make([][]int, len(f.Speakers))
	inside := make([]int, len(f.Quotes)) // words of fragments in marks, by the clause that holds them
	for i := range f.Quotes {
		if clause := f.Quotes[i].PartOf; clause > 0 {
			inside[clause-1] += ascii.Words(f.Quotes[i].Of(a.Text))
		}
	}
	for i := range f.Quotes {
		q := &f.Quotes[i]
		to := &out.Unknown
		if q.Speaker >= 0 {
			to = &said[q.Speaker]
			if begins[q.Speaker] == 0 && q.Kind != quotes.Scare {
				begins[q.Speaker] = i + 1
			}
			where[q.Speaker] = append(where[q.Speaker], min(99, 100*q.Start/max(1, len(a.Text))))
		}
		to.hear(q, ascii.Words(q.Of(a.Text)), inside[i])
		if q.Speaker >= 0 && q.Surety() == quotes.Guess {
			out.Guesses = append(out.Guesses, Guess{i + 1, strings.Clone(f.Speakers[q.Speaker].Name), q.Confidence})
		}
	}
	for i, s := range f.Speakers {
		if said[i] == (Said{}) {
			continue // only tells what others say
		}
		out.Sources = append(out.Sources, Source{
			Name: strings.Clone(s.Name), Role: strings.Clone(s.Role), Issuer: strings.Clone(s.Issuer), Also: cloned(s.Also), Sort: s.Sort, Said: said[i], First: begins[i], Where: sorted(where[i]),
		})
	}
	for _, s := range f.Silent {
		out.Silent = append(out.Silent, Name{strings.Clone(s.Name), strings.Clone(s.Role)})
	}
	out.Guessed = len(out.Guesses)
	rank(out.Sources)
	return out
}

// sorted is numbers in order, and each once.
func sorted(all []int) []int {
	slices.Sort(all)
	return slices.Compact(all)
}

// hear adds a quote of so many words, of which so many are counted as fragments of it.
func (s *Said) hear(q *quotes.Quote, words, fragments int) {
	switch q.Kind {
	case quotes.Direct, quotes.Mixed:
		s.Quotes++
		s.Words += words
	case quotes.Indirect:
		s.Reported++
		s.Told += max(0, words-fragments)
	case quotes.Scare: // nobody's speech
	}
}

// first finds the first quotation in marks below the headline.
func first(a *articles.Article, f quotes.Found) First {
	body := 0
	if at := slices.IndexFunc(a.Blocks, func(b articles.Block) bool { return b.Kind != articles.Title }); at >= 0 {
		body = a.Blocks[at].Start
	}
	for i := range f.Quotes {
		q := &f.Quotes[i]
		if (q.Kind == quotes.Direct || q.Kind == quotes.Mixed) && q.Start >= body {
			return First{Quote: i + 1, After: a.WordsBefore(q.Marked.Start)}
		}
	}
	return First{}
}

// rank puts who says most first; who says as much stays in the order of the text.
func rank(all []Source) {
	order.Stable(all, func(a, b Source) int {
		return cmp.Or(cmp.Compare(b.All(), a.All()), cmp.Compare(b.Quotes, a.Quotes))
	})
}

func cloned(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = strings.Clone(n)
	}
	return out
}

// Total is all that is said.
func (a *Audit) Total() (t Said) {
	t = a.Unknown
	for _, s := range a.Sources {
		t.add(s.Said)
	}
	return t
}

// Group is what sources of one kind say together.
type Group struct {
	Sort    quotes.Sort
	Sources int
	Roles   int // of them have a role
	Said
}

// Groups are the sources by what they are, those of every sort, in the order of [quotes.Sort].
func (a *Audit) Groups() []Group {
	out := make([]Group, quotes.Written+1)
	for i := range out {
		out[i].Sort = quotes.Sort(i)
	}
	for _, s := range a.Sources {
		g := &out[s.Sort]
		g.Sources++
		if s.Role != "" {
			g.Roles++
		}
		g.add(s.Said)
	}
	return out
}

// Unquoted are the sources whose words are told and never quoted.
func (a *Audit) Unquoted() (all []Source) {
	for _, s := range a.Sources {
		if !s.Quoted() {
			all = append(all, s)
		}
	}
	return all
}
