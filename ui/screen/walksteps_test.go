package screen

import (
	"fmt"
	"image/color"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"pullquote/ui/config"
	"pullquote/ui/keys"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// step is one thing that happens to the reader on a random walk. Its numbers
// are taken modulo what there is to choose from, so that a script stays one
// with steps left out of it.
type step struct {
	do   string
	text string
	n, m int
}

func (s step) String() string {
	return strings.TrimRight(fmt.Sprintf("{%q, %q, %d, %d}", s.do, s.text, s.n, s.m), " ")
}

// temper is what a walk does more of than others.
type temper struct {
	patience int // how many of a hundred steps wait for all answers
	loses    int // how many of a hundred answers that come are lost
	files    int // how many of a thousand steps change files
	windows  int // how many of a thousand steps change the window
}

// script makes up n steps.
func script(r *rand.Rand, n int) []step {
	t := temper{patience: []int{5, 30, 60, 90}[r.IntN(4)], files: []int{0, 5, 40}[r.IntN(3)], windows: []int{1, 10, 100}[r.IntN(3)]}
	if r.IntN(4) == 0 {
		t.loses = 10
	}
	all := walkKeys()
	steps := []step{size(r)}
	for len(steps) < n {
		s := t.happens(r, all)
		if steps = append(steps, s); s.do == "line" && r.IntN(2) == 0 {
			steps = append(steps, step{do: "settle"}, step{do: "key", text: "enter"})
		}
		if r.IntN(100) < t.patience {
			steps = append(steps, step{do: "settle"})
		}
	}
	return steps[:n]
}

// happens makes up one step.
func (t temper) happens(r *rand.Rand, all []string) step {
	switch n := r.IntN(1000); {
	case n < t.windows:
		return size(r)
	case n < t.windows+t.files:
		return step{"file", "", r.IntN(1 << 16), r.IntN(1 << 16)}
	case n < 150:
		return mouse(r)
	case n < 250:
		if r.IntN(100) < t.loses {
			return step{do: "lose", n: r.IntN(1 << 16)}
		}
		return step{do: []string{"begin", "answer"}[r.IntN(2)], n: r.IntN(1 << 16)}
	case n < 260:
		return step{do: "time", n: r.IntN(5000)}
	case n < 275:
		return step{do: "terminal", n: r.IntN(1 << 16)}
	case n < 280:
		return step{do: "config", n: r.IntN(1 << 30)}
	case n < 290:
		return step{do: "paste", text: pick(r, pastes)}
	case n < 340:
		if r.IntN(3) == 0 {
			return step{do: "command", text: pick(r, asked)}
		}
		return step{do: "line", text: pick(r, lines)}
	case n < 400:
		return step{do: "key", text: oddKey(r)}
	}
	return step{do: "keys", text: pick(r, all)}
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// walkKeys is every key of the keymap. Those that lead deeper stand in it more
// often than those that lead back, so that a walk gets somewhere, and the key
// that ends the reader at once is pressed after every step anyway.
func walkKeys() (all []string) {
	for _, g := range keys.Default() {
		for _, b := range g.Bindings {
			spelled := b.Keys
			for _, more := range b.More {
				spelled = append(spelled[:len(spelled):len(spelled)], more.Keys...)
			}
			switch {
			case b.Do == keys.Quit || b.Do >= keys.LineAccept:
				continue
			case b.Do == keys.Back || b.Do == keys.Escape || b.Do == keys.Undo:
			default:
				all = append(all, spelled...)
				all = append(all, spelled[0], spelled[0])
			}
			all = append(all, spelled[0])
		}
	}
	return append(all, "enter", "enter", "enter", "n", "w", "J", "K", "P", "s", "5", "2", "0", "ma", "'a", "''", ".", "]]", "[[")
}

// oddKey is a key that a person may press although it means nothing, or only in a prompt.
func oddKey(r *rand.Rand) string {
	letter := string(rune('!' + r.IntN('~'-'!')))
	switch r.IntN(6) {
	case 0:
		return "ctrl+" + pick(r, []string{"a", "e", "w", "h", "g", "u", "r", "n", "p", "k", "l", "t", "x", "left", "home"})
	case 1:
		return "alt+" + letter
	case 2:
		return pick(r, []string{"é", "京", "ि", "👩‍👩‍👧‍👦", "e\u0301\u0302", "\u200d", "ש", "“", "🇩🇪"})
	case 3:
		names := make([]string, 0, len(special))
		for name := range special {
			if name != "esc" {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		return pick(r, names)
	case 4:
		return pick(r, []string{"enter", "backspace", "left", "right", "home", "delete"})
	}
	return letter
}

// size is a new size of the window: mostly one that people have, and often enough none that anybody would want.
func size(r *rand.Rand) step {
	switch r.IntN(8) {
	case 0:
		return step{"size", "", 1 + r.IntN(4), 1 + r.IntN(4)}
	case 1:
		return step{"size", "", 1 + r.IntN(300), 1 + r.IntN(100)}
	case 2:
		return step{"size", "", 115 + r.IntN(10), 10 + r.IntN(10)}
	case 3:
		return step{"size", "", 120 + r.IntN(40), 15 + r.IntN(15)}
	case 4:
		return step{"size", "", 1 + r.IntN(60), 1 + r.IntN(20)}
	}
	return step{"size", "", 40 + r.IntN(60), 6 + r.IntN(20)}
}

// mouse is a wheel or a click, in the window or not.
func mouse(r *rand.Rand) step {
	x, y := r.IntN(130), r.IntN(30)
	if r.IntN(20) == 0 {
		x, y = r.IntN(400)-50, r.IntN(200)-50
	}
	if r.IntN(3) == 0 { // where one was before: two of them are a double click
		x, y = 12+30*r.IntN(3), 2+3*r.IntN(3)
	}
	return step{pick(r, []string{"click", "click", "wheel up", "wheel down", "move", "release", "right click"}), "", x, y}
}

// pastes are texts that somebody may paste, on purpose or not.
var pastes = []string{
	"the old mill", "", "\n", "two\nlines\r\nand a third\n", "\x1b[31mred\x1b[0m", "\x1b]52;c;RVZJTA==\x07", "\x00\x07\x7f\u009b2J\u202e",
	"東京の専門家は橋を残すことは町の記憶を残すことだと述べた", "e" + strings.Repeat("\u0301", 300), "👩‍👩‍👧‍👦🇩🇪☂️", strings.Repeat("word ", 3000),
	"said:quill", "\"", "(((((", "-", "is:unread", "\xff\xfe\xfa", "\t\t\t", "\u200b\u2060\ufeff", "קבוצה של אנשים",
}

// lines are what is typed into the prompt of a search, and enter.
var lines = []string{
	"the", "quill", "said:quill", "ferry", "said:marsh wall", "is:unread", "is:starred", "-the", "xyzzy", "", "tag:a", "title:the or said:a",
	"is:old", "(", "\"never closed", "date:2026", "o", "東京", "not", "*", "said:", strings.Repeat("a", 300),
}

// asked is what is typed into the palette, and enter.
var asked = []string{
	"42", "50%", "0", "100%", "999999", "set width 30", "set width=90", "set width", "set reported on", "set reported off", "set list.width 30", "set panes one", "set panes auto", "set mouse off", "set list.columns date, quotes", "set reduced_motion on", "set sort oldest", "set sort", "set group on",
	"theme mono", "theme light", "theme auto", "theme", "open /nowhere/at-all.txt", "open", "next quote", "peo", "xyzzy", "", "help", "tag", "B", "京", "n", "star", "repeat",
}

// message is what the terminal says, nil for a step of another kind.
func (s step) message() tea.Msg {
	at := tea.Mouse{X: s.n, Y: s.m, Button: tea.MouseLeft}
	switch s.do {
	case "key":
		return pressed(s.text)
	case "paste":
		return tea.PasteMsg{Content: s.text}
	case "size":
		return tea.WindowSizeMsg{Width: s.n, Height: s.m}
	case "click":
		return tea.MouseClickMsg(at)
	case "move":
		return tea.MouseMotionMsg(at)
	case "release":
		return tea.MouseReleaseMsg(at)
	case "right click":
		at.Button = tea.MouseRight
		return tea.MouseClickMsg(at)
	case "wheel up":
		at.Button = tea.MouseWheelUp
		return tea.MouseWheelMsg(at)
	case "wheel down":
		at.Button = tea.MouseWheelDown
		return tea.MouseWheelMsg(at)
	case "terminal":
		all := terminalMessages()
		return all[s.n%len(all)]
	case "config":
		return settingsRead{held: config.Held{Settings: anySettings(s.n)}}
	}
	return nil
}

// anySettings are settings that somebody may have, by a number.
func anySettings(n int) config.Settings {
	s := config.Default()
	some := func(of int) int {
		was := n % of
		n /= of
		return was
	}
	words := func(from []string) (all []string) {
		for _, w := range from {
			if some(2) == 0 {
				all = append(all, w)
			}
		}
		return all
	}
	s.Width, s.Mouse, s.Reported, s.Theme = []int{20, 72, 400}[some(3)], true, some(2) == 0, []string{"auto", "light", "mono"}[some(3)]
	s.Page = config.Page{Align: []string{"left", "center"}[some(2)], Margin: []int{0, 7, 40}[some(3)], Spacing: 1 + some(3)}
	s.List = config.List{Columns: words(config.Columns()), Density: []string{"compact", "normal", "roomy"}[some(3)], Sort: orders()[some(5)].name, Group: some(2) == 0, Sidebar: some(2) == 0}
	s.Status = words(config.Parts())
	s.Quotes = config.Quotes{Color: some(2) == 0, Tint: some(2) == 0, Bar: some(2) == 0}
	return s
}

// keys is what a person types for a step, one key after the other.
func (s step) keys() []step {
	opens := map[string]string{"line": "/", "command": ":"}[s.do]
	switch {
	case s.do == "keys":
		names, _ := keys.Spell(s.text)
		var all []step
		for _, name := range names {
			all = append(all, step{do: "key", text: name})
		}
		return all
	case opens == "":
		return []step{s}
	}
	typed := []step{{do: "key", text: opens}}
	for _, r := range s.text {
		typed = append(typed, step{do: "key", text: string(r)})
	}
	return append(typed, step{do: "key", text: "enter"})
}

// lapse is how long a step lasts.
func (s step) lapse() time.Duration { return time.Duration(s.n) * time.Millisecond }

// terminalMessages are what a terminal says of itself.
func terminalMessages() []tea.Msg {
	return []tea.Msg{
		tea.BackgroundColorMsg{Color: color.White},
		tea.BackgroundColorMsg{Color: color.Black},
		tea.BackgroundColorMsg{},
		tea.ColorProfileMsg{Profile: colorprofile.TrueColor},
		tea.ColorProfileMsg{Profile: colorprofile.ASCII},
		tea.ColorProfileMsg{Profile: colorprofile.NoTTY},
		tea.FocusMsg{},
		tea.BlurMsg{},
		tea.ResumeMsg{},
		tea.KeyReleaseMsg{Code: 'j', Text: "j"},
		tea.PasteStartMsg{},
		tea.PasteEndMsg{},
		tea.CapabilityMsg{Content: "RGB"},
		tea.WindowSizeMsg{},
		struct{}{},
	}
}
