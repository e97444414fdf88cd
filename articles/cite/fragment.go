package cite

import (
	"index/suffixarray"
	"strings"
	"unicode"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// Link is the article's address with a text fragment, by which a browser goes to the
// words and marks them (https://wicg.github.io/scroll-to-text-fragment/). Where they stand
// more than once in the article, as many of the words around them are told as it takes to
// tell the places apart. It is empty where the article has no address.
func (c *Citation) Link() string {
	if c.kept != nil {
		return c.kept.Link
	}
	address := inLink(c.of.Article.URL)
	if address == "" {
		return ""
	}
	address, _, _ = strings.Cut(address, ":~:")
	address = strings.TrimSuffix(address, "#")
	directives := make([]string, len(c.parts))
	for i, part := range c.parts {
		directives[i] = "text=" + c.of.places().directive(part)
	}
	mark := "#:~:"
	if strings.Contains(address, "#") {
		mark = ":~:"
	}
	return address + mark + strings.Join(directives, "&")
}

// inLink is an address without what would end it where it stands in a text.
func inLink(address string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "[", "%5B", "]", "%5D", `\`, "%5C", `"`, "%22", " ", "%20", "{", "%7B", "}", "%7D").Replace(address)
}

const (
	mostExact   = 120 // bytes of words that are told whole; of longer ones, the beginning and the end
	endWords    = 5   // that these begin and end with
	mostContext = 400 // bytes around the words that are looked at for what tells places apart
)

// places finds where words stand in an article, as a browser looks for them: in any case
// of letters, and with one blank for several.
type places struct {
	of    *Source
	index *suffixarray.Index
}

// places is made once for an article, in time that is linear in its length.
func (s *Source) places() *places {
	s.once.Do(func() {
		var b strings.Builder
		for _, block := range s.Article.Blocks {
			b.WriteString(sought(block.Of(s.Article.Text)) + "\n")
		}
		s.where = &places{s, suffixarray.New([]byte(b.String()))}
	})
	return s.where
}

// sought is a text as a browser compares it.
func sought(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// once reports whether words stand in the article at one place alone.
func (p *places) once(words string) bool { return len(p.index.Lookup([]byte(sought(words)), 2)) == 1 }

// directive is what stands behind "text=" for a stretch of the text:
// [prefix-,]start[,end][,-suffix].
func (p *places) directive(at quotes.Span) string {
	at = trimmed(p.of.Article.Text, at)
	first, last := p.paragraphs(at)
	start, end := p.ends(at, first, last)
	prefix, suffix := p.context(start, end, p.before(at.Start, first), p.behind(at.End, last))
	var b strings.Builder
	if prefix != "" {
		b.WriteString(inFragment(prefix) + "-,")
	}
	b.WriteString(inFragment(start))
	if end != "" {
		b.WriteString("," + inFragment(end))
	}
	if suffix != "" {
		b.WriteString(",-" + inFragment(suffix))
	}
	return b.String()
}

// paragraphs are those in which a stretch begins and ends.
func (p *places) paragraphs(at quotes.Span) (first, last quotes.Span) {
	if first, last = p.of.paragraph(at.Start), p.of.paragraph(max(at.Start, at.End-1)); first.Empty() || last.Empty() {
		return at, at
	}
	return first, last
}

// ends are the words that a directive has of a stretch: all, or the first and the last of
// many. So many of the last are told that they stand nowhere before in it.
func (p *places) ends(at, first, last quotes.Span) (start, end string) {
	text := p.of.Article.Text
	all := at.Of(text)
	if first == last && len(all) <= mostExact {
		return all, ""
	}
	head, tail := text[at.Start:min(at.End, first.End)], text[max(at.Start, last.Start):at.End]
	start = beginning(head, endWords)
	rest := sought(all[len(start):])
	for n := endWords; ; n *= 2 {
		end = strings.TrimSpace(ending(tail, n))
		if len(start)+len(end) >= len(all) && first == last {
			return all, ""
		}
		if strings.Index(rest, sought(end))+len(sought(end)) == len(rest) || len(end) == len(strings.TrimSpace(tail)) {
			return start, end
		}
	}
}

// before and behind are what stands around a place in its paragraph, without words that
// are cut.
func (p *places) before(at int, paragraph quotes.Span) string {
	from := max(min(paragraph.Start, at), at-mostContext)
	text := strings.ToValidUTF8(p.of.Article.Text[from:at], "")
	if from > paragraph.Start {
		return text[strings.IndexFunc(text, unicode.IsSpace)+1:]
	}
	return text
}

func (p *places) behind(at int, paragraph quotes.Span) string {
	to := min(max(paragraph.End, at), at+mostContext)
	text := strings.ToValidUTF8(p.of.Article.Text[at:to], "")
	if to < paragraph.End {
		return text[:max(0, strings.LastIndexFunc(text, unicode.IsSpace))]
	}
	return text
}

// context is as much of what stands around words as tells where they are: nothing, if
// they stand at one place alone; else words before, or words behind, or both. A range
// of words has those before it alone: what is behind stands behind its end.
func (p *places) context(start, end, before, behind string) (prefix, suffix string) {
	if p.once(start) {
		return "", ""
	}
	prefix, told := grown(before, ending, func(words string) bool {
		return p.once(words + between(before, words) + start)
	})
	if told || end != "" {
		return prefix, ""
	}
	if suffix, told = grown(behind, beginning, func(words string) bool {
		return p.once(start + between(start, behind) + words)
	}); told {
		return "", suffix
	}
	suffix, _ = grown(behind, beginning, func(words string) bool {
		return p.once(prefix + between(before, prefix) + start + between(start, behind) + words)
	})
	return prefix, suffix
}

// grown is as few words of a text as tell something, or else all of them.
func grown(text string, first func(string, int) string, tells func(string) bool) (words string, told bool) {
	most := len(strings.Fields(text))
	for n := 2; ; n *= 2 {
		words = strings.TrimSpace(first(text, min(n, most)))
		if told = words != "" && tells(words); told || n >= most {
			return words, told
		}
	}
}

// between is the blank between two texts that stand beside each other, or nothing.
func between(before, behind string) string {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(behind)
	if unicode.IsSpace(last) || unicode.IsSpace(first) {
		return " "
	}
	return ""
}

// beginning is a text up to the end of its first n words, as it stands there.
func beginning(text string, n int) string {
	inWord := false
	for i, r := range text {
		if space := unicode.IsSpace(r); !space {
			inWord = true
		} else if inWord {
			if inWord = false; n == 1 {
				return text[:i]
			}
			n--
		}
	}
	return text
}

// ending is a text from the start of its last n words.
func ending(text string, n int) string {
	if n == 0 {
		return ""
	}
	inWord := false
	for i := len(text); i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if space := unicode.IsSpace(r); !space {
			inWord = true
		} else if inWord {
			if inWord = false; n == 1 {
				return text[i:]
			}
			n--
		}
		i -= size
	}
	return text
}

// trimmed is a stretch without the blanks at its ends.
func trimmed(text string, at quotes.Span) quotes.Span {
	said := at.Of(text)
	at.Start += len(said) - len(strings.TrimLeftFunc(said, unicode.IsSpace))
	at.End -= len(said) - len(strings.TrimRightFunc(said, unicode.IsSpace))
	return quotes.Span{Start: at.Start, End: max(at.Start, at.End)}
}

// inFragment is words as a directive has them: all but letters and digits of ASCII and
// three signs by their bytes, so that a hyphen, a comma and an ampersand are none of its own.
func inFragment(words string) string {
	const hex = "0123456789ABCDEF"
	words = strings.Join(strings.Fields(words), " ")
	var b strings.Builder
	for i := range len(words) {
		switch c := words[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
		}
	}
	return b.String()
}
