package dossier

import (
	"fmt"
	"slices"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/order"
)

const (
	table    = "[[quote]]"
	mostLine = 1 << 20 // bytes of a line that is read
	problems = 100     // that are told
	opening  = "# Quotations collected with Pullquote, in the order in which they stand here."
)

// Parse reads a dossier. It fails at nothing: what cannot be read is a problem, and is
// kept as it stands.
func Parse(name string, text []byte) *Dossier {
	d := &Dossier{Name: name}
	known := map[string]field{}
	for _, f := range fields() {
		known[f.name] = f
	}
	var e *Entry             // the table that is being read
	var seen map[string]bool // the fields of it that have been read
	for n, l := range splitLines(string(text)) {
		switch trimmed := strings.TrimSpace(l); {
		case isTable(trimmed):
			above := d.above(e)
			d.Entries = append(d.Entries, Entry{above: above, at: n})
			e, seen = &d.Entries[len(d.Entries)-1], map[string]bool{}
			if l != table {
				e.lines = append(e.lines, line{text: l})
			}
		case e == nil:
			d.head = append(d.head, l)
			if plain := trimmed == "" || strings.HasPrefix(trimmed, "#"); !plain && !strings.Contains(trimmed, "=") {
				d.wrong(n, "is none of a dossier: a quotation begins with "+table)
			}
		default:
			read, err := e.read(l, known, seen)
			if err != nil {
				d.wrong(n, err.Error())
			}
			seen[read.field] = true
			e.lines = append(e.lines, read)
		}
	}
	d.head = withoutBlank(d.head)
	for i := range d.Entries {
		e := &d.Entries[i]
		if e.lines = trimmedLines(e.lines); e.Words == "" {
			d.wrong(e.at, "a quotation without words")
		}
	}
	order.Stable(d.Problems, func(a, b Problem) int { return a.Line - b.Line })
	d.keyed()
	return d
}

// splitLines are the lines of a text.
func splitLines(text string) []string {
	if text = strings.TrimSuffix(text, "\n"); text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// isTable reports whether a line begins a quotation: "[[quote]]", with a comment or not.
func isTable(trimmed string) bool {
	name, ok := strings.CutPrefix(trimmed, "[[")
	if !ok {
		return false
	}
	name, rest, ok := strings.Cut(name, "]]")
	rest = strings.TrimSpace(rest)
	return ok && strings.TrimSpace(name) == "quote" && (rest == "" || rest[0] == '#')
}

// above takes the comments that end what is read so far, and belong to the table below.
func (d *Dossier) above(e *Entry) (comments []string) {
	if e == nil {
		n := len(d.head)
		for n > 0 && strings.HasPrefix(strings.TrimSpace(d.head[n-1]), "#") {
			n--
		}
		comments, d.head = slices.Clone(d.head[n:]), d.head[:n]
		return comments
	}
	n := len(e.lines)
	for n > 0 && strings.HasPrefix(strings.TrimSpace(e.lines[n-1].text), "#") {
		n--
	}
	for _, l := range e.lines[n:] {
		comments = append(comments, l.text)
	}
	e.lines = e.lines[:n]
	return comments
}

// wrong notes that a line cannot be read.
func (d *Dossier) wrong(n int, text string) {
	if len(d.Problems) < problems {
		d.Problems = append(d.Problems, Problem{n + 1, text})
	}
}

// read takes a line of a table.
func (e *Entry) read(l string, known map[string]field, seen map[string]bool) (line, error) {
	kept := line{text: l}
	trimmed := strings.TrimSpace(l)
	if trimmed == "" || trimmed[0] == '#' {
		return kept, nil
	}
	name, spelled, ok := strings.Cut(trimmed, "=")
	name = strings.TrimSpace(name)
	f, mine := known[name]
	switch {
	case !ok:
		return kept, fmt.Errorf("%q is no field: a field is a name, = and a text in quotation marks", shortened(trimmed))
	case !mine:
		return kept, nil
	case len(spelled) > mostLine:
		return kept, fmt.Errorf("%s is longer than a megabyte", name)
	case seen[name]:
		return kept, fmt.Errorf("%s stands here twice: the first holds", name)
	}
	v, err := valueOf(strings.TrimSpace(spelled))
	if err == nil {
		err = f.set(e, v)
	}
	if err != nil {
		return kept, fmt.Errorf("%s: %w", name, err)
	}
	return line{l, name, f.get(e)}, nil
}

// shortened is the beginning of a line, for a message.
func shortened(l string) string {
	const most = 40
	if l = clean.Label(l); len(l) > most {
		l = strings.ToValidUTF8(l[:most], "") + "…"
	}
	return l
}

// Text is the dossier as its file has it.
func (d *Dossier) Text() []byte {
	lines := slices.Clone(d.head)
	for i := range d.Entries {
		e := &d.Entries[i]
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(append(lines, e.above...), e.text()...)
	}
	if len(lines) == 0 {
		return nil
	}
	return []byte(strings.Join(lines, "\n") + "\n")
}

// text are the lines of a table: those that are there, as they are spelled unless they
// say something else now, and behind them what is new.
func (e *Entry) text() []string {
	all, first := fields(), 0
	lines := []string{table}
	if len(e.lines) > 0 && isTable(strings.TrimSpace(e.lines[0].text)) {
		lines, first = []string{e.lines[0].text}, 1
	}
	now, written := map[string]string{}, map[string]bool{}
	for _, f := range all {
		now[f.name] = f.get(e)
	}
	for _, l := range e.lines[first:] {
		switch value := now[l.field]; {
		case l.field == "" || value == l.value:
			lines = append(lines, l.text)
		case value != "":
			lines = append(lines, l.field+" = "+value)
		}
		written[l.field] = true
	}
	for _, f := range all {
		if !written[f.name] && now[f.name] != "" {
			lines = append(lines, f.name+" = "+now[f.name])
		}
	}
	return lines
}

func withoutBlank(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

func trimmedLines(lines []line) []line {
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1].text) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
