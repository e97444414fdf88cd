package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
)

// orders are the orders of the list, in the turn in which a key brings thel.
func orders() []index.Order {
	return []index.Order{index.Newest, index.Oldest, index.BySource, index.UnreadFirst, index.MostQuoted}
}

// orderName says how the list is sorted.
func orderName(o index.Order) string {
	switch o {
	case index.Oldest:
		return "oldest first"
	case index.BySource:
		return "by source"
	case index.UnreadFirst:
		return "unread first"
	case index.MostQuoted:
		return "most quoted first"
	default:
		return "newest first"
	}
}

// arrangement is the order of the list, and whether headings stand between the
// rows where that makes groups.
type arrangement struct {
	by       index.Order
	headings bool
}

// sort puts the list into the next order.
func (l *list) sort() tea.Cmd {
	all := orders()
	l.order.by = all[(int(l.order.by)+1)%len(all)]
	l.Note = orderName(l.order.by)
	l.all = nil
	return l.askAnew()
}

// groupedBy says which headings stand between the rows of a list.
type groupedBy uint8

const (
	byNothing groupedBy = iota
	byDay
	bySource
)

// groups is what the rows are grouped by.
func (a arrangement) groups() groupedBy {
	switch {
	case !a.headings:
		return byNothing
	case a.by == index.Newest || a.by == index.Oldest:
		return byDay
	case a.by == index.BySource:
		return bySource
	}
	return byNothing
}

// toggleHeadings shows headings between the rows, or hides them, and says so.
func (a *arrangement) toggleHeadings() string {
	a.headings = !a.headings
	switch a.groups() {
	case byDay:
		return "grouped by day"
	case bySource:
		return "grouped by source"
	case byNothing:
		if a.headings {
			return "no groups " + orderName(a.by)
		}
	}
	return "no groups"
}

// heading names the group of an article.
func (g groupedBy) heading(it *item, now time.Time) string {
	switch {
	case it == nil:
		return ""
	case g == byDay:
		return dayHeading(it.Entry, now)
	case g == bySource && it.Summary.Source == "":
		return "no source"
	case g == bySource:
		return it.Summary.Source
	}
	return ""
}

// dayHeading is the day of an article, with "Saved" before that of its file.
func dayHeading(e store.Entry, now time.Time) string {
	d := longDay(e.Date(), now)
	switch {
	case e.Dated() || e.Date().IsZero():
		return d
	case d == "Today" || d == "Yesterday":
		d = strings.ToLower(d)
	}
	return "Saved " + d
}

// longDay is a day as a heading: today and yesterday by their names.
func longDay(t, now time.Time) string {
	if t.IsZero() {
		return "no date"
	}
	t = t.In(now.Location())
	switch {
	case sameDay(t, now):
		return "Today"
	case sameDay(t, now.AddDate(0, 0, -1)):
		return "Yesterday"
	}
	return t.Format("Monday, 2 January 2006")
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}
