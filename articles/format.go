package articles

import (
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/clean"
	"pullquote/articles/mail"
	"pullquote/articles/warc"
	"pullquote/articles/webarchive"
)

// Format is the kind of file an article came from: a row of the table of formats.
type Format uint8

// The formats that are read. A new one is a name here, a row below, and its reader.
const (
	Plain Format = iota
	Markdown
	HTML
	Email      // one letter
	MHTML      // a page with what belongs to it, in the form of an e-mail
	WebArchive // a page as Safari saves it
	Document   // of a word processor
	Gzip       // any of these, compressed
	Mailbox    // letters, of which one alone is an article
	WARC       // answers of web servers, of which one alone is an article
)

// format is all that the program knows of one kind of file: walks, lists, readers,
// importers and the documentation ask it. Of its three questions, only is asked of
// every format first, then fits of the one that the file's name tells, then looks
// of those whose name tells nothing; what nobody claims is plain text. They get the
// first bytes of the file, decoded, without byte order mark and terminals' sequences.
// Of a file that holds its article in the form of something else, packed or with parts,
// begins tells before all of them: see wrapped.go.
type format struct {
	name       string
	extensions []string                           // in lower case; files that are written get the first
	begins     func(raw string, called name) bool // holds an article in the form of something else, by its first bytes as they are, and by its name
	only       func(head string) bool             // begins as no other format does, whatever the file is called
	fits       func(head string) bool             // may be what its extension says; nil: anything may
	looks      func(head string) bool             // seems to be of this format
	limit      int64                              // bytes that a file may have
	hasHead    func(text string) bool             // the first bytes of a file can be read by themselves
	perWord    int64                              // bytes of a file for each word of its article, about, where most of it is something else
	declares   bool                               // a file may say far behind its first bytes what its encoding is: that is its reader's business
	summarize  func(a *Article, f file)           // this and read where begins is not asked
	read       func(f file) (*Article, error)
}

// name is what a file's name tells: a format, or none.
type name struct {
	format Format
	ok     bool
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
		read:      func(f file) (*Article, error) { return readPlain(f.text, f.partial, f.src.Title), nil },
	},
	Markdown: {
		name: "Markdown", extensions: []string{".md", ".markdown", ".mdown", ".mkd"},
		looks:     looksMarkdown,
		limit:     budget.TextBytes,
		hasHead:   func(text string) bool { return !strings.Contains(text, "][") && !strings.Contains(text, "[^") }, // a link or a note may be defined further down
		summarize: func(a *Article, f file) { summarizeMarkdown(a, running(f.text)) },
		read:      func(f file) (*Article, error) { return readMarkdown(running(f.text), f.partial, f.src.Title), nil },
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
	Email: {
		name: "e-mails", extensions: []string{".eml"}, begins: isEmail,
		limit: budget.FileBytes, perWord: 20,
	},
	MHTML: {
		name: "pages saved as MHTML", extensions: []string{".mhtml", ".mht"},
		begins: func(raw string, _ name) bool { return mail.IsMHTML([]byte(raw)) },
		limit:  budget.FileBytes, perWord: 200,
	},
	WebArchive: {
		name: "pages saved by Safari", extensions: []string{".webarchive"},
		begins: func(raw string, _ name) bool { return webarchive.Is(raw) },
		limit:  budget.FileBytes, perWord: 200,
	},
	Document: {
		name: "documents", extensions: []string{".docx", ".odt"},
		begins: func(raw string, _ name) bool { return strings.HasPrefix(raw, "PK\x03\x04") },
		limit:  budget.FileBytes, perWord: 12,
	},
	Gzip: {
		name: "compressed files", extensions: []string{".html.gz", ".htm.gz", ".md.gz", ".txt.gz"},
		begins: func(raw string, _ name) bool { return strings.HasPrefix(raw, "\x1f\x8b\x08") },
		limit:  budget.FileBytes, perWord: 10,
	},
	Mailbox: {
		name:   "mailboxes",
		begins: func(raw string, _ name) bool { return mail.IsMailbox([]byte(raw)) },
		limit:  budget.FileBytes, perWord: 20,
	},
	WARC: {
		name:   "archives of the web",
		begins: func(raw string, _ name) bool { return warc.Is(raw) },
		limit:  budget.FileBytes, perWord: 200,
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
	if ext == ".gz" { // what is packed is told by the extension before
		ext = strings.ToLower(filepath.Ext(strings.TrimSuffix(name, filepath.Ext(name)))) + ext
	}
	for f := range Formats() {
		if slices.Contains(formats[f].extensions, ext) {
			return f, true
		}
	}
	return Plain, false
}

// wrapping returns the format of a file that holds its article in the form of
// something else, by its first bytes.
func wrapping(raw, path string) (Format, bool) {
	var called name
	called.format, called.ok = Named(path)
	for i, f := range formats {
		if f.begins != nil && f.begins(raw, called) {
			return Format(i), true
		}
	}
	return Plain, false
}

// FormatOf returns the format of a file by its first bytes and its name: that of what
// lies on the disk, while Article.Format is that of the article in it.
func FormatOf(head []byte, name string) Format {
	raw := string(head[:min(len(head), judged)])
	if f, ok := wrapping(raw, name); ok {
		return f
	}
	return sniff(clean.File(encodingOf(raw, Source{}).Decode(raw)), name)
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
	if f, ok := Named(name); ok && formats[f].begins == nil && (formats[f].fits == nil || formats[f].fits(head)) {
		return f
	}
	for f := range Formats() {
		if looks := formats[f].looks; looks != nil && looks(head) {
			return f
		}
	}
	return Plain
}
