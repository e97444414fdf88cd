package ui

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// calls returns the functions of the standard library, such as os.Rename, that a
// file calls.
func (s source) calls() (names []string) {
	ast.Inspect(s.File, func(n ast.Node) bool {
		if call, ok := n.(*ast.SelectorExpr); ok {
			if pkg, ok := call.X.(*ast.Ident); ok {
				names = append(names, pkg.Name+"."+call.Sel.Name)
			}
		}
		return true
	})
	return names
}

// homeOf is where alone some functions are called, and where else they may be, with
// the reason.
type homeOf struct {
	functions []string
	in        string
	also      map[string]string
}

// TestEveryFactHasOneHome holds that what has a place of its own is done nowhere else.
func TestEveryFactHasOneHome(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads the sources, one file after the other; run without -short")
	}
	for _, h := range []homeOf{
		{[]string{"os.Rename", "os.Link", "os.CreateTemp", "os.WriteFile", "os.Create"}, "store/files/write.go", map[string]string{
			"store/damage.go":                 "sets a damaged database aside",
			"store/intake/newsboat.go":        "spools a stream, which SQLite cannot read, beside no file of ours",
			"articles/quotes/train/main.go":   "a command for who works on the engine",
			"store/madeup/madeup.go":          "makes articles for measuring",
			"store/madeup/hostile/hostile.go": "makes hostile files for measuring",
			"ui/picture/main.go":              "the command that draws README's picture",
			"ui/release/licences.go":          "a command for who makes releases",
			"ui/release/papers.go":            "likewise",
			"ui/release/path.go":              "a command for who moves the module",
		}},
		{[]string{"time.Parse", "time.ParseInLocation", "mail.ParseDate"}, "articles/dates", map[string]string{
			"store/backup.go":         "reads the names of its own files",
			"store/dossier/fields.go": "reads the times of its own files, as TOML writes them",
		}},
		{[]string{"quotes.Find", "quotes.Finder"}, "store/corrections", map[string]string{ // and lays over it what was corrected by hand
			"articles/published.go":               "asks for the language of an undated article",
			"articles/quotes/accuracy/judge.go":   "measures the engine",
			"articles/quotes/accuracy/stories.go": "measures the engine",
			"store/index/update.go":               "holds the room that many articles are read in",
			"store/index/corrected.go":            "likewise",
			"ui/linear/parsers.go":                "measures parsers",
			"ui/records.go":                       "reads records, of which none was corrected by hand",
			"ui/push.go":                          "pushes what the engine finds: what was corrected by hand stays with its reader",
			"store/shelf/open.go":                 "finds again what was said in an article that lies elsewhere",
			"ui/themes.go":                        "shows a theme on a page of its own",
		}},
	} {
		for _, s := range sources(t, 0) {
			if _, may := h.also[s.path]; may || s.path == h.in || s.dir == h.in {
				continue
			}
			for _, call := range s.calls() {
				if slices.Contains(h.functions, call) {
					t.Errorf("%s calls %s: %s is there for it", s.path, call, h.in)
				}
			}
		}
	}
}

// What a lock is made of stands in one file.
func TestOneFileMakesLocks(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads the sources, one file after the other; run without -short")
	}
	for _, s := range sources(t, 0) {
		ast.Inspect(s.File, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Value == `"BEGIN IMMEDIATE"` && s.path != "store/lock.go" && s.path != "store/index/turn.go" {
				t.Errorf("%s begins a transaction that keeps others out: store.Lock is there for it", s.path)
			}
			return true
		})
		for _, call := range s.calls() {
			if strings.HasSuffix(call, ".Flock") || strings.HasSuffix(call, ".LockFileEx") {
				t.Errorf("%s calls %s: store.Lock is there for it", s.path, call)
			}
		}
	}
}
