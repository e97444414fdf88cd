package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// safety is the page of promises.
var safety = filepath.Join(root, "docs", "safety.md")

// A promise names the test that holds it, and that test is there.
func TestEveryPromiseIsHeldByATest(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(safety)
	if err != nil {
		t.Fatal(err)
	}
	there := testNames(t)
	named := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9_]+)`").FindAllStringSubmatch(string(page), -1)
	if len(named) < 40 {
		t.Errorf("docs/safety.md names %d tests: the promises have gone", len(named))
	}
	for _, n := range named {
		if !there[n[1]] {
			t.Errorf("docs/safety.md names %s, and there is no such test", n[1])
		}
	}
	for line := range strings.Lines(string(page)) {
		if cells := strings.Split(line, " | "); strings.HasPrefix(line, "| ") && len(cells) == 2 && !strings.Contains(line, "`Test") && !strings.Contains(line, "`Fuzz") && !strings.Contains(line, "Promise | Held by") {
			t.Errorf("no test holds this promise: %s", line)
		}
	}
}

// testNames are the names of all tests and fuzz targets.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil {
				names[f.Name.Name] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
