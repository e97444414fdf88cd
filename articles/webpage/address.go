package webpage

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"pullquote/articles/dates"
)

// addressDays are the ways in which an address holds a day: /2031/05/04/, /2031/5/4/,
// /2031-05-04-crane, /crane-20310504, /04-05-2031.
var addressDays = [...]struct {
	path             *regexp.Regexp
	year, month, day int // its groups
}{
	{regexp.MustCompile(`\D([12]\d{3})([/_-])(\d{1,2})([/_-])(\d{1,2})(?:\D|$)`), 1, 3, 5},
	{regexp.MustCompile(`\D([12]\d{3})(\d\d)(\d\d)(?:\D|$)`), 1, 2, 3},
	{regexp.MustCompile(`/(\d\d)([-_])(\d\d)([-_])([12]\d{3})(?:\D|$)`), 5, 3, 1},
}

// addressDate reads the day that an address holds.
func addressDate(address string) (dates.When, bool) {
	const (
		span = 110 // years from the first web page on
		most = 4   // numbers that may be one
	)
	_, path, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	if !ok {
		return dates.When{}, false
	}
	for _, way := range addressDays {
		for _, m := range way.path.FindAllStringSubmatch("/"+path, most) {
			if len(m) > 4 && m[2] != m[4] {
				continue
			}
			number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
			w, ok := dates.Stamp(fmt.Sprintf("%04d-%02d-%02d", number(way.year), number(way.month), number(way.day)))
			if ok && w.Year() >= firstYear && w.Year() < firstYear+span {
				return w, true
			}
		}
	}
	return dates.When{}, false
}
