package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// grant does what a pane has wished for.
func (m *model) grant(w pane.Wish) tea.Cmd {
	switch w := w.(type) {
	case tea.Cmd:
		return w
	case pane.Wishes:
		cmds := make([]tea.Cmd, len(w))
		for i := range w {
			cmds[i] = m.grant(w[i])
		}
		return tea.Batch(cmds...)
	case pane.Ask:
		m.prompt = w.Prompt
	case pane.Give:
		if m.Focus = w.To; m.Focus == pane.OnBar { // the shell may have changed the subscriptions
			return m.bar.Load()
		}
	case pane.Mistake: // of a line that is not typed, but repeated
		m.Note = w.Text
	case pane.Press:
		return m.keyboard.ask(w)
	case pane.OpenArticle:
		m.journey.leave()
		return m.open(w)
	case pane.OpenBeside:
		return m.openBeside(w.Rows)
	case pane.Follow:
		return m.reader.follow.Go(w.Way, w.Address)
	case pane.GoTo:
		m.reader.leading().goTo(w)
	case pane.EnterScene:
		m.enter(w.Scene)
		return w.Fill
	case pane.Leave:
		if m.Focus == pane.OnScene {
			return m.exit()
		}
		return m.leavePage(w.Within)
	case pane.ToList:
		m.scenes, m.wayBack = nil, nil
		return m.goBack()
	case pane.GiveUp:
		return m.fail(w.Err)
	case pane.HeadShown:
		if m.panel.clear(); m.reader.preview {
			return nil
		}
		return m.afterFirstFrame(tea.Batch(m.history.open(), m.opened()))
	default:
		return grantOther(m, w)
	}
	return nil
}

// grantOther does what a pane has wished another to know or to show.
func grantOther(m *model, w pane.Wish) tea.Cmd {
	switch w := w.(type) {
	case pane.RecallPlace:
		return m.history.recall(m.reader, m.list)
	case pane.TallyOpen:
		m.list.tally(m.reader)
	case pane.ToUnread:
		return m.grant(toUnread(m.list, m.list.rows.find(m.reader.shown), w.Direction, true))
	case pane.NarrowTo:
		return narrowTo(m.list, w)
	case pane.RefillPanel:
		m.panel.fill()
	case pane.ShowSpeakers:
		m.Focus = m.panel.show()
	case pane.RefreshList:
		if !m.list.OnArchive { // what has changed in the library changes no archive
			return m.list.refresh()
		}
	case pane.RenumberList:
		m.list.renumber()
	case pane.Reindex:
		return m.indexing.update()
	case pane.Recount:
		m.bar.Recount()
	case pane.DropTyped:
		if len(m.keyboard.pending) > 0 {
			m.keyboard.pending = nil
			m.Note = words.Join(m.Note, "what was typed meanwhile was dropped")
		}
	case pane.Mend:
		return m.indexing.mend(w.Err)
	}
	return nil
}
