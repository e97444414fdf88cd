package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/fault"
	"pullquote/ui/page"
	"pullquote/ui/report"
)

const (
	fewestCells = 20  // narrower, no word fits
	mostCells   = 400 // wider, no eye finds the next line
)

// asPage is the format of print that is the reader's page.
const asPage report.Format = "page"

func (ac articleCommands) printCommand() *cobra.Command {
	var width int
	c := &cobra.Command{
		Use:   "print PATH…",
		Short: "Print articles with their quotes marked, or nothing but their text",
		Long: "Prints each article as the reader shows it, with its quotations marked.\n\n" +
			"This is what 'pullquote PATH' does when the output is not a terminal.\n\n" +
			"With --format it prints the article clean: title, byline, date and text, without menus, captions and furniture. " +
			"JSON names what was left out.",
		Example: "pullquote print article.md | less -R\n" +
			"pullquote print --width 60 --color always article.html\n" +
			"pullquote print --format text page.html | wc -w\n" +
			"pullquote print --format jsonl ~/saved | jq -r .title",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	format := offerFormats(c, slices.Concat([]report.Format{asPage}, report.ArticleFormats(), []report.Format{report.Parquet})...)
	addArchive(c)
	records := addRecords(ac.p, c, false)
	records.encode, records.table = report.CleanRecord, report.ArticlesInColumns
	takesPaths(ac.p, c, func(paths []string) error {
		if err := errors.Join(checkWidth(width), records.check(c), checkColumns(ac.p, format.Format)); err != nil {
			return err
		}
		if records.on {
			return ac.p.batch(func(ctx context.Context) error { return records.run(ctx, paths, format.Format) })
		}
		if len(paths) == 0 && !ac.p.piped() {
			return errors.New("print needs a PATH, or '-' for standard input")
		}
		if format.Format != asPage && width != 0 {
			return errors.New("--width needs --format " + string(asPage))
		}
		return ac.p.batch(func(ctx context.Context) error {
			if format.Format != asPage {
				return ac.clean(ctx, paths, format.Format)
			}
			return ac.print(ctx, paths, width)
		})
	})
	ac.p.addLinks(c)
	ac.p.addEncoding(c)
	c.Flags().IntVar(&width, "width", 0, "width of the text column in cells, 20 to 400 (72)")
	return c
}

// checkWidth bounds the column.
func checkWidth(width int) error {
	if width != 0 && (width < fewestCells || width > mostCells) {
		return fmt.Errorf("invalid argument \"%d\" for \"--width\" flag: must be from %d to %d", width, fewestCells, mostCells)
	}
	return nil
}

// clean writes the articles that paths stand for without what stood around them.
// They are read on all cores; nobody looks for their quotations.
func (ac articleCommands) clean(ctx context.Context, paths []string, format report.Format) error {
	to, format, end := inColumns(ac.p, format, report.ArticlesInColumns)
	out := report.Clean(untilDone{ctx, to}, format, ac.p.reportOptions(ac.p.reportLook(format)))
	err := inOrder(ctx, ac.p.places(ctx, paths), place.size, load, func(f found) error {
		if f.err != nil {
			ac.p.fail(f.err)
			return nil
		}
		ac.p.tellNotes(f.path, f.article.Notes)
		err := guarded(f.path, func() error { return out.Write(report.Page{Path: f.path, Article: f.article}) })
		if fault.Is(err) {
			ac.p.fail(err)
			return nil
		}
		return err
	})
	return errors.Join(err, out.Close(), end())
}

// print sets the articles that paths stand for. They are read and searched on
// all cores; each is set while it is written, so that the first page of a long
// one is there at once.
func (ac articleCommands) print(ctx context.Context, paths []string, width int) error {
	return ac.printAll(ctx, ac.p.places(ctx, paths), width)
}

func (ac articleCommands) printAll(ctx context.Context, places iter.Seq[place], width int) error {
	l := ac.p.look()
	o := ac.pageOptions(l, width)
	out := untilDone{ctx, ac.p.out}
	printed := 0
	return inOrder(ctx, places, place.size, finding(ctx, ac.p), func(f found) error {
		if f.err != nil {
			ac.p.fail(f.err)
			return nil
		}
		ac.p.tellNotes(f.path, f.notes())
		if printed++; printed > 1 {
			if _, err := io.WriteString(out, "\n"+strings.Repeat("─", page.GutterWidth+o.Width)+"\n\n"); err != nil {
				return err
			}
		}
		err := guarded(f.path, func() error { return page.Print(out, f.article, f.quotes, o) })
		if fault.Is(err) {
			ac.p.fail(err)
			return nil
		}
		return err
	})
}

// pageOptions says how a printed page looks.
func (ac articleCommands) pageOptions(l look, width int) page.PrintOptions {
	if width == 0 {
		width = ac.p.settings.Width
		if c := ac.p.columns(); c > 0 {
			width = max(fewestCells, min(width, c-page.GutterWidth))
		}
	}
	return page.PrintOptions{Width: width, Theme: l.theme, Profile: l.profile, Dates: ac.p.settings.Dates, Spacing: ac.p.settings.Page.Spacing}
}
