package articles

import (
	"path/filepath"
	"strings"
	"time"

	"pullquote/articles/dates"
)

// dayOfName is the day with which the name of a file begins: 2026-01-02-the-crane.md.
func dayOfName(name string) (dates.When, bool) {
	base := filepath.Base(name)
	if len(base) < len("2026-01-02-a") || base[len(time.DateOnly)] != '-' || strings.Trim(base[:len(time.DateOnly)], "0123456789-") != "" {
		return dates.When{}, false
	}
	day, ok := dates.Stamp(base[:len(time.DateOnly)])
	return day, ok && day.DateOnly
}

// takeName takes from the name of a file in Markdown what Jekyll and Hugo have there: the
// day of an article that tells none. In such files Jekyll parts tags by blanks:
// "tags: port crane" are two. An article that says where it is from is none of these: what
// was added to a library has the day in its name on which it was kept.
func (a *Article) takeName(name string) {
	day, ok := dayOfName(name)
	if !ok || a.Source != "" || a.URL != "" {
		return
	}
	if a.Published.IsZero() {
		a.Published, a.DateOnly = day.Time, true
	}
	if len(a.Tags) == 1 {
		a.Tags = strings.Fields(a.Tags[0])
	}
}
