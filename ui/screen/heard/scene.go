// Package heard is the scene that tells who is heard in an article, or in several, how
// much, and who is not: what the command audit tells, with a way to each quote.
package heard

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/audit"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/people"
	"pullquote/ui/screen/strip"
	"pullquote/ui/screen/words"
)

// Scene is the audit of an article, or of several together.
type Scene struct {
	*pane.Session
	at     int // the row under the cursor
	top    int // the first line in sight
	height int
	audit  audit.Audit
	rows   []row

	art    *articles.Article // nil for several
	entry  index.Row         // of it
	voices strip.Line        // the strip of an article; empty for several

	several *several // nil for one
	reading pane.Request
}

// audited is an article's audit, which a scene has been waiting for.
type audited struct {
	scene *Scene
	audit audit.Audit
	rows  []row
}

// EnterOne is the wish to see who is heard in an article.
func EnterOne(s *pane.Session, art *articles.Article, of index.Row, found quotes.Found, initials []string) pane.Wish {
	v := strip.Voices{Found: found, Initials: initials, Bytes: len(art.Text)}
	for i, q := range found.Quotes {
		if q.Kind != quotes.Scare { // nobody's speech
			v.Which = append(v.Which, i)
		}
	}
	scene := &Scene{Session: s, art: art, entry: of, voices: strip.Line{Voices: v, On: -1}}
	scene.reading.Ask()
	return pane.EnterScene{Scene: scene, Fill: func() tea.Msg {
		a := audit.Of(art, found)
		return audited{scene, a, rowsOf(art, found, &a)}
	}}
}

// Rows is where the cursor stands, the first line in sight, and how many rows there are.
func (s *Scene) Rows() (at, top, rows int) { return s.at, s.top, len(s.rows) }

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case audited:
		if msg.scene == s {
			s.reading.Done(nil)
			s.audit, s.rows = msg.audit, msg.rows
		}
	case someRead:
		if msg.scene == s {
			return s.take(msg)
		}
	}
	return nil
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	steps := pane.RowCursor{At: s.at}
	if n, ok := steps.Step(s.Session, a, s.height/2); ok {
		if steps.Move(n, len(s.rows)); s.voices.On < 0 {
			s.at = steps.At
		}
		s.voices.On = -1
		return nil
	}
	switch a {
	case keys.Enter:
		return s.enter()
	case keys.NextQuote, keys.TableRight:
		s.Note = s.voices.Along(+1, strip.Anybody)
	case keys.PrevQuote, keys.TableLeft:
		s.Note = s.voices.Along(-1, strip.Anybody)
	case keys.NextSame:
		s.Note = s.voices.Along(+1, s.same())
	case keys.PrevSame:
		s.Note = s.voices.Along(-1, s.same())
	case keys.Back, keys.Audit:
		s.reading.Forget()
		return pane.Leave{}
	default: // not for this scene
	}
	return nil
}

// enter goes to the quote of the row, or to what is stood on in the strip; of several
// articles to all that the row's source says in the library.
func (s *Scene) enter() pane.Wish {
	if r, ok := s.voices.Here(); ok {
		return s.goTo(s.voices.Said(r.Quote))
	}
	if s.at >= len(s.rows) {
		return nil
	}
	switch r := s.rows[s.at]; {
	case !r.goal.Empty():
		return s.goTo(r.goal)
	case s.several != nil && r.known:
		return people.EnterNamed(s.Session, r.name)
	}
	s.Note = "nothing to go to from here"
	return nil
}

// goTo opens the article at a stretch of its text, over the scene.
func (s *Scene) goTo(at quotes.Span) pane.Wish {
	return pane.OpenArticle{Row: s.entry, At: at}
}

// same wants the runs of whoever is stood on, in the strip or in the row.
func (s *Scene) same() func(strip.Run) bool {
	who := -1
	if r, ok := s.voices.Here(); ok {
		who = r.Who
	} else if s.at < len(s.rows) {
		who = s.rows[s.at].who
	}
	return func(r strip.Run) bool { return r.Who == who }
}

// Point implements pane.Scene.
func (s *Scene) Point(y int) (again, ok bool) {
	lines := s.lines(s.Width)
	if y += s.top; y < 0 || y >= len(lines) || lines[y].row < 0 {
		return false, false
	}
	again = s.at == lines[y].row && s.voices.On < 0
	s.at, s.voices.On = lines[y].row, -1
	return again, true
}

// OnStrip reports whether the strip is drawn on a line.
func (s *Scene) OnStrip(y int) bool {
	lines := s.lines(s.Width)
	y += s.top
	return y >= 0 && y < len(lines) && lines[y].strip
}

// Click goes to what somebody says at a cell of the strip.
func (s *Scene) Click(x int) pane.Wish {
	if at, ok := s.voices.At(x); ok {
		return s.goTo(at)
	}
	return nil
}

// Layout brings the cursor into sight, and all above the first row with it.
func (s *Scene) Layout(width, height int) {
	s.height = height
	s.voices.Fit(width)
	lines, at := s.lines(width), 0
	for i, l := range lines {
		if l.row == s.at {
			at = i
		}
	}
	if s.at == 0 || s.voices.On >= 0 {
		s.top = 0
	}
	s.top = cells.Scrolled(s.top, at, height, len(lines))
	if s.voices.On >= 0 {
		s.top = 0
	}
}

// View draws the lines in sight.
func (s *Scene) View(width, height int) []string {
	var drawn []string
	lines := s.lines(width)
	for _, l := range lines[min(s.top, len(lines)):] {
		if len(drawn) == height {
			break
		}
		drawn = append(drawn, l.text)
	}
	return cells.Filled(drawn, height)
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch run, along := s.voices.Here(); {
	case s.several != nil && s.reading.Under():
		left = "reading: " + words.Figure(s.several.done) + " of " + words.Plural(len(s.several.ids), "article")
	case !s.reading.Known():
		left = "reading …"
	case along:
		left = s.voices.Told(s.Ink, run, s.art.Text)
	case s.at < len(s.rows):
		left = s.rows[s.at].told()
	}
	if s.Width < 60 {
		return left, ""
	}
	hint := s.Keymap.Hint
	if s.several != nil {
		return left, words.Join(hint(keys.Enter)+" what they said", hint(keys.Help)+" help")
	}
	return left, words.Join(hint(keys.Enter)+" goes there", hint(keys.NextQuote)+" along the line", hint(keys.Help)+" help")
}
