package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/internal/learning"
	"pullquote/articles/quotes/internal/reported"
	"pullquote/articles/quotes/model"
)

// gateSettings fit the gate that tells telling from what only looks like it.
var gateSettings = logit{passes: 10, orders: 3, rate: 0.05, lasso: 0.7, ridge: 1, least: 2, dull: 0.1 * model.Unit}

// What a draft counts beside one of PolNeAR, which is news of one kind from one country.
// Speeches and interviews of GUM are told in the first person, and teach little of news.
const (
	oursCount     = 4.0 // of our own articles
	storyCount    = 3.0 // of GUM's news and courts
	spokenCount   = 0.5 // of its other texts
	inventedCount = 2.5 // of our sentences
)

// gateFolds is how many parts the texts are divided into to learn how often drafts are
// telling, each by a gate that was learned from the others.
const gateFolds = 4

// judgedDraft is a draft of a report, and whether the annotation has it as telling.
type judgedDraft struct {
	text   int
	news   bool // from PolNeAR
	count  float64
	traits []uint32
	told   bool
}

// votes is what a draft counts in how often such drafts are telling: our own articles and GUM's
// more than PolNeAR, and invented sentences, half of which tell something, not at all.
func (d *judgedDraft) votes() int {
	if d.count == inventedCount {
		return 0
	}
	return int(d.count)
}

// gateLessons are the drafts of annotated texts.
type gateLessons struct {
	drafts []judgedDraft
	texts  int
}

// addGate learns the gate of a model whose other parts find drafts. The drafts of news
// are found by weights from the other articles, as those of the other texts are.
func addGate(m *model.Model, t *texts) error {
	l, err := draftsOf(m, t)
	if err != nil {
		return err
	}
	l.fit(m)
	return nil
}

// draftsOf lets the engine make drafts of all texts.
func draftsOf(m *model.Model, t *texts) (*gateLessons, error) {
	l := new(gateLessons)
	for fold := range folds {
		part, err := withReports(m, t, func(i int) bool { return i%folds != fold })
		if err != nil {
			return nil, err
		}
		for i := fold; i < len(t.news); i += folds {
			if err := l.addArticle(&t.news[i], part, 1); err != nil {
				return nil, err
			}
		}
		for i := fold; i < len(t.ours); i += folds {
			if err := l.addArticle(&t.ours[i], part, oursCount); err != nil {
				return nil, err
			}
		}
	}
	for i := range t.stories {
		if err := l.addStory(&t.stories[i], m); err != nil {
			return nil, err
		}
	}
	return l, errors.Join(l.addInvented(t.told, m, true), l.addInvented(t.untold, m, false))
}

// fit learns the gate of a model.
func (l *gateLessons) fit(m *model.Model) {
	weights := gateSettings.fit(l.questions(-1))
	m.AddTable(reported.ReportGateTable, model.Pack(weights))
	m.AddTable(reported.ReportToldTable, confidence(l.choices()))
	m.Notes = append(m.Notes, fmt.Sprintf("%s: %d drafts, %d weights; %s", reported.ReportGateTable, len(l.drafts), len(weights), gateSettings))
}

// withReports returns a model that shares the parts of m, and finds reports by what was
// learned of the articles that use allows.
func withReports(m *model.Model, t *texts, use func(i int) bool) (*model.Model, error) {
	part := model.New()
	for name, f := range m.Forests {
		part.Forests[name] = f
	}
	for name, table := range m.Tables {
		if !strings.HasPrefix(name, "report ") {
			part.AddTable(name, table)
		}
	}
	l, err := reportLessons(t, part, use)
	if err != nil {
		return nil, err
	}
	l.fit(part)
	return part, nil
}

// addArticle adds the drafts that the engine makes of an annotated article.
func (l *gateLessons) addArticle(a *corpus.Article, m *model.Model, count float64) error {
	t := teacher{a: a}
	return l.add(a.Text, a.Path, m, count, t.tells)
}

// addStory adds those of a text whose discourse is annotated.
func (l *gateLessons) addStory(s *corpus.Story, m *model.Model) error {
	if len(s.Tellings) == 0 {
		return nil
	}
	count := spokenCount
	if strings.Contains(s.Name, "_news_") || strings.Contains(s.Name, "_court_") {
		count = storyCount
	}
	return l.add(s.Text, s.Name+".txt", m, count, func(cue, draft quotes.Span) int { return storyTells(s, cue, draft) })
}

// sheet is how many invented sentences are read together.
const sheet = 24

