package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/compare"
)

// compareText is a comparison as people read it: both articles, what they share, what one
// has alone and, of versions, what was changed.
func compareText(c Compared, o Options) string {
	var b strings.Builder
	for i := range c.Sides {
		b.WriteString(o.line([]cell{{text: sides()[i], style: o.hint()}, {text: c.heading(i), style: ansi.Style{}.Bold()}, {text: clean.Line(c.Paths[i]), style: o.hint()}}))
	}
	for _, s := range c.facts() {
		b.WriteString(o.line([]cell{{}, {text: s}}))
	}
	var rows [][]cell
	var below []string // of each row, the words that differ
	add := func(sign string, a, b int, who, how, text, words string) {
		row := []cell{
			{text: sign, style: ansi.Style{}.Bold()},
			{text: number(a), right: true, style: o.hint()},
			{text: number(b), right: true, style: o.hint()},
			{text: who, bound: speakerCells},
			{text: how, style: o.hint()},
			{text: clean.Line(text)},
		}
		rows, below = append(rows, row), append(below, words)
	}
	for i := range c.Shared {
		s := &c.Shared[i]
		text, words := c.Sides[0].Found.Quotes[s.Quotes[0]].Marked.Of(c.Sides[0].Article.Text), ""
		if s.How != compare.Whole {
			text, words = "", o.differing(c, s)
		}
		add(signOf(s), s.Quotes[0]+1, s.Quotes[1]+1, c.speakers(s), howCell(s), text, words)
	}
	for side, sign := range [2]string{"−", "+"} {
		for _, q := range c.Alone[side] {
			f, ids := c.Sides[side].Found, [2]int{}
			ids[side] = q + 1
			add(sign, ids[0], ids[1], speakerName(f, f.Quotes[q]), "only in "+sides()[side], f.Quotes[q].Marked.Of(c.Sides[side].Article.Text), "")
		}
	}
	if len(rows) > 0 {
		b.WriteString("\n")
	}
	for i, line := range strings.SplitAfter(o.table(rows, 0), "\n") {
		b.WriteString(line)
		if i < len(below) && below[i] != "" {
			b.WriteString(o.indented(below[i]))
		}
	}
	b.WriteString(o.changesText(c))
	return b.String()
}

// number is an id, or nothing for none.
func number(id int) string {
	if id == 0 {
		return ""
	}
	return strconv.Itoa(id)
}

// heading is what one side is called.
func (c Compared) heading(i int) string {
	return heading(Item{Path: c.Paths[i], Article: c.Sides[i].Article})
}

// facts are what a comparison tells in sentences.
func (c Compared) facts() []string {
	what := "two articles"
	if c.Versions {
		what = "two versions of one article"
	}
	if c.Same() {
		what += ", the same"
	}
	hows, others := [3]int{}, 0
	for i := range c.Shared {
		hows[c.Shared[i].How]++
		if c.Shared[i].Who != compare.Alike {
			others++
		}
	}
	facts := []string{what, fmt.Sprintf("%s in a, %d in b: %d shared whole, %d cut, %d with other words; %d in a alone, %d in b alone",
		counts(c.Compared[0], "quotation", "quotations"), c.Compared[1], hows[compare.Whole], hows[compare.Cut], hows[compare.Altered], len(c.Alone[0]), len(c.Alone[1]))}
	if others > 0 {
		facts = append(facts, counts(others, "shared quotation has", "shared quotations have")+" another name in b")
	}
	if c.Coarse {
		facts = append(facts, "so much differs that not all of it was compared word by word")
	}
	return facts
}

// signOf is "=" for a quotation that is the same in both, and "~" for one that is not.
func signOf(p *compare.Pair) string {
	if p.Same() {
		return "="
	}
	return "~"
}

// howCell tells how far a quotation is the same, and where it is cut.
func howCell(p *compare.Pair) string {
	switch p.Less {
	case [2]bool{true, false}:
		return "cut in a"
	case [2]bool{false, true}:
		return "cut in b"
	case [2]bool{true, true}:
		return "cut in both"
	}
	return p.How.String()
}

// speakers names who says a quotation, or both names where they are not one person's.
func (c Compared) speakers(p *compare.Pair) string {
	var who [2]string
	for i, s := range c.Sides {
		who[i] = speakerName(s.Found, s.Found.Quotes[p.Quotes[i]])
	}
	if p.Who == compare.Alike {
		return who[0]
	}
	return who[0] + " ≠ " + who[1]
}

// differing is the words of a quotation, those that differ in bold.
func (o Options) differing(c Compared, p *compare.Pair) string {
	return c.marked(p.Words, o.drawn)
}

