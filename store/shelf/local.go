package shelf

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/query"
)

// plan is how a query is answered. What a reader has done with articles is known here and not
// to the server: is: and tag: are answered here. The server finds all that may be wanted, and
// tells of each which parts of the query hold there, by their names.
type plan struct {
	root  query.Node
	parts []query.Node          // the largest that the server answers, if it cannot answer all
	kept  map[query.Node]clause // see translator
}

// newPlan plans a query. The error is about a term that asks for what no archive has, or about
// what cannot be told of the reader's own.
func newPlan(ctx context.Context, root query.Node, held func(context.Context, query.Node) (Kept, error)) (plan, error) {
	p := plan{root: root, kept: map[query.Node]clause{}}
	if err := Answers(query.Query{Root: root}); err != nil {
		return p, err
	}
	if local(root) {
		p.collect(root)
	}
	var wrong error
	each(root, func(n query.Node) {
		switch {
		case !isHeld(n) || wrong != nil:
		case held == nil:
			p.kept[n] = none()
		default:
			wrong = p.keep(ctx, n, held)
		}
	})
	return p, wrong
}

// isHeld reports whether the reading state knows of which articles a term holds.
func isHeld(n query.Node) bool {
	switch n := n.(type) {
	case query.Field:
		return n.Name == query.Note
	case query.Has:
		return n == query.Notes
	case query.Is:
		return n != query.Unread
	}
	return false
}

// keep looks up of which articles a term holds. Of marks more than can be told is no harm: each
// article is looked at.
func (p plan) keep(ctx context.Context, n query.Node, held func(context.Context, query.Node) (Kept, error)) error {
	k, err := held(ctx, n)
	if err != nil {
		return err
	}
	found, ok := k.clause()
	if _, is := n.(query.Is); !is && !ok {
		return fmt.Errorf("more than %d of your notes are meant, and so many cannot be looked for in an archive", mostKept)
	}
	p.kept[n] = found
	return nil
}

// Answers says why an archive cannot answer a query; nil if it can.
func Answers(q query.Query) (err error) {
	each(q.Root, func(n query.Node) {
		if f, is := n.(query.Field); is && f.Name == query.Feed {
			err = errors.New("feed: asks about what you have here, and not about an archive")
		}
	})
	return err
}

// each calls do with all parts of a query.
func each(n query.Node, do func(query.Node)) {
	do(n)
	switch n := n.(type) {
	case query.And:
		for _, part := range n {
			each(part, do)
		}
	case query.Or:
		for _, part := range n {
			each(part, do)
		}
	case query.Not:
		each(n.Node, do)
	}
}

// local reports whether a part of a query asks what its reader has done.
func local(n query.Node) (is bool) {
	each(n, func(n query.Node) {
		switch n := n.(type) {
		case query.Is:
			is = true
		case query.Field:
			is = is || n.Name == query.Tag
		}
	})
	return is
}

// collect collects the largest parts that the server answers.
func (p *plan) collect(n query.Node) {
	if !local(n) {
		p.parts = append(p.parts, n)
		return
	}
	switch n := n.(type) {
	case query.And:
		for _, part := range n {
			p.collect(part)
		}
	case query.Or:
		for _, part := range n {
			p.collect(part)
		}
	case query.Not:
		p.collect(n.Node)
	}
}

// clause is what the server is asked.
func (p plan) clause(now time.Time) clause {
	t := translator{now, p.kept}
	if p.root == nil {
		return all()
	}
	if len(p.parts) == 0 && !local(p.root) {
		return t.clause(p.root)
	}
	named := make([]clause, len(p.parts))
	for i, part := range p.parts {
		named[i] = clause{"bool": clause{"filter": []clause{t.clause(part)}, "_name": nameOf(i)}}
	}
	return clause{"bool": clause{"filter": []clause{t.bound(p.root, true)}, "should": named, "minimum_should_match": 0}}
}

// nameOf is the name of a part.
func nameOf(i int) string { return fmt.Sprintf("part %d", i) }

// bound translates a part of which some is not known to the server: to what finds all that may
// be wanted, or with most false to what finds nothing else.
func (t translator) bound(n query.Node, most bool) clause {
	if !local(n) {
		return t.clause(n)
	}
	bounds := func(nodes []query.Node) []clause {
		parts := make([]clause, len(nodes))
		for i, n := range nodes {
			parts[i] = t.bound(n, most)
		}
		return parts
	}
	switch n := n.(type) {
	case query.And:
		return every(bounds(n))
	case query.Or:
		return some(bounds(n))
	case query.Not:
		return without(t.bound(n.Node, !most))
	}
	if kept, is := t.kept[n]; is && most {
		return kept
	}
	if most {
		return all()
	}
	return none()
}

// keeps reports whether an article is wanted, of which the server says that the named parts hold.
// As at home, what was archived here is found where the query asks for it and nowhere else.
func (p plan) keeps(e store.Entry, named []string) bool {
	holds := map[string]bool{}
	for _, name := range named {
		holds[name] = true
	}
	asked := false
	each(p.root, func(n query.Node) { asked = asked || n == query.Archived })
	next := 0
	var is func(query.Node) bool
	is = func(n query.Node) bool {
		if !local(n) {
			next++
			return holds[nameOf(next-1)]
		}
		switch n := n.(type) {
		case query.And:
			found := true
			for _, part := range n {
				found = is(part) && found // each is counted
			}
			return found
		case query.Or:
			found := false
			for _, part := range n {
				found = is(part) || found
			}
			return found
		case query.Not:
			return !is(n.Node)
		case query.Is:
			return map[query.Is]bool{query.Read: e.Read, query.Unread: !e.Read, query.Starred: e.Starred, query.Archived: e.Archived}[n]
		case query.Field:
			return tagged(e.Tags, n.Word)
		}
		return false
	}
	return (asked || !e.Archived) && (!local(p.root) || is(p.root))
}

// tagged reports whether one of some tags is wanted.
func tagged(tags []string, wanted query.Word) bool {
	text := fold.String(wanted.Text, fold.Search)
	for _, tag := range tags {
		if tag = fold.String(tag, fold.Search); tag == text || wanted.Prefix && strings.HasPrefix(tag, text) {
			return true
		}
	}
	return false
}
