package mail

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"mime"
	"net/mail"
	"net/textproto"
	"strings"
	"unicode/utf8"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/dates"
)

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

// lettered tells what a header says, given the encoding of the text.
func lettered(h textproto.MIMEHeader, like charset.Encoding) Letter {
	decode := func(s string) string { return headerText(s, like) }
	l := Letter{Subject: decode(h.Get("Subject")), URL: strings.Trim(h.Get("Archived-At"), "<> "), Encoding: like}
	name := spoken(senderName(h.Get("From"), decode))
	l.Author, l.Source = name, name
	for _, between := range [...]string{" from ", " at ", " @ ", " | ", " of "} {
		if author, source, ok := strings.Cut(name, between); ok {
			l.Author, l.Source = author, source
			break
		}
	}
	if list, _, ok := strings.Cut(decode(h.Get("List-Id")), "<"); ok && strings.Trim(list, `" `) != "" {
		l.Source = strings.Trim(list, `" `)
	}
	l.Date, _ = dates.Stamp(h.Get("Date"))
	return l
}

// spoken is a name as it is said where it stands as in an index: "Quill, Ada" is Ada Quill.
// A name with a paper behind it, "Ada Quill, The Harbour Post", stays.
func spoken(name string) string {
	last, first, ok := strings.Cut(name, ", ")
	if !ok || strings.ContainsAny(first, ",&|@") || strings.Count(first, " ") > 1 || strings.Count(last, " ") > 1 || first == "" || strings.Contains(last, " ") && strings.Contains(first, " ") {
		return name
	}
	switch strings.ToLower(strings.TrimSuffix(first, ".")) {
	case "jr", "sr", "md", "phd", "inc", "llc", "ltd", "gmbh", "esq":
		return name
	}
	return first + " " + last
}

// senderName is the name in From, or the site of the address.
func senderName(from string, decode func(string) string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: labelled}}
	if list, err := parser.ParseList(from); err == nil && len(list) > 0 {
		_, site, _ := strings.Cut(list[0].Address, "@")
		return cmp.Or(strings.TrimSpace(list[0].Name), site)
	}
	name, address, ok := strings.Cut(decode(from), "<")
	if name = strings.Trim(name, `" `); ok && name != "" {
		return name
	}
	return strings.Trim(cmp.Or(address, name), "<> ")
}

// headerText returns a field of an e-mail's header with its encoded words (RFC 2047)
// decoded, and bytes beyond ASCII, which should not be there, as the text has them.
func headerText(s string, like charset.Encoding) string {
	if out, err := (&mime.WordDecoder{CharsetReader: labelled}).DecodeHeader(s); err == nil {
		s = out
	}
	if utf8.ValidString(s) {
		return s
	}
	return charset.Decode(s, charset.Hint{Label: like.Name}).String
}

// labelled decodes what a label says of, or else what the bytes tell: a wrong label
// does not cost the subject.
func labelled(label string, r io.Reader) (io.Reader, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return strings.NewReader(charset.Decode(string(b), charset.Hint{Label: label}).String), nil
}
