package score

import (
	"testing"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// Whatever the text and the annotation, nothing panics and no figure leaves 0 to 1.
func FuzzJudge(f *testing.F) {
	f.Add(wall, 0, 22, 29, 42)
	f.Add("‘It’s late,’ she said. ‘Don’t wait.’ <b>", 0, 16, 17, 20)
	f.Add("''No,'' ``said'' '''he\xff «\n» „x“", 2, 5, 9, 12)
	f.Add(`"It went out early on that night!" he called "twice" "so!" Ada said "so."`, 0, 99, 29, 42)
	f.Add("\"000000000 00000 00!\xe2\x80\"00000 he cAlled 0\"00000\"000!0A sAid \"0000", 0, 99, 29, 42)
	f.Fuzz(func(t *testing.T, text string, start, end, from, to int) {
		in := func(a, b int) []quotes.Span {
			s := quotes.Span{Start: min(max(a, 0), len(text)), End: min(max(b, 0), len(text))}
			if s.Empty() {
				return nil
			}
			return []quotes.Span{s}
		}
		one := corpus.Attribution{Content: in(start, end), Source: in(from, to), Cue: in(from, to), Person: 1, PersonName: text}
		found := quotes.Find(quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}})
		j := Judge(&corpus.Article{Text: text, Attributions: []corpus.Attribution{one}, Discards: in(to, from)}, &found)
		for _, m := range j.Mistakes() {
			j.Line(m)
		}
		c := j.Counts()
		for _, figure := range Figures() {
			if v := figure.Of(&c); !(v >= 0 && v <= 1+1e-9) {
				t.Errorf("%s is %v", figure.Name, v)
			}
		}
	})
}
