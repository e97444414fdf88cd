package quotes_test

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

// Where one tells what another says, the words are the inner one's, and the outer one is kept.
func TestNestedTellingNamesTheInnerOne(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, words, speaker, via string }{
		{"Orla Finch winced when Dan Roach spoke of “dead wood” and of “passengers.”", "passengers.", "Dan Roach", "Orla Finch"},
		{"Mara Lind dislikes how Peter Gorse speaks of “the lower town.”", "the lower town.", "Peter Gorse", "Mara Lind"},
		{"Nora Vale mocked Lars Eng’s promise of “free boats for all.”", "free boats for all.", "Lars Eng", "Nora Vale"},
		{"Bea Link criticised Carl Aune for calling the crew “hired hands.”", "hired hands.", "Carl Aune", "Bea Link"},
		{"On the quay, Bram Oster said, sailors told him that “the harbour is cursed and nobody will pay.”", "the harbour", "Bram Oster", ""},
		{"Asked by columnist Rita Holm whether she had “borrowed” the song, Vera Strand answered, “Never.”", "borrowed", "Rita Holm", ""},
		{"The memo describes how Jonas Brandt ran what he called “the shop,” taking “gifts of every size.”", "gifts", "memo", ""},
		{"Students carried banners reading “Books not bombs” and shouted “Shame, shame!”", "Books", "banners", ""},
		{"Contrary to Jonas Kern’s claim that people would “learn nothing,” the hall was full.", "learn nothing,", "Jonas Kern", ""},
		{"Bea Link nodded as Jonas Kern went on about “the rotten quay” and “the thieves.”", "the thieves.", "Jonas Kern", "Bea Link"},
		{"Others spoke up, including the former mayor Otto Fern — “It is a disgrace” — and the baker.", "It is", "Otto Fern", ""},
		{"Lind said that Jonas Kern’s claim that the pier sank is “simply not true.”", "simply not true.", "Lind", ""},
		{"Jonas Kern spoke of “hired hands” when Lind asked him.", "hired hands", "Jonas Kern", ""},
	} {
		text := "It rained all day in the harbour town.\n\n" + c.text
		at := strings.Index(text, "\n\n")
		f := quotes.Find(quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: at}}, {Span: quotes.Span{Start: at + 2, End: len(text)}}}})
		who, via := "nobody", ""
		for _, q := range f.Quotes {
			if q.Kind == quotes.Indirect || !strings.HasPrefix(q.Of(text), c.words) {
				continue
			}
			if q.Speaker >= 0 {
				who = f.Speakers[q.Speaker].Name
			}
			if q.Via > 0 {
				via = f.Speakers[q.Via-1].Name
			}
		}
		if who != c.speaker || via != c.via {
			t.Errorf("%s: %q by %q via %q, want %q via %q", c.text, c.words, who, via, c.speaker, c.via)
		}
	}
}
