package config

import (
	"reflect"
	"strings"
	"testing"
)

func TestTemplatesAndPipesAreReadAsTheyStand(t *testing.T) {
	t.Parallel()
	s, notes := asRead([]byte(`copy = "note"
editor = ["nano", "+%l", "%f"]
[templates]
note = "{{.Quoted}} {{.Who}}"
long = """
{{.Line}}
{{.Year}}"""
[pipes]
count = ["wc", "-w"]
speak = { run = ["espeak"], takes = "plain" }
keep.takes = "note"
keep.run = ["tee", "-a", "notes.md"]
`))
	if len(notes) > 0 || s.Copy != "note" || !reflect.DeepEqual(s.Editor, []string{"nano", "+%l", "%f"}) {
		t.Errorf("%v, %+v", notes, s)
	}
	if want := []Template{{"note", "{{.Quoted}} {{.Who}}"}, {"long", "{{.Line}}\n{{.Year}}"}}; !reflect.DeepEqual(s.Templates, want) {
		t.Errorf("templates are %+v", s.Templates)
	}
	if want := []Pipe{{"count", []string{"wc", "-w"}, Words}, {"speak", []string{"espeak"}, "plain"}, {"keep", []string{"tee", "-a", "notes.md"}, "note"}}; !reflect.DeepEqual(s.Pipes, want) {
		t.Errorf("pipes are %+v", s.Pipes)
	}
}

func TestAMistakeInATemplateOrAPipeIsNamedWithItsLine(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"[templates]\nx = \"{{.Wrods}}\"":                `line 2: templates.x fails in its line 1:2: executing "x" at <.Wrods>: can't evaluate field Wrods in type cite.Fields`,
		"[templates]\nx = \"{{.Words\"":                  `line 2: templates.x fails in its line 1: unclosed action`,
		"[templates]\nx = 1":                             `line 2: templates.x must be a text, as in note = "{{.Quoted}} {{.Who}}"`,
		"[templates]\nhtml = \"x\"":                      `line 2: templates.html has the name of a form that there is already`,
		"copy = \"x\"\n[templates]\nx = \"{{\"":          "line 1: copy must be ",
		"[pipes]\nx = \"wc -w\"":                         `line 2: pipes.x must be a list such as ["a", "b"], not "wc -w"`,
		"[pipes]\nx = []":                                `line 2: pipes.x must begin with the name of a program`,
		"[pipes]\nx = { takes = \"html\" }":              `line 2: pipes.x.takes is of no command: there is no pipes.x.run`,
		"[pipes]\nx = { run = [\"wc\"], takes = \"a\" }": `line 2: pipes.x.takes must be "words", the name of a form or of a template, not "a"`,
		"[pipes]\nx = { run = [\"wc\"], takes = 1 }":     `line 2: pipes.x.takes must be the name of a form, not 1`,
		"[pipes]\nx = { runs = [\"wc\"] }":               `line 2: pipes.x.runs is nothing that a pipe has: it has run and takes`,
		"[pipe]\nx = [\"wc\"]":                           `line 1: unknown table [pipe]: did you mean [pipes]?`,
	} {
		s, notes := asRead([]byte(text))
		if len(notes) == 0 || !strings.Contains(notes[0].Error(), want) {
			t.Errorf("%s: %v, and not %s", text, notes, want)
		}
		if len(s.Templates) > 0 || len(s.Pipes) > 0 && !strings.Contains(text, "takes = 1") || s.Copy != Default().Copy {
			t.Errorf("%s: what is wrong holds: %+v", text, s)
		}
	}
}
