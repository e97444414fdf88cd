package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// people is the panel of speakers: who is quoted, in what role, how often,
// and with what share of the quoted words. Its first row stands for everyone.
type people struct {
	found    quotes.Found
	initials []string
	rows     []int // the speakers that are shown, indexes into found.Speakers
	words    int   // in all quotes, also those of nobody known
	quotes   int
	cursor   int // 0 is everyone, i+1 is rows[i]
	offset   int
}

// show fills the panel from what was found in an article. People whose words
// are only reported stand in it while reported speech is shown.
func (p *people) show(r *reader) {
	*p = people{found: r.found, initials: r.initials, cursor: p.cursor, offset: p.offset}
	for i, s := range r.found.Speakers {
		if s.Quotes > 0 || r.reported {
			p.rows = append(p.rows, i)
		}
	}
	for _, q := range r.found.Quotes {
		if q.Kind == quotes.Direct || q.Kind == quotes.Mixed {
			p.words += len(strings.Fields(q.Of(r.art.Text)))
			p.quotes++
		}
	}
	p.move(0)
}

// chosen is the speaker under the cursor, or -1 for everyone.
func (p *people) chosen() int { return p.at(p.cursor) }

// at is the speaker in a row, or -1 for everyone.
func (p *people) at(row int) int {
	if row < 1 || row > len(p.rows) {
		return -1
	}
	return p.rows[row-1]
}

// point puts the cursor on a speaker, if they are shown.
func (p *people) point(speaker int) {
	if i, ok := slices.BinarySearch(p.rows, speaker); ok {
		p.cursor = i + 1
	}
}

func (p *people) move(n int) { p.cursor = max(0, min(p.cursor+n, len(p.rows))) }

// personRows is how many lines a speaker takes: name, role, and a blank one.
const personRows = 3

// view returns exactly height lines of at most width cells. only is the
// speaker whose quotes alone are lit, or -1.
func (p *people) view(k ink, width, height, only int, focused bool) []string {
	lines := []string{" " + k.strong("Speakers"), ""}
	if len(p.rows) == 0 {
		lines = append(lines, " "+k.quiet("Nobody is quoted here."))
	}
	fit := max(1, (height-len(lines))/personRows)
	p.offset = max(min(p.offset, p.cursor), p.cursor-fit+1)
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
		lines = append(lines, "")
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines[:height]
}

// row draws one speaker: initials, name and count, and under it role and share.
func (p *people) row(k ink, i, width int, here bool) []string {
	name, role, count, share, tag := "Everyone", "", p.quotes, "", ""
	if i >= 0 {
		s := p.found.Speakers[i]
		name, role, count, tag = s.Name, s.Role, s.Quotes, p.initials[i]
		if p.words > 0 {
			share = fmt.Sprintf("%d %%", (100*s.Words+p.words/2)/p.words)
		}
	}
	number := fmt.Sprintf("%d", count)
	room := max(4, width-4-6)
	title := pad(ansi.Truncate(name, room, "…"), room, false)
	if here {
		title = k.strong(title)
	}
	tag = pad(tag, 4, false)
	first := k.voice(tag, i) + title + k.quiet(pad(number, 5, true))
	if i < 0 {
		return []string{first}
	}
	second := strings.Repeat(" ", 4) + k.quiet(pad(ansi.Truncate(role, room, "…"), room, false)+pad(share, 5, true))
	return []string{first, second}
}

// rowAt is the row drawn on that line of the panel, or -1 for none.
func (p *people) rowAt(line int) int {
	i := p.offset + (line-2)/personRows
	if line < 2 || i > len(p.rows) {
		return -1
	}
	return i
}
