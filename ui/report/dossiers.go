package report

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"pullquote/articles/cite"
	"pullquote/store/dossier"
	"pullquote/ui/collect"
)

// Dossier is a dossier in a report of them.
type Dossier struct {
	Name       string
	Quotations int
	Speakers   int
	Articles   int
	Changed    time.Time // when its file was
	File       string
}

// Summary is a dossier in figures.
func Summary(d *dossier.Dossier) Dossier {
	speakers, from := map[string]bool{}, map[string]bool{}
	for i := range d.Entries {
		e := &d.Entries[i]
		speakers[e.Speaker], from[cmp.Or(e.Path, e.URL, e.Title)] = true, true
	}
	delete(speakers, "")
	return Dossier{Name: d.Name, Quotations: len(d.Entries), Speakers: len(speakers), Articles: len(from), Changed: d.Changed, File: d.File}
}

// dossierObject is a dossier in JSON.
type dossierObject struct {
	Schema     int     `json:"schema"`
	Name       string  `json:"name"`
	Quotations int     `json:"quotations"`
	Speakers   int     `json:"speakers"`
	Articles   int     `json:"articles"`
	Changed    *string `json:"changed"`
	File       string  `json:"file"`
}

// Dossiers returns an empty report of dossiers.
func Dossiers(w io.Writer, f Format, o Options) *Report[Dossier] {
	n := column[Dossier]{head: "quotations", number: true, text: func(d Dossier) string { return strconv.Itoa(d.Quotations) }}
	who := column[Dossier]{head: "speakers", number: true, text: func(d Dossier) string { return strconv.Itoa(d.Speakers) }}
	in := column[Dossier]{head: "articles", number: true, text: func(d Dossier) string { return strconv.Itoa(d.Articles) }}
	changed := column[Dossier]{head: "changed", style: hinted, text: func(d Dossier) string { return day(d.Changed) }}
	name := column[Dossier]{head: "dossier", style: bold, text: func(d Dossier) string { return d.Name }}
	return newReport(w, layout[Dossier]{
		object: func(d Dossier, _ Options) any {
			return dossierObject{Schema, d.Name, d.Quotations, d.Speakers, d.Articles, instant(d.Changed), d.File}
		},
		fields: []string{"name", "quotations", "speakers", "articles", "changed", "file"},
		rows: one(func(d Dossier) []any {
			return []any{d.Name, d.Quotations, d.Speakers, d.Articles, orNil(instant(d.Changed)), d.File}
		}),
		columns: []column[Dossier]{n, who, in, changed, name}, indent: 1,
		document: []column[Dossier]{name, n, who, in, changed},
		empty:    "no dossiers\n",
	}, f, o)
}

// Collected is a quotation of a dossier in a report of them.
type Collected struct {
	Dossier string
	Number  int // from 1, in the order by hand
	*dossier.Entry
	Same []collect.Alike // the others that have the same words, or nearly
	By   collect.Grouping
}

// Collection are the quotations of a dossier in the order of a grouping.
func Collection(d *dossier.Dossier, by collect.Grouping) []Collected {
	same := collect.AlikeIn(d)
	all := make([]Collected, 0, len(d.Entries))
	for _, i := range by.Order(d) {
		all = append(all, Collected{Dossier: d.Name, Number: i + 1, Entry: &d.Entries[i], Same: same[i], By: by})
	}
	return all
}

// collected is a quotation of a dossier in JSON; docs/usage.md describes every member.
type collected struct {
	Schema  int       `json:"schema"`
	Dossier string    `json:"dossier"`
	Number  int       `json:"number"`
	Key     string    `json:"key"`
	Text    string    `json:"text"`
	Kind    string    `json:"kind"`
	Who     string    `json:"who"`
	Speaker string    `json:"speaker"`
	Role    string    `json:"role"`
	Surety  string    `json:"surety"`
	Context string    `json:"context"`
	Article keptOf    `json:"article"`
	Place   keptPlace `json:"place"`
	Note    string    `json:"note"`
	Added   *string   `json:"added"`
	Same    []int     `json:"same"`
	Nearly  []int     `json:"nearly"`
}

// keptOf is what a dossier keeps of a quotation's article.
type keptOf struct {
	Title     string   `json:"title"`
	Byline    []string `json:"byline"`
	Source    string   `json:"source"`
	Published *string  `json:"published"`
	Language  string   `json:"language"`
	URL       string   `json:"url"`
	Path      string   `json:"path"`
}

// keptPlace is where in the article the words stand.
type keptPlace struct {
	Line      *int   `json:"line"`
	Paragraph *int   `json:"paragraph"`
	Link      string `json:"link"`
	Exact     string `json:"exact"`
	Prefix    string `json:"prefix"`
	Suffix    string `json:"suffix"`
}

