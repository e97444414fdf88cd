package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/correct"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/ui/report"
	"pullquote/ui/screen/words"
)

func (ac articleCommands) correctionsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "corrections [PATH…]",
		Short: "Print what you have corrected by hand",
		Long: "Prints what was corrected by hand in the reader, by article: who says some words, that they are no quotation, what somebody is called. Each holds as long as the words that it is about are in the article; " +
			"where they are gone, or the file is, that is said, and the correction is kept. What somebody is called, and what they are, can be corrected in one article or in all: with 'rename' and 'role' here, or in the reader.\n\n" +
			"Without a PATH it prints all of them.",
		Example: "pullquote corrections\n" +
			"pullquote corrections rename --everywhere \"Jonas Kern\" \"Jonas Kerne\"\n" +
			"pullquote corrections --format json > corrections.json\n" +
			"pullquote corrections export --format gold articles/quotes/testdata/mine",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(ac).paths,
	}
	format := addFormat(c)
	c.RunE = func(_ *cobra.Command, paths []string) error {
		return ac.p.batch(func(ctx context.Context) error { return ac.corrections(ctx, paths, format.Format) })
	}
	c.AddCommand(ac.renameCommand(), ac.roleCommand(), ac.removeCommand(), ac.exportCommand(), ac.importCommand())
	return c
}

// corrections prints the corrections of the articles that paths stand for, or all.
func (ac articleCommands) corrections(ctx context.Context, paths []string, format report.Format) error {
	out := report.Corrections(ac.p.out, format, ac.p.reportOptions(ac.p.reportLook(format)))
	if len(paths) == 0 {
		if err := out.Write(correctedByHand(ctx, ac.p).Wide()...); err != nil {
			return err
		}
	}
	err := ac.corrected(ctx, paths, func(c correctedArticle) error { return out.Write(c.records...) })
	return errors.Join(err, out.Close())
}

// correctedArticle is an article with what was corrected in it.
type correctedArticle struct {
	found
	records []corrections.Record
}

// corrected calls do for each article in which something was corrected, of those that paths
// stand for or of all; without the article where it cannot be read.
func (ac articleCommands) corrected(ctx context.Context, paths []string, do func(correctedArticle) error) error {
	book := correctedByHand(ctx, ac.p)
	if len(paths) == 0 {
		told := map[string]bool{} // of two copies of an article each has the corrections of both
		for _, of := range book.Articles() {
			c := keptOf(ctx, book, of)
			c.records = slices.DeleteFunc(c.records, func(r corrections.Record) bool { return told[r.ID] })
			for _, r := range c.records {
				told[r.ID] = true
			}
			if len(c.records) == 0 {
				continue
			}
			if err := errors.Join(ctx.Err(), do(c)); err != nil {
				return err
			}
		}
		return nil
	}
	return inOrder(ctx, ac.p.places(ctx, paths), place.size, func(ctx context.Context, at place) correctedArticle { return readCorrected(ctx, book, at) }, func(c correctedArticle) error {
		if c.err != nil {
			ac.p.fail(c.err)
			return nil
		}
		if len(c.records) == 0 {
			return nil
		}
		return do(c)
	})
}

// keptOf reads the article that some corrections were made in or, where it cannot be read, says
// why of each of them.
func keptOf(ctx context.Context, book *corrections.Book, of []corrections.Kept) (c correctedArticle) {
	e, err := store.Open(of[0].On.Path)
	if c.err = err; err == nil {
		c = readCorrected(ctx, book, place{entry: e})
	}
	if c.err != nil {
		c.records = corrections.Unread(of, c.err)
	}
	return c
}

// readCorrected reads an article and what was corrected in it.
func readCorrected(ctx context.Context, book *corrections.Book, at place) correctedArticle {
	c := correctedArticle{found: load(ctx, at)}
	if c.err != nil {
		return c
	}
	c.err = guarded(c.path, func() error {
		if c.records = book.Records(at.entry, c.article); len(c.records) > 0 {
			c.quotes = book.Find(at.entry, c.article)
		}
		return nil
	})
	return c
}

// whereFlags say where a correction of a person is to hold.
type whereFlags struct {
	in         string
	everywhere bool
}

func addWhere(c *cobra.Command) *whereFlags {
	var w whereFlags
	c.Flags().StringVar(&w.in, "in", "", "in this article alone: its `path`")
	c.Flags().BoolVar(&w.everywhere, "everywhere", false, "in all articles, also those that are still to come")
	return &w
}

// check refuses what says nothing, or two things.
func (w whereFlags) check() error {
	if w.everywhere == (w.in != "") {
		return errors.New("say where: either --in and the path of an article, or --everywhere")
	}
	return nil
}

