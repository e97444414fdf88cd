package articles

import (
	"fmt"
	"strings"

	"pullquote/articles/ascii"
	"pullquote/articles/charset"
)

// looksHTML reports whether text begins as a saved page does: with a doctype,
// a comment or a tag that only pages have.
func looksHTML(head string) bool {
	head = strings.TrimLeft(head, " \t\r\n")
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		_, rest, ok := strings.Cut(head, ">")
		if !ok {
			return true
		}
		head = strings.TrimLeft(rest, " \t\r\n")
	}
	for _, tag := range []string{"!doctype html", "html", "head", "body", "meta", "title", "article", "main"} {
		if len(head) > len(tag)+1 && head[0] == '<' && strings.EqualFold(head[1:len(tag)+1], tag) && strings.IndexByte(" >\t\r\n/", head[len(tag)+1]) >= 0 {
			return true
		}
	}
	return false
}

// looksMarkdown reports whether nameless text is Markdown: it has front
// matter, or begins with a heading, or has two unmistakable signs of it.
func looksMarkdown(head string) bool {
	if frontMatter(head) != (fence{}) {
		return true
	}
	first, _, _ := strings.Cut(strings.TrimLeft(head, " \r\n"), "\n")
	if strings.HasPrefix(first, "# ") {
		return true
	}
	signs := 0
	for _, sign := range []string{"\n## ", "\n# ", "](http", "\n```", "\n> ", "\n![", "\n---\n\n", "**"} {
		if strings.Contains(head[:min(len(head), judged)], sign) {
			signs++
		}
	}
	return signs >= 2
}

// magics are the first bytes of files that people open by mistake.
var magics = [...]struct{ bytes, what string }{
	{"%PDF-", "a PDF"},
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"PK\x03\x04", "a zip archive"}, // in a letter; elsewhere it is opened
	{"\x1f\x8b", "a gzip archive"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"\xcf\xfa\xed\xfe", "a program"},
	{"BZh", "a bzip2 archive"},
	{"\xfd7zXZ", "an xz archive"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"Rar!", "a rar archive"},
	{"\x28\xb5\x2f\xfd", "a zstd archive"},
	{"SQLite format 3", "an SQLite database"},
	{"OggS", "a sound file"},
	{"ID3", "a sound file"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"wOFF", "a font"},
	{"wOF2", "a font"},
	{"{\\rtf", "a rich text document"},
	{"bplist00", "a property list"},
}

// checkText returns an error if a file's first bytes, in an encoding, are not text.
func checkText(head string, encoding charset.Encoding, src Source) error {
	if head == "" {
		return fmt.Errorf("%s is empty", src.name())
	}
	for _, m := range magics {
		if strings.HasPrefix(head, m.bytes) && !(len(m.bytes) < 5 && isASCII(m.bytes) && controls(head) == 0) {
			return fmt.Errorf("%s is not text: it looks like %s", src.name(), m.what)
		}
	}
	if strings.HasPrefix(head, "RIFF") && len(head) > 12 && controls(head[:12]) > 0 {
		return fmt.Errorf("%s is not text: it looks like a picture or a sound file", src.name())
	}
	if encoding.Wide() {
		return nil
	}
	if n := controls(head); n > 4 && n*10 > len(head) {
		return fmt.Errorf("%s is not text: it looks binary", src.name())
	}
	return nil
}

// controls counts bytes that text does not have; escapes are not counted, for
// a log full of colours is still text.
func controls(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if i+8 <= len(s) {
			found := ascii.Controls(ascii.Eight(s[i:]))
			if found == 0 {
				i += 7
				continue
			}
			i += ascii.First(found)
		}
		if c := s[i]; c < ' ' && strings.IndexByte("\t\n\v\f\r\b\x1b", c) < 0 {
			n++
		}
	}
	return n
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// name is how errors call the source.
func (s Source) name() string {
	if s.Name == "" {
		return "the article"
	}
	return s.Name
}
