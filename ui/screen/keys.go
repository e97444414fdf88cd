package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/query"
)

// press takes a key. A key that needs what is still being read waits in line,
// and so do the keys behind it: what is typed ahead is done in order.
func (m *model) press(k tea.KeyPressMsg) tea.Cmd {
	a := m.keys[k.String()]
	if a == quit {
		return tea.Quit
	}
	if m.prompt == nil && (a == back || a == escape || a == help || a == suspend) {
		m.pending = nil
	} else if len(m.pending) > 0 || m.mustWait(a) {
		m.pending = append(m.pending, k)
		return nil
	}
	return m.key(k)
}

// drain does the keys that waited, as far as they need not wait any longer.
func (m *model) drain() tea.Cmd {
	var cmds []tea.Cmd
	for len(m.pending) > 0 && !m.mustWait(m.keys[m.pending[0].String()]) {
		k := m.pending[0]
		m.pending = m.pending[1:]
		cmds = append(cmds, m.key(k))
	}
	return tea.Batch(cmds...)
}

// mustWait reports whether an action needs more than has been read so far.
func (m *model) mustWait(a action) bool {
	r := m.reader
	switch {
	case m.width == 0:
		return true
	case m.prompt != nil || m.helping:
		return false
	case m.focus == onList:
		return m.anew || m.growing() || needsRow(a) && m.list.unknown(m.list.cursor)
	case a == nextArticle && m.list.unknown(m.beside(+1)) || a == prevArticle && m.list.unknown(m.beside(-1)):
		return !m.barren
	case m.focus == onScene:
		return false
	case m.opening:
		return true
	case r.art == nil || !r.art.Partial || m.cut:
		return false
	}
	switch a {
	case bottom, search:
		return true
	case nextQuote:
		return r.matches.query == "" && r.beside(1) >= len(r.lit)
	case nextSame:
		return r.besideSame(1) >= len(r.lit)
	}
	return false
}

// meant is what a key with two meanings means where the reader is.
func (m *model) meant(a action) action {
	lists := m.focus == onList || m.focus == onScene
	switch {
	case a == escape && m.focus != onList && m.focus != onPage:
		return back
	case a == undoOrUp && lists && !m.helping:
		return undo
	case a == undoOrUp:
		return halfUp
	}
	return a
}

// growing reports whether there is no row, and some may yet come.
func (m *model) growing() bool {
	return len(m.list.ids) == 0 && m.query.Root == nil && (m.asks || m.stale || m.updating != nil && !m.progress.Elsewhere)
}

// needsRow reports whether an action is about the article under the cursor.
func needsRow(a action) bool {
	return a == enter || a == markRead || a == star || a == tag
}

// key does one key now.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.note = ""
	if m.prompt != nil {
		return m.edit(k)
	}
	a := m.keys[k.String()]
	a = m.meant(a)
	switch {
	case a == suspend:
		return tea.Suspend
	case m.helping:
		return m.doHelp(a)
	case a == help:
		m.helping, m.helpTop = true, 0
		return nil
	case m.focus == onList:
		return m.doList(a)
	case m.focus == onScene:
		return m.scene().do(m, a)
	case m.focus == onPeople:
		return m.doPeople(a)
	default:
		return m.doPage(a)
	}
}

func (m *model) doHelp(a action) tea.Cmd {
	step := map[action]int{down: 1, up: -1, halfDown: m.height / 2, halfUp: -m.height / 2, pageDown: m.height, pageUp: -m.height}[a]
	if step == 0 {
		m.helping = false
		return nil
	}
	m.helpTop += step
	return nil
}

// rowSteps is how many rows of the list an action moves by, and whether the
// rows move with the cursor.
func (m *model) rowSteps(a action) (n int, page bool) {
	screen := m.rowsInSight()
	switch a {
	case down:
		return 1, false
	case up:
		return -1, false
	case halfDown:
		return max(1, screen/2), true
	case halfUp:
		return -max(1, screen/2), true
	case pageDown:
		return screen, true
	case pageUp:
		return -screen, true
	case top:
		return -len(m.list.ids), false
	case bottom:
		return len(m.list.ids), false
	}
	return 0, false
}

