package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strings"

	"pullquote/articles/budget"
)

// errPassed is the error for an answer that is no page: a redirect, a picture, an error.
var errPassed = errors.New("holds no page")

// Parse reads a record that holds a page: its head, and behind it the page or the
// server's answer.
func Parse(raw string) (Record, error) {
	head, body, ok := cutHead(raw)
	if !ok {
		return Record{}, errEnds
	}
	fields := []byte(head)
	r := Record{ID: strings.Trim(field(fields, "WARC-Record-ID"), "<>"), URL: strings.Trim(field(fields, "WARC-Target-URI"), "<>"), Date: field(fields, "WARC-Date"), Cut: field(fields, "WARC-Truncated") != ""}
	media := field(fields, "Content-Type")
	if strings.EqualFold(field(fields, "WARC-Type"), "response") {
		return r.answer(body)
	}
	r.Media, r.Charset = mediaOf(media)
	r.Content = body
	return r, nil
}

// cutHead parts a record behind the empty line that ends its head.
func cutHead(raw string) (head, body string, ok bool) {
	for at := 0; ; {
		i := strings.IndexByte(raw[at:], '\n')
		if i < 0 {
			return "", "", false
		}
		if strings.TrimRight(raw[at:at+i], "\r") == "" {
			return raw[:at], raw[at+i+1:], true
		}
		at += i + 1
	}
}

// answer reads an answer of HTTP.
func (r Record) answer(text string) (Record, error) {
	status, rest, _ := strings.Cut(text, "\n")
	version, code, _ := strings.Cut(strings.TrimSpace(status), " ")
	if !strings.HasPrefix(version, "HTTP/") || !strings.HasPrefix(code, "200") && !strings.HasPrefix(code, "203") {
		return r, errPassed
	}
	in := bufio.NewReader(strings.NewReader(rest))
	h, err := header(in)
	if err != nil {
		return r, errEnds
	}
	if media := h.Get("Content-Type"); media != "" && !isText(media) {
		return r, errPassed
	}
	var body io.Reader = in
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") && chunked(in) {
		body = httputil.NewChunkedReader(in)
	}
	body, err = unpacked(body, h.Get("Content-Encoding"))
	if err != nil {
		return r, err
	}
	content, err := io.ReadAll(io.LimitReader(body, budget.PageBytes+1))
	switch {
	case len(content) > budget.PageBytes:
		return r, errLarge
	case err != nil && len(content) == 0:
		return r, fmt.Errorf("has a damaged answer: %w", err)
	}
	r.Media, r.Charset = mediaOf(h.Get("Content-Type"))
	r.Content, r.Cut = string(content), r.Cut || err != nil
	return r, nil
}

// chunked reports whether what follows is in chunks (RFC 9112, 7.1): some crawlers
// have put it together and left the field.
func chunked(in *bufio.Reader) bool {
	head, _ := in.Peek(16)
	line, _, ok := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimRight(line, "\r")
	size, _, _ := bytes.Cut(line, []byte(";"))
	return ok && len(size) > 0 && len(bytes.Trim(size, "0123456789abcdefABCDEF ")) == 0
}

// unpacked undoes the packing of an answer.
func unpacked(r io.Reader, coding string) (io.Reader, error) {
	in := bufio.NewReader(r)
	start, _ := in.Peek(2)
	switch strings.ToLower(strings.TrimSpace(coding)) {
	case "", "identity":
		return in, nil
	case "gzip", "x-gzip":
		if !bytes.Equal(start, []byte("\x1f\x8b")) {
			return in, nil // the crawler has unpacked it
		}
		return gzip.NewReader(in)
	case "deflate":
		if len(start) == 2 && start[0]&0xf == 8 && (int(start[0])<<8|int(start[1]))%31 == 0 {
			return zlib.NewReader(in)
		}
		return flate.NewReader(in), nil
	}
	if start, _ := in.Peek(64); bytes.Contains(start, []byte("<")) {
		return in, nil
	}
	return nil, fmt.Errorf("is compressed in a way that is not read: %.20q", coding)
}

// mediaOf parts a media type from its charset.
func mediaOf(s string) (media, charset string) {
	media, params, err := mime.ParseMediaType(s[:min(len(s), budget.FieldBytes)])
	if err != nil {
		media, _, _ = strings.Cut(strings.ToLower(s), ";")
	}
	return strings.TrimSpace(media), params["charset"]
}
