package madeup_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/jsonl"
	"pullquote/articles/quotes"
	"pullquote/store/madeup"
)

func TestAnArticleIsTheSameEachTime(t *testing.T) {
	t.Parallel()
	if a, b := madeup.Make(3, 7), madeup.Make(3, 7); a != b {
		t.Errorf("two articles of one number differ:\n%s\n%s", a.Markdown, b.Markdown)
	}
	if a, b := madeup.Make(3, 7), madeup.Make(3, 8); a.Markdown == b.Markdown || a.Path == b.Path {
		t.Error("two numbers make one article")
	}
}

func TestArticlesReadLikeNews(t *testing.T) {
	t.Parallel()
	var size, marked, reported, named int
	const n = 50
	for i := range n {
		made := madeup.Make(1, i)
		a, err := articles.Read(bytes.NewReader([]byte(made.Markdown)), articles.Source{Name: made.Path})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title == "" || len(a.Bylines) != 1 || a.Source == "" || !a.Published.Equal(made.Published) || a.URL == "" {
			t.Fatalf("the head of article %d is not read:\n%s", i, made.Markdown)
		}
		if strings.ContainsAny(made.Markdown, "{}") {
			t.Fatalf("a name in braces is left in article %d:\n%s", i, made.Markdown)
		}
		size += len(a.Text)
		for _, q := range quotes.Find(a.Document()).Quotes {
			switch {
			case q.Kind == quotes.Indirect:
				reported++
			case q.Kind != quotes.Scare:
				marked++
			}
			if q.Speaker >= 0 {
				named++
			}
		}
	}
	if size/n < 3500 || size/n > 4500 {
		t.Errorf("an article has %d bytes of text", size/n)
	}
	if marked < 4*n || marked > 16*n || reported < 2*n || named < (marked+reported)*9/10 {
		t.Errorf("%d articles hold %d quotations in marks and %d without, %d of known speakers", n, marked, reported, named)
	}
}

func TestRecordsAreArticles(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := madeup.WriteRecords(file, 1, 3); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n, o := 0, jsonl.Options{MaxBytes: 1 << 20}
	for in, err := range jsonl.Inputs(bytes.NewReader(data), o) {
		if err != nil {
			t.Fatal(err)
		}
		r, made := in.Record(o), madeup.Make(1, n)
		if r.Fault != nil || r.Of("id") != made.Path || r.Text != made.Markdown {
			t.Errorf("record %d is %+v", n, r)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d records", n)
	}
}

func Example() {
	a := madeup.Make(1, 0)
	title, _, _ := strings.Cut(strings.TrimPrefix(a.Markdown, "---\n"), "\n")
	fmt.Println(a.Published.Format("2006-01-02"), title)
	// Output: 2026-11-20 title: "The new tramline: Wesenfeld waits"
}
