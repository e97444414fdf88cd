package articles

import (
	"strings"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

const (
	sectionBytes = 4 << 10  // a section is closed once it holds so much
	pieceBytes   = 8 << 10  // a piece of a block that is cut
	monsterBytes = 16 << 10 // a longer block is cut at spaces
)

// plainBody writes the Markdown that sets the blocks of plain text.
type plainBody struct {
	a       *Article
	b       strings.Builder
	section Section // the one being filled
}

// setPlain makes Body, Runs and Sections of a plain article: each line of a
// block is a run.
func setPlain(a *Article) {
	p := plainBody{a: a}
	p.b.Grow(len(a.Text) + len(a.Text)/32 + 64)
	a.Runs = make([]Run, 0, len(a.Blocks)+8)
	for _, b := range a.Blocks {
		if b.Kind != Title && b.Kind != Byline {
			p.block(b)
		}
	}
	p.close(false)
	a.Body = p.b.String()
}

// block appends one block.
func (p *plainBody) block(b Block) {
	if p.b.Len() > p.section.Body.Start {
		p.b.WriteString("\n\n")
	}
	if p.b.Len()-p.section.Body.Start > sectionBytes || p.isMonster(b) {
		p.close(false)
	}
	if b.Kind == Subheading {
		p.b.WriteString("## ")
	}
	for at := b.Start; at < b.End; {
		end := min(lineEnd(p.a.Text, at), b.End)
		if line := trim(p.a.Text, at, end); !line.Empty() {
			if at > b.Start {
				p.b.WriteByte('\n')
			}
			p.line(line, b)
		}
		at = nextLine(p.a.Text, end)
	}
}

// isMonster reports whether a block is cut into pieces: it is too large, or it
// was before it was cut short.
func (p *plainBody) isMonster(b Block) bool {
	return b.End-b.Start > monsterBytes || p.a.short && b.Start == p.a.Blocks[len(p.a.Blocks)-1].Start
}

// line appends one line of block b, in pieces if the block is a monster.
func (p *plainBody) line(line quotes.Span, b Block) {
	if !p.isMonster(b) {
		p.run(line)
		return
	}
	for !line.Empty() {
		if p.b.Len()-p.section.Body.Start > sectionBytes {
			p.close(true)
		}
		piece := line
		piece.End = line.Start + cut(line.Of(p.a.Text), pieceBytes)
		run := trim(p.a.Text, piece.Start, piece.End)
		if !run.Empty() {
			p.run(run)
		}
		line.Start = piece.End
		if !line.Empty() && run.End < piece.End {
			p.b.WriteByte(' ')
		}
	}
}

// run appends a stretch of text and records it.
func (p *plainBody) run(text quotes.Span) {
	start := p.b.Len()
	escape(&p.b, text.Of(p.a.Text))
	p.a.Runs = append(p.a.Runs, Run{Body: quotes.Span{Start: start, End: p.b.Len()}, Text: text})
	if p.section.Text.Empty() {
		p.section.Text.Start = text.Start
	}
	p.section.Text.End = text.End
}

// close ends the section being filled, if it holds anything, and begins one.
func (p *plainBody) close(joined bool) {
	if p.b.Len() > p.section.Body.Start {
		p.section.Body.End = p.b.Len()
		p.a.Sections = append(p.a.Sections, p.section)
		p.section = Section{Body: quotes.Span{Start: p.b.Len(), End: p.b.Len()}, Joined: joined}
	}
}

// cut returns how much of s to take so that it is at most limit bytes, ends
// after a blank where there is one, and never inside a code point.
func cut(s string, limit int) int {
	if len(s) <= limit {
		return len(s)
	}
	if i := strings.LastIndexByte(s[:limit], ' '); i > limit/2 {
		return i + 1
	}
	for !utf8.RuneStart(s[limit]) {
		limit--
	}
	return limit
}
