package screen

import (
	tea "charm.land/bubbletea/v2"

	"pullquote/store/index"
)

// indexMended tells whether a damaged index was begun anew.
type indexMended struct{ done bool }

// mend says why a question to the index has no answer. An index that is damaged
// is made again in the background, while what is on the screen can be read.
func (x *indexing) mend(err error) tea.Cmd {
	x.note = err.Error()
	if x.index == nil || x.mending.under() {
		return nil
	}
	x.mending.ask()
	if x.updating != nil && index.Damaged(err) { // it would go on for nothing
		x.updating.cancel()
	}
	ctx, open := x.ctx, x.index
	return func() tea.Msg { return indexMended{open.Mend(ctx, err)} }
}

// takeMended fills an index that was begun anew.
func (x *indexing) takeMended(mended indexMended) wish {
	x.mending.done(nil)
	if !mended.done {
		return nil
	}
	x.note = index.ErrMended.Error()
	return wishes{renumberList{}, refreshList{}, x.start()}
}

// check looks for damage that no question meets, once the index is up to date
// and there is nothing else to do.
func (x *indexing) check() tea.Cmd {
	if x.checking.state != idle {
		return nil
	}
	x.checking.ask()
	ctx, open := x.ctx, x.index
	return func() tea.Msg {
		if err := open.Check(ctx); err != nil {
			return indexDoubted{err}
		}
		return nil
	}
}

// indexDoubted is what a check has found.
type indexDoubted struct{ err error }

// folders is a watch on the folders of the list.
type folders <-chan struct{}

// foldersChanged says that there are new or changed files in them.
type foldersChanged struct{ folders }

// watch follows the folders of the list.
func (x *indexing) watch() tea.Cmd {
	ctx, follow, paths := x.ctx, x.follows.folders, x.options.Paths
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
