package articles

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

func TestSectionsHoldWholeBlocks(t *testing.T) {
	t.Parallel()
	for name, data := range shapes(100 << 10) {
		a := readString(t, name, data)
		if len(a.Sections) < 10 {
			t.Errorf("%s: %d sections", name, len(a.Sections))
		}
		for _, s := range a.Sections {
			if n := s.Body.End - s.Body.Start; n > 2*sectionBytes || s.Joined {
				t.Errorf("%s: a section of %d bytes", name, n)
			}
			if b := a.Blocks[a.blockAt(s.Text.Start)]; b.Start != s.Text.Start {
				t.Errorf("%s: section %v begins inside block %v", name, s, b)
			}
		}
	}
}

func TestOneParagraphOfMegabytesIsCutAtBlanks(t *testing.T) {
	t.Parallel()
	words := strings.TrimSpace(strings.Repeat("crane ", 1<<20/6))
	for name, data := range map[string]string{"a.txt": words, "a.md": "# The story\n\n" + words, "b.txt": strings.Repeat("“", 1<<19)} {
		a := readString(t, name, data)
		if last := a.Blocks[len(a.Blocks)-1]; last.End-last.Start < 1<<20-100 {
			t.Errorf("%s: the paragraph became blocks %v", name, a.Blocks)
		}
		for i, s := range a.Sections {
			if s.Body.End-s.Body.Start > 2*pieceBytes || s.Joined != (i > 0) {
				t.Errorf("%s: section %d is %v", name, i, s)
			}
		}
		if strings.HasPrefix(name, "a") && a.Words != 1<<20/6 {
			t.Errorf("%s: %d words", name, a.Words)
		}
	}
}

func TestCodeListsAndHTMLAreNotCutInTheMiddle(t *testing.T) {
	t.Parallel()
	for name, construct := range map[string]string{
		"code":    "```\n" + strings.Repeat("the crane\n\n", 1000) + "```\n",
		"list":    strings.Repeat("- the crane\n\n", 1000),
		"comment": "<!--\n" + strings.Repeat("the crane\n\n", 1000) + "-->\n",
		"script":  "<script>\n" + strings.Repeat("the crane\n\n", 1000) + "</script>\n",
	} {
		a := readString(t, "a.md", "# The story\n\nBefore.\n\n"+construct+"\nAfter.\n")
		at := strings.Index(a.Body, construct)
		for _, s := range a.Sections {
			if s.Body.Start > at && s.Body.Start < at+len(construct) {
				t.Errorf("%s: cut at %d of %d", name, s.Body.Start-at, len(construct))
			}
		}
		if got := strings.Contains(a.Text, "crane"); got != (name == "code" || name == "list") {
			t.Errorf("%s: crane in text is %v", name, got)
		}
	}
}

func TestLinksDefinedAnywhereHoldInEverySection(t *testing.T) {
	t.Parallel()
	a := readString(t, "a.md", "# The story\n\nSee [the report][r].\n\n"+strings.Repeat(markdownParagraph, 100)+"Again [the *report*][R].\n\n[r]: https://harbourpost.example/report\n")
	for _, i := range []int{0, len(a.Sections) - 1} {
		_, root := a.Parse(i)
		found := false
		_ = ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			if l, ok := n.(*ast.Link); ok && string(l.Destination) == "https://harbourpost.example/report" {
				found = true
			}
			return ast.WalkContinue, nil
		})
		if !found {
			t.Errorf("section %d does not know the link", i)
		}
	}
}

func TestOnlyWebLinksLeadAnywhere(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"https://a.example/x?y#z": "https://a.example/x?y#z", "HTTP://a.example": "http://a.example", "http://a.example/ü": "http://a.example/%C3%BC",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "http:///x": "", "https://user:pw@a.example/": "", "-http://x.example": "", "ftp://a.example": "", "//a.example": "", "http://a.example/\x1b]": "",
	} {
		if got := clean.URL(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestTheEngineIsToldWhatBlocksAre(t *testing.T) {
	t.Parallel()
	a := readString(t, "a.txt", harbourStory+"\n\n* * *\n\nThe board meets again in May, when the painters will be asked once more.")
	want := []quotes.ParagraphKind{quotes.Heading, quotes.Furniture, quotes.Furniture, quotes.Caption, quotes.Body, quotes.Body, quotes.Heading, quotes.Body}
	d := a.Document()
	for i, p := range d.Paragraphs[:len(want)] {
		if p.Kind != want[i] {
			t.Errorf("paragraph %q is of kind %d", p.Of(d.Text), p.Kind)
		}
	}
	if last := d.Paragraphs[len(d.Paragraphs)-1]; last.Kind != quotes.Break {
		t.Errorf("the paragraph after the rule is of kind %d", last.Kind)
	}
}

func TestHeadsAreBeginnings(t *testing.T) {
	t.Parallel()
	for name, data := range shapes(200 << 10) {
		if name != "page.html" {
			checkHead(t, name, data)
		}
		head, err := ReadHead(strings.NewReader(data), Source{Name: name, Size: int64(len(data))}, 64<<10)
		if err != nil || head.Partial != (name != "page.html") || head.Size != int64(len(data)) || len(head.Text) < 50<<10 {
			t.Errorf("%s: head of %d bytes, partial %v, size %d: %v", name, len(head.Text), head.Partial, head.Size, err)
		}
	}
	short, err := ReadHead(strings.NewReader(harbourStory), Source{Name: "a.txt"}, 64<<10)
	if err != nil || short.Partial || short.Text != harbourStory {
		t.Errorf("a short article has no head of its own: %v %v", short, err)
	}
}

func ExampleRead() {
	a, err := Read(strings.NewReader("The crane stays\n\nBy Ada Quill\n3 May 2026\n\n“It is ours,” said Ben Ostler.\n"), Source{Name: "crane.txt"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title, a.Bylines, a.Published.Format("2 January 2006"))
	for _, b := range a.Blocks {
		if b.Kind == Paragraph {
			fmt.Println(b.Of(a.Text))
		}
	}
	// Output:
	// The crane stays [Ada Quill] 3 May 2026
	// “It is ours,” said Ben Ostler.
}

// A picture may stand in an article with its data: one word of base64, of which nothing is text.
func TestThePictureInAnArticleIsNoText(t *testing.T) {
	t.Parallel()
	data := strings.Repeat("QUJD", 100_000)
	for name, md := range map[string]string{
		"alone":          "![The quay](data:image/png;base64," + data + ")\n",
		"in the middle":  "“Before it,” said Ada Quill.\n\n![The quay](data:image/png;base64," + data + ")\n\nBehind it.\n",
		"of no caption":  "Before it.\n\n![](data:image/png;base64," + data + ")\n\nBehind it.\n",
		"after a letter": "Before it.\n\nThe quay: ![The quay](data:image/png;base64," + data + ")\n\nBehind it.\n",
	} {
		a, err := Read(strings.NewReader(md), Source{Name: "a.md"})
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(a.Text, "QUJD") || len(a.Text) > 100 {
			t.Errorf("%s: %d bytes of text", name, len(a.Text))
		}
		head, err := ReadHead(strings.NewReader(md), Source{Name: "a.md"}, 64<<10)
		if err != nil {
			t.Fatal(err)
		}
		if name != "alone" && strings.Contains(head.Text, "QUJD") {
			t.Errorf("%s: %d bytes of text in its head", name, len(head.Text))
		}
	}
}
