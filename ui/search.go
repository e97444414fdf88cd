package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/ui/report"
)

// searchOptions are the flags of search.
type searchOptions struct {
	format *formatFlag
	sorted
	fails bool // to find nothing is a failure
}

// searchCommand finds articles.
type searchCommand struct{ p *program }

func (sc searchCommand) command() *cobra.Command {
	var o searchOptions
	c := &cobra.Command{
		Use:   "search QUERY…",
		Short: "Find articles by their words, and by who said them",
		Long: "Prints the articles in the library that contain all words of the query, newest first, each with the passage that matches.\n\n" +
			"said:NAME looks for the other words in what that person says, said:* in what anybody says. by:, source:, tag:, feed:, from:2031-05..2031-07, " +
			"is:read, is:unread, is:starred, has:quotes and has:notes narrow the search; a minus sign excludes; or, parentheses and \"phrases in quotation marks\" work as you " +
			"would expect. A star matches any ending: strik*. '@name' runs the search saved under that name. docs/search.md describes the whole language.\n\n" +
			"If there are several arguments, each one that contains a space is a phrase. After -- a minus sign does not begin a flag. Finding nothing is a failure with --fail-on-empty only.",
		Example: "pullquote search harbour strike\n" +
			"pullquote search 'said:quill (strike or pay) from:2031'\n" +
			"pullquote search --format jsonl -- ferry -tram | jq -r .path",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completer(sc).words(completer(sc).query),
		RunE:              func(_ *cobra.Command, args []string) error { return sc.search(queryOf(args), o) },
	}
	o.format = addFormat(c)
	o.addTo(c)
	addArchive(c)
	c.Flags().BoolVar(&o.fails, "fail-on-empty", false, "exit with status 1 if nothing is found")
	c.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return fmt.Errorf("%w (put words to exclude after --, or the whole query in quotation marks)", err)
	})
	return c
}

// queryOf is the query that arguments make. Of a single one nothing is changed. Of
// several, one that holds a space was in quotation marks, which the shell
// took: they are put back, behind a filter's name.
func queryOf(args []string) string {
	if len(args) == 1 {
		return args[0]
	}
	whole := make([]string, len(args))
	for i, arg := range args {
		if whole[i] = arg; strings.ContainsFunc(arg, unicode.IsSpace) && !strings.ContainsAny(arg, `"()“”„«»`) {
			name, words := "", arg
			if at := strings.IndexByte(arg, ':'); at >= 0 && slices.Contains(query.Filters(), strings.TrimLeft(arg[:at], "-")) {
				name, words = arg[:at+1], arg[at+1:]
			}
			whole[i] = name + `"` + words + `"`
		}
	}
	return strings.Join(whole, " ")
}

// search prints what a query finds in the library.
func (sc searchCommand) search(text string, o searchOptions) error {
	if err := o.check(); err != nil {
		return err
	}
	if name, saved := strings.CutPrefix(text, "@"); saved {
		return sc.p.batch(func(ctx context.Context) error {
			text, err := sc.savedSearch(ctx, name)
			if err != nil {
				return err
			}
			q, err := query.Parse(text)
			if err != nil {
				return fmt.Errorf("searching %q: %w", text, err)
			}
			return sc.find(ctx, q, o)
		})
	}
	q, err := query.Parse(text)
	if err != nil {
		return misread{text, err}
	}
	return sc.p.batch(func(ctx context.Context) error { return sc.find(ctx, q, o) })
}

// savedSearch returns the query that was saved under a name.
func (sc searchCommand) savedSearch(ctx context.Context, name string) (string, error) {
	all, err := sc.p.reading(ctx).SavedSearches(ctx)
	for _, s := range all {
		if strings.EqualFold(s.Name, name) {
			return s.Query, nil
		}
	}
	return "", errors.Join(err, fmt.Errorf("there is no saved search called %q", name))
}

// find prints what a query finds.
func (sc searchCommand) find(ctx context.Context, q query.Query, o searchOptions) error {
	out := report.Hits(sc.p.out, o.format.Format, sc.p.reportOptions(sc.p.reportLook(o.format.Format)))
	n := 0
	err := catalogued(ctx, sc.p, index.Options{}, func(c catalogue) error {
		return c.find(ctx, q, o.sorted, unseen(func(rows []index.Row) error {
			n += len(rows)
			return writeHits(ctx, c, q, rows, out)
		}))
	})
	if n == 0 && err == nil && o.fails {
		sc.p.status = failed
	}
	if n == 0 && err == nil && sc.p.terminal() {
		sc.p.say(errors.New("nothing found"))
	}
	return errors.Join(err, out.Close())
}

