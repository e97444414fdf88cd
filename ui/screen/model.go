package screen

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// focus is the pane that keys go to.
type focus uint8

const (
	onList focus = iota
	onPage
	onPeople
	onScene
	onBar
)

// model is the program. What it knows falls into independent facts: which
// pane has the keys, what lies over it (help, a prompt, the answer to why),
// which article is wanted, and what is still being read.
type model struct {
	*session
	cancel context.CancelFunc

	focus   focus
	list    list
	reader  *reader
	people  people
	scenes  []scene  // the one on top is the last
	origins []origin // where each of them was entered from
	panel   bool     // the speakers panel is open
	why     bool     // the answer to why is open
	helping bool
	helpTop int
	prompt  *prompt

	first      tea.Cmd           // answers with the first thing that is read
	begun      bool              // there has been something to show
	painted    bool              // for a frame
	counting   bool              // a command is counting quotes
	request    int               // of the article that is wanted; answers to older requests are dropped
	wanted     store.ID          // the article of that request
	shown      index.ID          // its number, if it is of the list
	opening    bool              // the wanted article has not been read at all yet
	cut        bool              // all of the wanted article that can be read is its head
	failed     error             // why the one article could not be shown
	goal       goal              // what of the wanted article is to be seen
	preview    bool              // the page shows the row under the cursor; nobody has opened it
	searching  int               // of the search that is wanted
	setting    bool              // a command is setting sections ahead of the reader
	pending    []tea.KeyPressMsg // typed before what they need was there
	stateAsked bool
	stop       context.CancelFunc // ends the watch on the open article

	order       index.Order
	headings    bool               // between the rows, where the order makes groups
	filter      string             // the query as it was typed
	query       query.Query        // what it asks for
	answered    query.Query        // the query whose answer the list is
	cutOff      bool               // the list is only its beginning
	mistake     *query.Error       // what is wrong with what is being typed
	all         []index.ID         // the list without the query
	excerpts    bool               // a command is looking for snippets
	endExcerpts context.CancelFunc // ends that command
	snippets    map[index.ID]index.Snippet
	placed      map[index.ID]bool  // whose snippet is that of the query
	asking      int                // of the question to the index that is wanted
	asks        bool               // a question is under way
	anew        bool               // and somebody waits for its answer
	stale       bool               // the index has changed since the last question
	endAsking   context.CancelFunc // ends the question that is under way
	fetching    bool               // a command is reading rows
	barren      bool               // rows cannot be read
	bar         bar
	uncounted   bool // its counts may be others by now
	countingBar bool // they are being counted, or were just now
	selected    map[index.ID]bool
	places      *placeKeeper   // saves the place
	noted       seen           // the place that it knows
	unsaved     string         // why it could not save it, as was told last
	send        func(tea.Msg)  // brings a message from beside the program
	unread      bool           // the open article is to count as unread when it is left
	updating    *updating      // nil while no update runs
	progress    progress       // of that update
	outdated    bool           // another update is to follow it
	stopped     bool           // somebody has stopped the last update
	mending     bool           // a command looks whether the index is damaged, and makes it anew
	checked     bool           // a command has looked for damage that no question meets
	background  sync.WaitGroup // what runs beside the program
}

func newModel(o Options) *model {
	ctx, cancel := context.WithCancel(context.Background())
	m := &model{session: newSession(ctx, o), cancel: cancel}
	m.bar = newBar()
	m.reader = newReader(m.session)
	m.send = func(tea.Msg) {}
	m.places = &placeKeeper{failed: func(err error) { m.send(placeUnsaved{err}) }}
	return m
}

// Init starts the first reading and asks the terminal for its background. It
// does not wait for an answer: some terminals never give one.
func (m *model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.first}
	if m.options.Theme == Auto || m.options.Theme == "" {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// start begins the first reading before Bubble Tea has set the terminal up,
// in a window of a size that the terminal will confirm: by the time of the
// first frame there is a page to show. A width of 0 means that nobody knows.
func (m *model) start(width, height int) {
	if width > 0 {
		m.resize(width, height)
		m.layout()
	}
	first := m.begin()
	answer := make(chan tea.Msg, 1)
	go func() { answer <- guarded(first)() }()
	m.first = func() tea.Msg { return <-answer }
}

// begin opens the article that was named, or the list.
func (m *model) begin() tea.Cmd {
	if e := m.options.Article; e != nil {
		return m.open(*e)
	}
	return m.openLibrary()
}

// close remembers the place and ends what still runs.
func (m *model) close() {
	m.remember()
	m.closeAll()
}

// closeAll ends what still runs, once all that was asked for is kept.
func (m *model) closeAll() {
	within(ending, func() {
		m.changes.wait()
		_ = m.places.close() // there is no screen left to say why not
	})
	m.cancel()
	m.closeLibrary()
}

// Update takes a message. What is to follow any of them stands here, in one
// place, so that nothing can forget it: the keys that have waited for what the
// message brought are done, what has changed is laid out, and what the screen
// as it is now would like to know next is asked for.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := tea.Batch(m.route(msg), m.drain())
	m.layout()
	return m, tea.Batch(cmd, m.prefetch())
}

// route brings a message to whom it concerns. Keys go to keys.go, answers of
// commands to answers.go.
func (m *model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		if m.prompt != nil {
			m.prompt.insert(msg.Content)
			return m.typed()
		}
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
		return nil
	case tea.BackgroundColorMsg:
		m.dress(msg.IsDark(), m.ink.Mono)
	case tea.ColorProfileMsg:
		if msg.Profile <= colorprofile.ASCII {
			m.dress(m.ink.Dark, true)
		}
	case tea.MouseMsg:
		return m.mouse(msg)
	default:
		return m.answer(msg)
	}
	return nil
}

// dress puts everything into the theme for a background, unless one was asked for by name.
func (m *model) dress(dark, mono bool) {
	if m.options.Theme != Auto && m.options.Theme != "" && !mono || dark == m.ink.Dark && mono == m.ink.Mono {
		return
	}
	m.ink = inkFor(dark, mono)
	m.reader.restyle(m.ink.Theme)
}
