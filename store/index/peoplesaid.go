package index

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Saying is something that somebody said in an article.
type Saying struct {
	Article Row
	Quote   Quote
	Name    string // by which the article calls the speaker
	Role    string // that the article gives
	Issuer  string // of a document: who issued it
	Via     string // by which the article calls whoever tells that they say so; empty if nobody is between
}

// part is one speaker of one article.
type part struct {
	article            ID
	n                  int
	name, role, issuer string
	quotes             int // of the sayings
	sayings            int
}

// Count tells how much somebody says.
type Count struct {
	Quotes   int // in marks
	Reported int // told without marks
}

// All is how much it is together.
func (c Count) All() int { return c.Quotes + c.Reported }

// Sayings returns what a person said, in quotation marks or not, the newest
// article first and in each in the order of the text: limit of it after the
// first offset, 0 for all. total counts everything that they said in the articles
// of a scope.
func (who People) Sayings(ctx context.Context, person PersonID, in Scope, offset, limit int) (said []Saying, total Count, err error) {
	parts, err := who.parts(ctx, person, in)
	if err != nil {
		return nil, Count{}, err
	}
	var wanted []part
	first := -1 // how much of the first part is passed over
	for _, p := range parts {
		if from := total.All(); p.sayings > 0 && from+p.sayings > offset && (limit <= 0 || from < offset+limit) {
			if first < 0 {
				first = offset - from
			}
			wanted = append(wanted, p)
		}
		total.Quotes += p.quotes
		total.Reported += p.sayings - p.quotes
	}
	if said, err = who.sayingsOf(ctx, wanted); err != nil {
		return nil, Count{}, err
	}
	said = said[min(max(0, first), len(said)):]
	if limit > 0 {
		said = said[:min(limit, len(said))]
	}
	return said, total, nil
}

// parts returns where a person speaks, the newest article first.
func (who People) parts(ctx context.Context, person PersonID, in Scope) ([]part, error) {
	in, err := who.index.narrowed(ctx, in)
	if err != nil {
		return nil, err
	}
	within, paths := in.within()
	query := `SELECT s.article, s.n, s.name, s.role, s.issuer, s.quotes, s.sayings FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0
		WHERE p.same = ?` + within + ` ORDER BY s.date DESC, s.article, s.n`
	args := append([]any{int64(person)}, paths...)
	if person < 0 {
		query = "SELECT article, n, name, role, issuer, quotes, sayings FROM speaker WHERE article = ? AND n = ? AND person = 0"
		args = []any{int64(-person) >> voiceBits, int64(-person) & nobody}
	}
	rows, err := who.index.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	var parts []part
	for rows.Next() {
		var p part
		if err := rows.Scan(&p.article, &p.n, &p.name, &p.role, &p.issuer, &p.quotes, &p.sayings); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		parts = append(parts, p)
	}
	return parts, rows.Err()
}

// within is what keeps speakers, as s, to the articles of a scope.
func (s Scope) within() (condition string, args []any) {
	if s.folders == nil {
		return "", nil
	}
	where, args := s.where("path")
	return " AND s.article IN (SELECT id FROM article WHERE " + where + ")", args
}

// sayingsOf reads what is said in parts.
func (who People) sayingsOf(ctx context.Context, parts []part) ([]Saying, error) {
	ids := make([]ID, len(parts))
	for i, p := range parts {
		ids[i] = p.article
	}
	rows, err := who.index.Rows(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	byID := map[ID]Row{}
	for _, r := range rows {
		byID[r.ID] = r
	}
	var said []Saying
	for _, p := range parts {
		all, err := who.index.Quotes(ctx, p.article)
		if err != nil {
			return nil, err
		}
		var called map[int]string
		for _, q := range all {
			if q.Speaker != p.n {
				continue
			}
			if q.Via > 0 && called == nil {
				if called, err = who.calledIn(ctx, p.article); err != nil {
					return nil, err
				}
			}
			said = append(said, Saying{Article: byID[p.article], Quote: q, Name: p.name, Role: p.role, Issuer: p.issuer, Via: called[q.Via-1]})
		}
	}
	return said, nil
}

// calledIn returns by which names an article calls its speakers, by their places.
func (who People) calledIn(ctx context.Context, article ID) (map[int]string, error) {
	rows, err := who.index.read.QueryContext(ctx, "SELECT n, name FROM speaker WHERE article = ?", article)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	called := map[int]string{}
	for rows.Next() {
		var n int
		var name string
		if err := rows.Scan(&n, &name); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		called[n] = name
	}
	return called, rows.Err()
}

// Months counts the quotes of people in the articles of a scope by calendar
// months (UTC), from the month of from to that of to. Each person has as many
// numbers as there are months. Articles without a date of publication count in
// none: when a file was saved tells nothing of when its words were said.
func (who People) Months(ctx context.Context, people []PersonID, in Scope, from, to time.Time) (map[PersonID][]int, error) {
	begin, end := monthOf(from), monthOf(to)
	counts := map[PersonID][]int{}
	for _, p := range people {
		counts[p] = make([]int, max(0, end-begin+1))
	}
	if len(people) == 0 || end < begin {
		return counts, nil
	}
	const day = 24 * 60 * 60
	list, err := json.Marshal(people)
	if err != nil {
		return nil, err
	}
	if in, err = who.index.narrowed(ctx, in); err != nil {
		return nil, err
	}
	within, paths := in.within()
	rows, err := who.index.read.QueryContext(ctx, `SELECT p.same, (s.date - 86399 * (s.date < 0)) / 86400, sum(s.quotes)
		FROM person AS p CROSS JOIN speaker AS s ON s.person = p.id AND s.person <> 0 AND s.date >= ? AND s.date < ? AND s.dated
		WHERE p.same IN (SELECT value FROM json_each(?))`+within+` GROUP BY 1, 2`, append([]any{monthStart(begin).Unix(), monthStart(end + 1).Unix(), string(list)}, paths...)...)
	if err != nil {
		return nil, fmt.Errorf("querying the index: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var p PersonID
		var days int64
		var n int
		if err := rows.Scan(&p, &days, &n); err != nil {
			return nil, fmt.Errorf("querying the index: %w", err)
		}
		if i := monthOf(time.Unix(days*day, 0)) - begin; i >= 0 && i < len(counts[p]) {
			counts[p][i] += n
		}
	}
	return counts, rows.Err()
}

// Latest returns when the newest article of a scope was published, the zero time
// if none says.
func (x *Index) Latest(ctx context.Context, in Scope) (time.Time, error) {
	in, err := x.narrowed(ctx, in)
	if err != nil {
		return time.Time{}, err
	}
	where, args := in.where("path")
	var date sql.NullInt64
	if err := x.read.QueryRowContext(ctx, "SELECT max(date) FROM article WHERE dated > 0 AND "+where, args...).Scan(&date); err != nil {
		return time.Time{}, fmt.Errorf("querying the index: %w", err)
	}
	if !date.Valid {
		return time.Time{}, nil
	}
	return time.Unix(date.Int64, 0), nil
}

// monthOf numbers months, and monthStart begins one.
func monthOf(t time.Time) int {
	t = t.UTC()
	return t.Year()*12 + int(t.Month()) - 1
}

func monthStart(month int) time.Time {
	return time.Date(month/12, time.Month(month%12+1), 1, 0, 0, 0, 0, time.UTC)
}
