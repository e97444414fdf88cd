package articles

import (
	"sort"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"pullquote/articles/markdown"
)

// Parse returns the syntax tree of section i, whose text nodes have segments
// that are offsets into the returned source, Body[Sections[i].Body]. A text
// node that begins at offset n is the run whose Body span begins at
// Sections[i].Body.Start + n: every text node has one, also those in code
// spans, table cells, links and pictures' descriptions, and each line of a code
// block has one. Text is to be taken from the run, where entities and escapes
// are decoded; it may hold tabs, which are set as one space.
//
// The tree holds only what Glamour can set: raw HTML is left out, pictures are
// their descriptions, links without an http or https target are their text.
func (a *Article) Parse(i int) (source []byte, root ast.Node) {
	s := a.Sections[i]
	body := a.Body[s.Body.Start:s.Body.End]
	if a.Format == Plain {
		return []byte(body), a.plainTree(s)
	}
	p := markdown.Parse(body, a.refs)
	return p.Source, p.Root
}

// plainTree builds the tree that Markdown would make of a plain section,
// without the parsing: each block is a paragraph or a heading, each run a line.
func (a *Article) plainTree(s Section) ast.Node {
	doc := ast.NewDocument()
	r := sort.Search(len(a.Runs), func(i int) bool { return a.Runs[i].Body.Start >= s.Body.Start })
	var parent ast.Node
	var last *ast.Text
	end := -1 // of the block that parent stands for, in Text
	for ; r < len(a.Runs) && a.Runs[r].Body.Start < s.Body.End; r++ {
		run := a.Runs[r]
		if run.Text.Start >= end {
			b := a.Blocks[a.blockAt(run.Text.Start)]
			parent, last, end = blockNode(b.Kind), nil, b.End
			doc.AppendChild(doc, parent)
		}
		if last != nil {
			last.SetSoftLineBreak(true)
		}
		last = ast.NewTextSegment(text.NewSegment(run.Body.Start-s.Body.Start, run.Body.End-s.Body.Start))
		parent.AppendChild(parent, last)
	}
	return doc
}

// blockAt returns the index of the block that holds byte at of Text.
func (a *Article) blockAt(at int) int {
	return sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > at })
}

func blockNode(k BlockKind) ast.Node {
	if k == Subheading {
		return ast.NewHeading(2)
	}
	return ast.NewParagraph()
}
