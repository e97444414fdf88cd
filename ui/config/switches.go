package config

import (
	"slices"
	"strings"
)

// switched is a setting that was switched in the reader: what it was switched to, and
// what the file said of it then, both as a file would have them.
type switched struct{ key, is, was string }

// switches are all of them. They lie in a file of their own beside the reading state
// and not in its database: a page is set before that is open, and would jump to the
// width that was wanted each time.
//
//	[width]
//	is = 80
//	was = 72
type switches []switched

// switchesIn reads a file of switches. We have written it, and what is wrong in it
// counts for nothing, as does what only the configuration may say.
func switchesIn(text []byte) switches {
	var all switches
	entries, _ := parse(text)
	for _, e := range entries {
		n := len(e.Key) - 1
		d, s := Find(dotted(e.Key[:n])), Default()
		if d == nil || d.FileOnly || d.take(&s, e.Value) != nil {
			continue
		}
		at := all.of(d.Key)
		switch e.Key[n] {
		case "is":
			at.is = d.Show(s)
		case "was":
			at.was = d.Show(s)
		}
	}
	return slices.DeleteFunc(all, func(s switched) bool { return s.is == "" || s.was == "" })
}

// of is the switch of a key, a new one if there was none.
func (all *switches) of(key string) *switched {
	for i := range *all {
		if (*all)[i].key == key {
			return &(*all)[i]
		}
	}
	*all = append(*all, switched{key: key})
	return &(*all)[len(*all)-1]
}

// holding are the switches that still hold: the file says of each what it said when
// it was made. One back to what the file says is none.
func (all switches) holding(file Settings) switches {
	return slices.DeleteFunc(all, func(s switched) bool {
		return Find(s.key).Show(file) != s.was || s.is == s.was // or there is none: it was switched back
	})
}

// over puts what was switched over settings.
func (all switches) over(to *Settings) {
	for _, s := range all {
		for _, e := range valuesIn(s.is) {
			_ = Find(s.key).take(to, e) // it was taken when it was read
		}
	}
}

// valuesIn is the value that a file has as text, or none.
func valuesIn(text string) []any {
	entries, _ := parse([]byte("value = " + text))
	var all []any
	for _, e := range entries {
		all = append(all, e.Value)
	}
	return all
}

// text is the file of switches.
func (all switches) text() []byte {
	var b strings.Builder
	b.WriteString("# What was switched in the reader. Pullquote writes this file; to set something for good, see: pullquote config\n")
	for _, s := range all {
		b.WriteString("\n[" + s.key + "]\nis = " + s.is + "\nwas = " + s.was + "\n")
	}
	return []byte(b.String())
}
