package keys

import (
	"slices"
	"strconv"
	"strings"
)

// Example is the table of keys as the configuration has it: every action with the keys
// of the first preset, behind a #, so that it changes nothing. An action that has more
// keys in some places stands in the tables of those again.
func Example() string {
	var b strings.Builder
	all := Default()
	b.WriteString("# Keys: ? in the reader shows them, and docs/keys-and-config.md has what can be written. A key that\n" +
		"# is given to an action here is taken from whatever has it. The presets are " + strings.Join(Presets(), ", ") + ".\n" +
		"[keys]\n\n#preset = " + strconv.Quote(Presets()[0]) + "\n")
	for _, g := range all {
		b.WriteString("\n# " + g.Title + "\n")
		for _, row := range g.Bindings {
			b.WriteString(exampleLine(row.Name, row.Keys, row.Help))
		}
	}
	for _, at := range places() {
		var lines strings.Builder
		for _, g := range all {
			for _, row := range g.Bindings {
				if more := row.moreIn(at.at); len(more) > 0 {
					lines.WriteString(exampleLine(row.Name, slices.Concat(more, row.Keys), row.Help))
				}
			}
		}
		b.WriteString("\n# For " + at.said + " alone.\n[keys." + at.name + "]\n" + lines.String())
	}
	return b.String()
}

// exampleLine is a line that gives an action its keys.
func exampleLine(name string, keys []string, help string) string {
	quoted := make([]string, len(keys))
	for i, k := range keys {
		quoted[i] = strconv.Quote(k)
	}
	const helpAt = 52 // the column in which the helps stand below each other
	line := "#" + name + " = [" + strings.Join(quoted, ", ") + "]"
	return line + strings.Repeat(" ", max(1, helpAt-len(line))) + "# " + help + "\n"
}

// moreIn are the keys that a row has in a place beyond those of all its places.
func (b Binding) moreIn(at Places) (keys []string) {
	for _, more := range b.More {
		if more.In&at != 0 {
			keys = append(keys, more.Keys...)
		}
	}
	return keys
}
