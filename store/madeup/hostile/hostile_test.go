package hostile_test

import (
	"crypto/sha256"
	"testing"

	"pullquote/store/madeup/hostile"
)

// TestThereAreFilesEnough counts them: the promises about hostile files are about
// at least six hundred.
func TestThereAreFilesEnough(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("makes hundreds of files, one after the other; run without -short")
	}
	seen := map[string]bool{}
	bytes := 0
	for _, f := range hostile.Files() {
		if seen[f.Name] {
			t.Errorf("%q is made twice", f.Name)
		}
		seen[f.Name] = true
		if !f.Large {
			n := len(f.Data())
			if n > 5<<20 {
				t.Errorf("%q has %d bytes", f.Name, n)
			}
			bytes += n
		}
	}
	if len(seen) < 600 {
		t.Errorf("there are %d files", len(seen))
	}
	t.Logf("%d files, %d MB", len(seen), bytes>>20)
}

func TestFilesAreTheSameEachTime(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("makes hundreds of files, one after the other; run without -short")
	}
	again := hostile.Files()
	for i, f := range hostile.Files() {
		if f.Name != again[i].Name {
			t.Fatalf("file %d is %q and then %q", i, f.Name, again[i].Name)
		}
		if !f.Large && i%7 == 0 && sha256.Sum256([]byte(f.Data())) != sha256.Sum256([]byte(again[i].Data())) {
			t.Errorf("%q is another each time", f.Name)
		}
	}
}
