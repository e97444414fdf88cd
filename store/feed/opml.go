package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/web"
)

// Feed is one subscription, as it stands in an OPML file.
type Feed struct {
	URL    string   // as it is spelled there
	Title  string   // one line; the URL where there is none
	Site   string   // the address of its page, or empty
	Folder []string // the titles of the outlines around it, from the outside
	Terms  Terms    // what is wanted of it
	Was    []string // what its subscriber called it before, the last one last

	more   []xml.Attr   // of Places: what else the file says of it …
	within [][]xml.Attr // … and of each of its folders
}

// Outline is an OPML file: its text, and where the feeds stand in it. Changes
// are made to the text, so that everything else stays as it was.
type Outline struct {
	text  string
	nodes []node
	body  span // between <body> and </body>; zero if there is none

	// PassedOver counts the outlines that are too many or too deep: see
	// budget.Outlines and budget.OutlineDepth. They stay in the text.
	PassedOver int
}

// node is an outline element.
type node struct {
	Feed
	at       span // the whole element
	tag      span // its start tag
	end      int  // where its end tag begins; at.end if it has none
	parent   int  // in Outline.nodes, or -1
	children int
	// private are the attributes with a password in them, by their names.
	private map[string]string
	others  []xml.Attr // attributes of other programs, and a text that is not the title
}

// emptyOutline is the file that the first subscription begins.
const emptyOutline = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds</title>
  </head>
  <body>
  </body>
