package people

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/order"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
)

// timeline is which part of what a person said is shown, and in which order.
type timeline struct {
	text   string     // as it was typed
	about  query.Node // what it asks for; nil is everything
	oldest bool       // comes first
}

// all reports whether it is everything, the newest first: that need not be read whole.
func (t timeline) all() bool { return t.about == nil && !t.oldest }

// read reads it, and counts its months in place of those of all that the person said.
func (t timeline) read(ctx context.Context, who pane.Quoted, in index.Scope, f *sayingsFetched) {
	all, err := index.Timeline(ctx, who, in, f.person.ID, index.Filter{About: t.about})
	if f.err = err; err != nil {
		return
	}
	if !t.oldest {
		order.Stable(all, func(a, b index.Saying) int { return b.Article.Date().Compare(a.Article.Date()) })
	}
	f.count = index.Count{}
	for _, s := range all {
		if s.Quote.Kind == quotes.Indirect {
			f.count.Reported++
		} else {
			f.count.Quotes++
		}
	}
	f.said = all[min(f.first, len(all)):min(f.first+sayingsAround, len(all))]
	counts, ok := f.months.months[f.person.ID]
	if !ok {
		return
	}
	counts = make([]int, len(counts))
	for _, s := range all {
		at := len(counts) - 1 - monthsBetween(s.Article.Date(), f.months.until)
		if s.Article.Dated() && s.Quote.Kind != quotes.Indirect && at >= 0 && at < len(counts) {
			counts[at]++
		}
	}
	f.months.months[f.person.ID] = counts
}

// monthsBetween is how many calendar months (UTC) lie from one day to another.
func monthsBetween(from, to time.Time) int {
	from, to = from.UTC(), to.UTC()
	return 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
}

// ask asks which words are to be in what is shown.
func (s *SayingsScene) ask() pane.Wish {
	p := &pane.Prompt{Label: "about: ", Typed: func(text string) pane.Wish { return s.narrow(text) }, Cancel: func() pane.Wish { return s.narrow("") }}
	p.Insert(s.part.text)
	return pane.Ask{Prompt: p}
}

// narrow leaves what has some words in it. A line that is no question yet, such as an open
// parenthesis, leaves what is shown.
func (s *SayingsScene) narrow(text string) tea.Cmd {
	q, err := query.Parse(text)
	if err != nil || !query.Plain(q.Root) || text == s.part.text {
		return nil
	}
	s.part.text, s.part.about = text, q.Root
	return s.again()
}

// turn shows the oldest first, or the newest again.
func (s *SayingsScene) turn() tea.Cmd {
	s.part.oldest = !s.part.oldest
	return s.again()
}

// again shows what there is from its start.
func (s *SayingsScene) again() tea.Cmd {
	s.RowCursor = pane.RowCursor{Fit: s.Fit}
	return s.fetch(0)
}
