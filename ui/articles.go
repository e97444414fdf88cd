package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/fault"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/ui/report"
)

// place is an article that was found, or why it was not.
type place struct {
	entry store.Entry
	err   error
}

// places yields the articles that paths stand for, in the order of the paths
// and of the names in folders. "-" is standard input. With no paths it yields
// what was piped in or, if nothing was, the library.
func (p *program) places(ctx context.Context, paths []string) iter.Seq[place] {
	return func(yield func(place) bool) {
		if len(paths) == 0 {
			if e, ok, err := p.pipedArticle(ctx); ok || err != nil {
				p.stream(ctx, e, err, yield)
				return
			}
		}
		for _, run := range splitAtStdin(paths) {
			if run == nil {
				if e, err := p.stdin(ctx); !p.stream(ctx, e, err, yield) {
					return
				}
				continue
			}
			if shared(run) {
				if e, err := borrow(ctx, p, run[0]); !yield(place{e, err}) {
					return
				}
				continue
			}
			for e, err := range (store.Walker{FollowLinks: p.links}).Walk(ctx, run) {
				if !yield(place{e.In(string(p.saidIn)), err}) {
					return
				}
			}
		}
	}
}

// stream yields what came by standard input: an article, or each of those in it.
func (p *program) stream(ctx context.Context, e store.Entry, err error, yield func(place) bool) bool {
	parts := e.Parts(ctx)
	if err != nil || parts == nil {
		return yield(place{e.In(string(p.saidIn)), err})
	}
	for part, err := range parts {
		if !yield(place{part.In(string(p.saidIn)), err}) {
			return false
		}
	}
	return true
}

// splitAtStdin cuts paths into runs that can be walked at once; nil stands for
// standard input, and an article of a shared archive is a run by itself. No paths are
// one empty run: the library.
func splitAtStdin(paths []string) [][]string {
	runs := [][]string{{}}
	for _, path := range paths {
		last := len(runs) - 1
		switch {
		case path == "-":
			runs = append(runs, nil)
		case runs[last] == nil, shared([]string{path}), shared(runs[last]):
			runs = append(runs, []string{path})
		default:
			runs[last] = append(runs[last], path)
		}
	}
	if len(paths) > 0 && len(runs[0]) == 0 {
		return runs[1:]
	}
	return runs
}

// pipedArticle returns the text that was piped in, if any. An empty pipe is
// what a script leaves open by chance: it stands for nothing.
func (p *program) pipedArticle(ctx context.Context) (e store.Entry, ok bool, err error) {
	if !p.piped() {
		return store.Entry{}, false, nil
	}
	e, err = p.stdin(ctx)
	if errors.Is(err, store.ErrEmpty) {
		return store.Entry{}, false, nil
	}
	return e, err == nil, err
}

// found is one article, read, and what it says.
type found struct {
	path    string
	article *articles.Article
	quotes  quotes.Found
	err     error
}

// size is how many bytes an article has that is to be read.
func (at place) size() int64 {
	if at.err != nil {
		return 0
	}
	return at.entry.Bytes()
}

// load reads an article.
func load(ctx context.Context, at place) found {
	if at.err != nil {
		return found{err: at.err}
	}
	a, err := at.entry.Load(ctx)
	if err != nil {
		return found{err: err}
	}
	return found{path: at.entry.Path, article: a}
}

// finding returns what reads an article and finds its quotes, with what was corrected in it
// by hand.
func finding(ctx context.Context, p *program) func(context.Context, place) found {
	return findingBy(correctedByHand(ctx, p))
}

// findingBy is finding with what a book has of what was corrected.
func findingBy(book *corrections.Book) func(context.Context, place) found {
	return func(ctx context.Context, at place) found {
		f := load(ctx, at)
		if f.err != nil {
			return f
		}
		f.err = guarded(f.path, func() error {
			f.quotes = book.Find(at.entry, f.article)
			return nil
		})
		return f
	}
}

