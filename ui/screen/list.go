package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// list is the pane of all articles, or of those that a search finds.
type list struct {
	*session
	indexing      *indexing
	rows          rows
	box           searchBox
	order         arrangement
	selected      selection
	width, height int // of the pane

	all      []index.ID  // without the query
	answered query.Query // the query whose answer the rows are
	cutOff   bool        // the list is only its beginning
	question request     // what the list is to hold
	awaited  bool        // somebody waits for that
	fetching request     // what the rows show; failed if that cannot be known
	counting request     // the quotes of rows in sight
	snippets snippets
}

func (l *list) do(a action) wish {
	if n, page := l.steps(a); page {
		l.rows.page(n)
		return nil
	} else if n != 0 {
		l.rows.move(n)
		return nil
	}
	switch a {
	case enter:
		return l.openRow()
	case sideBar:
		return give{onBar}
	case saveSearch:
		return l.askName()
	case removeSearch:
		l.note = "on the sidebar: " + l.keymap.hint(sideBar)
	case sortRows:
		return l.sort()
	case groupRows:
		l.note = l.order.toggleHeadings()
	case search:
		return l.askQuery()
	case again:
		return l.indexing.start()
	case choose:
		if id := l.rows.here(); id != 0 {
			l.selected.toggle(id)
			l.rows.move(1)
		}
	case chooseAll:
		l.selected.toggleAll(l.rows.ids)
	case allRead:
		return mark(l.session, subject{ids: l.rows.ids}, false, store.Change{Do: store.MarkRead})
	case markRead, star, tag, undo:
		return doMark(l.session, a, l.subject())
	case escape, back:
		return l.back(a)
	case libraryPeople:
		return enterPeople(l.session)
	case openURL, nextQuote, prevQuote, speakers, copyQuote, why, sameWords:
		l.note = "open an article first: " + l.keymap.hint(enter)
	default: // not for this pane
	}
	return nil
}

// steps is how many rows an action moves by, and whether the rows move with the
// cursor.
func (l *list) steps(a action) (n int, page bool) {
	screen := l.inSight()
	switch a {
	case down:
		return 1, false
	case up:
		return -1, false
	case halfDown:
		return max(1, screen/2), true
	case halfUp:
		return -max(1, screen/2), true
	case pageDown:
		return screen, true
	case pageUp:
		return -screen, true
	case top:
		return -len(l.rows.ids), false
	case bottom:
		return len(l.rows.ids), false
	default:
		return 0, false
	}
}

// back takes back what the list was narrowed by, and then leaves the program.
func (l *list) back(a action) wish {
	switch {
	case len(l.selected) > 0 && a == escape:
		l.selected = nil
		return nil
	case l.box.text != "":
		return l.narrow("", query.Query{})
	case a == escape && l.indexing.updating != nil:
		l.indexing.stop()
		return nil
	}
	return tea.Cmd(tea.Quit)
}

// openRow is the wish to read the article under the cursor, at the place that a
// search has found.
func (l *list) openRow() wish {
	it := l.rows.current()
	if it == nil {
		return nil
	}
	l.rows.moved = true
	w := openArticle{row: it.Row}
	if l.excerpting() {
		w.query = l.answered
		if l.snippets.placed[it.ID] {
			w.at = l.snippets.found[it.ID].At
		}
	}
	return w
}

// answer takes what was asked about the list.
func (l *list) answer(msg tea.Msg) wish {
	switch msg := msg.(type) {
	case listed:
		return l.takeIDs(msg)
	case fetched:
		return l.takeRows(msg)
	case counted:
		l.counting.done(nil)
		l.rows.count(msg)
	case excerpted:
		if !l.snippets.take(msg, l.answered) {
			return mend{msg.err}
		}
	case refreshDue:
		return l.refreshNow()
	case marked:
		if len(msg.undo) > 0 {
			l.renew()
		}
	case undone:
		l.renew()
	}
	return nil
}

// waits reports whether a key has to wait for what the list is to hold.
func (l *list) waits(a action) bool {
	return l.awaited || l.growing() || l.cutOff && a != down && a != up && a != enter || needsRow(a) && l.rows.unknown(l.rows.cursor)
}

