package shelf

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/store/index"
	"pullquote/store/shelf/fake"
)

// Whatever a server answers is one line, which says what is wrong and shows nothing alive.
func TestAServerThatIsWrongIsOneLine(t *testing.T) {
	t.Parallel()
	on := func(part string, h http.HandlerFunc) func(http.ResponseWriter, *http.Request, []byte) bool {
		return func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			is := strings.HasSuffix(r.URL.Path, part)
			if is {
				h(w, r)
			}
			return is
		}
	}
	says := func(status int, kind, text string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			fmt.Fprint(w, text)
		}
	}
	const ours = "application/json"
	for _, c := range []struct {
		what, part string
		http.HandlerFunc
		want string
	}{
		{"a web page", "", says(200, "text/html; charset=utf-8", "<html>Welcome"), "it answers text/html where JSON is asked for: is it OpenSearch?"},
		{"another program", "", says(200, ours, `{"version":{"number":"8.1.0"}}`), "it does not say that it is OpenSearch"},
		{"an old one", "", says(200, ours, `{"version":{"number":"1.3.2","distribution":"opensearch"}}`), "it is OpenSearch 1.3.2, and 2.19 is needed"},
		{"a version that is none", "", says(200, ours, `{"version":{"number":"new","distribution":"opensearch"}}`), "it does not say that it is OpenSearch"},
		{"half an answer", "", says(200, ours, `{"version":`), "its answer makes no sense: unexpected end of JSON input"},
		{"other types", "_mget", says(200, ours, `{"docs":[{"_id":["x"],"found":true}]}`), "its answer makes no sense: docs._id has the wrong type, array"},
		{"no object", "_bulk", says(200, ours, `[]`), "its answer makes no sense: the whole has the wrong type, array"},
		{"nothing", "_bulk", says(200, ours, ``), "its answer makes no sense: unexpected end of JSON input"},
		{"no login", "", says(401, "text/plain", "Unauthorized"), "status 401: it wants a login, or another one: PULLQUOTE_ARCHIVE_LOGIN or archive_login in the configuration"},
		{"not allowed", "_mapping", says(403, ours, `{"error":{"type":"security_exception","reason":"no permissions\u001b[31m for\n[x]"}}`), "status 403: the login may not do this: no permissions␛[31m for [x]"},
		{"too busy", "", says(429, "text/html", "<html>"), "status 429: it is too busy: it says no more"},
		{"broken", "articles/_bulk", says(500, ours, `{"error":"it is broken"}`), "status 500: it is broken"},
		{"away", "_mget", says(503, ours, `{"error":{"reason":"no manager"}}`), "status 503: no manager"},
		{"somewhere else", "", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://elsewhere.example/", http.StatusFound)
		}, "302: it leads to http://elsewhere.example/, and is not followed there"},
		{"too large", "_mget", says(413, ours, `{}`), "status 413: what was sent is too large for it"},
		{"another archive", "_mapping", says(200, ours, `{"news-articles":{"mappings":{"_meta":{"layout":9}}}}`), "it is laid out by version 9, and this Pullquote knows version 2"},
		{"many archives", "_mapping", says(200, ours, `{"a":{},"b":{}}`), "it tells of 2 indices where there is one"},
		{"fewer articles", "_mget", says(200, ours, `{"docs":[]}`), "it tells of 0 articles where 1 were asked for"},
		{"nothing of articles", "_mget", says(200, ours, `{"docs":[{"_id":"x","error":{"reason":"no shard"}}]}`), "it does not say what lies there: no shard"},
		{"no voices", "people/_bulk", says(200, ours, `{}`), "it tells of 0 voices where 1 were sent"},
		{"other voices", "people/_bulk", says(200, ours, `{"items":[{"index":{"_id":"x","status":201}}]}`), "it tells of the voice x where VOICE was sent"},
		{"half of the voices", "people/_search", says(200, ours, `{"_shards":{"failed":1}}`), "a part of it does not answer"},
		{"no articles", "articles/_bulk", says(200, ours, `{}`), "it tells of 0 articles where 1 were sent"},
		{"other articles", "articles/_bulk", says(200, ours, `{"items":[{"index":{"_id":"x","status":201}}]}`), "it tells of the article x where ID was sent"},
		{"other versions", "articles/_bulk", says(200, ours, `{"items":[{"index":{"_id":"ID","status":201,"_version":7}}]}`), `it says that "a.txt" has version 7, and VERSION was sent`},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			piece := pieceOf(t, "a.txt", harbour, 1)
			id := idOf(piece)
			s := fake.Server{}
			s.Before = on(c.part, func(w http.ResponseWriter, r *http.Request) {
				rec := httptest.NewRecorder()
				c.HandlerFunc(rec, r)
				for name, values := range rec.Header() {
					w.Header()[name] = values
				}
				w.WriteHeader(rec.Code)
				fmt.Fprint(w, strings.ReplaceAll(rec.Body.String(), "ID", id))
			})
			a := archive(t, &s)
			_, _, err := pushed(t.Context(), a, engine, piece)
			want := strings.NewReplacer("ID", id, "VOICE", share{Article: id, Person: "ada quill"}.id(), "VERSION", fmt.Sprint(versionOf(engine.Number, piece.Modified))).Replace(c.want)
			if c.what == "no login" {
				want = c.want
			}
			if err == nil || err.Error() != "archive "+a.String()+": "+want {
				t.Errorf("%v, want … %s", err, want)
			}
			if n := len(s.Documents("news-articles")); n != 0 {
				t.Errorf("%d articles lie there", n)
			}
		})
	}
}

