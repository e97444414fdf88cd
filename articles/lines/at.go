package lines

import (
	"html"
	"strings"
	"unicode"
)

// lookedFor are how many words are looked for in a file, fewer where so many are not found.
func lookedFor() []int { return []int{8, 4, 2, 1} }

// mostLooked is how many bytes of the text behind the place hold these words.
const mostLooked = 1 << 10

// At is the line of a file, from 1, on which stands what begins at an offset of the text
// that was made of it. Markup may stand between the words, and other line ends than in the
// text; of several places that have the same words it is the one as far into the file
// as the offset is into the text. It is 1 where none has them.
func At(file, text string, offset int) int {
	all := wordsOf(withoutTags(file))
	wanted := wordsOf(text[offset:min(len(text), offset+mostLooked)])
	for _, n := range lookedFor() {
		if line := nearest(all, wanted[:min(n, len(wanted))], float64(offset)/float64(max(1, len(text)))); line > 0 {
			return line
		}
	}
	return 1
}

// word is one of a text, its letters and digits alone, and its line.
type word struct {
	of   string
	line int
}

// wordsOf are the words of a text.
func wordsOf(text string) (all []word) {
	line := 1
	for l := range strings.Lines(text) {
		for w := range strings.FieldsFuncSeq(html.UnescapeString(l), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }) {
			all = append(all, word{strings.ToLower(w), line})
		}
		line++
	}
	return all
}

// withoutTags is markup with a blank for each of its tags, on the same lines.
func withoutTags(text string) string {
	var b strings.Builder
	for {
		from := strings.IndexByte(text, '<')
		if from < 0 {
			b.WriteString(text)
			return b.String()
		}
		to := strings.IndexByte(text[from:], '>')
		if to < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:from] + " " + strings.Repeat("\n", strings.Count(text[from:from+to], "\n")))
		text = text[from+to+1:]
	}
}

// nearest is the line on which words begin, of several the one that is nearest to a
// share of the text; 0 if there is none.
func nearest(all, wanted []word, share float64) (line int) {
	best := 2.0
	for i := 0; len(wanted) > 0 && i+len(wanted) <= len(all); i++ {
		same := true
		for k := range wanted {
			same = same && all[i+k].of == wanted[k].of
		}
		if away := abs(float64(i)/float64(len(all)) - share); same && away < best {
			best, line = away, all[i].line
		}
	}
	return line
}

func abs(x float64) float64 { return max(x, -x) }
