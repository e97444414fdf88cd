package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
)

// askTags asks for tags to put on articles, and to take off them.
func (m *model) askTags() tea.Cmd {
	s := m.subject()
	if s.empty() {
		return nil
	}
	m.prompt = &prompt{label: "tags (-tag removes one): ", accept: func(line string) tea.Cmd {
		changes, err := tagging(line)
		if err != nil {
			m.note = err.Error()
			return nil
		}
		return m.mark(s, false, changes...)
	}}
	return nil
}

// tagging reads tags: words, or several words in quotation marks, with a minus
// before those that are to go. A plus may stand before the others.
func tagging(line string) (changes []store.Change, err error) {
	for _, word := range tagWords(line) {
		c := store.Change{Do: store.AddTag, Tag: strings.TrimPrefix(word, "+")}
		if tag, minus := strings.CutPrefix(word, "-"); minus {
			c = store.Change{Do: store.RemoveTag, Tag: tag}
		}
		if c.Tag, err = store.CleanTag(c.Tag); err != nil {
			return nil, err
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// tagWords cuts a line at spaces outside of quotation marks, and at commas.
func tagWords(line string) []string {
	var quoted bool
	words := strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return !quoted && (r == ' ' || r == ',')
	})
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, `"`, "")
	}
	return words
}
