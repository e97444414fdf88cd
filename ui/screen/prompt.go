package screen

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// prompt asks for one line on the status line, such as a search.
type prompt struct {
	label   string
	text    []rune
	at      int  // the cursor stands before text[at]
	pointed bool // a row of the list was chosen while it was typed

	// What to do while it is typed, when it is accepted and when it is given
	// up. Each may be nil.
	typed, accept func(line string) wish
	cancel        func() wish
	step          func(rows int) // moves in the list while it is typed
	// right says what stands beside the line, and what of it is wrong.
	right func() (told string, wrong quotes.Span)
}

// key edits the line. It reports whether the line was accepted or given up.
func (p *prompt) key(a action, typed string) (accepted, cancelled bool) {
	switch a {
	case lineAccept:
		return true, false
	case lineCancel:
		return false, true
	case lineErase:
		if len(p.text) == 0 {
			return false, true
		}
		p.cut(p.at-1, p.at)
	case lineDelete:
		p.cut(p.at, p.at+1)
	case lineEraseAll:
		p.cut(0, p.at)
	case lineEraseWord:
		p.cut(p.wordStart(), p.at)
	case lineLeft:
		p.at = max(0, p.at-1)
	case lineRight:
		p.at = min(len(p.text), p.at+1)
	case lineStart:
		p.at = 0
	case lineEnd:
		p.at = len(p.text)
	case lineDown, lineUp: // there are no rows
	default:
		p.insert(typed)
	}
	return false, false
}

// mostTyped is how many characters a line has at most: a book that is pasted by
// mistake would be parsed and drawn at every key from then on.
const mostTyped = 2000

// insert puts s at the cursor, as one line of printable characters, as far as
// there is room.
func (p *prompt) insert(s string) {
	var add []rune
	for _, r := range s {
		switch {
		case len(p.text)+len(add) >= mostTyped:
		case unicode.IsSpace(r):
			add = append(add, ' ')
		case unicode.IsPrint(r):
			add = append(add, r)
		}
	}
	p.text = append(p.text[:p.at:p.at], append(add, p.text[p.at:]...)...)
	p.at += len(add)
}

func (p *prompt) cut(from, to int) {
	from, to = max(0, from), min(len(p.text), to)
	if from < to {
		p.text = append(p.text[:from:from], p.text[to:]...)
		p.at = from
	}
}

func (p *prompt) wordStart() int {
	i := p.at
	for i > 0 && p.text[i-1] == ' ' {
		i--
	}
	for i > 0 && p.text[i-1] != ' ' {
		i--
	}
	return i
}

// view returns the line, scrolled so that the cursor is inside width cells, of
// which there is one at least, and the cursor's column. Bytes of what is typed
// are underlined that are wrong.
func (p *prompt) view(k ink, wrong quotes.Span, width int) (line string, cursor int) {
	width = max(1, width)
	text := string(p.text)
	line = p.label + text
	if w := wrong; w.End <= len(text) && w.Start < w.End {
		line = p.label + text[:w.Start] + k.wrong(text[w.Start:w.End]) + text[w.End:]
	}
	before := p.label + string(p.text[:p.at])
	whole, over := ansi.StringWidth(before), 0
	for cursor = whole; cursor > width-1; over++ { // a wide letter is cut whole
		cursor = ansi.StringWidth(ansi.TruncateLeft(before, over+whole-(width-1), ""))
	}
	if over > 0 {
		line = ansi.TruncateLeft(line, over-1+whole-(width-1), "")
	}
	return ansi.Truncate(line, width, ""), cursor
}

// room is what the line has of width cells, the rest being what stands beside it.
func (p *prompt) room(width int) int {
	if p.right == nil {
		return width
	}
	told, _ := p.right()
	if n := ansi.StringWidth(told); n > 0 {
		width -= min(n, width*2/3) + 2
	}
	return max(1, width)
}

// draw draws the line in width cells, with what stands beside it.
func (p *prompt) draw(k ink, width int) string {
	if p.right == nil {
		line, _ := p.view(k, quotes.Span{}, width)
		return line
	}
	told, wrong := p.right()
	room := p.room(width)
	line, _ := p.view(k, wrong, room)
	return ansi.Truncate(pad(line, room, false)+" "+told, width-1, "…")
}

// cursor is the column of the terminal's cursor in width cells.
func (p *prompt) cursor(k ink, width int) int {
	_, at := p.view(k, quotes.Span{}, p.room(width))
	return at
}

// do does what a key asks for that types something or nothing. The line is open
// until it is accepted or given up.
func (p *prompt) do(a action, typed string) (w wish, open bool) {
	if rows := map[action]int{lineDown: 1, lineUp: -1}[a]; rows != 0 && p.step != nil {
		p.step(rows)
		p.pointed = true
		return nil, true
	}
	accepted, cancelled := p.key(a, typed)
	switch {
	case cancelled && p.cancel != nil:
		return p.cancel(), false
	case accepted && p.accept != nil:
		return p.accept(string(p.text)), false
	case accepted || cancelled:
		return nil, false
	}
	return p.told(), true
}

// paste puts a text at the cursor.
func (p *prompt) paste(text string) wish {
	p.insert(text)
	return p.told()
}

// told tells whoever wants to know what has been typed so far.
func (p *prompt) told() wish {
	if p.typed == nil {
		return nil
	}
	return p.typed(string(p.text))
}
