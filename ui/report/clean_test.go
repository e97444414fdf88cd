package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pullquote/articles"
)

func ferry(t *testing.T) Page {
	t.Helper()
	a, err := articles.Read(strings.NewReader("---\ntitle: Ferry & stays\nauthor: Bo Tarn\ndate: 2031-05-04\n---\n\nThe ferry stayed in port.\n\n![The ferry](ferry.jpg)\n\nShare this article\n\n“We wait,” said Orla Venn.\n"), articles.Source{Name: "ferry.md"})
	if err != nil {
		t.Fatal(err)
	}
	return Page{Path: "ferry.md", Article: a}
}

func TestAnArticleComesCleanInEachOfItsFormats(t *testing.T) {
	t.Parallel()
	for _, f := range ArticleFormats() {
		got := written(t, Clean, f, Options{}, ferry(t), ferry(t))
		if strings.Count(got, "said Orla Venn") != 2 || !strings.HasSuffix(got, "\n") {
			t.Errorf("%s: %q", f, got)
		}
		if empty := written(t, Clean, f, Options{}); len(empty) >= len(got) {
			t.Errorf("%s: of nothing %q", f, empty)
		}
	}
}

func TestCleanJSONTellsWhatWasLeftOut(t *testing.T) {
	t.Parallel()
	var got cleanArticle
	if err := json.NewDecoder(bytes.NewReader([]byte(written(t, Clean, JSONLines, Options{}, ferry(t))))).Decode(&got); err != nil {
		t.Fatal(err)
	}
	if got.Title != "Ferry & stays" || *got.Published != "2031-05-04" || strings.Contains(got.Text, "Share this") {
		t.Errorf("it is %+v", got)
	}
	if len(got.LeftOut) != 1 || got.LeftOut[0] != (leftOut{"furniture", "Share this article"}) {
		t.Errorf("left out is %+v", got.LeftOut)
	}
}

func TestJSONTellsWhatOfAPageWasNotRead(t *testing.T) {
	t.Parallel()
	story := strings.Repeat("<p>The ferry waited in the harbour for the whole of the long grey morning, said Orla Venn, and its crew waited for the tide.</p>", 6)
	a, err := articles.Read(strings.NewReader("<!doctype html><title>Ferry stays</title><nav>Harbours</nav><article><h1>Ferry stays</h1>"+story+"</article><div><p>The bakery on the quay opens again on Monday, as it does in spring.</p></div>"), articles.Source{Name: "ferry.html"})
	if err != nil {
		t.Fatal(err)
	}
	var clean cleanArticle
	if err := json.Unmarshal([]byte(written(t, Clean, JSONLines, Options{}, Page{Path: "ferry.html", Article: a})), &clean); err != nil {
		t.Fatal(err)
	}
	if len(clean.LeftOut) != 2 || clean.LeftOut[0] != (leftOut{"navigation", "Harbours"}) || clean.LeftOut[1].Reason != "outside the article" || len(clean.Notes) != 1 {
		t.Errorf("left out is %+v, notes are %q", clean.LeftOut, clean.Notes)
	}
	if got := whole(t, JSONLines, Options{}, Item{Path: "ferry.html", Article: a}); !strings.Contains(got, `"left_out":1`) {
		t.Errorf("%s", got)
	}
}

func TestAPageOfHTMLIsNamedAfterItsFirstArticle(t *testing.T) {
	t.Parallel()
	got := written(t, Clean, HTML, Options{}, ferry(t), ferry(t))
	if !strings.Contains(got, "<title>Ferry &amp; stays</title>") || strings.Count(got, "<title>") != 1 || strings.Count(got, "<article") != 2 {
		t.Errorf("%s", got)
	}
}
