package sidebar

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/feed"
	"pullquote/store/web"
	"pullquote/ui/launch"
	"pullquote/ui/screen/pane"
	"pullquote/ui/screen/words"
)

// subscriptions is how the subscriptions are read.
func subscriptions(s *pane.Session) func() (*feed.Outline, error) {
	if s.Options.Feeds != nil {
		return s.Options.Feeds
	}
	return feed.Read
}

// reference is how another process is told which feed is meant: by its address without
// what is secret in it, which anybody on this machine may see in its command line, unless
// two feeds have that.
func reference(all []feed.Feed, f feed.Feed) string {
	public := web.Redacted(f.URL)
	for _, other := range all {
		if other.URL != f.URL && (web.Redacted(other.URL) == public || other.Title == public) {
			return f.URL
		}
	}
	return public
}

// feedsChanged says what was done with a subscription.
type feedsChanged struct {
	said string
	err  error
}

// change does something with a subscription, behind the changes that were asked for
// before, and keeps what takes it back. back is asked for that before it is done.
func (b *Bar) change(said string, do launch.FeedWork, args []string, back func() (store.FeedStep, error)) tea.Cmd {
	work, state := pane.FeedWork(b.Session), b.State
	undoes := " · " + pane.UndoKey(b.Session) + " undoes"
	return pane.InTurn(b.Session, func(ctx context.Context) tea.Msg {
		step := store.FeedStep{Do: string(do), Args: args}
		undo, err := back()
		if err == nil {
			step.Back = &undo
			err = work(ctx, do, args, func(string) {})
		}
		if err != nil || state == nil {
			return feedsChanged{said, err}
		}
		_, err = state.Do(ctx, func([]store.Step) string { return said }, store.Step{Feed: &step})
		return feedsChanged{said + undoes, err}
	})
}

// with is what takes a change back: another one, about these.
func with(do launch.FeedWork, args ...string) func() (store.FeedStep, error) {
	return func() (store.FeedStep, error) { return store.FeedStep{Do: string(do), Args: args}, nil }
}

// restored takes back whatever was done with a feed: it will stand in the subscriptions
// as it stands there now.
func (b *Bar) restored(f feed.Feed) func() (store.FeedStep, error) {
	read := subscriptions(b.Session)
	return func() (store.FeedStep, error) {
		outline, err := read()
		if err != nil {
			return store.FeedStep{}, err
		}
		only, err := outline.Only(f.URL)
		if err != nil {
			return store.FeedStep{}, err
		}
		return store.FeedStep{Do: string(launch.Restore), Args: []string{only.Text()}}, nil
	}
}

// renameFeed gives a feed another title.
func (b *Bar) renameFeed(f feed.Feed, title string) pane.Wish {
	title = strings.TrimSpace(clean.Line(title))
	if title == "" || title == f.Title {
		b.Note = "the name stays " + Title(f)
		return nil
	}
	at := reference(b.feeds, f)
	return b.change(Title(f)+" is now "+title, launch.Rename, []string{at, title}, with(launch.Rename, at, f.Title))
}

// unsubscribe unsubscribes from a feed. Its articles stay.
func (b *Bar) unsubscribe(f feed.Feed) pane.Wish {
	return b.change("unsubscribed from "+Title(f)+"; its articles stay", launch.Remove, []string{reference(b.feeds, f)}, b.restored(f))
}

// feedHere is the feed under the cursor; otherwise it says that there is none.
func (b *Bar) feedHere() (feed.Feed, bool) {
	r := b.at()
	if r.kind != subscription {
		b.Note = "this is for a feed: choose one below Feeds"
	}
	return r.feed, r.kind == subscription
}

