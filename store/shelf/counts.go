package shelf

import (
	"time"

	"pullquote/articles/clean"
	"pullquote/store/index"
)

// counts is what the server counts: of each name below, a number, or more counts in buckets.
type counts map[string]count

type count struct {
	Value   *float64       `json:"value"`
	Buckets []bucket       `json:"buckets"`
	After   map[string]any `json:"after_key"`
}

// bucket is one person, name, role, month or question, with what is counted of it.
type bucket struct {
	Key      any   `json:"key"` // a text, the number of a month, or a text in an object
	Docs     int   `json:"doc_count"`
	Quotes   count `json:"quotes"`
	Reported count `json:"reported"`
	Words    count `json:"words"`
	Last     count `json:"last"`
	Names    count `json:"names"`
	Roles    count `json:"roles"`
	Months   count `json:"months"`
}

// text is a bucket's key, without what could act on a terminal.
func (b bucket) text() string {
	key := b.Key
	if several, ok := key.(map[string]any); ok {
		key = several["person"]
	}
	s, _ := key.(string)
	return clean.Line(s)
}

// number is a number that was counted; 0 where nothing was.
func (c count) number() int {
	if c.Value == nil {
		return 0
	}
	return int(*c.Value)
}

// totals is what is counted of a person: a document of theirs is an article.
func totals() clause {
	return clause{"quotes": sum("quotes"), "reported": sum("reported"), "words": sum("words"), "last": latest("last")}
}

func sum(field string) clause    { return clause{"sum": clause{"field": field}} }
func latest(field string) clause { return clause{"max": clause{"field": field}} }

// total is a person as they were counted.
func (b bucket) total() index.Person {
	p := index.Person{Key: b.text(), Quotes: b.Quotes.number(), Reported: b.Reported.number(), Words: b.Words.number(), Articles: b.Docs}
	if b.Last.Value != nil {
		p.Last = time.Unix(int64(*b.Last.Value), 0)
	}
	return p
}

// described is what is asked beside numbers: what somebody is called, their latest role, and
// the quotes of their latest months.
func described(months int) clause {
	asked := clause{
		"names": clause{"terms": clause{"field": "name", "size": 50}},
		"roles": clause{"terms": clause{"field": "role", "size": 1, "order": []clause{{"last": "desc"}, {"_key": "desc"}}}, "aggs": clause{"last": latest("date")}},
	}
	if months > 0 { // the latest in which they are quoted: those that are asked for are among them
		asked["months"] = clause{"terms": clause{"field": "month", "size": months, "order": clause{"_key": "desc"}}, "aggs": clause{"quotes": sum("quotes")}}
	}
	return asked
}
