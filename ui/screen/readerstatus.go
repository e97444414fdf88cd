package screen

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// name is a speaker as the status line gives it: name, role, and a question
// mark if it is a guess.
func (r *reader) name(q *quotes.Quote) string {
	s := r.speaker(q)
	if s == nil {
		return r.ink.quiet("speaker not known")
	}
	name := articles.Label(s.Name)
	if q.Surety() == quotes.Guess {
		name += "?"
	}
	name = r.ink.voice(name, q.Speaker)
	if s.Role != "" {
		name += r.ink.quiet(", " + articles.Label(s.Role))
	}
	return name
}

func (r *reader) status() (left, right string) {
	if r.opening() && r.art == nil {
		return "reading …", ""
	}
	return r.left(), r.right()
}

// left is the part of the status line that gives way: where among the quotes
// or matches the reader stands, and who speaks.
func (r *reader) left() string {
	marked, people := r.found.Marked()
	switch q := r.current(); {
	case r.art == nil:
		return ""
	case r.matches.query != "" && len(r.matches.hits) > 0:
		return fmt.Sprintf("match %d/%d · %s", r.matches.at+1, len(r.matches.hits), r.matches.query)
	case r.matches.query != "":
		return "not found · " + r.matches.query
	case q != nil:
		return r.ink.quiet(r.ordinal(q)+" · ") + r.name(q)
	case r.only >= 0:
		return "only " + articles.Label(r.found.Speakers[r.only].Name) + " · " + counts(r.litCounts())
	case marked == 0:
		return join("no quotes", r.reportedCount())
	default:
		return join(r.more(marked)+" "+strings.TrimPrefix(plural(marked, "quote"), figure(marked)+" ")+" by "+plural(people, "speaker"), r.reportedCount())
	}
}

// ordinal is where a lit quotation stands among those of its kind: "quote 7/20",
// or "reported 4/13" for what is told without marks. A word before a number
// means the same everywhere: quotes are those in marks.
func (r *reader) ordinal(q *quotes.Quote) string {
	if !r.reported {
		return fmt.Sprintf("quote %d/%s", sort.SearchInts(r.lit, r.at)+1, r.more(len(r.lit)))
	}
	told := q.Kind == quotes.Indirect
	at, all := 0, 0
	for _, i := range r.lit {
		if (r.found.Quotes[i].Kind == quotes.Indirect) != told {
			continue
		}
		if all++; i <= r.at {
			at++
		}
	}
	word := "quote"
	if told {
		word = "reported"
	}
	return fmt.Sprintf("%s %d/%s", word, at, r.more(all))
}

// litCounts counts the lit quotations: those in marks, and what is told without.
func (r *reader) litCounts() (marked, reported int) {
	for _, i := range r.lit {
		if r.found.Quotes[i].Kind == quotes.Indirect {
			reported++
		}
	}
	return len(r.lit) - reported, reported
}

// reportedCount says how much reported speech is shown; nothing while it is hidden.
func (r *reader) reportedCount() string {
	if !r.reported {
		return ""
	}
	_, n := r.litCounts()
	return r.more(n) + " reported"
}

// counts names two counts: "20 quotes, 13 reported".
func counts(marked, reported int) string {
	if reported == 0 {
		return plural(marked, "quote")
	}
	return plural(marked, "quote") + ", " + figure(reported) + " reported"
}

// more marks a number that will grow, because the rest is still being read.
func (r *reader) more(n int) string {
	if r.art.Partial {
		return fmt.Sprint(n) + "+"
	}
	return fmt.Sprint(n)
}

// duration is how long a reader sits, in the unit in which one would say it.
func duration(minutes int) string {
	if minutes < 120 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h", (minutes+30)/60)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return figure(n) + " " + noun + "s"
}

// figure is a number with commas between its thousands.
func figure(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// right is the part of the status line that always shows: how far, and how
// long the rest takes.
func (r *reader) right() string {
	if r.page == nil {
		return ""
	}
	percent := r.page.Percent(r.height)
	if percent >= 100 {
		return "100 %"
	}
	words := float64(r.art.Words)
	if r.art.Partial && len(r.art.Text) > 0 {
		words *= float64(r.art.Size) / float64(len(r.art.Text))
	}
	if r.width < 50 {
		return fmt.Sprintf("%d %%", int(math.Floor(percent)))
	}
	return fmt.Sprintf("%d %% · %s left", int(math.Floor(percent)), duration(minutes(int(words*(1-percent/100)))))
}

// statusLine fits both parts into a line.
func statusLine(k ink, left, right string, width int) string {
	room := max(0, width-ansi.StringWidth(right)-4)
	left = pad(ansi.Truncate(left, room, k.quiet("…")), room, false)
	return ansi.Truncate(" "+k.quietly(left)+"  "+k.quiet(right), width, "")
}