// drawn is signed, in bold where there are styles.
func (o Options) drawn(a, b string) string {
	a, b = clean.Line(a), clean.Line(b)
	text := signed(a, b)
	if a == b || o.Profile <= colorprofile.NoTTY {
		return text
	}
	words := strings.Split(text, " ") // each for itself, so that the style outlives a line's end
	for i, w := range words {
		words[i] = ansi.Style{}.Bold().Styled(w)
	}
	return strings.Join(words, " ")
}

// indented is a text in lines that stand below the row that they belong to.
func (o Options) indented(text string) string {
	const indent = "       "
	if o.Width > 2*len(indent) {
		text = ansi.Wordwrap(text, o.Width-len(indent), "")
	}
	return indent + strings.ReplaceAll(text, "\n", "\n"+indent) + "\n"
}

// changesText are the changes of the text, in its order. Those that the quotations tell of
// are not told twice.
func (o Options) changesText(c Compared) string {
	var b strings.Builder
	for i := range c.Changes {
		x := &c.Changes[i]
		if x.Quoted {
			continue
		}
		if b.Len() == 0 {
			b.WriteString("\n" + o.line([]cell{{text: "The text, by paragraph", style: o.hint()}}))
		}
		b.WriteString(o.line([]cell{{text: changeSign(x.Kind), style: ansi.Style{}.Bold()}, {text: where(x), style: o.hint()}}))
		b.WriteString(o.indented(o.changed(c, x)))
	}
	return b.String()
}

// changeSign is the sign of a change.
func changeSign(k compare.Kind) string { return [...]string{"+", "−", "~", "→"}[k] }

// where tells in which paragraph a change stands, and what it is.
func where(x *compare.Change) string {
	switch x.Kind {
	case compare.Added:
		return "b " + strconv.Itoa(x.Paragraph[1]) + ", added"
	case compare.Removed:
		return "a " + strconv.Itoa(x.Paragraph[0]) + ", removed"
	default:
		return fmt.Sprintf("a %d, b %d, %s", x.Paragraph[0], x.Paragraph[1], x.Kind)
	}
}

// changed is the text of a change.
func (o Options) changed(c Compared, x *compare.Change) string {
	switch x.Kind {
	case compare.Changed:
		return c.marked(x.Words, o.drawn)
	case compare.Added:
		return clean.Line(x.At[1].Of(c.Sides[1].Article.Text))
	default:
		return clean.Line(x.At[0].Of(c.Sides[0].Article.Text))
	}
}

// compareProse is a comparison as a part of a document. Words that were taken out are
// struck through, and those in their place are bold.
func compareProse(c Compared) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n", escape(c.heading(0)+" / "+c.heading(1)))
	for i := range c.Sides {
		fmt.Fprintf(&b, "- %s: %s\n", sides()[i], quoted(c.Paths[i]))
	}
	for _, s := range c.facts() {
		fmt.Fprintf(&b, "- %s\n", escape(s))
	}
	if len(c.Shared) > 0 {
		b.WriteString("\n### Shared\n\n")
	}
	for i := range c.Shared {
		s := &c.Shared[i]
		fmt.Fprintf(&b, "- %s %s, %s: %s\n", escape(signOf(s)), howCell(s), escape(c.speakers(s)), c.marked(s.Words, struck))
	}
	for side, list := range c.Alone {
		if len(list) > 0 {
			fmt.Fprintf(&b, "\n### Only in %s\n\n", sides()[side])
		}
		f := c.Sides[side].Found
		for _, q := range list {
			fmt.Fprintf(&b, "- %s: %s\n", escape(speakerName(f, f.Quotes[q])), quoted(f.Quotes[q].Marked.Of(c.Sides[side].Article.Text)))
		}
	}
	if len(c.Changes) > 0 {
		b.WriteString("\n### The text\n\n")
	}
	for i := range c.Changes {
		x := &c.Changes[i]
		text := quoted(Options{}.changed(c, x))
		if x.Kind == compare.Changed {
			text = c.marked(x.Words, struck)
		}
		fmt.Fprintf(&b, "- %s: %s\n", escape(where(x)), text)
	}
	return b.String()
}

// struck writes words for a document.
func struck(a, b string) string {
	a, b = quoted(a), quoted(b)
	var parts []string
	if a != b && a != "" {
		parts = append(parts, "~~"+a+"~~")
	}
	switch {
	case a == b:
		parts = append(parts, b)
	case b != "":
		parts = append(parts, "**"+b+"**")
	}
	return strings.Join(parts, " ")
}
