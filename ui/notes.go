package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"pullquote/articles/budget"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/notes"
	"pullquote/store/same"
	"pullquote/ui/report"
	"pullquote/ui/screen/words"
)

// noteCommands are the commands about what a reader has written on articles.
type noteCommands struct{ p *program }

func (nc noteCommands) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "notes [PATH…]",
		Short: "Print highlights and notes, read other programs' and write files of them",
		Long: "Prints what you have highlighted and noted in articles: of those that are named, or of all.\n\n" +
			"Words that are no longer in their article are printed all the same, and said to be gone. --format jsonld gives W3C annotations, which other programs read.",
		Example: "pullquote notes\n" +
			"pullquote notes article.txt --format jsonld > notes.jsonld\n" +
			"pullquote notes --format json | jq '.[].notes[] | select(.state == \"orphaned\")'",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completer(nc).paths,
	}
	format := offerFormats(c, report.NoteFormats()...)
	nc.p.addLinks(c)
	c.RunE = func(_ *cobra.Command, paths []string) error {
		return nc.p.batch(func(ctx context.Context) error { return nc.print(ctx, paths, format.Format) })
	}
	c.AddCommand(nc.importCommand(), nc.exportCommand())
	return c
}

func (nc noteCommands) importCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Read notes from an export",
		Long: "Reads notes from W3C annotations in JSON-LD, such as 'notes --format jsonld' writes, from an export of Hypothesis in JSON, or from one of Readwise in CSV or JSON.\n\n" +
			"An article is found by its address, its file or its content, and the words in it by what they are. What is not found is kept: it is there when the article is. " +
			"A note that you have changed since it was exported stays as it is; 'undo' takes all of it back.",
		Example: "pullquote notes import annotations.json\npullquote notes import readwise-data.csv",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return nc.p.batch(func(ctx context.Context) error { return nc.read(ctx, args[0]) })
		},
	}
}

func (nc noteCommands) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export [FOLDER [PATH…]]",
		Short: "Write the notes on each article into a Markdown file of its own",
		Long: "Writes a Markdown file for each article with notes into a folder, which must be there: its title, where it is from, the words, and what you have said of them. Later it writes again those that have changed. " +
			"A file that it has not written itself it leaves alone. Without a FOLDER it is notes.folder of the configuration; with PATHs only the articles that are named have theirs written, or removed where nothing is noted any more.",
		Example: "pullquote notes export ~/vault/articles",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if args = inNotesFolder(nc.p, args); len(args) == 0 {
				return errors.New("name a folder, here or as notes.folder in the configuration")
			}
			return nc.p.batch(func(ctx context.Context) error { return nc.write(ctx, args[0], args[1:]) })
		},
	}
}

// inNotesFolder is what export is about, with the folder of the configuration where none is
// named.
func inNotesFolder(p *program, args []string) []string {
	if folder := p.settings.NotesFolder(); len(args) == 0 && folder != "" {
		return []string{folder}
	}
	return args
}

// noted is the notes on one article, and how it can be read.
type noted struct {
	entry store.Entry
	open  bool // there is an entry
	notes []notes.Note
}

// print prints the notes on articles.
func (nc noteCommands) print(ctx context.Context, paths []string, format report.Format) error {
	out := report.Notes(nc.p.out, format, nc.p.reportOptions(nc.p.reportLook(format)))
	err := nc.each(ctx, paths, func(a report.Noted) error {
		if len(a.Notes) == 0 {
			return nil
		}
		return out.Write(a)
	})
	return errors.Join(err, out.Close())
}

// each reads the articles with notes, and those that are named without, in their order, and
// finds the words.
func (nc noteCommands) each(ctx context.Context, paths []string, do func(report.Noted) error) error {
	all, err := nc.all(ctx, paths)
	if err != nil {
		return err
	}
	return inOrder(ctx, slices.Values(all), func(n noted) int64 { return n.size() }, func(ctx context.Context, n noted) report.Noted { return n.read(ctx) }, do)
}

func (n noted) size() int64 {
	if !n.open {
		return 0
	}
	return n.entry.Bytes()
}

// all are the articles with notes: those that are named, or all that there are.
func (nc noteCommands) all(ctx context.Context, paths []string) (all []noted, err error) {
	state := nc.p.reading(ctx)
	var entries []store.Entry
	if len(paths) == 0 {
		e, piped, err := nc.p.pipedArticle(ctx)
		if err != nil {
			return nil, err
		}
		if !piped {
			kept, err := store.Annotations(ctx, state, notes.Motivations()...)
			return byArticle(ctx, notes.All(kept)), err
		}
		entries = append(entries, e)
	} else if entries, err = listCommands(nc).entries(ctx, paths); err != nil {
		return nil, err
	}
	for _, e := range entries {
		kept, err := store.AnnotationsOf(ctx, state, e.Key, string(e.ID), e.Summary.URL)
		if err != nil {
			return nil, err
		}
		all = append(all, noted{entry: e, open: true, notes: notes.All(kept)})
	}
	return all, nil
}

// byArticle puts notes together that are on one article.
func byArticle(ctx context.Context, some []notes.Note) (all []noted) {
	at := map[store.Sighting]int{}
	for _, n := range some {
		of := store.Sighting{Key: n.Seen, Path: n.On.Path}
		if n.On.Key == "" && n.On.Path == "" {
			of.Path = n.Address
		}
		i, known := at[of]
		if !known {
			i = len(all)
			at[of] = i
			all = append(all, opened(ctx, n))
		}
		all[i].notes = append(all[i].notes, n)
	}
	return all
}

