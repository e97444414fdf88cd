package index

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pullquote/articles/names"
	"pullquote/articles/quotes"
	"pullquote/store"
)

// without lists the names of the files in which nothing is wanted, as a sieve tells.
func (f *fixture) without(w Wanted) (none []string) {
	f.Helper()
	s := NewSieve(f.Context(), f.file, nil, w)
	defer s.Close()
	var some []store.Entry
	for e, err := range (store.Walker{}).Walk(f.Context(), []string{f.dir}) {
		if err != nil {
			f.Fatal(err)
		}
		some = append(some, e)
	}
	for i, is := range s.Without(f.Context(), some) {
		if is {
			none = append(none, filepath.Base(some[i].Path))
		}
	}
	return none
}

func TestASieveTellsWhatHoldsNothingThatIsWanted(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "A", "2031-03-02", "“No ferry will leave today,” said Ada Quill, the harbour master.")
	f.write("b.md", "B", "2031-04-02", "Bo Tarn said that the wall would hold.")
	f.write("c.txt", "", "", "C\n\nThe “quiet season” is over.")
	f.write("d.md", "D", "2031-05-02", "Nobody says anything.")
	f.update(Options{})
	f.write("e.md", "E", "2031-03-02", "It was not indexed.")
	for _, c := range []struct {
		wanted Wanted
		want   []string
	}{
		{Wanted{}, []string{"d.md"}},
		{Wanted{Speaker: "quill"}, []string{"b.md", "c.txt", "d.md"}},
		{Wanted{Speaker: "QUILL ada"}, []string{"b.md", "c.txt", "d.md"}},
		{Wanted{Speaker: "quil"}, []string{"a.md", "b.md", "c.txt", "d.md"}},
		{Wanted{Speaker: "—"}, []string{"a.md", "b.md", "c.txt", "d.md"}},
		{Wanted{Speaker: "quill", Filter: Filter{Kinds: []quotes.Kind{quotes.Indirect}}}, []string{"a.md", "b.md", "c.txt", "d.md"}},
		{Wanted{Filter: Filter{Kinds: []quotes.Kind{quotes.Scare}}}, []string{"a.md", "b.md", "d.md"}},
		{Wanted{Filter: Filter{Kinds: []quotes.Kind{quotes.Scare}, Least: 0.1}}, []string{"a.md", "b.md", "c.txt", "d.md"}},
		{Wanted{Filter: Filter{Since: time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC)}}, []string{"a.md", "c.txt", "d.md"}},
		{Wanted{Filter: Filter{Least: 1.01}}, []string{"a.md", "b.md", "c.txt", "d.md"}},
	} {
		if got := f.without(c.wanted); !slices.Equal(got, c.want) {
			t.Errorf("of %+v it tells %q, want %q", c.wanted, got, c.want)
		}
	}
}

// What the index cannot tell for certain is read.
func TestASieveTellsNothingOfWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	nobody := Wanted{Speaker: "nobody"}
	for name, change := range map[string]func(*fixture){
		"as it was":                 func(*fixture) {},
		"changed":                   func(f *fixture) { f.touch("a.md", time.Now().Add(time.Hour)) },
		"gone":                      func(f *fixture) { _ = os.Remove(filepath.Join(f.dir, "a.md")) },
		"found by another program":  func(f *fixture) { f.does("UPDATE said SET engine = engine + 1") },
		"something was left out":    func(f *fixture) { f.does("UPDATE said SET noted = 1") },
		"never read whole":          func(f *fixture) { f.does("UPDATE article SET quotes = -1") },
		"read under another name":   func(f *fixture) { f.does("INSERT INTO link SELECT 'x', path FROM article") },
		"garbled":                   func(f *fixture) { f.does("UPDATE said SET quotes = x'00'; UPDATE speaker SET name = 'nobody'") },
		"the number of another one": func(f *fixture) { f.does("PRAGMA user_version = 1") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := newFixture(t)
			f.write("a.md", "A", "2031-03-02", "“No ferry will leave today,” said Ada Quill.")
			f.update(Options{})
			change(f)
			if got, want := len(f.without(nobody)), map[bool]int{name == "as it was": 1}[true]; got != want {
				t.Errorf("it tells of %d files, want %d", got, want)
			}
		})
	}
}

// does runs statements on the index.
func (f *fixture) does(statements string) {
	f.Helper()
	if _, err := f.Index.write.ExecContext(f.Context(), statements); err != nil {
		f.Fatal(err)
	}
}

// A confidence that was rounded up is not taken for more than it was, nor one that was rounded
// down for less.
func TestARoundedConfidenceIsReadWhereItDecides(t *testing.T) {
	t.Parallel()
	for least := 0.89; least < 0.91; least += 0.0001 {
		for was := 0.89; was < 0.91; was += 0.00007 {
			kept := float64(thousandths(was)) / 1000
			if may := (Wanted{Filter: Filter{Least: least}}).mayBe(quotes.Direct, kept); was >= least && !may {
				t.Fatalf("%v is kept as %v, and not read for %v", was, kept, least)
			}
		}
	}
}

// An index in which somebody begins to write while nobody was to have it open is asked no more.
func TestASieveLetsGoOfAnIndexThatIsWritten(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "A", "2031-03-02", "“No ferry will leave today,” said Ada Quill.")
	f.update(Options{})
	if err := f.Index.Close(); err != nil {
		t.Fatal(err)
	}
	s := NewSieve(t.Context(), f.file, nil, Wanted{Speaker: "nobody"})
	defer s.Close()
	e := []store.Entry{{ID: store.ID(filepath.Join(f.dir, "a.md")), Path: filepath.Join(f.dir, "a.md")}}
	if s == nil || s.still == nil || !s.Without(t.Context(), e)[0] {
		t.Fatal("it does not know the file")
	}
	f.open("")
	f.does("UPDATE article SET title = 'B'")
	if s.Without(t.Context(), e)[0] {
		t.Error("it goes on")
	}
}

// Whom a name means, the index tells by the same words as the report does.
func TestASieveRemembersFewNames(t *testing.T) {
	t.Parallel()
	s := &Sieve{words: []string{"quill"}, meant: map[string]bool{}}
	for n := range 2*mostMeant + 5 {
		if who := s.meantIn("0\nAda Quill\nQ. " + string(rune('a'+n%26)) + names.Joined([]string{time.Duration(n).String()})); !slices.Equal(who, []int{0}) {
			t.Fatal(who)
		}
	}
	if len(s.meant) > mostMeant {
		t.Errorf("it remembers %d", len(s.meant))
	}
	if (*Sieve)(nil).Without(context.Background(), make([]store.Entry, 1))[0] {
		t.Error("who knows no index knows of a file")
	}
}
