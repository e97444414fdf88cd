package page

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// complete gives the last piece what belongs to its last character, and returns how
// many bytes of the text, from the beginning of at on, that takes: a character is
// drawn in one ink, that of its beginning. The source may put a star between the
// parts of a family, "👩*\u200d👧 wait*".
func complete(pieces []piece, text string, at quotes.Span) int {
	if at.Empty() || text[at.Start] < utf8.RuneSelf || len(pieces) == 0 {
		return 0
	}
	p := &pieces[len(pieces)-1]
	if !p.exact() || p.span.End != at.Start || strings.HasSuffix(p.text, " ") {
		return 0
	}
	n := continues(p.text, at.Of(text))
	p.text += text[at.Start : at.Start+n]
	p.span.End += n
	return n
}

// continues is how many bytes at the beginning of next belong to the character with
// which text ends.
func continues(text, next string) int {
	const most = 256 // bytes: more than any character has that is shown, and an even number of the letters of flags
	text = text[max(0, len(text)-most):]
	for text != "" && !utf8.RuneStart(text[0]) {
		text = text[1:]
	}
	joined := text + next[:min(len(next), most)]
	for at := 0; at < len(text); {
		g, _ := ansi.FirstGraphemeCluster(joined[at:], ansi.GraphemeWidth)
		if at += len(g); at > len(text) {
			return at - len(text)
		}
	}
	return 0
}