// opened is the article of a note, if its file is where it was.
func opened(ctx context.Context, n notes.Note) noted {
	if n.On.Path != "" {
		for e, err := range (store.Walker{}).Walk(ctx, []string{n.On.Path}) {
			return noted{entry: e, open: err == nil}
		}
	}
	return noted{}
}

// read reads the article and finds the words of its notes.
func (n noted) read(ctx context.Context) report.Noted {
	var a report.Noted
	if len(n.notes) > 0 {
		a.Title, a.URL = n.notes[0].Title, n.notes[0].Address
	}
	if n.open {
		a.Real = n.entry.Sighting().Path
		f := load(ctx, place{entry: n.entry})
		if f.err == nil {
			a.Path, a.Text, a.Read = n.entry.Path, f.article.Text, true
			a.Title, a.URL = cmp.Or(f.article.Title, a.Title), cmp.Or(f.article.URL, a.URL)
		}
	}
	a.Notes = notes.Place(a.Text, n.notes)
	if len(n.notes) > 0 {
		a.Real = cmp.Or(a.Real, n.notes[0].On.Path)
	}
	return a
}

// read reads an export and keeps what is in it.
func (nc noteCommands) read(ctx context.Context, file string) error {
	data, err := readBounded(file)
	if err != nil {
		return fmt.Errorf("reading %q: %w", file, err)
	}
	in, err := notes.From(data)
	if err != nil {
		return fmt.Errorf("%q %w", file, err)
	}
	state := nc.p.reading(ctx)
	there, err := store.Annotations(ctx, state, notes.Motivations()...)
	if err != nil {
		return err
	}
	if err := nc.settle(ctx, in.Notes); err != nil {
		return err
	}
	put, known := fresh(in.Notes, there)
	if len(put) > 0 {
		said := func([]store.Step) string { return words.Plural(len(put), "note") + " imported" }
		if _, err := state.Do(ctx, said, store.Step{Annotations: &store.Annotating{Put: put}}); err != nil {
			return err
		}
	}
	if err := nc.p.tell(words.Join(words.Plural(len(put), "note")+" imported from "+cmp.Or(in.Whose, "an empty export"), words.Plural(known, "note")+" known already")); err != nil {
		return err
	}
	for _, what := range slices.Sorted(maps.Keys(in.Told)) {
		if err := nc.p.tell(words.Plural(in.Told[what], "note") + " " + what); err != nil {
			return err
		}
	}
	return nil
}

// settle finds the articles of the library that notes are on which name an address alone.
func (nc noteCommands) settle(ctx context.Context, all []notes.Note) error {
	lost := func(n notes.Note) bool { return n.On == store.Sighting{} && same.NormalURL(n.Address) != "" }
	if !slices.ContainsFunc(all, lost) {
		return nil
	}
	return nc.p.indexed(ctx, index.Options{}, func(x *index.Index, in index.Scope) error {
		for i, n := range all {
			if !lost(n) {
				continue
			}
			path, ok := x.Known(ctx, in, same.NormalURL(n.Address), 0)
			if !ok {
				continue
			}
			row, ok, err := x.RowAt(ctx, path)
			if err != nil {
				return err
			}
			if ok {
				all[i].On = row.Sighting()
				all[i].Title = cmp.Or(n.Title, row.Summary.Title)
			}
		}
		return nil
	})
}

// fresh are the notes that are not there yet, or were changed since then where they come
// from and not here.
func fresh(read []notes.Note, there []store.Annotation) (put []store.Annotation, same int) {
	known := make(map[string]store.Annotation, len(there))
	for _, a := range there {
		known[a.ID] = a
	}
	for _, n := range read {
		was, ok := known[n.ID]
		if ok && !n.Modified.After(was.Modified) {
			same++
			continue
		}
		if ok { // where it is was found here
			n.On, n.Seen = was.On, was.Seen
		}
		kept := n.Kept()
		put = append(put, kept)
		known[n.ID] = kept
	}
	return put, same
}

// readBounded reads a file that is no larger than an export of notes may be.
func readBounded(file string) ([]byte, error) {
	real, err := store.Real(file)
	if err != nil {
		return nil, err
	}
	f, _, err := store.OpenRegular(real)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, budget.FileBytes+1))
	if err == nil && len(data) > budget.FileBytes {
		err = fmt.Errorf("it is longer than %d MB", budget.FileBytes>>20)
	}
	return data, err
}

// write writes a file for each article with notes.
func (nc noteCommands) write(ctx context.Context, folder string, paths []string) error {
	if _, err := store.Real(folder); err != nil {
		return fmt.Errorf("writing notes into %q: %w", folder, err)
	}
	wrote, unchanged := 0, 0
	err := nc.each(ctx, paths, func(a report.Noted) error {
		changed, err := keepDocument(folder, a)
		switch {
		case err != nil:
			nc.p.fail(fmt.Errorf("writing the notes on %q: %w", a.Title, err))
		case changed:
			wrote++
		default:
			unchanged++
		}
		return nil
	})
	if err != nil {
		return err
	}
	return nc.p.tell(words.Join(words.Plural(wrote, "file")+" written", words.Plural(unchanged, "file")+" as before"))
}

// keepDocument writes the file of an article's notes, if it is to be another. It is known by the
// article's address or path, which stay when it is edited.
func keepDocument(folder string, a report.Noted) (changed bool, err error) {
	title, id := cmp.Or(a.Title, a.URL, a.Path), cmp.Or(a.URL, a.Real)
	if len(a.Notes) == 0 {
		return notes.Drop(folder, title, id)
	}
	_, changed, err = notes.Keep(folder, title, id, report.NotesDocument(a))
	return changed, err
}
