package markup_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pullquote/articles/markup"
)

// written is what a piece of a page becomes.
func written(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	markup.Prepare(doc)
	at, err := url.Parse("https://harbourpost.example/news/")
	if err != nil {
		t.Fatal(err)
	}
	text, _ := markup.Markdown(doc, markup.Page{Language: "en", Address: at})
	return strings.TrimSuffix(text, "\n")
}

// become holds what each page becomes.
func become(t *testing.T, cases map[string]string) {
	t.Helper()
	for page, want := range cases {
		if got := written(t, page); got != want {
			t.Errorf("%s\nbecomes\n%s\nand not\n%s", page, got, want)
		}
	}
}

func ExampleMarkdown() {
	doc, err := html.Parse(strings.NewReader("<blockquote><p>The tide rises by 10<sup>6</sup> litres.</p><footer>Ida Marsh</footer></blockquote>"))
	if err != nil {
		fmt.Println(err)
		return
	}
	markup.Prepare(doc)
	text, _ := markup.Markdown(doc, markup.Page{})
	fmt.Print(text)
	// Output:
	// > The tide rises by 10⁶ litres.
	// >
	// > — Ida Marsh
}

func TestWhatIsRaisedIsNotRunIntoTheNumber(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"10<sup>6</sup> boats, 10<sup>−3</sup>":                               "10⁶ boats, 10⁻³",
		"1<sup>1</sup>/<sub>2</sub> miles":                                    "1½ miles",
		"1<sup>3</sup>⁄<sub>16</sub> inch, <sup>3</sup>/<sub>4</sub>":         "1 3/16 inch, ¾",
		"1<sup>1/2</sup> miles":                                               "1½ miles",
		"CO<sub>2</sub>, x<sub>max</sub>, x<sub>n+1</sub>":                    `CO₂, x\_max, x\_(n+1)`,
		"x<sup>n</sup>, 2<sup>x</sup>, e<sup>−kt</sup>":                       "xⁿ, 2^x, e^(−kt)",
		"in 2019<sup>3</sup> it fell":                                         "in 2019³ it fell",
		"1<sup>st</sup>, XX<sup>e</sup>, 3<sup>rd</sup>, n<sup>o</sup> 5":     "1st, XXe, 3rd, nº 5",
		"Quill<sup>TM</sup> paint<sup>[2]</sup> and <sup>small</sup> print":   `Quill™ paint\[2\] and small print`,
		"<sup>1 </sup>The first":                                              "¹ The first",
		`10<span style="font-size:7pt; vertical-align: super">6</span> boats`: "10⁶ boats",
		`CO<small style="Vertical-Align:sub;">2</small>`:                      "CO₂",
		`<img style="vertical-align:sub" alt="x">`:                            "x",
	})
}

func TestNotesKeepTheirNumbers(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		`It fell.<sup><a href="#n1">1</a></sup><ol><li id="n1">By a third. <a href="#r1">↩</a></li></ol>`:                                                  "It fell.[^1]\n\n[^1]: By a third.",
		`It fell<a href="#n2"><sup>[2]</sup></a>.<div id="n2"><p>One.</p><p>Two.</p></div>`:                                                                "It fell[^2].\n\n[^2]: One.\n\n    Two.",
		`It fell.<sup><a href="#gone">3</a></sup>`:                                                                                                         `It fell.\[3\]`,
		`It fell.<sup><a href="#a">1</a>, <a href="#b">2</a></sup>`:                                                                                        `It fell.\[1\], \[2\]`,
		`It fell.<a href="#_ftn1" name="_ftnref1">[1]</a><p><a href="#_ftnref1" name="_ftn1">[1]</a> By a third.</p>`:                                      "It fell.[^1]\n\n[^1]: By a third.",
		`It fell.<a href="https://a.example/b#n1" class="footnote-ref">1</a><div class=note><a id="n1" href="#r">1</a><div><p>By a third.</p></div></div>`: "It fell.[^1]\n\n[^1]: By a third.",
		`It fell.<sup><a href="#c-3">[3]</a></sup><ol><li id="c-3"><b><a href="#r-3">^</a></b> <span>By a third.</span></li></ol>`:                         "It fell.[^3]\n\n[^3]: By a third.",
		`It fell.<sup><a href="https://tides.example/">4</a></sup>`:                                                                                        `It fell.[\[4\]](https://tides.example/)`,
		`It fell<a epub:type="noteref" href="notes.xhtml#n5">5</a>.`:                                                                                       `It fell\[5\].`,
		`<a href="#top">Back</a> to <a href="#later">what comes later</a>`:                                                                                 "Back to what comes later",
	})
}

