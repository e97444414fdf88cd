package hostile

import (
	"fmt"
	"strings"
)

const (
	mayor  = "“Not one boat will leave the harbour,” said Ada Quill, the mayor of Brack."
	start  = "The crane stays\n\nBy Bo Tarn\n\n" + mayor + "\n\n"
	titled = "# The crane stays\n\n" + mayor + "\n\n"
	page   = "<!doctype html><html><head><title>The crane stays</title></head><body><article><p>" + mayor + "</p>"
)

// texts are plain texts, whole and in pieces, in every encoding.
func (l *list) texts() {
	l.add("texts/empty.txt", "")
	l.add("texts/blank.txt", " \n\t\n\u00a0\n")
	l.add("texts/nul.txt", start+"\x00")
	l.add("texts/nuls.txt", start+fill("\x00", 4000)+start)
	l.add("texts/binary.txt", fill("\x00\x01\x02\x03\xff\xfe", size))
	l.add("texts/bom.txt", "\xef\xbb\xbf"+start)
	l.add("texts/boms.txt", fill("\xef\xbb\xbf", size)+start)
	l.add("texts/utf16le.txt", "\xff\xfe"+wide(start, 0))
	l.add("texts/utf16be.txt", "\xfe\xff"+wide(start, 1))
	l.add("texts/utf16-odd.txt", "\xff\xfe"+wide(start, 0)+"a")
	l.add("texts/utf16-halves.txt", "\xff\xfe"+fill("\x00\xd8", size))
	l.add("texts/utf16-bom-alone.txt", "\xff\xfe")
	l.add("texts/utf32.txt", "\xff\xfe\x00\x00a\x00\x00\x00")
	l.add("texts/windows1252.txt", strings.NewReplacer("“", "\x93", "”", "\x94").Replace(start))
	l.add("texts/late-bytes.txt", start+fill("The board met. ", 20<<10)+fill("\x93a\x94 ", size))
	l.add("texts/cut-inside-a-rune.txt", start+"“")
	l.add("texts/one-line.txt", fill("The board met on Tuesday. ", 2<<20))
	l.add("texts/one-word.txt", fill("a", 2<<20))
	l.add("texts/lines.txt", fill("a\n", 2<<20))
	l.add("texts/carriage-returns.txt", fill("a\r", 2<<20))
	l.add("texts/quotes.txt", fill(mayor+"\n\n", 2<<20))
	l.add("texts/one-quote.txt", "“"+fill("Not one boat. ", 2<<20)+"” said Ada Quill.")
	l.add("texts/quotes-that-never-close.txt", fill("“Not one boat.\n\n", 1<<20))
	l.add("texts/he-said.txt", fill("he said \"a\" and ", 1<<20))
	l.add("texts/a-quote-a-word.txt", fill("\"a\" ", 1<<20))
	l.lazy("texts/speakers.txt", func() string {
		return many(20_000, func(i int) string { return fmt.Sprintf("“No,” said Ada %s.\n\n", name(i)) })
	})
	l.lazy("texts/one-speaker-of-many-names.txt", func() string {
		return many(20_000, func(i int) string { return fmt.Sprintf("“No,” said %s Quill. ", name(i)) })
	})
	l.add("texts/marks-on-a-letter.txt", "The crane a"+fill("\u0301", 64<<10)+" stays\n\n“a"+fill("\u0300", 64<<10)+"” said Ada Quill.\n")
	l.add("texts/family.txt", "“"+fill("\U0001f468\u200d", 64<<10)+"” said Ada Quill.\n")
	l.add("texts/tags.txt", start+fill("\U000e0041", 64<<10))
	l.add("texts/escapes.txt", start+fill("\x1b]0;owned\a\x1b[2J\u009b31m", size))
	l.add("texts/long-title.txt", fill("The crane ", 64<<10)+"\n\n"+start)
	l.add("texts/no-extension", start)
	l.add("texts/pdf.txt", "%PDF-1.7\n"+start)
	l.add("texts/zip.txt", "PK\x03\x04\x00\x00\x00\x00")
}

