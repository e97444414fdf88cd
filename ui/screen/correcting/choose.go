package correcting

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/correct"
	"pullquote/articles/fold"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// askSpeaker asks who says the current quotation.
func (p Page) askSpeaker() pane.Wish {
	return p.choosePerson("said by: ", p.quote().Speaker, func(who quotes.Speaker) pane.Wish {
		return p.doing(correct.Correction{Do: correct.Speaker, Person: who.Name, Role: who.Role})()
	})
}

// chooser is the choice of a person: of the article, of the library, or of a name that is
// typed, behind which a comma and a role may stand.
type chooser struct {
	Page
	here    []person // of the article
	library []person // who fits what is typed
	asked   pane.Request
	counted bool // nobody but people of the library will do
	line    string
	rows    []person // what is offered
	cursor  pane.RowCursor
}

// person is somebody who can be chosen.
type person struct {
	quotes.Speaker
	told string       // where they are from
	of   index.Person // of the library; the zero Person of others
}

// fromLibrary are people of the library whose name fits what was typed.
type fromLibrary struct {
	to     *chooser
	ask    int
	people []index.Person
}

// mostFromLibrary is how many people of the library are offered.
const mostFromLibrary = 8

// choosePerson asks for a person, who is not the one with a number of the article.
func (p Page) choosePerson(label string, but int, do func(quotes.Speaker) pane.Wish) pane.Wish {
	c := &chooser{Page: p}
	for i, s := range p.Found.Speakers {
		if i != but {
			c.here = append(c.here, person{Speaker: s, told: words.Plural(s.Quotes, "quote") + " here"})
		}
	}
	for _, s := range p.Found.Silent {
		c.here = append(c.here, person{Speaker: s, told: "named here"})
	}
	return c.ask(label, func(one person) pane.Wish {
		who := one.Speaker
		_, who.Role = c.read() // else it stays as it is
		return do(who)
	})
}

// chooseFromLibrary asks for a person of the library.
func (p Page) chooseFromLibrary(label string, do func(index.Person) pane.Wish) pane.Wish {
	c := &chooser{Page: p, counted: true}
	return c.ask(label, func(one person) pane.Wish { return do(one.of) })
}

// ask asks for a person.
func (c *chooser) ask(label string, do func(person) pane.Wish) pane.Wish {
	c.pick()
	return pane.Ask{Prompt: &pane.Prompt{
		Label: label, Above: c.draw, Rows: len(c.here) + 2, Typed: c.typed, Answer: c.take, Right: c.right, Complete: c.complete,
		Step: func(n int) { c.cursor.Move(n, len(c.rows)) },
		Accept: func(string) pane.Wish {
			if len(c.rows) == 0 {
				return nil
			}
			return do(c.rows[c.cursor.At])
		},
	}}
}

// typed picks what fits a line, and asks the library for more.
func (c *chooser) typed(line string) pane.Wish {
	c.line, c.cursor.At = line, 0
	c.library = nil
	c.pick()
	name, _ := c.read()
	if c.Index == nil || name == "" {
		return nil
	}
	c.asked.Drop()
	ctx, x, id, paths := c.asked.Cancellable(c.Ctx), c.Index, c.asked.ID, c.Options.Paths
	return tea.Cmd(func() tea.Msg {
		people, err := fitting(ctx, x, paths, name)
		if err != nil {
			return nil // the line works without
		}
		return fromLibrary{c, id, people}
	})
}

func fitting(ctx context.Context, x *index.Index, paths []string, name string) ([]index.Person, error) {
	in, err := x.Shown(ctx, paths)
	if err != nil {
		return nil, err
	}
	return x.People().List(ctx, index.PeopleQuery{Name: name, Limit: mostFromLibrary, In: in})
}

// take takes what the library has.
func (c *chooser) take(msg tea.Msg) {
	found, ok := msg.(fromLibrary)
	if !ok || found.to != c || found.ask != c.asked.ID {
		return
	}
	c.asked.Done(nil)
	c.library = nil
	for _, p := range found.people {
		if !slices.ContainsFunc(c.here, func(h person) bool { return h.Name == p.Name }) {
			c.library = append(c.library, person{quotes.Speaker{Name: p.Name}, words.Join(words.Plural(p.Quotes, "quote")+" in the library", clean.Label(p.Role)), p})
		}
	}
	c.pick()
	c.cursor.Move(0, len(c.rows))
}

// read is the name and the role in the line.
func (c *chooser) read() (name, role string) {
	name, role, _ = strings.Cut(c.line, ",")
	return strings.Join(strings.Fields(name), " "), strings.Join(strings.Fields(role), " ")
}

// pick picks whom the line may mean: it is a part of a name or, last, a name as it is typed.
func (c *chooser) pick() {
	name, role := c.read()
	folded := fold.String(name, fold.Search)
	c.rows = nil
	exact := false
	for _, p := range append(slices.Clone(c.here), c.library...) {
		fits := slices.ContainsFunc(append([]string{p.Name}, p.Also...), func(s string) bool { return strings.Contains(fold.String(s, fold.Search), folded) })
		if exact = exact || p.Name == name; fits {
			c.rows = append(c.rows, p)
		}
	}
	if name != "" && !exact && !c.counted {
		c.rows = append(c.rows, person{Speaker: quotes.Speaker{Name: clean.Line(name), Role: clean.Line(role)}, told: "as it is typed"})
	}
}

// complete is the line with the row under the cursor in it.
func (c *chooser) complete(line string) string {
	if len(c.rows) == 0 {
		return line
	}
	s := c.rows[c.cursor.At]
	line = s.Name
	if _, role := c.read(); role != "" {
		line += ", " + role
	}
	c.line, c.cursor.At = line, 0
	c.pick()
	return line
}

// right says what can be typed.
func (c *chooser) right() (told string, wrong quotes.Span) {
	if c.counted {
		return c.Ink.Hinted("a part of a name"), quotes.Span{}
	}
	return c.Ink.Hinted("a name, or a name, and a role"), quotes.Span{}
}

// nameCells is what a name takes at most of a line, so that what is told of it has room.
const nameCells = 40

// draw draws the rows under a rule.
func (c *chooser) draw(width, most int) []string {
	lines := []string{c.Ink.Hinted(strings.Repeat("─", width))}
	cursor := c.cursor
	cursor.Scroll(max(1, most-1), len(c.rows))
	from, to := cursor.Window(len(c.rows))
	for i := from; i < to; i++ {
		s, bar := c.rows[i], "  "
		name := ansi.Truncate(clean.Label(s.Name), nameCells-2, "…")
		if i == c.cursor.At {
			bar = c.Ink.Titled("▌") + " "
		}
		line := bar + cells.Pad(name, nameCells, false) + c.Ink.Hinted(words.Join(s.told, clean.Label(s.Role)))
		if i == c.cursor.At {
			line = bar + c.Ink.Strong(cells.Pad(name, nameCells, false)) + c.Ink.Hinted(words.Join(s.told, clean.Label(s.Role)))
		}
		lines = append(lines, ansi.Truncate(line, width, "…"))
	}
	return lines[:min(len(lines), most)]
}
