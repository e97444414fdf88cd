package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

func TestALockIsHeldByOne(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "new", "feeds.lock")
	unlock, err := Lock(t.Context(), file, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Lock(ctx, file, time.Second); err == nil {
		t.Error("two hold it")
	}
	if _, err := Lock(t.Context(), file, 0); !errors.Is(err, ErrLocked) || err.Error() != ErrLocked.Error() {
		t.Errorf("got %v", err)
	}
	unlock()
	again, err := Lock(t.Context(), file, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	again()
}

func TestALockOutlivesTheContextItWasTakenIn(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "feeds.lock")
	ctx, cancel := context.WithCancel(t.Context())
	unlock, err := Lock(ctx, file, 0)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := Lock(t.Context(), file, 100*time.Millisecond); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	unlock()
	unlock, err = Lock(t.Context(), file, 0)
	if err != nil {
		t.Fatal(err)
	}
	unlock()
}

func TestAStateInMemoryLeavesNothingOnTheDisk(t *testing.T) {
	t.Parallel()
	s, notice := OpenStateFile(t.Context(), nowhere)
	if notice != nil {
		t.Fatal(notice)
	}
	if err := s.Save(t.Context(), "crane", "", Reading{Read: true}); err != nil {
		t.Error(err)
	}
	if r, ok, err := s.Lookup(t.Context(), "crane", ""); err != nil || !ok || !r.Read {
		t.Errorf("got %+v, %v, %v", r, ok, err)
	}
	if err := errors.Join(s.Backup(t.Context()), s.Close()); err != nil {
		t.Error(err)
	}
	if left, err := filepath.Glob(nowhere + "*"); err != nil || len(left) > 0 {
		t.Errorf("left behind: %q, %v", left, err)
	}
}
