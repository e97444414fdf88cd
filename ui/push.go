package ui

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/articles/jsonl"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/model"
	"pullquote/store"
	"pullquote/store/shelf"
	"pullquote/ui/screen/words"
)

// pushCommand writes articles into a shared archive.
type pushCommand struct {
	p     *program
	shape shelf.Shape
	on    *recordFlags
}

func (pc *pushCommand) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "push URL [PATH…]",
		Short: "Copy articles into an archive that several people share",
		Long: "Copies articles, and who says what in them, into an archive on a server of OpenSearch, and makes the archive if it is not there. URL is https://HOST:PORT/NAME; " +
			"several hosts of one cluster may stand in it, with commas between them.\n\n" +
			"Without a PATH it takes what is piped in or, if nothing is, the library. An article that lies there as it is, or newer, is left as it is: a push that was stopped goes on where it was. " +
			"What of an article cannot be written is named, and the rest goes on.\n\n" +
			"A login is taken from " + shelf.LoginVariable + " (USER:PASSWORD, or Bearer TOKEN), or from the file that is configured as archive_login. docs/archive.md has the whole.",
		Example: "pullquote archive push https://search.example:9200/news ~/news\n" +
			"pullquote archive push https://search.example:9200/news --records articles.jsonl",
	}
	takesPaths(pc.p, c, func(args []string) error {
		if len(args) == 0 {
			return errors.New("push needs the URL of an archive")
		}
		if pc.shape.Shards < 1 || pc.shape.Shards > 1024 || pc.shape.Copies < 0 || pc.shape.Copies > 16 {
			return errors.New("--shards must be from 1 to 1024, and --copies from 0 to 16")
		}
		if err := pc.on.check(c); err != nil {
			return err
		}
		login, err := loginOf(pc.p)
		if err != nil {
			return err
		}
		at, err := shelf.Open(args[0], login)
		if err != nil {
			return err
		}
		defer at.Close()
		return pc.p.batch(func(ctx context.Context) error { return pc.push(ctx, at, args[1:]) })
	})
	pc.p.addLinks(c)
	pc.p.addEncoding(c)
	pc.on = addRecords(pc.p, c, true)
	c.Flags().IntVar(&pc.shape.Shards, "shards", 2, "parts of a new archive, each searched by one core")
	c.Flags().IntVar(&pc.shape.Copies, "copies", 1, "copies of each part of a new archive, on other nodes")
	return c
}

// push copies the articles that paths stand for, and tells what has become of them.
func (pc *pushCommand) push(ctx context.Context, at *shelf.Archive, paths []string) error {
	push, err := at.Push(ctx, pc.shape, pc.p.fail)
	if err != nil {
		return err
	}
	err = pc.all(ctx, push, paths)
	err = errors.Join(err, push.Close(ctx))
	if erases(pc.p) {
		fmt.Fprint(pc.p.errs, "\r\x1b[K")
	}
	return errors.Join(err, pc.p.tell(pushed(push.Tally())))
}

// pushed tells what has become of the articles of a push.
func pushed(t shelf.Tally) string {
	parts := []string{}
	for _, part := range []struct {
		n    int
		what string
	}{{t.Added, "added"}, {t.Updated, "updated"}, {t.Same, "there already"}, {t.Newer, "newer there"}, {t.Failed, "failed"}} {
		if part.n > 0 {
			parts = append(parts, grouped(part.n)+" "+part.what)
		}
	}
	if len(parts) == 0 {
		return "no articles"
	}
	return words.Plural(t.Done(), "article") + ": " + strings.Join(parts, ", ")
}

// askedTogether is how many articles are asked about at once.
const askedTogether = 256

// all copies articles, some hundred at a time: those that lie there already are not read for
// quotations. What was corrected by hand in them is their reader's own, and stays here.
func (pc *pushCommand) all(ctx context.Context, push *shelf.Push, paths []string) error {
	engine := shelf.Engine{Name: version() + " " + model.Digest(), Number: shelf.EngineNumber(version())}
	live := erases(pc.p)
	for some := range chunks(pc.origins(ctx, paths), askedTogether) {
		drafts, err := pc.drafts(ctx, push, engine, some)
		if err != nil {
			return err
		}
		if drafts, err = push.Missing(ctx, drafts); err != nil {
			return err
		}
		if err := pc.pack(ctx, push, drafts); err != nil {
			return err
		}
		if live {
			fmt.Fprintf(pc.p.errs, "\r\x1b[Kpushing: %s articles", grouped(push.Tally().Done()))
		}
	}
	return ctx.Err()
}

