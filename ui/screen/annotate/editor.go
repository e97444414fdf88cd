package annotate

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store/notes"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/pane"
)

// drafted is a note that lies in a file, for an editor.
type drafted struct {
	note notes.Placed
	file string
	err  error
}

// written is a note as the editor has left it.
type written struct {
	note notes.Placed
	text string
	err  error
}

// edit has a note written in an editor.
func (p *Page) edit(n notes.Placed) pane.Wish {
	return tea.Cmd(func() tea.Msg {
		file, err := notes.Draft(n.Line(), n.Quoted(200))
		return drafted{n, file, err}
	})
}

// open gives the terminal to the editor until that ends.
func (p *Page) open(d drafted) pane.Wish {
	if d.err != nil {
		p.Note = d.err.Error()
		return nil
	}
	return carry.Editor(p.Session, d.file, func(err error) tea.Msg {
		text, unread := notes.Taken(d.file)
		if err == nil {
			err = unread
		}
		return written{d.note, text, err}
	})
}

// write keeps what was written in an editor.
func (p *Page) write(w written) pane.Wish {
	if w.err != nil {
		p.Note = w.err.Error()
		return nil
	}
	return p.say(w.note, w.text)
}
