package articles

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// fragments are what Markdown and pages are made of, in pieces that seldom fit.
var fragments = []string{
	"a", "b ", "\n", "\n\n", "[^1]", "[^1]: ", "[^b]", "\n[^b]: c", "    ", "> ", "- ", "3. ", "2) ", "| a | b |\n|---|---|\n", "|", "# ", "```\n", "`", "*", "**", "~~", "\\", "![a](b)", "![](b)", "[a](http://b.example)", "!",
	"<sup>", "</sup>", "<sub>", "</sub>", "<q>", "</q>", "<b>", "</b>", "<em>", "</em>", "<del>", "</del>", "<ruby>", "<rt>", "</rt>", "<rp>", "</rp>", "<br>", "<br/>\n", "<img alt=\"c\" src=d>", "<img alt='e'>", "<p>", "</p>", "<div>", "</div>",
	"<li value=4>", "<ol reversed>", "</ol>", "<ul>", "</ul>", "<blockquote>", "</blockquote>", "<footer>", "</footer>", "<cite>", "</cite>", "<table>", "<td>", "<tr>", "</table>", "<caption>", "<figure>", "<figcaption>", "</figure>", "<math>", "<msup>", "</math>",
	"<a href=#n>", "<a id=n href=\"#r\">", "</a>", "<pre>", "</pre>", "<code>", "</code>", "<dt>", "<dd>", "<input type=checkbox>", "<abbr title='The crane'>", "&amp;", "&lt;", "&#27;", "\t", "1/2", "“", "”",
}

// However markup is broken, an article is what every article is, and the file that is
// written of it is read.
func TestBrokenMarkupIsRead(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 1))
	for range 600 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(fragments[r.IntN(len(fragments))])
		}
		for _, name := range []string{"a.md", "a.html"} {
			a, err := Read(strings.NewReader(b.String()), Source{Name: name, Whole: r.IntN(2) == 0})
			if err != nil {
				continue
			}
			check(t, a)
			if t.Failed() {
				t.Fatalf("%s: %q", name, b.String())
			}
			if again, err := Read(strings.NewReader(string(a.Markdown(nil))), Source{Name: "a.md"}); err == nil {
				check(t, again)
			}
		}
	}
}
