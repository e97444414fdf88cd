package page

import (
	"image/color"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/articles/markdown"
)

// Picture is a picture in cells of a page, row by row, so many to a row; or, where it
// cannot be shown, why.
type Picture struct {
	Width int
	Cells []Pixels
	Why   string
}

// Pixels is one cell of a picture: what stands in it, one cell wide, and in which
// colours, nil for the terminal's own.
type Pixels struct {
	Text   string
	Fg, Bg color.Color
}

// Pictured is a picture that an article has.
type Pictured struct {
	Address string // as the article has it: a path, a URL, data; it may say anything
	At      int    // where in the text its caption begins, or what follows it
	Caption string // may be empty
}

// PicturesOf lists the pictures that stand in an article by themselves. It takes time
// linear in its length.
func PicturesOf(a *articles.Article) (all []Pictured) {
	for i, s := range a.Sections {
		_, root := a.Parse(i)
		if root == nil {
			continue
		}
		at := s.Text.Start
		_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if !entering || n.Type() == ast.TypeInline {
				return ast.WalkContinue, nil
			}
			address := pictureOf(n)
			if said := textOf(a, n, s.Body.Start); !said.Empty() && (address != "" || !n.HasChildren() || n.FirstChild().Type() == ast.TypeInline) {
				if address != "" {
					all = append(all, Pictured{address, said.Start, said.Of(a.Text)})
				}
				at = said.End
			} else if address != "" {
				all = append(all, Pictured{Address: address, At: at})
			}
			return ast.WalkContinue, nil
		})
	}
	return all
}

// pictureOf is where the picture is that a block holds alone; empty if it holds none.
func pictureOf(n ast.Node) string {
	mark, _ := n.AttributeString(markdown.PictureMark)
	address, _ := mark.([]byte)
	return string(address)
}

// Illustrate sets a page anew with pictures where they stand, by their addresses, at
// the same place in the text. The map is the page's from then on.
func Illustrate(p *Page, pictures map[string]Picture) {
	p.pictures = pictures
	p.relay()
	p.top = sideways{p}.place(p.anchor)
}

// picture sets the picture that a block holds alone, above what is said of it.
func picture(s *setter, n ast.Node, width int) []line {
	if len(s.pictures) == 0 {
		return nil
	}
	p, ok := s.pictures[pictureOf(n)]
	switch {
	case !ok:
		return nil
	case p.Why != "":
		s.begin()
		s.loose("["+p.Why+"]", inked(s.theme.Quiet))
		return s.lines(width)
	}
	var all []line
	for row := 0; row+p.Width <= len(p.Cells) && p.Width > 0; row += p.Width {
		l := make(line, 0, p.Width)
		for _, c := range p.Cells[row : row+min(p.Width, width)] {
			l = append(l, cell{content: c.Text, width: 1, ink: &ink{style: uv.Style{Fg: c.Fg, Bg: c.Bg}}})
		}
		all = append(all, l)
	}
	return all
}
