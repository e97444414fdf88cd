// Package annotate has what a reader writes on articles: highlights, notes and tags on
// the words of the open one, and the scene that lists those of all.
package annotate

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/notes"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/outline"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Page is the notes on the open article.
type Page struct {
	*pane.Session
	of      store.Entry
	art     *articles.Article // the text that they are placed in; nil before it is whole
	all     []notes.Placed    // those in the text, in its order, then those that are lost
	loading pane.Request
	last    notes.Color // that was chosen last
}

// placed are the notes on an article, as they were found.
type placed struct {
	request int
	all     []notes.Placed
	err     error
}

// kept says that a note was kept, or taken away.
type kept struct {
	of   store.ID
	said string
	err  error
}

// Load finds the notes on an article and where their words are, in a command. Those on the
// one before are forgotten. Of an article that is read in part nothing is looked for yet.
func (p *Page) Load(e store.Entry, a *articles.Article) tea.Cmd {
	if p.of.ID != e.ID {
		p.all = nil
	}
	p.of, p.art = e, a
	if p.State == nil || a == nil || a.Partial {
		p.art = nil
		return nil
	}
	p.loading.Drop()
	p.loading.Ask()
	ctx, state, request := p.Ctx, p.State, p.loading.ID
	return func() tea.Msg {
		some, err := store.AnnotationsOf(ctx, state, e.Key, string(e.ID), a.URL)
		return placed{request, notes.Place(a.Text, notes.All(some)), err}
	}
}

// Answer takes what was found and done.
func (p *Page) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case placed:
		if msg.request != p.loading.ID {
			return nil
		}
		if p.loading.Done(msg.err); msg.err != nil {
			p.Note = msg.err.Error()
			return nil
		}
		p.all = msg.all
		if n := lost(msg.all); n > 0 && p.Note == "" {
			p.Note = words.Plural(n, "note") + " on words that are gone · " + p.Keymap.Hint(keys.Outline) + " lists what there was"
		}
	case kept:
		p.Note = words.Join(msg.said, pane.UndoKey(p.Session)+" undoes")
		if msg.err != nil {
			p.Note = msg.err.Error()
		}
		if msg.of == p.of.ID {
			return pane.Wishes{p.Load(p.of, p.art), p.keep(msg.of)}
		}
		return p.keep(msg.of)
	case drafted:
		return p.open(msg)
	case written:
		return p.write(msg)
	case pane.Undone:
		if msg.Annotations {
			return pane.Wishes{p.Load(p.of, p.art), p.keep(p.of.ID)}
		}
	case unkept:
		p.Note = clean.Line(msg.err.Error())
	}
	return nil
}

// unkept is why the file of an article's notes was not written.
type unkept struct{ err error }

// keep has the file of an article's notes written anew, where there is a folder for it.
func (p *Page) keep(of store.ID) tea.Cmd {
	if p.Settings.NotesFolder() == "" || !filepath.IsAbs(string(of)) {
		return nil
	}
	use, ctx := pane.Use(p.Session), p.Ctx
	return func() tea.Msg {
		if _, err := use(ctx, launch.Tool{Do: launch.ToNotes, Path: string(of)}); err != nil {
			return unkept{err}
		}
		return nil
	}
}

// lost counts the notes whose words are gone.
func lost(all []notes.Placed) (n int) {
	for _, one := range all {
		if !one.Found {
			n++
		}
	}
	return n
}

// In lists the notes whose words touch a stretch of the text.
func (p *Page) In(s quotes.Span) (all []notes.Placed) {
	if p.art == nil {
		return nil
	}
	for _, n := range p.all {
		if n.Found && n.At.Start < s.End && n.At.End > s.Start {
			all = append(all, n)
		}
	}
	return all
}

// On is the note on a stretch of the text: of several the one on the fewest words.
func (p *Page) On(s quotes.Span) (n notes.Placed, ok bool) {
	for _, one := range p.In(s) {
		if !ok || one.At.End-one.At.Start < n.At.End-n.At.Start {
			n, ok = one, true
		}
	}
	return n, ok
}

