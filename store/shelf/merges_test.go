package shelf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/shelf/fake"
)

// crowd is an archive in which each of some people says as much as their place tells, in an
// article of their own.
func crowd(t *testing.T, s *fake.Server, names ...string) *Archive {
	t.Helper()
	a := archive(t, s)
	var pieces []Piece
	for i, name := range names {
		text := "The harbour strike\n" + strings.Repeat("\n“Not one boat will leave,” said "+name+".\n", i+1)
		pieces = append(pieces, pieceOf(t, "a.txt", text, 1))
	}
	if got, reports, err := pushed(t.Context(), a, engine, pieces...); err != nil || got.Added != len(names) {
		t.Fatal(got, reports, err)
	}
	return a
}

// counted are the people of an archive, with what they say.
func counted(t *testing.T, a *Archive) string {
	t.Helper()
	known, total, _, err := a.People(t.Context(), index.PeopleQuery{Limit: 100}, 0)
	if err != nil || total != len(known) {
		t.Fatal(total, err)
	}
	var told []string
	for _, k := range known {
		n := 0
		err := a.Sayings(t.Context(), k.Key, func(said []index.Saying) error {
			n += len(said)
			return nil
		})
		if err != nil || n != k.Quotes {
			t.Errorf("%s says %d and is counted with %d: %v", k.Name, n, k.Quotes, err)
		}
		told = append(told, fmt.Sprint(k.Name, " ", k.Quotes))
	}
	return strings.Join(told, ", ")
}

func TestPeopleAreMergedInAnArchiveAndBack(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := crowd(t, &s, "Ada Quill", "Jonas Kern", "Nora Bell", "Hugo Lantry")
	merge := func(person, into string) func() error {
		return func() error { return a.Merge(t.Context(), person, into) }
	}
	unmerge := func(name string) func() error {
		return func() error { _, err := a.Unmerge(t.Context(), name); return err }
	}
	const nobody = "Hugo Lantry 4, Nora Bell 3, Jonas Kern 2, Ada Quill 1"
	for _, step := range []struct {
		what  string
		do    func() error
		want  string
		wrong string
	}{
		{"none", func() error { return nil }, nobody, ""},
		{"one", merge("hugo lantry", "jonas kern"), "Jonas Kern 6, Nora Bell 3, Ada Quill 1", ""},
		{"the same again", merge("hugo lantry", "jonas kern"), "Jonas Kern 6, Nora Bell 3, Ada Quill 1", ""},
		{"a chain", merge("jonas kern", "ada quill"), "Ada Quill 7, Nora Bell 3", ""},
		{"a circle", merge("ada quill", "hugo lantry"), "Ada Quill 7, Nora Bell 3", `they are already one person: "ada quill" and "hugo lantry"`},
		{"with oneself", merge("nora bell", "nora bell"), "Ada Quill 7, Nora Bell 3", `they are already one person: "nora bell" and "nora bell"`},
		{"another", merge("nora bell", "hugo lantry"), "Ada Quill 10", ""},
		{"the middle of the chain undone", unmerge("JONAS KERN"), "Jonas Kern 9, Ada Quill 1", ""},
		{"what was not done", unmerge("Jonas Kern"), "Jonas Kern 9, Ada Quill 1", `nobody called "Jonas Kern" was merged in the archive`},
		{"another undone", unmerge("nora bell"), "Jonas Kern 6, Nora Bell 3, Ada Quill 1", ""},
		{"the last undone", unmerge("hugo lantry"), nobody, ""},
		{"into nobody who speaks", merge("hugo lantry", "the mayor"), nobody, ""},
	} {
		err := step.do()
		if got := fmt.Sprint(err); got != step.wrong && (err != nil || step.wrong != "") {
			t.Errorf("%s: %s, want %s", step.what, got, step.wrong)
		}
		if got := counted(t, a); got != step.want {
			t.Errorf("%s: %s, want %s", step.what, got, step.want)
		}
	}
}

