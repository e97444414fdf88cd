package pane

import (
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
)

// Prompt asks for one line on the status line, such as a search.
type Prompt struct {
	Label   string
	Text    []rune
	At      int  // the cursor stands before text[at]
	Pointed bool // a row of the list was chosen while it was typed

	suggested bool   // what stands there gives way to what is typed
	mistake   string // why the line was not accepted as it stands

	// What to do while it is typed, when it is accepted and when it is given
	// up. Each may be nil. A line of which Accept says a [Mistake] stays.
	Typed, Accept func(line string) Wish
	Cancel        func() Wish
	Step          func(rows int) // moves in the list while it is typed
	Side          func(step int) // does what an arrow to the left, with -1, or to the right does in a line with nothing in it
	// Past is the line one before with -1, or one behind with +1, of those that
	// were typed before, where line stands now.
	Past func(direction int, line string) string
	// Above draws what is offered while it is typed, in so many lines at most, to
	// stand above it.
	Above func(width, most int) []string
	// Pick picks what Above has drawn on one of its lines, of so many at most: the line that
	// is typed is then this one, and is accepted if that is so.
	Pick func(at, most int, line string) (picked string, accepted bool)
	// Beside picks what a pane behind it has drawn on a line, which is accepted if that is so.
	Beside func(at int) (accepted bool)
	// Rows is how many lines that takes, where it is more than is usual.
	Rows int
	// Complete is the line with what is offered put into it.
	Complete func(line string) string
	// Answer takes the answers of commands while it is typed.
	Answer func(tea.Msg)
	// Right says what stands beside the line, and what of it is wrong.
	Right func() (told string, wrong quotes.Span)
}

// Mistake says what is wrong with a line that was to be accepted.
type Mistake struct{ Text string }

// Mistaken is what is wrong with the line, until it is another.
func (p *Prompt) Mistaken() string { return p.mistake }

// Suggest puts a line there that gives way to what is typed, as long as no other key has
// taken it up.
func (p *Prompt) Suggest(line string) {
	p.Insert(line)
	p.suggested = len(p.Text) > 0
}

// typeIn puts what is typed or pasted at the cursor, or in the place of what is suggested.
func (p *Prompt) typeIn(s string) {
	if s == "" {
		return
	}
	if p.suggested {
		p.Text, p.At, p.suggested = nil, 0, false
	}
	p.Insert(s)
}

// Key edits the line. It reports whether the line was accepted or given up.
func (p *Prompt) Key(a keys.Action, typed string) (accepted, cancelled bool) {
	switch a {
	case keys.LineAccept:
		return true, false
	case keys.LineCancel:
		return false, true
	case keys.LineErase:
		if len(p.Text) == 0 {
			return false, true
		}
		p.cut(p.At-1, p.At)
	case keys.LineDelete:
		p.cut(p.At, p.At+1)
	case keys.LineEraseAll:
		p.cut(0, p.At)
	case keys.LineEraseRest:
		p.cut(p.At, len(p.Text))
	case keys.LineWordLeft:
		p.At = p.wordStart()
	case keys.LineWordRight:
		p.At = p.wordEnd()
	case keys.LineComplete:
		p.complete()
	case keys.LineEraseWord:
		p.cut(p.wordStart(), p.At)
	case keys.LineLeft:
		p.At = max(0, p.At-1)
	case keys.LineRight:
		p.At = min(len(p.Text), p.At+1)
	case keys.LineStart:
		p.At = 0
	case keys.LineEnd:
		p.At = len(p.Text)
	case keys.LineDown, keys.LineUp: // there are no rows
	default:
		p.typeIn(typed)
		return false, false
	}
	p.suggested = false
	return false, false
}

// MostTyped is how many characters a line has at most: a book that is pasted by
// mistake would be parsed and drawn at every key from then on.
const MostTyped = 2000

// Insert puts s at the cursor, as one line of printable characters, as far as
// there is room.
func (p *Prompt) Insert(s string) {
	var add []rune
	for _, r := range s {
		switch {
		case len(p.Text)+len(add) >= MostTyped:
		case unicode.IsSpace(r):
			add = append(add, ' ')
		case unicode.IsPrint(r):
			add = append(add, r)
		}
	}
	p.Text = append(p.Text[:p.At:p.At], append(add, p.Text[p.At:]...)...)
	p.At += len(add)
}

func (p *Prompt) cut(from, to int) {
	from, to = max(0, from), min(len(p.Text), to)
	if from < to {
		p.Text = append(p.Text[:from:from], p.Text[to:]...)
		p.At = from
	}
}

func (p *Prompt) wordStart() int {
	i := p.At
	for i > 0 && p.Text[i-1] == ' ' {
		i--
	}
	for i > 0 && p.Text[i-1] != ' ' {
		i--
	}
	return i
}

