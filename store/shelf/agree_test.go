package shelf

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pullquote/articles/budget"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/notes"
	"pullquote/store/query"
	"pullquote/store/shelf/fake"
)

// serverVariable names a server of OpenSearch on which an archive may be made and deleted; the
// address is that of the archive. Without one, a fake server has to do.
const serverVariable = "PULLQUOTE_TEST_ARCHIVE"

// both are the same articles in a library and in an archive, and what a reader has done with
// them.
type both struct {
	*index.Index
	*Archive
	in    index.Scope
	state *store.State
}

// newBoth indexes and pushes the articles of testdata, and marks some of them.
func newBoth(t *testing.T) both {
	t.Helper()
	b, rows := newBothOf(t, unpacked(t, "articles.txtar"), "")
	do := func(c store.Change, on ...int) {
		for _, i := range on {
			c.On = append(c.On, rows[i].Sighting())
		}
		if _, err := b.state.Apply(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	do(store.Change{Do: store.MarkRead}, 1, 3, 5, 7)
	do(store.Change{Do: store.Star}, 2, 3)
	do(store.Change{Do: store.AddTag, Tag: "later"}, 4, 6)
	do(store.Change{Do: store.Archive}, 8)
	var put store.Annotating
	for i, text := range []string{"ask the harbour board", "Ask Mira", ""} {
		n := notes.Note{Annotation: store.Annotation{ID: store.NewID(), On: rows[2+i].Sighting()}, Body: notes.Body{Text: text, Tags: []string{"follow-up"}}}
		put.Put = append(put.Put, n.Kept())
	}
	if _, err := b.state.Do(t.Context(), func([]store.Step) string { return "" }, store.Step{Annotations: &put}); err != nil {
		t.Fatal(err)
	}
	return b
}

// unpacked is a folder with the articles of a file of testdata, each changed a day after the one
// before it.
func unpacked(t *testing.T, archive string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	text, err := os.ReadFile(filepath.Join("testdata", archive))
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range strings.Split("\n"+string(text), "\n-- ")[1:] {
		name, data, _ := strings.Cut(file, " --\n")
		path := filepath.Join(dir, name)
		at := time.Date(2029, 1, 1+i, 12, 0, 0, 0, time.UTC)
		if err := os.WriteFile(path, []byte(data+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// newBothOf indexes and pushes the articles in a folder, and returns them, the oldest first. name
// ends that of the archive.
func newBothOf(t *testing.T, dir, name string) (b both, rows []index.Row) {
	t.Helper()
	home := t.TempDir()
	var err error
	b.in = index.In(dir)
	file := filepath.Join(home, "state.db")
	if b.state, err = store.OpenStateFile(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.state.Close() })
	if b.Index, err = index.OpenFile(t.Context(), filepath.Join(home, "index.db"), file); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Index.Close() })
	if err := b.Index.Update(t.Context(), []string{dir}, index.Options{}); err != nil {
		t.Fatal(err)
	}
	return b, b.push(t, name)
}

// push pushes the articles of the library.
func (b *both) push(t *testing.T, name string) []index.Row {
	t.Helper()
	address := os.Getenv(serverVariable) + name
	if address == name {
		server := httptest.NewServer(new(fake.Server))
		t.Cleanup(server.Close)
		address = server.URL + "/news"
	}
	var err error
	if b.Archive, err = Open(address, Login{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Archive.Close)
	ids, err := b.IDs(t.Context(), b.in, index.Oldest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := b.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	var pieces []Piece
	for _, r := range rows {
		pieces = append(pieces, pieceIn(t, r.Entry))
	}
	if _, reports, err := pushed(t.Context(), b.Archive, engine, pieces...); err != nil || len(reports) > 0 {
		t.Fatal(err, reports)
	}
	return rows
}

// pieceIn reads an article that is to be pushed.
func pieceIn(t *testing.T, e store.Entry) Piece {
	t.Helper()
	w, data, err := store.ReadKept(t.Context(), e, budget.Searched)
	if err != nil {
		t.Fatal(err)
	}
	return Piece{Name: e.Path, Title: w.Entry.Summary.Title, Key: w.Entry.Key, Text: data, Size: w.Entry.Size, Modified: w.Entry.Modified, Article: w.Article}
}

// piecesIn reads all articles in a folder.
func piecesIn(t *testing.T, dir string) (pieces []Piece) {
	t.Helper()
	for e, err := range (store.Walker{}).Walk(t.Context(), []string{dir}) {
		if err != nil {
			t.Fatal(err)
		}
		pieces = append(pieces, pieceIn(t, e))
	}
	return pieces
}

// mark adds what the reader has done.
func (b *both) mark(t *testing.T) func(context.Context, []store.Entry) {
	return func(ctx context.Context, entries []store.Entry) {
		if err := b.state.Mark(ctx, entries); err != nil {
			t.Error(err)
		}
	}
}

// told is an answer as it is compared: all that a list and a search show, in one line an article.
func told(rows []index.Row, places []index.Snippet) string {
	var b strings.Builder
	for i, r := range rows {
		s, p := r.Summary, places[i]
		fmt.Fprintln(&b, r.Key, r.Size, r.Modified.Unix(), r.Quotes, r.Speakers, r.Read, r.Starred, r.Archived, r.Tags, s.Title, s.Bylines, s.Source, s.Published.Format(time.RFC3339), s.DateOnly, s.DatedBy, s.Words, s.URL, s.Tags,
			"at", p.Text, p.Marks, p.At, p.Quoted, p.Told, p.Speaker)
	}
	return b.String()
}

// The library and the archive have the same answers, whatever is asked.
func TestLibraryAndArchiveAgree(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	some, asked := 0, 0
	orders := []index.Order{index.Newest, index.Oldest, index.BySource}
	if testing.Short() {
		orders = orders[2:]
	}
	for _, q := range queries(t) {
		for _, order := range orders {
			want := b.atHome(t, q, order, now)
			got := b.there(t, q, order, now)
			if asked++; want != "" {
				some++
			}
			if got != want {
				t.Errorf("%s, order %d: the archive has\n%sand the library\n%s", q, order, got, want)
			}
		}
	}
	if asked < len(orders)*150 || some < asked*3/4 {
		t.Errorf("%d questions were asked, and %d had an answer", asked, some)
	}
}

// Nor does it matter what is asked: any terms, in any order and depth.
func TestLibraryAndArchiveAgreeOnAnything(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("asks four hundred questions; run without -short")
	}
	b := newBoth(t)
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	r := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same questions each time
	terms := strings.Split(`strike|pay|boat*|st*|str*|s*|"the strike"|"strike is"|"the pi"*|ferry|tram|harbour|渡船|港口*|cafe|u.s.|said:quill|said:"ada quill"|said:"quill, ada"|said:"ada quill kern"|said:k*|said:ke*|said:*|said:lantry|said:moreau|by:reed|by:"mira tom"|source:post|source:"post the"|from:2031-05|from:..2031-06-03|has:quotes|is:read|is:starred|tag:work|is:archived|has:notes|note:ask|note:"ask mira"|note:follow*`, "|")
	for range 400 {
		var text strings.Builder
		open := 0
		for n := 1 + r.IntN(6); n > 0; n-- {
			if r.IntN(4) == 0 {
				text.WriteString("-")
			}
			if r.IntN(4) == 0 {
				text.WriteString("(")
				open++
			}
			text.WriteString(terms[r.IntN(len(terms))])
			if open > 0 && r.IntN(2) == 0 {
				text.WriteString(")")
				open--
			}
			text.WriteString([]string{" ", " ", " or "}[r.IntN(3)])
		}
		line := strings.TrimSuffix(strings.TrimSpace(text.String()), " or") + strings.Repeat(")", open)
		q, err := query.Parse(line)
		if err != nil {
			continue // "or" before a parenthesis
		}
		if got, want := b.there(t, q, index.Newest, now), b.atHome(t, q, index.Newest, now); got != want {
			t.Errorf("%s, which is %s: the archive has\n%sand the library\n%s", line, q, got, want)
		}
	}
}

// queries are those of testdata.
func queries(t *testing.T) (all []query.Query) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "queries.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		q, err := query.Parse(strings.TrimSpace(line))
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, q)
	}
	return all
}

func (b *both) atHome(t *testing.T, q query.Query, order index.Order, now time.Time) string {
	t.Helper()
	ids, err := b.IDs(t.Context(), b.in, order)
	if err != nil {
		t.Fatal(err)
	}
	if ids, err = b.Index.Search(t.Context(), q, ids, now); err != nil {
		t.Fatal(err)
	}
	rows, err := b.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	entries := make([]store.Entry, len(rows))
	for i, r := range rows {
		entries[i] = r.Entry
	}
	b.mark(t)(t.Context(), entries)
	for i := range rows {
		rows[i].Entry = entries[i]
	}
	places, err := b.Index.Snippets(t.Context(), q, ids)
	if err != nil {
		t.Fatal(err)
	}
	return told(rows, places)
}

func (b *both) there(t *testing.T, q query.Query, order index.Order, now time.Time) string {
	t.Helper()
	var rows []index.Row
	err := b.Find(t.Context(), Asked{Query: q, Order: order, Now: now, Mark: b.mark(t), Held: Yours(b.state)}, func(some []index.Row) error {
		rows = append(rows, some...)
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	if len(rows) == 0 {
		return ""
	}
	places, err := b.Archive.Snippets(t.Context(), q, rows, now)
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	return told(rows, places)
}

// An article that is opened from the archive is the one that was pushed.
func TestAnArticleIsTheSameInTheArchive(t *testing.T) {
	t.Parallel()
	b := newBoth(t)
	b.opens(t)
}

// opens opens each article of the archive and compares it with that of the library.
func (b *both) opens(t *testing.T) {
	t.Helper()
	ids, err := b.IDs(t.Context(), b.in, index.Newest)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := b.Rows(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	err = b.Find(t.Context(), Asked{Mark: func(context.Context, []store.Entry) {}}, func(some []index.Row) error {
		for _, r := range some {
			want, err := rows[n].Load(t.Context())
			if err != nil {
				return err
			}
			e, err := b.Archive.Open(t.Context(), r.Path)
			if err != nil {
				return err
			}
			got, err := e.Load(t.Context())
			if err != nil {
				return err
			}
			said := func(f quotes.Found) string { return fmt.Sprint(f.Quotes, f.Speakers) }
			if got.Text != want.Text || got.Body != want.Body || got.Title != want.Title || !got.Published.Equal(want.Published) || said(quotes.Find(got.Document())) != said(quotes.Find(want.Document())) {
				t.Errorf("%s is another in the archive", rows[n].Path)
			}
			n++
		}
		return nil
	})
	if err != nil || n != len(rows) {
		t.Errorf("%d of %d: %v", n, len(rows), err)
	}
}
