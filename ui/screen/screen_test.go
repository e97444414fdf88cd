package screen

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
)

// terminal is the reader running on an emulated terminal, on fake time.
type terminal struct {
	t       *testing.T
	emu     *vt.SafeEmulator
	program *tea.Program
	model   *model
	written *bytes.Buffer // every byte that the program has sent; to be read when it has ended
	sent    *byteCount    // how many they are so far
	changes chan struct{} // tells the program that files have changed
	config  chan struct{} // tells it that its configuration has
	ended   chan struct{} // closed when the program has ended
}

// byteCount counts what is written to it.
type byteCount struct{ atomic.Int64 }

func (c *byteCount) Write(b []byte) (int, error) {
	c.Add(int64(len(b)))
	return len(b), nil
}

// untitled keeps window titles from an emulator. It takes 9C for the end of a
// title, as terminals did before UTF-8, where it is a part of “, and would show
// the rest of the title.
type untitled struct{ emu *vt.SafeEmulator }

var titles = regexp.MustCompile("\x1b\\]2;[^\x07\x1b]*\x07")

func (u untitled) Write(b []byte) (int, error) {
	_, err := u.emu.Write(titles.ReplaceAll(b, nil))
	return len(b), err
}

// newlines makes an emulator go to the first column at a line feed, as the
// line discipline of a real terminal does.
const newlines = "\x1b[20h"

// onTerminal runs the reader on the sample articles, lets f use it, and leaves it.
func onTerminal(t *testing.T, w, h int, o pane.Options, f func(*terminal)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		emu := vt.NewSafeEmulator(w, h)
		_, _ = emu.WriteString(newlines)
		in, keyboard := io.Pipe()
		go func() { _, _ = io.Copy(keyboard, emu) }()
		if o.State == nil {
			o.State = noState
		}
		if o.Index == nil {
			o.Index = ownIndex(t, samplesIndexed)
		}
		if o.Browse == nil {
			o.Browse = noBrowser
		}
		if o.Feed == nil {
			o.Feed = noFeeds
		}
		if o.Use == nil { // nor a clipboard, nor an editor
			o.Use = (&tools{do: func(launch.Tool) (string, error) { return "", nil }}).use
		}
		m := newModel(o)
		changes, config := make(chan struct{}), make(chan struct{})
		article := func(ctx context.Context, path string) (<-chan struct{}, error) {
			if path == o.Config.File {
				return config, nil
			}
			return noArticle(ctx, path)
		}
		m.Follows = pane.Follows{Article: article, Folders: func(context.Context, []string) (<-chan struct{}, error) { return changes, nil }}
		m.start(0, 0)
		profile := colorprofile.TrueColor
		if o.Color != nil {
			profile = *o.Color
		}
		var sent bytes.Buffer
		var n byteCount
		p := tea.NewProgram(&guard{model: m, end: loudly}, tea.WithInput(in), tea.WithOutput(io.MultiWriter(untitled{emu}, &sent, &n)), tea.WithWindowSize(w, h), tea.WithFPS(frames),
			tea.WithColorProfile(profile), tea.WithoutSignals(), tea.WithoutSignalHandler(),
			tea.WithEnvironment([]string{"TERM=xterm-256color"}))
		m.send = p.Send
		done, ended := make(chan error, 1), make(chan struct{})
		go func() {
			_, err := p.Run()
			done <- err
			close(ended)
		}()
		term := &terminal{t, emu, p, m, &sent, &n, changes, config, ended}
		term.settle()
		f(term)
		p.Quit()
		if err := <-done; err != nil {
			t.Error(err)
		}
		leaveOff(m)
		close(changes)
		close(config)
		_ = in.Close()
		_ = emu.Close()
	})
}

// loudly ends a test in which something has panicked.
func loudly(cause error) {
	var f *Fault
	if errors.As(cause, &f) {
		panic(fmt.Sprintf("%v\n%s", f, f.Err.Stack))
	}
}

// looked tells the program that a test has looked into its model. The program knows
// nothing of it, but what it does then comes after what the test has read.
type looked struct{}

