package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpenTakesAnyFileThatIsNamedOutright(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for _, name := range []string{"a.txt", ".hidden", "draft.news", "with\nnewline.txt"} {
		path := filepath.Join(root, name)
		if err := os.WriteFile(path, []byte("Ferry returns\n\nThe ferry sails again.\n"), 0o600); err != nil {
			continue // not a name on this system
		}
		e, err := Open(path)
		if err != nil || e.Path != path || e.Size != 38 || e.Key == "" || e.Modified.IsZero() || !e.OnDisk() {
			t.Errorf("%q: %+v, %v", name, e, err)
		}
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	put(t, filepath.Join(root, "empty.txt"), "")
	for path, want := range map[string]error{
		root:                             ErrFolder,
		filepath.Join(root, "empty.txt"): ErrEmpty,
		filepath.Join(root, "none.txt"):  fs.ErrNotExist,
		"":                               fs.ErrNotExist,
	} {
		_, err := Open(path)
		if !errors.Is(err, want) || !strings.HasPrefix(err.Error(), fmt.Sprintf("opening %q: ", path)) {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func TestErrorsCannotActOnATerminal(t *testing.T) {
	t.Parallel()
	_, err := Open("a\x1b]52;c;eA==\a\u202e\n.txt")
	if err == nil || strings.ContainsAny(err.Error(), "\x1b\a\n\u202e") {
		t.Errorf("got %q", err)
	}
}

func TestStandardInputIsHeld(t *testing.T) {
	t.Parallel()
	text := "Ferry returns\n\nThe ferry sails again.\n"
	e, err := Stdin(strings.NewReader(text))
	if err != nil || e.Path != "-" || e.OnDisk() {
		t.Fatalf("got %+v, %v", e, err)
	}
	for range 2 {
		a, err := e.Load(t.Context())
		if err != nil || a.Text != text {
			t.Errorf("got %q, %v", a.Text, err)
		}
	}
	path := filepath.Join(t.TempDir(), "ferry.txt")
	put(t, path, text)
	if file, err := Open(path); err != nil || file.Key != e.Key {
		t.Errorf("the same text has two keys: %q in a file, %q in a pipe, %v", file.Key, e.Key, err)
	}
}

func TestEmptyStandardInputIsNamed(t *testing.T) {
	t.Parallel()
	if _, err := Stdin(strings.NewReader("")); !errors.Is(err, ErrEmpty) {
		t.Errorf("got %v", err)
	}
}

// endless gives text for as long as it is read.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestEndlessStreamIsCutOff(t *testing.T) {
	t.Parallel()
	if _, err := Stdin(endless{}); !errors.Is(err, ErrTooLong) {
		t.Errorf("got %v", err)
	}
}

func TestDescriptorIsReadLikeAStream(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/dev/fd"); err != nil {
		t.Skipf("%v: needs a system that shows descriptors as files", err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := w.WriteString("Ferry returns\n"); err != nil {
		t.Fatal(err)
	}
	w.Close()
	path := fmt.Sprintf("/dev/fd/%d", r.Fd())
	var got []Entry
	err = Walker{}.List(t.Context(), []string{path}, func(batch []Entry, problems []Problem) {
		got = append(got, batch...)
		if problems != nil {
			t.Error(problems)
		}
	})
	if err != nil || len(got) != 1 || got[0].Path != path || got[0].OnDisk() || got[0].Size != 14 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestListLeavesASilentPipeWhenItsContextIsDone(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/dev/fd"); err != nil {
		t.Skipf("%v: needs a system that shows descriptors as files", err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	root := t.TempDir()
	write(t, root, "ferry.txt")
	ctx, cancel := context.WithCancel(t.Context())
	err = Walker{}.List(ctx, []string{root, fmt.Sprintf("/dev/fd/%d", r.Fd())}, func([]Entry, []Problem) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestLoadHeadReadsAFileOfAnySize(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "flood.txt")
	put(t, path, "Flood of news\n\n"+strings.Repeat("The river rose again.\n\n", 5000))
	if err := os.Truncate(path, 1<<30); err != nil {
		t.Skipf("%v: needs a file system with holes in files", err)
	}
	e, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	a, err := e.LoadHead(t.Context(), 32<<10)
	if err != nil || !a.Partial || !strings.HasPrefix(a.Text, "Flood of news") {
		t.Errorf("head: %v", err)
	}
	if _, err := e.Load(t.Context()); err == nil || !strings.Contains(err.Error(), "flood.txt\": is too large: more than 512 MB") {
		t.Errorf("whole: %v", err)
	}
}

func TestKeyTellsLongFilesWithOneHeadApart(t *testing.T) {
	t.Parallel()
	menu := strings.Repeat("<li><a href=/section>Section</a></li>\n", 500)
	root := t.TempDir()
	keys := map[string]string{}
	for name, text := range map[string]string{
		"a.html": menu + strings.Repeat("<p>The ferry sails.</p>", 1000) + menu,
		"b.html": menu + strings.Repeat("<p>The mayor spoke.</p>", 1000) + menu,
		"c.html": menu + strings.Repeat("<p>The mayor spoke.</p>", 1000) + menu + "\n",
	} {
		put(t, filepath.Join(root, name), text)
		e, err := Open(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if other, taken := keys[e.Key]; taken {
			t.Errorf("%s has the key of %s", name, other)
		}
		keys[e.Key] = name
	}
}
