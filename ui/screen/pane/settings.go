package pane

import (
	"context"
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/store"
	"pullquote/ui/config"
	"pullquote/ui/keys"
	"pullquote/ui/screen/words"
)

// Switch changes a setting because a key says so, and says so: what it is now, and the
// key that undoes it. The setting is kept: the next run begins with it. It goes before
// what the command line has said.
func Switch(s *Session, key string, set func(*config.Settings), said func() string) tea.Cmd {
	was := s.Settings
	set(&s.Settings)
	return Switched(s, key, was, said())
}

// Switched is Switch for a setting that is another than before already, as the width of
// a list is while its edge is dragged.
func Switched(s *Session, key string, was config.Settings, said string) tea.Cmd {
	s.Note = said
	d, source, now := config.Find(key), s.Options.Config.Unsaid(key), s.Settings
	step := store.SettingStep{Key: key, From: d.Show(was), To: d.Show(now), Line: s.Options.Config.SaidOf(key)}
	if step.From == step.To && step.Line == "" {
		return nil // as it was
	}
	s.Note = words.Join(said, UndoKey(s)+" undoes")
	s.Options.Config = source
	state, turns := s.State, s.Changes
	return InTurn(s, func(ctx context.Context) tea.Msg {
		before, err := source.Switch(key, now)
		if err != nil {
			return Unswitched{err}
		}
		step.Is, step.Was = before.Is, before.Was
		if state == nil { // it is still being opened
			turns.unnoted = append(turns.unnoted, step)
			return nil
		}
		return noteSwitches(ctx, state, step)
	})
}

// noteSwitches has switches be what undo takes back next. The answer says why they cannot.
func noteSwitches(ctx context.Context, state *store.State, steps ...store.SettingStep) tea.Msg {
	for _, step := range steps {
		said := func([]store.Step) string { return step.Key + " set to " + Plainly(step.To) }
		if _, err := state.Do(ctx, said, store.Step{Setting: &step}); err != nil {
			return Unswitched{err}
		}
	}
	return nil
}

// NoteSwitches has the reading state know, now that it is open, what was switched before.
func NoteSwitches(s *Session) tea.Cmd {
	state, turns := s.State, s.Changes
	return InTurn(s, func(ctx context.Context) tea.Msg {
		early := turns.unnoted
		turns.unnoted = nil
		return noteSwitches(ctx, state, early...)
	})
}

// switchBack keeps of settings again what was kept of them before, and tells what each is
// to be: in another run than the one that switched it, that which holds then.
func switchBack(source config.Source, u *store.Undone) error {
	var failed []error
	for i, step := range u.Settings {
		if err := source.SwitchBack(step); err != nil {
			failed = append(failed, err)
		}
		if d := config.Find(step.Key); u.Earlier && d != nil {
			u.Settings[i].From = d.Show(source.Read().Settings)
		}
	}
	return errors.Join(failed...)
}

// Back puts settings back to what they were before they were switched, as far as they are
// still what they were switched to, and reports whether there were any.
func (u Undone) Back(s *Session) bool {
	for _, step := range u.Settings {
		d := config.Find(step.Key)
		if d == nil || !u.Earlier && d.Show(s.Settings) != step.To {
			continue
		}
		if d.Restore(&s.Settings, step.From) && !u.Earlier {
			s.Options.Config = s.Options.Config.Saying(step.Key, step.Line)
		}
	}
	return len(u.Settings) > 0
}

// Plainly is a value of the file as a sentence has it: without marks, and on for true.
func Plainly(shown string) string {
	switch shown = strings.NewReplacer(`"`, "", "[", "", "]", "").Replace(shown); shown {
	case "true":
		return "on"
	case "false":
		return "off"
	case "":
		return "none"
	}
	return shown
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
