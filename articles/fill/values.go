package fill

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// missing stands for the value before a pipeline's first command: there is none.
type missing struct{}

func isMissing(v any) bool {
	_, is := v.(missing)
	return is
}

// pipeline is the value of a pipeline, which its variables are given.
func (s *state) pipeline(dot any, pipe *parse.PipeNode) (any, error) {
	if pipe == nil {
		return nothing{}, nil
	}
	s.node = pipe
	var value any = missing{}
	for _, c := range pipe.Cmds {
		var err error
		if value, err = s.command(dot, c, value); err != nil {
			return nil, err
		}
	}
	for _, v := range pipe.Decl {
		if !pipe.IsAssign {
			s.vars = append(s.vars, variable{v.Ident[0], value})
		} else if err := s.set(v.Ident[0], value); err != nil {
			return nil, err
		}
	}
	return value, nil
}

// command is the value of a command of a pipeline. Last is what came before it.
func (s *state) command(dot any, c *parse.CommandNode, last any) (any, error) {
	if f, is := c.Args[0].(*parse.IdentifierNode); is {
		return s.function(dot, f, c, c.Args[1:], last)
	}
	s.node = c.Args[0]
	if len(c.Args) > 1 || !isMissing(last) {
		return nil, s.fails("can't give argument to non-function %s", c.Args[0])
	}
	if c.Args[0].Type() == parse.NodeNil {
		return nil, s.fails("nil is not a command")
	}
	return s.operand(dot, c.Args[0])
}

// operand is the value of a node that stands alone, or as an argument.
func (s *state) operand(dot any, node parse.Node) (any, error) {
	s.node = node
	switch n := node.(type) {
	case *parse.DotNode:
		return dot, nil
	case *parse.FieldNode:
		return s.fields(dot, n.Ident)
	case *parse.VariableNode:
		v, err := s.variable(n.Ident[0])
		if err != nil {
			return nil, err
		}
		return s.fields(v, n.Ident[1:])
	case *parse.ChainNode:
		v, err := s.operand(dot, n.Node)
		if err != nil {
			return nil, err
		}
		s.node = n
		return s.fields(v, n.Field)
	case *parse.PipeNode:
		return s.pipeline(dot, n)
	case *parse.IdentifierNode:
		return s.function(dot, n, n, nil, missing{})
	case *parse.StringNode:
		return n.Text, nil
	case *parse.BoolNode:
		return n.True, nil
	case *parse.NumberNode:
		return s.number(n)
	case *parse.NilNode:
		return nothing{}, nil
	default:
		return nil, s.fails("can't evaluate command %q", node)
	}
}

// number is the value of a number, of the type that it is spelled as.
func (s *state) number(n *parse.NumberNode) (any, error) {
	hex := strings.HasPrefix(strings.ToLower(n.Text), "0x") && !strings.ContainsAny(n.Text, "pP")
	switch {
	case n.IsComplex:
		return n.Complex128, nil
	case n.IsFloat && !hex && n.Text[0] != '\'' && strings.ContainsAny(n.Text, ".eEpP"):
		return n.Float64, nil
	case n.IsInt && int64(int(n.Int64)) == n.Int64:
		return int(n.Int64), nil
	default:
		return nil, s.fails("%s overflows int", n.Text)
	}
}

// fields follows names into a value. Only the struct has fields, and none of those has any.
func (s *state) fields(v any, names []string) (any, error) {
	for _, name := range names {
		if v == any(nothing{}) {
			return nil, s.fails("nil data; no entry for key %q", name)
		}
		of := reflect.ValueOf(v)
		if of.Kind() != reflect.Struct {
			return nil, s.fails("can't evaluate field %s in type %T", name, v)
		}
		field, is := of.Type().FieldByName(name)
		if !is {
			return nil, s.fails("can't evaluate field %s in type %T", name, v)
		}
		if !field.IsExported() {
			return nil, s.fails("%s is an unexported field of struct type %T", name, v)
		}
		v = of.FieldByIndex(field.Index).Interface()
	}
	return v, nil
}

// truth reports whether a value counts as true.
func truth(v any) bool {
	switch v := v.(type) {
	case nothing:
		return false
	case []string:
		return len(v) > 0
	default:
		of := reflect.ValueOf(v)
		return of.Kind() == reflect.Struct || !of.IsZero()
	}
}
