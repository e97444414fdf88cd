package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/page"
)

// ahead are sections set before the reader gets there.
type ahead struct {
	page     *page.Page // whose they are; nobody but the model looks into it
	layout   int
	sections []int
	rows     [][]page.Row
}

// setAhead sets sections of a page's article in a command.
func setAhead(p *page.Page, sections []int) tea.Cmd {
	art, width, theme := p.Article(), p.Width(), p.Theme()
	set := ahead{page: p, layout: p.Layout(), sections: sections, rows: make([][]page.Row, len(sections))}
	return func() tea.Msg {
		for i, s := range sections {
			set.rows[i] = page.SetSafely(art, s, width, theme)
		}
		return set
	}
}

// watching is a watch that has begun on the open article's file.
type watching struct {
	request int
	changes <-chan struct{}
}

// changed says that the file of the open article is another now.
type changed watching

// answer takes what a command has found.
func (m *model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case libraryOpened:
		return m.takeLibrary(msg)
	case asked:
		return m.takeIDs(msg)
	case fetched:
		return m.takeRows(msg)
	case progress:
		return m.takeProgress(msg)
	case indexMended:
		return m.takeMended(msg)
	case indexDoubted:
		return m.indexFailed(msg.err)
	case stateKept:
		m.note = msg.err.Error()
	case refreshDue:
		m.asks = m.anew
		return m.refresh()
	case loaded:
		return m.take(msg)
	case deferred:
		return msg.cmd
	case counted:
		return m.tally(msg)
	case ahead:
		m.setting = false
		if msg.page == m.reader.page {
			for i, s := range msg.sections {
				msg.page.Put(msg.layout, s, msg.rows[i])
			}
		}
		return m.settle()
	case excerpted:
		return m.takeSnippets(msg)
	case searched:
		if msg.request == m.searching {
			m.reader.search(msg.matches)
			return m.settle()
		}
	case marked:
		return m.takeMarked(msg)
	case searchesKept:
		return m.takeSearches(msg)
	case searchesCounted:
		return m.takeCounts(msg)
	case countAgain:
		m.countingBar = false
		return m.settle()
	case undone:
		return m.takeUndone(msg)
	case placeUnsaved:
		m.takeUnsaved(msg)
	case stateOpened:
		return m.remembering(msg)
	case folders:
		return msg.next
	case foldersChanged:
		return tea.Batch(m.foldersMoved(), msg.folders.next)
	case recalled:
		m.resume(msg)
		return m.settle()
	case watching:
		if msg.request == m.request {
			return msg.wait
		}
	case changed:
		if msg.request == m.request {
			return tea.Batch(loadWhole(m.ctx, m.request, m.reader.entry), watching(msg).wait)
		}
	case browsed:
		if msg.err != nil {
			m.note = msg.err.Error()
		}
	default:
		return m.answerScenes(msg)
	}
	return nil
}

// wait waits until the file changes.
func (w watching) wait() tea.Msg {
	if _, ok := <-w.changes; ok {
		return changed(w)
	}
	return nil
}

// deferred is a command whose time has come.
type deferred struct{ cmd tea.Cmd }

// afterFirstFrame holds a command back for a frame when it is the first: what
// it does can wait, and the first page should have the processor for itself.
func (m *model) afterFirstFrame(cmd tea.Cmd) tea.Cmd {
	if m.begun || cmd == nil {
		return cmd
	}
	m.begun = true
	return tea.Tick(time.Second/frames, func(time.Time) tea.Msg { return deferred{tea.Batch(cmd, m.settled())} })
}

// settling is how long after its first frame the reader has settled: what is
// done then may take a core for a moment, and the first page, painted in two or
// three frames, needs them all.
const settling = 100 * time.Millisecond

// settled tells whoever started the reader that it shows something.
func (m *model) settled() tea.Cmd {
	settled := m.options.Settled
	if settled == nil {
		return nil
	}
	return tea.Tick(settling, func(time.Time) tea.Msg {
		settled()
		return nil
	})
}

// take shows an article that was read: its head, the rest behind it, or the
// file as it is after a change.
func (m *model) take(l loaded) tea.Cmd {
	if l.request != m.request {
		return nil
	}
	r := m.reader
	switch {
	case l.err != nil && m.opening:
		return m.fail(l)
	case l.err != nil:
		m.cut = r.art.Partial
		m.land()
		m.note = l.err.Error()
		return nil
	case m.opening:
		m.opening = false
		m.noteExcess(l)
		r.open(l)
		m.people = people{}
		m.tallyOpen()
		m.land()
		if m.preview {
			return m.settle()
		}
		return m.afterFirstFrame(tea.Batch(m.openState(), m.opened()))
	}
	grown, hid := r.art.Partial, r.art.Hidden
	at, _ := store.Anchor(r.art.Text, r.page.Top()).Find(l.art.Text) // also a file whose head is shown may be another by now
	if !grown {
		m.note = "the file changed and was reloaded"
	}
	m.noteExcess(l)
	r.replace(l, at)
	m.people.show(r)
	m.tallyOpen()
	m.land()
	cmds := []tea.Cmd{m.settle()}
	if grown {
		cmds = append(cmds, m.recall())
	}
	if l.art.Hidden > hid && !m.preview {
		m.note = hiddenNote(l.art)
	}
	switch {
	case r.matches.carried:
		cmds = append(cmds, m.carry(0))
	case r.matches.query != "":
		cmds = append(cmds, m.search(r.matches.query))
	}
	return tea.Batch(cmds...)
}

// noteExcess says what was left out of an article because there was too much.
func (m *model) noteExcess(l loaded) {
	if len(l.notes) > 0 {
		m.note = strings.Join(l.notes, " · ")
	}
}

// fail says why an article cannot be shown, and goes back to where there is
// something to see. Where there is nothing else the program ends, and says why
// when the screen is the shell's again.
func (m *model) fail(l loaded) tea.Cmd {
	m.request++ // nothing more is wanted of this article
	m.opening, m.pending = false, nil
	if m.single {
		m.failed = l.err
		return tea.Quit
	}
	m.note = l.err.Error()
	m.reader.clear()
	m.people = people{}
	if m.focus == onPage || m.focus == onPeople {
		m.goBack()
	}
	return m.settle()
}

// tally notes in the list how many quotes its rows hold.
func (m *model) tally(c counted) tea.Cmd {
	m.counting = false
	for i, id := range c.rows {
		if it := m.list.item(id); it != nil && it.Quotes < 0 {
			it.Quotes, it.Speakers = c.quotes[i], c.speakers[i]
		}
	}
	return m.settle()
}

// tallyOpen does the same for the open article, which is known in full.
func (m *model) tallyOpen() {
	if it := m.list.item(m.shown); it != nil && !m.reader.art.Partial {
		it.Quotes, it.Speakers = m.reader.found.Marked()
	}
}

// settle starts what the screen as it is now would like to know next: the
// sections around the page, the counts of the rows in sight, the article under
// the cursor beside the list. At most one of each is under way.
func (m *model) settle() tea.Cmd {
	if m.width == 0 {
		return nil
	}
	cmds := []tea.Cmd{m.settleList(), m.settleBar()}
	if it := m.list.current(); m.focus == onList && m.wide() && it != nil && it.Entry.ID != m.wanted {
		m.preview, m.shown = true, it.ID
		cmds = append(cmds, m.want(it.Entry))
	}
	if p := m.reader.page; p != nil && !m.setting {
		if sections := p.Ahead(m.reader.height); len(sections) > 0 {
			m.setting = true
			cmds = append(cmds, setAhead(p, sections))
		}
	}
	return tea.Batch(cmds...)
}
