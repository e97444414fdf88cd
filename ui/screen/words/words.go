// Package words says numbers, dates and durations as the reader's screens do.
package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/store"
)

// wordsAMinute is how fast an adult reads English non-fiction silently:
// 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
const wordsAMinute = 238

// Minutes is how long words take to read, at least one.
func Minutes(words int) int { return max(1, (words+wordsAMinute/2)/wordsAMinute) }

// Day is a date as a newspaper gives it: the year only where it is another.
func Day(t, now time.Time, d dates.Style) string {
	switch {
	case t.IsZero():
		return ""
	default:
		return d.Brief(t, t.Year() != now.Year())
	}
}

// DayOf is the day of an article: of its publication, or else "saved" and the
// day of its file, which is no date of the article's.
func DayOf(e store.Entry, now time.Time, d dates.Style) string {
	day := Day(e.Date(), now, d)
	if day == "" || e.Dated() {
		return day
	}
	return "saved " + day
}

// BriefDay is dayOf for a column: of a file that was saved in another year it
// names only that.
func BriefDay(e store.Entry, now time.Time, d dates.Style) string {
	if at := e.Date(); !e.Dated() && !at.IsZero() && at.Year() != now.Year() {
		return at.Format("saved 2006")
	}
	return DayOf(e, now, d)
}

// Join puts a middle dot between the parts that are there.
func Join(parts ...string) string {
	var have []string
	for _, s := range parts {
		if s != "" {
			have = append(have, s)
		}
	}
	return strings.Join(have, " · ")
}

// Fit cuts a line to so many cells. What stands last in it stays where that is short: of
// "unsubscribed from Harbour Post · u undoes" a narrow window is to show how it is undone.
func Fit(line string, width int) string {
	head, tail := line, ""
	if i := strings.LastIndex(line, " · "); i > 0 && ansi.StringWidth(line[i:]) <= width/2 {
		head, tail = line[:i], line[i:]
	}
	return ansi.Truncate(head, max(0, width-ansi.StringWidth(tail)), "…") + tail
}

// Lines parts a line between its words, into at most so many of so many cells. What is
// more is cut as Fit does.
func Lines(line string, width, most int) []string {
	for room := most * width; ; room -= max(1, width/8) {
		lines := strings.Split(ansi.Wrap(Fit(line, max(1, room)), width, ""), "\n")
		if len(lines) <= most || room <= width {
			return lines[:min(most, len(lines))]
		}
	}
}

// Counts names two counts: "20 quotes, 13 reported".
func Counts(marked, reported int) string {
	if reported == 0 {
		return Plural(marked, "quote")
	}
	return Plural(marked, "quote") + ", " + Figure(reported) + " reported"
}

// Duration is how long a reader sits, in the unit in which one would say it.
func Duration(minutes int) string {
	if minutes < 120 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h", (minutes+30)/60)
}

// Plural counts a noun: "1 quote", "1,200 quotes".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Figure(n) + " " + noun + "s"
}

// Moved says where deleted articles are: in the system's trash, if no folder is named.
func Moved(n int, folder string) string {
	if folder == "" {
		folder = "the trash"
	}
	return Plural(n, "article") + " moved to " + folder
}

// Figure is a number with commas between its thousands.
func Figure(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Spoken is a quote on one line, as it is pasted elsewhere: what was seen of it.
func Spoken(s string) string { return clean.Line(s) }