// Beside are the words of the note behind a stretch of the text, or before it, n notes on or as
// many as there are; false for none. Of notes that begin at one place the shorter comes first.
func (p *Page) Beside(s quotes.Span, direction, n int) (at quotes.Span, ok bool) {
	var all []quotes.Span
	for _, one := range p.all {
		if one.Found {
			all = append(all, one.At)
		}
	}
	slices.SortFunc(all, along)
	all = slices.Compact(all)
	next, there := slices.BinarySearchFunc(all, s, along)
	if direction < 0 {
		next = next - n
	} else if next += n - 1; there {
		next++
	}
	if direction < 0 && next+n <= 0 || direction > 0 && next-n+1 >= len(all) {
		return at, false
	}
	return all[max(0, min(next, len(all)-1))], true
}

// along puts stretches in the order of the text.
func along(a, b quotes.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) }

// None says why there is no note beside.
func (p *Page) None(direction int) string {
	switch {
	case len(p.all) == 0:
		return words.Join("no notes here", p.Keymap.Hint(keys.WriteNote)+" writes one")
	case lost(p.all) == len(p.all):
		return words.Join("the words of all notes are gone", p.Keymap.Hint(keys.Outline)+" lists them")
	case direction > 0:
		return "last note"
	}
	return "first note"
}

// Placing reports whether it is still being found out where the notes are.
func (p *Page) Placing() bool { return p.loading.Under() }

// about is the note that a key is about: that on these very words, or on words that these
// are a part of.
func (p *Page) about(s quotes.Span) (n notes.Placed, ok bool) {
	for _, one := range p.In(s) {
		switch {
		case one.At == s:
			return one, true
		case one.At.Start <= s.Start && one.At.End >= s.End && !ok:
			n, ok = one, true
		}
	}
	return n, ok
}

// Marks are the notes as an outline shows them; those whose words are gone are the last.
func (p *Page) Marks() (all []outline.Mark) {
	for _, n := range p.all {
		m := outline.Mark{At: n.At, Sign: Sign(n.Note), Text: n.Quoted(100)}
		if n.Text != "" {
			m.Text = n.Text + " · " + m.Text
		}
		if !n.Found {
			m.Text = "gone: " + m.Text
		}
		all = append(all, m)
	}
	return all
}

// Sign is what stands beside a note's words: the letter of its colour, a capital where
// something is said of them.
func Sign(n notes.Note) string {
	if n.Text != "" || len(n.Tags) > 0 {
		return strings.ToUpper(n.Color.Letter())
	}
	return n.Color.Letter()
}

// Lines are what is said of a stretch of the text, to stand below the page.
func (p *Page) Lines(s quotes.Span, width int) (lines []string) {
	n, ok := p.On(s)
	if !ok || n.Text == "" && len(n.Tags) == 0 {
		return nil
	}
	said := n.Text
	if len(n.Tags) > 0 {
		said = strings.TrimSpace(said + "\n#" + strings.Join(n.Tags, " #"))
	}
	for line := range strings.SplitSeq(said, "\n") {
		for l := range strings.SplitSeq(ansi.Wrap(clean.Line(line), max(10, width-2), ""), "\n") {
			lines = append(lines, " "+l)
		}
	}
	return lines
}

// Do does what a key asks for with a stretch of the text: to highlight it, or to write a
// note on it.
func (p *Page) Do(a keys.Action, at quotes.Span) pane.Wish {
	switch {
	case p.State == nil:
		p.Note = pane.StillOpening
		return nil
	case p.art == nil || at.Empty():
		p.Note = "nothing to write on here"
		return nil
	}
	n, there := p.about(at)
	if !there {
		n = notes.Placed{Note: p.fresh(at), At: at, Found: true}
	}
	if a == keys.WriteNote {
		return p.ask(n)
	}
	return p.choose(n, there)
}

