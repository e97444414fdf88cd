package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
)

// GutterWidth is the width in cells of the column to the left of the text in
// which tags stand, with the blank after the tag.
const GutterWidth = 4

// Unknown is the tag of a quote whose speaker nobody knows.
const Unknown = "?"

// Tag is what stands in the gutter beside a quote: its speaker's initials, of
// those that [Initials] gave, with a question mark behind a guess.
func Tag(initials []string, q *quotes.Quote) string {
	switch {
	case q.Speaker < 0 || q.Speaker >= len(initials):
		return Unknown
	case q.Surety() == quotes.Guess:
		return ansi.Truncate(initials[q.Speaker], GutterWidth-2, "") + Unknown
	}
	return initials[q.Speaker]
}

// Initials gives each speaker a tag for the gutter, at most three cells wide
// and no two alike: Jonas Kern is JK, the Ministry of Finance MF, NATO NAT.
// Where two share theirs, both are told apart by their surnames, Jonas Kern
// as JKe and Jane King as JKi, and by numbers if that does not do.
func Initials(speakers []quotes.Speaker) []string {
	short := make([]string, len(speakers))
	count := map[string]int{}
	for i, s := range speakers {
		short[i] = initials(s.Name)
		count[short[i]]++
	}
	all := make([]string, len(speakers))
	t := tags{taken: map[string]bool{Unknown: true}, next: map[string]int{}}
	for i, s := range speakers {
		if count[short[i]] == 1 {
			all[i] = t.unused(short[i])
			continue
		}
		all[i] = t.unused(longer(s.Name), short[i])
	}
	return all
}

// tags are the tags that are in use.
type tags struct {
	taken map[string]bool
	next  map[string]int // where to go on numbering: an omnibus has 26,000 speakers
}

// unused takes the first of some tags that is free, or numbers the last.
func (t tags) unused(wanted ...string) string {
	last := ""
	for _, last = range wanted {
		if last != "" && !t.taken[last] {
			t.taken[last] = true
			return last
		}
	}
	for n := max(2, t.next[last]); n < 1000; n++ {
		t.next[last] = n + 1
		number := strconv.Itoa(n)
		if tag := ansi.Truncate(last, GutterWidth-1-len(number), "") + number; !t.taken[tag] {
			t.taken[tag] = true
			return tag
		}
	}
	t.next[last] = 1000
	return Unknown
}

// initials is the first letter of a name's first word and of its last, or the
// beginning of a name of one word.
func initials(name string) string {
	words := bigWords(name)
	switch {
	case len(words) == 0:
		return ""
	case len(words) > 1:
		return ansi.Truncate(letters(words[0], 1)+letters(words[len(words)-1], 1), GutterWidth-1, "")
	case strings.ToUpper(words[0]) == words[0]:
		return letters(words[0], 3)
	default:
		return letters(words[0], 2)
	}
}

// longer is the initials with one letter more of the last word.
func longer(name string) string {
	words := bigWords(name)
	if len(words) < 2 {
		return letters(strings.Join(words, ""), 3)
	}
	return ansi.Truncate(letters(words[0], 1)+letters(words[len(words)-1], 2), GutterWidth-1, "")
}

// letters is as much of the first n letters and digits of a word as fits a
// tag, with a capital in front: the harbour board is HB.
func letters(word string, n int) string {
	var b strings.Builder
	for _, r := range word {
		if b.Len() == 0 {
			r = unicode.ToUpper(r)
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
			n--
		}
		if n == 0 {
			break
		}
	}
	return ansi.Truncate(b.String(), GutterWidth-1, "")
}

// bigWords are the words of a name that count: not the "of" of a ministry, the
// "von" of a baron, a title before the name, or a "Jr." behind it. In a name
// of small words, such as "the harbour board", all but the article count.
func bigWords(name string) []string {
	var big, all []string
	for _, w := range strings.Fields(name) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if w == "" {
			continue
		}
		switch w {
		case "The", "A", "An", "the", "a", "an", "Mr", "Mrs", "Ms", "Dr", "Sir", "Jr", "Sr", "II", "III":
			continue
		}
		all = append(all, w)
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
			big = append(big, w)
		}
	}
	if len(big) == 0 {
		return all
	}
	return big
}
