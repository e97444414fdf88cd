package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/store/feed/markup"
)

func limits() markup.Limits { return markup.Limits{Depth: 200, Namespaces: 64, Elements: 1000} }

func read(t *testing.T, text string) *markup.Element {
	t.Helper()
	b := markup.Builder{Limits: limits()}
	e, err := b.Read(text)
	if err != nil || e == nil {
		t.Fatalf("%q: %v, %v", text, e, err)
	}
	return e
}

func TestWhatIsNoTagIsText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"<a>1 < 2 & 3 > 2 <3</a>":                  "1 < 2 & 3 > 2 <3",
		"<a>&eacute;&#8220;&#x201d;&quay;&amp;lt;": "é“”&quay;&lt;",
		"<a>?a=1&copy=2&lt=3</a>":                  "?a=1&copy=2&lt=3",
		"<a>x<![CDATA[<b>&amp;]]]]>y</a>":          "x<b>&amp;]]y",
		"<a>x<!-- <b> -- -->y<?php echo 1 ?>z</a>": "xyz",
		"<a>x</b></c>y</a>":                        "xy",
	} {
		b := markup.Builder{Limits: limits()}
		if e, _ := b.Read(text); e.Text() != want {
			t.Errorf("%q: got %q, want %q", text, e.Text(), want)
		}
	}
}

func TestAttributesAreReadHoweverTheyAreSpelled(t *testing.T) {
	t.Parallel()
	for _, tag := range []string{`<a href="x>y">`, `<a href='x>y'/>`, "<a\n\tHREF = \"x&gt;y\" >", `<a href=x&gt;y>`, `<a on x:href="x>y" =>`, `<a "" href="x>y"b="c">`} {
		b := markup.Builder{Limits: limits()}
		if e, _ := b.Read(tag + "</a>"); e.Value("href") != "x>y" {
			t.Errorf("%s: got %+v", tag, e.Attr)
		}
	}
}

func TestNamesGoByTheirVocabularyWhateverTheirPrefix(t *testing.T) {
	t.Parallel()
	e := read(t, `<r xmlns:q="http://purl.org/dc/elements/1.1/" xmlns:dc="urn:other"><q:Creator/><dc:creator/><media:title/><x xmlns="http://www.w3.org/2005/Atom"><link/></x><link/></r>`)
	var names []string
	for _, n := range e.Nodes {
		names = append(names, n.Name)
	}
	if got := strings.Join(names, " "); got != "dc:creator dc:creator media:title atom:x link" {
		t.Errorf("got %s", got)
	}
	if got := e.Child("atom:x").Child("atom:link"); got == nil {
		t.Error("what is inside of an element is in its namespace")
	}
}

func TestElementsAreHTMLAgain(t *testing.T) {
	t.Parallel()
	e := read(t, `<d xmlns:h="http://www.w3.org/1999/xhtml"><h:p class="a&quot;b">1 &lt; 2<h:br/><h:br></h:br><h:em/></h:p></d>`)
	if got := e.HTML(); got != `<p class="a&#34;b">1 &lt; 2<br><br><em></em></p>` {
		t.Errorf("got %s", got)
	}
}

func TestADocumentThatIsCutOffSaysWhere(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"<a>\n<b>x</b>", "<a>\n<b", "<a>\n<!-- x", "<a>\n<![CDATA[x", "<a>\n<b c=\"d", "<a>\n</a"} {
		b := markup.Builder{Limits: limits()}
		if _, err := b.Read(text); err == nil || !strings.Contains(err.Error(), "on line 2: unexpected EOF") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func Example() {
	b := markup.Builder{Limits: markup.Limits{Depth: 200, Namespaces: 64, Elements: 1000}}
	e, err := b.Read(`<item><title>Crane & quay<link>https://harbour.example/1</item>`)
	fmt.Println(e.Child("title").Text(), e.Child("link").Text(), err)
	// Output: Crane & quay https://harbour.example/1 <nil>
}

// FuzzRead holds that tokens lie in the document one after the other, and that
// nothing is beyond the limits.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"<a b='c'>d</a>", "<!DOCTYPE x [<!ENTITY a \"]>\">]><a/>", "<![CDATA[]]><a:b xmlns:a=''><<</", "<rss><item><item></rss>", "&#x;&amp", "<a =/ '>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := markup.NewReader(text)
		at := 0
		for tok, more := r.Next(); more; tok, more = r.Next() {
			if tok.At < at || tok.End < tok.At || tok.End > len(text) || tok.At == tok.End {
				t.Fatalf("%+v stands after byte %d of %d", tok, at, len(text))
			}
			at = tok.End
		}
		last := 0
		b := markup.Builder{Limits: limits(), Item: func(depth int, name string) bool { return depth == 2 && name == "item" }, Found: func(s markup.Span) bool {
			if s.Start < last || s.End < s.Start || s.End > len(text) {
				t.Errorf("an item is %+v", s)
			}
			last = s.End
			in := markup.Builder{Limits: limits()}
			if e, err := in.ReadSpan(text, s); err != nil && !strings.Contains(err.Error(), "more than") || err == nil && e == nil {
				t.Errorf("an item that was found is none: %q, %v", text[s.Start:s.End], err)
			}
			return true
		}}
		if e, _ := b.Read(text); e != nil {
			_ = e.HTML()
		}
	})
}
