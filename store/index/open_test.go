package index

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"pullquote/store"
	"pullquote/store/query"
)

func expectNotice(t *testing.T, err error, words string) {
	t.Helper()
	if words == "" && err != nil || words != "" && (err == nil || !strings.Contains(err.Error(), words)) {
		t.Fatalf("the notice is %v and should hold %q", err, words)
	}
}

// made is a fixture with one article, its index closed.
func made(t *testing.T) *fixture {
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	f.update(Options{})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f
}

// whole expects the article to be listed and found after an update.
func (f *fixture) whole() {
	f.Helper()
	f.update(Options{})
	if got := f.titles(Newest); len(got) != 1 || f.matching("truth") != 1 {
		f.Errorf("the index holds %q", got)
	}
	sound(f.T, f.Index)
}

func TestADeletedIndexIsMadeAgain(t *testing.T) {
	t.Parallel()
	f := made(t)
	if err := os.Remove(f.file); err != nil {
		t.Fatal(err)
	}
	f.open("")
	f.whole()
}

func TestADamagedIndexIsMadeAgain(t *testing.T) {
	t.Parallel()
	for name, harm := range map[string]func([]byte) []byte{
		"no database": func([]byte) []byte { return bytes.Repeat([]byte("not a database "), 500) },
		"empty":       func([]byte) []byte { return nil },
		"a few bytes": func(b []byte) []byte { return b[:700] },
		"cut in half": func(b []byte) []byte { return b[:len(b)/2] },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := made(t)
			data, err := os.ReadFile(f.file)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(f.file, harm(data), 0o600); err != nil {
				t.Fatal(err)
			}
			f.open(map[bool]string{true: "", false: "being rebuilt"}[name == "empty"])
			f.whole()
		})
	}
}

// harms are ways in which an index may be damaged while it is open.
func harms() map[string]string {
	return map[string]string{
		"words":      "UPDATE words_data SET block = x'ffffff' WHERE id > 10",
		"voices":     "UPDATE saying_data SET block = x'ffffff' WHERE id > 10",
		"all words":  "UPDATE words_data SET block = x'ffffff'",
		"beginnings": "UPDATE starts SET among = x'05ffff'",
		"quotations": "UPDATE said SET quotes = x'ffffff'",
		"no table":   "DROP TABLE said",
		"no column":  "ALTER TABLE person RENAME COLUMN folded TO unfolded",
	}
}

func TestDamageThatShowsInAnUpdateIsMendedThere(t *testing.T) {
	t.Parallel()
	for name, harm := range harms() {
		if name == "words" || name == "voices" { // which are read when somebody asks
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := made(t)
			f.open("")
			if _, err := f.Index.write.ExecContext(t.Context(), harm); err != nil {
				t.Fatal(err)
			}
			f.write("b.md", "More", "2026-03-03", "“Another truth,” said Bo Tarn.")
			f.write("a.md", "Kept", "2026-03-02", "“The files are the only truth,” said Ada Quill.")
			mended := false
			if err := f.Update(t.Context(), []string{f.dir}, Options{Report: func(p Progress) { mended = mended || p.Mended }}); err != nil {
				t.Fatal(err)
			}
			if got := f.titles(Newest); len(got) != 2 || f.matching("truth") != 2 || !mended {
				t.Errorf("it lists %q, mended %v", got, mended)
			}
			sound(t, f.Index)
		})
	}
}

func TestDamageThatShowsInAQuestionIsMendedThere(t *testing.T) {
	t.Parallel()
	for name, harm := range harms() {
		if name == "all words" { // which no question meets
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := made(t)
			f.open("")
			other, err := OpenFile(t.Context(), f.file, "")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = other.Close() })
			if _, err := f.Index.write.ExecContext(t.Context(), harm); err != nil {
				t.Fatal(err)
			}
			err = asking(t, f.Index, f.dir)
			if err == nil || !f.Mend(t.Context(), err) {
				t.Fatalf("%v is not taken for damage", err)
			}
			f.whole()
			if err := asking(t, f.Index, f.dir); err != nil {
				t.Error(err)
			}
			if err := asking(t, other, f.dir); err != nil {
				t.Errorf("another instance that has it open: %v", err)
			}
		})
	}
}