func (m *model) doList(a action) tea.Cmd {
	if n, page := m.rowSteps(a); n != 0 {
		if page {
			m.list.page(n)
		} else {
			m.list.move(n)
		}
		return m.settle()
	}
	switch a {
	case enter:
		return m.enterRow()
	case sortRows:
		return m.sort()
	case groupRows:
		m.group()
		return m.settle()
	case search:
		m.askQuery()
	case again:
		return m.startUpdate()
	case choose:
		m.choose()
		return m.settle()
	case chooseAll:
		m.chooseAll()
	case allRead:
		return m.markAllRead()
	case markRead, star, tag, undo:
		return m.doMark(a)
	case escape, back:
		switch {
		case len(m.selected) > 0 && a == escape:
			m.selected = nil
			return nil
		case m.filter != "":
			return m.narrow("", query.Query{})
		case a == escape && m.updating != nil:
			m.stopUpdate()
			return nil
		}
		return tea.Quit
	case openURL, nextQuote, prevQuote, speakers, copyQuote, why:
		m.note = "open an article first: " + keyFor(enter)
	}
	return nil
}

// enterRow opens the article under the cursor.
func (m *model) enterRow() tea.Cmd {
	if it := m.list.current(); it != nil {
		return m.openRow(it)
	}
	return nil
}

// doMark changes marks, on the list and on the page alike.
func (m *model) doMark(a action) tea.Cmd {
	switch a {
	case markRead:
		return m.toggle(store.MarkRead, store.MarkUnread)
	case star:
		return m.toggle(store.Star, store.Unstar)
	case tag:
		return m.askTags()
	case undo:
		return m.undoLast()
	}
	return nil
}

func (m *model) doPage(a action) tea.Cmd {
	r := m.reader
	if r.do(a) {
		return m.settle()
	}
	switch a {
	case nextQuote:
		m.stepOn(+1, "last quote")
	case prevQuote:
		m.stepOn(-1, "first quote")
	case nextSame:
		m.stepTo(+1, r.stepSame, "nothing more by this speaker")
	case prevSame:
		m.stepTo(-1, r.stepSame, "nothing before by this speaker")
	case speakers:
		m.openPanel()
	case reported:
		m.showReported()
	case copyQuote:
		return m.copy()
	case why:
		m.why = !m.why
		m.layout()
	case openURL:
		return m.browse()
	case nextArticle:
		return m.neighbour(+1)
	case prevArticle:
		return m.neighbour(-1)
	case search:
		m.prompt = &prompt{label: "/", accept: m.search}
	case markRead, star, tag, undo:
		return m.doMark(a)
	case enter:
		r.do(down)
	case escape:
		return m.leave()
	case back:
		if r.matches.carried { // the list's search: that leads back at once
			r.matches = matches{}
		}
		return m.leave()
	}
	return m.settle()
}

// stepOn steps through the search's matches while there is a search, and
// through quotes otherwise.
func (m *model) stepOn(direction int, end string) {
	if m.reader.matches.query == "" {
		m.stepTo(direction, m.reader.step, end)
		return
	}
	m.reader.stepMatch(direction)
}

// stepTo steps through quotes. At the end it says so and stays.
func (m *model) stepTo(direction int, step func(int) bool, end string) {
	switch {
	case m.reader.page == nil:
	case len(m.reader.lit) == 0:
		m.note = "no quotes here"
	case !step(direction):
		m.note = end
	}
}

func (m *model) doPeople(a action) tea.Cmd {
	screen := max(1, m.bodyHeight()/personRows)
	step := map[action]int{
		down: 1, up: -1, halfDown: screen / 2, halfUp: -screen / 2, pageDown: screen, pageUp: -screen,
		top: -len(m.people.rows), bottom: len(m.people.rows),
	}[a]
	if step != 0 {
		m.people.move(step)
		return nil
	}
	switch a {
	case enter:
		m.reader.choose(m.people.chosen())
		m.closePanel()
	case speakers, back:
		m.closePanel()
	case nextQuote, prevQuote, nextSame, prevSame, why, copyQuote, reported, nextArticle, prevArticle, openURL:
		return m.doPage(a)
	}
	return m.settle()
}

// edit gives a key to the prompt.
func (m *model) edit(k tea.KeyPressMsg) tea.Cmd {
	p := m.prompt
	if step := lineStep(k); step != 0 && p.right != nil {
		m.list.move(step)
		p.pointed = true
		return m.settle()
	}
	accepted, cancelled := p.key(k)
	if accepted || cancelled {
		m.prompt = nil
	}
	switch {
	case cancelled && p.cancel != nil:
		return p.cancel()
	case accepted && p.pointed:
		return tea.Batch(p.accept(string(p.text)), m.enterRow())
	case accepted && p.accept != nil:
		return tea.Batch(p.accept(string(p.text)), m.settle())
	case !accepted && !cancelled:
		return m.typed()
	}
	return m.settle()
}

// typed tells whoever wants to know what has been typed so far.
func (m *model) typed() tea.Cmd {
	if p := m.prompt; p.typed != nil {
		return p.typed(string(p.text))
	}
	return m.settle()
}