func (ac articleCommands) renameCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "rename PERSON NAME",
		Short: "Call a person by another name, in one article or everywhere",
		Long: "Corrects what somebody is called, in one article or, with --everywhere, in all that call somebody by that name. That name is then one that means one person wherever it stands, such as a forename and a surname, and so is the new one; " +
			"who has the new name already is the same person from then on. To give the old name back, take the correction back.",
		Example: "pullquote corrections rename --everywhere \"Jonas Kern\" \"Jonas Kerne\"\n" +
			"pullquote corrections rename --in article.txt \"Kern\" \"Jonas Kern\"",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: completer(ac).words(completer(ac).people),
	}
	where := addWhere(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		does := correct.Correction{Do: correct.Rename, Person: args[0], Name: spaced(args[1])}
		return ac.correctPerson(does, where)
	}
	return c
}

func (ac articleCommands) roleCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "role PERSON [ROLE]",
		Short: "Say what a person is, in one article or everywhere",
		Long:  "Corrects the role of somebody, in one article or, with --everywhere, in all that call somebody by that name, which is then one that means one person wherever it stands. Without a ROLE the person has none.",
		Example: "pullquote corrections role --everywhere \"Jonas Kern\" \"harbour master\"\n" +
			"pullquote corrections role --in article.txt \"Jonas Kern\"",
		Args:              cobra.RangeArgs(1, 2),
		ValidArgsFunction: completer(ac).words(completer(ac).people),
	}
	where := addWhere(c)
	c.RunE = func(_ *cobra.Command, args []string) error {
		does := correct.Correction{Do: correct.Role, Person: args[0], Role: spaced(strings.Join(args[1:], ""))}
		return ac.correctPerson(does, where)
	}
	return c
}

// spaced is what was typed with one space between words.
func spaced(typed string) string { return strings.Join(strings.Fields(typed), " ") }

// correctPerson corrects somebody in an article, or in all.
func (ac articleCommands) correctPerson(does correct.Correction, where *whereFlags) error {
	if err := where.check(); err != nil {
		return err
	}
	return ac.p.batch(func(ctx context.Context) error { return ac.correctIn(ctx, does, where) })
}

func (ac articleCommands) correctIn(ctx context.Context, does correct.Correction, where *whereFlags) (err error) {
	var in corrections.Place
	state := ac.p.reading(ctx)
	if does.Everywhere = where.everywhere; where.everywhere {
		does.Person, err = ac.everywhere(ctx, spaced(does.Person))
	} else {
		in, err = ac.in(ctx, where.in, &does)
	}
	if err == nil {
		err = does.Check()
	}
	if err != nil {
		return err
	}
	step, err := corrections.Make(ctx, state, does, in, time.Now())
	if err != nil {
		return err
	}
	return ac.keep(ctx, "by you: "+does.String(), step)
}

// everywhere is the name by which somebody can be corrected everywhere: as it is typed or,
// where it is a part of one, as the library has it.
func (ac articleCommands) everywhere(ctx context.Context, name string) (string, error) {
	if correct.Key(name) != "" {
		return name, nil
	}
	x, notice := index.Open(ctx)
	if notice != nil {
		ac.p.say(notice)
	}
	defer x.Close()
	who, err := whoIs(ctx, x, index.Scope{}, name)
	return who.Name, err
}

// in reads the article in which somebody is to be corrected, and finds them there.
func (ac articleCommands) in(ctx context.Context, path string, does *correct.Correction) (corrections.Place, error) {
	e, err := store.Open(path)
	if err != nil {
		return corrections.Place{}, err
	}
	c := load(ctx, place{entry: e})
	if c.err != nil {
		return corrections.Place{}, c.err
	}
	return corrections.Place{Entry: e, Article: c.article}, guarded(c.path, func() error {
		heard, err := corrections.Find(ctx, ac.p.reading(ctx), e, c.article)
		if err != nil {
			return err
		}
		name := spaced(does.Person)
		var ok bool
		if does.Person, does.At, ok = correct.Whom(c.article.Text, heard.Found(c.article.Text), name); !ok {
			return fmt.Errorf("nobody in %q, or more than one, is called %q", path, name)
		}
		return nil
	})
}

// keep makes a change of the corrections, has the index follow, and says so.
func (ac articleCommands) keep(ctx context.Context, done string, step store.Step) error {
	done = clean.Line(done)
	undo, err := ac.p.reading(ctx).Do(ctx, func([]store.Step) string { return done }, step)
	if err != nil {
		return err
	}
	return errors.Join(ac.p.tell(done), ac.follow(ctx, len(undo)))
}

func (ac articleCommands) removeCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "remove ID…",
		Short:   "Take corrections back",
		Long:    "Takes back corrections by their ids, which --format json and csv print, as one change. The engine has its way again; 'pullquote undo' brings them back.",
		Example: "pullquote corrections --format json | jq -r '.[] | select(.everywhere) | .id' | xargs pullquote corrections remove",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, ids []string) error {
			return ac.p.batch(func(ctx context.Context) error { return ac.remove(ctx, ids) })
		},
	}
}

