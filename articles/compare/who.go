package compare

import (
	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// speaker returns who says a quote, nil if nobody is known.
func (s Side) speaker(quote int) *quotes.Speaker {
	if who := s.Found.Quotes[quote].Speaker; who >= 0 {
		return &s.Found.Speakers[who]
	}
	return nil
}

// attributions tell of whom two articles have quotations, each pair of speakers told once.
type attributions struct {
	both  [2]Side
	known map[[2]int]Who
}

// of tells whether two quotes are from the same person.
func (t *attributions) of(a, b int) Who {
	k := [2]int{t.both[0].Found.Quotes[a].Speaker, t.both[1].Found.Quotes[b].Speaker}
	who, known := t.known[k]
	if !known {
		who = attributed(t.both[0].speaker(a), t.both[1].speaker(b))
		t.known[k] = who
	}
	return who
}

// attributed tells whether two articles have a quotation from the same person.
func attributed(a, b *quotes.Speaker) Who {
	switch {
	case a == nil && b == nil:
		return Alike
	case a == nil || b == nil:
		return Unnamed
	case onePerson(a, b):
		return Alike
	default:
		return Another
	}
}

// onePerson reports whether two speakers are one, as far as their names tell: "Jonas Kern"
// is Jonas P. Kern, and the Kern of an article that has no more of his name; and who has a
// role alone is whoever has that role.
func onePerson(a, b *quotes.Speaker) bool {
	kindA, keyA := names.Of(a.Name)
	kindB, keyB := names.Of(b.Name)
	switch {
	case kindA == names.Full && kindB == names.Full:
		return anyOf(fullNames(a), fullNames(b))
	case kindA == names.Full && kindB == names.Alone:
		return names.Surname(keyA, a.Also) == keyB
	case kindA == names.Alone && kindB == names.Full:
		return names.Surname(keyB, b.Also) == keyA
	case kindA == names.Alone && kindB == names.Alone:
		return keyA == keyB
	case kindA == names.Unnamed && kindB == names.Unnamed:
		return names.Role(a.Name) == names.Role(b.Name)
	case kindA == names.Unnamed:
		return hasRole(b, a.Name)
	default:
		return hasRole(a, b.Name)
	}
}

// hasRole reports whether somebody is called by a role: "the mayor" of Ada Quill, mayor.
func hasRole(s *quotes.Speaker, role string) bool {
	role = names.Role(role)
	if role == "" {
		return false
	}
	for _, called := range append([]string{s.Role}, s.Also...) {
		if names.Role(called) == role {
			return true
		}
	}
	return false
}

// fullNames are the keys of all full names of a speaker, with the initials inside them.
func fullNames(s *quotes.Speaker) (all [][2]string) {
	for _, name := range append([]string{s.Name}, s.Also...) {
		if kind, key := names.Of(name); kind == names.Full {
			base, middle := names.Base(key)
			all = append(all, [2]string{base, middle})
		}
	}
	return all
}

// anyOf reports whether two lists of names have one in common; that has no initials in one
// of them, or the same in both.
func anyOf(a, b [][2]string) bool {
	for _, x := range a {
		for _, y := range b {
			if x[0] == y[0] && (x[1] == y[1] || x[1] == "" || y[1] == "") {
				return true
			}
		}
	}
	return false
}
