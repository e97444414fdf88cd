package screen

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/store/index/align"
)

// sameScene is the other articles that carry a quotation, each with both texts
// side by side.
type sameScene struct {
	*session
	quote    index.Quote
	carriers []index.Carrier
	looking  request
	at       int
	top      int        // the first line in sight
	blocks   [][]string // what is drawn of each carrier, for a width
	drawn    drawnFor
}

// sameFound is the answer of the index.
type sameFound struct {
	scene    *sameScene
	carriers []index.Carrier
	err      error
}

// drawnFor is what the blocks of a scene depend on.
type drawnFor struct {
	width      int
	dark, mono bool
}

// enterSame is the wish to see other articles that carry a quotation of one.
func enterSame(s *session, id index.ID, q index.Quote) wish {
	scene := &sameScene{session: s, quote: q}
	scene.looking.ask()
	ctx, x := s.ctx, s.index
	return enterScene{scene, func() tea.Msg {
		found, err := x.Same(ctx, id, q)
		return sameFound{scene, found, err}
	}}
}

func (s *sameScene) answer(msg tea.Msg) wish {
	if f, ok := msg.(sameFound); ok && f.scene == s {
		s.carriers, s.blocks = f.carriers, nil
		if s.looking.done(f.err); f.err != nil {
			return mend{f.err}
		}
	}
	return nil
}

// do does what a key asks for.
func (s *sameScene) do(a action) wish {
	steps := rowCursor{at: s.at}
	if n, ok := steps.step(a, 3); ok {
		steps.move(n, len(s.carriers))
		s.at = steps.at
		return nil
	}
	switch a {
	case enter:
		if s.at < len(s.carriers) {
			c := s.carriers[s.at]
			return openArticle{row: c.Article, at: c.Span}
		}
	case back, sameWords:
		return leave{}
	default: // not for this screen
	}
	return nil
}

// layout draws the carriers, where they are not drawn yet, and scrolls so that
// the one under the cursor is in sight.
func (s *sameScene) layout(width, height int) {
	if now := (drawnFor{width, s.ink.Dark, s.ink.Mono}); s.blocks == nil || s.drawn != now {
		s.drawn, s.blocks = now, make([][]string, len(s.carriers))
		for i, c := range s.carriers {
			s.blocks[i] = s.block(c, width)
		}
	}
	begin, end := 0, 0
	for i, b := range s.blocks[:min(s.at+1, len(s.blocks))] {
		if begin = end; i > 0 {
			begin++ // the blank line between two
		}
		end = begin + len(b)
	}
	s.top = max(0, min(s.top, begin), min(end-height, begin))
}

// view draws the carriers that are in sight.
func (s *sameScene) view(width, height int) []string {
	var lines []string
	for i, b := range s.blocks {
		bar := " "
		if i == s.at {
			bar = s.ink.accent("▌")
		}
		for n, l := range b {
			if i == s.at && n == 0 {
				l = s.ink.strong(ansi.Strip(l))
			}
			lines = append(lines, bar+l)
		}
		lines = append(lines, "")
	}
	lines = lines[min(s.top, len(lines)):]
	if s.looking.known() && len(s.carriers) == 0 {
		lines = append(lines, "", s.ink.quiet(ansi.Truncate("  No other article here has these words.", width, "…")))
	}
	return filled(lines, height)
}

// block draws one carrier: where it is, and both texts, beside each
// other where there is room.
func (s *sameScene) block(c index.Carrier, width int) []string {
	e := c.Article
	head := ansi.Truncate("  "+join(howAlike(c), dayOf(e.Entry, s.now()), clean.Label(e.Summary.Source), clean.Label(e.Summary.Title), clean.Label(c.Speaker)), width-1, "…")
	lines := []string{s.ink.quiet(head)}
	here, there := bothTexts(s.ink, c.Words)
	const sideBySide = 72
	if width < sideBySide {
		return append(lines, append(labelled(s.ink, "here ", here, width), labelled(s.ink, "there", there, width)...)...)
	}
	half := (width - 8) / 2
	left, right := strings.Split(ansi.Wrap(here, half, ""), "\n"), strings.Split(ansi.Wrap(there, half, ""), "\n")
	for i := range max(len(left), len(right)) {
		line := "    " + pad(lineAt(left, i), half, false) + s.ink.quiet(" │ ") + lineAt(right, i)
		lines = append(lines, ansi.Truncate(line, width-1, ""))
	}
	return lines
}

func labelled(k ink, label, text string, width int) []string {
	var lines []string
	for i, l := range strings.Split(ansi.Wrap(text, max(10, width-11), ""), "\n") {
		if i > 0 {
			label = "     "
		}
		lines = append(lines, ansi.Truncate("    "+k.quiet(label)+" "+l, width-1, ""))
	}
	return lines
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// howAlike says how much of a quotation an article carries.
func howAlike(c index.Carrier) string {
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
func bothTexts(k ink, words []align.Piece) (here, there string) {
	var left, right []string
	add := func(to []string, text string, same bool) []string {
		if text = clean.Line(text); text == "" {
			return to
		}
		if !same {
			text = k.differs("[" + text + "]")
		}
		return append(to, text)
	}
	for _, p := range words {
		left, right = add(left, p.Here, p.Same), add(right, p.There, p.Same)
	}
	return strings.Join(left, " "), strings.Join(right, " ")
}

func (s *sameScene) status() (left, right string) {
	switch {
	case !s.looking.known():
		left = "looking for the same words …"
	case len(s.carriers) == 0:
		left = "the same words: nowhere else"
	default:
		left = fmt.Sprintf("the same words: %d of %s", s.at+1, plural(len(s.carriers), "article"))
	}
	if s.width < 72 {
		return left, ""
	}
	return left, join(s.keymap.hint(enter)+" open", "[words] differ", s.keymap.hint(help)+" help")
}
