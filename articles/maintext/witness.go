package maintext

import (
	"net/url"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// placeMark is the attribute by which text is known again after readability has
// moved, renamed and copied the elements around it.
const placeMark = "data-pullquote-place"

// opinion is what readability took for the article, and the author that it saw.
type opinion struct {
	kept   map[place]bool
	byline string
}

// ask asks readability for its opinion. Its tree is gone before another is made.
func ask(parse func() (*html.Node, error), address string) (o opinion) {
	defer func() { // a page is hostile, and a library that is wrong about it is no reason to stop
		if recover() != nil {
			o = opinion{}
		}
	}()
	doc, err := parse()
	if err != nil {
		return opinion{}
	}
	lighten(doc)
	mark(doc)
	where, err := url.Parse(address)
	if err != nil || where.Host == "" {
		where = nil
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	found, err := parser.ParseAndMutate(doc, where)
	if err != nil || found.Node == nil {
		return opinion{}
	}
	o = opinion{map[place]bool{}, found.Byline()}
	collect(found.Node, anywhere, o.kept)
	return o
}

// lighten takes away the attributes that readability does not look at: it copies the page,
// and of many pages the attributes are most.
func lighten(doc *html.Node) {
	for e := range doc.Descendants() {
		kept := e.Attr[:0]
		for _, a := range e.Attr {
			if strings.Contains(asked, " "+a.Key+" ") {
				kept = append(kept, a)
			}
		}
		e.Attr = nil
		if len(kept) > 0 {
			e.Attr = append(make([]html.Attribute, 0, len(kept)+1), kept...)
		}
	}
}

// asked are the attributes that readability asks for, in elements that hold text.
const asked = " src srcset sizes poster width height data-src alt aria-hidden aria-modal class content datatable hidden href id itemprop lang name property rel role style summary type "

// Readability moves the text of an element that holds nothing else into another,
// and its number is lost. Words of so many bytes tell what they are by themselves.
const (
	unique   = 40
	anywhere = -1
)

// place is a text, by the element that it stands in and its words.
type place struct {
	element int
	words   string
}

// mark gives every element that holds text of its own a number, in the order of
// the page.
func mark(doc *html.Node) {
	n := 0
	for e := range doc.Descendants() {
		if e.Type == html.ElementNode && holdsText(e) {
			e.Attr = append(e.Attr, html.Attribute{Key: placeMark, Val: strconv.Itoa(n)})
			n++
		}
	}
}

func holdsText(e *html.Node) bool {
	for c := e.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return true
		}
	}
	return false
}

// hear counts what of each passage readability took for the article.
func (p *passages) hear(o opinion) {
	if len(o.kept) == 0 {
		return
	}
	number := p.numbers()
	for i := range p.all {
		for _, t := range p.all[i].nodes {
			words := strings.TrimSpace(t.Data)
			if o.kept[place{number[t.Parent], words}] || len(words) >= unique && o.kept[place{anywhere, words}] {
				p.all[i].read += count(t.Data)
			}
		}
	}
}

// collect notes the text below n, which stands in the element of a number.
func collect(n *html.Node, element int, kept map[place]bool) {
	for _, a := range n.Attr {
		if a.Key == placeMark {
			element, _ = strconv.Atoi(a.Val)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			words := strings.TrimSpace(c.Data)
			kept[place{element, words}], kept[place{anywhere, words}] = true, true
		} else {
			collect(c, element, kept)
		}
	}
}

// numbers numbers the elements of the page as mark does.
func (p *passages) numbers() map[*html.Node]int {
	number := map[*html.Node]int{}
	for e := range p.doc.Descendants() {
		if e.Type == html.ElementNode && holdsText(e) {
			number[e] = len(number)
		}
	}
	return number
}
