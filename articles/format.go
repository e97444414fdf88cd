package articles

import (
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/clean"
)

// Format is the kind of file an article came from: a row of the table of formats.
type Format uint8

// The formats that are read. A new one is a name here, a row below, and its reader.
const (
	Plain Format = iota
	Markdown
	HTML
)

// format is all that the program knows of one kind of file: walks, lists, readers,
// importers and the documentation ask it. Of its three questions, only is asked of
// every format first, then fits of the one that the file's name tells, then looks
// of those whose name tells nothing; what nobody claims is plain text. They get the
// first bytes of the file, decoded, without byte order mark and terminals' sequences.
type format struct {
	name       string
	extensions []string               // in lower case; files that are written get the first
	only       func(head string) bool // begins as no other format does, whatever the file is called
	fits       func(head string) bool // may be what its extension says; nil: anything may
	looks      func(head string) bool // seems to be of this format
	limit      int64                  // bytes that a file may have
	hasHead    func(text string) bool // the first bytes of a file can be read by themselves
	perWord    int64                  // bytes of a file for each word of its article, about, where most of it is something else
	declares   bool                   // a file may say far behind its first bytes what its encoding is: that is its reader's business
	summarize  func(a *Article, f file)
	read       func(f file) (*Article, error)
}

// file is what a format's reader is given.
type file struct {
	raw      string // its bytes
	text     string // decoded and cleaned; of a format that declares its encoding, the first of it
	encoding charset.Encoding
	src      Source
	partial  bool // the text is only the beginning
}

var formats = [...]format{
	Plain: {
		name: "plain text", extensions: []string{".txt", ".text"},
		fits:      func(head string) bool { return frontMatter(head) == (fence{}) },
		limit:     budget.TextBytes,
		hasHead:   func(string) bool { return true },
		summarize: func(a *Article, f file) { summarizePlain(a, f.text) },
		read:      func(f file) (*Article, error) { return readPlain(f.text, f.partial), nil },
	},
	Markdown: {
		name: "Markdown", extensions: []string{".md", ".markdown", ".mdown", ".mkd"},
		looks:     looksMarkdown,
		limit:     budget.TextBytes,
		hasHead:   func(text string) bool { return !strings.Contains(text, "][") }, // a link may be defined further down
		summarize: func(a *Article, f file) { summarizeMarkdown(a, running(f.text)) },
		read:      func(f file) (*Article, error) { return readMarkdown(running(f.text), f.partial), nil },
	},
	HTML: {
		name: "saved web pages", extensions: []string{".html", ".htm", ".xhtml"},
		only:  looksHTML,
		fits:  func(head string) bool { return strings.Contains(head, "<") },
		limit: budget.PageBytes, perWord: 40,
		hasHead:   func(string) bool { return false },
		declares:  true,
		summarize: func(a *Article, f file) { summarizeHTML(a, f) },
		read:      func(f file) (*Article, error) { return readHTML(f.raw, f.src) },
	},
}

// String names the format as a reader does: "Markdown".
func (f Format) String() string { return formats[f].name }

// Extensions returns how the names of the format's files end, in lower case and
// with the dot. The first is that of files which are written.
func (f Format) Extensions() []string { return slices.Clone(formats[f].extensions) }

// Formats yields all formats, in the order of the table.
func Formats() iter.Seq[Format] {
	return func(yield func(Format) bool) {
		for i := range formats {
			if !yield(Format(i)) {
				return
			}
		}
	}
}

// Named returns the format that a file's name tells, in any case of letters: a hint,
// for content decides. ok is false where the name tells none.
func Named(name string) (f Format, ok bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for f := range Formats() {
		if slices.Contains(formats[f].extensions, ext) {
			return f, true
		}
	}
	return Plain, false
}

// sniff tells what kind of article a file's first bytes begin, by content
// first and by name where the content leaves it open.
func sniff(head string, name string) Format {
	head = clean.WithoutPlaceholders(strings.TrimPrefix(head, "\xef\xbb\xbf"))
	for f := range Formats() {
		if only := formats[f].only; only != nil && only(head) {
			return f
		}
	}
	if f, ok := Named(name); ok && (formats[f].fits == nil || formats[f].fits(head)) {
		return f
	}
	for f := range Formats() {
		if looks := formats[f].looks; looks != nil && looks(head) {
			return f
		}
	}
	return Plain
}
