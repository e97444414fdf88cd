package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/ui/spelling"
)

// Limit is how many bytes a configuration may have. The example has some twelve thousand, with its keys.
const Limit = 256 << 10

// handedOn are the tables that have no settings but lines of one's own.
func handedOn() []string { return []string{"keys", "templates", "pipes"} }

// read reads a configuration file over the defaults, and tells what is wrong with it
// and on which lines keys stand.
func read(text []byte) (s Settings, notes []Note, lines map[string]int) {
	s = Default()
	if len(text) > Limit {
		return s, []Note{{0, "the file is too long to be a configuration; nothing in it counts"}}, nil
	}
	entries, notes := parse(text)
	r := reader{to: &s, known: Declared(), first: map[string]int{}, tables: map[string]bool{}, notes: notes}
	for _, e := range entries {
		r.take(e)
	}
	r.settleForms()
	order.Stable(r.notes, func(a, b Note) int { return a.Line - b.Line })
	for i := range r.notes {
		r.notes[i].Text = clean.Line(r.notes[i].Text)
	}
	return s, r.notes[:min(len(r.notes), mostNotes)], r.first
}

// reader puts what a file says into settings.
type reader struct {
	to     *Settings
	known  []Setting
	first  map[string]int  // the lines of the keys that were set
	tables map[string]bool // unknown ones that were told of
	notes  []Note
}

func (r *reader) take(e Entry) {
	key := dotted(e.Key)
	if line, twice := r.first[key]; twice {
		r.note(e, "is set already, on line "+strconv.Itoa(line))
		return
	}
	r.first[key] = e.Line
	if len(e.Key) > 1 && slices.Contains(handedOn(), e.Key[0]) {
		switch e.Key[0] {
		case "templates":
			r.takeTemplate(e)
		case "pipes":
			r.takePipe(e)
		default:
			r.to.Keys = append(r.to.Keys, Entry{Key: e.Key[1:], Value: e.Value, Line: e.Line})
		}
		return
	}
	for i := range r.known {
		if r.known[i].Key == key {
			if err := r.known[i].take(r.to, e.Value); err != nil {
				r.note(e, err.Error())
			}
			return
		}
	}
	r.unknown(e)
}

// note says what is wrong with a key.
func (r *reader) note(e Entry, what string) {
	r.notes = append(r.notes, Note{e.Line, dotted(e.Key) + " " + what})
}

// unknown says that there is no such key, and which may be meant. Of a table that
// is unknown it is said once.
func (r *reader) unknown(e Entry) {
	if table := dotted(e.Key[:len(e.Key)-1]); table != "" && !slices.Contains(r.tableNames(), table) {
		if !r.tables[table] {
			r.tables[table] = true
			r.notes = append(r.notes, Note{cmp.Or(e.heading, e.Line), "unknown table [" + table + "]" + meant(spelling.Nearest(table, r.tableNames()), "[", "]")})
		}
		return
	}
	text := "unknown key " + quoted(dotted(e.Key))
	near := r.nearest(e.Key)
	table, name, in := strings.Cut(near, ".")
	switch {
	case in && (len(e.Key) == 1 || e.Key[0] != table):
		text += ": did you mean " + quoted(name) + " in [" + table + "]?"
	default:
		text += meant(near, `"`, `"`)
	}
	r.notes = append(r.notes, Note{e.Line, text})
}

func meant(near, open, end string) string {
	if near == "" {
		return ""
	}
	return ": did you mean " + open + near + end + "?"
}

// nearest is the key that may be meant: the one spelled most alike, or one of the
// same name in another table; empty if none is near.
func (r *reader) nearest(key []string) string {
	full, name := dotted(key), key[len(key)-1]
	all := make([]string, len(r.known))
	for i := range r.known {
		all[i] = r.known[i].Key
	}
	for _, k := range all {
		if k[strings.LastIndexByte(k, '.')+1:] == name {
			return k
		}
	}
	return spelling.Nearest(full, all)
}

// tableNames are the tables of a configuration.
func (r *reader) tableNames() []string {
	names := handedOn()
	for i := range r.known {
		if table, _, in := strings.Cut(r.known[i].Key, "."); in && !slices.Contains(names, table) {
			names = append(names, table)
		}
	}
	return names
}

// dotted is a key as the file may have it.
func dotted(key []string) string { return strings.Join(key, ".") }
