package intake_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// zipOf is a zip archive of files.
func zipOf(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// addZip adds an archive of files, called exports.zip.
func addZip(t *testing.T, l *library, files map[string]string) *library {
	t.Helper()
	path := filepath.Join(t.TempDir(), "exports.zip")
	if err := os.WriteFile(path, []byte(zipOf(t, files)), 0o600); err != nil {
		t.Fatal(err)
	}
	return l.paths(path)
}

func TestArchivesOfExportsAreOpened(t *testing.T) {
	t.Parallel()
	l := addZip(t, newLibrary(t), map[string]string{
		"pocket/part_000000.csv": "title,url,time_added,tags,status\nThe Lamp,https://korsvik.example/lamp,1779796800,coast|sea,unread\n",
		"cover.png":              "\x89PNG",
		"__MACOSX/._notes.md":    "# No",
		"notes/The Tower.md":     "# The tower\n\n" + tower,
		"empty.txt":              "",
	})
	if len(l.results) != 2 {
		t.Fatalf("%s", l.told())
	}
	for _, r := range l.results {
		switch r.Part {
		case "notes/The Tower.md":
			if r.Path != "exports/notes/The Tower.md" {
				t.Errorf("%q", r.Path)
			}
		case "pocket/part_000000.csv, item 1":
			if r.Later == nil || !slices.Equal(r.Later.Tags, []string{"coast", "sea"}) {
				t.Errorf("%+v", r)
			}
		default:
			t.Errorf("%q", r.Part)
		}
	}
}

func TestOmnivoresArchiveHoldsTheTextsOfItsItems(t *testing.T) {
	t.Parallel()
	l := addZip(t, newLibrary(t), map[string]string{
		"metadata_0_to_20.json":   `[{"slug": "lamp", "title": "The Lamp", "url": "https://korsvik.example/lamp", "labels": ["coast"]}]`,
		"content/lamp.html":       "<p>" + lamp + "</p><p>" + tower + "</p>",
		"content/nobody-asks.txt": "Nobody asks for this.",
	})
	if len(l.results) != 1 || l.results[0].Path == "" || !strings.Contains(l.read(l.results[0].Path).Text, tower) {
		t.Errorf("%s", l.told())
	}
}

// What is wrong in an archive is named by it, and nothing is written for it.
func TestBadArchivesAreNamed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"up":      {map[string]string{"../../a.md": "# A\n\nThe lamp."}, "../../a.md: has a name that leads out of the archive"},
		"root":    {map[string]string{"/a.csv": "title,url\nA,https://a.example/b\n"}, "/a.csv: has a name that leads out of the archive"},
		"nested":  {map[string]string{"b.zip": "PK\x03\x04"}, "b.zip: is an archive in an archive: unpack it first"},
		"nothing": {map[string]string{"a.png": "\x89PNG"}, "is a zip archive, and nothing in it is an article or an export"},
		"bomb":    {map[string]string{"a.csv": strings.Repeat("a", 65<<20)}, "a.csv: its a.csv is too large: more than 64 MB"},
	} {
		l := addZip(t, newLibrary(t), c.files)
		if len(l.results) != 1 || l.results[0].Err == nil || !strings.Contains(l.told(), c.want) || !strings.Contains(l.told(), "exports.zip") {
			t.Errorf("%s: %s", name, l.told())
		}
		if entries, err := os.ReadDir(l.dir); err == nil && len(entries) > 0 {
			t.Errorf("%s: %v was written", name, entries)
		}
	}
	broken := zipOf(t, map[string]string{"a.md": "# A\n\nThe lamp."})
	l := newLibrary(t).stream(broken[:len(broken)-30])
	if len(l.results) != 1 || l.results[0].Err == nil || !strings.Contains(l.told(), "is not a zip archive") {
		t.Errorf("%s", l.told())
	}
}
