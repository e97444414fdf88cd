package index

import "pullquote/articles/quotes"

// addQuotes writes what is said in an article. who tells for each of its
// speakers by which words a search finds them.
func (b *batch) addQuotes(id ID, r record, who []string) error {
	n := 0
	for _, q := range r.found.Quotes {
		if q.Kind == quotes.Scare || n == maxQuotes {
			continue
		}
		at, said := id.Quote(n), q.Of(r.Article.Text)
		n++
		var speaker any
		name := ""
		if q.Speaker >= 0 {
			speaker, name = q.Speaker, who[q.Speaker]
		}
		if err := b.exec("INSERT INTO quote (id, start, stop, kind, speaker, confidence, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
			at, q.Start, q.End, q.Kind, speaker, q.Confidence, said); err != nil {
			return err
		}
		if err := b.exec("INSERT INTO saying (rowid, who, text) VALUES (?, ?, ?)", at, name, said); err != nil {
			return err
		}
	}
	return nil
}

// tally counts the quotations in marks, and those whom they come from.
func tally(found quotes.Found) (marked, people int) {
	for _, q := range found.Quotes {
		if q.Kind == quotes.Direct || q.Kind == quotes.Mixed {
			marked++
		}
	}
	for _, s := range found.Speakers {
		if s.Quotes > 0 {
			people++
		}
	}
	return marked, people
}
