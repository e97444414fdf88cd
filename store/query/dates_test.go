package query

import (
	"strings"
	"testing"
	"time"
)

func TestDatesAreDaysOfTheCalendarOrCountedBack(t *testing.T) {
	t.Parallel()
	now := time.Date(2032, 3, 31, 23, 30, 0, 0, time.FixedZone("", -11*3600)) // the first of April in Greenwich
	for text, want := range map[string]string{
		"2031":                   "2031-01-01 2032-01-01",
		"2031-05":                "2031-05-01 2031-06-01",
		"2031-12":                "2031-12-01 2032-01-01",
		"2031-5-6":               "2031-05-06 2031-05-07",
		"2031-05-31":             "2031-05-31 2031-06-01",
		"2032-02-29":             "2032-02-29 2032-03-01",
		"2031-05..2031-07":       "2031-05-01 2031-08-01",
		"2030..2031-02-10":       "2030-01-01 2031-02-11",
		"2031-05..2031-05-10":    "2031-05-01 2031-05-11",
		"2031..":                 "2031-01-01 -",
		"..2031":                 "- 2032-01-01",
		"today":                  "2032-03-31 2032-04-01",
		"yesterday":              "2032-03-30 2032-03-31",
		"yesterday..":            "2032-03-30 -",
		"1d":                     "2032-03-30 -",
		"7d":                     "2032-03-24 -",
		"7d..":                   "2032-03-24 -",
		"..7d":                   "- 2032-03-25",
		"3w..1w":                 "2032-03-10 2032-03-25",
		"1m":                     "2032-02-29 -", // there is no 31st of February
		"1y":                     "2031-03-31 -",
		"13m..2031-12":           "2031-02-28 2032-01-01",
		"2d..2d":                 "2032-03-29 2032-03-30",
		"9999d":                  "2004-11-14 -",
		"9999y..0001":            "-7967-03-31 0002-01-01",
		"0w..0w":                 "2032-03-31 2032-04-01",
		"1w..1w":                 "2032-03-24 2032-03-25",
		"9999-12-31":             "9999-12-31 10000-01-01",
		"2031-05-06..2031-05-06": "2031-05-06 2031-05-07",
	} {
		q, err := Parse("from:" + text)
		d, ok := q.Root.(Dates)
		if err != nil || !ok {
			t.Errorf("%s: %v", text, err)
			continue
		}
		first, after := d.Range(now)
		if got := day(first) + " " + day(after); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
		if again, err := Parse(q.String()); err != nil || again != q {
			t.Errorf("%s is written as %s, which is another range, or %v", text, q, err)
		}
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format("2006-01-02")
}

func TestDaysCountedBackStayCountedBack(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"today", "yesterday", "yesterday..", "7d..", "..3w", "2m..1m", "1w..1w", "0d..", "1y..yesterday"} {
		q, err := Parse("from:" + text)
		if want := "from:" + strings.Replace(text, "0d", "today", 1); err != nil || q.String() != want {
			t.Errorf("%s is written as %s, %v", want, q, err)
		}
	}
}
