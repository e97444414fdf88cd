package ui

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
)

// TestTheExampleIsTheWholeOfTheConfiguration holds `config example` to what it is made
// of: as it stands it changes nothing, and without its # every setting has its default
// and every action the keys of the usual preset.
func TestTheExampleIsTheWholeOfTheConfiguration(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	for line := range strings.Lines(configExample()) {
		if rest, ok := strings.CutPrefix(line, "#"); ok && !strings.HasPrefix(rest, " ") {
			line = rest
		}
		all.WriteString(line)
	}
	for name, text := range map[string]string{"as it stands": configExample(), "without its #": all.String()} {
		file := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		held := config.Source{File: file}.Read()
		chart, wrong := pane.Chart(held.Keys)
		if len(held.Notes) > 0 || len(wrong) > 0 {
			t.Errorf("%s: %v %v", name, held.Notes, wrong)
		}
		table := held.Keys
		held.Keys = nil
		if !reflect.DeepEqual(held.Settings, config.Default()) || !reflect.DeepEqual(keysByPlace(chart), keysByPlace(keys.Usual())) {
			t.Errorf("%s, the example changes something: %+v", name, held.Settings)
		}
		if name == "as it stands" {
			continue
		}
		said := map[string]bool{}
		for _, e := range table {
			said[e.Key[len(e.Key)-1]] = true
		}
		for _, action := range keys.Names() {
			if !said[action] {
				t.Errorf("the example says nothing of %s", action)
			}
		}
	}
}

// keysByPlace is the first key of every action in every place, and all of its keys.
func keysByPlace(m keys.Map) map[string][]string {
	all := map[string][]string{}
	for _, g := range m.Groups {
		for _, row := range g.Bindings {
			all[row.Name] = row.Keys
			for at := keys.InList; at <= keys.InLine; at <<= 1 {
				all[row.Name] = append(all[row.Name], m.HintIn(at, row.Do))
			}
		}
	}
	return all
}
