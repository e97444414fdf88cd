package quotes_test

import (
	"fmt"

	"pullquote/articles/quotes"
)

// whole makes a Document of one paragraph.
func whole(text string) quotes.Document {
	return quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{Start: 0, End: len(text)}}}}
}

func ExampleFind() {
	text := `“The harbour will reopen in May,” said Marta Lind, the port’s director. “Nobody has to leave.”`
	found := quotes.Find(whole(text))
	for _, q := range found.Quotes {
		fmt.Printf("%s: %s\n", found.Speakers[q.Speaker].Name, q.Of(text))
	}
	// Output:
	// Marta Lind: The harbour will reopen in May,
	// Marta Lind: Nobody has to leave.
}
