package screen

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store/notes"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/page"
	"pullquote/ui/screen/annotate"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
	"pullquote/ui/theme"
)

// pagePicture is what is drawn of the page.
type pagePicture struct {
	r     *reader
	notes []notes.Placed // those in sight
}

func (r *reader) picture() pagePicture { return pagePicture{r: r} }

func (r *reader) View(width, height int) []string { return r.picture().view(width, height) }

// view draws the rows in sight, each with its gutter, in a column that stands
// in the middle of the pane, and the answer to why under them.
func (p pagePicture) view(width, height int) []string {
	lines := make([]string, 0, height)
	if p.r.page != nil {
		rows := p.r.page.Visible(p.r.height)
		p.notes = p.r.notes.In(sight(rows))
		marks := p.marks(sight(rows))
		labels := p.r.leading().labels()
		indent := strings.Repeat(" ", p.indent())
		for _, row := range rows {
			line := row.Paint(p.r.art.Text, marks)
			if len(labels) > 0 {
				line = row.PaintLabelled(p.r.art.Text, marks, labels)
			}
			if g := p.gutter(row); line != "" || g != blankGutter {
				line = indent + g + line
			}
			lines = append(lines, line)
		}
	}
	return cells.Filled(append(cells.Filled(lines, p.r.height), p.below(width)...), height)
}

// indent is the blank to the left of the gutter: the margin or, where the column is
// to stand in the middle, what puts the text there, and not the gutter.
func (p pagePicture) indent() int {
	if p.r.Settings.Page.Align == config.Left {
		return p.r.margin()
	}
	return max(0, p.r.margin(), min((p.r.width-p.r.cells())/2-gutterCells, p.r.width-p.r.cells()-gutterCells))
}

// sight is the stretch of text that rows spell.
func sight(rows []page.Row) quotes.Span {
	var s quotes.Span
	for _, row := range rows {
		if row.Text.Empty() {
			continue
		}
		if s.Empty() {
			s = row.Text
		}
		s.End = max(s.End, row.Text.End)
	}
	return s
}

const blankGutter = "      "

// gutter says who begins to speak on a row, bars the current quote and points to
// the current match.
func (p pagePicture) gutter(row page.Row) string {
	tag, who, bar := "", -1, " "
	style := p.r.Settings.Quotes
	if i := p.r.speech.firstLit(row.Text.Start); style.Initials && i < len(p.r.speech.lit) && !row.Text.Empty() {
		if q := p.r.speech.found.Quotes[p.r.speech.lit[i]]; q.Marked.Start < row.Text.End {
			tag, who = page.Tag(p.r.speech.initials, &q), q.Speaker
		}
	}
	here := p.r.point.Span
	if q := p.r.speech.current(); q != nil {
		here = q.Marked
	}
	if style.Bar && !row.Text.Empty() && here.Start < row.Text.End && here.End > row.Text.Start {
		bar = p.r.Ink.Titled("▌")
	}
	arrow := " "
	if m := p.r.search.Here(); row.Text.Start <= m.Start && m.Start < row.Text.End && !m.Empty() {
		arrow = p.r.Ink.Titled("›")
	} else if q := p.r.speech.current(); q != nil && p.r.before.Any() && row.Text.Start <= q.Marked.Start && q.Marked.Start < row.Text.End {
		arrow = p.r.Ink.Hinted("=")
	}
	sign := p.sign(row)
	if tag == "" && bar == " " && arrow == " " && sign == "" {
		return blankGutter
	}
	const initials = 4
	if sign == "" {
		return p.r.Ink.Named(cells.Pad(tag, initials, true), who) + bar + arrow
	}
	return p.r.Ink.Strong(sign) + p.r.Ink.Named(cells.Pad(ansi.Truncate(tag, initials-1, ""), initials-1, true), who) + bar + arrow
}

// sign is that of a note which begins on a row.
func (p pagePicture) sign(row page.Row) string {
	for _, n := range p.notes {
		if !row.Text.Empty() && row.Text.Start <= n.At.Start && n.At.Start < row.Text.End {
			return annotate.Sign(n.Note)
		}
	}
	return ""
}

// highlights lay the colours of notes under all else.
func (p pagePicture) highlights() (marks []page.Mark) {
	for _, n := range p.notes {
		if ink := p.r.Ink.Highlight(slices.Index(notes.Colors(), n.Color.Or())); ink != (theme.Ink{}) {
			marks = append(marks, page.Mark{Span: n.At, Ink: ink})
		}
	}
	return marks
}

// marks are the styles of what is in sight: highlights, quotes in their speaker's colour,
// the speaker's mention, the current quote, and what a search found.
func (p pagePicture) marks(s quotes.Span) []page.Mark {
	if s.Empty() {
		return nil
	}
	marks := append(p.highlights(), p.rest(s)...)
	for i := max(0, p.r.speech.firstLit(s.Start)-2); i < len(p.r.speech.lit); i++ {
		q := &p.r.speech.found.Quotes[p.r.speech.lit[i]]
		if q.Marked.Start >= s.End && q.Mention.Start >= s.End {
			break
		}
		marks = append(marks, p.quoteMarks(p.r.speech.lit[i], p.r.speech.lit[i] == p.r.speech.at)...)
	}
	if at := p.r.point; (at.of == sentence || at.of == stretch) && !at.Empty() {
		marks = append(marks, page.Mark{Span: at.Span, Ink: p.r.Ink.Here})
	}
	found := &p.r.search.Matches
	from, to := found.In(s)
	for i := from; i < to; i++ {
		k := p.r.Ink.Match
		if i == found.At {
			k = p.r.Ink.Found
		}
		marks = append(marks, page.Mark{Span: found.Hits[i], Ink: k})
	}
	return marks
}

