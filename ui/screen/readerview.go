package screen

import (
	"sort"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/page"
	"pullquote/ui/theme"
)

// view draws the rows in sight, each with its gutter, in a column that stands
// in the middle of the pane, and the answer to why under them.
func (r *reader) view(width, height int) []string {
	lines := make([]string, 0, height)
	if r.page != nil {
		rows := r.page.Visible(r.height)
		marks := r.marks(sight(rows))
		indent := strings.Repeat(" ", r.indent())
		for _, row := range rows {
			line := row.Paint(r.art.Text, marks)
			if g := r.gutter(row); line != "" || g != blankGutter {
				line = indent + g + line
			}
			lines = append(lines, line)
		}
	}
	return filled(append(filled(lines, r.height), r.whyPane(width)...), height)
}

// indent is the blank to the left of the gutter. The text, not the gutter, is
// in the middle.
func (r *reader) indent() int {
	return max(0, min((r.width-r.cells())/2-gutterCells, r.width-r.cells()-gutterCells))
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

// gutter says who begins to speak on a row, and bars the current quote.
func (r *reader) gutter(row page.Row) string {
	tag, who, bar := "", -1, " "
	if i := r.firstLit(row.Text.Start); i < len(r.lit) && !row.Text.Empty() {
		if q := r.found.Quotes[r.lit[i]]; q.Marked.Start < row.Text.End {
			tag, who = page.Tag(r.initials, &q), q.Speaker
		}
	}
	if q := r.current(); q != nil && !row.Text.Empty() && q.Marked.Start < row.Text.End && q.Marked.End > row.Text.Start {
		bar = r.ink.accent("▌")
	}
	if tag == "" && bar == " " {
		return blankGutter
	}
	return r.ink.voice(pad(tag, 4, true), who) + bar + " "
}

// firstLit is the first lit quote that begins at offset or after it, an index into lit.
func (r *reader) firstLit(offset int) int {
	return sort.Search(len(r.lit), func(i int) bool { return r.found.Quotes[r.lit[i]].Marked.Start >= offset })
}

// marks are the styles of what is in sight: quotes in their speaker's colour,
// the speaker's mention, the current quote, and what a search found.
func (r *reader) marks(s quotes.Span) []page.Mark {
	if s.Empty() {
		return nil
	}
	var marks []page.Mark
	for i := max(0, r.firstLit(s.Start)-2); i < len(r.lit); i++ {
		q := &r.found.Quotes[r.lit[i]]
		if q.Marked.Start >= s.End && q.Mention.Start >= s.End {
			break
		}
		marks = append(marks, r.quoteMarks(q, r.lit[i] == r.at)...)
	}
	hits := r.matches.hits
	from := sort.Search(len(hits), func(i int) bool { return hits[i].End > s.Start })
	for i := from; i < len(hits) && hits[i].Start < s.End; i++ {
		marks = append(marks, page.Mark{Span: hits[i], Ink: r.matchInk(i == r.matches.at)})
	}
	return marks
}

func (r *reader) quoteMarks(q *quotes.Quote, here bool) []page.Mark {
	said := r.ink.Voice(q.Speaker)
	said.Italic = said.Italic || q.Kind == quotes.Indirect
	marks := []page.Mark{{Span: q.Marked, Ink: said}}
	if !q.Mention.Empty() {
		who := r.ink.Mention(q.Speaker)
		if here {
			who.Underline = ansi.UnderlineSingle
		}
		marks = append(marks, page.Mark{Span: q.Mention, Ink: who})
	}
	if here {
		marks = append(marks, page.Mark{Span: q.Marked, Ink: r.ink.Current()})
	}
	return marks
}

func (r *reader) matchInk(here bool) theme.Ink {
	k := r.ink.Found()
	if here {
		k.Bold, k.Underline = true, ansi.UnderlineSingle
	}
	return k
}

// whyPane is the answer to why, under a rule; nothing while it is closed.
func (r *reader) whyPane(width int) []string {
	if !r.why || r.focus == onList || r.focus == onBar {
		return nil
	}
	lines := r.whyLines(width)
	return append([]string{r.ink.quiet(strings.Repeat("─", width))}, lines[:min(len(lines), max(0, r.room/2-1))]...)
}

// whyLines explain the current quote's speaker.
func (r *reader) whyLines(width int) []string {
	q := r.current()
	if q == nil {
		return []string{r.ink.quiet(" Step to a quote with " + r.keymap.hint(nextQuote) + " to ask why its speaker was chosen.")}
	}
	lines := []string{" " + r.ink.strong("Why ") + r.name(q) + r.ink.quiet(" · "+q.Kind.String()+" · "+surety(q))}
	for _, l := range strings.Split(ansi.Wrap(q.Why, max(10, width-2), ""), "\n") {
		lines = append(lines, " "+l)
	}
	return lines
}

// surety puts the confidence in a quote's speaker into words.
func surety(q *quotes.Quote) string {
	if q.Speaker < 0 {
		return "nobody is named"
	}
	return q.Surety().String()
}
