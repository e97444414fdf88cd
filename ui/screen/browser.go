package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/ui/launch"
)

// browsed reports that the browser was asked to open an address.
type browsed struct{ err error }

// openAddress opens an article's address in the browser.
func (m *model) openAddress(address string) tea.Cmd {
	open := m.options.Browse
	if open == nil {
		open = launch.Open
	}
	return func() tea.Msg { return browsed{open(address)} }
}
