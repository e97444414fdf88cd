package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// kills is how many instances each test kills: 20, or what PULLQUOTE_KILLS says.
func kills(t *testing.T) int {
	t.Helper()
	n := 20
	if asked := os.Getenv("PULLQUOTE_KILLS"); asked != "" {
		var err error
		if n, err = strconv.Atoi(asked); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// changeOf is the change of a number, the same in every instance: something
// done to some of the articles.
func changeOf(i int, articles []Sighting) Change {
	random := rand.New(rand.NewPCG(uint64(i), 4))
	c := Change{Do: Action(random.IntN(int(Unarchive) + 1))}
	if c.Do == AddTag || c.Do == RemoveTag {
		c.Tag = []string{"bridge", "ferry", "strike"}[random.IntN(3)]
	}
	for _, at := range articles {
		if random.IntN(2) == 0 {
			c.On = append(c.On, at)
		}
	}
	return c
}

// model has the marks of articles after some changes, without a database.
type model struct {
	articles []Sighting
	entries  []Entry
	changes  int
}

func newModel(n int) *model {
	m := &model{articles: library(n), entries: make([]Entry, n)}
	for i, at := range m.articles {
		m.entries[i].Key = at.Key
	}
	return m
}

// after makes changes until there have been so many, and returns the marks.
func (m *model) after(changes int) []string {
	for ; m.changes < changes; m.changes++ {
		c := changeOf(m.changes, m.articles)
		on := map[string]bool{}
		for _, at := range c.On {
			on[at.Key] = true
		}
		for i := range m.entries {
			if on[m.entries[i].Key] {
				m.entries[i] = made(c, m.entries[i])
			}
		}
	}
	return linesOf(m.entries)
}

// made returns an entry after a change.
func made(c Change, e Entry) Entry {
	switch c.Do {
	case MarkRead, MarkUnread:
		e.Read = c.Do == MarkRead
	case Star, Unstar:
		e.Starred = c.Do == Star
	case Archive, Unarchive:
		e.Archived = c.Do == Archive
	case AddTag, RemoveTag:
		e.Tags = slices.DeleteFunc(slices.Clone(e.Tags), func(tag string) bool { return tag == c.Tag })
		if c.Do == AddTag {
			e.Tags = append(e.Tags, c.Tag)
			slices.Sort(e.Tags)
		}
	}
	return e
}

// killedAt kills an instance that reports each thing it has done by its number, from before
// on, at a random moment, and returns the last that it has reported.
func killedAt(t *testing.T, other *instance, before int) (reported int) {
	t.Helper()
	last := fmt.Sprint(before)
	for range rand.IntN(5) {
		last, _ = other.line()
	}
	spin(rand.IntN(3000))
	reported, err := strconv.Atoi(other.kill(last))
	if err != nil {
		t.Fatal(err)
	}
	return reported
}

// sound opens a database after an instance was killed in it: without a notice,
// with an integrity check that finds nothing.
func sound(t *testing.T, file string) *State {
	t.Helper()
	s, notice := openState(t.Context(), file)
	if notice != nil {
		t.Fatal(notice)
	}
	var verdict string
	if err := s.db.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Fatal(verdict, err)
	}
	return s
}

func TestKilledAmongChangesNoneIsHalfDoneAndNoneLost(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	witness := openTest(t, file) // lives on, so that the log of changes does too
	model := newModel(changed)
	done := 0
	for range kills(t) {
		other := start(t, "change", file, done)
		reported := killedAt(t, other, done-1)
		s := sound(t, file)
		got := marks(t, s, model.entries)
		done = reported + 1
		if !slices.Equal(got, model.after(done)) {
			if done++; !slices.Equal(got, model.after(done)) {
				t.Fatalf("after change %d the marks are neither those of it nor those of the next", reported)
			}
		}
		if !slices.Equal(marks(t, witness, model.entries), got) {
			t.Error("another instance sees other marks")
		}
		s.Close()
		if done%3 == 0 { // now and then the last one closes, and the log is emptied
			witness.Close()
			witness = openTest(t, file)
		}
	}
}

func TestKilledAmongChangesTheLastIsUndoneByTheNextRun(t *testing.T) {
	t.Parallel()
	for range kills(t) / 2 {
		file := filepath.Join(t.TempDir(), "state.db")
		other := start(t, "do", file, 0)
		var last string
		for range 10 { // the first of them may change nothing
			last, _ = other.line()
		}
		spin(rand.IntN(3000))
		reported, err := strconv.Atoi(other.kill(last))
		if err != nil {
			t.Fatal(err)
		}
		s := undoTest(t, file)
		u, err := s.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		undone, err := strconv.Atoi(u.Said)
		if err != nil || undone > reported+1 {
			t.Fatalf("change %d was the last, and %q is undone: %v", reported, u.Said, err)
		}
		model := newModel(changed)
		if got := marks(t, s, model.entries); !slices.Equal(got, model.after(undone)) {
			t.Fatalf("with change %d undone, after %d, the marks are not those before it", undone, reported)
		}
	}
}

func TestKilledWhileNotesAreKeptNoneIsLost(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	sound(t, file).Close() // killed while it was made, it would be empty, and say so
	done := 0
	for range kills(t) {
		other := start(t, "note", file, done)
		reported := killedAt(t, other, done-1)
		s := sound(t, file)
		all, err := Annotations(t.Context(), s)
		if n := len(all); err != nil || n != reported+1 && n != reported+2 {
			t.Fatalf("after note %d there are %d: %v", reported, n, err)
		}
		done = len(all)
		for i := range done {
			if want := annotationNumbered(i); !slices.ContainsFunc(all, func(a Annotation) bool { return a.ID == want.ID && string(a.Body) == string(want.Body) }) {
				t.Fatalf("note %d is lost", i)
			}
		}
		s.Close()
	}
}

// killedOpening kills instances at random moments while they open copies of a
// file, from before they begin until after they are done.
func killedOpening(t *testing.T, data []byte, after func(file string)) {
	t.Helper()
	root := t.TempDir()
	begin := func(round int) (file string, other *instance) {
		file = filepath.Join(root, fmt.Sprint(round), "state.db")
		put(t, file, string(data))
		return file, start(t, "open", file, 0)
	}
	// How many turns go by until it is done, undisturbed?
	_, other := begin(0)
	all := 0
	over, finished := context.WithCancel(t.Context())
	go func() {
		other.line()
		finished()
	}()
	for ; over.Err() == nil; all++ {
		spin(1)
	}
	other.kill("")
	for round := range kills(t) {
		file, other := begin(round + 1)
		spin(rand.IntN(all + all/8))
		other.kill("")
		after(file)
	}
}

func TestKilledInAMigrationTheNextStartIsClean(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts and kills processes, one after the other")
	}
	const articles = 300
	first, err := os.ReadFile(firstVersion(t, articles))
	if err != nil {
		t.Fatal(err)
	}
	killedOpening(t, first, func(file string) {
		s := sound(t, file)
		if rows := countRows(t, s); rows != 2*articles {
			t.Errorf("%d rows left", rows)
		}
		s.Close()
		names, err := os.ReadDir(filepath.Dir(file))
		if err != nil || len(names) != 2 || names[0].Name() != "state.db" || names[1].Name() != "state.db.v1.bak" {
			t.Errorf("there lie %v, %v", names, err)
		}
		isFirstVersion(t, file+".v1.bak", articles)
	})
}

