package articles

import (
	"strings"

	"golang.org/x/net/html"

	"pullquote/articles/maintext"
)

const (
	muchMore  = 3   // halves of what is shown: a body of so many is much more
	leastBody = 200 // letters of the shortest one
	mostApart = 150 // bytes of prose shown that need not be in it: "This page needs JavaScript."
)

// articleBody returns the text that a page's JSON-LD gives of its article, as
// paragraphs, if that holds what is shown and much more: such a page shows the beginning
// of its article and the offer of a subscription, or nothing before a script has run.
func articleBody(told string, found maintext.Found) []string {
	if len(told) < leastBody {
		return nil
	}
	paragraphs := plainParagraphs(told)
	whole := follower{text: letters(strings.Join(paragraphs, ""))}
	if len(whole.text) < leastBody || 2*len(whole.text) < muchMore*proseLetters(found) {
		return nil
	}
	apart := 0
	for _, passage := range found.Kept {
		if passage.Prose && !whole.has(passage.Text) {
			apart += len(letters(passage.Text))
		}
	}
	if apart > mostApart {
		return nil
	}
	return paragraphs
}

// proseLetters is how many letters of prose a page shows.
func proseLetters(found maintext.Found) int {
	n := 0
	for _, passage := range found.Kept {
		if passage.Prose {
			n += len(letters(passage.Text))
		}
	}
	return n
}

// follower tells which passages stand in a text, one behind the other.
type follower struct {
	text   string // its letters
	at     int    // where the last passage ended
	missed int
}

const (
	mostMissed = 16      // passages after which no more are looked for: each takes the length of the text
	nearby     = 4 << 10 // bytes in which a passage is looked for that is too short to be known
	known      = 20      // bytes of one that is long enough
)

// has reports whether a passage stands in the text behind the one before it.
func (f *follower) has(passage string) bool {
	s := letters(passage)
	rest := f.text[f.at:]
	if len(s) < known {
		return strings.Contains(rest[:min(len(rest), nearby)], s)
	}
	if f.missed > mostMissed {
		return false
	}
	i := strings.Index(rest, s)
	if i < 0 {
		f.missed++
		return false
	}
	f.at += i + len(s)
	return true
}

// plainParagraphs cuts text at its line breaks, or at its tags if it has any.
func plainParagraphs(s string) []string {
	if strings.Contains(s, "</p>") || strings.Contains(s, "<br") {
		if doc, err := html.Parse(strings.NewReader(s)); err == nil {
			s = lineText(doc)
		}
	}
	var all []string
	for line := range strings.Lines(s) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// lineText is the text below n, each paragraph on a line.
func lineText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(strings.ReplaceAll(c.Data, "\n", " "))
		case c.Data == "p" || c.Data == "br" || c.Data == "div" || c.Data == "li":
			b.WriteByte('\n')
		}
	}
	return b.String()
}