// settle lets a few frames of fake time pass, and everything that they start end.
func (tm *terminal) settle() {
	tm.program.Send(looked{})
	time.Sleep(50 * time.Millisecond)
	synctest.Wait()
}

// press types keys, each named as the keymap names it.
func (tm *terminal) press(keys ...string) {
	for _, k := range keys {
		tm.program.Send(pressed(k))
		tm.settle()
	}
}

// special are the keys that print nothing, by the names that the keymap has for them.
var special = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace,
	"down": tea.KeyDown, "up": tea.KeyUp, "left": tea.KeyLeft, "right": tea.KeyRight,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "insert": tea.KeyInsert, "f1": tea.KeyF1, "f12": tea.KeyF12,
}

// pressed is the message for a key.
func pressed(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for _, mod := range []struct {
		name string
		mod  tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"alt+", tea.ModAlt}, {"shift+", tea.ModShift}} {
		if rest, ok := strings.CutPrefix(name, mod.name); ok {
			name, k.Mod = rest, mod.mod
		}
	}
	if code, ok := special[name]; ok {
		k.Code = code
		return k
	}
	if k.Code = []rune(name)[0]; k.Mod == 0 {
		k.Text = name
	}
	return k
}

// text is what is on the screen, without styles.
func (tm *terminal) text() string {
	lines := strings.Split(tm.emu.String(), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}

// wants fails unless every one of some texts is on the screen.
func (tm *terminal) wants(texts ...string) {
	tm.t.Helper()
	for _, s := range texts {
		if !strings.Contains(tm.text(), s) {
			tm.t.Errorf("%q is not on the screen:\n%s", s, tm.text())
		}
	}
}

// wantsLine fails unless a line of the screen holds a text and, behind it and in
// this order, words.
func (tm *terminal) wantsLine(text string, words ...string) {
	tm.t.Helper()
	for line := range strings.Lines(tm.text()) {
		_, rest, there := strings.Cut(line, text)
		for _, w := range words {
			if there {
				_, rest, there = strings.Cut(rest, w)
			}
		}
		if there {
			return
		}
	}
	tm.t.Errorf("no line has %q and behind it %q:\n%s", text, words, tm.text())
}

// TestMain keeps the tests away from what the person who runs them has read
// and from their terminal, and empties the library, so that it shows the samples.
func TestMain(m *testing.M) {
	if slices.Contains(os.Args[1:], "feed") { // a reader under test has taken this program for its own
		os.Exit(1)
	}
	nowhere := filepath.Join(os.DevNull, "nowhere")
	for name, value := range map[string]string{"XDG_STATE_HOME": nowhere, "XDG_DATA_HOME": nowhere, "TERM": "xterm-256color", "TERM_PROGRAM": "", "DISPLAY": "", "WAYLAND_DISPLAY": "", "WSL_DISTRO_NAME": ""} {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(run(m))
}

// samplesIndexed is an index of the samples, which each test takes a copy of.
var samplesIndexed string

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "pullquote-screen-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	samplesIndexed = filepath.Join(dir, "index.db")
	x, err := index.OpenFile(context.Background(), samplesIndexed, "")
	if err == nil {
		err = errors.Join(x.Update(context.Background(), nil, index.Options{}), x.Close())
	}
	if err != nil {
		panic(err)
	}
	return m.Run()
}

// ownIndex opens a copy of an index that is closed.
func ownIndex(t *testing.T, file string) func(context.Context) (*index.Index, error) {
	own := filepath.Join(t.TempDir(), "index.db")
	b, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(own, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context) (*index.Index, error) { return index.OpenFile(ctx, own, "") }
}

// noArticle watches no file: the kernel's messages do not come on fake time.
func noArticle(context.Context, string) (<-chan struct{}, error) { return nil, errors.ErrUnsupported }

// noState remembers nothing beyond the test: with no home for it, reading
// state is kept in memory, and the notice that says so is not what is tested.
func noState(ctx context.Context) (*store.State, error) {
	s, _ := store.OpenState(ctx)
	return s, nil
}

// leaveOff ends a reader as its program does.
func leaveOff(m *model) {
	m.history.remember(m.reader)
	m.closeAll()
}
