package query

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"pullquote/articles/dates"
)

// Dates is a range of days on which an article was published, or on which the file of one
// was saved that tells no day of publication.
type Dates struct {
	First, Last Day // both inclusive; the zero Day is an open end, and never are both
	Saved       bool
}

// Day is a day, or all days of a month or a year: those of the calendar, or as
// many units before today.
type Day struct {
	Year  int // 1 to 9999, or 0 if the day is counted back
	Month time.Month
	Day   int
	Back  int  // how many Units before today
	Unit  Unit // 0 if the day is one of the calendar
}

// Unit is what days are counted back in.
type Unit byte

// The units of time, as they are typed.
const (
	Days   Unit = 'd'
	Weeks  Unit = 'w'
	Months Unit = 'm'
	Years  Unit = 'y'
)

// dates reads a date or two with dots between them. A number of units alone
// reaches to the present.
func (p *parser) dates(name string) (Node, error) {
	from := p.at
	text := p.bare()
	d, wrong := newDates(text)
	d.Saved = name == "saved"
	wrong = strings.Replace(wrong, "from: needs", name+": needs", 1)
	switch {
	case wrong == "":
		return d, nil
	case p.unfinished() && mayBecomeDates(text):
		return nil, nil
	}
	return nil, p.wrong(from, p.at, "%s", wrong)
}

// newDates reads a range of days, or says what is wrong with it.
func newDates(text string) (d Dates, wrong string) {
	first, last, two := strings.Cut(text, "..")
	if first == "" && last == "" {
		return Dates{}, "from: needs a date right after the colon, " + forms
	}
	if d.First, wrong = newDay(first); wrong != "" {
		return Dates{}, wrong
	}
	if !two {
		if d.Last = d.First; counted(text) {
			d.Last = Day{}
		}
		return d, ""
	}
	if d.Last, wrong = newDay(last); wrong != "" {
		return Dates{}, wrong
	}
	if d.backwards() {
		return Dates{}, text + " ends before it begins: try " + last + ".." + first
	}
	return d, ""
}

const forms = "such as 2031, 2031-05, 2031-05-06, 2031-05..2031-07, today, yesterday, 7d, 3w, 2m or 1y"

// newDay reads one end of a range; nothing is an open end.
func newDay(text string) (d Day, wrong string) {
	switch text {
	case "":
		return Day{}, ""
	case "today":
		return Day{Unit: Days}, ""
	case "yesterday":
		return Day{Back: 1, Unit: Days}, ""
	}
	if counted(text) {
		n, _ := strconv.Atoi(text[:len(text)-1]) // digits, and few of them
		return Day{Back: n, Unit: Unit(text[len(text)-1])}, ""
	}
	year, month, day, err := dates.Calendar(text)
	switch {
	case errors.Is(err, dates.ErrForm):
		return Day{}, err.Error() + ", " + forms
	case err != nil:
		return Day{}, err.Error()
	}
	return Day{Year: year, Month: month, Day: day}, ""
}

// isNumber tells a number of up to four digits.
func isNumber(s string) bool {
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}

// counted tells a number of units, such as 7d.
func counted(s string) bool {
	n := len(s) - 1
	return n > 0 && strings.IndexByte("dwmy", s[n]) >= 0 && isNumber(s[:n])
}

// mayBecomeDates tells that a date is wrong only because it is half typed.
func mayBecomeDates(text string) bool {
	_, last, two := strings.Cut(text, "..")
	if !two {
		last = text
	}
	if last == "" || strings.HasPrefix("today", last) || strings.HasPrefix("yesterday", last) {
		return true
	}
	return slices.ContainsFunc([]string{".", "d", "999", "99", "9", "12", "2", "01", "1", "0", "28", "8", "30", "31"}, func(rest string) bool {
		_, wrong := newDates(text + rest)
		return wrong == ""
	})
}

// backwards tells that both ends are days of the calendar, in the wrong order.
func (d Dates) backwards() bool {
	if d.First.Year == 0 || d.Last.Year == 0 {
		return false
	}
	first, after := d.Range(time.Time{})
	return !first.Before(after)
}