// writeHits writes articles with their places, some dozens at a time.
func writeHits(ctx context.Context, c catalogue, q query.Query, rows []index.Row, out *report.Report[report.Hit]) error {
	for some := range slices.Chunk(rows, 64) {
		places, err := c.places(ctx, q, some)
		if err != nil {
			return err
		}
		for i, r := range some {
			if err := out.Write(hitOf(ctx, r, places[i])); err != nil {
				return err
			}
		}
	}
	return nil
}

// hitOf is what a report tells of a row and the place in it. Positions are for
// programs, and only they have the article read for them.
func hitOf(ctx context.Context, r index.Row, s index.Snippet) report.Hit {
	return report.Hit{
		Listed: listed([]index.Row{r})[0], Place: s.Text, Marks: s.Marks, Quoted: s.Quoted, Speaker: s.Speaker, At: s.At,
		Load: func() string {
			a, err := r.Load(ctx)
			if err != nil {
				return "" // the hit is there all the same
			}
			return a.Text
		},
	}
}

// sameCommand finds articles that carry the words of a quotation.
func (sc searchCommand) sameCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "same WORDS…",
		Short: "Find articles that carry the same words, whole, cut or altered",
		Long: "Prints the articles in the library that carry the words of a quotation, the likest first, each with whom it quotes and how much of the words it has. " +
			"Words that only you have given stand in [-…-], and those that stand in their place there in {+…+}. Marks and the case of letters make no difference.\n\n" +
			"Four words and more are found also where they are cut or altered, and in no quotation; fewer only whole, and as a quotation. '-', or what is piped in without WORDS, is standard input. " +
			"Finding nothing is a failure with --fail-on-empty only.",
		Example: "pullquote same 'Not one boat will leave the harbour today'\n" +
			"pullquote quotes a.txt --format jsonl | jq -r '.quotes[0].text' | pullquote same",
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	format := addFormat(c)
	addArchive(c)
	fails := c.Flags().Bool("fail-on-empty", false, "exit with status 1 if nothing is found")
	c.RunE = func(_ *cobra.Command, args []string) error {
		words, err := sc.words(args)
		if err != nil {
			return err
		}
		return sc.p.batch(func(ctx context.Context) error { return sc.same(ctx, words, format.Format, *fails) })
	}
	return c
}

// longestWords is how many bytes of standard input are taken for the words of a quotation.
const longestWords = 1 << 20

// words are those of the arguments, or of standard input.
func (sc searchCommand) words(args []string) (string, error) {
	text := strings.Join(args, " ")
	if text == "-" || text == "" && sc.p.piped() {
		in, err := io.ReadAll(io.LimitReader(sc.p.in, longestWords+1))
		if err == nil && len(in) > longestWords {
			err = fmt.Errorf("it is longer than %d MB", longestWords>>20)
		}
		if err != nil {
			return "", fmt.Errorf("reading words from standard input: %w", err)
		}
		text = string(in)
	}
	if strings.TrimSpace(text) == "" {
		return "", errors.New("same needs the words of a quotation")
	}
	return text, nil
}

// same prints the articles that carry some words.
func (sc searchCommand) same(ctx context.Context, words string, format report.Format, fails bool) error {
	var found []index.Carrier
	err := catalogued(ctx, sc.p, index.Options{}, func(c catalogue) (err error) {
		found, err = c.same(ctx, words)
		return err
	})
	if err != nil {
		return err
	}
	out := report.Carriers(sc.p.out, format, sc.p.reportOptions(sc.p.reportLook(format)))
	for _, c := range found {
		if err := out.Write(report.Carrier{Listed: listed([]index.Row{c.Article})[0], Speaker: c.Speaker, Likeness: c.Likeness, Words: c.Words}); err != nil {
			return err
		}
	}
	if len(found) == 0 && fails {
		sc.p.status = failed
	}
	if len(found) == 0 && sc.p.terminal() {
		sc.p.say(errors.New("nothing found"))
	}
	return out.Close()
}

// misread is a query that makes no sense.
type misread struct {
	query string
	error
}

// point names what is wrong with a query and points at the place.
func point(p *program, m misread) {
	var e *query.Error
	if !errors.As(m.error, &e) {
		p.say(m.error)
		return
	}
	width := 0
	if f, ok := p.errs.(interface{ Fd() uintptr }); ok {
		width, _, _ = term.GetSize(f.Fd())
	}
	before, at := oneLine(m.query[:e.Start]), oneLine(m.query[e.Start:e.End])
	line, column := before+at+oneLine(m.query[e.End:]), ansi.StringWidth(before)
	if over := column + ansi.StringWidth(at) + 4 - width; width > 0 && over > 0 && over <= column {
		line, column = ansi.TruncateLeft(line, over, ""), column-over
	}
	fmt.Fprintf(p.errs, "pullquote: %s\n    %s\n    %s%s\n", e.Message, line, strings.Repeat(" ", column), strings.Repeat("^", max(1, ansi.StringWidth(at))))
}

// oneLine makes text harmless without adding or removing what can be seen.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, clean.Shown(s))
}
