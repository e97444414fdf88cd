package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/palette"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// helpScreen lists all keys, over whatever pane has them.
type helpScreen struct {
	open  bool
	top   int    // the first line in sight
	query string // it lists those only that have these words
}

// do scrolls, searches, or goes back: from a search first.
func (h *helpScreen) do(s *pane.Session, a keys.Action) pane.Wish {
	const all = 1 << 20
	step := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: s.Height / 2, keys.HalfUp: -s.Height / 2, keys.PageDown: s.Height, keys.PageUp: -s.Height,
		keys.Top: -all, keys.Bottom: all,
	}[a]
	h.top += step * s.Times()
	switch {
	case step != 0:
	case a == keys.Search:
		p := &pane.Prompt{Label: "/", Typed: h.search, Cancel: func() pane.Wish { return h.search("") }}
		p.Insert(h.query)
		return pane.Ask{Prompt: p}
	case a == keys.Escape && h.query != "":
		return h.search("")
	case a == keys.Escape || a == keys.Back || a == keys.Help:
		h.open = false
	}
	return nil
}

// search leaves the keys that have words in what they are and do.
func (h *helpScreen) search(text string) pane.Wish {
	h.query, h.top = text, 0
	return nil
}

// status says what is listed.
func (h *helpScreen) status() string { return words.Join("help", h.query) }

// layout keeps to the lines that there are.
func (h *helpScreen) layout(s *pane.Session, height int) {
	if h.top = max(0, h.top); h.open {
		h.top = max(0, min(h.top, len(h.text(s))-height))
	}
}

func (h *helpScreen) view(s *pane.Session, height int) []string {
	lines := h.text(s)
	return cells.Fit(s.Measure, lines[min(h.top, len(lines)):], s.Width, height)
}

// text is all lines of the help screen.
func (h *helpScreen) text(s *pane.Session) []string {
	groups := withWords(s.Keymap.Groups, h.query)
	if len(groups) == 0 {
		return []string{"", "  " + s.Ink.Hinted("No key has “"+ansi.Truncate(h.query, 40, "…")+"” in what it does.")}
	}
	return append([]string{""}, helpLines(s.Ink, groups, s.Width)...)
}

// withWords are the rows of the table that have all the words in their keys, their
// names or what they do.
func withWords(groups []keys.Group, query string) []keys.Group {
	if strings.TrimSpace(query) == "" {
		return groups
	}
	var found []keys.Group
	for _, g := range groups {
		rows := g
		rows.Bindings = nil
		for _, b := range g.Bindings {
			if palette.Mentions(strings.Join(b.Keys, " ")+" "+b.Name+" "+b.Help, query) {
				rows.Bindings = append(rows.Bindings, b)
			}
		}
		if len(rows.Bindings) > 0 {
			found = append(found, rows)
		}
	}
	return found
}

// helpLines draws the keymap: two columns of groups where there is room.
func helpLines(k ink.Ink, groups []keys.Group, width int) []string {
	if width < 84 || len(groups) < 2 {
		return helpColumn(k, groups, width)
	}
	half := width/2 - 1
	n := (len(groups) + 1) / 2
	left, right := helpColumn(k, groups[:n], half), helpColumn(k, groups[n:], half)
	for len(left) < len(right) {
		left = append(left, "")
	}
	for i, line := range right {
		left[i] = cells.Pad(left[i], half+2, false) + line
	}
	return left
}

// helpKeys are the cells of the column of keys.
const helpKeys = 14

func helpColumn(k ink.Ink, groups []keys.Group, width int) []string {
	var lines []string
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, "  "+k.Strong(g.Title))
		for _, b := range g.Bindings {
			text := ansi.Wrap(b.Help, max(10, width-helpKeys-4), "")
			for j, line := range strings.Split(text, "\n") {
				shown := ""
				if j == 0 {
					shown = b.Shown(helpKeys - 1)
				}
				lines = append(lines, "  "+k.Titled(cells.Pad(shown, helpKeys, false))+line)
			}
		}
	}
	return lines
}
