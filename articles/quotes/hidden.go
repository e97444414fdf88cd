package quotes

import "pullquote/articles/fold"

// seeing reads a document as it is seen: "Orla Grifﬁn" with a ligature, with a
// no-break space between her names or with a soft hyphen in one of them is no
// second speaker, and "har-" at the end of a line is no word. What is found is told
// in the bytes of the whole text. In many documents nothing is seen otherwise.
func seeing(d Document, find func(Document) Found) Found {
	v, otherwise := fold.Of(d.Text, fold.Seen)
	if !otherwise {
		return find(d)
	}
	seen := Document{Text: v.Text, Paragraphs: make([]Paragraph, len(d.Paragraphs)), Language: d.Language, Author: d.Author}
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
