package score_test

import (
	"fmt"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
)

func ExampleJudge() {
	text := `“We waited,” said Ines Calloway.`
	article := corpus.Article{Text: text, Attributions: []corpus.Attribution{{
		Content: []quotes.Span{{Start: 0, End: 16}},
		Source:  []quotes.Span{{Start: 22, End: 35}},
	}}}
	found := quotes.Find(quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{{Span: quotes.Span{End: len(text)}}}})
	counts := score.Judge(&article, &found).Counts()
	for _, f := range score.Figures() {
		if f.Name == "detect F1" || f.Name == "speaker" {
			fmt.Printf("%s %.3f\n", f.Name, f.Of(&counts))
		}
	}
	// Output:
	// detect F1 1.000
	// speaker 1.000
}
