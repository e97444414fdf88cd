package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/compare"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene is two articles side by side.
type Scene struct {
	*pane.Session
	Found
	At     int // the item under the cursor
	side   int // the article that enter opens
	top    int // the first line in sight, of those below the head
	items  []item
	blocks [][]string // what is drawn of each item, for a width
	head   []string
	drawn  drawnFor
}

// drawnFor is what the blocks of a scene depend on.
type drawnFor struct {
	width int
	theme string
	side  int
}

// sideBySide is the width from which both texts stand beside each other.
const sideBySide = 100

// Answer implements pane.Pane.
func (s *Scene) Answer(tea.Msg) pane.Wish { return nil }

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	const inSight = 4 // items, about
	steps := pane.RowCursor{At: s.At}
	if n, ok := steps.Step(s.Session, a, inSight); ok {
		steps.Move(n, len(s.items))
		s.At = steps.At
		return nil
	}
	switch a {
	case keys.Enter:
		return s.open()
	case keys.TableLeft:
		s.side = 0
	case keys.TableRight:
		s.side = 1
	case keys.NextQuote, keys.NextSame:
		s.difference(+1)
	case keys.PrevQuote, keys.PrevSame:
		s.difference(-1)
	case keys.Back:
		return pane.Leave{}
	default: // not for this scene
	}
	return nil
}

// difference goes to the next item that is not the same in both, or with -1 to the one before.
func (s *Scene) difference(direction int) {
	for i := s.At + direction; i >= 0 && i < len(s.items); i += direction {
		if !s.items[i].same() {
			s.At = i
			return
		}
	}
	s.Note = "no more differences"
}

// open opens the chosen article at the item under the cursor; the other, where the item
// stands in that one alone.
func (s *Scene) open() pane.Wish {
	if s.At >= len(s.items) {
		return pane.OpenArticle{Row: s.rows[s.side]}
	}
	it, side := s.items[s.At], s.side
	if it.at[side].Empty() {
		side = 1 - side
	}
	return pane.OpenArticle{Row: s.rows[side], At: it.at[side], Top: it.passage}
}

// Layout draws the items, where they are not drawn yet, and scrolls so that the one under
// the cursor is in sight.
func (s *Scene) Layout(width, height int) {
	if now := (drawnFor{width, s.Ink.Name, s.side}); s.blocks == nil || s.drawn != now {
		s.drawn = now
		s.items = s.Found.items(s.Ink)
		s.At = max(0, min(s.At, len(s.items)-1))
		s.head = s.heading(width)
		s.blocks = make([][]string, len(s.items))
		for i := range s.items {
			s.blocks[i] = s.block(&s.items[i], width)
		}
	}
	begin, end := 0, 0
	for i, b := range s.blocks[:min(s.At+1, len(s.blocks))] {
		if begin = end; i > 0 {
			begin++ // the blank line between two
		}
		end = begin + len(b)
	}
	room := max(1, height-len(s.head))
	s.top = max(0, min(max(s.top, end-room), begin))
}

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	if line -= len(s.head); line < 0 {
		return false, false
	}
	line += s.top
	for i, b := range s.blocks {
		if line < len(b) {
			again, s.At = s.At == i, i
			return again, true
		}
		if line -= len(b) + 1; line < 0 {
			return false, false // the blank line between two
		}
	}
	return false, false
}

// View draws what is in sight.
func (s *Scene) View(_, height int) []string {
	lines := append([]string{}, s.head...)
	if len(s.items) == 0 {
		lines = append(lines, " "+s.Ink.Hinted("Neither has a quotation, and nothing else was changed."))
	}
	skip := s.top
	for i, b := range s.blocks {
		if len(lines) >= height {
			break
		}
		for n, l := range append(b[:len(b):len(b)], "") {
			if skip > 0 {
				skip--
				continue
			}
			bar := " "
			if i == s.At && n < len(b) {
				bar = s.Ink.Titled("▌")
			}
			lines = append(lines, bar+l)
		}
	}
	return cells.Filled(lines, height)
}

