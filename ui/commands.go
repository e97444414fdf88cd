package ui

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/ui/report"
)

// addLinks gives a command that takes folders the flag --follow-links.
func (p *program) addLinks(c *cobra.Command) {
	c.Flags().BoolVar(&p.links, "follow-links", false, "also follow symbolic links that lead out of the folders")
}

func (p *program) quotesCommand() *cobra.Command {
	var text bool
	c := &cobra.Command{
		Use:   "quotes [PATH…]",
		Short: "Print every quotation with its speaker",
		Long: "Prints the quotations of each article with their kind, their speaker and their position in the text.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library. The default format is a table, in colour only on a terminal. " +
			"In JSON and CSV, positions count Unicode code points of a .txt file's text; for other formats, of the text that --text adds.",
		Example: "pullquote quotes article.txt\n" +
			"pullquote quotes ~/news --format jsonl | jq -r '.speakers[].name'\n" +
			"pullquote quotes article.html --format json --text",
		Args: cobra.ArbitraryArgs,
	}
	format := addFormat(c)
	p.addLinks(c)
	p.addEncoding(c)
	c.Flags().BoolVar(&text, "text", false, "add each article's text (--format "+either(nestedFormats())+")")
	c.RunE = func(_ *cobra.Command, paths []string) error {
		if text && !format.Nested() {
			return errors.New("--text needs --format " + either(nestedFormats()))
		}
		return p.batch(func(ctx context.Context) error { return p.quotes(ctx, paths, format.Format, text) })
	}
	return c
}

// quotes reports the quotes in the articles that paths stand for. Articles are
// read, searched and encoded on all cores.
func (p *program) quotes(ctx context.Context, paths []string, format report.Format, text bool) error {
	o := p.reportOptions(p.reportLook(format))
	o.Text = text
	return p.report(ctx, p.places(ctx, paths), p.out, format, o)
}

// report writes a report of the quotes in articles to w.
func (p *program) report(ctx context.Context, places iter.Seq[place], w io.Writer, format report.Format, o report.Options) error {
	type part struct {
		report []byte
		path   string
		notes  []string
		err    error
	}
	out := report.Quotes(w, format, o)
	err := inOrder(ctx, places, place.size, func(ctx context.Context, at place) part {
		f := find(ctx, at)
		if f.err != nil {
			return part{err: f.err}
		}
		done := part{path: f.path, notes: f.notes()}
		done.err = guarded(f.path, func() (err error) {
			done.report, err = out.Encode(report.Item{Path: f.path, Article: f.article, Found: f.quotes})
			return err
		})
		return done
	}, func(done part) error {
		if done.err != nil {
			p.fail(done.err)
			return nil
		}
		p.tellNotes(done.path, done.notes)
		return out.Join(done.report)
	})
	return errors.Join(err, out.Close())
}

func (p *program) speakersCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "speakers [PATH…]",
		Short: "Print who is quoted, how often, and in how many words",
		Long: "Prints everyone who is quoted, most quoted first, added up over all articles by full name.\n\n" +
			"Without a PATH it reads what is piped in or, if nothing is, the library.",
		Example: "pullquote speakers ~/news\npullquote speakers article.txt --format csv",
		Args:    cobra.ArbitraryArgs,
	}
	format := addFormat(c)
	p.addLinks(c)
	p.addEncoding(c)
	c.RunE = func(_ *cobra.Command, paths []string) error {
		return p.batch(func(ctx context.Context) error { return p.speakers(ctx, paths, format.Format) })
	}
	return c
}

func (p *program) speakers(ctx context.Context, paths []string, format report.Format) error {
	var tally report.Tally
	err := inOrder(ctx, p.places(ctx, paths), place.size, func(ctx context.Context, at place) found {
		f := find(ctx, at)
		if f.err == nil {
			f.article = &articles.Article{Notes: f.article.Notes} // its text is no longer wanted
		}
		return f
	}, func(f found) error {
		if f.err != nil {
			p.fail(f.err)
			return nil
		}
		p.tellNotes(f.path, f.notes())
		tally.Add(f.path, f.quotes)
		return nil
	})
	if err != nil {
		return err
	}
	out := report.Speakers(p.out, format, p.reportOptions(p.reportLook(format)))
	return errors.Join(out.Write(tally.People()...), out.Close())
}
