package articles

import (
	"slices"
	"strings"
	"testing"
)

func TestMarkdownBecomesTextAndRuns(t *testing.T) {
	t.Parallel()
	a := readString(t, "crane.md", "# The *old* crane stays\n\n*Ada Quill, 3 May 2026*\n\nThe board voted **eight to three**, AT&amp;T said &#27;[31m.\n"+
		"See [the report][r] or https://example.org/x.\n\n> “It is ours,” said Ben\\* Ostler.\n\n- one\n- two `code &amp;`\n\n![The crane at dusk](crane.jpg)\n\n"+
		"<div align=center>Boxed &copy; words</div>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\nfmt.Println()\n\tx\n```\n\n## Later\n\n[r]: https://example.org/report\n")
	if a.Title != "The old crane stays" || len(a.Bylines) != 1 || a.Bylines[0] != "Ada Quill" || !a.DateOnly {
		t.Errorf("title %q, bylines %q, published %v", a.Title, a.Bylines, a.Published)
	}
	want := "The old crane stays\n\nAda Quill, 3 May 2026\n\nThe board voted eight to three, AT&T said ␛[31m.\nSee the report or https://example.org/x.\n\n" +
		"“It is ours,” said Ben* Ostler.\n\none\n\ntwo code &amp;\n\nThe crane at dusk\n\nBoxed © words\n\nA\tB\n1\t2\n\nfmt.Println()\n\tx\n\nLater"
	if a.Text != want {
		t.Errorf("text\n%q\nwant\n%q", a.Text, want)
	}
}

func TestFrontMatterNamesTheArticle(t *testing.T) {
	t.Parallel()
	for name, front := range map[string]string{
		"yaml": "---\ntitle: \"The crane: a history\"\nauthors:\n  - Ada Quill\n  - Ben Ostler\ndate: 2026-05-03T08:30:00+02:00\nsource: The Harbour Post\nurl: https://harbourpost.example/crane\nlang: en\n---\n",
		"toml": "+++\ntitle = \"The crane: a history\"\nauthors = [\"Ada Quill\", \"Ben Ostler\"]\ndate = 2026-05-03T08:30:00+02:00\nsource = \"The Harbour Post\"\nurl = \"https://harbourpost.example/crane\"\nlang = \"en\"\n+++\n",
	} {
		a := readString(t, "crane", front+"\n# The crane: a history\n\nIt stands.\n")
		if a.Title != "The crane: a history" || len(a.Bylines) != 2 || a.Source != "The Harbour Post" || a.URL != "https://harbourpost.example/crane" || a.Language != "en" {
			t.Errorf("%s: %q %q %q %q", name, a.Title, a.Bylines, a.Source, a.URL)
		}
		if got := a.Published.Format("2006-01-02T15:04:05Z07:00"); got != "2026-05-03T08:30:00+02:00" || a.DateOnly {
			t.Errorf("%s: published %s", name, got)
		}
		if a.Text != "The crane: a history\n\nIt stands." || a.Body != "It stands.\n" {
			t.Errorf("%s: text %q, body %q", name, a.Text, a.Body)
		}
	}
}

func TestLinksUnderAHeadingThatLeadsElsewhereAreFurniture(t *testing.T) {
	t.Parallel()
	a := readString(t, "a.md", "# The crane\n\nIt stays, said Ada Quill.\n\n- [A crane](https://harbourpost.example/1) of iron\n- [The mole](https://harbourpost.example/2)\n\n## Das könnte Sie auch interessieren\n\n- [Fähre wird teurer](https://harbourpost.example/3)\n- [Korn kommt spät](https://harbourpost.example/4)\n- Ropes\n\nThe end.\n")
	check(t, a)
	var kinds []BlockKind
	for _, b := range a.Blocks {
		kinds = append(kinds, b.Kind)
	}
	want := []BlockKind{Title, Paragraph, Item, Item, Furniture, Furniture, Furniture, Item, Paragraph}
	if !slices.Equal(kinds, want) {
		t.Errorf("%v, want %v", kinds, want)
	}
}

func TestQuestionsInBoldAreToldToTheEngine(t *testing.T) {
	t.Parallel()
	a, err := Read(strings.NewReader("# A talk with Ada Quill\n\n**Why do the boats wait?**\n\nBecause the **tide** is late. I have seen it.\n\n__And you__ stay?\n"), Source{Name: "talk.md"})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{false, true, false, false} {
		if p := a.Document().Paragraphs[i]; p.Strong != want {
			t.Errorf("%q is set in bold: %v", p.Of(a.Text), p.Strong)
		}
	}
}
