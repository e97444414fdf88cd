// Package records tells files that hold many records, such as exports and tables,
// from files that are an article. A record may become an article of its own; the
// file that holds a thousand of them is nothing to be read as prose: its keys and
// commas would be taken for words, and its quotation marks for quotations.
//
// It looks at a file's first bytes, as text, and at its name only for tables, which
// may have any words in their first line.
package records

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
)

// Kind is a kind of file that holds records.
type Kind uint8

// The kinds.
const (
	None      Kind = iota
	JSON           // a list of objects, or an object that may hold one (RFC 8259)
	Lines          // JSON Lines: an object on each line
	Table          // CSV, TSV: a row for each (RFC 4180)
	Bookmarks      // HTML that is a list of links, as browsers and Pocket export them
	BibTeX
	RIS
)

// Of tells what a file holds by its first bytes, decoded, and by its name. whole
// tells that these are all its bytes.
func Of(head, name string, whole bool) Kind {
	text := strings.TrimLeft(strings.TrimPrefix(head, "\ufeff"), " \t\r\n")
	ext := strings.ToLower(filepath.Ext(name))
	switch {
	case text == "":
		return None
	case text[0] == '{' || text[0] == '[':
		return ofJSON(text, ext)
	case text[0] == '<' && IsBookmarks(text):
		return Bookmarks
	case text[0] == '@' && entry.MatchString(text):
		return BibTeX
	case text[0] == '%' && ext == ".bib" && entry.MatchString(afterComments(text)):
		return BibTeX
	case strings.HasPrefix(text, "TY  - "):
		return RIS
	case ext == ".csv" || ext == ".tsv" || isTable(text, whole):
		return Table
	}
	return None
}

// entry is how an entry of BibTeX begins: @article{quill2026,
var entry = regexp.MustCompile(`^@(?:[A-Za-z]{3,24}[ \t]*[{(][ \t\r\n]*[^\s,{}()"]{0,200}[ \t\r\n]*[,=]|(?i:comment|string|preamble)[ \t]*[{(])`)

func afterComments(text string) string {
	for strings.HasPrefix(text, "%") {
		_, rest, _ := strings.Cut(text, "\n")
		text = strings.TrimLeft(rest, " \t\r\n")
	}
	return text
}

// ofJSON tells JSON from text that only begins with a bracket, as "[Editor's note: …]"
// does, and from an article with front matter in JSON, behind which its text stands.
func ofJSON(text, ext string) Kind {
	if !begins(text) {
		return None
	}
	d := json.NewDecoder(strings.NewReader(text))
	var v json.RawMessage
	err := d.Decode(&v)
	named := ext == ".json" || ext == ".jsonl" || ext == ".ndjson"
	switch {
	case err != nil && (ext == ".jsonl" || ext == ".ndjson"):
		return Lines
	case err != nil && (named || keyed.MatchString(text)):
		return JSON // it goes on, or it is broken, and its importer says where
	case err != nil:
		return None
	}
	rest := strings.TrimLeft(text[d.InputOffset():], " \t\r\n")
	switch {
	case rest == "" && ext != ".jsonl" && ext != ".ndjson":
		return JSON
	case rest == "" || text[0] == '{' && !bytes.ContainsRune(v, '\n') && (begins(rest) || named):
		return Lines
	case begins(rest) || named:
		return JSON
	}
	return None
}

// keyed is how an object with a key begins, or a list of such: nobody writes so.
var keyed = regexp.MustCompile(`^[\[ \t\r\n]*\{[ \t\r\n]*"[^"\n]{0,200}"[ \t\r\n]*:`)

// begins reports whether text begins as an object, or as a list of them.
func begins(text string) bool {
	if list, ok := strings.CutPrefix(text, "["); ok {
		text = strings.TrimLeft(list, " \t\r\n")
		return strings.HasPrefix(text, "]") || strings.HasPrefix(text, "{")
	}
	object, ok := strings.CutPrefix(text, "{")
	object = strings.TrimLeft(object, " \t\r\n")
	return ok && (strings.HasPrefix(object, `"`) || strings.HasPrefix(object, "}"))
}

// IsBookmarks reports whether a page is a list of bookmarks: that of a browser, which
// all of them write as Netscape did, or Pocket's or Instapaper's.
func IsBookmarks(page string) bool {
	head := strings.ToLower(page[:min(len(page), 2048)])
	switch {
	case strings.HasPrefix(head, "<!doctype netscape-bookmark-file"):
		return true
	case strings.Contains(head, "<title>pocket export</title>"), strings.Contains(head, "<title>instapaper: export</title>"):
		return true
	}
	return strings.Contains(head, " time_added=\"") && strings.Contains(head, "<li><a href=")
}
