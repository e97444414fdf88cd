package intake_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/store/intake"
)

// library is a library in a folder of its own, and what was reported of it.
type library struct {
	t       *testing.T
	dir     string
	options intake.Options
	results []intake.Result
}

func newLibrary(t *testing.T) *library {
	t.Helper()
	l := &library{t: t, dir: filepath.Join(t.TempDir(), "library")}
	l.options = intake.Options{Library: l.dir, Report: func(r intake.Result) { l.results = append(l.results, r) }}
	return l
}

// add runs one adder, that knows what is in the library by now.
func (l *library) add(do func(context.Context, *intake.Adder) error) *library {
	l.t.Helper()
	x, known, err := knownIn(l.t.Context(), l.dir, filepath.Join(l.t.TempDir(), "index.db"))
	if err != nil {
		l.t.Fatal(err)
	}
	defer x.Close()
	l.options.Known = known
	a, err := intake.New(l.options)
	if err != nil {
		l.t.Fatal(err)
	}
	defer a.Close()
	l.results = nil
	if err := do(l.t.Context(), a); err != nil {
		l.t.Fatal(err)
	}
	return l
}

func (l *library) paths(paths ...string) *library {
	l.t.Helper()
	return l.add(func(ctx context.Context, a *intake.Adder) error {
		for _, path := range paths {
			if err := a.Path(ctx, path); err != nil {
				return err
			}
		}
		return nil
	})
}

func (l *library) stream(text string) *library {
	l.t.Helper()
	return l.add(func(ctx context.Context, a *intake.Adder) error { return a.Stream(ctx, strings.NewReader(text), "-") })
}

// told is what was reported, in a line each.
func (l *library) told() string {
	var b strings.Builder
	for _, r := range l.results {
		switch {
		case r.Err != nil:
			fmt.Fprintf(&b, "%v\n", r.Failure())
		case r.Same != "":
			fmt.Fprintf(&b, "%s (%s)\n", r.Same, r.Reason)
		default:
			fmt.Fprintf(&b, "+ %s\n", r.Path)
		}
	}
	return b.String()
}

func (l *library) tells(want string) *library {
	l.t.Helper()
	if got := strings.TrimSpace(l.told()); got != strings.TrimSpace(want) {
		l.t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(want))
	}
	return l
}

// files lists what lies in a folder, hidden or not.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			names = append(names, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

func (l *library) read(path string) *articles.Article {
	l.t.Helper()
	text, err := os.ReadFile(filepath.Join(l.dir, filepath.FromSlash(path)))
	if err != nil {
		l.t.Fatal(err)
	}
	a, err := articles.Read(bytes.NewReader(text), articles.Source{Name: path})
	if err != nil {
		l.t.Fatal(err)
	}
	return a
}

// tree writes files into a folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "news")
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// story is an article nobody else wrote.
func story(n int) string {
	return fmt.Sprintf("Crane %d stands still\n\n“Not one boat leaves before crane number %d is mended,” said Ada Quill, who has run the harbour at Port Merrow since 1998.\n", n, n)
}
