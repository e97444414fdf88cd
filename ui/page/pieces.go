package page

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
)

// ink is how a stretch of cells is drawn. Cells share inks; nil is the
// terminal's own text.
type ink struct {
	style uv.Style
	link  uv.Link
}

// piece is a stretch of text on its way through Glamour.
type piece struct {
	text string      // as it stands in the cells
	span quotes.Span // bytes of Article.Text that it spells; empty for what is not in the text
	ink  *ink
	at   int  // how much of text has been found in cells
	sign bool // text stands for something that shows nothing
}

// exact reports whether the bytes of the piece are those of the article.
func (p *piece) exact() bool { return len(p.text) == p.span.End-p.span.Start && !p.sign }

// hiddenSign stands where the text holds what nobody would see, and what could
// spell words: a page that is copied must not say more than it shows.
const hiddenSign = "[hidden]"

// lineBreak is the text of a piece that ends the line.
const lineBreak = "\n"

// inline gathers the text under n, drawn in k where its own markup says
// nothing else. Every word stands in a text node (see [articles.Article.Parse]);
// a node of another kind shows its children, and itself only in how these are
// drawn.
func (s *setter) inline(n ast.Node, k ink) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inlineNode(s, c, k)
	}
}

func inlineNode(s *setter, n ast.Node, k ink) {
	switch n := n.(type) {
	case *ast.Text:
		s.segment(n.Segment, k)
		switch {
		case n.HardLineBreak():
			s.breakLine()
		case n.SoftLineBreak():
			s.soft = true
		}
		return
	case *astext.TaskCheckBox:
		if len(s.only) > 0 {
			return // what it stands before may be left out
		}
		box := "[ ] "
		if n.IsChecked {
			box = "[x] "
		}
		s.loose(box, k)
		return
	case *ast.Emphasis:
		if n.Level == 1 {
			k.style.Attrs |= uv.AttrItalic
		} else {
			k.style.Attrs |= uv.AttrBold
		}
	case *ast.CodeSpan:
		overlay(&k.style, &s.theme.Code)
	case *astext.Strikethrough:
		k.style.Attrs |= uv.AttrStrikethrough
	case *ast.Link:
		if k.link = hyperlink(string(n.Destination), s.base+firstText(n)); k.link.URL != "" {
			overlay(&k.style, &s.theme.Link)
		}
	}
	s.inline(n, k)
}

// firstText is where the text below a node begins in the section, 0 if it has none.
func firstText(n ast.Node) int {
	for c := n.FirstChild(); c != nil; c = c.FirstChild() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
	}
	return 0
}

// segment gathers one text node: the run that begins where it does.
func (s *setter) segment(seg text.Segment, k ink) {
	from := s.base + seg.Start
	for s.run < len(s.a.Runs) && s.a.Runs[s.run].Body.Start < from {
		s.run++
	}
	if s.run < len(s.a.Runs) && s.a.Runs[s.run].Body.Start == from {
		s.span(s.a.Runs[s.run].Text, k)
		s.run++
	}
}

// seek sets the cursor in the article's runs to the first that begins at
// offset of the body or after it.
func (s *setter) seek(offset int) {
	s.run = sort.Search(len(s.a.Runs), func(i int) bool { return s.a.Runs[i].Body.Start >= offset })
}

// span gathers a stretch of the article's text, or what is left of it on a folded page.
func (s *setter) span(at quotes.Span, k ink) {
	if len(s.only) > 0 {
		left(s, at, k)
		return
	}
	gather(s, at, k)
}

// gather gathers all of a stretch of the article's text.
func gather(s *setter, at quotes.Span, k ink) {
	if at.Empty() {
		return
	}
	s.bridge(at.Start, k)
	i := s.inkOf(k)
	start := at.Start
	for p := at.Start; p < at.End; {
		as, n := awkward(s.a.Text, p, at.End)
		if n == 0 {
			p += plainLen(s.a.Text[p:at.End])
			continue
		}
		s.exact(quotes.Span{Start: start, End: p}, i)
		switch spells := (quotes.Span{Start: p, End: p + n}); {
		case as != "":
			s.pieces = append(s.pieces, piece{text: as, span: spells, ink: i})
		case hidden.IsRun(spells.Of(s.a.Text)):
			quiet := inked(s.theme.Quiet)
			s.pieces = append(s.pieces, piece{text: hiddenSign, span: spells, ink: &quiet, sign: true})
		}
		p += n
		start = p
	}
	s.exact(quotes.Span{Start: start, End: at.End}, i)
	s.last = at.End
}

