package fill

import (
	"errors"
	"fmt"
	"text/template/parse"
)

// walk writes a node over the value that the dot stands for.
func (s *state) walk(dot any, node parse.Node) error {
	s.node = node
	switch n := node.(type) {
	case *parse.ListNode:
		for _, each := range n.Nodes {
			if err := s.walk(dot, each); err != nil {
				return err
			}
		}
		return nil
	case *parse.TextNode:
		_, err := s.out.Write(n.Text)
		return err
	case *parse.ActionNode:
		return s.action(dot, n)
	case *parse.IfNode:
		return s.choose(dot, &n.BranchNode, false)
	case *parse.WithNode:
		return s.choose(dot, &n.BranchNode, true)
	case *parse.RangeNode:
		return s.loop(dot, n)
	case *parse.TemplateNode:
		return s.call(dot, n)
	case *parse.BreakNode:
		return errBreak
	case *parse.ContinueNode:
		return errContinue
	default:
		return s.fails("unknown node: %s", node)
	}
}

// action prints a value, unless it is given to variables: those stand until the end of what
// is around it.
func (s *state) action(dot any, n *parse.ActionNode) error {
	v, err := s.pipeline(dot, n.Pipe)
	if err != nil || len(n.Pipe.Decl) > 0 {
		return err
	}
	if v == any(nothing{}) {
		v = "<no value>"
	}
	_, err = fmt.Fprint(s.out, v)
	return err
}

// choose walks one branch of an if, or of a with, which sets the dot.
func (s *state) choose(dot any, n *parse.BranchNode, with bool) error {
	defer s.forget(len(s.vars))
	v, err := s.pipeline(dot, n.Pipe)
	switch {
	case err != nil:
		return err
	case truth(v) && with:
		return s.walk(v, n.List)
	case truth(v):
		return s.walk(dot, n.List)
	case n.ElseList != nil:
		return s.walk(dot, n.ElseList)
	default:
		return nil
	}
}

// forget takes away the variables after the first so many.
func (s *state) forget(kept int) { s.vars = s.vars[:kept] }

// loop walks a range: over the texts of a list, or over numbers from 0 on.
func (s *state) loop(dot any, n *parse.RangeNode) error {
	defer s.forget(len(s.vars))
	over, err := s.pipeline(dot, n.Pipe)
	if err != nil {
		return err
	}
	rounds, each, err := s.rounds(n, over)
	if err != nil {
		return err
	}
	if rounds <= 0 && n.ElseList != nil {
		return s.walk(dot, n.ElseList)
	}
	kept := len(s.vars)
	for i := range max(rounds, 0) {
		switch err := s.round(n, i, each(i)); {
		case errors.Is(err, errBreak):
			return nil
		case err != nil && !errors.Is(err, errContinue):
			return err
		}
		s.forget(kept)
	}
	return nil
}

// rounds is how often a loop over a value is walked, and the value of the dot each time.
func (s *state) rounds(n *parse.RangeNode, over any) (int, func(int) any, error) {
	switch over := over.(type) {
	case nothing:
		return 0, nil, nil
	case []string:
		return len(over), func(i int) any { return over[i] }, nil
	case int:
		return over, func(i int) any { return i }, s.single(n, over)
	case uint8:
		return int(over), func(i int) any { return uint8(i) }, s.single(n, over) //nolint:gosec // it is below over
	default:
		return 0, nil, s.fails("range can't iterate over %v", over)
	}
}

// single fails for a loop over numbers that has two variables.
func (s *state) single(n *parse.RangeNode, over any) error {
	if len(n.Pipe.Decl) > 1 {
		return s.fails("can't use %v to iterate over more than one variable", over)
	}
	return nil
}

// round walks the body of a loop once. Its variables are the element, or number and element.
func (s *state) round(n *parse.RangeNode, i int, element any) error {
	values := []any{element}
	if len(n.Pipe.Decl) > 1 {
		values = []any{i, element}
	}
	for k, v := range n.Pipe.Decl {
		if n.Pipe.IsAssign {
			if err := s.set(v.Ident[0], values[k]); err != nil {
				return err
			}
			continue
		}
		s.vars[len(s.vars)-len(values)+k].value = values[k] // the pipeline has put them there
	}
	return s.walk(element, n.List)
}

// call walks another template. It sees no variables of this one.
func (s *state) call(dot any, n *parse.TemplateNode) error {
	tree := s.of.trees[n.Name]
	if tree == nil {
		return s.fails("template %q not defined", n.Name)
	}
	if s.depth == deepest {
		return s.fails("exceeded maximum template depth (%v)", deepest)
	}
	dot, err := s.pipeline(dot, n.Pipe)
	if err != nil {
		return err
	}
	inner := *s
	inner.depth++
	inner.tree, inner.vars = tree, []variable{{"$", dot}}
	return inner.walk(dot, tree.Root)
}
