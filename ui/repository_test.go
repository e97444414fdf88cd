package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pullquote/ui/keys"
)

// root is the repository, seen from this package.
const root = ".."

// mayImport lists, for each package, the packages of this repository that it
// may use. Imports point one way: main, ui, store, articles, articles/quotes.
var mayImport = map[string][]string{
	"":                                     {"ui"},
	"articles":                             {"articles/ascii", "articles/budget", "articles/byline", "articles/charset", "articles/clean", "articles/dates", "articles/fold", "articles/furniture", "articles/hidden", "articles/lede", "articles/lines", "articles/mail", "articles/maintext", "articles/markdown", "articles/markup", "articles/office", "articles/quotes", "articles/records", "articles/warc", "articles/webarchive", "articles/webpage"},
	"articles/anchor":                      {"articles/fold", "articles/order", "articles/quotes"},
	"articles/audit":                       {"articles", "articles/ascii", "articles/clean", "articles/fold", "articles/order", "articles/quotes"},
	"articles/correct":                     {"articles/anchor", "articles/clean", "articles/fold", "articles/names", "articles/order", "articles/quotes"},
	"articles/fill":                        {},
	"articles/order":                       {},
	"articles/standoff":                    {"articles/quotes"},
	"articles/ascii":                       {"articles/fold"},
	"articles/compare":                     {"articles", "articles/align", "articles/fold", "articles/names", "articles/order", "articles/quotes", "articles/sentences"},
	"articles/cite":                        {"articles", "articles/byline", "articles/clean", "articles/dates", "articles/export", "articles/fill", "articles/markdown", "articles/quotes"},
	"articles/byline":                      {"articles/ascii", "articles/clean", "articles/dates", "articles/fold", "articles/furniture"},
	"articles/clean":                       {"articles/ascii", "articles/budget", "articles/hidden"},
	"articles/furniture":                   {"articles/ascii"},
	"articles/lede":                        {},
	"articles/maintext":                    {"articles/byline", "articles/furniture"},
	"articles/jsonld":                      {"articles/budget"},
	"articles/jsonl":                       {"articles", "articles/clean", "articles/dates", "articles/parquet", "articles/warc"},
	"articles/parquet":                     {"articles/budget"},
	"articles/lines":                       {},
	"articles/markdown":                    {"articles/budget", "articles/clean", "articles/hidden", "articles/lines"},
	"articles/archive":                     {"articles/budget", "articles/hidden"},
	"articles/mail":                        {"articles/budget", "articles/charset", "articles/dates", "articles/layout"},
	"articles/layout":                      {"articles/charset"},
	"articles/office":                      {"articles/archive", "articles/budget"},
	"articles/records":                     {},
	"articles/warc":                        {"articles/budget"},
	"articles/webarchive":                  {},
	"articles/markup":                      {"articles/budget", "articles/clean", "articles/markdown"},
	"articles/budget":                      {},
	"articles/webpage":                     {"articles/budget", "articles/byline", "articles/clean", "articles/dates", "articles/jsonld"},
	"articles/charset":                     {"articles/hidden"},
	"articles/dates":                       {},
	"articles/export":                      {"articles", "articles/clean", "articles/fold", "articles/hidden", "articles/markdown", "articles/quotes"},
	"articles/fault":                       {},
	"articles/fold":                        {"articles/hidden"},
	"articles/hidden":                      {},
	"articles/quotes":                      {"articles/fold", "articles/quotes/internal/analysis", "articles/quotes/internal/attribution", "articles/quotes/internal/words"},
	"articles/quotes/accuracy":             {"articles", "articles/quotes", "articles/quotes/corpus", "articles/quotes/score"},
	"articles/quotes/corpus":               {"articles/quotes"},
	"articles/quotes/model":                {},
	"articles/quotes/score":                {"articles/quotes", "articles/quotes/corpus"},
	"articles/quotes/tagger":               {},
	"articles/quotes/tagger/teach":         {"articles", "articles/quotes/corpus", "articles/quotes/internal/learning", "articles/quotes/internal/words", "articles/quotes/tagger"},
	"articles/quotes/train":                {"articles", "articles/quotes", "articles/quotes/corpus", "articles/quotes/internal/analysis", "articles/quotes/internal/attribution", "articles/quotes/internal/features", "articles/quotes/internal/learning", "articles/quotes/internal/reported", "articles/quotes/internal/speech", "articles/quotes/model", "articles/quotes/score", "articles/quotes/tagger/teach"},
	"ui/screen/dossiers":                   {"articles/audit", "articles/cite", "articles/clean", "articles/fold", "articles/names", "articles/quotes", "store", "store/corrections", "store/dossier", "store/index", "ui/collect", "ui/config", "ui/keys", "ui/screen/cells", "ui/screen/heard", "ui/screen/pane", "ui/screen/people", "ui/screen/words"},
	"ui/collect":                           {"articles", "articles/align", "articles/anchor", "articles/cite", "articles/clean", "articles/export", "articles/fold", "articles/names", "articles/order", "articles/quotes", "articles/sentences", "store", "store/corrections", "store/dossier", "store/index", "store/intake", "store/shelf", "store/web", "ui/screen/words"},
	"store/dossier/check":                  {"articles", "articles/align", "articles/anchor", "articles/export", "articles/fold", "articles/quotes", "store/dossier"},
	"store/dossier":                        {"articles/cite", "articles/clean", "articles/order", "articles/quotes", "store/files", "store/regular"},
	"store":                                {"articles", "articles/anchor", "articles/budget", "articles/clean", "articles/fault", "articles/fold", "articles/lines", "articles/order", "store/dossier", "store/files", "store/pdf", "store/regular", "store/trash"},
	"store/pdf":                            {"articles/budget"},
	"store/regular":                        {},
	"store/feed":                           {"articles", "articles/budget", "articles/charset", "articles/clean", "articles/dates", "articles/fault", "articles/order", "store", "store/feed/markup", "store/files", "store/index", "store/intake", "store/same", "store/trash", "store/web"},
	"store/index":                          {"articles", "articles/align", "articles/budget", "articles/dates", "articles/fault", "articles/fold", "articles/names", "articles/order", "articles/quotes", "articles/quotes/model", "store", "store/corrections", "store/files", "store/index/fts", "store/index/highlight", "store/index/people", "store/index/prefix", "store/index/transaction", "store/notes", "store/query", "store/same"},
	"store/corrections":                    {"articles", "articles/anchor", "articles/correct", "articles/order", "articles/quotes", "articles/standoff", "store", "store/files"},
	"store/files":                          {},
	"store/trash":                          {"store/files"},
	"articles/align":                       {"articles/fold", "articles/names", "articles/order", "articles/quotes"},
	"store/index/fts":                      {"articles/fold"},
	"store/index/highlight":                {"articles/clean", "articles/hidden", "articles/quotes", "store/index/fts", "store/query"},
	"articles/names":                       {"articles/fold"},
	"store/index/people":                   {"articles/names", "articles/quotes", "store/index/transaction"},
	"store/index/prefix":                   {"articles/quotes", "store/index/fts", "store/query"},
	"store/index/transaction":              {},
	"store/feed/markup":                    {},
	"store/madeup":                         {},
	"store/madeup/hostile":                 {},
	"store/madeup/write":                   {"store/madeup", "store/madeup/hostile"},
	"store/query":                          {"articles/dates"},
	"store/intake":                         {"articles", "articles/archive", "articles/budget", "articles/charset", "articles/clean", "articles/dates", "articles/fault", "articles/hidden", "articles/layout", "articles/mail", "articles/records", "articles/warc", "store", "store/files", "store/pdf", "store/same", "store/web"},
	"store/notes":                          {"articles/anchor", "articles/clean", "articles/dates", "articles/markdown", "articles/order", "articles/quotes", "store", "store/files"},
	"store/shelf":                          {"articles", "articles/align", "articles/budget", "articles/clean", "articles/dates", "articles/export", "articles/fold", "articles/names", "articles/quotes", "store", "store/index", "store/index/fts", "store/index/people", "store/notes", "store/query", "store/regular", "store/same"},
	"store/shelf/fake":                     {},
	"store/same":                           {"articles", "articles/clean", "articles/fold"},
	"store/web":                            {"articles/budget", "articles/charset"},
	"ui":                                   {"articles", "articles/audit", "articles/budget", "articles/charset", "articles/cite", "articles/clean", "articles/compare", "articles/correct", "articles/dates", "articles/fault", "articles/fold", "articles/jsonl", "articles/names", "articles/order", "articles/quotes", "articles/quotes/model", "store", "store/corrections", "store/dossier", "store/dossier/check", "store/feed", "store/index", "store/intake", "store/notes", "store/query", "store/same", "store/shelf", "store/trash", "store/web", "ui/aloud", "ui/collect", "ui/config", "ui/confine", "ui/inturn", "ui/keys", "ui/launch", "ui/page", "ui/plain", "ui/report", "ui/screen", "ui/screen/pane", "ui/screen/words", "ui/spelling", "ui/theme"},
	"store/watch":                          {"store"},
	"ui/config":                            {"articles/cite", "articles/clean", "articles/dates", "articles/order", "store", "ui/spelling", "ui/theme"},
	"ui/confine":                           {},
	"ui/inturn":                            {},
	"ui/screen/folding":                    {"articles", "articles/quotes", "articles/sentences"},
	"ui/screen/heard":                      {"articles", "articles/audit", "articles/budget", "articles/clean", "articles/quotes", "store", "store/corrections", "store/index", "ui/keys", "ui/report", "ui/screen/cells", "ui/screen/pane", "ui/screen/people", "ui/screen/strip", "ui/screen/words"},
	"ui/screen/strip":                      {"articles/clean", "articles/quotes", "ui/screen/ink", "ui/screen/words"},
	"ui/screen/before":                     {"articles/clean", "store/index", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/narrator":                   {"articles", "articles/quotes", "ui/aloud", "ui/screen/pane"},
	"ui/aloud":                             {"articles", "articles/quotes", "articles/sentences"},
	"ui/launch":                            {"articles/clean", "store", "store/trash", "store/web", "ui/aloud"},
	"ui/linear":                            {"articles", "articles/budget", "articles/compare", "articles/jsonl", "articles/parquet", "articles/quotes", "articles/sentences", "store/feed", "store/intake", "store/madeup/hostile", "store/web", "ui/page", "ui/theme"},
	"ui/page":                              {"articles", "articles/budget", "articles/clean", "articles/dates", "articles/fault", "articles/fold", "articles/hidden", "articles/markdown", "articles/order", "articles/quotes", "ui/theme"},
	"ui/release":                           {},
	"ui/raster":                            {"articles/budget", "articles/fault", "ui/page"},
	"store/picture":                        {"articles/budget", "store"},
	"ui/screen/pictures":                   {"articles", "articles/budget", "articles/clean", "articles/order", "store", "store/picture", "store/web", "ui/config", "ui/keys", "ui/launch", "ui/page", "ui/raster", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"ui/picture":                           {"ui/config", "ui/screen", "ui/screen/pane"},
	"ui/report":                            {"articles", "articles/align", "articles/audit", "articles/cite", "articles/clean", "articles/compare", "articles/dates", "articles/export", "articles/jsonl", "articles/names", "articles/order", "articles/parquet", "articles/quotes", "store", "store/corrections", "store/dossier", "store/dossier/check", "store/notes", "ui/collect", "ui/theme"},
	"ui/plain":                             {"articles", "articles/clean", "articles/dates", "articles/fault", "articles/fold", "articles/quotes", "store", "store/corrections", "store/index", "store/query", "store/shelf", "store/trash", "ui/aloud", "ui/screen/words"},
	"ui/screen":                            {"articles", "articles/budget", "articles/cite", "articles/clean", "articles/dates", "articles/fault", "articles/fold", "articles/hidden", "articles/order", "articles/quotes", "articles/sentences", "store", "store/corrections", "store/feed", "store/index", "store/notes", "store/query", "store/shelf", "store/trash", "ui/config", "ui/keys", "ui/page", "ui/screen/annotate", "ui/screen/before", "ui/screen/carry", "ui/screen/cells", "ui/screen/compare", "ui/screen/correcting", "ui/screen/dossiers", "ui/screen/find", "ui/screen/folding", "ui/screen/heard", "ui/screen/ink", "ui/screen/jump", "ui/screen/letters", "ui/screen/links", "ui/screen/narrator", "ui/screen/offer", "ui/screen/outline", "ui/screen/palette", "ui/screen/pane", "ui/screen/people", "ui/screen/pictures", "ui/screen/places", "ui/screen/sidebar", "ui/screen/tty", "ui/screen/words", "ui/theme"},
	"ui/screen/carry":                      {"articles", "articles/budget", "articles/cite", "articles/clean", "articles/export", "articles/quotes", "store", "ui/config", "ui/keys", "ui/launch", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/correcting":                 {"articles", "articles/anchor", "articles/clean", "articles/correct", "articles/fold", "articles/quotes", "store", "store/corrections", "store/index", "ui/screen/carry", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/annotate":                   {"articles", "articles/anchor", "articles/clean", "articles/fold", "articles/order", "articles/quotes", "store", "store/index", "store/notes", "store/shelf", "ui/keys", "ui/launch", "ui/screen/carry", "ui/screen/cells", "ui/screen/ink", "ui/screen/outline", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/find":                       {"articles", "articles/fold", "articles/quotes"},
	"ui/screen/links":                      {"articles", "articles/clean", "articles/quotes", "store", "store/index", "store/intake", "store/web", "ui/keys", "ui/launch", "ui/page", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/outline":                    {"articles", "articles/clean", "articles/order", "articles/quotes", "ui/keys", "ui/page", "ui/screen/cells", "ui/screen/pane", "ui/screen/strip", "ui/screen/words"},
	"ui/screen/sidebar":                    {"articles/clean", "articles/fault", "articles/fold", "articles/order", "articles/quotes", "store", "store/feed", "store/index", "store/query", "store/web", "ui/config", "ui/keys", "ui/launch", "ui/report", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/places":                     {"articles/fault", "store"},
	"ui/screen/tty":                        {},
	"ui/screen/jump":                       {"store", "store/index"},
	"ui/screen/letters":                    {"store", "ui/keys", "ui/screen/pane", "ui/screen/words"},
	"ui/screen/palette":                    {"articles/clean", "articles/fold", "articles/order", "ui/keys", "ui/screen/cells", "ui/screen/pane"},
	"ui/screen/offer":                      {"articles/clean", "articles/fold", "store/index", "ui/keys", "ui/screen/cells", "ui/screen/pane", "ui/screen/words"},
	"articles/sentences":                   {"articles/quotes"},
	"ui/keys":                              {"articles/order", "ui/spelling"},
	"ui/screen/ink":                        {"ui/theme"},
	"ui/screen/cells":                      {"ui/screen/ink"},
	"ui/screen/words":                      {"articles/clean", "articles/dates", "store"},
	"ui/screen/pane":                       {"articles/clean", "articles/dates", "articles/fault", "articles/quotes", "store", "store/dossier", "store/feed", "store/index", "store/query", "store/shelf", "store/trash", "store/watch", "store/web", "ui/aloud", "ui/config", "ui/keys", "ui/launch", "ui/screen/cells", "ui/screen/ink", "ui/screen/words", "ui/theme"},
	"ui/screen/people":                     {"articles/align", "articles/clean", "articles/dates", "articles/fold", "articles/order", "articles/quotes", "store", "store/index", "store/query", "ui/keys", "ui/screen/cells", "ui/screen/ink", "ui/screen/pane", "ui/screen/words", "ui/theme"},
	"ui/spelling":                          {},
	"ui/theme":                             {},
	"articles/quotes/internal/class":       {},
	"articles/quotes/internal/language":    {"articles/quotes/internal/class"},
	"articles/quotes/internal/words":       {"articles/quotes/internal/class", "articles/quotes/internal/language", "articles/quotes/tagger"},
	"articles/quotes/internal/forms":       {"articles/quotes/internal/class", "articles/quotes/internal/language", "articles/quotes/internal/words"},
	"articles/quotes/internal/syntax":      {"articles/quotes/internal/class", "articles/quotes/internal/language", "articles/quotes/internal/words", "articles/quotes/tagger"},
	"articles/quotes/internal/people":      {"articles/quotes/internal/class", "articles/quotes/internal/language", "articles/quotes/internal/syntax", "articles/quotes/internal/words"},
	"articles/quotes/internal/features":    {"articles/quotes/model"},
	"articles/quotes/internal/attribution": {"articles/quotes/internal/class", "articles/quotes/internal/features", "articles/quotes/internal/language", "articles/quotes/internal/people", "articles/quotes/internal/syntax", "articles/quotes/internal/words", "articles/quotes/model"},
	"articles/quotes/internal/speech":      {"articles/quotes/internal/attribution", "articles/quotes/internal/class", "articles/quotes/internal/features", "articles/quotes/internal/language", "articles/quotes/internal/people", "articles/quotes/internal/syntax", "articles/quotes/internal/words", "articles/quotes/model"},
	"articles/quotes/internal/reported":    {"articles/quotes/internal/attribution", "articles/quotes/internal/class", "articles/quotes/internal/features", "articles/quotes/internal/language", "articles/quotes/internal/people", "articles/quotes/internal/syntax", "articles/quotes/internal/words", "articles/quotes/model"},
	"articles/quotes/internal/analysis":    {"articles/budget", "articles/quotes/internal/attribution", "articles/quotes/internal/forms", "articles/quotes/internal/language", "articles/quotes/internal/people", "articles/quotes/internal/reported", "articles/quotes/internal/speech", "articles/quotes/internal/syntax", "articles/quotes/internal/words", "articles/quotes/model", "articles/quotes/tagger"},
	"articles/quotes/internal/learning":    {"articles/quotes", "articles/quotes/internal/analysis", "articles/quotes/internal/attribution", "articles/quotes/internal/language", "articles/quotes/internal/reported", "articles/quotes/internal/words", "articles/quotes/model"},
	"ui/terminal":                          {},
	"ui/screen/compare":                    {"articles/align", "articles/budget", "articles/clean", "articles/compare", "articles/order", "articles/quotes", "store", "store/corrections", "store/index", "store/same", "ui/keys", "ui/screen/cells", "ui/screen/ink", "ui/screen/pane", "ui/screen/words"},
}

// source is one file of the program.
type source struct {
	path, dir string // from the root, with slashes
	*ast.File
}

// sources parses the program's files, without tests and nested modules.
func sources(t *testing.T, mode parser.Mode) []source {
	t.Helper()
	var files []source
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		switch {
		case d.IsDir() && rel != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || nested(path)):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, mode)
		dir := strings.TrimSuffix(strings.TrimSuffix(rel, d.Name()), "/")
		files = append(files, source{rel, dir, f})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// nested reports whether a folder is a module of its own.
func nested(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func (s source) imports(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, i := range s.Imports {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	module, _, _ := strings.Cut(strings.TrimPrefix(read(t, "go.mod"), "module "), "\n")
	for _, s := range sources(t, parser.ImportsOnly) {
		allowed, known := mayImport[s.dir]
		if !known {
			t.Errorf("%s: the package %s is new: say here what it may import", s.path, s.dir)
		}
		for _, path := range s.imports(t) {
			if ours, ok := strings.CutPrefix(path, module+"/"); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s", s.path, ours)
			}
		}
	}
}

// Articles and quotes know neither terminals nor files, and the store knows no
// terminal.
func TestOnlyTheFaceKnowsTheTerminal(t *testing.T) {
	t.Parallel()
	learning := []string{"articles/quotes/accuracy", "articles/quotes/corpus", "articles/quotes/train"} // read annotated articles, and write weights
	for _, s := range sources(t, parser.ImportsOnly) {
		for _, path := range s.imports(t) {
			terminal := strings.HasPrefix(path, "charm.land/") || strings.HasPrefix(path, "github.com/charmbracelet/")
			files := path == "os" || path == "os/exec" || path == "net" || path == "net/http"
			pure := (s.dir == "articles" || strings.HasPrefix(s.dir, "articles/")) && !slices.Contains(learning, s.dir)
			if terminal && (pure || strings.HasPrefix(s.dir, "store")) || files && pure {
				t.Errorf("%s imports %s", s.path, path)
			}
		}
	}
}

// The face of the program shows what the store opens. The commands that make
// README's pictures and releases are no part of it.
func TestTheFaceOpensNoFiles(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads the sources, one file after the other; run without -short")
	}
	opens := []string{"Create", "Lstat", "Open", "OpenFile", "ReadDir", "ReadFile", "Stat", "WriteFile"}
	for _, s := range sources(t, 0) {
		if s.dir != "ui" && !strings.HasPrefix(s.dir, "ui/") || s.dir == "ui/picture" || s.dir == "ui/release" {
			continue
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := call.X.(*ast.Ident); ok && pkg.Name == "os" && slices.Contains(opens, call.Sel.Name) {
				t.Errorf("%s calls os.%s", s.path, call.Sel.Name)
			}
			return true
		})
	}
}

// All JSON that anybody sees is written in one place, which lets no live byte into
// it. The launcher speaks JSON to the reader alone, over a pipe.
func TestOneFileWritesJSON(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t, parser.ImportsOnly) {
		if s.dir != "ui" && !strings.HasPrefix(s.dir, "ui/") || s.path == "ui/report/json.go" || s.dir == "ui/launch" {
			continue
		}
		for _, path := range s.imports(t) {
			if path == "encoding/json" || strings.HasPrefix(path, "encoding/json/") {
				t.Errorf("%s imports %s: ui/report/json.go is there for it", s.path, path)
			}
		}
	}
}

func TestTopLevelIsThreePackagesAndMain(t *testing.T) {
	t.Parallel()
	var tops []string
	for _, s := range sources(t, parser.ImportsOnly) {
		top, _, _ := strings.Cut(s.path, "/")
		if !slices.Contains(tops, top) {
			tops = append(tops, top)
		}
	}
	slices.Sort(tops)
	if want := []string{"articles", "main.go", "store", "ui"}; !slices.Equal(tops, want) {
		t.Errorf("got %v, want %v", tops, want)
	}
}

// TestReadmeNamesTheKeys holds README's table of keys to the keymap. With
// -update it writes the table.
func TestReadmeNamesTheKeys(t *testing.T) {
	t.Parallel()
	readme, want := read(t, "README.md"), keyTable(keys.Usual().Groups)
	before, rest, found := strings.Cut(readme, "| Key |")
	_, after, ended := strings.Cut(rest, "\n\n")
	if !found || !ended {
		t.Fatal("README.md has no table of keys")
	}
	right := before + want + "\n" + after
	if *update && readme != right {
		if err := os.WriteFile(filepath.Join(root, "README.md"), []byte(right), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if readme != right {
		t.Errorf("README.md's table of keys is not\n%s\nTo write it: go test ./ui -run Readme -update", want)
	}
}

// keyTable is the keymap as a table in Markdown.
func keyTable(groups []keys.Group) string {
	var b strings.Builder
	b.WriteString("| Key | What it does |\n|---|---|\n")
	for _, g := range groups {
		for _, k := range g.Bindings {
			b.WriteString("| " + codes(k.Keys) + " | " + k.Help + " |\n")
		}
	}
	return b.String()
}

func TestChangelogNamesTheRelease(t *testing.T) {
	t.Parallel()
	if !strings.Contains(read(t, "CHANGELOG.md"), "## ["+release+"]") {
		t.Errorf("CHANGELOG.md has no section for %s", release)
	}
}

// TestReadmeCommandsAreThoseOfCI holds what README tells a reader to run to
// what .ci/run runs last.
func TestReadmeCommandsAreThoseOfCI(t *testing.T) {
	t.Parallel()
	readme := read(t, "README.md")
	for _, command := range []string{"go run .", "go test ./..."} {
		if !strings.Contains(readme, "\n    "+command+"\n") {
			t.Errorf("README.md does not say: %s", command)
		}
	}
	if ci := strings.TrimSpace(read(t, ".ci/run")); !strings.HasSuffix(ci, "\ngo test ./...") {
		t.Error(".ci/run does not end with README's tests")
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}
