package sidebar

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
	"pullquote/ui/report"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Work fetches what is new in feeds, one run at a time, and subscribes to others.
type Work struct {
	*pane.Session
	now    *running
	told   told
	what   string        // "refreshing feeds"
	asked  string        // the address that was to be subscribed to, until it is
	quiet  bool          // nobody has asked for it: a timer has
	timed  time.Duration // between two runs that a timer begins; 0 for none
	timing int           // which timer it is
}

// running is a run that goes on beside the program. Whatever it has told since it was last
// asked is one message, so that a quick one floods nobody.
type running struct {
	cancel context.CancelFunc
	stir   chan struct{} // holds one: there is something to tell
	begun  time.Time

	mu   sync.Mutex
	told told
	done bool
	err  error
}

// told is what the lines of a run have told so far.
type told struct {
	report.Visit          // the last one
	news         int      // articles, …
	fed          int      // … in how many feeds
	failed       []string // "Coast Radio: 404 Not Found"
}

// worked is how far a run is.
type worked struct {
	run *running
	told
	done bool
	err  error
}

// line takes a line of a run.
func (r *running) line(text string) {
	r.mu.Lock()
	r.told.take(text)
	r.mu.Unlock()
	r.wake()
}

func (r *running) wake() {
	select {
	case r.stir <- struct{}{}:
	default:
	}
}

// next waits until there is something to tell.
func (r *running) next() tea.Msg {
	<-r.stir
	r.mu.Lock()
	defer r.mu.Unlock()
	t := r.told
	t.failed = slices.Clone(t.failed)
	return worked{r, t, r.done, r.err}
}

// take adds what a line tells. Another than one of a visit tells nothing.
func (t *told) take(line string) {
	v, ok := report.ReadVisit(line)
	if !ok {
		return
	}
	t.Visit = v
	t.news += v.New
	if v.New > 0 {
		t.fed++
	}
	if v.Error != "" {
		t.failed = append(t.failed, clean.Label(v.Title)+": "+clean.Label(v.Error))
	}
}

// Do does what a key asks for that is about all feeds.
func (w *Work) Do(a keys.Action) pane.Wish {
	if a == keys.AddFeed {
		return w.askAddress("")
	}
	return w.all()
}

// all fetches what is new in all feeds.
func (w *Work) all() pane.Wish { return w.run(launch.RefreshAll, "refreshing feeds") }

// askAddress asks for the address of a feed to subscribe to.
func (w *Work) askAddress(address string) pane.Wish {
	p := &pane.Prompt{Label: "subscribe to: ", Accept: func(line string) pane.Wish {
		if line = strings.TrimSpace(line); line == "" {
			return nil
		}
		if w.now == nil {
			w.asked = line
		}
		return w.run(launch.Subscribe, "looking for a feed", line)
	}}
	if p.Insert(address); address == "" {
		p.Suggest(w.asked)
	}
	return pane.Ask{Prompt: p}
}

// run begins a run, unless there is one.
func (w *Work) run(do launch.FeedWork, what string, args ...string) pane.Wish {
	if w.now != nil {
		w.Note = words.Join("feeds are being fetched", w.Keymap.Hint(keys.Escape)+" stops")
		return nil
	}
	ctx, cancel := context.WithCancel(w.Ctx)
	r := &running{cancel: cancel, stir: make(chan struct{}, 1), begun: time.Now()}
	w.now, w.told, w.what, w.quiet = r, told{}, what, false
	work := pane.FeedWork(w.Session)
	go func() {
		err := fault.Guard(func() error { return work(ctx, do, args, r.line) })
		r.mu.Lock()
		r.done, r.err = true, err
		r.mu.Unlock()
		r.wake()
	}()
	return tea.Cmd(r.next)
}

// Stop gives up the run that goes on, and reports whether there was one. What has come
// stays.
func (w *Work) Stop() bool {
	if w.now == nil || w.quiet {
		return false
	}
	w.now.cancel()
	return true
}

