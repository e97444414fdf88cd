package sidebar

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/fold"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/screen/pane"
)

// amounts are how many articles the rows stand for.
type amounts struct {
	found         map[string]int          // by the query
	feeds         map[string]index.Amount // by the URL
	sources, tags []index.Value           // those of most articles first
}

// of is how many articles a query finds, -1 if that is not known.
func (a amounts) of(text string) int {
	if n, ok := a.found[text]; ok {
		return n
	}
	return -1
}

// counted is the answer to the question how many they are.
type counted struct {
	amounts
	took time.Duration
	err  error
}

// countAgain says that the side bar may be counted again.
type countAgain struct{}

// Recount has the rows counted again.
func (b *Bar) Recount() { b.counts.Stale = true }

// Prefetch counts what the rows stand for, if that may be another number than the side
// bar says. One such request is under way at most.
func (b *Bar) Prefetch() tea.Cmd {
	all, whole := b.Beside.All()
	if b.Index == nil || !whole && !b.OnArchive || !b.counts.Stale || b.counts.Under() {
		return nil
	}
	b.counts.Ask()
	if b.OnArchive {
		ctx, at := b.Ctx, b.Archive
		return func() tea.Msg { return publications(ctx, at) }
	}
	c := count{x: b.Index, all: all, now: b.Now(), paths: b.Options.Paths, long: b.long[sources], longTags: b.long[tags]}
	for _, r := range b.rows {
		if r.kind == standing {
			c.texts = append(c.texts, r.text)
		}
	}
	for _, s := range b.searches {
		c.texts = append(c.texts, s.Query)
	}
	for _, f := range b.feeds {
		c.titles = append(c.titles, f.Title)
	}
	c.sources, c.tags = !b.isFolded(sources), !b.isFolded(tags)
	ctx := b.Ctx
	return func() tea.Msg { return c.ask(ctx) }
}

// count is what is to be counted, and where.
type count struct {
	x              *index.Index
	all            []index.ID
	now            time.Time
	paths          []string
	texts, titles  []string // queries, and what the feeds are called
	sources, tags  bool     // these sections are unfolded
	long, longTags bool     // … and are shown to their end
}

// publications are those of a shared archive, without counts: what was done with its articles is
// not known there.
func publications(ctx context.Context, x pane.Library) (a counted) {
	begun := time.Now()
	if a.sources, a.err = x.Sources(ctx, index.Scope{}); a.err != nil {
		return a // the list says why, and shows the library, which is counted at once
	}
	a.sources, a.took = without(a.sources, nil), time.Since(begun)
	return a
}

// ask asks the index for all of it. What fails stays unknown: the list says why.
func (c count) ask(ctx context.Context) counted {
	begun := time.Now()
	a := counted{amounts: amounts{found: map[string]int{}}}
	for _, text := range c.texts {
		c.find(ctx, a.found, text)
	}
	in, err := c.x.Shown(ctx, c.paths)
	if err == nil {
		a.feeds, err = index.FeedAmounts(ctx, c.x, c.all)
	}
	if err == nil {
		a.sources, err = c.x.Sources(ctx, in)
	}
	if err == nil {
		a.tags, err = c.x.Tags(ctx, in)
	}
	a.sources = without(a.sources, c.titles)
	a.tags = without(a.tags, nil)
	if c.sources {
		c.values(ctx, a.found, "source", a.sources, c.long)
	}
	if c.tags {
		c.values(ctx, a.found, "tag", a.tags, c.longTags)
	}
	a.err, a.took = err, time.Since(begun)
	return a
}

// find counts what a query finds.
func (c count) find(ctx context.Context, into map[string]int, text string) {
	q, err := query.Parse(text)
	if err != nil {
		return
	}
	if found, err := c.x.Search(ctx, q, c.all, c.now); err == nil {
		into[text] = len(found)
	}
}

// values counts what the rows of sources or tags find: "Post" finds the Harbour Post, too.
func (c count) values(ctx context.Context, into map[string]int, filter string, values []index.Value, long bool) {
	most := fewValues
	if long {
		most = mostValues
	}
	for _, v := range values[:min(most, len(values))] {
		c.find(ctx, into, filter+":"+quoted(v.Text))
	}
}

// without are values but for those that are called as something else is, or as one before
// them, whatever the case and accents of their letters.
func without(values []index.Value, others []string) []index.Value {
	seen := map[string]bool{}
	for _, o := range others {
		seen[fold.String(o, fold.Search)] = true
	}
	var left []index.Value
	for _, v := range values {
		key := fold.String(strings.TrimSpace(v.Text), fold.Search)
		if !seen[key] && key != "" {
			left = append(left, v)
		}
		seen[key] = true
	}
	return left
}

// takeCounts shows the counts, and lets the next be made only after a while: counting
// takes a small part of the time at most.
func (b *Bar) takeCounts(c counted) tea.Cmd {
	if c.err == nil {
		b.amounts = c.amounts
		b.arrange()
	}
	b.counts.State = pane.Resting
	return tea.Tick(20*c.took, func(time.Time) tea.Msg { return countAgain{} })
}
