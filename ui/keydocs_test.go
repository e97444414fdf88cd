package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/cite"
	"pullquote/ui/config"
	"pullquote/ui/keys"
)

// TestDocsListEveryAction holds the tables of docs/keys-and-config.md to the table of keys.
func TestDocsListEveryAction(t *testing.T) {
	t.Parallel()
	expectBetween(t, "keys-and-config.md", "<!-- actions -->\n", actionTable(), "<!-- end of actions -->")
	expectBetween(t, "keys-and-config.md", "The places are ", "`"+strings.Join(keys.PlaceNames(), "`, `")+"`", ":")
	expectBetween(t, "keys-and-config.md", "The presets are ", "`"+strings.Join(keys.Presets(), "`, `")+"`", ";")
}

// actionTable is all actions, with their keys in each preset: those that are the same in all once.
func actionTable() string {
	var b strings.Builder
	presets := keys.Presets()
	first := preset(presets[0])
	for _, g := range first.Groups {
		fmt.Fprintf(&b, "\n### %s\n\n| action | what it does | where | `%s` | others |\n|---|---|---|---|---|\n", g.Title, presets[0])
		for _, row := range g.Bindings {
			var others []string
			for _, name := range presets[1:] {
				if other := preset(name).Row(row.Do); !slices.Equal(other.Keys, row.Keys) {
					others = append(others, name+": "+codes(other.Keys))
				}
			}
			where := strings.Join(row.In.Names(), ", ")
			if row.In == keys.Everywhere || row.In == keys.Everywhere|keys.InLine {
				where = "everywhere"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", row.Name, row.Help, where, codes(row.Keys), strings.Join(others, "; "))
		}
	}
	return b.String()
}

// TestDocsTellEveryFormOfCitations holds docs/desk.md to the table of forms and to the fields
// of templates.
func TestDocsTellEveryFormOfCitations(t *testing.T) {
	t.Parallel()
	rows := ""
	for _, f := range cite.Forms() {
		rows += "| `" + f.Letter() + "` | `" + string(f) + "` | " + f.About() + " |\n"
	}
	expectBetween(t, "desk.md", "<!-- forms -->\n", rows, "<!-- end of forms -->")
	for field := range reflect.TypeFor[cite.Fields]().Fields() {
		if !strings.Contains(read(t, "docs/desk.md"), "`."+field.Name+"`") {
			t.Errorf("docs/desk.md does not name .%s", field.Name)
		}
	}
}

// Every example of a configuration in docs/desk.md is right.
func TestExamplesOfFormsAndCommandsInDocsAreRight(t *testing.T) {
	t.Parallel()
	n := 0
	for part := range strings.SplitSeq(read(t, "docs/desk.md"), "```toml\n") {
		example, _, ends := strings.Cut(part, "```\n")
		if !ends {
			continue
		}
		file := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(file, []byte(example), 0o600); err != nil {
			t.Fatal(err)
		}
		if notes := (config.Source{File: file}).Read().Notes; strings.Contains(example, "=") && len(notes) > 0 {
			t.Errorf("%v in\n%s", notes, example)
		}
		n++
	}
	if n < 3 {
		t.Errorf("%d examples were read", n)
	}
}

// codes are keys as code in Markdown.
func codes(all []string) string {
	shown := make([]string, len(all))
	for i, k := range all {
		switch shown[i] = "`" + k + "`"; k {
		case "`":
			shown[i] = "`` ` ``"
		case "|": // else it would end the cell, also in code
			shown[i] = "`\\|`"
		}
	}
	return strings.Join(shown, " ")
}

// Everything in the example of docs/keys-and-config.md can be read.
func TestExampleOfKeysInDocsIsRight(t *testing.T) {
	t.Parallel()
	_, rest, _ := strings.Cut(read(t, "docs/keys-and-config.md"), "```toml\n[keys]\n")
	example, _, found := strings.Cut(rest, "```")
	var over []keys.Override
	place, preset := "", ""
	for i, line := range strings.Split(example, "\n") {
		line, _, _ = strings.Cut(line, "#")
		name, value, set := strings.Cut(line, "=")
		switch name = strings.TrimSpace(name); {
		case strings.HasPrefix(name, "[keys."):
			place = strings.TrimSuffix(strings.TrimPrefix(name, "[keys."), "]")
		case set && name == "preset":
			preset = strings.Trim(strings.TrimSpace(value), `"`)
		case set:
			var all []string
			for k := range strings.SplitSeq(strings.Trim(strings.TrimSpace(value), "[]"), ",") {
				if k = strings.Trim(strings.TrimSpace(k), `"`); k != "" {
					all = append(all, k)
				}
			}
			over = append(over, keys.Override{Place: place, Action: name, Keys: all, Line: i + 1})
		}
	}
	if _, wrong := keys.Build(preset, over); !found || len(over) < 5 || len(wrong) > 0 {
		t.Errorf("%d lines of the example were read; wrong are %v", len(over), wrong)
	}
}

// preset is the map of a preset by its name.
func preset(name string) keys.Map {
	m, _ := keys.Build(name, nil)
	return m
}
