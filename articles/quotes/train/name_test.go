package main

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/model"
)

func span(text, words string) quotes.Span {
	at := strings.Index(text, words)
	return quotes.Span{Start: at, End: at + len(words)}
}

func TestWhoeverActsInAStoryTeaches(t *testing.T) {
	t.Parallel()
	text := "Harbour opens late\n\nInes Calloway opened the harbour on Monday.\n\nShe said that it was late. The band played."
	s := corpus.Story{Name: "harbour", Text: text, Mentions: []corpus.Mention{
		{Span: span(text, "Ines Calloway"), Entity: 1, Proper: "Ines Calloway"}, {Span: span(text, "She"), Entity: 1}, {Span: span(text, "The band"), Entity: 2},
	}}
	var r referrals
	if err := r.addStories([]corpus.Story{s}, model.Embedded()); err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, m := range r.all {
		if m.named {
			right++
		}
	}
	if r.texts != 1 || len(r.all) < 2 || right < 2 {
		t.Errorf("%d texts teach %d mentions, %d of them right", r.texts, len(r.all), right)
	}
}

func TestPartsLeaveTheirTextsOut(t *testing.T) {
	t.Parallel()
	taught := taught{}
	x := make([]int8, len(attribution.NameFeatures()))
	for text := range 2 * nameParts {
		taught.ours.all = append(taught.ours.all, referral{text: text, x: x, mentioned: true, named: true})
	}
	taught.ours.all = append(taught.ours.all, referral{text: 1, x: x}) // the mention is wrong: nothing to learn of the name
	if all, others := len(taught.examples(-1).right), len(taught.examples(1).right); all != 2*nameParts*oursRepeats || others != all-2*oursRepeats {
		t.Errorf("%d examples, %d without one part", all, others)
	}
}

func TestLinesLearnHowOftenTheyAreRight(t *testing.T) {
	t.Parallel()
	taught := taught{}
	for i := range 8 {
		taught.news.all = append(taught.news.all, referral{line: attribution.FirstLine, named: i > 0}, referral{line: attribution.LaterLine, named: i > 3})
	}
	table, of := taught.lines(-1)
	if of != 16 || table[attribution.NoLine] != 1000 || table[attribution.FirstLine] != 800 || table[attribution.LaterLine] != 500 {
		t.Errorf("%d lines give %v", of, table)
	}
}

func TestTrustCountsWhatIsSure(t *testing.T) {
	t.Parallel()
	e := newExamples([]string{"x"})
	for i := range 400 {
		e.add([]int8{int8(i % 2)}, i%2 == 1)
		e.endGroup()
	}
	r := referrals{all: []referral{
		{x: []int8{1}, confident: 1, most: 1, named: true},
		{x: []int8{1}, confident: 1, most: 1},
		{x: []int8{0}, confident: 1, most: 1},
		{x: []int8{1}, confident: 1, most: 0.5, named: true},
	}}
	var got trust
	got.count(&r, grow(e, quick, yesOrNo), []int16{1000, 760, 430}, everywhere)
	if got.all != 4 || got.right != 2 || got.sure != 2 || got.surelyRight != 1 {
		t.Errorf("%+v", got)
	}
}
