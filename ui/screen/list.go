package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/keys"
	"pullquote/ui/screen/annotate"
	"pullquote/ui/screen/compare"
	"pullquote/ui/screen/dossiers"
	"pullquote/ui/screen/heard"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
	"pullquote/ui/screen/sidebar"
	"pullquote/ui/screen/words"
)

// list is the pane of all articles, or of those that a search finds.
type list struct {
	*pane.Session
	indexing      *indexing
	feeds         *sidebar.Work
	rows          rows
	box           searchBox
	order         arrangement
	selected      selection
	width, height int // of the pane

	all      []index.ID   // without the query
	answered query.Query  // the query whose answer the rows are
	cutOff   bool         // the list is only its beginning
	seeking  pane.Request // an unread article
	question pane.Request // what the list is to hold
	awaited  bool         // somebody waits for that
	fetching pane.Request // what the rows show; failed if that cannot be known
	counting pane.Request // the quotes of rows in sight
	snippets snippets
	deleted  map[index.ID]bool // in the trash, which the index need not know yet
	shared   shared
	total    int // of all, those that are not archived
}

func (l *list) Do(a keys.Action) pane.Wish {
	if n, page := l.steps(a); page {
		l.rows.page(n)
		return nil
	} else if n != 0 {
		l.rows.move(n)
		return nil
	}
	switch a {
	case keys.Enter:
		return l.openRow()
	case keys.SideBar:
		return pane.Wishes{pane.Give{To: pane.OnBar}, sidebar.Show(l.Session, true)}
	case keys.RefreshFeeds, keys.AddFeed:
		return l.feeds.Do(a)
	case keys.NextUnread:
		return toUnread(l, l.rows.cursor, 1, false)
	case keys.PrevUnread:
		return toUnread(l, l.rows.cursor, -1, false)
	case keys.ReadOlder:
		return askAge(l)
	case keys.SaveSearch:
		return l.askName()
	case keys.SortRows:
		return l.sort()
	case keys.GroupRows:
		return l.group()
	case keys.Search:
		return l.askQuery()
	case keys.Again:
		if l.OnArchive {
			return again(l)
		}
		return l.indexing.again()
	case keys.Shared:
		return turnOver(l)
	case keys.StopIndexing:
		l.indexing.stop()
	case keys.Choose:
		choose(l, l.Times())
	case keys.ChooseAll:
		l.selected.toggleAll(l.rows.ids)
	case keys.AllRead:
		return mark(l.Session, subject{ids: l.rows.ids}, false, store.Change{Do: store.MarkRead})
	case keys.MarkRead, keys.Star, keys.Archive, keys.Delete, keys.Tag, keys.Undo:
		return doMark(l.Session, a, l.subject())
	case keys.Escape, keys.Back:
		return l.back(a)
	default:
		return enterFrom(l, a)
	}
	return nil
}

// enterFrom enters what has the screen for itself.
func enterFrom(l *list, a keys.Action) pane.Wish {
	switch a {
	case keys.Dossiers:
		return dossiers.Enter(l.Session)
	case keys.LibraryPeople:
		return people.EnterPeople(l.Session)
	case keys.Compare:
		return compare.Enter(l.Session, l.selected.of(l.rows.ids), l.rows.here())
	case keys.Audit:
		if len(l.selected) > 0 {
			return heard.EnterSeveral(l.Session, l.selected.of(l.rows.ids))
		}
		return heard.EnterSeveral(l.Session, slices.Clone(l.rows.ids))
	case keys.NoteList:
		return annotate.Enter(l.Session)
	default: // not for this pane
	}
	return nil
}

// choose selects rows from the cursor on, or takes them out of the selection.
func choose(l *list, n int) {
	for range min(n, len(l.rows.ids)-l.rows.cursor) {
		l.selected.toggle(l.rows.here())
		l.rows.move(1)
	}
}

