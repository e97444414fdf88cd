package quotes

// scope is what is known of a paragraph when its words are given to speakers.
type scope struct {
	s *parsed
	m *resolver
}