func (p *Prompt) wordEnd() int {
	i := p.At
	for i < len(p.Text) && p.Text[i] == ' ' {
		i++
	}
	for i < len(p.Text) && p.Text[i] != ' ' {
		i++
	}
	return i
}

// complete puts what is offered into the line.
func (p *Prompt) complete() {
	if p.Complete == nil {
		return
	}
	whole := p.Complete(string(p.Text))
	p.Text, p.At = nil, 0
	p.Insert(whole)
}

// View returns the line, scrolled so that the cursor is inside width cells, of
// which there is one at least, and the cursor's column. Bytes of what is typed
// are underlined that are wrong.
func (p *Prompt) View(k ink.Ink, wrong quotes.Span, width int) (line string, cursor int) {
	width = max(1, width)
	text := string(p.Text)
	line = p.Label + text
	if p.suggested {
		line = p.Label + k.Hinted(text)
	}
	if w := wrong; w.End <= len(text) && w.Start < w.End {
		line = p.Label + text[:w.Start] + k.Wrong(text[w.Start:w.End]) + text[w.End:]
	}
	before := p.Label + string(p.Text[:p.At])
	whole, over := ansi.StringWidth(before), 0
	for cursor = whole; cursor > width-1; over++ { // a wide letter is cut whole
		cursor = ansi.StringWidth(ansi.TruncateLeft(before, over+whole-(width-1), ""))
	}
	if over > 0 {
		line = ansi.TruncateLeft(line, over-1+whole-(width-1), "")
	}
	return ansi.Truncate(line, width, ""), cursor
}

// beside is what stands beside the line in width cells, and what of it is wrong.
func (p *Prompt) beside(k ink.Ink, width int) (told string, wrong quotes.Span) {
	const hint = "type another, or enter"
	switch {
	case p.Right != nil:
		return p.Right()
	case p.suggested && ansi.StringWidth(p.Label+string(p.Text)+hint)+4 < width:
		return k.Hinted(hint), quotes.Span{}
	}
	return "", quotes.Span{}
}

// room is what the line has of width cells, the rest being what stands beside it.
func (p *Prompt) room(k ink.Ink, width int) int {
	told, _ := p.beside(k, width)
	if n := ansi.StringWidth(told); n > 0 {
		width -= min(n, width*2/3) + 2
	}
	return max(1, width)
}

// Draw draws the line in width cells, with what stands beside it.
func (p *Prompt) Draw(k ink.Ink, width int) string {
	told, wrong := p.beside(k, width)
	room := p.room(k, width)
	line, _ := p.View(k, wrong, room)
	if told == "" {
		return line
	}
	return ansi.Truncate(cells.Pad(line, room, false)+" "+told, width-1, "…")
}

// Cursor is the column of the terminal's cursor in width cells.
func (p *Prompt) Cursor(k ink.Ink, width int) int {
	_, at := p.View(k, quotes.Span{}, p.room(k, width))
	return at
}

// Do does what a key asks for that types something or nothing. The line is open
// until it is accepted or given up.
func (p *Prompt) Do(a keys.Action, typed string) (w Wish, open bool) {
	if rows := map[keys.Action]int{keys.LineDown: 1, keys.LineUp: -1}[a]; rows != 0 && p.Step != nil {
		p.Step(rows)
		p.Pointed = true
		return nil, true
	} else if step := map[keys.Action]int{keys.LineLeft: -1, keys.LineRight: 1}[a]; step != 0 && p.Side != nil && len(p.Text) == 0 {
		p.Side(step)
		return nil, true
	} else if rows != 0 && p.Past != nil {
		p.Text = []rune(p.Past(rows, string(p.Text)))
		p.At = len(p.Text)
		return p.told(), true
	}
	p.mistake = ""
	accepted, cancelled := p.Key(a, typed)
	switch {
	case cancelled && p.Cancel != nil:
		return p.Cancel(), false
	case accepted && p.Accept != nil:
		w := p.Accept(string(p.Text))
		if m, wrong := w.(Mistake); wrong {
			p.mistake = m.Text
			return nil, true
		}
		return w, false
	case accepted || cancelled:
		return nil, false
	}
	return p.told(), true
}

// Paste puts a text at the cursor.
func (p *Prompt) Paste(text string) Wish {
	p.mistake = ""
	p.typeIn(text)
	return p.told()
}

// Click picks what Above has drawn on one of its lines, of so many at most, and reports
// whether the line that is typed is to be accepted.
func (p *Prompt) Click(at, most int) (w Wish, accepted bool) {
	if p.Pick == nil {
		return nil, false
	}
	line := string(p.Text)
	picked, accepted := p.Pick(at, most, line)
	if picked == line {
		return nil, accepted
	}
	p.Text, p.At = nil, 0
	p.Insert(picked)
	return p.told(), accepted
}

// told tells whoever wants to know what has been typed so far.
func (p *Prompt) told() Wish {
	if p.Typed == nil {
		return nil
	}
	return p.Typed(string(p.Text))
}
