package maintext

import "golang.org/x/net/html"

// noteAttribute is what package markup gives a note's number in the text: the id of
// the element that holds the note.
const noteAttribute = "data-note"

// longestNote is how many passages the element of one note may hold.
const longestNote = 20

// rejoinNotes brings back the notes to which the article's own numbers lead, wherever
// they stand and however short they are: "See the harbour report, p. 4."
func (p *passages) rejoinNotes() {
	called := map[string]int{} // the passage in which the number of each note stands
	for i := range p.all {
		if p.all[i].reason != "" {
			continue
		}
		for _, n := range p.all[i].nodes {
			for e := n.Parent; e != nil && e != p.all[i].block; e = e.Parent {
				if id := attribute(e, noteAttribute); id != "" {
					called[id] = i
				}
			}
		}
	}
	if len(called) == 0 {
		return
	}
	for n := range p.doc.Descendants() {
		at, ok := called[attribute(n, "id")]
		note := p.spans[n]
		if !ok || note.to-note.from > longestNote || note.from <= at && at < note.to {
			continue
		}
		for i := note.from; i < note.to; i++ {
			p.all[i].reason = ""
		}
		p.openRegions(note)
	}
}

// openRegions keeps the regions in which a stretch of passages stands from being taken
// out as a whole.
func (p *passages) openRegions(s span) {
	for i := range p.regions {
		if r := &p.regions[i]; r.from < s.to && s.from < r.to {
			r.closed = false
		}
	}
}

// attribute is the value of an element's attribute, or empty.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
