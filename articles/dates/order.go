package dates

import (
	"math/bits"
	"strings"
	"time"
)

// order is how a language writes a date in numbers.
type order uint8

const (
	noOrder    order = iota // not known: a slash means month first, a dot or a hyphen day first
	dayFirst                // 3/4/2026 is 3 April
	monthFirst              // 3/4/2026 is March 4
	yearFirst               // 26/3/4 is 4 March 2026; 3/4/2026 is nobody's
)

// Languages that have no table here and write the day first.
const alsoDayFirst = " ar bg bs ca da et eu ga gl he hi hr is ka lv mk ms mt nn no sl sq sr th vi "

// orderOf returns the order of a language, by its tag (BCP 47). English has two:
// that of the United States, and that of everybody else. Canada has both.
func orderOf(tag string) order {
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	base, rest, _ := strings.Cut(tag, "-")
	if base == "en" {
		switch region, _, _ := strings.Cut(rest, "-"); {
		case region == "us" || region == "ph":
			return monthFirst
		case len(region) != 2 || region == "ca":
			return noOrder
		}
		return dayFirst
	}
	if base != "" && strings.Contains(alsoDayFirst, " "+base+" ") {
		return dayFirst
	}
	for _, l := range languages {
		if l.tag == base {
			return l.order
		}
	}
	return noOrder
}

// ordered puts the numbers of a date in their order, and reports whether only
// the language can tell it: both orders are days, no word of the date belongs to
// a language that has but one order, and no weekday agrees with but one.
func (p *parts) ordered() (open bool) {
	if p.sign == 0 {
		return false
	}
	o := p.order
	if o == noOrder {
		o = p.spoken()
	}
	plain, other := p.read3(dayFirst), p.read3(monthFirst)
	switch {
	case p.numbers[0] > 31 || p.sign == '.' && !p.short: // 2026/03/04, 03.04.2026
		o = dayFirst
	case p.short && o == yearFirst:
	case o == yearFirst || o == noOrder:
		o, open = p.guess(plain, other)
	}
	if o == monthFirst && p.sign == '.' {
		o = dayFirst
	}
	d := p.read3(o)
	if !d.valid() { // 27/9/2026 has but one reading
		for _, any := range [...]order{dayFirst, monthFirst} {
			if d = p.read3(any); d.valid() {
				break
			}
		}
	}
	p.year, p.month, p.day = d.year, d.month, d.day
	return open && p.order == noOrder
}

// spoken returns the order that the words of the date have, noOrder if these
// are of languages that differ.
func (p *parts) spoken() order {
	found := noOrder
	for in := p.in; in != 0; in &= in - 1 {
		o := languages[bits.TrailingZeros32(in)].order
		if o == noOrder || found != noOrder && found != o {
			return noOrder
		}
		found = o
	}
	return found
}

// guess chooses between two readings by the weekday, and else by the sign.
func (p *parts) guess(day, month threeNumbers) (o order, open bool) {
	o = dayFirst
	if p.sign == '/' {
		o = monthFirst
	}
	switch byDay, byMonth := p.agrees(day), p.agrees(month); {
	case byDay && !byMonth:
		return dayFirst, false
	case byMonth && !byDay:
		return monthFirst, false
	}
	return o, p.short || day.valid() && month.valid() && day != month
}

// agrees reports whether a day is of the weekday that the date tells.
func (p *parts) agrees(d threeNumbers) bool {
	if !d.valid() || p.weekdays == 0 {
		return false
	}
	weekday := (time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC).Weekday() + 6) % 7
	return p.weekdays&(1<<weekday) != 0
}

// threeNumbers is a date in numbers, in one reading.
type threeNumbers struct {
	year  int
	month time.Month
	day   int
}

func (d threeNumbers) valid() bool {
	return d.year >= FirstYear && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= DaysIn(d.year, d.month)
}

// read3 reads the numbers in an order. A year of four digits is known by them.
func (p *parts) read3(o order) threeNumbers {
	a, b, c := p.numbers[0], p.numbers[1], p.numbers[2]
	switch {
	case a >= FirstYear:
		return threeNumbers{int(a), time.Month(b), int(c)}
	case p.short && o == yearFirst:
		return threeNumbers{2000 + int(a), time.Month(b), int(c)}
	case p.short:
		c += 2000
	}
	if o == monthFirst {
		a, b = b, a
	}
	return threeNumbers{int(c), time.Month(b), int(a)}
}
