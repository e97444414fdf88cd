package correct

import (
	"slices"
	"strings"

	"pullquote/articles/anchor"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
)

// Key is what tells people of several articles apart, made of a name as package names does;
// it is empty for a name that may be another's in another article. “Jonas Kern” has one,
// “Kern” and “a clerk” have none.
func Key(name string) string {
	if kind, key := names.Of(name); kind == names.Full {
		return key
	}
	return ""
}

// checkNames tells what is wrong with the names of a correction everywhere.
func (c *Correction) checkNames() error {
	if c.of() == "" || c.Do == Rename && Key(c.Name) == "" {
		return ErrAnybody
	}
	return nil
}

// of is the key of whom a correction everywhere is about.
func (c *Correction) of() string { return Key(c.Person) }

// everywhere corrects whoever the article calls by a name, those among them who say nothing.
func (p *page) everywhere(c *Correction) error {
	key, done := c.of(), false
	for _, v := range p.voices {
		if v.gone || Key(v.Name) != key {
			continue
		}
		if done = true; v.Given.Name == "" {
			v.Given = quotes.Naming{Name: v.Name, Role: v.Role}
		}
		if v.ByHand = true; c.Do == Role {
			v.Role = c.Role
			continue
		}
		for _, u := range p.voices {
			if u != v && !u.gone && Key(u.Name) == Key(c.Name) {
				p.merge(u, v)
			}
		}
		v.call(c.Name)
	}
	for i := range p.silent {
		if Key(p.silent[i].Name) != key {
			continue
		}
		done = true
		v := voice{Speaker: p.silent[i]}
		v.Also, v.ByHand = slices.Clone(v.Also), true
		if c.Do == Role {
			v.Role = c.Role
		} else {
			v.call(c.Name)
		}
		p.silent[i] = v.Speaker
	}
	switch {
	case !done:
		return ErrNobody
	case c.Do == Rename:
		p.hush(Key(c.Name))
	}
	return nil
}

// hush has nobody of a key be among the silent who speaks, or is there already.
func (p *page) hush(key string) {
	there := slices.ContainsFunc(p.voices, func(v *voice) bool { return !v.gone && Key(v.Name) == key })
	p.silent = slices.DeleteFunc(p.silent, func(s quotes.Speaker) bool {
		is := Key(s.Name) == key
		twice := there && is
		there = there || is
		return twice
	})
}

// Whom finds somebody whom an article calls by a name, or by a part of it that nobody else
// has: the name that they go by, and words that name them if they speak.
func Whom(text string, found quotes.Found, name string) (person string, at anchor.Anchor, ok bool) {
	folded := fold.String(name, fold.Search)
	all := slices.Concat(found.Speakers, found.Silent)
	for _, is := range []func(string) bool{
		func(s string) bool { return s == name },
		func(s string) bool { return fold.String(s, fold.Search) == folded },
		func(s string) bool { return strings.Contains(fold.String(s, fold.Search), folded) },
	} {
		var those []int
		for i, s := range all {
			if is(s.Name) || slices.ContainsFunc(s.Also, is) {
				those = append(those, i)
			}
		}
		switch {
		case len(those) == 1 && those[0] < len(found.Speakers):
			return all[those[0]].Name, Naming(text, found, those[0]), true
		case len(those) == 1:
			return all[those[0]].Name, anchor.Anchor{}, true
		}
	}
	return "", anchor.Anchor{}, false
}

// Person is somebody as some corrections everywhere have them.
func Person(s quotes.Speaker, all []Correction) quotes.Speaker {
	p := &page{voices: []*voice{{Speaker: s}}}
	for i := range all {
		_ = p.everywhere(&all[i]) // of somebody else
	}
	return p.voices[0].Speaker
}

// Bearing tells which of some corrections everywhere bear on an article that calls people by
// some names: those of whom it names, and, where these are renamed, those of who they are
// then. about are the numbers of the corrections of each key. The numbers are in order.
func Bearing(all []Correction, about map[string][]int, called []string) (bearing []int) {
	for len(called) > 0 {
		name := called[0]
		called = called[1:]
		for _, n := range about[Key(name)] {
			if slices.Contains(bearing, n) {
				continue
			}
			if bearing = append(bearing, n); all[n].Do == Rename {
				called = append(called[:len(called):len(called)], all[n].Name)
			}
		}
	}
	slices.Sort(bearing)
	return bearing
}
