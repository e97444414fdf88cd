package inturn

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPipeTakesPiecesOfAnyLength(t *testing.T) {
	t.Parallel()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	piece := strings.Repeat("a", 200_000)
	failed := make(chan error, 1)
	go func() {
		_, err := io.WriteString(Writer(w), piece)
		_ = w.Close()
		failed <- err
	}()
	got, err := io.ReadAll(r)
	if err != nil || string(got) != piece || <-failed != nil {
		t.Errorf("%d bytes came, %v", len(got), err)
	}
	if _, err := io.WriteString(Writer(w), "b"); err == nil {
		t.Error("a pipe that is closed takes more")
	}
}

// What is no pipe needs no turns.
func TestAFileIsWrittenAsItIs(t *testing.T) {
	t.Parallel()
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if w := Writer(f); w != io.Writer(f) {
		t.Errorf("it is %T", w)
	}
}
