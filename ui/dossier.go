package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/order"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/dossier"
	"pullquote/store/dossier/check"
	"pullquote/store/web"
	"pullquote/ui/collect"
	"pullquote/ui/report"
	"pullquote/ui/screen/words"
)

// dossierCommands are those of dossiers.
type dossierCommands struct{ p *program }

func (dc dossierCommands) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "dossier COMMAND",
		Short: "Collect quotations, export them, and check whether they still stand",
		Long: "Dossiers are quotations that you collect. Each is a file of TOML that you may edit, pullquote/dossiers/NAME.toml in XDG_DATA_HOME, with a line for each thing that is known of a quotation: " +
			"it is fit for git. In the reader, c puts the current quotation into the dossier at hand.",
		Example: "pullquote dossier add Harbour article.md --said Quill\n" +
			"pullquote dossier check Harbour\n" +
			"pullquote dossier export Harbour > draft.md",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("dossier needs a command: list, show, add, remove, export or check")
		},
	}
	c.AddCommand(dc.list(), dc.show(), dc.add(), dc.remove(), dc.export(), dc.check())
	return c
}

// dossierNames are those of the dossiers there are, for completion.
func dossierNames(context.Context, string) []string { return store.Dossiers().Names() }

// takesDossier gives a command a name of a dossier as its first argument, or as its only one.
func takesDossier(c *cobra.Command, more bool) *cobra.Command {
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return completer{}.words(dossierNames)(c, args, typed)
		}
		return nil, cobra.ShellCompDirectiveDefault
	}
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 || !more && len(args) > 1 {
			return fmt.Errorf("%s needs the name of a dossier", c.Name())
		}
		return nil
	}
	return c
}

// read reads a dossier, with its people as they are corrected everywhere, and names the lines
// of it that cannot be read.
func (dc dossierCommands) read(book *corrections.Book, name string) (*dossier.Dossier, error) {
	d, err := store.Dossiers().Read(name)
	if err != nil {
		return nil, err
	}
	collect.Corrected(book, d)
	for _, wrong := range d.Problems {
		dc.p.fail(fmt.Errorf("dossier %q, %w", name, wrong))
	}
	return d, nil
}

func (dc dossierCommands) list() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Print the dossiers",
		Long:    "Prints the dossiers in the order of their names: how many quotations each has, by how many speakers and from how many articles, and when it was changed.",
		Example: "pullquote dossier list --format json",
		Args:    cobra.NoArgs,
	}
	format := addFormat(c)
	c.RunE = func(*cobra.Command, []string) error {
		return dc.p.batch(func(ctx context.Context) error {
			book := correctedByHand(ctx, dc.p)
			out := report.Dossiers(dc.p.out, format.Format, dc.p.reportOptions(dc.p.reportLook(format.Format)))
			for _, name := range store.Dossiers().Names() {
				d, err := dc.read(book, name)
				if err != nil {
					dc.p.fail(err)
					continue
				}
				if err := out.Write(report.Summary(d)); err != nil {
					return err
				}
			}
			return out.Close()
		})
	}
	return c
}

// groupFlag is the value of --group.
type groupFlag struct{ collect.Grouping }

// String, Set and Type make a grouping the value of a flag.
func (g *groupFlag) String() string { return string(g.Grouping) }

// Set accepts the names of the groupings.
func (g *groupFlag) Set(name string) error { return choose(&g.Grouping, name, collect.Groupings()...) }

// Type names the flag's argument in help.
func (g *groupFlag) Type() string { return "order" }

// addGroup gives a command the flag --group.
func addGroup(c *cobra.Command) *groupFlag {
	by := &groupFlag{collect.ByHand}
	c.Flags().Var(by, "group", "order: "+either(collect.Groupings()))
	complete(c, "group", collect.Groupings()...)
	return by
}

func (dc dossierCommands) show() *cobra.Command {
	c := takesDossier(&cobra.Command{
		Use:     "show NAME",
		Short:   "Print the quotations of a dossier",
		Long:    "Prints the quotations of a dossier with their notes, and which of them have the same words, or nearly.",
		Example: "pullquote dossier show Harbour --group speaker\npullquote dossier show Harbour --format json | jq -r '.[] | select(.same != []) | .text'",
	}, false)
	format, by := addFormat(c), addGroup(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		return dc.p.batch(func(ctx context.Context) error {
			d, err := dc.read(correctedByHand(ctx, dc.p), args[0])
			if err != nil {
				return err
			}
			out := report.InDossier(dc.p.out, format.Format, dc.p.reportOptions(dc.p.reportLook(format.Format)))
			return errors.Join(out.Write(report.Collection(d, by.Grouping)...), out.Close())
		})
	}
	return c
}

