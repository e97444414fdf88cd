package cite

import (
	"errors"
	"fmt"
	"html"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/fill"
	"pullquote/articles/quotes"
)

// Fields are what a template knows of a citation. Each is a text of one line but for
// Words, whose paragraphs stay apart; what is not known is empty.
type Fields struct {
	Words    string   // the exact words; … where the sentence is parted
	Line     string   // the same on one line
	Quoted   string   // Line in its quotation marks
	Kind     string   // direct, mixed, indirect; passage where nobody says it
	Who      string   // who says it, with brackets around what the article does not say there
	Speaker  string   // the speaker's name in full
	Role     string   // the speaker's role
	Sure     string   // how sure the speaker is: sure, likely, a guess
	Title    string   // of the article
	Authors  string   // all bylines
	Bylines  []string // each of them
	Source   string   // the publication
	Date     string   // the day as the configuration has days written
	Day      string   // the day by ISO 8601: 2031-05-06
	Year     string   // 2031
	URL      string   // the article's address
	Link     string   // the address of the words
	Path     string   // the file
	Language string   // by its tag: en
	Key      string   // names the quotation: quill2031-3f2a1c9e
}

// Fields are those of the citation.
func (c *Citation) Fields() Fields {
	a, t := c.of.Article, c.told()
	f := Fields{
		Words: c.Words(), Line: c.Line(), Quoted: c.marked(c.Line()), Kind: passage, Who: c.Who(),
		Speaker: clean.Line(c.speaker().Name), Role: clean.Line(c.speaker().Role),
		Title: t.title, Authors: t.authors, Source: t.source, Date: t.day, Day: c.date(),
		URL: a.URL, Link: c.Link(), Path: clean.Line(c.of.Path), Language: clean.Line(a.Language), Key: c.Key(),
	}
	for _, by := range a.Bylines {
		f.Bylines = append(f.Bylines, clean.Line(by))
	}
	if f.Day != "" {
		f.Year = f.Day[:4]
	}
	if c.quote != nil {
		f.Kind = c.quote.Kind.String()
		if c.quote.Speaker >= 0 {
			f.Sure = c.quote.Surety().String()
		}
	}
	return f
}

// Template is a form that somebody has made: a text/template of Go over [Fields]. It has
// the functions of that package, and html, markdown, org and bibtex, which write a text so
// that it stands there as it is spelled.
type Template struct{ of *fill.Template }

// mostMade is how many bytes a template may make.
const mostMade = 1 << 20

// Parse reads a template, and tries it on a quotation: what fails there fails always.
func Parse(name, text string) (Template, error) {
	t, err := fill.Parse(name, text, map[string]fill.Func{
		"html": html.EscapeString, "markdown": escaped, "org": InOrg, "bibtex": inTeX,
	})
	if err != nil {
		return Template{}, plainly(name, err)
	}
	made := Template{t}
	if _, err := made.Of(sample()); err != nil {
		return Template{}, err
	}
	return made, nil
}

// Of is a citation as the template has it, without blank lines at its end.
func (t Template) Of(c *Citation) (string, error) {
	out := bounded{left: mostMade}
	if err := t.of.Execute(&out, c.Fields()); err != nil {
		return "", plainly(t.of.Name(), err)
	}
	return strings.TrimRight(clean.Text(out.String()), "\n"), nil
}

// plainly is an error of package template without what only its maker understands.
func plainly(name string, err error) error {
	said := strings.TrimPrefix(err.Error(), "template: "+name+":")
	return fmt.Errorf("fails in its line %s", clean.Line(said))
}

// bounded holds so much and no more.
type bounded struct {
	strings.Builder
	left int
}

// errTooLong ends a template that makes without end.
var errTooLong = errors.New("it makes more than a megabyte")

// Write implements io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errTooLong
	}
	return b.Builder.Write(p)
}

// sample is a quotation of which all is known.
func sample() *Citation {
	const text = "“Not one boat will leave today,” said Ada Quill."
	a := &articles.Article{
		Title: "Ferries stay in port", Bylines: []string{"Tom Reed"}, Source: "The Harbour Post", URL: "https://harbourpost.example/ferries", Language: "en",
		Published: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), Text: text, Blocks: []articles.Block{{Span: quotes.Span{End: len(text)}}},
	}
	end, name := strings.Index(text, "”"), strings.Index(text, "Ada")
	q := quotes.Quote{
		Span: quotes.Span{Start: len("“"), End: end}, Marked: quotes.Span{End: end + len("”")},
		Mention: quotes.Span{Start: name, End: len(text) - 1}, Confidence: 1,
	}
	s := &Source{Article: a, Found: quotes.Found{Quotes: []quotes.Quote{q}, Speakers: []quotes.Speaker{{Name: "Ada Quill", Role: "director"}}}, Path: "ferries.md"}
	return s.Quote(0)
}
