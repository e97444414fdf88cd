package fill

import (
	"fmt"
	"text/template"
	"text/template/parse"
)

// builtin is a function of text/template.
type builtin struct {
	least, most int  // how many arguments it takes; most is -1 for any number
	text        bool // the first is a text
	of          func(args []any) (any, error)
}

// builtins are the functions of text/template but for and and or, which are no functions:
// they leave the rest of their arguments alone when they know.
func builtins() map[string]builtin {
	return map[string]builtin{
		"call":  {1, -1, false, func(args []any) (any, error) { return nil, fmt.Errorf("non-function of type %T", args[0]) }},
		"index": {1, -1, false, index},
		"len":   {1, 1, false, length},
		"not":   {1, 1, false, func(args []any) (any, error) { return !truth(args[0]), nil }},
		"slice": {1, -1, false, slice},

		"html":     {0, -1, false, printed(template.HTMLEscaper)},
		"js":       {0, -1, false, printed(template.JSEscaper)},
		"print":    {0, -1, false, printed(fmt.Sprint)},
		"println":  {0, -1, false, printed(fmt.Sprintln)},
		"urlquery": {0, -1, false, printed(template.URLQueryEscaper)},
		"printf": {1, -1, true, func(args []any) (any, error) {
			format, _ := args[0].(string) // it was held to that
			return fmt.Sprintf(format, plain(args[1:])...), nil
		}},

		"eq": {1, -1, false, func(args []any) (any, error) { return equal(args[0], args[1:]) }},
		"ne": {2, 2, false, not(func(a, b any) (bool, error) { return equal(a, []any{b}) })},
		"lt": {2, 2, false, both(less)},
		"le": {2, 2, false, both(atMost)},
		"gt": {2, 2, false, not(atMost)},
		"ge": {2, 2, false, not(less)},
	}
}

// printed is a function that prints what it is given.
func printed(f func(...any) string) func([]any) (any, error) {
	return func(args []any) (any, error) { return f(plain(args)...), nil }
}

// plain are arguments as package fmt has them.
func plain(args []any) []any {
	all := make([]any, len(args))
	for i, a := range args {
		if a != any(nothing{}) {
			all[i] = a
		}
	}
	return all
}

// function is what a function makes of its arguments, of which the last may be what came
// before it in a pipeline.
func (s *state) function(dot any, name *parse.IdentifierNode, call parse.Node, args []parse.Node, last any) (any, error) {
	s.node = name
	if f, is := s.of.funcs[name.Ident]; is {
		return s.ofText(dot, name.Ident, f, args, last)
	}
	if name.Ident == "and" || name.Ident == "or" {
		return s.decide(dot, name.Ident, args, last)
	}
	f := s.builtins[name.Ident]
	n := len(args)
	if !isMissing(last) {
		n++
	}
	switch {
	case n < f.least && f.most < 0:
		return nil, s.fails("wrong number of args for %s: want at least %d got %d", name.Ident, f.least, len(args))
	case n < f.least, f.most >= 0 && n > f.most:
		return nil, s.fails("wrong number of args for %s: want %d got %d", name.Ident, f.least, n)
	}
	values := make([]any, 0, n)
	for i, a := range args {
		v, err := s.argument(dot, a, f.text && i == 0)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	if !isMissing(last) {
		if err := s.isText(last); err != nil && f.text && len(values) == 0 {
			return nil, err
		}
		values = append(values, last)
	}
	v, err := f.of(values)
	if err != nil {
		s.node = call
		return nil, s.fails("error calling %s: %w", name.Ident, err)
	}
	return v, nil
}

// argument is the value of an argument, which may have to be a text.
func (s *state) argument(dot any, node parse.Node, text bool) (any, error) {
	s.node = node
	if !text {
		return s.operand(dot, node)
	}
	switch node.(type) {
	case *parse.NilNode:
		return nil, s.fails("cannot assign nil to string")
	case *parse.BoolNode, *parse.NumberNode:
		return nil, s.fails("expected string; found %s", node)
	}
	v, err := s.operand(dot, node)
	if err != nil {
		return nil, err
	}
	return v, s.isText(v)
}

// isText fails for a value that is no text.
func (s *state) isText(v any) error {
	switch v.(type) {
	case string:
		return nil
	case nothing:
		return s.fails("invalid value; expected string")
	default:
		return s.fails("wrong type for value; expected string; got %T", v)
	}
}

// ofText calls a function of one text.
func (s *state) ofText(dot any, name string, f Func, args []parse.Node, last any) (any, error) {
	n := len(args)
	if !isMissing(last) {
		n++
	}
	if n != 1 {
		return nil, s.fails("wrong number of args for %s: want 1 got %d", name, n)
	}
	v := last
	if len(args) == 1 {
		var err error
		if v, err = s.argument(dot, args[0], true); err != nil {
			return nil, err
		}
	} else if err := s.isText(v); err != nil {
		return nil, err
	}
	text, _ := v.(string)
	return f(text), nil
}

// decide is the first argument that is false, of and, or true, of or; else the last one.
func (s *state) decide(dot any, name string, args []parse.Node, last any) (any, error) {
	if len(args) == 0 && isMissing(last) {
		return nil, s.fails("wrong number of args for %s: want at least 1 got 0", name)
	}
	var v any
	for _, a := range args {
		var err error
		if v, err = s.argument(dot, a, false); err != nil || truth(v) == (name == "or") {
			return v, err
		}
	}
	if !isMissing(last) {
		v = last
	}
	return v, nil
}
