package ui

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/store/intake"
	"pullquote/ui/config"
)

var updateDocs = flag.Bool("docs", false, "write what is made from tables into the pages of docs")

// TestDocsListTheExtensionsOfArticles holds docs/library.md to the table of formats.
func TestDocsListTheExtensionsOfArticles(t *testing.T) {
	t.Parallel()
	var all []string
	for f := range articles.Formats() {
		if len(f.Extensions()) == 0 { // told by its content alone
			continue
		}
		all = append(all, "`"+strings.Join(f.Extensions(), "`, `")+"` ("+f.String()+")")
	}
	expectBetween(t, "library.md", "- Files that end in ", strings.Join(all, ", "), ", in any case of letters")
}

// TestDocsListTheFilesThatHoldArticles holds docs/library.md to the table of importers.
func TestDocsListTheFilesThatHoldArticles(t *testing.T) {
	t.Parallel()
	var all []string
	for _, k := range intake.Kinds() {
		all = append(all, "`"+strings.Join(k.Files, "`, `")+"`")
	}
	expectBetween(t, "library.md", "what the rows below say of the ", strings.Join(all, ", "), " files in it")
	for _, named := range regexp.MustCompile(`\((\.\w+)\)`).FindAllStringSubmatch(read(t, "README.md"), -1) {
		if !strings.Contains(strings.Join(all, ", "), "`"+named[1]+"`") {
			t.Errorf("README.md tells of %s files, which no importer knows", named[1])
		}
	}
}

// TestDocsListTheSettings holds docs/keys-and-config.md to the table of settings.
func TestDocsListTheSettings(t *testing.T) {
	t.Parallel()
	expectBetween(t, "keys-and-config.md", "may be written either way.\n\n", settingsTable(), "\n`pullquote config example` has the same")
}

// settingsTable is what can be set as a table in Markdown.
func settingsTable() string {
	var b strings.Builder
	b.WriteString("| setting | default | may be | what it is for |\n|---|---|---|---|\n")
	for _, s := range config.Declared() {
		b.WriteString("| `" + s.Key + "` | `" + s.Show(config.Default()) + "` | " + s.Takes + " | " + s.Means + " |\n")
	}
	return b.String()
}

// expectBetween holds that a page of docs has a text between two others. With -docs
// it is written there.
func expectBetween(t *testing.T, name, before, want, after string) {
	t.Helper()
	start, rest, found := strings.Cut(read(t, "docs/"+name), before)
	shown, end, ended := strings.Cut(rest, after)
	switch {
	case !found || !ended:
		t.Fatalf("docs/%s has no text between %q and %q", name, before, after)
	case shown == want:
	case !*updateDocs:
		t.Errorf("docs/%s shows\n%s\nand not\n%s\nTo write it: go test ./ui -run Docs -docs", name, shown, want)
	default:
		if err := os.WriteFile(filepath.Join(root, "docs", name), []byte(start+before+want+after+end), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
