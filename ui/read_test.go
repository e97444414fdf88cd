package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestAFirstArgumentWithAPlusIsTyped(t *testing.T) {
	t.Parallel()
	called := filepath.Join(t.TempDir(), "+G")
	if err := os.WriteFile(called, []byte("A file.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		paths []string
		typed string
		rest  int
	}{
		{[]string{"+/harbour report", "a.txt"}, "/harbour report\r", 1},
		{[]string{"+42", "a.txt"}, "42G", 1},
		{[]string{"+50%", "a.txt", "b.txt"}, "50%", 2},
		{[]string{"+G"}, "", 1},
		{[]string{"+", "a.txt"}, "", 2},
		{[]string{"a.txt", "+G"}, "", 2},
		{[]string{called, "a.txt"}, "", 2},
		{nil, "", 0},
	} {
		typed, rest := typedBefore(slices.Clone(c.paths))
		if typed != c.typed || len(rest) != c.rest {
			t.Errorf("%q types %q and leaves %q", c.paths, typed, rest)
		}
	}
}
