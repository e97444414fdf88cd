package export_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pullquote/articles"
	"pullquote/articles/export"
)

const page = `<html lang="en"><head><title>Ferry stays in port</title><meta name="author" content="Bo Tarn"></head><body><main><article>
<h1>Ferry stays in port</h1>
<p>The ferry stayed in port on Monday, for the third day in a row, because nobody had found the key to its engine room.</p>
<figure><img src="ferry.jpg" alt="The ferry"><figcaption>The ferry, waiting. Photo: Ada Quill</figcaption></figure>
<p>“We have looked everywhere,” said Orla Venn, who has been its captain for eleven years &amp; more, and 5 &lt; 6.</p>
<ul><li>The first key was lost in a storm on the way to the islands.</li><li>The second key was never made, as the council had no money for it.</li></ul>
<p>Share this article</p>
<script>alert("no")</script>
<p>Whoever finds the key is asked to bring it to the harbour office, where somebody is awake at all hours.</p>
</article></main></body></html>`

const plain = `Ferry stays in port

By Bo Tarn

The ferry stayed in port on Monday, for the third day in a row, because
nobody had found the *key* to its &amp; engine room, and because the win-
ter had come from the north in the night, as it does in every other May.

1984. That was the year in which “the key was last seen,” said Orla Venn,
the captain of the ferry for eleven years and of the dredger of the
harbour before that, who keeps the logs of both of them in her kitchen.

Share this article

Whoever finds the key is asked to bring it to the harbour office, where
somebody is awake at all hours, and where a reward is waiting in a jar.
`

func read(t *testing.T, name, text string) *articles.Article {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTheTextIsWhatTheArticleSaysAndNothingElse(t *testing.T) {
	t.Parallel()
	text := export.Text(read(t, "ferry.html", page))
	for _, said := range []string{"third day in a row", "said Orla Venn", "eleven years & more, and 5 < 6.", "islands.\nThe second key", "at all hours.\n"} {
		if !strings.Contains(text, said) {
			t.Errorf("%q is not in %q", said, text)
		}
	}
	for _, not := range []string{"Ferry stays", "Bo Tarn", "Photo", "Share this", "alert"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is in %q", not, text)
		}
	}
}

