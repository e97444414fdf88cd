package report

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/quotes"
)

// citedItem is an article whose paragraphs are known.
func citedItem(t *testing.T) Item {
	t.Helper()
	it := strikeItem(t)
	it.Article.Blocks = []articles.Block{{Span: quotes.Span{End: len(it.Article.Text)}}}
	return it
}

func TestQuotationsAreCitedInTheirFormats(t *testing.T) {
	t.Parallel()
	it := citedItem(t)
	for f, want := range map[Format]string{BibTeX: "@article{quill2031-", CSL: `"id": "quill2031-`, RIS: "TY  - NEWS\nID  - quill2031-", Org: "* Ferries stay in port\n\n#+begin_quote\n", Annotations: `"exact": "Not one boat,"`, HTML: "</blockquote>\n<figcaption>Ada Quill"} {
		two := written(t, Quotes, f, Options{}, it, it)
		if strings.Count(two, want) != 2 || !strings.HasSuffix(two, "\n") {
			t.Errorf("%s: %s", f, two)
		}
	}
}

// A report of nothing is whole too, in each format that something reads.
func TestAReportOfNoCitationsIsWhole(t *testing.T) {
	t.Parallel()
	silent := citedItem(t)
	silent.Found.Quotes = nil
	for f, want := range map[Format]string{BibTeX: "", RIS: "", Org: "", CSL: "[\n]\n", Annotations: "[\n]\n"} {
		if got, also := written(t, Quotes, f, Options{}), written(t, Quotes, f, Options{}, silent); got != want || also != want {
			t.Errorf("%s: %q, and %q", f, got, also)
		}
	}
}

func TestCitationsInJSONAreOneArray(t *testing.T) {
	t.Parallel()
	it := citedItem(t)
	for _, f := range []Format{CSL, Annotations} {
		var all []map[string]any
		if err := json.Unmarshal([]byte(written(t, Quotes, f, Options{}, it, it)), &all); err != nil || len(all) != 4 || all[0]["id"] == nil {
			t.Errorf("%s: %v, %v", f, all, err)
		}
	}
}

func TestADocumentOfQuotationsIsHTML(t *testing.T) {
	t.Parallel()
	it := citedItem(t)
	it.Article.Title = "A & <b>B"
	root, err := html.Parse(strings.NewReader(written(t, Quotes, HTML, Options{}, it, it)))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			said[n.Parent.Data] += n.Data
		}
	}
	if said["title"] != "Quotations" || said["h2"] != "A & <b>BA & <b>B" || strings.Count(said["p"], "Not one boat") != 2 || said["b"] != "" {
		t.Errorf("it says %q", said)
	}
}

// A format of citations is a form of citations, in more than one record.
func TestEachFormatOfCitationsIsAForm(t *testing.T) {
	t.Parallel()
	for f, form := range citedForms() {
		if form.Letter() == "" || f.ForPeople() || f.Nested() {
			t.Errorf("%s is no format of citations", f)
		}
	}
	if len(QuoteFormats()) != len(Formats())+6 || cite.Form(BibTeX) != cite.BibTeX {
		t.Errorf("quotations come in %v", QuoteFormats())
	}
}
