// Command picture draws screens of the reader from the program's own output.
// Those of README and the documentation are made by
//
//	go run ./ui/picture docs screen film reading keys feeds
//
// and without a name it makes all there are, to be looked at.
//
// It runs the reader against an emulated terminal, presses keys, and writes
// the cells that are then on the screen as SVG; of a film, those after every step.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"pullquote/ui/config"
	"pullquote/ui/screen"
	"pullquote/ui/screen/pane"
)

// shot is one picture: how the reader starts, what is typed, and what must be
// on the screen before the next key and at the end.
type shot struct {
	name          string
	width, height int
	theme         string
	dark          bool
	steps         []step
	film          bool // all steps are shown, one after the other
}

// step types keys and then waits until a text is on the screen.
type step struct{ keys, until string }

func shots() []shot {
	page := []step{{"", "min"}, {"j\r", "min left"}, {"nnn", "quote 3/"}}
	return []shot{
		{"screen", 100, 30, "dark", true, page, false},
		{"screen-light", 100, 30, "light", false, page, false},
		{"screen-mono", 100, 30, "mono", true, page, false},
		{"list", 100, 30, "dark", true, []step{{"", " by "}}, false},
		{"reading", 100, 24, "dark", true, append(page[:2:2], step{"O", "Outline"}), false},
		{"keys", 100, 24, "dark", true, append(page[:2:2], step{":", "down a line"}, step{"wid", "width"}), false},
		{"feeds", 120, 30, "dark", true, []step{{"", " by "}, {"B", "Harbour Post"}, {"jjjj", ""}}, false},
		{"wide", 140, 40, "dark", true, append(page[:3:3], step{"s", "Speakers"}), false},
		{"film", 100, 24, "dark", true, film(), true},
	}
}

