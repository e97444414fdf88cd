package intake

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/mail"
	"pullquote/articles/records"
	"pullquote/store"
)

// importer is all that adding knows of one kind of file that is no article but
// holds some. What a file is, its first bytes tell if begins or records know them; else
// its name; else looks. What no importer claims is an article.
type importer struct {
	name       string                                             // as help and documentation call such files
	extensions []string                                           // with the dot, in lower case; in a folder, files named so are looked into
	files      []string                                           // whole names of files that are looked into, too
	begins     string                                             // the first bytes of every such file, and of no other
	records    []records.Kind                                     // the kinds of records in such files
	looks      func(text []byte) bool                             // nil: only by name
	local      bool                                               // is found on this machine alone: at an address, it is a page like any other
	candidates func(context.Context, *holder) iter.Seq[candidate] // the articles in it
}

// importers are asked in this order.
func importers() []importer {
	return []importer{
		{name: "mailboxes", extensions: []string{".mbox"}, looks: mail.IsMailbox, local: true, candidates: lettersIn},
		{name: "e-mails", extensions: []string{".eml"}, looks: looksLetter, local: true, candidates: letterIn},
		{name: "archives of the web", extensions: []string{".warc", ".warc.gz"}, begins: "WARC/", candidates: pagesIn},
		{name: "books", extensions: []string{".epub"}, begins: "PK\x03\x04", candidates: packedIn},
		{name: "zip archives of exports", extensions: []string{".zip"}, candidates: packedIn},
		{name: "exports of other programs", extensions: []string{".json"}, records: []records.Kind{records.JSON}, candidates: exportIn},
		{name: "JSON Lines", extensions: []string{".jsonl", ".ndjson"}, records: []records.Kind{records.Lines}, candidates: linesIn},
		{name: "tables", extensions: []string{".csv", ".tsv"}, records: []records.Kind{records.Table}, candidates: rowsIn},
		{name: "lists of bookmarks", records: []records.Kind{records.Bookmarks}, candidates: bookmarksIn},
		{name: "bibliographies", extensions: []string{".bib", ".ris"}, records: []records.Kind{records.BibTeX, records.RIS}, candidates: entriesIn},
		{name: "PDFs", extensions: []string{".pdf"}, begins: "%PDF-", candidates: pdfIn},
		{name: "newsboat's cache", files: []string{"cache.db"}, begins: "SQLite format 3\x00", local: true, candidates: cacheIn},
		{name: "feeds", looks: looksFeed, candidates: feedIn},
	}
}

// looksLetter reports whether text is an e-mail, and no page in the form of one.
func looksLetter(text []byte) bool { return mail.Looks(text) && !mail.IsMHTML(text) }

// Kind is a kind of file that holds articles, as help and documentation name it.
type Kind struct {
	Name  string   // "books"
	Files []string // how the names of its files end, or whole names
}

// Kinds returns the kinds of files that hold articles and are told by their names.
// In a folder that is added, such files are looked into.
func Kinds() []Kind {
	var all []Kind
	for _, i := range importers() {
		if files := slices.Concat(i.extensions, i.files); len(files) > 0 {
			all = append(all, Kind{i.name, files})
		}
	}
	return all
}

// holds reports whether a file found in a folder is looked into.
func holds(name string) bool {
	return slices.ContainsFunc(importers(), func(i importer) bool { return i.named(name) || slices.Contains(i.files, name) })
}

func (i *importer) named(name string) bool {
	name = strings.ToLower(filepath.Base(name))
	return slices.ContainsFunc(i.extensions, func(ext string) bool { return len(name) > len(ext) && strings.HasSuffix(name, ext) })
}

// sniffBytes is how much of a file tells what it is.
const sniffBytes = 16 << 10

// importerOf returns what takes a file apart, by its first bytes and its name; nil
// for an article. A file whose name says that it is an article may look like
// anything else, but records are told by their content alone.
func importerOf(head []byte, name string) *importer {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	_, article := articles.Named(name)
	if isOffice(head) {
		return nil
	}
	all := importers()
	held := records.Of(recordText(head), name, len(head) < sniffBytes)
	for _, is := range [...]func(*importer) bool{
		func(i *importer) bool { return i.begins != "" && bytes.HasPrefix(head, []byte(i.begins)) },
		func(i *importer) bool { return slices.Contains(i.records, held) },
		func(i *importer) bool { return i.named(name) },
		func(i *importer) bool { return !article && i.looks != nil && i.looks(text) },
	} {
		for n := range all {
			if is(&all[n]) {
				return &all[n]
			}
		}
	}
	return nil
}

// recordText is the beginning of a file as text.
func recordText(head []byte) string {
	text := string(head)
	return charset.Find(text, charset.Hint{}).DecodeHead(text)
}

// holder is a file, or what came by a stream, that holds articles. It reads its
// bytes from the first on.
type holder struct {
	io.Reader
	from  string      // what the user calls it
	head  []byte      // its first bytes
	file  io.ReaderAt // the same bytes, anywhere; nil for a stream
	size  int64       // of the file
	real  string      // its path
	found bool        // in a folder: it may hold none
	sent  bool        // from an address
	said  string      // its encoding, as its reader says; or empty
	fetch fetch       // or nil

	texts func(slug string) (string, bool) // finds the texts of its items where they lie beside it in an archive; or nil
}

// export is the holder as one of items.
func (h *holder) export(what string) export {
	return export{from: h.from, what: what, quiet: h.found, fetch: h.fetch}
}

// whole reads all of it, 64 MB at most.
func (h *holder) whole() ([]byte, error) { return readAll(h, budget.FileBytes) }

// anywhere returns what can be read at any place, and how many bytes it has.
func (h *holder) anywhere() (io.ReaderAt, int64, error) {
	if h.file != nil {
		return h.file, h.size, nil
	}
	content, err := h.whole()
	return bytes.NewReader(content), int64(len(content)), err
}

func letterIn(_ context.Context, h *holder) iter.Seq[candidate] {
	content, err := h.whole()
	if err != nil {
		return one(failed(h.from, "", reason(err)))
	}
	return one(candidate{from: h.from, draft: func(context.Context) (draft, error) { return letter(content, h.said) }})
}

// exportIn passes over JSON without articles that was found in a folder.
func exportIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	e := h.export("JSON")
	if e.text = h.texts; e.text == nil {
		e.text = h.beside()
	}
	return exported(grouped(itemsOf(store.UntilDone(ctx, h), h.head)), e)
}

func linesIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	e := h.export("JSON")
	e.quiet = false
	return exported(grouped(lines(store.UntilDone(ctx, h))), e)
}

func cacheIn(ctx context.Context, h *holder) iter.Seq[candidate] {
	if h.file != nil {
		return newsboat(ctx, h.real, h.from)
	}
	return spooled(ctx, h, h.from)
}

func feedIn(_ context.Context, h *holder) iter.Seq[candidate] {
	to := "its address"
	if h.sent {
		to = "it"
	}
	return one(failed(h.from, "", errors.New("is a feed, not an article: subscribe to "+to)))
}
