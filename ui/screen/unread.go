package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// unreadFound is the unread article that a key leads to, 0 for none.
type unreadFound struct {
	request int
	id      index.ID
	around  bool        // it lies before where the search began
	open    []index.Row // itself, where somebody is reading, and wants to read on
	err     error
}

// toUnread goes to the next unread article of the list, or to the one before: to its row, or
// on a page to itself. Behind the last one the first is next.
func toUnread(l *list, from, direction int, open bool) pane.Wish {
	if l.Library() == nil || len(l.rows.ids) == 0 {
		l.Note = "there is no list to go through"
		return nil
	}
	if from < 0 && direction < 0 { // it is open, and no longer in the list
		from = 0
	}
	l.seeking.Drop()
	ctx, request := l.seeking.Cancellable(l.Ctx), l.seeking.ID
	x, state, now, times := l.Library(), l.State, l.Now(), l.Times()
	ids := inTurn(l.rows.ids, from, direction)
	rest := len(l.rows.ids) - 1 - from
	if direction < 0 {
		rest = from
	}
	unread := query.Query{Root: query.Unread}
	return tea.Cmd(func() tea.Msg {
		found, err := x.Search(ctx, unread, ids, now)
		if err != nil || len(found) == 0 {
			return unreadFound{request: request, err: err}
		}
		id := found[(times-1)%len(found)]
		u := unreadFound{request: request, id: id, around: !slices.Contains(ids[:rest], id)}
		if open {
			f := rowsOf(ctx, x, state, []index.ID{id})
			u.open, u.err = f.rows, f.err
		}
		return u
	})
}

// inTurn are the articles of a list behind one of them, from the start again behind the
// last, and that one itself last; or all of that backwards.
func inTurn(all []index.ID, from, direction int) []index.ID {
	turn := make([]index.ID, 0, len(all))
	for n := range all {
		i := (from + direction*(n+1)) % len(all)
		if i < 0 {
			i += len(all)
		}
		turn = append(turn, all[i])
	}
	return turn
}

// takeUnread goes to the unread article that was looked for.
func takeUnread(l *list, u unreadFound) pane.Wish {
	if u.request != l.seeking.ID {
		return nil
	}
	l.seeking.Done(u.err)
	at := l.rows.find(u.id)
	switch {
	case u.err != nil:
		return pane.Mend{Err: u.err}
	case u.id == 0 || at < 0:
		l.Note = words.Join("nothing unread here", soFar(l))
		return nil
	case u.around:
		l.Note = "from the other end of the list"
	}
	l.rows.move(at - l.rows.cursor)
	if len(u.open) == 0 {
		return nil
	}
	return pane.OpenArticle{Row: u.open[0]}
}

// askAge asks how old articles are to be that are marked as read.
func askAge(l *list) pane.Wish {
	p := &pane.Prompt{Label: "mark as read what is older than: ", Accept: func(typed string) pane.Wish { return readOlder(l, typed) }}
	p.Suggest("3 days")
	return pane.Ask{Prompt: p}
}

// readOlder marks those articles of the list as read that are older than a time.
func readOlder(l *list, typed string) pane.Wish {
	age, ok := ageOf(typed)
	if !ok {
		return pane.Mistake{Text: "type a number of days, weeks, months or years, as in 3 days or 2w"}
	}
	older := query.Query{Root: query.Or{query.Dates{Last: age}, query.Dates{Last: age, Saved: true}}}
	return mark(l.Session, subject{ids: l.rows.ids, which: older, now: l.Now()}, false, store.Change{Do: store.MarkRead})
}

// ageOf reads an age: "3 days", "3d", and 3 alone for days; "two weeks" it does not know. What is as old as that
// and older is meant: three days before today is older than three days.
func ageOf(typed string) (query.Day, bool) {
	typed = strings.ToLower(strings.Join(strings.Fields(typed), ""))
	digits := len(typed) - len(strings.TrimLeft(typed, "0123456789"))
	n, err := strconv.Atoi(typed[:digits])
	if err != nil || n > 9999 {
		return query.Day{}, false
	}
	for _, unit := range []struct {
		name string
		unit query.Unit
	}{{"days", query.Days}, {"weeks", query.Weeks}, {"months", query.Months}, {"years", query.Years}} {
		if word := typed[digits:]; strings.HasPrefix(unit.name, word) {
			return query.Day{Back: n, Unit: unit.unit}, true
		}
	}
	return query.Day{}, false
}
