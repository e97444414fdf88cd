package cite

import (
	"strings"

	"pullquote/articles/clean"
)

// annote is a note to the entry of an article: the words, and who says them.
func (c *Citation) annote() string {
	who := c.attribution()
	if who != "" {
		who = " — " + who
	}
	return c.marked(c.Line()) + who
}

// ris is a record of RIS: a tag and a value on each line.
func (c *Citation) ris() string {
	a := c.of.Article
	var b strings.Builder
	put := func(tag, value string) {
		if value != "" {
			b.WriteString(tag + "  - " + value + "\n")
		}
	}
	put("TY", "NEWS")
	put("ID", c.Key())
	for _, by := range c.authors() {
		put("AU", by.inverted())
	}
	put("TI", c.title())
	put("T2", clean.Line(a.Source))
	if day := c.date(); day != "" {
		put("PY", day[:4])
		put("DA", strings.ReplaceAll(day, "-", "/"))
	}
	put("LA", clean.Line(a.Language))
	put("UR", clean.Line(a.URL))
	put("N1", c.annote())
	return b.String() + "ER  - "
}

// inverted is a name with the last name first, where it is known.
func (n name) inverted() string {
	if n.literal != "" {
		return n.literal
	}
	return n.family + ", " + n.given
}
