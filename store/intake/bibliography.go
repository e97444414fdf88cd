package intake

import (
	"context"
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
)

// entriesIn yields the entries of a bibliography: BibTeX, or RIS.
func entriesIn(_ context.Context, h *holder) iter.Seq[candidate] {
	content, err := h.whole()
	if err != nil {
		return one(failed(h.from, "", reason(err)))
	}
	text := strings.TrimPrefix(charset.Decode(string(content), charset.Hint{Name: h.said}).String, "\ufeff")
	entries := bibtex(text)
	if strings.HasPrefix(strings.TrimSpace(text), "TY  -") {
		entries = ris(text)
	}
	return exported(entries, h.export("a bibliography"))
}

// risKey is what a tag of RIS is called in other exports; or empty.
func risKey(tag string) string {
	switch tag {
	case "TI", "T1":
		return "title"
	case "JO", "JF", "T2":
		return "publication"
	case "PB":
		return "publisher"
	case "PY", "Y1":
		return "date"
	case "DA":
		return "datepublished"
	case "UR":
		return "url"
	case "AB", "N2":
		return "abstract"
	case "LA":
		return "language"
	case "DO":
		return "doi"
	}
	return ""
}

// ris yields the entries of RIS: lines of a tag and a value, from TY to ER.
func ris(text string) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		o, lists := object{}, map[string][]string{}
		for line := range strings.Lines(text) {
			tag, value, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  - ")
			if value = strings.TrimSpace(value); !ok && strings.HasPrefix(strings.TrimSpace(line), "ER  -") {
				tag, ok = "ER", true
			}
			if !ok {
				continue
			}
			switch tag = strings.TrimSpace(tag); tag {
			case "TY":
				o, lists = object{}, map[string][]string{}
			case "AU", "A1":
				lists["author"] = append(lists["author"], turned(value))
			case "KW":
				lists["tags"] = append(lists["tags"], value)
			case "ER":
				if !yield(o.listed(lists), nil) {
					return
				}
				o, lists = object{}, map[string][]string{}
			default:
				if key := risKey(tag); key != "" {
					o.add(key, dated(key, value))
				}
			}
		}
	}
}

// dated is a date of RIS, whose parts slashes part, as ISO 8601 has it: 2026/09/28/.
func dated(key, value string) string {
	if strings.HasPrefix(key, "date") {
		return strings.Trim(strings.ReplaceAll(value, "/", "-"), "- ")
	}
	return value
}

// listed gives an object its lists, and an address if it has but a DOI.
func (o object) listed(lists map[string][]string) object {
	for key, values := range lists {
		o.addAll(key, values[:min(len(values), budget.Names*2)])
	}
	if doi := o.text("doi"); doi != "" && o.web() == "" {
		o.add("url", "https://doi.org/"+strings.TrimPrefix(strings.TrimPrefix(doi, "https://doi.org/"), "doi:"))
	}
	return o
}

// bibtexKey is what a field of BibTeX is called in other exports; or empty.
func bibtexKey(field string) string {
	switch field {
	case "title", "url", "doi", "abstract", "language", "publisher", "date":
		return field
	case "journal", "journaltitle", "booktitle":
		return "publication"
	case "howpublished":
		return "website"
	case "langid":
		return "language"
	case "year":
		return "date"
	}
	return ""
}

// bibtex yields the entries of BibTeX: @article{key, title = {…}, year = 2026}.
func bibtex(text string) iter.Seq2[object, error] {
	return func(yield func(object, error) bool) {
		for b := (bibtexReader{text: text}); ; {
			at := strings.IndexByte(b.text[b.at:], '@')
			if at < 0 {
				return
			}
			b.at += at + 1
			kind := strings.ToLower(b.word())
			if b.skipTo("{(") == 0 || kind == "comment" || kind == "string" || kind == "preamble" {
				continue
			}
			if !yield(b.entry(), nil) {
				return
			}
		}
	}
}

// bibtexReader is at some place of a file of BibTeX.
type bibtexReader struct {
	text string
	at   int
}

