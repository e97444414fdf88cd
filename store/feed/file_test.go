package feed

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func newFile(t *testing.T) File {
	t.Helper()
	dir := t.TempDir()
	return File{Path: filepath.Join(dir, "data", "feeds.opml"), Lock: filepath.Join(dir, "state", "feeds.lock")}
}

func (f File) add(t *testing.T, url string) error {
	t.Helper()
	return f.Change(t.Context(), func(o *Outline) error { return o.Add(Feed{URL: url}) })
}

func TestAFileThatIsNotThereHasNoFeeds(t *testing.T) {
	t.Parallel()
	f := newFile(t)
	o, err := f.Read()
	if err != nil || len(o.Feeds()) != 0 {
		t.Errorf("got %v, %v", o, err)
	}
	must(t, f.Change(t.Context(), func(*Outline) error { return nil }))
	if _, err := os.Stat(f.Path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing was changed, and the file is there: %v", err)
	}
}

func TestTwoWhoAddAtOnceBothAdd(t *testing.T) {
	t.Parallel()
	f := newFile(t)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			if err := f.add(t, "https://harbour.example/"+strconv.Itoa(n)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if o, err := f.Read(); err != nil || len(o.Feeds()) != 8 {
		t.Errorf("got %d feeds, %v", len(o.Feeds()), err)
	}
}

func TestABrokenFileIsLeftAlone(t *testing.T) {
	t.Parallel()
	f := newFile(t)
	must(t, os.MkdirAll(filepath.Dir(f.Path), 0o700))
	must(t, os.WriteFile(f.Path, []byte("<opml>\n<body>\n<outline"), 0o600))
	wants(t, f.add(t, "https://harbour.example/"), "reading the subscriptions "+strconv.Quote(f.Path)+": invalid XML on line 3")
	if b, err := os.ReadFile(f.Path); err != nil || string(b) != "<opml>\n<body>\n<outline" {
		t.Errorf("got %q, %v", b, err)
	}
}

func TestALinkToTheFileStaysOne(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	f := newFile(t)
	real := filepath.Join(t.TempDir(), "dotfiles.opml")
	must(t, os.WriteFile(real, []byte(harbour), 0o600))
	must(t, os.MkdirAll(filepath.Dir(f.Path), 0o700))
	must(t, os.Symlink(real, f.Path))
	must(t, f.add(t, "https://quay.example/"))
	info, err := os.Stat(real)
	must(t, err)
	b, err := os.ReadFile(real)
	if err != nil || !strings.Contains(string(b), "quay.example") || info.Mode().Perm() != 0o600 {
		t.Errorf("got %q, %v, %v", b, info.Mode(), err)
	}
	if link, err := os.Readlink(f.Path); err != nil || link != real {
		t.Errorf("got %q, %v", link, err)
	}
}

func TestWhatAKilledInstanceLeftIsInNobodysWay(t *testing.T) {
	t.Parallel()
	f := newFile(t)
	must(t, os.MkdirAll(filepath.Dir(f.Path), 0o700))
	left := filepath.Join(filepath.Dir(f.Path), ".pullquote-999999999-1.tmp")
	must(t, os.WriteFile(left, []byte("<opml><bo"), 0o600))
	must(t, f.add(t, "https://harbour.example/"))
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

// An older version made the file for everybody to read, and so do other programs.
func TestSubscriptionsAreTheirOwnersAlone(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("who may read a file there, its folder says")
	}
	f := newFile(t)
	must(t, f.add(t, "https://harbour.example/"))
	for _, use := range []func() error{
		func() error { return nil },
		func() error { _, err := f.Read(); return err },
		func() error { return f.add(t, "https://quay.example/") },
	} {
		must(t, use())
		info, err := os.Stat(f.Path)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("got %v, %v", info.Mode(), err)
		}
		must(t, os.Chmod(f.Path, 0o664))
	}
}

func TestAnExportReplacesNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "out.opml")
	o := outline(t, harbour)
	must(t, Export(o.Text(), path))
	wants(t, Export(emptyOutline, path), "exporting to "+strconv.Quote(path)+": ")
	again, err := Import(path)
	if err != nil || again.Text() != harbour {
		t.Errorf("got %v, %v", again, err)
	}
	_, err = Import(filepath.Dir(path))
	wants(t, err, "is not a regular file")
}
