package correct

import (
	"slices"

	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

// person corrects somebody of the article.
func (p *page) person(c *Correction) error {
	v := p.speaking(c.Person)
	if v == nil {
		return ErrNobody
	}
	switch c.Do {
	case Rename:
		if u := p.speaking(c.Name); u != nil && u != v && u.Name == c.Name {
			p.merge(u, v)
		}
		v.call(c.Name)
		v.Given = quotes.Naming{} // here it is this one whom the name means
	case Merge:
		u := p.somebody(c.Name, "")
		if u == v {
			u.call(c.Name)
			u.Given = quotes.Naming{}
			break
		}
		p.merge(v, u)
		v = u
	case Part:
		return p.part(v, c.Name)
	default:
		v.Role = c.Role
		if v.Given.Name != "" {
			v.Given.Role = c.Role
		}
	}
	v.ByHand = true
	return nil
}

// call gives somebody a name, and keeps the one before as another.
func (v *voice) call(name string) {
	if v.Name == name {
		return
	}
	v.Also = slices.DeleteFunc(v.Also, func(s string) bool { return s == name })
	if !slices.Contains(v.Also, v.Name) {
		v.Also = append(v.Also, v.Name)
	}
	v.Name = name
}

// merge makes one of two: what from says is said by into, who has the names of both.
func (p *page) merge(from, into *voice) {
	for _, l := range p.lines {
		if l.who == from {
			l.who = into
		}
		if l.via == from {
			l.via = into
		}
		if l.via != nil && l.via == l.who {
			l.via = nil
		}
	}
	for _, name := range append([]string{from.Name}, from.Also...) {
		if name != into.Name && !slices.Contains(into.Also, name) {
			into.Also = append(into.Also, name)
		}
	}
	if into.Role == "" {
		into.Role = from.Role
	}
	from.gone = true
}

// part makes somebody of their own of a name: what the article has them say by that name is
// theirs. “Kern” of “Jonas Kern” may be his brother, whom the article names only so.
func (p *page) part(v *voice, name string) error {
	if v.Name != name && !slices.Contains(v.Also, name) {
		return ErrNobody
	}
	if len(v.Also) == 0 {
		return ErrOnlyName
	}
	if v.Name == name {
		longest := slices.MaxFunc(v.Also, func(a, b string) int { return len(a) - len(b) })
		v.Name, v.Given = longest, quotes.Naming{}
		v.Also = slices.DeleteFunc(v.Also, func(s string) bool { return s == longest })
	} else {
		v.Also = slices.DeleteFunc(v.Also, func(s string) bool { return s == name })
	}
	u := p.add(&voice{Speaker: quotes.Speaker{Name: name, Sort: v.Sort, Sex: v.Sex, ByHand: true}})
	folded := fold.String(name, fold.Search)
	for _, l := range p.lines {
		if l.who == v && fold.String(l.Mention.Of(p.text), fold.Search) == folded {
			l.by(u)
		}
	}
	v.ByHand = true
	return nil
}
