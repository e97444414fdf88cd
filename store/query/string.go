package query

import (
	"fmt"
	"strings"
)

// place is what a part stands in when it is written: it tells where
// parentheses are needed.
type place uint8

const (
	alone   place = iota // nothing beside it, or "or"
	grouped              // other terms
	negated              // a minus before it
)

// String returns the query in its normal form, which Parse reads as the same
// query. Days that are counted back stay so.
func (q Query) String() string {
	var b strings.Builder
	if q.Root != nil {
		q.Root.write(&b, alone)
	}
	return b.String()
}

// enclose writes what write writes, in parentheses if they are needed.
func enclose(b *strings.Builder, needed bool, write func()) {
	if needed {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	write()
}

func (n And) write(b *strings.Builder, in place) {
	enclose(b, in == negated, func() {
		apart := n.keepsSpeechApart()
		for i, part := range n {
			if i > 0 {
				b.WriteByte(' ')
			}
			if s, ok := part.(Said); ok {
				enclose(b, apart, func() { s.write(b, alone) })
				continue
			}
			part.write(b, grouped)
		}
	})
}

// keepsSpeechApart tells that a said: would take words that are not its own.
func (n And) keepsSpeechApart() bool {
	words, said, full := 0, 0, 0
	for _, part := range n {
		if s, ok := part.(Said); ok {
			said++
			if s.Text != nil {
				full++
			}
		} else if onlyWords(part) {
			words++
		}
	}
	return said > 0 && words > 0 || said > 1 && full > 0
}

func (n Or) write(b *strings.Builder, in place) {
	enclose(b, in != alone, func() {
		for i, part := range n {
			if i > 0 {
				b.WriteString(" or ")
			}
			part.write(b, alone)
		}
	})
}

func (n Not) write(b *strings.Builder, _ place) {
	b.WriteByte('-')
	n.Node.write(b, negated)
}

func (w Word) write(b *strings.Builder, _ place) {
	if w.bare() {
		b.WriteString(w.Text)
	} else {
		b.WriteString(`"` + w.Text + `"`)
	}
	if w.Prefix {
		b.WriteByte('*')
	}
}

// bare tells that a word needs no quotation marks.
func (w Word) bare() bool {
	switch w.Text {
	case "or", "OR", "AND", "NOT":
		return w.Prefix
	}
	return !strings.ContainsFunc(w.Text, func(r rune) bool {
		return !inWord(r) && !strings.ContainsRune("'’.-/", r)
	}) && beginsWord([]rune(w.Text)[0])
}

func (n Field) write(b *strings.Builder, in place) {
	b.WriteString(string(n.Name) + ":")
	n.Word.write(b, in)
}

func (n Said) write(b *strings.Builder, in place) {
	enclose(b, in == negated && n.Text != nil, func() {
		b.WriteString("said:")
		if n.Who.Text == "" {
			b.WriteByte('*')
		} else {
			n.Who.write(b, grouped)
		}
		if n.Text != nil {
			b.WriteByte(' ')
			n.Text.write(b, grouped)
		}
	})
}

func (n Is) write(b *strings.Builder, _ place) { b.WriteString("is:" + string(n)) }

func (n Has) write(b *strings.Builder, _ place) { b.WriteString("has:" + string(n)) }

func (d Dates) write(b *strings.Builder, _ place) {
	name := "from:"
	if d.Saved {
		name = "saved:"
	}
	b.WriteString(name + d.First.String())
	if named := d.First.Unit == 0 || d.First.Unit == Days && d.First.Back < 2; d.First != d.Last || !named {
		b.WriteString(".." + d.Last.String())
	}
}

// String returns the day as it is typed; nothing for an open end.
func (d Day) String() string {
	switch {
	case d == Day{}:
		return ""
	case d.Unit == Days && d.Back == 0:
		return "today"
	case d.Unit == Days && d.Back == 1:
		return "yesterday"
	case d.Unit != 0:
		return fmt.Sprintf("%d%c", d.Back, d.Unit)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
