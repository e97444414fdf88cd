// Package sentences cuts a paragraph into its sentences, as somebody steps through them
// who reads. It is no grammar: where it errs, a step is longer or shorter than it ought
// to be.
package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// Cut returns the sentences of a text, in order, without the spaces between them. A
// sentence ends at a mark that ends one and what closes behind it, such as a quotation
// mark, where a space follows and then no small letter:
//
//	“It holds,” said Mr. Weir. It did. → “It holds,” said Mr. Weir. | It did.
//
// The marks of Chinese and Japanese need no space. language is that of the text, as far as
// it is known: "27." counts days in some and ends a sentence in others.
func Cut(text, language string) (all []quotes.Span) {
	known := abbreviations()
	start := skip(text, 0)
	for i := start; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		if !ends(r) {
			continue
		}
		end := closed(text, i)
		next := skip(text, end)
		if next < len(text) && (next == end && !wide(r) || goesOn(text[start:i], text[next:], r, known, language)) {
			continue
		}
		all = append(all, quotes.Span{Start: start, End: end})
		start, i = next, max(next, end)
	}
	if end := len(strings.TrimRightFunc(text, unicode.IsSpace)); start < end {
		all = append(all, quotes.Span{Start: start, End: end})
	}
	return all
}

// ends reports whether a mark ends a sentence.
func ends(r rune) bool { return strings.ContainsRune(".!?…", r) || wide(r) }

// wide reports whether a mark ends a sentence with no space behind it.
func wide(r rune) bool { return strings.ContainsRune("。！？｡", r) }

// closed is where the marks end that close something behind the end of a sentence.
func closed(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !ends(r) && !strings.ContainsRune("\"'”’»)]」』", r) {
			break
		}
		i += n
	}
	return i
}

func skip(text string, i int) int {
	return len(text) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
}

// goesOn reports whether a mark at the end of what was said so far ends no sentence.
func goesOn(said, rest string, mark rune, known map[string]bool, language string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "\"'“‘«([„"))
	switch {
	case wide(mark):
		return false
	case unicode.IsLower(next):
		return true
	case mark != '.':
		return false
	}
	word := strings.TrimSuffix(said, ".")
	word = word[strings.LastIndexFunc(word, unicode.IsSpace)+1:]
	word = strings.ToLower(strings.TrimLeft(word, "\"'“‘«([„"))
	letters := utf8.RuneCountInString(word)
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case letters == 1 && unicode.IsLetter(first): // "J. Weir"
		return true
	case strings.Contains(word, "."): // "U.S. forces", "p.m. The vote": a name goes on more often than not
		return !unicode.IsUpper(next) || len(word) == 3 && shortNames(word)
	case letters <= 2 && unicode.IsDigit(first):
		return ordinals(language)
	}
	return known[word]
}

// shortNames are abbreviations with points in them that stand before names.
func shortNames(word string) bool {
	return word == "u.s" || word == "u.n" || word == "u.k" || word == "e.u"
}

// ordinals reports whether a language writes a point behind the number of a day.
func ordinals(language string) bool {
	tag, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch tag {
	case "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "hu", "pl", "et", "is", "tr":
		return true
	}
	return false
}

// abbreviations are words that end in a point and seldom end a sentence.
func abbreviations() map[string]bool {
	const all = "mr mrs ms dr prof rev hon gov sen rep gen col lt sgt capt st jr vs no nos vol fig approx dept " + // English
		"jan feb mar apr jun jul aug sep sept oct nov dec " +
		"hr fr frl bzw ca nr str usw evtl ggf " + // German
		"m mm mme mlle " + // French
		"sr sra dr dra d dña ud uds " + // Spanish
		"sig dott avv ing on " + // Italian
		"dhr mevr mw" // Dutch
	known := map[string]bool{}
	for word := range strings.FieldsSeq(all) {
		known[word] = true
	}
	return known
}
