package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// example is a command in a page of docs, and what it prints.
var example = regexp.MustCompile("(?s)(<!-- prints: pullquote ([^\n]*) -->\n```[a-z]*\n)(.*?)(\n```\n)")

// What commands print in docs, they do print. With -docs it is written there.
func TestDocsShowWhatCommandsPrint(t *testing.T) {
	if !*updateDocs { // pages are written one at a time
		t.Parallel()
	}
	n := 0
	for _, name := range []string{"usage.md"} {
		page := filepath.Join(root, "docs", name)
		text := read(t, "docs/"+name)
		now := example.ReplaceAllStringFunc(text, func(shown string) string {
			n++
			part := example.FindStringSubmatch(shown)
			return part[1] + printed(t, strings.Fields(part[2])) + part[4]
		})
		switch {
		case now == text:
		case *updateDocs:
			if err := os.WriteFile(page, []byte(now), 0o644); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("docs/%s shows what no command prints. To write it: go test ./ui -run Docs -docs", name)
		}
	}
	if n < 6 {
		t.Errorf("there are %d examples", n)
	}
}

// printed is what a command prints of the articles in testdata/desk.
func printed(t *testing.T, args []string) string {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	args = slices.Clone(args)
	for i, a := range args {
		if strings.HasSuffix(a, ".md") {
			args[i] = filepath.Join("testdata", "desk", a)
		}
	}
	p := standard()
	p.out, p.errs, p.file = out, os.Stderr, os.DevNull
	if status := p.run(append(args, "--config", os.DevNull)); status != succeeded {
		t.Errorf("%q ends with %d", args, status)
	}
	text, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(string(text), "\n")
}
