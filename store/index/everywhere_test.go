package index

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pullquote/articles/correct"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/query"
)

// everywhere keeps a correction of somebody in all articles.
func (c correcting) everywhere(does correct.Correction) {
	c.Helper()
	does.Everywhere = true
	step, err := corrections.Make(c.Context(), c.state, does, corrections.Place{}, time.Now())
	if err != nil {
		c.Fatal(err)
	}
	if _, err := c.state.Do(c.Context(), func([]store.Step) string { return "" }, step); err != nil {
		c.Fatal(err)
	}
}

// undo takes the last correction back.
func (c correcting) undo() {
	c.Helper()
	if _, err := c.state.Undo(c.Context()); err != nil {
		c.Fatal(err)
	}
}

// anew is what an index says that is made at once of what is there.
func (c correcting) anew() string {
	c.Helper()
	dir := c.TempDir()
	x, err := OpenFile(c.Context(), filepath.Join(dir, "index.db"), c.Index.state)
	if err != nil {
		c.Fatal(err)
	}
	defer x.Close()
	if err := x.Update(c.Context(), []string{c.dir}, Options{}); err != nil {
		c.Fatal(err)
	}
	return census(c.T, x)
}

// role is the role of somebody in the list of people.
func (c correcting) role(name string) string {
	c.Helper()
	all, err := c.People().List(c.Context(), PeopleQuery{Name: name})
	if err != nil || len(all) != 1 {
		c.Fatalf("called %s are %+v, %v", name, all, err)
	}
	return all[0].Role
}

func TestTheIndexFollowsCorrectionsEverywhere(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern, a pilot.")
	c.write("b.md", "The mill", "2031-05-07", "“Bread is dear,” said Jonas Kern. “So is wood,” Ada Quill said.")
	c.write("c.md", "The wall", "2031-05-08", "“It will fall,” said Jonas Kerne.")
	c.write("d.md", "The rain", "2031-05-09", "“It pours,” said Ines Pell.")
	c.update(Options{})
	before := census(t, c.Index)

	c.everywhere(correct.Correction{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas Kerne"})
	if jobs, err := outdated(t.Context(), c.Index, c.book()); err != nil || len(jobs) != 2 {
		t.Errorf("to be read again are %d articles, %v", len(jobs), err)
	}
	c.follow()
	wants(t, c.Index, "Ada Quill 1/1", "Ines Pell 1/1", "Jonas Kerne 3/3")
	c.everywhere(correct.Correction{Do: correct.Role, Person: "Jonas Kerne", Role: "harbour master"})
	c.follow()
	if role := c.role("Jonas Kerne"); role != "harbour master" {
		t.Errorf("his role is %q", role)
	}
	list, err := c.IDs(t.Context(), Scope{}, Newest)
	if err != nil {
		t.Fatal(err)
	}
	q, _ := query.Parse(`said:"jonas kerne"`)
	if hits, err := c.Search(t.Context(), q, list, today()); err != nil || len(hits) != 3 {
		t.Errorf("a search finds %d articles, %v", len(hits), err)
	}
	if jobs, err := outdated(t.Context(), c.Index, c.book()); err != nil || len(jobs) != 0 {
		t.Errorf("still to be followed is %v, %v", jobs, err)
	}
	if p := c.update(Options{}); p.Changed {
		t.Error("what was followed is read again")
	}
	c.write("e.md", "The gale", "2031-05-10", "“It blows,” said Jonas Kern.")
	c.update(Options{})
	wants(t, c.Index, "Ada Quill 1/1", "Ines Pell 1/1", "Jonas Kerne 4/4")
	if got, want := census(t, c.Index), c.anew(); got != want {
		t.Errorf("the index says\n%s\nand made at once\n%s", got, want)
	}

	c.undo()
	c.undo()
	if err := os.Remove(filepath.Join(c.dir, "e.md")); err != nil {
		t.Fatal(err)
	}
	c.update(Options{})
	c.follow()
	if got := census(t, c.Index); got != before {
		t.Errorf("taken back, the index says\n%s\nand said\n%s", got, before)
	}
}

// Who was merged into somebody by hand stays merged, who is called by a surname alone stays
// joined, and whom the library tells by an initial stays one with them.
func TestWhoIsCalledOtherwiseStaysWhoTheyWere(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern, a pilot.")
	c.write("b.md", "The mill", "2031-05-07", "“Bread is dear,” said Ada Holm.")
	c.write("c.md", "The wall", "2031-05-08", "“It will fall,” said Jonas P. Kern.")
	c.update(Options{})
	if _, err := c.state.Merge(t.Context(), "ada holm", "jonas kern"); err != nil {
		t.Fatal(err)
	}
	c.follow()
	wants(t, c.Index, "Jonas Kern 3/3")
	c.everywhere(correct.Correction{Do: correct.Rename, Person: "Jonas Kern", Name: "Zeno Kerne"})
	c.everywhere(correct.Correction{Do: correct.Role, Person: "Zeno Kerne"})
	c.follow()
	wants(t, c.Index, "Zeno Kerne 3/3")
	if role := c.role("Zeno Kerne"); role != "" {
		t.Errorf("his role is %q", role)
	}
	c.everywhere(correct.Correction{Do: correct.Rename, Person: "Zeno Kerne", Name: "Jonas Kern"})
	c.follow()
	wants(t, c.Index, "Jonas Kern 3/3")
}

// Whatever is corrected and taken back, in whatever order, the index says what one does that is
// made at once.
func TestCorrectionsEverywhereAreAFunctionOfWhatIsThere(t *testing.T) {
	t.Parallel()
	called := []string{"Jonas Kern", "Jonas Kerne", "Ada Holm", "Jonas P. Kern", "Ida Quill"}
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 15))
		c := newCorrecting(t)
		name := func() string { return called[r.IntN(len(called))] }
		for i := range 8 {
			c.write(fmt.Sprint(i, ".md"), "News", "2031-05-06", fmt.Sprintf("“It rains in %d,” said %s, a pilot. “It pours,” said %s.", i, name(), name()))
		}
		c.update(Options{})
		for range 12 {
			switch r.IntN(6) {
			case 0, 1, 2:
				c.everywhere(correct.Correction{Do: correct.Rename, Person: name(), Name: name()})
			case 3:
				c.everywhere(correct.Correction{Do: correct.Role, Person: name(), Role: []string{"", "clerk", "mayor"}[r.IntN(3)]})
			case 4:
				row := c.all(Newest)[r.IntN(8)]
				if _, err := c.state.Part(t.Context(), row.Key, name(), ""); err != nil {
					t.Fatal(err)
				}
			default:
				_, _ = c.state.Undo(t.Context())
			}
			c.follow()
			if jobs, err := outdated(t.Context(), c.Index, c.book()); err != nil || len(jobs) != 0 {
				t.Fatalf("seed %d: still to be followed is %v, %v", seed, jobs, err)
			}
			if got, want := census(t, c.Index), c.anew(); got != want {
				t.Fatalf("seed %d: the index says\n%s\nand made at once\n%s\nwith %v", seed, got, want, c.book().Wide())
			}
		}
	}
}

