package screen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
)

// panel is the pane of a page's speakers: who is quoted, in what role, how
// often, and with what share of the quoted words. Its first row stands for everyone.
type panel struct {
	*pane.Session
	page     *reader
	open     bool // it is on the screen, beside the page or instead of it
	found    quotes.Found
	initials []string
	rows     []int // the speakers that are shown, indexes into found.Speakers
	words    int   // in all quotes, also those of nobody known
	quotes   int   // in marks
	told     int   // without marks
	reported []int // of each speaker, told without marks; nil while reported speech is hidden
	cursor   int   // 0 is everyone, i+1 is rows[i]
	offset   int
	height   int // of the pane
}

// fill fills the panel from what was found in the article of the page. People
// whose words are only reported stand in it while reported speech is shown, and who only
// tells what others say never does.
func (p *panel) fill() {
	r := p.page
	*p = panel{Session: p.Session, page: r, open: p.open, height: p.height, found: r.speech.found, initials: r.speech.initials, cursor: p.cursor, offset: p.offset}
	if r.speech.reported {
		p.reported = make([]int, len(r.speech.found.Speakers))
	}
	for _, q := range r.speech.found.Quotes {
		switch {
		case q.Kind == quotes.Direct || q.Kind == quotes.Mixed:
			p.words += len(strings.Fields(q.Of(r.art.Text)))
			p.quotes++
		case q.Kind == quotes.Indirect && r.speech.reported:
			p.told++
			if q.Speaker >= 0 {
				p.reported[q.Speaker]++
			}
		}
	}
	for i, s := range r.speech.found.Speakers {
		if s.Quotes > 0 || p.reported != nil && p.reported[i] > 0 {
			p.rows = append(p.rows, i)
		}
	}
	p.move(0)
}

// clear takes everyone out of the panel.
func (p *panel) clear() { *p = panel{Session: p.Session, page: p.page, open: p.open, height: p.height} }

// show puts the panel on the screen, its cursor on whoever speaks on the page, and
// says who has the keys then.
func (p *panel) show() pane.Focus {
	p.open = true
	if q := p.page.speech.current(); q != nil && q.Speaker >= 0 {
		p.point(q.Speaker)
	}
	return pane.OnPanel
}

// close gives the keys back to the page.
func (p *panel) close() pane.Wish {
	p.open = false
	p.stay()
	return pane.Give{To: pane.OnPage}
}

// stay keeps the panel open beside a single article: nothing else wants its place.
func (p *panel) stay() { p.open = p.open || p.Single && p.Wide() }

func (p *panel) Do(a keys.Action) pane.Wish {
	screen := max(1, p.height/personRows)
	step := map[keys.Action]int{
		keys.Down: 1, keys.Up: -1, keys.HalfDown: screen / 2, keys.HalfUp: -screen / 2, keys.PageDown: screen, keys.PageUp: -screen,
		keys.Top: -len(p.rows), keys.Bottom: len(p.rows),
	}[a]
	switch {
	case (a == keys.Top || a == keys.Bottom) && p.Count > 0:
		p.move(p.Count - 1 - p.cursor)
		return nil
	case step != 0:
		p.move(step * p.Times())
		return nil
	}
	switch a {
	case keys.Enter:
		p.page.speech.choose(p.chosen())
		return p.close()
	case keys.Speakers, keys.Back:
		return p.close()
	case keys.NextQuote, keys.PrevQuote, keys.NextSame, keys.PrevSame, keys.Why, keys.CopyQuote, keys.Reported, keys.NextArticle, keys.PrevArticle, keys.OpenURL:
		return p.page.Do(a)
	default: // not for this pane
	}
	return nil
}

// answer has nothing to take: the panel shows what the page knows.
func (p *panel) Answer(tea.Msg) pane.Wish { return nil }

// status is that of the page beside it.
func (p *panel) Status() (left, right string) { return p.page.Status() }

// chosen is the speaker under the cursor, or -1 for everyone.
func (p *panel) chosen() int { return p.at(p.cursor) }

// at is the speaker in a row, or -1 for everyone.
func (p *panel) at(row int) int {
	if row < 1 || row > len(p.rows) {
		return -1
	}
	return p.rows[row-1]
}

// point puts the cursor on a speaker, if they are shown.
func (p *panel) point(speaker int) {
	if i, ok := slices.BinarySearch(p.rows, speaker); ok {
		p.cursor = i + 1
	}
}

func (p *panel) move(n int) { p.cursor = max(0, min(p.cursor+n, len(p.rows))) }

const (
	personRows = 2 // lines that a speaker takes: name and role
	panelHead  = 2 // lines above the first
)

func (p *panel) Layout(_, height int) {
	p.height = height
	p.offset = cells.Scrolled(p.offset, p.cursor, (height-panelHead)/personRows, len(p.rows)+1)
}

func (p *panel) View(width, height int) []string {
	k, focused, only := p.Ink, p.Focus == pane.OnPanel, p.page.speech.only
	lines := p.head(k, width)
	for i := p.offset; i <= len(p.rows) && len(p.rows) > 0 && len(lines) < height; i++ {
		bar := " "
		switch {
		case i == p.cursor && focused:
			bar = k.Titled("▌")
		case p.at(i) == only:
			bar = k.Hinted("▌")
		}
		for _, line := range p.row(k, p.at(i), width-2, i == p.cursor && focused) {
			lines = append(lines, bar+line)
		}
	}
	return cells.Filled(lines, height)
}

// head names the columns, or says that there is nobody.
func (p *panel) head(k ink.Ink, width int) []string {
	if len(p.rows) == 0 {
		return []string{" " + k.Strong("Speakers"), "", " " + k.Hinted("Nobody is quoted here.")}
	}
	names := p.figures("quotes", "reported", "words")
	return []string{" " + k.Strong(cells.Pad("Speakers", width-2-len(names), false)) + k.Hinted(names), ""}
}

// figures are the numbers behind a name, or their names, each in its column.
// That of reported speech is there while such speech is shown.
func (p *panel) figures(quoted, reported, words string) string {
	if p.reported == nil {
		return cells.Pad(quoted, 7, true) + cells.Pad(words, 7, true)
	}
	return cells.Pad(quoted, 7, true) + cells.Pad(reported, 9, true) + cells.Pad(words, 7, true)
}

// row draws one speaker: initials, name, quotes and share of the words, and
// the role below the name.
func (p *panel) row(k ink.Ink, i, width int, here bool) []string {
	name, role, count, told, words, tag := "Everyone", "", p.quotes, p.told, p.words, ""
	if i >= 0 {
		s := p.found.Speakers[i]
		name, role, count, words, tag = clean.Label(s.Name), clean.Label(s.Role), s.Quotes, s.Words, p.initials[i]
		if told = 0; p.reported != nil {
			told = p.reported[i]
		}
	}
	share := fmt.Sprintf("%d %%", (100*words+p.words/2)/max(1, p.words))
	numbers := p.figures(strconv.Itoa(count), strconv.Itoa(told), share)
	room := max(4, width-4-len(numbers))
	title := cells.Pad(ansi.Truncate(name, room, "…"), room, false)
	if here {
		title = k.Strong(title)
	}
	first := k.Named(cells.Pad(tag, 4, false), i) + title + k.Hinted(numbers)
	return []string{first, "    " + k.Hinted(ansi.Truncate(role, width-4, "…"))}
}

// rowAt is the row drawn on that line of the panel, or -1 for none.
func (p *panel) rowAt(line int) int {
	i := p.offset + (line-panelHead)/personRows
	if line < panelHead || i > len(p.rows) {
		return -1
	}
	return i
}
