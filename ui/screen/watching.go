package screen

import (
	tea "charm.land/bubbletea/v2"
)

// folders is a watch on the folders of the list.
type folders <-chan struct{}

// foldersChanged says that there are new or changed files in them.
type foldersChanged struct{ folders }

// watchLibrary follows the folders of the list.
func (m *model) watchLibrary() tea.Cmd {
	ctx, follow, paths := m.ctx, m.follows.folders, m.options.Paths
	return func() tea.Msg {
		changes, err := follow(ctx, paths)
		if err != nil {
			return nil // what cannot be watched is found at the next start, or when somebody asks
		}
		return folders(changes)
	}
}

// next waits until files change.
func (f folders) next() tea.Msg {
	if _, ok := <-f; ok {
		return foldersChanged{f}
	}
	return nil
}

// foldersMoved has the index brought up to date, unless somebody wants no indexing now.
func (m *model) foldersMoved() tea.Cmd {
	if m.stopped {
		return nil
	}
	return m.update()
}
