package report

import (
	"html"

	"pullquote/articles/cite"
)

// source is an article whose quotations are cited.
func source(it Item, o Options) *cite.Source {
	return &cite.Source{Article: it.Article, Found: it.Found, Path: it.Path, Dates: o.Dates, Wanted: it.keeps}
}

// citedForms are the forms of citations that formats write one after another.
func citedForms() map[Format]cite.Form {
	return map[Format]cite.Form{BibTeX: cite.BibTeX, RIS: cite.RIS, HTML: cite.HTML, Org: cite.Org}
}

// citations writes an article's quotations in a form of citations, those of JSON as
// elements of an array.
func citations(it Item, f Format, o Options) ([]byte, error) {
	all := source(it, o).Quotes()
	switch f {
	case CSL:
		return each(all, ",", func(c *cite.Citation) ([]byte, error) { return element(c.Item()) })
	case Annotations:
		p := newPoints(it.Article.Text)
		return each(all, ",", func(c *cite.Citation) ([]byte, error) { return element(c.Note(p.at)) })
	default:
		form := citedForms()[f]
		part, err := each(all, "\n", func(c *cite.Citation) ([]byte, error) { return []byte(c.As(form) + "\n"), nil })
		if err != nil || len(part) == 0 {
			return nil, err
		}
		return append([]byte(citedHead(it, f)), part...), nil
	}
}

// citedHead is what stands above an article's quotations, where they are for people.
func citedHead(it Item, f Format) string {
	switch f {
	case HTML:
		return "<h2>" + html.EscapeString(heading(it)) + "</h2>\n"
	case Org:
		return "* " + cite.InOrg(heading(it)) + "\n\n"
	default:
		return ""
	}
}

// citedFrame is what stands between the parts of a report of citations.
func citedFrame(sheet) frame { return frame{between: "\n"} }

// encodeCited returns the encoder of citations in a format.
func encodeCited(f Format) func(sheet, []any, Options) ([]byte, error) {
	between := "\n"
	if f == CSL || f == Annotations || f == JSONLD {
		between = ","
	}
	return func(l sheet, some []any, o Options) ([]byte, error) {
		return each(some, between, func(t any) ([]byte, error) { return l.cited(t, f, o) })
	}
}
