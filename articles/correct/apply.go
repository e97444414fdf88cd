package correct

import (
	"errors"
	"slices"
	"strings"

	"pullquote/articles/anchor"
	"pullquote/articles/fold"
	"pullquote/articles/order"
	"pullquote/articles/quotes"
)

// Orphan is a correction that changes nothing, because what it is about is not in the article.
type Orphan struct {
	Number int   // of the correction, from 0
	Why    error // ErrGone, ErrNobody or ErrOnlyName
}

// Why corrections are orphans.
var (
	ErrGone     = errors.New("the words are not in the article any more")
	ErrNobody   = errors.New("nobody of this name speaks in the article")
	ErrOnlyName = errors.New("the article calls this person by no other name")
)

// Why is what a quotation tells of itself whose speaker was corrected.
const Why = "corrected by hand"

// Apply lays corrections, in the order in which they were made, over what was found in a
// text, and tells which of them it had no use for. It is pure, and changes nothing of what it
// is given. What it returns is as well-formed as what it is given: quotes are in order and
// disjoint but for fragments in their clauses, speakers are counted, and whoever speaks no
// more is silent. A later correction wins over an earlier one, and any over the engine.
func Apply(found quotes.Found, text string, all []Correction) (quotes.Found, []Orphan) {
	if len(all) == 0 {
		return found, nil
	}
	p := take(found, text)
	var orphans []Orphan
	idle := 0
	for i := range all {
		if err := p.do(&all[i]); err != nil {
			idle++
			if !all[i].Everywhere { // which is about other articles as well
				orphans = append(orphans, Orphan{i, err})
			}
		}
	}
	if idle == len(all) {
		return found, orphans
	}
	return p.give(found), orphans
}

// page is what was found in a text while it is corrected.
type page struct {
	text   string
	words  *anchor.Text // nil until words are looked for
	lines  []*line
	voices []*voice
	silent []quotes.Speaker
}

// line is a quotation. Its numbers of others hold until it is taken up, and again when it is
// given back.
type line struct {
	quotes.Quote
	who, via *voice
	clause   *line // which it is a fragment of
	gone     bool
}

// voice is somebody who speaks.
type voice struct {
	quotes.Speaker
	gone bool
}

// take makes a page of what was found.
func take(found quotes.Found, text string) *page {
	p := &page{text: text, silent: slices.Clone(found.Silent)}
	for i := range found.Speakers {
		v := &voice{Speaker: found.Speakers[i]}
		v.Also = slices.Clone(v.Also)
		p.voices = append(p.voices, v)
	}
	for _, q := range found.Quotes {
		l := &line{Quote: q}
		if q.Speaker >= 0 {
			l.who = p.voices[q.Speaker]
		}
		if q.Via > 0 {
			l.via = p.voices[q.Via-1]
		}
		if q.PartOf > 0 {
			l.clause = p.lines[q.PartOf-1]
		}
		p.lines = append(p.lines, l)
	}
	return p
}

// give makes of a page what was found, in order and counted.
func (p *page) give(found quotes.Found) quotes.Found {
	lines := slices.DeleteFunc(p.lines, func(l *line) bool { return l.gone })
	slices.SortStableFunc(lines, func(a, b *line) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		if a.End != b.End {
			return b.End - a.End // a clause stands before its fragments
		}
		return rank(a) - rank(b)
	})
	found.Quotes, found.Speakers = make([]quotes.Quote, 0, len(lines)), nil
	number, place := map[*line]int{}, p.number(lines, &found)
	for i, l := range lines {
		number[l] = i + 1
		q := l.Quote
		q.Speaker, q.Via, q.PartOf = place[l.who]-1, place[l.via], 0
		if c := l.clause; c != nil && c.Kind == quotes.Indirect && c.Start <= q.Marked.Start && c.End >= q.Marked.End {
			q.PartOf = number[c] // 0 of a clause that is gone
		}
		found.Quotes = append(found.Quotes, q)
	}
	found.Count(p.text)
	return found
}

// rank is where a line stands among those of the same words.
func rank(l *line) int {
	if l.Kind == quotes.Indirect {
		return 0
	}
	return 1
}

// number numbers those who speak in some lines, from 1, and puts the others among the silent.
// The engine's own keep their order, so that colours stay as they are.
func (p *page) number(lines []*line, found *quotes.Found) map[*voice]int {
	place := map[*voice]int{}
	for _, l := range lines {
		place[l.who], place[l.via] = 1, 1
	}
	place[nil] = 0
	for _, v := range p.voices {
		switch {
		case place[v] > 0:
			found.Speakers = append(found.Speakers, v.Speaker)
			place[v] = len(found.Speakers)
		case !v.gone && v.Sort == quotes.Person && p.named(v.Speaker) < len(p.text):
			v.Quotes, v.Words = 0, 0
			p.silent = append(p.silent, v.Speaker)
		}
	}
	if len(p.silent) > len(found.Silent) {
		order.Stable(p.silent, func(a, b quotes.Speaker) int { return p.named(a) - p.named(b) })
	}
	found.Silent = p.silent
	return place
}

// named is where the text first names somebody, by any of their names.
func (p *page) named(s quotes.Speaker) int {
	at := len(p.text)
	for _, name := range append([]string{s.Name}, s.Also...) {
		if i := strings.Index(p.text, name); i >= 0 && name != "" {
			at = min(at, i)
		}
	}
	return at
}

// do does one correction.
func (p *page) do(c *Correction) error {
	if c.Check() != nil {
		return ErrGone
	}
	if c.Everywhere {
		return p.everywhere(c)
	}
	at, ok := p.find(c.At)
	if c.Do.OfPerson() {
		if !ok && c.At.Exact != "" {
			return ErrGone
		}
		return p.person(c)
	}
	if at = Said(p.text, at); !ok || at.Empty() {
		if c.Do != Bounds {
			return ErrGone
		}
		at = quotes.Span{} // the words that it was corrected to may still be there
	}
	return p.quotation(c, at)
}

// find finds words in the text.
func (p *page) find(a anchor.Anchor) (quotes.Span, bool) {
	if p.words == nil {
		p.words = anchor.Read(p.text)
	}
	return p.words.Find(a)
}

// speaking is whoever goes by a name: who is called so above all, then who is among other
// names, as it is spelled and then as a search compares it; then one of the silent, who is
// silent no more. It is nil if there is nobody.
func (p *page) speaking(name string) *voice {
	folded := fold.String(name, fold.Search)
	for _, is := range []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return fold.String(s, fold.Search) == folded },
	} {
		for _, v := range p.voices {
			if !v.gone && is(v.Name) {
				return v
			}
		}
		for _, v := range p.voices {
			if !v.gone && slices.ContainsFunc(v.Also, is) {
				return v
			}
		}
		for i, s := range p.silent {
			if is(s.Name) || slices.ContainsFunc(s.Also, is) {
				p.silent = slices.Delete(p.silent, i, i+1)
				s.Also = slices.Clone(s.Also)
				return p.add(&voice{Speaker: s})
			}
		}
	}
	return nil
}

// add adds somebody who speaks.
func (p *page) add(v *voice) *voice {
	p.voices = append(p.voices, v)
	return v
}

// somebody is whoever goes by a name, or somebody new of that name.
func (p *page) somebody(name, role string) *voice {
	v := p.speaking(name)
	if v == nil {
		v = p.add(&voice{Speaker: quotes.Speaker{Name: name, ByHand: true}})
	}
	if role != "" && role != v.Role {
		v.Role, v.ByHand = role, true
	}
	return v
}
