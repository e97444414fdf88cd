package feed

import (
	"strings"

	"pullquote/articles/budget"
	"pullquote/store/feed/markup"
)

// people returns the names of those who an element says wrote it. Of a feed these
// are the authors of items that name none.
func (f frame) people(e *markup.Element) []string {
	var all []string
	for _, names := range [...][]string{{"author", "atom:author", "dc:creator", "creator", "dc:author"}, {"itunes:author"}, {"managingeditor"}, {"media:credit"}} {
		found := f.named(e, names...)
		for _, p := range found[:min(len(found), budget.ItemLinks+1)] {
			all = append(all, f.person(p))
		}
		for _, name := range all {
			if name != "" {
				return all
			}
		}
	}
	return nil
}

// person returns the name of somebody: Atom has it in an element of its own, RSS
// with an e-mail address before or after it.
func (f frame) person(e *markup.Element) string {
	if e.Plain() {
		return personName(f.line(e))
	}
	for _, name := range f.named(e, "name", "atom:name", "foaf:name", "title") {
		if found := personName(f.line(name)); found != "" {
			return found
		}
	}
	for _, in := range e.Children("foaf:agent", "foaf:person", "rdf:description") {
		if found := f.person(in); found != "" {
			return found
		}
	}
	return personName(strings.TrimSpace(declaredText(e.Text())))
}

// personName returns the name in what stands for a person: "Ada Quill
// <ada@post.example>", "ada@post.example (Ada Quill)", "Ada Quill,
// ada@post.example"; nothing if it is an address alone.
func personName(s string) string {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, "@") {
		return s
	}
	if at, name, found := strings.Cut(s, "("); found && strings.Contains(at, "@") {
		if name, _, _ = strings.Cut(name, ")"); strings.TrimSpace(name) != "" && !strings.Contains(name, "@") {
			return strings.TrimSpace(name)
		}
	}
	var words []string
	for _, w := range strings.Fields(s) {
		if !strings.Contains(w, "@") {
			words = append(words, w)
		} else if before, _, found := strings.Cut(w, "<"); found && before != "" && !strings.Contains(before, "@") { // "Quill<ada@…>"
			words = append(words, before)
		} else if before == "" && strings.EqualFold(w, strings.Join(words, " ")) {
			return ""
		}
	}
	return strings.Trim(strings.Join(words, " "), " \t,;:-–—|/<>()[]\"'")
}
