package export

import (
	"bytes"
	"fmt"
	"html"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	markup "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/markdown"
	"pullquote/articles/quotes"
)

// HTML is the article as an element of HTML5: its title, bylines, day and text
// without furniture. It holds no script, no style, and no address but those of
// its links; nothing of it is loaded from elsewhere. It fails where a part of the
// article can't be set.
func HTML(a *articles.Article) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("<article" + attribute("lang", a.Language) + ">\n")
	writeHead(&b, a)
	r := newRenderer()
	for i := range a.Sections {
		source, root := a.Parse(i)
		dropFurniture(a, root, a.Sections[i].Body.Start)
		if err := r.Render(&b, source, root); err != nil {
			return nil, fmt.Errorf("setting HTML: %w", err)
		}
	}
	b.WriteString("</article>\n")
	return []byte(seen(b.String())), nil
}

// writeHead writes what is known of the article.
func writeHead(b *bytes.Buffer, a *articles.Article) {
	if a.Title != "" {
		b.WriteString("<h1>" + html.EscapeString(clean.Line(a.Title)) + "</h1>\n")
	}
	var told []string
	if len(a.Bylines) > 0 {
		told = append(told, html.EscapeString(strings.Join(a.Bylines, ", ")))
	}
	switch source := html.EscapeString(a.Source); {
	case source != "" && a.URL != "":
		told = append(told, "<a"+attribute("href", a.URL)+">"+source+"</a>")
	case source != "":
		told = append(told, source)
	}
	if day := articles.SpellTime(a.Published, a.DateOnly); day != "" {
		told = append(told, "<time"+attribute("datetime", day)+">"+html.EscapeString(day)+"</time>")
	}
	if len(told) > 0 {
		b.WriteString("<p>" + strings.Join(told, " · ") + "</p>\n")
	}
}

// attribute writes an attribute, and nothing where it has no value.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + html.EscapeString(value) + `"`
}

// newRenderer writes the trees of [articles.Article.Parse], which hold no HTML of
// the article's own and no links but those of the web.
func newRenderer() renderer.Renderer {
	return renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(shownText{}, 100),
		util.Prioritized(markup.NewRenderer(), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(extension.NewTaskCheckBoxHTMLRenderer(), 500),
	))
}

// shownText writes text that shows what it does not spell, such as the number of a
// note, and the rows of a table without a header.
type shownText struct{}

// RegisterFuncs names the kinds of node that it writes.
func (shownText) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindText, writeText)
	reg.Register(tables.KindTableRow, writeRow)
}

func writeText(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	t, ok := n.(*ast.Text)
	if !ok || !entering {
		return ast.WalkContinue, nil
	}
	shown, is := markdown.Shown(t)
	switch {
	case is:
		_, _ = w.WriteString(html.EscapeString(shown))
	case t.IsRaw():
		markup.DefaultWriter.RawWrite(w, t.Segment.Value(source))
	default:
		markup.DefaultWriter.Write(w, t.Segment.Value(source))
	}
	switch {
	case t.HardLineBreak():
		_, _ = w.WriteString("<br>\n")
	case t.SoftLineBreak():
		_ = w.WriteByte('\n')
	}
	return ast.WalkContinue, nil
}

// writeRow writes the bounds of a table's row; the first one opens the table's body.
func writeRow(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	body := n.PreviousSibling() == nil
	switch {
	case entering && body:
		_, _ = w.WriteString("<tbody>\n<tr>\n")
	case entering:
		_, _ = w.WriteString("<tr>\n")
	default:
		_, _ = w.WriteString("</tr>\n")
		if n.NextSibling() == nil {
			_, _ = w.WriteString("</tbody>\n")
		}
	}
	return ast.WalkContinue, nil
}

// dropFurniture takes the blocks of a section's tree that are furniture. The
// section begins at some byte of the body.
func dropFurniture(a *articles.Article, root ast.Node, base int) {
	var drop []ast.Node
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock || n == root {
			return ast.WalkContinue, nil
		}
		if at, ok := firstText(n); ok && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline {
			if isFurniture(a, base+at) {
				drop = append(drop, n)
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, n := range drop {
		for up := n.Parent(); up != nil; n, up = up, up.Parent() {
			up.RemoveChild(up, n)
			if up == root || up.HasChildren() {
				break // an item, a list that has nothing else goes with it
			}
		}
	}
}

// firstText is where in a section's source the text of a block begins.
func firstText(n ast.Node) (at int, ok bool) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, is := n.(*ast.Text); is && entering && !ok && t.Segment.Stop > t.Segment.Start {
			at, ok = t.Segment.Start, true
		}
		if ok {
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return at, ok
}

// isFurniture reports whether what the body sets at a byte is furniture.
func isFurniture(a *articles.Article, at int) bool {
	run := runAt(a.Runs, at)
	if run < 0 {
		return false
	}
	block := blockAt(a.Blocks, a.Runs[run].Text)
	return block >= 0 && a.Blocks[block].Kind == articles.Furniture
}

// runAt is the run that sets a byte of the body, or -1.
func runAt(runs []articles.Run, at int) int {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].Body.End > at })
	if i == len(runs) || runs[i].Body.Start > at {
		return -1
	}
	return i
}

// blockAt is the block that a stretch of the text begins in, or -1.
func blockAt(blocks []articles.Block, s quotes.Span) int {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > s.Start })
	if i == len(blocks) || blocks[i].Start > s.Start {
		return -1
	}
	return i
}
