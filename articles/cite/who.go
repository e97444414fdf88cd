package cite

import (
	"sort"
	"strings"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// nearRole is how many bytes from a name its role may stand to be told at the same place:
// “said Ada Quill, the long-serving harbour master”.
const nearRole = 48

// speaker is who says the words; the zero Speaker if nobody knows.
func (c *Citation) speaker() quotes.Speaker {
	if c.quote == nil || c.quote.Speaker < 0 {
		return quotes.Speaker{}
	}
	return c.of.Found.Speakers[c.quote.Speaker]
}

// Who says whose words they are, with brackets around what the source does not say at
// this place: "Ada Quill, harbour master", "Ada Quill [harbour master]", "[Ada Quill,
// harbour master]", "[perhaps Ada Quill]", "[speaker unknown]". It is empty for what
// nobody says.
func (c *Citation) Who() string {
	switch {
	case c.kept != nil:
		return c.kept.Who
	case c.quote == nil, c.quote.Kind == quotes.Scare && c.quote.Speaker < 0:
		return ""
	case c.quote.Speaker < 0:
		return "[speaker unknown]"
	}
	s := c.speaker()
	name, role := clean.Line(s.Name), clean.Line(s.Role)
	named, placed := c.saysName(name), c.saysRole(role)
	if the := "the " + role; isOwned(role) && c.saysRole(the) {
		role = the // “said Hugo Lantry, the council’s surveyor”
	}
	if c.quote.Surety() == quotes.Guess {
		name, named = "perhaps "+name, false
	}
	via := ""
	if c.quote.Via > 0 {
		via = ", via " + clean.Line(c.of.Found.Speakers[c.quote.Via-1].Name)
	}
	switch {
	case role == "" && named:
		return name + via
	case role == "":
		return "[" + name + via + "]"
	case named && placed:
		return name + ", " + role + via
	case named:
		return name + " [" + role + "]" + via
	}
	return "[" + name + ", " + role + via + "]"
}

// isOwned reports whether a role is told by whose it is.
func isOwned(role string) bool {
	return strings.Contains(role, "’s ") || strings.Contains(role, "'s ")
}

// saysName reports whether the words that name the speaker here are the whole name.
func (c *Citation) saysName(name string) bool {
	return clean.Line(c.quote.Mention.Of(c.of.Article.Text)) == name
}

// saysRole reports whether the text says a role beside the name.
func (c *Citation) saysRole(role string) bool {
	text, at := c.of.Article.Text, c.quote.Mention
	if at.Empty() || role == "" {
		return false
	}
	in := c.of.paragraph(at.Start)
	from, to := max(in.Start, at.Start-nearRole-len(role)), min(in.End, at.End+nearRole+len(role))
	if from > to {
		return false
	}
	return strings.Contains(clean.Line(strings.ToValidUTF8(text[from:to], "")), role)
}

// paragraph is the block of the article that a place is in.
func (s *Source) paragraph(at int) quotes.Span {
	blocks := s.Article.Blocks
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].End > at })
	if i == len(blocks) || blocks[i].Start > at {
		return quotes.Span{Start: at, End: at}
	}
	return blocks[i].Span
}

// name is an author's name as programs want it.
type name struct{ family, given, literal string }

// mostNames is how many words a person's name has that can be told apart.
const mostNames = 5

// authors are those of the article. A person's last name is told from the others where
// that is plain, and else a name stays whole: "Bo Tarn", "Anna van der Berg", but "Harbour
// Press Agency", "Quill & Sons", "Plato".
func (c *Citation) authors() []name {
	var all []name
	for _, by := range c.of.Article.Bylines {
		if by = clean.Line(by); by != "" {
			all = append(all, nameOf(by))
		}
	}
	return all
}
