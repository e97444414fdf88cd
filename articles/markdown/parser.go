// Package markdown reads and writes the Markdown that the body of an article is kept
// in: CommonMark with GitHub's tables, strikethrough, task lists and bare links. [Parse]
// makes of a section a tree in which every word stands in a text node and nothing acts:
// tags go and the words between them stay, a picture is its description, and a link
// leads to the web or nowhere. [Escape] writes text that sets as exactly that text.
package markdown

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pullquote/articles/budget"
	"pullquote/articles/lines"
)

// shallow is a block parser that opens nothing below so many containers. News
// never comes near, and parser and renderer recurse.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > budget.Nesting {
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// newParser returns the one parser: CommonMark with GitHub's tables,
// strikethrough, task lists and bare links.
var newParser = sync.OnceValue(func() parser.Parser {
	p := linklessParser()
	p.AddOptions(parser.WithInlineParsers(util.Prioritized(extension.NewLinkifyParser(), 999)))
	return p
})

// newLinkless returns the same parser for sections without bare links. Looking
// for those costs a third of the time: one may begin at every blank.
var newLinkless = sync.OnceValue(linklessParser)

func linklessParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(shallow{noteParser{}}, 850),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(noteMarkParser{}, 150),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(measured{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// HasBareLinks reports whether text may hold an address that is not the target
// of a link.
func HasBareLinks(text string) bool {
	if strings.IndexByte(text, '@') >= 0 || strings.Contains(text, "www.") {
		return true
	}
	for at := 0; ; {
		i := strings.Index(text[at:], "://")
		if i < 0 {
			return false
		}
		at += i
		start := strings.LastIndexByte(text[:at], '(')
		if start < 1 || text[start-1] != ']' || at-start > len("https")+1 {
			return true
		}
		at += len("://")
	}
}

// References are what a whole article defines for its parts.
type References struct {
	links map[string]parser.Reference // targets by normalised label
	notes map[string]string           // numbers by label
}

// linked is a parser's context that also knows the targets defined outside the
// section being parsed.
type linked struct {
	parser.Context
	refs References
}

func (l linked) Reference(label string) (parser.Reference, bool) {
	if ref, ok := l.Context.Reference(label); ok {
		return ref, true
	}
	ref, ok := l.refs.links[label]
	return ref, ok
}

// Section is the tree of a section. Its segments are bytes of Source, which
// holds the text.
type Section struct {
	Source []byte
	Root   ast.Node
	Notes  []string // what was left out
}

// Parse parses one section of a body, refs being the link targets that the body
// defines anywhere, and makes its tree fit to be set.
func Parse(section string, refs References) Section {
	p := Section{Source: []byte(section)}
	ctx := linked{parser.NewContext(), refs}
	of := newLinkless
	if HasBareLinks(section) {
		of = newParser
	}
	p.Root = of().Parse(text.NewReader(p.Source), parser.WithContext(ctx))
	if ctx.Get(tableNotes) != nil {
		p.Notes = append(p.Notes, "a table with far more cells than words is shown as plain lines")
	}
	if !tame(p.Root, p.Source, refs) {
		p.Notes = append(p.Notes, "links with far more URL than text are shown without their URLs")
	}
	return p
}

// FindReferences collects the link definitions and notes of a whole article, which
// stand mostly at its end: `[report]: https://example.org/report "Title"`.
func FindReferences(src string) References {
	if !strings.Contains(src, "]:") {
		return References{}
	}
	return References{links: findLinks(src), notes: findNotes(src)}
}

func findLinks(src string) (refs map[string]parser.Reference) {
	for at := 0; at < len(src) && len(refs) < budget.References; {
		i := strings.Index(src[at:], "]:")
		if i < 0 {
			break
		}
		i += at
		start := strings.LastIndexByte(src[at:i], '\n') + 1 + at
		end := lines.End(src, i)
		if line := strings.TrimLeft(src[start:end], " >"); strings.HasPrefix(line, "[") && !strings.HasPrefix(line, "[^") && len(line) < 4096 {
			ctx := parser.NewContext()
			newParser().Parse(text.NewReader([]byte(line)), parser.WithContext(ctx))
			for _, ref := range ctx.References() {
				if refs == nil {
					refs = map[string]parser.Reference{}
				}
				if label := util.ToLinkReference(ref.Label()); refs[label] == nil {
					refs[label] = parser.NewReference(bytes.Clone(ref.Label()), bytes.Clone(ref.Destination()), bytes.Clone(ref.Title()))
				}
			}
		}
		at = lines.Next(src, end)
	}
	return refs
}