// pages are saved pages that ask for more than they hold.
func (l *list) pages() {
	tables := map[string]string{
		"spans":         "<table><tr><td colspan=9999 rowspan=9999>a</table>",
		"spans-across":  "<table><tr><td colspan=1000>a" + fill("<tr><td>b", size) + "</table>",
		"spans-down":    "<table>" + fill("<tr><td rowspan=65534>a", size) + "</table>",
		"spans-many":    fill("<table><tr><td colspan=999 rowspan=999>a</table>", size),
		"spans-huge":    "<table><tr><td colspan=99999999999999999999 rowspan=-1>a</table>",
		"spans-int":     "<table><tr><td colspan=2147483647 rowspan=2147483647>a</table>",
		"wide":          "<table><tr>" + fill("<td>a", 256<<10) + "</table>",
		"wide-and-long": "<table><tr>" + fill("<td>a", 32<<10) + fill("<tr><td>b", 64<<10) + "</table>",
		"long-cell":     "<table><tr><td>" + fill("crane ", 256<<10) + fill("<tr><td>b", size) + "</table>",
		"nested":        fill("<table><tr><td>a", size),
		"nested-spans":  fill("<table><tr><td colspan=100 rowspan=100>a", size),
		"stray":         "<table>" + fill("<tr>a", size) + "</table>",
		"stray-bold":    "<table><p><b><b><b><i><i><i><u><u><u><s><s><s>" + fill("<tr>a", size) + "</table>",
		"headers":       "<table>" + fill("<thead><tr><th>a", size) + "</table>",
		"captions":      "<table>" + fill("<caption>a", size) + "</table>",
		"in-a-list":     fill("<ul><li><table><tr><td>a<ul><li>b", size),
	}
	for what, body := range tables {
		l.add("pages/table-"+what+".html", page+body)
		l.add("pages/table-"+what+"-alone.html", "<!doctype html>"+body)
	}
	for what, body := range map[string]string{
		"deep":               fill("<div>", 256<<10),
		"deep-closed":        fill("<div>", 64<<10) + fill("</div>", 64<<10),
		"deep-lists":         fill("<ul><li>a", size),
		"deep-quotes":        fill("<blockquote>a", size),
		"deep-pre":           fill("<blockquote>", 200) + "<pre>" + fill("\n", 256<<10),
		"misnested":          fill("<b><i><p></b></i></p>a", size),
		"misnested-a":        fill("<a href=x><div>a", size),
		"misnested-table":    fill("<table><b><tr><i><td></b>a</i>", size),
		"formatting":         "<p>" + fill("<b><i><u><s><tt><code>", 4<<10) + fill("<p>a", size),
		"attributes":         "<p " + many(20_000, func(i int) string { return fmt.Sprintf("a%d=1 ", i) }) + ">a</p>",
		"attributes-apart":   fill("<p a b c d e f g h i j k l m n o p q r s t u v w x y z>a", 256<<10),
		"bodies":             many(20_000, func(i int) string { return fmt.Sprintf("<body a%d=1>", i) }),
		"htmls":              many(20_000, func(i int) string { return fmt.Sprintf("<html a%d=1>", i) }),
		"long-attribute":     "<p class='" + fill("a ", 2<<20) + "'>a</p>",
		"picture":            "<img alt='a crane in port' src='data:image/png;base64," + fill("A", 2<<20) + "'>",
		"style":              "<p style='" + fill("color:red;", 256<<10) + "'>a</p><style>" + fill("a{}", 256<<10) + "</style>",
		"script":             "<script>" + fill("<script>", 256<<10),
		"comments":           fill("<!-- a -->", 256<<10),
		"comment":            "<!--" + fill("a", 1<<20),
		"entities":           fill("&lt;&#27;&#x9b;&NotEqualTilde;", 256<<10),
		"entities-half":      fill("&lt", 256<<10),
		"breaks":             fill("<br>", 1<<20),
		"paragraphs":         fill("<p>a", 1<<20),
		"links":              fill("<a href='https://harbourpost.example/a'>a</a> ", 512<<10),
		"javascript":         fill("<a href='javascript:alert(1)'>a</a> ", size),
		"captions":           fill("<figure><img src=a><figcaption>a", size),
		"headings":           fill("<h2>a</h2>", 512<<10),
		"bylines":            fill("<p class=byline>By Ada Quill</p>", 256<<10),
		"quotes-in-quotes":   fill("<q>a", size),
		"select":             fill("<select><option>a", size),
		"svg":                fill("<svg><desc>a", size),
		"svg-titles":         fill("<svg><title/><g>", size),
		"shares":             fill("<a class=share href=x>a</a> ", size),
		"comment-boxes":      fill("<div class=comment><p>a, b said.</p>", size),
		"caption-boxes":      fill("<figure><div class=caption>a</div>", size),
		"noscript":           "<noscript>" + fill("<p>a, b said.</p>", size),
		"article-body":       "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + fill("The tide turns. ", size) + "\"}</script>" + fill("<p>The tide turns.</p>", size),
		"frameset":           fill("<frameset><frame>", size),
		"plaintext":          "<plaintext>" + fill("<b>", size),
		"readability":        fill("<div class='article-body comment'><p>a, b, c, d, e, f, g, h, i, j, k</p>", 256<<10),
		"readability-divs":   fill("<div>a, b<br><br>c, d</div>", 256<<10),
		"readability-hidden": fill("<div style='display:none'>a</div><p>a, b, c</p>", 256<<10),
		"lists":              "<ol>" + fill("<li>a", 512<<10),
		"code":               fill("<code>`a", 128<<10),
	} {
		l.add("pages/"+what+".html", page+body)
	}
	for _, at := range []int{1, 40, 90, 130, 170} {
		l.add(fmt.Sprintf("pages/truncated-%d.html", at), (page + "<table><tr><td colspan='2'>a")[:at])
	}
	l.add("pages/utf16.html", "\xff\xfe"+wide(page, 0))
	l.add("pages/charset.html", "<!doctype html><meta charset=utf-7><p>+ADw-script+AD4-</p>"+page)
	l.add("pages/charsets.html", "<!doctype html>"+fill("<meta charset=gb18030>", 2000)+page)
}

