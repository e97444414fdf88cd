package mail

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/dates"
)

// Page is a page that a browser saved as MHTML (RFC 2557): the page itself, without
// the pictures, styles and frames that lie beside it.
type Page struct {
	HTML  string // in UTF-8
	Title string // as the browser knew it, or empty
	URL   string // from where it was saved, or empty
	Saved dates.When
}

// IsMHTML reports whether text begins as a page does that was saved as MHTML, and no
// e-mail: with a multipart/related, or a page alone, that a browser says it has made.
func IsMHTML(text []byte) bool {
	if !Looks(text) && !bytes.HasPrefix(bytes.ToLower(text[:min(len(text), 64)]), []byte("mime-version:")) {
		return false
	}
	header, _, _, err := openMail(bytes.NewReader(text))
	if err != nil {
		return false
	}
	from := strings.ToLower(header.Get("From"))
	switch media := strings.ToLower(header.Get("Content-Type")); {
	case strings.HasPrefix(media, "text/html"): // a page of one part alone
		return header.Get("Snapshot-Content-Location") != "" || strings.Contains(from, "saved by")
	case !strings.HasPrefix(media, "multipart/related"):
		return false
	}
	return header.Get("Snapshot-Content-Location") != "" || strings.Contains(from, "saved by") || strings.Contains(from, "gespeichert") || header.Get("To") == "" && header.Get("Message-Id") == "" && header.Get("Received") == ""
}

// ReadPage reads a page that was saved as MHTML.
func ReadPage(content []byte, said string) (Page, error) {
	header, body, _, err := openMail(bytes.NewReader(content))
	if err != nil {
		return Page{}, errors.New("is not a page saved as MHTML: it has no header")
	}
	t := letterText{said: said}
	root, ok := t.root(header, body)
	if !ok {
		return Page{}, errors.New("holds no page, only its parts")
	}
	p := Page{HTML: root.html, Title: headerText(header.Get("Subject"), t.encoding)}
	p.URL = cmp.Or(header.Get("Snapshot-Content-Location"), header.Get("Content-Location"), root.location)
	p.Saved, _ = dates.Stamp(header.Get("Date"))
	return p, nil
}

// rootPart is the part that is the page.
type rootPart struct {
	html, location string
}

// root finds the part that is the page: that which the header names (start=), or the
// first that is HTML.
func (l *letterText) root(h textproto.MIMEHeader, body io.Reader) (rootPart, bool) {
	media, params, err := mime.ParseMediaType(short(h.Get("Content-Type")))
	if err == nil && media == "text/html" { // a page alone
		return l.page(h, body, params), true
	}
	if params["boundary"] == "" {
		return rootPart{}, false
	}
	start := strings.Trim(params["start"], "<>")
	parts := multipart.NewReader(body, params["boundary"])
	var first *rootPart
	for n := 0; n < budget.MailParts; n++ {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		media, params, _ := mime.ParseMediaType(short(part.Header.Get("Content-Type")))
		named := start != "" && strings.Trim(part.Header.Get("Content-ID"), "<> ") == start
		switch {
		case strings.HasPrefix(media, "multipart/") && first == nil: // alternative to a text, in a page of older browsers
			if root, ok := l.nested(part.Header, part, n); ok {
				first = &root
			}
		case media == "text/html" || media == "application/xhtml+xml":
			if named || first == nil {
				root := l.page(part.Header, part, params)
				first = &root
			}
		}
		if first != nil && (start == "" || named) {
			break
		}
	}
	if first == nil {
		return rootPart{}, false
	}
	return *first, true
}

// nested finds the page in a part that has parts, one level deep and of the first
// parts alone.
func (l *letterText) nested(h textproto.MIMEHeader, body io.Reader, at int) (rootPart, bool) {
	if l.parts++; l.parts > budget.MailDepth || at > budget.MailDepth {
		return rootPart{}, false
	}
	return l.root(h, body)
}

func (l *letterText) page(h textproto.MIMEHeader, body io.Reader, params map[string]string) rootPart {
	content := l.partial(unencoded(body, h.Get("Content-Transfer-Encoding")), &l.html)
	return rootPart{html: l.decoded(content, params["charset"], charset.HTML), location: h.Get("Content-Location")}
}
