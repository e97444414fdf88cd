// Package narrator has an article read aloud, piece after piece, beside whatever else is
// done in the reader.
package narrator

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/aloud"
	"pullquote/ui/screen/pane"
)

// Narrator reads aloud, or is silent.
type Narrator struct {
	*pane.Session
	script *aloud.Script
	at     aloud.Piece // that is being said
	on     bool
	waits  bool          // all that was read of the article is said, and there is more to come
	saying pane.Request  // of what is being said
	silent chan struct{} // closed when that has ended; nil before anything was said
}

// said tells that a piece was said, or why it was not.
type said struct {
	request int
	err     error
}

// On reports whether somebody is being read to.
func (n *Narrator) On() bool { return n.on }

// Piece is what is being said.
func (n *Narrator) Piece() aloud.Piece { return n.at }

// Begin reads an article from an offset of its text on, in place of what is read now.
func (n *Narrator) Begin(a *articles.Article, found quotes.Found, from int) tea.Cmd {
	if n.Options.Say == nil {
		n.Note = aloud.ErrNone.Error()
		return nil
	}
	n.on, n.script = true, aloud.NewScript(a, found, from)
	return n.next(a.Partial)
}

// Rebase goes on in another reading of the article, of which more is known or which has
// changed, behind what is being said.
func (n *Narrator) Rebase(a *articles.Article, found quotes.Found) tea.Cmd {
	if !n.on {
		return nil
	}
	n.script = aloud.NewScript(a, found, n.at.Start)
	if p, ok := n.script.Next(); ok && p.Start == n.at.Start {
		n.at = p
	} else { // what is being said is not there any more, or is other words
		n.script = aloud.NewScript(a, found, n.at.End)
		at := min(n.at.End, len(a.Text))
		n.at.Span, n.at.Quote = quotes.Span{Start: at, End: at}, -1
	}
	if n.waits {
		return n.next(a.Partial)
	}
	return nil
}

// Stop is silent.
func (n *Narrator) Stop() {
	n.on, n.waits = false, false
	n.saying.Forget()
}

// End is silent, and waits until it is.
func (n *Narrator) End() {
	n.Stop()
	if n.silent != nil {
		<-n.silent
	}
}

// Answer takes what has become of a piece and goes on to the next. It reports whether
// another is being said then. More of the article is to come if it is partial.
func (n *Narrator) Answer(msg tea.Msg, partial bool) (cmd tea.Cmd, moved bool) {
	m, ok := msg.(said)
	if !ok || m.request != n.saying.ID || !n.on {
		return nil, false
	}
	n.saying.Done(m.err)
	if m.err != nil {
		n.Stop()
		if !errors.Is(m.err, context.Canceled) {
			n.Note = m.err.Error()
		}
		return nil, false
	}
	cmd = n.next(partial)
	return cmd, cmd != nil
}

// next says the next piece, or waits for more of the article, or ends with it.
func (n *Narrator) next(partial bool) tea.Cmd {
	p, ok := n.script.Next()
	if n.waits = !ok && partial; n.waits {
		return nil
	}
	if !ok {
		n.Stop()
		n.Note = "read to the end"
		return nil
	}
	n.at = p
	n.saying.Drop()
	ctx, request, say, words := n.saying.Cancellable(n.Ctx), n.saying.ID, n.Options.Say, n.script.Words(p)
	answer, silent := make(chan tea.Msg, 1), make(chan struct{})
	n.silent = silent
	go func() { // and no command: whatever becomes of the program, it is waited for
		defer close(silent)
		answer <- pane.Guarded(func() tea.Msg { return said{request, say(ctx, words)} })()
	}()
	return func() tea.Msg { return <-answer }
}
