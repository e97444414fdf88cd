package index

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
)

// correcting is an index over a folder with a reading state beside it.
type correcting struct {
	*fixture
	state *store.State
}

func newCorrecting(t *testing.T) correcting {
	t.Helper()
	f := newFixture(t)
	file := filepath.Join(t.TempDir(), "state.db")
	s, err := store.OpenStateFile(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	x, err := OpenFile(t.Context(), f.file, file)
	if err != nil {
		t.Fatal(err)
	}
	f.Index = x
	t.Cleanup(func() { x.Close() })
	return correcting{f, s}
}

// correct keeps that somebody says some words of an article.
func (c correcting) correct(name, words, person string) {
	c.Helper()
	e, err := store.Open(filepath.Join(c.dir, name))
	if err != nil {
		c.Fatal(err)
	}
	a, err := e.Load(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	i := strings.Index(a.Text, words)
	does := correct.Correction{Do: correct.Speaker, At: anchor.Of(a.Text, quotes.Span{Start: i, End: i + len(words)}), Person: person, Kind: "direct"}
	step, err := corrections.Making(does, nil, e, a, time.Now())
	if err != nil {
		c.Fatal(err)
	}
	if _, err := c.state.Do(c.Context(), func([]store.Step) string { return "" }, step); err != nil {
		c.Fatal(err)
	}
}

// follow has the index follow, and fails unless it is as it would be if it was made anew.
func (c correcting) follow() {
	c.Helper()
	if err := Correct(c.Context(), c.Index); err != nil {
		c.Fatal(err)
	}
	sound(c.T, c.Index)
	recounted(c.T, c.Index)
}

func TestTheIndexFollowsCorrectionsAtOnce(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern.")
	c.write("b.md", "The mill", "2031-05-07", "“Bread is dear,” said Jonas Kern.")
	c.update(Options{})
	wants(t, c.Index, "Jonas Kern 2/2")
	if p, ok, err := c.People().Speaking(t.Context(), c.all(Newest)[0].ID, "Jonas Kern"); err != nil || !ok || p.Quotes != 2 {
		t.Errorf("he is %+v, %v, %v", p, ok, err)
	}
	if _, ok, err := c.People().Speaking(t.Context(), c.all(Newest)[0].ID, "Ada Quill"); err != nil || ok {
		t.Errorf("she speaks: %v, %v", ok, err)
	}
	before := census(t, c.Index)

	c.correct("a.md", "Not a boat will leave,", "Ada Quill")
	c.follow()
	wants(t, c.Index, "Ada Quill 1/1", "Jonas Kern 1/1")
	if jobs, err := outdated(t.Context(), c.Index, c.book()); err != nil || len(jobs) != 0 {
		t.Errorf("still to be followed is %v, %v", jobs, err)
	}
	if p := c.update(Options{}); p.Changed {
		t.Error("what was followed is read again")
	}
	if _, err := c.state.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	c.follow()
	if got := census(t, c.Index); got != before {
		t.Errorf("taken back, the index says\n%s\nand said\n%s", got, before)
	}
}

func (c correcting) book() *corrections.Book {
	c.Helper()
	book, err := corrections.ReadFile(c.Context(), c.Index.state)
	if err != nil {
		c.Fatal(err)
	}
	return book
}

// Another instance, or an import, corrects while nothing runs: the next update follows, also
// where the file has changed meanwhile, was moved, or is new.
func TestAnUpdateFollowsCorrections(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern.")
	c.correct("a.md", "Not a boat will leave,", "Ada Quill")
	c.update(Options{})
	wants(t, c.Index, "Ada Quill 1/1")
	c.write("a.md", "The quay", "2031-05-06", "It rained all day.\n\n“Not a boat will leave,” said Jonas Kern.")
	c.touch("a.md", time.Now().Add(time.Hour))
	c.update(Options{Carry: c.state.Carry})
	wants(t, c.Index, "Ada Quill 1/1")
	if err := os.Rename(filepath.Join(c.dir, "a.md"), filepath.Join(c.dir, "z.md")); err != nil {
		t.Fatal(err)
	}
	c.update(Options{Carry: c.state.Carry})
	wants(t, c.Index, "Ada Quill 1/1")
	if err := os.Remove(filepath.Join(c.dir, "z.md")); err != nil {
		t.Fatal(err)
	}
	c.update(Options{})
	wants(t, c.Index)
	if book := c.book(); len(book.All) != 1 {
		t.Errorf("kept are %+v", book.All)
	}
	sound(t, c.Index)
}

// An update that has begun before a correction writes what it has read; the next one mends that.
func TestACorrectionDuringAnUpdateIsFollowedByTheNext(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern.")
	c.update(Options{understand: func(a *articles.Article, found quotes.Found) read {
		c.correct("a.md", "Not a boat will leave,", "Ada Quill")
		return reading(a, found)
	}})
	wants(t, c.Index, "Jonas Kern 1/1")
	c.update(Options{})
	wants(t, c.Index, "Ada Quill 1/1")
}
