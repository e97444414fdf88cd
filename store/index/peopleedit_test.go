package index

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// byHand changes what was decided by hand in the database beside an index, and
// has the index follow.
func byHand(t *testing.T, x *Index, statements ...string) {
	t.Helper()
	db := sql.OpenDB(connector{file: x.state})
	defer db.Close()
	for _, s := range append([]string{
		"CREATE TABLE IF NOT EXISTS merges (person TEXT PRIMARY KEY, into_person TEXT)",
		"CREATE TABLE IF NOT EXISTS parts (article TEXT, name TEXT, person TEXT, PRIMARY KEY (article, name))",
	}, statements...) {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.People().Regroup(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestPeopleAreMergedAndPartedByHandAndBack(t *testing.T) {
	t.Parallel()
	x := empty(t)
	put(t, x,
		article("a", "Post", day(1), "Jonas Kern", "Kern, mayor"),
		article("b", "Post", day(30), "Ida Holm"),
		article("c", "Post", day(31), "Ida Holm", "a pilot"))
	wants(t, x, "Ida Holm 2/2", "Jonas Kern 1/1", "Kern 1/1")
	before := census(t, x)
	byHand(t, x, "INSERT INTO merges VALUES ('kern · mayor · post', 'jonas kern')", "INSERT INTO merges VALUES ('ida holm', 'jonas kern')")
	wants(t, x, "Jonas Kern 4/3")
	recounted(t, x)
	byHand(t, x, "INSERT INTO parts VALUES ('key-of-c', 'a pilot', 'ida holm')", "INSERT INTO parts VALUES ('key-of-a', 'Kern', 'Kern @ key-of-a')")
	wants(t, x, "Jonas Kern 4/3", "Kern 1/1")
	recounted(t, x)
	byHand(t, x, "DELETE FROM merges", "DELETE FROM parts")
	if got := census(t, x); got != before {
		t.Errorf("taken back, the index says\n%s\nand said\n%s", got, before)
	}
}

func TestAMergeHoldsForWhoComesLater(t *testing.T) {
	t.Parallel()
	x := empty(t)
	byHand(t, x, "INSERT INTO merges VALUES ('ida holm', 'ida kern')")
	put(t, x, article("a", "", day(1), "Ida Holm"))
	wants(t, x, "Ida Holm 1/1")
	put(t, x, article("b", "", day(2), "Ida Kern"))
	wants(t, x, "Ida Kern 2/2")
	p, ok, err := x.People().ByKey(t.Context(), "ida holm")
	if err != nil || !ok || p.Name != "Ida Kern" || !slices.Equal(p.Also, []string{"Ida Holm"}) {
		t.Errorf("got %+v, %v, %v", p, ok, err)
	}
}

// Edits may come before, between and after the articles that they are about.
func TestEditsHoldWheneverTheyAreMade(t *testing.T) {
	t.Parallel()
	keys := []string{"jonas kern", "jonas p. kern", "ida kern", "ida holm", "ida q. holm", "nato", "kern · mayor · post", "kern · pilot · globe"}
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 7))
		x, fresh := empty(t), empty(t)
		there := map[string]record{}
		var edits []string
		for range 12 {
			for range 1 + r.IntN(5) {
				a := someArticle(r)
				there[a.Entry.Path] = a
				put(t, x, a)
			}
			edit := fmt.Sprintf("INSERT OR REPLACE INTO merges VALUES ('%s', '%s')", keys[r.IntN(len(keys))], keys[r.IntN(len(keys))])
			switch r.IntN(3) {
			case 0:
				edit = fmt.Sprintf("INSERT OR REPLACE INTO parts VALUES ('key-of-article-%d', 'Kern', '%s')", r.IntN(20), keys[r.IntN(len(keys))])
			case 1:
				edit = fmt.Sprintf("DELETE FROM merges WHERE person = '%s'", keys[r.IntN(len(keys))])
			}
			edits = append(edits, edit)
			byHand(t, x, edit)
			recounted(t, x)
		}
		byHand(t, fresh, edits...)
		for _, a := range there {
			put(t, fresh, a)
		}
		if got, want := census(t, x), census(t, fresh); got != want {
			t.Fatalf("seed %d: grown, the index says\n%s\nand made at once\n%s", seed, got, want)
		}
	}
}