func TestKilledWhileDamageIsSetAsideTheNextSavesAsMuch(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts and kills processes, one after the other")
	}
	damaged := damagedFile(t)
	whole := filepath.Join(t.TempDir(), "state.db")
	put(t, whole, string(damaged))
	s, _ := openState(t.Context(), whole)
	want := countRows(t, s)
	s.Close()
	if want < 100 {
		t.Fatalf("%d rows can be saved", want)
	}
	killedOpening(t, damaged, func(file string) {
		s, notice := openState(t.Context(), file)
		if errors.Is(notice, ErrNotKept) {
			t.Fatal(notice)
		}
		defer s.Close()
		if rows := countRows(t, s); rows != want {
			t.Errorf("%d rows saved of %d", rows, want)
		}
		if aside, err := os.ReadFile(file + ".damaged-1"); err != nil || !bytes.Equal(aside, damaged) {
			t.Errorf("the damaged one is not kept: %v", err)
		}
		if left, _ := filepath.Glob(file + ".new*"); len(left) > 0 {
			t.Errorf("%q are left", left)
		}
	})
}

func TestKilledWhileWrongRowsAreMendedTheNextMendsThem(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts and kills processes, one after the other")
	}
	wrong, want := filled(t)
	spoil(t, wrong, "INSERT INTO paths VALUES ('/news/lost.txt', 'nothing')")
	data, err := os.ReadFile(wrong)
	if err != nil {
		t.Fatal(err)
	}
	killedOpening(t, data, func(file string) {
		s, notice := openState(t.Context(), file)
		if errors.Is(notice, ErrNotKept) {
			t.Fatal(notice)
		}
		s.Close()
		s = sound(t, file)
		defer s.Close()
		if lacking := missing(want, rowsOf(t, s)); len(lacking) > 0 {
			t.Errorf("%d rows are lost", len(lacking))
		}
	})
}

