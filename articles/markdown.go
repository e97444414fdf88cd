package articles

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"

	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/furniture"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// readMarkdown reads a cleaned Markdown file, or its head. The body is parsed
// section by section and each tree dropped once its text is written down.
func readMarkdown(src string, partial bool, title string) *Article {
	a := &Article{Partial: partial, Title: clean.Line(title)}
	if f := frontMatter(src); f != (fence{}) {
		readFrontMatter(a, f.mark, src[f.start:f.end])
		a.Title = firstOf(clean.Line(title), a.Title)
		src = src[f.body:]
	}
	setMarkdown(a, strings.TrimPrefix(src, "\ufeff"), nil)
	return a
}

// setMarkdown makes text, body, runs and sections of clean Markdown. The passages
// aside are furniture, whatever they read like.
func setMarkdown(a *Article, src string, aside asides) {
	head := splitHead(src, a.Title)
	a.refs = markdown.FindReferences(src)
	a.Body = markdown.NotesLast(head.body, a.Partial)
	cuts := cutSections(a.Body, a.Partial)
	w := textWriter{a: a, aside: aside}
	w.b.Grow(len(src))
	a.Runs = make([]Run, 0, len(src)/64+16)
	for _, h := range head.parts {
		w.headPart(h)
	}
	most := mostLines(len(src))
	for i, c := range cuts {
		if len(a.Runs) > most {
			a.noteLines(most)
			cuts = cuts[:i]
			a.Body = a.Body[:c.start]
			break
		}
		w.section(c)
	}
	if a.Partial && len(cuts) > 0 {
		a.Body = a.Body[:cuts[len(cuts)-1].end]
	}
	a.Text = clean.Text(w.b.String()) // whose joiners have their neighbours only now; no offset changes
	finishMeta(a, a.Text)
}

// textWriter writes the reading text of a Markdown article and what ties it
// to the body.
type textWriter struct {
	a      *Article
	b      strings.Builder
	source []byte // of the tree being walked
	base   int    // where the source begins in Body; -1 outside it
	part   BlockKind
	aside  asides
	led    bool   // the last block leads to other articles: "Related stories"
	joins  bool   // the next block goes on with the one before …
	glue   string // … after this
}

// headPart writes the title or a byline, which the body leaves out.
func (w *textWriter) headPart(h headPart) {
	p := markdown.Parse(h.text, w.a.refs)
	w.source, w.base, w.part = p.Source, -1, h.kind
	w.walk(p.Root, Paragraph)
	if len(w.a.Blocks) == 0 {
		return
	}
	s := w.b.String()[w.a.Blocks[len(w.a.Blocks)-1].Start:]
	switch {
	case h.kind == Title && w.a.Title == "":
		w.a.Title = clean.Line(s)
	case h.kind == Byline:
		w.a.credit(byline.Parse(s))
	}
}

// section writes one section of the body.
func (w *textWriter) section(c sectionCut) {
	w.part, w.joins, w.glue = Paragraph, c.joined, c.glue
	first := len(w.a.Runs)
	w.blocks(c.start, c.end)
	s := Section{Body: quotes.Span{Start: c.start, End: c.end}, Joined: c.joined}
	s.Text.Start = w.b.Len()
	if first < len(w.a.Runs) {
		s.Text.Start = w.a.Runs[first].Text.Start
	}
	s.Text.End = max(s.Text.Start, w.a.textEnd(first))
	w.a.Sections = append(w.a.Sections, s)
}

// walk writes the blocks below n; kind is what a paragraph there is.
func (w *textWriter) walk(n ast.Node, kind BlockKind) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			w.inlineBlock(c, Subheading)
		case *ast.Paragraph, *ast.TextBlock:
			if !c.HasChildren() {
				continue // a picture of which nothing is said
			}
			k := kind
			if _, ok := c.AttributeString(markdown.CaptionMark); ok {
				k = Caption
			}
			w.inlineBlock(c, k)
		case *ast.Blockquote:
			w.walk(c, Blockquote)
		case *ast.List, *ast.ListItem:
			w.walk(c, Item)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			w.code(c)
		case *astext.Table:
			w.table(c)
		case *ast.ThematicBreak:
			w.open(Furniture)
			w.b.WriteString("* * *")
			w.shut()
		default:
			w.walk(c, kind)
		}
	}
}

