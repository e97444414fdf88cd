package articles

import (
	"strings"
	"time"
)

// takeZone reads "EDT", "UTC", "+02:00", "GMT+2".
func (d *dateParts) takeZone(toks []string) int {
	used := 0
	if name := strings.ToUpper(toks[0]); zoneOffset(name) != noZone {
		d.zone, d.offset, d.zoned = name, zoneOffset(name), true
		used = 1
		if name != "UTC" && name != "GMT" || len(toks) == 1 {
			return used
		}
	}
	if len(toks) < used+2 || toks[used] != "+" && toks[used] != "-" {
		return used
	}
	h := number(toks[used+1])
	if h < 0 {
		return used
	}
	sec, n := h*3600, used+2
	if h > 14 {
		sec = h/100*3600 + h%100*60
	} else if len(toks) > n+1 && toks[n] == ":" && number(toks[n+1]) >= 0 {
		sec, n = sec+number(toks[n+1])*60, n+2
	}
	if toks[used] == "-" {
		sec = -sec
	}
	if sec < -14*3600 || sec > 14*3600 {
		return 0
	}
	d.zone, d.offset, d.zoned = "", sec, true
	return n
}

const (
	noZone   = 1 << 30
	american = 1 << 29 // ET, CT, MT, PT: standard or daylight time, by the date
)

// zoneOffset returns a zone's seconds east of Greenwich, noZone if the name is
// no zone that bylines use. Where a name has two meanings, news in English
// decides: IST is India's, CST America's.
func zoneOffset(name string) int {
	const hour = 3600
	switch name {
	case "ET", "CT", "MT", "PT":
		return american
	case "UTC", "GMT", "Z", "WET":
		return 0
	case "EDT", "AST":
		return -4 * hour
	case "EST", "CDT":
		return -5 * hour
	case "CST", "MDT":
		return -6 * hour
	case "MST", "PDT":
		return -7 * hour
	case "PST", "AKDT":
		return -8 * hour
	case "AKST":
		return -9 * hour
	case "HST":
		return -10 * hour
	case "ADT", "BRT", "ART":
		return -3 * hour
	case "NST":
		return -3*hour - hour/2
	case "NDT":
		return -2*hour - hour/2
	case "BST", "CET", "MEZ", "WEST", "WAT":
		return hour
	case "CEST", "MESZ", "EET", "SAST", "CAT":
		return 2 * hour
	case "EEST", "MSK", "EAT", "TRT":
		return 3 * hour
	case "GST":
		return 4 * hour
	case "PKT":
		return 5 * hour
	case "IST":
		return 5*hour + hour/2
	case "WIB", "ICT":
		return 7 * hour
	case "SGT", "HKT", "AWST", "PHT", "MYT":
		return 8 * hour
	case "JST", "KST":
		return 9 * hour
	case "ACST":
		return 9*hour + hour/2
	case "AEST":
		return 10 * hour
	case "AEDT":
		return 11 * hour
	case "NZST":
		return 12 * hour
	case "NZDT":
		return 13 * hour
	}
	return noZone
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
		return name[:1] + "DT", (standard + 1) * 3600
	}
	return name[:1] + "ST", standard * 3600
}
