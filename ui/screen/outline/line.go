package outline

import (
	"pullquote/articles/quotes"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/strip"
)

// says reports whether a quote is one that the page shows: in marks, or reported where
// that is shown.
func (v Voices) says(q *quotes.Quote) bool {
	return q.Kind == quotes.Direct || q.Kind == quotes.Mixed || q.Kind == quotes.Indirect && v.Reported
}

// strip is the line of who speaks where in a text of so many bytes.
func (v Voices) strip(bytes int) strip.Line {
	l := strip.Line{Voices: strip.Voices{Found: v.Found, Initials: v.Initials, Bytes: bytes}, On: -1}
	for i := range v.Quotes {
		if v.says(&v.Quotes[i]) {
			l.Which = append(l.Which, i)
		}
	}
	return l
}

// along goes along the strip, from where the row under the cursor stands, and the cursor
// to what the words there are part of.
func (s *Scene) along(direction int) {
	from := s.line.On
	if from < 0 && s.At < len(s.entries) {
		s.line.On = s.line.Beside(s.entries[s.At].at.Start, direction)
	}
	if s.Note = s.line.Along(direction, strip.Anybody); s.Note != "" {
		s.line.On = from
	}
	if r, ok := s.line.Here(); ok {
		s.standAt(s.line.Said(r.Quote).Start)
	}
}

// standAt puts the cursor on the last entry that does not begin behind an offset of the text.
func (s *Scene) standAt(offset int) {
	s.At = 0
	for s.At+1 < len(s.entries) && s.entries[s.At+1].at.Start <= offset {
		s.At++
	}
}

// goTo leads back to the page, to a stretch of its text.
func (s *Scene) goTo(at quotes.Span, top bool) pane.Wish {
	return pane.Wishes{pane.Leave{}, pane.GoTo{At: at, Top: top}}
}

// OnStrip reports whether the strip is drawn on a line.
func (s *Scene) OnStrip(y int) bool { return len(s.strip) > 0 && y >= above && y < above+len(s.strip) }

// Click goes to what somebody says at a cell of the strip.
func (s *Scene) Click(x int) pane.Wish {
	if at, ok := s.line.At(x); ok {
		return s.goTo(at, false)
	}
	return nil
}
