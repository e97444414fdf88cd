package index

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var updateDocs = flag.Bool("docs", false, "write the tables into docs/index.md")

func TestDocsShowTheTablesOfTheIndex(t *testing.T) {
	t.Parallel()
	page := filepath.Join("..", "..", "docs", "index.md")
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	const heading = "## The tables\n\n"
	before, shown, ok := strings.Cut(string(data), heading)
	if !ok {
		t.Fatal("docs/index.md has no tables")
	}
	want := "    " + strings.ReplaceAll(strings.TrimSpace(schema), "\n", "\n    ") + "\n"
	want = strings.ReplaceAll(want, "    \n", "\n")
	if *updateDocs {
		if err := os.WriteFile(page, []byte(before+heading+want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if shown != want {
		t.Error("docs/index.md shows other tables than there are: go test ./store/index -run Docs -docs")
	}
}
