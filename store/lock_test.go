package store

import (
	"context"
	"path/filepath"
	"testing"
)

func TestALockIsHeldByOne(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "new", "feeds.lock")
	unlock, err := Lock(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Lock(ctx, file); err == nil {
		t.Error("two hold it")
	}
	unlock()
	again, err := Lock(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	again()
}