// askFolder asks for the folder that the feed is to lie in.
func (b *Bar) askFolder() pane.Wish {
	f, ok := b.feedHere()
	if !ok {
		return nil
	}
	was := strings.Join(f.Folder, "/")
	p := &pane.Prompt{Label: "folder (a/b lies in a): ", Accept: func(line string) pane.Wish {
		to := strings.Join(feed.Folder(line), "/")
		said := Title(f) + " is in " + to
		switch to {
		case was:
			b.Note = Title(f) + " stays where it is"
			return nil
		case "":
			said = Title(f) + " is in no folder"
		}
		return b.change(said, launch.File, []string{reference(b.feeds, f), to}, b.restored(f))
	}}
	p.Complete = func(line string) string { return folderBeginning(b.feeds, line) }
	p.Suggest(was)
	return pane.Ask{Prompt: p}
}

// folderBeginning is a folder that there is and that begins with a line, or the line.
func folderBeginning(all []feed.Feed, line string) string {
	for _, f := range all {
		if in := strings.Join(f.Folder, "/"); strings.HasPrefix(strings.ToLower(in), strings.ToLower(line)) {
			return in
		}
	}
	return line
}

// askTerms asks what is wanted of the feed.
func (b *Bar) askTerms() pane.Wish {
	f, ok := b.feedHere()
	if !ok {
		return nil
	}
	p := &pane.Prompt{Label: "settings: "}
	p.Right = termsTold(b, p)
	p.Accept = func(line string) pane.Wish {
		var wanted feed.Terms
		if err := wanted.Put(strings.Fields(line)...); err != nil {
			return pane.Mistake{Text: err.Error()}
		}
		if wanted == f.Terms {
			b.Note = Title(f) + ": nothing changed"
			return nil
		}
		said := wanted.String()
		if said == "" {
			said = "as the configuration says"
		}
		at := reference(b.feeds, f)
		return b.change(Title(f)+": "+said, launch.Set, append([]string{at}, assigned(wanted)...), with(launch.Set, append([]string{at}, assigned(f.Terms)...)...))
	}
	p.Insert(f.Terms.String())
	return pane.Ask{Prompt: p}
}

// assigned spells all terms, also those of which nothing is said.
func assigned(t feed.Terms) []string {
	said := strings.Fields(t.String())
	for _, name := range feed.TermNames() {
		has := false
		for _, word := range said {
			has = has || strings.HasPrefix(word, name+"=")
		}
		if !has {
			said = append(said, name+"=")
		}
	}
	return said
}

// refresh fetches what is new in the feed under the cursor, in those of its folder, or else in all.
func (b *Bar) refresh() pane.Wish {
	r := b.at()
	var some []string
	for _, f := range b.feeds {
		in := strings.Join(f.Folder, "/")
		if r.kind == subscription && f.URL == r.feed.URL || r.kind == folder && (in == r.folder || strings.HasPrefix(in, r.folder+"/")) {
			some = append(some, reference(b.feeds, f))
		}
	}
	if len(some) == 0 {
		return b.Work.all()
	}
	what := r.name
	if len(some) > 1 {
		what = words.Plural(len(some), "feed")
	}
	return b.Work.run(launch.Refresh, "refreshing "+what, some...)
}

// Pasted is the wish to subscribe to an address that was pasted where no line is typed;
// nil if it is no address.
func (b *Bar) Pasted(text string) pane.Wish {
	text = strings.TrimSpace(text)
	if u, err := url.Parse(text); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "feed" {
		return nil
	}
	return b.Work.askAddress(text)
}

// termsTold says beside the line what can be set.
func termsTold(b *Bar, p *pane.Prompt) func() (string, quotes.Span) {
	return func() (string, quotes.Span) {
		var t feed.Terms
		if err := t.Put(strings.Fields(string(p.Text))...); err != nil && len(p.Text) > 0 && p.Text[len(p.Text)-1] == ' ' {
			return b.Ink.Titled(err.Error()), quotes.Span{}
		}
		return b.Ink.Hinted(fmt.Sprintf("%s=", strings.Join(feed.TermNames(), "= "))), quotes.Span{}
	}
}