func (dc dossierCommands) export() *cobra.Command {
	c := takesDossier(&cobra.Command{
		Use:   "export NAME",
		Short: "Write a dossier as a draft with footnotes, or for other programs",
		Long: "Writes the quotations of a dossier in their order. In Markdown that is a draft: sentences that say who said what, with a footnote that says where. " +
			"HTML and org have a block for each quotation; BibTeX and CSL-JSON an entry; CSV and JSON all that the dossier keeps.",
		Example: "pullquote dossier export Harbour > draft.md\npullquote dossier export Harbour --format bibtex > harbour.bib",
	}, false)
	format, by := offerFormats(c, report.ExportFormats()...), addGroup(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		return dc.p.batch(func(ctx context.Context) error {
			d, err := dc.read(correctedByHand(ctx, dc.p), args[0])
			if err != nil {
				return err
			}
			return report.Export(dc.p.out, d.Name, report.Collection(d, by.Grouping), format.Format, dc.p.reportOptions(dc.p.reportLook(format.Format)))
		})
	}
	return c
}

func (dc dossierCommands) add() *cobra.Command {
	var choice collect.Choice
	var note string
	c := takesDossier(&cobra.Command{
		Use:   "add NAME PATH…",
		Short: "Put quotations of articles into a dossier",
		Long: "Puts quotations into a dossier, which is made if there is none: all that is said in the articles, or the ones that --quote, --said and --words name. " +
			"A quotation that is in the dossier already is not put there again. 'undo' takes them out.",
		Example: "pullquote dossier add Harbour article.md --quote 3 --quote 5\n" +
			"pullquote dossier add Harbour ~/news/ferries.html --said Quill\n" +
			"pullquote dossier add Harbour article.md --words 'will leave the harbour' --note 'ask again'",
	}, true)
	c.Flags().IntSliceVar(&choice.Quotes, "quote", nil, "the quotation of this `number`, which 'quotes' gives")
	c.Flags().StringVar(&choice.Said, "said", "", "all that somebody of this `name` says")
	c.Flags().StringArrayVar(&choice.Words, "words", nil, "the quotation that has these `words`, or else the words themselves")
	c.Flags().StringVar(&note, "note", "", "a `note` on them, in one line")
	_ = c.RegisterFlagCompletionFunc("said", completer(dc).words(completer(dc).people)) // there is such a flag
	dc.p.addEncoding(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 {
			return errors.New("add needs an article to take quotations from")
		}
		return dc.p.batch(func(ctx context.Context) error { return dc.collect(ctx, args[0], args[1:], choice, note) })
	}
	return c
}

// collect puts what is chosen of articles into a dossier.
func (dc dossierCommands) collect(ctx context.Context, name string, paths []string, choice collect.Choice, note string) error {
	if _, err := store.Dossiers().File(name); err != nil {
		return err
	}
	var all []dossier.Entry
	now, find := time.Now(), finding(ctx, dc.p)
	for at := range dc.p.places(ctx, paths) {
		f := find(ctx, at)
		if f.err != nil {
			dc.p.fail(f.err)
			continue
		}
		dc.p.tellNotes(f.path, f.notes())
		s := &cite.Source{Article: f.article, Found: f.quotes, Path: f.path}
		err := guarded(f.path, func() error {
			chosen, err := choice.Of(s)
			for _, c := range chosen {
				e := collect.Entry(ctx, c, at.entry, now)
				e.Note = note
				all = append(all, e)
			}
			return err
		})
		if err != nil {
			dc.p.fail(store.Problem{Path: f.path, Err: err})
		}
	}
	if len(all) == 0 {
		return dc.p.tell("no quotations to put into a dossier")
	}
	done, err := collect.Into(ctx, dc.p.reading(ctx), store.Dossiers(), name, all...)
	if err != nil {
		return err
	}
	return dc.p.tell(done.Said())
}

func (dc dossierCommands) remove() *cobra.Command {
	c := takesDossier(&cobra.Command{
		Use:     "remove NAME [NUMBER…]",
		Short:   "Take quotations out of a dossier, or remove it",
		Long:    "Takes the quotations out of a dossier that have these numbers in 'dossier show', or these keys. Without one it removes the dossier. 'undo' brings them back.",
		Example: "pullquote dossier remove Harbour 3 4\npullquote dossier remove Harbour",
	}, true)
	c.RunE = func(_ *cobra.Command, args []string) error {
		return dc.p.batch(func(ctx context.Context) error { return dc.takeOut(ctx, args[0], args[1:]) })
	}
	return c
}

