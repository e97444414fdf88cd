package store

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestALargeSortLiesWhereTemporaryFilesAreToldTo runs in a process of its own, as
// the setting is all of a process's.
func TestALargeSortLiesWhereTemporaryFilesAreToldTo(t *testing.T) {
	t.Parallel()
	const variable = "PULLQUOTE_TEST_TEMPORARY"
	if dir := os.Getenv(variable); dir != "" {
		TemporaryFilesIn(dir)
		sortMuch(t, dir)
		return
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), variable+"="+t.TempDir(), "TMPDIR="+t.TempDir(), "SQLITE_TMPDIR=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// sortMuch fails unless a sort that is too large for memory has a file open that
// lay in a folder. SQLite has removed its name by then.
func sortMuch(t *testing.T, dir string) {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:?_pragma=temp_store(1)")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) SELECT randomblob(400) AS b FROM n ORDER BY b")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if !rows.Next() {
		t.Fatal(rows.Err())
	}
	open, err := filepath.Glob("/proc/self/fd/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range open {
		if to, err := os.Readlink(link); err == nil && strings.HasPrefix(to, dir) {
			return
		}
	}
	t.Errorf("no file is open in %s", dir)
}