// asking asks an index all that the program asks.
func asking(t *testing.T, x *Index, dir string) error {
	t.Helper()
	ctx, in := t.Context(), In(dir)
	list, err := x.IDs(ctx, in, Newest)
	if err != nil {
		return err
	}
	rows, err := x.Rows(ctx, list)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if _, err := x.Quotes(ctx, r.ID); err != nil {
			return err
		}
	}
	for _, text := range []string{"truth", "tru*", "tr*", "said:quill truth", "from:2020", "by:nobody", "is:unread", "has:quotes"} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		found, err := x.Search(ctx, q, list, time.Now())
		if err != nil {
			return err
		}
		if _, err := x.Snippets(ctx, q, found); err != nil {
			return err
		}
	}
	for _, order := range []Order{Oldest, BySource, UnreadFirst, MostQuoted} {
		if _, err := x.IDs(ctx, in, order); err != nil {
			return err
		}
	}
	people, err := x.People().List(ctx, PeopleQuery{In: in, Unnamed: true})
	if err != nil {
		return err
	}
	if _, err := x.People().List(ctx, PeopleQuery{In: in, Name: "quill"}); err != nil {
		return err
	}
	for _, who := range people {
		if _, _, err := x.People().Sayings(ctx, who.ID, in, 0, 10); err != nil {
			return err
		}
	}
	return nil
}

