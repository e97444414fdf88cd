package articles

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/lines"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

const (
	sectionBytes = 4 << 10 // a section is closed once it holds so much
	pieceBytes   = 8 << 10 // a piece of a block that is cut
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
	most := mostLines(len(a.Text))
	done := 0
	for ; done < len(a.Blocks) && len(a.Runs) < most; done++ {
		if b := a.Blocks[done]; b.Kind != Title && b.Kind != Byline {
			p.block(b, most)
		}
	}
	p.close(false)
	a.Body = p.b.String()
	if len(a.Runs) == most {
		a.cutAfter(done)
	}
}

// cutAfter ends a plain article after its last run, which block n-1 holds.
func (a *Article) cutAfter(n int) {
	end := a.Runs[len(a.Runs)-1].Text.End
	if n == len(a.Blocks) && end == a.Blocks[n-1].End {
		return
	}
	a.Blocks = a.Blocks[:n]
	a.Blocks[n-1].End = end
	a.Text = a.Text[:end]
	a.noteLines(len(a.Runs))
}

// mostLines is how many stretches of text an article of so many bytes may have
// that are set as one. Each takes as much memory as a line of words, and a file
// may be nothing but line breaks or asterisks.
func mostLines(bytes int) int { return budget.Lines + bytes/budget.LineBytes }

func (a *Article) noteLines(most int) {
	a.note(fmt.Sprintf("text truncated after %d lines", most))
}

// block appends one block, as long as there are not too many lines.
func (p *plainBody) block(b Block, most int) {
	if p.b.Len() > p.section.Body.Start {
		p.b.WriteString("\n\n")
	}
	if p.b.Len()-p.section.Body.Start > sectionBytes || p.isMonster(b) {
		p.close(false)
	}
	if b.Kind == Subheading {
		p.b.WriteString("## ")
	}
	for at := b.Start; at < b.End && len(p.a.Runs) < most; {
		end := min(lines.End(p.a.Text, at), b.End)
		if line := trim(p.a.Text, at, end); !line.Empty() {
			if at > b.Start {
				p.b.WriteByte('\n')
			}
			p.line(line, b)
		}
		at = lines.Next(p.a.Text, end)
	}
}

// isMonster reports whether a block is cut into pieces: it is too large, or it
// was before it was cut short.
func (p *plainBody) isMonster(b Block) bool {
	return b.End-b.Start > budget.Paragraph || p.a.unsettled.short && b.Start == p.a.Blocks[len(p.a.Blocks)-1].Start
}

// line appends one line of block b, in pieces if the block is a monster.
func (p *plainBody) line(line quotes.Span, b Block) {
	if !p.isMonster(b) {
		p.run(line, b.Kind)
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
			p.run(run, b.Kind)
		}
		line.Start = piece.End
		if !line.Empty() && run.End < piece.End {
			p.b.WriteByte(' ')
		}
	}
}

// run appends a stretch of text of a block of that kind, and records it.
func (p *plainBody) run(text quotes.Span, kind BlockKind) {
	start := p.b.Len()
	if kind == Subheading {
		p.b.WriteString(headline(text.Of(p.a.Text)))
	} else {
		markdown.Escape(&p.b, text.Of(p.a.Text))
	}
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

// cutBytes returns the first bytes of s, at most limit of them, that end no code
// point in its middle.
func cutBytes(s []byte, limit int) []byte {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
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