// rest sets all back that one speaker does not say, where only theirs is lit.
func (p pagePicture) rest(s quotes.Span) []page.Mark {
	if p.r.speech.only < 0 {
		return nil
	}
	var lit []quotes.Span
	for i := max(0, p.r.speech.firstLit(s.Start)-2); i < len(p.r.speech.lit); i++ {
		q := &p.r.speech.found.Quotes[p.r.speech.lit[i]]
		if q.Marked.Start >= s.End && q.Mention.Start >= s.End {
			break
		}
		lit = append(lit, q.Marked, q.Mention)
	}
	order.Stable(lit, func(a, b quotes.Span) int { return a.Start - b.Start })
	var marks []page.Mark
	from := s.Start
	for _, l := range append(lit, quotes.Span{Start: s.End, End: s.End}) {
		if l.Start > from {
			marks = append(marks, page.Mark{Span: quotes.Span{Start: from, End: l.Start}, Ink: p.r.Ink.Quiet})
		}
		from = max(from, l.End)
	}
	return marks
}

func (p pagePicture) quoteMarks(i int, here bool) []page.Mark {
	q := &p.r.speech.found.Quotes[i]
	marks := p.saidMarks(i)
	if !q.Mention.Empty() {
		who := p.r.Ink.Mention(q.Speaker)
		if here {
			who = who.Over(p.r.Ink.Here)
		}
		marks = append(marks, page.Mark{Span: q.Mention, Ink: who})
	}
	// Without colours both it and what was found are reversed: while a search is on,
	// its bar alone tells the current quote.
	if here && !(p.r.Ink.Mono && p.r.search.Any()) {
		marks = append(marks, page.Mark{Span: q.Marked, Ink: p.r.Ink.Here})
	}
	return marks
}

// saidMarks paint what is said: reported speech in italics, but for the fragments in
// marks that are part of it.
func (p pagePicture) saidMarks(i int) []page.Mark {
	q := &p.r.speech.found.Quotes[i]
	said := p.r.Ink.Voice(q.Speaker)
	if q.Speaker >= 0 && q.Surety() == quotes.Guess {
		said = p.r.Ink.Guess.Over(said)
	}
	if q.Kind != quotes.Indirect {
		return []page.Mark{{Span: q.Marked, Ink: said}}
	}
	told := said
	told.Italic = true
	var marks []page.Mark
	from := q.Marked.Start
	for k := i + 1; k < len(p.r.speech.found.Quotes) && p.r.speech.found.Quotes[k].PartOf == i+1; k++ {
		part := &p.r.speech.found.Quotes[k]
		marks = append(marks, page.Mark{Span: quotes.Span{Start: from, End: part.Marked.Start}, Ink: told}, page.Mark{Span: part.Marked, Ink: said})
		from = part.Marked.End
	}
	return append(marks, page.Mark{Span: quotes.Span{Start: from, End: max(from, q.Marked.End)}, Ink: told})
}

// below is the open note, or the answer to why, under a rule; nothing while both are closed.
func (p pagePicture) below(width int) []string {
	var lines []string
	switch {
	case p.r.Focus == pane.OnList || p.r.Focus == pane.OnBar:
		return nil
	case p.r.art != nil && !p.r.leads.note.Empty():
		lines = p.noteLines(width)
	case p.r.why:
		lines = p.whyLines(width)
	default:
		if lines = p.said(width); lines == nil {
			return nil
		}
	}
	most := max(0, p.r.room/2-1)
	if len(lines) > most && most > 0 {
		lines[most-1] = ansi.Truncate(lines[most-1], max(1, width-2), "") + "…"
	}
	return append([]string{p.r.Ink.Hinted(strings.Repeat("─", width))}, lines[:min(len(lines), most)]...)
}

// said is what the reader has noted on what is stood on.
func (p pagePicture) said(width int) []string {
	at := p.r.point.Span
	if q := p.r.speech.current(); q != nil {
		at = q.Span
	}
	if at.Empty() {
		return nil
	}
	return p.r.notes.Lines(at, width)
}

// whyLines explain the current quote's speaker.
func (p pagePicture) whyLines(width int) []string {
	q := p.r.speech.current()
	if q == nil {
		return indented(p.r.Ink.Hinted("Step to a quote with "+p.r.Keymap.Hint(keys.NextQuote)+" to ask why its speaker was chosen."), width)
	}
	who := p.r.Ink.Strong("Why ") + p.name(q) + p.r.Ink.Hinted(" · "+words.Join(q.Kind.String(), confidenceLabel(q), toldLabel(q)))
	return append(indented(who, width), indented(q.Why, width)...)
}

// indented is a text in lines, between its words, a cell from the edge.
func indented(text string, width int) []string {
	lines := strings.Split(ansi.Wrap(text, max(10, width-2), ""), "\n")
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// toldLabel puts into words how sure it is that reported speech is told at all, where that
// may be doubted: “Carrow added three goals” is no telling.
func toldLabel(q *quotes.Quote) string {
	switch surety := quotes.SuretyOf(q.Reported); {
	case q.Kind != quotes.Indirect || surety == quotes.Sure:
		return ""
	case surety == quotes.Likely:
		return "likely told"
	}
	return "perhaps not told"
}

// confidenceLabel puts the confidence in a quote's speaker into words.
func confidenceLabel(q *quotes.Quote) string {
	if q.Speaker < 0 {
		return "nobody is named"
	}
	return q.Surety().String()
}
