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
	for _, key := range tagKeys() {
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

func tagKeys() []string { return []string{"tags", "tag", "categories", "keywords", "labels"} }

// loose returns those of the tags that are all that a line of front matter says, with
// blanks in them: "old crane" of "tags: old crane", which some programs read as two. In a
// list it is one.
func (m meta) loose(text string) []string {
	var all []string
	for _, key := range tagKeys() {
		if v := m[key]; len(v) != 1 || !strings.ContainsAny(v[0], " \t") || strings.IndexByte(v[0], ',') >= 0 {
			continue
		}
		for line := range strings.Lines(text) {
			name, value, _ := strings.Cut(line, ":")
			if value = strings.TrimSpace(value); strings.EqualFold(strings.TrimSpace(name), key) && value != "" && value[0] != '[' {
				all = append(all, m[key][0])
			}
		}
	}
	return all
}

// parted returns tags with the loose ones among them parted at their blanks.
func parted(tags, loose []string) []string {
	var all []string
	for _, tag := range tags {
		words := []string{tag}
		if slices.Contains(loose, tag) {
			words = strings.Fields(tag)
		}
		for _, w := range words {
			if !slices.Contains(all, w) {
				all = append(all, w)
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

// noteNames are the names in a field that may link to notes: "[[Ada Quill]], [[Tom Reed]]".
func noteNames(s string) []string {
	if strings.Count(s, "[[") < 2 {
		return []string{noteName(s)}
	}
	var all []string
	for part := range strings.SplitSeq(s, "[[") {
		if inside, _, ok := strings.Cut(part, "]]"); ok {
			all = append(all, noteName("[["+inside+"]]"))
		}
	}
	return all
}

// siteOf is the site of an address, as a source where no other is known.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
