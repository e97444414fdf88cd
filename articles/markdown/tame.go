package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
)

// CaptionMark is the attribute of a paragraph that holds a picture alone, and
// PictureMark that which says where the picture is, as its author wrote it: a []byte,
// which may say anything.
const (
	CaptionMark = "caption"
	PictureMark = "picture"
)

// tame makes a parsed tree one that Glamour sets as it should be read, in
// which every word stands in a text node: tags go, the words between them
// stay; a picture is its description; a link leads to the web or nowhere.
//
// It reports whether all links lead where they should. A target that is defined
// once can be named a thousand times, so there is a bound to them all together.
func tame(n ast.Node, source []byte, refs References) (complete bool) {
	t := tamer{source: source, refs: refs, left: leastTargets + 2*len(source), clean: map[*byte][]byte{}}
	t.node(n, 0)
	return t.left >= 0
}

// leastTargets is how many bytes the targets of a section's links may have,
// however short it is; a longer one may have twice as many as it has itself.
const leastTargets = 16 << 10

// tamer tames one tree.
type tamer struct {
	source []byte
	refs   References
	left   int              // bytes that targets may still have; below 0 once one was refused
	clean  map[*byte][]byte // targets by their first byte: a reference's are shared
}

func (t *tamer) node(n ast.Node, emphasis int) {
	t.tags(n)
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		depth := emphasis
		if _, ok := c.(*ast.Emphasis); ok {
			depth++
		}
		t.node(c, depth)
		t.child(n, c, depth)
		c = next
	}
}

// child tames c, a child of n whose own children are tame.
func (t *tamer) child(n, c ast.Node, emphasis int) {
	switch c := c.(type) {
	case *ast.Text:
		tameText(n, c)
	case *ast.RawHTML:
		tameTag(n, c, t.source)
	case *ast.HTMLBlock:
		tameHTMLBlock(n, c, t.source)
	case *ast.LinkReferenceDefinition:
		n.RemoveChild(n, c)
	case *ast.Image:
		tamePicture(n, c)
	case *noteMark:
		unwrap(n, c)
	case *note:
		t.tameNote(c)
		unwrap(n, c)
	case *ast.AutoLink:
		tameAutoLink(n, c, t.source)
	case *ast.Link:
		if c.Destination = t.target(c.Destination); c.Destination == nil || c.FirstChild() == nil {
			unwrap(n, c)
		}
		c.Title = nil
	case *ast.Emphasis:
		if emphasis > budget.Emphasis || c.FirstChild() == nil {
			unwrap(n, c)
		}
	case *astext.Table:
		dropEmptyHeader(c)
	case *astext.Strikethrough, *ast.CodeSpan, *ast.Heading, *ast.Paragraph:
		if _, picture := c.AttributeString(PictureMark); c.FirstChild() == nil && !picture {
			n.RemoveChild(n, c)
		}
	}
}

// tamePicture puts its description in the place of a picture.
func tamePicture(n ast.Node, img *ast.Image) {
	if n.ChildCount() == 1 && (n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock || n.Kind() == ast.KindLink && n.Parent().ChildCount() == 1) {
		outermostParagraph(n).SetAttributeString(CaptionMark, true)
		outermostParagraph(n).SetAttributeString(PictureMark, img.Destination)
	} else if isOverCaption(n, img) {
		n.SetAttributeString(CaptionMark, true)
		n.SetAttributeString(PictureMark, img.Destination)
		if end, ok := img.NextSibling().(*ast.Text); ok && img.FirstChild() == nil { // its line shows nothing
			end.SetSoftLineBreak(false)
			end.SetHardLineBreak(false)
		}
	}
	unwrap(n, img)
}

// dropEmptyHeader takes the header off a table that has one only because Markdown wants
// it.
func dropEmptyHeader(table ast.Node) {
	if head, ok := table.FirstChild().(*astext.TableHeader); ok && isEmpty(head) && head.NextSibling() != nil {
		table.RemoveChild(table, head)
	}
}

// isEmpty reports whether no cell of a row holds anything.
func isEmpty(row ast.Node) bool {
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if cell.HasChildren() {
			return false
		}
	}
	return true
}

// isOverCaption reports whether a picture stands alone on the first line of a paragraph
// that tells of it: that line ends in a break, or all that follows is emphasis.
func isOverCaption(n ast.Node, img *ast.Image) bool {
	if n.Kind() != ast.KindParagraph || n.FirstChild() != ast.Node(img) {
		return false
	}
	end, ok := img.NextSibling().(*ast.Text)
	if !ok || end.Segment.Len() > 0 || end.NextSibling() == nil {
		return false
	}
	return end.HardLineBreak() || end.SoftLineBreak() && end.NextSibling().Kind() == ast.KindEmphasis && end.NextSibling() == n.LastChild()
}

