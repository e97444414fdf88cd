package ui

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"pullquote/store"
)

// firstRelease is what the program of release 0.1.0 has left: an article, the state in which it
// was read as far as its second quotation, at /home/ada/news/crane.md, and its quotes.
const firstRelease = "testdata/0.1.0"

// Who comes from the first release finds read what was read there, at its place: by the
// article wherever it lies now, and by its path when it was edited since.
func TestWhatTheFirstReleaseKeptIsKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	kept, err := os.ReadFile(filepath.Join(firstRelease, "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	putFile(t, file, string(kept))
	state, err := store.OpenStateFile(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	article, err := store.Open(filepath.Join(firstRelease, "crane.md"))
	if err != nil {
		t.Fatal(err)
	}
	for how, at := range map[string]struct{ key, path string }{"moved": {article.Key, "/elsewhere/a.md"}, "edited": {"another", "/home/ada/news/crane.md"}} {
		r, ok, err := state.Lookup(t.Context(), at.key, at.path)
		if err != nil || !ok || !r.Read || r.Place.Offset != 124 || r.Place.After == "" {
			t.Errorf("%s: %+v, %v, %v", how, r, ok, err)
		}
	}
}

// What the first release could be asked for is still given, and with the same members:
// scripts go on.
func TestScriptsForTheFirstReleaseGoOn(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"print", "--width", "40", "--color", "never", "--theme", "mono", "crane.md"},
		{"quotes", "--format", "csv", "--color=always", "--theme=light", "crane.md"},
		{"speakers", "--format", "markdown", "crane.md"},
		{"list", "crane.md"},
		{"completion", "bash"},
		{"help", "quotes"},
		{"man"},
		{"-v"},
	} {
		if out := answerOf(t, args...); len(out) == 0 {
			t.Errorf("%q prints nothing", args)
		}
	}
	var before, now any
	for into, text := range map[*any][]byte{&before: []byte(read(t, "ui/"+firstRelease+"/quotes.json")), &now: answerOf(t, "quotes", "--format", "json", "crane.md")} {
		if err := json.Unmarshal(text, into); err != nil {
			t.Fatal(err)
		}
	}
	stillThere(t, "quotes", before, now)
}

// answerOf is what a command prints of the article.
func answerOf(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("pullquote", args...) // TestMain put it in PATH
	var errs bytes.Buffer
	cmd.Dir, cmd.Stderr = firstRelease, &errs
	home := t.TempDir()
	cmd.Env = append(cmd.Environ(), "XDG_STATE_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home)
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%q: %v\n%s", args, err, &errs)
	}
	return out
}

// stillThere fails for each member that was and is no more, or is of another kind. What
// members say may have become better.
func stillThere(t *testing.T, where string, before, now any) {
	t.Helper()
	switch before := before.(type) {
	case map[string]any:
		now, same := now.(map[string]any)
		if !same {
			t.Errorf("%s is no object any more", where)
		}
		for name, value := range before {
			is, there := now[name]
			if !there {
				t.Errorf("%s has no %s any more", where, name)
			}
			stillThere(t, where+"."+name, value, is)
		}
	case []any:
		now, same := now.([]any)
		if !same || len(now) < len(before) {
			t.Fatalf("%s had %d items, and is %v", where, len(before), now)
		}
		for i := range before {
			stillThere(t, where, before[i], now[i])
		}
	case string:
		if _, same := now.(string); !same {
			t.Errorf("%s was a text and is %v", where, now)
		}
	case float64:
		if _, same := now.(float64); !same {
			t.Errorf("%s was a number and is %v", where, now)
		}
	}
}
