package sidebar

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

// refreshDue says that it is time to fetch what is new, if that is still the timer.
type refreshDue struct{ timing int }

// soon is how long after the start of the reader feeds are fetched that are due.
const soon = 2 * time.Second

// Time sets the timer anew where the settings want another than there is. The first run
// is soon.
func (w *Work) Time() tea.Cmd {
	every := w.Settings.Feeds.Refresh
	if every == w.timed {
		return nil
	}
	w.timed = every
	w.timing++
	if every == 0 {
		return nil
	}
	return w.tick(soon)
}

func (w *Work) tick(after time.Duration) tea.Cmd {
	timing, ctx := w.timing, w.Ctx
	return func() tea.Msg {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(after):
			return refreshDue{timing}
		}
	}
}

// due begins a run that nobody has asked for, of the feeds that are due, if there are any
// and no other run goes on.
func (w *Work) due(msg refreshDue, any bool) pane.Wish {
	if msg.timing != w.timing || w.timed == 0 {
		return nil
	}
	again := w.tick(w.timed)
	if !any || w.now != nil {
		return again
	}
	begun := w.run(launch.Refresh, "refreshing feeds")
	w.quiet = true
	return pane.Wishes{begun, again}
}

func isCanceled(err error) bool { return errors.Is(err, context.Canceled) }

// keepUndo keeps what takes a new subscription back.
func (w *Work) keepUndo(said string, t told) pane.Wish {
	state := w.State
	if state == nil {
		return nil
	}
	w.Note = said + " · " + pane.UndoKey(w.Session) + " undoes"
	step := store.FeedStep{Do: string(launch.Subscribe), Args: []string{t.URL}, Back: &store.FeedStep{Do: string(launch.Remove), Args: []string{t.URL}}}
	return pane.InTurn(w.Session, func(ctx context.Context) tea.Msg {
		_, err := state.Do(ctx, func([]store.Step) string { return "subscribed to " + t.Title }, store.Step{Feed: &step})
		if err != nil {
			return feedsChanged{err: err}
		}
		return nil
	})
}
