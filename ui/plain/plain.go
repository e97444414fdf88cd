// Package plain is the reader for those who hear a screen, and for terminals that
// cannot move a cursor: it writes line after line, and a command is a line that is
// typed. There is no alternate screen, no box and no escape sequence in it.
package plain

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/trash"
	"pullquote/ui/aloud"
	"pullquote/ui/screen/words"
)

// Reader reads articles line by line.
type Reader struct {
	In     io.Reader // what is typed
	Out    io.Writer
	Index  *index.Index // what is listed; nil where one article alone is read
	Scope  index.Scope
	Shared Shared
	State  *store.State                             // what was done with articles
	Whole  func(context.Context)                    // has the articles read whole, so that a search finds their words
	Browse func(address string) error               // opens an address
	Dates  dates.Style                              // how days are said
	Say    func(context.Context, aloud.Words) error // says something aloud; nil where nothing can

	Discard func(ctx context.Context, path string) (trash.Trashed, error) // moves a file to the trash

	Feed       func(context.Context, store.FeedStep) error // changes the subscriptions
	SwitchBack func([]store.SettingStep) error             // has what the reader on a screen had switched be as it was

	lines <-chan string // that are typed

	ids    []index.ID // of the list as it is
	shown  int        // how many rows of it were said
	open   int        // the row of the page, counted from 1; 0 for none
	entry  store.Entry
	page   *Page // nil on the list
	unread bool  // the page was marked as unread while it was open
}

// pageful is how many rows of a list are said at a time.
const pageful = 10

// errEnough ends a reader.
var errEnough = errors.New("enough")

// Article reads one article, until its reader has enough.
func (r *Reader) Article(ctx context.Context, e store.Entry) error {
	if err := r.read(ctx, e); err != nil {
		return err
	}
	return r.run(ctx)
}

// List reads the list of articles.
func (r *Reader) List(ctx context.Context) error {
	if err := r.narrow(ctx, ""); err != nil {
		return err
	}
	return r.run(ctx)
}

// run does what is typed, line by line. An error of a command is said, and the next
// line is read.
func (r *Reader) run(ctx context.Context) error {
	r.lines = typed(ctx, r.In)
	for {
		if _, err := io.WriteString(r.Out, "> "); err != nil {
			return err
		}
		var line string
		var more bool
		select {
		case <-ctx.Done():
			return ctx.Err()
		case line, more = <-r.lines:
		}
		if !more {
			r.leave(ctx)
			return r.say("")
		}
		err := fault.Guard(func() error { return r.do(ctx, line) })
		switch {
		case errors.Is(err, errEnough):
			r.leave(ctx)
			return nil
		case fault.Is(err):
			return err
		case err != nil:
			if err := r.say(inLine(err.Error())); err != nil {
				return err
			}
		}
	}
}

// longest is how many bytes of a line are read.
const longest = 4096

