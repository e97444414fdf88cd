package screen

import (
	"reflect"

	tea "charm.land/bubbletea/v2"

	"pullquote/ui/config"
	"pullquote/ui/screen/pane"
	"pullquote/ui/theme"
)

// settingsChanged tells that something has become of the file of the settings; next
// waits for the next time.
type settingsChanged struct{ next tea.Cmd }

// settingsRead are the settings as they are then.
type settingsRead struct{ held config.Held }

// followSettings tells whenever the file of the settings changes. Where its folder is
// not there, or cannot be watched, they are those of the start.
func followSettings(s *pane.Session) tea.Cmd {
	file, follow, ctx := s.Options.Config.File, s.Follows.Article, s.Ctx
	if file == "" {
		return nil
	}
	return func() tea.Msg {
		changes, err := follow(ctx, file)
		if err != nil {
			return nil
		}
		return nextSettings(changes)()
	}
}

// nextSettings waits until the file of the settings changes.
func nextSettings(changes <-chan struct{}) tea.Cmd {
	return func() tea.Msg {
		if _, open := <-changes; !open {
			return nil
		}
		return settingsChanged{nextSettings(changes)}
	}
}

// readSettings reads what holds now.
func readSettings(source config.Source) tea.Cmd {
	return func() tea.Msg { return settingsRead{source.Read()} }
}

// takeSettings has what the file says now hold from now on, and says so. A file that
// says what it did is none that anybody has to hear of.
func (m *model) takeSettings(msg settingsRead) tea.Cmd {
	was, now := *m.Options.Settings, msg.held
	was.Settings = m.Settings
	if reflect.DeepEqual(was, now) {
		return nil
	}
	m.Settings, m.Options.Settings = now.Settings, &now
	var wrong []config.Note
	m.Keymap, wrong = pane.Chart(now.Keys)
	if m.Note = pane.Mistakes(append(now.Notes[:len(now.Notes):len(now.Notes)], wrong...)); m.Note == "" {
		m.Note = "configuration read again"
	}
	return m.adopt(was.Settings, now.Colors())
}

// switchBack has what was switched be as it was, everywhere.
func switchBack(m *model, u pane.Undone) tea.Cmd {
	was, colors := m.Settings, m.Theme
	if !u.Back(m.Session) {
		return nil
	}
	if m.Settings.Theme != was.Theme {
		if c, err := theme.Choose(m.Settings.Theme, m.Options.Config.ThemeFile); err == nil {
			colors = c
		}
	}
	return m.adopt(was, colors)
}

// adopt has what is set now seen everywhere, in a theme, where something else was set.
func (m *model) adopt(was config.Settings, colors theme.Choice) tea.Cmd {
	m.Theme = colors
	m.dress()
	m.reader.arrange()
	if now := m.Settings.Reported; now != was.Reported {
		m.reader.speech.reported = now
		m.reader.speech.light()
		m.panel.fill()
	}
	return tea.Batch(m.list.arrange(), m.askBackground())
}
