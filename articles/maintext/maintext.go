// Package maintext finds what of a web page is its article, and names for the
// rest the reason why it is not.
//
// A page is cut into passages: stretches of text that no block parts. Regions
// are elements that hold something else than the article, known by what they
// are (nav), by their names (related-posts) and by what stands in them: a name
// alone decides nothing over prose, for <p class="comment">“No,” said Bo
// Tarn.</p> is a paragraph of its story. Readability is one witness for where
// the article is, the weight of prose the other. In the element that both
// tell, and between it and the headline, every passage of prose belongs to the
// article unless it stands in a region.
package maintext

import (
	"golang.org/x/net/html"
)

// Reason tells why a passage is no part of the article, in words for a reader:
// "navigation", "comments", "outside the article".
type Reason string

// The reasons that no region gives.
const (
	Headline  Reason = "headline"  // it is the title, which is shown above the article
	Short     Reason = "label"     // a name, a link, a button's words among the article
	Furniture Reason = "furniture" // "Share this", "Read also: …", a link to another article
	Outside   Reason = "outside the article"
	Instead   Reason = "shown instead of the article" // "This page needs JavaScript."
	Hidden    Reason = "hidden"                       // a browser would not show it
)

// Passage is a stretch of a page's text that was left out.
type Passage struct {
	Text   string // with single blanks
	Reason Reason
	Prose  bool // it reads like a sentence or a quotation, not like a label
}

// Found is a page's article.
type Found struct {
	Node    *html.Node // what is left of the page: the article; nil if there is no text
	Byline  string     // the author that readability saw; empty if none
	Credits []string   // lines beside the headline that name authors and dates, and are not in Node
	SetBack []string   // passages of Node, in their order, that are no part of the article: "Read also: Ferry fares rise"
	Kept    []Passage  // the passages of Node that are, but for captions
	Left    []Passage  // all other passages, in their order
}

// Find finds the article of a page, which parse makes a tree of, each time another.
// The title, where it is known, tells the
// headline, and the address to readability which links lead elsewhere. Readability
// is not asked about a page that is large: it takes too long over 60,000 elements.
func Find(parse func() (*html.Node, error), title, address string, large bool) (Found, error) {
	var o opinion
	if !large {
		o = ask(parse, address)
	}
	doc, err := parse()
	if err != nil {
		return Found{}, err
	}
	p := cut(doc)
	p.hear(o)
	f := Found{Byline: o.byline}
	if endsSentence(f.Byline) { // of a box about the author: "Bo TarnBo Tarn writes about the harbour."
		f.Byline = ""
	}
	p.judge(title)
	f.Node = p.prune(doc)
	f.Kept, f.SetBack, f.Left, f.Credits = p.kept(), p.setBack(), p.left(), p.credits()
	return f, nil
}

// Replace tells that another text stands in the place of Node. Passages that it does
// not hold are left out, as what was shown instead of the article.
func (f *Found) Replace(holds func(passage string) bool) {
	for _, p := range f.Kept {
		if !holds(p.Text) {
			f.Left = append(f.Left, Passage{p.Text, Instead, p.Prose})
		}
	}
	for _, s := range f.SetBack {
		f.Left = append(f.Left, Passage{s, Furniture, false})
	}
	f.Node, f.SetBack, f.Kept = nil, nil, nil
}
