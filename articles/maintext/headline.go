package maintext

import "strings"

// headline is the index of the passage that is the page's title, or -1: the last
// one before the article, or the first in it.
func (p *passages) headline(title string, main span) int {
	best, sure := -1, false
	for i := range p.all[:main.to] {
		t := &p.all[i]
		if t.block == nil || !isHeading(t.block.Data) {
			continue
		}
		is := title != "" && alike(t.text, title)
		if !is && (sure || t.block.Data != "h1" || t.reason != "") {
			continue
		}
		if best >= main.from && (sure || !is) {
			break
		}
		best, sure = i, is
	}
	return best
}

// alike reports whether a heading is the title, or the one is the other with the
// name of the site.
func alike(heading, title string) bool {
	h, t := strings.ToLower(heading), strings.ToLower(title)
	return h == t || len(h) > 15 && strings.Contains(t, h) || len(t) > 15 && strings.Contains(h, t)
}

// isNear reports whether the headline stands so near to the article that what is
// between them belongs to it.
func (p *passages) isNear(head int, main span) bool {
	return main.from-head < 30
}
