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
	const most = 1 << 50 // there are not as many words
	if c.Value == nil {
		return 0
	}
	return int(max(0, min(*c.Value, most)))
}

// day is a time that was counted, in seconds of Unix; none where no calendar has it.
func (c count) day() time.Time {
	const most = 1 << 50
	if c.Value == nil || *c.Value > most || *c.Value < -most {
		return time.Time{}
	}
	return dayOf(int64(*c.Value))
}

// dayOf is a time in seconds of Unix; none where no calendar has it.
func dayOf(second int64) time.Time {
	if at := time.Unix(second, 0); inCalendar(at) {
		return at
	}
	return time.Time{}
}

// totals is what is counted of a person: a document of theirs is an article.
func totals() clause {
	return clause{"quotes": sum("quotes"), "reported": sum("reported"), "words": sum("words"), "last": latest("last")}
}

func sum(field string) clause    { return clause{"sum": clause{"field": field}} }
func latest(field string) clause { return clause{"max": clause{"field": field}} }

// total is a person as they were counted.
func (b bucket) total() index.Person {
	p := index.Person{Key: b.text(), Quotes: b.Quotes.number(), Reported: b.Reported.number(), Words: b.Words.number(), Articles: max(0, b.Docs), Last: b.Last.day()}
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
