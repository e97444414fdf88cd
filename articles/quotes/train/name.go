package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/analysis"
	"pullquote/articles/quotes/internal/attribution"
	"pullquote/articles/quotes/internal/learning"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/score"
)

// How the forest is grown that tells how often a name is the right one. Three times
// as many trees did not do better on texts that were left out, and are slower.
var nameSettings = settings{trees: 30, leaves: 8, smallest: 100, rate: 20, features: 60, sample: 80, ridge: one / 16}

// referral is a mention that the engine took for somebody.
type referral struct {
	text      int // that it stands in
	x         []int8
	line      attribution.Line
	most      float64 // that one can be sure of, for what the text leaves open
	confident float64 // that the mention is right
	mentioned bool    // it is
	named     bool    // and the name is
}

// referrals are what the engine made of mentions, in texts that tell whom they
// stand for.
type referrals struct {
	texts int
	all   []referral
}

// addArticles lets the engine read articles by the weights of m, and adds the
// speakers of all quotations of which the annotation tells the name.
func (r *referrals) addArticles(all []corpus.Article, m *model.Model) error {
	for i := range all {
		page, err := articles.Read(strings.NewReader(all[i].Text), articles.Source{Name: all[i].Path})
		if err != nil || page.Text != all[i].Text {
			continue // an article with control characters, which a reader replaces, teaches nothing
		}
		asked := map[quotes.Span]attribution.Option{}
		found, err := learning.Study(page.Document(), m, func(d attribution.Decision) {
			if d.Task == attribution.WhoIsMeant && !quotes.Span(d.Words).Empty() {
				asked[quotes.Span(d.Words)] = d.Options[0]
			}
		})
		if err != nil {
			return err
		}
		r.addJudged(score.Judge(&all[i], &found), asked)
		r.texts++
	}
	return nil
}

func (r *referrals) addJudged(j *score.Judgement, asked map[quotes.Span]attribution.Option) {
	add := func(quote int, mentioned bool, a *corpus.Attribution) {
		if quote < 0 {
			return
		}
		q := &j.Found.Quotes[quote]
		named, known := j.Named(q, a)
		if o, ok := asked[q.Span]; known && ok {
			r.all = append(r.all, referral{r.texts, o.Features, o.Line, o.Most, q.Confidence, mentioned, named})
		}
	}
	for _, p := range j.Passages {
		add(p.Quote, p.Right, p.Attribution)
	}
	for _, p := range j.Reports {
		add(p.Quote, p.Right, p.Attribution)
	}
}

// addStories does the same with stories: whoever does anything there counts,
// since few of them say anything.
func (r *referrals) addStories(all []corpus.Story, m *model.Model) error {
	for i := range all {
		s := &all[i]
		page, err := articles.Read(strings.NewReader(s.Text), articles.Source{Name: s.Name + ".txt"})
		if err != nil || page.Text != s.Text {
			continue
		}
		_, err = learning.Study(page.Document(), m, func(d attribution.Decision) {
			if d.Task != attribution.WhoIsMeant || !quotes.Span(d.Words).Empty() {
				return
			}
			o := &d.Options[0]
			if named, known := s.StandsFor(quotes.Span(o.Mention), o.Name); known {
				r.all = append(r.all, referral{r.texts, o.Features, o.Line, o.Most, 1, true, named})
			}
		})
		if err != nil {
			return err
		}
		r.texts++
	}
	return nil
}

// examples are the right mentions of the texts that use allows, each a group of its own.
func (r *referrals) examples(e *examples, use func(text int) bool) {
	for i := range r.all {
		if one := &r.all[i]; one.mentioned && use(one.text) {
			e.add(one.x, one.named)
			e.endGroup()
		}
	}
}

// taught are the texts that names are learned from.
type taught struct {
	news    referrals // PolNeAR, where names stand for themselves
	stories referrals // GUM, where every mention is annotated
	ours    referrals
	unseen  referrals // stories that only measure
}

// teachNames reads the texts that names are learned from by the weights of m.
func teachNames(m *model.Model, from *texts) (*taught, error) {
	t := new(taught)
	return t, errors.Join(
		t.news.addArticles(from.news, m), t.ours.addArticles(slices.Concat(from.ours, from.people), m),
		t.stories.addStories(from.stories, m), t.unseen.addStories(from.unseen, m),
	)
}

