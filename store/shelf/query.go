package shelf

import (
	"slices"
	"strings"
	"time"

	"pullquote/store/index/fts"
	"pullquote/store/query"
)

// clause is a part of a query in the language of OpenSearch.
type clause map[string]any

// translator puts queries into that language.
type translator struct {
	now  time.Time             // tells which day is today, and where
	kept map[query.Node]clause // what finds the articles of terms about what their reader has done
}

// clause translates a part of a query that asks nothing of its reader's own marks: see local.
func (t translator) clause(n query.Node) clause {
	switch n := n.(type) {
	case query.And:
		return every(t.clauses(n))
	case query.Or:
		return some(t.clauses(n))
	case query.Not:
		return without(t.clause(n.Node))
	case query.Word:
		return phrase(field{"find.text", "find.pairs"}, n)
	case query.Field: // by:, source: and note:, the others are local
		if n.Name == query.Note {
			return t.kept[n]
		}
		return near("find."+string(n.Name), n.Word)
	case query.Said:
		return nested(t.saying(n))
	case query.Dates:
		return t.dated(n)
	case query.Has:
		if n == query.Notes {
			return t.kept[n]
		}
		return clause{"range": clause{"quotes": clause{"gt": 0}}}
	}
	return none() // there is nothing else that is not local
}

func (t translator) clauses(nodes []query.Node) []clause {
	parts := make([]clause, len(nodes))
	for i, n := range nodes {
		parts[i] = t.clause(n)
	}
	return parts
}

func all() clause                 { return clause{"match_all": clause{}} }
func none() clause                { return clause{"match_none": clause{}} }
func every(parts []clause) clause { return clause{"bool": clause{"filter": parts}} }
func without(part clause) clause  { return clause{"bool": clause{"must_not": []clause{part}}} }
func nested(inside clause) clause {
	return clause{"nested": clause{"path": "voices", "query": inside}}
}

func some(parts []clause) clause {
	return clause{"bool": clause{"should": parts, "minimum_should_match": 1}}
}

// saying is what is asked of one voice.
func (t translator) saying(n query.Said) clause {
	var parts []clause
	if n.Who.Text != "" {
		parts = append(parts, near("voices.find.who", n.Who))
	}
	if n.Text != nil {
		parts = append(parts, spoken(n.Text))
	}
	if len(parts) == 0 {
		return all()
	}
	return every(parts)
}

// spoken is what the words of one voice are to hold.
func spoken(n query.Node) clause {
	parts := func(nodes []query.Node) (parts []clause) {
		for _, n := range nodes {
			parts = append(parts, spoken(n))
		}
		return parts
	}
	switch n := n.(type) {
	case query.And:
		return every(parts(n))
	case query.Or:
		return some(parts(n))
	case query.Not:
		return without(spoken(n.Node))
	case query.Word:
		return phrase(field{"voices.find.said", "voices.find.pairs"}, n)
	}
	return none() // as Said promises, there is nothing else
}

// dated asks for a day of publication, or of those that tell none for a day on which they were
// saved, where the reader is.
func (t translator) dated(d query.Dates) clause {
	first, after := d.Range(t.now)
	bounds := clause{}
	bound := func(name string, at time.Time) {
		switch {
		case at.IsZero():
		case d.Saved:
			bounds[name] = time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, t.now.Location()).Unix()
		default:
			bounds[name] = floorDay(at.Unix())
		}
	}
	bound("gte", first)
	bound("lt", after)
	if d.Saved {
		return every([]clause{without(clause{"exists": clause{"field": "day"}}), {"range": clause{"date": bounds}}})
	}
	return clause{"range": clause{"day": bounds}}
}

// field is a field of words, and the one with the pairs of its letters; there may be none.
type field struct{ words, pairs string }

// mostEndings is how many words a beginning of four letters and more may stand for inside a
// phrase; those of fewer letters are indexed, and stand for all.
const mostEndings = 50_000

