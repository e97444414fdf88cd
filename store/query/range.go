package query

import (
	"time"

	"pullquote/articles/dates"
)

// Range returns the days as a half-open range of midnights in UTC, each of
// which stands for the day of the calendar that it begins, wherever that is. An open
// end is the zero Time. now tells which day is today, in its own zone.
func (d Dates) Range(now time.Time) (first, after time.Time) {
	if d.First != (Day{}) {
		first, _ = d.First.span(now)
	}
	if d.Last != (Day{}) {
		_, after = d.Last.span(now)
	}
	return first, after
}

// span returns the first day, and the one after the last.
func (d Day) span(now time.Time) (first, after time.Time) {
	switch {
	case d.Unit != 0:
		first = d.before(now)
		return first, first.AddDate(0, 0, 1)
	case d.Month == 0:
		return midnight(d.Year, 1, 1), midnight(d.Year+1, 1, 1)
	case d.Day == 0:
		return midnight(d.Year, d.Month, 1), midnight(d.Year, d.Month+1, 1)
	}
	return midnight(d.Year, d.Month, d.Day), midnight(d.Year, d.Month, d.Day+1)
}

// before counts back from today. A month before the 31st of March is the last
// day of February.
func (d Day) before(now time.Time) time.Time {
	year, month, day := now.Date()
	switch d.Unit {
	case Weeks:
		return midnight(year, month, day-7*d.Back)
	case Months:
		month -= time.Month(d.Back)
	case Years:
		year -= d.Back
	default:
		return midnight(year, month, day-d.Back)
	}
	first := midnight(year, month, 1)
	return first.AddDate(0, 0, min(day, dates.DaysIn(first.Year(), first.Month()))-1)
}

func midnight(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
