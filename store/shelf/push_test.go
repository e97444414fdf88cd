package shelf

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/shelf/fake"
)

// archive is an archive on a server of this machine, at which nobody waits.
func archive(t *testing.T, h http.Handler) *Archive {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	a, err := Open(server.URL+"/news", Login{})
	if err != nil {
		t.Fatal(err)
	}
	a.wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	t.Cleanup(a.Close)
	return a
}

// pieceOf is an article of text, which was changed so many seconds after 1970.
func pieceOf(t *testing.T, name, text string, changed int64) Piece {
	t.Helper()
	a, err := articles.ReadBytes([]byte(text), articles.Source{Name: name, Size: int64(len(text))})
	if err != nil {
		t.Fatal(err)
	}
	return Piece{Name: name, Title: name, Key: store.Held([]byte(text), name).Key, Text: []byte(text), Size: int64(len(text)), Modified: time.Unix(changed, 0), Article: a}
}

var engine = Engine{Name: "0.2.0 test", Number: EngineNumber("0.2.0")}

// pushed pushes articles by an engine, and returns what has become of them and what was reported.
func pushed(ctx context.Context, a *Archive, by Engine, pieces ...Piece) (Tally, []string, error) {
	var reports []string
	p, err := a.Push(ctx, Shape{Shards: 1}, func(err error) { reports = append(reports, err.Error()) })
	if err != nil {
		return Tally{}, nil, err
	}
	var drafts []Draft
	for _, piece := range pieces {
		d, err := by.NewDraft(piece)
		if err != nil {
			return Tally{}, nil, err
		}
		drafts = append(drafts, d)
	}
	drafts, err = p.Missing(ctx, drafts)
	for _, d := range drafts {
		one, wrong := d.Pack(quotes.Find(d.Article.Document()))
		err = errors.Join(err, wrong, p.Add(ctx, one))
	}
	err = errors.Join(err, p.Close(ctx))
	return p.Tally(), reports, err
}

const harbour = "The harbour strike\n\n“Not one boat will leave,” said Ada Quill, of the harbour board.\n"

func TestAnArticleIsPushedOnce(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	piece := pieceOf(t, "harbour.txt", harbour, 100)
	edited := pieceOf(t, "harbour.txt", harbour+"\nIt was edited.\n", 200)
	edited.Key = piece.Key // it keeps its name in the archive, as one with an address does
	for _, step := range []struct {
		what string
		by   Engine
		Piece
		want Tally
	}{
		{"a new one", engine, piece, Tally{Added: 1}},
		{"the same", engine, piece, Tally{Same: 1}},
		{"one that was edited", engine, edited, Tally{Updated: 1}},
		{"a copy from before that", engine, piece, Tally{Newer: 1}},
		{"a later engine", Engine{"0.3.0 test", EngineNumber("0.3.0")}, edited, Tally{Updated: 1}},
		{"the engine of before", engine, edited, Tally{Newer: 1}},
	} {
		got, reports, err := pushed(t.Context(), a, step.by, step.Piece)
		if err != nil || len(reports) > 0 || got != step.want {
			t.Errorf("%s: %+v, %v, %v; want %+v", step.what, got, reports, err, step.want)
		}
	}
	if n := len(s.Documents("news-articles")); n != 1 {
		t.Errorf("%d articles lie there, and it is one", n)
	}
}

func TestWhatIsSaidLiesThereByWhoSaysIt(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	text := harbour + "\n“We want our pay,” Quill said.\n\n“渡船が出ない,” said Łukasz Ørn.\n"
	if _, _, err := pushed(t.Context(), a, engine, pieceOf(t, "harbour.txt", text, 1)); err != nil {
		t.Fatal(err)
	}
	for _, d := range s.Documents("news-articles") {
		got := fmt.Sprint(d["title"], d["quotes"])
		voices, _ := d["voices"].([]any)
		for _, v := range voices {
			one, _ := v.(map[string]any)
			got += fmt.Sprint("; ", one["name"], one["find"])
		}
		want := "The harbour strike3; Ada Quillmap[pairs:[] said:[not one boat will leave we want our pay] who:[ada quill quill]]" +
			"; Łukasz Ørnmap[pairs:[渡船 船が が出 出な ない] said:[渡 船 が 出 な い] who:[lukasz orn]]"
		if got != want {
			t.Errorf("\n%s, want\n%s", got, want)
		}
	}
}

func TestAPushThatWasStoppedGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	var s fake.Server
	var down atomic.Bool
	sent := map[bool]*atomic.Int32{false: {}, true: {}}
	s.Before = func(w http.ResponseWriter, r *http.Request, body []byte) bool {
		if !strings.HasSuffix(r.URL.Path, "articles/_bulk") {
			return false
		}
		if n := int32(strings.Count(string(body), `"external_gte"`)); sent[down.Load()].Add(n) > 5 && !down.Load() {
			fake.Refuse(w, http.StatusForbidden, "security_exception", "no more today")
			return true
		}
		return false
	}
	a := archive(t, &s)
	var all []Piece
	for i := range 12 {
		all = append(all, pieceOf(t, "a.txt", fmt.Sprintf("%s\nNumber %d.\n", harbour, i), 1))
	}
	first, _, err := pushed(t.Context(), a, engine, all[:4]...)
	if err != nil || first.Added != 4 {
		t.Fatal(first, err)
	}
	_, _, err = pushed(t.Context(), a, engine, all...)
	if err == nil || !strings.Contains(err.Error(), "status 403: the login may not do this: no more today") {
		t.Error(err)
	}
	down.Store(true)
	again, reports, err := pushed(t.Context(), a, engine, all...)
	if want := (Tally{Added: 8, Same: 4}); err != nil || again != want || len(reports) > 0 {
		t.Errorf("%+v %v %v, want %+v", again, reports, err, want)
	}
	if n := sent[true].Load(); n != 8 {
		t.Errorf("%d articles were sent again, and 8 were missing", n)
	}
}

func TestHalfOfABulkMayFail(t *testing.T) {
	t.Parallel()
	var s fake.Server
	busy := 0
	var pieces []Piece
	for i := range 6 {
		pieces = append(pieces, pieceOf(t, fmt.Sprintf("%d.txt", i), fmt.Sprintf("%s\nNumber %d.\n", harbour, i), 1))
	}
	wrong, late := idOf(pieces[1]), idOf(pieces[4])
	s.Item = func(id string) int {
		if id == late {
			if busy++; busy < 3 {
				return http.StatusTooManyRequests
			}
		}
		return map[bool]int{true: http.StatusBadRequest}[id == wrong]
	}
	got, reports, err := pushed(t.Context(), archive(t, &s), engine, pieces...)
	if want := (Tally{Added: 5, Failed: 1}); err != nil || got != want {
		t.Errorf("%+v %v, want %+v", got, err, want)
	}
	if want := `["1.txt" is not in the archive: status 400: it is refused]`; fmt.Sprint(reports) != want {
		t.Errorf("%v, want %v", reports, want)
	}
	if busy != 3 {
		t.Errorf("who was busy was asked %d times", busy)
	}
}

func TestWhatIsTooLargeGoesInTwo(t *testing.T) {
	t.Parallel()
	var s fake.Server
	s.Before = func(w http.ResponseWriter, r *http.Request, body []byte) bool {
		if len(body) < 4000 || !strings.HasSuffix(r.URL.Path, "_bulk") {
			return false
		}
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return true
	}
	pieces := []Piece{pieceOf(t, "long.txt", strings.Repeat(harbour, 60), 1)}
	for i := range 8 {
		pieces = append(pieces, pieceOf(t, "short.txt", fmt.Sprintf("%s\nNumber %d.\n", harbour, i), 1))
	}
	got, reports, err := pushed(t.Context(), archive(t, &s), engine, pieces...)
	if want := (Tally{Added: 8, Failed: 1}); err != nil || got != want {
		t.Errorf("%+v %v, want %+v", got, err, want)
	}
	if len(reports) != 1 || !strings.Contains(reports[0], `"long.txt" is not in the archive: its `) {
		t.Error(reports)
	}
}
