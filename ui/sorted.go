package ui

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/index"
)

// sorted says how many articles a command prints, and which come first.
type sorted struct {
	limit int // 0 for all
	order articleOrder
}

// articleOrder is the order of articles.
type articleOrder string

const (
	newest   articleOrder = "newest"
	oldest   articleOrder = "oldest"
	bySource articleOrder = "source"
)

// String, Set and Type make an order the value of a flag.
func (o *articleOrder) String() string { return string(*o) }

// Set accepts the names of the orders.
func (o *articleOrder) Set(name string) error { return choose(o, name, newest, oldest, bySource) }

// Type names the flag's argument in help.
func (o *articleOrder) Type() string { return "order" }

// addTo gives a command the flags --limit and --sort.
func (s *sorted) addTo(c *cobra.Command) {
	s.order = newest
	c.Flags().IntVar(&s.limit, "limit", 0, "print at most this many articles; 0 for all")
	c.Flags().Var(&s.order, "sort", "which come first: "+either([]articleOrder{newest, oldest})+", or all of a "+string(bySource)+" together")
	complete(c, "sort", newest, oldest, bySource)
}

// check refuses what makes no sense.
func (s sorted) check() error {
	if s.limit < 0 {
		return errors.New("--limit must be 0 or more")
	}
	return nil
}

// first are the first of some, as many as there may be.
func first[T any](limit int, some []T) []T {
	if limit > 0 {
		return some[:min(limit, len(some))]
	}
	return some
}

// inIndex is the order by its name in the index.
func (o articleOrder) inIndex() index.Order {
	return map[articleOrder]index.Order{newest: index.Newest, oldest: index.Oldest, bySource: index.BySource}[o]
}

// compare is the order of articles that the index does not know. What is alike
// stands newest first, and then by its path.
func (o articleOrder) compare(a, b store.Entry) int {
	later := b.Date().Compare(a.Date())
	switch o {
	case newest:
	case oldest:
		later = -later
	case bySource:
		source := func(e store.Entry) string { return fold.String(e.Summary.Source, fold.Search) }
		later = cmp.Or(strings.Compare(source(a), source(b)), later)
	}
	return cmp.Or(later, strings.Compare(a.Path, b.Path))
}
