package main

import (
	"reflect"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// documents are our own annotated articles as the engine takes them, but for those
// that are kept unseen.
func documents(t *testing.T) []quotes.Document {
	t.Helper()
	var all []quotes.Document
	for split, articlesOf := range annotated(t) {
		if split == "unseen" {
			continue
		}
		for i := range articlesOf {
			page, err := articles.Read(strings.NewReader(articlesOf[i].Text), articles.Source{Name: articlesOf[i].Path})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, page.Document())
		}
	}
	return all
}

func TestEverySpeakerHasAReason(t *testing.T) {
	t.Parallel()
	for _, d := range documents(t) {
		for _, q := range quotes.Find(d).Quotes {
			if q.Speaker < 0 {
				continue
			}
			if q.Why == "" || strings.Count(q.Why, "“") != strings.Count(q.Why, "”") {
				t.Errorf("why somebody said %q: %q", q.Of(d.Text), q.Why)
			}
			if q.Confidence <= 0 || q.Confidence > 1 {
				t.Errorf("the confidence that somebody said %q is %v", q.Of(d.Text), q.Confidence)
			}
		}
	}
}

func TestManyReadersFindWhatOneDoes(t *testing.T) {
	t.Parallel()
	for _, d := range documents(t) {
		alone, found := quotes.Find(d), make(chan quotes.Found)
		for range 3 {
			go func() { found <- quotes.Find(d) }()
		}
		for range 3 {
			if got := <-found; !reflect.DeepEqual(got, alone) {
				t.Errorf("the article that begins %.40q was read in two ways", d.Text)
			}
		}
	}
}
