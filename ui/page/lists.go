package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// list sets items that hang: the second line of an item begins below the
// first letter of its first, not below its bullet.
func (s *setter) list(n *ast.List, width int) []line {
	var all []line
	number := n.Start
	last := number + n.ChildCount() - 1
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		marker := "• "
		if n.IsOrdered() {
			marker = strconv.Itoa(number) + string(numberSign(n)) + " "
			marker = strings.Repeat(" ", max(0, len(strconv.Itoa(last))+2-len(marker))) + marker
			number++
		}
		w := width - len([]rune(marker))
		if w < narrowest {
			w = width
		}
		ls := s.blocks(c, w, !n.IsTight)
		if len(ls) == 0 {
			continue
		}
		if len(all) > 0 && !n.IsTight {
			all = append(all, nil)
		}
		if w < width {
			hang(ls, decoration(s.theme, marker), decoration(s.theme, strings.Repeat(" ", width-w)))
		}
		all = append(all, ls...)
	}
	return all
}

// numberSign is the sign behind the numbers of a list. In Markdown a list whose numbers
// don't go on from the one before, as those that are counted down, has another sign than
// that one only because it must.
func numberSign(n *ast.List) byte {
	for {
		before, ok := n.PreviousSibling().(*ast.List)
		if !ok || !before.IsOrdered() {
			return n.Marker
		}
		n = before
	}
}

// follows reports whether a list goes on with the numbers of the one before, close to it.
func follows(n ast.Node) bool {
	list, ok := n.(*ast.List)
	if !ok || !list.IsOrdered() || !list.IsTight {
		return false
	}
	before, ok := n.PreviousSibling().(*ast.List)
	return ok && before.IsOrdered() && before.IsTight && list.Start > 1
}

// hang puts first before the first line and rest before the others.
func hang(ls []line, first, rest line) {
	for i := range ls {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		ls[i] = trim(append(prefix[:len(prefix):len(prefix)], ls[i]...))
	}
}

// plainItem sets a paragraph of plain text so that it hangs if it is an item
// of a list, whose bullet is part of the text. Items on lines that follow one
// another stay close.
//
//   - The crane stays where it is, said the
//     board, until somebody pays for it.
func plainItem(s *setter, width int) []line {
	if len(s.pieces) == 0 {
		return nil
	}
	p := &s.pieces[0]
	n := bullet(p.text)
	w := width - utf8.RuneCountInString(p.text[:n])
	if n == 0 || n == len(p.text) || !p.exact() || w < narrowest {
		return s.leaf(width)
	}
	between := s.a.Text[min(s.item, p.span.Start):p.span.Start]
	s.close = s.item > 0 && strings.TrimSpace(between) == "" && strings.Count(between, "\n") == 1
	s.item = s.last
	var marker line
	for i, r := range p.text[:n] {
		marker = append(marker, cell{content: string(r), width: 1, ink: p.ink, text: p.part(i, i+utf8.RuneLen(r)), exact: true})
	}
	p.text, p.span.Start = p.text[n:], p.span.Start+n
	ls := s.leaf(w)
	hang(ls, marker, blanks(width-w))
	return ls
}

// bullet is the length of the list marker that a text begins with and of the
// blank behind it, both of one cell a code point. A dash alone is none: much
// of Europe sets speech behind it.
func bullet(t string) int {
	for _, b := range [...]string{"• ", "- ", "* ", "‣ ", "◦ ", "· ", "▪ ", "■ "} {
		if strings.HasPrefix(t, b) {
			return len(b)
		}
	}
	return 0
}
