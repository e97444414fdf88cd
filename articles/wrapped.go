package articles

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"pullquote/articles/charset"
	"pullquote/articles/clean"
	"pullquote/articles/mail"
	"pullquote/articles/office"
	"pullquote/articles/records"
	"pullquote/articles/webarchive"
)

// wraps reports whether a file of the format holds its article in the form of
// something else. Such an article has the format of what was in it.
func (f Format) wraps() bool { return formats[f].begins != nil }

// unwrap reads the article in a file. Its error names the file.
func (f Format) unwrap(from file) (a *Article, err error) {
	switch f {
	case Email:
		a, err = readEmail(from)
	case MHTML:
		a, err = readMHTML(from)
	case WebArchive:
		a, err = readWebArchive(from)
	case Document:
		a, err = readDocument(from)
	case Gzip:
		a, err = readGzip(from)
	case Mailbox, WARC:
		a, err = readOnly(from)
	case Plain, Markdown, HTML:
	}
	if err != nil {
		return nil, err
	}
	a.Size = max(from.src.Size, int64(len(from.raw)))
	return a, nil
}

// markHTML begins HTML that is UTF-8, whatever it says itself.
const markHTML = "\ufeff<html>"

// within reads what came out of a file, under that file's name. Its title is empty if the
// file does not tell it.
func (f file) within(content, title string, whole bool) (*Article, error) {
	return read(content, Source{Name: f.src.Name, Size: int64(len(content)), Title: title, Address: f.src.Address, Whole: whole, inner: true})
}

// fails says of a file what is wrong with it.
func (f file) fails(err error) error { return fmt.Errorf("%s %w", f.src.name(), err) }

// isEmail reports whether a file is an e-mail: by its name, if it has a header at
// all, or by its header, unless its name says that it is text.
func isEmail(raw string, called name) bool {
	text := []byte(strings.TrimPrefix(raw, "\ufeff"))
	switch {
	case called.ok && called.format != Email || mail.IsMHTML(text) || mail.IsMailbox(text):
		return false
	case called.ok:
		return mail.HasHeader(text)
	}
	return mail.Looks(text)
}

// readEmail reads an e-mail: its subject is the title, its sender the source.
func readEmail(f file) (*Article, error) {
	l, err := mail.Read([]byte(f.raw), f.src.Encoding)
	if err != nil {
		return nil, f.fails(err)
	}
	text, whole := l.Plain, false
	if l.HTML != "" {
		text, whole = markHTML+l.HTML, true
	}
	a, err := f.within(text, l.Subject, whole)
	if err != nil && l.HTML != "" && l.Plain != "" {
		a, err = f.within(l.Plain, l.Subject, false)
	}
	if err != nil {
		return nil, f.fails(errNoText)
	}
	a.Know(letterFacts(l))
	a.Encoding = l.Encoding
	a.note(l.Encoding.Note())
	a.noteExcess(l.LeftOut)
	return a, nil
}

var errNoText = errors.New("contains no text")

// noteExcess notes what there was too much of.
func (a *Article) noteExcess(what []string) {
	for _, w := range what {
		a.note("left out: " + w)
	}
}

func letterFacts(l mail.Letter) Facts {
	return Facts{Title: l.Subject, Authors: []string{l.Author}, Source: l.Source, URL: l.URL, Published: l.Date.Time, DateOnly: l.Date.DateOnly}
}

// readMHTML reads a page that was saved as MHTML. When it was saved is not when it
// was published.
func readMHTML(f file) (*Article, error) {
	p, err := mail.ReadPage([]byte(f.raw), f.src.Encoding)
	if err != nil {
		return nil, f.fails(err)
	}
	return f.page(p.HTML, p.URL, p.Title)
}

// page reads a page in UTF-8 that came out of a file which knows its address.
func (f file) page(text, address, title string) (*Article, error) {
	f.src.Address = firstOf(address, f.src.Address)
	a, err := f.within(markHTML+strings.TrimPrefix(text, "\ufeff"), "", f.src.Whole)
	if err != nil {
		return nil, err
	}
	known := Article{Title: a.Title, URL: a.URL, Source: a.Source, Language: a.Language}
	if known.Title == "" {
		a.Know(Facts{Title: title})
	}
	if known.URL == "" {
		a.Know(Facts{URL: address})
	}
	return a, nil
}

// readWebArchive reads a page that Safari saved.
func readWebArchive(f file) (*Article, error) {
	p, err := webarchive.Read(f.raw)
	if err != nil {
		return nil, f.fails(err)
	}
	return f.bytes(p.Content, p.Charset, p.Media, p.URL)
}