// heading draws what is compared, and the two articles, the chosen one with a bar.
func (s *Scene) heading(width int) []string {
	what := "Two articles"
	if s.Versions {
		what = "Two versions of one article"
	}
	var hows [3]int
	for i := range s.Shared {
		hows[s.Shared[i].How]++
	}
	sum := fmt.Sprintf("quotes: %d whole, %d cut, %d changed, %d in a, %d in b",
		hows[compare.Whole], hows[compare.Cut], hows[compare.Altered], len(s.Alone[0]), len(s.Alone[1]))
	if s.Coarse {
		sum += " · too much differs to compare all of it word by word"
	}
	lines := []string{ansi.Truncate(" "+s.Ink.Strong(what)+"  "+s.Ink.Hinted(sum), width, "…")}
	var title [2]string
	for i, row := range s.rows {
		e := row.Entry
		bar, draw := " ", s.Ink.Hinted
		if i == s.side {
			bar, draw = s.Ink.Titled("▌"), s.Ink.Titled
		}
		title[i] = bar + draw(names()[i]) + "  " + words.Join(clean.Label(e.Summary.Title), clean.Label(e.Summary.Source), words.DayOf(e, s.Now(), s.Settings.Dates))
	}
	if width < sideBySide {
		return append(lines, ansi.Truncate(title[0], width, "…"), ansi.Truncate(title[1], width, "…"), "")
	}
	half := halfOf(width)
	return append(lines, cells.Pad(ansi.Truncate(title[0], half+3, "…"), half+3, false)+s.Ink.Hinted(" │ ")+ansi.Truncate(title[1], half, "…"), "")
}

// halfOf is the cells that each of two texts beside each other has.
func halfOf(width int) int { return (width - 8) / 2 }

// block draws one item: what it is, and both texts, beside each other where there is room.
func (s *Scene) block(it *item, width int) []string {
	about := s.Ink.Hinted(it.about)
	if !it.same() {
		about = s.Ink.Strong(it.about)
	}
	lines := []string{ansi.Truncate(s.Ink.Strong(it.sign)+" "+about, width-1, "…")}
	if width < sideBySide {
		for side, text := range it.text {
			if text != "" && !(side == 1 && ansi.Strip(text) == ansi.Strip(it.text[0])) {
				lines = append(lines, s.below(names()[side], text, width)...)
			}
		}
		return lines
	}
	half := halfOf(width)
	var column [2][]string
	for side, text := range it.text {
		if text != "" {
			column[side] = strings.Split(ansi.Wrap(text, half, ""), "\n")
		}
	}
	for i := range max(len(column[0]), len(column[1])) {
		line := "  " + cells.Pad(cells.LineAt(column[0], i), half, false) + s.Ink.Hinted(" │ ") + cells.LineAt(column[1], i)
		lines = append(lines, ansi.Truncate(line, width-1, ""))
	}
	return lines
}

// below draws a text below its item, behind the name of the article that has it.
func (s *Scene) below(name, text string, width int) []string {
	var lines []string
	for i, l := range strings.Split(ansi.Wrap(text, max(10, width-8), ""), "\n") {
		if i > 0 {
			name = " "
		}
		lines = append(lines, ansi.Truncate("  "+s.Ink.Hinted(name)+"  "+l, width-1, ""))
	}
	return lines
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	left = "comparison: nothing to see"
	if len(s.items) > 0 {
		left = fmt.Sprintf("comparison %d/%d", s.At+1, len(s.items))
	}
	if s.Width < 72 {
		return left, ""
	}
	hint := s.Keymap.Hint
	return left, words.Join(hint(keys.Enter)+" opens "+names()[s.side], hint(keys.TableLeft)+" "+hint(keys.TableRight)+" a or b", hint(keys.NextQuote)+" next difference", hint(keys.Help)+" help")
}
