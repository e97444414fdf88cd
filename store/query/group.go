package query

// group collects terms that stand together.
type group struct {
	parts []Node
	words []Node // those of the parts that a said: takes
	said  []int  // the parts that are a said: of this group
	rest  []Node // all parts but words
}

// add adds a term; bare tells that it stands in no parentheses. Those of
// an And are added one by one.
func (g *group) add(n Node, bare bool) {
	if n == nil {
		return
	}
	if s, ok := n.(Said); ok && bare && s.Text == nil {
		g.said = append(g.said, len(g.rest))
	}
	parts := []Node{n}
	if and, ok := n.(And); ok {
		parts = and
	}
	g.parts = append(g.parts, parts...)
	if onlyWords(n) {
		g.words = append(g.words, parts...)
	} else {
		g.rest = append(g.rest, parts...)
	}
}

// node returns what the group finds. Each said: takes all words.
func (g *group) node() Node {
	if len(g.said) == 0 || len(g.words) == 0 {
		return together(g.parts)
	}
	text := together(g.words)
	for _, i := range g.said {
		s, _ := g.rest[i].(Said)
		g.rest[i] = Said{Who: s.Who, Text: text}
	}
	return together(g.rest)
}

func together(parts []Node) Node {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return And(parts)
}

// onlyWords tells that a part holds words and no filter.
func onlyWords(n Node) bool {
	switch n := n.(type) {
	case Word:
		return true
	case Not:
		return onlyWords(n.Node)
	case And:
		return allWords(n)
	case Or:
		return allWords(n)
	}
	return false
}

func allWords(nodes []Node) bool {
	for _, n := range nodes {
		if !onlyWords(n) {
			return false
		}
	}
	return true
}
