package articles

import (
	"net/url"
	"slices"
	"strings"

	"pullquote/articles/budget"
)

// tags returns the tags of front matter: lists, or words with commas between them, also
// as Obsidian spells them, "#port".
func (m meta) tags() []string {
	var all []string
	for _, key := range [...]string{"tags", "tag", "categories", "keywords", "labels"} {
		for _, v := range m[key] {
			for tag := range strings.SplitSeq(v, ",") {
				tag = strings.TrimPrefix(strings.TrimSpace(noteName(tag)), "#")
				if tag != "" && len(tag) <= longestTag && len(all) < budget.Tags && !slices.Contains(all, tag) {
					all = append(all, tag)
				}
			}
		}
	}
	return all
}

// longestTag is in bytes. What is longer is a sentence.
const longestTag = 64

// noteName is what a link to a note is called: [[Ada Quill]], or [[people/ada|Ada Quill]].
func noteName(s string) string {
	inside, ok := strings.CutPrefix(s, "[[")
	if !ok || !strings.HasSuffix(inside, "]]") {
		return s
	}
	inside = strings.TrimSuffix(inside, "]]")
	if _, shown, ok := strings.Cut(inside, "|"); ok {
		return shown
	}
	return inside
}

// siteOf is the site of an address, as a source where no other is known.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
