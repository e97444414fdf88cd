// Package palette is the line in which anything can be asked for by its name: all that
// keys do, what can be set, themes, files, places in a text. What fits the letters
// that were typed stands above the line, each with its key beside it.
package palette

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/articles/order"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
)

// Entry is something that can be asked for.
type Entry struct {
	Name  string   // as it is typed: "next-quote", "set width"
	Also  []string // other names for it, which are not shown: "q"
	Means string   // what it does, or what it is now
	Keys  []string // that do it
	Takes string   // what has to be typed behind the name: "a path"; empty for nothing
	Here  bool     // it means something where the reader is
	Run   func(argument string) pane.Wish
}

// palette is an open line, and what is offered in it.
type palette struct {
	*pane.Session
	entries []Entry
	found   []Entry
	typed   string
	cursor  pane.RowCursor
	chosen  bool // a row was chosen with keys
	prompt  *pane.Prompt
}

// Open is the wish to have something asked for, of which a beginning is typed already.
// A number alone goes to a paragraph or a row, and one with % so far into it.
func Open(s *pane.Session, entries []Entry, typed string) pane.Wish {
	p := &palette{Session: s, entries: entries}
	p.prompt = &pane.Prompt{
		Label: ":", Typed: p.find, Accept: p.accept, Step: p.step, Above: p.draw, Complete: p.complete, Pick: p.pick,
	}
	p.prompt.Insert(typed)
	p.find(typed)
	return pane.Ask{Prompt: p.prompt}
}

// find finds what fits the letters that are typed now.
func (p *palette) find(typed string) pane.Wish {
	p.typed, p.cursor, p.chosen = strings.TrimSpace(typed), pane.RowCursor{}, false
	if e, _, exact := p.named(p.typed); exact && e.Takes != "" && p.typed != e.Name {
		p.found = []Entry{e}
		return nil
	}
	p.found = Matching(under(p.entries, typed), p.typed)
	return nil
}

// under are the entries that a first word has below it, such as all that can be set, once
// that word is typed, or else all of them.
func under(entries []Entry, typed string) []Entry {
	word, _, more := strings.Cut(strings.TrimLeft(typed, " "), " ")
	below := slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return !strings.HasPrefix(e.Name, word+" ") })
	if !more || len(below) == 0 {
		return entries
	}
	return below
}

// Matching are the entries that fit some letters, the best first. With none they
// are all of them, in their order, those first that mean something where the reader is.
func Matching(entries []Entry, typed string) []Entry {
	type ranked struct {
		Entry
		points int
	}
	var all []ranked
	for _, e := range entries {
		points, ok := score(e.Name, typed)
		for _, other := range e.Also {
			if other == typed {
				points, ok = 1<<20, true
			}
		}
		if !ok {
			points, ok = -1<<20, Mentions(e.Means, typed)
		}
		if typed == "" {
			points = 0
		}
		if e.Here {
			points += 32
		}
		if ok {
			all = append(all, ranked{e, points})
		}
	}
	order.Stable(all, func(a, b ranked) int { return cmp.Compare(b.points, a.points) })
	found := make([]Entry, len(all))
	for i := range all {
		found[i] = all[i].Entry
	}
	return found
}

// named is the entry whose name a line begins with, and what stands behind that.
func (p *palette) named(line string) (e Entry, argument string, ok bool) {
	for _, is := range p.entries {
		for _, name := range append([]string{is.Name}, is.Also...) {
			rest, begins := strings.CutPrefix(line, name)
			if begins && (rest == "" || rest[0] == ' ' && is.Takes != "") && (!ok || len(is.Name) > len(e.Name)) {
				e, argument, ok = is, strings.TrimSpace(rest), true
			}
		}
	}
	return e, argument, ok
}

// step goes through what is offered.
func (p *palette) step(rows int) {
	if !p.chosen && rows > 0 && p.typed == "" {
		rows = 0 // nothing was pointed at yet: the first row is
	}
	p.cursor.Move(rows, len(p.found))
	p.chosen = len(p.found) > 0
}

// pick puts the cursor on the row that is drawn on a line; on it already, it is accepted.
func (p *palette) pick(at, most int, line string) (string, bool) {
	was := p.chosen || p.typed != ""
	p.cursor.Scroll(most-1, len(p.found))
	again, ok := p.cursor.Point(at-1, 1, len(p.found))
	p.chosen = p.chosen || ok
	return line, ok && again && was
}

