package sidebar

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// searchesKept are the saved searches, after a change that may have been made to them.
type searchesKept struct {
	searches []store.SavedSearch
	said     string // what was changed, if anything
	err      error
}

// feedsKnown are the subscriptions, and what is remembered of their last visits.
type feedsKnown struct {
	feeds  []feed.Feed
	memory []store.Subscription
}

// Load asks for the saved searches and the subscriptions.
func (b *Bar) Load() tea.Cmd {
	if b.State == nil {
		return nil
	}
	ctx, state := b.Ctx, b.State
	return tea.Batch(b.loadFeeds(), func() tea.Msg {
		all, err := state.SavedSearches(ctx)
		return searchesKept{searches: all, err: err}
	})
}

// loadFeeds asks for the subscriptions. A file that cannot be read has none in it; what
// is wrong with it is told by whatever changes it.
func (b *Bar) loadFeeds() tea.Cmd {
	ctx, state, feeds := b.Ctx, b.State, subscriptions(b.Session)
	return func() tea.Msg {
		var k feedsKnown
		if outline, err := feeds(); err == nil {
			k.feeds = outline.Feeds()
		}
		if state != nil && len(k.feeds) > 0 {
			k.memory, _ = state.Subscriptions(ctx)
		}
		return k
	}
}

// Save keeps a query under a name.
func Save(s *pane.Session, name, query string) tea.Cmd {
	return changeSearches(s, "search saved as "+name, store.SearchChange{Do: store.SearchSaved, Name: name, Query: query})
}

// changeSearches changes the saved searches, and asks for them.
func changeSearches(s *pane.Session, said string, c store.SearchChange) tea.Cmd {
	if s.State == nil {
		return nil
	}
	state := s.State
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		_, err := state.Do(ctx, func([]store.Step) string { return said }, store.Step{Search: &c})
		all, failed := state.SavedSearches(ctx)
		if err == nil {
			err = failed
		}
		return searchesKept{all, said, err}
	})
}

// rename asks for another name for the search or the feed under the cursor.
func (b *Bar) rename() pane.Wish {
	r := b.at()
	p := &pane.Prompt{Label: "new name: "}
	switch r.kind {
	case saved:
		p.Accept = func(name string) pane.Wish {
			return changeSearches(b.Session, r.name+" is now "+name, store.SearchChange{Do: store.SearchRenamed, Name: r.name, To: name})
		}
	case subscription:
		p.Accept = func(title string) pane.Wish { return b.renameFeed(r.feed, title) }
	default:
		b.Note = r.name + " cannot be renamed"
		return nil
	}
	p.Suggest(r.name)
	return pane.Ask{Prompt: p}
}

// remove removes the search under the cursor, or unsubscribes from the feed. Undone, it
// stands at the end of its section or its folder.
func (b *Bar) remove() pane.Wish {
	switch r := b.at(); r.kind {
	case saved:
		return changeSearches(b.Session, "search "+r.name+" removed", store.SearchChange{Do: store.SearchRemoved, Name: r.name})
	case subscription:
		return b.unsubscribe(r.feed)
	default:
		b.Note = r.name + " cannot be removed"
	}
	return nil
}

// Answer takes what was asked for, and notes what makes the counts other numbers.
func (b *Bar) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case searchesKept:
		b.takeSearches(msg)
	case feedsKnown:
		b.takeFeeds(msg)
	case counted:
		return b.takeCounts(msg)
	case countAgain:
		b.counts.State = pane.Idle
	case pane.Undone:
		b.Recount()
		return b.Load()
	case worked:
		w := b.Work.take(msg)
		if msg.done {
			b.Recount()
			return pane.Wishes{w, pane.RefreshList{}, b.loadFeeds()}
		}
		return w
	case adopted:
		b.Note = words.Join(msg.after, words.Join(msg.said...), pane.UndoKey(b.Session)+" undoes")
	case feedsChanged:
		if msg.err != nil {
			b.Note = msg.err.Error()
		} else {
			b.Note = msg.said
		}
		return pane.Wishes{b.loadFeeds(), pane.Reindex{}}
	case refreshDue:
		return b.Work.due(msg, len(b.feeds) > 0)
	}
	return nil
}

// takeSearches shows the saved searches, and says what was changed.
func (b *Bar) takeSearches(s searchesKept) {
	switch {
	case s.err != nil:
		b.Note = s.err.Error()
	case s.said != "":
		b.Note = s.said + " · " + pane.UndoKey(b.Session) + " undoes"
	}
	b.searches = s.searches
	b.arrange()
	b.Recount()
}

// takeFeeds shows the subscriptions.
func (b *Bar) takeFeeds(k feedsKnown) {
	b.feeds = k.feeds
	b.memory = map[string]store.Subscription{}
	for _, m := range k.memory {
		b.memory[m.URL] = m
	}
	b.arrange()
	b.Recount()
}
