package find

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

func TestSearchOnAPage(t *testing.T) {
	t.Parallel()
	const text = "The Mill burned.\nThe old\r\n  mill’s owner said “nobody was hurt”.\n" +
		"Café naïve e\u0301te\u0301 “We\u00a0wait” Łukasz Ørsted ﬁnal oﬃce ＡＢＣ Straße Genehmi\u00adgung, the har-\nbour."
	for _, c := range []struct {
		name, query string
		want        []string
	}{
		{"a query without capitals finds both cases", "mill", []string{"Mill", "mill"}},
		{"a query with capitals finds only its own", "Mill", []string{"Mill"}},
		{"a space finds any white space", "old mill", []string{"old\r\n  mill"}},
		{"straight marks find curly ones", `mill's`, []string{"mill’s"}},
		{"a straight double mark finds curly ones", `"nobody was hurt"`, []string{"“nobody was hurt”"}},
		{"accents do not count", "cafe", []string{"Café"}},
		{"in whatever code points", "naive", []string{"naïve"}},
		{"nor do those of the query", "été", []string{"e\u0301te\u0301"}},
		{"any blank is one", "we wait", []string{"We\u00a0wait"}},
		{"letters are found as they are typed", "lukasz orsted", []string{"Łukasz Ørsted"}},
		{"with capitals too", "Lukasz", []string{"Łukasz"}},
		{"and a capital is none of another case", "LUKASZ", nil},
		{"ligatures are letters", "final office", []string{"ﬁnal oﬃce"}},
		{"and a part of one is all of it", "inal", []string{"ﬁnal"}},
		{"full width is no difference", "abc", []string{"ＡＢＣ"}},
		{"two letters may be one", "strasse", []string{"Straße"}},
		{"and both are one", "s", []string{"s", "s", "s", "s", "s", "S", "ß"}},
		{"soft hyphens are nothing", "genehmigung", []string{"Genehmi\u00adgung"}},
		{"a line's end parts no word", "the harbour", []string{"the har-\nbour"}},
		{"signs stand for themselves", "burned.", []string{"burned."}},
		{"nothing is found for nothing", "  ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, h := range of(text).hits(c.query) {
				got = append(got, h.Of(text))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q finds %q, want %q", c.query, got, c.want)
			}
		})
	}
}

func BenchmarkSearchOnAPage(b *testing.B) {
	text := strings.Repeat("“There will be no strike this winter,” said Ada Quill, the harbour master of Café Øst. ", 12_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		page := of(text)
		page.hits("no such word")
		page.hits("the harbour")
	}
}

func TestOnlyWhatThePageSetsIsFound(t *testing.T) {
	t.Parallel()
	a := &articles.Article{Text: "The ferry\n\nThe ferry left. A ferry came.", Sections: []articles.Section{{Text: quotes.Span{Start: 11, End: 26}}}}
	got := NewPage(a).Find("ferry")
	if want := []quotes.Span{{Start: 15, End: 20}}; !slices.Equal(got, want) {
		t.Errorf("found at %v, want %v", got, want)
	}
}

// What is typed letter by letter costs one folding, and not one for each letter.
func TestAPageIsFoldedOnce(t *testing.T) {
	p := of(strings.Repeat("Ada Quill waits for Łukasz. ", 1000))
	p.hits("x")
	if n := testing.AllocsPerRun(20, func() { p.hits("no such word") }); n > 2 {
		t.Errorf("a second search allocates %v times", n)
	}
}
