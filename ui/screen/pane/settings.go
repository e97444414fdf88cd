package pane

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/config"
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
