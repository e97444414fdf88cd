package screen

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/ui/screen/pane"
)

// row is an article of the list.
func row(id index.ID, title string) index.Row {
	return index.Row{ID: id, Quotes: 12, Speakers: 4, Entry: store.Entry{
		ID: store.ID(title), Path: title + ".txt", Key: title, Summary: articles.Summary{
			Title: title, Source: "The Harbour Post", Published: time.Date(2026, 5, 9, 12, 0, 0, 0, time.UTC),
		},
	}}
}

// rows are a row for each number.
func rowsFor(ids []index.ID) (rows []index.Row) {
	for _, id := range ids {
		rows = append(rows, row(id, fmt.Sprint("story ", id)))
	}
	return rows
}

// numbered are the numbers from 1 to n.
func numbered(n int) (ids []index.ID) {
	for i := range n {
		ids = append(ids, index.ID(i+1))
	}
	return ids
}

func TestCursorStaysOnItsArticleWhileTheListChanges(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what   string
		before []index.ID
		moves  int
		after  []index.ID
		want   index.ID
	}{
		{"rows come above it", []index.ID{1, 2, 3}, 1, []index.ID{9, 8, 1, 7, 2, 3}, 2},
		{"rows above it go", []index.ID{1, 2, 3, 4}, 3, []index.ID{3, 4}, 4},
		{"the order is another", []index.ID{1, 2, 3, 4}, 2, []index.ID{4, 3, 2, 1}, 3},
		{"it goes itself", []index.ID{1, 2, 3, 4}, 2, []index.ID{1, 2, 4}, 4},
		{"nobody has chosen a row", []index.ID{1, 2}, 0, []index.ID{9, 1, 2}, 9},
		{"all rows go", []index.ID{1, 2}, 1, nil, 0},
	} {
		var l rows
		l.take(c.before)
		if c.moves > 0 {
			l.move(c.moves)
		}
		l.take(c.after)
		if got := l.here(); got != c.want {
			t.Errorf("%s: the cursor is on %d, want %d", c.what, got, c.want)
		}
	}
}

func TestRowStaysAtItsHeightWhileRowsComeAboveIt(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(100))
	l.move(50)
	l.window(10)
	before := l.cursor - l.offset
	l.take(append([]index.ID{201, 202, 203}, numbered(100)...))
	l.window(10)
	if got := l.cursor - l.offset; got != before {
		t.Errorf("it stood in line %d and stands in line %d", before, got)
	}
}

func TestRowsInSightAreFetchedBeforeThoseAroundThem(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(100_000))
	l.move(50_000)
	first := l.lacking(30)
	if want := l.window(30); !slices.Equal(first, want) {
		t.Fatalf("first %d rows are fetched, in sight are %d", len(first), len(want))
	}
	l.put(first, rowsFor(first))
	next := l.lacking(30)
	if len(next) != 2*around {
		t.Errorf("then %d rows are fetched, want %d", len(next), 2*around)
	}
	l.put(next, rowsFor(next))
	for range around/2 - 1 {
		l.move(1)
		if more := l.lacking(30); len(more) > 0 {
			t.Fatalf("%d rows are fetched although enough are known", len(more))
		}
	}
}

func TestFewRowsAreKept(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(100_000))
	for range 1000 {
		l.page(97)
		for ids := l.lacking(30); len(ids) > 0; ids = l.lacking(30) {
			l.put(ids, rowsFor(ids))
			if len(l.items) > mostItems {
				t.Fatalf("%d rows are kept", len(l.items))
			}
		}
		if l.current() == nil {
			t.Fatal("the row under the cursor was forgotten")
		}
	}
}

func TestRowsAreFetchedAgainWhenTheIndexHasChanged(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(10))
	l.put(l.ids, rowsFor(l.ids))
	l.take(numbered(10))
	if l.current() == nil {
		t.Error("a row that may be another is not shown until it is known")
	}
	if got := l.lacking(10); len(got) != 10 {
		t.Errorf("%d of 10 rows are fetched again", len(got))
	}
}

func TestArticleThatIsGoneIsAnEmptyRow(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(3))
	l.put(l.ids, append(rowsFor(l.ids[:1]), rowsFor(l.ids[2:])...))
	if l.item(2) != nil || l.item(1) == nil || l.item(3) == nil {
		t.Error("of three rows of which one is gone, others are missing")
	}
	if got := l.lacking(10); len(got) > 0 {
		t.Errorf("%v is fetched again and again", got)
	}
}

func TestCountSurvivesUntilTheIndexKnowsIt(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(1))
	head := row(1, "ferry")
	head.Quotes, head.Speakers = -1, -1
	l.put(l.ids, []index.Row{head})
	l.current().Quotes, l.current().Speakers = 5, 2
	l.put(l.ids, []index.Row{head})
	if it := l.current(); it.Quotes != 5 || it.Speakers != 2 {
		t.Errorf("the row shows %d quotes by %d", it.Quotes, it.Speakers)
	}
}

func TestCursorIsAlwaysInSight(t *testing.T) {
	t.Parallel()
	var l rows
	l.take(numbered(200))
	r := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		switch n := r.IntN(31) - 15; r.IntN(4) {
		case 0:
			l.move(n)
		case 1:
			l.page(n)
		case 2:
			l.take(numbered(1 + r.IntN(200)))
		default:
			height := 1 + r.IntN(20)
			rows := l.window(height)
			l.offset = l.first(height)
			if l.cursor < l.offset || l.cursor >= l.offset+len(rows) || len(rows) > height {
				t.Fatalf("cursor %d, rows %d to %d", l.cursor, l.offset, l.offset+len(rows))
			}
		}
	}
}

func BenchmarkListFrameOf100000(b *testing.B) {
	var l rows
	l.take(numbered(100_000))
	picture := listPicture{rows: &l, ink: newModel(pane.Options{}).Ink, now: time.Now()}
	for b.Loop() {
		l.move(1)
		if ids := l.lacking(29); len(ids) > 0 {
			l.put(ids, rowsFor(ids))
		}
		picture.view(100, 29)
	}
}
