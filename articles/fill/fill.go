// Package fill fills templates: texts in the language of Go's text/template, over a struct of
// texts and lists of texts.
//
//	t, err := fill.Parse("note", "{{.Line}} ({{.Who}})", nil)
//	err = t.Execute(w, fields)
//
// The language is read by that package's own parser, and what is written is the same, to the
// byte. Only how templates are run is done here: text/template calls any method that a
// template names, and for that the linker keeps the methods of all types, a tenth of the
// program. Here a value is a text, a list of texts, a number, a truth, or the struct itself.
// None has a method that a template could call.
package fill

import (
	"errors"
	"fmt"
	"io"
	"text/template/parse"
)

// Func is a function that a template may call by its name, of one text.
type Func = func(string) string

// Template is a template that was read. It may be filled by several goroutines at a time.
type Template struct {
	name  string
	trees map[string]*parse.Tree // the template and those that it defines
	funcs map[string]Func
}

// Parse reads a template. It may call the functions of text/template and those that are
// given, which come first where both have a name.
func Parse(name, text string, funcs map[string]Func) (*Template, error) {
	known := map[string]any{"and": true, "or": true} // which do not take all that they are given
	for called := range builtins() {
		known[called] = true
	}
	for called := range funcs {
		known[called] = true
	}
	trees, err := parse.Parse(name, text, "", "", known)
	if err != nil {
		return nil, err
	}
	return &Template{name, trees, funcs}, nil
}

// Name is the name under which the template was read.
func (t *Template) Name() string { return t.name }

// Execute writes the template over a struct. What is written before it fails stays written.
func (t *Template) Execute(w io.Writer, data any) error {
	s := state{of: t, tree: t.trees[t.name], out: w, builtins: builtins(), vars: []variable{{"$", data}}}
	return s.walk(data, s.tree.Root)
}

// deepest is how many templates may be within each other, as in text/template.
const deepest = 100_000

// state is how far a template is filled.
type state struct {
	of       *Template
	tree     *parse.Tree
	out      io.Writer
	builtins map[string]builtin
	vars     []variable // the innermost last
	node     parse.Node // where it is, for what is said of an error
	depth    int
}

type variable struct {
	name  string
	value any
}

// nothing is the value of what has none: of the dot in a template that is called without one.
type nothing struct{}

// errBreak and errContinue end a round of a loop.
var (
	errBreak    = errors.New("break")
	errContinue = errors.New("continue")
)

// fails is an error with the place where it arose, as text/template has it.
func (s *state) fails(format string, args ...any) error {
	at, context := s.tree.ErrorContext(s.node)
	return fmt.Errorf("template: %s: executing %q at <%s>: %w", at, s.tree.Name, context, fmt.Errorf(format, args...))
}

// set gives a variable another value.
func (s *state) set(name string, value any) error {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			s.vars[i].value = value
			return nil
		}
	}
	return s.fails("undefined variable: %s", name)
}

// variable is the value of a variable.
func (s *state) variable(name string) (any, error) {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i].value, nil
		}
	}
	return nil, s.fails("undefined variable: %s", name)
}
