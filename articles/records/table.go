package records

import (
	"encoding/csv"
	"strings"
)

// separators are what parts the cells of a row, the commonest first.
var separators = [...]rune{',', '\t', ';'}

// Separator returns what parts the cells of a table, by its first line.
func Separator(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	best, most := ',', 0
	for _, s := range separators {
		if n := strings.Count(line, string(s)); n > most {
			best, most = s, n
		}
	}
	return best
}

// isColumn reports whether tables of articles call a column so, folded as Fold does.
func isColumn(name string) bool {
	switch name {
	case "url", "link", "title", "text", "content", "body", "author", "authors", "date", "published", "publishedat", "publisheddate",
		"source", "publisher", "publication", "tags", "id", "key", "description", "summary", "excerpt", "selection", "folder", "timestamp",
		"timeadded", "status", "highlight", "booktitle", "bookauthor", "note", "created", "cover", "saveddate", "documenttags", "itemtype",
		"publicationyear", "headline", "article", "section", "category", "language", "domain", "name", "links", "byline":
		return true
	}
	return false
}

// Fold makes one of the ways to spell a key: publishedAt, published_at and
// "Published at" are the same.
func Fold(key string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(strings.TrimSpace(key)))
}

// isTable reports whether text begins as a table of articles, whatever its file is
// called: a line of names of which two and more are known, and a row below that has
// as many cells. No line of prose is "url,title,text".
func isTable(text string, whole bool) bool {
	line, rest, more := strings.Cut(text, "\n")
	line = strings.TrimRight(line, "\r")
	if !more || len(line) > 4096 || strings.TrimSpace(rest) == "" {
		return false
	}
	sep := Separator(line)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = sep, true, -1
	names, err := r.Read()
	if err != nil || len(names) < 2 {
		return false
	}
	known := 0
	for _, name := range names {
		if len(name) > 60 {
			return false
		}
		if isColumn(Fold(name)) {
			known++
		}
	}
	if known < 2 || known*3 < len(names) {
		return false
	}
	row, err := r.Read()
	return err == nil && len(row) == len(names) || !whole && r.InputOffset() >= int64(len(text))
}
