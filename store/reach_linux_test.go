package store

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// apart lets an instance mount file systems that nobody else sees.
func apart(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
}

// readOnly mounts a folder so that not even root can write in it.
func readOnly(dir string) error {
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return err
	}
	if err := syscall.Mount(dir, dir, "", syscall.MS_BIND, ""); err != nil {
		return err
	}
	return syscall.Mount("", dir, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
}

// crammed puts what lies in a folder onto a disk on which there is no room for
// anything else.
func crammed(dir string) error {
	names, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name.Name()], err = os.ReadFile(filepath.Join(dir, name.Name())); err != nil {
			return err
		}
	}
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return err
	}
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=1m"); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			return err
		}
	}
	rest, err := os.Create(filepath.Join(dir, "rest"))
	if err != nil {
		return err
	}
	defer rest.Close()
	for page := make([]byte, 4096); err == nil; {
		_, err = rest.Write(page)
	}
	return nil
}

// elsewhere starts an instance on a disk of its own, and returns what it says.
func elsewhere(t *testing.T, do, file string) []string {
	t.Helper()
	other, err := launch(do, file, 0, apart)
	if err != nil {
		t.Skip("this system lets nobody mount anything: ", err)
	}
	if line, _ := other.line(); line != "ready" {
		t.Fatalf("it says %q", line)
	}
	said := other.end(t)
	if len(said) > 0 && strings.HasPrefix(said[0], "no mount") {
		t.Skip(said[0])
	}
	return said
}

func TestWhereNothingCanBeWrittenWhatIsKnownIsRead(t *testing.T) {
	t.Parallel()
	for _, do := range []string{"read-only", "crammed"} {
		for _, log := range []bool{false, true} {
			t.Run(fmt.Sprint(do, " log ", log), func(t *testing.T) {
				t.Parallel()
				file, _ := filled(t)
				if log { // as after a power cut: the last changes lie beside the database
					file = withLog(t, file)
				}
				said := elsewhere(t, do, file)
				if len(said) != 2 || said[0] != fmt.Sprint("starred true ", log) {
					t.Fatalf("it said %q", said)
				}
				if !strings.HasPrefix(said[1], "reading history can't be saved: the reading state cannot be opened: its folder cannot be written to") {
					t.Errorf("the notice is %q", said[1])
				}
				if s := sound(t, file); countRows(t, s) < 1400 {
					t.Error("rows are gone")
				} else {
					s.Close()
				}
			})
		}
	}
}

// withLog copies a database with a change that is in its log alone.
func withLog(t *testing.T, file string) string {
	t.Helper()
	s := openTest(t, file)
	apply(t, s, Star, entriesOf(300)[299:])
	dir := t.TempDir()
	for _, part := range []string{"", "-wal"} {
		data, err := os.ReadFile(file + part)
		if err != nil || len(data) == 0 {
			t.Fatal(part, len(data), err)
		}
		put(t, filepath.Join(dir, "state.db"+part), string(data))
	}
	return filepath.Join(dir, "state.db")
}

// confined opens a database on a disk that cannot be written, and tells how the
// first article and the last are starred, and what is wrong.
func confined(do, file string) error {
	prepare := map[string]func(string) error{"read-only": readOnly, "crammed": crammed}[do]
	if err := prepare(filepath.Dir(file)); err != nil {
		fmt.Println("no mount:", err)
		return nil
	}
	ctx := context.Background()
	s, notice := openState(ctx, file)
	e := []Entry{{Key: entriesOf(1)[0].Key}, {Key: entriesOf(300)[299].Key}}
	if err := s.Mark(ctx, e); err != nil {
		return err
	}
	fmt.Println("starred", e[0].Starred, e[1].Starred)
	fmt.Println(notice)
	return s.Close()
}
