package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

const quoteHeader = "path,id,kind,speaker,role,mention,cue,start,end,confidence,text\n"

// quoteRows writes a row for each quote. Fields are exact: a quote that begins
// with "=" or "-" stays as it was said, although a spreadsheet may take it for
// a formula, because most readers of CSV are programs that compare texts.
func quoteRows(it Item, o Options) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	p := newPoints(it.Article.Text)
	for i, q := range it.Found.Quotes {
		who := speakerOf(it.Found, q)
		err := w.Write([]string{
			o.field(it.Path), strconv.Itoa(i + 1), q.Kind.String(), o.field(who.Name), o.field(who.Role),
			o.field(q.Mention.Of(p.text)), o.field(q.Cue.Of(p.text)),
			strconv.Itoa(p.at(q.Start)), strconv.Itoa(p.at(q.End)),
			strconv.FormatFloat(round(q.Confidence), 'f', -1, 64), o.field(q.Of(p.text)),
		})
		if err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// field returns what a row holds. A program that reads the report gets file
// names and texts as they are; a terminal must not obey them, not even a
// carriage return.
func (o Options) field(s string) string {
	if o.Terminal {
		return strings.ReplaceAll(articles.Shown(s), "\r", " ")
	}
	return s
}

// speakerOf returns who is quoted; the zero Speaker if nobody knows.
func speakerOf(f quotes.Found, q quotes.Quote) quotes.Speaker {
	if q.Speaker < 0 {
		return quotes.Speaker{}
	}
	return f.Speakers[q.Speaker]
}

const speakerHeader = "name,role,also,quotes,words,reported,articles\n"

func speakerRows(people []Person, o Options) ([]byte, error) {
	b := bytes.NewBufferString(speakerHeader)
	w := csv.NewWriter(b)
	for _, p := range people {
		err := w.Write([]string{
			o.field(p.Name), o.field(p.Role), o.field(strings.Join(p.Also, "; ")),
			strconv.Itoa(p.Quotes), strconv.Itoa(p.Words), strconv.Itoa(p.Reported), strconv.Itoa(len(p.In)),
		})
		if err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}
