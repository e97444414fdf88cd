package hostile

import "fmt"

// size is how many bytes most files have: enough for time squared to show, and
// little enough for a thousand of them.
const size = 48 << 10

// Fragments returns the small things that parsers are fed again and again:
// openings that nothing closes, marks that may begin or end, and words that the
// search for quotations stops at.
func Fragments() []string {
	return []string{
		// of Markdown
		">", "> ", "- ", "1. ", "* ", "*", "**a ", "*a **b ", "_a* ", "*a*b", "[", "]", "![", "[a](", "[a](b(", "](", "[a][", "[a]: b\n", "[^a]", "`", "`` ` ", "`\\|`|", "~", "~~a ", "&", "&#x", "&#27;", "&amp", "\\", "\\*",
		"|", "|a", "a|b\n-|-\n", "|-", "#", "# a\n", "a\n=\n", "a\n-\n", "---\n", "***\n", "```\n", "~~~", "    a\n", "\t- a\n", "- a\n  - b\n", "> - a\n", "<a ", "<!-- ", "<?", "<![CDATA[", "www.", "http://a.b ", "https://", "a@b.", "://",
		// of text
		"a\r", "\r", "\r\n", "\n", "\n\n", "a\n", "a\n\n", " ", "\t", "a\t", "\u00a0", "\u2028", "\ufeff", "\u200b", "\u200d", "\u0301", "a\u0301\u0302", "\U000e0041", "\u202e", "\u2066", "\x00", "\x1b", "\x1b[", "\x9b", "\x7f", "\xff", "\xc3", "\xe2\x80", "\xf0\x9f",
		"\b", "a\b", "N\bN", "ab\b\bc", "\x1b[1", "\x1b[1m", "\x1b]0;", "\x1b]0;a\a", "\u009b1", "\u2064", "\f", "a\n\f", "a b\n\n\f“A b", "a b\v", "\u0085",
		"\U0001f468\u200d", "\U0001f1e6", "한", "ا", "字",
		// of speech
		"\"", "“", "”", "“ ", "\"a\" ", "“a” ", "“a “b ", "'", "‘", "’", "«", "»", "„", "「", "—", "— ", "– a ", "a, ", ", ", ". ", "a. ", "? ", ": ", "; ", "... ", "…", "said ", "Said ", "said. ", "said that ", "\" said A. ", "\"a,\" said Ada Quill. ", "he said \"a\" and ", "according to ",
		"Dr. ", "Mr. ", "A. ", "Foo ", "Foo Bar ", "Foo of ", "Foo, Bar, ", "the mayor of ", "Mayor ", "He ", "he ", "who ", "that ", "and ", "says he says ", "Ada Quill, the mayor, said ", "A: a\n", "Ada Quill: a\n\n", "Q. a\n\nA. b\n\n", "A and B and ",
		// of pages
		"<", "</", "<div>", "<p>", "</p>", "<b>", "<b a=1><p>", "<i><b>", "<a href=x>", "<blockquote>", "<ul><li>", "<li>", "<dl><dt>", "<table>", "<table><tr><td>", "<tr>", "<td>a", "<tr>a", "<td colspan=99 rowspan=99>", "<font size=1>", "<q>", "<svg>", "<pre>", "<pre>\n", "<script>", "<style>", "<template>", "<form>", "<select>", "<option>", "<math>", "<frameset>", "<body a>", "<br>", "<hr>", "<img alt='a b c d'>", "<h1>a", "<h1>a</h1>", "<figure><figcaption>a", "<noscript>", "<iframe>", "<object>", "<textarea>", "<title>", "<meta name=author content=A>", "<time datetime=2026>", "<span class=byline>A", "<article>", "<!doctype html>", "<!---->", "&lt;", "&nbsp;",
		// of data
		"a:", "a: b\n", "a = 1\n", "{", "[{", "{\"a\":", "\"a\",", "[1,", "},{", "null,", "<item/>", "<item>", "<entry><title>a</title></entry>", "<outline>", "<outline text='a'/>",
	}
}

// fragments repeats each of them in plain text, in Markdown and in a page.
func (l *list) fragments() {
	for i, unit := range Fragments() {
		l.lazy(fmt.Sprintf("fragments/%03d.txt", i), func() string { return "The crane stays\n\nThe board met.\n\n" + fill(unit, size) })
		l.lazy(fmt.Sprintf("fragments/%03d.md", i), func() string { return "# The crane stays\n\nThe board met.\n\n" + fill(unit, size) })
		l.lazy(fmt.Sprintf("fragments/%03d.html", i), func() string {
			return "<!doctype html><title>The crane stays</title><p>The board met.</p><p>" + fill(unit, size)
		})
	}
}
