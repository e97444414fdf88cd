package ui

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/report"
	"pullquote/ui/screen/words"
	"pullquote/ui/theme"
)

// timelineFlags are the flags of the command timeline, and what has come of it.
type timelineFlags struct {
	format *formatFlag
	about  string
	only   *onlyFlag

	wanted index.Filter
	out    *report.Report[report.Saying]
	said   int // how much of it is written, should the index be made again
}

func (pc peopleCommand) timelineCommand() *cobra.Command {
	var f timelineFlags
	c := &cobra.Command{
		Use:   "timeline [NAME]",
		Short: "Print what a person said over time, or what was said about something",
		Long: "Prints what a person said in the library, the oldest first, with a line of bars that shows in which months. With --about it is what they said that holds these words; " +
			"without a NAME it is what anybody said. --kind, --min-confidence and --since leave out the rest. What has no day of publication comes last.\n\n" +
			"All of it stands in the index: no article is read again, and what anybody said is written as it is found, in any format but the table.",
		Example: "pullquote timeline ada quill\n" +
			"pullquote timeline \"Ada Quill\" --about ferries\n" +
			"pullquote timeline --about '\"wage dispute\" OR strike' --format csv\n" +
			"pullquote timeline --since 2031-05-01 --kind direct --min-confidence 0.9 --format jsonl",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(pc).words(completer(pc).people),
	}
	f.format, f.only = addFormat(c), addWhich(c, saidKinds()...)
	c.Flags().StringVar(&f.about, "about", "", "only what holds these `words`, as they are typed behind said: in a search")
	c.RunE = func(_ *cobra.Command, args []string) error {
		name := strings.Join(args, " ")
		if name == "" && f.about == "" && !f.only.Some() {
			return errors.New("a name is needed, or --about, --kind, --min-confidence or --since")
		}
		about, err := wordsAbout(f.about)
		if err != nil {
			return err
		}
		f.wanted = filterOf(f.only.Only, about)
		return pc.p.batch(func(ctx context.Context) error {
			err := pc.p.indexed(ctx, index.Options{}, func(x *index.Index, in index.Scope) error { return pc.timeline(ctx, x, in, &f, name) })
			if f.out != nil {
				err = errors.Join(err, f.out.Close())
			}
			return err
		})
	}
	return c
}

// wordsAbout is what words ask for; nil for none.
func wordsAbout(about string) (query.Node, error) {
	q, err := query.Parse(about)
	if err != nil {
		return nil, misread{about, err}
	}
	if !query.Plain(q.Root) {
		return nil, fmt.Errorf("--about takes words and phrases, and no filters: %q", about)
	}
	return q.Root, nil
}

// timeline prints what was said. A table has a head that tells how much it is, so all of it
// is known before the first line.
func (pc peopleCommand) timeline(ctx context.Context, x *index.Index, in index.Scope, f *timelineFlags, name string) error {
	who, parts := index.Person{}, index.ByAnybody(ctx, x, in, f.wanted, time.Now())
	if name != "" {
		var err error
		if who, err = whoIs(ctx, x, in, name); err != nil {
			return err
		}
		parts = func(yield func([]index.Saying, error) bool) {
			yield(index.Timeline(ctx, x.People(), in, who.ID, f.wanted))
		}
	}
	if f.out == nil {
		f.out = report.Timeline(pc.p.out, f.format.Format, pc.p.reportOptions(pc.p.reportLook(f.format.Format)))
	}
	if f.format.Format == report.Table {
		all, err := together(parts)
		if err != nil {
			return err
		}
		if len(all) > 0 {
			if _, err := fmt.Fprintln(pc.p.out, timelineHead(who, query.Query{Root: f.wanted.About}.String(), all)); err != nil {
				return err
			}
		}
		parts = func(yield func([]index.Saying, error) bool) { yield(all, nil) }
	}
	return f.write(ctx, parts)
}

// together is all of what was said.
func together(parts iter.Seq2[[]index.Saying, error]) (all []index.Saying, err error) {
	for some, err := range parts {
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// write writes what was said, but for what it has written already.
func (f *timelineFlags) write(ctx context.Context, parts iter.Seq2[[]index.Saying, error]) error {
	passed := 0
	for some, err := range parts {
		if err != nil {
			return err
		}
		again := min(len(some), f.said-passed)
		passed += again
		said := make([]report.Saying, 0, len(some)-again)
		for _, s := range some[again:] {
			said = append(said, sayingOf(s))
		}
		if err := errors.Join(ctx.Err(), f.out.Write(said...)); err != nil {
			return err
		}
		f.said += len(said)
		passed += len(said)
	}
	return nil
}

// timelineHead says what a timeline is of, and when it was said: "Ada Quill about ferries:
// 3 quotes, 1 reported", and below it the months.
func timelineHead(who index.Person, about string, said []index.Saying) string {
	marked := 0
	for _, s := range said {
		if s.Quote.Kind != quotes.Indirect {
			marked++
		}
	}
	head := clean.Line(who.Name)
	if head == "" {
		head = "Anybody"
	}
	if about != "" {
		head += " about " + clean.Line(about)
	}
	head += ": " + words.Counts(marked, len(said)-marked)
	first, months := index.MonthsOf(said)
	if len(months) == 0 {
		return head + "\n"
	}
	const month = "2006-01"
	last := first.AddDate(0, len(months)-1, 0)
	const mostMonths = 120 // ten years: those before them are told and not drawn
	if n := len(months) - mostMonths; n > 0 {
		head += ", the first in " + first.Format(month)
		first, months = first.AddDate(0, n, 0), months[n:]
	}
	return head + "\n" + first.Format(month) + " " + theme.Bars(months) + " " + last.Format(month) + "\n"
}
