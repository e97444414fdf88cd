package markup

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// bullets writes a list without numbers.
func bullets(w *writer, n *html.Node, st style) {
	sign := w.bullet()
	w.list(n, st, func(*html.Node) string { return sign + " " }, sign)
}

// bullet is the sign before the items of a list: another one than that of the list
// before, or the two would be one.
func (w *writer) bullet() string {
	if w.listed == "-" {
		return "*"
	}
	return "-"
}

// mostNumber is the largest number of an item that Markdown knows (CommonMark 5.2).
const mostNumber = 999_999_999

// ordered writes a list with numbers: those that the page gives its items (HTML,
// 4.4.5). In Markdown an item has the number after that of the one before, so where
// one is left out another list begins, whose numbers end in another sign. Numbers
// that Markdown does not know, such as letters, are words of the item.
func ordered(w *writer, n *html.Node, st style) {
	numbers := numbersOf(n)
	if spell := spelling(attribute(n, "type"), numbers); spell != nil {
		sign := w.bullet()
		w.list(n, st, func(item *html.Node) string {
			w.label = spell(numbers[item]) + "."
			return sign + " "
		}, sign)
		return
	}
	sign := "."
	if w.listed == sign {
		sign = ")"
	}
	last, first := 0, true
	w.list(n, st, func(item *html.Node) string {
		number := numbers[item]
		if !first && number != last+1 {
			w.block() // a list that begins with another number than 1 does not go on in a paragraph
			sign = map[string]string{".": ")", ")": "."}[sign]
		}
		last, first = number, false
		return strconv.Itoa(number) + sign + " "
	}, sign)
	if w.listed != "" {
		w.listed = sign
	}
}

// numbersOf are the numbers of a list's items.
func numbersOf(list *html.Node) map[*html.Node]int {
	all := map[*html.Node]int{}
	step, at := 1, 1
	items := itemsOf(list)
	if hasAttribute(list, "reversed") {
		step, at = -1, len(items)
	}
	if n, err := strconv.Atoi(strings.TrimSpace(attribute(list, "start"))); err == nil {
		at = n
	}
	for _, item := range items {
		if n, err := strconv.Atoi(strings.TrimSpace(attribute(item, "value"))); err == nil {
			at = n
		}
		all[item] = at
		at += step
	}
	return all
}

func itemsOf(list *html.Node) (items []*html.Node) {
	for c := list.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == "li" && c.Type == html.ElementNode {
			items = append(items, c)
		}
	}
	return items
}

// spelling is how a list spells its numbers, by its type, or nil where Markdown does so.
func spelling(kind string, numbers map[*html.Node]int) func(int) string {
	letters := func(n int) string {
		var b string
		for ; n > 0; n = (n - 1) / 26 {
			b = string(rune('a'+(n-1)%26)) + b
		}
		return b
	}
	switch kind {
	case "a":
		return letters
	case "A":
		return func(n int) string { return strings.ToUpper(letters(n)) }
	case "i":
		return roman
	case "I":
		return func(n int) string { return strings.ToUpper(roman(n)) }
	}
	for _, n := range numbers {
		if n < 0 || n > mostNumber {
			return strconv.Itoa
		}
	}
	return nil
}

// roman spells a number up to 3,999 as the Romans did, and larger ones in digits.
func roman(n int) string {
	if n <= 0 || n > 3_999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range [...]struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// list writes the items of a list, each behind its marker.
func (w *writer) list(n *html.Node, st style, marker func(*html.Node) string, sign string) {
	tight := true
	for _, item := range itemsOf(n) {
		tight = tight && blocksIn(item) <= 1
	}
	if !w.tight || n.Data == "ol" && attribute(n, "start")+attribute(n, "reversed") != "" {
		w.block()
	}
	inner, some, before := w.tight, false, ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data != "li" || c.Type != html.ElementNode {
			w.tight = tight
			stray(w, c, st, strings.Repeat(" ", len(before)))
			continue
		}
		if number, ok := w.noteOf(c); ok {
			w.note(c, number, st)
			continue
		}
		if some && !tight {
			w.block()
		}
		first := marker(c)
		before = first
		label := w.label
		w.label = ""
		some = w.within(first, strings.Repeat(" ", len(first)), func() {
			w.tight = tight
			if label != "" {
				w.text(label+" ", st)
			}
			w.nodes(c, st)
		}) || some
	}
	w.tight = inner
	if some {
		w.listed = sign
	}
}

// stray writes what stands between the items of a list: mostly a list that belongs to
// the item before.
func stray(w *writer, n *html.Node, st style, indent string) {
	if n.Data == "ul" || n.Data == "ol" {
		w.within(indent, indent, func() { w.node(n, st) })
		return
	}
	w.node(n, st)
	w.flush()
}

// tick makes a box at the start of an item one of a list of tasks.
func (w *writer) tick(spans []span) {
	if !strings.HasSuffix(w.lead, "- ") && !strings.HasSuffix(w.lead, "* ") && !strings.HasSuffix(w.lead, ". ") && !strings.HasSuffix(w.lead, ") ") {
		return
	}
	for box, task := range map[string]string{boxTicked: "[x] ", boxEmpty: "[ ] "} {
		if rest, ok := strings.CutPrefix(spans[0].text, box); ok && (strings.TrimSpace(rest) != "" || len(spans) > 1) {
			spans[0].text = strings.TrimLeft(rest, " ")
			if spans[0].text == "" && len(spans) > 1 && spans[1].text == " " {
				spans[1].text = ""
			}
			w.lead += task
			return
		}
	}
}

// blocksIn counts the blocks of an item, those of lists in it aside.
func blocksIn(n *html.Node) int {
	blocks, text := 0, false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			text = text || strings.TrimSpace(c.Data) != ""
		case c.Type != html.ElementNode:
		case c.Data == "ul" || c.Data == "ol" || isSilent[c.Data]:
			if text {
				blocks++
				text = false
			}
		case isBlock[c.Data]:
			if text {
				blocks++
				text = false
			}
			blocks += max(1, blocksIn(c))
		case c.Data == "img" || hasBlocks(c):
			blocks++
		default:
			text = true
		}
	}
	if text {
		blocks++
	}
	return blocks
}

// hasBlocks reports whether blocks or pictures stand below an inline element.
func hasBlocks(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (isBlock[c.Data] || c.Data == "img") {
			return true
		}
	}
	return false
}
