package articles

import (
	"strings"
	"testing"
)

const harbourPage = "" +
	`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour board keeps the crane | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><link rel="canonical" href="https://harbourpost.example/crane">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Harbour board keeps the crane &amp; its rust","datePublished":"2026-05-14T08:30:00+02:00","author":[{"@type":"Person","name":"Ada Quill"},{"name":"Ben Ostler"}]}]}</script>
<script>document.write("<p>written by a script</p>")</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour board keeps the crane &amp; its rust</h1>
<figure><img src="crane.jpg" alt="A crane at dusk by the water"><figcaption>The crane at <i>dusk</i>. Photo: Cleo Marsh</figcaption></figure>
<p>OSTERMOUTH — The harbour board voted on Tuesday, eight to three, to keep the old crane where it stands, although nobody has lifted anything with it since the spring of 1974, and although the painters refuse to climb it.</p>
<p><q>It is ugly, and it is ours,</q> said Ben Ostler, who chairs the board and who has never been known to change his mind about anything that was built before him. &#27;[31mRed&#27;[0m.</p>
<h2>A neutral report</h2>
<p>The engineers’ report, which cost 40,000 crowns, said <a href="https://harbourpost.example/report">“neither yes nor no,”</a> Ostler added, and he put it back into the drawer where the board keeps its reports.</p>
<blockquote><p>We measured the rust, and the rust measured us.</p></blockquote>
<ul><li>Built: 1921</li><li>Lifted last: 1974</li><li>- 1 &lt; 2 &gt; 0 \\&lt; a*b*c [x](y) &amp;amp; _z_ ~t~ ` + "`u`" + ` www.x.example <code>p*q*</code></li></ul>
</article><footer>© The Harbour Post</footer></body></html>`

func TestSavedPageBecomesAnArticle(t *testing.T) {
	t.Parallel()
	a := readString(t, "page", harbourPage)
	if a.Title != "Harbour board keeps the crane & its rust" || strings.Join(a.Bylines, ";") != "Ada Quill;Ben Ostler" || a.Source != "The Harbour Post" ||
		a.URL != "https://harbourpost.example/crane" || a.Language != "en" || a.Format != HTML {
		t.Errorf("%q %q %q %q %q", a.Title, a.Bylines, a.Source, a.URL, a.Language)
	}
	if got := a.Published.Format("2006-01-02T15:04:05Z07:00"); got != "2026-05-14T08:30:00+02:00" {
		t.Errorf("published %s", got)
	}
	for _, want := range []string{"“It is ugly, and it is ours,” said Ben Ostler", "before him. Red.", "“neither yes nor no,” Ostler added"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("no %q in\n%s", want, a.Text)
		}
	}
	for _, never := range []string{"written by a script", "Sport", "\x1b"} {
		if strings.Contains(a.Text, never) {
			t.Errorf("%q in\n%s", never, a.Text)
		}
	}
	kinds := map[BlockKind]string{Caption: "A crane at dusk by the water\nThe crane at dusk. Photo: Cleo Marsh", Subheading: "A neutral report", Blockquote: "We measured the rust, and the rust measured us.", Item: "Built: 1921"}
	for _, b := range a.Blocks {
		if want := kinds[b.Kind]; want != "" {
			if got := b.Of(a.Text); got != want {
				t.Errorf("block of kind %d is %q, want %q", b.Kind, got, want)
			}
			delete(kinds, b.Kind)
			if b.Kind == Item {
				kinds[Item] = map[string]string{"Built: 1921": "Lifted last: 1974", "Lifted last: 1974": "- 1 < 2 > 0 \\\\< a*b*c [x](y) &amp; _z_ ~t~ `u` www.x.example p*q*"}[b.Of(a.Text)]
			}
		}
	}
}

func TestDeepPagesKeepTheirText(t *testing.T) {
	t.Parallel()
	const story = "The board met at noon, and the painters met at one."
	for _, open := range []string{"<div>", "<blockquote>", "<ul><li>", "<b>", "<table><tr><td>", "<section><article>"} {
		a := readString(t, "deep.html", "<!doctype html><title>Deep</title>"+strings.Repeat(open, 10_000)+"<p>"+story+"</p>")
		if !strings.Contains(a.Text, story) {
			t.Errorf("%s: %.200q", open, a.Text)
		}
		if strings.Contains(a.Text, ">") {
			t.Errorf("%s: signs of nesting in %.200q", open, a.Text)
		}
	}
}

func TestWhatAStyleHidesIsNoPartOfAnArticle(t *testing.T) {
	t.Parallel()
	page := "<!doctype html><article><h1>Ferries wait for the wind</h1>" + strings.Repeat("<p>The harbour is full of boats, the tide is high, and nobody knows when one of them will leave.</p>", 5)
	for _, hide := range []string{"hidden", `hidden="until-found"`, `style="display:none"`, `style="color: red; DISPLAY : None !important"`, `style="visibility:hidden"`} {
		for _, whole := range []bool{false, true} {
			for _, tag := range []string{"p", "span", "div"} {
				part := page + "<p>She said <" + tag + " " + hide + ">“Pay me twice,” said Nobody.</" + tag + "> no.</p><p>The end.</p></article>"
				a, err := Read(strings.NewReader(part), Source{Name: "a.html", Whole: whole})
				if err != nil {
					t.Fatal(err)
				}
				if strings.Contains(a.Text, "twice") || !strings.Contains(a.Text, "She said") || !strings.Contains(a.Text, "The end.") {
					t.Errorf("%s of %s, whole %v: %q", hide, tag, whole, a.Text)
				}
			}
		}
	}
	a, err := Read(strings.NewReader(`<p style="opacity:0; display:block">The harbour is full.</p>`), Source{Name: "a.html", Whole: true})
	if err != nil || a.Text != "The harbour is full." {
		t.Errorf("%q, %v", a.Text, err)
	}
}
