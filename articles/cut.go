package articles

import (
	"strings"

	"pullquote/articles/ascii"
	"pullquote/articles/budget"
	"pullquote/articles/lines"
)

// sectionCut is a section of Markdown: bytes [start, end) of Body.
type sectionCut struct {
	start, end int
	joined     bool   // it goes on with the block before …
	glue       string // … after this, in the reading text
}

// cutter finds where Markdown can be cut so that both halves mean what they
// mean together: before a line at the margin that follows a blank one, outside
// of fences, HTML and lists.
type cutter struct {
	body  string
	cuts  []sectionCut
	start int // of the section being filled
	safe  int // the last place where it could be cut

	fence  string // what closes the block of code that is open
	html   string // what closes the HTML that is open
	inList bool
	blank  bool // the line before is blank
}

// cutSections cuts a Markdown body. Of a partial body the end, which may be
// cut inside a block, is left off.
func cutSections(body string, partial bool) []sectionCut {
	c := cutter{body: body, blank: true}
	for at := 0; at < len(body); {
		end := lines.End(body, at)
		if c.line(body[at:end]) {
			c.cutAt(at)
		}
		at = lines.Next(body, end)
	}
	if !partial || c.safe == 0 && len(c.cuts) == 0 {
		c.cutAt(len(body))
		c.emit(c.start, len(body))
	} else if c.safe > c.start {
		c.emit(c.start, c.safe)
	} else if len(body)-c.start > budget.Paragraph && !isPicture(body[c.start:]) {
		n := len(c.cuts)
		c.emit(c.start, len(body))
		if len(c.cuts) > n+1 {
			c.cuts = c.cuts[:len(c.cuts)-1]
		}
	}
	return c.cuts
}

// cutAt notes that body can be cut at at.
func (c *cutter) cutAt(at int) {
	if at-c.safe > budget.Paragraph && c.safe > c.start { // keep the monster apart
		c.emit(c.start, c.safe)
	}
	c.safe = at
	if at-c.start >= sectionBytes {
		c.emit(c.start, at)
	}
}

// line reads one line and reports whether the body can be cut before it.
func (c *cutter) line(line string) bool {
	text := strings.TrimLeft(line, " \t")
	if text == "" {
		c.blank = true
		return false
	}
	margin := len(text) == len(line)
	switch {
	case c.fence != "":
		if t := strings.TrimRight(text, " \t"); strings.HasPrefix(t, c.fence) && strings.Trim(t, c.fence[:1]) == "" {
			c.fence = ""
		}
		c.blank = false
		return false
	case c.html != "":
		if strings.Contains(strings.ToLower(line), c.html) {
			c.html = ""
		}
		c.blank = false
		return false
	}
	safe := c.blank && margin
	if isListLine(text) {
		safe = safe && !c.inList
		c.inList = c.inList || margin
	} else if safe {
		c.inList = false
	}
	c.blank = false
	if len(line)-len(text) < 4 {
		c.openFence(text)
		c.openHTML(text)
	}
	return safe
}

// openFence notes a block of code that begins.
func (c *cutter) openFence(text string) {
	for _, sign := range [...]string{"`", "~"} {
		n := len(text) - len(strings.TrimLeft(text, sign))
		if n >= 3 && (sign == "~" || !strings.Contains(text[n:], "`")) {
			c.fence = text[:n]
		}
	}
}

// openHTML notes HTML that may hold blank lines.
func (c *cutter) openHTML(text string) {
	if text[0] != '<' {
		return
	}
	low := strings.ToLower(text)
	for _, h := range [...][2]string{{"<script", "</script"}, {"<pre", "</pre"}, {"<style", "</style"}, {"<textarea", "</textarea"}, {"<!--", "-->"}, {"<?", "?>"}, {"<![cdata[", "]]>"}, {"<!", ">"}} {
		if strings.HasPrefix(low, h[0]) {
			if !strings.Contains(low[len(h[0]):], h[1]) {
				c.html = h[1]
			}
			return
		}
	}
}

// isListLine reports whether a line begins a list item. A thematic break does
// not, though "- - -" looks like one item in another.
func isListLine(text string) bool {
	n := ascii.Digits(text)
	switch {
	case isThematicBreak(text):
		return false
	case n > 9:
		return false
	case n > 0:
		text = text[n:]
		if text == "" || text[0] != '.' && text[0] != ')' {
			return false
		}
	case text[0] != '-' && text[0] != '*' && text[0] != '+':
		return false
	}
	return len(text) == 1 || text[1] == ' ' || text[1] == '\t'
}

// isThematicBreak reports whether a line of Markdown parts two pieces of text:
// three or more stars, dashes or underscores, all the same (CommonMark 4.1).
func isThematicBreak(text string) bool {
	sign := text[:1]
	return strings.Contains("*-_", sign) && strings.Count(text, sign) >= 3 && strings.Trim(text, sign+" \t") == ""
}

// emit makes sections of body[start:end] and begins the next at end.
func (c *cutter) emit(start, end int) {
	c.start = end
	if start == end {
		return
	}
	limit := budget.Paragraph
	if !isLetterStart(strings.TrimLeft(c.body[start:end], "“”‘’\"'*_[( ")) {
		limit = budget.Construct
	}
	if isPicture(c.body[start:end]) {
		limit += budget.PictureBytes / 3 * 4
	}
	size := pieceBytes
	if isDense(c.body[start:end]) {
		limit, size = budget.Dense, budget.Dense
	}
	if end-start <= limit {
		c.cuts = append(c.cuts, sectionCut{start: start, end: end})
		return
	}
	c.pieces(start, end, size)
}

// isPicture reports whether text is little but a picture whose data stand in it: one word
// of base64, which is parsed in a step and never shown.
func isPicture(s string) bool {
	_, data, ok := strings.Cut(s, "](data:image/")
	if !ok {
		return false
	}
	if n := strings.IndexAny(data, " \t\n)[<"); n >= 0 {
		data = data[:n]
	}
	return len(data) > len(s)/2
}

// isDense reports whether text is little but brackets, emphasis and tildes: the
// parser takes time squared for it.
func isDense(s string) bool {
	n := strings.Count(s, "[") + strings.Count(s, "*") + strings.Count(s, "_") + strings.Count(s, "~")
	return n > budget.Dense && n > len(s)/16
}

// pieces cuts what has no safe place: at a line's end or a blank before a
// letter, where no construct can begin, or else wherever a code point ends.
func (c *cutter) pieces(start, end, size int) {
	first := true
	glue := ""
	for start < end {
		s := c.body[start:end]
		n, next := len(s), ""
		if n > size {
			n, next = pieceEnd(s, size)
		}
		c.cuts = append(c.cuts, sectionCut{start: start, end: start + n, joined: !first, glue: glue})
		first, glue = false, next
		start += n
	}
}

// pieceEnd returns how much of s to take as a piece, and what to set between
// it and the next in the reading text.
func pieceEnd(s string, size int) (int, string) {
	for i := size; i > size/2; i-- {
		if c := s[i-1]; (c == ' ' || c == '\n') && isLetterStart(s[i:]) {
			return i, string(c)
		}
	}
	n := cut(s, size)
	if s[n-1] == ' ' {
		return n, " "
	}
	return n, ""
}
