// Package warc reads the archives that crawlers make of the web (ISO 28500): records
// one after the other, of which the answers that are pages or text hold articles.
// Requests, pictures, redirects and answers that tell of a failure are passed over.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/textproto"
	"strconv"
	"strings"

	"pullquote/articles/budget"
)

// Is reports whether a file's first bytes are those of an archive.
func Is(head string) bool {
	return strings.HasPrefix(head, "WARC/1.") || strings.HasPrefix(head, "WARC/0.1")
}

// Record is what a record says that holds a page.
type Record struct {
	ID      string // of the record, as a URI; or empty
	URL     string
	Date    string // of the visit, as RFC 3339 has it
	Media   string // "text/html"
	Charset string // as the server said; or empty
	Content string // the page's bytes
	Cut     bool   // they are the beginning of the page alone: the crawler stopped there, or the rest can't be unpacked
}

// Note says what is missing of the page; empty if nothing is.
func (r Record) Note() string {
	if r.Cut {
		return "the archive holds the beginning of the page alone"
	}
	return ""
}

// The errors for what is no archive, or ends within a record.
var (
	errNone  = errors.New("is not a WARC archive")
	errEnds  = errors.New("ends within a record")
	errLarge = fmt.Errorf("is too large: more than %d MB", budget.PageBytes>>20)
)

// Raw yields the records of an archive that hold a page or text, each as it stands in
// the archive, with its head. An error that comes with a record is about that record;
// one that comes alone ends the archive.
func Raw(r io.Reader) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 0; ; n++ {
			head, length, err := nextHead(in)
			if errors.Is(err, io.EOF) && n > 0 {
				return
			}
			if err != nil {
				if errors.Is(err, io.EOF) {
					err = errNone
				}
				yield(nil, err)
				return
			}
			raw, err := block(in, head, length)
			if raw == nil && err == nil {
				continue // a picture, a request
			}
			if !yield(raw, err) || raw == nil {
				return
			}
		}
	}
}

// nextHead reads the head of a record, as it stands there, and the length of its block.
func nextHead(in *bufio.Reader) (head []byte, length int64, err error) {
	for {
		line, err := in.ReadSlice('\n')
		if len(head) == 0 && len(bytes.TrimSpace(line)) == 0 && err == nil {
			continue // between two records
		}
		if len(head)+len(line) > budget.FieldBytes || errors.Is(err, bufio.ErrBufferFull) {
			return nil, 0, fmt.Errorf("has a record whose head is too large: more than %d KB", budget.FieldBytes>>10)
		}
		head = append(head, line...)
		switch {
		case errors.Is(err, io.EOF) && len(bytes.TrimSpace(head)) == 0:
			return nil, 0, io.EOF
		case err != nil && errors.Is(err, io.EOF):
			return nil, 0, errEnds
		case err != nil:
			return nil, 0, err
		}
		if len(bytes.TrimRight(line, "\r\n")) == 0 {
			break
		}
	}
	if !Is(string(head[:min(len(head), 16)])) {
		return nil, 0, errNone
	}
	length, err = strconv.ParseInt(field(head, "Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, 0, errors.New("has a record without a length")
	}
	return head, length, nil
}

// block reads the block of a record, or passes over it where it holds no page: then
// raw is nil.
func block(in *bufio.Reader, head []byte, length int64) (raw []byte, err error) {
	wanted := holdsPage(head)
	if !wanted || length > budget.PageBytes {
		if _, err := io.CopyN(io.Discard, in, length); err != nil {
			return nil, ends(err)
		}
		if wanted {
			return head, errLarge
		}
		return nil, nil
	}
	body := bytes.NewBuffer(head)
	if _, err := io.CopyN(body, in, length); err != nil {
		return nil, ends(err)
	}
	if _, err := Parse(body.String()); err != nil {
		if errors.Is(err, errPassed) {
			return nil, nil
		}
		return body.Bytes(), err
	}
	return body.Bytes(), nil
}

func ends(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errEnds
	}
	return err
}

// field returns a field of a head of lines.
func field(head []byte, name string) string {
	for line := range bytes.Lines(head) {
		if key, value, ok := bytes.Cut(line, []byte(":")); ok && strings.EqualFold(string(bytes.TrimSpace(key)), name) {
			return string(bytes.TrimSpace(value))
		}
	}
	return ""
}

// holdsPage reports whether a record may hold a page, by its head: an answer to a
// request, a file as it lay there, or text that was made of one (WET).
func holdsPage(head []byte) bool {
	switch strings.ToLower(field(head, "WARC-Type")) {
	case "response":
		media, address := strings.ToLower(field(head, "Content-Type")), strings.ToLower(field(head, "WARC-Target-URI"))
		return strings.HasPrefix(media, "application/http") && strings.HasPrefix(strings.TrimPrefix(address, "<"), "http")
	case "resource", "conversion":
		return isText(field(head, "Content-Type"))
	}
	return false
}

func isText(media string) bool {
	media, _, _ = strings.Cut(strings.ToLower(media), ";")
	switch strings.TrimSpace(media) {
	case "text/html", "application/xhtml+xml", "text/plain", "text/markdown":
		return true
	}
	return false
}

// header reads the fields of an answer.
func header(in *bufio.Reader) (textproto.MIMEHeader, error) {
	h, err := textproto.NewReader(in).ReadMIMEHeader()
	if len(h) > 0 {
		return h, nil
	}
	return h, err
}
