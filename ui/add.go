package ui

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/intake"
	"pullquote/store/web"
	"pullquote/ui/report"
)

// addText is the format in which people are told what was added: a line for each
// article and one with the sum.
const addText report.Format = "text"

// addOptions are the flags of add.
type addOptions struct {
	to     string
	dryRun bool
	fetch  bool
	format *formatFlag
}

func (p *program) addCommand() *cobra.Command {
	var o addOptions
	c := &cobra.Command{
		Use:   "add [PATH|URL|-…]",
		Short: "Add articles to the library",
		Long: "Adds articles to the library and prints where they went. An article that is already there, with the same URL or the same text, is reported and not added again.\n\n" +
			"PATH is a file or a folder. Article files are copied as they are, folders with everything below them. Files that hold articles are taken apart and converted to Markdown: " +
			holders() + ". Readwise, Wallabag, Pocket, Omnivore and others write such exports. " +
			"A URL is fetched and its article extracted. '-' reads any of these from standard input.\n\n" +
			"Bookmarks and exports may hold no more of an article than its URL. These are kept in bookmarks.jsonl; with --fetch they are fetched, and without a PATH all that were kept.",
		Example: "pullquote add ~/Downloads/ferry-strike.html\n" +
			"pullquote add ~/.newsboat/cache.db --dry-run\n" +
			"pullquote add https://example.org/article --to reading/2026\n" +
			"pullquote add --fetch bookmarks.html",
		Args: cobra.ArbitraryArgs,
	}
	takesPaths(p, c, func(names []string) error { return p.add(names, o) })
	c.Flags().StringVar(&o.to, "to", "", "add to this folder of the library")
	_ = c.RegisterFlagCompletionFunc("to", completer{p}.words(completer{p}.folders)) // there is such a flag
	p.addLinks(c)
	p.addEncoding(c)
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, "show what would be added, without writing anything")
	c.Flags().BoolVar(&o.fetch, "fetch", false, "fetch what has only a URL, such as bookmarks; without a PATH, all that were kept")
	addPrivate(c)
	o.format = addFormat(c, addText)
	return c
}

// holders names the kinds of files that hold articles: "e-mails (.eml), books (.epub)".
func holders() string {
	var all []string
	for _, k := range intake.Kinds() {
		all = append(all, k.Name+" ("+strings.Join(k.Files, ", ")+")")
	}
	return strings.Join(all, ", ")
}

// add adds what the names stand for.
func (p *program) add(names []string, o addOptions) error {
	if len(names) == 0 && !o.fetch {
		if !p.piped() {
			return errors.New("add needs a PATH, a URL, or '-' for standard input")
		}
		names = []string{"-"}
	}
	t := addTally{p: p, options: o}
	client := client(p.settings.Web)
	if o.format.Format != addText {
		t.rows = report.Adding(p.out, o.format.Format, p.reportOptions(p.reportLook(o.format.Format)))
	}
	options := intake.Options{Library: store.Library(), To: o.to, DryRun: o.dryRun, FollowLinks: p.links, Encoding: string(p.saidIn), Report: t.report}
	if o.fetch {
		options.Fetch = client
	}
	if _, err := intake.New(options); err != nil {
		return err
	}
	return p.batch(func(ctx context.Context) error {
		ctx, t.stop = context.WithCancel(ctx)
		defer t.stop()
		return p.indexed(ctx, index.Options{}, func(x *index.Index, in index.Scope) error {
			options.Known = func(url string, text uint64) (string, bool) { return x.Known(ctx, in, url, text) }
			a, err := intake.New(options)
			if err != nil {
				return err
			}
			defer a.Close()
			return t.sum(p.addEach(ctx, a, names, client, &t))
		})
	})
}

// addEach adds what the names stand for, or what was kept to be fetched, and keeps what
// can only be fetched.
func (p *program) addEach(ctx context.Context, a *intake.Adder, names []string, client *web.Client, t *addTally) error {
	waiting, err := intake.Waiting()
	if err != nil {
		return err
	}
	if len(names) > 0 {
		err = p.addAll(ctx, a, names, client)
	} else {
		err = a.FetchWaiting(ctx, waiting)
	}
	if t.options.dryRun {
		return err
	}
	var kept, dropped error
	keeping := context.WithoutCancel(ctx) // what was told to be kept is kept
	if len(t.later) > 0 {
		_, kept = waiting.Keep(keeping, t.later)
	}
	if len(names) == 0 && len(t.done) > 0 {
		dropped = waiting.Drop(keeping, t.done)
	}
	return errors.Join(err, kept, dropped)
}

