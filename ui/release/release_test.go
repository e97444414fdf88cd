package main

import (
	"archive/zip"
	"bytes"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// root is the repository, seen from this package.
const root = "../.."

var update = flag.Bool("update", false, "write release.mod and release.sum from go.mod and go.sum")

// standIns is the line by which release.mod differs from go.mod. The latter has none,
// since go install refuses modules that have.
const standIns = `
replace charm.land/glamour/v2 => ./ui/page/glamour
`

// Releases are built from the versions that go install takes and that tests run with.
// With -update the files of releases are written.
func TestReleasesHaveTheVersionsOfTheModule(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"release.mod": text(t, filepath.Join(root, "go.mod")) + standIns,
		"release.sum": text(t, filepath.Join(root, "go.sum")),
	} {
		path := filepath.Join(root, file)
		switch now := text(t, path); {
		case now == want:
		case *update:
			write(t, path, want)
		default:
			t.Errorf("%s is not what go.mod and go.sum make of it. To write it: go test ./ui/release -update", file)
		}
	}
	if strings.Contains(text(t, filepath.Join(root, "go.mod")), "replace ") {
		t.Error("go install refuses a go.mod that replaces anything")
	}
}

// To move the module is to change one line and to run one command; then whoever has Go
// installs it. The module is served from a folder, as are those that it needs.
func TestTheModuleIsInstalledFromWhereverItMovesTo(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program; run without -short")
	}
	const path, version = "forge.example/harbour/news-reader/v3", "v3.1.4"
	module := copied(t)
	goMod := filepath.Join(module, "go.mod")
	_, rest, _ := strings.Cut(text(t, goMod), "\n")
	write(t, goMod, "module "+path+"\n"+rest)
	if err := follow(module); err != nil {
		t.Fatal(err)
	}

	home := t.TempDir()
	serve(t, module, filepath.Join(home, "proxy"), path, version)
	goRun(t, home, []string{
		"GOPROXY=" + fileURL(filepath.Join(home, "proxy")) + "," + fileURL(filepath.Join(goEnv(t, "GOMODCACHE"), "cache", "download")),
		"GOSUMDB=off", "GOMODCACHE=" + filepath.Join(home, "modules"), "GOBIN=" + home,
		"GOFLAGS=-modcacherw -trimpath", // such that it can be removed, and that what is compiled already is found
	}, "install", path+"@"+version)
	if got, want := printed(t, filepath.Join(home, name("news-reader")), "--version"), "pullquote 3.1.4\n"; got != want {
		t.Errorf("what is installed says %q, not %q", got, want)
	}
}

// Whoever builds a release from the same source has the same bytes, wherever it lies.
// What is compiled is taken from Go's cache the second time; what is told of the folder,
// of its history and of the stand-ins in it is not.
func TestReleasesAreTheSameBytesInEveryFolder(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program twice; run without -short")
	}
	flags, ldflags := made(t)
	stamp := strings.NewReplacer("{{ .ModulePath }}", releasePath(t), "{{ .Version }}", "7.8.9").Replace(strings.Join(ldflags, " "))
	var built [2][]byte
	for i := range built {
		module := copied(t)
		out := filepath.Join(module, name("pullquote"))
		goRun(t, module, nil, append(append([]string{"build"}, flags...), "-buildvcs=false", "-ldflags="+stamp, "-o", out, ".")...)
		built[i] = []byte(text(t, out))
		if got, want := printed(t, out, "--version"), "pullquote 7.8.9\n"; got != want {
			t.Errorf("it says %q, not the version of the tag, %q", got, want)
		}
		if where := []byte(module); bytes.Contains(built[i], where) {
			t.Errorf("the program says that it was built in %s", where)
		}
	}
	if !bytes.Equal(built[0], built[1]) {
		t.Errorf("two folders make two programs, of %d and %d bytes", len(built[0]), len(built[1]))
	}
}

// A licence that asks to be handed on is, with the program that has its code.
func TestLicencesOfAllThatIsLinkedAreCollected(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := licences(root, folder); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"go/LICENSE", "charm.land/glamour/v2/LICENSE", "modernc.org/sqlite/LICENSE", "github.com/landlock-lsm/go-landlock/LICENSE", "github.com/charmbracelet/x/windows/LICENSE"} {
		if len(text(t, filepath.Join(folder, filepath.FromSlash(file)))) < 500 {
			t.Errorf("%s is too short for a licence", file)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "github.com", "alecthomas")); err == nil {
		t.Error("there is a licence of a module of which nothing is in the program")
	}
}

func releasePath(t *testing.T) string {
	t.Helper()
	path, err := modulePath(filepath.Join(root, "release.mod"))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// copied is a folder that has of the repository what the program is built from.
func copied(t *testing.T) string {
	t.Helper()
	to := t.TempDir()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		switch here := filepath.Join(to, at); {
		case d.IsDir() && at != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || at == "dist"):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(here, 0o755)
		case d.Type().IsRegular():
			write(t, here, text(t, path))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}

// serve lays a module down as a proxy has it.
func serve(t *testing.T, module, proxy, path, version string) {
	t.Helper()
	versions := filepath.Join(proxy, filepath.FromSlash(path), "@v")
	if err := os.MkdirAll(versions, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(versions, "list"), version+"\n")
	write(t, filepath.Join(versions, version+".info"), `{"Version": "`+version+`", "Time": "2031-05-06T07:08:09Z"}`)
	write(t, filepath.Join(versions, version+".mod"), text(t, filepath.Join(module, "go.mod")))
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	err := filepath.WalkDir(module, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != module && isModule(file):
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		at, err := filepath.Rel(module, file)
		if err != nil {
			return err
		}
		w, err := z.Create(path + "@" + version + "/" + filepath.ToSlash(at))
		if err != nil {
			return err
		}
		_, err = w.Write([]byte(text(t, file)))
		return err
	})
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(versions, version+".zip"), packed.String())
}

// goRun runs the go command in a folder, without cgo.
func goRun(t *testing.T, dir string, environ []string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS="), environ...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func goEnv(t *testing.T, name string) string { return strings.TrimSpace(printed(t, "go", "env", name)) }

// printed is what a command prints.
func printed(t *testing.T, command string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), command, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v", command, strings.Join(args, " "), err)
	}
	return string(out)
}

// name is that of a program, as this system has it.
func name(program string) string {
	if runtime.GOOS == "windows" {
		return program + ".exe"
	}
	return program
}

func fileURL(dir string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
}

func text(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
