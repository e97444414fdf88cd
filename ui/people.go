package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"pullquote/articles/clean"
	"pullquote/articles/fold"
	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf"
	"pullquote/ui/report"
)

// peopleFlags are the flags of the command people.
type peopleFlags struct {
	format      *formatFlag
	limit       int
	unnamed     bool
	merge, part bool

	only       *onlyFlag                     // which quotations of a person
	out        *report.Report[report.Saying] // where what a person said goes
	read, said int                           // how much of it was looked at, and is there, should the index be made again
	clause     index.Saying                  // the last of it that was told without marks, and is there
}

// peopleCommand lists people, and what they said.
type peopleCommand struct{ p *program }

func (pc peopleCommand) command() *cobra.Command {
	var f peopleFlags
	c := &cobra.Command{
		Use:   "people [NAME]",
		Short: "Print everyone quoted in the library, or everything one person said",
		Long: "Prints everyone who is quoted in the library, over all articles, most quoted first: quotes, articles, words, the day they were last quoted, and quotes " +
			"per month over the last year. With a NAME it prints everything this person said, newest first, with source and path; --kind, --min-confidence and --since leave out the rest. " +
			"All of it stands in the index: no article is read again.\n\n" +
			"The same full name is the same person in every article. You can correct this: --merge counts the first of two people as the second, --part undoes that, and " +
			"'--part NAME PATH' says that NAME in that article is somebody else. Both are kept when the index is rebuilt.",
		Example: "pullquote people --limit 20\n" +
			"pullquote people ada quill\n" +
			"pullquote people \"Ada Quill\" --format jsonl | jq -r .text\n" +
			"pullquote people \"Ada Quill\" --kind direct --since 2031-05-01\n" +
			"pullquote people --merge \"A. Quill\" \"Ada Quill\"",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(pc).words(completer(pc).people),
	}
	f.format, f.only = addFormat(c), addWhich(c, saidKinds()...)
	addArchive(c)
	c.Flags().IntVar(&f.limit, "limit", 0, "print at most this many (all)")
	c.Flags().BoolVar(&f.unnamed, "unnamed", false, "also list speakers without a name, separately for each article")
	c.Flags().BoolVar(&f.merge, "merge", false, "count one person as another: --merge NAME NAME")
	c.Flags().BoolVar(&f.part, "part", false, "undo a merge: --part NAME; or separate a name in one article: --part NAME PATH")
	c.RunE = func(_ *cobra.Command, args []string) error {
		if err := f.check(args); err != nil {
			return err
		}
		return pc.p.batch(func(ctx context.Context) error {
			var err error
			if pc.p.settings.Archive() != "" {
				err = pc.shared(ctx, &f, args)
			} else {
				err = pc.p.indexed(ctx, index.Options{}, func(x *index.Index, in index.Scope) error { return pc.people(ctx, x, in, &f, args) })
			}
			if f.out != nil {
				err = errors.Join(err, f.out.Close())
			}
			return err
		})
	}
	return c
}

// check refuses what makes no sense.
func (f peopleFlags) check(args []string) error {
	switch {
	case f.limit < 0:
		return errors.New("--limit must be 0 or more")
	case f.only.Some() && (len(args) == 0 || f.merge || f.part):
		return errors.New("--kind, --min-confidence and --since go with what one person said: a NAME is needed; 'pullquote timeline' has what anybody said")
	case f.merge && f.part:
		return errors.New("--merge and --part cannot be used together")
	case f.merge && len(args) != 2:
		return errors.New("--merge needs two names, each in quotation marks: the first is counted as the second")
	case f.part && (len(args) == 0 || len(args) > 2):
		return errors.New("--part needs a name and, to separate it in one article only, a path")
	}
	return nil
}

func (pc peopleCommand) people(ctx context.Context, x *index.Index, in index.Scope, f *peopleFlags, args []string) error {
	switch {
	case f.merge:
		return pc.mergePeople(ctx, x, in, args[0], args[1])
	case f.part && len(args) == 2:
		return pc.partName(ctx, x, args[0], args[1])
	case f.part:
		return pc.partPerson(ctx, x, args[0])
	case len(args) > 0:
		return pc.sayings(ctx, x, in, f, strings.Join(args, " "))
	}
	return pc.everyone(ctx, x, in, f)
}

// chartMonths is how many months the list of people shows.
const chartMonths = 12

