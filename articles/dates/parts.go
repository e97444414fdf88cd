package dates

import "time"

// parts collects a date piece by piece.
type parts struct {
	year, day                  int // 0 if not told
	month                      time.Month
	hour, minute, second, nano int
	timed                      bool // a time of day is told
	zone                       zone
	half                       role     // am or pm, wherever it stands
	changed                    bool     // it is the date of a change
	numbers                    [3]int64 // of a date in numbers alone, as they stand
	sign                       rune     // between them; 0 if there are none
	short                      bool     // its year has two digits
	order                      order    // of the numbers
	weekdays                   uint8    // those that the weekday may be
	in                         uint32   // the languages that have every word so far
	spoke                      bool     // there was a word
	weekdayToo                 bool     // the month may have been a weekday: "mar"
	timeNext                   bool     // a word before said that a time comes: "klo"
	era                        int
	loose                      bool // stray words and numbers are passed over
}

// whole reads a text that is a date.
func (p *parts) whole(s string) (When, bool) {
	if !p.read(s) {
		return When{}, false
	}
	return p.when()
}

// read reads a whole text; false if something in it is no part of a date.
func (p *parts) read(s string) bool {
	var t tokens
	if !t.cut(s, p.loose) {
		return false
	}
	for i := 0; i < t.n; {
		n := p.take(t.all[i:])
		if n == 0 && p.loose && t.all[i].kind != number {
			n = 1
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// take reads one piece from the front of t and returns how many tokens it
// took, 0 if it is none. Behind t there are always ends enough.
func (p *parts) take(t []token) int {
	switch t[0].kind {
	case number:
		return p.takeNumber(t)
	case letters:
		return p.takeWord(t)
	case sign, end:
	}
	if n := p.takeZone(t); n > 0 {
		return n
	}
	switch t[0].sign {
	case ',', '.', '|', '(', ')', '[', ']', '·', '•', '・', '-', '–', '—', ':', '/', ';', '、', '。', '【', '】', '°', '\'', '’':
		return 1
	}
	return 0
}

// takeWord reads a word. Where it may mean several things, what is missing decides.
func (p *parts) takeWord(t []token) int {
	w := t[0].word
	month := w.month > 0 && (p.month == 0 || p.weekdayToo)
	switch {
	case month && p.month != 0: // "mar., 3 mar. 2026": the first was a weekday
		p.weekdayToo = false
		fallthrough
	case month:
		if p.weekdayToo = p.month == 0 && w.weekdays > 0; p.weekdayToo {
			p.weekdays = w.weekdays
		}
		p.month = time.Month(w.month)
		return p.knows(w)
	}
	if n := p.takeZone(t); n > 0 {
		return n
	}
	if n := p.takeHalf(t); n > 0 {
		return n
	}
	switch {
	case w.weekdays > 0:
		p.weekdays = w.weekdays
	case w.era > 0:
		p.era = int(w.era)
	case w.roles&(noon|midnight) != 0:
		p.timed = true
		p.hour = 12
		if w.roles&midnight != 0 {
			p.hour = 0
		}
	case w.roles != 0:
		p.timeNext = p.timeNext || w.roles&at != 0
		p.changed = p.changed || w.roles&changed != 0
	case t[0].text == "T" || t[0].text == "t": // 2026-05-14T08:30
		if p.timed || !p.dated() {
			return 0
		}
		return 1
	default:
		return 0
	}
	return p.knows(w)
}

// knows notes which languages have a word, and returns 1, for it is taken.
func (p *parts) knows(w word) int {
	if !p.spoke {
		p.in = w.in
	} else {
		p.in &= w.in
	}
	p.spoke = true
	return 1
}

// takeHalf reads am, p.m., p. m., 午後, before the hour or behind it.
func (p *parts) takeHalf(t []token) int {
	if half := t[0].word.roles & (am | pm); half != 0 {
		p.half = half
		return 1
	}
	if t[1].kind != letters || t[1].text != "m" && t[1].text != "m." && t[1].text != "M." && t[1].text != "M" {
		return 0
	}
	switch t[0].text {
	case "a", "a.", "A", "A.":
		p.half = am
	case "p", "p.", "P", "P.":
		p.half = pm
	default:
		return 0
	}
	return 2
}

// dated reports whether the day is told whole.
func (p *parts) dated() bool { return p.sign != 0 || p.year > 0 && p.month > 0 && p.day > 0 }

// is tells a sign.
func (k *token) is(r rune) bool { return k.kind == sign && k.sign == r }

// when puts the pieces together.
func (p *parts) when() (When, bool) {
	open := p.ordered()
	if p.year < FirstYear || p.year >= LastYear || p.month < 1 || p.month > 12 || p.day < 1 || p.day > DaysIn(p.year, p.month) {
		return When{}, false
	}
	w := When{Changed: p.changed, DateOnly: !p.timed}
	if open {
		again := *p
		again.year, again.month, again.day = 0, 0, 0
		w.open = &again
	}
	if !p.timed {
		w.Time = time.Date(p.year, p.month, p.day, 0, 0, 0, 0, time.UTC)
		return w, true
	}
	w.Time = time.Date(p.year, p.month, p.day, p.hourOfDay(), p.minute, p.second, p.nano, p.location())
	return w, true
}

// hourOfDay counts from midnight: 12 am is 0, 9 pm is 21.
func (p *parts) hourOfDay() int {
	switch {
	case p.half == am && p.hour == 12:
		return 0
	case p.half == pm && p.hour < 12:
		return p.hour + 12
	}
	return p.hour
}
