package page

import (
	"sort"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
)

// blockInk tells how a block of inline text is drawn: by what the article
// says it is, and else by its Markdown. Old news texts have subheadings and
// captions that only the article's reader can tell from paragraphs.
func (s *setter) blockInk(n ast.Node, kind articles.BlockKind) ink {
	switch kind {
	case articles.Caption:
		k := s.quiet()
		k.style.Attrs |= uv.AttrItalic
		return k
	case articles.Furniture, articles.Byline:
		return s.quiet()
	case articles.Subheading, articles.Title:
		return s.heading()
	default:
		if n.Kind() == ast.KindHeading {
			return s.heading()
		}
		return ink{}
	}
}

func (s *setter) heading() (k ink) {
	k.style.Attrs = uv.AttrBold
	if !s.theme.Mono {
		k.style.Fg = s.theme.Accent
	}
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
