package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/articles/lines"
)

// ErrTooLarge is the reason why a file is not read whole by ReadWhole.
var ErrTooLarge = errors.New("is too large to be searched")

// Whole is an article that was read to its end, for an index.
type Whole struct {
	Entry   Entry // as List gives it, but for what only the whole text tells
	Article *articles.Article
	Hash    [16]byte // of the file's bytes: the first half of their SHA-256
}

// ReadWhole reads the file at a real path, as a walk finds it, unless it has
// more than limit bytes. Size and time are those before it was read: a file
// that changes meanwhile is seen as changed the next time. The error is a
// Problem.
func ReadWhole(ctx context.Context, e Entry, limit int64) (Whole, error) {
	return readWhole(ctx, e, limit, articles.ReadBytes)
}

// ReadKept is ReadWhole that returns the file's bytes, too.
func ReadKept(ctx context.Context, e Entry, limit int64) (w Whole, kept []byte, err error) {
	w, err = readWhole(ctx, e, limit, func(data []byte, src articles.Source) (*articles.Article, error) {
		kept = data
		return articles.ReadBytes(data, src)
	})
	return w, kept, err
}

func readWhole(ctx context.Context, e Entry, limit int64, read func([]byte, articles.Source) (*articles.Article, error)) (Whole, error) {
	if e.lent != nil {
		return borrowed(ctx, e)
	}
	data, modified, err := e.bytes(ctx, limit)
	if err != nil {
		return Whole{Entry: e}, problem(e.Path, err)
	}
	w := Whole{Entry: e, Hash: hash(data)}
	w.Entry.Size, w.Entry.Modified = int64(len(data)), modified
	if w.Entry.Key, err = key(data[:min(len(data), headSize)], int64(len(data)), bytes.NewReader(data)); err != nil {
		return w, problem(e.Path, err)
	}
	if w.Article, err = e.article(data, read); err != nil {
		return w, problem(e.Path, err)
	}
	w.Entry.Summary = w.summary()
	return w, nil
}

// borrowed is an article that lies elsewhere, as it is known there.
func borrowed(ctx context.Context, e Entry) (Whole, error) {
	a, err := e.lent(ctx)
	if err != nil {
		return Whole{Entry: e}, problem(e.Path, err)
	}
	return Whole{Entry: e, Article: a}, nil
}

// Tell returns what a list shows of an article whose file is read to its end, unless it has
// more than limit bytes, or a walk has told it so already. The error is a Problem.
func Tell(ctx context.Context, e Entry, limit int64) (articles.Summary, error) {
	if e.whole {
		return e.Summary, nil
	}
	data, _, err := e.bytes(ctx, limit)
	if err != nil {
		return articles.Summary{}, problem(e.Path, err)
	}
	w := Whole{Entry: e}
	if w.Article, err = e.article(data, articles.ReadBytes); err != nil {
		return articles.Summary{}, problem(e.Path, err)
	}
	return w.summary(), nil
}

// article makes an article of an entry's bytes.
func (e Entry) article(data []byte, read func([]byte, articles.Source) (*articles.Article, error)) (a *articles.Article, err error) {
	err = fault.Guard(func() (err error) {
		a, err = read(data, articles.Source{Name: clean.Line(e.Path), Size: int64(len(data)), Encoding: e.encoding})
		return err
	})
	return a, err
}

// summary is what a list shows of an article that is known in full.
func (w Whole) summary() articles.Summary {
	s := w.Article.Summary()
	s.Title = strings.Clone(s.Title)
	if s.Title == "" {
		s.Title = titleOf(w.Entry.Path)
	}
	return s
}

// bytes reads all of an entry, and when it was last changed before that. Of a
// file that grows meanwhile it reads as much as there was.
func (e Entry) bytes(ctx context.Context, limit int64) ([]byte, time.Time, error) {
	if e.held != nil {
		return []byte(*e.held), time.Time{}, nil
	}
	f, info, err := OpenRegular(string(e.ID))
	if err != nil {
		return nil, time.Time{}, err
	}
	defer f.Close()
	if info.Size() > limit {
		return nil, info.ModTime(), fmt.Errorf("%w: more than %d MB", ErrTooLarge, limit>>20)
	}
	r := untilDone{ctx, f}
	var data []byte
	if size := info.Size(); size > 0 {
		data, err = readSize(r, make([]byte, size))
	} else if data, err = io.ReadAll(io.LimitReader(r, limit+1)); len(data) == 0 && err == nil { // one of those that the system makes up
		err = ErrEmpty
	}
	return data, info.ModTime(), err
}

// LineAt is the line of the entry's file, from 1, on which stands what begins at an offset
// of its article's text; the first where that can't be told. See [lines.At].
func (e Entry) LineAt(ctx context.Context, text string, offset int) (int, error) {
	data, _, err := e.bytes(ctx, budget.TextBytes)
	if err != nil {
		return 0, problem(e.Path, err)
	}
	if bytes.IndexByte(data[:min(len(data), 8<<10)], 0) >= 0 || !utf8.Valid(data) {
		return 1, nil
	}
	return lines.At(string(data), text, offset), nil
}

// Hash is that of Whole, read without making an article of the file. The error
// is a Problem.
func (e Entry) Hash(ctx context.Context, limit int64) ([16]byte, error) {
	data, _, err := e.bytes(ctx, limit)
	if err != nil {
		return [16]byte{}, problem(e.Path, err)
	}
	return hash(data), nil
}

func hash(data []byte) [16]byte {
	sum := sha256.Sum256(data)
	return [16]byte(sum[:16])
}

// Head reads the head of the file at a real path, as List does. text is false
// where there is none in it. The error is a Problem.
func Head(path string) (e Entry, text bool, err error) {
	if e, text, err = headOf(found{real: path, shown: path}); err != nil {
		return Entry{Path: path}, false, problem(path, err)
	}
	return e, text, nil
}