// Many may merge people at the same time: each merge is there in the end.
func TestMergesAtTheSameTimeAreAllKept(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := crowd(t, &s, "Ada Quill", "Jonas Kern", "Nora Bell", "Hugo Lantry", "Mei Lin", "Jean Moreau")
	refused := 0
	var mu sync.Mutex
	s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
		mu.Lock()
		defer mu.Unlock()
		if r.Method == http.MethodPut && refused < 3 { // as if somebody else was faster
			refused++
			fake.Refuse(w, http.StatusConflict, "version_conflict_engine_exception", "version conflict")
			return true
		}
		return false
	}
	var all sync.WaitGroup
	for _, person := range []string{"jonas kern", "nora bell", "hugo lantry", "mei lin", "jean moreau"} {
		all.Go(func() {
			if err := a.Merge(t.Context(), person, "ada quill"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := counted(t, a); got != "Ada Quill 21" || refused != 3 {
		t.Error(got, refused)
	}
}

// A merge of which the answer is lost is not made twice, and undoing one is no error.
func TestAMergeWhoseAnswerIsLostIsDone(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := crowd(t, &s, "Ada Quill", "Jonas Kern")
	loses := func() {
		done := false
		s.Before = func(w http.ResponseWriter, r *http.Request, body []byte) bool {
			if r.Method != http.MethodPut || done {
				return false
			}
			done = true
			again := r.Clone(r.Context())
			again.Body = io.NopCloser(bytes.NewReader(body))
			s.ServeHTTP(httptest.NewRecorder(), again)
			fake.Refuse(w, http.StatusServiceUnavailable, "lost", "it is lost")
			return true
		}
	}
	loses()
	if err := a.Merge(t.Context(), "jonas kern", "ada quill"); err != nil {
		t.Error(err)
	}
	if got := counted(t, a); got != "Ada Quill 3" {
		t.Error(got)
	}
	loses()
	if _, err := a.Unmerge(t.Context(), "Jonas Kern"); err != nil {
		t.Error(err)
	}
	if got := counted(t, a); got != "Jonas Kern 2, Ada Quill 1" {
		t.Error(got)
	}
}

// What somebody has merged at home goes over the archive's, for them alone.
func TestMergesOfOnesOwnGoOverThoseOfTheArchive(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := crowd(t, &s, "Ada Quill", "Jonas Kern", "Nora Bell", "Hugo Lantry")
	for _, m := range [][2]string{{"jonas kern", "ada quill"}, {"nora bell", "ada quill"}} {
		if err := a.Merge(t.Context(), m[0], m[1]); err != nil {
			t.Fatal(err)
		}
	}
	const everybodys = "Ada Quill 6, Hugo Lantry 4"
	for want, mine := range map[string][]store.Edit{
		everybodys:                    {{Article: "content", Name: "Hugo Lantry", Into: "ada quill"}},
		"Ada Quill 10":                {{Person: "hugo lantry", Into: "nora bell"}},
		"Hugo Lantry 6, Ada Quill 4":  {{Person: "jonas kern", Into: "hugo lantry"}},
		"Jonas Kern 6, Hugo Lantry 4": {{Person: "ada quill", Into: "jonas kern"}},
	} {
		sent := 0
		s.Before = func(_ http.ResponseWriter, r *http.Request, _ []byte) bool {
			if r.Method == http.MethodPut || strings.Contains(r.URL.Path, "_bulk") {
				sent++
			}
			return false
		}
		own, err := Open(a.String(), Login{})
		if err != nil {
			t.Fatal(err)
		}
		own.Mine(func(context.Context) ([]store.Edit, error) { return mine, nil })
		if got := counted(t, own); got != want || sent > 0 {
			t.Errorf("%v: %s, want %s; %d sent", mine, got, want, sent)
		}
		if got := counted(t, a); got != everybodys {
			t.Error(got)
		}
		own.Close()
	}
	wrong := errors.New("the disk is full")
	a.Mine(func(context.Context) ([]store.Edit, error) { return nil, wrong })
	if _, _, _, err := a.People(t.Context(), index.PeopleQuery{}, 0); !errors.Is(err, wrong) {
		t.Error(err)
	}
}

// Two who are one may speak in one article, which is one of theirs.
func TestAnArticleOfTwoWhoAreOneCountsOnce(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	pieces := []Piece{pieceOf(t, "a.txt", byBoth, 1), pieceOf(t, "b.txt", byKern, 1), pieceOf(t, "c.txt", byQuill, 1), pieceOf(t, "d.txt", byBell, 1)}
	if _, _, err := pushed(t.Context(), a, engine, pieces...); err != nil {
		t.Fatal(err)
	}
	if err := a.Merge(t.Context(), "jonas kern", "ada quill"); err != nil {
		t.Fatal(err)
	}
	known, _, _, err := a.People(t.Context(), index.PeopleQuery{Name: "kern", Order: index.MostArticles, Limit: 1}, 0)
	if err != nil || len(known) != 1 || known[0].Articles != 3 || known[0].Quotes != 4 || known[0].Name != "Ada Quill" || fmt.Sprint(known[0].Also) != "[Jonas Kern]" {
		t.Errorf("%+v, %v", known, err)
	}
}

// Anybody may have written anything there: nothing of it is alive, and no circle holds anybody up.
func TestMergesThatMakeNoSenseDoNoHarm(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := crowd(t, &s, "Ada Quill", "Jonas Kern")
	for source, want := range map[string]string{
		`{"merges":[{"person":"ada quill","into":"jonas kern"},{"person":"jonas kern","into":"ada quill"}]}`: "Ada Quill 3",
		`{"merges":[{"person":"ada quill","into":"ada quill"},{"person":"","into":"jonas kern"},{}]}`:        "Jonas Kern 2, Ada Quill 1",
		`{"merges":null,"groups":{"x":["ada quill"]}}`:                                                       "Jonas Kern 2, Ada Quill 1",
	} {
		s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			is := strings.HasSuffix(r.URL.Path, "_doc/all")
			if is {
				ofJSON(w, `{"found":true,"_source":`+source+`}`)
			}
			return is
		}
		if got := counted(t, a); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}
