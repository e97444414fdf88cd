// Package dossiers puts what somebody reads into dossiers, and has their scenes: the list
// of them, and one, in which its quotations are put in order, noted on and compared.
//
// A file is read when somebody asks for it and not before. What is changed is on the
// screen at once, and is written behind it, in turn with all else that is changed.
package dossiers

import (
	"cmp"
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/cite"
	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/ui/collect"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Load is what is put into a dossier, and the file that it is from.
type Load struct {
	Cited *cite.Citation
	Entry store.Entry
}

// folder is where the dossiers lie.
func folder(s *pane.Session) dossier.Folder { return cmp.Or(s.Options.Dossiers, store.Dossiers()) }

// Collected is what came of putting something into a dossier.
type Collected struct {
	done collect.Collected
	err  error
}

// Said is that in a line.
func (c Collected) Said(s *pane.Session) string {
	switch {
	case c.err != nil:
		return clean.Line(c.err.Error())
	case c.done.Added == 0:
		return c.done.Said()
	}
	return words.Join(c.done.Said(), pane.UndoKey(s)+" undoes")
}

// Collect puts a load into the dossier at hand, or for CollectInto into one that is asked
// for, which is at hand from then on.
func Collect(s *pane.Session, a keys.Action, l Load) pane.Wish {
	if s.State == nil {
		s.Note = pane.StillOpening
		return nil
	}
	if a == keys.CollectInto {
		return choose(s, func(name string) pane.Wish { return pane.Wishes{takeUp(s, name), into(s, name, l)} })
	}
	return into(s, s.Settings.Dossier, l)
}

// into puts a load into a dossier.
func into(s *pane.Session, name string, l Load) tea.Cmd {
	state, in, now := s.State, folder(s), s.Now()
	return pane.InTurn(s, func(ctx context.Context) tea.Msg {
		done, err := collect.Into(ctx, state, in, name, collect.Entry(ctx, l.Cited, l.Entry, now))
		return Collected{done, err}
	})
}

// takeUp has a dossier at hand, in this run and in later ones.
func takeUp(s *pane.Session, name string) tea.Cmd {
	if s.Settings.Dossier == name {
		return nil
	}
	return pane.Switch(s, "dossier", func(to *config.Settings) { to.Dossier = name }, func() string { return atHand(s, name) })
}

// atHand says that a dossier is at hand, and what that is good for.
func atHand(s *pane.Session, name string) string {
	return "“" + clean.Label(name) + "” is at hand: on a page, " + s.Keymap.HintIn(keys.InPage, keys.Collect) + " puts a quotation into it"
}

// chooser is the line in which a dossier is named, with those that there are above it.
type chooser struct {
	*pane.Session
	names  []string
	shown  []string // those that have what is typed in them
	cursor pane.RowCursor
	typed  string
	then   func(name string) pane.Wish
}

// choose asks for a dossier.
func choose(s *pane.Session, then func(name string) pane.Wish) pane.Wish {
	c := &chooser{Session: s, names: folder(s).Names(), then: then}
	c.pick("")
	p := &pane.Prompt{
		Label: "into dossier: ", Accept: c.accept, Above: c.draw, Rows: len(c.names) + 1,
		Typed: func(line string) pane.Wish { c.pick(line); return nil },
		Step:  func(rows int) { c.cursor.Move(rows, len(c.shown)) },
	}
	p.Pick = func(at, most int, line string) (string, bool) {
		c.cursor.Scroll(most-1, len(c.shown))
		again, ok := c.cursor.Point(at-1, 1, len(c.shown))
		p.Pointed = p.Pointed || ok
		return line, again
	}
	p.Complete = func(line string) string { return cmp.Or(c.pointed(), line) }
	p.Accept = func(line string) pane.Wish {
		if (p.Pointed || strings.TrimSpace(line) == "") && c.pointed() != "" {
			line = c.pointed()
		}
		return c.accept(line)
	}
	return pane.Ask{Prompt: p}
}

// pick shows the dossiers whose names have what is typed, the one at hand under the cursor.
func (c *chooser) pick(line string) {
	c.typed = strings.TrimSpace(line)
	typed := fold.String(c.typed, fold.Search)
	c.shown, c.cursor = nil, pane.RowCursor{}
	for _, name := range c.names {
		if strings.Contains(fold.String(name, fold.Search), typed) {
			c.shown = append(c.shown, name)
		}
	}
	if i := slices.Index(c.shown, c.Settings.Dossier); i > 0 && typed == "" {
		c.cursor.At = i
	}
}

// pointed is the dossier under the cursor; empty if there is none.
func (c *chooser) pointed() string {
	if c.cursor.At < len(c.shown) {
		return c.shown[c.cursor.At]
	}
	return ""
}

// accept takes the name that is typed.
func (c *chooser) accept(line string) pane.Wish {
	name := strings.TrimSpace(line)
	if i := slices.IndexFunc(c.names, func(known string) bool { return strings.EqualFold(known, name) }); i >= 0 {
		name = c.names[i]
	}
	if _, err := folder(c.Session).File(name); err != nil {
		return pane.Mistake{Text: err.Error()}
	}
	return c.then(name)
}

// draw draws the names under a rule.
func (c *chooser) draw(width, most int) []string {
	lines := []string{c.Ink.Hinted(strings.Repeat("─", width))}
	cursor := c.cursor
	cursor.Scroll(max(1, most-1), len(c.shown))
	from, to := cursor.Window(len(c.shown))
	for i := from; i < to; i++ {
		name, bar := clean.Label(c.shown[i]), "  "
		if i == cursor.At {
			bar, name = c.Ink.Titled("▌")+" ", c.Ink.Strong(name)
		}
		if c.shown[i] == c.Settings.Dossier {
			name += c.Ink.Hinted("  at hand")
		}
		lines = append(lines, ansi.Truncate(bar+name, width, "…"))
	}
	if len(c.shown) == 0 {
		told := "a name makes a new one"
		if c.typed != "" {
			told = "enter makes “" + clean.Label(c.typed) + "”"
		}
		lines = append(lines, ansi.Truncate("  "+c.Ink.Hinted(told), width, "…"))
	}
	lines = lines[:min(len(lines), most)]
	return cells.Filled(lines, len(lines))
}
