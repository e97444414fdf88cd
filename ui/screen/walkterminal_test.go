package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pullquote/ui/keys"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestRandomWalkOnATerminal goes a small share of the walks with Bubble Tea
// around the model and an emulated terminal behind it, which are not part of
// the others: what a frame becomes there, and that a panic ends nothing.
func TestRandomWalkOnATerminal(t *testing.T) {
	t.Parallel()
	hundreds, err := indexHundreds(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	begins := starts(hundreds)
	for done, seed := 0, *walkSeed; done < stepsToWalk()/10; seed++ {
		from := begins[seed%uint64(len(begins))]
		steps := append(slices.Clone(from.steps), script(newRand(seed), 60)...)
		if at, err := walkedOnTerminal(t, from, steps); err != nil || t.Failed() {
			t.Fatalf("seed %d, from %q: %v, after\n%v", seed, from.name, err, steps[:at])
		}
		done += len(steps)
	}
}

// walkedOnTerminal goes a script until something is wrong, or the program ends.
func walkedOnTerminal(t *testing.T, from start, steps []step) (at int, err error) {
	t.Helper()
	w := newWorld(t)
	from.world(w)
	marked := false // the emulator keeps a mark where the letter below it has gone
	onTerminal(t, 80, 24, w.options, func(tm *terminal) {
		for i, s := range steps {
			for _, s := range s.keys() {
				tm.happen(w, s)
			}
			tm.settle()
			if tm.hasEnded() {
				return
			}
			marked = marked || strings.ContainsFunc(tm.model.View().Content, func(r rune) bool { return unicode.Is(unicode.Mn, r) })
			if at, err = i+1, faults(tm.model); err == nil && !marked && tm.wrongPicture() != nil {
				tm.settle() // something may have come since the last frame was painted
				err = tm.wrongPicture()
			}
			if err != nil {
				return
			}
		}
	})
	if w.other != nil {
		w.other()
	}
	return at, err
}

// happen lets a step of a walk happen on the terminal.
func (tm *terminal) happen(w *world, s step) {
	msg := s.message()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width < 1 { // Bubble Tea shows nothing in such a window
			return
		}
		tm.emu.Resize(msg.Width, msg.Height)
	case tea.KeyPressMsg:
		if tm.model.Keymap.Action(keys.InList, msg) == keys.Suspend { // it would suspend the tests
			return
		}
	case nil:
		if s.do == "file" {
			w.change(s.n, s.m)
			select {
			case tm.changes <- struct{}{}:
			default:
			}
		}
		return
	}
	tm.program.Send(msg)
}

func (tm *terminal) hasEnded() bool {
	select {
	case <-tm.ended:
		return true
	default:
		return false
	}
}

// wrongPicture says where the terminal shows something else than the frame
// holds. Lines are left out that hold letters on whose width terminals differ.
func (tm *terminal) wrongPicture() error {
	shown := strings.Split(tm.emu.String(), "\n")
	for y, l := range strings.Split(tm.model.View().Content, "\n") {
		want := strings.TrimRight(ansi.Strip(l), " ")
		if strings.ContainsFunc(want, func(r rune) bool { return r > 0x2fff || r >= 0x300 && r < 0x2000 }) {
			continue
		}
		if y >= len(shown) || strings.TrimRight(shown[y], " ") != want {
			return fmt.Errorf("line %d of the frame is %q; the terminal shows\n%s", y, want, tm.text())
		}
	}
	return nil
}
