//go:build unix

package files

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFilesOfOursAreTheirOwnersAlone(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "index.db")
	check := func(when string) {
		t.Helper()
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: got %v, %v", when, info.Mode(), err)
		}
	}
	Private(file)
	check("made")
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	Private(file)
	check("found open")
}
