package correct

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

// quotation corrects the quotation at some words. Where the engine has found none there, or
// one of quite other bounds, it is made.
func (p *page) quotation(c *Correction, at quotes.Span) error {
	l := p.at(at)
	switch c.Do {
	case Nobody:
		if l != nil && l.Kind != quotes.Scare {
			p.attribute(l, nil)
		}
	case NoQuote:
		p.unsay(l)
	case Bounds:
		return p.bound(c, l)
	case Quote:
		l = p.say(c, l, at)
		p.stretch(l, at)
		if c.Person != "" {
			p.attribute(l, p.somebody(c.Person, c.Role))
		}
	case Kind:
		p.say(c, l, at)
	default:
		p.attribute(p.say(c, l, at), p.somebody(c.Person, c.Role))
	}
	return nil
}

// at is the quotation at some words: the one that has just these or, since another engine may
// see its ends elsewhere, the one that shares most of them, half of both at least.
func (p *page) at(words quotes.Span) *line {
	var best *line
	most := 0.5
	for _, l := range p.lines {
		both := min(l.End, words.End) - max(l.Start, words.Start)
		if l.gone || both <= 0 {
			continue
		}
		if l.Span == words || l.Marked == words {
			return l
		}
		if share := float64(both) / float64(max(l.End, words.End)-min(l.Start, words.Start)); share > most {
			best, most = l, share
		}
	}
	return best
}

// say makes a quotation of what is none, of the kind that a correction says. Of a quotation it
// changes the kind where the correction is about that.
func (p *page) say(c *Correction, l *line, at quotes.Span) *line {
	about := c.Do == Kind || c.Do == Quote
	if l != nil && l.Kind != quotes.Scare && !about {
		return l
	}
	if l == nil {
		l = &line{Quote: quotes.Quote{Span: at, Marked: p.marked(at), Why: Why, Confidence: 1}}
		p.lines = append(p.lines, l)
	}
	kind, ok := KindOf(c.Kind)
	if !ok {
		kind = p.kindOf(l)
	}
	if l.Kind, l.ByHand = kind, true; kind == quotes.Indirect {
		l.Reported = 1
	} else {
		l.Reported = 0
	}
	p.settle(l)
	return l
}

// kindOf is what a quotation is whose kind nobody tells: direct if it begins as a sentence
// does, a report if it stands in no marks.
func (p *page) kindOf(l *line) quotes.Kind {
	first, _ := utf8.DecodeRuneInString(l.Of(p.text))
	switch {
	case l.Marked == l.Span:
		return quotes.Indirect
	case unicode.IsUpper(first):
		return quotes.Direct
	default:
		return quotes.Mixed
	}
}

// unsay makes a quotation none: what stands in marks stays, as words that nobody says.
func (p *page) unsay(l *line) {
	switch {
	case l == nil:
	case l.Kind == quotes.Indirect || l.Marked == l.Span:
		l.gone = true
	default:
		l.Quote = quotes.Quote{Span: l.Span, Marked: l.Marked, Kind: quotes.Scare, Why: Why, Confidence: 1, ByHand: true}
		l.who, l.via = nil, nil
	}
}

// bound gives a quotation other bounds.
func (p *page) bound(c *Correction, l *line) error {
	to, ok := p.find(*c.To)
	if to = Said(p.text, to); !ok || to.Empty() {
		return ErrGone
	}
	if l == nil {
		l = p.at(to)
	}
	if l == nil {
		l = p.say(c, nil, to)
	}
	p.stretch(l, to)
	return nil
}

// stretch has a quotation be just some words.
func (p *page) stretch(l *line, to quotes.Span) {
	l.Span, l.Marked, l.ByHand = to, p.marked(to), true
	for _, s := range []*quotes.Span{&l.Mention, &l.Cue} {
		if s.Start < to.End && s.End > to.Start {
			*s = quotes.Span{} // what is said does not tell who says it
		}
	}
	p.settle(l)
}

// settle has all others give way to a quotation that overlaps them: a fragment becomes part of
// its clause, and the rest is taken away.
func (p *page) settle(l *line) {
	if l.Kind == quotes.Indirect {
		l.Marked = l.Span
	} else if l.Marked == l.Span {
		l.Marked = p.marked(l.Span)
	}
	l.clause = nil
	for _, o := range p.lines {
		switch {
		case o == l || o.gone || o.Start >= l.End || o.End <= l.Start:
		case l.holds(o):
			o.clause = l
		case o.holds(l):
			l.clause = o
		default:
			o.gone = true
		}
	}
}

// holds reports whether a line is a clause, and another a fragment of it.
func (l *line) holds(o *line) bool {
	return l.Kind == quotes.Indirect && o.Kind != quotes.Indirect && l.Start <= o.Marked.Start && l.End >= o.Marked.End
}

