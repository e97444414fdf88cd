// Package offer is what stands above a line that is typed, to be put into it: the tags,
// authors, publications and people of the library, and the operators of a search, in
// words.
//
// What the library has is asked for in commands and kept for the line, and what fits
// is picked out when a key has been typed: a frame draws what was picked, and no key
// waits for a database.
package offer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// kind is what values are of.
type kind string

const (
	people  kind = "said"
	authors kind = "by"
	sources kind = "source"
	tags    kind = "tag"
)

// row is something that is offered.
type row struct {
	text  string // as the line has it
	shown string
	told  string // what it is for, or how much there is of it
}

// value is a value that articles have.
type value struct {
	index.Value
	folded string
}

// Offer is what is offered for one line.
type Offer struct {
	*pane.Session
	tagging bool                   // the line is for tags, and no search
	here    []index.Value          // the tags that are there already
	among   int                    // of how many articles
	found   bool                   // these are known
	known   map[kind][]value       // what the library has, once it is known
	asked   map[kind]*pane.Request // whether that is being asked
	who     string                 // the name that people were asked for last
	line    string                 // as it was when the rows were picked
	rows    []row
	cycle   cycle
}

// cycle is a line that was completed: once more, and the next row takes the place.
type cycle struct {
	line string // with the row in it
	from string // as it was typed
	rows []row
	at   int
}

// Search is what is offered while a search is typed.
func Search(s *pane.Session) *Offer { return begin(s, false) }

// Tags is what is offered while tags are typed for some articles.
func Tags(s *pane.Session) *Offer { return begin(s, true) }

func begin(s *pane.Session, tagging bool) *Offer {
	o := &Offer{Session: s, tagging: tagging, known: map[kind][]value{}, asked: map[kind]*pane.Request{}}
	for _, k := range []kind{people, authors, sources, tags} {
		o.asked[k] = &pane.Request{}
	}
	o.pick()
	return o
}

// Typed picks what fits a line as it is now, and asks for what is not known yet.
func (o *Offer) Typed(line string) tea.Cmd {
	o.line = line
	o.pick()
	return o.ask()
}

// Find has the tags looked up that articles have: those of each.
func (o *Offer) Find(tagsOf func(context.Context) ([][]string, error)) tea.Cmd {
	ctx := o.Ctx
	return func() tea.Msg {
		all, err := tagsOf(ctx)
		if err != nil {
			return nil // the line works without
		}
		return o.present(all)
	}
}

// present counts the tags of each of some articles.
func (o *Offer) present(all [][]string) present {
	p := present{to: o, among: len(all)}
	at := map[string]int{}
	for _, some := range all {
		for _, tag := range some {
			i, known := at[tag]
			if !known {
				i, at[tag] = len(p.tags), len(p.tags)
				p.tags = append(p.tags, index.Value{Text: tag})
			}
			p.tags[i].Articles++
		}
	}
	return p
}

// present are the tags that some articles have.
type present struct {
	to    *Offer
	tags  []index.Value
	among int
}

// told are values of the library, or why they can't be known.
type told struct {
	to     *Offer
	of     kind
	ask    int
	values []value
	err    error
}

// ask asks the index for what the line's last word is about.
func (o *Offer) ask() tea.Cmd {
	w := lastWord(o.line, o.tagging)
	k := kind(w.filter)
	if o.tagging {
		k = tags
	}
	request := o.asked[k]
	if request == nil || o.Library() == nil || k != people && request.State != pane.Idle || k == people && w.value == "*" {
		return nil
	}
	if k == people {
		if o.who == w.value && request.State != pane.Idle {
			return nil
		}
		o.who = w.value
		request.Drop()
	}
	ctx, x, paths, id := request.Cancellable(o.Ctx), knowing{o.Library(), o.Quoted(), o.Index, o.OnArchive}, o.Options.Paths, request.ID
	return func() tea.Msg {
		t := told{to: o, of: k, ask: id}
		in, err := x.Shown(ctx, paths)
		if err == nil {
			t.values, err = x.values(ctx, in, k, w.value)
		}
		t.err = err
		return t
	}
}

// knowing are those who know what can be offered.
type knowing struct {
	pane.Library
	quoted  pane.Quoted
	own     *index.Index
	archive bool // the list shows one: it knows its publications and people
}

// values asks for the values of a kind; for people, for those of a name.
func (x knowing) values(ctx context.Context, in index.Scope, k kind, name string) ([]value, error) {
	var all []index.Value
	var err error
	switch k {
	case people:
		var found []index.Person
		found, err = x.quoted.List(ctx, index.PeopleQuery{Name: name, Limit: mostPeople, In: in, Listed: true})
		for _, p := range found {
			all = append(all, index.Value{Text: p.Name, Articles: p.Articles})
		}
	case sources:
		all, err = x.Sources(ctx, in)
	case authors:
		if !x.archive {
			all, err = x.own.Authors(ctx, in)
		}
	case tags: // the reader's own, also where the articles are others'
		if x.own != nil {
			all, err = x.own.Tags(ctx, in)
		}
	}
	values := make([]value, len(all))
	for i, v := range all {
		values[i] = value{v, folded(v.Text)}
	}
	return values, err
}

// mostPeople is how many people are asked for.
const mostPeople = 12

// Answer takes what the index has told.
func (o *Offer) Answer(msg tea.Msg) {
	if p, ok := msg.(present); ok && p.to == o {
		o.here, o.among, o.found = p.tags, p.among, true
		o.pick()
	}
	t, ok := msg.(told)
	if !ok || t.to != o || o.asked[t.of].ID != t.ask {
		return
	}
	o.asked[t.of].Done(t.err)
	if t.err != nil {
		return // the line works without
	}
	o.known[t.of] = t.values
	o.pick()
}

