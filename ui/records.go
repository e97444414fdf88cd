package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/dates"
	"pullquote/articles/fault"
	"pullquote/articles/jsonl"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/model"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/ui/report"
)

// recordFlags are the flags of a command that reads articles from records.
type recordFlags struct {
	p      *program
	on     bool
	field  string
	most   int
	search bool                                // quotations are looked for
	book   *corrections.Book                   // what was corrected by hand in articles that a record may hold
	only   *onlyFlag                           // which of them are written
	encode func(report.Record) ([]byte, error) // writes the line of a record
	table  func(io.Writer) *report.InColumns   // makes a table of these lines; nil if the command has none
}

// mostRecord is how many bytes a record may have unless --max-bytes says so.
const mostRecord = 16 << 20

// addRecords gives a command that reads articles the flag --records and those that go
// with it. search tells that quotations are looked for.
func addRecords(p *program, c *cobra.Command, search bool) *recordFlags {
	r := &recordFlags{p: p, search: search, only: &onlyFlag{}}
	c.Flags().BoolVar(&r.on, "records", false, "each PATH holds articles as JSON Lines, an object a line, and an object is written for each; '-', or no PATH, is standard input; a file may also be a web archive or Parquet")
	c.Flags().StringVar(&r.field, "text-field", "", "with --records: the `member` that holds the text ("+strings.Join(jsonl.Fields(), ", ")+")")
	c.Flags().IntVar(&r.most, "max-bytes", mostRecord, "with --records: the most bytes that a line may have")
	return r
}

// check reports a wrong use of the flags.
func (r *recordFlags) check(c *cobra.Command) error {
	switch {
	case !r.on && (c.Flags().Changed("text-field") || c.Flags().Changed("max-bytes")):
		return errors.New("--text-field and --max-bytes need --records")
	case r.on && c.Flags().Changed("format") && !slices.Contains(r.formats(), report.Format(c.Flags().Lookup("format").Value.String())):
		return errors.New("--records writes --format " + either(r.formats()))
	case r.on && c.Flags().Changed("encoding"):
		return errors.New("--encoding goes with files: records are UTF-8")
	case r.most < 2:
		return fmt.Errorf("invalid argument \"%d\" for \"--max-bytes\" flag: must be at least 2", r.most)
	}
	return nil
}

// formats are those in which records are written.
func (r *recordFlags) formats() []report.Format {
	if r.table == nil {
		return []report.Format{report.JSONLines}
	}
	return []report.Format{report.JSONLines, report.Parquet}
}

// run reads records and writes a line for each, in their order. What is wrong with one is
// told in its line; only an input or an output that fails is a failure.
func (r *recordFlags) run(ctx context.Context, paths []string, format report.Format) error {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	type part struct {
		line  []byte
		path  string
		notes []string
		err   error
	}
	o := jsonl.Options{TextField: r.field, MaxBytes: r.most}
	if r.search {
		r.book = correctedByHand(ctx, r.p)
	}
	engine := report.Engine{Version: version(), Model: model.Digest()}
	out, _, end := inColumns(r.p, format, r.table)
	err := inOrder(ctx, r.inputs(ctx, paths, o), inputRecord.Size, func(_ context.Context, in inputRecord) part {
		if in.err != nil {
			return part{err: in.err, path: in.path, notes: in.notes}
		}
		line, err := r.answer(in.Record(o), engine)
		return part{line, in.path, in.notes, err}
	}, func(done part) error {
		r.p.tellNotes(done.path, done.notes)
		if done.err != nil {
			r.p.fail(done.err)
			return nil
		}
		if len(done.line) == 0 {
			return nil
		}
		_, err := out.Write(done.line) // at once, and whole: others may write to the same pipe
		return err
	})
	return errors.Join(err, end())
}

// answer is the line that is written for a record.
func (r *recordFlags) answer(in jsonl.Record, engine report.Engine) (line []byte, err error) {
	rec := report.Record{Record: in, Engine: engine}
	if rec.Fault == nil {
		err := fault.Guard(func() (err error) {
			if rec.Fault = r.read(&rec); rec.Fault == nil {
				line, err = r.encode(rec)
			}
			return err
		})
		if err != nil && !fault.Is(err) {
			return nil, err
		}
		if err != nil {
			rec.Fault = &jsonl.Fault{Code: jsonl.Panic, Message: err.Error()}
		}
	}
	if rec.Fault != nil {
		return report.FaultRecord(rec)
	}
	return line, nil
}

// read reads the article that a record holds, and finds its quotations.
func (r *recordFlags) read(rec *report.Record) (fault *jsonl.Fault) {
	if rec.Item.Article, fault = rec.Record.Article(); fault != nil {
		return fault
	}
	if r.search {
		rec.Found = r.found(rec)
	}
	rec.Only = r.only.Only
	rec.Notes = found{article: rec.Item.Article, quotes: rec.Found}.notes()
	return nil
}

// found is what is said in the article of a record, with what was corrected by hand. It is
// known by its address and, where its text is all that a file held, by that; the id is
// whatever it is to whoever gave it.
func (r *recordFlags) found(rec *report.Record) quotes.Found {
	a := rec.Item.Article
	if r.book == nil {
		return quotes.Find(a.Document())
	}
	return r.book.Find(store.Entry{Key: store.KeyOfText(rec.Record.Text)}, a)
}

