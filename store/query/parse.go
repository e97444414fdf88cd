package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The limits of a query. Nobody types so much; a script might paste it.
const (
	maxLength = 4096 // bytes
	maxTerms  = 100
	maxDepth  = 24 // parentheses and minus signs inside each other
)

// Parse reads a query. The error is an *Error.
func Parse(s string) (Query, error) { return parse(s, false) }

// ParseTyped reads a query while it is being typed. What its end leaves open is
// not finished yet and is passed over, and the last word, if the cursor is on it, is
// taken for a beginning: `strike said:qui` finds Quill, and `strike said:` all
// strikes.
func ParseTyped(s string) (Query, error) { return parse(s, true) }

func parse(s string, typed bool) (Query, error) {
	p := &parser{text: s, typed: typed}
	if len(s) > maxLength {
		return Query{}, p.wrong(maxLength, len(s), "the query is longer than %d bytes", maxLength)
	}
	root, _, err := p.either()
	if err != nil {
		return Query{}, err
	}
	if p.at < len(s) { // either stops at nothing else
		return Query{}, p.wrong(p.at, p.at+1, "unmatched )")
	}
	q := Query{Root: root}
	if typed && root != nil {
		q.typed = strings.Join(strings.Fields(s), " ")
	}
	return q, nil
}

// parser reads a query from left to right and never goes back. Its methods
// return a nil Node for what says nothing: punctuation, and what is not
// finished yet.
type parser struct {
	text  string
	at    int
	typed bool
	terms int
	depth int
}

// either reads groups with "or" between them, up to the end or a parenthesis
// that closes. seen tells whether there was anything at all.
func (p *parser) either() (n Node, seen bool, err error) {
	var parts Or
	for {
		part, some, err := p.group()
		if err != nil {
			return nil, false, err
		}
		from := p.at
		or := p.keyword("or") || p.keyword("OR")
		if or && !some && !p.unfinished() {
			return nil, false, p.wrong(from, p.at, `"or" needs a term before it; to search for the word, put it in quotation marks`)
		}
		parts, seen = join(parts, part), seen || some
		if !or {
			break
		}
		if p.space(); p.ended() || p.text[p.at] == ')' {
			if !p.unfinished() {
				return nil, false, p.wrong(from, from+2, `"or" needs a term after it; to search for the word, put it in quotation marks`)
			}
			break
		}
	}
	return one(parts), seen, nil
}

// join adds a part to alternatives, and those of an Or one by one.
func join(parts Or, n Node) Or {
	switch n := n.(type) {
	case nil:
		return parts
	case Or:
		return append(parts, n...)
	}
	return append(parts, n)
}

func one(parts Or) Node {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return parts
}

// group reads terms that stand together.
func (p *parser) group() (n Node, seen bool, err error) {
	var g group
	for {
		p.space()
		if p.ended() || p.text[p.at] == ')' || p.atKeyword("or") || p.atKeyword("OR") {
			return g.node(), seen, nil
		}
		seen = true
		if p.keyword("AND") {
			continue // as it is meant anyway
		}
		bare := p.text[p.at] != '('
		n, err := p.negated()
		if err != nil {
			return nil, false, err
		}
		g.add(n, bare)
	}
}

// negated reads a term or a parenthesis, with or without a minus before it.
func (p *parser) negated() (Node, error) {
	from := p.at
	switch {
	case p.text[p.at] == '-':
		if p.at++; p.ended() || p.text[p.at] == ')' || p.spaceHere() > 0 {
			if p.unfinished() {
				return nil, nil
			}
			return nil, p.wrong(from, from+1, "a minus sign must come right before the term it excludes")
		}
	case p.keyword("NOT"):
		if p.space(); p.ended() || p.text[p.at] == ')' {
			if p.unfinished() {
				return nil, nil
			}
			return nil, p.wrong(from, from+3, `"NOT" needs a term after it`)
		}
	case p.text[p.at] == '(':
		return p.parenthesis()
	default:
		return p.term(true)
	}
	if err := p.deeper(from); err != nil {
		return nil, err
	}
	defer p.higher()
	n, err := p.excluded()
	return not(n), err
}

// excluded reads what follows a minus. Its last word is no beginning while it
// is typed: "-p" on the way to "-post" must not exclude every p.
func (p *parser) excluded() (Node, error) {
	if c := p.text[p.at]; c == '-' || c == '(' || p.atKeyword("NOT") {
		return p.negated()
	}
	return p.term(false)
}

func not(n Node) Node {
	switch n := n.(type) {
	case nil:
		return nil
	case Not:
		return n.Node
	}
	return Not{n}
}

func (p *parser) parenthesis() (Node, error) {
	from := p.at
	if err := p.deeper(from); err != nil {
		return nil, err
	}
	defer p.higher()
	p.at++
	n, seen, err := p.either()
	switch {
	case err != nil:
		return nil, err
	case p.ended() && !p.typed:
		return nil, p.wrong(from, from+1, "unmatched (")
	case p.ended():
		return n, nil
	case !seen:
		return nil, p.wrong(from, p.at+1, "empty parentheses")
	}
	p.at++
	return n, nil
}

func (p *parser) deeper(from int) error {
	if p.depth++; p.depth > maxDepth {
		return p.wrong(from, from+1, "parentheses and minus signs nested more than %d levels deep", maxDepth)
	}
	return nil
}

func (p *parser) higher() { p.depth-- }

func (p *parser) ended() bool { return p.at == len(p.text) }

// unfinished tells that somebody is still typing what ends here.
func (p *parser) unfinished() bool { return p.typed && p.ended() }

func (p *parser) space() {
	for p.at < len(p.text) {
		n := p.spaceHere()
		if n == 0 {
			return
		}
		p.at += n
	}
}

// spaceHere returns how many bytes of white space there are at the place: one
// character's, or none.
func (p *parser) spaceHere() int {
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	if !unicode.IsSpace(r) {
		return 0
	}
	return size
}

// keyword steps over a keyword that stands by itself.
func (p *parser) keyword(k string) bool {
	if !p.atKeyword(k) {
		return false
	}
	p.at += len(k)
	return true
}

func (p *parser) atKeyword(k string) bool {
	rest, ok := strings.CutPrefix(p.text[p.at:], k)
	if !ok {
		return false
	}
	r, size := utf8.DecodeRuneInString(rest)
	return size == 0 || delimits(r)
}

// wrong makes an Error for bytes [start, end) of the query.
func (p *parser) wrong(start, end int, message string, args ...any) *Error {
	return &Error{start, end, utf8.RuneCountInString(p.text[:start]) + 1, fmt.Sprintf(message, args...)}
}
