package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
)

// firstVersion makes a database as version 1 left it, with some articles read.
func firstVersion(t *testing.T, articles int) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "state.db")
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	fill := fmt.Sprintf(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i+1 < %d)
		INSERT INTO reading SELECT printf('%%016d', i), 1, 7, 'before', 'after', 1711929600123 FROM n`, articles)
	for _, do := range []string{
		"PRAGMA journal_mode = WAL", migrations()[0].sql, fill,
		"INSERT INTO paths SELECT '/news/' || key || '.txt', key FROM reading", "PRAGMA user_version = 1",
	} {
		if _, err := db.ExecContext(t.Context(), do); err != nil {
			t.Fatal(err)
		}
	}
	return file
}

func TestStateOfTheFirstVersionIsKept(t *testing.T) {
	t.Parallel()
	s := openTest(t, firstVersion(t, 20))
	if v, err := version(t.Context(), s.db); err != nil || v != len(migrations()) {
		t.Errorf("version is %d, %v", v, err)
	}
	for _, e := range []Entry{{Key: fmt.Sprintf("%016d", 19)}, {Key: "edited", Path: "/news/" + fmt.Sprintf("%016d", 3) + ".txt"}} {
		if r, ok, err := s.Lookup(t.Context(), e.Key, e.Path); err != nil || !ok || !r.Read || r.Place.Offset != 7 {
			t.Errorf("got %+v %v %v", r, ok, err)
		}
	}
}

func TestEveryTableIsCarriedOverFromADamagedDatabase(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	old := openTest(t, filepath.Join(root, "old.db"))
	want := 0
	for _, fill := range []string{
		"INSERT INTO reading VALUES ('k', 1, 7, 'before', 'after', 9, 1, 1)",
		"INSERT INTO paths VALUES ('/a.txt', 'k'), ('/b.txt', 'k')",
		"INSERT INTO tags VALUES ('k', 'ferry'), ('k', 'harbour')",
		"INSERT INTO searches VALUES ('Ferry', 'said:holm ferry', 1)",
		"INSERT INTO merges VALUES ('ida', 'ida-holm')",
		"INSERT INTO parts VALUES ('k', 'Holm', 'ada-holm')",
		"INSERT INTO feeds VALUES ('https://northwick.example', 'e', 'm', 1, 2, 3, 'why')",
		"INSERT INTO feed_items VALUES ('https://northwick.example', 'g', 5, 7, 'northwick/a.md', 1)",
		"INSERT INTO letters VALUES ('k', 'a', 7, 'before', 'after')",
		"INSERT INTO annotations VALUES ('n1', 'k', 'k', '/a.txt', 'https://northwick.example/a', 'A', 'commenting', 'words', 'before', 'after', 1, 6, '{}', 8, 9)",
		"INSERT INTO undo VALUES (3, 7, 1, '1 article starred', x'5b5d')",
	} {
		result, err := old.db.ExecContext(t.Context(), fill)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := result.RowsAffected()
		want += int(n)
	}
	old.Close()
	s := openTest(t, filepath.Join(root, "new.db"))
	if m, err := salvageInto(t.Context(), s.db, filepath.Join(root, "old.db")); err != nil || m.saved != 1 {
		t.Errorf("%d articles saved: %v", m.saved, err)
	}
	if got := countRows(t, s); got != want {
		t.Errorf("%d of %d rows carried over", got, want)
	}
	var starred, updated int
	if err := s.db.QueryRowContext(t.Context(), "SELECT starred, updated FROM reading").Scan(&starred, &updated); err != nil || starred != 1 || updated != 9 {
		t.Errorf("columns are mixed up: %d %d %v", starred, updated, err)
	}
}

// countRows counts the rows of all tables, and asserts that none is missing in
// the list of them.
func countRows(t *testing.T, s *State) (n int) {
	t.Helper()
	rows, err := s.db.QueryContext(t.Context(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	if known := slices.Sorted(slices.Values(tables())); !slices.Equal(names, known) {
		t.Errorf("the tables are %q, and those known are %q", names, known)
	}
	for _, name := range names {
		var rows int
		if err := s.db.QueryRowContext(t.Context(), "SELECT count(*) FROM "+name).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		n += rows
	}
	return n
}

func TestStateOfTheVersionBeforeAnnotationsIsKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	db, err := sql.Open("sqlite", dsn(file))
	if err != nil {
		t.Fatal(err)
	}
	const before = 7
	for _, step := range migrations()[:before] {
		if _, err := db.ExecContext(t.Context(), step.sql); err != nil {
			t.Fatal(err)
		}
	}
	for _, do := range []string{
		"INSERT INTO reading VALUES ('k', 1, 7, 'before', 'after', 9, 1, 1)", "INSERT INTO paths VALUES ('/a.txt', 'k')",
		"INSERT INTO letters VALUES ('k', 'a', 7, 'before', 'after')", numbered(before),
	} {
		if _, err := db.ExecContext(t.Context(), do); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := openTest(t, file)
	if n := countRows(t, s); n != 3 {
		t.Errorf("%d rows of 3 are left", n)
	}
	if err := checkFile(t.Context(), file+".v7.bak"); err != nil {
		t.Error(err)
	}
	noted(t, s, annotationOf("k", "/a.txt", "not one boat"))
}
