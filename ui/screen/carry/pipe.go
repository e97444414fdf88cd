package carry

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/articles/export"
	"pullquote/ui/config"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// piped is what came of a text that was sent to a command.
type piped struct {
	name, line string
	err        error
}

// said is that in a line.
func (p piped) said() string {
	if p.err != nil {
		return clean.Line(p.name + ": " + p.err.Error())
	}
	return clean.Line(p.name + ": " + p.line)
}

// pipe asks for the command that a load is sent to, or the article.
func (c Carrier) pipe(l Load) pane.Wish {
	if len(c.Settings.Pipes) == 0 {
		c.Note = "no commands to pipe to: the configuration names them in [pipes]"
		return nil
	}
	whole := l.Cited == nil
	m := &menu{label: "pipe to: ", other: func() { whole = l.Cited == nil || !whole }}
	m.told = func() string {
		switch {
		case l.Cited == nil:
			return "the article"
		case whole:
			return "the article · tab for the " + l.What
		}
		return "the " + l.What + " · tab for the article"
	}
	taken := ""
	for _, p := range c.Settings.Pipes {
		letter := letterOf(p.Name, taken)
		taken += letter
		m.rows = append(m.rows, row{letter, p.Name, clean.Label(strings.Join(p.Run, " ")), func() pane.Wish { return c.send(l, p, whole) }})
	}
	return open(c.Session, m)
}

// letterOf is the first letter of a name that is not taken; empty if there is none.
func letterOf(name, taken string) string {
	for _, r := range name {
		if r > ' ' && r < utf8.RuneSelf && !strings.ContainsRune(taken, r) {
			return string(r)
		}
	}
	return ""
}

// send sends a load to a command, in the form that it takes, or the text of the article.
func (c Carrier) send(l Load, p config.Pipe, whole bool) tea.Cmd {
	use, ctx, settings := pane.Use(c.Session), c.Ctx, c.Settings
	c.Note = words.Join(l.What+" sent to "+clean.Label(p.Name), "waiting for its answer")
	if whole {
		c.Note = words.Join("article sent to "+clean.Label(p.Name), "waiting for its answer")
	}
	return func() tea.Msg {
		text, err := "", error(nil)
		if whole {
			text = export.Text(l.Article)
		} else if text, err = as(l.Cited, p.Takes, settings); err == nil {
			text += "\n"
		}
		line := ""
		if err == nil {
			line, err = use(ctx, launch.Tool{Do: launch.ToPipe, Name: p.Name, Text: text})
		}
		return piped{p.Name, line, err}
	}
}
