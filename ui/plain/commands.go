package plain

import (
	"context"
	"strconv"
	"strings"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/trash"
	"pullquote/ui/screen/words"
)

// command is what a line that is typed does, on a page or on the list. It is named as
// the key is that does the same in the reader, and by a word of the name that the table
// of keys has for that.
type command struct {
	name, word, help string
	onPage, onList   func(ctx context.Context, r *Reader, rest string) error
}

// said is a command that has the page say something.
func said(say func(*Page) []string) func(context.Context, *Reader, string) error {
	return func(_ context.Context, r *Reader, _ string) error { return r.say(say(r.page)...) }
}

// commands are all that can be typed, in the order in which help says them.
func commands() []command {
	return []command{
		{"", "", "Enter: the next paragraph, or more of the list.", said((*Page).Down), func(ctx context.Context, r *Reader, _ string) error { return r.more(ctx) }},
		{"b", "", "b: the paragraph before.", said((*Page).Up), nil},
		{"g", "top", "g: the start.", said((*Page).Start), func(ctx context.Context, r *Reader, _ string) error {
			r.shown = 0
			return r.more(ctx)
		}},
		{"G", "bottom", "G: the end.", said((*Page).End), nil},
		{"n", "next", "n: the next quote.", said(func(p *Page) []string { return p.Quote(+1) }), nil},
		{"N", "previous", "N: the quote before.", said(func(p *Page) []string { return p.Quote(-1) }), nil},
		{"]", "", "]: the next quote by the same speaker.", said(func(p *Page) []string { return p.Same(+1) }), nil},
		{"[", "", "[: the quote before by the same speaker.", said(func(p *Page) []string { return p.Same(-1) }), nil},
		{"s", "speakers", "s: who is quoted; s and a number: only that speaker.", speakers, nil},
		{"O", "outline", "O: headings, and who speaks where; O and a number: go there.", outline, nil},
		{"i", "reported", "i: reported speech on or off.", said((*Page).Reported), nil},
		{"!", "aloud", "!: read aloud from here; Enter stops, n and N go on at another quote.", readAloud, nil},
		{"w", "why", "w: why this speaker?", said((*Page).Why), nil},
		{"/", "search", "/ and words: find them on the page, or search all articles.", find, func(ctx context.Context, r *Reader, rest string) error { return r.narrow(ctx, rest) }},
		{"*", "star", "*: star or unstar; on the list, with a number.", mark(store.Star, store.Unstar), markRow(store.Star, store.Unstar)},
		{"r", "read", "r: mark as read or unread; on the list, with a number.", mark(store.MarkRead, store.MarkUnread), markRow(store.MarkRead, store.MarkUnread)},
		{"E", "archive", "E: archive, or bring back; on the list, with a number.", mark(store.Archive, store.Unarchive), markRow(store.Archive, store.Unarchive)},
		{"D", "delete", "D: move the article's file to the trash; on the list, with a number.", discard, discardRow},
		{"u", "undo", "u: undo.", undo, undo},
		{"o", "open", "o: open the article's address in a browser; on the list, open and a number open an article.", browse, openNumbered},
		{"L", "library", "L: the shared archive, or your library.", nil, turnOver},
		{"J", "", "J: the next article.", func(ctx context.Context, r *Reader, _ string) error { return r.openRow(ctx, r.open+1) }, nil},
		{"K", "", "K: the article before.", func(ctx context.Context, r *Reader, _ string) error { return r.openRow(ctx, r.open-1) }, nil},
		{"q", "quit", "q: back to the list; on the list, quit.", back, func(context.Context, *Reader, string) error { return errEnough }},
		{"?", "help", "?, h or help: this help. A number opens the article of that number. Words do as letters do: quit, star 2, search ferry.", help, help},
	}
}

// called is the command that a word names, or the beginning of a line: "search ferry".
func called(line string) (name, rest string, ok bool) {
	word, rest, _ := strings.Cut(line, " ")
	for _, c := range commands() {
		if c.word != "" && c.word == word {
			return c.name, strings.TrimSpace(rest), true
		}
	}
	if word == "h" {
		return "?", rest, true
	}
	return "", "", false
}

func help(_ context.Context, r *Reader, _ string) error {
	var lines []string
	for _, c := range commands() {
		if r.page != nil && c.onPage != nil || r.page == nil && c.onList != nil {
			lines = append(lines, c.help)
		}
	}
	return r.say(lines...)
}

func speakers(_ context.Context, r *Reader, rest string) error {
	if rest == "" {
		return r.say(r.page.Speakers()...)
	}
	n, err := strconv.Atoi(rest)
	if err != nil {
		n = 0
	}
	return r.say(r.page.Only(n)...)
}

func find(_ context.Context, r *Reader, rest string) error {
	if rest == "" {
		return r.say("Type words behind the slash.")
	}
	return r.say(r.page.Find(rest)...)
}

