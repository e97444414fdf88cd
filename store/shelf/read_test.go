package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles/clean"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
	"pullquote/store/shelf/fake"
)

// listed are the titles of the articles that are asked for.
func listed(t *testing.T, a *Archive, asked Asked) (titles []string, err error) {
	t.Helper()
	if asked.Mark == nil {
		asked.Mark = func(context.Context, []store.Entry) {}
	}
	err = a.Find(t.Context(), asked, func(rows []index.Row) error {
		for _, r := range rows {
			titles = append(titles, r.Summary.Title)
		}
		return nil
	})
	return titles, err
}

// filled is an archive of so many articles, the newest of which is called the highest number.
func filled(t *testing.T, s *fake.Server, articles int) *Archive {
	t.Helper()
	a := archive(t, s)
	a.page = fewAtOnce
	var pieces []Piece
	for i := range articles {
		day := time.Date(2031, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		pieces = append(pieces, pieceOf(t, "a.md", fmt.Sprintf("---\ntitle: Number %04d\npublished: %s\n---\n\nThe harbour.\n", i, day), 1))
	}
	if got, reports, err := pushed(t.Context(), a, engine, pieces...); err != nil || got.Added != articles {
		t.Fatal(got, reports, err)
	}
	return a
}

// fewAtOnce is how many articles a page has here.
const fewAtOnce = 20

func TestALongListComesInPages(t *testing.T) {
	t.Parallel()
	var s fake.Server
	const many = 2*fewAtOnce + 30
	a := filled(t, &s, many)
	for _, limit := range []int{0, 1, 30, fewAtOnce, fewAtOnce + 1, many, many + 10} {
		titles, err := listed(t, a, Asked{Limit: limit})
		want := many
		if limit > 0 {
			want = min(limit, many)
		}
		down := slices.IsSortedFunc(titles, func(a, b string) int { return strings.Compare(b, a) })
		if err != nil || len(titles) != want || !down || len(slices.Compact(titles)) != want {
			t.Errorf("with limit %d: %d articles, sorted %v, %v", limit, len(titles), down, err)
		}
	}
	archived := func(_ context.Context, entries []store.Entry) {
		for i := range entries {
			entries[i].Archived = !strings.HasSuffix(entries[i].Summary.Title, "7")
		}
	}
	if titles, err := listed(t, a, Asked{Limit: 6, Mark: archived}); err != nil || len(titles) != 6 || titles[5] != "Number 0017" {
		t.Errorf("of those that are not archived here: %v %v", titles, err)
	}
	if n := s.Open(); n != 0 {
		t.Errorf("%d points in time were not given back", n)
	}
}

// A point in time is lost with the node that has kept it: the list goes on behind the last
// article, each once.
func TestAListGoesOnWhereANodeIsLost(t *testing.T) {
	t.Parallel()
	for what, fail := range map[string]func(http.ResponseWriter){
		"a point in time": func(w http.ResponseWriter) {
			fake.Refuse(w, http.StatusNotFound, "search_context_missing_exception", "No search context found")
		},
		"a part":          func(w http.ResponseWriter) { ofJSON(w, `{"_shards":{"failed":1},"hits":{"hits":[]}}`) },
		"the time for it": func(w http.ResponseWriter) { ofJSON(w, `{"timed_out":true,"hits":{"hits":[]}}`) },
		"a phase": func(w http.ResponseWriter) {
			fake.Refuse(w, http.StatusInternalServerError, "search_phase_execution_exception", "all shards failed")
		},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			var s fake.Server
			a := filled(t, &s, fewAtOnce+20)
			lost := 0
			s.Before = func(w http.ResponseWriter, r *http.Request, body []byte) bool {
				if !strings.HasSuffix(r.URL.Path, "/_search") || !bytes.Contains(body, []byte("search_after")) || lost == 2 {
					return false
				}
				lost++
				fail(w)
				return true
			}
			if titles, err := listed(t, a, Asked{}); err != nil || len(titles) != fewAtOnce+20 || lost != 2 {
				t.Errorf("%d articles after %d losses: %v", len(titles), lost, err)
			}
			s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
				is := strings.HasSuffix(r.URL.Path, "/_search")
				if is {
					fail(w)
				}
				return is
			}
			if titles, err := listed(t, a, Asked{}); err == nil || len(titles) > 0 {
				t.Errorf("%v, %v, and nothing can be found", titles, err)
			}
		})
	}
}

func ofJSON(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprint(w, text)
}

func TestWhatAnArchiveCannotAnswerIsSaid(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := archive(t, &s)
	for text, want := range map[string]string{
		"a or -(feed:post boat)": "feed: asks about what you have here, and not about an archive",
		"feed:post":              "feed: asks about what you have here, and not about an archive",
		"boat":                   "archive " + a.String() + ": there is none of this name; pullquote archive push makes one",
	} {
		q, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, limit := range []int{0, 5} {
			if _, err := listed(t, a, Asked{Query: q, Limit: limit}); err == nil || err.Error() != want {
				t.Errorf("%s: %v, want %s", text, err, want)
			}
		}
	}
}

// Anybody may have pushed anything: no byte of it acts on a terminal, wherever it stands.
func TestNothingInAnArchiveIsAlive(t *testing.T) {
	t.Parallel()
	const alive = "\x1b]52;c;x\a\u202e\x9b31m"
	var s fake.Server
	a := filled(t, &s, 1)
	hostile := document{
		ID: "x" + alive, Key: alive, Format: markdown, Text: "# " + alive + "\n\n“" + alive + "boat,” said Ada" + alive + " Quill.\n", Title: alive + "a", Listed: alive,
		Byline: []string{alive + "b"}, Source: alive + "c", URL: "https://a.example/" + alive, Language: alive, Tags: []string{alive + "d"}, Date: 1 << 60, Dated: byTime, Zone: 1 << 40, DatedBy: 255, Size: -1,
	}
	s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
		if !strings.HasSuffix(r.URL.Path, "/_search") {
			return false
		}
		source, err := json.Marshal(hostile)
		if err != nil {
			t.Error(err)
		}
		ofJSON(w, `{"hits":{"hits":[{"_source":`+string(source)+`,"sort":[1],"inner_hits":{"part 0":{"hits":{"hits":[{"_nested":{"offset":99}}]}}}}]}}`)
		return true
	}
	var rows []index.Row
	err := a.Find(t.Context(), Asked{Limit: 5, Mark: func(context.Context, []store.Entry) {}}, func(some []index.Row) error {
		rows = append(rows, some...)
		return nil
	})
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	q, err := query.Parse("said:quill boat")
	if err != nil {
		t.Fatal(err)
	}
	places, err := a.Snippets(t.Context(), q, rows, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	article, err := rows[0].Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sum := rows[0].Summary
	for _, text := range slices.Concat(sum.Bylines, sum.Tags, article.Bylines, article.Tags, []string{
		rows[0].Path, string(rows[0].Entry.ID), sum.Title, sum.Source, sum.URL, sum.Published.Format(time.RFC3339), article.Title, article.Source, article.URL, article.Language, places[0].Text, places[0].Speaker,
	}) {
		if text != clean.Line(text) {
			t.Errorf("%q is alive", text)
		}
	}
	if strings.ContainsAny(article.Text+article.Body, "\x1b\a\u202e\u009b") {
		t.Errorf("%q is alive", article.Text)
	}
	if y := sum.Published.Year(); y > 9999 {
		t.Errorf("it was published in %d", y)
	}
}
