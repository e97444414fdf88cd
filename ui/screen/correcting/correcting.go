// Package correcting is how somebody who reads corrects by hand what the engine has found: a
// menu for the quotation that is stood on, or for words that it has missed, and one for a
// person; lines in which a name is typed, and the choice of where a quotation begins and ends.
package correcting

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Page is what somebody reads.
type Page struct {
	*pane.Session
	Entry   store.Entry
	Row     index.ID // of the article; 0 if it is of no list
	Article *articles.Article
	Found   quotes.Found       // as it is corrected
	Kept    []corrections.Kept // what is corrected in the article
	At      int                // the current quotation in Found; -1 for none
	Passage quotes.Span        // what else is stood on, or is read; empty for nothing
	Chosen  bool               // the words of the passage were selected, just as they are to be a quotation
	Begun   func()             // is called when something is to be corrected, of which Done tells
	// Select shows some words as those that are chosen, and with an empty span what was
	// shown before.
	Select func(quotes.Span)
}

// Done is a correction that was made.
type Done struct {
	told string
	err  error
}

// Failed reports whether nothing was corrected.
func (d Done) Failed() bool { return d.err != nil }

// Said is what was done, and how to have it undone.
func (d Done) Said(s *pane.Session) string {
	if d.err != nil {
		return clean.Line(d.err.Error())
	}
	return words.Join(d.told, pane.UndoKey(s)+" undoes")
}

// Correct is the wish to correct the current quotation or, where there is none, to have the
// passage be one.
func Correct(p Page) pane.Wish {
	switch {
	case p.State == nil:
		p.Note = pane.StillOpening
		return nil
	case p.Article == nil || p.Article.Partial:
		p.Note = "the rest of the article is still being read"
		return nil
	case p.At >= 0:
		return carry.Choose(p.Session, "correct: ", "", p.onQuote())
	case p.Passage.Empty():
		p.Note = "nothing to correct here"
		return nil
	}
	return p.newQuote()
}

// quote is the current quotation.
func (p Page) quote() *quotes.Quote { return &p.Found.Quotes[p.At] }

// onQuote is what can be done to the current quotation.
func (p Page) onQuote() []carry.Choice {
	q := p.quote()
	who := "unknown"
	if q.Speaker >= 0 {
		who = p.Found.Speakers[q.Speaker].Name
	}
	all := []carry.Choice{{Letter: "s", Name: "speaker", About: "somebody else says it, not " + clean.Label(who), Do: p.askSpeaker}}
	if q.Speaker >= 0 {
		all = append(all,
			carry.Choice{Letter: "n", Name: "nobody", About: "who says it is not known", Do: p.doing(correct.Correction{Do: correct.Nobody})},
			carry.Choice{Letter: "p", Name: "person", About: "name, role, and who else " + clean.Label(who) + " is", Do: func() pane.Wish { return Person(p, q.Speaker) }})
	}
	all = append(all,
		carry.Choice{Letter: "x", Name: "no quotation", About: "a title, a nickname, the writer’s own words", Do: p.doing(correct.Correction{Do: correct.NoQuote})},
		carry.Choice{Letter: "b", Name: "bounds", About: "it begins or ends elsewhere", Do: p.askBounds})
	for i, c := range kinds(func(k quotes.Kind) pane.Wish {
		return p.doing(correct.Correction{Do: correct.Kind, Kind: k.String()})()
	}) {
		if quotes.Kind(i) != q.Kind {
			all = append(all, c)
		}
	}
	if taken := p.here(); len(taken) > 0 {
		all = append(all, carry.Choice{Letter: "t", Name: "take back", About: "what was corrected of it: " + clean.Label(taken[len(taken)-1].String()), Do: func() pane.Wish { return p.takeBack(taken) }})
	}
	return all
}

// kinds are the kinds of quotation, in their order.
func kinds(do func(quotes.Kind) pane.Wish) []carry.Choice {
	return []carry.Choice{
		{Letter: "d", Name: "direct", About: "whole sentences, word for word", Do: func() pane.Wish { return do(quotes.Direct) }},
		{Letter: "m", Name: "mixed", About: "some of the words, in the writer’s sentence", Do: func() pane.Wish { return do(quotes.Mixed) }},
		{Letter: "r", Name: "reported", About: "told, and not word for word", Do: func() pane.Wish { return do(quotes.Indirect) }},
	}
}

// here are the corrections of the current quotation.
func (p Page) here() (all []corrections.Kept) {
	text, q := anchor.Read(p.Article.Text), p.quote()
	for _, k := range p.Kept {
		if k.Do.OfPerson() {
			continue
		}
		at, ok := text.Find(k.At)
		if k.To != nil {
			if to, found := text.Find(*k.To); found {
				at, ok = to, true
			}
		}
		if ok && at.Start < q.Marked.End && at.End > q.Marked.Start {
			all = append(all, k)
		}
	}
	return all
}

// doing makes a correction of the current quotation.
func (p Page) doing(c correct.Correction) func() pane.Wish {
	return func() pane.Wish {
		q := p.quote()
		c.At = anchor.Of(p.Article.Text, q.Span)
		if _, ok := correct.KindOf(q.Kind.String()); ok && c.Kind == "" {
			c.Kind = q.Kind.String()
		}
		return p.do(c)
	}
}

// do makes a correction. The index follows what is done.
func (p Page) do(c correct.Correction) pane.Wish {
	if err := c.Check(); err != nil {
		p.Note = clean.Line(err.Error())
		return nil
	}
	e, a, now := p.Entry, p.Article, p.Now()
	return p.change(said(c), func(ctx context.Context, s *store.State) (store.Step, error) {
		return corrections.Make(ctx, s, c, corrections.Place{Entry: e, Article: a}, now)
	})
}

// takeBack takes corrections away, so that the engine has its way again.
func (p Page) takeBack(all []corrections.Kept) pane.Wish {
	change := &store.Annotating{}
	for _, k := range all {
		change.Take = append(change.Take, k.ID)
	}
	return p.change("taken back: "+clean.Label(all[len(all)-1].String()), func(context.Context, *store.State) (store.Step, error) {
		return store.Step{Annotations: change}, nil
	})
}

// change makes a step behind the changes that were asked for before.
func (p Page) change(told string, step func(context.Context, *store.State) (store.Step, error)) tea.Cmd {
	state, x := p.State, p.Index
	p.Begun()
	return pane.InTurn(p.Session, func(ctx context.Context) tea.Msg {
		one, err := step(ctx, state)
		if err == nil {
			_, err = state.Do(ctx, func([]store.Step) string { return told }, one)
		}
		if err == nil && x != nil && one.People != nil {
			err = x.People().Regroup(ctx)
		}
		return Done{told, err}
	})
}

// said is what a correction comes to, in a line.
func said(c correct.Correction) string { return clean.Label("by you: " + c.String()) }
