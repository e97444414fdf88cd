// Package carry takes quotations away from a page: to the clipboard, in a form that is
// chosen, to a command of the configuration, and to the editor.
package carry

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Load is what is carried away.
type Load struct {
	Cited   *cite.Citation
	What    string // what it is called: "quote", "paragraph"
	Article *articles.Article
	Entry   store.Entry // its file
	At      int         // where in the article's text it begins
}

// Carrier carries loads away.
type Carrier struct{ *pane.Session }

// Do does what a key asks for with a load.
func (c Carrier) Do(a keys.Action, l Load) pane.Wish {
	switch a {
	case keys.CopyQuote:
		return pane.Copy(c.Session, l.Cited.Line(), l.What+" copied")
	case keys.CopyCited:
		return c.copyAs(l, c.Settings.Copy)
	case keys.CopyAs:
		return c.choose(l)
	case keys.Pipe:
		return c.pipe(l)
	case keys.Edit:
		return c.edit(l)
	default:
		return nil
	}
}

// made is a load in a form, or why it can't be had.
type made struct {
	text, what string
	err        error
}

// copyAs copies a load in a form. It is made in a command: to find the words of a link takes
// a while in a long article.
func (c Carrier) copyAs(l Load, form string) tea.Cmd {
	settings := c.Settings
	return func() tea.Msg {
		text, err := as(l.Cited, form, settings)
		return made{text, l.What + " copied as " + form, err}
	}
}

// as is a citation in a form, or in a template of one's own.
func as(cited *cite.Citation, form string, s config.Settings) (string, error) {
	if form == config.Words {
		return cited.Line(), nil
	}
	for _, t := range s.Templates {
		if t.Name == form {
			made, err := cite.Parse(t.Name, t.Text)
			if err != nil {
				return "", err
			}
			return made.Of(cited)
		}
	}
	return cited.As(cite.Form(form)), nil
}

// Answer takes what was made, piped and edited.
func (c Carrier) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case made:
		switch {
		case msg.err != nil:
			c.Note = clean.Line(msg.err.Error())
		case msg.text == "":
			c.Note = "this article has no URL to link to"
		default:
			return pane.Copy(c.Session, msg.text, msg.what)
		}
	case piped:
		c.Note = msg.said()
	case found:
		return c.open(msg)
	case Edited:
		c.Note = msg.said()
	}
	return nil
}

// ways are the rows of the menu of forms.
func (c Carrier) ways(l Load) []row {
	all := []row{{"y", "words", "nothing but the words", func() pane.Wish { return c.Do(keys.CopyQuote, l) }}}
	for _, f := range cite.Forms() {
		all = append(all, row{f.Letter(), string(f), f.About(), func() pane.Wish { return c.copyAs(l, string(f)) }})
	}
	for i, t := range c.Settings.Templates {
		all = append(all, row{digit(i), t.Name, clean.Label(t.Text), func() pane.Wish { return c.copyAs(l, t.Name) }})
	}
	return all
}

// choose asks for the form in which a load is copied.
func (c Carrier) choose(l Load) pane.Wish {
	return open(c.Session, &menu{label: "copy " + l.What + " as: ", rows: c.ways(l), first: c.Settings.Copy})
}

// digit is the number by which a row is called that has no letter; none from the tenth on.
func digit(i int) string {
	if i < 9 {
		return words.Figure(i + 1)
	}
	return ""
}
