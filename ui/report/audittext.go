package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/audit"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// auditText is an audit as people read it: a line that names the article, what
// there is to say in sentences, and a line for each source.
func auditText(a Audited, o Options) string {
	var b strings.Builder
	b.WriteString(o.line([]cell{{text: auditHeading(a), style: ansi.Style{}.Bold()}, {text: clean.Line(a.Path), style: o.hint()}}))
	for _, s := range auditFacts(a) {
		for i, part := range strings.Split(o.wrapped(s), "\n") {
			b.WriteString(o.line(append(make([]cell, 1+min(i, 1)), cell{text: part})))
		}
	}
	for _, t := range auditTables(a) {
		rows := make([][]cell, 0, len(t.rows)+1)
		for i, r := range append([][]string{t.heads}, t.rows...) {
			cells := make([]cell, len(r))
			for k, text := range r {
				cells[k] = cell{text: clean.Line(text), right: k < t.numbers, bound: 2 * speakerCells}
				if i == 0 {
					cells[k].style = o.hint()
				}
			}
			rows = append(rows, cells)
		}
		b.WriteString("\n" + o.table(rows, 1))
	}
	return b.String()
}

// wrapped is a sentence in lines that fit behind an indent: a list of names is not cut.
func (o Options) wrapped(s string) string {
	const indent = 4
	if o.Width <= 2*indent {
		return s
	}
	return ansi.Wordwrap(s, o.Width-indent, "")
}

