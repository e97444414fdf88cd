package articles

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/maintext"
	"pullquote/articles/markdown"
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
	facts := p.told.Facts()
	a.tellHTML(facts)
	a.Title = firstOf(clean.Line(src.Title), a.Title)
	main, err := p.mainText(a, facts.Body, src)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", src.name(), err)
	}
	if len(main.text) > budget.PageText {
		main.text = string(cutBytes([]byte(main.text), budget.PageText))
		main.notes = append(main.notes, fmt.Sprintf("page truncated after %d MB of text", budget.PageText>>20))
	}
	a.note(main.notes...)
	told := a.Summary()
	setMarkdown(a, clean.Text(main.text), newAsides(main.found.SetBack))
	a.leaveOut(main.found.Left)
	if !src.Whole { // what the scan of the page found is what a list shows too
		a.Bylines, a.Published, a.DateOnly, a.DatedBy = told.Bylines, told.Published, told.DateOnly, told.DatedBy
	}
	return a, nil
}

// converted is a page's main text as Markdown.
type converted struct {
	text  string
	found maintext.Found
	notes []string // what was left out
}

// mainText returns a page's main text, or all of it where the source says so. Body
// is the text that JSON-LD gives, if any.
func (p *page) mainText(a *Article, body string, src Source) (converted, error) {
	from := markup.Page{Language: a.Language, Address: p.seenFrom(firstOf(src.Address, a.URL))}
	if !src.Whole && !src.All {
		found, err := maintext.Find(p.tree, a.Title, a.URL, p.elements > budget.PageJudged)
		if err != nil {
			return converted{}, err
		}
		if told := articleBody(body, found); told != nil {
			whole := follower{text: letters(strings.Join(told, ""))}
			found.Replace(whole.has)
			for i := range told {
				told[i] = escaped(told[i])
			}
			return converted{text: strings.Join(told, "\n\n"), found: found}, nil
		}
		if found.Node != nil {
			if main, err := toMarkdown(found.Node, from); err == nil && strings.TrimSpace(main.text) != "" {
				main.found = found
				return main, nil
			}
		}
	}
	doc, err := p.tree()
	if err != nil {
		return converted{}, err
	}
	if src.Whole || src.All {
		if doc, err = seen(doc, p.flat.String()); err != nil {
			return converted{}, err
		}
	}
	if src.All {
		maintext.KeepMenus(doc)
	}
	return toMarkdown(doc, from)
}

// escaped returns text as Markdown that sets it.
func escaped(s string) string {
	var b strings.Builder
	blank := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	b.WriteString(s[:blank])
	markdown.Escape(&b, s[blank:])
	return b.String()
}

// toMarkdown writes a node of a page as Markdown.
func toMarkdown(n *html.Node, from markup.Page) (main converted, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("converting the page: %v", r)
		}
	}()
	main.text, main.notes = markup.Markdown(n, from)
	return main, nil
}

// seenFrom is the address from which the page's links are seen, or nil: that of the
// page, unless it names another itself (HTML 4.2.3, "the base element").
func (p *page) seenFrom(address string) *url.URL {
	at, err := url.Parse(address)
	if err != nil {
		at = &url.URL{}
	}
	if to, err := at.Parse(strings.TrimSpace(p.base)); err == nil && p.base != "" {
		at = to
	}
	if at.Host == "" || at.Scheme != "http" && at.Scheme != "https" {
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
