package names

import (
	"strings"

	"pullquote/articles/fold"
)

// A key that is made of more than a name has this between its parts.
const (
	joint   = " · "
	article = " @ "
)

// InOutlet is the key of a name that is enough with a role, in a publication:
// both as Role and Spelling return them.
func InOutlet(name, role, outlet string) string { return name + joint + role + joint + outlet }

// InArticle is the key of a name that is enough in one article, for which content
// stands.
func InArticle(name, content string) string { return name + article + content }

// Named is the name that a person's key was made of: "kern" of "kern · mayor · post".
func Named(key string) string {
	key, _, _ = strings.Cut(key, joint)
	key, _, _ = strings.Cut(key, article)
	return key
}

// Made reports whether a person's key was made of a name, however that is
// spelled.
func Made(key, name string) bool {
	key = Named(key)
	_, folded := Of(name)
	return folded != "" && folded == key || Spelling(name) == Spelling(key)
}

// Base returns a key without the initials inside its name, and these:
// "jonas kern" and "p." for "jonas p. kern". Initials at the beginning are the
// forename. What was made of more than a name is its own base.
func Base(key string) (base, middle string) {
	if !strings.Contains(key, ".") || strings.Contains(key, joint) || strings.Contains(key, article) {
		return key, ""
	}
	words := strings.Split(key, " ")
	keep := words[:0]
	for i, w := range words {
		if i > 0 && i < len(words)-1 && strings.HasSuffix(w, ".") {
			middle += w
			continue
		}
		keep = append(keep, w)
	}
	return strings.Join(keep, " "), middle
}

// Seen is a name as a reader sees it, with one space between words.
func Seen(name string) string {
	return strings.Join(strings.Fields(fold.String(name, fold.Seen)), " ")
}

// Role is a role as it is compared.
func Role(role string) string { return strings.TrimPrefix(Spelling(role), "the ") }
