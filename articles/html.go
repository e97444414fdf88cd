package articles

import (
	"fmt"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/byline"
	"pullquote/articles/clean"
	"pullquote/articles/markup"
)

// readHTML reads a page as a browser saved it: what it says of itself in its
// head, then its main text, as Markdown, by the Markdown reader.
func readHTML(raw string, src Source) (*Article, error) {
	text, encoding := decodePage(raw, src)
	p := scanPage(text, true)
	a := &Article{Encoding: encoding}
	a.note(encoding.Note())
	a.note(p.notes...)
	p.fill(a)
	main, err := mainText(p, a.URL, src.Whole)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", src.name(), err)
	}
	if len(a.Bylines) == 0 {
		a.Bylines = byline.Authors(main.byline)
	}
	if len(main.text) > budget.PageText {
		main.text = string(cutBytes([]byte(main.text), budget.PageText))
		main.notes = append(main.notes, fmt.Sprintf("page truncated after %d MB of text", budget.PageText>>20))
	}
	a.note(main.notes...)
	setMarkdown(a, clean.Text(main.text))
	return a, nil
}

// converted is a page's main text as Markdown.
type converted struct {
	text   string
	byline string   // the author that readability saw in it
	notes  []string // what was left out
}

// mainText returns a page's main text, all of it if whole is set.
func mainText(p *page, address string, whole bool) (converted, error) {
	doc, err := p.tree()
	if err != nil {
		return converted{}, err
	}
	if !whole && p.elements <= budget.PageJudged {
		if node, byline := readable(doc, address); node != nil {
			if main, err := toMarkdown(node, p, address); err == nil && strings.TrimSpace(main.text) != "" {
				main.byline = byline
				return main, nil
			}
		}
		if doc, err = p.tree(); err != nil { // readability took the first apart
			return converted{}, err
		}
	}
	if whole {
		if doc, err = seen(doc, p.flat.String()); err != nil {
			return converted{}, err
		}
	}
	return toMarkdown(doc, p, address)
}

// readable finds the node of the main text, or nil.
func readable(doc *html.Node, address string) (node *html.Node, byline string) {
	defer func() { // a page is hostile, and a library that is wrong about it is no reason to stop
		if recover() != nil {
			node, byline = nil, ""
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true // they tell the language of code
	found, err := parser.ParseAndMutate(doc, baseOf(address))
	if err != nil || found.Node == nil {
		return nil, ""
	}
	return found.Node, found.Byline()
}

// toMarkdown writes a node as Markdown.
func toMarkdown(n *html.Node, p *page, address string) (main converted, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("converting the page: %v", r)
		}
	}()
	main.text, main.notes = markup.Markdown(n, markup.Page{Language: p.lang, Address: baseOf(address)})
	return main, nil
}

// baseOf is the address that relative ones of a page are meant from, or nil.
func baseOf(address string) *url.URL {
	at, err := url.Parse(address)
	if err != nil || at.Host == "" {
		return nil
	}
	return at
}

// tree parses a page, with what its markup means made to last.
func (p *page) tree() (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(p.flat.String()))
	if err == nil {
		markup.Prepare(doc)
	}
	return doc, err
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
