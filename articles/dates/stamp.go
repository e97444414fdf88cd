package dates

import (
	"strconv"
	"strings"
	"time"
)

// Stamp reads a date from a field that is meant for one: in the head of an
// e-mail, a feed, an export, the meta tags of a page. What Parse reads it reads;
// besides, what machines write (seconds, milliseconds, microseconds or
// nanoseconds since 1970, 20260302T090500Z, years of two digits), and it passes over words
// that no date has: "Mon, 02 Mar 2026 10:05:00 GMT+0100 (Central European
// Standard Time)".
func Stamp(s string) (When, bool) {
	s = strings.TrimSpace(s)
	if w, ok := iso(s); ok {
		return w, true
	}
	if len(s) > maxBytes {
		return When{}, false
	}
	if bare(s) {
		return bareStamp(s)
	}
	if !promising(s) {
		return When{}, false
	}
	if w, ok := Parse(s); ok { // "1/1/00 2000" says the year twice, and no hour
		return w, true
	}
	p := parts{loose: true}
	return p.whole(s)
}

// bare reports whether a text is a number and nothing else, as JSON spells
// them: 1772442300, 1772442300.5, 1.7724423e+09.
func bare(s string) bool {
	return s != "" && s[0]-'0' < 10 && strings.Trim(s, "0123456789.e+") == "" && strings.Count(s, ".") < 2
}

// bareStamp reads a number: a date without signs between its parts, if it can be
// one, and else a time since 1970.
func bareStamp(s string) (When, bool) {
	if len(s) == 8 || len(s) == 12 || len(s) == 14 {
		p := parts{loose: true}
		if s[:2] == "19" || s[:2] == "20" {
			if w, ok := p.whole(s); ok {
				return w, true
			}
		}
		if len(s) == 8 {
			return When{}, false
		}
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return When{}, false
	}
	t, ok := sinceEpoch(n)
	if !ok || t.Year() >= LastYear {
		return When{}, false
	}
	return When{Time: t}, true
}

// sinceEpoch tells by its size in what unit a number is.
func sinceEpoch(n float64) (time.Time, bool) {
	switch {
	case n >= 1e17 && n < 9e18: // nanoseconds
		return time.Unix(0, int64(n)).UTC(), true
	case n >= 1e14 && n < 1e17:
		return time.UnixMicro(int64(n)).UTC(), true
	case n >= 1e11 && n < 1e14:
		return time.UnixMilli(int64(n)).UTC(), true
	case n >= 1e7 && n < 1e11:
		return time.Unix(int64(n), 0).UTC(), true
	}
	return time.Time{}, false
}
