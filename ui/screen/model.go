package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/store/index"
	"pullquote/ui/screen/correcting"
	"pullquote/ui/screen/dossiers"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
	"pullquote/ui/screen/pictures"
	"pullquote/ui/screen/places"
	"pullquote/ui/screen/sidebar"
)

// model is the router. It brings keys to the pane that has them and answers to
// all panes, does what they wish for beyond themselves, and puts their pictures
// together. What a pane knows is the pane's own; here is what lies between them.
type model struct {
	*pane.Session
	cancel context.CancelFunc

	list     *list
	bar      *sidebar.Bar
	reader   *reader
	panel    *panel
	scenes   scenes
	wayBack  wayBack
	help     helpScreen
	prompt   *pane.Prompt // nil while no line is typed
	indexing *indexing
	history  *history

	first   tea.Cmd       // answers with the first thing that is read
	begun   bool          // there has been something to show
	painted bool          // for a frame
	failed  error         // why the one article could not be shown
	send    func(tea.Msg) // brings a message from beside the program

	keyboard *keyboard
	pointer  *pointer
	journey  *journey
}

func newModel(o pane.Options) *model {
	ctx, cancel := context.WithCancel(context.Background())
	s := pane.NewSession(ctx, o)
	m := &model{Session: s, cancel: cancel, send: func(tea.Msg) {}}
	m.indexing = &indexing{Session: s}
	m.list = &list{Session: s, indexing: m.indexing, order: arranged(s.Settings.List)}
	m.bar = sidebar.New(s, sidebar.Beside{
		Query: func() string { return m.list.answered.String() }, All: func() ([]index.ID, bool) { return m.list.all, !m.list.cutOff && !m.OnArchive },
		Describe: m.list.describe, Ask: m.list.askQuery,
	})
	m.list.feeds = m.bar.Work
	m.reader = newReader(s)
	m.panel = &panel{Session: s, page: m.reader}
	m.keyboard, m.pointer, m.journey = &keyboard{model: m}, &pointer{model: m}, &journey{model: m}
	m.history = &history{Session: s, places: &places.Keeper{Failed: func(err error) { m.send(placeUnsaved{err}) }}}
	return m
}

// Init starts the first reading and asks the terminal for its background. It
// does not wait for an answer: some terminals never give one.
func (m *model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.first}
	return tea.Batch(append(cmds, m.askBackground())...)
}

// askBackground asks the terminal for its background, where the theme depends on it.
func (m *model) askBackground() tea.Cmd {
	switch {
	case m.Theme.Fixed || m.Ground.Known:
		return nil
	case m.Ink.Text.Bg == nil:
		return tea.RequestBackgroundColor
	}
	return tea.Batch(tea.RequestBackgroundColor, tea.Tick(2*settling, func(time.Time) tea.Msg { return backgroundUntold{} }))
}

// start begins the first reading before Bubble Tea has set the terminal up,
// in a window of a size that the terminal will confirm: by the time of the
// first frame there is a page to show. A width of 0 means that nobody knows.
func (m *model) start(width, height int) {
	if width > 0 {
		pane.Resize(m.Session, width, height)
		m.layout()
	}
	first := m.begin()
	answer := make(chan tea.Msg, 1)
	go func() { answer <- pane.Guarded(first)() }()
	m.first = func() tea.Msg { return <-answer }
}

// begin opens the article that was named, or the list.
func (m *model) begin() tea.Cmd {
	m.keyboard.typeAhead(m.Options.Typed)
	if e := m.Options.Article; e != nil {
		return m.open(pane.OpenArticle{Row: index.Row{Entry: *e}})
	}
	return m.openLibrary()
}

// closeAll ends what still runs, once all that was asked for is kept.
func (m *model) closeAll() {
	within(ending, func() {
		m.Changes.Wait()
		_ = m.history.places.Close() // there is no screen left to say why not
	})
	if at := m.list.shared.listing; at != nil {
		within(ending/4, at.Close)
	}
	within(ending/4, m.reader.aloud.End) // whoever quits does not wait to hear the rest
	m.cancel()
	closeLibrary(m.Session, m.indexing)
}