// inputRecord is a record of the input, or why there is none.
type inputRecord struct {
	jsonl.Input
	path  string
	notes []string // what was left out of the input before it
	err   error
}

// inputs yields the records of files and of standard input.
func (r *recordFlags) inputs(ctx context.Context, paths []string, o jsonl.Options) iter.Seq[inputRecord] {
	return func(yield func(inputRecord) bool) {
		for _, path := range paths {
			in, err := r.open(ctx, path)
			if err != nil {
				if !yield(inputRecord{err: err}) {
					return
				}
				continue
			}
			var notes []string
			o.Note = func(what string) { notes = append(notes, what) }
			for next, err := range jsonl.Inputs(in, o) {
				if err != nil {
					err = fmt.Errorf("reading %q: %w", path, err)
				}
				if !yield(inputRecord{next, path, notes, err}) {
					_ = in.Close() // it was only read
					return
				}
				notes = nil
			}
			_ = in.Close() // it was only read
		}
	}
}

// open opens a file of records.
func (r *recordFlags) open(ctx context.Context, path string) (io.ReadCloser, error) {
	if path != "-" {
		return store.OpenStream(path)
	}
	in, stop := r.p.input(ctx)
	return closing{in, stop}, nil
}

// closing closes what is read by what ends the waiting for it.
type closing struct {
	io.Reader
	stop func() bool
}

// Close lets the context be.
func (c closing) Close() error {
	c.stop()
	return nil
}

// onlyFlag is what the flags of a command say of the quotations that it writes.
type onlyFlag struct{ report.Only }

// addOnly gives a command the flags that say which quotations it writes.
func addOnly(c *cobra.Command) *onlyFlag {
	return addWho(c, addWhich(c, allKinds()...))
}

// addWho gives a command the flag that says whose quotations are wanted.
func addWho(c *cobra.Command, o *onlyFlag) *onlyFlag {
	c.Flags().StringVar(&o.Speaker, "speaker", "", "only what this `person` says: a name, or a part of one")
	return o
}

// addWhich gives a command the flags that say which quotations it writes, of these kinds,
// whoever says them.
func addWhich(c *cobra.Command, kinds ...quotes.Kind) *onlyFlag {
	o := &onlyFlag{}
	all := kindsFlag{of: kinds, chosen: &o.Kinds}
	c.Flags().Var(&all, "kind", "only quotations of these kinds: "+all.choice()+"; several with commas")
	c.Flags().Float64Var(&o.Least, "min-confidence", 0, "only quotations whose speaker is as sure as this `number`, 0 to 1")
	c.Flags().Var((*dayFlag)(&o.Since), "since", "only quotations of articles published on this `day` or later: 2031-05-06")
	complete(c, "kind", strings.Split(all.choice(), ", ")...)
	return o
}

// kindsFlag is the value of --kind.
type kindsFlag struct {
	of     []quotes.Kind // which there are to choose from
	chosen *[]quotes.Kind
}

// choice names the kinds that there are to choose from.
func (k *kindsFlag) choice() string { return kindNames(k.of, ", ") }

// kindNames lists the names of kinds.
func kindNames(kinds []quotes.Kind, between string) string {
	all := make([]string, len(kinds))
	for i, kind := range kinds {
		all[i] = kind.String()
	}
	return strings.Join(all, between)
}

// String, Set and Type make it the value of a flag.
func (k *kindsFlag) String() string {
	if k.chosen == nil {
		return ""
	}
	return kindNames(*k.chosen, ",")
}

// Set accepts the names of the kinds.
func (k *kindsFlag) Set(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		of := slices.IndexFunc(k.of, func(q quotes.Kind) bool { return q.String() == strings.TrimSpace(name) })
		if of < 0 {
			return errors.New("choose from " + k.choice())
		}
		*k.chosen = append(*k.chosen, k.of[of])
	}
	return nil
}

// Type names the flag's argument in help.
func (k *kindsFlag) Type() string { return "kinds" }

// allKinds are those of quotations, and saidKinds those of them that somebody says.
func allKinds() []quotes.Kind { return append(saidKinds(), quotes.Scare) }

func saidKinds() []quotes.Kind { return []quotes.Kind{quotes.Direct, quotes.Mixed, quotes.Indirect} }

// dayFlag is a day as the value of a flag.
type dayFlag time.Time

// String, Set and Type make it the value of a flag.
func (d *dayFlag) String() string {
	if time.Time(*d).IsZero() {
		return ""
	}
	return time.Time(*d).Format(time.DateOnly)
}

// Set accepts a day.
func (d *dayFlag) Set(day string) error {
	when, ok := dates.Parse(day)
	if !ok || !when.DateOnly || when.Format(time.DateOnly) != day {
		return errors.New("a day is written as 2031-05-06")
	}
	*d = dayFlag(when.Time)
	return nil
}

// Type names the flag's argument in help.
func (d *dayFlag) Type() string { return "day" }
