package words

// Span is a half-open stretch of bytes of the document's text.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing; the zero span stands for "none".
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns what the span covers of the text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
