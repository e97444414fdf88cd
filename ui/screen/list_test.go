package screen

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/store"
)

// row is an entry published on a day of May 2026.
func row(title string, day int) store.Entry {
	return store.Entry{ID: store.ID(title), Path: title + ".txt", Summary: articles.Summary{
		Title: title, Source: "The Harbour Post", Published: time.Date(2026, 5, day, 12, 0, 0, 0, time.UTC),
	}}
}

func titles(rows []*item) (out []string) {
	for _, it := range rows {
		out = append(out, it.Summary.Title)
	}
	return out
}

func TestNewestArticlesComeFirstHoweverTheyArrive(t *testing.T) {
	t.Parallel()
	var l list
	l.add([]store.Entry{row("ferry", 3), row("bridge", 9)})
	l.add([]store.Entry{row("tram", 12), row("mill", 5), row("dike", 1)})
	if got, want := titles(l.rows), []string{"tram", "bridge", "mill", "ferry", "dike"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestListIsSortedAfterAnyBatches(t *testing.T) {
	t.Parallel()
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 1))
		var l list
		for range r.IntN(8) {
			var batch []store.Entry
			for range r.IntN(20) {
				batch = append(batch, row(fmt.Sprint("story ", r.IntN(1000)), 1+r.IntN(28)))
			}
			l.add(batch)
		}
		if !slices.IsSortedFunc(l.rows, newer) {
			t.Fatalf("seed %d: %v", seed, titles(l.rows))
		}
	}
}

func TestCursorStaysOnItsArticleWhileTheListFills(t *testing.T) {
	t.Parallel()
	var l list
	l.add([]store.Entry{row("ferry", 3), row("bridge", 9), row("mill", 5)})
	l.move(1)
	l.add([]store.Entry{row("tram", 12), row("dike", 10), row("weir", 1)})
	if got := l.current().Summary.Title; got != "mill" {
		t.Errorf("the cursor is on %q now", got)
	}
}

func TestUntouchedListStaysAtItsTop(t *testing.T) {
	t.Parallel()
	var l list
	l.add([]store.Entry{row("ferry", 3)})
	l.add([]store.Entry{row("tram", 12)})
	if got := l.current().Summary.Title; got != "tram" {
		t.Errorf("the cursor is on %q, the newest is tram", got)
	}
}

func TestFilterWantsEveryWordInTitleSourceOrByline(t *testing.T) {
	t.Parallel()
	var l list
	l.add([]store.Entry{row("Ferry strike ends", 3), row("Bridge strike begins", 9), row("Mill burns", 5)})
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"strike", []string{"Bridge strike begins", "Ferry strike ends"}},
		{"STRIKE ferry", []string{"Ferry strike ends"}},
		{"harbour mill", []string{"Mill burns"}},
		{"nothing of the kind", nil},
		{"", []string{"Bridge strike begins", "Mill burns", "Ferry strike ends"}},
	} {
		if l.narrow(c.query); !slices.Equal(titles(l.rows), c.want) {
			t.Errorf("filter %q leaves %v, want %v", c.query, titles(l.rows), c.want)
		}
	}
}

func TestFilteredListGrowsByWhatMatches(t *testing.T) {
	t.Parallel()
	var l list
	l.add([]store.Entry{row("Ferry strike ends", 3)})
	l.narrow("strike")
	l.add([]store.Entry{row("Tram strike looms", 12), row("Mill burns", 5)})
	if got, want := titles(l.rows), []string{"Tram strike looms", "Ferry strike ends"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if l.narrow(""); len(l.rows) != 3 {
		t.Errorf("without the filter there are %d rows", len(l.rows))
	}
}

func TestCursorIsAlwaysInSight(t *testing.T) {
	t.Parallel()
	var l list
	var all []store.Entry
	for i := range 200 {
		all = append(all, row(fmt.Sprint("story ", i), 1+i%28))
	}
	l.add(all)
	r := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		switch n := r.IntN(31) - 15; r.IntN(3) {
		case 0:
			l.move(n)
		case 1:
			l.page(n)
		default:
			height := 1 + r.IntN(20)
			rows := l.window(height)
			if l.cursor < l.offset || l.cursor >= l.offset+len(rows) || len(rows) > height {
				t.Fatalf("cursor %d, rows %d to %d", l.cursor, l.offset, l.offset+len(rows))
			}
		}
	}
}

func BenchmarkFillingAListOf100000(b *testing.B) {
	var batches [][]store.Entry
	for i := range 100 {
		var batch []store.Entry
		for j := range 1000 {
			e := row(fmt.Sprint("story ", i*1000+j), 1)
			e.Summary.Published = e.Summary.Published.Add(time.Duration((j*7919+i*104729)%1_000_000) * time.Minute)
			batch = append(batch, e)
		}
		batches = append(batches, batch)
	}
	for b.Loop() {
		var l list
		for _, batch := range batches {
			l.add(batch)
		}
	}
}

func BenchmarkListFrameOf100000(b *testing.B) {
	var l list
	for i := range 100_000 {
		e := row("story about the ferry, the bridge and the mill", 1)
		e.Summary.Published = e.Summary.Published.Add(time.Duration(-i) * time.Minute)
		l.all = append(l.all, &item{Entry: e, quotes: 12, speakers: 4})
	}
	l.rows = l.all
	pane := listPane{list: &l, ink: newModel(Options{}).ink, now: time.Now()}
	for b.Loop() {
		l.move(1)
		pane.view(100, 29)
	}
}
