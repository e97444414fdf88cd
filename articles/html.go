package articles

import (
	"fmt"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/markdown"
)

// readHTML reads a page as a browser saved it: what it says of itself in its
// head, then its main text, as Markdown, by the Markdown reader.
func readHTML(raw string, src Source) (*Article, error) {
	text, encoding := decodePage(raw, src)
	p := scanPage(text, true)
	a := &Article{Encoding: encoding}
	a.note(encoding.Note())
	a.note(p.notes...)
	a.tellHTML(p.told.Facts())
	main, err := mainText(p, a.URL, src.Whole)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", src.name(), err)
	}
	if len(main.text) > budget.PageText {
		main.text = string(cutBytes([]byte(main.text), budget.PageText))
		main.notes = append(main.notes, fmt.Sprintf("page truncated after %d MB of text", budget.PageText>>20))
	}
	a.note(main.notes...)
	told := a.Summary()
	setMarkdown(a, clean.Text(main.text))
	if !src.Whole { // what the scan of the page found is what a list shows too
		a.Bylines, a.Published, a.DateOnly, a.DatedBy = told.Bylines, told.Published, told.DateOnly, told.DatedBy
	}
	return a, nil
}

// converted is a page's main text as Markdown.
type converted struct {
	text  string
	notes []string // what was left out
}

// mainText returns a page's main text, all of it if whole is set.
func mainText(p *page, address string, whole bool) (converted, error) {
	doc, err := html.Parse(strings.NewReader(p.flat.String()))
	if err != nil {
		return converted{}, err
	}
	if !whole && p.elements <= budget.PageJudged {
		if node := readable(doc, address); node != nil {
			if main, err := toMarkdown(node); err == nil && strings.TrimSpace(main.text) != "" {
				return main, nil
			}
		}
		if doc, err = html.Parse(strings.NewReader(p.flat.String())); err != nil { // readability took the first apart
			return converted{}, err
		}
	}
	if whole {
		if doc, err = seen(doc, p.flat.String()); err != nil {
			return converted{}, err
		}
	}
	return toMarkdown(doc)
}

// readable finds the node of the main text, or nil.
func readable(doc *html.Node, address string) (node *html.Node) {
	defer func() { // a page is hostile, and a library that is wrong about it is no reason to stop
		if recover() != nil {
			node = nil
		}
	}()
	where, err := url.Parse(address)
	if err != nil || where.Host == "" {
		where = nil
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	found, err := parser.ParseAndMutate(doc, where)
	if err != nil || found.Node == nil {
		return nil
	}
	return found.Node
}

// toMarkdown writes a node as Markdown, with what Markdown has no word for
// rewritten first.
func toMarkdown(n *html.Node) (main converted, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("converting the page: %v", r)
		}
	}()
	rewrite(n, false)
	main.notes = fitTables(n)
	conv := converter.NewConverter(converter.WithEscapeMode(converter.EscapeModeDisabled), converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(commonmark.WithListEndComment(false)),
		table.NewTablePlugin(table.WithCellPaddingBehavior(table.CellPaddingBehaviorMinimal)), // aligned, one long cell makes all cells of its column as long
		strikethrough.NewStrikethroughPlugin(),
	))
	out, err := conv.ConvertNode(n)
	main.text = string(out)
	return main, err
}

// rewrite replaces, below n, quotations by their marks and captions by
// pictures that they describe, drops pictures that say nothing, and escapes
// what would act as Markdown: the converter's own escaping takes time squared.
func rewrite(n *html.Node, code bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.TextNode {
			if c.Data = clean.WithoutSequences(c.Data); !code {
				c.Data = angles.Replace(escaped(c.Data))
			}
		}
		if c.Type == html.ElementNode {
			switch c.Data {
			case "q":
				c.InsertBefore(&html.Node{Type: html.TextNode, Data: "“"}, c.FirstChild)
				c.AppendChild(&html.Node{Type: html.TextNode, Data: "”"})
				c.Data, c.DataAtom, c.Attr = "span", 0, nil
			case "figcaption":
				describe(c)
			case "img":
				if !tellsSomething(c) {
					n.RemoveChild(c)
					c = nil
				}
			case "script", "style", "noscript", "template", "iframe", "svg", "form", "button", "input", "select", "nav":
				n.RemoveChild(c)
				c = nil
			}
		}
		if c != nil {
			rewrite(c, code || c.Data == "pre" || c.Data == "code")
		}
		c = next
	}
}

// describe turns a caption into a paragraph with a picture that it describes:
// the Markdown reader knows that for a caption.
func describe(c *html.Node) {
	words := clean.Line(textOf(c))
	for c.FirstChild != nil {
		c.RemoveChild(c.FirstChild)
	}
	c.Data, c.DataAtom, c.Attr = "p", 0, nil
	if words != "" {
		c.AppendChild(&html.Node{Type: html.ElementNode, Data: "img", Attr: []html.Attribute{{Key: "src", Val: "caption"}, {Key: "alt", Val: escaped(words)}}})
	}
}

// tellsSomething reports whether a picture's description is worth a line, and
// escapes it.
func tellsSomething(img *html.Node) bool {
	alt := attribute(img, "alt")
	if attribute(img, "src") == "caption" {
		return true
	}
	if len(strings.Fields(alt)) < 3 || inFigure(img) {
		return false
	}
	img.Attr = []html.Attribute{{Key: "src", Val: "picture"}, {Key: "alt", Val: escaped(clean.Line(alt))}}
	return true
}

// escaped returns text as Markdown that sets it.
func escaped(s string) string {
	var b strings.Builder
	blank := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	b.WriteString(s[:blank])
	markdown.Escape(&b, s[blank:])
	return b.String()
}

// angles undoes what the converter does itself: it writes < and > as entities.
var angles = strings.NewReplacer(`\<`, "<", `\>`, ">")

// inFigure reports whether a picture stands in a figure with a caption, which
// tells what it shows.
func inFigure(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == "figure" {
			for c := range p.Descendants() {
				if c.Data == "figcaption" {
					return true
				}
				if c.Data == "img" && c != n && attribute(c, "src") == "caption" {
					return attribute(n, "src") != "caption"
				}
			}
			return false
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf returns the text below n.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if c.Type == html.ElementNode && (c.Data == "br" || c.Data == "p" || c.Data == "div" || c.Data == "span") {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