func TestAListThatLacksAnArticleIsMendedOnceADay(t *testing.T) {
	t.Parallel()
	f := made(t)
	f.open("")
	for _, do := range []string{
		"PRAGMA writable_schema = 1", // so that what the list is sorted by is not what stands there
		"UPDATE sqlite_schema SET sql = 'CREATE INDEX article_date ON article (words DESC, path)' WHERE name = 'article_date'",
	} {
		if _, err := f.Index.write.ExecContext(t.Context(), do); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f.open("")
	if err := f.Check(t.Context()); err != nil {
		t.Errorf("it was checked on the day when it was made: %v", err)
	}
	yesterday := time.Now().Add(-25 * time.Hour)
	if err := os.Chtimes(f.file+".lock", yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	if err := f.Check(t.Context()); err == nil || !f.Mend(t.Context(), err) {
		t.Errorf("the check finds %v", err)
	}
	f.whole()
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestAConstraintIsTheIndexsFaultWhereItsRowsContradictEachOther(t *testing.T) {
	t.Parallel()
	f := made(t)
	f.open("")
	if _, err := f.Index.write.ExecContext(t.Context(), "INSERT INTO said SELECT id + 1, said.quotes, 0, 0, 0 FROM said JOIN article ON id = article"); err != nil {
		t.Fatal(err)
	}
	_, err := f.Index.write.ExecContext(t.Context(), "INSERT INTO said VALUES (2, x'', 0, 0, 0)")
	if err == nil || !f.Mend(t.Context(), err) {
		t.Errorf("%v is not taken for damage", err)
	}
	f.whole()
}

func TestWhatIsNotTheIndexsFaultLeavesItAlone(t *testing.T) {
	t.Parallel()
	f := made(t)
	f.open("")
	before, err := os.Stat(f.file)
	if err != nil {
		t.Fatal(err)
	}
	state := filepath.Join(t.TempDir(), "state.db")
	spoiled, err := sql.Open("sqlite", state)
	if err != nil {
		t.Fatal(err)
	}
	defer spoiled.Close()
	_, constraint := spoiled.ExecContext(t.Context(), "CREATE TABLE t (x CHECK (x > 1)); INSERT INTO t VALUES (1)")
	_, mistake := spoiled.ExecContext(t.Context(), "SELECT y FROM t")
	spoiled.Close()
	if err := os.WriteFile(state, bytes.Repeat([]byte("no database "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	_, corrupt := spoiled.ExecContext(t.Context(), "SELECT 1")
	for _, err := range []error{constraint, mistake, corrupt, besideState{corrupt}, errors.New("database is closed"), fs.ErrPermission} {
		if err == nil || f.Mend(t.Context(), err) {
			t.Errorf("the index is thrown away for %v", err)
		}
	}
	carry := func(context.Context, []store.Sighting) error {
		return fmt.Errorf("saving reading state: %w", constraint)
	}
	f.write("b.md", "More", "2026-03-03", "“Another truth,” said Bo Tarn.")
	if err := f.Update(t.Context(), []string{f.dir}, Options{Carry: carry}); err == nil || !strings.Contains(err.Error(), "CHECK") {
		t.Errorf("nothing is said of what the reading state could not take: %v", err)
	}
	if got := f.titles(Newest); len(got) != 2 {
		t.Errorf("it lists %q", got)
	}
	told := map[string]bool{}
	f.update(Options{Carry: func(_ context.Context, at []store.Sighting) error {
		for _, one := range at {
			told[filepath.Base(one.Path)] = true
		}
		return nil
	}})
	if len(told) != 1 || !told["b.md"] {
		t.Errorf("the reading state was told of %v when it could take something", told)
	}
	if after, err := os.Stat(f.file); err != nil || !os.SameFile(before, after) {
		t.Errorf("the file is another, %v", err)
	}
}

func TestAnIndexOfANewerVersionIsLeftAlone(t *testing.T) {
	t.Parallel()
	f := made(t)
	db, err := sql.Open("sqlite", f.file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "PRAGMA user_version = 99; PRAGMA application_id = 0"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before, err := os.ReadFile(f.file)
	if err != nil {
		t.Fatal(err)
	}
	f.open("newer version")
	f.whole()
	if after, err := os.ReadFile(f.file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file has changed (%v)", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(f.spare); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the makeshift is left in %s", f.spare)
	}
}

func TestWhereNothingCanBeWrittenTheIndexIsAMakeshift(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f.file = filepath.Join(blocked, "index.db") // below a file: nobody can write there, not even root
	f.open("a temporary index for this session")
	f.whole()
}

func TestAReadOnlyLibraryIsIndexed(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Kept", "2026-03-02", "“The files are the truth,” said Ada Quill.")
	if err := os.Chmod(f.dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(f.dir, 0o755) })
	f.whole()
}

func TestAFullDiskEndsAnUpdateAndDamagesNothing(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for i := range 30 {
		f.write("n"+string(rune('a'+i))+".md", "Report", "2026-03-02", strings.Repeat("“Words and more words,” said Ada Quill of Tarn. ", 80+i))
	}
	var pages int
	if err := f.Index.write.QueryRowContext(t.Context(), "PRAGMA max_page_count = 40").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	err := f.Update(t.Context(), []string{f.dir}, Options{})
	if err == nil || !strings.Contains(err.Error(), "full") {
		t.Errorf("the error is %v", err)
	}
	sound(t, f.Index)
	if err := f.Index.write.QueryRowContext(t.Context(), "PRAGMA max_page_count = 100000").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	f.update(Options{})
	if rows := f.all(Newest); len(rows) != 30 || f.matching("words") != 30 {
		t.Errorf("%d rows when there is room again", len(rows))
	}
}

func TestOfTwoInstancesOneIndexesAndTheOtherSeesIt(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("two handles of one process share locks there; run it on Linux or macOS")
	}
	f := newFixture(t)
	f.write("a.md", "Seen by both", "2026-03-02", "One writes, two read.")
	other, err := OpenFile(t.Context(), f.file, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	unlock, err := f.turn(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	waits, ended := make(chan bool, 100), make(chan error, 1)
	go func() {
		ended <- other.Update(t.Context(), []string{f.dir}, Options{Report: func(p Progress) {
			if p.Elsewhere {
				waits <- true
			}
		}})
	}()
	select {
	case <-waits:
	case err := <-ended:
		t.Fatalf("the second did not wait: %v", err)
	case <-time.After(20 * time.Second):
		t.Fatal("the second says nothing")
	}
	unlock()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	if got := f.titles(Newest); len(got) != 1 || got[0] != "Seen by both" {
		t.Errorf("the first instance lists %q", got)
	}
}

func TestMarksOfAStateThatCameLaterCount(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.write("a.md", "Read", "2026-03-03", "“Old,” said Ada Quill.")
	f.write("b.md", "Unread", "2026-03-02", "“New,” said Bo Tarn.")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	state := filepath.Join(t.TempDir(), "state.db")
	x, err := OpenFile(t.Context(), f.file, state)
	if err != nil {
		t.Fatal(err)
	}
	f.Index = x
	t.Cleanup(func() { _ = x.Close() })
	f.update(Options{})
	if got := f.titles(UnreadFirst); got[0] != "Read" {
		t.Errorf("without any state: %q", got)
	}
	for _, tables := range []string{
		"CREATE TABLE reading (key TEXT PRIMARY KEY, read INTEGER)", // as an earlier version has it
		"ALTER TABLE reading ADD COLUMN starred INTEGER; ALTER TABLE reading ADD COLUMN archived INTEGER; CREATE TABLE tags (key TEXT, tag TEXT)",
	} {
		db, err := sql.Open("sqlite", state)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.ExecContext(t.Context(), tables+"; INSERT OR IGNORE INTO reading (key, read) VALUES (?, 1)", f.all(Newest)[0].Key); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if got := f.titles(UnreadFirst); strings.Contains(tables, "starred") != (got[0] == "Unread") {
			t.Errorf("after %s: %q", tables, got)
		}
	}
}
