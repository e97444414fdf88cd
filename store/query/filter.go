package query

import (
	"slices"
	"strings"
)

// filter reads the value that follows a filter's colon.
type filter func(p *parser, growing bool) (Node, error)

// filterNamed returns the filter of a name, nil if there is none.
func filterNamed(name string) filter {
	switch name {
	case "said":
		return (*parser).said
	case "by", "source", "tag", "note", "feed":
		return func(p *parser, growing bool) (Node, error) { return p.field(Name(name), growing) }
	case "from", "saved":
		return func(p *parser, _ bool) (Node, error) { return p.dates(name) }
	case "is":
		return func(p *parser, _ bool) (Node, error) { return chosen(p, "is", Marks()...) }
	case "has":
		return func(p *parser, _ bool) (Node, error) { return chosen(p, "has", Quotes, Notes) }
	}
	return nil
}

// Filters returns the names of all filters, without their colons.
func Filters() []string {
	return []string{"said", "by", "source", "from", "saved", "is", "tag", "note", "feed", "has"}
}

// filterOf returns the filter that text before a colon names. It is nil where
// the colon is part of a word, as in 10:30 and https://example.org and in
// "Ferries: a history".
func (p *parser) filterOf(from int, name, value string) (filter, error) {
	lower := strings.ToLower(name)
	if f := filterNamed(lower); f != nil {
		return f, nil
	}
	if len(name) < 2 || strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz") != "" || strings.HasPrefix(value, "//") {
		return nil, nil
	}
	empty := value == "" && p.mark() == ""
	meant := meaning(lower)
	switch {
	case meant != "" && (!empty || len(name) > 3):
		return nil, p.wrong(from, p.at, "%q is not a filter: did you mean %s:?", name+":", meant)
	case empty:
		return nil, nil
	}
	return nil, p.wrong(from, p.at, "%q is not a filter (the filters are %s:); put words that contain a colon in quotation marks", name+":", strings.Join(Filters(), ":, "))
}

// said reads who spoke.
func (p *parser) said(growing bool) (Node, error) {
	if strings.HasPrefix(p.text[p.at:], "*") {
		rest := p.at + 1
		if p.bare() == "*" {
			return Said{}, nil
		}
		p.at = rest - 1
	}
	w, err := p.value("said", "a name (or * for anybody)", growing)
	if err != nil || w.Text == "" {
		return nil, err
	}
	return Said{Who: w}, nil
}

func (p *parser) field(name Name, growing bool) (Node, error) {
	w, err := p.value(string(name), map[Name]string{By: "a name", Source: "a publication", Tag: "a tag", Note: "a word of a note", Feed: "the title of a feed"}[name], growing)
	if err != nil || w.Text == "" {
		return nil, err
	}
	return Field{name, w}, nil
}

// value reads a word or a phrase right behind a filter's colon. It is empty
// only where that is not finished.
func (p *parser) value(name, wanted string, growing bool) (Word, error) {
	from := p.at
	var w Word
	if closing := p.mark(); closing != "" {
		var err error
		if w, err = p.phrase(closing, growing); err != nil {
			return Word{}, err
		}
	} else {
		w = p.word(p.bare(), growing)
	}
	if w.Text == "" && !p.unfinished() {
		return Word{}, p.wrong(from, p.at, "%s: needs %s right after the colon", name, wanted)
	}
	return w, nil
}

// chosen reads one of a filter's few values.
func chosen[T interface {
	~string
	Node
}](p *parser, name string, values ...T) (Node, error) {
	from := p.at
	text := p.bare()
	lower := strings.ToLower(text)
	if slices.Contains(values, T(lower)) {
		return T(lower), nil
	}
	begun := func(v T) bool { return strings.HasPrefix(string(v), lower) }
	if p.unfinished() && slices.ContainsFunc(values, begun) {
		return nil, nil
	}
	return nil, p.wrong(from, p.at, "%s:%s: %s", name, text, choice(values))
}

// choice lists values as a sentence does: "read, unread, starred or archived".
func choice[T ~string](values []T) string {
	var b strings.Builder
	for i, v := range values {
		switch {
		case i > 0 && i == len(values)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(string(v))
	}
	return b.String()
}
