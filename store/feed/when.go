package feed

import (
	"time"

	"pullquote/articles/budget"
	"pullquote/articles/dates"
)

// ahead is how far in the future an item's time may lie: clocks and zones are
// set wrong by hours, and years by years.
const ahead = 24 * time.Hour

// published returns the first time that an item tells and that can be, as its
// feed's language writes dates, in the zone in which it is told; zero if there is
// none.
func published(told []string, language string, now time.Time) time.Time {
	for _, raw := range told[:min(len(told), budget.ItemLinks)] {
		if when, ok := dates.Stamp(raw); ok {
			if t := when.In(language).Time; possible(t, now) {
				return t
			}
		}
	}
	return time.Time{}
}

// possible reports whether something may have been published then. The first
// day of Unix time and of the calendar is what programs write for no time.
func possible(t, now time.Time) bool {
	unix := t.Unix()
	return t.Year() >= 1700 && !(unix > -86400 && unix < 86400) && t.Before(now.Add(ahead))
}
