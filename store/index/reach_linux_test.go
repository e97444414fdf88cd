package index

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pullquote/store/files"
)

// confined opens an index on a disk that cannot be written, and tells what it
// lists and why it is no more.
func confined(how, dir, file string) int {
	err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, "")
	folder := filepath.Dir(file)
	if err == nil && how == "read-only" {
		if err = syscall.Mount(folder, folder, "", syscall.MS_BIND, ""); err == nil {
			err = syscall.Mount("", folder, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
		}
	} else if err == nil {
		err = cram(folder)
	}
	if err != nil {
		fmt.Println("no mount:", err)
		return 0
	}
	ctx := context.Background()
	x, notice := OpenFile(ctx, file, "")
	fmt.Println("opened:", notice)
	fmt.Println("updated:", x.Update(ctx, []string{dir}, Options{}))
	list, err := x.IDs(ctx, In(dir), Newest)
	fmt.Println("listed:", len(list), err)
	if err := x.Close(); err != nil {
		fmt.Println("closed:", err)
	}
	return 0
}

// cram puts what lies in a folder onto a disk on which there is no room for
// anything else.
func cram(folder string) error {
	names, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name.Name()], err = os.ReadFile(filepath.Join(folder, name.Name())); err != nil {
			return err
		}
	}
	if err := syscall.Mount("none", folder, "tmpfs", 0, "size=2m"); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			return err
		}
	}
	rest, err := os.Create(filepath.Join(folder, "rest"))
	if err != nil {
		return err
	}
	defer rest.Close()
	for page := make([]byte, 4096); err == nil; {
		_, err = rest.Write(page)
	}
	return nil
}

func TestWhereNothingCanBeWrittenWhatIsIndexedIsListed(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"read-only", "crammed"} {
		for _, log := range []bool{false, true} {
			t.Run(fmt.Sprint(how, " log ", log), func(t *testing.T) {
				t.Parallel()
				f := made(t)
				if log { // as after a power cut: the last changes lie beside the index
					f.open("")
					f.write("b.md", "More", "2026-03-03", "“Another truth,” said Bo Tarn.")
					f.update(Options{})
					folder := t.TempDir()
					for _, part := range []string{"", "-wal"} {
						if err := files.Copy(filepath.Join(folder, "index.db"+part), f.file+part); err != nil {
							t.Fatal(err)
						}
					}
					f.file = filepath.Join(folder, "index.db")
				}
				f.write("c.md", "New", "2026-03-04", "“A third truth,” said Cy Holm.")
				said := confinedTo(t, how, f)
				want := "listed: 1 <nil>" // what is new cannot be written
				if log {
					want = "listed: 3 <nil>" // it is a makeshift
				}
				if !strings.Contains(said, want) || strings.Contains(said, "opened: <nil>") || !log && !strings.Contains(said, "updated: the index is not up to date") {
					t.Errorf("it said %s", said)
				}
			})
		}
	}
}

// confinedTo has another instance open an index on a disk of its own.
func confinedTo(t *testing.T, how string, f *fixture) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), "PULLQUOTE_TEST_CONFINED="+how, "PULLQUOTE_TEST_INDEXER="+f.dir, "PULLQUOTE_TEST_INDEX="+f.file)
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	out, err := cmd.Output()
	if err != nil && len(out) == 0 || strings.HasPrefix(string(out), "no mount") {
		t.Skipf("this system lets nobody mount anything: %v %s", err, out)
	}
	return string(out)
}
