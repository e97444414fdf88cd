// Package links follows what leads somewhere from a page: it fetches what is at
// an address and has it read, opens it in the browser, copies it, or has it saved
// in the library. It also holds the scene that lists the links of an article.
package links

import (
	"context"
	"net/url"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/intake"
	"pullquote/store/web"
	"pullquote/ui/keys"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// Follower follows addresses, one at a time to be read.
type Follower struct {
	*pane.Session
	fetching pane.Request
	address  string // that is being fetched
}

// fetched is a page that has come, or why it has not.
type fetched struct {
	request int
	entry   store.Entry
	note    string
	err     error
}

// told is what came of an address that was given to somebody else.
type told struct {
	said string
	err  error
}

// Go follows an address in some way.
func (f *Follower) Go(way pane.Way, address string) tea.Cmd {
	switch way {
	case pane.ToRead:
		return f.fetch(address)
	case pane.ToBrowse:
		return f.browse(address)
	case pane.ToCopy:
		return pane.Copy(f.Session, address, "address copied: "+address)
	case pane.ToSave:
		return f.save(address)
	}
	return nil
}

// fetch fetches the page at an address, and gives up the one before.
func (f *Follower) fetch(address string) tea.Cmd {
	f.fetching.Forget()
	ctx, get := f.fetching.Cancellable(f.Ctx), f.Options.Fetch
	if get == nil {
		get = launch.Fetch
	}
	f.address = address
	request := f.fetching.ID
	return func() tea.Msg {
		e, note, err := readable(ctx, get, address)
		return fetched{request, e, note, err}
	}
}

// readable is the article of the page at an address.
func readable(ctx context.Context, get func(context.Context, string) (web.Page, error), address string) (store.Entry, string, error) {
	page, err := get(ctx, address)
	if err != nil {
		return store.Entry{}, "", err
	}
	content, note, err := intake.Readable(page)
	if err != nil {
		return store.Entry{}, "", store.Problem{Path: web.Redacted(address), Err: err}
	}
	return store.Held(content, web.WithoutPassword(page.URL)), note, nil
}

func (f *Follower) browse(address string) tea.Cmd {
	open := f.Options.Browse
	if open == nil {
		browser := f.Settings.Browser
		open = func(address string) error { return launch.Open(browser, address) }
	}
	f.Note = "opening " + address
	return func() tea.Msg { return told{err: open(address)} }
}

func (f *Follower) save(address string) tea.Cmd {
	save, ctx := f.Options.Save, f.Ctx
	if save == nil {
		save = launch.Save
	}
	f.Note = "saving " + address
	return func() tea.Msg {
		said, err := save(ctx, address)
		return told{said, err}
	}
}

// Answer takes a page that has come, and wishes to read it. What nobody waits for
// any more is dropped.
func (f *Follower) Answer(msg tea.Msg) pane.Wish {
	switch msg := msg.(type) {
	case fetched:
		if msg.request != f.fetching.ID || !f.fetching.Under() {
			return nil
		}
		if f.fetching.Done(msg.err); msg.err != nil {
			f.Note = clean.Line(msg.err.Error())
			return nil
		}
		f.Note = msg.note
		return pane.OpenArticle{Row: index.Row{Entry: msg.entry}, Over: true}
	case told:
		switch {
		case msg.err != nil:
			f.Note = clean.Line(msg.err.Error())
		case msg.said != "":
			f.Note = msg.said
		}
	}
	return nil
}

// Under reports whether a page is being fetched.
func (f *Follower) Under() bool { return f.fetching.Under() }

// Stop gives up the page that is being fetched.
func (f *Follower) Stop() { f.fetching.Forget() }

// Status says what is being fetched, and how that is stopped; empty for nothing.
func (f *Follower) Status() string {
	if !f.Under() {
		return ""
	}
	host := f.address
	if u, err := url.Parse(f.address); err == nil && u.Host != "" {
		host = u.Hostname()
	}
	return words.Join("fetching "+clean.Label(host)+" …", f.Keymap.Hint(keys.Escape)+" stops")
}
