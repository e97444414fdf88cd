package intake

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/dates"
)

// letter drafts an e-mail: its subject is the title, its sender the source. said is
// the encoding that its reader says it is in, or empty.
func letter(content []byte, said string) (draft, error) {
	if bytes.HasPrefix(content, []byte("From ")) { // of a mailbox
		_, content, _ = bytes.Cut(content, []byte("\n"))
	}
	header, body, cut, err := openMail(bytes.NewReader(content))
	if err != nil {
		return draft{}, err
	}
	l := letterText{said: said}
	l.read(header, body, 0)
	m := made{facts: mailFacts(header, l.encoding)}
	m.tell(l.encoding.Note())
	if cut {
		m.leaveOut("header fields beyond 16 KB each, 1 MB together")
	}
	if l.over {
		m.leaveOut(fmt.Sprintf("parts after the first %d, more than %d deep or after %d MB of text", budget.MailParts, budget.MailDepth, budget.PartBytes>>20))
	}
	html, plain := l.html.String(), l.plain.String()
	switch {
	case html != "":
		if m.html = unlaid(html); blank(m.html) { // something hidden has no end
			m.html = html
		}
	case plain != "":
		m.text = plain
	default:
		return draft{title: m.facts.Title}, errNoText
	}
	d, err := m.draft()
	if errors.Is(err, errNoText) && html != "" && plain != "" {
		m.html, m.text = "", plain
		d, err = m.draft()
	}
	return d, err
}

// openMail reads an e-mail's header. Lines in it that are no fields, which
// servers and mail programs leave behind, are passed over. cut tells that there
// is more of it than is kept.
func openMail(r io.Reader) (h textproto.MIMEHeader, body io.Reader, cut bool, err error) {
	in := bufio.NewReader(r)
	f := fields{header: textproto.MIMEHeader{}}
	for {
		line, err := in.ReadSlice('\n')
		f.add(line)
		for errors.Is(err, bufio.ErrBufferFull) {
			line, err = in.ReadSlice('\n')
			f.extend(bytes.TrimRight(line, "\r\n"))
		}
		if err != nil || f.ended {
			break
		}
	}
	if f.end(); len(f.header) == 0 {
		return nil, nil, false, errors.New("is not an e-mail: it has no header")
	}
	return f.header, in, f.cut, nil
}

// fields gathers the fields of a header, each within its bounds.
type fields struct {
	header textproto.MIMEHeader
	key    string
	value  []byte // of the field that is open
	size   int    // of the header, in bytes
	ended  bool   // by an empty line
	cut    bool
}

// add takes a line, or the beginning of a long one.
func (f *fields) add(line []byte) {
	f.size += len(line)
	text := bytes.TrimRight(line, "\r\n")
	if f.ended = len(text) == 0; f.ended {
		return
	}
	if text[0] == ' ' || text[0] == '\t' {
		f.extend([]byte{' '})
		f.extend(trimmed(text, line))
		return
	}
	f.end()
	name, value, ok := bytes.Cut(text, []byte(":"))
	switch {
	case !ok || bytes.ContainsAny(name, " \t"):
	case f.size > budget.MailHeader:
		f.cut = true
	default:
		f.key = textproto.CanonicalMIMEHeaderKey(string(name))
		f.extend(trimmed(value, line))
	}
}

// trimmed returns text without the space around it, but for that before the
// rest of a long line.
func trimmed(text, line []byte) []byte {
	if bytes.HasSuffix(line, []byte("\n")) {
		return bytes.TrimSpace(text)
	}
	return bytes.TrimLeft(text, " \t")
}

// extend takes more of the field that is open.
func (f *fields) extend(text []byte) {
	if f.key == "" {
		return
	}
	room := budget.FieldBytes - len(f.value)
	f.cut = f.cut || len(text) > room
	f.value = append(f.value, text[:min(len(text), room)]...)
}

// end keeps the field that is open.
func (f *fields) end() {
	if f.key != "" {
		f.header[f.key] = append(f.header[f.key], string(bytes.TrimSpace(f.value)))
	}
	f.key, f.value = "", f.value[:0]
}

// mailFacts tells what a header says, given the encoding of the text.
func mailFacts(h textproto.MIMEHeader, like charset.Encoding) articles.Facts {
	decode := func(s string) string { return headerText(s, like) }
	f := articles.Facts{Title: decode(h.Get("Subject")), URL: strings.Trim(h.Get("Archived-At"), "<> ")}
	name := senderName(h.Get("From"), decode)
	f.Authors, f.Source = []string{name}, name
	for _, between := range [...]string{" from ", " at ", " @ ", " | ", " of "} {
		if author, source, ok := strings.Cut(name, between); ok {
			f.Authors, f.Source = []string{author}, source
			break
		}
	}
	if list, _, ok := strings.Cut(decode(h.Get("List-Id")), "<"); ok && strings.Trim(list, `" `) != "" {
		f.Source = strings.Trim(list, `" `)
	}
	date, _ := dates.Stamp(h.Get("Date"))
	f.Published, f.DateOnly = date.Time, date.DateOnly
	return f
}

// senderName is the name in From, or the site of the address.
func senderName(from string, decode func(string) string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: labelled}}
	if list, err := parser.ParseList(from); err == nil && len(list) > 0 {
		_, site, _ := strings.Cut(list[0].Address, "@")
		return firstOf(strings.TrimSpace(list[0].Name), site)
	}
	name, address, ok := strings.Cut(decode(from), "<")
	if name = strings.Trim(name, `" `); ok && name != "" {
		return name
	}
	return strings.Trim(firstOf(address, name), "<> ")
}

// letterText collects the text of an e-mail from its parts. Some programs put
// pictures between two parts of one text.
type letterText struct {
	html, plain strings.Builder
	parts       int
	over        bool             // some were left out, or cut
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
	media, params, err := mime.ParseMediaType(runes(firstOf(h.Get("Content-Type"), "text/plain"), budget.FieldBytes))
	if err != nil {
		media, _, _ = strings.Cut(strings.ToLower(h.Get("Content-Type")), ";")
	}
	disposition, _, _ := strings.Cut(strings.ToLower(h.Get("Content-Disposition")), ";")
	if strings.TrimSpace(disposition) == "attachment" {
		return
	}
	body = unencoded(body, h.Get("Content-Transfer-Encoding"))
	switch {
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
	b, _ := io.ReadAll(io.LimitReader(r, int64(room)+1))
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
