package main

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// follow makes the module in a folder one of the path that its go.mod names: imports
// and the settings of the formatter follow, and at last release.mod, which until then
// says what the path was.
func follow(dir string) error {
	to, err := modulePath(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	papers := filepath.Join(dir, "release.mod")
	from, err := modulePath(papers)
	if err != nil || from == to {
		return err
	}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || isModule(path)):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		return rewrite(path, func(source []byte) ([]byte, error) { return imports(source, from, to) })
	})
	if err != nil {
		return err
	}
	for file, line := range map[string]string{filepath.Join(dir, ".golangci.yml"): "module-path: ", papers: "module "} {
		if err := rewrite(file, func(text []byte) ([]byte, error) {
			return bytes.Replace(text, []byte(line+from+"\n"), []byte(line+to+"\n"), 1), nil
		}); err != nil {
			return err
		}
	}
	return nil
}

// modulePath is what the first line of a module file names.
func modulePath(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(string(text), "\n")
	path, ok := strings.CutPrefix(line, "module ")
	if !ok {
		return "", fmt.Errorf("%s does not begin with the module's path", file)
	}
	return strings.TrimSpace(path), nil
}

// isModule reports whether a folder is a module of its own.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// imports returns Go source whose imports from one module are from another.
func imports(source []byte, from, to string) ([]byte, error) {
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, "", source, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	for _, i := range slices.Backward(f.Imports) { // so that what is before stays where it is
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, err
		}
		if rest, ours := strings.CutPrefix(path, from+"/"); ours {
			at := files.Position(i.Path.Pos()).Offset
			source = slices.Concat(source[:at], []byte(strconv.Quote(to+"/"+rest)), source[at+len(i.Path.Value):])
		}
	}
	return source, nil
}

// rewrite changes a file, if there is anything to change.
func rewrite(file string, change func([]byte) ([]byte, error)) error {
	before, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	after, err := change(before)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if bytes.Equal(before, after) {
		return nil
	}
	return os.WriteFile(file, after, 0o644)
}