// An item is called by its number: "see rule 5".
func TestItemsKeepTheirNumbers(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"<ol start=4><li>Wait.<li>Row.</ol>":                                     "4. Wait.\n5. Row.\n",
		"<ol><li>Wait.<ol start=7><li>Long.<li>Longer.</ol><li><b>Row</b>.</ol>": "1. Wait.\n7. Long.\n8. Longer.\n2. Row.\n",
		"<ol reversed><li>Wait.<li>Row.</ol>":                                    "2. Wait.\n1. Row.\n",
		"<ol><li>Wait.<li value=9>Row.</ol>":                                     "1. Wait.\n9. Row.\n",
		"<ol type=a><li>Wait.<li>Row.</ol>":                                      "a. Wait.\nb. Row.\n",
		"<ol><li>Wait.</ol><p>Then:</p><ol><li>Row.</ol>":                        "1. Wait.\n\nThen:\n\n1. Row.\n",
		"<ul><li><input type=checkbox checked>Wait.<li>Row.</ul>":                "[x] Wait.\nRow.\n",
		"<blockquote><ol start=3><li>Wait.</ol></blockquote>":                    "3. Wait.\n",
	} {
		a, err := articles.Read(strings.NewReader("<!doctype html><p>The rules of the ferry.</p>"+body), articles.Source{Name: "a.html", Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimPrefix(export.Text(a), "The rules of the ferry.\n\n"); got != want {
			t.Errorf("%s is %q, want %q", body, got, want)
		}
	}
	if got, want := export.Text(read(t, "a.md", "# Rules\n\n1. Wait.\n1. Row.\n\n3) Sing.\n4) Wait.\n- [ ] Pay\n- [X] Row\n")), "1. Wait.\n2. Row.\n3. Sing.\n4. Wait.\n[ ] Pay\n[x] Row\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatIsNoTextIsToldApart(t *testing.T) {
	t.Parallel()
	a := read(t, "ferry.html", page)
	if got := export.Captions(a); len(got) != 1 || !strings.Contains(got[0], "The ferry, waiting.") {
		t.Errorf("captions are %q", got)
	}
	if got := export.Furniture(a); len(got) != 1 || got[0] != "Share this article" {
		t.Errorf("furniture is %q", got)
	}
}

func TestALineOfAPlainFileGoesOn(t *testing.T) {
	t.Parallel()
	text := export.Text(read(t, "ferry.txt", plain))
	if !strings.Contains(text, "for the third day in a row") || !strings.Contains(text, "because the winter had come") || strings.Contains(text, "Share this") {
		t.Errorf("the text is %q", text)
	}
}

// What is exported and read again says the same.
func TestAParagraphGoesOnOverAPage(t *testing.T) {
	t.Parallel()
	text := export.Text(read(t, "a.txt", "Ferry stays\n\nThe captain said it was “not the\n\n\f\nday for it,” and went home.\n\nThe crew stayed.\n"))
	if want := "said it was “not the day for it,” and went home.\n"; !strings.Contains(text, want) {
		t.Errorf("%q is not in %q", want, text)
	}
}

func TestMarkdownSaysTheSame(t *testing.T) {
	t.Parallel()
	for name, source := range map[string]string{"ferry.html": page, "ferry.txt": plain} {
		a := read(t, name, source)
		made := string(export.Markdown(a, []string{"harbour"}))
		again := read(t, "made.md", made)
		if got, want := export.Text(again), export.Text(a); got != want {
			t.Errorf("%s is\n%s\nand was\n%s", name, got, want)
		}
		if again.Title != a.Title || strings.Contains(made, "Share this") || !strings.Contains(made, "harbour") {
			t.Errorf("%s is %s", name, made)
		}
	}
}

func TestHTMLSaysTheSameAndHoldsNothingAlive(t *testing.T) {
	t.Parallel()
	for name, source := range map[string]string{"ferry.html": page, "ferry.txt": plain} {
		a := read(t, name, source)
		made, err := export.HTML(a)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Join(strings.Fields(shown(t, string(made))), " "), strings.Join(strings.Fields(export.Text(a)), " "); !strings.Contains(got, want[:60]) || !strings.Contains(got, want[len(want)-60:]) {
			t.Errorf("%s is\n%s\nand was\n%s", name, got, want)
		}
		for _, not := range []string{"<script", "<img", "Share this", "style="} {
			if strings.Contains(string(made), not) {
				t.Errorf("%s holds %q:\n%s", name, not, made)
			}
		}
	}
}

// shown is the text of HTML.
func shown(t *testing.T, source string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// A file that says what looks like markup is exported as it says it.
func TestPlainTextIsNoMarkup(t *testing.T) {
	t.Parallel()
	a := read(t, "ferry.txt", plain)
	made, err := export.HTML(a)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(made), "the *key* to its &amp;amp; engine room") {
		t.Errorf("%s", made)
	}
}

const marked = `<html lang="en"><head><title>The tide</title></head><body><article><h1>The tide</h1>
<p>It rises by 10<sup>6</sup> litres,<br>says the harbour office.<sup><a href="#n1">1</a></sup></p>
<table><tr><td>ebb</td><td>flood</td></tr><tr><td>5</td><td>6<br>7</td></tr></table>
<ol start="5"><li>five</li><li>six</li></ol>
<blockquote><p>We wait for it.</p><footer>Ida Marsh</footer></blockquote>
<p><strong>Q:</strong>What then? <del>Nothing</del> <code>a  b</code></p>
<ol><li id="n1">In its report.</li></ol></article></body></html>`

// What markup means is in every form that an article is exported in, and in the file
// that is written of it.
func TestExportsKeepWhatMarkupMeans(t *testing.T) {
	t.Parallel()
	a, err := articles.Read(strings.NewReader(marked), articles.Source{Name: "a.html", Whole: true})
	if err != nil {
		t.Fatal(err)
	}
	made, err := export.HTML(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"10⁶ litres,<br>\nsays", "office.[1]", "<tbody>\n<tr>\n<td>ebb</td>", "<td>6<br>\n7</td>", `<ol start="5">`, "<p>— Ida Marsh</p>\n</blockquote>", "<strong>Q:</strong>What", "<del>Nothing</del>", "[1] In its report."} {
		if !strings.Contains(string(made), want) {
			t.Errorf("no %q in\n%s", want, made)
		}
	}
	text := export.Text(a)
	for _, want := range []string{"10⁶ litres,\nsays the harbour office.[1]\n", "ebb\tflood\n5\t6\n7\n", "We wait for it.\n\n— Ida Marsh\n", "Q:What then?", "[1] In its report.\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if again := export.Text(read(t, "a.md", string(export.Markdown(a, nil)))); again != text {
		t.Errorf("%s\nis read again as\n%s", text, again)
	}
}

// What nobody sees is in no copy.
func TestACopySaysNoMoreThanItsReaderSees(t *testing.T) {
	t.Parallel()
	a := read(t, "ferry.md", "# Ferry\U000e0068\U000e0069 stays\n\nThe fer\u2064ry\u200b waits.\U000e0061\U000e0062\n\n![The\u2064 ferry](f.jpg)\n")
	made, err := export.HTML(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, got := range []string{export.Text(a), string(export.Markdown(a, nil)), string(made), strings.Join(export.Captions(a), "")} {
		if strings.ContainsAny(got, "\u2064\u200b\U000e0068\U000e0061") {
			t.Errorf("%q", got)
		}
	}
}
