package pane

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/config"
	"pullquote/ui/keys"
)

// Switch changes a setting because a key says so, and keeps it: the next run begins
// with it. It goes before what the command line has said.
func Switch(s *Session, key string, set func(*config.Settings)) tea.Cmd {
	set(&s.Settings)
	s.Options.Config = s.Options.Config.Unsaid(key)
	source, now := s.Options.Config, s.Settings
	return InTurn(s, func(context.Context) tea.Msg {
		if err := source.Switch(key, now); err != nil {
			return Unswitched{err}
		}
		return nil
	})
}

// Chart is which key does what by the table [keys] of the configuration, and what is wrong
// with that.
func Chart(table []config.Entry) (keys.Map, []config.Note) {
	var notes []config.Note
	var over []keys.Override
	preset := ""
	for _, e := range table {
		o := keys.Override{Action: e.Key[len(e.Key)-1], Line: e.Line}
		spelled, one := e.Value.(string)
		list, several := e.Value.([]any)
		for _, v := range list {
			s, text := v.(string)
			several = several && text
			o.Keys = append(o.Keys, s)
		}
		switch {
		case len(e.Key) > 2 || !one && !several:
			notes = append(notes, config.Note{Line: e.Line, Text: "keys." + strings.Join(e.Key, ".") + " must be a key or a list of keys, as in next-quote = [\"n\", \"tab\"]"})
			continue
		case len(e.Key) == 1 && o.Action == "preset" && one:
			preset = spelled
			continue
		case one:
			o.Keys = []string{spelled}
		}
		if len(e.Key) == 2 {
			o.Place = e.Key[0]
		}
		over = append(over, o)
	}
	chart, wrong := keys.Build(preset, over)
	for _, w := range wrong {
		notes = append(notes, config.Note{Line: w.Line, Text: w.Text})
	}
	return chart, notes
}

// Unswitched is why what was switched could not be kept. It holds all the same, and
// ends with the reader.
type Unswitched struct{ Err error }

// Mistakes tells of mistakes in the configuration in a line: the first, and how many
// there are. It is empty if there are none.
func Mistakes(notes []config.Note) string {
	switch n := len(notes); n {
	case 0:
		return ""
	case 1:
		return "configuration, " + notes[0].Error()
	default:
		return "configuration, " + notes[0].Error() + " · and " + strconv.Itoa(n-1) + " more: pullquote config check"
	}
}
