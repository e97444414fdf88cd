package dossier

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"

	"pullquote/articles/cite"
)

// said is an entry with something in each of its fields.
func said(n int) Entry {
	return Entry{
		Kept: cite.Kept{
			Key: fmt.Sprintf("quill2031-%04d", n), Words: fmt.Sprintf("Not one \"boat\", … will leave pier %d.\n\n“Not \\ today.", n), Marks: "«\u00a0…\u00a0»", Kind: "direct",
			Who: "Ada Quill [harbour master]", Speaker: "Ada Quill", Role: "harbour master", Sure: "likely", Title: "Ferries stay in port", Bylines: []string{"Tom Reed", "Bo, Tarn"},
			Source: "The Harbour Post", Published: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), Language: "en", URL: "https://harbourpost.example/ferries", Link: "https://harbourpost.example/ferries#:~:text=Not%20one",
		},
		Exact: "Not one \"boat\",” said Ada Quill, “will leave", Prefix: "rained.\n\n“", Suffix: ".”\t\u00a0\u200d", Context: "“Not one,” said Ada Quill.", Path: "/home/ada/ferries.md",
		Line: 12, Paragraph: 3, Note: "ask # again = yes", Added: time.Date(2031, 5, 7, 17, 30, 1, 0, time.UTC),
	}
}

// plain is a dossier without what only its file says.
func plain(d *Dossier) []Entry {
	all := slices.Clone(d.Entries)
	for i := range all {
		all[i].above, all[i].lines, all[i].at = nil, nil, 0
	}
	return all
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	t.Parallel()
	d := Parse("Harbour", nil)
	want := []Entry{said(1), said(2), {Kept: cite.Kept{Key: "x", Words: "We wait"}}}
	if n := d.Add(want...); n != 3 || d.Add(want...) != 0 {
		t.Errorf("%d are added", n)
	}
	again := Parse("Harbour", d.Text())
	if got := plain(again); !reflect.DeepEqual(got, want) || len(again.Problems) > 0 {
		t.Errorf("got %+v, %v", got, again.Problems)
	}
	if string(again.Text()) != string(d.Text()) {
		t.Errorf("it is\n%s\nand was\n%s", again.Text(), d.Text())
	}
	for line := range strings.SplitSeq(string(d.Text()), "\n") {
		if strings.ContainsAny(line, "\r\u00a0\u200d") {
			t.Errorf("not all is seen of %q", line)
		}
	}
	var tables struct{ Quote []map[string]any }
	if err := toml.Unmarshal(d.Text(), &tables); err != nil || len(tables.Quote) != 3 || tables.Quote[0]["words"] != want[0].Words {
		t.Errorf("TOML reads %v, %v", tables, err)
	}
}

const byHand = `# My own words.
mood = "calm"

# The first of all.
[[quote]] # here
  words = 'We "wait"'   # exactly
colour = "red"
date = 2031-05-06
by = "Tom Reed"

# not yet
[[quote]]
words="No"
key = "no-1"
`

