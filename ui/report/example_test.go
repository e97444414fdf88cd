package report_test

import (
	"fmt"
	"os"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/report"
)

// An article's quotes as CSV. Positions count code points: the opening mark,
// three bytes long, is one.
func Example() {
	const text = "“Not one boat,” said Ada Quill."
	said, name := strings.Index(text, "said"), strings.Index(text, "Ada")
	found := quotes.Found{
		Quotes: []quotes.Quote{{
			Span:       quotes.Span{Start: len("“"), End: strings.Index(text, "”")},
			Cue:        quotes.Span{Start: said, End: said + len("said")},
			Mention:    quotes.Span{Start: name, End: len(text) - 1},
			Confidence: 0.97,
		}},
		Speakers: []quotes.Speaker{{Name: "Ada Quill", Quotes: 1, Words: 3}},
	}
	r := report.Quotes(os.Stdout, report.CSV, report.Options{})
	if err := r.Write(report.Item{Path: "ferries.txt", Article: &articles.Article{Text: text}, Found: found}); err != nil {
		fmt.Println(err)
	}
	if err := r.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// path,id,kind,speaker,role,mention,cue,start,end,confidence,text,reported_confidence,part_of,via,issuer,by
	// ferries.txt,1,direct,Ada Quill,,Ada Quill,said,1,14,0.97,"Not one boat,",,,,,
}
