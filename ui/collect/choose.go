package collect

import (
	"fmt"
	"regexp"
	"strings"

	"pullquote/articles/cite"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
)

// Choice says which quotations of an article are wanted; the zero Choice wants all.
type Choice struct {
	Quotes []int    // by their numbers, as the command quotes gives them
	Said   string   // all that somebody says: words of the name
	Words  []string // the quotations in which these words stand, or these words as they are
}

// Of are the quotations of an article that are wanted, each once, in the order of the choice.
func (c Choice) Of(s *cite.Source) (all []*cite.Citation, err error) {
	for _, n := range c.Quotes {
		if n < 1 || n > len(s.Found.Quotes) {
			return nil, fmt.Errorf("there is no quotation %d: it has %d", n, len(s.Found.Quotes))
		}
		all = append(all, s.Quote(n-1))
	}
	for _, words := range c.Words {
		it, err := with(s, words)
		if err != nil {
			return nil, err
		}
		all = append(all, it)
	}
	if len(c.Quotes)+len(c.Words) > 0 && c.Said == "" {
		return once(all), nil
	}
	for _, it := range s.Quotes() {
		if c.Said == "" || called(it.Fields().Speaker, c.Said) {
			all = append(all, it)
		}
	}
	if len(all) == 0 && c.Said != "" {
		return nil, fmt.Errorf("nobody called %q says anything in it", clean.Line(c.Said))
	}
	return once(all), nil
}

// called reports whether each word of what is typed begins a word of a name.
func called(name, typed string) bool {
	words := strings.Fields(fold.String(name, fold.Search))
	asked := strings.Fields(fold.String(typed, fold.Search))
	for _, a := range asked {
		found := false
		for _, w := range words {
			found = found || strings.HasPrefix(w, a)
		}
		if !found {
			return false
		}
	}
	return len(asked) > 0
}

// with is the quotation in which some words stand, or else a passage of these words.
func with(s *cite.Source, words string) (*cite.Citation, error) {
	fields := strings.Fields(words)
	for i := range fields {
		fields[i] = regexp.QuoteMeta(fields[i])
	}
	at := regexp.MustCompile(strings.Join(fields, `\s+`)).FindStringIndex(s.Article.Text)
	if at == nil || len(fields) == 0 {
		return nil, fmt.Errorf("it does not have the words %q", clean.Line(words))
	}
	for i, q := range s.Found.Quotes {
		if q.Kind != quotes.Scare && q.PartOf == 0 && q.Marked.Start <= at[0] && at[1] <= q.Marked.End {
			return s.Quote(i), nil
		}
	}
	return s.Passage(quotes.Span{Start: at[0], End: at[1]}), nil
}

// once are citations without those that are there already.
func once(all []*cite.Citation) (some []*cite.Citation) {
	seen := map[quotes.Span]bool{}
	for _, c := range all {
		if !seen[c.Span()] {
			seen[c.Span()] = true
			some = append(some, c)
		}
	}
	return some
}
