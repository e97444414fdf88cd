package dossiers

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store/corrections"
	"pullquote/store/dossier"
	"pullquote/store/index"
	"pullquote/ui/collect"
	"pullquote/ui/keys"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Scene is one dossier.
type Scene struct {
	*pane.Session
	name    string
	d       *dossier.Dossier // nil until it is read
	by      collect.Grouping
	order   []int // the places of its entries, as they are set out
	At, Top int   // in that order: the entry under the cursor, and the first in sight
	Fit     int   // entries in sight

	same    map[string][]alike // by their keys, the entries that others have the words of
	rows    map[string]index.Row
	missing []collect.Person // whom the articles quote, and the dossier does not
	unquoted

	reading pane.Request
	naming  pane.Request
	pending int // changes that are being written
	err     error
}

// alike is another entry with the same words, or nearly.
type alike struct {
	key   string
	whole bool
}

// alikes are those of a dossier.
func alikes(d *dossier.Dossier) map[string][]alike {
	all := map[string][]alike{}
	for i, same := range collect.AlikeIn(d) {
		for _, a := range same {
			key := d.Entries[i].Key
			all[key] = append(all[key], alike{d.Entries[a.Entry].Key, a.Whole})
		}
	}
	return all
}

// read is a dossier that a scene has been waiting for.
type read struct {
	scene   *Scene
	request int
	d       *dossier.Dossier
	same    map[string][]alike
	err     error
}

// known is what the index has on the articles of a dossier.
type known struct {
	scene   *Scene
	request int
	rows    map[string]index.Row
	missing []collect.Person
	err     error
}

// enter is the wish to see a dossier.
func enter(s *pane.Session, name string) pane.Wish {
	scene := &Scene{Session: s, name: name, by: collect.ByHand}
	return pane.EnterScene{Scene: scene, Fill: scene.read()}
}

// read reads the dossier.
func (s *Scene) read() tea.Cmd {
	s.reading.Drop()
	s.reading.Ask()
	in, name, request := folder(s.Session), s.name, s.reading.ID
	ctx, state := s.Ctx, s.State
	return func() tea.Msg {
		d, err := in.Read(name)
		if errors.Is(err, dossier.ErrNone) {
			d, err = dossier.Parse(name, nil), nil // it is made by the first quotation
		}
		if err != nil {
			return read{s, request, dossier.Parse(name, nil), nil, err}
		}
		if book, err := corrections.Read(ctx, state); err == nil {
			collect.Corrected(book, d)
		}
		return read{s, request, d, alikes(d), nil}
	}
}

// ask asks the index about the articles of the dossier.
func (s *Scene) ask() tea.Cmd {
	if len(s.d.Entries) == 0 {
		return nil
	}
	named := s.askNamed()
	if s.Index == nil {
		return named
	}
	x, ctx, request := s.Index, s.Ctx, s.reading.ID
	of := dossier.Dossier{Entries: slices.Clone(s.d.Entries)}
	return tea.Batch(named, func() tea.Msg {
		k := known{scene: s, request: request, rows: map[string]index.Row{}}
		for i := range of.Entries {
			path := of.Entries[i].Path
			if _, asked := k.rows[path]; asked || path == "" {
				continue
			}
			row, _, err := x.RowAt(ctx, path)
			if k.rows[path] = row; err != nil {
				k.err = err
				return k
			}
		}
		k.missing, k.err = collect.Missing(ctx, x, &of)
		return k
	})
}

// Filling reports whether the dossier is still being read for the first time.
func (s *Scene) Filling() bool { return s.d == nil && s.reading.Under() }

// Answer implements pane.Pane.
func (s *Scene) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case read:
		if msg.scene != s || msg.request != s.reading.ID {
			return nil
		}
		s.reading.Done(nil)
		return s.take(msg)
	case known:
		if msg.scene != s || msg.request != s.reading.ID {
			return nil
		}
		if msg.err != nil {
			return pane.Mend{Err: msg.err}
		}
		s.rows, s.missing = msg.rows, msg.missing
	case named:
		if msg.scene == s && slices.Equal(msg.of, s.unquoted.of) {
			s.unquoted = msg.unquoted
		}
	case Changed:
		if s.pending = max(0, s.pending-1); s.pending == 0 {
			return s.read()
		}
	case Collected, pane.Undone:
		return s.read()
	case found:
		if msg.scene == s {
			return s.open(msg)
		}
	}
	return nil
}

// take shows what was read, with the cursor on the entry that it was on.
func (s *Scene) take(r read) tea.Cmd {
	key := ""
	if e := s.current(); e != nil {
		key = e.Key
	}
	s.d, s.same, s.err = r.d, r.same, r.err
	if len(s.d.Problems) > 0 {
		s.Note = words.Join(clean.Line(s.d.Problems[0].Error()), "the line stays as it is")
	}
	s.arrange(key)
	return s.ask()
}

// arrange sets the entries out, with the cursor on one of them.
func (s *Scene) arrange(key string) {
	s.order = s.by.Order(s.d)
	if i := slices.Index(s.order, s.d.Find(key)); i >= 0 {
		s.At = i
	}
	s.At = max(0, min(s.At, len(s.order)-1))
}

// current is the entry under the cursor; nil if there is none.
func (s *Scene) current() *dossier.Entry {
	if s.d == nil || s.At >= len(s.order) {
		return nil
	}
	return &s.d.Entries[s.order[s.At]]
}