func TestASlowServerIsOneLine(t *testing.T) {
	t.Parallel()
	done := make(chan struct{})
	t.Cleanup(func() { close(done) })
	a := archive(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-done:
		}
	}))
	a.patience = 20 * time.Millisecond
	if err := a.check(t.Context()); err == nil || !strings.HasSuffix(err.Error(), ": does not answer within 20ms") {
		t.Error(err)
	}
}

// Of articles that are too long to come together, fewer are asked for, and each comes once. An
// answer without an end is a line.
func TestLongArticlesComeInSmallerAnswers(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := filled(t, &s, 2*fewAtOnce)
	a.longest = 9000 // of JSON: some articles are
	titles, err := listed(t, a, Asked{})
	if err != nil || len(titles) != 2*fewAtOnce || !slices.IsSortedFunc(titles, func(a, b string) int { return strings.Compare(b, a) }) {
		t.Errorf("%d articles, %v: %v", len(titles), titles, err)
	}
	a.longest = 10
	for _, limit := range []int{0, 3} {
		titles, err = listed(t, a, Asked{Limit: limit})
		if want := "archive " + a.String() + ": its answer is longer than 0 MB"; err == nil || err.Error() != want || len(titles) > 0 {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if found, err := a.Same(t.Context(), index.Row{}, "", index.Quote{Text: "the harbour"}); err == nil || len(found) > 0 {
		t.Errorf("%v, %v, and no answer is short enough", found, err)
	}
}

// A server that tells of the same articles for ever is a line.
func TestAListThatGoesRoundIsALine(t *testing.T) {
	t.Parallel()
	var s fake.Server
	a := filled(t, &s, fewAtOnce)
	for _, sort := range []string{`[1,"x"]`, `null`, `[{"a":null},[],1e400]`} {
		hits := strings.Repeat(`,{"_source":{"id":"x","title":"x","format":"text"},"sort":`+sort+`}`, fewAtOnce)[1:]
		s.Before = func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			is := strings.HasSuffix(r.URL.Path, "/_search")
			if is {
				ofJSON(w, `{"hits":{"hits":[`+hits+`]}}`)
			}
			return is
		}
		titles, err := listed(t, a, Asked{})
		if err == nil || !strings.HasSuffix(err.Error(), ": it tells of the same articles again and again") || len(titles) > fewAtOnce {
			t.Errorf("%s: %d articles, %v", sort, len(titles), err)
		}
	}
}

// A text that is longer than any that is pushed is not read.
func TestATextThatIsTooLongIsNotRead(t *testing.T) {
	t.Parallel()
	d := document{Format: plain, Text: strings.Repeat("a ", mostText)}
	if _, err := d.article(); err == nil || err.Error() != "it has 64 MB of text, and 32 are read" {
		t.Error(err)
	}
}

// What was taken, but not told of, since the connection has ended, is sent again, and lies there
// once.
func TestAConnectionThatEndsInTheMiddleOfABulkWritesNothingTwice(t *testing.T) {
	t.Parallel()
	var s fake.Server
	cut := 0
	a := archive(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasSuffix(r.URL.Path, "_bulk") || cut == 2 {
			s.ServeHTTP(w, r)
			return
		}
		cut++
		s.ServeHTTP(httptest.NewRecorder(), r) // all of it is taken
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, `{"items":[{"index":`)
		panic(http.ErrAbortHandler)
	}))
	var pieces []Piece
	for i := range 3 {
		pieces = append(pieces, pieceOf(t, "a.txt", fmt.Sprintf("%s\nNumber %d.\n", harbour, i), 1))
	}
	got, reports, err := pushed(t.Context(), a, engine, pieces...)
	if err != nil || len(reports) > 0 || got.Done() != 3 || got.Failed > 0 || cut != 2 {
		t.Errorf("%+v after %d losses: %v, %v", got, cut, reports, err)
	}
	if n := len(s.Documents("news-articles")); n != 3 {
		t.Errorf("%d articles lie there, and 3 were sent", n)
	}
}