// needsRow reports whether an action is about the article under the cursor.
func needsRow(a action) bool {
	return a == enter || a == markRead || a == star || a == tag
}

// growing reports whether there is no row, and some may yet come.
func (l *list) growing() bool {
	return len(l.rows.ids) == 0 && l.box.query.Root == nil && (l.question.under() || l.question.stale || l.indexing.updating != nil && !l.indexing.progress.Elsewhere)
}

// layout brings the cursor into sight.
func (l *list) layout(width, height int) {
	l.width, l.height = width, height
	l.rows.offset = l.picture().first(width, height)
}

func (l *list) view(width, height int) []string { return l.picture().view(width, height) }

// picture is what is drawn of the list.
func (l *list) picture() listPicture {
	empty := "No articles here."
	if l.answered.Root != nil {
		empty = "No article matches " + clean.Label(l.answered.String()) + "."
	}
	return listPicture{
		rows: &l.rows, selected: l.selected, snippets: l.snippets.found, excerpts: l.excerpting(), group: l.order.groups(),
		ink: l.ink, now: l.now(), focused: l.focus == onList, loading: l.awaited || l.growing(), empty: empty,
	}
}

// inSight is how many rows there is room for, or, where there are headings, how
// many are there.
func (l *list) inSight() int {
	p, h := l.picture(), l.height-headingRows(l.width, l.height)
	if p.group == byNothing {
		return max(1, h/p.perRow(l.width))
	}
	return max(1, len(p.plan(l.width, h)))
}

// status describes the list, and names the keys that a newcomer needs.
func (l *list) status() (left, right string) {
	keys, cells := l.keymap, l.session.width
	if cells < 60 || cells < 100 && l.indexing.updating != nil {
		return l.describe(), keys.hint(help) + " help"
	}
	return l.describe(), join(keys.hint(enter)+" open", keys.hint(search)+" search", keys.hint(help)+" help")
}

// describe says how many articles there are, in which order, and what is being done.
func (l *list) describe() string {
	s := plural(len(l.all), "article")
	if l.cutOff {
		s = "…"
	}
	if l.answered.Root != nil {
		s = figure(len(l.rows.ids)) + " of " + s
	}
	if l.order.by != index.Newest {
		s = join(s, orderName(l.order.by))
	}
	if n := len(l.selected); n > 0 {
		s = join(s, figure(n)+" selected")
	}
	return join(s, l.indexing.status())
}

// prefetch asks for what the list would like to know next: rows that it lacks,
// the places that a search has found, and, where the list can be seen, the counts
// of rows in sight that the index has not come to yet.
func (l *list) prefetch(seen bool) tea.Cmd {
	if l.index == nil || l.fetching.state == failed {
		return nil
	}
	n := l.inSight()
	cmds := []tea.Cmd{l.findSnippets(l.rows.window(n))}
	if ids := l.rows.lacking(n); !l.fetching.under() && len(ids) > 0 {
		cmds = append(cmds, l.fetch(ids))
	}
	if seen && !l.counting.under() {
		if items := l.rows.uncounted(n, countLimit); len(items) > 0 {
			l.counting.ask()
			cmds = append(cmds, count(l.ctx, items))
		}
	}
	return tea.Batch(cmds...)
}

// renumber forgets what is known of articles by their numbers.
func (l *list) renumber() {
	l.all, l.selected, l.snippets.found, l.snippets.placed = nil, nil, nil, nil
	l.fetching.retry()
	l.rows.moved = false
}

// subject is what a mark goes to: what is selected, or else the row under the cursor.
func (l *list) subject() subject {
	switch {
	case len(l.selected) > 0:
		return subject{ids: l.selected.of(l.rows.ids)}
	case l.rows.current() != nil:
		return subject{on: []store.Sighting{l.rows.current().Sighting()}}
	}
	return subject{}
}

// tally notes how many quotes the open article holds, if that is known in full.
func (l *list) tally(r *reader) {
	if it := l.rows.item(r.shown); it != nil && !r.art.Partial {
		it.Quotes, it.Speakers = r.speech.found.Marked()
	}
}
