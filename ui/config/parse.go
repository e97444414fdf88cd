package config

import (
	"bytes"
	"errors"
	"slices"
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"
)

// mostNotes is how many mistakes of a file are told: of a picture that somebody has
// saved under its name every line is one.
const mostNotes = 20

// parser reads a file of TOML line by line, so that each value is known with its
// line, and what is no TOML costs one line and not the file.
type parser struct {
	entries []Entry
	notes   []Note

	text    []byte
	at      int // where in text the lines are counted up to
	line    int // its number
	base    int // where in text the part begins that toml reads
	toml    unstable.Parser
	table   []string // that the next keys are in
	heading int      // the line of its heading
	broken  bool     // the heading of the table was no TOML, so nobody knows where its keys go
}

// parse reads what a file says, in the order in which it stands there. Keys are in
// full, and what stands in an inline table has a key of its own.
func parse(text []byte) ([]Entry, []Note) {
	p := &parser{text: slices.Clip(bytes.TrimPrefix(text, []byte("\ufeff"))), line: 1}
	more := true
	for more && len(p.notes) < mostNotes {
		more = p.part()
	}
	return p.entries, p.notes
}

// part reads up to the next line that is no TOML, and reports whether there is more
// behind it.
func (p *parser) part() bool {
	p.toml.Reset(p.text[p.base:])
	for p.toml.NextExpression() {
		p.expression(p.toml.Expression())
	}
	err := p.toml.Error()
	if err == nil {
		return false
	}
	from := len(p.text) - p.base
	var at *unstable.ParserError
	if errors.As(err, &at) {
		from = min(from, int(p.toml.Range(at.Highlight).Offset))
	}
	p.note(p.base+from, "this is no TOML: "+err.Error())
	start := bytes.LastIndexByte(p.text[:p.base+from], '\n') + 1
	end := bytes.IndexByte(p.text[p.base+from:], '\n')
	if bytes.HasPrefix(bytes.TrimLeft(p.text[start:], " \t"), []byte("[")) {
		p.broken = true
	}
	p.base += from + end + 1
	return end >= 0
}

// lineOf is the line of a place in the text. Places are asked for in their order,
// but for few.
func (p *parser) lineOf(at int) int {
	if at < p.at {
		p.at, p.line = 0, 1
	}
	p.line += bytes.Count(p.text[p.at:at], []byte("\n"))
	p.at = at
	return p.line
}

func (p *parser) note(at int, text string) {
	p.notes = append(p.notes, Note{p.lineOf(at), text})
}

// expression takes a line: a value, or the heading of a table.
func (p *parser) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.Table:
		key, at := p.key(n)
		p.table, p.heading, p.broken = key, p.lineOf(at), false
	case unstable.ArrayTable:
		key, at := p.key(n)
		p.note(at, "["+"["+dotted(key)+"]] is a list of tables, and there is none")
		p.broken = true
	case unstable.KeyValue:
		if !p.broken {
			p.keyValue(p.table, n)
		}
	default: // a comment
	}
}

// key is the key of an expression, and where it stands.
func (p *parser) key(n *unstable.Node) (key []string, at int) {
	at = p.base
	for it := n.Key(); it.Next(); {
		if key == nil {
			at += int(it.Node().Raw.Offset)
		}
		key = append(key, string(it.Node().Data))
	}
	return key, at
}

// keyValue takes a value, or all that are in an inline table.
func (p *parser) keyValue(table []string, n *unstable.Node) {
	key, at := p.key(n)
	key = append(slices.Clone(table), key...)
	value := n.Value()
	if value.Kind != unstable.InlineTable {
		p.entries = append(p.entries, Entry{key, valueOf(value), p.lineOf(at), p.heading})
		return
	}
	for it := value.Children(); it.Next(); {
		if it.Node().Kind == unstable.KeyValue {
			p.keyValue(key, it.Node())
		}
	}
}

// table stands for a table in a list, which nothing has.
type table struct{}

// valueOf is a value as an Entry has it. Days and times are texts.
func valueOf(n *unstable.Node) any {
	text := string(n.Data)
	switch n.Kind {
	case unstable.Bool:
		return text == "true"
	case unstable.Integer:
		if i, err := strconv.ParseInt(text, 0, 64); err == nil {
			return i
		}
	case unstable.Float:
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return f
		}
	case unstable.Array:
		all := []any{}
		for it := n.Children(); it.Next(); {
			if it.Node().Kind != unstable.Comment {
				all = append(all, valueOf(it.Node()))
			}
		}
		return all
	case unstable.InlineTable:
		return table{}
	default:
	}
	return text
}
