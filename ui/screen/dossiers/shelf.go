package dossiers

import (
	"context"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/clean"
	"pullquote/store/dossier"
	"pullquote/ui/collect"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Shelf is the scene of all dossiers.
type Shelf struct {
	*pane.Session
	pane.RowCursor
	all     []shelved
	reading pane.Request
}

// shelved is a dossier in a row.
type shelved struct {
	name                 string
	quotations, speakers int
	changed              time.Time
	err                  error
}

// shelfRead are the dossiers that a shelf has been waiting for.
type shelfRead struct {
	shelf   *Shelf
	request int
	all     []shelved
}

// Enter is the wish to see the dossiers.
func Enter(s *pane.Session) pane.Wish {
	shelf := &Shelf{Session: s}
	return pane.EnterScene{Scene: shelf, Fill: shelf.read()}
}

// read reads all dossiers.
func (s *Shelf) read() tea.Cmd {
	s.reading.Drop()
	s.reading.Ask()
	in, at, request := folder(s.Session), s.Settings.Dossier, s.reading.ID
	return func() tea.Msg {
		names := in.Names()
		if !slices.Contains(names, at) {
			names = append(names, at)
		}
		all := make([]shelved, len(names))
		for i, name := range names {
			all[i].name = name
			d, err := in.Read(name)
			if err != nil {
				if name != at || i < len(names)-1 {
					all[i].err = err
				}
				continue
			}
			speakers := map[string]bool{}
			for _, e := range d.Entries {
				speakers[e.Speaker] = e.Speaker != ""
			}
			delete(speakers, "")
			all[i] = shelved{name, len(d.Entries), len(speakers), d.Changed, nil}
		}
		return shelfRead{s, request, all}
	}
}

// Filling reports whether the dossiers are still being read for the first time.
func (s *Shelf) Filling() bool { return s.all == nil && s.reading.Under() }

// Answer implements pane.Pane.
func (s *Shelf) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case shelfRead:
		if msg.shelf != s || msg.request != s.reading.ID {
			return nil
		}
		first := s.all == nil
		s.reading.Done(nil)
		s.all = msg.all
		if first {
			s.At = max(0, slices.IndexFunc(s.all, func(d shelved) bool { return d.name == s.Settings.Dossier }))
		}
		s.Move(0, len(s.all))
	case pane.Undone, Changed:
		return s.read()
	}
	return nil
}

// Do does what a key asks for.
func (s *Shelf) Do(a keys.Action) pane.Wish {
	if n, ok := s.Step(s.Session, a, s.Fit); ok {
		s.Move(n, len(s.all))
		return nil
	}
	switch a {
	case keys.Back, keys.Dossiers:
		return pane.Leave{}
	case keys.Again:
		return s.read()
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.CollectInto:
		return choose(s.Session, s.have)
	default:
		if s.At < len(s.all) {
			return s.about(a, s.all[s.At])
		}
	}
	return nil
}

// about does what a key asks for about a dossier.
func (s *Shelf) about(a keys.Action, d shelved) pane.Wish {
	name := d.name
	switch a {
	case keys.Enter:
		return enter(s.Session, name)
	case keys.Collect:
		return s.have(name)
	case keys.TakeAway:
		if d.err == nil && d.changed.IsZero() { // it is at hand, and no file yet
			s.Note = "there is nothing in it yet"
			return nil
		}
		return change(s.Session, name, "“"+name+"” removed", func(d *dossier.Dossier) error {
			d.Discard()
			return nil
		})
	default: // not for this scene
	}
	return nil
}

// have has a dossier at hand.
func (s *Shelf) have(name string) pane.Wish {
	s.Note = atHand(s.Session, name)
	return pane.Wishes{takeUp(s.Session, name), s.read()}
}

// Changed is a dossier that was changed, or why it was not.
type Changed struct {
	said string
	err  error
}

// Said is what was done, in a line, and how it is undone.
func (c Changed) Said(s *pane.Session) string {
	switch {
	case c.err != nil:
		return clean.Line(c.err.Error())
	case c.said == "":
		return ""
	}
	return words.Join(clean.Line(c.said), pane.UndoKey(s)+" undoes")
}

// change changes a dossier behind the screen.
func change(s *pane.Session, name, said string, by func(*dossier.Dossier) error) tea.Cmd {
	if s.State == nil {
		s.Note = pane.StillOpening
		return nil
	}
	state, in := s.State, folder(s)
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		return Changed{said, collect.Change(ctx, state, in, name, said, by)}
	})
}

// shelfTop is how many lines stand above the first dossier.
const shelfTop = 2

// Layout brings the cursor into sight.
func (s *Shelf) Layout(_, height int) { s.Scroll(height-shelfTop, len(s.all)) }

// Point implements pane.Scene.
func (s *Shelf) Point(line int) (again, ok bool) {
	return s.RowCursor.Point(line-shelfTop, 1, len(s.all))
}

// View draws the dossiers in sight.
func (s *Shelf) View(width, height int) []string {
	lines := []string{" " + s.Ink.Strong("Dossiers"), ""}
	from, to := s.Window(len(s.all))
	for i := from; i < to; i++ {
		lines = append(lines, s.row(i, width))
	}
	return cells.Filled(lines, height)
}

// row draws one dossier.
func (s *Shelf) row(i, width int) string {
	d, bar := s.all[i], " "
	name := clean.Label(d.name)
	told := words.Join(words.Plural(d.quotations, "quotation"), words.Plural(d.speakers, "speaker"), words.Day(d.changed, s.Now(), s.Settings.Dates))
	if d.err != nil {
		told = clean.Line(d.err.Error())
	}
	if d.name == s.Settings.Dossier {
		told = words.Join(told, "at hand")
	}
	const most = 30
	room := max(8, min(most, width/2))
	name = cells.Pad(ansi.Truncate(name, room, "…"), room, false)
	if i == s.At {
		bar, name = s.Ink.Titled("▌"), s.Ink.Strong(name)
	}
	return ansi.Truncate(bar+" "+name+"  "+s.Ink.Hinted(told), width, "…")
}

// Status implements pane.Pane.
func (s *Shelf) Status() (left, right string) {
	if !s.reading.Known() {
		return "reading the dossiers …", ""
	}
	left = fmt.Sprintf("dossier %d/%d", min(s.At+1, len(s.all)), len(s.all))
	if s.Width < 72 {
		return left, ""
	}
	hint := func(a keys.Action) string { return s.Keymap.HintIn(keys.InScenes, a) }
	return left, words.Join(hint(keys.Enter)+" open", hint(keys.Collect)+" have at hand", hint(keys.TakeAway)+" remove", hint(keys.Help)+" help")
}
