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
)

// panel is the pane of a page's speakers: who is quoted, in what role, how
// often, and with what share of the quoted words. Its first row stands for everyone.
type panel struct {
	*session
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
// whose words are only reported stand in it while reported speech is shown.
func (p *panel) fill() {
	r := p.page
	*p = panel{session: p.session, page: r, open: p.open, height: p.height, found: r.speech.found, initials: r.speech.initials, cursor: p.cursor, offset: p.offset}
	for i, s := range r.speech.found.Speakers {
		if s.Quotes > 0 || r.speech.reported {
			p.rows = append(p.rows, i)
		}
	}
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
	p.move(0)
}

// clear takes everyone out of the panel.
func (p *panel) clear() { *p = panel{session: p.session, page: p.page, open: p.open, height: p.height} }

// show puts the panel on the screen, its cursor on whoever speaks on the page.
func (p *panel) show() {
	p.open = true
	if q := p.page.speech.current(); q != nil && q.Speaker >= 0 {
		p.point(q.Speaker)
	}
}

// close gives the keys back to the page.
func (p *panel) close() wish {
	p.open = false
	p.stay()
	return give{onPage}
}

// stay keeps the panel open beside a single article: nothing else wants its place.
func (p *panel) stay() { p.open = p.open || p.single && p.wide() }

func (p *panel) do(a action) wish {
	screen := max(1, p.height/personRows)
	step := map[action]int{
		down: 1, up: -1, halfDown: screen / 2, halfUp: -screen / 2, pageDown: screen, pageUp: -screen,
		top: -len(p.rows), bottom: len(p.rows),
	}[a]
	if step != 0 {
		p.move(step)
		return nil
	}
	switch a {
	case enter:
		p.page.speech.choose(p.chosen())
		return p.close()
	case speakers, back:
		return p.close()
	case nextQuote, prevQuote, nextSame, prevSame, why, copyQuote, reported, nextArticle, prevArticle, openURL:
		return p.page.do(a)
	default: // not for this pane
	}
	return nil
}

// answer has nothing to take: the panel shows what the page knows.
func (p *panel) answer(tea.Msg) wish { return nil }

// status is that of the page beside it.
func (p *panel) status() (left, right string) { return p.page.status() }

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

func (p *panel) layout(_, height int) {
	p.height = height
	p.offset = scrolled(p.offset, p.cursor, (height-panelHead)/personRows, len(p.rows)+1)
}

func (p *panel) view(width, height int) []string {
	k, focused, only := p.ink, p.focus == onPanel, p.page.speech.only
	lines := p.head(k, width)
	for i := p.offset; i <= len(p.rows) && len(p.rows) > 0 && len(lines) < height; i++ {
		bar := " "
		switch {
		case i == p.cursor && focused:
			bar = k.accent("▌")
		case p.at(i) == only:
			bar = k.quiet("▌")
		}
		for _, line := range p.row(k, p.at(i), width-2, i == p.cursor && focused) {
			lines = append(lines, bar+line)
		}
	}
	return filled(lines, height)
}

// head names the columns, or says that there is nobody.
func (p *panel) head(k ink, width int) []string {
	if len(p.rows) == 0 {
		return []string{" " + k.strong("Speakers"), "", " " + k.quiet("Nobody is quoted here.")}
	}
	names := p.figures("quotes", "reported", "words")
	return []string{" " + k.strong(pad("Speakers", width-2-len(names), false)) + k.quiet(names), ""}
}

// figures are the numbers behind a name, or their names, each in its column.
// That of reported speech is there while such speech is shown.
func (p *panel) figures(quoted, reported, words string) string {
	if p.reported == nil {
		return pad(quoted, 7, true) + pad(words, 7, true)
	}
	return pad(quoted, 7, true) + pad(reported, 9, true) + pad(words, 7, true)
}

// row draws one speaker: initials, name, quotes and share of the words, and
// the role below the name.
func (p *panel) row(k ink, i, width int, here bool) []string {
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
	title := pad(ansi.Truncate(name, room, "…"), room, false)
	if here {
		title = k.strong(title)
	}
	first := k.voice(pad(tag, 4, false), i) + title + k.quiet(numbers)
	return []string{first, "    " + k.quiet(ansi.Truncate(role, width-4, "…"))}
}

// rowAt is the row drawn on that line of the panel, or -1 for none.
func (p *panel) rowAt(line int) int {
	i := p.offset + (line-panelHead)/personRows
	if line < panelHead || i > len(p.rows) {
		return -1
	}
	return i
}
