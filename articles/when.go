package articles

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// moment is a point in time as a byline tells it.
type moment struct {
	time.Time
	dateOnly bool
}

// parseWhen reads a date, with or without a time and its zone, in the forms
// that news pages use: "September 27, 2015 | 9:00pm EDT", "3 May 2024",
// "2026-05-14T08:30:00+02:00", "Tue., Sept. 29 2015 at 9:05 p.m. ET". It fails
// on anything else, so that a sentence with a date in it is no byline.
func parseWhen(s string) (moment, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 100 || digits(s) == len(s) || !strings.ContainsAny(s, "0123456789") {
		return moment{}, false
	}
	if m, ok := parseISO(s); ok {
		return m, true
	}
	var d dateParts
	toks := words(s)
	for i := 0; i < len(toks); {
		n := d.take(toks[i:])
		if n == 0 {
			return moment{}, false
		}
		i += n
	}
	return d.moment()
}

// parseISO reads what machines write, and the common half of it: a day.
func parseISO(s string) (moment, bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return moment{}, false
	}
	for _, layout := range [...]string{
		time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
		"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02",
	} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return moment{t, layout == "2006-01-02"}, true
		}
	}
	return moment{}, false
}

// dateParts collects a date piece by piece.
type dateParts struct {
	year, day, hour, minute, second int
	month                           time.Month
	timed, zoned                    bool
	zone                            string
	offset                          int // seconds east of Greenwich
}

// take reads one piece from the front of toks and returns how many tokens it
// took, 0 if it is none.
func (d *dateParts) take(toks []string) int {
	t := toks[0]
	if n := d.takeSlashed(toks); n > 0 {
		return n
	}
	if t[0] >= '0' && t[0] <= '9' {
		return d.takeNumber(toks)
	}
	if m := monthOf(t); m > 0 && d.month == 0 {
		d.month = m
		return 1
	}
	if d.timed && !d.zoned {
		if n := d.takeZone(toks); n > 0 {
			return n
		}
	}
	switch {
	case isWeekday(t), strings.Contains(" on at the of , . | ( ) · • - – — th st nd rd published posted updated last modified first date : edited created uhr ", " "+t+" "):
		return 1
	case t == "noon" || t == "midnight":
		d.timed = true
		d.hour = map[string]int{"noon": 12}[t]
		return 1
	}
	return 0
}

// takeSlashed reads 9/27/2015, 27/9/2015, 2015/09/27 and 27.09.2015. Where
// both orders are possible, slashes mean month first, dots day first.
func (d *dateParts) takeSlashed(toks []string) int {
	if len(toks) < 5 || toks[1] != toks[3] || !strings.Contains("/.-", toks[1]) || d.year > 0 {
		return 0
	}
	a, b, c := number(toks[0]), number(toks[2]), number(toks[4])
	if a < 0 || b < 0 || c < 0 {
		return 0
	}
	switch {
	case a > 1000:
		d.year, d.month, d.day = a, time.Month(b), c
	case toks[1] == "/" && a <= 12:
		d.year, d.month, d.day = c, time.Month(a), b
	default:
		d.year, d.month, d.day = c, time.Month(b), a
	}
	if d.year < 100 {
		d.year += 2000
	}
	return 5
}

// takeNumber reads a year, a day or a time of day.
func (d *dateParts) takeNumber(toks []string) int {
	n := number(toks[0])
	if n < 0 {
		return 0
	}
	if len(toks) > 2 && (toks[1] == ":" || toks[1] == "." && d.year > 0 && n < 24) && !d.timed {
		if m := number(toks[2]); m >= 0 && m < 60 && n < 24 {
			d.hour, d.minute, d.timed = n, m, true
			used := 3
			if len(toks) > 4 && toks[3] == ":" && number(toks[4]) >= 0 {
				d.second = min(number(toks[4]), 59)
				used = 5
			}
			return used + d.takeHalf(toks[used:])
		}
	}
	if len(toks) > 1 && !d.timed && n <= 12 {
		d.hour = n
		if used := d.takeHalf(toks[1:]); used > 0 {
			d.timed = true
			return 1 + used
		}
		d.hour = 0
	}
	switch {
	case n >= 1700 && n < 2200 && d.year == 0:
		d.year = n
	case n >= 1 && n <= 31 && d.day == 0:
		d.day = n
	default:
		return 0
	}
	return 1
}

// takeHalf reads am or pm after an hour and corrects it.
func (d *dateParts) takeHalf(toks []string) int {
	if len(toks) == 0 || toks[0] != "am" && toks[0] != "pm" || d.hour > 12 {
		return 0
	}
	d.hour %= 12
	if toks[0] == "pm" {
		d.hour += 12
	}
	return 1
}

// moment puts the pieces together.
func (d *dateParts) moment() (moment, bool) {
	if d.year == 0 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return moment{}, false
	}
	if !d.timed {
		return moment{time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC), true}, true
	}
	loc := time.UTC
	if d.zoned && (d.offset != 0 || d.zone != "") {
		if d.offset == american {
			d.zone, d.offset = americanZone(d.zone, d.year, d.month, d.day)
		}
		loc = time.FixedZone(d.zone, d.offset)
	}
	return moment{time.Date(d.year, d.month, d.day, d.hour, d.minute, d.second, 0, loc), false}, true
}

// monthOf returns the month that a lower-case word names, or 0.
func monthOf(w string) time.Month {
	const names = "jan feb mar apr may jun jul aug sep oct nov dec"
	if len(w) < 3 || strings.ContainsAny(w[:3], " ") {
		return 0
	}
	i := strings.Index(names, w[:3])
	if i < 0 || i%4 != 0 {
		return 0
	}
	m := time.Month(i/4 + 1)
	if full := strings.ToLower(m.String()); strings.HasPrefix(full, w) || w == "sept" {
		return m
	}
	return 0
}

func isWeekday(w string) bool {
	const names = " sunday monday tuesday wednesday thursday friday saturday"
	return len(w) >= 3 && strings.Contains(names, " "+w) || w == "thurs"
}

// number returns the value of a token of digits, with an ordinal's ending cut
// off, or -1.
func number(tok string) int {
	if len(tok) > 4 || digits(tok) != len(tok) || tok == "" {
		return -1
	}
	n := 0
	for i := range len(tok) {
		n = n*10 + int(tok[i]-'0')
	}
	return n
}

// words cuts a line into lower-case words, numbers and signs. Full stops inside
// and after abbreviations vanish: "p.m." is pm and "Sept." is sept.
func words(s string) []string {
	toks := make([]string, 0, 16)
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case blankRune(r):
			s = s[size:]
		case digits(s) > 0:
			n := digits(s)
			toks = append(toks, s[:n])
			s = s[n:]
		case unicode.IsLetter(r):
			n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
			if n < 0 {
				n = len(s)
			}
			toks = append(toks, strings.ToLower(strings.ReplaceAll(s[:n], ".", "")))
			s = s[n:]
		default:
			toks = append(toks, s[:size])
			s = s[size:]
		}
	}
	return toks
}
