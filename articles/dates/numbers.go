package dates

import "time"

// takeNumber reads what begins with a number: a date in numbers, a time of day,
// a number with its unit, a year or a day.
func (p *parts) takeNumber(t []token) int {
	used := p.takeCompact(t)
	if used == 0 {
		used = p.takeNumeric(t)
	}
	if used == 0 {
		used = p.takeClock(t)
	}
	if used == 0 {
		used = p.takeUnit(t)
	}
	if used == 0 {
		used = p.takeBare(t)
	}
	if used > 0 {
		p.timeNext = false
	}
	return used
}

// takeBare reads a year, a day, or an hour alone.
func (p *parts) takeBare(t []token) int {
	n, digits := t[0].value, t[0].digits
	switch {
	case p.timeNext && p.dated() && !p.timed && n < 24 && digits <= 2: // den 3 mars 2026 kl. 14
		p.hour, p.timed = int(n), true
	case digits == 4 && n >= leastYear && n < LastYear && p.year == 0:
		p.year = int(n)
	case digits <= 2 && n >= 1 && n <= 31 && p.day == 0 && p.sign == 0:
		p.day = int(n)
	case !p.loose || digits > 2:
		return 0
	default:
		return p.takeStray(n, digits)
	}
	return 1
}

// takeStray reads a number of one or two digits as mail and machines write them: the
// last two digits of a year, an hour, and behind a date and a time anything.
func (p *parts) takeStray(n int64, digits uint8) int {
	switch {
	case p.day > 0 && p.month > 0 && p.year == 0 && digits == 2 && !p.timed: // 02 Mar 26 09:05 UT
		p.year = fullYear(n)
	case p.dated() && !p.timed && n < 24: // Mon, 02 Mar 2026 15 -0700
		p.hour, p.timed = int(n), true
	case !p.dated() || !p.timed:
		return 0
	}
	return 1
}

// leastYear is the first that a number alone may be: before, it is a number.
const leastYear = 1700

// fullYear returns the year that two digits stand for. Programs have written
// them since Unix time began, in some zones in 1969 (so time.Parse reads them).
func fullYear(n int64) int {
	if n >= 69 {
		return 1900 + int(n)
	}
	return 2000 + int(n)
}

// takeCompact reads 20260302T090500Z and 20260302, as machines write them.
func (p *parts) takeCompact(t []token) int {
	n, digits := t[0].value, t[0].digits
	switch {
	case !p.loose:
		return 0
	case (digits == 6 || digits == 4) && p.dated() && !p.timed:
		if digits == 4 {
			n *= 100
		}
		return p.setClock(n/10000, n/100%100, n%100)
	case digits != 8 && digits != 12 && digits != 14 || p.dated():
		return 0
	}
	if digits == 14 && p.setClock(n/10000%100, n/100%100, n%100) == 0 ||
		digits == 12 && p.setClock(n/100%100, n%100, 0) == 0 {
		return 0
	}
	for ; digits > 8; digits -= 2 {
		n /= 100
	}
	p.year, p.month, p.day = int(n/10000), time.Month(n/100%100), int(n%100)
	return 1
}

// setClock sets a time of day, if it is one, and returns 1.
func (p *parts) setClock(hour, minute, second int64) int {
	if hour > 23 || minute > 59 || second > 60 {
		return 0
	}
	p.hour, p.minute, p.second, p.timed = int(hour), int(minute), int(min(second, 59)), true
	return 1
}

// takeNumeric reads 9/27/2015, 27.9.2015, 2015-09-27 and 27. 09. 15.
func (p *parts) takeNumeric(t []token) int {
	s := t[1].sign
	if t[1].kind != sign || s != '/' && s != '.' && s != '-' || !t[3].is(s) || t[2].kind != number || t[4].kind != number ||
		p.sign != 0 || p.year > 0 || p.month > 0 && !p.weekdayToo || p.day > 0 {
		return 0
	}
	p.month, p.weekdayToo = 0, false // "mar., 03/03/2026": it was a weekday
	first, last := t[0].digits, t[4].digits
	if t[2].digits > 2 || !(first == 4 && last <= 2 || first <= 2 && (last == 4 || last == 2)) {
		return 0
	}
	p.numbers, p.sign, p.short = [3]int64{t[0].value, t[2].value, t[4].value}, s, first != 4 && last == 2
	return 5
}

