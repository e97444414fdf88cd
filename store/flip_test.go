package store

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// flips is how many bits are flipped, one at a time, in the header and in the
// body of each page: go test ./store -run Flip -flips 100 -timeout 1h
var flips = flag.Int("flips", 1, "how many bits to flip in the header and in the body of each page")

// filled is a database with rows in every table, closed, and those rows.
func filled(t *testing.T) (file string, rows map[string]int) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "state.db")
	s := openTest(t, file)
	apply(t, s, MarkRead, entriesOf(300))
	apply(t, s, Star, entriesOf(40))
	if _, err := s.Apply(t.Context(), Change{Do: AddTag, Tag: "ferry", On: library(150)}); err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		name := fmt.Sprint("person ", i)
		feed := fmt.Sprintf("https://feed%d.example/rss", i)
		err := errors.Join(
			s.SaveSearch(t.Context(), fmt.Sprint("search ", i), "ferry strike"), s.SaveSubscription(t.Context(), Subscription{URL: feed}),
			s.SaveItems(t.Context(), feed, []string{"one", "two"}))
		if _, again := s.Merge(t.Context(), name, name+" holm"); err != nil || again != nil {
			t.Fatal(err, again)
		}
		if _, err := s.Part(t.Context(), fmt.Sprintf("%016d", i), "Holm", ""); err != nil {
			t.Fatal(err)
		}
		noted(t, s, annotationOf(fmt.Sprintf("%016d", i), "", "not one boat"))
	}
	rows = rowsOf(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return file, rows
}

// rowsOf returns every row of every table, with how often it is there.
func rowsOf(t *testing.T, s *State) map[string]int {
	t.Helper()
	all := map[string]int{}
	for _, table := range tables() {
		list := "quote(" + strings.Join(columns(t.Context(), s.db, table), ") || ' ' || quote(") + ")"
		rows, err := s.db.QueryContext(t.Context(), "SELECT "+list+" FROM "+table)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var row string
			if err := rows.Scan(&row); err != nil {
				t.Fatal(err)
			}
			all[table+" "+row]++
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// missing counts what is in one set of rows and not in another.
func missing(want, got map[string]int) (lacking []string) {
	for row := range want {
		if got[row] == 0 {
			lacking = append(lacking, row)
		}
	}
	slices.Sort(lacking)
	return lacking
}

// flip changes a bit of a file.
func flip(t *testing.T, file string, at spot) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b [1]byte
	if _, err := f.ReadAt(b[:], at.byte); err != nil {
		t.Fatal(err)
	}
	b[0] ^= 1 << at.bit
	if _, err := f.WriteAt(b[:], at.byte); err != nil {
		t.Fatal(err)
	}
}

// spot is a bit of a file.
type spot struct{ byte, bit int64 }

// spots are the bits to flip in a database: of each page some of its header and
// some of its body, the same at each run.
func spots(size int64) (all []spot) {
	const page, fileHeader, pageHeader = 4096, 100, 8
	random := rand.New(rand.NewPCG(7, 11))
	for from := int64(0); from < size; from += page {
		head := int64(pageHeader)
		if from == 0 {
			head += fileHeader
		}
		for range *flips {
			all = append(all, spot{from + random.Int64N(head), random.Int64N(8)}, spot{from + random.Int64N(page), random.Int64N(8)})
		}
	}
	return all
}

// TestAFlippedBitLosesNothingWithoutAWord flips bits in every page. SQLite keeps
// no sums of what it writes, so a letter that has become another goes unnoticed:
// that is one row.
func TestAFlippedBitLosesNothingWithoutAWord(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("opens hundreds of databases, one after the other")
	}
	whole, want := filled(t)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range spots(int64(len(data))) {
		file := filepath.Join(t.TempDir(), "state.db")
		put(t, file, string(data))
		flip(t, file, at)
		lacking, notice := openedState(t, file, want)
		if len(lacking) > 1 && (notice == nil || !strings.Contains(notice.Error(), "lost: ") && !strings.Contains(notice.Error(), "could be read")) {
			t.Errorf("%v: %d rows are lost, and the notice is %v: %.3q", at, len(lacking), notice, lacking)
		}
	}
}

func TestAFlippedBitOfTheVersionIsNoNewerPullquote(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("opens hundreds of databases, one after the other")
	}
	whole, want := filled(t)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for i := range int64(16) {
		n := 4*i + i%4
		file := filepath.Join(t.TempDir(), "state.db")
		put(t, file, string(data))
		number := 60 + n/8 // of the version
		if n >= 32 {
			number += 4 // of the mark, at 68
		}
		flip(t, file, spot{number, n % 8})
		if lacking, notice := openedState(t, file, want); len(lacking) > 0 || notice == nil {
			t.Errorf("bit %d of byte %d: %d rows are lost, notice %v", n%8, number, len(lacking), notice)
		}
	}
}

func TestAFlippedBitLosesNothingWhereThereIsABackup(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("opens hundreds of databases, one after the other")
	}
	whole, want := filled(t)
	s := openTest(t, whole)
	if err := errors.Join(s.Backup(t.Context()), s.Close()); err != nil {
		t.Fatal(err)
	}
	copies := backups(whole, time.Now())
	data, err := os.ReadFile(whole)
	if err != nil || len(copies) != 1 {
		t.Fatal(copies, err)
	}
	backup, err := os.ReadFile(copies[0].file)
	if err != nil {
		t.Fatal(err)
	}
	for i, at := range spots(int64(len(data))) {
		if *flips == 1 && i%2 > 0 {
			continue // half of the sample does
		}
		file := filepath.Join(t.TempDir(), "state.db")
		put(t, file, string(data))
		put(t, filepath.Join(filepath.Dir(file), filepath.Base(copies[0].file)), string(backup))
		flip(t, file, at)
		if lacking, notice := openedState(t, file, want); len(lacking) > 1 {
			t.Errorf("%v: %d rows are lost, and the notice is %v: %.3q", at, len(lacking), notice, lacking)
		}
	}
}

// opened opens a database that may be damaged, and returns what it lacks. It
// asserts that it can be opened, and that nothing is wrong with it any more the
// next time.
func openedState(t *testing.T, file string, want map[string]int) (lacking []string, notice error) {
	t.Helper()
	s, notice := openState(t.Context(), file)
	if errors.Is(notice, ErrNotKept) {
		t.Error(notice)
	}
	got := rowsOf(t, s)
	s.Close()
	s, again := openAny(t, file)
	if again != nil || !maps.Equal(rowsOf(t, s), got) {
		t.Errorf("after %v the second start says %v", notice, again)
	}
	return missing(want, got), notice
}