func TestListsKeepTheirNumbers(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"<ol start=5><li>five<li>six</ol>":                                                       "5. five\n6. six",
		"<ol><li>one<li value=5>five<li>six</ol>":                                                "1. one\n\n5) five\n6) six",
		"<ol reversed><li>two<li>one</ol>":                                                       "2. two\n\n1) one",
		"<ol type=a><li>one<li>two</ol><ol type=I start=4><li>x</ol>":                            "- a. one\n- b. two\n\n* IV. x",
		"<ol start=-1><li>below</ol>":                                                            `- \-1. below`,
		"<ol><li>a</ol><ol><li>b</ol>":                                                           "1. a\n\n1) b",
		"<ul><li>a<ol><li>b<li>c</ol><li>d</ul>":                                                 "- a\n  1. b\n  2. c\n- d",
		"<ul><li>a</li><ul><li>b</li></ul></ul>":                                                 "- a\n  - b",
		"<ul><li><p>a</p><p>b</p></li><li>c</li></ul>":                                           "- a\n\n  b\n\n- c",
		"<ul><li><input type=checkbox checked> a<li><label><input type=checkbox> b</label></ul>": "- [x] a\n- [ ] b",
		"<dl><dt>Ebb<dd>It goes.<dt>Flood<dd><p>It comes.</dl>":                                  "**Ebb**\\\nIt goes.\n\n**Flood**\n\nIt comes.",
	})
}

func TestEmphasisThatTouchesLettersShowsNoStars(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"<strong>Q:</strong>What now?":         "<strong>Q:</strong>What now?",
		"<strong>Q:</strong> What now?":        "**Q:** What now?",
		"<b>“We wait,”</b>said Orla Venn.":     "<strong>“We wait,”</strong>said Orla Venn.",
		"5<b>%</b>of it, un<i>believ</i>able":  "5<strong>%</strong>of it, un*believ*able",
		"<b> a </b>b<i> </i>c":                 "**a** b c",
		"<b><i>both</i></b> <b>a <i>b</i></b>": "<strong>*both* a *b*</strong>",
		"<del>50</del>60 <code>a`b|c</code>":   "~~50~~60 ``a`b|c``",
		`Look!<a href="/x(1)">[here]</a>`:      `Look\![\[here\]](https://harbourpost.example/x\(1\))`,
		"<b>a<br>b</b>":                        "**a**\\\n**b**",
	})
}

func TestQuotationsHaveTheMarksOfTheirLanguage(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"<q>It is <q>ours</q>,</q> he said.":          "“It is ‘ours’,” he said.",
		"<q>“Ours,”</q> “<q>ours</q>”":                "“Ours,” “ours”",
		`<p lang=de><q>Ja</q> <q lang=fr>Oui</q></p>`: "„Ja“ «\u00a0Oui\u00a0»",
		`<p lang=de-CH><q>Ja, <q>ja</q></q></p>`:      "«Ja, ‹ja›»",
		`<p lang=ja><q>はい</q></p>`:                    "「はい」",
		"<q> Yes </q>, she said":                      "“Yes”, she said",
	})
}

func TestABlockQuotationIsSigned(t *testing.T) {
	t.Parallel()
	const want = "> We wait.\n>\n> — Ida Marsh, engineer"
	become(t, map[string]string{
		"<blockquote><p>We wait.</p><footer>— Ida Marsh, engineer</footer></blockquote>":                 want,
		"<blockquote><p>We wait.</p><cite>Ida Marsh, engineer</cite></blockquote>":                       want,
		"<blockquote><p>We wait.<br><cite>- Ida Marsh, engineer</cite></p></blockquote>":                 want,
		"<blockquote><div>We wait. — <cite>Ida Marsh, engineer</cite></div></blockquote>":                want,
		"<figure><blockquote>We wait.</blockquote><figcaption>Ida Marsh, engineer</figcaption></figure>": want,
		"<blockquote><p>We wait.</p><footer><p>Ida Marsh,<br>engineer</p></footer></blockquote>":         want,
		"<div><blockquote>We wait.</blockquote><p>— Ida Marsh, engineer</p></div>":                       want,
		"<div><blockquote>We wait.</blockquote><p>— No.</p><p>We do.</p></div>":                          "> We wait.\n\n— No.\n\nWe do.",
		"<blockquote><p>We read <cite>The Log</cite></p></blockquote>":                                   "> We read *The Log*",
	})
}