// fresh is a note on a stretch of the text that says nothing yet.
func (p *Page) fresh(at quotes.Span) notes.Note {
	return notes.Note{
		Annotation: store.Annotation{ID: store.NewID(), On: p.of.Sighting(), Address: p.art.URL, Title: clean.Line(p.art.Title), Words: anchor.Of(p.art.Text, at)},
		Body:       notes.Body{Color: p.last.Or()},
	}
}

// choose asks for the colour, and for what else there is to do.
func (p *Page) choose(n notes.Placed, there bool) pane.Wish {
	var rows []carry.Choice
	for _, c := range notes.Colors() {
		rows = append(rows, carry.Choice{Letter: c.Letter(), Name: string(c), About: "highlight the words", Do: func() pane.Wish {
			n.Color, p.last = c, c
			return p.put(n, "highlighted in "+string(c))
		}})
	}
	rows = append(
		rows,
		carry.Choice{Letter: "n", Name: "note", About: "write on a line; words with # are tags", Do: func() pane.Wish { return p.ask(n) }},
		carry.Choice{Letter: "e", Name: "editor", About: "write in your editor", Do: func() pane.Wish { return p.edit(n) }},
	)
	first := p.last.Or()
	if there {
		first = n.Color.Or()
		rows = append(rows, carry.Choice{Letter: "x", Name: "remove", About: "take away colour, note and tags", Do: func() pane.Wish { return p.remove(n) }})
	}
	return carry.Choose(p.Session, "highlight: ", string(first), rows)
}

// ask asks for a note on a line.
func (p *Page) ask(n notes.Placed) pane.Wish {
	if strings.Contains(n.Text, "\n") { // it does not fit on one
		return p.edit(n)
	}
	line := []rune(n.Line())
	return pane.Ask{Prompt: &pane.Prompt{
		Label: "note: ", Text: line, At: len(line),
		Accept: func(line string) pane.Wish { return p.say(n, line) },
		Right:  func() (string, quotes.Span) { return p.Ink.Hinted("#word is a tag"), quotes.Span{} },
	}}
}

// say has a note say something. Where nothing is left to say the highlight stays.
func (p *Page) say(n notes.Placed, text string) pane.Wish {
	n.Body = n.Written(text)
	if n.Text == "" && len(n.Tags) == 0 {
		return p.put(n, "highlighted in "+string(n.Color.Or()))
	}
	return p.put(n, "note kept")
}

// put keeps a note. It is on the page at once.
func (p *Page) put(n notes.Placed, said string) pane.Wish {
	n.Annotation = n.Kept()
	n.Modified = p.Now()
	if n.Created.IsZero() {
		n.Created = n.Modified
	}
	p.all = slices.DeleteFunc(slices.Clone(p.all), func(o notes.Placed) bool { return o.ID == n.ID })
	at := slices.IndexFunc(p.all, func(o notes.Placed) bool { return !o.Found || o.At.Start > n.At.Start })
	if at < 0 {
		at = len(p.all)
	}
	p.all = slices.Insert(p.all, at, n)
	return p.change(said, store.Annotating{Put: []store.Annotation{n.Annotation}})
}

// remove takes a note away.
func (p *Page) remove(n notes.Placed) pane.Wish {
	p.all = slices.DeleteFunc(slices.Clone(p.all), func(o notes.Placed) bool { return o.ID == n.ID })
	said := "highlight taken away"
	if n.Text != "" {
		said = "note taken away"
	}
	return p.change(said, store.Annotating{Take: []string{n.ID}})
}

func (p *Page) change(said string, c store.Annotating) pane.Wish {
	p.loading.Drop() // what is being looked up is what was there before
	state, of := p.State, p.of.ID
	return pane.InTurn(p.Session, func(ctx context.Context) tea.Msg {
		_, err := state.Do(ctx, func([]store.Step) string { return said }, store.Step{Annotations: &c})
		return kept{of, said, err}
	})
}
