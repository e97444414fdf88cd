package articles

import (
	"path/filepath"
	"strings"
	"time"

	"pullquote/articles/dates"
)

// dayOfName is the day with which the name of a file begins, 2026-01-02-the-crane.md, or
// that of the folder which Hugo makes for an article and its pictures:
// 2026-01-02-the-crane/index.md.
func dayOfName(name string) (dates.When, bool) {
	base := filepath.Base(name)
	if strings.TrimSuffix(base, filepath.Ext(base)) == "index" {
		base = filepath.Base(filepath.Dir(name))
	}
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
	if !ok || a.isFromElsewhere() {
		return
	}
	if a.Published.IsZero() {
		a.Published, a.DateOnly, a.DatedBy = day.Time, true, dates.FileName
	}
	a.Tags = parted(a.Tags, a.unsettled.loose)
}

func (a *Article) isFromElsewhere() bool { return a.Source != "" || a.URL != "" }