// What was followed needs not be looked for, until somebody writes who knows something else.
func TestWhatWasFollowedIsNotLookedForAgain(t *testing.T) {
	t.Parallel()
	c := newCorrecting(t)
	c.write("a.md", "The quay", "2031-05-06", "“Not a boat will leave,” said Jonas Kern.")
	c.update(Options{})
	c.everywhere(correct.Correction{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas Kerne"})
	book := c.book()
	wantsFollowed := func(want bool) {
		t.Helper()
		if is, err := follows(t.Context(), c.Index, book); is != want || err != nil {
			t.Errorf("that it follows is %v, %v", is, err)
		}
	}
	wantsFollowed(false)
	c.follow()
	wantsFollowed(true)
	c.write("b.md", "The mill", "2031-05-07", "“Bread is dear,” said Jonas Kern.")
	c.update(Options{})
	wantsFollowed(true)
	put(t, c.Index, article("elsewhere.md", "Post", day(1), "Jonas Kern")) // of an instance that began before
	wantsFollowed(false)
	if _, err := c.state.Part(t.Context(), "another", "Jonas Kern", ""); err != nil {
		t.Fatal(err)
	}
	c.follow()
	wantsFollowed(false)
	if book = c.book(); book == nil {
		t.Fatal("nothing is corrected")
	}
	if err := os.Remove(filepath.Join(c.dir, "b.md")); err != nil {
		t.Fatal(err)
	}
	c.undo()
	c.everywhere(correct.Correction{Do: correct.Role, Person: "Jonas Kerne", Role: "pilot"})
	book = c.book()
	if err := Correct(t.Context(), c.Index); err != nil {
		t.Fatal(err)
	}
	wantsFollowed(false) // a file is gone, and may come back
	c.update(Options{})
	c.follow()
	wantsFollowed(true)
}
