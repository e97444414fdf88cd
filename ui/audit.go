package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/audit"
	"pullquote/articles/budget"
	"pullquote/articles/charset"
	"pullquote/store"
	"pullquote/ui/report"
)

func (ac articleCommands) auditCommand() *cobra.Command {
	var f auditFlags
	c := &cobra.Command{
		Use:   "audit [PATH…]",
		Short: "Print who is heard in articles, how much, and who is not",
		Long: "Prints for each article, and for all of them together, its sources by what they are (people, people without a name, bodies, documents), what share of the words each of them says, in quotation marks or reported, " +
			"who is named and says nothing, where the first quotation stands, and which quotations have a speaker who is no more than a guess.\n\n" +
			"With --people, a CSV of your own with a column 'name' (or names in the first column), what is said is also counted by each of its other columns. Who is not in it counts as unknown: nothing is guessed about anybody.\n\n" +
			"With --by, those of a source, or of a month, are counted together, in place of each article.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library.",
		Example: "pullquote audit article.txt\n" +
			"pullquote audit ~/news --people people.csv\n" +
			"pullquote audit ~/news --by month\n" +
			"pullquote audit ~/news --format jsonl | jq '.silent[].name'",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	f.format = addFormat(c)
	ac.p.addLinks(c)
	ac.p.addEncoding(c)
	c.Flags().StringVar(&f.people, "people", "", "also count by the attributes of people in this CSV `file`")
	c.Flags().StringVar(&f.by, "by", "", "count the articles of each `source` or month together")
	_ = c.RegisterFlagCompletionFunc("by", cobra.FixedCompletions([]string{"source", "month"}, cobra.ShellCompDirectiveNoFileComp))
	takesPaths(ac.p, c, func(paths []string) error {
		by, known := map[string]audit.By{"": audit.Nothing, "source": audit.Outlet, "month": audit.Month}[f.by]
		if !known {
			return fmt.Errorf("--by must be source or month, not %q", f.by)
		}
		var people *audit.People
		if c.Flags().Changed("people") {
			known, err := readPeople(f.people)
			if err != nil {
				return failure{fmt.Errorf("reading the people in %q: %w", f.people, err)}
			}
			people = &known
		}
		return ac.p.batch(func(ctx context.Context) error { return ac.audit(ctx, paths, f, by, people) })
	})
	return c
}

// auditFlags are the flags of the command audit.
type auditFlags struct {
	format     *formatFlag
	people, by string
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

// audit reports who is heard in the articles that paths stand for, or in those of each
// source or month, and in all of them together where there are several.
func (ac articleCommands) audit(ctx context.Context, paths []string, f auditFlags, by audit.By, people *audit.People) error {
	type part struct {
		report []byte
		audit  audit.Audit
		same   string
		path   string
		notes  []string
		err    error
	}
	format := f.format.Format
	out := report.Audits(ac.p.out, format, ac.p.reportOptions(ac.p.reportLook(format)))
	attributed := func(it report.Audited) report.Audited {
		if people != nil {
			it.Attributes = people.By(&it.Audit)
		}
		return it
	}
	var total audit.Total
	var parts audit.Parts
	find := finding(ctx, ac.p)
	err := inOrder(ctx, ac.p.places(ctx, paths), place.size, func(ctx context.Context, at place) part {
		found := find(ctx, at)
		if found.err != nil {
			return part{err: found.err}
		}
		done := part{path: found.path, notes: found.notes(), same: strings.Clone(by.Of(found.article))}
		done.err = guarded(found.path, func() (err error) {
			if done.audit = audit.Of(found.article, found.quotes); by == audit.Nothing {
				done.report, err = out.Encode(attributed(report.Audited{Path: found.path, Title: found.article.Title, Audit: done.audit}))
			}
			return err
		})
		return done
	}, func(done part) error {
		if done.err != nil {
			ac.p.fail(done.err)
			return nil
		}
		ac.p.tellNotes(done.path, done.notes)
		if total.Add(done.audit); by != audit.Nothing {
			parts.Add(done.same, done.audit)
		}
		return out.Join(done.report)
	})
	if err == nil {
		err = parts.Each(func(same string, all audit.Audit) error {
			return out.Write(attributed(report.Audited{By: f.by, Same: same, Audit: all}))
		})
	}
	if err == nil && (total.Articles() > 1 || total.Articles() == 1 && by != audit.Nothing) {
		err = out.Write(attributed(report.Audited{Audit: total.Audit()}))
	}
	return errors.Join(err, out.Close())
}