// everyone prints who is quoted.
func (pc peopleCommand) everyone(ctx context.Context, x *index.Index, in index.Scope, f *peopleFlags) error {
	people, err := x.People().List(ctx, index.PeopleQuery{Limit: f.limit, Unnamed: f.unnamed, In: in})
	if err != nil {
		return err
	}
	until, err := x.Latest(ctx, in)
	if err != nil {
		return err
	}
	known := make([]report.Known, len(people))
	ids := make([]index.PersonID, len(people))
	for i, w := range people {
		known[i], ids[i] = knownOf(w), w.ID
	}
	months, err := x.People().Months(ctx, ids, in, until.AddDate(0, 1-chartMonths, 1-until.UTC().Day()), until)
	if err != nil {
		return err
	}
	for i := range known {
		known[i].Months = months[ids[i]]
	}
	return pc.writeKnown(f, known, until)
}

// knownOf is somebody as reports have them, without their months.
func knownOf(w index.Person) report.Known {
	return report.Known{Key: w.Key, Name: w.Name, Role: w.Role, Also: w.Also, Quotes: w.Quotes, Reported: w.Reported, Articles: w.Articles, Words: w.Words, Last: w.Last}
}

// writeKnown writes who is quoted. The last month is that of until.
func (pc peopleCommand) writeKnown(f *peopleFlags, known []report.Known, until time.Time) error {
	out := report.People(pc.p.out, until, f.format.Format, pc.p.reportOptions(pc.p.reportLook(f.format.Format)))
	return errors.Join(out.Write(known...), out.Close())
}

// shared prints the people of a shared archive, or what one of them said.
func (pc peopleCommand) shared(ctx context.Context, f *peopleFlags, args []string) error {
	if f.merge || f.part || f.unnamed {
		return errors.New("an archive has no people without a name, and 'pullquote archive merge' merges people in it: --archive none is the library")
	}
	at, err := openArchive(pc.p)
	if err != nil {
		return err
	}
	defer at.Close()
	if len(args) > 0 {
		return pc.sharedSayings(ctx, at, f, strings.Join(args, " "))
	}
	people, _, until, err := at.People(ctx, index.PeopleQuery{Limit: f.limit}, chartMonths)
	if err != nil {
		return err
	}
	known := make([]report.Known, len(people))
	for i, w := range people {
		known[i] = knownOf(w.Person)
		known[i].Months = w.Months
	}
	return pc.writeKnown(f, known, until)
}

// errEnough ends what somebody said where no more of it is wanted.
var errEnough = errors.New("it is enough")

