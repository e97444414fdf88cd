package ui

import (
	"context"
	"errors"
	"fmt"
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

func (pc peopleCommand) timelineCommand() *cobra.Command {
	var about string
	c := &cobra.Command{
		Use:   "timeline [NAME]",
		Short: "Print what a person said over time, or what was said about something",
		Long: "Prints what a person said in the library, the oldest first, with a line of bars that shows in which months. With --about it is what they said that holds these words; " +
			"without a NAME it is what anybody said that holds them. What has no day of publication comes last.",
		Example: "pullquote timeline ada quill\n" +
			"pullquote timeline \"Ada Quill\" --about ferries\n" +
			"pullquote timeline --about '\"wage dispute\" OR strike' --format csv",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(pc).words(completer(pc).people),
	}
	format := addFormat(c)
	c.Flags().StringVar(&about, "about", "", "only what holds these `words`, as they are typed behind said: in a search")
	c.RunE = func(_ *cobra.Command, args []string) error {
		name := strings.Join(args, " ")
		if name == "" && about == "" {
			return errors.New("a name is needed, or --about, or both")
		}
		node, err := wordsAbout(about)
		if err != nil {
			return err
		}
		return pc.p.batch(func(ctx context.Context) error {
			return pc.p.indexed(ctx, index.Options{}, func(x *index.Index, in index.Scope) error {
				return pc.timeline(ctx, x, in, format.Format, name, node)
			})
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

// timeline prints what was said.
func (pc peopleCommand) timeline(ctx context.Context, x *index.Index, in index.Scope, format report.Format, name string, about query.Node) error {
	var who index.Person
	if name != "" {
		var err error
		if who, err = whoIs(ctx, x, in, name); err != nil {
			return err
		}
	}
	all, err := index.Timeline(ctx, x, in, who.ID, about, time.Now())
	if err != nil {
		return err
	}
	said := make([]report.Saying, len(all))
	for i, s := range all {
		said[i] = sayingOf(s)
	}
	if format == report.Table && len(said) > 0 {
		if _, err := fmt.Fprintln(pc.p.out, timelineHead(who, query.Query{Root: about}.String(), all)); err != nil {
			return err
		}
	}
	out := report.Timeline(pc.p.out, format, pc.p.reportOptions(pc.p.reportLook(format)))
	return errors.Join(out.Write(said...), out.Close())
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
