package maintext

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func ExampleFind() {
	page := `<html><body><nav>Home</nav><article><h1>The crane stays</h1>
<p>The board of the harbour voted on Tuesday, eight to three, to keep the crane where it is.</p>
<p class="comment">“It is ours,” said Ada Quill, the harbour master.</p>
<p>Read also: Ferry fares rise</p>
<p>Painting it would take a year, the board was told, and nobody wants to climb it.</p></article></body></html>`
	found, err := Find(func() (*html.Node, error) { return html.Parse(strings.NewReader(page)) }, "The crane stays", "", false)
	if err != nil {
		panic(err)
	}
	fmt.Println(strings.Count(text(found.Node), "crane"), found.SetBack)
	for _, p := range found.Left {
		fmt.Printf("%s: %s\n", p.Reason, p.Text)
	}
	// Output:
	// 1 [Read also: Ferry fares rise]
	// navigation: Home
	// headline: The crane stays
}

// tree is how a page is parsed.
func tree(page string) func() (*html.Node, error) {
	return func() (*html.Node, error) { return html.Parse(strings.NewReader(page)) }
}

// text is what stands below n.
func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

const paragraph = "<p>The ferry waited in the harbour for the whole of the long grey morning, and its crew had nothing to do but wait for the tide.</p>"

