package screen

import (
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// prompt asks for one line on the status line, such as a search.
type prompt struct {
	label string
	text  []rune
	at    int // the cursor stands before text[at]

	// What to do while it is typed, when it is accepted and when it is given
	// up. Each may be nil.
	typed, accept func(line string) tea.Cmd
	cancel        func() tea.Cmd
}

// key edits the line. It reports whether the line was accepted or given up.
func (p *prompt) key(k tea.KeyPressMsg) (accepted, cancelled bool) {
	switch k.String() {
	case "enter":
		return true, false
	case "esc", "ctrl+g":
		return false, true
	case "backspace", "ctrl+h":
		if len(p.text) == 0 {
			return false, true
		}
		p.cut(p.at-1, p.at)
	case "delete":
		p.cut(p.at, p.at+1)
	case "ctrl+u":
		p.cut(0, p.at)
	case "ctrl+w":
		p.cut(p.wordStart(), p.at)
	case "left":
		p.at = max(0, p.at-1)
	case "right":
		p.at = min(len(p.text), p.at+1)
	case "home", "ctrl+a":
		p.at = 0
	case "end", "ctrl+e":
		p.at = len(p.text)
	default:
		p.insert(k.Text)
	}
	return false, false
}

// insert puts s at the cursor, as one line of printable characters.
func (p *prompt) insert(s string) {
	var add []rune
	for _, r := range s {
		switch {
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

// view returns the line, scrolled so that the cursor is inside width cells,
// and the cursor's column.
func (p *prompt) view(width int) (line string, cursor int) {
	before, after := p.label+string(p.text[:p.at]), string(p.text[p.at:])
	cursor = ansi.StringWidth(before)
	for over := cursor - (width - 1); cursor > width-1; over++ { // a wide letter is cut whole
		before = ansi.TruncateLeft(p.label+string(p.text[:p.at]), over, "")
		cursor = ansi.StringWidth(before)
	}
	return ansi.Truncate(before+after, width, ""), cursor
}
