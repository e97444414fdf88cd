package report

import (
	"bytes"
	"io"

	"pullquote/articles/quotes"
)

// quoteRow is one quotation with all that tells where it is from, in JSON: a row of a table
// whose columns are always there, and of one type each; docs/usage.md describes them.
type quoteRow struct {
	URL        rawJSON  `json:"url"`
	Published  rawJSON  `json:"published"`
	Title      rawJSON  `json:"title"`
	Quote      int      `json:"quote"`
	Kind       string   `json:"kind"`
	Speaker    *string  `json:"speaker"`
	Role       *string  `json:"role"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Text       string   `json:"text"`
	Mention    *string  `json:"mention"`
	Cue        *string  `json:"cue"`
	Confidence decimal  `json:"confidence"`
	Reported   *decimal `json:"reported_confidence"`
	PartOf     *int     `json:"part_of"`
	Via        *string  `json:"via"`
	Issuer     *string  `json:"issuer"`
	By         *string  `json:"by"`
}

// fileRow is a row of an article in a file, and recordRow one of a record.
type (
	fileRow struct {
		Path fileName `json:"path"`
		quoteRow
	}
	recordRow struct {
		ID rawJSON `json:"id"`
		quoteRow
	}
)

// QuoteRows returns an empty report of quotations, each a thing of its own. Its objects are
// flat.
func QuoteRows(w io.Writer, f Format, o Options) *Report[Item] {
	r := Quotes(w, f, o)
	if f.Nested() {
		r.sheet.objects = telling(func(it Item) (all []any) {
			for _, row := range rowsOf(it) {
				all = append(all, fileRow{fileName(it.Path), row})
			}
			return all
		})
	}
	return r
}

// RowsRecord is the quotations in the article of a record, a line of JSON for each.
func RowsRecord(r Record) ([]byte, error) {
	var b bytes.Buffer
	for _, row := range rowsOf(r.Item) {
		for name, to := range map[string]*rawJSON{"url": &row.URL, "published": &row.Published, "title": &row.Title} {
			if r.Member(name) != nil {
				*to = r.came(name)
			}
		}
		told, err := line(recordRow{r.came("id"), row})
		if err != nil {
			return nil, err
		}
		b.Write(told)
	}
	return b.Bytes(), nil
}

// rowsOf are the rows of an article.
func rowsOf(it Item) (rows []quoteRow) {
	a := it.Article
	p := newPoints(a.Text)
	for i, q := range it.Found.Quotes {
		if !it.keeps(q) {
			continue
		}
		row := quoteRow{
			URL: asJSON(toldOf(a.URL)), Published: asJSON(published(a.Published, a.DateOnly)), Title: asJSON(toldOf(a.Title)),
			Quote: i + 1, Kind: q.Kind.String(), Start: p.at(q.Start), End: p.at(q.End), Text: q.Of(a.Text),
			Mention: toldOf(q.Mention.Of(a.Text)), Cue: toldOf(q.Cue.Of(a.Text)), Confidence: decimal(round(q.Confidence)), Via: toldOf(teller(it.Found, q)), By: toldOf(by(q.ByHand || speakerOf(it.Found, q).ByHand)),
		}
		if q.Speaker >= 0 {
			who := it.Found.Speakers[q.Speaker]
			row.Speaker, row.Role, row.Issuer = toldOf(who.Name), toldOf(who.Role), toldOf(who.Issuer)
		}
		if q.Kind == quotes.Indirect {
			share := decimal(round(q.Reported))
			row.Reported = &share
		}
		if q.PartOf > 0 {
			row.PartOf = &q.PartOf
		}
		rows = append(rows, row)
	}
	return rows
}

// toldOf is a text, nil for none.
func toldOf(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