// examples leaves out one part of the texts in which persons are annotated; -1
// leaves out none.
func (t *taught) examples(part int) *examples {
	e := newExamples(attribution.NameFeatures())
	others := func(text int) bool { return text%nameParts != part }
	t.news.examples(e, everywhere)
	t.stories.examples(e, others)
	for range oursRepeats {
		t.ours.examples(e, others)
	}
	return e
}

// nameParts is how many parts the texts are divided into in which persons are annotated.
const nameParts = 5

// addNames learns the part of a model that tells how often a name is right.
func addNames(m *model.Model, t *taught) {
	e := t.examples(-1)
	m.AddForest(analysis.NameForest, grow(e, nameSettings, yesOrNo))
	m.Notes = append(m.Notes, note("name", e, nameSettings))
	table, lines := t.lines(-1)
	m.AddTable(analysis.LineTable, table)
	m.AddTable(analysis.NameSureTable, cautious(confidence(t.heldOutChoices(-1))))
	m.Notes = append(m.Notes, fmt.Sprintf("lines: %d", lines))
}

// Bounds of what is called sure, in thousandths: what is right in fewer than 96 of a hundred
// cases is no more than likely. Of articles that the rules were developed on more is right
// than of others, so that a lower bound promises too much.
const (
	leastSure   = 900
	surelyRight = 960
)

// cautious takes a table of confidences from what is hardly sure.
func cautious(table []int16) []int16 {
	for i, c := range table {
		if c >= leastSure && c < surelyRight {
			table[i] = leastSure - 1
		}
	}
	return table
}

// oursRepeats is how often the speakers of our own articles count beside whoever acts in
// GUM, who are more, and of whom few say anything.
const oursRepeats = 4

// wrongRepeats is the same of those of them that are wrong, once it is asked how sure one can
// be: rules were tried on these articles, and when articles were new, half as many more
// were wrong.
const wrongRepeats = 6

// heldOutChoices are how sure the weights are of names in texts that they were not learned
// from, the surest last, a part of them left out; -1 leaves out none.
func (t *taught) heldOutChoices(without int) (out []choice) {
	for part := range nameParts {
		if part == without {
			continue
		}
		f := grow(t.examples(part), nameSettings, yesOrNo)
		lines, _ := t.lines(part)
		for _, r := range []*referrals{&t.ours, &t.stories} {
			for i := range r.all {
				m := &r.all[i]
				if m.text%nameParts != part {
					continue
				}
				repeats := 1
				switch {
				case r == &t.ours && m.named:
					repeats = oursRepeats
				case r == &t.ours:
					repeats = wrongRepeats
				}
				for range repeats {
					out = append(out, choice{int(m.sure(f, lines) * model.Certain), m.named})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b choice) int {
		switch {
		case a.share != b.share:
			return cmp.Compare(a.share, b.share)
		case a.right == b.right:
			return 0
		case b.right:
			return -1
		}
		return 1
	})
	return out
}

// sure is how sure a forest and the kind of line make of a name, before it is calibrated.
func (m *referral) sure(f *model.Forest, lines []int16) float64 {
	return min(m.most, float64(lines[m.line])/1000, m.confident*float64(chance(f.Score(m.x)))/one)
}

// lines learns how often the name of each kind of line is right, in thousandths,
// by Laplace's rule of succession; of what is no line always. It leaves out one
// part of our own articles; -1 leaves out none.
func (t *taught) lines(part int) (table []int16, all int) {
	var right, of [attribution.LaterLine + 1]int
	for _, r := range []*referrals{&t.news, &t.ours} {
		for i := range r.all {
			m := &r.all[i]
			if r == &t.ours && m.text%nameParts == part {
				continue
			}
			of[m.line]++
			if m.named {
				right[m.line]++
			}
		}
	}
	table = []int16{1000}
	for line := attribution.FirstLine; line <= attribution.LaterLine; line++ {
		table = append(table, int16(1000*(right[line]+1)/(of[line]+2)))
		all += of[line]
	}
	return table, all
}
