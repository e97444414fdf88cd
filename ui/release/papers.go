package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// completions are the files in which shells look for what completes a command line,
// each with the name by which the program knows the shell.
func completions() map[string]string {
	return map[string]string{"pullquote.bash": "bash", "_pullquote": "zsh", "pullquote.fish": "fish", "pullquote.ps1": "powershell"}
}

// papers writes all that lies beside the program in an archive or a package into a
// folder, which it empties before. Where a version is given, the source must be of it:
// a tag that says another is a mistake.
func papers(module, folder, version string) error {
	program := func(args ...string) (string, error) {
		return golang(module, "", append([]string{"run", "-modfile=release.mod", "-trimpath", "."}, args...)...)
	}
	if said, err := program("--version"); err != nil {
		return err
	} else if said = strings.TrimSpace(strings.TrimPrefix(said, "pullquote ")); version != "" && said != version {
		return fmt.Errorf("the tag says %s, the source %s", version, said)
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	manual, err := program("man")
	if err != nil {
		return err
	}
	all := map[string]string{"pullquote.1": manual, "pullquote.1.gz": packed(manual)}
	for file, shell := range completions() {
		if all["completions/"+file], err = program("completion", shell); err != nil {
			return err
		}
	}
	for file, text := range all {
		if err := put(filepath.Join(folder, filepath.FromSlash(file)), text); err != nil {
			return err
		}
	}
	if err := licences(module, filepath.Join(folder, "licences")); err != nil {
		return err
	}
	return together(module, folder)
}

// together writes the files of packages in which Debian's rules have one for many: all
// terms in copyright, and the changes packed.
func together(module, folder string) error {
	own, err := os.ReadFile(filepath.Join(module, "LICENSE"))
	if err != nil {
		return err
	}
	changes, err := os.ReadFile(filepath.Join(module, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	terms := "Pullquote\n\n" + string(own)
	linked := filepath.Join(folder, "licences")
	err = filepath.WalkDir(linked, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		of, err := filepath.Rel(linked, path)
		terms += "\n\n" + filepath.ToSlash(of) + "\n\n" + string(text)
		return err
	})
	return errors.Join(err, put(filepath.Join(folder, "copyright"), terms), put(filepath.Join(folder, "CHANGELOG.md.gz"), packed(string(changes))))
}

// packed is a text in the gzip format, without a clock or a name in it.
func packed(text string) string {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one that exists
	_, _ = z.Write([]byte(text))                          // to memory
	_ = z.Close()
	return b.String()
}

// put writes a file, and the folders above it.
func put(file, text string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}
