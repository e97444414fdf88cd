package screen

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/words"
)

func (r *reader) Status() (left, right string) {
	if r.opening() && r.art == nil {
		return "loading …", ""
	}
	if r.aloud.On() {
		return narration{r}.told()
	}
	p := r.picture()
	if fetching := r.follow.Status(); fetching != "" {
		return fetching, p.right()
	}
	return p.left(), p.right()
}

// name is a speaker as the status line gives it: name, role, a question mark if it is a
// guess, and whoever tells that they say so.
func (p pagePicture) name(q *quotes.Quote) string {
	s := p.r.speech.speaker(q)
	if s == nil {
		return p.r.Ink.Hinted(words.Join("speaker not known", byYou(q.ByHand)))
	}
	name := clean.Label(s.Name)
	if q.Surety() == quotes.Guess {
		name += "?"
	}
	name = p.r.Ink.Named(name, q.Speaker)
	if s.Role != "" {
		name += p.r.Ink.Hinted(", " + clean.Label(s.Role))
	}
	if q.Via > 0 {
		name += p.r.Ink.Hinted(" via ") + p.r.Ink.Named(clean.Label(p.r.speech.found.Speakers[q.Via-1].Name), q.Via-1)
	}
	if mine := byYou(q.ByHand || s.ByHand); mine != "" {
		name += p.r.Ink.Hinted(" · " + mine)
	}
	return name
}

// byYou says that something was corrected by hand.
func byYou(byHand bool) string {
	if byHand {
		return "by you"
	}
	return ""
}

// left is the part of the status line that gives way: where among the quotes
// or matches the reader stands, and who speaks.
func (p pagePicture) left() string {
	marked, people := p.r.speech.found.Marked()
	switch q := p.r.speech.current(); {
	case p.r.art == nil:
		return ""
	case p.r.search.Any() && len(p.r.search.Hits) > 0:
		return "match " + p.r.search.Count() + " · " + p.r.search.Query
	case p.r.search.Any():
		return p.r.search.Count() + " · " + p.r.search.Query
	case q != nil:
		return p.quote(q)
	case !p.part(config.Quote):
		return ""
	case p.r.speech.only >= 0:
		return "only " + clean.Label(p.r.speech.found.Speakers[p.r.speech.only].Name) + " · " + words.Counts(p.r.speech.litCounts())
	case marked == 0:
		return words.Join("no quotes", p.reportedCount())
	default:
		return words.Join(p.more(marked)+" "+strings.TrimPrefix(words.Plural(marked, "quote"), words.Figure(marked)+" ")+" by "+words.Plural(people, "speaker"), p.reportedCount())
	}
}

// part reports whether the bottom line is to have a part.
func (p pagePicture) part(name string) bool { return slices.Contains(p.r.Settings.Status, name) }

// quote is which quote is the current one, and who says it.
func (p pagePicture) quote(q *quotes.Quote) string {
	which, who := "", ""
	if p.part(config.Quote) {
		which = p.r.Ink.Hinted(p.ordinal(q))
	}
	if p.part(config.Speaker) {
		who = p.name(q)
	}
	if which != "" && who != "" {
		which = p.r.Ink.Hinted(p.ordinal(q) + " · ")
	}
	return which + who
}

// ordinal is where a lit quotation stands among those of its kind: "quote 7/20",
// or "reported 4/13" for what is told without marks. A word before a number
// means the same everywhere: quotes are those in marks.
func (p pagePicture) ordinal(q *quotes.Quote) string {
	if !p.r.speech.reported {
		return fmt.Sprintf("quote %d/%s", sort.SearchInts(p.r.speech.lit, p.r.speech.at)+1, p.more(len(p.r.speech.lit)))
	}
	told := q.Kind == quotes.Indirect
	at, all := 0, 0
	for _, i := range p.r.speech.lit {
		if (p.r.speech.found.Quotes[i].Kind == quotes.Indirect) != told {
			continue
		}
		if all++; i <= p.r.speech.at {
			at++
		}
	}
	word := "quote"
	if told {
		word = "reported"
	}
	return fmt.Sprintf("%s %d/%s", word, at, p.more(all))
}

// reportedCount says how much reported speech is shown; nothing while it is hidden.
func (p pagePicture) reportedCount() string {
	if !p.r.speech.reported {
		return ""
	}
	_, n := p.r.speech.litCounts()
	return p.more(n) + " reported"
}

// more marks a number that will grow, because the rest is still being read.
func (p pagePicture) more(n int) string {
	if p.r.art.Partial {
		return fmt.Sprint(n) + "+"
	}
	return fmt.Sprint(n)
}

// elsewhere tells quietly where the current quote stands elsewhere, and which key shows it.
func (p pagePicture) elsewhere() string {
	said := p.r.before.Told(p.r.entry.Date())
	if said == "" {
		return ""
	}
	return p.r.Keymap.HintIn(keys.InPage, keys.SameWords) + " " + said
}

// right is the part of the status line that always shows: how far, and how
// long the rest takes.
func (p pagePicture) right() string {
	if p.r.page == nil {
		return ""
	}
	percent, told := p.r.page.Percent(p.r.height), ""
	if p.part(config.Percent) {
		told = fmt.Sprintf("%d %%", int(math.Floor(percent)))
	}
	if said := p.elsewhere(); said != "" && p.r.width >= 50 {
		return words.Join(said, told)
	}
	if p.r.fold.on && p.r.width >= 50 {
		return words.Join("quotes only", told)
	}
	if percent >= 100 || p.r.width < 50 || !p.part(config.Time) {
		return told
	}
	length := float64(p.r.art.Words)
	if p.r.art.Partial && len(p.r.art.Text) > 0 {
		length *= float64(p.r.art.Size) / float64(len(p.r.art.Text))
	}
	return words.Join(told, words.Duration(words.Minutes(int(length*(1-percent/100))))+" left")
}
