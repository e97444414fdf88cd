package pane

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/ui/launch"
	"pullquote/ui/screen/words"
)

// Use has a program of the system's do something, as the reader was told to.
func Use(s *Session) func(context.Context, launch.Tool) (string, error) {
	if s.Options.Use != nil {
		return s.Options.Use
	}
	return launch.Toolbox{Editor: s.Settings.Editor, Pipes: s.Settings.Commands(), Notes: s.Settings.NotesFolder()}.Use
}

// Copied is a text that was copied, and by what besides the terminal.
type Copied struct {
	what, by string
	err      error
}

// Copy puts a text on the clipboard: by the terminal, which may be that of another machine
// and never says whether it has done it, and by a command of the system's, where there is
// one. what says what it is: "quote copied".
func Copy(s *Session, text, what string) tea.Cmd {
	s.Note = words.Join(what, "by the terminal")
	use, ctx := Use(s), s.Ctx
	return tea.Batch(tea.SetClipboard(text), func() tea.Msg {
		by, err := use(ctx, launch.Tool{Do: launch.ToClipboard, Text: text})
		return Copied{what, by, err}
	})
}

// Said is what was copied, and by what.
func (c Copied) Said() string {
	switch {
	case c.err != nil:
		return words.Join(c.what, "by the terminal alone", clean.Line(c.err.Error()))
	case c.by == "":
		return words.Join(c.what, "by the terminal")
	}
	return words.Join(c.what, "by "+clean.Line(c.by)+" and the terminal")
}
