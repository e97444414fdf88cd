package ui

import (
	"bytes"
	"go/ast"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// What a reader of the code can hold in mind at once.
const (
	mostFiles   = 40 // of a package
	mostFields  = 25 // of a struct
	mostMethods = 40 // that a type declares
	mostLines   = 60 // of a function that is no table
)

// tables are functions and structs that are long because they list something: what is
// known of a language is a row with many columns.
func tables() []string { return []string{"migrations", "pages", "Default", "Declared", "Language"} }

func TestNothingIsTooLargeToBeSeenAtOnce(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads the sources, one file after the other; run without -short")
	}
	files, methods := map[string]int{}, map[string]int{}
	for _, s := range sources(t, 0) {
		files[s.dir]++
		text, err := os.ReadFile(filepath.Join(root, s.path))
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if of, ok := n.Type.(*ast.StructType); ok && of.Fields.NumFields() > mostFields && !slices.Contains(tables(), n.Name.Name) {
					t.Errorf("%s: %s has %d fields", s.path, n.Name.Name, of.Fields.NumFields())
				}
			case *ast.FuncDecl:
				if owner := receiver(n); owner != "" {
					methods[s.dir+"."+owner]++
				}
				// A position is an offset, plus one: each file is parsed by itself.
				if lines := bytes.Count(text[n.Pos()-1:n.End()-1], []byte("\n")) + 1; lines > mostLines && !slices.Contains(tables(), n.Name.Name) {
					t.Errorf("%s: %s has %d lines", s.path, n.Name.Name, lines)
				}
			}
			return true
		})
	}
	for dir, n := range files {
		if n > mostFiles {
			t.Errorf("package %s has %d files", dir, n)
		}
	}
	for name, n := range methods {
		if n > mostMethods {
			t.Errorf("%s declares %d methods", name, n)
		}
	}
}

// receiver is the name of the type that a method belongs to; empty for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	switch of := of.(type) {
	case *ast.Ident:
		return of.Name
	case *ast.IndexExpr: // of a generic type
		if name, ok := of.X.(*ast.Ident); ok {
			return name.Name
		}
	}
	return ""
}
