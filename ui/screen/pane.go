package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
)

// pane is a part of the screen that has its own state, its own keys and its own
// picture, and knows nothing of the router. A new one is a type with these
// methods, and a key at which the router gives it the keys.
type pane interface {
	// do does what a key asks for. What lies beyond the pane it wishes for.
	do(a action) wish
	// answer takes the answers of commands. It is offered all of them, also
	// those that other panes have asked for.
	answer(msg tea.Msg) wish
	// layout fits the pane into a rectangle and brings its cursor into sight. It
	// comes before every view.
	layout(width, height int)
	// view draws height lines of at most width cells, and changes nothing.
	view(width, height int) []string
	// status is what the bottom line says while the pane has the keys: on its
	// left, and on its right.
	status() (left, right string)
}

// focus names the pane that keys go to.
type focus uint8

const (
	onList focus = iota
	onPage
	onPanel
	onScene
	onBar
)

// wish is what a pane asks of the router, because it lies beyond the pane: a
// tea.Cmd that is to be run, or one of the types below. A pane that wishes for
// nothing says nil.
type wish any

type (
	// wishes are several, in this order.
	wishes []wish
	// ask is the wish that a line be typed.
	ask struct{ *prompt }
	// give is the wish that another pane have the keys.
	give struct{ to focus }
	// openArticle is the wish to read an article, at a stretch of its text where
	// that is not empty, with the words marked that a query looks for.
	openArticle struct {
		row   index.Row
		at    quotes.Span
		query query.Query
	}
	// openBeside is the wish to read the article so many rows below the open one.
	openBeside struct{ rows int }
	// enter is the wish that a scene be seen, and filled by a command.
	enterScene struct {
		scene scene
		fill  tea.Cmd
	}
	// leave is the wish to go back to where the pane was entered from.
	leave struct{}
	// toList is the wish to see the list, whatever lies over it.
	toList struct{}
	// narrowTo is the wish that the list show what a search finds, from its start.
	narrowTo struct {
		text  string
		query query.Query
	}
	// giveUp is the wish to be elsewhere, since the wanted article cannot be shown.
	giveUp struct{ err error }
	// headShown tells that the head of the wanted article is on the page.
	headShown struct{}
	// recallPlace is the wish to know where the article was left.
	recallPlace struct{}
	// tallyOpen is the wish that the list show what is known in full of the article.
	tallyOpen struct{}
	// refillPanel is the wish that the panel show again who is quoted on the page.
	refillPanel struct{}
	// showSpeakers is the wish to see who is quoted on the page.
	showSpeakers struct{}
	// refreshList is the wish that the list be asked for again, since the index has changed.
	refreshList struct{}
	// renumberList is the wish that nothing be known any longer by the numbers of
	// the index, which was begun anew.
	renumberList struct{}
	// recount is the wish that the side bar count again.
	recount struct{}
	// mend is the wish that the index be looked after, since a question to it has failed.
	mend struct{ err error }
)

// grant does what a pane has wished for.
func (m *model) grant(w wish) tea.Cmd {
	switch w := w.(type) {
	case tea.Cmd:
		return w
	case wishes:
		cmds := make([]tea.Cmd, len(w))
		for i := range w {
			cmds[i] = m.grant(w[i])
		}
		return tea.Batch(cmds...)
	case ask:
		m.prompt = w.prompt
	case give:
		m.focus = w.to
	case openArticle:
		return m.open(w)
	case openBeside:
		return m.openBeside(w.rows)
	case enterScene:
		m.enter(w.scene)
		return w.fill
	case leave:
		if m.focus == onScene {
			return m.exit()
		}
		return m.goBack()
	case toList:
		m.scenes = nil
		return m.goBack()
	case giveUp:
		return m.fail(w.err)
	case headShown:
		if m.panel.clear(); m.reader.preview {
			return nil
		}
		return m.afterFirstFrame(tea.Batch(m.history.open(), m.opened()))
	case recallPlace:
		return m.history.recall(m.reader, m.list)
	case tallyOpen:
		m.list.tally(m.reader)
	case narrowTo:
		m.list.rows.moved = false
		return m.list.narrow(w.text, w.query)
	case refillPanel:
		m.panel.fill()
	case showSpeakers:
		m.panel.show()
		m.focus = onPanel
	case refreshList:
		return m.list.refresh()
	case renumberList:
		m.list.renumber()
	case recount:
		m.bar.counts.stale = true
	case mend:
		return m.indexing.mend(w.err)
	}
	return nil
}