// Where one node is lost, the next one is asked.
func TestALostNodeIsNoError(t *testing.T) {
	t.Parallel()
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	var s fake.Server
	there := httptest.NewServer(&s)
	defer there.Close()
	a, err := Open(gone.URL+","+strings.TrimPrefix(there.URL, "http://")+"/news", Login{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if got, _, err := pushed(t.Context(), a, engine, pieceOf(t, "a.txt", harbour, 1)); err != nil || got.Added != 1 {
		t.Error(got, err)
	}
}

func TestACertificateThatNobodyKnowsIsRefusedAtOnce(t *testing.T) {
	t.Parallel()
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	a, err := Open(server.URL, Login{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := a.check(t.Context()); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Error(err)
	}
	a.client = server.Client()
	if err := a.check(t.Context()); err == nil || !strings.Contains(err.Error(), "status 404") {
		t.Error(err)
	}
}

func TestALoginIsSentAndNeverShown(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, header string }{
		{"ada:se:cret", "Basic YWRhOnNlOmNyZXQ="},
		{" Bearer abc.def \n", "Bearer abc.def"},
	} {
		l, err := NewLogin(c.text)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = r.Header.Get("Authorization") }))
		defer server.Close()
		a, err := Open(server.URL, l)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		if err := a.check(t.Context()); err == nil || strings.Contains(err.Error(), "cret") || got != c.header {
			t.Errorf("%s: sent is %q, %v", c.text, got, err)
		}
		if shown := fmt.Sprintf("%v %+v %#v %s", l, l, struct{ L Login }{l}, l); strings.Contains(shown, "YWRh") || strings.Contains(shown, "abc") {
			t.Error(shown)
		}
	}
	for _, wrong := range []string{"ada", "ada:x\nHost: y", "Bearer a\x00b", "Bearer a\x7f"} {
		if _, err := NewLogin(wrong); err == nil {
			t.Errorf("%q is a login", wrong)
		}
	}
}

func TestALoginStaysWhereItIsSafe(t *testing.T) {
	t.Parallel()
	l, err := NewLogin("ada:secret")
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]string{
		"http://search.example:9200/news":   "the archive http://search.example:9200/news is not https: a login is not sent there",
		"https://ada:secret@search.example": "no login belongs in the address of an archive: PULLQUOTE_ARCHIVE_LOGIN is for it, or a file",
		"search.example":                    "the address of an archive is https://HOST:PORT/NAME, or http:// on this machine",
		"https://search.example/News":       `"News" is no name of an archive: small letters, digits, - and _`,
		"https://search.example:x/news":     `"search.example:x" is no host of an archive`,
		"https:///news":                     `"" is no host of an archive`,
	} {
		if _, err := Open(at, l); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", at, err, want)
		}
	}
	for _, at := range []string{"https://search.example", "http://127.0.0.1:9200/news", "http://[::1]:9200", "https://a.example:9200,b.example/news"} {
		if _, err := Open(at, l); err != nil {
			t.Error(at, err)
		}
	}
}

func TestALoginInAFileIsItsOwnersAlone(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "login")
	if err := os.WriteFile(file, []byte("ada:secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if l, err := LoginIn(file); err != nil || l.header == "" {
		t.Error(err)
	}
	if err := os.Chmod(file, 0o640); err != nil { //nolint:gosec // that is what is tried
		t.Fatal(err)
	}
	long := filepath.Join(t.TempDir(), "long")
	if err := os.WriteFile(long, []byte("Bearer "+strings.Repeat("a", longestLogin)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoginIn(long); err == nil || !strings.Contains(err.Error(), "it is longer than 16 KB") {
		t.Error(err)
	}
	if _, err := LoginIn(file); os.PathSeparator == '/' && (err == nil || !strings.Contains(err.Error(), "can be read by others")) {
		t.Error(err)
	}
}
