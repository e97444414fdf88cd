package report

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// spelled is the text that Markdown sets, if it is a single paragraph without
// a style or a link, and otherwise what it is instead.
func spelled(markdown string) string {
	source := []byte(markdown)
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	var b strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.WriteString(unescaped(n.Value(source)))
			}
		case *ast.AutoLink: // a bare address may become a link: it is spelled the same
			if entering {
				b.Write(n.Label(source))
			}
		case *ast.Document, *ast.Paragraph:
		default:
			b.WriteString("<" + n.Kind().String() + ">")
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// unescaped takes the backslashes away that a text node still holds.
func unescaped(b []byte) string {
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' && i+1 < len(b) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", b[i+1]) >= 0 {
			i++
		}
		out = append(out, b[i])
	}
	return string(out)
}

func TestMarkdownSetsWhatWasSaid(t *testing.T) {
	t.Parallel()
	for _, said := range []string{
		"“Not *one* boat,” she said.",
		"1. The first boat", "12) the twelfth", "# 4 is free", "- none", "+ none", "= none", "> none", ": none",
		"salt_and_pepper", "a [link](https://example.org)", "![no](picture)", "<b>no</b> &amp; no", "~~no~~", "`no`", `\no\`, "a | b",
		"https://example.org/a_b", "www.example.org", "ada@example.org", "---", "***", "100 %", "1984",
	} {
		if got := spelled(escape(said)); got != said {
			t.Errorf("%q is set as %q", said, got)
		}
	}
}
