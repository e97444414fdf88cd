package carry

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

// found is the line of a file at which it is to be edited, and what is in it before.
type found struct {
	entry store.Entry
	line  int
	hash  [16]byte
	err   error
}

// Edited is a file that was edited.
type Edited struct {
	Entry   store.Entry
	Changed bool // there is something else in it than before
	err     error
}

// said is what came of it.
func (e Edited) said() string {
	switch {
	case e.err != nil:
		return clean.Line(e.err.Error())
	case !e.Changed:
		return "the file is as it was"
	}
	return "the file changed"
}

// edit looks for the line of a load.
func (c Carrier) edit(l Load) pane.Wish {
	if !l.Entry.OnDisk() {
		c.Note = "this article is no file that can be edited"
		return nil
	}
	ctx := c.Ctx
	return tea.Cmd(func() tea.Msg {
		f := found{entry: l.Entry}
		f.hash, f.err = l.Entry.Hash(ctx, budget.TextBytes)
		if f.err == nil {
			f.line, f.err = l.Entry.LineAt(ctx, l.Article.Text, l.At)
		}
		return f
	})
}

// open gives the terminal to the editor until that ends.
func (c Carrier) open(f found) pane.Wish {
	if f.err != nil {
		c.Note = clean.Line(f.err.Error())
		return nil
	}
	c.Note = ""
	ctx := c.Ctx
	return editor(c.Session, string(f.entry.ID), f.line, func(err error) tea.Msg { return f.edited(ctx, err) })
}

// Editor gives the terminal to the editor for a file of ours, until that ends.
func Editor(s *pane.Session, file string, done func(error) tea.Msg) pane.Wish {
	return editor(s, file, 1, done)
}

func editor(s *pane.Session, file string, line int, done func(error) tea.Msg) tea.Cmd {
	e := &editing{ctx: s.Ctx, session: s, tool: launch.Tool{Do: launch.ToEditor, Path: file, Line: line}}
	return tea.Exec(e, done)
}

// edited is what the file is after an editor has ended.
func (f found) edited(ctx context.Context, err error) Edited {
	now, unread := f.entry.Hash(ctx, budget.TextBytes)
	return Edited{Entry: f.entry, Changed: unread != nil || now != f.hash, err: err}
}

// editing is an editor that has the terminal.
type editing struct {
	ctx      context.Context
	session  *pane.Session
	tool     launch.Tool
	terminal launch.Terminal
}

// leastLent is how long the terminal is away at least. Bubble Tea v2.1 stops the clock of its
// frames behind the back of whoever takes it: where an editor is not found, and nothing
// takes any time, it may stop the one that has been started again, and nothing is drawn any more.
const leastLent = 20 * time.Millisecond

// Run implements [tea.ExecCommand].
func (e *editing) Run() error {
	defer time.Sleep(leastLent)
	use := e.session.Options.Use
	if use == nil {
		use = launch.Toolbox{Editor: e.session.Settings.Editor, Terminal: &e.terminal}.Use
	}
	_, err := use(e.ctx, e.tool)
	return err
}

// SetStdin implements [tea.ExecCommand].
func (e *editing) SetStdin(r io.Reader) { e.terminal.In = r }

// SetStdout implements [tea.ExecCommand].
func (e *editing) SetStdout(w io.Writer) { e.terminal.Out = w }

// SetStderr implements [tea.ExecCommand].
func (e *editing) SetStderr(w io.Writer) { e.terminal.Err = w }