func newCollected(c Collected) collected {
	e := c.Entry
	same, nearly := c.alike()
	return collected{
		Schema: Schema, Dossier: c.Dossier, Number: c.Number, Key: e.Key, Text: e.Words, Kind: e.Kind, Who: e.Who, Speaker: e.Speaker, Role: e.Role, Surety: e.Sure, Context: e.Context,
		Article: keptOf{e.Title, list(e.Bylines), e.Source, moment(e.Published), e.Language, e.URL, e.Path},
		Place:   keptPlace{orNull(e.Line), orNull(e.Paragraph), e.Link, e.Anchor(), e.Prefix, e.Suffix},
		Note:    e.Note, Added: instant(e.Added), Same: same, Nearly: nearly,
	}
}

// alike are the numbers of the others that have the same words, and of those that nearly do.
func (c Collected) alike() (same, nearly []int) {
	same, nearly = []int{}, []int{}
	for _, a := range c.Same {
		if a.Whole {
			same = append(same, a.Entry+1)
		} else {
			nearly = append(nearly, a.Entry+1)
		}
	}
	return same, nearly
}

// moment is when an article was published: a day, where it says no more.
func moment(t time.Time) *string {
	h, m, s := t.Clock()
	return published(t, h+m+s == 0)
}

// orNull is a number, null if it is not known.
func orNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// InDossier returns an empty report of the quotations of a dossier.
func InDossier(w io.Writer, f Format, o Options) *Report[Collected] {
	number := column[Collected]{head: "no.", number: true, style: hinted, text: func(c Collected) string { return strconv.Itoa(c.Number) }}
	who := column[Collected]{head: "who", bound: upTo(speakerCells), style: bold, text: func(c Collected) string { return cmp.Or(c.Speaker, "—") }}
	from := column[Collected]{head: "from", bound: upTo(speakerCells), style: hinted, text: func(c Collected) string { return cmp.Or(c.Source, c.Title) }}
	on := column[Collected]{head: "date", style: hinted, text: func(c Collected) string { return day(c.Published) }}
	said := column[Collected]{head: "words", text: inTable}
	note := column[Collected]{head: "note", text: func(c Collected) string { return c.Note }}
	return newReport(w, layout[Collected]{
		object: func(c Collected, _ Options) any { return newCollected(c) },
		fields: []string{"number", "key", "speaker", "role", "who", "kind", "surety", "text", "title", "byline", "source", "published", "url", "path", "line", "paragraph", "note", "added", "same", "nearly", "context", "link"},
		rows: one(func(c Collected) []any {
			same, nearly := c.alike()
			return []any{
				c.Number, c.Key, c.Speaker, c.Role, c.Who, c.Kind, c.Sure, c.Words, c.Title, list(c.Bylines), c.Source, orNil(moment(c.Published)), c.URL, c.Path,
				orNil(orNull(c.Line)), orNil(orNull(c.Paragraph)), c.Note, orNil(instant(c.Added)), numbered(same), numbered(nearly), c.Context, c.Link,
			}
		}),
		columns: []column[Collected]{number, who, from, on, said}, indent: 1,
		document: []column[Collected]{number, who, said, from, on, note},
		empty:    "no quotations\n",
	}, f, o)
}

// inTable are the words of a quotation on one line, with its note and what else has them.
func inTable(c Collected) string {
	line := c.Citation(Options{}.Dates).Fields().Quoted
	if c.Note != "" {
		line += " · " + c.Note
	}
	same, nearly := c.alike()
	if len(same) > 0 {
		line += " · same as " + strings.Join(numbered(same), ", ")
	}
	if len(nearly) > 0 {
		line += " · nearly as " + strings.Join(numbered(nearly), ", ")
	}
	return line
}

// numbered are numbers as texts.
func numbered(all []int) []string {
	texts := make([]string, len(all))
	for i, n := range all {
		texts[i] = strconv.Itoa(n)
	}
	return texts
}

// ExportFormats returns the formats in which a dossier is exported, the usual first.
func ExportFormats() []Format { return []Format{Markdown, HTML, Org, BibTeX, CSL, CSV, JSON} }

// Export writes a dossier as a draft, or for other programs.
func Export(w io.Writer, name string, all []Collected, f Format, o Options) error {
	var text string
	switch f {
	case CSV, JSON:
		r := InDossier(w, f, o)
		return cmp.Or(r.Write(all...), r.Close())
	case HTML:
		text = drafts(name, all, o).HTML()
	case Org:
		text = drafts(name, all, o).Org()
	case BibTeX:
		for i, c := range all {
			if i > 0 {
				text += "\n"
			}
			text += c.Citation(o.Dates).As(cite.BibTeX) + "\n"
		}
	case CSL:
		items := make([]cite.Item, len(all))
		for i, c := range all {
			items[i] = c.Citation(o.Dates).Item()
		}
		doc, err := document(items)
		if err != nil {
			return err
		}
		text = doc
	default:
		text = drafts(name, all, o).Markdown()
	}
	if _, err := io.WriteString(w, text); err != nil {
		return fmt.Errorf("writing the export: %w", err)
	}
	return nil
}

// drafts is a dossier as a draft.
func drafts(name string, all []Collected, o Options) cite.Drafts {
	d := cite.Drafts{Title: name}
	for _, c := range all {
		d.All = append(d.All, cite.Drafted{Citation: c.Citation(o.Dates), Under: c.By.Of(c.Entry), Note: c.Note})
	}
	return d
}