// Do does what a key asks for.
func (s *Scene) Do(a keys.Action) pane.Wish {
	steps := pane.RowCursor{At: s.At}
	if n, ok := steps.Step(s.Session, a, s.Fit); ok {
		steps.Move(n, len(s.order))
		s.At = steps.At
		return nil
	}
	switch a {
	case keys.Back, keys.Dossiers:
		s.naming.Forget()
		return pane.Leave{}
	case keys.Again:
		s.unquoted = unquoted{}
		return s.read()
	case keys.Undo:
		return pane.UndoLast(s.Session)
	case keys.Audit:
		if s.d != nil {
			return s.audit()
		}
	case keys.GroupRows:
		s.group()
	default:
		if e := s.current(); e != nil {
			return s.about(a, e)
		}
	}
	return nil
}

// about does what a key asks for about an entry.
func (s *Scene) about(a keys.Action, e *dossier.Entry) pane.Wish {
	switch a {
	case keys.Enter:
		return s.find(*e)
	case keys.MoveDown:
		return s.move(e.Key, s.Times())
	case keys.MoveUp:
		return s.move(e.Key, -s.Times())
	case keys.EntryNote:
		return s.note(e)
	case keys.TakeAway:
		return s.takeAway(e.Key)
	case keys.CopyQuote:
		return pane.Copy(s.Session, clean.Line(e.Words), "quote copied")
	case keys.OpenURL:
		if e.URL == "" {
			s.Note = "this quotation has no URL"
			return nil
		}
		return pane.Follow{Address: e.URL, Way: pane.ToBrowse}
	case keys.SameWords:
		return s.elsewhere(e)
	case keys.NextQuote, keys.NextSame:
		s.step(+1, a == keys.NextSame)
	case keys.PrevQuote, keys.PrevSame:
		s.step(-1, a == keys.PrevSame)
	default: // not for this scene
	}
	return nil
}

// step goes to the next entry, or the next of the same speaker.
func (s *Scene) step(direction int, same bool) {
	for i := s.At + direction; i >= 0 && i < len(s.order); i += direction {
		if !same || s.d.Entries[s.order[i]].Speaker == s.current().Speaker {
			s.At = i
			return
		}
	}
	s.Note = "no more quotations"
}

// group sets the entries out in another way.
func (s *Scene) group() {
	if s.d == nil {
		return
	}
	all := collect.Groupings()
	s.by = all[(slices.Index(all, s.by)+1)%len(all)]
	key := ""
	if e := s.current(); e != nil {
		key = e.Key
	}
	s.arrange(key)
	s.Note = map[collect.Grouping]string{collect.ByHand: "in your own order", collect.BySpeaker: "by speaker", collect.BySource: "by source"}[s.by]
}

// change changes the dossier on the screen and in its file.
func (s *Scene) change(said, key string, by func(*dossier.Dossier) error) pane.Wish {
	cmd := change(s.Session, s.name, said, by)
	if cmd == nil {
		return nil
	}
	s.pending++
	s.reading.Drop() // what is being read is as it was before
	s.reading.Done(nil)
	if by(s.d) == nil {
		s.arrange(key)
	}
	return cmd
}

// move puts an entry further down, or up.
func (s *Scene) move(key string, by int) pane.Wish {
	at := s.d.Find(key)
	switch {
	case s.by != collect.ByHand:
		s.Note = "the order is yours where nothing is grouped: " + s.Keymap.HintIn(keys.InScenes, keys.GroupRows)
		return nil
	case at+by < 0 && at == 0 || at+by >= len(s.d.Entries) && at == len(s.d.Entries)-1:
		s.Note = "it goes no further"
		return nil
	}
	return s.change("quotation moved in “"+s.name+"”", key, func(d *dossier.Dossier) error {
		d.Move(key, by)
		return nil
	})
}

// takeAway takes an entry out of the dossier.
func (s *Scene) takeAway(key string) pane.Wish {
	next := ""
	if s.At+1 < len(s.order) {
		next = s.d.Entries[s.order[s.At+1]].Key
	}
	return s.change("quotation taken out of “"+s.name+"”", next, func(d *dossier.Dossier) error {
		d.Remove(key)
		return nil
	})
}

// note asks for a note on an entry.
func (s *Scene) note(e *dossier.Entry) pane.Wish {
	key := e.Key
	p := &pane.Prompt{Label: "note: ", Accept: func(line string) pane.Wish {
		line = clean.Line(line)
		return s.change("note on a quotation of “"+s.name+"”", key, func(d *dossier.Dossier) error {
			d.Note(key, line)
			return nil
		})
	}}
	p.Insert(e.Note)
	return pane.Ask{Prompt: p}
}

// Status implements pane.Pane.
func (s *Scene) Status() (left, right string) {
	switch {
	case s.d == nil:
		return "reading the dossier …", ""
	case len(s.order) == 0:
		return "nothing in this dossier", ""
	}
	left = fmt.Sprintf("quotation %d/%d", s.At+1, len(s.order))
	if s.Width < 72 {
		return left, ""
	}
	hint := func(a keys.Action) string { return s.Keymap.HintIn(keys.InScenes, a) }
	return left, words.Join(hint(keys.Enter)+" open", hint(keys.MoveDown)+" "+hint(keys.MoveUp)+" move", hint(keys.GroupRows)+" group", hint(keys.EntryNote)+" note", hint(keys.TakeAway)+" take out", hint(keys.Help)+" help")
}
