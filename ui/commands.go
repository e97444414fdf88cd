package ui

import (
	"context"
	"errors"
	"iter"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/ui/report"
)

// articleCommands are those that read articles and write what is in them: quotes,
// speakers, print.
type articleCommands struct{ p *program }

func (ac articleCommands) quotesCommand() *cobra.Command {
	var text, rows bool
	c := &cobra.Command{
		Use:   "quotes [PATH…]",
		Short: "Print every quotation with its speaker",
		Long: "Prints the quotations of each article with their kind, their speaker and their position in the text.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library. The default format is a table, in colour only on a terminal. " +
			"In JSON and CSV, positions count Unicode code points of a .txt file's text; for other formats, of the text that --text adds.\n\n" +
			"BibTeX, CSL-JSON, RIS, HTML, org and W3C annotations have the quotations alone that somebody says, each with where it is from. " +
			"Parquet is a table with a row for each quotation, as --rows writes them.",
		Example: "pullquote quotes article.txt\n" +
			"pullquote quotes ~/news --format jsonl | jq -r '.speakers[].name'\n" +
			"pullquote quotes article.html --format json --text\n" +
			"pullquote quotes ~/news --format bibtex > quotes.bib\n" +
			"pullquote quotes --records articles.parquet --format parquet > quotes.parquet",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	format := offerFormats(c, append(report.QuoteFormats(), report.Parquet)...)
	addArchive(c)
	ac.p.addLinks(c)
	ac.p.addEncoding(c)
	c.Flags().BoolVar(&text, "text", false, "add each article's text (--format "+either(nestedFormats())+", and --records)")
	c.Flags().BoolVar(&rows, "rows", false, "write an object for each quotation, with where it is from (--format "+either(nestedFormats())+", and --records)")
	only := addOnly(c)
	records := addRecords(ac.p, c, true)
	records.only, records.table = only, report.QuotesInColumns
	records.encode = func(r report.Record) ([]byte, error) {
		if rows {
			return report.RowsRecord(r)
		}
		return report.QuotesRecord(r, report.Options{Text: text})
	}
	takesPaths(ac.p, c, func(paths []string) error {
		rows = rows || format.Format == report.Parquet
		switch err := errors.Join(records.check(c), checkColumns(ac.p, format.Format)); {
		case err != nil:
			return err
		case text && rows:
			return errors.New("--text and --rows do not go together: a row has the words that are said")
		case records.on:
			return ac.p.batch(func(ctx context.Context) error { return records.run(ctx, paths, format.Format) })
		case rows && !c.Flags().Changed("format"):
			format.Format = report.JSONLines
		}
		if flag := map[bool]string{text: "--text", rows: "--rows"}[true]; flag != "" && !format.Nested() && format.Format != report.Parquet {
			return errors.New(flag + " needs --format " + either(nestedFormats()))
		}
		return ac.p.batch(func(ctx context.Context) error {
			return ac.quotes(ctx, paths, format.Format, quotesAsked{text, rows, only.Only})
		})
	})
	return c
}

// quotesAsked is what is asked for of quotations.
type quotesAsked struct {
	text, rows bool
	only       report.Only
}

// quotes reports the quotes in the articles that paths stand for. Articles are
// read, searched and encoded on all cores.
func (ac articleCommands) quotes(ctx context.Context, paths []string, format report.Format, asked quotesAsked) error {
	to, format, end := inColumns(ac.p, format, report.QuotesInColumns)
	o := ac.p.reportOptions(ac.p.reportLook(format))
	o.Text = asked.text
	out := report.Quotes(to, format, o)
	if asked.rows {
		out = report.QuoteRows(to, format, o)
	}
	return errors.Join(ac.report(ctx, ac.p.places(ctx, paths), out, asked.only), end())
}

// report writes a report of the quotes in articles. Of those without any that are wanted it
// has nothing.
func (ac articleCommands) report(ctx context.Context, places iter.Seq[place], out *report.Report[report.Item], only report.Only) error {
	type part struct {
		report []byte
		path   string
		notes  []string
		err    error
	}
	book := correctedByHand(ctx, ac.p)
	find := findingBy(book)
	err := inOrder(ctx, sifted(ctx, ac.p, places, book, only), place.size, func(ctx context.Context, at place) part {
		f := find(ctx, at)
		if f.err != nil {
			return part{err: f.err}
		}
		done := part{path: f.path, notes: f.notes()}
		done.err = guarded(f.path, func() (err error) {
			it := report.Item{Path: f.path, Article: f.article, Found: f.quotes, Only: only}
			if it.Wanted() {
				done.report, err = out.Encode(it)
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
		return out.Join(done.report)
	})
	return errors.Join(err, out.Close())
}

func (ac articleCommands) speakersCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "speakers [PATH…]",
		Short: "Print who is quoted, how often, and in how many words",
		Long: "Prints everyone who is quoted, most quoted first, added up over all articles by full name.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library. With --speaker, --kind, --min-confidence and --since these quotations alone count.",
		Example:           "pullquote speakers ~/news\npullquote speakers article.txt --format csv\npullquote speakers --since 2031-05-01 --kind direct,mixed",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	format := addFormat(c)
	addArchive(c)
	ac.p.addLinks(c)
	ac.p.addEncoding(c)
	only := addWho(c, addWhich(c, saidKinds()...))
	records := addRecords(ac.p, c, true)
	records.only, records.encode = only, report.SpeakersRecord
	takesPaths(ac.p, c, func(paths []string) error {
		if err := records.check(c); err != nil {
			return err
		}
		if records.on {
			return ac.p.batch(func(ctx context.Context) error { return records.run(ctx, paths, report.JSONLines) })
		}
		return ac.p.batch(func(ctx context.Context) error { return ac.speakers(ctx, paths, format.Format, only.Only) })
	})
	return c
}

func (ac articleCommands) speakers(ctx context.Context, paths []string, format report.Format, only report.Only) error {
	var tally report.Tally
	book := correctedByHand(ctx, ac.p)
	find := findingBy(book)
	err := inOrder(ctx, sifted(ctx, ac.p, ac.p.places(ctx, paths), book, only), place.size, func(ctx context.Context, at place) found {
		f := find(ctx, at)
		if f.err == nil {
			f.quotes = report.Item{Article: f.article, Found: f.quotes, Only: only}.Heard()
			f.article = &articles.Article{Notes: f.article.Notes} // its text is no longer wanted
		}
		return f
	}, func(f found) error {
		if f.err != nil {
			ac.p.fail(f.err)
			return nil
		}
		ac.p.tellNotes(f.path, f.notes())
		tally.Add(f.path, f.quotes)
		return nil
	})
	if err != nil {
		return err
	}
	out := report.Speakers(ac.p.out, format, ac.p.reportOptions(ac.p.reportLook(format)))
	return errors.Join(out.Write(tally.People()...), out.Close())
}