// film is a minute in the reader: into an article, from quotation to quotation, why, who
// speaks, and a search.
func film() []step {
	return []step{
		{"", "min"},
		{"j", ""},
		{"\r", "min left"},
		{"n", "quote 1/"},
		{"n", "quote 2/"},
		{"n", "quote 3/"},
		{"w", "Why"},
		{"q", "quote 3/"},
		{"s", "Speakers"},
		{"q", "quote 3/"},
		{"/noon", "noon"},
		{"\r", "match"},
		{"n", "match 2"},
	}
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: picture FOLDER [NAME…]")
		os.Exit(2)
	}
	if err := takeAll(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// takeAll writes the named pictures, or all, into a folder. They show the
// samples to somebody who has read nothing, whoever runs it.
func takeAll(folder string, names []string) error {
	home, err := os.MkdirTemp("", "pullquote-picture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	if err := subscribe(home); err != nil {
		return err
	}
	for _, s := range shots() {
		if len(names) > 0 && !slices.Contains(names, s.name) {
			continue
		}
		for name, value := range map[string]string{"XDG_DATA_HOME": home, "XDG_STATE_HOME": filepath.Join(home, s.name), "TERM": "xterm-256color", "TERM_PROGRAM": ""} {
			if err := os.Setenv(name, value); err != nil {
				return err
			}
		}
		svg, err := s.take()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, s.name+".svg"), []byte(svg), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// feeds are the subscriptions of whoever is shown.
const feeds = `<opml version="2.0"><body>
<outline text="Coast"><outline type="rss" text="Harbour Post" xmlUrl="https://harbourpost.example/feed"/>
<outline type="rss" text="The Tide Table" xmlUrl="https://tide.example/feed"/></outline>
<outline type="rss" text="Valley Record" xmlUrl="https://valley.example/feed"/></body></opml>`

// subscribe writes them where the reader looks for them.
func subscribe(home string) error {
	if err := os.MkdirAll(filepath.Join(home, "pullquote"), 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(home, "pullquote", "feeds.opml"), []byte(feeds), 0o600)
}

// take runs the reader and draws its last screen.
func (s shot) take() (string, error) {
	emu := vt.NewSafeEmulator(s.width, s.height)
	_, _ = emu.WriteString("\x1b[20h") // a line feed goes to the first column, as a real terminal's does
	in, keyboard := io.Pipe()
	go func() { _, _ = io.Copy(keyboard, emu) }()
	done := make(chan error, 1)
	go func() {
		profile := colorprofile.TrueColor
		done <- screen.Run(context.Background(), pane.Options{Config: config.Source{Said: []config.Said{{Key: "theme", Value: s.theme}}}, Color: &profile, Program: []tea.ProgramOption{
			tea.WithInput(in), tea.WithOutput(emu), tea.WithWindowSize(s.width, s.height), tea.WithEnvironment([]string{"TERM=xterm-256color"}),
		}})
	}()
	var frames [][]string
	for _, st := range s.steps {
		for _, k := range st.keys {
			emu.SendText(string(k))
		}
		if err := wait(emu, st.until); err != nil {
			return "", fmt.Errorf("taking %s: %w", s.name, err)
		}
		frames = append(frames, rows(emu, s.width, s.height, s.dark))
	}
	emu.SendText("\x03")
	if !s.film {
		return s.sheet(strings.Join(frames[len(frames)-1], "")), <-done
	}
	return s.sheet(moving(frames)), <-done
}

// wait waits until a text is on the screen and the screen is at rest.
func wait(emu *vt.SafeEmulator, text string) error {
	last := ""
	for range 200 {
		now := emu.String()
		if strings.Contains(now, text) && now == last {
			return nil
		}
		last = now
		<-time.After(50 * time.Millisecond)
	}
	return fmt.Errorf("%q did not come up on this screen:\n%s", text, last)
}

const (
	cellWidth, cellHeight = 8.4, 18 // pixels of a cell of a 14-pixel monospaced letter
	margin                = 14
)

// colors are those of letters and of what is behind them, where a screen says none.
func colors(dark bool) (fg, bg string) {
	if dark {
		return "#d8d8d8", "#16181d"
	}
	return "#24292f", "#fdfdfb"
}

// sheet is an SVG of the size of the screen with something drawn on it.
func (s shot) sheet(drawn string) string {
	_, bg := colors(s.dark)
	w, h := float64(s.width)*cellWidth+2*margin, float64(s.height*cellHeight+2*margin)
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="14">`+"\n", w, h) +
		fmt.Sprintf(`<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", bg) + drawn + "</svg>\n"
}

// rows draws the rows of an emulated screen. Each stretch of cells of one style is
// one text element, stretched to its cells, so that columns stand under one
// another whatever font the viewer has.
func rows(emu *vt.SafeEmulator, width, height int, dark bool) []string {
	fg, bg := colors(dark)
	all := make([]string, height)
	for y := range all {
		var b strings.Builder
		for x := 0; x < width; {
			n := stretch(emu, x, y, width)
			cells(&b, emu, x, y, n, fg, bg)
			x += n
		}
		all[y] = b.String()
	}
	return all
}

// stretch is how many cells from x on share a style.
func stretch(emu *vt.SafeEmulator, x, y, width int) int {
	n := 1
	for x+n < width && emu.CellAt(x+n, y).Style == emu.CellAt(x, y).Style {
		n++
	}
	return n
}

func cells(b *strings.Builder, emu *vt.SafeEmulator, x, y, n int, fg, bg string) {
	var text strings.Builder
	for i := range n {
		text.WriteString(emu.CellAt(x+i, y).Content)
	}
	style := emu.CellAt(x, y).Style
	fore, back := hex(style.Fg, fg), hex(style.Bg, "")
	if style.Attrs&uv.AttrReverse != 0 {
		fore, back = hex(style.Bg, bg), hex(style.Fg, fg)
	}
	left, top, w := margin+float64(x)*cellWidth, margin+y*cellHeight, float64(n)*cellWidth
	if back != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`, left, top, w, cellHeight, back)
	}
	words := text.String()
	if strings.TrimSpace(words) == "" {
		return
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		left, top+13, w, fore, attributes(style), escaped(words))
}
