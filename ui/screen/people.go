package screen

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// people is the panel of speakers: who is quoted, in what role, how often,
// and with what share of the quoted words. Its first row stands for everyone.
type people struct {
	speakers []quotes.Speaker
	initials []string
	words    int // in all quotes, also those of nobody known
	quotes   int
	cursor   int // 0 is everyone, i+1 is speakers[i]
	offset   int
}

// show fills the panel from what was found in an article.
func (p *people) show(found quotes.Found, initials []string) {
	*p = people{initials: initials, cursor: min(p.cursor, len(found.Speakers))}
	p.speakers = found.Speakers
	for _, s := range found.Speakers {
		p.words += s.Words
		p.quotes += s.Quotes
	}
}

// chosen is the speaker under the cursor, or -1 for everyone.
func (p *people) chosen() int { return p.cursor - 1 }

func (p *people) move(n int) { p.cursor = max(0, min(p.cursor+n, len(p.speakers))) }

// personRows is how many lines a speaker takes: name, role, and a blank one.
const personRows = 3

// view returns exactly height lines of at most width cells. only is the
// speaker whose quotes alone are lit, or -1.
func (p *people) view(k ink, width, height, only int, focused bool) []string {
	lines := []string{" " + k.strong("Speakers"), ""}
	if len(p.speakers) == 0 {
		lines = append(lines, " "+k.quiet("Nobody is quoted here."))
	}
	fit := max(1, (height-len(lines))/personRows)
	p.offset = max(min(p.offset, p.cursor), p.cursor-fit+1)
	for i := p.offset; i <= len(p.speakers) && len(p.speakers) > 0 && len(lines) < height; i++ {
		bar := " "
		switch {
		case i == p.cursor && focused:
			bar = k.accent("▌")
		case i-1 == only:
			bar = k.quiet("▌")
		}
		for _, line := range p.row(k, i-1, width-2, i == p.cursor && focused) {
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
		s := p.speakers[i]
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

// rowAt is the speaker drawn on that line of the panel, or -2 for none.
func (p *people) rowAt(line int) int {
	if line < 2 {
		return -2
	}
	i := p.offset + (line-2)/personRows
	if i > len(p.speakers) {
		return -2
	}
	return i - 1
}
