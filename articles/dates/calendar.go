package dates

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrForm is in the error for a text that has not the form of a date of the calendar.
var ErrForm = errors.New("is not a date")

// Calendar reads a year, a month or a day as ISO 8601 writes them: 2031, 2031-05,
// 2031-05-06, also 2031-5-6. month and day are 0 where they are not told. Years
// are 1 to 9999. The error says what is wrong with which part.
func Calendar(s string) (year int, month time.Month, day int, err error) {
	parts := strings.SplitN(s, "-", 4)
	var n [3]int
	for i, part := range parts {
		if i == len(n) || part == "" || len(part) > 2 && i > 0 || i == 0 && len(part) != 4 {
			return 0, 0, 0, fmt.Errorf("%s %w", s, ErrForm)
		}
		for j := range len(part) {
			if part[j]-'0' > 9 {
				return 0, 0, 0, fmt.Errorf("%s %w", s, ErrForm)
			}
			n[i] = n[i]*10 + int(part[j]-'0')
		}
	}
	year, month, day = n[0], time.Month(n[1]), n[2]
	switch {
	case year == 0:
		return 0, 0, 0, errors.New(s + " is not a year")
	case len(parts) > 1 && (month < 1 || month > 12):
		return 0, 0, 0, errors.New(parts[0] + "-" + parts[1] + " is not a month")
	case len(parts) > 2 && (day < 1 || day > DaysIn(year, month)):
		return 0, 0, 0, errors.New(s + " is not a day")
	}
	return year, month, day, nil
}
