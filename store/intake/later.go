package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/dates"
	"pullquote/store"
	"pullquote/store/files"
	"pullquote/store/web"
)

// Bookmark is what is known of an article whose text is not there: its address, and
// what an export tells besides. Its strings are clean.
type Bookmark struct {
	URL       string    `json:"url"`
	Title     string    `json:"title,omitempty"`
	Author    []string  `json:"author,omitempty"`
	Source    string    `json:"source,omitempty"`
	Published string    `json:"published,omitempty"` // as front matter has it
	Tags      []string  `json:"tags,omitempty"`
	Saved     time.Time `json:"saved,omitzero"`
}

// fetch gets a page of the web.
type fetch func(ctx context.Context, address string) (web.Page, error)

// onlyAddress is the error for an article of which nothing but the address is there.
type onlyAddress struct{ Bookmark }

func (o *onlyAddress) Error() string { return "contains no text, only the URL " + o.URL }

// isAddress reports whether of an article nothing but its address was made.
func (m made) isAddress() bool {
	return clean.URL(m.facts.URL) != "" && strings.TrimSpace(m.html) == "" && strings.TrimSpace(m.text) == ""
}

// bookmark keeps what is known of an article.
func (m made) bookmark() Bookmark {
	b := Bookmark{URL: web.WithoutPassword(clean.URL(m.facts.URL)), Title: runes(clean.Line(m.facts.Title), budget.TitleBytes), Source: clean.Line(m.facts.Source), Saved: m.saved}
	for _, name := range m.facts.Authors[:min(len(m.facts.Authors), budget.Names)] {
		b.Author = append(b.Author, clean.Line(name))
	}
	for _, tag := range m.tags[:min(len(m.tags), budget.Tags)] {
		b.Tags = append(b.Tags, clean.Line(tag))
	}
	if !m.facts.Published.IsZero() {
		b.Published = day(&articles.Article{Published: m.facts.Published}, time.Time{})
	}
	return b
}

// fill puts what a bookmark tells of an article where the article is silent.
func (b Bookmark) fill(a *articles.Article) {
	var f articles.Facts
	if a.Title == "" {
		f.Title = b.Title
	}
	if len(a.Bylines) == 0 {
		f.Authors = b.Author
	}
	if a.Source == "" {
		f.Source = b.Source
	}
	if w, ok := dates.Stamp(b.Published); ok && a.Published.IsZero() {
		f.Published, f.DateOnly = w.Time, w.DateOnly
	}
	a.Know(f)
}

// fetchedAtOnce is how many pages are fetched at a time, as one that is held.
const fetchedAtOnce = 4

// candidate is the candidate for what a bookmark leads to.
func (b Bookmark) candidate(from, part string, get fetch) candidate {
	c := candidate{from: from, part: part, title: b.Title, address: address(b.URL), size: budget.AtOnce / fetchedAtOnce}
	c.draft = func(ctx context.Context) (draft, error) {
		if get == nil {
			return draft{title: b.Title}, &onlyAddress{b}
		}
		page, err := get(ctx, b.URL)
		if err != nil {
			return draft{title: b.Title}, fetchError(err)
		}
		page.URL = web.WithoutPassword(page.URL)
		m := fetchedPage(page, "")
		m.tags, m.saved, m.otherwise = b.Tags, b.Saved, b
		d, err := m.draft()
		if err != nil {
			d.title = b.Title
		}
		return d, err
	}
	return c
}

