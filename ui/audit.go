package ui

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"pullquote/articles/audit"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/store"
	"pullquote/ui/report"
)

func (ac articleCommands) auditCommand() *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "audit [PATH…]",
		Short: "Print who is heard in articles, how much, and who is not",
		Long: "Prints for each article, and for all of them together, its sources by what they are (people, people without a name, bodies, documents), what share of the words each of them says, in quotation marks or reported, " +
			"who is named and says nothing, where the first quotation stands, and which quotations have a speaker who is no more than a guess.\n\n" +
			"With --people, a CSV of your own with a column 'name' (or names in the first column), what is said is also counted by each of its other columns. Who is not in it counts as unknown: nothing is guessed about anybody.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library.",
		Example: "pullquote audit article.txt\n" +
			"pullquote audit ~/news --people people.csv\n" +
			"pullquote audit ~/news --format jsonl | jq '.silent[].name'",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	format := addFormat(c)
	ac.p.addLinks(c)
	ac.p.addEncoding(c)
	c.Flags().StringVar(&file, "people", "", "also count by the attributes of people in this CSV `file`")
	takesPaths(ac.p, c, func(paths []string) error {
		var people *audit.People
		if c.Flags().Changed("people") {
			known, err := readPeople(file)
			if err != nil {
				return failure{fmt.Errorf("reading the people in %q: %w", file, err)}
			}
			people = &known
		}
		return ac.p.batch(func(ctx context.Context) error { return ac.audit(ctx, paths, format.Format, people) })
	})
	return c
}

// readPeople reads a table of people.
func readPeople(file string) (audit.People, error) {
	real, err := store.Real(file)
	if err != nil {
		return audit.People{}, err
	}
	f, _, err := store.OpenRegular(real)
	if err != nil {
		return audit.People{}, err
	}
	defer f.Close()
	all, err := io.ReadAll(io.LimitReader(f, budget.FileBytes+1))
	if err != nil {
		return audit.People{}, err
	}
	if len(all) > budget.FileBytes {
		return audit.People{}, fmt.Errorf("it is longer than %d MB", budget.FileBytes>>20)
	}
	return audit.ReadPeople(charset.Decode(string(all), charset.Hint{}).String)
}

// audit reports who is heard in the articles that paths stand for, and in all of
// them together where there are several.
func (ac articleCommands) audit(ctx context.Context, paths []string, format report.Format, people *audit.People) error {
	type part struct {
		report []byte
		audit  audit.Audit
		path   string
		notes  []string
		err    error
	}
	out := report.Audits(ac.p.out, format, ac.p.reportOptions(ac.p.reportLook(format)))
	audited := func(path, title string, a audit.Audit) report.Audited {
		it := report.Audited{Path: path, Title: title, Audit: a}
		if people != nil {
			it.Attributes = people.By(&a)
		}
		return it
	}
	var total audit.Total
	find := finding(ctx, ac.p)
	err := inOrder(ctx, ac.p.places(ctx, paths), place.size, func(ctx context.Context, at place) part {
		f := find(ctx, at)
		if f.err != nil {
			return part{err: f.err}
		}
		done := part{path: f.path, notes: f.notes()}
		done.err = guarded(f.path, func() (err error) {
			done.audit = audit.Of(f.article, f.quotes)
			done.report, err = out.Encode(audited(f.path, f.article.Title, done.audit))
			return err
		})
		return done
	}, func(done part) error {
		if done.err != nil {
			ac.p.fail(done.err)
			return nil
		}
		ac.p.tellNotes(done.path, done.notes)
		total.Add(done.audit)
		return out.Join(done.report)
	})
	if err == nil && total.Articles() > 1 {
		err = out.Write(audited("", "", total.Audit()))
	}
	return errors.Join(err, out.Close())
}