func browse(_ context.Context, r *Reader, _ string) error {
	address := r.page.a.URL
	if address == "" {
		return r.say("The article names no address.")
	}
	if err := r.say("Opening " + address); err != nil {
		return err
	}
	return r.Browse(address)
}

// openNumbered opens an article of the list by its number, for whoever says the word.
func openNumbered(ctx context.Context, r *Reader, rest string) error {
	n, err := strconv.Atoi(rest)
	if err != nil {
		return r.say("Type the number of an article behind it.")
	}
	return r.openRow(ctx, n)
}

func back(ctx context.Context, r *Reader, _ string) error {
	if r.Index == nil {
		return errEnough
	}
	r.leave(ctx)
	r.shown -= min(r.shown, pageful)
	return r.more(ctx)
}

// mark makes a change of the open article or, where it is made already, the other.
func mark(do, other store.Action) func(context.Context, *Reader, string) error {
	return func(ctx context.Context, r *Reader, _ string) error {
		done, err := r.change(ctx, r.entry, do, other)
		if do == store.MarkRead && err == nil {
			r.unread = done == store.MarkUnread
		}
		return err
	}
}

// discard moves the open article's file to the trash, and leads back to the list.
func discard(ctx context.Context, r *Reader, _ string) error {
	if err := r.discard(ctx, r.entry); err != nil {
		return err
	}
	r.page, r.unread = nil, false
	if r.Index == nil {
		return errEnough
	}
	return r.say("Back on the list.")
}

// discardRow does the same with an article of the list, by its number. The numbers behind
// it stay what they are.
func discardRow(ctx context.Context, r *Reader, rest string) error {
	row, err := r.numbered(ctx, rest)
	if err != nil || row == nil {
		return err
	}
	return r.discard(ctx, row.Entry)
}

// discard moves an article's file to the trash, so that it can be undone.
func (r *Reader) discard(ctx context.Context, e store.Entry) error {
	if !e.OnDisk() || r.Discard == nil {
		return r.say("This is no file of yours, and cannot be deleted.")
	}
	t, err := r.Discard(ctx, string(e.ID))
	if err != nil {
		return err
	}
	said := words.Moved(1, t.Where())
	if _, err := r.State.Do(ctx, func([]store.Step) string { return said }, store.Step{Deleted: []trash.Trashed{t}}); err != nil {
		return err
	}
	return r.say(strings.ToUpper(said[:1]) + said[1:] + ". u undoes.")
}

// numbered is the article of the list that has a number; it says so if there is none.
func (r *Reader) numbered(ctx context.Context, number string) (*index.Row, error) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(r.ids) {
		return nil, r.say("Type the number of an article behind it.")
	}
	some, err := r.rows(ctx, r.ids[n-1:n])
	if err != nil || len(some) == 0 {
		return nil, err
	}
	return &some[0], nil
}

// markRow does the same with an article of the list, by its number.
func markRow(do, other store.Action) func(context.Context, *Reader, string) error {
	return func(ctx context.Context, r *Reader, rest string) error {
		row, err := r.numbered(ctx, rest)
		if err != nil || row == nil {
			return err
		}
		_, err = r.change(ctx, row.Entry, do, other)
		return err
	}
}

// change makes the first of two changes that changes anything, so that it can be
// undone, and tells which.
func (r *Reader) change(ctx context.Context, e store.Entry, do, other store.Action) (done store.Action, err error) {
	on := []store.Sighting{e.Sighting()}
	_, err = r.State.DoFirst(ctx, func(undo []store.Step) string {
		if done = do; undo[0].Marks.Do == do { // each undoes the other
			done = other
		}
		return deed(done)
	}, store.Step{Marks: &store.Change{Do: do, On: on}}, store.Step{Marks: &store.Change{Do: other, On: on}})
	if err != nil {
		return done, err
	}
	said := deed(done)
	return done, r.say(strings.ToUpper(said[:1]) + said[1:] + ". u undoes.")
}

// deed names a change.
func deed(done store.Action) string {
	return map[store.Action]string{store.MarkRead: "marked read", store.MarkUnread: "marked unread", store.Star: "starred", store.Unstar: "no longer starred", store.Archive: "archived", store.Unarchive: "no longer archived"}[done]
}

func undo(ctx context.Context, r *Reader, _ string) error {
	u, err := r.State.Undo(ctx)
	if err == nil && r.Index != nil && (u.People || u.Annotations) {
		err = index.Correct(ctx, r.Index)
	}
	if err == nil && r.SwitchBack != nil {
		err = r.SwitchBack(u.Settings)
	}
	for _, step := range u.Feeds {
		if err == nil && r.Feed != nil {
			err = r.Feed(ctx, step)
		}
	}
	if err != nil {
		return err
	}
	return r.say("Undone: " + inLine(u.Said) + ".")
}
