package people

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/align"
	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// SameScene is the other articles that carry a quotation, each with both texts
// side by side, and what is other in other versions of the article.
type SameScene struct {
	*pane.Session
	Carriers []index.Carrier
	At       int
	Top      int        // the first line in sight
	blocks   [][]string // what is drawn of each carrier, for a width
	drawn    drawnFor
}

// SameFound are the articles that carry a quotation, and the other versions of its
// article.
type SameFound struct {
	pressed  int  // how many keys had been done when somebody asked
	quoted   bool // a quotation was looked for
	carriers []index.Carrier
	err      error
}

// Wish is to see what was found. Where that is nothing the reader stays where they are
// and are told so; and who has pressed another key meanwhile is not led away.
func (f SameFound) Wish(s *pane.Session) pane.Wish {
	switch {
	case f.err != nil:
		return pane.Mend{Err: f.err}
	case s.Pressed != f.pressed:
	case len(f.carriers) > 0:
		return pane.EnterScene{Scene: &SameScene{Session: s, Carriers: f.carriers}}
	case f.quoted:
		s.Note = "these words stand nowhere else here, and this article has no other version"
	default:
		s.Note = "no other version of this article · for the words of a quote, go to one first: " + s.Keymap.Hint(keys.NextQuote)
	}
	return nil
}

// drawnFor is what the blocks of a scene depend on.
type drawnFor struct {
	width int
	theme string
}

// EnterSame is the wish to see other articles that carry a quotation of one, if there is
// one, and the other versions of that article. name is that by which the article calls who
// says it.
func EnterSame(s *pane.Session, id index.ID, name string, q *index.Quote) pane.Wish {
	s.Note = "looking for the same words …"
	ctx, x, shared := s.Ctx, s.Index, s.Archive
	f := SameFound{pressed: s.Pressed, quoted: q != nil}
	return tea.Cmd(func() tea.Msg {
		if id < 0 { // an archive has one version of an article
			if q != nil {
				f.carriers, f.err = shared.Same(ctx, id, name, *q)
			}
			return f
		}
		if q != nil {
			if f.carriers, f.err = x.Same(ctx, id, *q); f.err != nil {
				return f
			}
		}
		versions, err := index.Versions(ctx, x, id)
		f.carriers, f.err = append(f.carriers, versions...), err
		return f
	})
}

// Answer implements pane.Pane.
func (s *SameScene) Answer(tea.Msg) pane.Wish { return nil }

// Do does what a key asks for.
func (s *SameScene) Do(a keys.Action) pane.Wish {
	steps := pane.RowCursor{At: s.At}
	if n, ok := steps.Step(s.Session, a, 3); ok {
		steps.Move(n, len(s.Carriers))
		s.At = steps.At
		return nil
	}
	switch a {
	case keys.Enter:
		if s.At < len(s.Carriers) {
			c := s.Carriers[s.At]
			return pane.OpenArticle{Row: c.Article, At: c.Span}
		}
	case keys.Back, keys.SameWords:
		return pane.Leave{}
	default: // not for this screen
	}
	return nil
}

// Layout draws the carriers, where they are not drawn yet, and scrolls so that
// the one under the cursor is in sight.
func (s *SameScene) Layout(width, height int) {
	if now := (drawnFor{width, s.Ink.Name}); s.blocks == nil || s.drawn != now {
		s.drawn, s.blocks = now, make([][]string, len(s.Carriers))
		for i, c := range s.Carriers {
			s.blocks[i] = s.block(c, width)
		}
	}
	begin, end := 0, 0
	for i, b := range s.blocks[:min(s.At+1, len(s.blocks))] {
		if begin = end; i > 0 {
			begin++ // the blank line between two
		}
		end = begin + len(b)
	}
	s.Top = max(0, min(s.Top, begin), min(end-height, begin))
}

// Point implements pane.Scene.
func (s *SameScene) Point(line int) (again, ok bool) {
	line += s.Top
	for i, b := range s.blocks {
		if line < len(b) {
			again, s.At = s.At == i, i
			return again, true
		}
		if line -= len(b) + 1; line < 0 { // the blank line between two
			break
		}
	}
	return false, false
}

