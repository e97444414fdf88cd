package articles

import (
	"strings"

	"pullquote/articles/lines"
	"pullquote/articles/mail"
)

// letterhead reads the header of an e-mail or of a posting to Usenet that stands at the
// head of plain text, as archives keep them:
//
//	From: Ada Quill <ada@harbourpost.example>
//	Newsgroups: harbour.news
//	Subject: The crane stays
//
// end is where it ends; 0 where there is none.
func letterhead(text string) (known Facts, end int) {
	first, _, _ := strings.Cut(text[:min(len(text), 256)], "\n")
	if colon := strings.IndexByte(first, ':'); colon <= 0 || strings.IndexByte(first[:colon], ' ') >= 0 {
		return Facts{}, 0
	}
	head := text[:min(len(text), judged)]
	for at := 0; at < len(head); {
		end = lines.End(head, at)
		if trim(head, at, end).Empty() {
			break
		}
		at = lines.Next(head, end)
	}
	if end == 0 || end >= len(text) || !mail.Looks([]byte(head[:end])) {
		return Facts{}, 0
	}
	l, err := mail.Read([]byte(head[:end]+"\n\n"), "")
	if err != nil {
		return Facts{}, 0
	}
	return letterFacts(l), end
}

// takeLetterhead tells what a letterhead does of an article and sets it back.
func (a *Article) takeLetterhead(text string) {
	known, end := letterhead(text)
	if end == 0 {
		return
	}
	a.Title, a.Bylines = "", nil // what a line of the header was taken for
	for i := range a.Blocks {
		switch b := &a.Blocks[i]; {
		case b.End <= end:
			b.Kind = Furniture
		case b.Kind == Title:
			b.Kind = Paragraph
		}
	}
	a.Know(known)
}
