package screen

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pullquote/ui/aloud"
	"pullquote/ui/screen/pane"
)

// voices is a program that reads aloud: it writes down what it says, ten seconds a piece.
type voices struct {
	mu    sync.Mutex
	said  []string
	wrong error
}

func (v *voices) say(ctx context.Context, w aloud.Words) error {
	v.mu.Lock()
	if v.wrong != nil {
		defer v.mu.Unlock()
		return v.wrong
	}
	v.said = append(v.said, w.Voice.Sex+string(rune('0'+w.Voice.Turn))+" "+w.Text)
	v.mu.Unlock()
	select {
	case <-time.After(10 * time.Second):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// last is what it says now, and how much it has said.
func (v *voices) last() (string, int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.said) == 0 {
		return "", 0
	}
	return v.said[len(v.said)-1], len(v.said)
}

// hears fails unless something is being said.
func (v *voices) hears(t *testing.T, want string) {
	t.Helper()
	if got, _ := v.last(); got != want {
		t.Errorf("%q is said, and not %q", got, want)
	}
}

// listen lets pieces be said.
func (tm *terminal) listen(pieces int) {
	for range pieces {
		tm.program.Send(looked{})
		time.Sleep(10 * time.Second)
		synctest.Wait()
	}
}

const aloudText = `The wall holds

“It holds,” said Mr. Weir. It did. “For now, and not longer. Ask me in May,” said Ada Quill, the harbour master.

She left, and the harbour was as empty as it had been in the morning.

“We wait,” said Bo Tarn, a fisherman.
`

func TestAnArticleIsReadAloudAndThePageFollows(t *testing.T) {
	t.Parallel()
	var v voices
	onTerminal(t, 80, 24, pane.Options{Article: held(t, aloudText), Say: v.say}, func(tm *terminal) {
		tm.press("!")
		v.hears(t, "0 The wall holds")
		tm.wants("reading aloud", "! pauses · esc ends")
		tm.listen(1)
		v.hears(t, "m1 “It holds,”")
		tm.wants("reading aloud · Weir")
		tm.wantsLine("▌", "It holds")
		tm.listen(2)
		v.hears(t, "0 It did.")
		tm.press("space")
		tm.wants("paused · ! goes on")
		tm.listen(3)
		v.hears(t, "0 It did.")
		tm.wantsLine("▌", "It did.")
		tm.press("!")
		v.hears(t, "0 It did.")
		tm.listen(1)
		v.hears(t, "f1 “For now, and not longer.")
		tm.press("n") // on from the quote that is said, of which there is more
		v.hears(t, "m2 “We wait,”")
		tm.press("n")
		tm.wants("last quote")
		if got, n := v.last(); got != "m2 “We wait,”" || n != 7 {
			t.Errorf("at the last quote %q is said, the %d. piece", got, n)
		}
		tm.press("N", "N")
		v.hears(t, "m1 “It holds,”")
		tm.press("}")
		v.hears(t, "0 She left, and the harbour was as empty as it had been in the morning.")
		tm.press("esc")
		tm.wants("no longer read aloud")
		_, n := v.last()
		tm.listen(3)
		if _, now := v.last(); now != n || strings.Contains(tm.text(), "▌") {
			t.Errorf("it goes on, with %d pieces instead of %d:\n%s", now, n, tm.text())
		}
		tm.press("!")
		tm.listen(20)
		tm.wants("read to the end")
	})
}

func TestReadingAloudEndsWithThePage(t *testing.T) {
	t.Parallel()
	var v voices
	onTerminal(t, 80, 24, pane.Options{Say: v.say}, func(tm *terminal) {
		tm.press("enter", "!")
		tm.listen(1)
		for _, away := range []string{"J", "q"} {
			tm.press("!", away) // q ends it first
			_, n := v.last()
			tm.listen(3)
			if _, now := v.last(); now != n || tm.model.reader.aloud.On() {
				t.Errorf("at %s it goes on", away)
			}
			tm.press("!")
		}
	})
}

func TestWhyNothingIsReadAloudIsTold(t *testing.T) {
	t.Parallel()
	v := voices{wrong: errors.New("reading aloud by espeak-ng: no such voice")}
	onTerminal(t, 80, 24, pane.Options{Article: held(t, aloudText), Say: v.say}, func(tm *terminal) {
		tm.press("!")
		tm.wants("no such voice")
	})
	onTerminal(t, 120, 24, pane.Options{Article: held(t, aloudText)}, func(tm *terminal) {
		tm.press("!")
		tm.wants("no program that reads aloud is installed: espeak-ng, spd-say or say")
	})
}

// What is out of sight comes into sight when it is said.
func TestThePageFollowsOverManyScreens(t *testing.T) {
	t.Parallel()
	var v voices
	onTerminal(t, 60, 12, pane.Options{Article: longArticle(t), Say: v.say}, func(tm *terminal) {
		tm.press("!")
		for range 15 {
			tm.listen(1)
			tm.settle()
			p := tm.model.reader.aloud.Piece()
			if s := tm.model.reader.sight(); p.Start < s.Start || p.End > s.End {
				t.Fatalf("%q is said at %v, and %v is in sight", p.Of(tm.model.reader.art.Text), p.Span, s)
			}
			tm.settle() // what the page does next comes after what was read of it
		}
	})
}
