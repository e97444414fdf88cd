package store

import (
	"slices"
	"strings"
)

// A tag that an article's own file gives it is no mark of its reader, but the reader may
// take it off. That is kept among the reader's tags, as one that begins with takenOff,
// which no tag does: see CleanTag.
const takenOff = "\x1f"

// TakenOff is what is kept of a tag that a reader has taken off an article which has it
// of itself.
func TakenOff(tag string) string { return takenOff + tag }

// Tagged returns the tags of an article: its own, without those that its reader has taken
// off, and the reader's.
func Tagged(own, marks []string) []string {
	all := make([]string, 0, len(own)+len(marks))
	for _, tag := range own {
		if !slices.Contains(marks, takenOff+tag) {
			all = append(all, tag)
		}
	}
	for _, tag := range marks {
		if !strings.HasPrefix(tag, takenOff) {
			all = append(all, tag)
		}
	}
	return sortedTags(all)
}

// sortedTags returns tags in the order of their bytes, each once; nil for none.
func sortedTags(tags []string) []string {
	if len(tags) == 0 {
		return nil
	}
	tags = slices.Clone(tags)
	slices.Sort(tags)
	return slices.Compact(tags)
}

// OwnTags returns an entry's own tags as its reader sees them who has taken off none.
func OwnTags(tags []string) []string { return sortedTags(tags) }