func TestAPostIsSigned(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		`<blockquote class="twitter-tweet"><p>We wait.</p>&mdash; Orla Venn (@orla) <a href="https://posts.example/1">March 4, 2031</a></blockquote>`:                                                  "> We wait.\n>\n> — Orla Venn (\\@orla) [March 4, 2031](https://posts.example/1)",
		`<blockquote class="bluesky-embed"><p>We wait.<br><br>We do.<br><br><a href="#">[image or embed]</a></p>&mdash; Orla Venn (@orla)</blockquote>`:                                                "> We wait.\n>\n> We do.\n>\n> — Orla Venn (\\@orla)",
		`<blockquote class="instagram-media"><div><a href="https://posts.example/1">View this post on Instagram</a><p>We wait.</p><p><a>A post shared by Orla Venn (@orla)</a></p></div></blockquote>`: "> We wait.\n>\n> — Orla Venn (\\@orla)",
		`<blockquote class="fb-xfbml-parse-ignore"><p>We wait.</p>Posted by <a href="#">Orla Venn</a> on&nbsp;<a>Monday</a></blockquote>`:                                                              "> We wait.\n>\n> — Orla Venn on Monday",
		`<blockquote class="tiktok-embed"><section><a href="https://posts.example/@orla">@orla</a> <p>We wait.</p></section></blockquote>`:                                                             "> We wait.\n>\n> — \\@orla",
	})
}

func TestFormulasAreText(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"by <math><mi>h</mi><mo>=</mo><mn>2</mn></math> metres":                                                                       "by h=2 metres",
		"<math><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><msub><mi>b</mi><mn>1</mn></msub></math>":                                   "a²+b₁",
		"<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>":                                           "(a+b)/2",
		"<math><semantics><msqrt><mi>x</mi></msqrt><annotation encoding='application/x-tex'>\\sqrt x</annotation></semantics></math>": "√x",
		"<math alttext='x+1'></math>": "x+1",
		"<span class=katex><span class=katex-mathml><math><mi>h</mi></math></span><span class=katex-html aria-hidden=true>h</span></span>": "h",
	})
}

func TestPicturesAreMarkdownWithTheirAddress(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		`<img src="/a.jpg" alt="The crane at dusk">`:                                                           "![The crane at dusk](https://harbourpost.example/a.jpg)",
		`<p>Before <img data-src="a.jpg" alt="The crane">after</p>`:                                            "Before after\n\n![The crane](https://harbourpost.example/news/a.jpg)",
		`<figure><img src="/a.jpg" alt="The crane at dusk"><figcaption>It <i>stays</i>.</figcaption></figure>`: "![The crane at dusk](https://harbourpost.example/a.jpg)\\\nIt *stays*.",
		`<figure><img src="/a.jpg" alt="the crane"><figcaption>The crane at dusk</figcaption></figure>`:        "![The crane at dusk](https://harbourpost.example/a.jpg)",
		`<figure><img src="data:image/png;base64,AA" alt=""><figcaption>The crane</figcaption></figure>`:       "![The crane]()",
		`<img alt="T">he ferry waits <img alt="🎉">`:                                                            "The ferry waits 🎉",
	})
}

func TestTablesKeepTheirShape(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"<table><caption>Boats</caption><tr><th>Year<th>Boats<tr><td>2019<td>5|6<br>7</table>":         "Boats\n\n| Year | Boats |\n|---|---|\n| 2019 | 5\\|6<br>7 |",
		"<table><tr><th>Year<th colspan=2>Boats<tr><td rowspan=2>2019<td>5<td>6<tr><td>7<td>8</table>": "| Year | Boats | |\n|---|---|---|\n| 2019 | 5 | 6 |\n| | 7 | 8 |",
		"<table><tr><td>a<td>b<tr><td>c<td>d</table>":                                                  "| | |\n|---|---|\n| a | b |\n| c | d |",
		"<table><tr><th>a<td>b<tr><th>c<td>d</table>":                                                  "| | |\n|---|---|\n| **a** | b |\n| **c** | d |",
		"<table><tr><td><p>A page.</p><p>In a table.</p></td></tr></table>":                            "A page.\n\nIn a table.",
	})
}

func TestWhatElseMarkupTells(t *testing.T) {
	t.Parallel()
	become(t, map[string]string{
		"<ruby>漢字<rt>かんじ</rt></ruby>":                                                                     "漢字(かんじ)",
		"<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>":                                      "東京(とうきょう)",
		`<abbr title="World Harbour Office">WHO</abbr> and <abbr title="World Harbour Office">WHO</abbr>`: "WHO (World Harbour Office) and WHO",
		`<abbr title="2031-05-04T10:11">4 May</abbr>`:                                                     "4 May",
		"one<br>two<br><br>three":                                                                         "one\\\ntwo\n\nthree",
		"Har&shy;bour<wbr>master <time>4 May</time> <ins>new</ins>":                                       "Har\u00adbourmaster 4 May new",
		"<details><summary>The tides</summary>They come.</details>":                                       "**The tides**\n\nThey come.",
		"<pre><code class='language-go'>if x {\n\ty()\n}\n</code></pre>":                                  "```go\nif x {\n\ty()\n}\n```",
		"<kbd>Ctrl</kbd>+<kbd>C</kbd>":                                                                    "`Ctrl`+`C`",
		"<p>1984. # - 1</p><h2>C#</h2>":                                                                   "1984\\. # - 1\n\n## C\\#",
	})
}
