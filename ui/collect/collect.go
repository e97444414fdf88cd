// Package collect puts quotations into dossiers, and tells what is in one: by whom and
// from where its quotations are, which of them are the same words, and who is missing.
// The reader and the command line share it.
package collect

import (
	"context"
	"fmt"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/cite"
	"pullquote/articles/export"
	"pullquote/articles/quotes"
	"pullquote/articles/sentences"
	"pullquote/store"
	"pullquote/store/dossier"
	"pullquote/store/shelf"
	"pullquote/ui/screen/words"
)

// Entry is a citation of an article as a dossier keeps it. The article's file is read for
// the line; where that cannot be told, there is none.
func Entry(ctx context.Context, c *cite.Citation, from store.Entry, now time.Time) dossier.Entry {
	a, at := c.Article(), c.Span()
	stands := anchor.Of(a.Text, at)
	e := dossier.Entry{
		Kept: c.Kept(), Prefix: stands.Prefix, Suffix: stands.Suffix,
		Context: contextOf(a, c.Attributed()), Paragraph: paragraph(a, at.Start), Added: now.UTC().Truncate(time.Second),
	}
	if stands.Exact != e.Words {
		e.Exact = stands.Exact
	}
	if strings.Contains(e.Words, e.Context) {
		e.Context = ""
	}
	if path := string(from.ID); filepath.IsAbs(path) && from.OnDisk() || strings.HasPrefix(path, store.SamplePrefix) || strings.HasPrefix(path, shelf.Prefix) {
		e.Path = path
	}
	if from.OnDisk() {
		if line, err := from.LineAt(ctx, a.Text, at.Start); err == nil {
			e.Line = line
		}
	}
	return e
}

// contextOf are the sentences of an article that a stretch of its text stands in.
func contextOf(a *articles.Article, at quotes.Span) string {
	var in quotes.Span
	from := sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > at.Start })
	for _, b := range a.Blocks[from:] {
		if b.Start >= at.End {
			break
		}
		for _, s := range sentences.Cut(b.Of(a.Text), a.Language) {
			s = quotes.Span{Start: b.Start + s.Start, End: b.Start + s.End}
			switch {
			case s.End <= at.Start || s.Start >= at.End:
			case in.Empty():
				in = s
			default:
				in.End = s.End
			}
		}
	}
	if in.Empty() {
		return ""
	}
	return export.Words(a, in)
}

// paragraph is the number of the paragraph that a place is in, from 1, as the reader
// counts them; 0 if it is in none.
func paragraph(a *articles.Article, at int) (n int) {
	for _, b := range a.Blocks {
		if b.Kind == articles.Paragraph || b.Kind == articles.Blockquote {
			n++
		}
		if at < b.End {
			if at < b.Start {
				return 0
			}
			return n
		}
	}
	return 0
}

// Find is where the words of an entry stand in an article's text now; false where they
// are gone, or cannot be told from others.
func Find(e *dossier.Entry, a *articles.Article) (quotes.Span, bool) {
	return anchor.Anchor{Exact: e.Anchor(), Prefix: e.Prefix, Suffix: e.Suffix}.In(a.Text)
}

// Collected is what came of putting entries into a dossier.
type Collected struct {
	Name    string
	Added   int // that were not in it before
	Entries int // that are in it now
}

// Said is that in a line.
func (c Collected) Said() string {
	if c.Added == 0 {
		return fmt.Sprintf("already in “%s”, %s", c.Name, words.Plural(c.Entries, "quotation"))
	}
	return fmt.Sprintf("in “%s”, %s", c.Name, words.Plural(c.Entries, "quotation"))
}

// Into puts entries into a dossier, which is made if there is none.
func Into(ctx context.Context, s *store.State, in dossier.Folder, name string, all ...dossier.Entry) (Collected, error) {
	done := Collected{Name: name}
	said := words.Plural(len(all), "quotation") + " put into “" + name + "”"
	err := Change(ctx, s, in, name, said, func(d *dossier.Dossier) error {
		done.Added = d.Add(all...)
		done.Entries = len(d.Entries)
		return nil
	})
	return done, err
}

// Change changes a dossier as one step, which can be undone.
func Change(ctx context.Context, s *store.State, in dossier.Folder, name, said string, by func(*dossier.Dossier) error) error {
	file, err := in.File(name)
	if err != nil {
		return err
	}
	_, err = s.Do(ctx, func([]store.Step) string { return said }, store.Step{Dossier: &dossier.Change{File: file, By: by}})
	return err
}
