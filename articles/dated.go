package articles

import (
	"path/filepath"
	"strings"
	"time"
)

// dateByName takes the day of an article in Markdown that tells none from the name of
// its file, where Jekyll and Hugo have it: 2026-01-02-the-crane-stays.md.
func (a *Article) dateByName(name string) {
	base := filepath.Base(name)
	if !a.Published.IsZero() || len(base) < len("2026-01-02-a") || base[len(time.DateOnly)] != '-' {
		return
	}
	if day, err := time.Parse(time.DateOnly, base[:len(time.DateOnly)]); err == nil && day.Year() > 1800 {
		a.Published, a.DateOnly = day, true
	}
}

// splitJekyllTags parts tags that stand in one string, as Jekyll does in files whose name
// begins with a day: "tags: port crane" are two.
func (a *Article) splitJekyllTags(name string) {
	base := filepath.Base(name)
	if len(a.Tags) != 1 || len(base) < len("2026-01-02-a") {
		return
	}
	if _, err := time.Parse(time.DateOnly, base[:len(time.DateOnly)]); err == nil {
		a.Tags = strings.Fields(a.Tags[0])
	}
}
