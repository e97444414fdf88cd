package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/dates"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
)

// orders are the orders of the list, in the turn in which a key brings them, and what
// the settings call them.
func orders() []struct {
	by   index.Order
	name string
} {
	return []struct {
		by   index.Order
		name string
	}{
		{index.Newest, config.Newest},
		{index.Oldest, config.Oldest},
		{index.BySource, config.BySource},
		{index.UnreadFirst, config.UnreadFirst},
		{index.MostQuoted, config.MostQuoted},
	}
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

// arranged is the order that the settings want.
func arranged(s config.List) arrangement {
	a := arrangement{headings: s.Group}
	for _, o := range orders() {
		if o.name == s.Sort {
			a.by = o.by
		}
	}
	return a
}

// sort puts the list into the next order.
func (l *list) sort() tea.Cmd {
	all := orders()
	return l.sortBy(all[(int(l.order.by)+1)%len(all)].name)
}

// sortBy puts the list into an order, by the name that settings have for it.
func (l *list) sortBy(name string) tea.Cmd {
	keep := pane.Switch(l.Session, "list.sort", func(s *config.Settings) { s.List.Sort = name }, func() string {
		return orderName(arranged(l.Settings.List).by)
	})
	return tea.Batch(keep, l.arrange())
}

// group shows headings between the rows, or hides them.
func (l *list) group() tea.Cmd {
	keep := pane.Switch(l.Session, "list.group", func(s *config.Settings) { s.List.Group = !s.List.Group }, func() string {
		return arranged(l.Settings.List).told()
	})
	l.order = arranged(l.Settings.List)
	return keep
}

// arrange puts the list into the order that the settings want.
func (l *list) arrange() tea.Cmd {
	was := l.order.by
	if l.order = arranged(l.Settings.List); l.order.by == was {
		return nil
	}
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

// told says what the rows are grouped by.
func (a arrangement) told() string {
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
func (g groupedBy) heading(it *item, now time.Time, d dates.Style) string {
	switch {
	case it == nil:
		return ""
	case g == byDay:
		return dayHeading(it.Entry, now, d)
	case g == bySource && it.Summary.Source == "":
		return "no source"
	case g == bySource:
		return it.Summary.Source
	}
	return ""
}

// dayHeading is the day of an article, with "Saved" before that of its file.
func dayHeading(e store.Entry, now time.Time, d dates.Style) string {
	day := longDay(e.Date(), now, d)
	switch {
	case e.Dated() || e.Date().IsZero():
		return day
	case day == "Today" || day == "Yesterday":
		day = strings.ToLower(day)
	}
	return "Saved " + day
}

// longDay is a day as a heading: today and yesterday by their names.
func longDay(t, now time.Time, d dates.Style) string {
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
	return d.Heading(t)
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}