// takeOut takes quotations out of a dossier or, where none are named, removes it.
func (dc dossierCommands) takeOut(ctx context.Context, name string, which []string) error {
	if _, err := store.Dossiers().Read(name); err != nil {
		return err
	}
	said := "“" + name + "” removed"
	if len(which) > 0 {
		said = words.Plural(len(which), "quotation") + " taken out of “" + name + "”"
	}
	err := collect.Change(ctx, dc.p.reading(ctx), store.Dossiers(), name, said, func(d *dossier.Dossier) error {
		if len(which) == 0 {
			d.Discard()
			return nil
		}
		var keys []string
		for _, w := range which {
			n, err := strconv.Atoi(w)
			switch {
			case err == nil && n >= 1 && n <= len(d.Entries):
				keys = append(keys, d.Entries[n-1].Key)
			case d.Find(w) >= 0:
				keys = append(keys, w)
			default:
				return fmt.Errorf("there is no quotation %q: it has %d", w, len(d.Entries))
			}
		}
		d.Remove(keys...)
		return nil
	})
	if err != nil {
		return err
	}
	return dc.p.tell(said)
}

// onlineFlag is the flag with which addresses are fetched.
const onlineFlag = "online"

func (dc dossierCommands) check() *cobra.Command {
	c := takesDossier(&cobra.Command{
		Use:   "check NAME",
		Short: "Compare the quotations of a dossier with their articles",
		Long: "Compares each quotation with its file, and with --online with what is at its address: it is still there, changed, or gone. How blanks and quotation marks are spelled makes no difference. " +
			"What has changed is marked word by word: [-words that were there-] {+words that are there now+}.\n\n" +
			"The exit status is 1 when any has changed, is gone, or could not be compared.",
		Example: "pullquote dossier check Harbour\npullquote dossier check Harbour --online --format json | jq '.[] | select(.is == \"changed\")'",
	}, false)
	format := addFormat(c)
	online := c.Flags().Bool(onlineFlag, false, "also compare with what is at the addresses")
	addPrivate(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		return dc.p.batch(func(ctx context.Context) error {
			d, err := dc.read(correctedByHand(ctx, dc.p), args[0])
			if err != nil {
				return err
			}
			return dc.compare(ctx, d, *online, format.Format)
		})
	}
	return c
}

// compare compares the quotations of a dossier with their originals, and reports each.
func (dc dossierCommands) compare(ctx context.Context, d *dossier.Dossier, online bool, format report.Format) error {
	var all []report.Checked
	client := client(dc.p.settings.Web)
	work := func(ctx context.Context, o collect.Original) (done []report.Checked) {
		a, err := original(ctx, dc.p, client, o)
		for _, i := range o.Of {
			c := report.Checked{Dossier: d.Name, Number: i + 1, Entry: &d.Entries[i], Where: o.At, Online: o.Online}
			failed := guarded(o.At, func() error {
				c.Result = check.Of(c.Entry, a, err)
				return nil
			})
			if failed != nil {
				c.Result = check.Result{Err: failed}
			}
			done = append(done, c)
		}
		return done
	}
	none := func(collect.Original) int64 { return 0 }
	err := inOrder(ctx, slices.Values(collect.Originals(d, online)), none, work, func(done []report.Checked) error {
		all = append(all, done...)
		return nil
	})
	if err != nil {
		return err
	}
	order.Stable(all, func(a, b report.Checked) int { return a.Number - b.Number })
	if slices.ContainsFunc(all, func(c report.Checked) bool { return c.Is != check.StillThere }) {
		dc.p.status = failed
	}
	out := report.Checks(dc.p.out, format, dc.p.reportOptions(dc.p.reportLook(format)))
	return errors.Join(out.Write(all...), out.Close())
}

// errNowhere is said of a quotation of which nobody knows where it is from.
var errNowhere = errors.New("the dossier names neither a file nor an address")

// original reads an article that quotations are compared with.
func original(ctx context.Context, p *program, client *web.Client, o collect.Original) (*articles.Article, error) {
	switch {
	case o.At == "":
		return nil, errNowhere
	case !o.Online:
		e, err := articleAt(ctx, p, o.At)
		if err != nil {
			return nil, err
		}
		return e.Load(ctx)
	}
	return collect.Fetched(ctx, client, o.At)
}
