// Package mail reads e-mails, mailboxes of them, and the pages that browsers save in
// the form of one (MHTML): RFC 5322, 2045 to 2047, 2557, 3676 and 4155.
//
// Mail is as its program left it. What is broken keeps what could be read of it:
// that is more than nothing.
package mail

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/articles/dates"
	"pullquote/articles/layout"
)

// Letter is what an e-mail says. Its strings are decoded and as hostile as they were
// sent.
type Letter struct {
	Subject  string
	Author   string     // who it is from: "Ada Quill"
	Source   string     // the publication: of a list, of a sender that names one; or the sender
	URL      string     // where it is archived, or empty
	Date     dates.When // zero if it tells none
	HTML     string     // its text with markup, without what only lays it out; or empty
	Plain    string     // its text, plain; or empty
	Encoding charset.Encoding
	LeftOut  []string // what there was too much of
}

// ErrEncrypted is the error for an e-mail whose text only its receiver can read.
var ErrEncrypted = errors.New("is encrypted")

// Read reads an e-mail, also one of a mailbox, with the line "From " before it. said
// is the encoding that its reader says it is in, or empty. An e-mail without text is
// no error.
func Read(content []byte, said string) (Letter, error) {
	if bytes.HasPrefix(content, []byte("From ")) { // of a mailbox
		_, content, _ = bytes.Cut(content, []byte("\n"))
	}
	header, body, cut, err := openMail(bytes.NewReader(content))
	if err != nil {
		return Letter{}, err
	}
	t := letterText{said: said}
	t.read(header, body, 0)
	l := lettered(header, t.encoding)
	l.HTML, l.Plain = t.html.String(), t.plain.String()
	if l.HTML == "" && (l.Plain == "" && t.encrypted || isArmoured(l.Plain)) {
		return l, ErrEncrypted
	}
	if cut {
		l.LeftOut = append(l.LeftOut, "header fields beyond 16 KB each, 1 MB together")
	}
	if t.broken {
		l.LeftOut = append(l.LeftOut, "what could not be decoded of a part")
	}
	if t.over {
		l.LeftOut = append(l.LeftOut, fmt.Sprintf("parts after the first %d, more than %d deep or after %d MB of text", budget.MailParts, budget.MailDepth, budget.PartBytes>>20))
	}
	if l.HTML != "" {
		if laid := layout.Unlaid(l.HTML); !layout.Blank(laid) { // else something hidden has no end
			l.HTML = laid
		}
	}
	return l, nil
}

// isArmoured reports whether text is nothing but a message that is encrypted with OpenPGP
// (RFC 9580, 6.2).
func isArmoured(text string) bool {
	return strings.HasPrefix(strings.TrimSpace(text), "-----BEGIN PGP MESSAGE-----")
}

// Looks reports whether text begins with the header of an e-mail: lines that are
// fields, and among them three of those that every e-mail has.
func Looks(text []byte) bool {
	if bytes.HasPrefix(text, []byte("From ")) { // of a mailbox
		_, text, _ = bytes.Cut(text, []byte("\n"))
	}
	seen := 0
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsAny(name, " \t") {
			return false
		}
		switch strings.ToLower(string(name)) {
		case "from", "date", "subject", "mime-version", "message-id", "received", "content-type", "return-path":
			seen++
		}
	}
	return seen >= 3
}

// HasHeader reports whether text begins with a field of a header: "Subject: The crane".
func HasHeader(text []byte) bool {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	if bytes.HasPrefix(line, []byte("From ")) {
		return true
	}
	name, _, ok := bytes.Cut(line, []byte(":"))
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t")
}
