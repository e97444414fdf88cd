package articles

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/articles/markdown"
)

// seeds are beginnings that lead a fuzzer to every reader.
func seeds(f *testing.F) {
	for _, s := range Samples() {
		f.Add(s.Name, s.Data)
	}
	f.Add("a.txt", harbourStory)
	f.Add("a.html", harbourPage)
	f.Add("a.md", "# A\n\n[x]: http://a.example\n\n[x] ![p](q) <http://b.example> www.c.example `c` ~~d~~ **e *f* g**\n\n- a\n  - b\n\n> c\n\n```\nd\n```\n\n|a|b|\n|-|-|\n|c|d|\n")
	for i, s := range hostile() {
		f.Add([]string{"h.txt", "h.md", "h.html", ""}[i%4], s)
	}
}

// FuzzRead holds that whatever is read, every string of the article is clean,
// blocks, runs and sections are in order, and each text node has its run.
func FuzzRead(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, name, data string) {
		Summarize([]byte(data), Source{Name: name})
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil {
			return
		}
		check(t, a)
		d := a.Document()
		for _, p := range d.Paragraphs {
			_ = p.Of(d.Text)
		}
	})
}

// FuzzPlainBody holds that the body of plain text, read as Markdown by the full
// parser, is paragraphs and headings whose words are the text, so that nothing
// in an article acts as Markdown; and that the text of a file is the file.
func FuzzPlainBody(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, _, data string) {
		if !utf8.ValidString(data) || strings.ContainsRune(data, 0) {
			return
		}
		a := readPlain(clean.Text(encodingOf(data, Source{}).Decode(data)), false, "")
		check(t, a)
		if utf8.RuneCountInString(a.Text) != utf8.RuneCountInString(data) {
			t.Fatalf("%d code points of %d", utf8.RuneCountInString(a.Text), utf8.RuneCountInString(data))
		}
		source := []byte(a.Body)
		root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
		var got strings.Builder
		_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n := n.(type) {
			case *ast.Document, *ast.Paragraph, *ast.Heading:
				if h, ok := n.(*ast.Heading); ok && h.Level != 2 {
					t.Fatalf("a heading of level %d in %q", h.Level, a.Body)
				}
			case *ast.Text:
				if entering {
					markdown.WriteDecoded(&got, n.Segment.Value(source))
					if n.HardLineBreak() {
						t.Fatalf("hard break in %q", a.Body)
					}
				}
			default:
				t.Fatalf("%s in %q", n.Kind(), a.Body)
			}
			return ast.WalkContinue, nil
		})
		var want strings.Builder
		for _, r := range a.Runs {
			want.WriteString(r.Text.Of(a.Text))
		}
		if squash(got.String()) != squash(want.String()) {
			t.Fatalf("body\n%q\nsets\n%q\nwant\n%q", a.Body, got.String(), want.String())
		}
	})
}

func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// FuzzReadHead holds that a head is the beginning of the whole.
func FuzzReadHead(f *testing.F) {
	if testing.Short() {
		f.Skip("reads one long text after the other; run without -short")
	}
	seeds(f)
	f.Fuzz(func(t *testing.T, name, data string) {
		if strings.Contains(data, "[") || sniff(encodingOf(data, Source{}).Decode(data), name) == HTML {
			return // a link may be defined beyond the head; a page has none
		}
		long := strings.Repeat(data+"\n\n", 1+(leastHead+2*pieceBytes)/(len(data)+2))
		checkHead(t, name, long)
	})
}

// checkHead reads data whole and its head and compares.
func checkHead(t testing.TB, name, data string) {
	t.Helper()
	whole, err := Read(strings.NewReader(data), Source{Name: name})
	if err != nil {
		return
	}
	head, err := ReadHead(strings.NewReader(data), Source{Name: name}, leastHead)
	if err != nil {
		t.Fatal(err)
	}
	check(t, head)
	if !strings.HasPrefix(whole.Text, head.Text) || !strings.HasPrefix(whole.Body, head.Body) {
		t.Fatalf("the head's text or body is not the beginning of the whole's: %q %.60q: %d and %d bytes", name, data, len(head.Text), len(whole.Text))
	}
	if head.Title != whole.Title || strings.Join(head.Bylines, ";") != strings.Join(whole.Bylines, ";") || !head.Published.Equal(whole.Published) || head.Source != whole.Source {
		t.Fatalf("head %q %q, whole %q %q", head.Title, head.Bylines, whole.Title, whole.Bylines)
	}
	for i, b := range head.Blocks {
		if w := whole.Blocks[i]; w != b && i < len(head.Blocks)-1 || w.Start != b.Start {
			t.Fatalf("block %d is %v (%q), of the whole %v (%q)", i, b, b.Of(head.Text), w, w.Of(whole.Text))
		}
	}
	for i, r := range head.Runs {
		if w := whole.Runs[i]; w != r && i < len(head.Runs)-1 {
			t.Fatalf("run %d is %v, of the whole %v", i, r, w)
		}
	}
	for i, s := range head.Sections {
		if i < len(head.Sections)-1 && whole.Sections[i] != s {
			t.Fatalf("section %d is %v, of the whole %v", i, s, whole.Sections[i])
		}
	}
}

// FuzzClean holds that cleaned text is valid, keeps its length in code points,
// is clean, that of what shows nothing only what stands in for it or for sequences,
// soft hyphens and one or two in a row are left, and that a line has no breaks, nothing hidden and
// no flood of marks.
func FuzzClean(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := clean.Text(s)
		if !utf8.ValidString(c) || clean.Text(c) != c {
			t.Fatalf("%q is cleaned to %q", s, c)
		}
		for _, r := range c {
			if r != '\n' && r != '\t' && r != '\r' && (r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f) {
				t.Fatalf("%q leaves %U", s, r)
			}
		}
		for at, n := hidden.Index(c, 0); n > 0; at, n = hidden.Index(c, at+n) {
			if left := strings.Trim(strings.TrimPrefix(c[at:at+n], "\ufeff"), "\u2060\u00ad\u2064"); len(left) > 2*len("\u200b") || strings.ContainsFunc(left, func(r rune) bool { return r > 0xffff }) {
				t.Fatalf("%q leaves %q hidden", s, left)
			}
		}
		if utf8.ValidString(s) && utf8.RuneCountInString(s) != utf8.RuneCountInString(c) {
			t.Fatalf("%q has other code points than %q", c, s)
		}
		if line := clean.Line(s); strings.ContainsAny(line, "\n\r\t") || clean.Line(line) != line || hidden.Strip(line) != line || clean.FewMarks(line) != line {
			t.Fatalf("line %q", line)
		}
		if label := clean.Label(strings.Repeat(s, 1+400/(len(s)+1))); utf8.RuneCountInString(label) > budget.Label+1 || clean.Line(label) != label {
			t.Fatalf("label %q", label)
		}
	})
}
