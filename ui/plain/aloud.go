package plain

import (
	"context"
	"strings"

	"pullquote/ui/aloud"
)

// readAloud reads the page aloud from where it is, paragraph by paragraph as they are
// written, until a line is typed. An empty line is all that it takes; n and N go on at
// another quote, and any other line is done.
func readAloud(ctx context.Context, r *Reader, _ string) error {
	if r.Say == nil {
		return r.say(aloud.ErrNone.Error())
	}
	lines, block := r.lines, -1
	script := aloud.NewScript(r.page.a, r.page.found, r.page.toBeSaid())
	for {
		piece, more := script.Next()
		if !more {
			return r.say("The end.")
		}
		if line := r.page.say(piece.Block); piece.Block != block && line != "" {
			block = piece.Block
			r.page.block, r.page.quote = block, -1
			if err := r.say(line); err != nil {
				return err
			}
		}
		line, typed, err := r.hear(ctx, script.Words(piece), &lines)
		switch line = strings.TrimSpace(line); {
		case err != nil:
			return err
		case !typed:
		case line == "":
			return r.say("Stopped.")
		case line == "n" || line == "N":
			if err := r.say(r.page.Quote(map[string]int{"n": +1, "N": -1}[line])...); err != nil {
				return err
			}
			script, block = aloud.NewScript(r.page.a, r.page.found, r.page.toBeSaid()), r.page.block
		default:
			return r.do(ctx, line)
		}
	}
}

// hear has something said, and is silent again when a line is typed. Where none can be
// typed any more it is said to its end.
func (r *Reader) hear(ctx context.Context, w aloud.Words, lines *<-chan string) (line string, typed bool, err error) {
	ctx, silence := context.WithCancel(ctx)
	defer silence()
	said := make(chan struct{})
	go func() {
		defer close(said)
		err = r.Say(ctx, w)
	}()
	for {
		select {
		case <-said:
			return "", false, err
		case line, open := <-*lines:
			if !open {
				*lines = nil
				continue
			}
			silence()
			<-said
			return line, true, nil
		}
	}
}

// toBeSaid is where the page is read aloud from: the quote or the paragraph that was said
// last, or its start.
func (p *Page) toBeSaid() int {
	if p.quote >= 0 {
		return p.found.Quotes[p.quote].Marked.Start
	}
	return p.Offset()
}
