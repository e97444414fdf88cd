package outline

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/strip"
	"pullquote/ui/screen/words"
)

// Scene is the outline of an article.
type Scene struct {
	*pane.Session
	pane.RowCursor
	art     *articles.Article
	voices  Voices
	from    int // the text in sight when it was entered: the cursor begins at what that is part of
	entries []entry
	looking pane.Request
	line    strip.Line // who speaks where
	strip   []string   // as it is drawn; none where there is no room for it
}

// outlined is what a scene has been waiting for.
type outlined struct {
	scene   *Scene
	entries []entry
}

// above is how many lines stand above the strip: the title, and a blank one.
const above = 2

// leastRows is how many entries a window has room for below a strip, or there is none.
const leastRows = 5

// head is how many lines stand above the first entry.
func (s *Scene) head() int {
	if len(s.strip) == 0 {
		return above
	}
	return above + len(s.strip) + 1
}

// Enter is the wish to see the outline of an article, with the cursor at an offset of its text.
func Enter(s *pane.Session, art *articles.Article, v Voices, from int) pane.Wish {
	scene := &Scene{Session: s, art: art, voices: v, from: from, line: v.strip(len(art.Text))}
	scene.looking.Ask()
	return pane.EnterScene{Scene: scene, Fill: func() tea.Msg { return outlined{scene, of(art, v)} }}
}

// Rows is how many entries there are.
func (s *Scene) Rows() int { return len(s.entries) }

// Filling reports whether the outline is still being made.
func (s *Scene) Filling() bool { return s.looking.Under() }

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	if o, ok := msg.(outlined); ok && o.scene == s {
		s.looking.Done(nil)
		s.entries = o.entries
		s.standAt(s.from)
	}
	return nil
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		if s.line.On < 0 {
			s.Move(n, len(s.entries))
		}
		s.line.On = -1 // back to the rows, where the line was
		return nil
	}
	switch a {
	case keys.Enter:
		if r, ok := s.line.Here(); ok {
			return s.goTo(s.line.Said(r.Quote), false)
		}
		if s.At < len(s.entries) {
			e := s.entries[s.At]
			return s.goTo(e.at, e.kind == heading)
		}
	case keys.TableRight:
		s.along(+1)
	case keys.TableLeft:
		s.along(-1)
	case keys.NextQuote, keys.NextSame: // to the next heading, and to the one before
		s.heading(+1)
	case keys.PrevQuote, keys.PrevSame:
		s.heading(-1)
	case keys.Back, keys.Outline:
		return pane.Leave{}
	default: // not for this scene
	}
	return nil
}

// heading goes to the next heading, or with -1 to the one before.
func (s *Scene) heading(direction int) {
	s.line.On = -1
	for i := s.At + direction; i >= 0 && i < len(s.entries); i += direction {
		if s.entries[i].kind == heading {
			s.At = i
			return
		}
	}
	s.Note = "no more headings"
}

// Layout brings the cursor into sight.
func (s *Scene) Layout(width, height int) {
	s.strip = nil
	if s.line.Fit(width); height > above+leastRows+3 {
		s.strip = s.line.Lines(s.Ink)
	}
	if len(s.strip) == 0 {
		s.line.On = -1
	}
	s.Scroll(height-s.head(), len(s.entries))
}

// Point implements pane.Scene.
func (s *Scene) Point(line int) (again, ok bool) {
	along := s.line.On >= 0
	s.line.On = -1
	again, ok = s.RowCursor.Point(line-s.head(), 1, len(s.entries))
	return again && !along, ok
}

// View draws the entries in sight.
func (s *Scene) View(width, height int) []string {
	lines := []string{" " + s.Ink.Strong("Outline") + s.Ink.Hinted(" of "+ansi.Truncate(clean.Label(s.art.Title), max(0, width-14), "…")), ""}
	if len(s.strip) > 0 {
		lines = append(append(lines, s.strip...), "")
	}
	if s.looking.Known() && len(s.entries) == 0 {
		lines = append(lines, " "+s.Ink.Hinted("No headings, speakers, figures or notes here."))
	}
	from, to := s.Window(len(s.entries))
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width))
	}
	return cells.Filled(lines, height)
}

// row draws one entry: a heading at its level, and all else below it, with how far
// down the text it stands.
func (s *Scene) row(i, width int) string {
	e, k, bar := s.entries[i], s.Ink, " "
	here := i == s.At && s.line.On < 0
	if here {
		bar = k.Titled("▌")
	}
	place := fmt.Sprintf(" %4d %%", 100*e.at.Start/max(1, len(s.art.Text)))
	room := max(1, width-len(place)-3)
	const deepest = 5
	indent := strings.Repeat("  ", min(e.level, deepest))
	strong := func(t string) string {
		if here {
			return k.Strong(t)
		}
		return t
	}
	line := ""
	switch e.kind {
	case heading:
		line = indent + k.Titled(e.text)
	case speaker:
		line = "    " + k.Named(cells.Pad(s.voices.Initials[e.who], 4, false), e.who) + strong(e.text) + k.Hinted(s.about(e.who))
	case figure:
		line = "    " + k.Hinted("fig ") + strong(e.text)
	case note:
		line = "    " + k.Hinted("note ") + strong(e.text)
	case marked:
		line = "    " + k.Strong(cells.Pad(e.sign, 4, false)) + strong(e.text)
	}
	return bar + " " + cells.Pad(ansi.Truncate(line, room, "…"), room, false) + k.Hinted(place)
}

// about is the role of a speaker, and how often they are quoted.
func (s *Scene) about(who int) string {
	v := s.voices.Speakers[who]
	about := ""
	if v.Role != "" {
		about = ", " + clean.Label(v.Role)
	}
	if v.Quotes > 0 {
		about += " · " + words.Plural(v.Quotes, "quote")
	}
	return about
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch {
	case !s.looking.Known():
		return "looking through the article …", ""
	case len(s.entries) == 0:
		return "outline: nothing", ""
	}
	hint := func(a keys.Action) string { return s.Keymap.HintIn(keys.InScenes, a) }
	left = fmt.Sprintf("outline %d/%d", s.At+1, len(s.entries))
	r, along := s.line.Here()
	if along {
		left = s.line.Told(s.Ink, r, s.art.Text)
	}
	switch {
	case s.Width < 60:
		return left, ""
	case along:
		return left, hint(keys.Enter) + " goes there"
	}
	who := ""
	if len(s.strip) > 0 {
		who = hint(keys.TableRight) + " who speaks next"
	}
	return left, words.Join(hint(keys.Enter)+" goes there", hint(keys.NextQuote)+" next heading", who, hint(keys.Help)+" help")
}