// Update takes a message. What is to follow any of them stands here, in one
// place, so that nothing can forget it: the keys that have waited for what the
// message brought are done, what has changed is laid out, and what the screen
// as it is now would like to know next is asked for.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := tea.Batch(m.route(msg), m.keyboard.drain())
	m.layout()
	return m, tea.Batch(cmd, m.prefetch())
}

// route brings a message to whom it concerns.
func (m *model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.keyboard.press(msg)
	case tea.PasteMsg:
		if m.prompt != nil {
			return m.grant(m.prompt.Paste(msg.Content))
		}
		if m.Focus == pane.OnList || m.Focus == pane.OnBar {
			return m.grant(m.bar.Pasted(msg.Content))
		}
	case tea.WindowSizeMsg:
		pane.Resize(m.Session, msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.Ground.Known, m.Ground.Light = true, !msg.IsDark()
		m.dress()
	case backgroundUntold:
		m.Ground.Known = true
	case tea.ModeReportMsg:
		m.measure(msg)
	case tea.ColorProfileMsg:
		if msg.Profile <= colorprofile.ASCII {
			m.Ground.Mono = true
			m.dress()
		}
	case tea.MouseMsg:
		return m.pointer.take(msg)
	default:
		return m.answer(msg)
	}
	return nil
}

// answer takes what a command has found: what concerns several panes at once is
// done here, and each pane does the rest.
func (m *model) answer(msg tea.Msg) tea.Cmd {
	m.tell(msg)
	var cmds []tea.Cmd
	switch msg := msg.(type) {
	case libraryOpened:
		return m.takeLibrary(msg)
	case stateOpened:
		return m.takeState(msg)
	case deferred:
		m.painted = true
		return msg.cmd
	case marked:
		m.bar.Recount()
	case deleted:
		m.bar.Recount()
		if lose(m.reader, msg.articles) && (m.Focus == pane.OnPage || m.Focus == pane.OnPanel) { // it was opened again meanwhile
			m.panel.clear()
			cmds = append(cmds, m.leavePage(true))
		}
	case pane.Undone:
		cmds = append(cmds, switchBack(m, msg))
	case settingsChanged:
		return tea.Batch(msg.next, readSettings(m.Options.Config))
	case settingsRead:
		return m.takeSettings(msg)
	case sought:
		if w := msg.Wish(m.Session); w != nil {
			m.Note = ""
			return m.grant(w)
		}
	case sequenceDue:
		return m.keyboard.stroke(m.keyboard.input.Due(msg.wait))
	case pathOpened:
		return commands{m}.takePath(msg)
	}
	if m.prompt != nil && m.prompt.Answer != nil {
		m.prompt.Answer(msg)
	}
	from := m.journey.spot()
	all := []answerer{m.indexing, m.list, m.bar, m.reader, m.panel}
	for _, s := range m.scenes {
		all = append(all, s)
	}
	for _, p := range all {
		cmds = append(cmds, m.grant(p.Answer(msg)))
	}
	if _, found := msg.(searched); found {
		m.journey.from(from)
	}
	return tea.Batch(cmds...)
}

// tell says on the bottom line what has become of what was asked for.
func (m *model) tell(msg tea.Msg) {
	switch msg := msg.(type) {
	case stateKept:
		m.Note = msg.err.Error()
	case placeUnsaved:
		m.history.tellUnsaved(msg)
	case marked:
		m.Note = msg.said(m.Session)
	case deleted:
		m.Note = msg.said(m.Session)
	case pane.Undone:
		m.Note = msg.Said(m.Settings.Dates)
	case pane.Unswitched:
		m.Note = msg.Err.Error()
	case pane.Copied:
		m.Note = msg.Said()
	case people.Regrouped:
		m.Note = msg.Said()
	case dossiers.Collected:
		m.Note = msg.Said(m.Session)
	case dossiers.Changed:
		m.Note = msg.Said(m.Session)
	case correcting.Done:
		m.Note = msg.Said(m.Session)
	}
}

