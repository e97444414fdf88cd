package index

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"pullquote/store/madeup"
)

// benchArticles is the size of the library that benchmarks use. The figures in
// docs/performance.md are of 100,000: go test ./store/index -run '^$' -bench . -articles 100000
var benchArticles = flag.Int("articles", 2000, "how many articles the benchmarks' library holds")

// library makes the benchmarks' library, and its index, once for all of them.
// TestMain removes it.
var library = sync.OnceValues(func() (dir string, err error) {
	dir = benchDir()
	return dir, madeup.Write(filepath.Join(dir, "articles"), 1, *benchArticles)
})

// benchDir is where the library lies, and its index.
func benchDir() string {
	return filepath.Join(os.TempDir(), fmt.Sprintf("pullquote-bench-%d", os.Getpid()))
}

// bench opens an index of the library that is up to date.
func bench(b *testing.B) (*Index, string) {
	b.Helper()
	dir, err := library()
	if err != nil {
		b.Fatal(err)
	}
	x, err := OpenFile(context.Background(), filepath.Join(dir, "index.db"), "")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = x.Close() })
	articles := filepath.Join(dir, "articles")
	if err := x.Update(context.Background(), []string{articles}, Options{}); err != nil {
		b.Fatal(err)
	}
	return x, articles
}

// BenchmarkIndexFromNothing tells how many articles a second are indexed, and
// how large the index is beside the text.
func BenchmarkIndexFromNothing(b *testing.B) {
	_, articles := bench(b)
	var text int64
	err := filepath.Walk(articles, func(_ string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			text += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(text)
	for b.Loop() {
		file := filepath.Join(b.TempDir(), "index.db")
		x, err := OpenFile(b.Context(), file, "")
		if err != nil {
			b.Fatal(err)
		}
		if err := x.Update(b.Context(), []string{articles}, Options{}); err != nil {
			b.Fatal(err)
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
		if info, err := os.Stat(file); err == nil {
			b.ReportMetric(float64(info.Size())/float64(text), "index/text")
		}
	}
	b.ReportMetric(float64(*benchArticles)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkScanUnchanged is what a start costs in the background when nothing
// has changed.
func BenchmarkScanUnchanged(b *testing.B) {
	x, articles := bench(b)
	for b.Loop() {
		if err := x.Update(b.Context(), []string{articles}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFirstRows is what a start waits for: the index opened, the list, and
// a screen of its rows.
func BenchmarkFirstRows(b *testing.B) {
	x, articles := bench(b)
	for b.Loop() {
		again, err := OpenFile(b.Context(), x.file, "")
		if err != nil {
			b.Fatal(err)
		}
		ids, err := again.IDs(b.Context(), In(articles), Newest)
		if err != nil {
			b.Fatal(err)
		}
		if rows, err := again.Rows(b.Context(), ids[:min(50, len(ids))]); err != nil || len(rows) == 0 {
			b.Fatal(len(rows), err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkIDs is the list in each order.
func BenchmarkIDs(b *testing.B) {
	x, articles := bench(b)
	for name, order := range map[string]Order{"newest": Newest, "source": BySource, "quoted": MostQuoted, "unread": UnreadFirst} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := x.IDs(b.Context(), In(articles), order); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRows is the rows of a screen, somewhere in the list.
func BenchmarkRows(b *testing.B) {
	x, articles := bench(b)
	ids, err := x.IDs(b.Context(), In(articles), Newest)
	if err != nil {
		b.Fatal(err)
	}
	at := 0
	for b.Loop() {
		if _, err := x.Rows(b.Context(), ids[at:min(at+50, len(ids))]); err != nil {
			b.Fatal(err)
		}
		at = (at + 977) % len(ids)
	}
}