</opml>
`

// ParseOutline reads an OPML file. It fails on one that is broken, and says in
// which line, so that it is never written back by halves.
func ParseOutline(data []byte) (*Outline, error) {
	if len(data) > budget.OutlineBytes {
		return nil, fmt.Errorf("is larger than %d MB", budget.OutlineBytes>>20)
	}
	o := &Outline{}
	o.text, _ = decode(data, "")
	if had := bytes.Contains(data[:min(len(data), 64)], []byte("<?xml")); had || !utf8.Valid(data) {
		o.text = `<?xml version="1.0" encoding="UTF-8"?>` + o.text // what is written is that
	}
	if err := o.scan(); err != nil {
		return nil, err
	}
	return o, nil
}

// scan finds the outlines in the text.
func (o *Outline) scan() error {
	o.nodes, o.body, o.PassedOver = nil, span{}, 0
	dec := decoder(o.text)
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var open []int // outlines, in nodes; -1 for other elements
	root, last := false, 0
	for {
		start := int(dec.InputOffset())
		tok, err := dec.Token()
		if err != nil {
			if err := wellFormed(err, len(open) > 0); err != nil {
				return err
			}
			return o.complete(root)
		}
		end := int(dec.InputOffset())
		switch tok := tok.(type) {
		case xml.StartElement:
			root = root || strings.EqualFold(tok.Name.Local, "opml")
			open = o.enter(open, tok, span{start, end})
		case xml.EndElement:
			if start < end {
				last = start
			}
			if top := len(open) - 1; top >= 0 {
				o.leave(open[top], tok, span{start, end}, last)
				open = open[:top]
			}
		}
	}
}

// name returns the title of an outline as one line.
func name(title string) string {
	return clean.Line(strings.TrimSpace(cutAt(title, budget.ItemTitle)))
}

func (o *Outline) complete(root bool) error {
	switch {
	case !root:
		return errors.New("is not OPML")
	case o.body == (span{}):
		return errors.New("is OPML without a body")
	}
	return nil
}

// enter takes up an element below those that are open, and returns them and it.
func (o *Outline) enter(open []int, e xml.StartElement, tag span) []int {
	if strings.EqualFold(e.Name.Local, "body") && o.body == (span{}) {
		o.body = span{tag.end, tag.end}
	}
	if !strings.EqualFold(e.Name.Local, "outline") {
		return append(open, -1)
	}
	if len(open) > budget.OutlineDepth || len(o.nodes) == budget.Outlines {
		o.PassedOver++
		return append(open, -1)
	}
	n := node{at: tag, tag: tag, end: tag.end, parent: -1}
	if len(open) > 0 {
		n.parent = open[len(open)-1]
	}
	if n.parent >= 0 {
		o.nodes[n.parent].children++
		above := o.nodes[n.parent]
		n.Folder = append(slices.Clip(above.Folder), above.Title)
	}
	n.describe(e.Attr)
	o.nodes = append(o.nodes, n)
	return append(open, len(o.nodes)-1)
}

// describe reads an outline's attributes. Programs differ in how they spell
// their names.
func (n *node) describe(attributes []xml.Attr) {
	var text string
	for _, a := range attributes {
		if strings.Contains(a.Value, "@") && web.WithoutPassword(a.Value) != a.Value {
			if n.private == nil {
				n.private = map[string]string{}
			}
			n.private[a.Name.Local] = a.Value
		}
		switch strings.ToLower(a.Name.Local) {
		case "xmlurl":
			if n.URL == "" { // the first counts, which is the one that Move changes
				n.URL = strings.TrimSpace(a.Value)
			}
		case "title":
			n.Title = name(a.Value)
		case "text":
			text = name(a.Value)
		case "htmlurl":
			n.Site = clean.URL(a.Value)
		case formerTitles:
			for was := range strings.SplitSeq(a.Value, "\n") {
				n.Was = append(n.Was, name(was))
			}
			n.keep(a)
		default:
			n.Terms.take(a)
			n.keep(a)
		}
	}
	if n.URL != "" && text != "" && n.Title != "" && text != n.Title {
		n.others = append(n.others, xml.Attr{Name: xml.Name{Local: "text"}, Value: text})
	}
	if text != "" && (n.Title == "" || n.URL == "") {
		n.Title = text
	}
	if n.Title == "" {
		n.Title = clean.Line(n.URL)
	}
}

// mostKept is how many attributes of other programs are kept of an outline that is
// imported.
const mostKept = 30

// keep keeps an attribute of another program, as it is written again where the
// outline is imported: one of a namespace with that namespace.
func (n *node) keep(a xml.Attr) {
	plain := !strings.ContainsFunc(a.Name.Local, func(r rune) bool {
		return r != '_' && r != '-' && r != '.' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z')
	})
	if plain && a.Name.Space != "xmlns" && a.Name.Local != "xmlns" && len(n.others) < mostKept {
		n.others = append(n.others, a)
	}
}

// leave ends an outline or the body. Where the end tag is not its own it was
// left out, and the element ends before the one that is there, which began at
// last.
func (o *Outline) leave(i int, e xml.EndElement, tag span, last int) {
	ending, found := strings.CutPrefix(o.text[tag.start:tag.end], "</")
	own := found && strings.EqualFold(local(tagName(ending)), e.Name.Local)
	switch {
	case i >= 0 && o.nodes[i].tag.end == tag.end: // <outline/>
	case i >= 0 && own:
		o.nodes[i].at.end, o.nodes[i].end = tag.end, tag.start
	case i >= 0:
		o.nodes[i].at.end, o.nodes[i].end = last, last
	case !strings.EqualFold(e.Name.Local, "body") || o.body.start == tag.end:
	case own:
		o.body.end = tag.start
	default:
		o.body.end = max(last, o.body.start)
	}
}

// local returns a name without its prefix.
func local(name string) string {
	if _, after, found := strings.Cut(name, ":"); found {
		return after
	}
	return name
}

// Feeds returns the subscriptions in their order, each URL once.
func (o *Outline) Feeds() []Feed {
	var feeds []Feed
	seen := map[string]bool{}
	for _, n := range o.nodes {
		if n.URL != "" && !seen[n.URL] {
			seen[n.URL] = true
			feeds = append(feeds, n.Feed)
		}
	}
	return feeds
}

// Places returns the subscriptions in their order, each as often as there are
// folders in which it lies, with all that the file says of them.
func (o *Outline) Places() []Feed {
	var feeds []Feed
	seen := map[string]bool{}
	for _, n := range o.nodes {
		key := n.URL + "\x00" + strings.Join(n.Folder, "\x00")
		if n.URL != "" && !seen[key] {
			seen[key] = true
			f := n.Feed
			f.more, f.within = n.others, o.around(n)
			feeds = append(feeds, f)
		}
	}
	return feeds
}

// around returns what the file says of the folders of a feed, beside their titles, from the
// outside.
func (o *Outline) around(n node) [][]xml.Attr {
	all := make([][]xml.Attr, len(n.Folder))
	for i, at := len(n.Folder)-1, n.parent; i >= 0 && at >= 0; i, at = i-1, o.nodes[at].parent {
		all[i] = o.nodes[at].others
	}
	return all
}

// Text returns the file as it is to be written.
func (o *Outline) Text() string { return o.text }