// sifted passes on places but for files in which nothing is wanted, as the index tells. That is
// asked about some files at a time; what is no file, and what is wrong, waits for none.
func sifted(ctx context.Context, p *program, places iter.Seq[place], book *corrections.Book, only report.Only) iter.Seq[place] {
	if !only.Some() || p.saidIn != "" {
		return places
	}
	const together = 256
	return func(yield func(place) bool) {
		sieve := index.NewSieve(ctx, store.IndexPath(), book, index.Wanted{Filter: filterOf(only, nil), Speaker: only.Speaker})
		defer sieve.Close()
		var some []store.Entry
		pass := func() bool {
			none := sieve.Without(ctx, some)
			for i, e := range some {
				if !none[i] && !yield(place{entry: e}) {
					return false
				}
			}
			some = some[:0]
			return true
		}
		for at := range places {
			if at.err != nil || !at.entry.OnDisk() {
				if !pass() || !yield(at) {
					return
				}
				continue
			}
			if some = append(some, at.entry); len(some) == together && !pass() {
				return
			}
		}
		pass()
	}
}

// correctedByHand reads what was corrected by hand, and writes nothing. Where that can't be read
// it is said, and articles are as the engine reads them.
func correctedByHand(ctx context.Context, p *program) *corrections.Book {
	book, err := corrections.ReadFile(ctx, store.StatePath())
	if err != nil {
		p.say(fmt.Errorf("what was corrected by hand is left out: %w", err))
	}
	return book
}

// guarded does something with the article at a path. Should it panic, that is a
// problem of this article.
func guarded(path string, do func() error) error {
	err := fault.Guard(do)
	if fault.Is(err) {
		return store.Problem{Path: path, Err: err}
	}
	return err
}

// notes are what was left out of an article and of the search for its quotes.
func (f found) notes() []string {
	if f.quotes.Cut {
		return append(f.article.Notes[:len(f.article.Notes):len(f.article.Notes)], fmt.Sprintf("only the first %d quotations are shown", budget.Quotes))
	}
	return f.article.Notes
}

// tellNotes says on standard error what was left out of an article: no failure.
func (p *program) tellNotes(path string, notes []string) {
	for _, n := range notes {
		fmt.Fprintf(p.errs, "pullquote: %s: %s\n", clean.Line(path), n)
	}
}

// addLinks gives a command that takes folders the flag --follow-links.
func (p *program) addLinks(c *cobra.Command) {
	c.Flags().BoolVar(&p.links, "follow-links", false, "also follow symbolic links that lead out of the folders")
}

// pathList is a list of paths in a file, as find and git write them.
type pathList struct {
	file string
	null bool // a NUL ends each, and not the end of the line
}

// takesPaths has a command run with paths: those of its arguments and, behind
// them, those of the file that --files-from names. A list without any is none, and
// does not stand for the library.
func takesPaths(p *program, c *cobra.Command, run func(paths []string) error) {
	var l pathList
	c.Flags().StringVar(&l.file, "files-from", "", "also take the paths in this `file`, one a line; '-' is standard input")
	c.Flags().BoolVarP(&l.null, "null", "0", false, "with --files-from: a NUL ends each path, as after 'find -print0'")
	c.RunE = func(_ *cobra.Command, paths []string) error {
		switch {
		case l.file != "":
		case l.null:
			return errors.New("--null needs --files-from")
		default:
			return run(paths)
		}
		listed, err := l.read(p)
		if err != nil {
			return failure{fmt.Errorf("reading the paths in %q: %w", l.file, err)}
		}
		if paths = append(paths, listed...); len(paths) == 0 {
			return nil
		}
		return run(paths)
	}
}

// read reads the paths in a list, in their order.
func (l pathList) read(p *program) (paths []string, err error) {
	in := p.in
	if l.file != "-" {
		real, err := store.Real(l.file)
		if err != nil {
			return nil, err
		}
		f, _, err := store.OpenRegular(real)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return pathsOf(in, l.null)
}

// pathsOf reads a list of paths.
func pathsOf(in *os.File, null bool) (paths []string, err error) {
	all, err := io.ReadAll(io.LimitReader(in, budget.FileBytes+1))
	if err == nil && len(all) > budget.FileBytes {
		err = fmt.Errorf("it is longer than %d MB", budget.FileBytes>>20)
	}
	if err != nil {
		return nil, err
	}
	end := []byte("\n")
	if null {
		end = []byte{0}
	}
	for path := range bytes.SplitSeq(all, end) {
		if len(path) > 0 {
			paths = append(paths, string(path))
		}
	}
	return paths, nil
}