// attribute has somebody say a quotation, or nobody who is known. The words that name the
// speaker stay if they are no name of somebody else: “she” may be anyone. Else they are the
// nearest in the paragraph that name the new one.
func (p *page) attribute(l *line, v *voice) {
	was := l.who
	for _, o := range p.lines {
		if o.clause == l && !o.gone && o.who == was && o.Kind != quotes.Scare {
			o.Mention, o.Cue = quotes.Span{}, quotes.Span{} // it is named by the clause, if at all
			o.by(v)
		}
	}
	l.by(v)
	switch {
	case v == nil:
		l.Mention, l.Cue = quotes.Span{}, quotes.Span{}
	case was == v:
	case l.Mention.Empty() || was != nil && was.goesBy(l.Mention.Of(p.text)):
		if l.Mention = p.mentioned(l, v); l.Mention.Empty() {
			l.Cue = quotes.Span{}
		}
	}
}

// by has somebody say a line.
func (l *line) by(v *voice) {
	l.who, l.Confidence, l.Why, l.ByHand = v, 1, Why, true
	if l.via == v {
		l.via = nil
	}
}

// goesBy reports whether some words hold a name of somebody.
func (v *voice) goesBy(words string) bool {
	words = fold.String(words, fold.Search)
	return slices.ContainsFunc(append([]string{v.Name}, v.Also...), func(name string) bool {
		return name != "" && strings.Contains(words, fold.String(name, fold.Search))
	})
}

// mentioned is where the paragraph of a line, outside of what is said in it, names somebody:
// nearest to the line.
func (p *page) mentioned(l *line, v *voice) (nearest quotes.Span) {
	from, to := paragraph(p.text, l.Marked)
	names := append([]string{v.Name}, v.Also...)
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	distance := to - from + 1
	for _, name := range names {
		for at := from; name != ""; {
			i := strings.Index(p.text[at:to], name)
			if i < 0 {
				break
			}
			s := quotes.Span{Start: at + i, End: at + i + len(name)}
			at = s.End
			if d := max(l.Marked.Start-s.End, s.Start-l.Marked.End); d >= 0 && d < distance && p.alone(s) && !p.quoted(s) {
				nearest, distance = s, d
			}
		}
	}
	return nearest
}

// paragraph is where the text around some words begins and ends that stands between blank lines.
func paragraph(text string, s quotes.Span) (from, to int) {
	from, to = 0, len(text)
	if i := strings.LastIndex(text[:s.Start], "\n\n"); i >= 0 {
		from = i + 2
	}
	if i := strings.Index(text[s.End:], "\n\n"); i >= 0 {
		to = s.End + i
	}
	return from, to
}

// alone reports whether no word goes on at either end of a stretch: “Kern” is not in “Kernel”.
func (p *page) alone(s quotes.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(p.text[:s.Start])
	after, _ := utf8.DecodeRuneInString(p.text[s.End:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

// quoted reports whether a stretch lies in what somebody says.
func (p *page) quoted(s quotes.Span) bool {
	return slices.ContainsFunc(p.lines, func(l *line) bool {
		return !l.gone && l.Kind != quotes.Scare && s.Start < l.Marked.End && s.End > l.Marked.Start
	})
}

// closing are the marks that close what a mark has opened; none for what opens nothing.
func closing(mark rune) string {
	switch mark {
	case '"', '\'', '’':
		return string(mark)
	case '“':
		return "”“"
	case '”':
		return "”"
	case '„':
		return "“”"
	case '«':
		return "»"
	case '»':
		return "«»"
	case '‹':
		return "›"
	case '›':
		return "‹›"
	case '‘', '‚':
		return "’‘"
	case '「':
		return "」"
	case '『':
		return "』"
	default:
		return ""
	}
}

// Said is the part of a stretch of a text that is said: without spaces at its ends, and
// without marks that stand around all of it, or around all but a full stop: “We wait”.
func Said(text string, s quotes.Span) quotes.Span {
	for !s.Empty() {
		first, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		last, m := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		switch {
		case unicode.IsSpace(first):
			s.Start += n
		case unicode.IsSpace(last):
			s.End -= m
		case n+m < s.End-s.Start && strings.ContainsRune(closing(first), last):
			s.Start, s.End = s.Start+n, s.End-m
		case strings.ContainsRune(".,;:!?", last) && endsIn(text[s.Start+n:max(s.Start+n, s.End-m)], closing(first)):
			s.End -= m
		default:
			return s
		}
	}
	return quotes.Span{}
}

// endsIn reports whether a text ends in one of some marks.
func endsIn(text, marks string) bool {
	last, n := utf8.DecodeLastRuneInString(text)
	return n > 0 && strings.ContainsRune(marks, last)
}

// marked is a stretch with the marks that stand around it.
func (p *page) marked(s quotes.Span) quotes.Span {
	first, n := utf8.DecodeLastRuneInString(p.text[:s.Start])
	last, m := utf8.DecodeRuneInString(p.text[s.End:])
	if m > 0 && strings.ContainsRune(closing(first), last) {
		return quotes.Span{Start: s.Start - n, End: s.End + m}
	}
	return s
}