// markdown is Markdown that asks for more than it holds.
func (l *list) markdown() {
	for what, body := range map[string]string{
		"table-wide":         fill("|a", 20<<10) + "\n" + fill("|-", 20<<10) + "\n" + fill("|b\n", 20<<10),
		"table-small":        fill(fill("a|", 60)+"\n"+fill("-|", 60)+"\n"+fill("b\n", 60)+"\n", 512<<10),
		"table-narrow":       "|a|b|\n|-|-|\n" + fill("|c|d|\n", 512<<10),
		"table-pipes":        "|a|\n|-|\n" + fill("|`\\|\\|\\|`|\n", 128<<10),
		"references":         "[a]: https://harbourpost.example/" + fill("a", 3000) + "\n\n" + fill("[a] ", 400<<10),
		"references-many":    many(20_000, func(i int) string { return fmt.Sprintf("[a%d]: https://a.example/%d\n", i, i) }) + "\n" + many(20_000, func(i int) string { return fmt.Sprintf("[a%d] ", i) }),
		"references-twice":   "[a]: b \"" + fill("t", 3000) + "\"\n" + fill("[a]: c\n", 128<<10),
		"addresses":          fill("https://harbourpost.example/a?b=c#d ", 512<<10),
		"address":            "https://harbourpost.example/" + fill("a", 1<<20),
		"emphasis":           fill("*a*b", 512<<10),
		"emphasis-open":      fill("**_a ", 256<<10),
		"code-spans":         many(400, func(i int) string { return fill("`", i+1) + "a " }),
		"links-open":         fill("[a](", 256<<10),
		"pictures":           fill("![", 128<<10) + fill("](a)", 128<<10),
		"quotes-deep":        fill("> ", 2000) + "a\n" + fill(fill(">", 200)+"a\n", 64<<10),
		"lists-deep":         many(200, func(i int) string { return fill("  ", 2*i+2) + "- a\n" }),
		"lists-in-line":      fill("- ", 20_000) + "a",
		"list-long":          fill("- a\n", 512<<10),
		"list-loose":         fill("- a\n\n  b\n\n", 512<<10),
		"html-blocks":        fill("<div>\n\na\n\n</div>\n\n", 256<<10),
		"html-open":          "<pre>\n" + fill("a\n\n", 256<<10),
		"fence-open":         "```\n" + fill("a\n\n", 512<<10),
		"headings":           fill("## a\n\n", 512<<10),
		"heading-long":       "# " + fill("a *b* ", 512<<10),
		"setext":             fill("a\n", 64<<10) + "===\n",
		"rules":              fill("* * *\n\n", 256<<10),
		"tasks":              fill("- [ ] a\n", 256<<10),
		"strikethrough":      fill("~~a~ ", 256<<10),
		"entities":           fill("&NotEqualTilde;&#27;", 256<<10),
		"escapes":            fill("\\", 256<<10),
		"hard-breaks":        fill("a  \n", 256<<10),
		"carriage-returns":   fill("a\r", 512<<10),
		"brackets":           fill("[", 64<<10) + fill("]", 64<<10),
		"bare-mail":          fill("a@b.example ", 256<<10),
		"quotation-each":     fill("> “No,” said Ada Quill.\n\n", 256<<10),
		"definitions-hidden": fill("> [a", 20<<10) + "]: b\n",
	} {
		l.add("markdown/"+what+".md", titled+body)
	}
}

