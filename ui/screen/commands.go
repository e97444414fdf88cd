package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/palette"
	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"
)

// commands are what can be asked for by name.
type commands struct{ *model }

// ask is the wish to ask for something.
func (c commands) ask() pane.Wish {
	c.help.open = false
	return palette.Open(c.Session, c.all(), "")
}

// all is everything that can be asked for.
func (c commands) all() []palette.Entry {
	return slices.Concat(c.actions(), c.settings(), c.themes(), c.others())
}

// actions are all that keys do.
func (c commands) actions() []palette.Entry {
	var all []palette.Entry
	at := pane.At(c.Focus)
	also := map[keys.Action][]string{
		keys.Quit: {"q", "q!", "qa", "wq", "x"}, keys.Help: {"h"}, keys.NextArticle: {"n", "next"}, keys.PrevArticle: {"p", "prev", "N"},
	}
	for _, g := range c.Keymap.Groups {
		for _, b := range g.Bindings {
			if b.Do >= keys.LineAccept || b.Do == keys.Palette || b.Do.TakesLetter() || b.Do == keys.Percent {
				continue // of a line, or nothing without what is typed with it
			}
			all = append(all, palette.Entry{
				Name: b.Name, Also: also[b.Do], Means: b.Help, Keys: b.Keys, Here: b.In&at != 0,
				Run: func(string) pane.Wish { return pane.Press{Do: b.Do} },
			})
		}
	}
	return all
}

// settings are what can be set while the reader runs, each with what it is now.
func (c commands) settings() []palette.Entry {
	entry := func(name, means, takes string, set func(string) pane.Wish) palette.Entry {
		return palette.Entry{Name: "set " + name, Means: means, Takes: takes, Here: true, Run: set}
	}
	return []palette.Entry{
		entry("width", fmt.Sprintf("width of the text column: %d", c.Settings.Width), "20 to 400", c.setWidth),
		entry("reported", "reported speech: "+onOff(c.reader.speech.reported), "on or off", c.setReported),
		entry("sort", "order of the list: "+c.Settings.List.Sort, strings.Join(orderNames(), ", "), c.setSort),
		entry("group", "headings in the list: "+onOff(c.list.order.headings), "on or off", c.setGroup),
	}
}

// themes are the themes that can be asked for.
func (c commands) themes() []palette.Entry {
	entry := func(name, means, takes string, run func(string) pane.Wish) palette.Entry {
		return palette.Entry{Name: strings.TrimSpace("theme " + name), Means: means, Takes: takes, Here: true, Run: run}
	}
	all := []palette.Entry{entry("auto", "light or dark as the terminal is", "", func(string) pane.Wish { return c.setTheme(config.Auto) })}
	for _, name := range slices.Concat([]string{"light", "dark"}, theme.Names(), c.Options.Config.Themes()) {
		all = append(all, entry(name, "colours", "", func(string) pane.Wish { return c.setTheme(name) }))
	}
	return append(all, entry("", "colours: "+c.Ink.Name, "a name", c.setTheme))
}

// others are what has no key.
func (c commands) others() []palette.Entry {
	return []palette.Entry{{Name: "open", Also: []string{"e", "edit"}, Means: "open a file", Takes: "a path", Here: true, Run: c.openPath}}
}

const on, off = "on", "off"

func onOff(is bool) string {
	if is {
		return on
	}
	return off
}

// switched reads what a switch is to be.
func switched(s *pane.Session, name, to string) (is, ok bool) {
	switch strings.ToLower(to) {
	case on, "true", "yes":
		return true, true
	case off, "false", "no":
		return false, true
	}
	s.Note = name + " is on or off, not " + strconv.Quote(to)
	return false, false
}

func (c commands) setWidth(to string) pane.Wish {
	n, err := strconv.Atoi(to)
	if err != nil || n < leastColumn || n > mostColumn {
		c.Note = fmt.Sprintf("width is %d to %d, not %q", leastColumn, mostColumn, to)
		return nil
	}
	c.Note = fmt.Sprintf("width %d", n)
	return setColumn(c.reader, n)
}

// mostColumn is the widest column that can be asked for, in cells.
const mostColumn = 400

func (c commands) setReported(to string) pane.Wish {
	if is, ok := switched(c.Session, "reported", to); ok && is != c.reader.speech.reported {
		return c.reader.showReported()
	}
	return nil
}

// orderNames are the orders of the list as they are typed.
func orderNames() []string {
	var names []string
	for _, o := range orders() {
		names = append(names, o.name)
	}
	return names
}

func (c commands) setSort(to string) pane.Wish {
	if slices.Contains(orderNames(), to) {
		return c.list.sortBy(to)
	}
	c.Note = fmt.Sprintf("sort is one of %s, not %q", strings.Join(orderNames(), ", "), to)
	return nil
}

func (c commands) setGroup(to string) pane.Wish {
	if is, ok := switched(c.Session, "group", to); ok && is != c.list.order.headings {
		return c.list.group()
	}
	return nil
}

// setTheme puts everything into another theme.
func (c commands) setTheme(name string) pane.Wish {
	t, err := theme.Choose(name, c.Options.Config.ThemeFile)
	if err != nil {
		c.Note = err.Error()
		return nil
	}
	keep := pane.Switch(c.Session, "theme", func(s *config.Settings) { s.Theme = name })
	c.Theme, c.Note = t, "theme "+name
	c.dress()
	return tea.Batch(keep, c.askBackground())
}

// pathOpened is a file that somebody has asked for by its path.
type pathOpened struct {
	entry store.Entry
	err   error
}

// openPath finds a file in a command. A path that begins with ~ begins at home.
func (c commands) openPath(path string) pane.Wish {
	return tea.Cmd(func() tea.Msg {
		if rest, home := strings.CutPrefix(path, "~"); home {
			if at, err := os.UserHomeDir(); err == nil {
				path = filepath.Join(at, rest)
			}
		}
		e, err := store.Open(path)
		return pathOpened{e, err}
	})
}

func (c commands) takePath(p pathOpened) tea.Cmd {
	if p.err != nil {
		c.Note = p.err.Error()
		return nil
	}
	return c.grant(pane.OpenArticle{Row: index.Row{Entry: p.entry}})
}
