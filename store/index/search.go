package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"pullquote/store/index/prefix"
	"pullquote/store/query"
)

// Search returns those articles of a list that a query asks for, in the order of the
// list. now tells what "today" is, and whose. A search whose context is done stops
// within a millisecond or so. Words are found in articles that have been read
// whole; see Update.
//
// What is archived is found where the query asks for it, by is:archived or its
// opposite, and nowhere else.
func (x *Index) Search(ctx context.Context, q query.Query, list []ID, now time.Time) ([]ID, error) {
	if len(list) == 0 {
		return list, nil
	}
	s := &search{ctx, x, now, slices.Max(list)}
	found, err := s.findShown(q.Root)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	if found == nil {
		return list, nil
	}
	return found.narrow(list), nil
}

// findShown is find without what is archived, unless that is asked for; nil is all.
func (s *search) findShown(root query.Node) (set, error) {
	var found set
	if root != nil {
		var err error
		if found, err = s.find(root); err != nil || asksForArchived(root) {
			return found, err
		}
	}
	away, err := s.marked(query.Archived)
	if errors.As(err, new(besideState)) && s.ctx.Err() == nil {
		return found, nil // a reading state that cannot be read hides nothing
	}
	if err != nil || away.len() == 0 {
		return found, err
	}
	if away.complement(); found != nil {
		away.and(found)
	}
	return away, nil
}

// asksForArchived reports whether a query has a term about what is archived.
func asksForArchived(n query.Node) bool {
	switch n := n.(type) {
	case query.And:
		return slices.ContainsFunc(n, asksForArchived)
	case query.Or:
		return slices.ContainsFunc(n, asksForArchived)
	case query.Not:
		return asksForArchived(n.Node)
	case query.Is:
		return n == query.Archived
	}
	return false
}

// search is one run of Search.
type search struct {
	ctx     context.Context
	index   *Index
	now     time.Time
	largest ID
}

// find returns what a part of a query finds. Whatever one table of words can
// answer is put to it as one question.
func (s *search) find(n query.Node) (set, error) {
	for _, t := range tables() {
		if e, ok := tree(n, t.leaf); ok {
			return s.words(t.name, e)
		}
	}
	switch n := n.(type) {
	case query.And:
		return s.both(n, set.and, func(words []query.Node) query.Node { return query.And(words) })
	case query.Or:
		return s.both(n, set.or, func(words []query.Node) query.Node { return query.Or(words) })
	case query.Not:
		found, err := s.find(n.Node)
		found.complement()
		return found, err
	case query.Word:
		return s.begun(prefix.Letters(n))
	case query.Said:
		return s.said(n)
	case query.Dates:
		return s.dated(n)
	case query.Is:
		return s.marked(n)
	case query.Field:
		return map[query.Name]func(query.Word) (set, error){query.Feed: s.fed, query.Note: s.noted, query.Tag: s.tagged}[n.Name](n.Word)
	case query.Has: // notes
		return s.noted(query.Word{})
	}
	return nil, fmt.Errorf("unsupported term %T", n)
}

// both puts together what parts find; those that one table answers are asked for
// together.
func (s *search) both(parts []query.Node, with func(a, b set), joined func([]query.Node) query.Node) (set, error) {
	for _, t := range tables() {
		var words, rest []query.Node
		for _, n := range parts {
			if _, ok := tree(n, t.leaf); ok {
				words = append(words, n)
			} else {
				rest = append(rest, n)
			}
		}
		if parts = rest; len(words) > 0 {
			parts = append(parts, joined(words))
		}
	}
	found, err := s.find(parts[0])
	for _, n := range parts[1:] {
		if err != nil {
			return nil, err
		}
		var more set
		if more, err = s.find(n); err == nil {
			with(found, more)
		}
	}
	return found, err
}

// dated finds articles by their day of publication, where that was; or those that tell
// none by the day on which they were saved, where the reader is.
func (s *search) dated(d query.Dates) (set, error) {
	first, after := d.Range(s.now)
	const far, anyZone = 1 << 40, 24 * 60 * 60 // seconds
	if d.Saved {
		if !first.IsZero() {
			first = here(first, s.now)
		}
		if !after.IsZero() {
			after = here(after, s.now)
		}
	}
	from, to := int64(-far), int64(far)
	if !first.IsZero() {
		from = first.Unix()
	}
	if !after.IsZero() {
		to = after.Unix()
	}
	if d.Saved {
		return s.ask(`SELECT id FROM article WHERE date >= ? AND date < ? AND dated = ?`, from, to, byFile)
	}
	return s.ask(`SELECT id FROM article WHERE date >= ? AND date < ? AND dated <> ? AND date + zone >= ? AND date + zone < ?`,
		from-anyZone, to+anyZone, byFile, from, to)
}

// here is the same midnight in the zone of now.
func here(midnight, now time.Time) time.Time {
	return time.Date(midnight.Year(), midnight.Month(), midnight.Day(), 0, 0, 0, 0, now.Location())
}

// ask runs a query for numbers, as the column id.
func (s *search) ask(query string, args ...any) (set, error) {
	return s.askIn(s.index.read, query, args...)
}

func (s *search) askIn(db *sql.DB, query string, args ...any) (set, error) {
	found := newSet(s.largest)
	all, err := ids(s.ctx, db, query, args...)
	for _, id := range all {
		found.add(id)
	}
	return found, err
}
