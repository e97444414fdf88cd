package mail

import (
	"cmp"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
)

// letterText collects the text of an e-mail from its parts. Some programs put
// pictures between two parts of one text.
type letterText struct {
	html, plain strings.Builder
	parts       int
	over        bool             // some were left out, or cut
	broken      bool             // the encoding of one ends in the middle
	encrypted   bool             // some can be read by their receiver alone
	said        string           // the encoding that the reader says they are in
	encoding    charset.Encoding // of the first of them, or of one that is a guess
}

// read reads one part, and those in it. What is broken keeps what could be read
// of it: that is more than nothing.
func (l *letterText) read(h textproto.MIMEHeader, body io.Reader, depth int) {
	if l.parts++; l.parts > budget.MailParts || depth > budget.MailDepth {
		l.over = true
		return
	}
	media, params, err := mime.ParseMediaType(cmp.Or(short(h.Get("Content-Type")), "text/plain"))
	if err != nil {
		media, _, _ = strings.Cut(strings.ToLower(h.Get("Content-Type")), ";")
	}
	disposition, _, _ := strings.Cut(strings.ToLower(h.Get("Content-Disposition")), ";")
	if strings.TrimSpace(disposition) == "attachment" {
		return
	}
	body = unencoded(body, h.Get("Content-Transfer-Encoding"))
	switch {
	case media == "multipart/encrypted", media == "application/pkcs7-mime", media == "application/x-pkcs7-mime", media == "application/pgp-encrypted":
		l.encrypted = true
	case strings.HasPrefix(media, "multipart/") && params["boundary"] != "":
		l.multipart(body, params["boundary"], depth)
	case media == "message/rfc822" && l.html.Len() == 0 && l.plain.Len() == 0:
		if header, inner, cut, err := openMail(body); err == nil {
			l.over = l.over || cut
			l.read(header, inner, depth+1)
		}
	case media == "text/html":
		l.html.WriteString(l.decoded(l.partial(body, &l.html), params["charset"], charset.HTML) + "\n")
	case media == "text/plain":
		plain := l.decoded(l.partial(body, &l.plain), params["charset"], charset.Prose)
		if strings.EqualFold(params["format"], "flowed") {
			plain = unflowed(plain, strings.EqualFold(params["delsp"], "yes"))
		}
		l.plain.WriteString(plain + "\n")
	}
}

func (l *letterText) multipart(body io.Reader, boundary string, depth int) {
	parts := multipart.NewReader(body, boundary)
	for l.parts <= budget.MailParts {
		part, err := parts.NextRawPart()
		if err != nil {
			return
		}
		l.read(part.Header, part, depth+1)
	}
}

// partial reads a part as far as it goes, and as there is room beside the text
// of other parts.
func (l *letterText) partial(r io.Reader, beside *strings.Builder) []byte {
	room := max(budget.PartBytes-beside.Len(), 0)
	b, err := io.ReadAll(io.LimitReader(r, int64(room)+1))
	var corrupt base64.CorruptInputError
	l.broken = l.broken || errors.As(err, &corrupt) || errors.Is(err, io.ErrUnexpectedEOF)
	l.over = l.over || len(b) > room
	return b[:min(len(b), room)]
}

// unencoded undoes a transfer encoding.
func unencoded(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &base64Only{r})
	}
	return r
}

// base64Only drops what is none of base64's letters: blanks, and the odd sign
// that a mail program put in.
type base64Only struct{ r io.Reader }

func (b *base64Only) Read(p []byte) (int, error) {
	for {
		n, err := b.r.Read(p)
		kept := p[:0]
		for _, c := range p[:n] {
			if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
				kept = append(kept, c)
			}
		}
		if len(kept) > 0 || err != nil || len(p) == 0 {
			return len(kept), err
		}
	}
}

// unflowed joins the lines that format=flowed broke: those that end in a blank
// (RFC 3676).
func unflowed(text string, dropBlank bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		line = strings.TrimPrefix(line, " ") // stuffed
		flows := strings.HasSuffix(line, " ") && line != "-- "
		if flows && dropBlank {
			line = line[:len(line)-1]
		}
		b.WriteString(line)
		if !flows {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// decoded returns the text of a part of an e-mail, given the encoding that its
// header declares.
func (l *letterText) decoded(b []byte, label string, f charset.Form) string {
	text := charset.Decode(string(b), charset.Hint{Name: l.said, Label: label, Form: f})
	if l.encoding.Name == "" || text.Encoding.Guessed {
		l.encoding = text.Encoding
	}
	return strings.TrimPrefix(text.String, "\ufeff")
}

// short bounds the field of a part, which is read by a library.
func short(field string) string { return field[:min(len(field), budget.FieldBytes)] }
