package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// View draws the screen. It changes nothing, and costs far less than a frame.
func (m *model) View() tea.View {
	v := tea.NewView(legible(strings.Join(m.screen(), "\n")))
	v.AltScreen = true
	v.WindowTitle = title(m.reader)
	if m.Theme.Fixed || m.Ground.Known { // a question about the background is not to be answered with ours
		v.ForegroundColor, v.BackgroundColor = m.Ink.Text.Fg, m.Ink.Text.Bg
	}
	if m.Settings.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.prompt != nil && m.Known() {
		v.Cursor = tea.NewCursor(min(m.prompt.Cursor(m.Ink, m.Width-1)+1, m.Width-1), m.Height-1)
		v.Cursor.Blink = !m.Settings.Still
	}
	return v
}

// title is what the window is called.
func title(r *reader) string {
	if a := r.art; (r.Focus == pane.OnPage || r.Focus == pane.OnPanel) && a != nil && a.Title != "" {
		return ansi.Truncate(clean.Label(a.Title), budget.WindowTitle, "…") + " · Pullquote"
	}
	return "Pullquote"
}

// legible is a frame in which nothing is hidden and no letter leaves its cell,
// whatever brought it there: articles are cleaned when they are read, but names,
// errors and queries come from everywhere.
func legible(frame string) string { return hidden.Strip(clean.FewMarks(frame)) }

// screen is the lines of the screen, from the top: as many as the window has,
// none of them wider. In a window of one line the body has it, unless there is
// something to say or to type.
func (m *model) screen() []string {
	switch {
	case !m.Known():
		return nil
	case m.Height == 1 && m.prompt == nil && m.Note == "":
		return cells.Fit(m.Measure, m.body(), m.Width, 1)
	}
	body := m.offered(cells.Fit(m.Measure, m.body(), m.Width, m.Height-1))
	foot := footLines(m)
	foot = cells.Fit(m.Measure, foot, m.Width, len(foot))
	return append(body[:m.Height-len(foot):m.Height-len(foot)], foot...)
}

// mostNoted is how many lines a message takes at most. Those above the bottom line lie
// over the body, of which the last is blank in all but small windows.
const mostNoted = 4