// sought is what was looked for because a key has asked for it, and leads on if there is
// something to see.
type sought interface{ Wish(*pane.Session) pane.Wish }

// answerer is whoever waits for answers of commands.
type answerer interface{ Answer(tea.Msg) pane.Wish }

// prefetch asks for what the screen as it is now would like to know next: the
// rows around those in sight, the counts of the side bar, the article under the
// cursor beside the list, the sections around the page. At most one of each is
// under way.
func (m *model) prefetch() tea.Cmd {
	if m.Width == 0 {
		return nil
	}
	r := m.reader
	cmds := []tea.Cmd{m.list.prefetch(m.Focus == pane.OnList || m.Wide())}
	if m.frame().bar > 0 || m.Focus == pane.OnBar {
		cmds = append(cmds, m.bar.Prefetch())
	}
	if m.Index != nil {
		cmds = append(cmds, m.bar.Work.Time())
	}
	if it := m.list.rows.current(); m.Focus == pane.OnList && m.Wide() && it != nil && it.Entry.ID != r.wanted {
		r.preview, r.shown = true, it.ID
		cmds = append(cmds, r.want(it.Entry))
	}
	if m.Focus == pane.OnList && bare(m.list) && r.art != nil { // nothing is found: no page belongs to it
		empty(r)
		m.panel.clear()
	}
	if m.painted { // the first page has the processor for itself
		cmds = append(cmds, r.ahead.set(r.page, r.height), r.pictures.Next(r.entry, r.page, r.height), r.before.Of(*quoted(r)))
	}
	if s, ok := m.scenes.top().(*pictures.Scene); ok {
		cmds = append(cmds, s.Draw())
	}
	return tea.Batch(cmds...)
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
	cmd = tea.Batch(cmd, followSettings(m.Session), m.reader.pictures.Ask())
	return tea.Tick(time.Second/frames, func(time.Time) tea.Msg { return deferred{tea.Batch(cmd, settled(m.Session))} })
}

// settling is how long after its first frame the reader has settled: what is
// done then may take a core for a moment, and the first page, painted in two or
// three frames, needs them all.
const settling = 100 * time.Millisecond

// settled tells whoever started the reader that it shows something.
func settled(s *pane.Session) tea.Cmd {
	tell := s.Options.Settled
	if tell == nil {
		return nil
	}
	return tea.Tick(settling, func(time.Time) tea.Msg {
		tell()
		return nil
	})
}

// dress puts everything into the theme for the terminal.
func (m *model) dress() {
	if m.Dress() {
		restyle(m.reader, m.Ink.Theme)
	}
}

// measure takes the terminal's word on how it counts cells: told that it can, Bubble Tea
// has it count what a reader takes for one letter as one (mode 2027).
func (m *model) measure(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore || msg.Value != ansi.ModeReset && msg.Value != ansi.ModeSet && msg.Value != ansi.ModePermanentlySet {
		return
	}
	m.Measure = ansi.GraphemeWidth
	m.reader.arrange()
}

// backgroundUntold says that the terminal has had time enough to tell its background.
type backgroundUntold struct{}

// pane is the one that has the keys.
func (m *model) pane() pane.Pane { return m.paneOf(m.Focus) }

// paneOf is a pane by what keys call it.
func (m *model) paneOf(at pane.Focus) pane.Pane {
	switch at {
	case pane.OnList:
		return m.list
	case pane.OnBar:
		return m.bar
	case pane.OnPanel:
		return m.panel
	case pane.OnScene:
		return m.scenes.top()
	default:
		return m.reader
	}
}
