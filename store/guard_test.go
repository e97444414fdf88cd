package store

import (
	"errors"
	"io"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/fault"
)

// TestAPanicIsAProblemOfItsFile makes the readers of articles panic, and holds
// that each way of reading names the file.
func TestAPanicIsAProblemOfItsFile(t *testing.T) {
	t.Parallel()
	e := held("The crane stays\n\nThe board met.\n", "crane\x1b.txt")
	_, err := e.read(t.Context(), func(io.Reader, articles.Source) (*articles.Article, error) { panic("no such row") })
	expectFault(t, err)
	_, err = readWhole(t.Context(), e, 1<<20, func([]byte, articles.Source) (*articles.Article, error) { panic("no such row") })
	expectFault(t, err)
	s, text := summarizeBy(func([]byte, articles.Source) articles.Summary { panic("no such row") }, []byte("a"), "crane.txt", 1)
	if !text || s.Title != "crane" {
		t.Errorf("it is listed as %+v, %v", s, text)
	}
}

func expectFault(t *testing.T, err error) {
	t.Helper()
	var p Problem
	if !errors.As(err, &p) || p.Path != "crane\x1b.txt" || !fault.Is(err) || !strings.Contains(err.Error(), "no such row") {
		t.Errorf("got %v", err)
	}
}
