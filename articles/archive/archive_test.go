package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestAnArchiveIsUnpackedUpToALimit(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"a", "b"} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(make([]byte, 1000))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	all, err := Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	all.left = 1500
	if b, cut, err := all.Read("a", 1000); err != nil || cut || len(b) != 1000 {
		t.Errorf("got %d bytes, %v, %v", len(b), cut, err)
	}
	if b, cut, err := all.Read("b", 1000); err != nil || !cut || len(b) != 500 {
		t.Errorf("got %d bytes, %v, %v", len(b), cut, err)
	}
	if _, _, err := all.Read("b", 1000); err == nil || !strings.Contains(err.Error(), "is too large") {
		t.Errorf("got %v", err)
	}
}

// zipped returns an archive of some files.
func zipped(f interface{ Fatal(...any) }, files map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			f.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		f.Fatal(err)
	}
	return b.Bytes()
}

func TestNamesThatLeadOutOfAnArchiveStayInIt(t *testing.T) {
	t.Parallel()
	content := zipped(t, map[string]string{"../../etc/passwd": "a", "b\\c": "d"})
	a, err := Open(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	if b, err := a.ReadWhole("b/c", 10); err != nil || string(b) != "d" {
		t.Errorf("got %q, %v", b, err)
	}
	if a.Has("etc/passwd") || a.Has("/etc/passwd") {
		t.Error("a name of the archive stands for a file outside of it")
	}
}

// FuzzOpen reads archives that are broken anywhere.
func FuzzOpen(f *testing.F) {
	f.Add(zipped(f, map[string]string{"a": "b"}))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		for name := range a.files {
			if content, _, _ := a.Read(name, 1<<20); len(content) > 1<<20 {
				t.Fatalf("%d bytes were unpacked", len(content))
			}
		}
	})
}
