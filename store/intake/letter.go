package intake

import (
	"errors"

	"pullquote/articles"
	"pullquote/articles/mail"
)

// letter drafts an e-mail: its subject is the title, its sender the source. said is
// the encoding that its reader says it is in, or empty.
func letter(content []byte, said string) (draft, error) {
	l, err := mail.Read(content, said)
	if err != nil {
		return draft{title: l.Subject}, err
	}
	m := made{facts: mailFacts(l)}
	m.tell(l.Encoding.Note())
	for _, what := range l.LeftOut {
		m.leaveOut(what)
	}
	switch {
	case l.HTML != "":
		m.html = l.HTML
	case l.Plain != "":
		m.text = l.Plain
	default:
		return draft{title: m.facts.Title}, errNoText
	}
	d, err := m.draft()
	if errors.Is(err, errNoText) && l.HTML != "" && l.Plain != "" {
		m.html, m.text = "", l.Plain
		d, err = m.draft()
	}
	return d, err
}

// mailFacts tells what the header of an e-mail says.
func mailFacts(l mail.Letter) articles.Facts {
	return articles.Facts{
		Title: l.Subject, Authors: []string{l.Author}, Source: l.Source, URL: l.URL,
		Published: l.Date.Time, DateOnly: l.Date.DateOnly,
	}
}
