package quotes_test

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

func TestHeadlinesTell(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ title, want string }{
		{"Mayor says the baths will close", "indirect · Mayor · the baths will close"},
		{"Calloway Says The Ferry Will Be Sold In May", "indirect · Ines Calloway · The Ferry Will Be Sold In May"},
		{"Town to Sell Its Baths", ""},
		{"Calloway: the baths are “finished”", ""},
	} {
		text := one.title + "\n\nThe town was quiet on Monday. Ines Calloway did not come.\n"
		d := page(text)
		d.Paragraphs[0].Kind = quotes.Heading
		if got := strings.Join(said(text, quotes.Find(d)), "\n"); got != one.want {
			t.Errorf("%s\ngot  %s\nwant %s", one.title, got, one.want)
		}
	}
}
