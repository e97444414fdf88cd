package index

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pullquote/articles/fault"
)

// flips is how many bits are flipped, one at a time, in the header and in the
// body of each page: go test ./store/index -run Flip -flips 100 -timeout 2h
var flips = flag.Int("flips", 0, "how many bits to flip in the header and in the body of each page; 0 for one in every third page")

// flip changes a bit of a file.
func flip(t *testing.T, file string, at, bit int64) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b [1]byte
	if _, err := f.ReadAt(b[:], at); err != nil {
		t.Fatal(err)
	}
	b[0] ^= 1 << bit
	if _, err := f.WriteAt(b[:], at); err != nil {
		t.Fatal(err)
	}
}

// TestAFlippedBitEndsNothing flips bits in every page of an index, and then does
// what the program does. SQLite keeps no sums of what it writes, and so a title
// may have another letter; but nothing fails, and every article is listed.
func TestAFlippedBitEndsNothing(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("opens hundreds of databases, one after the other")
	}
	f := newFixture(t)
	var want []string
	for i := range 24 {
		name := fmt.Sprintf("n%02d.md", i)
		f.write(name, fmt.Sprint("Report ", i), fmt.Sprintf("2026-03-%02d", i+1), fmt.Sprintf("“The truth of day %d, and more,” said Ada Quill, the harbour master. “No,” said Bo Tarn%d.", i, i))
		want = append(want, filepath.Join(f.dir, name))
	}
	f.update(Options{})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(f.file)
	if err != nil {
		t.Fatal(err)
	}
	const page, fileHeader, pageHeader = 4096, 100, 8
	random := rand.New(rand.NewPCG(7, 11))
	mended, spots := 0, 0
	for from := int64(0); from < int64(len(data)); from += page {
		each := *flips
		if each == 0 && from/page%3 == 0 {
			each = 1
		}
		for range each {
			head := int64(pageHeader)
			if from == 0 {
				head += fileHeader
			}
			for _, at := range []int64{from + random.Int64N(head), from + random.Int64N(page)} {
				bit := random.Int64N(8)
				file := filepath.Join(t.TempDir(), "index.db")
				if err := os.WriteFile(file, data, 0o600); err != nil {
					t.Fatal(err)
				}
				flip(t, file, at, bit)
				spots++
				got, was := used(t, file, f.dir, fmt.Sprintf("bit %d of byte %d", bit, at))
				if was {
					mended++
				}
				if !slices.Equal(got, want) {
					t.Errorf("bit %d of byte %d: it lists %d of %d articles: %q", bit, at, len(got), len(want), got)
				}
			}
		}
	}
	t.Logf("%d of %d were mended", mended, spots)
}

// used opens an index that may be damaged, brings it up to date and asks it
// everything, as the program does; and then once more, when all must be well.
// It returns the articles that are listed, and whether it was made anew.
func used(t *testing.T, file, dir, what string) (paths []string, mended bool) {
	t.Helper()
	for start := range 2 {
		x, notice := OpenFile(t.Context(), file, "")
		if start > 0 && notice != nil {
			t.Errorf("%s: at the second start: %v", what, notice)
		}
		use := func() error {
			return fault.Guard(func() error {
				if err := x.Update(t.Context(), []string{dir}, Options{Report: func(p Progress) { mended = mended || p.Mended }}); err != nil {
					return err
				}
				return asking(t, x, dir)
			})
		}
		mended = mended || notice != nil
		err := use()
		if err == nil {
			err = x.checkList(t.Context())
		}
		if err != nil && start == 0 && x.Mend(t.Context(), err) {
			mended, err = true, use()
		}
		if err != nil {
			t.Errorf("%s: at start %d: %v", what, start+1, err)
		}
		paths = listed(t, x, dir)
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}
	return paths, mended
}

// listed returns the paths of all articles in a folder.
func listed(t *testing.T, x *Index, dir string) (paths []string) {
	t.Helper()
	list, err := x.IDs(t.Context(), In(dir), Oldest)
	if err != nil {
		return nil
	}
	rows, err := x.Rows(t.Context(), list)
	if err != nil {
		return nil
	}
	for _, r := range rows {
		paths = append(paths, string(r.Entry.ID))
	}
	slices.Sort(paths)
	return paths
}