// auditProse is an audit as a part of a document.
func auditProse(a Audited) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n", escape(auditHeading(a)))
	if a.Path != "" {
		fmt.Fprintf(&b, "%s\n\n", quoted(a.Path))
	}
	for _, s := range auditFacts(a) {
		fmt.Fprintf(&b, "- %s\n", escape(s))
	}
	for _, t := range auditTables(a) {
		b.WriteString("\n|")
		for _, h := range t.heads {
			b.WriteString(" " + quoted(capital(h)) + " |")
		}
		b.WriteString("\n|" + strings.Repeat("--:|", t.numbers) + strings.Repeat("---|", len(t.heads)-t.numbers) + "\n")
		for _, r := range t.rows {
			b.WriteString("|")
			for _, text := range r {
				b.WriteString(" " + quoted(text) + " |")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// capital is a head with a capital letter.
func capital(head string) string {
	r, n := utf8.DecodeRuneInString(head)
	return string(unicode.ToUpper(r)) + head[n:]
}

// auditHeading is what an audit is of.
func auditHeading(a Audited) string {
	switch all := counts(a.Audit.Articles, "article", "articles"); {
	case a.By != "" && a.Same == "":
		return all + " without a " + a.By
	case a.By == "source":
		return all + " of " + clean.Line(a.Same)
	case a.By != "":
		return all + " of the " + a.By + " " + clean.Line(a.Same)
	case a.Path == "":
		return all + " together"
	case a.Title == "":
		return clean.Line(a.Path)
	default:
		return clean.Line(a.Title)
	}
}

// auditFacts are what an audit tells in sentences.
func auditFacts(a Audited) []string {
	it := &a.Audit
	facts := Heard(it)
	if some := it.Unquoted(); len(some) > 0 {
		names := make([]string, len(some))
		for i, s := range some {
			names[i] = s.Name
		}
		facts = append(facts, "reported, never quoted: "+listed(names))
	}
	if len(it.Silent) > 0 {
		names := make([]string, len(it.Silent))
		for i, n := range it.Silent {
			names[i] = n.Name
		}
		facts = append(facts, "named, and say nothing: "+listed(names))
	}
	if it.Guessed > 0 {
		facts = append(facts, guessed(it))
	}
	return facts
}

// Heard is what an audit tells in sentences of who is heard, where first, and how much.
func Heard(a *audit.Audit) []string {
	facts := []string{whoIsHeard(a)}
	if first := FirstQuotation(a); first != "" {
		facts = append(facts, first)
	}
	all := a.Total()
	if all.All() > 0 {
		facts = append(facts, fmt.Sprintf("%s said: %d in marks (%s), %d reported (%s)", counts(all.All(), "word is", "words are"), all.Words, percent(all.Words, all.All()), all.Told, percent(all.Told, all.All())))
	}
	if u := a.Unknown; u.Quotes+u.Reported > 0 {
		facts = append(facts, fmt.Sprintf("by nobody who is known: %s (%s)", counts(u.All(), "word", "words"), percent(u.All(), all.All())))
	}
	return facts
}

// FirstQuotation says where the first quotation stands; nothing where there is none.
func FirstQuotation(a *audit.Audit) string {
	f := newFirst(a)
	if f == nil {
		return ""
	}
	return fmt.Sprintf("the first quotation stands after %s of %d (%s)", counts(f.After, "word", "words"), a.Words, percent(f.After, a.Words))
}

// guessed tells how many speakers are guesses and, of one article, of which quotes.
func guessed(a *audit.Audit) string {
	fact := "the speaker is a guess in " + counts(a.Guessed, "quotation", "quotations")
	if len(a.Guesses) == 0 {
		return fact
	}
	which := make([]string, len(a.Guesses))
	for i, g := range a.Guesses {
		which[i] = strconv.Itoa(g.Quote) + " (" + g.Speaker + ")"
	}
	return fact + ": " + listed(which)
}

// whoIsHeard counts the sources: "4 sources: 2 people, 1 body, 1 anonymous; 2 with a role".
func whoIsHeard(a *audit.Audit) string {
	if len(a.Sources) == 0 {
		return "no source"
	}
	var kinds []string
	roles := 0
	for _, g := range a.Groups() {
		roles += g.Roles
		if g.Sources > 0 {
			kinds = append(kinds, counts(g.Sources, kindOf(g.Sort, 1), kindOf(g.Sort, 2)))
		}
	}
	return counts(len(a.Sources), "source", "sources") + ": " + strings.Join(kinds, ", ") + "; " + strconv.Itoa(roles) + " with a role"
}

// kindOf is what so many sources of a sort are called.
func kindOf(s quotes.Sort, n int) string {
	switch {
	case s == quotes.Anonymous || n == 1:
		return s.String()
	case s == quotes.Person:
		return "people"
	case s == quotes.Organised:
		return "bodies"
	default:
		return "documents"
	}
}

// auditGrid is a table of an audit, with numbers in its first columns.
type auditGrid struct {
	heads   []string
	numbers int
	rows    [][]string
}

// auditTables are the sources by kind, each of them, and the values of each attribute.
func auditTables(a Audited) (all []auditGrid) {
	it := &a.Audit
	sum := it.Total()
	if len(it.Sources) == 0 {
		return nil
	}
	kinds := auditGrid{heads: []string{"words", "share", "quotes", "reported", "sources", "kind"}, numbers: 5}
	for _, g := range it.Groups() {
		if g.Sources > 0 {
			kinds.rows = append(kinds.rows, append(saidCells(g.Said, sum), strconv.Itoa(g.Sources), g.Sort.String()))
		}
	}
	each := auditGrid{heads: []string{"words", "share", "quotes", "reported", "kind", "source", "role"}, numbers: 4}
	for _, s := range it.Sources {
		each.rows = append(each.rows, append(saidCells(s.Said, sum), s.Sort.String(), s.Name, s.Role))
	}
	if it.Articles == 1 && a.Path != "" {
		each.heads = append(each.heads, "where")
		for i, s := range it.Sources {
			each.rows[i] = append(each.rows[i], Places(s.Where))
		}
	}
	all = append(all, kinds, each)
	for _, l := range a.Attributes {
		t, of := auditGrid{heads: []string{"words", "share", "quotes", "reported", "sources", l.Name}, numbers: 5}, l.Total()
		for _, v := range l.Values {
			value := v.Value
			if value == "" {
				value = "unknown"
			}
			t.rows = append(t.rows, append(saidCells(v.Said, of), strconv.Itoa(v.Sources), value))
		}
		all = append(all, t)
	}
	return all
}

// Places are hundredths of a text in words: "5, 12–14 %". It is empty for none.
func Places(where []int) string {
	var parts []string
	for len(where) > 0 {
		n := 1 // of them follow each other
		for n < len(where) && where[n] == where[0]+n {
			n++
		}
		part := strconv.Itoa(where[0])
		if n > 1 {
			part += "–" + strconv.Itoa(where[n-1])
		}
		parts, where = append(parts, part), where[n:]
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + " %"
}

// saidCells are how much is said, and its share of a whole.
func saidCells(s, whole audit.Said) []string {
	return []string{strconv.Itoa(s.All()), percent(s.All(), whole.All()), strconv.Itoa(s.Quotes), strconv.Itoa(s.Reported)}
}

// percent is a part of a whole: "12 %".
func percent(part, whole int) string {
	return strconv.Itoa(int(math.Round(100*float64(part)/float64(max(whole, 1))))) + " %"
}

// counts is a number with what it counts.
func counts(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// listed is a list of names as a sentence has it.
func listed(names []string) string {
	for i := range names {
		names[i] = clean.Line(names[i])
	}
	return strings.Join(names, ", ")
}
