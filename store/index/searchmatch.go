package index

import (
	"strings"

	"pullquote/store/index/fts"
	"pullquote/store/index/prefix"
	"pullquote/store/query"
)

// expression is a question to a table of words in the language of FTS5, whose
// NOT stands between two expressions and never before one alone: not tells that
// all that does not match is meant.
type expression struct {
	match string
	not   bool
}

// all joins expressions that must all hold. There is at least one.
func all(parts []expression) expression {
	var yes, no []string
	for _, e := range parts {
		if e.not {
			no = append(no, e.match)
		} else {
			yes = append(yes, e.match)
		}
	}
	switch {
	case len(no) == 0:
		return expression{match: joinedBy(" AND ", yes)}
	case len(yes) == 0:
		return expression{joinedBy(" OR ", no), true}
	}
	return expression{match: "(" + joinedBy(" AND ", yes) + " NOT " + joinedBy(" OR ", no) + ")"}
}

// some joins expressions of which one must hold, by De Morgan's law.
func some(parts []expression) expression {
	flipped := make([]expression, len(parts))
	for i, e := range parts {
		flipped[i] = expression{e.match, !e.not}
	}
	e := all(flipped)
	e.not = !e.not
	return e
}

func joinedBy(operator string, parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return "(" + strings.Join(parts, operator) + ")"
}

// matcher turns a part of a query into an expression. It reports false for
// what a table of words cannot answer.
type matcher func(query.Node) (expression, bool)

// tree turns And, Or and Not of what leaf turns into an expression.
func tree(n query.Node, leaf matcher) (expression, bool) {
	switch n := n.(type) {
	case query.And:
		parts, ok := branches(n, leaf)
		return all(parts), ok
	case query.Or:
		parts, ok := branches(n, leaf)
		return some(parts), ok
	case query.Not:
		e, ok := tree(n.Node, leaf)
		e.not = !e.not
		return e, ok
	}
	return leaf(n)
}

func branches(nodes []query.Node, leaf matcher) ([]expression, bool) {
	var parts []expression
	for _, n := range nodes {
		e, ok := tree(n, leaf)
		if !ok {
			return nil, false
		}
		parts = append(parts, e)
	}
	return parts, true
}

// inWords is the matcher of the table words.
func inWords(n query.Node) (expression, bool) {
	w, ok := n.(query.Word)
	if !ok || prefix.Letters(w) != "" {
		return expression{}, false
	}
	return expression{match: phrase(w)}, true
}

// inAbout is the matcher of the table about.
func inAbout(n query.Node) (expression, bool) {
	switch n := n.(type) {
	case query.Field:
		if n.Name == query.By || n.Name == query.Source {
			column := map[query.Name]string{query.By: "byline", query.Source: "source"}[n.Name]
			return expression{match: column + " : " + near(n.Word)}, true
		}
	case query.Has:
		return expression{match: `flag : "quotes"`}, n == query.Quotes
	}
	return expression{}, false
}

// inText is the matcher of what a quotation says.
func inText(n query.Node) (expression, bool) {
	w, ok := n.(query.Word)
	return expression{match: "text : " + phrase(w)}, ok
}

// sayings is the question for what somebody says in an article. Every row of
// the table holds the mark between quotations, and so "not" has something
// to stand behind.
func sayings(n query.Said) string {
	parts := []expression{{match: `text : "` + strings.TrimSpace(between) + `"`}}
	if n.Who.Text != "" {
		parts[0].match = "who : " + near(n.Who)
	}
	if n.Text != nil {
		if e, ok := tree(n.Text, inText); ok { // as Said promises
			if parts = append(parts, e); n.Who.Text == "" && !e.not {
				return e.match
			}
		}
	}
	return all(parts).match
}

// phrase spells a word as a string of FTS5, which cuts and folds it as it does
// with articles.
func phrase(w query.Word) string {
	s := quotedWord(fts.Indexed(w.Text))
	if w.Prefix && !fts.Single(w.Text) {
		s += " *"
	}
	return s
}

func quotedWord(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// near spells a name: its words near each other, so that Ada Quill is found as
// Ada M. Quill too.
func near(w query.Word) string {
	words := strings.Fields(w.Text)
	if len(words) == 1 {
		return phrase(w)
	}
	for i, s := range words {
		words[i] = phrase(query.Word{Text: s, Prefix: w.Prefix && i == len(words)-1})
	}
	return "NEAR(" + strings.Join(words, " ") + ", 2)"
}