// steps is how many rows an action moves by, and whether the rows move with the
// cursor.
func (l *list) steps(a keys.Action) (n int, page bool) {
	screen, all := l.inSight(), len(l.rows.ids)
	switch a {
	case keys.Down:
		n = 1
	case keys.Up:
		n = -1
	case keys.HalfDown:
		n, page = max(1, screen/2), true
	case keys.HalfUp:
		n, page = -max(1, screen/2), true
	case keys.PageDown:
		n, page = screen, true
	case keys.PageUp:
		n, page = -screen, true
	case keys.Top, keys.Bottom, keys.Percent:
		return far(l, a, all), false
	default:
		return 0, false
	}
	return n * l.Times(), page
}

// far is how many rows it is to the start, to the end, to the row of a number or to so
// many hundredths of the list.
func far(l *list, a keys.Action, all int) int {
	if a == keys.Bottom && l.Count == 0 || l.Count > all && a != keys.Percent {
		l.Note = soFar(l)
	}
	switch {
	case a == keys.Percent && l.Count == 0:
		l.Note = "type a number first, as in 50" + l.Keymap.Hint(a)
		return 0
	case a == keys.Percent:
		return (all-1)*min(l.Count, 100)/100 - l.rows.cursor
	case l.Count > 0:
		return l.Count - 1 - l.rows.cursor
	case a == keys.Top:
		return -all
	}
	return all
}

// back takes back what the list was narrowed by, and then, at the key back alone,
// leaves the program.
func (l *list) back(a keys.Action) pane.Wish {
	switch {
	case a == keys.Escape && l.feeds.Stop():
		return nil
	case len(l.selected) > 0 && a == keys.Escape:
		l.selected = nil
		return nil
	case l.box.text != "":
		return l.narrow("", query.Query{})
	case a == keys.Escape:
		l.Note = stays(l.Session)
		return nil
	}
	return tea.Cmd(tea.Quit)
}

// openRow is the wish to read the article under the cursor, at the place that a
// search has found.
func (l *list) openRow() pane.Wish {
	it := l.rows.current()
	if it == nil {
		return nil
	}
	l.rows.moved = true
	w := pane.OpenArticle{Row: it.Row}
	if l.excerpting() {
		w.Query = l.answered
		if l.snippets.placed[it.ID] {
			w.At = l.snippets.found[it.ID].At
		}
	}
	return w
}

// answer takes what was asked about the list.
func (l *list) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case listed:
		return l.takeIDs(msg)
	case fetched:
		return l.takeRows(msg)
	case counted:
		l.counting.Done(nil)
		l.rows.count(msg)
	case excerpted:
		if !l.snippets.take(msg, l.answered) {
			return pane.Mend{Err: msg.err}
		}
	case refreshDue:
		return l.refreshNow()
	case unreadFound:
		return takeUnread(l, msg)
	case marked:
		if len(msg.undo) > 0 {
			l.renew()
		}
		if msg.putsAway() {
			return takeAway(l, msg)
		}
	case deleted:
		return takeDeleted(l, msg)
	case pane.Undone:
		l.renew()
		return putBack(l, msg)
	}
	return nil
}

// waits reports whether a key has to wait for what the list is to hold.
func (l *list) waits(a keys.Action) bool {
	return a != keys.Shared && (l.awaited || l.growing()) || l.cutOff && a != keys.Down && a != keys.Up && a != keys.Enter || needsRow(a) && l.rows.unknown(l.rows.cursor)
}

// needsRow reports whether an action is about the article under the cursor.
func needsRow(a keys.Action) bool {
	return a == keys.Enter || a == keys.MarkRead || a == keys.Star || a == keys.Tag || a == keys.Archive || a == keys.Delete
}

// growing reports whether there is no row, and some may yet come.
func (l *list) growing() bool {
	return len(l.rows.ids) == 0 && l.box.query.Root == nil && (l.question.Under() || l.question.Stale || l.indexing.updating != nil && !l.indexing.progress.Elsewhere)
}

// layout brings the cursor into sight.
func (l *list) Layout(width, height int) {
	l.width, l.height = width, height
	l.rows.offset = l.picture().first(width, height)
}

func (l *list) View(width, height int) []string { return l.picture().view(width, height) }

