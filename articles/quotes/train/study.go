package main

import (
	"runtime"
	"strings"
	"sync"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/learning"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/score"
)

// studied is an annotated article and every decision that the engine made in it.
type studied struct {
	article   *corpus.Article
	judged    *score.Judgement
	decisions []attribution.Decision
}

// studyAll lets the engine read the articles on all cores, article i by the
// weights that modelOf returns for it. The result is in the articles' order.
func studyAll(all []corpus.Article, modelOf func(i int) *model.Model) ([]studied, error) {
	out, errs := make([]studied, len(all)), make([]error, len(all))
	next := make(chan int)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				out[i], errs[i] = study(&all[i], modelOf(i))
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func study(a *corpus.Article, m *model.Model) (studied, error) {
	s := studied{article: a}
	page, err := articles.Read(strings.NewReader(a.Text), articles.Source{Name: a.Path})
	if err != nil || page.Text != a.Text {
		return s, err // an article with control characters, which a reader replaces, teaches nothing
	}
	_, err = learning.Study(page.Document(), m, func(d attribution.Decision) {
		if d.Task != attribution.WhoIsMeant {
			s.decisions = append(s.decisions, d)
		}
	})
	s.judge()
	return s, err
}

// judge compares all passages that the engine saw with the annotation, as if it
// had taken all of them for speech.
func (s *studied) judge() {
	var f quotes.Found
	for _, d := range s.decisions {
		if d.Task == attribution.WhoSpoke {
			f.Quotes = append(f.Quotes, quotes.Quote{Span: quotes.Span(d.Words), Marked: quotes.Span(d.Words), Kind: quotes.Direct, Speaker: -1})
		}
	}
	s.judged = score.Judge(s.article, &f)
}

// attributions returns the attribution that each passage belongs to, by the
// words of its decision; nil for one that is nobody's speech. A passage that is
// no part of the article is missing.
func (s *studied) attributions() map[quotes.Span]*corpus.Attribution {
	found := map[quotes.Span]*corpus.Attribution{}
	if s.judged == nil {
		return found
	}
	for _, q := range s.judged.Marked {
		found[s.judged.Found.Quotes[q].Span] = nil
	}
	for _, p := range s.judged.Passages {
		if p.Quote >= 0 {
			found[s.judged.Found.Quotes[p.Quote].Span] = p.Attribution
		}
	}
	return found
}
