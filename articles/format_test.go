package articles

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestEveryFormatIsToldByItsNames(t *testing.T) {
	t.Parallel()
	seen := map[string]Format{}
	for f := range Formats() {
		if f.String() == "" || len(f.Extensions()) == 0 && !f.wraps() {
			t.Errorf("format %d is %q with names %q", f, f, f.Extensions())
		}
		for _, ext := range f.Extensions() {
			if other, ok := seen[ext]; ok || ext != strings.ToLower(ext) || !strings.HasPrefix(ext, ".") {
				t.Errorf("%q of %v is taken by %v, or no extension", ext, f, other)
			}
			seen[ext] = f
			if got, ok := Named("2026/The crane" + strings.ToUpper(ext)); got != f || !ok {
				t.Errorf("%q is told to be %v, want %v", ext, got, f)
			}
			if f.wraps() { // content tells these alone
				continue
			}
			const head = "<p>The crane stays, said Orla Venn.</p>"
			if fits := formats[f].fits; fits != nil && !fits(head) {
				continue
			}
			if got := sniff(head, "crane"+ext); got != f {
				t.Errorf("%q is read as %v, want %v", ext, got, f)
			}
		}
	}
	for _, name := range []string{"", "crane", "crane.", "crane.jpg", ".md/crane", "crane.gz", "crane.tar.gz", "crane.mbox"} {
		if f, ok := Named(name); ok {
			t.Errorf("%q is told to be %v", name, f)
		}
	}
	if got := Plain.Extensions(); !slices.Contains(got, ".text") {
		t.Errorf("%q", got)
	}
}

func TestContentTellsTheFormatBeforeTheName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       Format
	}{
		{"a.txt", "<!doctype html><p>The crane</p>", HTML},
		{"a.md", "\n<html><p>The crane</p>", HTML},
		{"a.text", "---\ntitle: The crane\n---\nIt stays.", Markdown},
		{"a.text", "# The crane", Plain},
		{"a.mdown", "The crane stays.", Markdown},
		{"a.htm", "The crane stays.", Plain},
		{"a.xhtml", "# The crane", Markdown},
		{"", "# The crane\n\nIt stays.", Markdown},
		{"", "\x1b[1m# The crane\x1b[0m\n\nIt stays.", Markdown},
		{"a.jpg", "The crane stays.", Plain},
	} {
		if got := readString(t, c.name, c.text).Format; got != c.want {
			t.Errorf("%q in %q is read as %v, want %v", c.text, c.name, got, c.want)
		}
	}
}

func ExampleNamed() {
	f, ok := Named("2026/The crane.MDOWN")
	fmt.Println(f, f.Extensions(), ok)
	// Output: Markdown [.md .markdown .mdown .mkd] true
}
