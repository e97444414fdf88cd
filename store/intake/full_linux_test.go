package intake_test

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"

	"pullquote/store/intake"
)

func TestAFullDiskEndsTheRunAndLeavesNothingHalf(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	if err := os.Mkdir(l.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", l.dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("only root can make a small disk: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(l.dir, 0) })
	a, err := intake.New(l.options)
	if err != nil {
		t.Fatal(err)
	}
	large := story(2) + strings.Repeat("The crane stands still, and the boats wait.\n\n", 4000)
	err = a.Path(t.Context(), tree(t, map[string]string{"a.txt": story(1), "b.txt": large, "c.txt": story(3)}))
	var unwritable *intake.Unwritable
	if !errors.As(err, &unwritable) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	if got := files(t, l.dir); len(got) != 1 || got[0] != "news/a.txt" {
		t.Errorf("got %q", got)
	}
}

func TestAReadOnlyDiskEndsTheRun(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	if err := os.Mkdir(l.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", l.dir, "tmpfs", syscall.MS_RDONLY, "size=64k"); err != nil {
		t.Skip("only root can make a disk that is read-only: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(l.dir, 0) })
	a, err := intake.New(l.options)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Path(t.Context(), tree(t, map[string]string{"a.txt": story(1)})); !errors.Is(err, syscall.EROFS) {
		t.Errorf("got %v", err)
	}
}
