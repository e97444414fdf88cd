package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/hidden"
	"pullquote/store/index"
)

// wideCells is the width from which panes stand side by side.
const wideCells = 120

// known reports whether there is a window to draw in.
func (m *model) known() bool { return m.width > 0 && m.height > 0 }

func (m *model) wide() bool { return m.width >= wideCells }

// sideWidth is the width of the pane beside the page.
func (m *model) sideWidth() int { return min((m.width-m.barCells())/3, 52) }

// barCells is the width of the side bar and its rule.
func (m *model) barCells() int {
	if w := m.barWidth(); w > 0 {
		return w + 1
	}
	return 0
}

// listWidth is the width of the list: the side, or the whole screen.
func (m *model) listWidth() int {
	if m.wide() && !m.single {
		return m.sideWidth()
	}
	return m.width
}

// pageWidth is the width of the page: what the side and the rule leave, or the whole screen.
func (m *model) pageWidth() int {
	if m.side() {
		return m.width - m.sideWidth() - 1 - m.barCells()
	}
	return m.width
}

// side reports whether something stands beside the page.
func (m *model) side() bool { return m.wide() && (!m.single || m.panel) }

// bodyHeight is what the status line leaves, and on all but small screens a
// blank line above it, so that it is not read as part of the article.
func (m *model) bodyHeight() int {
	if m.height < 16 {
		return max(1, m.height-1)
	}
	return m.height - 2
}

// pageHeight is what the answer to why leaves of it.
func (m *model) pageHeight() int {
	return max(1, m.bodyHeight()-len(m.whyPane()))
}

// whyPane is the answer to why, under a rule; nothing while it is closed.
func (m *model) whyPane() []string {
	if !m.why || m.focus == onList || m.focus == onBar {
		return nil
	}
	lines := m.reader.whyLines(m.pageWidth())
	return append([]string{m.ink.quiet(strings.Repeat("─", m.pageWidth()))}, lines[:min(len(lines), max(0, m.bodyHeight()/2-1))]...)
}

// resize notes the window's size. Some terminals tell of a window without any
// while they are being set up; the size before is as good a guess.
func (m *model) resize(width, height int) {
	if width < 1 || height < 1 {
		return
	}
	m.width, m.height = width, height
	m.panel = m.panel || m.single && m.wide()
}

// layout fits what is shown into the window: the page into what the other
// panes leave, and every cursor into sight. Where nothing has changed it only
// finds out that this is so.
func (m *model) layout() {
	h := m.bodyHeight()
	m.list.offset = m.listPane().first(m.listWidth(), h)
	m.people.scroll(h)
	m.bar.scroll(h)
	m.helpTop = max(0, m.helpTop)
	if m.helping {
		m.helpTop = max(0, min(m.helpTop, len(m.helpText())-h))
	}
	if m.focus == onScene {
		m.scene().layout(m, m.width, h)
		return // the page lies below it, and is laid out when it is seen again
	}
	if w, h := m.pageWidth(), m.pageHeight(); w != m.reader.width || h != m.reader.height {
		m.reader.resize(w, h)
	}
}

// View draws the screen. It reads the model and costs far less than a frame.
func (m *model) View() tea.View {
	v := tea.NewView(legible(strings.Join(m.screen(), "\n")))
	v.AltScreen = true
	v.WindowTitle = m.title()
	if m.options.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.prompt != nil && m.known() {
		_, x := m.prompt.view(m.ink, m.promptWidth())
		v.Cursor = tea.NewCursor(min(x+1, m.width-1), m.height-1)
	}
	return v
}

func (m *model) title() string {
	if (m.focus == onPage || m.focus == onPeople) && m.reader.art != nil && m.reader.art.Title != "" {
		return ansi.Truncate(articles.Label(m.reader.art.Title), budget.WindowTitle, "…") + " · Pullquote"
	}
	return "Pullquote"
}

// legible is a frame in which nothing is hidden and no letter leaves its cell,
// whatever brought it there: articles are cleaned when they are read, but names,
// errors and queries come from everywhere.
func legible(frame string) string { return hidden.Strip(articles.FewMarks(frame)) }

// screen is the lines of the screen, from the top: as many as the window has,
// none of them wider. In a window of one line the body has it, unless there is
// something to say or to type.
func (m *model) screen() []string {
	switch {
	case !m.known():
		return nil
	case m.height == 1 && m.prompt == nil && m.note == "":
		return fit(m.body(), m.width, 1)
	}
	return append(fit(m.body(), m.width, m.height-1), fit([]string{m.bottomLine()}, m.width, 1)...)
}

// fit makes of lines exactly height, none of them wider than width cells: it
// cuts what is too much and adds blank lines. Every pane passes through it on
// its way to the screen, so a pane that is laid out wrongly is an ugly one and
// never a fault.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, max(0, height))
	for i, l := range lines[:min(len(lines), len(fitted))] {
		if len(l) > width { // no letter takes more cells than bytes
			l = cut(l, width)
		}
		fitted[i] = l
	}
	return fitted
}

