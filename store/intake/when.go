package intake

import (
	"net/mail"
	"strconv"
	"strings"
	"time"

	"pullquote/articles"
)

// when reads a date in whatever form an export has it: a number of seconds,
// milliseconds or microseconds since 1970, what e-mails write, what news pages
// write. Years before 1000 and after 2200 are mistakes.
func when(s string) (t time.Time, dateOnly, ok bool) {
	s = strings.TrimSpace(s)
	switch n, err := strconv.ParseFloat(s, 64); {
	case s == "" || len(s) > 100:
		return time.Time{}, false, false
	case err == nil && len(s) == len("20150927") && (s[:2] == "19" || s[:2] == "20"):
		t, err = time.Parse("20060102", s)
		dateOnly, ok = true, err == nil
	case err == nil:
		t, ok = sinceEpoch(n)
	default:
		if t, dateOnly, ok = articles.ParseTime(s); !ok { // which knows more zones
			t, err = mail.ParseDate(s)
			ok = err == nil
		}
	}
	if !ok || t.Year() < 1000 || t.Year() > 2200 {
		return time.Time{}, false, false
	}
	return t, dateOnly, true
}

// sinceEpoch tells by its size in what unit a number is.
func sinceEpoch(n float64) (time.Time, bool) {
	switch {
	case n >= 1e17 && n < 1e19: // nanoseconds
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
