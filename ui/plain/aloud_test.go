package plain

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"pullquote/store"
	"pullquote/ui/aloud"
)

// What is typed while it is read aloud stops it, and n goes on at the next quote.
func TestALineStopsWhatIsReadAloud(t *testing.T) {
	t.Parallel()
	e, err := store.Stdin(strings.NewReader("The wall holds\n\nIt was a calm night.\n\n“It holds,” said Ada Quill. “For now.”\n\nShe left.\n"))
	if err != nil {
		t.Fatal(err)
	}
	in, keys := io.Pipe()
	var out bytes.Buffer
	begun := make(chan string)
	r := Reader{In: in, Out: &out, Say: func(ctx context.Context, w aloud.Words) error {
		begun <- w.Text
		<-ctx.Done()
		return ctx.Err()
	}}
	ended := make(chan error, 1)
	go func() { ended <- r.Article(t.Context(), e) }()
	for _, step := range [][2]string{{"!", "The wall holds"}, {"n", "“It holds,”"}, {"n", "“For now.”"}, {"N", "“It holds,”"}, {"", ""}, {"!", "“It holds,”"}, {"b", ""}, {"q", ""}} {
		fmt.Fprintln(keys, step[0])
		if step[1] != "" {
			if got := <-begun; got != step[1] {
				t.Errorf("behind %q, %q is said and not %q", step[0], got, step[1])
			}
		}
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	for _, want := range []string{"Quote 2 of 2, Ada Quill, sure: For now.", "Stopped.", "\nIt was a calm night.\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not written:\n%s", want, out.String())
		}
	}
}