// footLines are the bottom line or, of a message that it cannot hold, so many as it takes.
func footLines(m *model) []string {
	if m.prompt != nil || m.Note == "" {
		return []string{m.bottomLine()}
	}
	lines := words.Lines(clean.Label(m.Note), max(1, m.Width-2), max(1, min(mostNoted, m.Height/6)))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// mostOffered is how many lines are covered at most by what a line offers that is typed.
const mostOffered = 12

// offered lays what is offered for the line that is typed over the end of the body.
func (m *model) offered(body []string) []string {
	offered, _ := above(m, len(body))
	offered = cells.Fit(m.Measure, offered, m.Width, len(offered))
	return append(body[:len(body)-len(offered):len(body)-len(offered)], offered...)
}

// above is what is offered for the line that is typed, or what is wrong with it, over a
// body of so many lines, and how many it may take.
func above(m *model, body int) (lines []string, most int) {
	switch {
	case m.prompt == nil:
		return nil, 0
	case m.prompt.Mistaken() != "":
		lines = []string{m.Ink.Hinted(strings.Repeat("─", m.Width))}
		for l := range strings.SplitSeq(ansi.Wrap(clean.Label(m.prompt.Mistaken()), max(8, m.Width-2), ""), "\n") {
			lines = append(lines, " "+m.Ink.Titled(l))
		}
		return lines[:min(len(lines), body)], body
	case m.prompt.Above == nil:
		return nil, 0
	}
	most = min(max(mostOffered, m.prompt.Rows), body)
	return m.prompt.Above(m.Width, most), most
}

// body is all but the bottom line: the panes side by side, with rules between them.
func (m *model) body() []string {
	f := m.frame()
	if m.help.open {
		return m.help.view(m.Session, f.body)
	}
	var body []string
	for _, p := range slices.Backward(m.parts()) {
		lines := m.paneOf(p.at).View(p.width, f.body)
		if body == nil {
			body = lines
			continue
		}
		body = cells.Beside(m.Measure, lines, body, p.width, m.Ink.Hinted("│"))
	}
	return body
}

// part is a pane in the window: where it begins, and how wide it is.
type part struct {
	at       pane.Focus
	x, width int
}

// parts are the panes in the window, from left to right, with a rule between two.
func (m *model) parts() []part {
	f := m.frame()
	if m.Focus == pane.OnScene || !f.side {
		return []part{{m.Focus, 0, m.Width}}
	}
	var all []part
	if f.bar > 0 {
		all = append(all, part{pane.OnBar, 0, f.bar})
	}
	aside := pane.OnList
	if m.panel.open {
		aside = pane.OnPanel
	}
	x := f.barCells()
	return append(all, part{aside, x, f.aside}, part{pane.OnPage, x + f.aside + 1, f.page})
}

// under is the part of the window that has a column, if that is no rule.
func (m *model) under(x int) (part, bool) {
	for _, p := range m.parts() {
		if p.x <= x && x < p.x+p.width {
			return p, true
		}
	}
	return part{}, false
}

// bottomLine is the prompt, or where the reader stands.
func (m *model) bottomLine() string {
	switch {
	case m.prompt != nil:
		return " " + m.prompt.Draw(m.Ink, m.Width-1)
	case m.help.open:
		return cells.StatusLine(m.Ink, m.help.status(), m.typedSoFar(words.Join(m.Keymap.Hint(keys.Search)+" search", m.Keymap.Hint(keys.Escape)+" back")), m.Width)
	}
	left, right := m.pane().Status()
	if m.Focus != pane.OnPage && m.Focus != pane.OnPanel && !slices.Contains(m.Settings.Status, config.Keys) {
		right = ""
	}
	return cells.StatusLine(m.Ink, left, m.typedSoFar(right), m.Width)
}

// typedSoFar is what was typed of something that more keys are to come of, or else what
// stands at its place.
func (m *model) typedSoFar(right string) string {
	if typed := m.keyboard.input.Shown(); typed != "" {
		return typed
	}
	return right
}

// frame is how a window is divided between panes, in cells and lines.
type frame struct {
	bar   int  // width of the side bar; 0 where it does not stand beside the list
	side  bool // something stands beside the page
	aside int  // width of what would stand there
	list  int  // width of the list: that, or the whole window
	page  int  // width of the page: what the others and the rules between leave, or the whole window
	body  int  // lines above the bottom line
}

// What stands beside the page, and the page, have so many cells at least, wherever the
// rule between them is dragged to.
const (
	leastAside = 20
	leastPage  = 40
	pageEdges  = 12 // cells that a page has beside its column: initials, a bar, air
	mostAside  = 80 // cells of a list beside the page
)

// barCells is the width of the side bar and its rule.
func (f frame) barCells() int {
	if f.bar > 0 {
		return f.bar + 1
	}
	return 0
}

// frame divides the window as it is now.
func (m *model) frame() frame {
	f := frame{side: m.Wide() && (!m.Single || m.panel.open), list: m.Width, page: m.Width}
	if m.Wide() && m.Index != nil && m.Focus != pane.OnScene && (m.Settings.List.Sidebar || m.Focus == pane.OnBar) {
		f.bar = max(20, min(m.Width/6, 32))
	}
	f.aside = min((m.Width-f.barCells())/3, 52)
	if n := m.Settings.List.Width; n > 0 {
		f.aside = max(leastAside, min(n, m.Width-f.barCells()-1-leastPage))
	}
	if !m.panel.open && m.Settings.List.Width == 0 { // titles have what the page leaves
		column := m.Settings.Width + 2*m.Settings.Page.Margin
		f.aside = max(f.aside, min(m.Width-f.barCells()-1-column-pageEdges, mostAside))
	}
	if m.Wide() && !m.Single {
		f.list = f.aside
	}
	if f.side {
		f.page = m.Width - f.aside - 1 - f.barCells()
	}
	// A blank line lies above the status line on all but small screens, so that
	// it is not read as part of the article.
	if f.body = m.Height - 2; m.Height < 16 {
		f.body = max(1, m.Height-1)
	}
	return f
}

// layout fits what is shown into the window: the page into what the other
// panes leave, and every cursor into sight. Where nothing has changed it only
// finds out that this is so.
func (m *model) layout() {
	m.panel.stay()
	f := m.frame()
	m.list.Layout(f.list, f.body)
	m.panel.Layout(f.aside, f.body)
	m.bar.Layout(f.bar, f.body)
	m.help.layout(m.Session, f.body)
	if m.Focus == pane.OnScene {
		m.scenes.top().Layout(m.Width, f.body)
		return // the page lies below it, and is laid out when it is seen again
	}
	m.reader.Layout(f.page, f.body)
}