// fetchError is an error of a fetch, in which no address is as it was asked for.
func fetchError(err error) error {
	var at *web.Error
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// Later is the file of bookmarks that wait to be fetched: JSON Lines, which the user may
// edit.
type Later struct {
	Path string // of the file, which need not exist
	Lock string // a file beside the state, by which two instances take turns
}

// lockedFor is how long another instance is waited for.
const lockedFor = 5 * time.Second

// Waiting returns the user's file, pullquote/bookmarks.jsonl in XDG_DATA_HOME.
func Waiting() (Later, error) {
	library, state := store.Library(), store.StatePath()
	if library == "" || state == "" {
		return Later{}, errors.New("no home folder for the bookmarks")
	}
	return Later{
		Path: filepath.Join(filepath.Dir(library), "bookmarks.jsonl"),
		Lock: filepath.Join(filepath.Dir(state), "bookmarks.lock"),
	}, nil
}

// Keep puts bookmarks into the file, but for those whose address is there already, and
// returns how many are new.
func (l Later) Keep(ctx context.Context, bookmarks []Bookmark) (added int, err error) {
	err = l.change(ctx, func(lines [][]byte) ([][]byte, error) {
		there := map[string]bool{}
		for _, line := range lines {
			there[addressOf(line)] = true
		}
		for _, b := range bookmarks {
			if key := address(b.URL); !there[key] {
				line, err := json.Marshal(b)
				if err != nil {
					return nil, err
				}
				lines, there[key], added = append(lines, line), true, added+1
			}
		}
		return lines, nil
	})
	return added, err
}

// Drop takes out of the file what has been fetched, by addresses as they stand there.
func (l Later) Drop(ctx context.Context, addresses []string) error {
	gone := map[string]bool{}
	for _, a := range addresses {
		gone[address(a)] = true
	}
	return l.change(ctx, func(lines [][]byte) ([][]byte, error) {
		var left [][]byte
		for _, line := range lines {
			if key := addressOf(line); key == "" || !gone[key] {
				left = append(left, line)
			}
		}
		return left, nil
	})
}

// addressOf is the normal address of a line of the file, or empty for one that somebody
// wrote in there.
func addressOf(line []byte) string {
	var b Bookmark
	if json.Unmarshal(line, &b) != nil {
		return ""
	}
	return address(b.URL)
}

// change reads the lines of the file, lets do change them, and writes them.
func (l Later) change(ctx context.Context, do func([][]byte) ([][]byte, error)) error {
	unlock, err := store.Lock(ctx, l.Lock, lockedFor)
	if err != nil {
		return fmt.Errorf("changing the bookmarks: %w", err)
	}
	defer unlock()
	old, err := l.read()
	if err != nil {
		return err
	}
	var lines [][]byte
	for line := range bytes.Lines(old) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			lines = append(lines, line)
		}
	}
	if lines, err = do(lines); err != nil {
		return err
	}
	text := append(bytes.Join(lines, []byte("\n")), '\n')
	if len(lines) == 0 {
		text = nil
	}
	if bytes.Equal(text, old) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(l.Path), files.FolderMode); err != nil {
		return fmt.Errorf("writing the bookmarks %s: %w", strconv.Quote(l.Path), reason(err))
	}
	files.Sweep(filepath.Dir(l.Path))
	if err := files.Write(l.Path, text); err != nil {
		return fmt.Errorf("writing the bookmarks %s: %w", strconv.Quote(l.Path), reason(err))
	}
	return nil
}

// read returns what is in the file; one that does not exist is empty.
func (l Later) read() ([]byte, error) {
	f, err := os.Open(l.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var content []byte
	if err == nil {
		defer f.Close()
		content, err = readAll(f, budget.FileBytes)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the bookmarks %s: %w", strconv.Quote(l.Path), reason(err))
	}
	return content, nil
}

// FetchWaiting adds the articles of the bookmarks that wait in a file, by fetching them. What
// has become of each is reported under its address; Drop is the caller's to call.
func (a *Adder) FetchWaiting(ctx context.Context, l Later) error {
	content, err := l.read()
	if err != nil {
		return err
	}
	return a.addAll(ctx, a.waiting(content))
}

func (a *Adder) waiting(content []byte) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		for o, err := range lines(bytes.NewReader(content)) {
			if err != nil || o.web() == "" {
				continue
			}
			b := o.made().bookmark()
			if !yield(b.candidate(b.URL, "", a.fetcher())) {
				return
			}
		}
	}
}

// fetcher fetches what is known by its address alone; nil if it is to be left.
func (a *Adder) fetcher() fetch {
	if a.options.Fetch == nil {
		return nil
	}
	return func(ctx context.Context, address string) (web.Page, error) {
		return a.options.Fetch.Get(ctx, address, web.Conditional{})
	}
}
