package store

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unique"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
)

// ID tells the entries of one run apart: the absolute path of a file with
// every link resolved, "sample:" and a name, or "-" for standard input.
type ID string

// Entry is one article as a list shows it. Every entry could be read when it
// was listed; what could not is a Problem.
type Entry struct {
	ID ID
	// Path is the article's path as the user knows it: below the path that was
	// given, "sample:" and a name for a sample, "-" for standard input. It is
	// raw: clean.Line makes it fit for a screen.
	Path     string
	Summary  articles.Summary
	Size     int64     // bytes
	Modified time.Time // of the file; zero for samples and streams
	Key      string    // names the content; empty in entries of Walk

	// These are set by State.Mark.
	Read     bool
	Starred  bool
	Archived bool     // put away: lists leave it out unless they are asked for it
	Tags     []string // its own and the reader's, in the order of their bytes; without Mark its own

	encoding string  // that the reader says it is in; see In
	whole    bool    // Summary is told by all of the file
	held     *string // the bytes of a sample or a stream; nil for a file
	lent     func(context.Context) (*articles.Article, error)
}

// Lent returns an entry whose article does not lie on this machine, but in a shared archive,
// say: load reads it.
func Lent(e Entry, load func(context.Context) (*articles.Article, error)) Entry {
	e.lent = load
	return e
}

// Date is the time of publication, else that at which the program that saved the page
// says it did, else that of the file's last change. Lists are sorted by it, newest first.
func (e Entry) Date() time.Time {
	switch {
	case !e.Summary.Published.IsZero():
		return e.Summary.Published
	case !e.Summary.Saved.IsZero():
		return e.Summary.Saved
	}
	return e.Modified
}

// Dated reports whether the article says when it was published. Where it does
// not, Date is only when its file was saved.
func (e Entry) Dated() bool { return !e.Summary.Published.IsZero() }

// Bytes is how large the article is now, or 0 if that cannot be told.
func (e Entry) Bytes() int64 {
	switch {
	case e.held != nil:
		return int64(len(*e.held))
	case e.lent != nil:
		return e.Size
	}
	info, err := os.Stat(string(e.ID))
	if err != nil {
		return 0
	}
	return info.Size()
}

// OnDisk reports whether the entry is a file that can change and be watched,
// and not a sample, a stream, or lent.
func (e Entry) OnDisk() bool { return e.held == nil && e.lent == nil }

// In returns the entry as one that is in an encoding, whatever it tells itself: its
// reader says so, by a name that charset.Lookup knows. An empty name changes nothing.
// Its Summary stays as it was told without that.
func (e Entry) In(encoding string) Entry {
	if encoding != "" {
		e.encoding = encoding
	}
	return e
}

// Load reads the article whole. Errors name its path. A file of more than
// budget.TextBytes is refused before any of it is read.
func (e Entry) Load(ctx context.Context) (*articles.Article, error) {
	return e.read(ctx, func(r io.Reader, src articles.Source) (*articles.Article, error) {
		if src.Size > budget.TextBytes {
			return nil, problem(e.Path, fmt.Errorf("is too large: more than %d MB", budget.TextBytes>>20))
		}
		return articles.Read(r, src)
	})
}

// LoadAll reads all that a saved page shows, what stands around its article too. Of
// other files it is Load.
func (e Entry) LoadAll(ctx context.Context) (*articles.Article, error) {
	return e.read(ctx, func(r io.Reader, src articles.Source) (*articles.Article, error) {
		src.All = true
		return articles.Read(r, src)
	})
}

// LoadHead reads about limit bytes from the article's start, so that the first
// page of a file of any size is there at once: see articles.ReadHead.
func (e Entry) LoadHead(ctx context.Context, limit int) (*articles.Article, error) {
	return e.read(ctx, func(r io.Reader, src articles.Source) (*articles.Article, error) {
		return articles.ReadHead(r, src, limit)
	})
}

func (e Entry) read(ctx context.Context, read func(io.Reader, articles.Source) (*articles.Article, error)) (*articles.Article, error) {
	if e.lent != nil {
		return e.lent(ctx)
	}
	r, size, err := e.open()
	if err != nil {
		return nil, problem(e.Path, err)
	}
	defer r.Close()
	bytes, length, err := e.told(ctx, untilDone{ctx, r})
	if err != nil {
		return nil, problem(e.Path, err)
	}
	if length >= 0 {
		size = length
	}
	// The articles package names the file in its errors, and no byte of the
	// name may act on a terminal there.
	var a *articles.Article
	err = fault.Guard(func() error {
		a, err = read(bytes, articles.Source{Name: clean.Line(e.Path), Size: size, Encoding: e.encoding})
		return err
	})
	if fault.Is(err) {
		return nil, problem(e.Path, err)
	}
	return a, err
}

// open returns the entry's bytes and how many they are now.
func (e Entry) open() (io.ReadCloser, int64, error) {
	if e.held != nil {
		return io.NopCloser(strings.NewReader(*e.held)), int64(len(*e.held)), nil
	}
	f, info, err := OpenRegular(string(e.ID))
	if err != nil {
		return nil, 0, err
	}
	return f, info.Size(), nil
}

// UntilDone reads from r until ctx is done.
func UntilDone(ctx context.Context, r io.Reader) io.Reader { return untilDone{ctx, r} }

type untilDone struct {
	ctx context.Context
	r   io.Reader
}

// Read reads unless the context is done.
func (u untilDone) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}

// summarize tells what a list shows of an article from its first bytes. Its
// strings are copies: those of a hundred thousand entries must not hold on to
// the 8 KB that each was cut from. Publications and authors recur and are kept
// once. text is false where there is none: in a picture, say.
func summarize(head []byte, path string, size int64) (s articles.Summary, text bool) {
	return summarizeBy(articles.Summarize, head, path, size)
}

// summarizeBy is summarize by another reader. If that panics, the article is
// listed all the same: it says what is wrong when it is read whole, and the
// index remembers not to try again.
func summarizeBy(read func([]byte, articles.Source) articles.Summary, head []byte, path string, size int64) (s articles.Summary, text bool) {
	err := fault.Guard(func() error {
		s = read(head, articles.Source{Name: path, Size: size})
		return nil
	})
	text = s.Title != "" || s.Words > 0 || err != nil
	s.Title = strings.Clone(s.Title)
	if s.Title == "" {
		s.Title = titleOf(path)
	}
	s.Source = unique.Make(s.Source).Value()
	for i, by := range s.Bylines {
		s.Bylines[i] = unique.Make(by).Value()
	}
	for i, tag := range s.Tags {
		s.Tags[i] = unique.Make(tag).Value()
	}
	return s, text
}

// titleOf makes a title of a file's name: "harbour-strike.txt" is listed as
// harbour-strike. File names are as hostile as what is in them.
func titleOf(path string) string {
	name := filepath.Base(path)
	if stem := strings.TrimSuffix(name, filepath.Ext(name)); stem != "" {
		name = stem
	}
	return clean.Line(name)
}
