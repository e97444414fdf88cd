// Package jsonl reads articles that stand one a line, each in an object of JSON
// (RFC 8259, jsonlines.org), as data sets hold them by the million:
//
//	{"id": 7, "title": "Ferries stay in port", "text": "“Not one boat will leave,” said Ada Quill."}
//
// A line is a [Record], whatever it holds: what is wrong with one is told of it and of no
// other. Members are kept byte for byte, so that what a program does not know passes
// through it as it came: the order of members, and numbers of any length.
package jsonl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pullquote/articles/dates"
)

// Code says in a word what is wrong with a record.
type Code string

// What may be wrong with a record.
const (
	BadJSON  Code = "bad-json" // it is no object of JSON
	NoText   Code = "no-text"  // it has no text that can be read
	TooLarge Code = "too-large"
	Panic    Code = "panic" // reading it has met a mistake in the program
)

// Fault is what is wrong with a record.
type Fault struct {
	Code    Code
	Message string
}

// Member is a member of an object as it stands there.
type Member struct {
	Name  string
	Key   []byte // the name with its quotation marks
	Value []byte
}

// Record is one line.
type Record struct {
	Members []Member // in their order; all that come before a fault
	Field   string   // the member that holds the text
	Text    string
	Fault   *Fault // nil for none
	page    []byte // of a web archive, instead of a text
}

// Options say how records are read.
type Options struct {
	TextField string            // the member that holds the text; empty for the first of Fields that is there
	MaxBytes  int               // of a line
	Note      func(what string) // is told what is left out of an input; nil for nobody
}

// Fields are the members that hold the text where nothing else is said, in this order.
func Fields() []string {
	return []string{"text", "content", "body", "plain_text", "maintext", "article"}
}

// Parse reads a line without its end. Of one that was longer than may be, long is set, and
// line is its beginning.
func Parse(line []byte, long bool, o Options) Record {
	r := Record{}
	if long {
		r.Members, _ = Members(line)
		return r.fail(TooLarge, fmt.Sprintf("the line has more than %d bytes", o.MaxBytes))
	}
	line = bytes.TrimSpace(line)
	switch {
	case len(line) == 0:
		return r.fail(BadJSON, "the line is empty")
	case !utf8.Valid(line):
		r.Members, _ = Members(line)
		return r.fail(BadJSON, "the line is not UTF-8")
	}
	var why error
	r.Members, why = Members(line)
	if !json.Valid(line) {
		return r.fail(BadJSON, json.Unmarshal(line, new(json.RawMessage)).Error())
	}
	if why != nil {
		return r.fail(BadJSON, why.Error())
	}
	if name := twice(r.Members); name != "" {
		return r.fail(BadJSON, fmt.Sprintf("the member %q stands there twice", name))
	}
	return r.withText(o)
}

func (r Record) fail(code Code, message string) Record {
	r.Fault = &Fault{code, message}
	return r
}

// withText finds the text.
func (r Record) withText(o Options) Record {
	fields := Fields()
	if o.TextField != "" {
		fields = []string{o.TextField}
	}
	for _, name := range fields {
		m := r.Member(name)
		if m == nil {
			continue
		}
		if m.Value[0] != '"' {
			return r.fail(NoText, fmt.Sprintf("the member %q is no text", name))
		}
		r.Field, r.Text = name, m.String()
		return r
	}
	return r.fail(NoText, "there is no member "+either(fields))
}

// either lists names: "text, content or body".
func either(names []string) string {
	for i, n := range names {
		names[i] = fmt.Sprintf("%q", n)
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// Member is the member by a name, nil if there is none.
func (r *Record) Member(name string) *Member {
	i := slices.IndexFunc(r.Members, func(m Member) bool { return m.Name == name })
	if i < 0 {
		return nil
	}
	return &r.Members[i]
}

// Of is the text of a member by a name; empty if there is none, or it is no text.
func (r *Record) Of(name string) string {
	if m := r.Member(name); m != nil {
		return m.String()
	}
	return ""
}

// Published is when the article was published, if the member of that name tells a time.
func (r *Record) Published() (dates.When, bool) { return dates.Parse(r.Of("published")) }

// String is the text that a member is; empty if it is none.
func (m *Member) String() string {
	var s string
	_ = json.Unmarshal(m.Value, &s) // a number is none
	return s
}

// twice is a name that two members have; empty if there is none. Few objects have many.
func twice(all []Member) string {
	seen := make(map[string]bool, len(all))
	for i := range all {
		if seen[all[i].Name] {
			return all[i].Name
		}
		seen[all[i].Name] = true
	}
	return ""
}