// remove takes corrections back: all of them, or none where one is not there.
func (ac articleCommands) remove(ctx context.Context, ids []string) error {
	book, err := corrections.Read(ctx, ac.p.reading(ctx))
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !book.Has(id) {
			return fmt.Errorf("there is no correction %q", id)
		}
	}
	return ac.keep(ctx, words.Plural(len(ids), "correction")+" taken back", store.Step{Annotations: &store.Annotating{Take: ids}})
}

func (ac articleCommands) exportCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "export DIR [PATH…]",
		Short: "Write corrected articles as annotations, which teach and measure the engine",
		Long: "Writes each article in which something is corrected into a folder: its text, and who says what in it as it is corrected, in the standoff format of brat. As 'brat' they lie beside each other, with a configuration for brat; " +
			"as 'gold' they lie as the annotated articles of Pullquote's sources do, so that the commands that measure the engine and teach it read them.\n\n" +
			"All that stands in an article is taken for right, and not only what was corrected: read it to its end before. What lies in the folder under the same name is replaced.",
		Example: "pullquote corrections export --format brat ~/brat/data/mine\n" +
			"pullquote corrections export --format gold articles/quotes/testdata/mine\n" +
			"go run ./articles/quotes/accuracy -corpus articles/quotes/testdata -split mine",
		Args: cobra.MinimumNArgs(1),
	}
	format := offerFormats(c, report.Format(corrections.Brat), report.Format(corrections.Gold))
	c.RunE = func(_ *cobra.Command, args []string) error {
		return ac.p.batch(func(ctx context.Context) error {
			return ac.export(ctx, &corrections.Export{Dir: args[0], Layout: corrections.Layout(format.Format)}, args[1:])
		})
	}
	return c
}

// export writes corrected articles, and says how many. What is wrong with one is said.
func (ac articleCommands) export(ctx context.Context, x *corrections.Export, paths []string) error {
	written := 0
	err := ac.corrected(ctx, paths, func(c correctedArticle) error {
		err := c.err
		if err == nil {
			err = x.Write(c.path, c.article, c.quotes)
		}
		if err != nil {
			ac.p.fail(err)
			return nil
		}
		written++
		return nil
	})
	if err != nil {
		return err
	}
	return ac.p.tell(words.Plural(written, "article") + " written")
}

func (ac articleCommands) importCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE…",
		Short: "Take in corrections from another machine",
		Long: "Reads corrections as 'pullquote corrections --format json' or 'jsonl' has written them, and keeps them beside those that are here; '-' is standard input. They hold for articles with the same content or the same address. " +
			"To import the same again changes nothing, and 'pullquote undo' takes all of it back.",
		Example: "pullquote corrections import corrections.json",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return ac.p.batch(func(ctx context.Context) error { return ac.importAll(ctx, args) })
		},
	}
}

// importAll takes in the corrections in some files, as one change.
func (ac articleCommands) importAll(ctx context.Context, paths []string) error {
	var all []corrections.Record
	for _, path := range paths {
		some, wrong, err := ac.records(path)
		if err != nil {
			ac.p.fail(fmt.Errorf("reading %q: %w", path, err))
			continue
		}
		for _, err := range wrong {
			ac.p.fail(fmt.Errorf("reading %q: %w", path, err))
		}
		all = append(all, some...)
	}
	state := ac.p.reading(ctx)
	book, err := corrections.Read(ctx, state)
	if err != nil {
		return err
	}
	step, changed, err := corrections.Importing(all, book)
	if err != nil {
		return err
	}
	told := words.Plural(changed, "correction") + " imported"
	if changed > 0 {
		if _, err := state.Do(ctx, func([]store.Step) string { return told }, step); err != nil {
			return err
		}
	}
	return errors.Join(ac.p.tell(told), ac.follow(ctx, changed))
}

// follow has the index follow corrections, if there are any.
func (ac articleCommands) follow(ctx context.Context, changed int) error {
	if changed == 0 {
		return nil
	}
	x, notice := index.Open(ctx)
	if notice != nil {
		ac.p.say(notice)
	}
	defer x.Close()
	return index.Correct(ctx, x)
}

// records reads the corrections in a file; "-" is standard input.
func (ac articleCommands) records(path string) ([]corrections.Record, []error, error) {
	in := ac.p.in
	if path != "-" {
		real, err := store.Real(path)
		if err != nil {
			return nil, nil, err
		}
		f, _, err := store.OpenRegular(real)
		if err != nil {
			return nil, nil, err
		}
		defer f.Close()
		in = f
	}
	return corrections.ReadRecords(io.LimitReader(in, budget.FileBytes))
}
