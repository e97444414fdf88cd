package intake

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store"
)

// Path adds a file, or a folder with everything in it that is an article or
// holds some. What a folder is called, and how files lie in it, is kept. What
// cannot be added is reported, and the rest goes on; the error is that of the
// context, or an *Unwritable.
func (a *Adder) Path(ctx context.Context, path string) error {
	real, err := path, error(nil)
	if !descriptor(path) {
		if real, err = store.Real(path); err != nil {
			return a.fail(path, err)
		}
	}
	info, err := os.Stat(real)
	switch {
	case err != nil:
		return a.fail(path, err)
	case info.IsDir():
		return a.folder(ctx, path)
	case descriptor(path) && info.Mode()&os.ModeDevice == 0:
		f, err := os.Open(path)
		if err != nil {
			return a.fail(path, err)
		}
		defer f.Close()
		return a.Stream(ctx, f, path)
	case !info.Mode().IsRegular():
		return a.fail(path, store.ErrSpecial)
	}
	return a.file(ctx, real, path, false)
}

// descriptor reports whether a path stands for an open file of this process,
// which shells make of <(command). Other pipes would be waited for.
func descriptor(path string) bool {
	return path == "/dev/stdin" || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/self/fd/")
}

// Stream adds what a reader gives: an article, or anything that holds some.
// It is named from in what is reported.
func (a *Adder) Stream(ctx context.Context, r io.Reader, from string) error {
	head := make([]byte, sniffBytes)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	switch {
	case n == 0 && (err == nil || errors.Is(err, io.EOF)):
		return a.fail(from, store.ErrEmpty)
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return a.fail(from, err)
	}
	h := holder{Reader: io.MultiReader(bytes.NewReader(head), r), from: from, head: head, said: a.options.Encoding, fetch: a.fetcher()}
	if i := importerOf(head, ""); i != nil {
		return a.addAll(ctx, i.candidates(ctx, &h))
	}
	content, err := h.whole()
	if err != nil {
		return a.fail(from, err)
	}
	return a.addAll(ctx, one(a.unnamed(content, from)))
}

// file adds one file, which is shown as the user knows it. found tells that it was
// not named but lay in a folder.
func (a *Adder) file(ctx context.Context, real, path string, found bool) error {
	f, info, err := store.OpenRegular(real)
	if err != nil {
		return a.fail(path, err)
	}
	defer f.Close()
	head := make([]byte, sniffBytes)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return a.fail(path, err)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return a.fail(path, err)
	}
	if i := importerOf(head[:n], path); i != nil {
		return a.addAll(ctx, i.candidates(ctx, &holder{Reader: f, from: path, head: head[:n], file: f, size: info.Size(), real: real, found: found, said: a.options.Encoding, fetch: a.fetcher()}))
	}
	return a.addAll(ctx, one(a.copy(real, path, "")))
}

// copy is the candidate for a file that is an article, to be put into dir.
func (a *Adder) copy(real, shown, dir string) candidate {
	return candidate{from: shown, draft: func(context.Context) (draft, error) {
		if below, ok := a.below(real); ok {
			return draft{}, &alreadyThere{below, InLibrary}
		}
		f, info, err := store.OpenRegular(real)
		if err != nil {
			return draft{}, err
		}
		defer f.Close()
		content, err := readAll(f, budget.FileBytes)
		if err != nil {
			return draft{}, err
		}
		read, err := articles.Read(strings.NewReader(string(content)), articles.Source{Name: clean.Line(shown), Size: int64(len(content)), Encoding: a.options.Encoding})
		if err != nil {
			return draft{}, bare(err, shown)
		}
		name := safeName(filepath.Base(shown))
		if name == "" {
			name = "article"
		}
		return copied(asText(content, read, a.options.Encoding), read, dir, name, info.ModTime()), nil
	}}
}

// unnamed is the candidate for an article that came by a stream: it is kept
// byte for byte and called as if it had been made.
func (a *Adder) unnamed(content []byte, from string) candidate {
	return candidate{from: from, draft: func(context.Context) (draft, error) {
		read, err := articles.Read(strings.NewReader(string(content)), articles.Source{Encoding: a.options.Encoding})
		if err != nil {
			return draft{}, bare(err, "the article")
		}
		titled := *read
		if titled.Title == "" {
			titled.Title = beginning(read)
		}
		name := made{}.stem(&titled) + articles.FormatOf(content, "").Extensions()[0]
		return copied(asText(content, read, a.options.Encoding), read, slug(firstOf(read.Source, host(read.URL))), name, time.Time{}), nil
	}}
}

// below returns where in the library a file lies, if it does.
func (a *Adder) below(real string) (string, bool) {
	root, err := filepath.EvalSymlinks(a.options.Library)
	if err != nil {
		return "", false
	}
	if real, err = filepath.EvalSymlinks(real); err != nil {
		return "", false
	}
	if real, err = filepath.Abs(real); err != nil {
		return "", false
	}
	rel, err := filepath.Rel(root, real)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// fail reports what could not be added at all.
func (a *Adder) fail(from string, err error) error {
	a.options.Report(Result{From: from, Err: reason(err)})
	return nil
}

// one is the sequence of one candidate.
func one(c candidate) iter.Seq[candidate] {
	return func(yield func(candidate) bool) { yield(c) }
}

// failed is a candidate that is known to fail.
func failed(from, part string, err error) candidate {
	return candidate{from: from, part: part, draft: func(context.Context) (draft, error) { return draft{}, err }}
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
