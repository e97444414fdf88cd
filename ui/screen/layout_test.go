package screen

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/store"
	"pullquote/ui/screen/cells"
	"pullquote/ui/screen/pane"

	"pullquote/articles/quotes"
)

// sizes are windows that people have, and some that nobody wants.
var sizes = []struct{ w, h int }{{1, 1}, {2, 2}, {1, 30}, {300, 1}, {20, 5}, {60, 20}, {80, 24}, {119, 30}, {140, 40}, {300, 100}}

func TestNextArticleWithWhyOpen(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{1, 1}, {20, 5}, {80, 24}, {140, 40}} {
		for _, keys := range [][]string{{"enter", "w", "J"}, {"j", "enter", "n", "w", "K"}, {"enter", "n", "w", "n", "n", "J", "w", "K"}} {
			onTerminal(t, size.w, size.h, pane.Options{}, func(tm *terminal) {
				tm.press(keys...)
				if r := tm.model.reader; r.height != pageLines(tm.model) || tm.model.reader.why && keys[len(keys)-2] != "w" {
					t.Errorf("%v in %v: the page has %d lines of %d", keys, size, r.height, pageLines(tm.model))
				}
			})
		}
	}
}

// everyScreen are keys that lead to every screen there is.
var everyScreen = [][]string{
	{},
	{"H"},
	{"/", "t", "h", "e"},
	{"/", "i", "s", ":", "o", "l", "d", " "},
	{"B", "j"},
	{"?"},
	{"?", "G", "d", "d", "j"},
	{"enter"},
	{"enter", "n", "w"},
	{"enter", "n", "s", "j"},
	{"enter", "/", "x"},
	{"t", "a", "b"},
	{"P", "j"},
	{"P", "enter", "j"},
	{"P", "enter", "=", "j"},
	{"V", "*"},
	{"S", "S", "H"},
	{"enter", "n", "=", "?"},
	{"J"},
}

func TestFrameIsAsLargeAsTheWindowAndDrawingItChangesNothing(t *testing.T) {
	t.Parallel()
	for _, keys := range everyScreen {
		onTerminal(t, 80, 24, pane.Options{}, func(tm *terminal) {
			tm.press(keys...)
			for _, size := range sizes {
				tm.emu.Resize(size.w, size.h)
				tm.program.Send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
				tm.settle()
				v, err := viewChanges(tm.model)
				if err := errors.Join(err, wrongFrame(v, size.w, size.h), wrongCursor(v, tm.model)); err != nil {
					t.Errorf("%v in %v: %v", keys, size, err)
				}
			}
		})
	}
}

func TestPaneThatIsTooLargeOrTooSmallIsCutAndFilled(t *testing.T) {
	t.Parallel()
	const wide = "\x1b[31m東京の橋\x1b[m"
	for _, c := range []struct {
		lines         []string
		width, height int
		want          []string
	}{
		{nil, 5, 2, []string{"", ""}},
		{[]string{"ferry", "tram", "mill"}, 5, 2, []string{"ferry", "tram"}},
		{[]string{"harbour"}, 4, 1, []string{"harb"}},
		{[]string{wide}, 5, 1, []string{"\x1b[31m東京\x1b[m"}},
		{[]string{"s\ufe0fb"}, 2, 1, []string{"s\ufe0f"}},
		{[]string{"a\ufe0fb\ufe0fc"}, 3, 1, []string{"a\ufe0f"}},
		{[]string{"ferry"}, 0, 1, []string{""}},
		{[]string{"ferry"}, 5, 0, nil},
		{[]string{"ferry"}, 5, -1, nil},
	} {
		if got := cells.Fit(ansi.GraphemeWidth, c.lines, c.width, c.height); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) {
			t.Errorf("%q in %d by %d is %q, want %q", c.lines, c.width, c.height, got, c.want)
		}
	}
	if got, want := fmt.Sprintf("%q", cells.Beside(ansi.GraphemeWidth, []string{"ferry", "tram"}, []string{"a"}, 3, "|")), `["fer|a" "tra|"]`; got != want {
		t.Errorf("beside each other: %s, want %s", got, want)
	}
}

func TestAnswerToWhyDoesNotCoverTheNextQuote(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("“It is late,” said Ada Quill.\n\n“Is it?”\n\n“The tram is late too,” she said.\n\nBo Tarn said that it was not. “It is early.”\n\n", 8)
	for h := 8; h < 30; h++ {
		m := open(t, text)
		m.Update(tea.WindowSizeMsg{Width: 34, Height: h})
		m.Update(pressed("w"))
		for range len(m.reader.speech.lit) {
			m.Update(pressed("n"))
			if q := m.reader.speech.current(); !inSight(m.reader, q.Marked) || !strings.Contains(ansi.Strip(m.View().Content), "▌ ") {
				t.Errorf("in %d lines the quote is not to be seen:\n%s", h, ansi.Strip(m.View().Content))
			}
		}
	}
}

func TestWindowOfNoSizeIsNotBelieved(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Update(pressed("/"))
	m.Update(tea.WindowSizeMsg{})
	m.Update(pressed("esc"))
	if m.prompt != nil || !strings.Contains(m.View().Content, "Council") {
		t.Errorf("a window of 0 by 0 takes keys and page away:\n%s", m.View().Content)
	}
}

func TestWindowOfOneLineShowsTheTextAndWhatIsTyped(t *testing.T) {
	t.Parallel()
	m := open(t, council)
	m.Update(tea.WindowSizeMsg{Width: 40, Height: 1})
	if got := ansi.Strip(m.View().Content); !strings.Contains(got, "Council keeps") {
		t.Errorf("the page shows %q", got)
	}
	m.Update(pressed("/"))
	m.Update(pressed("x"))
	if got := ansi.Strip(m.View().Content); got != " /x" {
		t.Errorf("the prompt shows %q", got)
	}
}

// BenchmarkKeyAndFrame is what a key costs until its frame is drawn.
func BenchmarkKeyAndFrame(b *testing.B) {
	for _, size := range []struct{ w, h int }{{80, 24}, {140, 40}, {300, 100}} {
		b.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(b *testing.B) {
			e, err := store.Stdin(strings.NewReader(long(400)))
			if err != nil {
				b.Fatal(err)
			}
			m := newModel(pane.Options{Article: &e, State: noState})
			m.Update(tea.WindowSizeMsg{Width: size.w, Height: size.h})
			m.begin()
			m.Update(loadWhole(b.Context(), nil, m.reader.load.ID, e)())
			keys := []tea.KeyPressMsg{pressed("n"), pressed("j"), pressed("j"), pressed("w")}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m.Update(keys[i%len(keys)])
				m.View()
			}
		})
	}
}

// inSight reports whether any of a span is on the screen.
func inSight(r *reader, s quotes.Span) bool {
	sight := r.sight()
	return s.End > sight.Start && s.Start < sight.End
}
