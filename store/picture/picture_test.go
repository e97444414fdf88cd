package picture

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pullquote/articles/budget"
	"pullquote/store"
)

// article is an article in a folder of its own, below another.
func article(t *testing.T) (e store.Entry, folder string) {
	t.Helper()
	outer, err := store.Real(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	folder = filepath.Join(outer, "ferries")
	for path, content := range map[string]string{"secret.png": "secret", "ferries/a.md": "# Ferries", "ferries/boat.png": "boat", "ferries/a files/quay 1.png": "quay"} {
		path = filepath.Join(outer, filepath.FromSlash(path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return store.Entry{ID: store.ID(filepath.Join(folder, "a.md"))}, folder
}

func TestOnlyWhatLiesWithTheArticleIsRead(t *testing.T) {
	t.Parallel()
	e, folder := article(t)
	for address, want := range map[string]string{"boat.png": "boat", "./boat.png?size=2#top": "boat", "a%20files/quay%201.png": "quay", "a files/../boat.png": "boat", "data:image/png;base64,Ym9hdA==": "boat", "DATA:;BASE64,Ym9hdA==": "boat"} {
		if b, err := Read(e, address); err != nil || string(b) != want {
			t.Errorf("%q is %q, %v; want %q", address, b, err, want)
		}
	}
	for address, want := range map[string]error{
		"../secret.png": ErrElsewhere, "a/../../secret.png": ErrElsewhere, "%2e%2e/secret.png": ErrElsewhere, filepath.Join(folder, "boat.png"): ErrElsewhere,
		"/dev/zero": ErrElsewhere, "file:///dev/zero": ErrMissing, "": ErrElsewhere, "boat.png\x00": ErrElsewhere, "a files": ErrMissing, "none.png": ErrMissing,
		"https://ferries.example/boat.png": ErrRemote, "HTTP://ferries.example/": ErrRemote, "data:text/plain,boat": ErrData, "data:;base64,?": ErrData, "javascript:x": ErrMissing,
	} {
		if b, err := Read(e, address); !errors.Is(err, want) {
			t.Errorf("%q is %q, %v; want %v", address, b, err, want)
		}
	}
}

func TestNoLinkLeadsToAPicture(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("links need a right there")
	}
	e, folder := article(t)
	for name, to := range map[string]string{"zero.png": "/dev/zero", "out.png": filepath.Join(filepath.Dir(folder), "secret.png")} {
		if err := os.Symlink(to, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
		if b, err := Read(e, name); !errors.Is(err, ErrMissing) {
			t.Errorf("%s, a link to %s, is %q, %v", name, to, b, err)
		}
	}
}

func TestAHugePictureIsNotRead(t *testing.T) {
	t.Parallel()
	e, folder := article(t)
	f, err := os.Create(filepath.Join(folder, "huge.png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(budget.PictureBytes+1), f.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(e, "huge.png"); !errors.Is(err, ErrLarge) {
		t.Errorf("a huge file is %v", err)
	}
	if _, err := Read(e, "data:;base64,"+strings.Repeat("A", budget.PictureBytes/3*4+8)); !errors.Is(err, ErrLarge) {
		t.Errorf("huge data are %v", err)
	}
}

func TestWhatWasPipedInHasNoFolder(t *testing.T) {
	t.Parallel()
	e, err := store.Stdin(bytes.NewReader([]byte("# Ferries")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(e, "boat.png"); !errors.Is(err, ErrElsewhere) {
		t.Errorf("a file beside standard input is %v", err)
	}
}
