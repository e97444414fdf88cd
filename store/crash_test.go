package store

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

func TestCrashReportsAreTheOwnersAndTenAreKept(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "odd [name]", "pullquote")
	names := func() (all []string) {
		list, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			all = append(all, e.Name())
		}
		return all
	}
	for i := range 12 {
		path, err := writeCrashReport(filepath.Join(dir, fmt.Sprintf("crash-20261129-1015%02d", i)), "why")
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
			t.Errorf("%s: mode %v, %v", path, info.Mode(), err)
		}
	}
	if all := names(); len(all) != 10 || all[0] != "crash-20261129-101502.txt" {
		t.Errorf("there are %q", all)
	}
	// A clock that was wrong: the newest is kept whatever its name, and nothing is written over.
	put(t, filepath.Join(dir, "state.db"), "not a report")
	for _, want := range []string{"crash-19990101-000000.txt", "crash-19990101-000000-2.txt"} {
		if path, err := writeCrashReport(filepath.Join(dir, "crash-19990101-000000"), "why"); err != nil || filepath.Base(path) != want || !slices.Contains(names(), want) {
			t.Errorf("got %s, %v among %q", path, err, names())
		}
	}
	if all := names(); len(all) != 11 || !slices.Contains(all, "state.db") {
		t.Errorf("there are %q", all)
	}
}
