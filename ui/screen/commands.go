package screen

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

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

// settings are all that can be set, each with what it is now.
func (c commands) settings() []palette.Entry {
	var all []palette.Entry
	for _, d := range config.Declared() {
		e := palette.Entry{
			Name: "set " + d.Key, Means: pane.Plainly(d.Show(c.Settings)) + " · " + d.Means, Takes: d.Takes, Here: true,
			Keys: c.Keymap.Row(switchedBy()[d.Key]).Keys, Run: func(to string) pane.Wish { return c.set(d, to) },
		}
		if _, name, in := strings.Cut(d.Key, "."); in && switchedBy()[d.Key] != keys.None { // what has a key has a short name, too
			e.Also = []string{"set " + name}
		}
		all = append(all, e)
	}
	return all
}

// switchedBy are the keys that switch settings.
func switchedBy() map[string]keys.Action {
	return map[string]keys.Action{
		"width": keys.Wider, "reported": keys.Reported, "list.sort": keys.SortRows, "list.group": keys.GroupRows, "list.sidebar": keys.SideBar,
	}
}

// set sets something to what was typed, and keeps it.
func (c commands) set(d config.Setting, typed string) pane.Wish {
	if d.FileOnly {
		c.Note = d.Key + " is said by the configuration alone"
		if file := c.Options.Config.File; file != "" {
			c.Note += ": " + file
		}
		return nil
	}
	was, to, colors := c.Settings, c.Settings, c.Theme
	err := d.Set(&to, typed)
	if err == nil && to.Theme != was.Theme {
		colors, err = theme.Choose(to.Theme, c.Options.Config.ThemeFile)
	}
	if err != nil {
		return pane.Mistake{Text: err.Error()}
	}
	keep := pane.Switch(c.Session, d.Key, func(s *config.Settings) { *s = to }, func() string {
		if d.AtStart {
			return d.Key + " is " + pane.Plainly(d.Show(to)) + " from the next start on"
		}
		return d.Key + " is " + pane.Plainly(d.Show(to))
	})
	return tea.Batch(keep, c.adopt(was, colors))
}

// themes are the themes that can be asked for.
func (c commands) themes() []palette.Entry {
	entry := func(name, means, takes string, run func(string) pane.Wish) palette.Entry {
		return palette.Entry{Name: strings.TrimSpace("theme " + name), Means: means, Takes: takes, Here: true, Run: run}
	}
	set := func(name string) pane.Wish { return c.set(*config.Find("theme"), name) }
	all := []palette.Entry{entry("auto", "light or dark as the terminal is", "", func(string) pane.Wish { return set(config.Auto) })}
	for _, name := range slices.Concat([]string{"light", "dark"}, theme.Names(), c.Options.Config.Themes()) {
		all = append(all, entry(name, "colours", "", func(string) pane.Wish { return set(name) }))
	}
	return append(all, entry("", "colours: "+c.Ink.Name, "a name", set))
}

// others are what has no key.
func (c commands) others() []palette.Entry {
	return []palette.Entry{{Name: "open", Also: []string{"e", "edit"}, Means: "open a file", Takes: "a path", Here: true, Run: c.openPath}}
}

// pathOpened is a file that somebody has asked for by its path.
type pathOpened struct {
	row index.Row
	err error
}

// openPath finds a file in a command. A path that begins with ~ begins at home.
func (c commands) openPath(path string) pane.Wish {
	return tea.Cmd(func() tea.Msg {
		if rest, home := strings.CutPrefix(path, "~"); home {
			if at, err := os.UserHomeDir(); err == nil {
				path = filepath.Join(at, rest)
			}
		}
		row, err := c.Open(c.Ctx, path)
		return pathOpened{row, err}
	})
}

func (c commands) takePath(p pathOpened) tea.Cmd {
	if p.err != nil {
		c.Note = p.err.Error()
		return nil
	}
	return c.grant(pane.OpenArticle{Row: p.row})
}