// Status is what the status line says of the run, if one goes on.
func (w *Work) Status() string {
	if w.now == nil {
		return ""
	}
	said := w.what + " …"
	if w.told.Of > 1 {
		said = fmt.Sprintf("%s: %s of %s", w.what, words.Figure(w.told.Number), words.Figure(w.told.Of))
	}
	if w.told.news > 0 {
		said = words.Join(said, words.Figure(w.told.news)+" new")
	}
	if !w.quiet {
		said = words.Join(said, w.Keymap.Hint(keys.Escape)+" stops")
	}
	return said
}

// take notes how far the run is, and says at its end what came of it.
func (w *Work) take(msg worked) pane.Wish {
	if msg.run != w.now {
		return nil
	}
	w.told = msg.told
	if !msg.done {
		return tea.Cmd(msg.run.next)
	}
	w.now = nil
	msg.run.cancel()
	said := w.sum(msg)
	if said != "" {
		w.Note = said
	}
	if msg.err == nil || msg.Title != "" {
		w.asked = ""
	}
	if msg.Subscribed {
		return pane.Wishes{w.keepUndo(said, msg.told), w.adopt(msg.run.begun, said)}
	}
	return w.adopt(msg.run.begun, said)
}

// adopted are old articles that a run has moved away, as it is said.
type adopted struct {
	after string // what was said of the run
	said  []string
}

// adopt has undo bring back what a run has moved away, and says so: the process that did
// it is another.
func (w *Work) adopt(begun time.Time, after string) pane.Wish {
	state := w.State
	if state == nil {
		return nil
	}
	return pane.InTurn(w.Session, func(ctx context.Context) tea.Msg {
		said, err := store.Adopt(ctx, state, begun)
		if err != nil || len(said) == 0 {
			return nil // what cannot be told now is undone in a later run
		}
		return adopted{after, said}
	})
}

// sum says what came of a run: "12 new in 3 feeds · 1 could not be fetched: Broken: 404 Not Found".
func (w *Work) sum(msg worked) string {
	t := msg.told
	var parts []string
	switch {
	case t.Subscribed:
		parts = append(parts, "subscribed to "+clean.Label(t.Title))
	case t.Title != "" && t.Of == 0:
		parts = append(parts, "already subscribed to "+clean.Label(t.Title))
	}
	switch {
	case t.news > 0 && t.Subscribed:
		parts = append(parts, words.Figure(t.news)+" new")
	case t.news > 0:
		parts = append(parts, words.Figure(t.news)+" new in "+words.Plural(t.fed, "feed"))
	case t.Of > 0 && !t.Subscribed && len(t.failed) < t.Of && !w.quiet:
		parts = append(parts, "nothing new in "+words.Plural(t.Number-len(t.failed), "feed"))
	case msg.err == nil && t.Title == "" && !w.quiet:
		parts = append(parts, "no feed to refresh: "+w.Keymap.Hint(keys.AddFeed)+" adds one")
	}
	if n := len(t.failed); n > 0 && !w.quiet {
		parts = append(parts, words.Figure(n)+" could not be fetched: "+strings.Join(t.failed, "; "))
	}
	switch {
	case w.Ctx.Err() != nil || w.quiet:
	case msg.err != nil && isCanceled(msg.err):
		parts = append([]string{"stopped"}, parts...)
	case msg.err != nil && (t.Of == 0 || t.Number < t.Of):
		parts = append(parts, briefly(msg.err))
	}
	return words.Join(parts...)
}

// briefly is what was wrong, without the addresses before it, which somebody has typed a
// moment ago and which would leave no room for it.
func briefly(err error) string {
	said := clean.Label(err.Error())
	if i := strings.LastIndex(said, `": `); i >= 0 {
		return "not fetched: " + said[i+3:]
	}
	return said
}