// word reads letters, digits and what keys of fields hold.
func (b *bibtexReader) word() string {
	start := b.at
	for b.at < len(b.text) && (b.text[b.at] == '_' || b.text[b.at] == '-' || b.text[b.at] >= 0x80 || unicode.IsLetter(rune(b.text[b.at])) || unicode.IsDigit(rune(b.text[b.at]))) {
		b.at++
	}
	return b.text[start:b.at]
}

// skipTo passes over blanks and one of some signs, which it returns; or 0.
func (b *bibtexReader) skipTo(signs string) byte {
	for b.at < len(b.text) && strings.IndexByte(" \t\r\n", b.text[b.at]) >= 0 {
		b.at++
	}
	if b.at < len(b.text) && strings.IndexByte(signs, b.text[b.at]) >= 0 {
		b.at++
		return b.text[b.at-1]
	}
	return 0
}

// entry reads the fields of an entry, behind its bracket.
func (b *bibtexReader) entry() object {
	o, lists := object{}, map[string][]string{}
	key := strings.IndexAny(b.text[b.at:], ",})@")
	if key < 0 {
		b.at = len(b.text)
		return o
	}
	b.at += key
	for b.skipTo(",") != 0 {
		b.skipTo("")
		name := strings.ToLower(b.word())
		if b.skipTo("=") == 0 {
			break
		}
		value := b.value()
		switch {
		case name == "author":
			lists["author"] = split(strings.ReplaceAll(value, "\n", " "), " and ", func(s string) string { return turned(unTeX(s)) })
		case name == "keywords":
			lists["tags"] = tagsOf(unTeX(value))
		case bibtexKey(name) != "" && len(o) < budget.ExportFields:
			o.add(bibtexKey(name), unTeX(value))
		}
	}
	return o.listed(lists)
}

// value reads what a field is: between braces or quotation marks, or a word.
func (b *bibtexReader) value() string {
	open := b.skipTo(`{"`)
	if open == 0 {
		return b.word()
	}
	start, depth := b.at, 0
	for ; b.at < len(b.text); b.at++ {
		switch c := b.text[b.at]; {
		case c == '\\':
			b.at++
		case c == '{':
			depth++
		case c == '}' && depth > 0:
			depth--
		case c == '}' && open == '{' || c == '"' && open == '"' && depth == 0:
			b.at++
			return b.text[start : b.at-1]
		}
	}
	b.at = len(b.text)
	return b.text[start:]
}

// accent is what Unicode writes behind a letter where TeX writes a sign before it.
func accent(sign byte) (rune, bool) {
	const signs, marks = "\"'`^~=.cvHrku", "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u030b\u030a\u0328\u0306"
	i := strings.IndexByte(signs, sign)
	if i < 0 {
		return 0, false
	}
	return []rune(marks)[i], true
}

// letters are those that TeX has a command for.
var letters = strings.NewReplacer(`\ss`, "ß", `\aa`, "å", `\AA`, "Å", `\ae`, "æ", `\AE`, "Æ", `\oe`, "œ", `\o`, "ø", `\O`, "Ø", `\l`, "ł", `\L`, "Ł", `\i`, "ı", "---", "—", "--", "–", "~", "\u00a0")

// unTeX is a value as it is read: {\"O}rsted \& Co. is Örsted & Co.
func unTeX(s string) string {
	var b strings.Builder
	s = letters.Replace(s)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '{' || c == '}':
		case c == '\\' && i+1 < len(s):
			i++
			mark, ok := accent(s[i])
			rest := strings.TrimLeft(s[i+1:], "{ ")
			if !ok || rest == "" || rest[0] >= 0x80 || strings.IndexByte("cvHrku", s[i]) >= 0 && len(rest) == len(s)-i-1 {
				b.WriteByte(s[i])
				continue
			}
			i = len(s) - len(rest)
			b.WriteByte(rest[0])
			b.WriteRune(mark)
		case c == '\n' || c == '\t' || c == '\r':
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
	}
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}