// drafts reads articles on all cores. One that cannot be read is named.
func (pc *pushCommand) drafts(ctx context.Context, push *shelf.Push, engine shelf.Engine, some []origin) (drafts []shelf.Draft, err error) {
	type read struct {
		shelf.Draft
		err error
	}
	err = inOrder(ctx, slices.Values(some), func(s origin) int64 { return s.size }, func(ctx context.Context, s origin) (r read) {
		piece, err := s.read(ctx)
		if err != nil {
			return read{err: err}
		}
		r.err = guarded(piece.Name, func() (err error) {
			r.Draft, err = engine.NewDraft(piece)
			return err
		})
		return r
	}, func(r read) error {
		if r.err != nil {
			push.Fail(r.err)
			return nil
		}
		drafts = append(drafts, r.Draft)
		return nil
	})
	return drafts, err
}

// pack finds the quotations of drafts on all cores, and sends them.
func (pc *pushCommand) pack(ctx context.Context, push *shelf.Push, drafts []shelf.Draft) error {
	type packed struct {
		shelf.Parcel
		err error
	}
	return inOrder(ctx, slices.Values(drafts), shelf.Draft.Bytes, func(_ context.Context, d shelf.Draft) (done packed) {
		done.err = guarded(d.Name, func() (err error) {
			done.Parcel, err = d.Pack(quotes.Find(d.Article.Document()))
			return err
		})
		return done
	}, func(done packed) error {
		if done.err != nil {
			push.Fail(done.err)
			return nil
		}
		return push.Add(ctx, done.Parcel)
	})
}

// origin is an article that can be read.
type origin struct {
	size int64
	read func(context.Context) (shelf.Piece, error)
}

// origins yields the articles that paths stand for: files, or records in them.
func (pc *pushCommand) origins(ctx context.Context, paths []string) iter.Seq[origin] {
	if pc.on.on {
		return pc.recorded(ctx, paths)
	}
	return func(yield func(origin) bool) {
		for at := range pc.p.places(ctx, paths) {
			s := origin{at.size(), func(ctx context.Context) (shelf.Piece, error) { return pieceOf(ctx, at) }}
			if !yield(s) {
				return
			}
		}
	}
}

// pieceOf reads the article at a place.
func pieceOf(ctx context.Context, at place) (shelf.Piece, error) {
	if at.err != nil {
		return shelf.Piece{}, at.err
	}
	w, data, err := store.ReadKept(ctx, at.entry, budget.TextBytes)
	if err != nil {
		return shelf.Piece{}, err
	}
	e := w.Entry
	return shelf.Piece{Name: e.Path, Title: e.Summary.Title, Key: e.Key, Text: data, Size: e.Size, Modified: e.Modified, Article: w.Article}, nil
}

// recorded yields the articles in files of records. One that is wrong is named by its id, or
// else by its number.
func (pc *pushCommand) recorded(ctx context.Context, paths []string) iter.Seq[origin] {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	o := jsonl.Options{TextField: pc.on.field, MaxBytes: pc.on.most}
	now := time.Now()
	return func(yield func(origin) bool) {
		n := 0
		for in := range pc.on.inputs(ctx, paths, o) {
			n++
			number := n
			s := origin{in.Size(), func(context.Context) (shelf.Piece, error) {
				if in.err != nil {
					return shelf.Piece{}, in.err
				}
				return recordPiece(in.Record(o), number, now)
			}}
			if !yield(s) {
				return
			}
		}
	}
}

// recordPiece reads the article that a record holds.
func recordPiece(r jsonl.Record, number int, now time.Time) (p shelf.Piece, err error) {
	p = shelf.Piece{Name: fmt.Sprintf("record %d", number), Modified: now}
	if m := r.Member("id"); m != nil {
		p.Record = string(m.Value)
	}
	wrong := r.Fault
	err = fault.Guard(func() error {
		if wrong == nil {
			p.Article, wrong = r.Article()
		}
		return nil
	})
	if err == nil && wrong != nil {
		err = errors.New(wrong.Message)
	}
	if err != nil {
		return p, fmt.Errorf("%s: %w", p.Name, err)
	}
	if p.Text = []byte(r.Text); len(p.Text) == 0 { // a page of a web archive
		p.Text = []byte(p.Article.Text)
	}
	if len(p.Text) == 0 {
		return p, fmt.Errorf("%s: it has no text", p.Name)
	}
	e := store.Held(p.Text, p.Name)
	p.Key, p.Size, p.Title = e.Key, e.Size, p.Name
	return p, nil
}

// chunks cuts a sequence into slices of n; the last may be shorter.
func chunks[T any](all iter.Seq[T], n int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		var some []T
		for one := range all {
			if some = append(some, one); len(some) == n {
				if !yield(some) {
					return
				}
				some = nil
			}
		}
		if len(some) > 0 {
			yield(some)
		}
	}
}
