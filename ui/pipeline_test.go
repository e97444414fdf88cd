package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"pullquote/articles/budget"
	"pullquote/articles/fault"
	"pullquote/store"
	"pullquote/ui/report"
)

// count yields the numbers below 5000 and tells how many it has begun with.
func count(begun *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range 5000 {
			begun.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

func TestResultsComeInTheOrderOfTheJobs(t *testing.T) {
	t.Parallel()
	var begun atomic.Int64
	var got []int
	err := inOrder(t.Context(), count(&begun), weightless, func(_ context.Context, i int) int {
		spin := 0
		for range (i * 7919) % 1000 { // later jobs are often done first
			spin++
		}
		return i + spin - spin
	}, func(i int) error {
		got = append(got, i)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 5000 || !slices.IsSorted(got) {
		t.Errorf("%d results, in order: %v", len(got), slices.IsSorted(got))
	}
}

func TestFewJobsAreInFlight(t *testing.T) {
	t.Parallel()
	var begun, done atomic.Int64
	var most int64
	err := inOrder(t.Context(), count(&begun), weightless, func(_ context.Context, i int) int { return i }, func(int) error {
		most = max(most, begun.Load()-done.Load())
		done.Add(1)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	// One more has been found and waits for its turn.
	if limit := int64(inFlight() + 1); most > limit {
		t.Errorf("%d jobs in flight, want at most %d", most, limit)
	}
}

func TestAFailedResultEndsTheRun(t *testing.T) {
	t.Parallel()
	full := errors.New("disk full")
	var begun atomic.Int64
	written := 0
	err := inOrder(t.Context(), count(&begun), weightless, func(_ context.Context, i int) int { return i }, func(i int) error {
		if i == 10 {
			return full
		}
		written++
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if limit := int64(10 + 2*inFlight() + 2); written != 10 || begun.Load() > limit {
		t.Errorf("%d written, %d begun, want at most %d", written, begun.Load(), limit)
	}
}

func TestAnInterruptEndsTheRun(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	var begun atomic.Int64
	written := 0
	err := inOrder(ctx, count(&begun), weightless, func(_ context.Context, i int) int { return i }, func(i int) error {
		if written++; i == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || written != 11 {
		t.Errorf("got %v after %d", err, written)
	}
}

// TestThousandsOfArticlesKeepTheirOrder reports articles of different lengths,
// one of which cannot be read: it is named, and the others keep their order.
func TestThousandsOfArticlesKeepTheirOrder(t *testing.T) {
	t.Parallel()
	const articles, bad = 2000, 1234
	var out, errs bytes.Buffer
	p := &program{errs: &errs}
	places := func(yield func(place) bool) {
		for i := range articles {
			text := fmt.Sprintf("Ferries stay in port\n\n“Boat %d stays in port,” said Ada Quill.\n\n%s\n", i, strings.Repeat("It rains. ", i*7919%60))
			e, err := store.Stdin(strings.NewReader(text))
			if i == bad {
				err = errors.New("opening \"1234.txt\": permission denied")
			}
			if !yield(place{e, err}) {
				return
			}
		}
	}
	commands := articleCommands{p}
	if err := commands.report(t.Context(), places, report.Quotes(&out, report.JSONLines, report.Options{}), report.Only{}); err != nil {
		t.Fatal(err)
	}
	i := 0
	for line := range strings.Lines(out.String()) {
		if i == bad {
			i++
		}
		if want := fmt.Sprintf(`"text":"Boat %d stays in port,"`, i); !strings.Contains(line, want) {
			t.Fatalf("line %d: %s is not in %s", i, want, line)
		}
		i++
	}
	if i != articles {
		t.Errorf("%d articles, want %d", i, articles)
	}
	if got, want := errs.String(), "pullquote: opening \"1234.txt\": permission denied\n"; got != want || p.status != failed {
		t.Errorf("status %d, saying %q", p.status, got)
	}
}

func weightless(int) int64 { return 0 }

// TestALargeFileIsReadAlone holds that files which are read at the same time have
// no more bytes together than the budget, and that the order brings none to a stop.
func TestALargeFileIsReadAlone(t *testing.T) {
	t.Parallel()
	sizes := []int64{1, budget.AtOnce + 1, 2, 3, budget.AtOnce / 2, budget.AtOnce/2 + 1, budget.AtOnce * 9, budget.AtOnce * 9, 1}
	var mu sync.Mutex
	held, most := int64(0), int64(0)
	var got []int64
	err := inOrder(t.Context(), slices.Values(sizes), func(n int64) int64 { return n }, func(_ context.Context, n int64) int64 {
		mu.Lock()
		defer mu.Unlock()
		if held += n; held > n && held > most {
			most = held
		}
		return n
	}, func(n int64) error {
		mu.Lock()
		defer mu.Unlock()
		held -= n
		got = append(got, n)
		return nil
	})
	if err != nil || !slices.Equal(got, sizes) {
		t.Errorf("got %d, %v", got, err)
	}
	if most > budget.AtOnce {
		t.Errorf("%d bytes were read at the same time", most)
	}
}

// TestAPanicIsTheProblemOfOneArticle holds that the others are reported.
func TestAPanicIsTheProblemOfOneArticle(t *testing.T) {
	t.Parallel()
	err := guarded("a\x1b.txt", func() error { panic("index out of range") })
	var p store.Problem
	if !errors.As(err, &p) || !fault.Is(err) || !strings.Contains(err.Error(), `"a\x1b.txt"`) {
		t.Errorf("got %v", err)
	}
	if err := guarded("a.txt", func() error { return io.EOF }); !errors.Is(err, io.EOF) {
		t.Errorf("got %v", err)
	}
}
