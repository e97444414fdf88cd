package maintext

import (
	"strings"

	"golang.org/x/net/html"
)

// mostBeside is how many code points, blanks aside, may stand beside who wrote the
// article and when: "Published … by …".
const mostBeside = 25

// isCredit reports whether a line consists of what the page itself says are authors and
// times: <time>12 May</time>, <span itemprop="author">Bo Tarn</span>.
func (t *passage) isCredit() bool {
	if t.prose || t.isCell() {
		return false
	}
	credits, beside := 0, 0
	for _, n := range t.nodes {
		if t.saysWho(n) {
			credits += count(n.Data)
		} else {
			beside += count(n.Data)
		}
	}
	return credits > 0 && beside <= mostBeside
}

// saysWho reports whether a text stands in an element of the passage that is a time or
// names an author.
func (t *passage) saysWho(n *html.Node) bool {
	for e := n.Parent; e != nil; e = e.Parent {
		if e.Data == "time" || attribute(e, "rel") == "author" {
			return true
		}
		switch strings.ToLower(attribute(e, "itemprop")) {
		case "author", "creator", "datepublished", "datecreated", "datemodified":
			return true
		}
		if e == t.block {
			break
		}
	}
	return false
}
