package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Who builds from the source by Nix or by Homebrew gets its version, with the modules that
// releases have. With -update what these files say is written.
func TestFilesForNixAndHomebrewAreOfThisSource(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("copies all modules; run without -short")
	}
	version := regexp.MustCompile(`const release = "([^"]+)"`).FindStringSubmatch(text(t, filepath.Join(root, "ui", "version.go")))
	if version == nil {
		t.Fatal("ui/version.go names no version")
	}
	for file, lines := range map[string]map[string]string{
		"docs/packaging/flake.nix":    {`version = "[^"]*"`: `version = "` + version[1] + `"`, `vendorHash = "[^"]*"`: `vendorHash = "` + vendorHash(t) + `"`},
		"docs/packaging/pullquote.rb": {`tag: "[^"]*"`: `tag: "v` + version[1] + `"`},
	} {
		path := filepath.Join(root, filepath.FromSlash(file))
		now := text(t, path)
		want := now
		for line, right := range lines {
			want = regexp.MustCompile(line).ReplaceAllLiteralString(want, right)
			if !strings.Contains(want, right) {
				t.Errorf("%s has no %s", file, line)
			}
		}
		switch {
		case now == want:
		case *update:
			write(t, path, want)
		default:
			t.Errorf("%s is not of this source. To write it: go test ./ui/release -update", file)
		}
	}
}

// vendorHash is the hash by which Nix knows all modules that are linked, each with the files
// that it gives: of the folder in which go mod vendor puts them, in Nix's own archive.
func vendorHash(t *testing.T) string {
	t.Helper()
	module := copied(t)
	for _, file := range []string{"go.mod", "go.sum"} {
		if err := os.Rename(filepath.Join(module, strings.Replace(file, "go", "release", 1)), filepath.Join(module, file)); err != nil {
			t.Fatal(err)
		}
	}
	goRun(t, module, nil, "mod", "vendor")
	hash := sha256.New()
	spell(hash, "nix-archive-1")
	archived(t, hash, filepath.Join(module, "vendor"))
	return "sha256-" + base64.StdEncoding.EncodeToString(hash.Sum(nil))
}

// archived writes a file or a folder as Nix archives it: without times, owners or modes.
func archived(t *testing.T, w io.Writer, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if !info.IsDir() {
		spell(w, "(", "type", "regular", "contents", text(t, path), ")")
		return
	}
	files, err := os.ReadDir(path) // in the order of their names
	if err != nil {
		t.Fatal(err)
	}
	spell(w, "(", "type", "directory")
	for _, f := range files {
		spell(w, "entry", "(", "name", f.Name(), "node")
		archived(t, w, filepath.Join(path, f.Name()))
		spell(w, ")")
	}
	spell(w, ")")
}

// spell writes texts as Nix does: their length, and zeros up to a multiple of eight. A hash
// takes whatever it is given.
func spell(w io.Writer, texts ...string) {
	for _, s := range texts {
		b := binary.LittleEndian.AppendUint64(nil, uint64(len(s)))
		b = append(b, s...)
		_, _ = w.Write(append(b, make([]byte, (8-len(s)%8)%8)...))
	}
}
