package sidebar

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/query"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Layout brings the cursor into sight.
func (b *Bar) Layout(_, height int) {
	if !sameTexts(b.folded, b.Settings.List.Folded) { // the configuration has changed
		b.arrange()
	}
	b.offset = cells.Scrolled(b.offset, b.cursor, height, len(b.rows))
}

func sameTexts(a, b []string) bool { return strings.Join(a, "\n") == strings.Join(b, "\n") }

// View draws the rows in sight.
func (b *Bar) View(width, height int) []string {
	here := b.Beside.Query()
	lines := make([]string, 0, height)
	for i := b.offset; i < len(b.rows) && len(lines) < height; i++ {
		r := b.rows[i]
		lines = append(lines, b.row(r, width, r.shows(here), b.Focus == pane.OnBar && i == b.cursor))
	}
	return cells.Filled(lines, height)
}

// leastHeading is the width in which a heading has room for what the numbers count.
const leastHeading = 18

// row draws one row, with its count at the end.
func (b *Bar) row(r row, width int, here, cursor bool) string {
	if r.kind == blank {
		return ""
	}
	mark := " "
	if cursor {
		mark = b.Ink.Titled("▌")
	}
	count := ""
	if r.count >= 0 && (r.count > 0 || r.kind != subscription && r.kind != folder) {
		count = " " + words.Figure(r.count)
	}
	if r.counts != "" && width >= leastHeading {
		count = " " + r.counts
	}
	if b.failed(r) {
		count += " !"
	}
	lead := strings.Repeat(" ", min(r.depth, 3)) + r.sign(b)
	room := max(1, width-3-ansi.StringWidth(count))
	name := cells.Pad(ansi.Truncate(lead+clean.Label(r.name), room, "…"), room, false)
	switch {
	case here || r.kind == subscription && r.count > 0:
		name = b.Ink.Strong(name)
	case r.kind == heading || r.kind == more || r.kind == invitation:
		name = b.Ink.Hinted(name)
	}
	return ansi.Truncate(mark+" "+name+b.Ink.Hinted(count), width, "")
}

// sign is what stands before a heading and the like: whether it is folded, or that there is more.
func (r row) sign(b *Bar) string {
	switch {
	case r.kind == heading && b.isFolded(r.section):
		return "▸ "
	case r.kind == heading:
		return "▾ "
	case r.kind == more:
		return "… "
	case r.kind == invitation:
		return "+ "
	}
	return ""
}

// shows reports whether the list is narrowed to what a row stands for.
func (r row) shows(canonical string) bool {
	switch r.kind {
	case heading, more, invitation, blank:
		return false
	default:
	}
	q, err := query.Parse(r.text)
	return err == nil && q.String() == canonical
}

// told is what the bottom line says of a feed: what it holds, what was wrong at its last
// visit, and what is wanted of it.
func (b *Bar) told(r row) string {
	parts := []string{clean.Label(r.name)}
	if r.count >= 0 {
		parts = append(parts, words.Figure(r.count)+" unread of "+words.Figure(r.count+r.rest))
	}
	if b.failed(r) {
		parts = append(parts, "not fetched: "+clean.Label(b.memory[r.feed.URL].Error))
	}
	return words.Join(append(parts, r.feed.Terms.String())...)
}

// failed reports whether a feed could not be fetched at its last visit.
func (b *Bar) failed(r row) bool {
	return r.kind == subscription && b.memory[r.feed.URL].Failures > 0
}