// mostRows is how many rows are offered.
const mostRows = 11

// pick picks what fits the last word of the line.
func (o *Offer) pick() {
	w := lastWord(o.line, o.tagging)
	switch {
	case o.tagging && w.sign == '-':
		o.rows = fitting(valued(o.here), w.value, "", false)
	case o.tagging:
		o.rows = o.fittingTags(w)
	case w.filter == "":
		o.rows = operators(w, strings.TrimSpace(o.line) == "")
	default:
		o.rows = append(fixed(w.filter, w.value), fitting(o.known[kind(w.filter)], w.value, w.filter+":", true)...)
	}
	o.rows = o.rows[:min(len(o.rows), mostRows)]
}

// fittingTags are the library's tags that fit, but for those that are there already.
func (o *Offer) fittingTags(w word) []row {
	all := slices.DeleteFunc(slices.Clone(o.known[tags]), func(v value) bool {
		return slices.ContainsFunc(o.here, func(h index.Value) bool { return h.Text == v.Text && h.Articles == o.among })
	})
	return fitting(all, w.value, "", true)
}

// fitting are the values that fit what is typed, those first that begin with it, and
// among these those of most articles.
func fitting(values []value, typed, before string, counted bool) (rows []row) {
	typed = folded(typed)
	var later []row
	for _, v := range values {
		some, whole := begins(v.folded, typed)
		if !some {
			continue
		}
		r := row{text: before + quoted(clean.Line(v.Text)), shown: clean.Label(v.Text)}
		if counted {
			r.told = words.Plural(v.Articles, "article")
		}
		if whole {
			rows = append(rows, r)
		} else {
			later = append(later, r)
		}
		if len(rows) == mostRows {
			break
		}
	}
	return append(rows, later...)
}

func valued(values []index.Value) []value {
	all := make([]value, len(values))
	for i, v := range values {
		all[i] = value{v, folded(v.Text)}
	}
	return all
}

// Complete puts the first row that is offered into a line; the same line once more gets
// the next row.
func (o *Offer) Complete(line string) string {
	c := &o.cycle
	if line == c.line && len(c.rows) > 1 && !strings.HasSuffix(line, ":") {
		c.at = (c.at + 1) % len(c.rows)
	} else if rows := o.writable(); len(rows) > 0 {
		*c = cycle{from: line, rows: rows}
	} else {
		return line
	}
	c.line = lastWord(c.from, o.tagging).in(c.from, c.rows[c.at].text)
	return c.line
}

// Pick puts the row that is drawn on a line into what is typed.
func (o *Offer) Pick(at, most int, line string) (picked string, accepted bool) {
	if o.tagging {
		at--
	}
	rows, cycling := o.drawn()
	if at--; at < 0 || at >= len(rows) || at >= most-1 || rows[at].text == "" {
		return line, false
	}
	from := line
	if cycling {
		from = o.cycle.from
	}
	return lastWord(from, o.tagging).in(from, rows[at].text), false
}

// drawn are the rows that are drawn, and whether they are those that tab goes through.
func (o *Offer) drawn() (rows []row, cycling bool) {
	if o.cycle.line != "" && o.line == o.cycle.line && len(o.rows) == 0 {
		return o.cycle.rows, true // they stay
	}
	return o.rows, false
}

// writable are the rows that can be put into the line as they are.
func (o *Offer) writable() []row {
	return slices.DeleteFunc(slices.Clone(o.rows), func(r row) bool { return r.text == "" })
}

// Above draws what is offered, in so many lines at most.
func (o *Offer) Above(width, most int) []string {
	var lines []string
	if o.tagging {
		lines = append(lines, o.hereTold(width))
	}
	rows, cycling := o.drawn()
	if len(rows) == 0 && len(lines) == 0 || most < 2 {
		return nil
	}
	column := 0
	for _, r := range rows {
		column = max(column, min(ansi.StringWidth(r.shown), width/2))
	}
	for i, r := range rows {
		if len(lines) == most-1 {
			break
		}
		mark := " "
		if cycling && i == o.cycle.at {
			mark = o.Ink.Titled("▌")
		}
		shown := cells.Pad(ansi.Truncate(r.shown, column, "…"), column, false)
		lines = append(lines, ansi.Truncate(mark+"  "+shown+"   "+o.Ink.Hinted(r.told), width, "…"))
	}
	rule := strings.Repeat("─", max(0, width))
	if hint := o.hint(rows); hint != "" && ansi.StringWidth(hint)+6 < width {
		rule = "── " + hint + " " + strings.Repeat("─", width-ansi.StringWidth(hint)-4)
	}
	return append([]string{o.Ink.Hinted(rule)}, lines...)
}

// hint says at which key rows are put into the line.
func (o *Offer) hint(rows []row) string {
	if !slices.ContainsFunc(rows, func(r row) bool { return r.text != "" }) {
		return ""
	}
	return o.Keymap.HintIn(keys.InLine, keys.LineComplete) + " completes"
}

// hereTold says which tags are there already.
func (o *Offer) hereTold(width int) string {
	if !o.found {
		return ""
	}
	if len(o.here) == 0 {
		return o.Ink.Hinted("   no tags yet")
	}
	all := make([]string, len(o.here))
	for i, v := range o.here {
		if all[i] = "#" + clean.Label(v.Text); v.Articles < o.among {
			all[i] += fmt.Sprintf(" (on %s of %s)", words.Figure(v.Articles), words.Figure(o.among))
		}
	}
	return ansi.Truncate("   there now: "+strings.Join(all, "  "), width, "…")
}
