package confine

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// own is the variable by which the test's program is told to confine itself to
// that folder and to try what it can still do.
const own = "PULLQUOTE_TEST_CONFINE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(own); dir != "" {
		try(dir)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// try prints what becomes of each of many things, in a line each.
func try(dir string) {
	served, err := net.Listen("tcp", "127.0.0.1:0") // what is open already is kept
	if err != nil {
		fmt.Println("listening:", err)
		return
	}
	p := Policy{Write: []string{filepath.Join(dir, "own"), filepath.Join(dir, "missing")}, Create: []string{filepath.Join(dir, "out")}}
	p.Network = os.Getenv("PULLQUOTE_TEST_NETWORK") != ""
	if err := Apply(p); err != nil {
		fmt.Println("applying:", err)
		return
	}
	for what, do := range attempts(dir, served.Addr().String()) {
		done := make(chan error) // in a goroutine, which may run on any thread
		go func() { done <- do() }()
		verdict := "done"
		if err := <-done; errors.Is(err, os.ErrPermission) {
			verdict = "refused"
		} else if err != nil {
			verdict = err.Error()
		}
		fmt.Println(what + ": " + verdict)
	}
}

func attempts(dir, address string) map[string]func() error {
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	return map[string]func() error{
		"read elsewhere":       func() error { _, err := os.ReadFile(at("else/a.txt")); return err },
		"list elsewhere":       func() error { _, err := os.ReadDir(at("else")); return err },
		"make elsewhere":       func() error { return os.WriteFile(at("else/b.txt"), nil, 0o600) },
		"change elsewhere":     func() error { return appendTo(at("else/a.txt")) },
		"empty elsewhere":      func() error { return os.Truncate(at("else/a.txt"), 0) },
		"remove elsewhere":     func() error { return os.Remove(at("else/a.txt")) },
		"link elsewhere":       func() error { return os.Symlink("a.txt", at("else/link")) },
		"make a folder":        func() error { return os.Mkdir(at("else/folder"), 0o700) },
		"make in its own":      func() error { return os.WriteFile(at("own/b.txt"), []byte("x"), 0o600) },
		"make a folder of its": func() error { return os.MkdirAll(at("own/x/y"), 0o700) },
		"rename in its own": func() error {
			return errors.Join(os.WriteFile(at("own/c"), nil, 0o600), os.Rename(at("own/c"), at("own/d")))
		},
		"move in its own": func() error {
			return errors.Join(os.WriteFile(at("own/e"), nil, 0o600), os.MkdirAll(at("own/z"), 0o700), os.Rename(at("own/e"), at("own/z/e")))
		},
		"move out of its own":     func() error { return os.Rename(at("own/a.txt"), at("else/moved.txt")) },
		"a database of its own":   func() error { return database(at("own/state.db")) },
		"make an export":          func() error { return os.WriteFile(at("out/feeds.opml"), []byte("x"), 0o600) },
		"remove beside an export": func() error { return os.Remove(at("out/a.txt")) },
		"write to /dev/null":      func() error { return appendTo("/dev/null") },
		"run a program":           func() error { return exec.Command("true").Run() },
		"connect":                 func() error { return dial(address) },
	}
}

func appendTo(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString("x")
	return err
}

func database(path string) error {
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		return err
	}
	_, err = db.Exec("PRAGMA journal_mode = WAL; CREATE TABLE a (b); INSERT INTO a VALUES (1)")
	return errors.Join(err, db.Close())
}

func dial(address string) error {
	c, err := net.Dial("tcp", address)
	return closed(c, err)
}

func closed(c interface{ Close() error }, err error) error {
	if err != nil {
		return err
	}
	return c.Close()
}

func TestAConfinedProcessWritesToItsOwnFoldersAlone(t *testing.T) {
	t.Parallel()
	if !Possible().Files {
		t.Skip("this kernel has no Landlock: run it on Linux 5.13 or later")
	}
	got := tried(t)
	for what, want := range map[string]string{
		"read elsewhere": "done", "list elsewhere": "done", "run a program": "done", "write to /dev/null": "done",
		"make elsewhere": "refused", "remove elsewhere": "refused", "link elsewhere": "refused", "make a folder": "refused",
		"change elsewhere": "refused",
		"make in its own":  "done", "make a folder of its": "done", "rename in its own": "done", "a database of its own": "done",
		"move out of its own": "refused", "make an export": "done", "remove beside an export": "refused",
	} {
		if got[what] != want {
			t.Errorf("%s: %s, want %s", what, got[what], want)
		}
	}
}

func TestAConfinedProcessReachesNoNetwork(t *testing.T) {
	t.Parallel()
	if !Possible().TCP {
		t.Skip("this kernel holds no connections: run it on Linux 6.7 or later")
	}
	if got := tried(t); got["connect"] != "refused" || got["empty elsewhere"] != "refused" || got["move in its own"] != "done" {
		t.Errorf("connecting: %s; what Linux 6.2 can: emptying a file: %s, moving one: %s", got["connect"], got["empty elsewhere"], got["move in its own"])
	}
	if got := tried(t, "PULLQUOTE_TEST_NETWORK=1"); got["connect"] != "done" || got["make elsewhere"] != "refused" {
		t.Errorf("connecting as allowed: %s; writing: %s", got["connect"], got["make elsewhere"])
	}
}

// tried runs try in another process.
func tried(t *testing.T, environ ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"own", "else", "out"} {
		if err := errors.Join(os.Mkdir(filepath.Join(dir, folder), 0o700), os.WriteFile(filepath.Join(dir, folder, "a.txt"), []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(append(os.Environ(), own+"="+dir), environ...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string]string{}
	for s := bufio.NewScanner(strings.NewReader(string(out))); s.Scan(); {
		what, verdict, _ := strings.Cut(s.Text(), ": ")
		verdicts[what] = verdict
	}
	if len(verdicts) < 10 {
		t.Fatalf("it says only %q", out)
	}
	return verdicts
}
