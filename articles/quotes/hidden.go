package quotes

import "pullquote/articles/hidden"

// seeing reads a document as it is seen: "Ada Quill" with a zero width space in
// it, or with a soft hyphen, is no second speaker. What is found is told in the
// bytes of the whole text. Few documents hide anything.
func seeing(d Document, find func(Document) Found) Found {
	v, hides := hidden.Of(d.Text)
	if !hides {
		return find(d)
	}
	seen := Document{Text: v.Text, Paragraphs: make([]Paragraph, len(d.Paragraphs)), Language: d.Language}
	for i, p := range d.Paragraphs {
		p.Start, p.End = v.At(p.Start), v.At(p.End)
		seen.Paragraphs[i] = p
	}
	found := find(seen)
	for i := range found.Quotes {
		q := &found.Quotes[i]
		for _, s := range [...]*Span{&q.Span, &q.Marked, &q.Cue, &q.Mention} {
			if !s.Empty() {
				s.Start, s.End = v.Span(s.Start, s.End)
			}
		}
	}
	return found
}
