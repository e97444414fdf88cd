package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"pullquote/ui/report"
)

// formatted are the commands that write a report, and --format of each.
func formatted(t *testing.T) map[string]*formatFlag {
	t.Helper()
	all := map[string]*formatFlag{}
	var visit func(*cobra.Command)
	visit = func(c *cobra.Command) {
		name := strings.TrimPrefix(c.CommandPath(), "pullquote ")
		if f := c.Flags().Lookup("format"); f != nil {
			var ok bool
			if all[name], ok = f.Value.(*formatFlag); !ok {
				t.Errorf("%s has a --format of its own", name)
			}
		}
		for _, below := range c.Commands() {
			visit(below)
		}
	}
	visit(standard().root(nil))
	return all
}

func TestEveryReportingCommandOffersEveryFormat(t *testing.T) {
	t.Parallel()
	all := formatted(t)
	for _, name := range []string{"quotes", "speakers", "audit", "compare", "people", "timeline", "list", "search", "same", "add", "feed list", "dossier list", "dossier show", "dossier check"} {
		if all[name] == nil {
			t.Errorf("%s has no --format", name)
		}
	}
	for name, flag := range all {
		offered := report.Formats()
		switch name {
		case "corrections export": // it reports nothing: these are layouts of a folder
			continue
		case "print": // an article is no table; many are
			offered = append(report.ArticleFormats(), report.Parquet)
		case "quotes":
			offered = append(report.QuoteFormats(), report.Parquet)
		case "dossier export": // a draft, or what other programs read
			offered = report.ExportFormats()
		}
		for _, f := range offered {
			if err := flag.Set(string(f)); err != nil || flag.Format != f {
				t.Errorf("%s --format %s: %v", name, f, err)
			}
		}
		if err := flag.Set("xml"); err == nil || !strings.Contains(err.Error(), "markdown") {
			t.Errorf("%s --format xml: %v", name, err)
		}
	}
}

// The table of the formats of citations is made from that of the program, too.
func TestDocsTellEveryFormatOfCitations(t *testing.T) {
	if !*updateDocs { // pages are written one at a time
		t.Parallel()
	}
	rows := ""
	for _, f := range report.QuoteFormats()[len(report.Formats()):] {
		rows += "| `" + string(f) + "` | " + f.About() + " |\n"
	}
	expectBetween(t, "usage.md", "<!-- cited -->\n", rows, "<!-- end of cited -->")
}

// The table of formats in the documentation is made from that of the program.
func TestDocsTellEveryFormat(t *testing.T) {
	t.Parallel()
	page := filepath.Join("..", "docs", "usage.md")
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	const heading = "| format | what it is |\n|---|---|\n"
	before, rest, ok := strings.Cut(string(data), heading)
	if !ok {
		t.Fatal("docs/usage.md has no table of formats")
	}
	shown, after, _ := strings.Cut(rest, "\n\n")
	var rows []string
	for _, f := range report.Formats() {
		rows = append(rows, "| `"+string(f)+"` | "+f.About()+" |")
	}
	want := strings.Join(rows, "\n")
	if *updateDocs {
		if err := os.WriteFile(page, []byte(before+heading+want+"\n\n"+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if shown != want {
		t.Errorf("docs/usage.md tells of other formats than there are: go test ./ui -run Docs -docs\n%s", want)
	}
	for name := range formatted(t) {
		if !strings.Contains(string(data), "`"+name+"`") {
			t.Errorf("docs/usage.md does not name %s", name)
		}
	}
}