// open begins a block of the text.
func (w *textWriter) open(kind BlockKind) {
	if w.part != Paragraph {
		kind = w.part
	}
	joins := w.joins
	w.joins = false
	if n := len(w.a.Blocks); n > 0 {
		if joins && w.a.Blocks[n-1].Kind == kind {
			w.b.WriteString(w.glue)
			return
		}
		w.b.WriteString("\n\n")
	}
	w.a.Blocks = append(w.a.Blocks, Block{Span: quotes.Span{Start: w.b.Len()}, Kind: kind})
}

// shut ends the block being written; one without text is none.
func (w *textWriter) shut() {
	n := len(w.a.Blocks) - 1
	b := &w.a.Blocks[n]
	b.End = b.Start + len(strings.TrimRight(w.b.String()[b.Start:], " \t\n"))
	if b.Empty() {
		w.a.Blocks = w.a.Blocks[:n]
	}
}

// inlineBlock writes a block of inline nodes.
func (w *textWriter) inlineBlock(n ast.Node, kind BlockKind) {
	_, link := n.FirstChild().(*ast.Link)
	led := w.led && kind == Item && link && n.ChildCount() == 1
	before := len(w.a.Blocks)
	w.open(kind)
	w.inline(n, false)
	w.shutInline()
	if led && len(w.a.Blocks) > before {
		w.a.Blocks[before].Kind = Furniture
		w.led = true
	}
}

// shutInline ends a block of inline nodes and tells of what kind it is.
func (w *textWriter) shutInline() {
	w.shut()
	if len(w.a.Blocks) == 0 {
		return
	}
	b := &w.a.Blocks[len(w.a.Blocks)-1]
	if b.End-b.Start <= 500 || w.aside != nil {
		b.Kind = w.plainKind(b.Kind, w.b.String()[b.Start:b.End])
	}
	w.led = b.Kind == Furniture
}

// plainKind tells furniture and captions apart, as in plain text: among
// paragraphs, headings and the items of lists, which under a heading such as
// "Related stories" are links.
func (w *textWriter) plainKind(kind BlockKind, s string) BlockKind {
	switch {
	case kind == Title || kind == Byline:
		return kind
	case w.aside.has(s):
		return Furniture
	case kind != Paragraph && kind != Subheading && kind != Item:
		return kind
	case len(s) <= 500 && furniture.Is(s):
		return Furniture
	case kind != Subheading && furniture.IsCaption(s):
		return Caption
	}
	return kind
}

// inline writes the text nodes below n.
func (w *textWriter) inline(n ast.Node, raw bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			w.inline(c, raw || c.Kind() == ast.KindCodeSpan)
			continue
		}
		value, raw := t.Segment.Value(w.source), raw || t.IsRaw()
		if shown, ok := markdown.Shown(t); ok {
			value, raw = []byte(shown), true
		}
		w.run(t.Segment.Start, t.Segment.Stop, value, raw)
		if t.SoftLineBreak() || t.HardLineBreak() {
			w.b.WriteByte('\n')
		}
	}
}

// run writes one stretch of text and ties it to the body.
func (w *textWriter) run(start, stop int, value []byte, raw bool) {
	from := w.b.Len()
	if raw {
		markdown.WriteRaw(&w.b, value)
	} else {
		markdown.WriteDecoded(&w.b, value)
	}
	if w.base >= 0 {
		w.a.Runs = append(w.a.Runs, Run{
			Body: quotes.Span{Start: w.base + start, End: w.base + stop},
			Text: quotes.Span{Start: from, End: w.b.Len()},
		})
	}
}

// code writes a block of code: each line is a run.
func (w *textWriter) code(n ast.Node) {
	if n.Lines().Len() == 0 {
		return
	}
	w.open(Code)
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if i > 0 {
			w.b.WriteByte('\n')
		}
		value := bytes.TrimRight(line.Value(w.source), "\r\n")
		if line.Len() > 0 {
			w.run(line.Start, line.Stop-(line.Len()-len(bytes.TrimRight(w.source[line.Start:line.Stop], "\r\n"))), value, true)
		}
	}
	w.shut()
}

// table writes a table: cells are parted by tabs, rows by newlines.
func (w *textWriter) table(t ast.Node) {
	w.open(Table)
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		if row != t.FirstChild() {
			w.b.WriteByte('\n')
		}
		for cell := row.FirstChild(); cell != nil && cell.Lines().Len() > 0; cell = cell.NextSibling() { // those without lines were added
			if cell != row.FirstChild() {
				w.b.WriteByte('\t')
			}
			w.inline(cell, false)
		}
	}
	w.shut()
}

// textEnd returns where the text of the last run from index first on ends, or 0.
func (a *Article) textEnd(first int) int {
	if first == len(a.Runs) {
		return 0
	}
	return a.Runs[len(a.Runs)-1].Text.End
}