// reasonOf tells why a passage of a page is out; empty if it is in.
func reasonOf(t *testing.T, page, passage string) Reason {
	t.Helper()
	f, err := Find(tree("<!doctype html><body>"+page), "Ferries wait", "", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range f.Left {
		if strings.Contains(p.Text, passage) {
			return p.Reason
		}
	}
	for _, p := range f.SetBack {
		if strings.Contains(p, passage) {
			return Furniture
		}
	}
	if !strings.Contains(text(f.Node), passage) {
		t.Errorf("%q is nowhere, of %s", passage, page)
	}
	return ""
}

func TestWhatIsLeftOutHasAReason(t *testing.T) {
	t.Parallel()
	for part, want := range map[string]Reason{
		`<div class="comments-area"><h3>2 comments</h3><p>ropewalker</p><p>What a crane, what a day, I say.</p></div>`:                                                     Comments,
		`<div id="comments"><div class="comment"><p>What a crane, what a day, I say.</p></div><div class="comment"><p>So say I, and so says my neighbour.</p></div></div>`: Comments,
		`<div class="related-posts"><p><a href="/a">What a crane, what a day, I say</a></p></div>`:                                                                         Related,
		`<aside><p>What a crane, what a day, I say.</p></aside>`:                                                                                                           Side,
		`<div class="author-box"><img src="q.png"><p>What a crane, what a day, I say, writes Ada Quill on rope.</p></div>`:                                                 Author,
		`<form><button>What a crane, what a day, I say</button></form>`:                                                                                                    Form,
		`<p style="display:none">What a crane, what a day, I say.</p>`:                                                                                                     Hidden,
		`<p><a href="/a">What a crane, what a day, I say</a></p>`:                                                                                                          Furniture,
		`<p>What a crane, what a day, I say.</p>`:                                                                                                                          "",
		`<p class="comments-area">“What a crane, what a day, I say,” said Ada Quill.</p>`:                                                                                  "",
		`<h2>What a crane, what a day, I say</h2>` + paragraph:                                                                                                             "",
		`<blockquote><p>The wall has been too low since I was a child.</p><footer>— What a crane, engineer</footer></blockquote>`:                                          "",
		`<ul><li>Ropes</li><li>What a crane, what a day, I say</li><li>Paint</li></ul>`:                                                                                    "",
	} {
		if got := reasonOf(t, "<article><h1>Ferries wait</h1>"+strings.Repeat(paragraph, 4)+part+"</article>", "What a crane"); got != want {
			t.Errorf("%s is %q, want %q", part, got, want)
		}
	}
}

// What the page itself calls its author and its time is none of the story.
func TestCreditsBesideTheHeadlineAreTold(t *testing.T) {
	t.Parallel()
	for part, want := range map[string]Reason{
		`<span itemprop="datePublished" content="2031-05-04">Monday</span> <span itemprop="author">Bo Tarn</span>`: Byline,
		`<p>Published <time datetime="2031-05-04">4 May</time> by <a rel="author" href="/t">Bo Tarn</a></p>`:       Byline,
		`<p>The <time>Monday</time> of Bo Tarn was grey, and his boat had no sails, which nobody saw.</p>`:         "",
	} {
		if got := reasonOf(t, "<article><h1>Ferries wait</h1>"+part+strings.Repeat(paragraph, 4)+"</article>", "Bo Tarn"); got != want {
			t.Errorf("%s is %q, want %q", part, got, want)
		}
	}
}

// A note belongs to the article that calls it, however short it is and wherever it stands.
func TestNotesOfTheArticleAreKept(t *testing.T) {
	t.Parallel()
	call := `<p>The tide fell by a third<sup data-note="n1">1</sup> in May, the harbour office told the council.</p>`
	for _, notes := range []string{
		`<div id="n1">Tide tables, p. 4</div>`,
		`<aside class="footnotes"><ol><li id="n1"><a href="https://tides.example/">Tide tables, p. 4</a></li></ol></aside>`,
		`<footer><h3>Notes</h3><p id="n1">Tide tables, p. 4</p></footer>`,
	} {
		page := "<article><h1>Ferries wait</h1>" + paragraph + paragraph + call + paragraph + notes + "</article>"
		if got := reasonOf(t, page, "Tide tables"); got != "" {
			t.Errorf("%s is %q", notes, got)
		}
		if got := reasonOf(t, strings.Replace(page, "data-note", "title", 1), "Tide tables"); got == "" {
			t.Errorf("%s is kept though nothing calls it", notes)
		}
	}
}

func TestLedesBelongToTheArticle(t *testing.T) {
	t.Parallel()
	const lede = "The council has decided: the bridge shuts in June, and nobody was asked."
	for _, head := range []string{
		`<header><h1>Ferries wait</h1><p class="lead">` + lede + `</p></header>`,
		`<div class="head"><h1>Ferries wait</h1><div class="teaser"><p>` + lede + `</p></div></div>`,
		`<h1>Ferries wait</h1><div class="chapo">` + lede + `</div>`,
		`<div><h1>Ferries wait</h1></div><h2 class="subheadline">` + lede + `</h2>`,
		`<div><h1>Ferries wait</h1><h2>` + lede + `</h2><div class="share-buttons"><a href="/f">Share</a></div></div>`,
	} {
		for _, around := range []string{"<article>%s<div class=text>%s</div></article>", "<div>%s</div><div class=text>%s</div>", "<main><div><div>%s</div></div><div><div class=text>%s</div></div></main>"} {
			if got := reasonOf(t, fmt.Sprintf(around, head, strings.Repeat(paragraph, 5)), lede); got != "" {
				t.Errorf("%s in %s is %q", head, around, got)
			}
		}
	}
}

func TestHeadingsOfWhatIsLeftOutGoWithIt(t *testing.T) {
	t.Parallel()
	const page = `<article><h1>Ferries wait</h1>` + paragraph + paragraph + `<h3>From the archive of boats</h3><ul><li><a href="/0">Ferry fares to rise again</a></li><li><a href="/1">Grain ships late for third year</a></li></ul></article>`
	for _, passage := range []string{"From the archive", "Ferry fares", "Grain ships"} {
		if got := reasonOf(t, page, passage); got != Furniture {
			t.Errorf("%s is %q", passage, got)
		}
	}
}

func TestAStoryToldInCaptionsIsRead(t *testing.T) {
	t.Parallel()
	slide := "<figure><img src=a><figcaption>" + paragraph + "</figcaption></figure>"
	f, err := Find(tree("<!doctype html><article><h1>Ferries wait</h1><p>The ferry of the harbour has seven decks.</p>"+slide+slide+slide+"</article>"), "Ferries wait", "", false)
	if err != nil || strings.Count(text(f.Node), "the long grey morning") != 3 {
		t.Errorf("%v, %s", err, text(f.Node))
	}
	for n := range f.Node.Descendants() {
		if n.Data == "figcaption" {
			t.Error("a slide's text is a caption")
		}
	}
}

func TestAPageOfNoTextHasNoArticle(t *testing.T) {
	t.Parallel()
	for _, page := range []string{"", "<p></p>", "<script>1</script>", "<title>Ferries</title><img src=a>"} {
		if f, err := Find(tree(page), "", "", false); err != nil || f.Node != nil {
			t.Errorf("%q: %v, %v", page, f, err)
		}
	}
}
