package quotes

import "pullquote/articles/quotes/internal/syntax"

// scope is what is known of a paragraph when its words are given to speakers.
type scope struct {
	s *syntax.Paragraph
	m *resolver
}