// typed are the lines that are typed, until there are no more.
func typed(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		s := bufio.NewScanner(in)
		s.Buffer(make([]byte, 0, longest), longest)
		for s.Scan() {
			select {
			case lines <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// say writes lines.
func (r *Reader) say(lines ...string) error {
	_, err := io.WriteString(r.Out, strings.Join(lines, "\n")+"\n")
	return err
}

// do does what a line asks for: a letter and perhaps more behind it, a number, or
// nothing, which goes on.
func (r *Reader) do(ctx context.Context, line string) error {
	name, rest := strings.TrimSpace(line), ""
	if n, err := strconv.Atoi(name); err == nil {
		return r.openRow(ctx, n)
	}
	if behind := strings.TrimLeft(name[min(1, len(name)):], " "); name != "" && (name[0] == '/' || name[1:] != behind || behind != "" && unicode.IsDigit(rune(behind[0]))) {
		name, rest = name[:1], behind // "s 2", "s2", "/ferry"
	}
	if word, behind, ok := called(strings.TrimSpace(line)); ok {
		name, rest = word, behind
	}
	for _, c := range commands() {
		if c.name == name && (r.page != nil && c.onPage != nil || r.page == nil && c.onList != nil) {
			if r.page != nil {
				return c.onPage(ctx, r, rest)
			}
			return c.onList(ctx, r, rest)
		}
	}
	return r.say(fmt.Sprintf("%q means nothing here. ? says what does.", inLine(strings.TrimSpace(line))))
}

// narrow lists what a search finds, from its start.
func (r *Reader) narrow(ctx context.Context, text string) error {
	if r.Index == nil {
		return r.say("There is one article alone.")
	}
	q, err := query.Parse(text)
	if err != nil {
		return err
	}
	if r.Shared.Read {
		return r.narrowArchive(ctx, q)
	}
	if q.Root != nil && r.Whole != nil {
		r.Whole(ctx)
	}
	ids, err := r.Index.IDs(ctx, r.Scope, index.Newest)
	if err == nil {
		ids, err = r.Index.Search(ctx, q, ids, time.Now())
	}
	if err != nil {
		return err
	}
	return r.list(ctx, ids, words.Plural(len(ids), "article")+".")
}

// list says the beginning of a list, below how long it is.
func (r *Reader) list(ctx context.Context, ids []index.ID, told string) error {
	r.ids, r.shown, r.page, r.open = ids, 0, nil, 0
	if err := r.say(told); err != nil {
		return err
	}
	return r.more(ctx)
}

// more says the next rows of the list.
func (r *Reader) more(ctx context.Context) error {
	if r.Shared.more && r.shown+pageful > len(r.ids) {
		ids, err := r.Shared.grow(ctx, r.shown+pageful)
		if err != nil {
			return r.forsake(ctx, err)
		}
		r.ids = ids
	}
	if r.shown >= len(r.ids) {
		return r.say("The end of the list. ? says what can be typed.")
	}
	some, err := r.rows(ctx, r.ids[r.shown:min(r.shown+pageful, len(r.ids))])
	if err != nil {
		return err
	}
	var lines []string
	for i, row := range some {
		lines = append(lines, fmt.Sprintf("%d. %s", r.shown+i+1, sayRow(row, r.Dates)))
	}
	if r.shown += len(some); r.shown < len(r.ids) || r.Shared.more {
		lines = append(lines, "Enter for more; a number opens.")
	}
	return r.say(lines...)
}

// rows are rows of the list, with what was done with them.
func (r *Reader) rows(ctx context.Context, ids []index.ID) ([]index.Row, error) {
	some, err := r.library().Rows(ctx, ids)
	if err != nil {
		return nil, err
	}
	entries := make([]store.Entry, len(some))
	for i := range some {
		entries[i] = some[i].Entry
	}
	err = r.State.Mark(ctx, entries)
	for i := range some {
		some[i].Entry = entries[i]
	}
	return some, err
}

// sayRow is an article of the list in a line.
func sayRow(row index.Row, d dates.Style) string {
	s := row.Summary
	date, quoted := day(s.Published, d), ""
	if row.Quotes >= 0 {
		quoted = words.Plural(row.Quotes, "quote")
	}
	marks := "unread"
	if row.Read {
		marks = ""
	}
	if row.Starred {
		marks = joined(marks, "starred")
	}
	if len(row.Tags) > 0 {
		marks = joined(marks, "tagged "+strings.Join(row.Tags, " and "))
	}
	return strings.TrimSpace(sentence(s.Title) + " " + sentence(joined(s.Source, date, quoted, marks)))
}

// openRow reads the article in a row of the list, counted from 1.
func (r *Reader) openRow(ctx context.Context, n int) error {
	if n < 1 || n > len(r.ids) {
		return r.say(fmt.Sprintf("There is no article %d: the list has %s.", n, words.Plural(len(r.ids), "article")))
	}
	some, err := r.rows(ctx, r.ids[n-1:n])
	if err != nil || len(some) == 0 {
		return errors.Join(err, r.say("That article is gone."))
	}
	r.leave(ctx)
	if err := r.read(ctx, some[0].Entry); err != nil {
		return err
	}
	r.open = n
	return nil
}

// read opens an article, and goes to where it was left.
func (r *Reader) read(ctx context.Context, e store.Entry) error {
	a, err := e.Load(ctx)
	if err != nil {
		return err
	}
	heard, unread := corrections.Find(ctx, r.State, e, a)
	r.entry, r.page = e, NewPage(a, heard.Found(a.Text), r.Dates)
	lines := r.page.Head()
	if unread != nil {
		lines = append(lines, inLine(unread.Error()))
	}
	if r.State != nil {
		if was, ok, err := r.State.Lookup(ctx, e.Key, string(e.ID)); err == nil && ok && was.Place.Offset > 0 {
			at, _ := was.Place.Find(a.Text)
			r.page.To(at)
			lines = append(lines, "Enter goes on where you left off; g begins at the start.")
		}
	}
	return r.say(append(lines, a.Notes...)...)
}

// leave notes that an article was read, and where it was left.
func (r *Reader) leave(ctx context.Context) {
	if r.page == nil || r.State == nil {
		return
	}
	at := r.page.Offset()
	if r.page.block >= len(r.page.a.Blocks)-1 {
		at = 0 // to the end: next time it begins at the start
	}
	err := r.State.Save(ctx, r.entry.Key, string(r.entry.ID), store.Reading{Read: !r.unread, Place: store.Anchor(r.page.a.Text, at)})
	if err != nil {
		_ = r.say(inLine(err.Error()))
	}
	r.page, r.unread = nil, false
}
