package screen

import (
	tea "charm.land/bubbletea/v2"
)

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
		m.stepTo(+1, r.stepSame, "no more quotes by this speaker")
	case prevSame:
		m.stepTo(-1, r.stepSame, "no earlier quotes by this speaker")
	case speakers:
		m.openPanel()
	case reported:
		m.showReported()
	case copyQuote:
		return m.copy()
	case sameWords:
		return m.enterSame()
	case libraryPeople:
		return m.enterPeople()
	case why:
		m.why = !m.why
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
	default:
		m.layout() // the answer to why may be longer now, and is not to cover the quote
		m.reader.show(m.reader.at)
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
