package dates

import (
	"strings"
	"sync"
	"time"
)

// zone is what a text tells of a zone.
type zone struct {
	known    bool   // the text tells it
	american bool   // ET, CT, MT, PT: standard or daylight time, by the date
	name     string // empty where only the offset is told
	offset   int    // seconds east of Greenwich
}

const hour = 3600

// zones are the names that news writes, folded. Where one has two meanings, news
// in English decides: IST is India's, CST America's.
var zones = sync.OnceValue(func() map[string]*zone {
	m := make(map[string]*zone, 128)
	for _, z := range []struct {
		offset int
		names  string
	}{
		{-10 * hour, "HST"},
		{-9 * hour, "AKST"},
		{-8 * hour, "PST AKDT HNP"},
		{-7 * hour, "MST PDT HNR HAP"},
		{-6 * hour, "CST MDT HNC HAR"},
		{-5 * hour, "EST CDT HNE HAC COT"},
		{-4 * hour, "EDT AST HAE CLT"},
		{-3*hour - hour/2, "NST"},
		{-3 * hour, "ADT BRT ART CLST"},
		{-2*hour - hour/2, "NDT"},
		{0, "UTC GMT UT WET"},
		{hour, "BST CET MEZ WEST WAT HEC"},
		{2 * hour, "CEST MESZ EET SAST CAT"},
		{3 * hour, "EEST MSK МСК EAT TRT TSİ"},
		{4 * hour, "GST"},
		{5 * hour, "PKT"},
		{5*hour + hour/2, "IST"},
		{7 * hour, "WIB ICT"},
		{8 * hour, "SGT HKT AWST PHT MYT WITA 北京时间 北京時間"},
		{9 * hour, "JST KST WIT 日本時間"},
		{9*hour + hour/2, "ACST"},
		{10 * hour, "AEST"},
		{10*hour + hour/2, "ACDT"},
		{11 * hour, "AEDT"},
		{12 * hour, "NZST"},
		{13 * hour, "NZDT"},
	} {
		for name := range strings.FieldsSeq(z.names) {
			m[foldWord(name)] = &zone{known: true, name: name, offset: z.offset}
		}
	}
	for name := range strings.FieldsSeq("ET CT MT PT") {
		m[foldWord(name)] = &zone{known: true, name: name, american: true}
	}
	return m
})

// takeZone reads EDT, UTC, +02:00, GMT+2, -0400 or Z, and returns how many tokens
// that were.
func (p *parts) takeZone(t []token) int {
	used, prefix := 0, false
	switch z := t[0].zone; {
	case p.zone.known:
		if z != nil && p.timed && t[0].word.weekdays == 0 { // 10:05 GMT+0100 (CET)
			return 1
		}
		offset, n := offsetOf(t, false)
		if n > 0 && p.zone.name != "" { // 10:05 CET +0100
			p.zone = zone{known: true, offset: offset}
			return n
		}
		return 0
	case z != nil && (t[0].upper || p.timed && t[0].word.weekdays == 0):
		p.zone = *z
		used, prefix = 1, z.offset == 0 && !z.american
	case p.timed && (t[0].text == "Z" || t[0].text == "z"):
		p.zone = zone{known: true}
		return 1
	}
	if used == 1 && !prefix {
		return 1
	}
	offset, n := offsetOf(t[used:], prefix)
	if n == 0 || !prefix && !p.timed && !p.dated() {
		return used
	}
	p.zone = zone{known: true, offset: offset}
	return used + n
}

// mostOffset is how far any place is from Greenwich, in seconds.
const mostOffset = 14 * hour

// offsetOf reads +02:00, -0400, +02, and behind UTC or GMT also +2.
func offsetOf(t []token, behindName bool) (offset, used int) {
	n := &t[1]
	if t[0].kind != sign || t[0].sign != '+' && t[0].sign != '-' || n.kind != number || !n.glued {
		return 0, 0
	}
	switch {
	case n.digits == 4 || n.digits == 3:
		offset, used = int(n.value/100)*hour+int(n.value%100)*60, 2
	case n.digits == 2 || n.digits == 1 && behindName:
		offset, used = int(n.value)*hour, 2
		if t[2].is(':') && t[3].kind == number && t[3].digits == 2 && t[3].glued {
			offset, used = offset+int(t[3].value)*60, 4
		}
	default:
		return 0, 0
	}
	if offset > mostOffset || offset%hour/60 > 59 {
		return 0, 0
	}
	if t[0].sign == '-' {
		offset = -offset
	}
	return offset, used
}

// location returns where a moment is, which ET, CT, MT and PT tell by its day.
func (p *parts) location() *time.Location {
	z := p.zone
	if z.american {
		z.name, z.offset = americanZone(z.name, p.year, p.month, p.day)
	}
	if z.offset == 0 && z.name == "" || z.name == "UTC" {
		return time.UTC
	}
	return time.FixedZone(z.name, z.offset)
}

// americanZone resolves ET, CT, MT and PT: daylight time runs from the second
// Sunday of March to the first of November (since 2007).
func americanZone(name string, year int, month time.Month, day int) (string, int) {
	sunday := func(m time.Month, nth int) int {
		first := time.Date(year, m, 1, 0, 0, 0, 0, time.UTC).Weekday()
		return 1 + (7-int(first))%7 + 7*(nth-1)
	}
	daylight := month > time.March && month < time.November ||
		month == time.March && day >= sunday(time.March, 2) || month == time.November && day < sunday(time.November, 1)
	standard := -5 - strings.Index("ECMP", name[:1])
	if daylight {
		return name[:1] + "DT", (standard + 1) * hour
	}
	return name[:1] + "ST", standard * hour
}
