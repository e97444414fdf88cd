package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestFilesThatTheSystemMakesUpAreRefused(t *testing.T) {
	t.Parallel()
	for _, path := range []string{
		"/proc/kmsg", "/proc/self/mem", "/proc/self/pagemap", "/proc/version", "/proc/self/cmdline",
		"/proc/kcore", "/sys/kernel/uevent_seqnum", "/sys/kernel/notes", "/sys/fs/cgroup/cgroup.procs",
	} {
		if _, err := os.Lstat(path); err != nil {
			continue // of this system's kernel
		}
		if _, err := Open(path); !errors.Is(err, ErrSpecial) {
			t.Errorf("%s: got %v", path, err)
		}
		if _, _, err := Head(path); err == nil {
			t.Errorf("%s: its head was read", path)
		}
	}
	for _, folder := range []string{"/proc", "/sys", "/proc/self/fdinfo"} {
		var errs []error
		for e, err := range (Walker{}).Walk(context.Background(), []string{folder}) {
			if err == nil {
				t.Fatalf("%s holds the article %s", folder, e.Path)
			}
			errs = append(errs, err)
		}
		if err := errors.Join(errs...); len(errs) != 1 || !errors.Is(err, ErrSpecial) {
			t.Errorf("%s: got %v", folder, err)
		}
	}
}

// What a process has open is read whatever name it goes by.
func TestADescriptorIsRead(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt")
	file, err := os.Open(filepath.Join(root, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	folder, err := os.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	for _, from := range []string{"/dev/fd/", "/proc/self/fd/"} {
		if e, err := Open(fmt.Sprint(from, file.Fd())); err != nil || e.Summary.Title != "Title of a.txt" {
			t.Errorf("got %+v, %v", e, err)
		}
		shown, problems := list(t, root, fmt.Sprint(from, folder.Fd()))
		same(t, "shown", shown, []string{fmt.Sprint(from, folder.Fd(), "/a.txt")})
		same(t, "problems", problems, nil)
	}
}

// A file system whose server never says a word, as one of a network that is
// gone: what lies on it is named, and the rest is listed.
func TestAFileSystemThatDoesNotAnswerHoldsNothingUp(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, root, "a.txt", "z/b.txt")
	silence(t, filepath.Join(root, "gone"))
	symlink(t, filepath.Join(root, "gone", "c.txt"), root, "c.txt")
	began := time.Now()
	shown, problems := list(t, root, root, filepath.Join(root, "gone", "d.txt"))
	same(t, "shown", shown, []string{"a.txt", "z/b.txt"})
	same(t, "problems", problems, []string{"c.txt: is not responding", "gone/d.txt: is not responding", "gone: is not responding"})
	t.Logf("it took %v", time.Since(began))
}

// silence mounts a file system at path that never answers.
func silence(t *testing.T, path string) {
	t.Helper()
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	server, err := os.OpenFile("/dev/fuse", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("%v: run it as root on Linux with FUSE", err)
	}
	options := fmt.Sprintf("fd=%d,rootmode=40000,user_id=0,group_id=0", server.Fd())
	if err := syscall.Mount("silence", path, "fuse", syscall.MS_NOSUID|syscall.MS_NODEV, options); err != nil {
		server.Close()
		t.Skipf("mounting: %v: run it as root on Linux with FUSE", err)
	}
	t.Cleanup(func() {
		server.Close() // now the calls that wait are told that nobody is there
		if err := syscall.Unmount(path, syscall.MNT_DETACH); err != nil && !strings.Contains(err.Error(), "invalid") {
			t.Error(err)
		}
	})
}
