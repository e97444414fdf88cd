package articles

import (
	"strings"
	"testing"
)

const (
	plainParagraph    = "The harbour board voted on Tuesday, eight to three, to keep the old crane, which “nobody has ever loved,” said Ben Ostler, who chairs it. The vote was not close, and it was not quiet, although the minutes will say that it was both.\n\n"
	markdownParagraph = "The harbour *board* voted on Tuesday, [eight to three](https://harbourpost.example/a), to keep the old **crane**, which “nobody has ever loved,” said Ben Ostler, who chairs it. The vote was not close, and it was not quiet.\n\n"
)

// shapes are articles of about n bytes for each reader.
func shapes(n int) map[string]string {
	page := "<!doctype html><title>The crane</title><article><h1>The crane</h1>"
	return map[string]string{
		"plain.txt":   "The crane stays\n\nBy Ada Quill\n\n" + strings.Repeat(plainParagraph, n/len(plainParagraph)),
		"markdown.md": "# The crane stays\n\n" + strings.Repeat(markdownParagraph, n/len(markdownParagraph)),
		"page.html":   page + strings.Repeat("<p>"+strings.TrimSpace(plainParagraph)+"</p>\n", n/len(plainParagraph)) + "</article>",
	}
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"1000words", 6 << 10}, {"1MB", 1 << 20}, {"10MB", 10 << 20}} {
		for name, data := range shapes(size.n) {
			b.Run(size.name+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Read(strings.NewReader(data), Source{Name: name, Size: int64(len(data))}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkReadHead shows that a head costs the same whatever follows it.
func BenchmarkReadHead(b *testing.B) {
	for _, size := range []struct {
		name string
		n    int
	}{{"1000words", 6 << 10}, {"10MB", 10 << 20}} {
		for name, data := range shapes(size.n) {
			if strings.HasSuffix(name, ".html") {
				continue
			}
			b.Run(size.name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					if _, err := ReadHead(strings.NewReader(data), Source{Name: name, Size: int64(len(data))}, 64<<10); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkSummarize(b *testing.B) {
	for _, s := range Samples() {
		head := []byte(s.Data)
		b.Run(s.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Summarize(head, Source{Name: s.Name, Size: int64(len(head))})
			}
		})
	}
}

func BenchmarkParseSection(b *testing.B) {
	for name, data := range shapes(64 << 10) {
		a, err := Read(strings.NewReader(data), Source{Name: name})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				a.Parse(1)
			}
		})
	}
}