// accept does what the line asks for.
func (p *palette) accept(line string) pane.Wish {
	line = strings.TrimSpace(line)
	if !p.chosen {
		if w, ok := place(line); ok || line == "" {
			return w
		}
		if e, argument, ok := p.named(spaced(line)); ok {
			return p.run(e, argument)
		}
	}
	if len(p.found) == 0 {
		return pane.Mistake{Text: "nothing is called " + strconv.Quote(clean.Label(line))}
	}
	return p.run(p.found[max(0, p.cursor.At)], "")
}

// spaced lets a setting be set as in vim: "set width=80".
func spaced(line string) string {
	if strings.HasPrefix(line, "set ") {
		return strings.Replace(line, "=", " ", 1)
	}
	return line
}

// run does what an entry is, or asks for what is lacking.
func (p *palette) run(e Entry, argument string) pane.Wish {
	if e.Takes != "" && argument == "" {
		return Open(p.Session, p.entries, e.Name+" ")
	}
	return e.Run(argument)
}

// place is the place that a number stands for: a paragraph or row, or so far into it.
func place(line string) (w pane.Wish, ok bool) {
	digits, percent := strings.CutSuffix(line, "%")
	n, err := strconv.Atoi(strings.TrimSpace(digits))
	if err != nil || n < 0 {
		return nil, false
	}
	switch n = min(n, keys.MostCount); {
	case n == 0:
		return pane.Press{Do: keys.Top}, true
	case percent:
		return pane.Press{Do: keys.Percent, Count: n}, true
	}
	return pane.Press{Do: keys.Bottom, Count: n}, true
}

// complete is the line with the name of what is offered first.
func (p *palette) complete(line string) string {
	if len(p.found) == 0 {
		return line
	}
	e := p.found[max(0, p.cursor.At)]
	if _, argument, ok := p.named(line); ok && argument != "" {
		return line
	}
	if e.Takes != "" {
		return e.Name + " "
	}
	return e.Name
}

// draw draws what is offered, one a line, under a rule.
func (p *palette) draw(width, most int) []string {
	k := p.Ink
	lines := []string{k.Hinted(strings.Repeat("─", width))}
	cursor := p.cursor
	cursor.Scroll(max(1, most-1), len(p.found))
	from, to := cursor.Window(len(p.found))
	if len(p.found) == 0 {
		return append(lines, k.Hinted(ansi.Truncate("   nothing is called so", width, "…")))[:min(2, most)]
	}
	for i := from; i < to; i++ {
		lines = append(lines, p.row(p.found[i], width, i == p.cursor.At && (p.chosen || p.typed != "")))
	}
	return lines[:min(len(lines), most)]
}

// nameCells is the column of the names.
const nameCells = 24

// stump is the room in which nothing is cut any more: beside names and keys a window of
// 40 cells would show "up a li…", which tells nobody anything.
const stump = 16

// short is so much of what an entry means as fits: all of it, or what a setting is now
// ("72 · the width of …"), or nothing.
func short(means string, room int) string {
	if ansi.StringWidth(means) > room {
		means, _, _ = strings.Cut(means, " · ")
	}
	if ansi.StringWidth(means) > room {
		return ""
	}
	return means
}

// row draws one entry: its name, what it means, and its keys.
func (p *palette) row(e Entry, width int, here bool) string {
	bar, name := "  ", cells.Pad(ansi.Truncate(e.Name, nameCells-1, "…"), nameCells, false)
	if here {
		bar, name = p.Ink.Titled("▌")+" ", p.Ink.Strong(name)
	}
	shown := strings.Join(e.Keys[:min(2, len(e.Keys))], "  ")
	means := e.Means
	if e.Takes != "" {
		means += " (" + e.Takes + ")"
	}
	room := max(0, width-2-nameCells-ansi.StringWidth(shown)-2)
	if room < stump {
		means = short(e.Means, room)
	}
	return ansi.Truncate(bar+name+p.Ink.Hinted(cells.Pad(ansi.Truncate(clean.Label(means), room, "…"), room, false))+" "+p.Ink.Titled(shown), width, "")
}
