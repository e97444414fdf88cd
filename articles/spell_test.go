package articles

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"pullquote/articles/clean"
)

// check holds what is true of every article.
func check(t testing.TB, a *Article) {
	t.Helper()
	checkOrder(t, a)
	checkRuns(t, a)
	for _, s := range append([]string{a.Title, a.Source, a.URL, a.Language}, a.Bylines...) {
		if clean.Line(s) != s {
			t.Errorf("%q is not one clean line", s)
		}
	}
	if clean.Text(a.Text) != a.Text || clean.Text(a.Body) != a.Body {
		t.Error("text or body is not clean")
	}
}

// checkOrder holds that blocks, runs and sections are ordered, disjoint, inside
// their text and on bounds of code points.
func checkOrder(t testing.TB, a *Article) {
	t.Helper()
	last := 0
	for _, b := range a.Blocks {
		if b.Start < last || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %v after %d in text of %d", b, last, len(a.Text))
		}
		if !utf8.ValidString(b.Of(a.Text)) {
			t.Fatalf("block %v cuts a code point", b)
		}
		last = b.End
	}
	body, text := 0, 0
	for i, r := range a.Runs {
		if r.Body.Start < body || r.Text.Start < text || r.Body.End < r.Body.Start || r.Text.End < r.Text.Start || r.Body.End > len(a.Body) || r.Text.End > len(a.Text) {
			t.Fatalf("run %v after %d, %d", r, body, text)
		}
		if i > 0 && a.Runs[i-1].Body.Start == r.Body.Start {
			t.Fatalf("two runs begin at %d", r.Body.Start)
		}
		if s := r.Text.Of(a.Text); !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r") {
			t.Fatalf("run of text %q", s)
		}
		body, text = r.Body.End, r.Text.End
	}
	at := 0
	for _, s := range a.Sections {
		if s.Body.Start != at || s.Body.End <= at {
			t.Fatalf("section %v after %d", s, at)
		}
		at = s.Body.End
	}
	if at != len(a.Body) {
		t.Fatalf("sections end at %d of %d", at, len(a.Body))
	}
}

// checkRuns holds that the text nodes of every section's tree are its runs, one
// to one, and that every node is one that Glamour sets.
func checkRuns(t testing.TB, a *Article) {
	t.Helper()
	r := 0
	for i, s := range a.Sections {
		source, root := a.Parse(i)
		var walk func(n ast.Node)
		take := func(start, stop int) {
			if r == len(a.Runs) || a.Runs[r].Body.Start != s.Body.Start+start || a.Runs[r].Body.End > s.Body.Start+stop {
				t.Fatalf("section %d: node at %d-%d %q has no run (next is %v of %d)", i, s.Body.Start+start, s.Body.Start+stop, source[start:stop], a.Runs[min(r, len(a.Runs)-1)], len(a.Runs))
			}
			r++
		}
		walk = func(n ast.Node) {
			switch n := n.(type) {
			case *ast.Text:
				take(n.Segment.Start, n.Segment.Stop)
			case *ast.FencedCodeBlock, *ast.CodeBlock:
				for i := range n.Lines().Len() {
					if l := n.Lines().At(i); l.Len() > 0 {
						take(l.Start, l.Stop)
					}
				}
			case *ast.String, *ast.RawHTML, *ast.HTMLBlock, *ast.Image, *ast.AutoLink, *ast.LinkReferenceDefinition:
				t.Fatalf("section %d holds %s", i, n.Kind())
			}
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				walk(c)
			}
		}
		walk(root)
	}
	if r != len(a.Runs) {
		t.Fatalf("%d of %d runs have no node", len(a.Runs)-r, len(a.Runs))
	}
}

// readString reads an article or fails.
func readString(t testing.TB, name, data string) *Article {
	t.Helper()
	a, err := Read(strings.NewReader(data), Source{Name: name, Size: int64(len(data))})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	return a
}
