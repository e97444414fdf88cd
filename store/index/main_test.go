package index

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// fixture is an index over a folder, both of one test.
type fixture struct {
	*testing.T
	*Index
	dir, file string
}

func newFixture(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{T: t, dir: filepath.Join(t.TempDir(), "news"), file: filepath.Join(t.TempDir(), "index.db")}
	if err := os.Mkdir(f.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	f.open("")
	return f
}

// open opens the index, and expects a notice that holds some words, or none.
func (f *fixture) open(notice string) {
	f.Helper()
	x, err := OpenFile(f.Context(), f.file, "")
	expectNotice(f.T, err, notice)
	f.Index = x
	f.Cleanup(func() { _ = x.Close() })
}

// write writes an article; the text follows a title and a date.
func (f *fixture) write(name, title, date, text string) {
	f.Helper()
	path := filepath.Join(f.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		f.Fatal(err)
	}
	md := fmt.Sprintf("---\ntitle: %q\npublished: %s\nsource: Coast Radio\n---\n\n%s\n", title, date, text)
	if err := os.WriteFile(path, []byte(md), 0o644); err != nil {
		f.Fatal(err)
	}
}

// touch sets a file's time.
func (f *fixture) touch(name string, at time.Time) {
	f.Helper()
	if err := os.Chtimes(filepath.Join(f.dir, name), at, at); err != nil {
		f.Fatal(err)
	}
}

// update brings the index up to date and returns the last progress, with all problems.
func (f *fixture) update(o Options) Progress {
	f.Helper()
	var all Progress
	o.Report = func(p Progress) {
		p.Problems = append(all.Problems, p.Problems...)
		p.Changed = p.Changed || all.Changed
		all = p
	}
	if err := f.Update(f.Context(), []string{f.dir}, o); err != nil {
		f.Fatal(err)
	}
	return all
}

// titles lists the articles of the folder.
func (f *fixture) titles(order Order) []string {
	f.Helper()
	var titles []string
	for _, r := range f.all(order) {
		titles = append(titles, r.Summary.Title)
	}
	return titles
}

func (f *fixture) all(order Order) []Row {
	f.Helper()
	ids, err := f.IDs(f.Context(), In(f.dir), order)
	if err != nil {
		f.Fatal(err)
	}
	rows, err := f.Rows(f.Context(), ids)
	if err != nil {
		f.Fatal(err)
	}
	return rows
}

// matching counts the articles that hold a word.
func (f *fixture) matching(word string) (n int) {
	f.Helper()
	if err := f.read.QueryRowContext(f.Context(), "SELECT count(*) FROM words WHERE words MATCH ?", quotedTerm(word)).Scan(&n); err != nil {
		f.Fatal(err)
	}
	return n
}

func quotedTerm(word string) string { return `"` + word + `"` }

// sound fails the test if SQLite finds anything wrong with the index.
func sound(t *testing.T, x *Index) {
	t.Helper()
	fresh := x.fresh()
	defer fresh.Close()
	for _, query := range []string{"PRAGMA integrity_check", "SELECT 'ok' FROM (SELECT count(*) FROM words)"} {
		var verdict string
		if err := fresh.QueryRowContext(context.Background(), query).Scan(&verdict); err != nil || verdict != "ok" {
			t.Errorf("%s: %s, %v", query, verdict, err)
		}
	}
}