// phrase asks for words that stand behind each other.
func phrase(f field, w query.Word) clause {
	words := wordsOf(w.Text)
	last := len(words) - 1
	switch {
	case last < 0:
		return none()
	case w.Prefix && !fts.Single(w.Text) && !alone(words[last]):
		if last == 0 {
			return clause{"prefix": clause{f.words: clause{"value": words[0]}}}
		}
		return clause{"match_phrase_prefix": clause{f.words: clause{"query": strings.Join(words, " "), "max_expansions": mostEndings}}}
	case last == 0:
		return clause{"term": clause{f.words: clause{"value": words[0]}}}
	case f.pairs != "" && !slices.ContainsFunc(words, func(word string) bool { return !alone(word) }):
		return clause{"match_phrase": clause{f.pairs: clause{"query": pairs(words)}}}
	}
	return clause{"match_phrase": clause{f.words: clause{"query": strings.Join(words, " ")}}}
}

// apart is how many words may stand between the first and the last of a name.
const apart = 2

// near asks for a name: its words near each other in any order, so that Ada Quill is found as
// Ada M. Quill and as Quill, Ada.
func near(field string, w query.Word) clause {
	words := strings.Fields(w.Text)
	if len(words) == 1 {
		return phrase(fieldOf(field), w)
	}
	var parts []part
	for i, word := range words {
		p := newPart(query.Word{Text: word, Prefix: w.Prefix && i == len(words)-1})
		if len(p.words) > 0 && !slices.ContainsFunc(parts, func(q part) bool { return q.prefix == p.prefix && slices.Equal(q.words, p.words) }) {
			parts = append(parts, p)
		}
	}
	var orders []clause
	if len(parts) <= apart+2 {
		orders = inEachOrder(nil, parts)
	}
	if len(orders) == 0 {
		return none()
	}
	return clause{"intervals": clause{field: clause{"any_of": clause{"intervals": orders}}}}
}

func fieldOf(words string) field { return field{words: words} }

// part is a word of a name, or several that stand behind each other: "Jean-Luc".
type part struct {
	words  []string
	prefix bool // the last is a beginning
}

func newPart(w query.Word) part {
	p := part{words: wordsOf(w.Text)}
	p.prefix = w.Prefix && len(p.words) > 0 && !fts.Single(w.Text) && !alone(p.words[len(p.words)-1])
	return p
}

// interval is where the words of a part stand.
func (p part) interval() clause {
	whole := p.words
	if p.prefix {
		whole = whole[:len(whole)-1]
	}
	var parts []clause
	if len(whole) > 0 {
		parts = append(parts, clause{"match": clause{"query": strings.Join(whole, " "), "max_gaps": 0, "ordered": true}})
	}
	if p.prefix {
		parts = append(parts, clause{"prefix": clause{"prefix": p.words[len(p.words)-1]}})
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return inOrder(parts, 0)
}

func inOrder(parts []clause, gaps int) clause {
	return clause{"all_of": clause{"ordered": true, "max_gaps": gaps, "intervals": parts}}
}

// inEachOrder asks for parts in every order in which they fit: what stands between the first and
// the last takes of the room between them.
func inEachOrder(chosen, left []part) (orders []clause) {
	if len(left) > 0 {
		for i := range left {
			rest := slices.Delete(slices.Clone(left), i, i+1)
			orders = append(orders, inEachOrder(append(slices.Clip(chosen), left[i]), rest)...)
		}
		return orders
	}
	gaps := apart
	intervals := make([]clause, len(chosen))
	for i, p := range chosen {
		intervals[i] = p.interval()
		if i > 0 && i < len(chosen)-1 {
			gaps -= len(p.words)
		}
	}
	switch {
	case gaps < 0:
		return nil
	case len(intervals) == 1:
		return intervals
	}
	return []clause{inOrder(intervals, gaps)}
}
