// Package chroma stands in for the syntax highlighter that Glamour imports.
//
// The real one parses every lexer and style it knows before main runs, which
// took 18 of the 25 ms that an empty program needed to start (docs/performance.md
// has the measurement). News has no code to colour: code blocks are set in
// plain cells. Only the names that Glamour uses are here.
package chroma

// TokenType names a class of source code token.
type TokenType int

// StyleEntries says how each class is drawn.
type StyleEntries map[TokenType]string

// Style is a colour scheme.
type Style struct{}

// MustNewStyle returns a Style that draws nothing.
func MustNewStyle(string, StyleEntries) *Style { return &Style{} }

// The token types that Glamour's style sheet mentions.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)