// takeClock reads 9:05, 14.30 (where it can be no day), 9h05, 14h, 9 pm and 9:05:00.123.
func (p *parts) takeClock(t []token) int {
	h := &t[0]
	if p.timed || h.digits > 2 || h.value > 23 {
		return 0
	}
	switch next := &t[1]; {
	case next.kind == letters && next.word.roles&ofHour != 0:
		return p.takeHour(t)
	case next.is(':') || next.is('.') && next.glued && t[2].glued && (p.year > 0 || p.sign != 0 || p.timeNext || t[3].word.roles&ofHour != 0):
		return p.takeMinutes(t)
	}
	if h.value > 12 {
		return 0
	}
	used := p.takeHalf(t[1:])
	if used == 0 && t[1].word.roles&(noon|midnight) == 0 {
		return 0
	}
	p.hour, p.timed = int(h.value), true
	return 1 + used
}

// takeHour reads 9h05, 14h, 14 Uhr 30, 14時30分.
func (p *parts) takeHour(t []token) int {
	minute, used := int64(0), 2
	p.knows(t[1].word)
	if m := &t[2]; m.kind == number && m.digits <= 2 && (m.glued || t[3].word.roles&ofMinute != 0 || m.digits == 2 && !isDay(t[2:])) {
		minute, used = m.value, 3
	}
	if p.setClock(t[0].value, minute, 0) == 0 {
		return 0
	}
	return used
}

// isDay reports whether a number is the day of what follows: "à 14 h 30" has
// minutes, "à 14 h 30 mars" has none.
func isDay(t []token) bool {
	return t[1].word.month > 0 || t[2].word.month > 0 || t[1].word.roles&units != 0 ||
		t[1].is('/') || (t[1].is('.') || t[1].is('-')) && t[2].kind == number
}

// takeMinutes reads what follows an hour with a sign behind it.
func (p *parts) takeMinutes(t []token) int {
	m, second, used := &t[2], int64(0), 3
	if m.kind != number || m.digits != 2 && !(p.loose && m.digits == 1) {
		return 0
	}
	if t[3].is(t[1].sign) && t[4].kind == number && t[4].digits <= 2 {
		second, used = t[4].value, 5
	}
	if p.setClock(t[0].value, m.value, second) == 0 {
		return 0
	}
	if f := &t[used+1]; used == 5 && (t[used].is('.') || t[used].is(',')) && f.kind == number && f.glued {
		p.nano, used = fraction(f), 7
	}
	return used + p.takeHalf(t[used:])
}

// fraction returns the nanoseconds that the digits behind a second's point tell.
func fraction(f *token) int {
	n := f.value
	for d := f.digits; d < 9; d++ {
		n *= 10
	}
	for d := f.digits; d > 9; d-- {
		n /= 10
	}
	return int(n)
}

// takeUnit reads a number with its unit: 2026年, 3月, 3日, 2026 r., 30分.
func (p *parts) takeUnit(t []token) int {
	n, unit := t[0].value, t[1].word.roles&units
	switch {
	case t[1].kind != letters:
		return 0
	case unit&ofYear != 0 && p.year == 0 && (p.era > 0 && t[0].digits <= 3 || n >= FirstYear && n < LastYear):
		p.year = p.era + int(n)
	case unit&ofMonth != 0 && p.month == 0 && n <= 12:
		p.month = time.Month(n)
	case unit&ofDay != 0 && p.day == 0 && n <= 31:
		p.day = int(n)
	case unit&ofMinute != 0 && p.timed && n < 60:
		p.minute = int(n)
	case unit&ofSecond != 0 && p.timed && n <= 60:
		p.second = int(min(n, 59))
	default:
		return 0
	}
	p.knows(t[1].word)
	return 2
}