func TestKilledWhileACopyIsMadeEachCopyIsWhole(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts and kills processes, one after the other")
	}
	file := filepath.Join(t.TempDir(), "state.db")
	sound(t, file).Close() // killed before its first page is written, there would be nothing to copy
	done := 1
	for range kills(t) {
		other := start(t, "copy", file, done)
		last := fmt.Sprint(done - 1)
		for range rand.IntN(4) {
			last, _ = other.line()
		}
		spin(rand.IntN(3000))
		reported, err := strconv.Atoi(other.kill(last))
		if err != nil {
			t.Fatal(err)
		}
		done = reported + 1
		sound(t, file).Close()
		copies := backups(file, day(done+10))
		if len(copies) < min(mostBackups, reported) || len(copies) > mostBackups+1 { // before the oldest goes
			t.Errorf("after %d copies there are %v", reported, copies)
		}
		for _, b := range copies {
			if err := checkFile(t.Context(), b.file); err != nil {
				t.Errorf("%s: %v", filepath.Base(b.file), err)
			}
		}
	}
}

// damagedFile returns a database of which two pages in the middle are garbage.
func damagedFile(t *testing.T) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	apply(t, s, MarkRead, entriesOf(1500))
	s.Close() // which writes everything into the one file
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[len(data)/2:], bytes.Repeat([]byte{0xAA}, 8192))
	return data
}

// isFirstVersion asserts that a file is a whole database of version 1.
func isFirstVersion(t *testing.T, file string, articles int) {
	t.Helper()
	db, err := connectRaw(file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var verdict string
	var v, rows int
	err = db.QueryRowContext(t.Context(), "SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM reading), (SELECT * FROM pragma_integrity_check)").Scan(&v, &rows, &verdict)
	if err != nil || v != 1 || rows != articles || verdict != "ok" {
		t.Errorf("%s has version %d, %d articles, and is %s: %v", filepath.Base(file), v, rows, verdict, err)
	}
}

func TestInstancesWriteAtOnceAndLoseNothing(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	one, two := start(t, "tag", file, 1), start(t, "tag", file, 2)
	for i := range turns {
		c := Change{Do: Star, On: library(2 * turns)[i : i+turns]}
		if err := insist(t.Context(), s, c); err != nil {
			t.Error(err)
		}
	}
	if n, m := len(one.end(t)), len(two.end(t)); n != turns || m != turns {
		t.Errorf("they made %d and %d changes", n, m)
	}
	for _, at := range library(2*turns - 1) {
		e := []Entry{{Key: at.Key}}
		if got := marks(t, s, e)[0]; !strings.HasSuffix(got, "starred true tags [by 1 by 2]") {
			t.Fatal(got)
		}
	}
}