func TestWhatSomebodyHasWrittenStays(t *testing.T) {
	t.Parallel()
	d := Parse("Harbour", []byte(byHand))
	if len(d.Problems) > 0 || len(d.Entries) != 2 {
		t.Fatalf("%v, %+v", d.Problems, d.Entries)
	}
	first := d.Entries[0]
	if first.Words != `We "wait"` || first.Published.Year() != 2031 || !slices.Equal(first.Bylines, []string{"Tom Reed"}) || first.Key == "" {
		t.Errorf("got %+v", first)
	}
	d.Note("no-1", "really?")
	want := strings.Replace(byHand, "key = \"no-1\"\n", "key = \"no-1\"\nnote = \"really?\"\n", 1)
	want = strings.Replace(want, "by = \"Tom Reed\"\n", "by = \"Tom Reed\"\nkey = \""+first.Key+"\"\n", 1)
	if got := string(d.Text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d = Parse("Harbour", d.Text())
	d.Note("no-1", "")
	if !d.Move("no-1", -5) || d.Move("no-1", -1) || d.Move("nobody", 1) {
		t.Error("it moves wrongly")
	}
	const moved = "# My own words.\nmood = \"calm\"\n\n# not yet\n[[quote]]\nwords=\"No\"\nkey = \"no-1\"\n\n# The first of all.\n[[quote]] # here\n  words = 'We"
	if got := string(d.Text()); !strings.HasPrefix(got, moved[:len(moved)-2]) {
		t.Errorf("got\n%s", got)
	}
	if d.Remove("no-1", "nobody") != 1 || len(d.Entries) != 1 {
		t.Error("it is not removed")
	}
}

func TestMistakesAreToldByTheirLineAndCostNothingElse(t *testing.T) {
	t.Parallel()
	const text = "hello\n[[quote]]\nwords = \"We wait\"\nwords = \"We go\"\nline = 0\ndate = \"soon\"\nkind = \"loud\"\nkey = \"a b}\"\nby = [1]\nnote = unquoted\nspeaker = 7\nwhat is this\n[[quote]]\nnote = \"no words\"\n"
	d := Parse("Harbour", []byte(text))
	var told []string
	for _, p := range d.Problems {
		told = append(told, p.Error())
	}
	want := []string{
		"line 1: is none of a dossier", "line 4: words stands here twice", "line 5: line: must be a number", "line 6: date: must be a day", "line 7: kind: must be", "line 8: key: must be",
		"line 9: by: must be a list", "line 10: note: ", "line 11: speaker: must be a text", `line 12: "what is this" is no field`, "line 13: a quotation without words",
	}
	if len(told) != len(want) {
		t.Fatalf("got %q", told)
	}
	for i := range want {
		if !strings.HasPrefix(told[i], want[i]) {
			t.Errorf("got %q, want %q", told[i], want[i])
		}
	}
	if d.Entries[0].Words != "We wait" {
		t.Errorf("got %+v", d.Entries[0])
	}
	d.Entries = d.Entries[:1]
	for line := range strings.SplitSeq(strings.TrimSpace(text[:strings.LastIndex(text, "[[quote]]")]), "\n") {
		if !strings.Contains(string(d.Text()), line+"\n") {
			t.Errorf("%q is lost", line)
		}
	}
}

func FuzzParse(f *testing.F) {
	d := Parse("Harbour", nil)
	d.Add(said(1), said(2))
	f.Add(d.Text())
	f.Add([]byte(byHand))
	f.Add([]byte("[[quote]]\nwords = \"\\u001b[2J\"\nby=[\"a\"]\r\n#\n[[quote]]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		d := Parse("Harbour", text)
		once := d.Text()
		again := Parse("Harbour", once)
		if got, want := plain(again), plain(d); len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("read again it is\n%+v\nand was\n%+v", got, want)
		}
		if twice := again.Text(); string(twice) != string(once) {
			t.Fatalf("written again it is\n%q\nand was\n%q", twice, once)
		}
		for line := range strings.SplitSeq(string(text), "\n") {
			if strings.TrimSpace(line) != "" && !isTable(strings.TrimSpace(line)) && !strings.Contains(string(once), line) {
				t.Fatalf("%q is lost in\n%s", line, once)
			}
		}
		to := version{once, true}
		p, back := between(version{text, true}, to), between(to, version{text, true})
		if now, err := p.on(version{text, true}); err != nil || !now.is(to) {
			t.Fatalf("patched it is %q, %v", now.text, err)
		}
		if was, err := back.on(to); err != nil || !was.is(version{text, true}) {
			t.Fatalf("patched back it is %q, %v", was.text, err)
		}
	})
}

