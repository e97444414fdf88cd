package feed

import (
	"time"

	"github.com/mmcdole/gofeed"

	"pullquote/articles/dates"
)

// ahead is how far in the future an item's time may lie: clocks and zones are
// set wrong by hours, and years by years.
const ahead = 24 * time.Hour

// published returns when an item was published or else changed, as its feed's
// language writes dates; zero if it tells no time that can be.
func published(from *gofeed.Item, language string, now time.Time) time.Time {
	told := []string{from.Published, from.Updated}
	if from.DublinCoreExt != nil {
		told = append(told, from.DublinCoreExt.Date...)
	}
	for _, raw := range told {
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
