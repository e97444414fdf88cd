package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/ui/theme"
)

// read makes an article of a file.
func read(t *testing.T, name, data string) *articles.Article {
	t.Helper()
	a, err := articles.Read(strings.NewReader(data), articles.Source{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestLayout(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, file, data, want string }{
		{"list items hang", "a.md", "- the cost of paint and of scrap\n- the price", `
• the cost of paint and of
  scrap
• the price`},
		{"numbers are aligned", "a.md", "9. the cost of paint and of scrap\n10. the price", `
 9. the cost of paint and of
    scrap
10. the price`},
		{"loose lists are set loosely", "a.md", "- one\n\n- two", `
• one

• two`},
		{"items may hold more than a paragraph", "a.md", "- one\n\n  > quoted at some length here\n\n- two", `
• one

  │ quoted at some length
  │ here

• two`},
		{"block quotes keep their bar", "a.md", "> one that goes on over the line\n>\n> two", `
│ one that goes on over the
│ line
│
│ two`},
		{"tasks are items", "a.md", "- [ ] paint\n- [x] scrap", `
• [ ] paint
• [x] scrap`},
		{"plain items hang too, and stay close", "a.txt", "A Title\n\nBefore the list.\n\n- the cost of paint and of scrap\n- the price\n\nAfter it.\n", `
Before the list.

- the cost of paint and of
  scrap
- the price

After it.`},
		{"speech behind a dash is no list", "a.txt", "A Title\n\nBefore it.\n\n— I was there, he said, and so were you.\n\n— I was not.\n", `
Before it.

— I was there, he said, and
so were you.

— I was not.`},
		{"hard breaks are kept", "a.md", "one\\\ntwo  \nthree\nfour", `
one
two
three four`},
		{"a word that a line's end has parted is whole", "a.md", "No ferry has left since the har-\nbour froze, on a door-to-\ndoor tour.", `
No ferry has left since the
harbour froze, on a door-to-
door tour.`},
		{"in plain text too", "a.txt", "A Title\n\nNo ferry has left since the har-\nbour froze.\n\nIt will.\n", `
No ferry has left since the
harbour froze.

It will.`},
		{"headings have no marks", "a.md", "First.\n\n## The crane\n\nIt stands.", `
First.

The crane

It stands.`},
		{"long words are broken", "a.md", "See https://example.org/a/very/long/address/indeed now.", `
See
https://example.org/a/very/l
ong/address/indeed now.`},
		{"tables are as wide as they must be", "a.md", "| a | b |\n|---|--:|\n| one | 2 |", `
 a   │ b
─────┼───
 one │ 2`},
		{"tables that are too wide are wrapped", "a.md", "| year | what was painted then |\n|---|---|\n| 1931 | the jib and the cabin |", `
 year │ what was painted
      │ then
 1931 │ the jib and the
      │ cabin`},
		{"code is indented and kept", "a.md", "Code:\n\n    a  b\n      c", `
Code:

  a  b
    c`},
		{"what shows nothing has no rows", "a.md", "One.\n\n<!-- nothing -->\n\nTwo.", `
One.

Two.`},
	} {
		a := read(t, c.file, c.data)
		var got []string
		for _, r := range sections(a, 28, light()) {
			got = append(got, ansi.Strip(r.ANSI))
		}
		if g, w := strings.Join(got, "\n"), strings.TrimPrefix(c.want, "\n"); g != w {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, g, w)
		}
	}
}

func TestKindsOfBlocksAreDrawnApart(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", "Text.\n\nQuiet.\n\nA caption.\n\nA subheading.")
	for i, k := range []articles.BlockKind{articles.Paragraph, articles.Furniture, articles.Caption, articles.Subheading} {
		a.Blocks[i].Kind = k
	}
	var got []string
	for _, r := range sections(a, 28, theme.Mono()) {
		if r.ANSI != "" {
			got = append(got, strings.ReplaceAll(r.ANSI, "\x1b", "E"))
		}
	}
	want := "Text. E[2mQuiet.E[m E[2;3mA caption.E[m E[1;3mA subheading.E[m"
	if g := strings.Join(got, " "); g != want {
		t.Errorf("%s, want %s", g, want)
	}
}

func TestAParagraphOfManySectionsIsSetAsOne(t *testing.T) {
	t.Parallel()
	a := read(t, "a.txt", "A Title\n\n"+strings.Repeat("The crane stands where it stood before, and so does the board. ", 1500)+"\n")
	if len(a.Sections) < 4 {
		t.Fatalf("%d sections", len(a.Sections))
	}
	p := New(a, 60, theme.Dark())
	p.Goto(len(a.Text)/2, 2000)
	for i, r := range p.Visible(1500)[2:] {
		if r.ANSI == "" {
			t.Fatalf("row %d is blank", i)
		}
	}
}

// More stretches of text than a palette has colours, in one paragraph.
func TestManyTagsInAParagraph(t *testing.T) {
	t.Parallel()
	a, rs := setOf(strings.Repeat("one **two**\nthree *four*\n", 300), 50)
	if got, want := spelled(a, rs), squash(a.Text); got != want || shown(rs) != want {
		t.Errorf("spelled %s", got)
	}
	for _, r := range rs {
		if !strings.Contains(r.ANSI, "\x1b[1m") {
			t.Errorf("%q has lost its styles", r.ANSI)
		}
	}
}