// addInvented adds the drafts of invented sentences, all of which tell something or none.
func (l *gateLessons) addInvented(sentences []string, m *model.Model, told bool) error {
	for part := range slices.Chunk(sentences, sheet) {
		text := "The day in brief\n\n" + strings.Join(part, "\n\n") + "\n"
		if err := l.add(text, "invented.txt", m, inventedCount, func(quotes.Span, quotes.Span) int { return answerOf(told) }); err != nil {
			return err
		}
	}
	return nil
}

func (l *gateLessons) add(text, name string, m *model.Model, count float64, tells func(cue, draft quotes.Span) int) error {
	page, err := articles.Read(strings.NewReader(text), articles.Source{Name: name})
	if err != nil || page.Text != text {
		return nil
	}
	_, err = learning.StudyReports(page.Document(), m, func(q reported.Question) int {
		if q.Subject != reported.ReportTold {
			return reported.Unknown
		}
		if right := tells(quotes.Span(q.Cue), quotes.Span(q.Sentence)); right != reported.Unknown {
			l.drafts = append(l.drafts, judgedDraft{l.texts, count == 1, count, q.Options[0].Traits, right == 0})
		}
		return reported.Unknown
	})
	l.texts++
	return err
}

// tells answers whether a word of saying tells a draft in an annotated article: 0 if it
// does, NoAnswer if not. Attitudes, plans, orders and polls tell nothing.
func (t *teacher) tells(cue, draft quotes.Span) int {
	if said := t.attribution(cue); said != nil {
		switch {
		case !ofSaying(t.a.Read(said.Cue)):
			return reported.NoAnswer
		case common(said.Content, draft):
			return 0
		}
		return reported.Unknown
	}
	if t.within(cue) || slices.ContainsFunc(t.a.Attributions, func(a corpus.Attribution) bool { return common(a.Content, draft) }) {
		return reported.Unknown // only the outermost of nested attributions is annotated
	}
	return reported.NoAnswer
}

// storyTells answers the same in a text whose discourse is annotated.
func storyTells(s *corpus.Story, cue, draft quotes.Span) int {
	right := reported.NoAnswer
	for _, a := range s.Tellings {
		if !common(a.Content, draft) {
			continue
		}
		if slices.ContainsFunc(a.Clause, func(c quotes.Span) bool { return overlap(c, cue) > 0 }) {
			return 0
		}
		right = reported.Unknown
	}
	return right
}

// common reports whether half of a draft lies in a content.
func common(content []quotes.Span, draft quotes.Span) bool {
	both := 0
	for _, c := range content {
		both += overlap(c, draft)
	}
	return 2*both >= draft.End-draft.Start
}

// questions are those of all texts but one part of them; of all for -1.
func (l *gateLessons) questions(part int) *questions {
	q := newQuestions(true)
	for i := range l.drafts {
		d := &l.drafts[i]
		if d.text%gateFolds == part {
			continue
		}
		q.answer(d.traits)
		q.end(answerOf(d.told), d.count)
	}
	return q
}

func answerOf(told bool) int {
	if told {
		return 0
	}
	return reported.NoAnswer
}

// choices are how sure the gate is of drafts that it was not learned from, the likeliest last.
func (l *gateLessons) choices() []choice {
	var out []choice
	var print [2]struct{ n, right, sure, told, surelyTold int }
	for part := range gateFolds {
		s := model.NewSparse(gateSettings.fit(l.questions(part)))
		for i := range l.drafts {
			if d := &l.drafts[i]; d.text%gateFolds == part {
				share := model.Share([]int32{s.Score(d.traits), 0}, 0)
				for range d.votes() {
					out = append(out, choice{share, d.told})
				}
				p := &print[0]
				if d.news {
					p = &print[1]
				}
				p.n++
				if d.told {
					p.told++
				}
				if share >= model.Certain/2 {
					p.sure++
					if d.told {
						p.surelyTold++
					}
				}
				if (share >= model.Certain/2) == d.told {
					p.right++
				}
			}
		}
	}
	for i, name := range [...]string{"ours and GUM", "PolNeAR"} {
		p := print[i]
		fmt.Printf("gate held out, %s: %d drafts, %d told, right %.3f, P %.3f R %.3f\n", name, p.n, p.told, float64(p.right)/float64(p.n), float64(p.surelyTold)/float64(p.sure), float64(p.surelyTold)/float64(p.told))
	}
	slices.SortStableFunc(out, func(a, b choice) int { return a.share - b.share })
	return out
}
