package page

import (
	"sort"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/ui/theme"
)

// blockInk tells how a block of inline text is drawn: by what the article
// says it is, and else by its Markdown. Old news texts have subheadings and
// captions that only the article's reader can tell from paragraphs.
func (s *setter) blockInk(n ast.Node, kind articles.BlockKind) ink {
	switch kind {
	case articles.Caption:
		k := inked(s.theme.Quiet)
		k.style.Attrs |= uv.AttrItalic
		return k
	case articles.Furniture, articles.Byline:
		return inked(s.theme.Quiet)
	case articles.Title:
		return inked(s.theme.Title)
	case articles.Subheading:
		return inked(s.theme.Heading)
	default:
		if n.Kind() == ast.KindHeading {
			return inked(s.theme.Heading)
		}
		return ink{}
	}
}

// inked is an ink of the theme's as cells have it.
func inked(t theme.Ink) (k ink) {
	overlay(&k.style, &t)
	return k
}

// kind is the kind of the article's block in which the pieces at hand begin.
func (s *setter) kind() articles.BlockKind {
	for i := range s.pieces {
		if at := s.pieces[i].span; !at.Empty() {
			b := s.a.Blocks
			j := sort.Search(len(b), func(j int) bool { return b[j].End > at.Start })
			if j < len(b) && b[j].Start <= at.Start {
				return b[j].Kind
			}
			break
		}
	}
	return articles.Paragraph
}