// heads are files whose title, authors, dates and front matter are too much.
func (l *list) heads() {
	l.add("heads/title-long.html", "<!doctype html><title>"+fill("crane ", 2<<20)+"</title>"+page)
	l.add("heads/title-marks.html", "<!doctype html><title>a"+fill("\u0301", 10_000)+"</title>"+page)
	l.add("heads/title-escapes.html", "<!doctype html><title>&#27;]0;owned&#7;\u202eevil</title>"+page)
	l.add("heads/titles.html", fill("<title>a</title>", size)+page)
	l.add("heads/metas.html", "<!doctype html>"+many(20_000, func(i int) string { return fmt.Sprintf("<meta name=a%d content=b>", i) })+page)
	l.add("heads/authors.html", "<!doctype html>"+many(20_000, func(i int) string { return "<meta name=author content='Ada " + name(i) + "'>" })+page)
	l.add("heads/ld-deep.html", ld(fill("[", 100_000)+fill("]", 100_000)))
	l.add("heads/ld-graph.html", ld(fill(`{"@graph":[`, 100_000)))
	l.add("heads/ld-authors.html", ld(`{"@type":"NewsArticle","author":[`+many(20_000, func(i int) string { return `"Ada ` + name(i) + `",` })+`{}]}`))
	l.add("heads/ld-large.html", ld(`{"@type":"NewsArticle","headline":"`+fill("crane ", 3<<20)+`"}`))
	l.add("heads/ld-objects.html", ld("["+fill("{},", 900<<10)+"{}]"))
	l.add("heads/ld-many.html", "<!doctype html>"+fill("<script type='application/ld+json'>{\"@type\":\"WebPage\"}</script>", 256<<10)+page)
	l.add("heads/dates.html", "<!doctype html>"+fill("<time datetime='2026-13-45T99:99:99+99:99'>", 64<<10)+page)
	l.add("heads/date-long.html", "<!doctype html><meta name=date content='"+fill("1", 4000)+"'>"+page)
	l.add("heads/date-far.md", "---\ntitle: a\ndate: 99999-12-31T00:00:00Z\n---\n\n"+titled)
	l.add("heads/date-past.md", "---\ntitle: a\ndate: 0000-00-00\n---\n\n"+titled)
	l.add("heads/yaml-aliases.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n---\n"+titled)
	l.add("heads/yaml-deep.md", "---\na: "+fill("[", 8000)+"\n---\n"+titled)
	l.add("heads/yaml-indent.md", "---\n"+many(120, func(i int) string { return fill(" ", i+1)[1:] + "a:\n" })+"---\n"+titled)
	l.add("heads/yaml-keys.md", "---\n"+many(1000, func(i int) string { return fmt.Sprintf("k%d: v\n", i) })+"---\n"+titled)
	l.add("heads/yaml-open.md", "---\ntitle: \"a\n"+fill("b: c\n", size))
	l.add("heads/yaml-block.md", "---\ntitle: |\n"+fill("  a\n", 12<<10)+"---\n"+titled)
	l.add("heads/yaml-tags.md", "---\na: !!binary "+fill("A", 12<<10)+"\nb: !!python/object:os.system x\n---\n"+titled)
	l.add("heads/yaml-escapes.md", "---\ntitle: \"a\\e[31m\\u202e\\x9b\"\n---\n"+titled)
	l.add("heads/yaml-numbers.md", "---\ndate: "+fill("9", 12<<10)+"\n---\n"+titled)
	l.add("heads/toml-deep.md", "+++\na = "+fill("[", 8000)+"\n+++\n"+titled)
	l.add("heads/toml-keys.md", "+++\n"+fill("a.", 8000)+"a = 1\n+++\n"+titled)
	l.add("heads/toml-tables.md", "+++\n"+many(600, func(i int) string { return fmt.Sprintf("[[a%d.b.c]]\n", i) })+"+++\n"+titled)
	l.add("heads/bylines.txt", "The crane stays\n\n"+fill("By Ada Quill and Bo Tarn\n\n", size)+start)
	l.add("heads/byline-commas.txt", "The crane stays\n\nBy "+fill("Ada Quill, ", 200)+"\n\n"+start)
	l.add("heads/byline-digits.txt", "The crane stays\n\n"+fill("1 | ", 200)+"\n\n"+fill("1/2, ", 200)+"\n\n"+start)
	l.add("heads/datelines.txt", fill("BRACK (HP) — ", size)+"\n\n"+start)
	l.add("heads/furniture.txt", fill("Share this\n\nAdvertisement\n\n", size)+start)
	l.add("heads/residue.txt", start+fill("More\n\n", size))
}

// ld is a page with a block of JSON-LD.
func ld(json string) string {
	return "<!doctype html><script type='application/ld+json'>" + json + "</script>" + page
}

// many joins what make says for 0 to n-1.
func many(n int, make func(int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(make(i))
	}
	return b.String()
}

// name is the ith of a great many surnames.
func name(i int) string {
	b := []byte{byte('A' + i%26)}
	for i /= 26; i > 0; i /= 26 {
		b = append(b, byte('a'+i%26))
	}
	return string(b) + "son"
}

// wide writes ASCII and what else there is as UTF-16, its low byte first or second.
func wide(s string, low int) string {
	var b strings.Builder
	for _, r := range s {
		two := [2]byte{}
		two[low], two[1-low] = byte(r), byte(r>>8)
		b.Write(two[:])
	}
	return b.String()
}