func TestNamesAreThoseOfFiles(t *testing.T) {
	t.Parallel()
	f := Folder(t.TempDir())
	for _, bad := range []string{"", ".", "..", "a/b", `a\b`, " a", "a ", ".a", "a\x1b", "a\nb", "a:b", strings.Repeat("a", 81)} {
		if _, err := f.File(bad); !errors.Is(err, ErrName) {
			t.Errorf("%q may be a name", bad)
		}
	}
	if _, err := f.Read("Harbour"); !errors.Is(err, ErrNone) {
		t.Errorf("got %v", err)
	}
	for _, name := range []string{"quay", "Häfen 2031", "Harbour"} {
		change(t, f, name, func(d *Dossier) { d.Add(said(1)) })
	}
	if err := os.WriteFile(filepath.Join(string(f), "notes.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := f.Names(); !slices.Equal(got, []string{"Harbour", "Häfen 2031", "quay"}) {
		t.Errorf("got %q", got)
	}
}

// change makes a change that is to succeed, and returns what takes it back.
func change(t *testing.T, f Folder, name string, by func(*Dossier)) Change {
	t.Helper()
	file, err := f.File(name)
	if err != nil {
		t.Fatal(err)
	}
	undo, changed, err := Change{File: file, By: func(d *Dossier) error { by(d); return nil }}.Do()
	if err != nil || !changed {
		t.Fatalf("changed is %v, %v", changed, err)
	}
	return undo
}

// keysIn are those of a dossier's entries.
func keysIn(t *testing.T, f Folder) (keys []string) {
	t.Helper()
	d, err := f.Read("Harbour")
	if errors.Is(err, ErrNone) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range d.Entries {
		keys = append(keys, e.Key[len("quill2031-"):])
	}
	return keys
}

func TestAChangeIsTakenBack(t *testing.T) {
	t.Parallel()
	f := Folder(filepath.Join(t.TempDir(), "dossiers"))
	undo := []Change{change(t, f, "Harbour", func(d *Dossier) { d.Add(said(1)) })}
	undo = append(undo, change(t, f, "Harbour", func(d *Dossier) { d.Add(said(2), said(3)) }))
	undo = append(undo, change(t, f, "Harbour", func(d *Dossier) { d.Move(said(3).Key, -2) }))
	undo = append(undo, change(t, f, "Harbour", func(d *Dossier) { d.Remove(said(1).Key) }))
	undo = append(undo, change(t, f, "Harbour", (*Dossier).Discard))
	want := [][]string{{"0003", "0002"}, {"0003", "0001", "0002"}, {"0001", "0002", "0003"}, {"0001"}, nil}
	for i, c := range slices.Backward(undo) {
		if _, changed, err := c.Do(); err != nil || !changed {
			t.Fatalf("%d: %v, %v", i, changed, err)
		}
		if got := keysIn(t, f); !slices.Equal(got, want[len(undo)-1-i]) {
			t.Errorf("%d: got %q", i, got)
		}
	}
}

// What somebody else has added meanwhile stays when a quotation is taken out again.
func TestAChangeIsTakenBackBesideOthers(t *testing.T) {
	t.Parallel()
	f := Folder(t.TempDir())
	change(t, f, "Harbour", func(d *Dossier) { d.Add(said(1)) })
	undo := change(t, f, "Harbour", func(d *Dossier) { d.Add(said(2)) })
	removed := change(t, f, "Harbour", func(d *Dossier) { d.Remove(said(1).Key) })
	change(t, f, "Harbour", func(d *Dossier) { d.Add(said(3)) })
	if _, _, err := undo.Do(); err != nil || !slices.Equal(keysIn(t, f), []string{"0003"}) {
		t.Errorf("got %q, %v", keysIn(t, f), err)
	}
	if _, _, err := removed.Do(); !errors.Is(err, ErrChanged) || !slices.Equal(keysIn(t, f), []string{"0003"}) {
		t.Errorf("got %q, %v", keysIn(t, f), err)
	}
}

// A change that comes between the reading of a file and its writing is not lost.
func TestAChangeIsMadeToWhatOthersHaveWritten(t *testing.T) {
	t.Parallel()
	f := Folder(t.TempDir())
	change(t, f, "Harbour", func(d *Dossier) { d.Add(said(1)) })
	var once sync.Once
	change(t, f, "Harbour", func(d *Dossier) {
		once.Do(func() { change(t, f, "Harbour", func(d *Dossier) { d.Add(said(2)) }) })
		d.Add(said(3))
	})
	if got := keysIn(t, f); !slices.Equal(got, []string{"0001", "0002", "0003"}) {
		t.Errorf("got %q", got)
	}
}

func TestAFileThatCannotBeWrittenStays(t *testing.T) {
	t.Parallel()
	f := Folder(t.TempDir())
	change(t, f, "Harbour", func(d *Dossier) { d.Add(said(1)) })
	file, _ := f.File("Harbour")
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	_, _, err := Change{File: file, By: func(d *Dossier) error { d.Add(said(2)); return nil }}.Do()
	if err == nil || !strings.Contains(err.Error(), `dossier "Harbour": permission denied`) {
		t.Errorf("got %v", err)
	}
	if got := keysIn(t, f); !slices.Equal(got, []string{"0001"}) {
		t.Errorf("got %q", got)
	}
	refused := errors.New("no")
	if _, _, err := (Change{File: file, By: func(*Dossier) error { return refused }}).Do(); !errors.Is(err, refused) {
		t.Errorf("got %v", err)
	}
}

func TestALongFileIsReadInTimeThatGrowsWithItsLength(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads one long text after the other; run without -short")
	}
	for _, part := range []string{"[[quote]]\n", "note=\n", "#\n", "[[quote]]\nwords=\"a\"\n"} {
		text := "[[quote]]\n" + strings.Repeat(part, 1<<20/len(part))
		began := time.Now()
		d := Parse("Harbour", []byte(text))
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%q takes %s", part, took)
		}
		if n := len(d.Problems); n > problems {
			t.Errorf("%d problems are told", n)
		}
	}
}