// picture is what is drawn of the list.
func (l *list) picture() listPicture {
	empty := "No articles here."
	if l.answered.Root != nil {
		empty = "No article matches " + clean.Label(l.answered.Typed()) + "."
	}
	return listPicture{
		rows: &l.rows, selected: l.selected, snippets: l.snippets.found, excerpts: l.excerpting(), group: l.order.groups(), beside: l.Wide(), samples: sampling(l), look: l.Settings.List, dates: l.Settings.Dates,
		ink: l.Ink, now: l.Now(), focused: l.Focus == pane.OnList, loading: l.awaited || l.growing(), empty: empty,
	}
}

// inSight is how many rows there is room for, or, where there are headings, how
// many are there.
func (l *list) inSight() int {
	p := l.picture()
	h := l.height - p.headingRows(l.width, l.height)
	if p.group == byNothing {
		return max(1, h/p.perRow(l.width))
	}
	return max(1, len(p.plan(l.width, h)))
}

// status describes the list, and names the keys that a newcomer needs.
func (l *list) Status() (left, right string) {
	cells := l.Session.Width
	if cells < 60 || cells < 100 && l.indexing.updating != nil {
		return l.describe(), l.Keymap.Hint(keys.Help) + " help"
	}
	return l.describe(), words.Join(l.Keymap.Hint(keys.Enter)+" open", l.Keymap.Hint(keys.Search)+" search", l.Keymap.Hint(keys.Help)+" help")
}

// describe says how many articles there are, in which order, and what is being done.
func (l *list) describe() string {
	s := words.Plural(l.total, "article")
	if sampling(l) {
		s = words.Join(s, "samples")
	}
	switch {
	case l.OnArchive && l.total == 0 && l.awaited:
		return "asking " + l.Archive.String() + " …"
	case l.cutOff:
		s = "…"
	}
	if l.answered.Root != nil {
		s = found(l) + " of " + s
	}
	if l.OnArchive {
		s = words.Join(s, "shared archive")
	}
	if l.order.by != index.Newest && (!l.OnArchive || l.order.by != index.UnreadFirst) {
		s = words.Join(s, orderName(l.order.by))
	}
	if n := len(l.selected); n > 0 {
		s = words.Join(s, words.Figure(n)+" selected")
	}
	return words.Join(s, l.indexing.status(), l.feeds.Status())
}

// prefetch asks for what the list would like to know next: rows that it lacks,
// the places that a search has found, and, where the list can be seen, the counts
// of rows in sight that the index has not come to yet.
func (l *list) prefetch(seen bool) tea.Cmd {
	if l.Library() == nil || l.fetching.State == pane.Failed {
		return nil
	}
	n := l.inSight()
	cmds := []tea.Cmd{l.findSnippets(l.rows.window(n)), grow(l)}
	if ids := l.rows.lacking(n); !l.fetching.Under() && len(ids) > 0 {
		cmds = append(cmds, l.fetch(ids))
	}
	if seen && !l.counting.Under() {
		if items := l.rows.uncounted(n, countLimit); len(items) > 0 {
			l.counting.Ask()
			cmds = append(cmds, count(l.Ctx, l.State, items))
		}
	}
	return tea.Batch(cmds...)
}

// renumber forgets what is known of articles by their numbers.
func (l *list) renumber() {
	l.all, l.selected, l.snippets.found, l.snippets.placed = nil, nil, nil, nil
	l.fetching.Retry()
	l.rows.moved = false
}

// subject is what a mark goes to: what is selected, or else the row under the cursor.
func (l *list) subject() subject {
	switch {
	case len(l.selected) > 0:
		return subject{ids: l.selected.of(l.rows.ids)}
	case l.rows.current() != nil:
		return one(l.rows.current().Entry)
	}
	return subject{}
}

// tally notes how many quotes the open article holds, if that is known in full.
func (l *list) tally(r *reader) {
	if it := l.rows.item(r.shown); it != nil && !r.art.Partial {
		it.Quotes, it.Speakers = r.speech.found.Marked()
	}
}

// askName asks for a name to save the list's search under.
func (l *list) askName() pane.Wish {
	if l.box.query.Root == nil {
		l.Note = "search first: " + l.Keymap.Hint(keys.Search)
		return nil
	}
	text := l.box.query.String()
	return pane.Ask{Prompt: &pane.Prompt{Label: "save the search as: ", Accept: func(name string) pane.Wish { return sidebar.Save(l.Session, name, text) }}}
}
