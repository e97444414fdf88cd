package cite_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"pullquote/articles/cite"
)

// drafts are all citations of two articles, one of which has something for every form to
// stumble over.
func drafts(t *testing.T) (d cite.Drafts, n int) {
	t.Helper()
	d.Title = "The *harbour* <b> & [[1]]"
	for _, text := range []string{ferries, nasty} {
		for _, c := range source(t, text).Quotes() {
			d.All = append(d.All, cite.Drafted{Citation: c, Under: c.Fields().Speaker, Note: "# ask <again>"})
		}
	}
	return d, len(d.All)
}

func TestADraftInMarkdownHasAFootnoteForEachQuotation(t *testing.T) {
	t.Parallel()
	d, n := drafts(t)
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.Footnote)).Convert([]byte(d.Markdown()), &page); err != nil {
		t.Fatal(err)
	}
	found := elements(t, page.String())
	if found["sup"] != n || found["li"] != n || found["h1"] != 1 || found["b"] != 0 || found["em"] != 0 {
		t.Errorf("of %d quotations there are %v in\n%s", n, found, page.String())
	}
	for _, want := range []string{
		"said: “There is no other way.”<sup", ">Ferries stay in port</a>” by Tom Reed, The Harbour Post, 6 May 2031.", "“We wait,” said [Ada Quill, mayor of Orla].<sup", "# ask &lt;again&gt;", "The *harbour* &lt;b&gt; &amp; [[1]]",
	} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("%q is not in\n%s", want, page.String())
		}
	}
}

func TestADraftInHTMLIsAPage(t *testing.T) {
	t.Parallel()
	d, n := drafts(t)
	found := elements(t, d.HTML())
	if found["figure"] != n || found["blockquote"] != n || found["h1"] != 1 || found["title"] != 1 || found["b"] != 0 {
		t.Errorf("of %d quotations there are %v in\n%s", n, found, d.HTML())
	}
}

func TestADraftInOrgHasABlockForEachQuotation(t *testing.T) {
	t.Parallel()
	d, n := drafts(t)
	blocks, headings := 0, 0
	for line := range strings.SplitSeq(d.Org(), "\n") {
		if line == "#+begin_quote" {
			blocks++
		}
		if strings.HasPrefix(line, "* ") {
			headings++
		}
	}
	if blocks != n || headings == 0 || !strings.HasPrefix(d.Org(), "#+title: The ") {
		t.Errorf("of %d quotations there are %d blocks under %d headings in\n%s", n, blocks, headings, d.Org())
	}
}

// elements counts those of a page.
func elements(t *testing.T, page string) map[string]int {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			count[n.Data]++
		}
	}
	return count
}