func (p *program) addAll(ctx context.Context, a *intake.Adder, names []string, client *web.Client) error {
	for _, name := range names {
		var err error
		switch {
		case name == "-":
			in, stop := p.input(ctx)
			err = a.Stream(ctx, in, name)
			stop()
		case intake.IsAddress(name):
			err = a.URL(ctx, client, name)
		default:
			err = a.Path(ctx, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addTally tells of each article and counts them.
type addTally struct {
	p                    *program
	options              addOptions
	rows                 *report.Report[report.Added] // nil for text
	added, there, failed int
	later                []intake.Bookmark // what can only be fetched
	done                 []string          // where what is in the library now came from
	stop                 func()            // ends the run: nobody reads any more
	broken               error             // what writing to standard output met
}

func (t *addTally) report(r intake.Result) {
	var out store.LinksOut
	switch {
	case errors.As(r.Err, &out):
		t.p.fail(r.Failure())
		return
	case r.Later != nil:
		t.later = append(t.later, *r.Later)
	case r.Err != nil:
		t.failed++
		t.p.fail(r.Failure())
	case r.Same != "":
		t.there++
		t.done = append(t.done, r.From)
	default:
		t.added++
		t.done = append(t.done, r.From)
	}
	if r.Note != "" && r.Err == nil {
		t.p.say(r.Noted())
	}
	if t.broken != nil {
		return
	}
	if err := t.write(r); err != nil {
		t.broken = err
		t.stop()
	}
}

// write writes what became of one article.
func (t *addTally) write(r intake.Result) error {
	if t.rows != nil {
		return t.rows.Write(addedRow(r))
	}
	line := t.line(r)
	if line == "" {
		return nil
	}
	return t.p.tell(line)
}

// line is that for people; an article that failed is named on standard error.
func (t *addTally) line(r intake.Result) string {
	switch {
	case r.Later != nil && t.options.dryRun:
		return "would keep " + strconv.Quote(r.Later.URL) + " to be fetched"
	case r.Later != nil:
		return "kept " + strconv.Quote(r.Later.URL) + " to be fetched"
	case r.Err != nil:
		return ""
	case r.Same != "":
		what := strconv.Quote(r.From)
		if r.Part != "" {
			what += ", " + clean.Line(r.Part)
		}
		return fmt.Sprintf("%s is already in the library: %q (%s)", what, r.Same, r.Reason)
	case t.options.dryRun:
		return fmt.Sprintf("would add %q", r.Path)
	}
	return fmt.Sprintf("added %q", r.Path)
}

// addedRow is an article that was added, or not, in a report.
func addedRow(r intake.Result) report.Added {
	row := report.Added{From: r.From, Part: clean.Line(r.Part), Title: clean.Line(r.Title), Path: r.Path, Duplicate: r.Same, Reason: string(r.Reason)}
	if r.Err != nil {
		row.Reason = clean.Line(r.Err.Error())
	}
	return row
}

// sum prints how many there were, after a run that ended with err.
func (t *addTally) sum(err error) error {
	if t.broken != nil {
		return t.broken
	}
	if t.rows != nil {
		return errors.Join(err, t.rows.Close())
	}
	did := "added"
	if t.options.dryRun {
		did = "would be added"
	}
	parts := []string{fmt.Sprintf("%d %s", t.added, did)}
	if t.there > 0 {
		parts = append(parts, fmt.Sprintf("%d already in the library", t.there))
	}
	if n := len(t.later); n > 0 && t.options.dryRun {
		parts = append(parts, fmt.Sprintf("%d would be kept to be fetched", n))
	} else if n > 0 {
		parts = append(parts, fmt.Sprintf("%d kept to be fetched: pullquote add --fetch", n))
	}
	if t.failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", t.failed))
	}
	if _, e := fmt.Fprintln(t.p.out, strings.Join(parts, ", ")); e != nil && err == nil {
		return e
	}
	return err
}
