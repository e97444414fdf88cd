package main

import (
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"maps"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What stands in for Glamour in releases is Glamour's: each declaration is that of the
// version in go.mod, of which lines are left out. What is left does the same, which the tests
// of package page show: the race detector has them run with the stand-in, others without.
func TestWhatStandsInForGlamourIsGlamours(t *testing.T) {
	t.Parallel()
	const module = "charm.land/glamour/v2"
	list := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module)
	list.Dir = root
	dir, err := list.Output()
	if err != nil {
		t.Fatalf("go list -m %s: %v", module, err)
	}
	theirs := declarations(t, filepath.Join(strings.TrimSpace(string(dir)), "ansi"))
	for name, lines := range declarations(t, filepath.Join(root, "ui", "page", "glamour", "ansi")) {
		if line, all := within(lines, theirs[name]); !all {
			t.Errorf("%s: Glamour has no such line, or not there: %s", name, line)
		}
	}
}

// within reports whether lines stand in others in their order, and else which does not.
func within(lines, others []string) (string, bool) {
	for _, line := range lines {
		at := 0
		for at < len(others) && others[at] != line {
			at++
		}
		if at == len(others) {
			return line, false
		}
		others = others[at+1:]
	}
	return "", true
}

// declarations are the lines of all functions, types and variables of a package but for
// comments, each line with single blanks between its words.
func declarations(t *testing.T, dir string) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no package in %s: %v", dir, err)
	}
	all := map[string][]string{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			maps.Copy(all, spelled(t, set, d))
		}
	}
	return all
}

// spelled is a declaration under its name; imports have none.
func spelled(t *testing.T, set *token.FileSet, d ast.Decl) map[string][]string {
	t.Helper()
	var name string
	switch d := d.(type) {
	case *ast.FuncDecl:
		name = d.Name.Name
		if d.Recv != nil {
			name = words(t, set, d.Recv.List[0].Type)[0] + "." + name
		}
	case *ast.GenDecl:
		switch s := d.Specs[0].(type) {
		case *ast.TypeSpec:
			name = s.Name.Name
		case *ast.ValueSpec:
			name = s.Names[0].Name
		default:
			return nil
		}
	}
	return map[string][]string{name: words(t, set, d)}
}

// words are the lines of a piece of source, without comments.
func words(t *testing.T, set *token.FileSet, node any) (lines []string) {
	t.Helper()
	var b strings.Builder
	if err := printer.Fprint(&b, set, node); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if line = strings.Join(strings.Fields(line), " "); line != "" && !strings.HasPrefix(line, "//") {
			lines = append(lines, line)
		}
	}
	return lines
}
