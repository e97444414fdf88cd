package config

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/articles/cite"
)

// Template is a form of citations of one's own: a line of [templates].
type Template struct{ Name, Text string }

// Pipe is a command that a quotation or an article is sent to: a line of [pipes], or a
// table in it.
type Pipe struct {
	Name  string
	Run   []string // a program and its arguments
	Takes string   // the form in which a quotation comes; "words" for these alone
}

// Commands are those of the pipes, by their names.
func (s *Settings) Commands() map[string][]string {
	all := map[string][]string{}
	for _, p := range s.Pipes {
		all[p.Name] = p.Run
	}
	return all
}

// Words is the form of a quotation that is nothing but what was said.
const Words = "words"

// formNames are the forms of citations.
func formNames() []string {
	var names []string
	for _, f := range cite.Forms() {
		names = append(names, string(f))
	}
	return names
}

// isForm reports whether a form has a name, or a template.
func isForm(s *Settings, name string) bool {
	return slices.Contains(formNames(), name) || slices.ContainsFunc(s.Templates, func(t Template) bool { return t.Name == name })
}

// form is a setting that is the name of a form. Whether a template has it, is known when
// all is read.
func form(key string, at func(*Settings) *string, means string) Setting {
	s := text(key, at, means)
	s.Takes = strings.Join(formNames(), ", ") + " or the name of a template"
	return s
}

// takeTemplate reads a line of [templates].
func (r *reader) takeTemplate(e Entry) {
	text, ok := e.Value.(string)
	if !ok || len(e.Key) != 2 {
		r.note(e, "must be a text, as in note = \"{{.Quoted}} {{.Who}}\"")
		return
	}
	name := e.Key[1]
	if slices.Contains(formNames(), name) || name == Words {
		r.note(e, "has the name of a form that there is already")
		return
	}
	if _, err := cite.Parse(name, text); err != nil {
		r.note(e, err.Error())
		return
	}
	r.to.Templates = append(r.to.Templates, Template{name, text})
}

// takePipe reads a line of [pipes]: a command, or what a table below it says.
func (r *reader) takePipe(e Entry) {
	of := ""
	if len(e.Key) == 3 {
		of = e.Key[2]
	}
	if len(e.Key) > 3 || of != "" && of != "run" && of != "takes" {
		r.note(e, "is nothing that a pipe has: it has run and takes")
		return
	}
	p := r.pipe(e.Key[1])
	if of == "takes" {
		takes, ok := e.Value.(string)
		if !ok {
			r.note(e, "must be the name of a form, not "+shown(e.Value))
			return
		}
		p.Takes = takes
		return
	}
	argv, err := texts(e.Value)
	switch {
	case err != nil:
		r.note(e, err.Error())
	case len(argv) == 0 || argv[0] == "":
		r.note(e, "must begin with the name of a program")
	default:
		p.Run = argv
	}
}

// pipe is that of a name, a new one if there was none.
func (r *reader) pipe(name string) *Pipe {
	for i := range r.to.Pipes {
		if r.to.Pipes[i].Name == name {
			return &r.to.Pipes[i]
		}
	}
	r.to.Pipes = append(r.to.Pipes, Pipe{Name: name, Takes: Words})
	return &r.to.Pipes[len(r.to.Pipes)-1]
}

// settleForms looks whether the forms that are named exist, once all of a file is read,
// and takes out the pipes without a command.
func (r *reader) settleForms() {
	note := func(key, what string) {
		r.notes = append(r.notes, Note{r.first[key], key + " " + what})
	}
	if !isForm(r.to, r.to.Copy) {
		note("copy", "must be "+either(quotedAll(formNames()))+", or the name of a template, not "+quoted(r.to.Copy))
		r.to.Copy = Default().Copy
	}
	r.to.Pipes = slices.DeleteFunc(r.to.Pipes, func(p Pipe) bool {
		key := "pipes." + p.Name
		switch {
		case p.Run == nil:
			if line := cmp.Or(r.first[key], r.first[key+".run"]); line == 0 { // else that line is wrong, and told of
				note(key+".takes", "is of no command: there is no "+key+".run")
			}
			return true
		case p.Takes != Words && !isForm(r.to, p.Takes):
			note(key+".takes", "must be "+quoted(Words)+", the name of a form or of a template, not "+quoted(p.Takes))
			return true
		}
		return false
	})
}