// cut shortens a line to width cells. Truncate alone takes a letter with a
// variation selector for one cell, and StringWidth for two.
func cut(line string, width int) string {
	for n := width; ansi.StringWidth(line) > width; n-- {
		line = ansi.Truncate(line, n, "")
	}
	return line
}

func (m *model) body() []string {
	h := m.bodyHeight()
	switch {
	case m.helping:
		return m.helpBody(h)
	case m.focus == onScene:
		return m.scene().view(m, m.width, h)
	case m.side():
		body := beside(m.left(h), m.right(), m.sideWidth(), m.ink.quiet("│"))
		if w := m.barWidth(); w > 0 {
			body = beside(m.barView(w, h), body, w, m.ink.quiet("│"))
		}
		return body
	case m.focus == onBar:
		return m.barView(m.width, h)
	case m.focus == onList:
		return m.listPane().view(m.width, h)
	case m.focus == onPeople:
		return m.people.view(m.ink, m.width, h, m.reader.only, true)
	default:
		return m.right()
	}
}

// left is what stands beside the page.
func (m *model) left(h int) []string {
	if m.panel {
		return m.people.view(m.ink, m.sideWidth(), h, m.reader.only, m.focus == onPeople)
	}
	return m.listPane().view(m.sideWidth(), h)
}

func (m *model) barView(w, h int) []string {
	return m.bar.view(m.ink, w, h, m.answered.String(), m.focus == onBar)
}

// right is the page, with the answer to why under it.
func (m *model) right() []string { return append(m.reader.view(), m.whyPane()...) }

func (m *model) listPane() listPane {
	empty := "No articles here."
	if m.answered.Root != nil {
		empty = "No article matches " + articles.Label(m.answered.String()) + "."
	}
	return listPane{
		list: &m.list, selected: m.selected, snippets: m.snippets, excerpts: m.excerpting(), group: m.grouping(),
		ink: m.ink, now: m.now(), focused: m.focus == onList, loading: m.anew || m.growing(), empty: empty,
	}
}

// helpText is all lines of the help screen.
func (m *model) helpText() []string {
	return append([]string{""}, helpLines(m.ink, m.groups, m.width)...)
}

func (m *model) helpBody(h int) []string {
	lines := m.helpText()
	return fit(lines[min(m.helpTop, len(lines)):], m.width, h)
}

// beside joins two panes, the left one w cells wide.
func beside(left, right []string, w int, rule string) []string {
	joined := fit(left, w, max(len(left), len(right)))
	for i, l := range joined {
		joined[i] = pad(l, w, false) + rule + lineAt(right, i)
	}
	return joined
}

// bottomLine is the prompt, a note, or where the reader stands.
func (m *model) bottomLine() string {
	switch {
	case m.prompt != nil && m.prompt.right != nil:
		return " " + m.promptLine(m.width-1)
	case m.prompt != nil:
		line, _ := m.prompt.view(m.ink, m.width-1)
		return " " + line
	case m.helping:
		return statusLine(m.ink, "help", "any other key goes back", m.width)
	case m.note != "":
		return " " + ansi.Truncate(articles.Label(m.note), max(0, m.width-2), "…")
	case m.focus == onScene:
		left, right := m.scene().status(m)
		return statusLine(m.ink, left, right, m.width)
	case m.focus == onBar:
		return statusLine(m.ink, m.listStatus(), join(keyFor(enter)+" choose", keyFor(saveSearch)+" rename", keyFor(removeSearch)+" remove"), m.width)
	case m.focus == onList:
		return statusLine(m.ink, m.listStatus(), m.hints(), m.width)
	case m.opening && m.reader.art == nil:
		return statusLine(m.ink, "loading …", "", m.width)
	default:
		return statusLine(m.ink, m.reader.left(), m.reader.right(), m.width)
	}
}

// rowsInSight is how many rows of the list there is room for, or, where there
// are headings, how many are there.
func (m *model) rowsInSight() int {
	p, w, h := m.listPane(), m.listWidth(), m.bodyHeight()
	h -= headingRows(w, h)
	if p.group == byNothing {
		return max(1, h/p.perRow(w))
	}
	return max(1, len(p.plan(w, h)))
}

// hints are the keys that a newcomer needs on the list.
func (m *model) hints() string {
	if m.width < 60 || m.width < 100 && m.updating != nil {
		return keyFor(help) + " help"
	}
	return join(keyFor(enter)+" open", keyFor(search)+" search", keyFor(help)+" help")
}

func (m *model) listStatus() string {
	s := plural(len(m.all), "article")
	if m.cutOff {
		s = "…"
	}
	if m.answered.Root != nil {
		s = figure(len(m.list.ids)) + " of " + s
	}
	if m.order != index.Newest {
		s = join(s, orderName(m.order))
	}
	if n := len(m.selected); n > 0 {
		s = join(s, figure(n)+" selected")
	}
	return join(s, m.updateStatus())
}
