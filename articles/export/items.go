package export

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"pullquote/articles"
)

// itemMark is what stands before the text of an item on its line: quotation marks,
// bullets of the lists around it, its number, its box.
var itemMark = regexp.MustCompile(`^([> \t]*)(?:[-*+][ \t]+)*(?:([0-9]{1,9})([.)])[ \t]+)?(\[[ xX]\][ \t]+)?`)

// level is a list that is open: how far its items are indented, the last number, and
// the sign behind it. Another sign begins another list.
type level struct {
	indent, number int
	sign           string
}

// items counts the items of lists as they pass by.
type items struct{ open []level }

// lead is what an item shows before its text, as its page does: "4. ", "[x] ".
// Items without a number have nothing there.
func (l *items) lead(a *articles.Article, block articles.Block) string {
	if block.Kind != articles.Item {
		l.open = l.open[:0]
		return ""
	}
	run := sort.Search(len(a.Runs), func(i int) bool { return a.Runs[i].Text.End > block.Start })
	if run == len(a.Runs) {
		return ""
	}
	at := a.Runs[run].Body.Start
	line := a.Body[strings.LastIndexByte(a.Body[:at], '\n')+1 : at]
	m := itemMark.FindStringSubmatch(line)
	box := strings.ToLower(strings.TrimRight(m[4], " \t"))
	if box != "" {
		box += " "
	}
	if m[2] == "" {
		return box
	}
	number, err := strconv.Atoi(m[2])
	if err != nil {
		return box
	}
	return strconv.Itoa(l.next(len(m[1]), number, m[3])) + ". " + box
}

// next is the number of an item: that after the one before, whatever it is called, and
// that of its own where it is the first (CommonMark, 5.3).
func (l *items) next(indent, number int, sign string) int {
	n := len(l.open)
	for n > 0 && l.open[n-1].indent > indent {
		n--
	}
	l.open = l.open[:n]
	if n > 0 && l.open[n-1].indent == indent && l.open[n-1].sign == sign {
		l.open[n-1].number++
		return l.open[n-1].number
	}
	if n > 0 && l.open[n-1].indent == indent {
		l.open = l.open[:n-1]
	}
	l.open = append(l.open, level{indent, number, sign})
	return number
}
