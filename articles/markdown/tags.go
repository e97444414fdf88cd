package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// Markdown may hold tags of HTML, and means them: 10<sup>6</sup> is 10⁶ here too. A tag
// with which a meaning goes is replaced by what says the same, and the others go.

// shownMark is the attribute of a text node that shows another text than it spells.
const shownMark = "shown"

// Shown is the text that a node shows, where that is not what its segment spells: of
// <q> a quotation mark, of "[^1]" the number [1].
func Shown(n *ast.Text) (text string, ok bool) {
	value, ok := n.AttributeString(shownMark)
	if !ok {
		return "", false
	}
	text, ok = value.(string)
	return text, ok
}

func show(n *ast.Text, text string) { n.SetAttributeString(shownMark, text) }

// mostOpen is how many tags may be open at once.
const mostOpen = 32

// paired tells the tags that mean something together with their end.
var paired = map[string]bool{
	"b": true, "strong": true, "i": true, "em": true, "cite": true, "dfn": true, "var": true, "del": true, "s": true, "strike": true,
	"sup": true, "sub": true, "q": true, "rt": true, "rp": true,
}

// openTag is a tag that waits for its end.
type openTag struct {
	name string
	node *ast.RawHTML
}

// tags gives the tags among the children of n their meaning.
func (t *tamer) tags(n ast.Node) {
	var open []openTag
	for c := n.FirstChild(); c != nil; {
		next := c.NextSibling()
		if tag, ok := c.(*ast.RawHTML); ok && tag.Segments.Len() == 1 {
			at := tag.Segments.At(0)
			name, closes := tagName(at.Value(t.source))
			switch {
			case name == "img":
				t.tameImage(n, tag)
			case !paired[name]:
			case !closes && len(open) < mostOpen:
				open = append(open, openTag{name, tag})
			case closes:
				open = t.closeTag(n, open, name, tag)
			}
		}
		c = next
	}
}

// closeTag gives the last open tag of a name its meaning, and forgets those in it.
func (t *tamer) closeTag(n ast.Node, open []openTag, name string, end *ast.RawHTML) []openTag {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].name == name {
			quoted := 0
			for _, o := range open[:i] {
				if o.name == "q" {
					quoted++
				}
			}
			t.pair(n, name, open[i].node, end, quoted)
			return open[:i]
		}
	}
	return open
}

// tagName is the name of a tag in small letters, and whether it ends an element.
func tagName(tag []byte) (name string, closes bool) {
	s := strings.TrimPrefix(string(tag), "<")
	s, closes = strings.CutPrefix(s, "/")
	if i := strings.IndexAny(s, " \t\n/>"); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s), closes
}

// pair gives two tags and what is between them their meaning.
func (t *tamer) pair(n ast.Node, name string, from, to *ast.RawHTML, quoted int) {
	switch name {
	case "b", "strong":
		wrap(n, ast.NewEmphasis(2), from, to)
	case "i", "em", "cite", "dfn", "var":
		wrap(n, ast.NewEmphasis(1), from, to)
	case "del", "s", "strike":
		wrap(n, astext.NewStrikethrough(), from, to)
	case "q":
		marks := [...][2]string{{"“", "”"}, {"‘", "’"}}[quoted%2]
		replace(n, from, marks[0])
		replace(n, to, marks[1])
	case "rt":
		replace(n, from, "(")
		replace(n, to, ")")
	case "rp":
		for c := from.NextSibling(); c != nil && c != ast.Node(to); c = from.NextSibling() {
			n.RemoveChild(n, c)
		}
	case "sup", "sub":
		t.script(name, from, to)
	}
}

// wrap puts what is between two tags into a node.
func wrap(n, into ast.Node, from, to *ast.RawHTML) {
	for c := from.NextSibling(); c != nil && c != ast.Node(to); c = from.NextSibling() {
		n.RemoveChild(n, c)
		into.AppendChild(into, c)
	}
	if into.HasChildren() {
		n.InsertBefore(n, to, into)
	}
}

// replace puts text in the place of a tag.
func replace(n ast.Node, tag *ast.RawHTML, shown string) {
	t := ast.NewTextSegment(tag.Segments.At(0))
	show(t, shown)
	n.ReplaceChild(n, tag, t)
}

// script raises or lowers what stands between two tags, if it is one stretch of text.
func (t *tamer) script(name string, from, to *ast.RawHTML) {
	c, ok := from.NextSibling().(*ast.Text)
	if !ok || c.NextSibling() != ast.Node(to) || c.SoftLineBreak() || c.HardLineBreak() {
		return
	}
	var b strings.Builder
	WriteDecoded(&b, c.Segment.Value(t.source))
	if name == "sub" {
		show(c, Subscript(b.String()))
		return
	}
	before := ' '
	if prev, ok := from.PreviousSibling().(*ast.Text); ok {
		if r, size := utf8.DecodeLastRune(prev.Segment.Value(t.source)); size > 0 {
			before = r
		}
	}
	show(c, Superscript(b.String(), before))
}

// tameImage puts its description in the place of <img>.
func (t *tamer) tameImage(n ast.Node, tag *ast.RawHTML) {
	at := tag.Segments.At(0)
	alt, ok := altOf(at, t.source)
	if !ok {
		return
	}
	if n.ChildCount() == 1 && n.Kind() == ast.KindParagraph {
		n.SetAttributeString(CaptionMark, true)
	}
	n.ReplaceChild(n, tag, ast.NewTextSegment(alt))
}

// altOf is where a tag has the description of a picture.
func altOf(tag text.Segment, source []byte) (text.Segment, bool) {
	s := bytes.ToLower(tag.Value(source))
	for _, mark := range [...]string{` alt="`, ` alt='`} {
		i := bytes.Index(s, []byte(mark))
		if i < 0 {
			continue
		}
		i += len(mark)
		if end := bytes.IndexByte(s[i:], mark[len(mark)-1]); end > 0 && len(s) == tag.Len() {
			return text.NewSegment(tag.Start+i, tag.Start+i+end), true
		}
	}
	return tag, false
}

// breakLine makes <br> the end of its line.
func breakLine(n ast.Node, tag *ast.RawHTML) {
	if next, ok := tag.NextSibling().(*ast.Text); ok && next.Segment.Len() == 0 && next.SoftLineBreak() {
		next.SetSoftLineBreak(false) // the source breaks there too
	}
	if prev, ok := tag.PreviousSibling().(*ast.Text); ok && !prev.HardLineBreak() {
		prev.SetHardLineBreak(true)
		n.RemoveChild(n, tag)
		return
	}
	at := tag.Segments.At(0)
	t := ast.NewTextSegment(text.NewSegment(at.Start, at.Start))
	t.SetHardLineBreak(true)
	n.ReplaceChild(n, tag, t)
}