// bytes reads a page, or text, that came out of a file as its server sent it.
func (f file) bytes(content, label, media, address string) (*Article, error) {
	if strings.HasPrefix(media, "text/plain") || strings.HasPrefix(media, "text/markdown") {
		text := charset.Decode(content, charset.Hint{Name: f.src.Encoding, Label: label})
		a, err := f.within(text.String, "", false)
		if err == nil {
			a.Know(Facts{URL: address})
			a.note(text.Encoding.Note())
		}
		return a, err
	}
	text := charset.Decode(content, charset.Hint{Name: f.src.Encoding, Label: label, Form: charset.HTML})
	a, err := f.page(text.String, address, "")
	if err == nil {
		a.Encoding = text.Encoding
		a.note(text.Encoding.Note())
	}
	return a, err
}

// readDocument reads a document of a word processor.
func readDocument(f file) (*Article, error) {
	d, err := office.Read(strings.NewReader(f.raw), int64(len(f.raw)))
	switch {
	case errors.Is(err, office.ErrBook):
		return nil, f.many("a book", "chapter")
	case errors.Is(err, office.ErrNone):
		return nil, fmt.Errorf("%s %w; pullquote add %[1]s adds what articles it holds", f.src.name(), err)
	case err != nil:
		return nil, f.fails(err)
	}
	a, err := f.within(d.HTML, d.Title, true)
	if err != nil {
		return nil, err
	}
	a.Know(Facts{Title: d.Title, Authors: d.Authors, Language: d.Language})
	a.noteExcess(d.LeftOut)
	return a, nil
}

// many says of a file that it is no article but holds some, and what to do.
func (f file) many(what, each string) error {
	return fmt.Errorf("%s is %s, not one article; pullquote add %[1]s adds each %[3]s", f.src.name(), what, each)
}

// refuseRecords says of a file that holds records what to do: nobody reads them as
// prose.
func refuseRecords(text string, src Source, whole bool) error {
	if src.inner || src.Whole || records.Of(clean.WithoutPlaceholders(text), src.Name, whole) == records.None {
		return nil
	}
	return fmt.Errorf("%s holds records, not an article; pullquote add %[1]s adds each", src.name())
}

// HoldsRecords reports whether a file holds records and no article, by its first bytes
// and its name: see package records.
func HoldsRecords(head []byte, src Source) bool {
	raw := string(head[:min(len(head), judged)])
	if f, ok := wrapping(raw, src.Name); ok {
		return f.isZip(src.Name)
	}
	return refuseRecords(clean.File(encodingOf(raw, src).DecodeHead(raw)), src, false) != nil
}

// isZip reports whether a file that may be a document is by its name an archive of
// anything.
func (f Format) isZip(name string) bool {
	return f == Document && strings.EqualFold(filepath.Ext(name), ".zip")
}

// summarizeWrapped tells of a file what a list shows, by its first bytes.
func (f Format) summarizeWrapped(raw string, src Source) Summary {
	if f.isZip(src.Name) {
		return Summary{}
	}
	a := &Article{Partial: true}
	from := file{raw: raw, src: src, partial: true}
	switch f {
	case Email, Mailbox:
		summarizeEmail(a, from)
	case MHTML:
		summarizeMHTML(a, from)
	case Gzip:
		summarizeGzip(a, from)
	case Plain, Markdown, HTML, WebArchive, Document, WARC: // their first bytes tell nothing
	}
	size := max(src.Size, int64(len(raw)))
	if (f == WebArchive || f == Document) && size == int64(len(raw)) { // the whole of a small one
		if whole, err := f.unwrap(from); err == nil {
			return whole.Summary()
		}
	}
	s := a.Summary()
	s.Words = int(size/formats[f].perWord) + 1
	return s
}

// summarizeEmail reads an e-mail's header.
func summarizeEmail(a *Article, f file) {
	if l, err := mail.Read([]byte(f.raw), f.src.Encoding); err == nil {
		a.Know(letterFacts(l))
	}
}

// summarizeMHTML reads what the browser wrote at a page's head.
func summarizeMHTML(a *Article, f file) {
	if p, err := mail.ReadPage([]byte(f.raw), f.src.Encoding); err == nil {
		page := f
		page.raw = markHTML + p.HTML
		summarizeHTML(a, page)
		a.Title = firstOf(a.Title, clean.Line(p.Title))
	}
}

// summarizeGzip reads the first bytes of what is packed.
func summarizeGzip(a *Article, f file) {
	in, err := unzipped(strings.NewReader(f.raw))
	if err != nil {
		return
	}
	head, _ := io.ReadAll(io.LimitReader(in, judged)) // it breaks off where the first bytes do
	if len(head) == 0 {
		return
	}
	s := Summarize(head, Source{Name: packedName(f.src.Name), inner: true})
	a.Title, a.Bylines, a.Source, a.Published, a.DateOnly, a.Tags = s.Title, s.Bylines, s.Source, s.Published, s.DateOnly, s.Tags
}