// sharedSayings prints all that one person said in a shared archive.
func (pc peopleCommand) sharedSayings(ctx context.Context, at *shelf.Archive, f *peopleFlags, name string) error {
	all, err := at.Called(ctx, name)
	if err != nil {
		return err
	}
	who, err := oneOf(all, name, "archive")
	if err != nil {
		return err
	}
	wanted := filterOf(f.only.Only, nil)
	err = at.Sayings(ctx, who.Key, func(said []index.Saying) error {
		said = first(f.limit-f.said, slices.DeleteFunc(said, func(s index.Saying) bool { return !wanted.Keeps(s) }))
		if err := pc.writeSayings(f, said); err != nil {
			return err
		}
		if f.limit > 0 && f.said == f.limit {
			return errEnough
		}
		return nil
	})
	if err == nil && f.out == nil {
		return pc.writeSayings(f, nil)
	}
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// writeSayings writes some of what a person said.
func (pc peopleCommand) writeSayings(f *peopleFlags, some []index.Saying) error {
	if f.out == nil {
		f.out = report.Sayings(pc.p.out, f.format.Format, pc.p.reportOptions(pc.p.reportLook(f.format.Format)))
	}
	said := make([]report.Saying, len(some))
	for i, s := range some {
		if s.Quote.Kind == quotes.Indirect {
			f.clause = s
		}
		said[i] = sayingOf(s)
		said[i].Within = s.Quote.PartOf > 0 && s.Quote.PartOf == f.clause.Quote.Number && s.Article.Entry.ID == f.clause.Article.Entry.ID
	}
	f.said += len(some)
	return f.out.Write(said...)
}

// sayings prints all that one person said.
func (pc peopleCommand) sayings(ctx context.Context, x *index.Index, in index.Scope, f *peopleFlags, name string) error {
	who, err := whoIs(ctx, x, in, name)
	if err != nil {
		return err
	}
	const atOnce = 500
	wanted := filterOf(f.only.Only, nil)
	for total := f.read + 1; f.read < total && (f.limit == 0 || f.said < f.limit); {
		some, count, err := x.People().Sayings(ctx, who.ID, in, f.read, atOnce)
		if err != nil {
			return err
		}
		total = count.All()
		f.read += atOnce
		some = first(f.limit-f.said, slices.DeleteFunc(some, func(s index.Saying) bool { return !wanted.Keeps(s) }))
		if err := errors.Join(ctx.Err(), pc.writeSayings(f, some)); err != nil {
			return err
		}
	}
	return nil
}

// filterOf is which quotations are wanted as the index has it, that hold words.
func filterOf(o report.Only, about query.Node) index.Filter {
	return index.Filter{About: about, Kinds: o.Kinds, Least: o.Least, Since: o.Since}
}

// sayingOf is something said as reports have it.
func sayingOf(s index.Saying) report.Saying {
	return report.Saying{
		Listed: report.Listed{Entry: s.Article.Entry}, Name: s.Name, Role: s.Role, Issuer: s.Issuer, Via: s.Via,
		ID: s.Quote.Number, PartOf: s.Quote.PartOf, Kind: s.Quote.Kind, Confidence: s.Quote.Confidence, Reported: s.Quote.Reported, Text: s.Quote.Text,
	}
}

// whoIs finds the one person whom a name means: by the key, or else by the name
// in full or a part of it that nobody else has.
func whoIs(ctx context.Context, x *index.Index, in index.Scope, name string) (index.Person, error) {
	if who, ok, err := x.People().ByKey(ctx, name); ok || err != nil {
		return who, err
	}
	const some = 1000
	all, err := x.People().List(ctx, index.PeopleQuery{Name: name, Limit: some, In: in})
	if err != nil {
		return index.Person{}, err
	}
	var exact []index.Person
	for _, w := range all {
		if fold.String(w.Name, fold.Search) == fold.String(strings.TrimSpace(name), fold.Search) {
			exact = append(exact, w)
		}
	}
	if len(exact) > 0 {
		all = exact
	}
	return oneOf(all, name, "library")
}

// oneOf is the one person whom a name means, of those whom it may mean.
func oneOf(all []index.Person, name, in string) (index.Person, error) {
	switch len(all) {
	case 0:
		return index.Person{}, fmt.Errorf("nobody in the %s is called %q", in, name)
	case 1:
		return all[0], nil
	}
	var names []string
	for _, w := range all[:min(5, len(all))] {
		names = append(names, fmt.Sprintf("%q", w.Key))
	}
	if len(all) > len(names) {
		names = append(names, "…")
	}
	return index.Person{}, fmt.Errorf("%q matches %d people: choose one of %s", name, len(all), strings.Join(names, ", "))
}

// mergePeople keeps that one person is another.
func (pc peopleCommand) mergePeople(ctx context.Context, x *index.Index, in index.Scope, from, into string) error {
	a, err := whoIs(ctx, x, in, from)
	if err != nil {
		return err
	}
	b, err := whoIs(ctx, x, in, into)
	if err != nil {
		return err
	}
	merge := func(s *store.State) (store.Edit, error) { return s.Merge(ctx, a.Key, b.Key) }
	return pc.decide(ctx, x, merge, fmt.Sprintf("%s is now counted as %s", a.Name, b.Name))
}

// partPerson takes back that a person, or a name of theirs, was merged.
func (pc peopleCommand) partPerson(ctx context.Context, x *index.Index, name string) error {
	all, err := pc.p.reading(ctx).Edits(ctx)
	if err != nil {
		return err
	}
	for _, e := range all {
		if e.Article == "" && names.Made(e.Person, name) {
			back := func(s *store.State) (store.Edit, error) { return s.Merge(ctx, e.Person, "") }
			return pc.decide(ctx, x, back, name+" is a separate person again")
		}
	}
	return fmt.Errorf("nobody called %q was merged by hand", name)
}

// partName keeps that a name in an article stands for somebody else.
func (pc peopleCommand) partName(ctx context.Context, x *index.Index, name, path string) error {
	real, err := store.Real(path)
	if err != nil {
		return err
	}
	row, ok, err := x.RowAt(ctx, real)
	if err == nil && !ok {
		err = fmt.Errorf("%q is not in the library", path)
	}
	if err != nil {
		return err
	}
	called, err := x.People().Called(ctx, row.ID, name)
	if err != nil {
		return err
	}
	part := func(s *store.State) (store.Edit, error) { return s.Part(ctx, row.Key, called, "") }
	return pc.decide(ctx, x, part, fmt.Sprintf("%s in %s is now somebody else", called, path))
}

// decide keeps an edit by hand, has the index follow, and says so.
func (pc peopleCommand) decide(ctx context.Context, x *index.Index, edit func(*store.State) (store.Edit, error), done string) error {
	if _, err := edit(pc.p.reading(ctx)); err != nil {
		return err
	}
	if err := x.People().Regroup(ctx); err != nil {
		return err
	}
	_, err := fmt.Fprintln(pc.p.out, clean.Line(done))
	return err
}