func (s *setter) exact(at quotes.Span, i *ink) {
	at.Start += complete(s.pieces, s.a.Text, at)
	if !at.Empty() {
		s.pieces = append(s.pieces, piece{text: at.Of(s.a.Text), span: at, ink: i})
	}
}

// loose gathers text that the article's text does not have.
func (s *setter) loose(t string, k ink) {
	t = harmless(t)
	if t == "" {
		return
	}
	if s.soft {
		t = " " + t
		s.soft = false
	}
	s.pieces = append(s.pieces, piece{text: t, ink: s.inkOf(k)})
}

func (s *setter) breakLine() {
	if s.soft = false; s.dropped {
		return
	}
	s.pieces = append(s.pieces, piece{text: lineBreak})
}

// bridge puts the blank that stands for a line break of the source. It spells
// the white space between the two lines, so that a quote that runs over the
// break is painted without a hole.
func (s *setter) bridge(next int, k ink) {
	if !s.soft {
		return
	}
	s.soft = false
	if s.rejoin(next) {
		return
	}
	p := piece{text: " ", ink: s.inkOf(k)}
	if s.last > 0 && s.last < next && strings.TrimSpace(s.a.Text[s.last:next]) == "" {
		p.span = quotes.Span{Start: s.last, End: next}
	}
	s.pieces = append(s.pieces, p)
}

// rejoin puts together what a line's end has parted, as in "har-" and "bour". It
// reports whether it has.
func (s *setter) rejoin(next int) bool {
	if len(s.pieces) == 0 || s.last == 0 || s.last > next {
		return false
	}
	before := &s.pieces[len(s.pieces)-1]
	if !before.exact() || before.span.End != s.last || !fold.Rejoins(before.text, s.a.Text[next:min(len(s.a.Text), next+utf8.UTFMax*wordCells)]) {
		return false
	}
	_, size := utf8.DecodeLastRuneInString(before.text)
	before.text = before.text[:len(before.text)-size]
	before.span.End -= size
	return true
}

// wordCells is as far as a word is looked at.
const wordCells = 64

// inkOf shares the ink of the piece before where it is the same.
func (s *setter) inkOf(k ink) *ink {
	if k == (ink{}) {
		return nil
	}
	if n := len(s.pieces); n > 0 && s.pieces[n-1].ink != nil && *s.pieces[n-1].ink == k {
		return s.pieces[n-1].ink
	}
	return &k
}

// plainLen is the length of the text up to the next byte that awkward has to
// look at, where awkward has found nothing at its beginning.
func plainLen(t string) int {
	i := 0
	for i < len(t) && t[i] == ' ' {
		i++
	}
	if i == 0 {
		_, i = utf8.DecodeRuneInString(t)
	}
	for i < len(t) && t[i] > ' ' && t[i] < 0x7f {
		i++
	}
	return i
}

// awkward reports whether at an offset of text there is something that cannot be
// put into cells as it is, how long that is up to an end, and what stands for it. White
// space that holds more than blanks becomes one blank; a control character becomes U+FFFD;
// what shows nothing where it stands (see package hidden) becomes nothing. What stands
// behind the end has a part in that: a joiner may be the end of what is emphasized.
func awkward(text string, at, end int) (as string, n int) {
	t := text[at:end]
	r, size := utf8.DecodeRuneInString(t)
	switch {
	case r == ' ' || r < ' ' && unicode.IsSpace(r):
		n = len(t) - len(strings.TrimLeft(t, " \t\n\v\f\r"))
		if strings.TrimLeft(t[:n], " ") == "" {
			return "", 0
		}
		return " ", n
	case r < 0x80:
		if r < ' ' || r == 0x7f {
			return "\ufffd", 1
		}
		return "", 0
	case r == utf8.RuneError || unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
		return "\ufffd", size
	case r >= 0xfff9 && r <= 0xfffb: // annotation between the lines
		return "", size
	case hidden.Ignorable(r):
		return "", min(hidden.Len(text, at), end-at)
	}
	return "", 0
}

// harmless is text of which nothing is awkward, and no letter carries a flood of marks.
func harmless(t string) string {
	t = clean.FewMarks(t)
	var b strings.Builder
	for at := 0; at < len(t); {
		as, n := awkward(t, at, len(t))
		if n == 0 {
			n = plainLen(t[at:])
			as = t[at : at+n]
		}
		b.WriteString(as)
		at += n
	}
	return b.String()
}
