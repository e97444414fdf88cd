package articles

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/mail"
	"pullquote/articles/warc"
)

// Parts yields the articles of a file that holds many, a mailbox or an archive of the
// web, compressed or not: each as a file of its own that Read takes. An error that
// comes with a part is about it alone, and one that comes without ends the file. It is
// nil for any other file, by its first bytes, which r gives once more.
func Parts(head []byte, r io.Reader) iter.Seq2[[]byte, error] {
	raw := string(head[:min(len(head), judged)])
	if formats[Gzip].begins(raw, name{}) {
		part := parting(unzippedHead(raw))
		if part == nil {
			return nil
		}
		return func(yield func([]byte, error) bool) {
			in, err := unzipped(r)
			if err != nil {
				yield(nil, err)
				return
			}
			part(in)(yield)
		}
	}
	if part := parting(raw); part != nil {
		return part(r)
	}
	return nil
}

// parting returns what parts a file, by its first bytes; nil if nothing does.
func parting(head string) func(io.Reader) iter.Seq2[[]byte, error] {
	switch {
	case formats[Mailbox].begins(head, name{}):
		return mail.Mailbox
	case formats[WARC].begins(head, name{}):
		return warc.Raw
	}
	return nil
}

// unzipped unpacks gzip. One that is damaged behind its beginning says so when it has
// been read up to there.
func unzipped(r io.Reader) (io.Reader, error) {
	in, err := gzip.NewReader(r)
	if err != nil {
		return nil, errors.New("is a damaged gzip archive")
	}
	return in, nil
}

// unzippedHead unpacks the first bytes of what is packed.
func unzippedHead(raw string) string {
	in, err := unzipped(strings.NewReader(raw))
	if err != nil {
		return ""
	}
	head, _ := io.ReadAll(io.LimitReader(in, judged))
	return string(head)
}

// packedName is the name of what is packed in a file.
func packedName(name string) string {
	if n := len(name) - len(".gz"); n > 0 && strings.EqualFold(name[n:], ".gz") {
		return name[:n]
	}
	return name
}

// readGzip reads what is packed, no more of it than such a file may have.
func readGzip(f file) (*Article, error) {
	in, err := unzipped(strings.NewReader(f.raw))
	if err != nil {
		return nil, f.fails(err)
	}
	content, err := io.ReadAll(io.LimitReader(in, budget.FileBytes+1))
	switch {
	case len(content) > budget.FileBytes:
		return nil, fmt.Errorf("%s is too large: more than %d MB uncompressed", f.src.name(), budget.FileBytes>>20)
	case err != nil:
		return nil, f.fails(errors.New("is a damaged gzip archive"))
	}
	src := f.src
	src.Name, src.Size = packedName(src.Name), int64(len(content))
	if inner, ok := wrapping(string(content[:min(len(content), judged)]), src.Name); ok && inner == Gzip {
		return nil, f.fails(errors.New("is a gzip archive in a gzip archive"))
	}
	return read(string(content), src)
}

// readOnly reads the article of a file that may hold many but holds one.
func readOnly(f file) (*Article, error) {
	var only []byte
	for part, err := range Parts([]byte(f.raw[:min(len(f.raw), judged)]), strings.NewReader(f.raw)) {
		switch {
		case err != nil && part == nil:
			return nil, f.fails(err)
		case only != nil && warc.Is(f.raw):
			return nil, f.many("an archive of several pages", "page")
		case only != nil:
			return nil, f.many("a mailbox of several letters", "letter")
		}
		only = part
	}
	if only == nil {
		return nil, f.fails(errNoText)
	}
	f.raw = string(only)
	if !warc.Is(f.raw) {
		return readEmail(f)
	}
	r, err := warc.Parse(f.raw)
	if err != nil {
		return nil, f.fails(err)
	}
	a, err := f.bytes(r.Content, r.Charset, r.Media, r.URL)
	if err == nil {
		a.note(r.Note())
	}
	return a, err
}
