package quotes_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/quotes"
)

// newsParagraphs are five paragraphs in the proportions of a news page: some
// prose, quotations with and without cues, a scare quote, reported speech.
var newsParagraphs = []string{
	`The council of Orrin Bay voted on Tuesday to rebuild the old sea wall, ending a dispute that has divided the town since the storm of 2019 and cost two mayors their seats. The work is to begin in March and to last three years.`,
	`“We have waited long enough,” said Petra Halloran, the harbour director, who led the campaign for the wall. “Every winter we count the boats that we have lost, and every spring we promise one another that it will be the last time.”`,
	`Her opponents, among them the fishermen’s union and two “independent” members of the council, said the plan was too expensive and would close the inner harbour for a whole season. According to a study by the University of Tarn, the wall would pay for itself within nine years.`,
	`Asked whether the union would go to court, its chairman, Oskar Lind, shook his head. “Not this year,” he said, adding that his members were “tired, broke and far from home.”`,
	`The mayor, Ines Calloway, declined to comment on the vote. In a statement issued on Monday she had called the wall “the best of several bad ideas” and warned that the town could not afford another winter like the last.`,
}

// news makes a document of at least n bytes.
func news(n int) quotes.Document {
	var b strings.Builder
	var d quotes.Document
	for i := 0; b.Len() < n; i++ {
		start := b.Len()
		b.WriteString(newsParagraphs[i%len(newsParagraphs)])
		d.Paragraphs = append(d.Paragraphs, quotes.Paragraph{Span: quotes.Span{Start: start, End: b.Len()}})
		b.WriteString("\n\n")
	}
	d.Text = b.String()
	return d
}

func benchmarkFind(b *testing.B, d quotes.Document) {
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		quotes.Find(d)
	}
}

func BenchmarkFind1000Words(b *testing.B) { benchmarkFind(b, news(6_000)) }
func BenchmarkFind1MB(b *testing.B)       { benchmarkFind(b, news(1<<20)) }

// BenchmarkFindWorst measures inputs that tempt a finder to look back or ahead
// again and again. Each must cost about as much a byte at either size.
func BenchmarkFindWorst(b *testing.B) {
	for _, text := range []string{
		`"`, `'`, "“", "”", "‘", "’", "''", `"a" `, "“a ", `he said "a" and `, "Lind Harbour ", "said ", "He said ", ", ", "and ", "who, ", "of the ", "(", "Mr. ", "a. ",
		"Lind, who said, ", "that he said ", "Lind said that ", "x", "\n", "- ", "<a ", "\u00a0", "Lind: ", "A. B said. ", "saying Lind ",
		`1" `, `"1" `, "‘9 ", "‘in’ x ", "<<a ", ",,a ", `א"ב `,
	} {
		name := strings.TrimSpace(text)
		for _, size := range []int{1 << 17, 1 << 20} {
			b.Run(name+"/"+map[bool]string{true: "1MB", false: "128KB"}[size == 1<<20], func(b *testing.B) {
				benchmarkFind(b, whole(strings.Repeat(text, size/len(text))))
			})
		}
	}
}

// BenchmarkFindArticles reads our own annotated articles, each as often as the
// others, and reports how long one takes at the median and at the 99th percentile.
func BenchmarkFindArticles(b *testing.B) {
	files, err := filepath.Glob("testdata/news/text/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles: ", err)
	}
	var all []quotes.Document
	bytes := 0
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, lines(string(text)))
		bytes += len(text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var took []time.Duration
	for b.Loop() {
		for _, d := range all {
			start := time.Now()
			quotes.Find(d)
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/p99")
}

// lines makes a document whose paragraphs are the lines of a text.
func lines(text string) quotes.Document {
	d := quotes.Document{Text: text}
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		if end > start {
			d.Paragraphs = append(d.Paragraphs, quotes.Paragraph{Span: quotes.Span{Start: start, End: end}})
		}
		start = end + 1
	}
	return d
}
