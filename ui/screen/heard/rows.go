package heard

import (
	"fmt"
	"strings"

	"pullquote/articles"
	"pullquote/articles/audit"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/report"
	"pullquote/ui/screen/words"
)

// part is what a row tells of.
type part uint8

const (
	sources part = iota
	first
	unquoted
	silent
	guesses
)

// heading stands above the rows of a part; empty where they tell for themselves.
func (p part) heading() string {
	return [...]string{"", "", "Reported, never quoted", "Named, and say nothing", "The speaker is a guess"}[p]
}

// row is a line that one goes somewhere from.
type row struct {
	of    part
	who   int         // an index into the article's speakers; -1 for none
	name  string      // on one clean line, as all texts
	known bool        // the name is somebody's own, by which they are found in the library
	about string      // role, kind
	said  audit.Said  // of a source
	share int         // hundredths of all that is said
	where string      // in the text, in words
	goal  quotes.Span // in the article's text; empty for none
}

// mostNames is how many rows of a part there are at most: of a library nobody reads more.
const mostNames = 300

// rowsOf are the rows of an audit; art is nil for that of several articles.
func rowsOf(art *articles.Article, found quotes.Found, a *audit.Audit) (rows []row) {
	all := a.Total().All()
	said := func(n int) (at quotes.Span, who int) {
		if art == nil || n < 1 || n > len(found.Quotes) {
			return at, -1
		}
		return found.Quotes[n-1].Span, found.Quotes[n-1].Speaker
	}
	source := func(of part, s *audit.Source) row {
		r := row{of: of, name: clean.Label(s.Name), said: s.Said, where: report.Places(s.Where), known: s.Sort != quotes.Anonymous}
		r.goal, r.who = said(s.First)
		r.share = (200*s.All() + all) / (2 * max(1, all))
		if r.about = clean.Label(s.Role); s.Sort != quotes.Person {
			r.about = words.Join(r.about, s.Sort.String())
		}
		return r
	}
	for i := range a.Sources[:min(len(a.Sources), mostNames)] {
		rows = append(rows, source(sources, &a.Sources[i]))
	}
	if f := a.First; f.Quote > 0 {
		at, _ := said(f.Quote)
		rows = append(rows, row{of: first, who: -1, name: report.FirstQuotation(a), goal: at})
	}
	some := a.Unquoted()
	for i := range some[:min(len(some), mostNames)] {
		rows = append(rows, source(unquoted, &some[i]))
	}
	for _, n := range a.Silent[:min(len(a.Silent), mostNames)] {
		rows = append(rows, row{of: silent, who: -1, name: clean.Label(n.Name), about: clean.Label(n.Role), goal: named(art, n.Name)})
	}
	for _, g := range a.Guesses {
		at, who := said(g.Quote)
		about := fmt.Sprintf("%d %%", int(100*g.Confidence))
		if art != nil {
			about = words.Join(about, "“"+words.Spoken(brief(at.Of(art.Text)))+"”")
		}
		rows = append(rows, row{of: guesses, who: who, name: clean.Label(g.Speaker) + "?", about: about, goal: at})
	}
	return rows
}

// brief is the beginning of a text.
func brief(text string) string {
	const most = 160
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// named is where an article names somebody first, by the whole name or by its last word.
func named(art *articles.Article, name string) quotes.Span {
	if art == nil {
		return quotes.Span{}
	}
	from := 0
	if len(art.Sections) > 0 {
		from = art.Sections[0].Text.Start
	}
	for _, n := range []string{name, name[strings.LastIndexByte(name, ' ')+1:]} {
		if i := strings.Index(art.Text[from:], n); i >= 0 && n != "" {
			return quotes.Span{Start: from + i, End: from + i + len(n)}
		}
	}
	return quotes.Span{}
}

// told is the row in words.
func (r *row) told() string {
	switch {
	case r.of == silent || r.of == first || r.of == guesses:
		return words.Join(r.name, r.about)
	case r.where == "":
		return words.Join(r.name, words.Counts(r.said.Quotes, r.said.Reported))
	}
	return words.Join(r.name, words.Counts(r.said.Quotes, r.said.Reported), "at "+r.where)
}
