package main

import (
	"errors"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
)

// judge reads a split as the program reads articles, on all cores, finds the
// quotations, and compares them with the annotation. It fails if an article
// can't be read.
func judge(root, split string) ([]*score.Judgement, error) {
	all, err := corpus.Read(root, split)
	if err != nil {
		return nil, err
	}
	judged, errs := make([]*score.Judgement, len(all)), make([]error, len(all))
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				judged[i], errs[i] = judgeOne(&all[i])
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	wait.Wait()
	return judged, errors.Join(errs...)
}

func judgeOne(a *corpus.Article) (*score.Judgement, error) {
	page, err := articles.Read(strings.NewReader(a.Text), articles.Source{Name: filepath.Base(a.Path)})
	if err != nil {
		return nil, err
	}
	found, err := score.Align(quotes.Find(page.Document()), page.Text, a.Text)
	if err != nil {
		return nil, err
	}
	return score.Judge(a, &found), nil
}

func counts(judged []*score.Judgement) []score.Counts {
	all := make([]score.Counts, len(judged))
	for i, j := range judged {
		all[i] = j.Counts()
	}
	return all
}
