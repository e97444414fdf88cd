package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
)

// words returns the text of a section's tree, a line for each block.
func words(s Section) string {
	var b strings.Builder
	_ = ast.Walk(s.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				WriteDecoded(&b, n.Segment.Value(s.Source))
			}
		case *ast.Paragraph, *ast.Heading:
			if !entering {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

func ExampleParse() {
	s := Parse("Orla Venn said: *We* wait for [the ferry][1]<script>.\n\n![The quay at dusk](quay.png)\n", References{})
	fmt.Print(words(s))
	// Output:
	// Orla Venn said: We wait for [the ferry][1].
	// The quay at dusk
}

func TestWhatIsEscapedIsReadAsItStands(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"1984. A year of *storms*", "# no heading", "- no item", "AT&amp;T and <b>bold</b>", `a \ b`, "www.harbour.example, https://harbour.example/ferry and orla@harbour.example", "[x]: y", "| a | b |", "---", "=", "~~gone~~ `code` _so_",
	} {
		var b strings.Builder
		Escape(&b, line)
		s := Parse(b.String(), References{})
		if got := strings.TrimSuffix(words(s), "\n"); got != line || s.Root.ChildCount() != 1 || s.Root.FirstChild().Kind() != ast.KindParagraph {
			t.Errorf("%q is escaped as %q and read as %q", line, b.String(), got)
		}
	}
}

func TestALinkMayBeDefinedBeyondItsSection(t *testing.T) {
	t.Parallel()
	refs := FindReferences("The [board] met.\n\n[board]: https://harbour.example/board\n")
	p := Parse("The [board] met.\n", refs).Root.FirstChild()
	link, ok := p.FirstChild().NextSibling().(*ast.Link)
	if !ok || string(link.Destination) != "https://harbour.example/board" {
		t.Errorf("got %v", p.FirstChild().NextSibling())
	}
}

func TestOnlyBareAddressesAreBareLinks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"See [the board](https://harbour.example).": false, "See https://harbour.example.": true, "Write to orla@harbour.example.": true, "We wait.": false} {
		if HasBareLinks(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
