package screen

import (
	"cmp"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// open shows an article and makes it the wanted one. Its head comes first,
// then the rest, then what was remembered of it.
func (m *model) open(w pane.OpenArticle) tea.Cmd {
	r, e := m.reader, w.Row.Entry
	saved := m.history.remember(r)
	m.wayBack.turn(w.Over, len(m.scenes), here(m))
	m.Focus, r.preview, r.why = pane.OnPage, false, false
	r.shown, r.jump = w.Row.ID, jumpTarget{Span: w.At, atTop: w.Top, query: w.Query}
	r.leads.note = quotes.Span{}
	if r.art != nil && r.entry.ID == e.ID && !r.opening() {
		return tea.Batch(saved, m.opened())
	}
	m.layout() // its first page is set for the pane that it will stand in
	return tea.Batch(saved, r.want(e))
}

// opened is what follows when an article that somebody opened is on the screen.
func (m *model) opened() tea.Cmd {
	r := m.reader
	m.panel.fill()
	m.Note = cmp.Or(hiddenNote(r.art), m.Note)
	m.layout() // it is to be opened at a place in the pane as it is from now on
	r.land()
	cmds := []tea.Cmd{m.history.recall(r, m.list), r.letters.Load(r.entry), r.notes.Load(r.entry, r.art), r.watch.begin(m.Session, r.load.ID, r.entry), r.searching().carry(r.jump.Start)}
	if r.art.Partial {
		spareMemory(r.entry.Size)
		cmds = append(cmds, loadWhole(m.Ctx, m.State, r.load.ID, r.entry))
	}
	return tea.Batch(cmds...)
}

// longBytes is the size from which an article is read at the price of
// processor time instead of memory.
const longBytes = 4 << 20

// spareMemory has garbage collected sooner, from when a long article is open on:
// a reader waits for a person, and has processor time to spare. Doing so from the
// start would cost a short one a sixth more of it before its first page.
func spareMemory(bytes int64) {
	if bytes > longBytes {
		debug.SetGCPercent(50)
	}
}

// hiddenNote says that an article holds text that nobody sees; nothing if it holds none.
func hiddenNote(a *articles.Article) string {
	if a.Hidden == 0 {
		return ""
	}
	return "hidden text here, in " + words.Plural(a.Hidden, "place")
}

// fail says why an article cannot be shown, and goes back to where there is
// something to see. Where there is nothing else the program ends, and says why
// when the screen is the shell's again.
func (m *model) fail(err error) tea.Cmd {
	m.keyboard.pending = nil
	if m.Single && len(m.wayBack) == 0 {
		m.failed = err
		return tea.Quit
	}
	m.Note = err.Error()
	m.reader.clear()
	m.panel.clear()
	if m.Focus == pane.OnPage || m.Focus == pane.OnPanel {
		return m.goBack()
	}
	return nil
}

// goBack goes from the page to the one that it was opened over, to the scene that
// it was opened from, or to the list, in whose cursor's place the article stands
// from then on: nobody reads it. Where there is no list the program ends.
func (m *model) goBack() tea.Cmd { return m.leavePage(false) }

// leavePage goes back from the page; within the program only, if that is asked for.
func (m *model) leavePage(within bool) tea.Cmd {
	if within && m.Single && len(m.scenes) == 0 && len(m.wayBack) == 0 {
		m.Note = stays(m.Session)
		return nil
	}
	m.journey.leave()
	saved := m.history.remember(m.reader)
	m.reader.follow.Stop()
	m.reader.aloud.Stop()
	if from, ok := m.wayBack.back(len(m.scenes)); ok {
		return tea.Batch(saved, reopen(m, from))
	}
	if m.Single && len(m.scenes) == 0 {
		return tea.Quit
	}
	if m.Focus, m.panel.open = pane.OnList, false; len(m.scenes) > 0 {
		m.Focus = pane.OnScene
	}
	m.reader.preview = m.reader.preview || m.Focus == pane.OnList
	return saved
}

// openBeside opens the article n rows below the open one in the list.
func (m *model) openBeside(n int) tea.Cmd {
	i := m.list.rows.beside(m.reader.shown, n)
	if i < 0 {
		m.Note = map[bool]string{true: "last article", false: "first article"}[n > 0]
		return nil
	}
	m.list.rows.cursor = i
	return m.grant(m.list.openRow())
}

// libraryOpened is what the list stands on, and its first rows.
type libraryOpened struct {
	state   *store.State
	index   *index.Index
	notices []error // what was wrong with either
	list    listed
	first   fetched
	late    tea.Cmd // waits for the state, which was not open yet
}

// patience is how long the list waits for the reading state when all else is
// there: its rows are worth more than what was done with them, and another
// program may have locked it.
const patience = 100 * time.Millisecond

// openLibrary opens the reading state and the index, beside each other, and asks
// for the first rows, all in one command, so that the first frame of the list has
// rows in it. All of a long list is asked for behind that.
func (m *model) openLibrary() tea.Cmd {
	m.history.opening.Ask()
	m.list.awaited = true
	ctx, q, o := m.Ctx, m.list.questionNow(), m.Options
	q.most = around
	return func() tea.Msg {
		var l libraryOpened
		state := make(chan stateOpened, 1)
		go func() {
			s, err := o.State(ctx)
			state <- stateOpened{s, err}
		}()
		var err error
		if l.index, err = o.Index(ctx); err != nil {
			l.notices = append(l.notices, err)
		}
		l.index.Feeds = subscribed(o)
		select {
		case s := <-state:
			if l.state = s.state; s.err != nil {
				l.notices = append(l.notices, s.err)
			}
		case <-time.After(patience):
			l.late = func() tea.Msg { return <-state }
		}
		if q.archive == nil { // which has an answer of its own
			l.list = q.ask(ctx, l.index)
			l.first = rowsOf(ctx, l.index, l.state, l.list.ids)
		}
		return l
	}
}

// subscribed tells the index of the subscriptions.
func subscribed(o pane.Options) index.Subscriptions {
	if o.Feeds == nil {
		return feed.Known
	}
	return func() (string, []index.Feed) {
		outline, err := o.Feeds()
		if err != nil {
			return feed.KnownAs(nil)
		}
		return feed.KnownAs(outline.Feeds())
	}
}

// takeLibrary shows the first rows, and then has the index brought up to date.
func (m *model) takeLibrary(l libraryOpened) tea.Cmd {
	m.Index = l.index
	noted := m.history.take(l.state)
	for i, err := range l.notices {
		if i > 0 {
			m.Note += " · "
		}
		m.Note += err.Error()
	}
	know(m.Session)
	cmds := []tea.Cmd{noted}
	if m.OnArchive {
		cmds = append(cmds, m.list.askAnew())
	} else {
		cmds = append(cmds, m.grant(m.list.takeIDs(l.list)), m.grant(m.list.takeRows(l.first)))
	}
	if l.list.cut {
		cmds = append(cmds, m.list.refresh())
	}
	if l.late != nil {
		return tea.Batch(tea.Batch(cmds...), l.late, m.afterFirstFrame(m.indexing.watch()))
	}
	return tea.Batch(tea.Batch(cmds...), m.afterFirstFrame(tea.Batch(m.indexing.update(), m.indexing.watch(), m.bar.Load(), m.history.backUp(), m.history.follow())))
}

// takeState takes the reading state where it comes behind the list or the page,
// and asks it about what is on the screen.
func (m *model) takeState(s stateOpened) tea.Cmd {
	noted := m.history.take(s.state)
	know(m.Session)
	if s.err != nil {
		m.Note = s.err.Error()
	}
	cmds := []tea.Cmd{noted, m.history.backUp(), m.history.follow()}
	if m.reader.art != nil {
		cmds = append(cmds, m.history.recall(m.reader, m.list), m.reader.letters.Load(m.reader.entry), m.reader.notes.Load(m.reader.entry, m.reader.art), recorrect(m.reader))
	}
	if m.Index != nil { // the list is there without what was done with its articles
		cmds = append(cmds, m.indexing.update(), m.bar.Load())
		m.list.renew()
		m.bar.Recount()
	}
	return tea.Batch(cmds...)
}

// closing is how long the end of the program waits for what runs beside it. No
// harm is done by ending in its middle.
const closing = time.Second

// closeLibrary ends the use of what the list stands on.
func closeLibrary(s *pane.Session, x *indexing) {
	ended := make(chan struct{})
	go func() { x.background.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(closing):
	}
	if s.Index != nil {
		_ = s.Index.Close()
	}
	if s.State != nil {
		_ = s.State.Close()
	}
	if s.Archive != nil {
		s.Archive.Close()
	}
}
