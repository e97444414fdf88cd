package correcting

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
)

// choosing is the choice of a person of a page, and the prompt for it.
func choosing(t *testing.T, chosen *quotes.Speaker) (Page, *pane.Prompt) {
	t.Helper()
	s := pane.NewSession(t.Context(), pane.Options{Settings: &config.Held{Settings: config.Default()}})
	p := Page{Session: s, Found: quotes.Found{
		Speakers: []quotes.Speaker{{Name: "Jonas Kern", Also: []string{"Kern"}, Quotes: 2}, {Name: "Ada Quill", Role: "harbour master", Quotes: 1}},
		Silent:   []quotes.Speaker{{Name: "Tom Reed"}},
	}}
	ask, ok := p.choosePerson("said by: ", 0, func(who quotes.Speaker) pane.Wish { *chosen = who; return nil }).(pane.Ask)
	if !ok {
		t.Fatal("nobody is asked for")
	}
	return p, ask.Prompt
}

// typed types a line.
func typed(p *pane.Prompt, line string) {
	for i := range line {
		p.Typed(line[:i+1])
	}
}

func TestAPersonIsChosenByAPartOfANameOrByAName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line       string
		down       int
		name, role string
	}{
		{"", 0, "Ada Quill", ""},
		{"", 1, "Tom Reed", ""},
		{"reed", 0, "Tom Reed", ""},
		{"quíll, mayor", 0, "Ada Quill", "mayor"},
		{"Ines Pell, clerk", 0, "Ines Pell", "clerk"},
		{"ree", 1, "ree", ""},
		{"Tom Reed", 9, "Tom Reed", ""},
	} {
		var who quotes.Speaker
		_, prompt := choosing(t, &who)
		typed(prompt, c.line)
		prompt.Step(c.down)
		prompt.Accept(c.line)
		if who.Name != c.name || who.Role != c.role {
			t.Errorf("%q and %d rows down: %q, %q", c.line, c.down, who.Name, who.Role)
		}
	}
}

// Who says it already is not offered; people of the library are, once.
func TestPeopleOfTheLibraryAreOffered(t *testing.T) {
	t.Parallel()
	var who quotes.Speaker
	p, _ := choosing(t, &who)
	c := &chooser{Page: p, here: []person{{Speaker: quotes.Speaker{Name: "Ada Quill"}}}}
	c.typed("qui")
	c.take(fromLibrary{to: c, ask: c.asked.ID, people: []index.Person{{Name: "Ada Quill"}, {Name: "Ida Quinn", Role: "pilot", Quotes: 3}}})
	drawn := strings.Join(c.draw(80, 10), "\n")
	if len(c.rows) != 3 || c.rows[1].Name != "Ida Quinn" || !strings.Contains(drawn, "3 quotes in the library · pilot") || !strings.Contains(drawn, "as it is typed") {
		t.Errorf("offered is\n%s", drawn)
	}
	c.take(fromLibrary{to: c, ask: c.asked.ID - 1, people: []index.Person{{Name: "Ruth Quist"}}})
	if len(c.rows) != 3 {
		t.Error("an answer that comes too late is taken")
	}
	if line := c.complete("qui"); line != "Ada Quill" || len(c.rows) != 1 {
		t.Errorf("completed is %q, with %d rows", line, len(c.rows))
	}
}
