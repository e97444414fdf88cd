package markup_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"pullquote/articles/markup"
)

// FuzzMarkdown holds that no page is too odd to be written, and that none becomes much
// larger than it is.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"<p>10<sup>6</sup> <q>a <b>b</b></q><br><ruby>a<rt>b</rt></ruby>", "<ol start=5><li>a<li value=9>b</ol><ol reversed><li><input type=checkbox>c</ol>",
		"<blockquote class=twitter-tweet><p>a</p>&mdash; b <a href=#c>d</a></blockquote><blockquote>a<footer>b</footer></blockquote>",
		"<table><caption>a</caption><tr><th rowspan=2>b<td>c|<br>d</table><dl><dt>a<dd>b</dl><pre>\n\ta```</pre>", "<figure><img src=a alt='b c'><figcaption>d",
		"a<sup><a href=#n>1</a></sup><ol><li id=n>b <a href=#r>↩</a></ol>", "<math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil || strings.Count(page, "<") > 200 {
			return // depths are cut before
		}
		markup.Prepare(doc)
		text, _ := markup.Markdown(doc, markup.Page{})
		if utf8.ValidString(page) && !utf8.ValidString(text) {
			t.Errorf("%q becomes %q", page, text)
		}
	})
}
