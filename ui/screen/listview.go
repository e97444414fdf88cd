package screen

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
)

// listPicture is what is drawn of a list, into a rectangle.
type listPicture struct {
	*rows
	selected map[index.ID]bool
	snippets map[index.ID]index.Snippet
	excerpts bool      // each row has a line for the place that a search has found
	group    groupedBy // headings between the rows
	look     config.List
	dates    dates.Style
	ink      ink.Ink
	now      time.Time
	focused  bool
	loading  bool
	empty    string // what to say where there is no row
	samples  bool   // they are told of below them
	beside   bool   // a page stands beside it: titles have lines of their own

	widths map[string]int // of the columns, by their keys
}

// perRow is how many lines an article takes.
func (p listPicture) perRow(width int) int {
	n := 1
	if p.twoLines(width) {
		n++
	}
	if p.excerpts {
		n++
	}
	if p.look.Density == config.Roomy {
		n++
	}
	return n
}

// twoLines reports whether what there is beside the title has a line of its own.
func (p listPicture) twoLines(width int) bool {
	return (width < cells.OneLine || p.beside) && p.look.Density != config.Compact && len(p.look.Columns) > 0
}

// headingRows is how many lines above the list name its columns.
func (p listPicture) headingRows(width, height int) int {
	if p.look.Density == config.Compact || p.twoLines(width) {
		return 0
	}
	return cells.HeadingRows(width, height)
}

// view returns exactly height lines of at most width cells.
func (p listPicture) view(width, height int) []string {
	head := p.headingRows(width, height)
	rows := p.plan(width, height-head)
	p.widths = p.measured(rows)
	lines := append(make([]string, 0, height), p.heading(width)[:head]...)
	for i, r := range rows {
		if r.heading != "" {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, p.ink.Hinted(ansi.Truncate(strings.Repeat(" ", p.lead())+clean.Label(r.heading), width, "…")))
		}
		lines = append(lines, p.row(p.item(p.ids[r.at]), width, r.at == p.cursor)...)
	}
	if len(rows) == 0 && !p.loading {
		lines = append(lines, "", p.ink.Hinted(ansi.Truncate("  "+p.empty, width, "…")))
	}
	if p.samples && len(rows) == len(p.ids) {
		if guide := firstStart(p.ink, width, height-len(lines)-1); len(guide) > 0 {
			lines = append(append(lines, ""), guide...)
		}
	}
	return cells.Filled(lines, height)
}

// planned is a row that is in sight.
type planned struct {
	at      int    // index into ids
	heading string // the line before it; empty for none
}

// plan tells which rows are in sight, the cursor's among them.
func (p listPicture) plan(width, height int) []planned {
	for from := p.rows.first(height / p.perRow(width)); ; from++ { // headings may push the cursor's row out of sight
		rows := p.fill(from, height, p.perRow(width))
		if len(rows) == 0 || p.cursor <= rows[len(rows)-1].at || from >= p.cursor {
			return rows
		}
	}
}

// first is the first row in sight in a pane of width by height.
func (p listPicture) first(width, height int) int {
	if rows := p.plan(width, height-p.headingRows(width, height)); len(rows) > 0 {
		return rows[0].at
	}
	return 0
}

// fill takes rows from one on as long as there is room, one at least. The first
// has a heading too: it says what stands below it.
func (p listPicture) fill(from, height, perRow int) (rows []planned) {
	before := ""
	for i := from; i < len(p.ids); i++ {
		r := planned{at: i}
		need := perRow
		if h := p.group.heading(p.item(p.ids[i]), p.now, p.dates); h != before {
			r.heading, before = h, h
			if need++; i > from {
				need++
			}
		}
		if height -= need; height < 0 && len(rows) > 0 {
			break
		}
		rows = append(rows, r)
	}
	return rows
}

// rowAt is the row drawn on a line of the pane, or -1 for none.
func (p listPicture) rowAt(line, width, height int) int {
	line -= p.headingRows(width, height)
	for i, r := range p.plan(width, height-p.headingRows(width, height)) {
		if r.heading != "" {
			if line--; i > 0 {
				line--
			}
		}
		if line < 0 {
			return -1
		}
		if line < p.perRow(width) {
			return r.at
		}
		line -= p.perRow(width)
	}
	return -1
}

// heading names the columns.
func (p listPicture) heading(width int) []string {
	facts, room := p.facts(width, func(c column) string { return c.name })
	return []string{p.ink.Hinted(strings.Repeat(" ", p.lead()) + cells.Pad("article", room, false) + facts), ""}
}
