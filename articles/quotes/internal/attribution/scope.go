package attribution

import (
	"pullquote/articles/quotes/internal/people"
	"pullquote/articles/quotes/internal/syntax"
)

// Scope is what is known of a paragraph when its words are given to speakers.
type Scope struct {
	S *syntax.Paragraph
	M *people.Resolver
}