func outermostParagraph(n ast.Node) ast.Node {
	if n.Kind() == ast.KindLink {
		return n.Parent()
	}
	return n
}

// tameText drops text nodes that hold nothing, so that no two nodes begin at
// the same place. One that breaks the line stays: after emphasis there is no
// other to do it.
func tameText(n ast.Node, t *ast.Text) {
	if t.Segment.Len() == 0 && !t.SoftLineBreak() && !t.HardLineBreak() {
		n.RemoveChild(n, t)
	}
}

// tameTag drops an inline tag; <br> breaks the line.
func tameTag(n ast.Node, tag *ast.RawHTML, source []byte) {
	if tag.Segments.Len() > 0 && isBreak(source[tag.Segments.At(0).Start:]) {
		breakLine(n, tag)
		return
	}
	n.RemoveChild(n, tag)
}

func isBreak(tag []byte) bool {
	return len(tag) > 3 && strings.EqualFold(string(tag[:3]), "<br") && bytes.IndexByte([]byte(" />\t\n"), tag[3]) >= 0
}

// tameAutoLink makes a bare address a link like any other, with a text node.
func tameAutoLink(n ast.Node, auto *ast.AutoLink, source []byte) {
	label := auto.Label(source)
	start := cap(source) - cap(label) // label is a slice of source
	t := ast.NewTextSegment(text.NewSegment(start, start+len(label)))
	t.SetRaw(true)
	dest := webAddress(auto.URL(source))
	if dest == nil {
		n.ReplaceChild(n, auto, t)
		return
	}
	link := ast.NewLink()
	link.Destination = dest
	link.AppendChild(link, t)
	n.ReplaceChild(n, auto, link)
}

// target returns a link's target, cleaned, or nil if it is none or there are
// too many.
func (t *tamer) target(dest []byte) []byte {
	if len(dest) == 0 {
		return nil
	}
	if t.left < 0 {
		return nil
	}
	clean, known := t.clean[&dest[0]]
	if !known {
		clean = webAddress(dest)
		t.clean[&dest[0]] = clean
	}
	if t.left -= len(clean); t.left < 0 {
		return nil
	}
	return clean
}

// webAddress returns a link's target in clean ASCII if it is on the web, or nil.
func webAddress(dest []byte) []byte {
	url := clean.URL(string(dest))
	if url == "" {
		return nil
	}
	return []byte(url)
}

// unwrap puts a node's children in its place.
func unwrap(parent, n ast.Node) {
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		parent.InsertBefore(parent, n, c)
		c = next
	}
	parent.RemoveChild(parent, n)
}

// tameHTMLBlock replaces a block of HTML by a paragraph of the words between
// its tags. Scripts, styles and comments have none.
func tameHTMLBlock(n ast.Node, block *ast.HTMLBlock, source []byte) {
	p := ast.NewParagraph()
	if block.HTMLBlockType >= ast.HTMLBlockType6 {
		var last *ast.Text
		tag := false
		for i := range block.Lines().Len() {
			line := block.Lines().At(i)
			if last != nil {
				last.SetSoftLineBreak(true)
			}
			last, tag = betweenTags(p, line, source, tag)
		}
	}
	if p.FirstChild() == nil {
		n.RemoveChild(n, block)
		return
	}
	n.ReplaceChild(n, block, p)
}

// betweenTags appends the stretches of line outside tags to p and returns the
// last, and whether a tag goes on over the line's end.
func betweenTags(p ast.Node, line text.Segment, source []byte, tag bool) (*ast.Text, bool) {
	var last *ast.Text
	for at := line.Start; at < line.Stop; {
		end := line.Stop
		sign := byte('<')
		if tag {
			sign = '>'
		}
		if i := bytes.IndexByte(source[at:line.Stop], sign); i >= 0 {
			end = at + i
		}
		if s := strings.TrimSpace(string(source[at:end])); !tag && s != "" {
			start := at + bytes.IndexByte(source[at:end], s[0])
			last = ast.NewTextSegment(text.NewSegment(start, start+len(s)))
			p.AppendChild(p, last)
		}
		if end == line.Stop {
			break
		}
		tag = !tag
		at = end + 1
	}
	return last, tag
}
