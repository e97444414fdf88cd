package intake

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"pullquote/articles"
	"pullquote/articles/budget"
)

// letter drafts an e-mail: its subject is the title, its sender the source.
func letter(content []byte) (draft, error) {
	if bytes.HasPrefix(content, []byte("From ")) { // of a mailbox
		_, content, _ = bytes.Cut(content, []byte("\n"))
	}
	header, body, err := openMail(bytes.NewReader(content))
	if err != nil {
		return draft{}, err
	}
	var l letterText
	l.read(header, body, 0)
	m := made{facts: mailFacts(header)}
	switch {
	case l.html != "":
		if m.html = unlaid(l.html); blank(m.html) { // something hidden has no end
			m.html = l.html
		}
	case l.plain != "":
		m.text = l.plain
	default:
		return draft{title: m.facts.Title}, errNoText
	}
	d, err := m.draft()
	if errors.Is(err, errNoText) && l.html != "" && l.plain != "" {
		m.html, m.text = "", l.plain
		d, err = m.draft()
	}
	return d, err
}

// openMail reads an e-mail's header. Lines in it that are no fields, which
// servers and mail programs leave behind, are passed over.
func openMail(r io.Reader) (textproto.MIMEHeader, io.Reader, error) {
	in := bufio.NewReader(r)
	header := textproto.MIMEHeader{}
	key, size := "", 0
	for {
		line, err := in.ReadString('\n')
		if size += len(line); size > 1<<20 {
			return nil, nil, errors.New("has a header of more than 1 MB")
		}
		text := strings.TrimRight(line, "\r\n")
		if text == "" {
			break
		}
		switch name, value, ok := strings.Cut(text, ":"); {
		case (text[0] == ' ' || text[0] == '\t') && key != "":
			if last := len(header[key]) - 1; len(header[key][last]) < budget.FieldBytes {
				header[key][last] += " " + strings.TrimSpace(text)
			}
		case ok && !strings.ContainsAny(name, " \t"):
			key = textproto.CanonicalMIMEHeaderKey(name)
			header[key] = append(header[key], strings.TrimSpace(value))
		default:
			key = ""
		}
		if err != nil {
			break
		}
	}
	if len(header) == 0 {
		return nil, nil, errors.New("is no e-mail: it has no header")
	}
	return header, in, nil
}

// mailFacts tells what a header says.
func mailFacts(h textproto.MIMEHeader) articles.Facts {
	words := mime.WordDecoder{CharsetReader: charsetReader}
	decode := func(s string) string {
		if out, err := words.DecodeHeader(s); err == nil {
			return out
		}
		return s
	}
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
	f.Published, f.DateOnly, _ = when(h.Get("Date"))
	return f
}

// senderName is the name in From, or the site of the address.
func senderName(from string, decode func(string) string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charsetReader}}
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
	html, plain string
	parts       int
}

// read reads one part, and those in it. What is broken keeps what could be read
// of it: that is more than nothing.
func (l *letterText) read(h textproto.MIMEHeader, body io.Reader, depth int) {
	if l.parts++; l.parts > budget.MailParts || depth > budget.MailDepth {
		return
	}
	media, params, err := mime.ParseMediaType(firstOf(h.Get("Content-Type"), "text/plain"))
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
	case media == "message/rfc822" && l.html == "" && l.plain == "":
		if header, inner, err := openMail(body); err == nil {
			l.read(header, inner, depth+1)
		}
	case media == "text/html" && len(l.html) < budget.PartBytes:
		l.html += utf8HTML(partial(body), params["charset"]) + "\n"
	case media == "text/plain" && len(l.plain) < budget.PartBytes:
		plain := string(decoded(partial(body), params["charset"]))
		if strings.EqualFold(params["format"], "flowed") {
			plain = unflowed(plain, strings.EqualFold(params["delsp"], "yes"))
		}
		l.plain += plain + "\n"
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

// partial reads a part as far as it goes, 16 MB at most.
func partial(r io.Reader) []byte {
	b, _ := io.ReadAll(io.LimitReader(r, budget.PartBytes))
	return b
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
