package store

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"path/filepath"
	"testing"
)

// library returns the keys and paths of n articles, as unordered as they are
// in a library.
func library(n int) []Sighting {
	on := make([]Sighting, n)
	for i := range on {
		sum := sha256.Sum256(fmt.Append(nil, i))
		on[i].Key = base64.RawURLEncoding.EncodeToString(sum[:12])
		on[i].Path = fmt.Sprintf("/home/ida/.local/share/pullquote/articles/2024/03/the-ferry-sails-at-noon-%d.txt", i)
	}
	return on
}

// BenchmarkApply marks all of 100,000 articles, of which half are known, as
// read, stars and tags them, and takes it all back.
func BenchmarkApply(b *testing.B) {
	on := library(100_000)
	for _, c := range []struct {
		name string
		Change
	}{
		{"read", Change{Do: MarkRead, On: on}},
		{"star", Change{Do: Star, On: on}},
		{"tag", Change{Do: AddTag, Tag: "ferry", On: on}},
	} {
		s, err := openState(b.Context(), filepath.Join(b.TempDir(), "state.db"))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Apply(b.Context(), Change{Do: c.Do, Tag: c.Tag, On: on[:50_000]}); err != nil {
			b.Fatal(err)
		}
		undo := c.Change
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if undo, err = s.Apply(b.Context(), c.Change); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if _, err := s.Apply(b.Context(), undo); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
		s.Close()
	}
}
