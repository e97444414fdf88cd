package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
)

// Neither the list nor what is drawn in it is ever wider or higher than the window.
func TestNoWindowIsTooSmallForTheList(t *testing.T) {
	t.Parallel()
	m, _ := updatingModel(t)
	m.list.answered = query.Query{Root: query.Word{Text: "橋"}}
	m.list.snippets.found = map[index.ID]index.Snippet{}
	for id, it := range m.list.rows.items {
		it.Starred, it.Tags = true, []string{"harbour", "東京の専門家は橋を残すことは"}
		m.list.snippets.found[id] = index.Snippet{Text: "東京の専門家は橋を残すことは", Marks: []quotes.Span{{Start: 6, End: 12}}, Quoted: true, Speaker: "東京の専門家"}
	}
	for w := 1; w < 200; w += 3 {
		for _, h := range []int{1, 2, 3, 5, 13, 24} {
			m.Update(tea.WindowSizeMsg{Width: w, Height: h})
			for _, k := range []string{"j", "v", "H", "S", "B", "j", "esc", "/", "w", "a", "esc", "t", "x", "esc", "V", "G", "k", "H", "esc"} {
				m.Update(pressed(k))
				lines := strings.Split(m.View().Content, "\n")
				if len(lines) > max(h, 2) {
					t.Fatalf("%dx%d: %d lines after %s", w, h, len(lines), k)
				}
				for _, l := range lines {
					if w > 8 && ansi.StringWidth(l) > w {
						t.Fatalf("%dx%d: a line of %d cells after %s: %q", w, h, ansi.StringWidth(l), k, ansi.Strip(l))
					}
				}
			}
		}
	}
}
