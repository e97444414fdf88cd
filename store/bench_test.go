package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// folderOf writes n articles of 4 KB into a hundred folders.
func folderOf(b *testing.B, n int) string {
	b.Helper()
	root := b.TempDir()
	body := strings.Repeat("“The ferry will sail again,” said Ada Brandt of the harbour board.\n\n", 56)
	for i := range n {
		path := filepath.Join(root, fmt.Sprintf("%02d/article-%d.txt", i%100, i))
		if i < 100 {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				b.Fatal(err)
			}
		}
		text := fmt.Sprintf("Ferry %d returns\n\nBy Ida Holm | March 3, 2024\n\n%s", i, body)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return root
}

// BenchmarkList lists a folder of 10,000 articles, and tells when the first of
// them came.
func BenchmarkList(b *testing.B) {
	root := folderOf(b, 10_000)
	var first time.Duration
	for b.Loop() {
		start, n := time.Now(), 0
		err := Walker{}.List(b.Context(), []string{root}, func(batch []Entry, _ []Problem) {
			if n == 0 {
				first += time.Since(start)
			}
			n += len(batch)
		})
		if err != nil || n != 10_000 {
			b.Fatal(n, err)
		}
	}
	b.ReportMetric(first.Seconds()*1e3/float64(b.N), "ms-to-first")
	b.ReportMetric(10_000*float64(b.N)/b.Elapsed().Seconds(), "entries/s")
}

func entriesOf(n int) []Entry {
	entries := make([]Entry, n)
	for i := range entries {
		entries[i].ID = ID(fmt.Sprintf("/news/2024/03/ferry-%d.txt", i))
		entries[i].Key = fmt.Sprintf("%016d", i)
	}
	return entries
}

// BenchmarkMark marks 10,000 entries of which half have been read.
func BenchmarkMark(b *testing.B) {
	s, err := openState(b.Context(), filepath.Join(b.TempDir(), "state.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	entries := entriesOf(10_000)
	apply(b, s, MarkRead, entries[:5_000])
	for b.Loop() {
		if err := s.Mark(b.Context(), entries); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpenState opens the state of 100,000 articles.
func BenchmarkOpenState(b *testing.B) {
	file := filepath.Join(b.TempDir(), "state.db")
	s, err := openState(b.Context(), file)
	if err != nil {
		b.Fatal(err)
	}
	apply(b, s, MarkRead, entriesOf(100_000))
	s.Close()
	for b.Loop() {
		s, err := openState(b.Context(), file)
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkSave(b *testing.B) {
	s, err := openState(b.Context(), filepath.Join(b.TempDir(), "state.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	r := Reading{Read: true, Place: Anchor(strings.Repeat("The harbour reopened on Monday. ", 100), 1500)}
	for b.Loop() {
		if err := s.Save(b.Context(), "key", "/news/harbour.txt", r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFindPlace(b *testing.B) {
	text := strings.Repeat("The harbour reopened on Monday. ", 30_000)
	p := Anchor(text[:500_000]+"Ada Brandt was there."+text[500_000:], 500_000)
	p.Before, p.After = p.Before+"x", p.After+"x"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		p.Find(text)
	}
}