// View draws the carriers that are in sight.
func (s *SameScene) View(_, height int) []string {
	var lines []string
	for i, b := range s.blocks {
		bar := " "
		if i == s.At {
			bar = s.Ink.Titled("▌")
		}
		for n, l := range b {
			if i == s.At && n == 0 {
				l = s.Ink.Strong(ansi.Strip(l))
			}
			lines = append(lines, bar+l)
		}
		lines = append(lines, "")
	}
	return cells.Filled(lines[min(s.Top, len(lines)):], height)
}

// block draws one carrier: where it is, and both texts, beside each
// other where there is room.
func (s *SameScene) block(c index.Carrier, width int) []string {
	e := c.Article
	head := ansi.Truncate("  "+words.Join(howAlike(c), words.DayOf(e.Entry, s.Now(), s.Settings.Dates), clean.Label(e.Summary.Source), clean.Label(e.Summary.Title), saidBy(c)), width-1, "…")
	lines := []string{s.Ink.Hinted(head)}
	if c.Words == nil {
		return lines
	}
	here, there := bothTexts(s.Ink, c.Words)
	const sideBySide = 72
	if width < sideBySide {
		return append(lines, append(labelled(s.Ink, "here ", here, width), labelled(s.Ink, "there", there, width)...)...)
	}
	half := (width - 8) / 2
	left, right := strings.Split(ansi.Wrap(here, half, ""), "\n"), strings.Split(ansi.Wrap(there, half, ""), "\n")
	for i := range max(len(left), len(right)) {
		line := "    " + cells.Pad(cells.LineAt(left, i), half, false) + s.Ink.Hinted(" │ ") + cells.LineAt(right, i)
		lines = append(lines, ansi.Truncate(line, width-1, ""))
	}
	return lines
}

// saidBy is whose words they are there, and says so if that is another than here.
func saidBy(c index.Carrier) string {
	if c.By == index.SomebodyElse {
		return "by another: " + clean.Label(c.Speaker)
	}
	return clean.Label(c.Speaker)
}

func labelled(k ink.Ink, label, text string, width int) []string {
	var lines []string
	for i, l := range strings.Split(ansi.Wrap(text, max(10, width-11), ""), "\n") {
		if i > 0 {
			label = "     "
		}
		lines = append(lines, ansi.Truncate("    "+k.Hinted(label)+" "+l, width-1, ""))
	}
	return lines
}

// howAlike says how much of a quotation an article carries.
func howAlike(c index.Carrier) string {
	switch {
	case c.Version && c.Words == nil:
		return "another version, the same text"
	case c.Version:
		return "another version, changed"
	}
	cut, altered := false, false
	for i, p := range c.Words {
		end := i == 0 || i == len(c.Words)-1
		switch {
		case p.Same || end && p.Here == "": // that article quotes more of it
		case end && p.There == "":
			cut = true
		default:
			altered = true
		}
	}
	share := fmt.Sprintf("%d %%", int(100*c.Likeness))
	switch {
	case altered:
		return "altered, " + share
	case cut:
		return "cut, " + share
	}
	return "whole"
}

// bothTexts draws the two texts. Words that one of them alone has stand in
// brackets and in another style.
func bothTexts(k ink.Ink, words []align.Piece) (here, there string) {
	var left, right []string
	add := func(to []string, text string, same bool) []string {
		if text = clean.Line(text); text == "" {
			return to
		}
		if !same {
			text = k.Differs("[" + text + "]")
		}
		return append(to, text)
	}
	for _, p := range words {
		left, right = add(left, p.Here, p.Same), add(right, p.There, p.Same)
	}
	return strings.Join(left, " "), strings.Join(right, " ")
}

// Status implements pane.Pane.
func (s *SameScene) Status() (left, right string) {
	carriers := 0 // the others are changes
	for _, c := range s.Carriers {
		if !c.Version {
			carriers++
		}
	}
	switch {
	case s.At >= carriers:
		left = fmt.Sprintf("other versions: %d of %s", s.At-carriers+1, words.Plural(len(s.Carriers)-carriers, "change"))
	default:
		left = fmt.Sprintf("the same words: %d of %s", s.At+1, words.Plural(carriers, "article"))
	}
	if s.Width < 72 {
		return left, ""
	}
	return left, words.Join(s.Keymap.Hint(keys.Enter)+" open", "[words] differ", s.Keymap.Hint(keys.Help)+" help")
}
