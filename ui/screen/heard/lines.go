package heard

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/ui/report"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/strip"
	"pullquote/ui/screen/words"
)

// margin is how many cells stand free on the left.
const margin = strip.Margin

// line is a line of the scene: of a row, or of the strip, or of neither.
type line struct {
	text  string
	row   int // -1 for none
	strip bool
}

// lines are all lines of the scene.
func (s *Scene) lines(width int) (all []line) {
	add := func(text string) { all = append(all, line{text: ansi.Truncate(text, width, "…"), row: -1}) }
	add(" " + s.Ink.Strong("Audit") + s.Ink.Hinted(" of "+s.about()))
	add("")
	if s.audit.Articles == 0 {
		return all
	}
	for _, fact := range s.facts() {
		fact = strings.ReplaceAll(fact, " %", "\u00a0%") // which stays with its number
		for l := range strings.SplitSeq(ansi.Wordwrap(fact, max(10, width-2*margin), ""), "\n") {
			add("  " + l)
		}
	}
	for i, l := range s.voices.Lines(s.Ink) {
		if i == 0 {
			add("")
		}
		all = append(all, line{text: l, row: -1, strip: true})
	}
	for i := range s.rows {
		r := &s.rows[i]
		switch {
		case i == 0 && r.of == sources:
			add("")
			add(s.Ink.Hinted("  " + s.columns("", width, "words", "share", "quotes", "reported")))
		case i > 0 && r.of != s.rows[i-1].of:
			add("")
			if h := r.of.heading(); h != "" {
				add("  " + s.Ink.Titled(h))
			}
		}
		all = append(all, line{text: ansi.Truncate(s.row(i, width), width, "…"), row: i})
		if n := s.unseen(r.of); n > 0 && (i+1 == len(s.rows) || s.rows[i+1].of != r.of) {
			add("  " + s.Ink.Hinted("and "+words.Figure(n)+" more, which the command audit lists"))
		}
	}
	return all
}

// unseen is how many of a part have no row.
func (s *Scene) unseen(of part) int {
	switch of {
	case sources:
		return len(s.audit.Sources) - mostNames
	case unquoted:
		return len(s.audit.Unquoted()) - mostNames
	case silent:
		return len(s.audit.Silent) - mostNames
	default:
		return 0
	}
}

// about is what is audited.
func (s *Scene) about() string {
	if s.several != nil {
		return words.Plural(s.audit.Articles, "article") + " together"
	}
	return clean.Label(s.art.Title)
}

// facts are what there is to say of all sources together.
func (s *Scene) facts() []string {
	a := &s.audit
	facts := report.Heard(a)
	if a.First.Quote > 0 { // that has a row
		facts = append(facts[:1:1], facts[2:]...)
	}
	var kinds []string
	all := a.Total().All()
	for _, g := range a.Groups() {
		if g.Sources > 0 {
			kinds = append(kinds, fmt.Sprintf("%s %d %%", g.Sort, (200*g.All()+all)/(2*max(1, all))))
		}
	}
	if len(kinds) > 1 {
		facts = append(facts, "of the words: "+words.Join(kinds...))
	}
	if a.Guessed > 0 && s.several != nil {
		facts = append(facts, "the speaker is a guess in "+words.Plural(a.Guessed, "quote"))
	}
	return facts
}

// columns are a name and the figures behind it: all four, or where there is no room for
// them the share and the quotes.
func (s *Scene) columns(name string, width int, said, share, quoted, reported string) string {
	figures := cells.Pad(said, 7, true) + cells.Pad(share, 7, true) + cells.Pad(quoted, 8, true) + cells.Pad(reported, 10, true)
	if width < cells.OneLine {
		figures = cells.Pad(share, 6, true) + cells.Pad(quoted, 7, true)
	}
	room := max(4, min(width, 110)-margin-1-len(figures))
	return cells.Pad(ansi.Truncate(name, room, "…"), room, false) + figures
}

// row draws one row.
func (s *Scene) row(i, width int) string {
	r, k, bar := &s.rows[i], s.Ink, " "
	here := i == s.at && s.voices.On < 0
	if here {
		bar = k.Titled("▌")
	}
	name := r.name
	if here {
		name = k.Strong(name)
	}
	if s.art != nil && r.of != first && r.of != silent {
		tag := ""
		if r.who >= 0 {
			tag = s.voices.Initials[r.who]
		}
		name = k.Named(cells.Pad(tag, 4, false), r.who) + name
	}
	if r.about != "" {
		name += k.Hinted(", " + r.about)
	}
	if r.of != sources {
		return bar + " " + name
	}
	return bar + " " + s.columns(name, width, words.Figure(r.said.All()), strconv.Itoa(r.share)+" %", words.Figure(r.said.Quotes), words.Figure(r.said.Reported))
}
