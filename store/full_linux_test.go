package store

import (
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// limitFiles lets no file of this process grow beyond a size, as if the disk
// were full then.
func limitFiles(bytes uint64) error {
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: bytes})
}

func TestAFullDiskTakesNothingAway(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	if said := start(t, "fill", file, 0).end(t); !slices.Equal(said, []string{"true false"}) {
		t.Errorf("it said %q", said)
	}
	s := sound(t, file)
	defer s.Close()
	if rows := countRows(t, s); rows != 200 {
		t.Errorf("%d rows are left of 100 articles and their paths", rows)
	}
}

func TestOnAFullDiskThereIsNoMigration(t *testing.T) {
	t.Parallel()
	file := firstVersion(t, 1000)
	other := start(t, "cramped", file, 0)
	if said, _ := other.line(); !strings.HasPrefix(said, "failed: reading history can't be saved: ") || !strings.Contains(said, "backing up version 1") {
		t.Errorf("it said %q", said)
	}
	other.kill("")
	if left, err := filepath.Glob(file + ".*"); err != nil || len(left) > 0 {
		t.Errorf("%q are left, %v", left, err)
	}
	isFirstVersion(t, file, 1000)
	if rows := countRows(t, sound(t, file)); rows != 2000 {
		t.Errorf("%d rows in the end", rows)
	}
}

func TestOnAFullDiskADossierStaysAsItIs(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	said := start(t, "collect-full", file, 0).end(t)
	if len(said) != 1 || !strings.Contains(said[0], `dossier "Harbour": `) {
		t.Fatalf("it said %q", said)
	}
	if got := collected(t, file); !slices.Equal(got, []string{"one"}) {
		t.Errorf("there are %q", got)
	}
	if left, err := os.ReadDir(string(beside(file))); err != nil || len(left) != 1 {
		t.Errorf("there lie %v, %v", left, err)
	}
}
