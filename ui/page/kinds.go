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
		k := quietInk(s.theme)
		k.style.Attrs |= uv.AttrItalic
		return k
	case articles.Furniture, articles.Byline:
		return quietInk(s.theme)
	case articles.Subheading, articles.Title:
		return headingInk(s.theme)
	default:
		if n.Kind() == ast.KindHeading {
			return headingInk(s.theme)
		}
		return ink{}
	}
}

// headingInk is bold, in the theme's accent where there is colour.
func headingInk(t theme.Theme) (k ink) {
	k.style.Attrs = uv.AttrBold
	if !t.Mono {
		k.style.Fg = t.Accent
	}
	return k
}

// codeInk is the theme's accent, or faint where there is no colour.
func codeInk(t theme.Theme) (k ink) {
	if t.Mono {
		k.style.Attrs = uv.AttrFaint
	} else {
		k.style.Fg = t.Accent
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
