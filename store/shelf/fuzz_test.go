package shelf

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/query"
)

// oneLine holds that a message is a line that nobody has to scroll, and on which nothing is alive.
func oneLine(t *testing.T, what string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	if line := err.Error(); line != clean.Line(line) || line == "" || len(line) > 1000 {
		t.Fatalf("%s: %q is no line", what, line)
	}
}

// FuzzAddress holds that an address that is accepted is that of some hosts and a name, and is
// read as itself when it has been written; and that no login is accepted, or told, in one.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{
		"https://a.example:9200,b.example/news", "http://127.0.0.1:9200", "http://[::1]:9200/a-b_c/", " https://ada:secret@a.example/x", "https://a.example/News",
		"https://a.example:x", "https://,/x", "https://a.example?x=y/z", "https://a.example#x", "HTTPS://a.example", "https://a\x1b[31m.example/\u202e", "http://[fe80::1%25eth0]/x",
	} {
		f.Add(s)
	}
	login, err := NewLogin("ada:secret")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := parseAddress(s)
		oneLine(t, "an address", err)
		if err != nil {
			if before, _, is := strings.Cut(s, "@"); is && len(before) > 30 && strings.Contains(err.Error(), before[len(before)-20:]) {
				t.Fatalf("%q tells what may be a login: %v", s, err)
			}
			return
		}
		line := a.String()
		again, err := parseAddress(line)
		if err != nil || !reflect.DeepEqual(a, again) || line != clean.Line(line) {
			t.Fatalf("%q is %+v and %q, which is %+v, %v", s, a, line, again, err)
		}
		if !named.MatchString(a.name) || len(a.hosts) == 0 {
			t.Fatalf("%q: %+v", s, a)
		}
		for _, host := range a.hosts {
			u, err := url.Parse(host + "/" + a.name + "-articles/_search?x=y")
			if err != nil || u.Hostname() == "" || u.User != nil || u.Path != "/"+a.name+"-articles/_search" || u.RawQuery != "x=y" || u.Scheme != "http" && u.Scheme != "https" {
				t.Fatalf("%q has the host %q: %+v, %v", s, host, u, err)
			}
			if _, err := http.NewRequest(http.MethodGet, host, nil); err != nil {
				t.Fatalf("%q has the host %q: %v", s, host, err)
			}
		}
		opened, err := Open(s, login)
		if refused := err != nil; refused != a.open() {
			t.Fatalf("%q: a login is sent there: %v, %v", s, err, a.open())
		}
		if opened != nil {
			opened.Close()
		}
	})
}

// FuzzLogin holds that a login that is accepted can be sent, and that none is ever shown.
func FuzzLogin(f *testing.F) {
	for _, s := range []string{"ada:secret", " Bearer abc.def \n", "Bearer a\x00b", "ada", "", "Bearer \x7f", "bearer x:y", "a:\r\nHost: b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := NewLogin(s)
		oneLine(t, "a login", err)
		if shown := fmt.Sprintf("%v%s%+v%#v", l, l, l, l); shown != "" {
			t.Fatalf("%q is shown as %q", s, shown)
		}
		if shown := fmt.Sprintf("%v %+v %#v", struct{ L Login }{l}, &l, []Login{l}); len(l.header) > 8 && strings.Contains(shown, l.header[6:]) {
			t.Fatalf("%q is shown as %q", s, shown)
		}
		if text, err := json.Marshal(struct{ L Login }{l}); err != nil || string(text) != `{"L":{}}` {
			t.Fatalf("%q is shown as %q, %v", s, text, err)
		}
		if err != nil {
			if m := err.Error(); m != "a login is one line" && m != "a login is USER:PASSWORD, or Bearer TOKEN" {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if strings.TrimSpace(s) == "" != (l.header == "") || strings.ContainsFunc(l.header, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Fatalf("%q cannot be sent: %q", s, l.header)
		}
	})
}

// FuzzVersion holds that a later release has the higher number, whatever it is called and whenever
// an article was changed.
func FuzzVersion(f *testing.F) {
	f.Add("0.2.0", "0.10.0-rc1", int64(1), int64(1<<40))
	f.Add("(devel)", "v999.999.9999", int64(-1), int64(1<<62))
	f.Add("2.19.1", "2..3", int64(0), int64(0))
	f.Fuzz(func(t *testing.T, a, b string, one, other int64) {
		m, n := EngineNumber(a), EngineNumber(b)
		if m < 0 || n < 0 || m > 999_999_999 {
			t.Fatalf("%q is %d, %q is %d", a, m, b, n)
		}
		v, w := versionOf(m, time.Unix(one, 0)), versionOf(n, time.Unix(other, 0))
		if v < 0 || w < 0 || m < n && v > w || m == n && one <= other && v > w {
			t.Fatalf("%q of %d is %d, %q of %d is %d", a, one, v, b, other, w)
		}
		if major, minor, ok := numbered(a); ok {
			if m, n, ok := numbered(fmt.Sprintf("%d.%d.0", major, minor)); !ok || m != major || n != minor {
				t.Fatalf("%q is %d.%d, which is %d.%d", a, major, minor, m, n)
			}
		}
	})
}

// FuzzRefusal holds that whatever an answer is, what is wrong with it is one line, and that nobody
// waits for longer than an hour.
func FuzzRefusal(f *testing.F) {
	f.Add(429, "text/html", "120", "", []byte("<html>"))
	f.Add(403, "application/json", "", "", []byte(`{"error":{"type":"security_exception","reason":"no\u001b[31m"}}`))
	f.Add(500, "application/json", "-1", "", []byte(`{"error":"it is broken"}`))
	f.Add(302, "", "999999999999999999999", "http://elsewhere.example/\x1b]0;x\a", []byte(`{"error":null}`))
	f.Add(200, "text/html\u202e; charset=\"", "", "", []byte(`{"error":{"reason":{"deep":[1]}}}`))
	f.Fuzz(func(t *testing.T, status int, kind, after, to string, body []byte) {
		if status < 100 || status > 999 {
			return
		}
		res := &http.Response{StatusCode: status, Header: http.Header{"Content-Type": {kind}, "Retry-After": {after}, "Location": {to}}}
		err := judged(res, body)
		oneLine(t, "an answer", err)
		if good := status/100 == 2 && strings.HasPrefix(strings.ToLower(strings.TrimSpace(kind)), "application/json"); err == nil && !good {
			t.Fatalf("%d of %q is good", status, kind)
		}
		var r *refusal
		if errors.As(err, &r) && (r.after < 0 || r.after > time.Hour || r.status != status) {
			t.Fatalf("%+v", r)
		}
	})
}

// told answers each request alike.
type alike struct{ body []byte }

// RoundTrip implements http.RoundTripper.
func (a alike) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(bytes.NewReader(a.body))}, nil
}

// of is an archive on a server that always says the same.
func of(t *testing.T, body []byte) *Archive {
	t.Helper()
	a, err := Open("http://127.0.0.1/news", Login{})
	if err != nil {
		t.Fatal(err)
	}
	a.client.Transport = alike{body}
	a.wait = func(ctx context.Context, _ time.Duration) error { return ctx.Err() }
	a.page = 2
	return a
}

// hostileAnswers are what a server may say where articles or people are asked for.
var hostileAnswers = []string{
	`{"hits":{"hits":[{"_source":{"id":"x\u001b","key":"k","format":"markdown","text":"# A\n\n“Not one boat will leave the harbour,” said Ada Quill.","title":"A\u202e","byline":["b\u001b[2J"],"date":4e9,"dated":2,"zone":3600,"words":-5,"quotes":-1,"voices":[{"n":-1},{"n":900}]},"sort":[1,"x"],"matched_queries":["part 0"],"inner_hits":{"part 0":{"hits":{"hits":[{"_nested":{"offset":1}},{"_nested":{"offset":-1}}]}}}}]}}`,
	`{"hits":{"hits":[{"_source":{"id":"x","format":"text","text":"a"},"sort":null},{"_source":{"id":"x","format":"html"},"sort":[{"a":[1]},null,1e999]}]}}`,
	`{"hits":{"hits":[{"_source":{"id":"x","format":"text","text":"Not one boat will leave the harbour","date":9223372036854775807,"zone":-9e15,"dated":3,"modified":-9223372036854775808}}]},"pit_id":7}`,
	`{"aggregations":{"newest":{"last":{"value":1e300}},"voices":{"speaking":{"number":{"value":3},"who":{"buckets":[{"key":"ada quill\u001b","quotes":{"value":-1e300},"last":{"value":-1e30},"articles":{"doc_count":-4},"names":{"buckets":[{"key":"Ada\u202eQuill"}]},"roles":{"buckets":[{"key":7}]},"months":{"who":{"buckets":[{"key":24370,"quotes":{"value":1e20}},{"key":"x"}]}}}]}}}}}`,
	`{"timed_out":true}`, `{"_shards":{"failed":1}}`, `[]`, `{"hits":[]}`, `null`, `{"pit_id":"p","hits":{"hits":[{},{}]}}`,
}

// FuzzAnswer holds that nothing which a server tells of articles acts on a terminal, is
// a date that no calendar has or fewer than nothing, and that no list of it is without an end.
func FuzzAnswer(f *testing.F) {
	for _, s := range hostileAnswers {
		f.Add([]byte(s))
	}
	q, err := query.Parse("said:quill (boat or is:read)")
	if err != nil {
		f.Fatal(err)
	}
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, body []byte) {
		a := of(t, body)
		defer a.Close()
		ctx := t.Context()
		var rows []index.Row
		asked := Asked{Query: q, Now: now, Mark: func(context.Context, []store.Entry) {}}
		for _, asked.Limit = range []int{0, 1} {
			pages := 0
			err := a.Find(ctx, asked, func(some []index.Row) error {
				if pages++; pages > 10 {
					t.Fatal("the list has no end")
				}
				rows = append(rows, some...)
				return nil
			})
			oneLine(t, "a list", err)
		}
		places, err := a.Snippets(ctx, q, rows, now)
		oneLine(t, "places", err)
		for _, p := range places {
			holdsLine(t, p.Text, p.Speaker)
		}
		found, err := a.Same(ctx, index.Row{}, "Ada Quill", index.Quote{Text: "Not one boat will leave the harbour"})
		oneLine(t, "the same words", err)
		for _, c := range found {
			rows = append(rows, c.Article)
			holdsLine(t, c.Speaker)
			if c.Likeness < 0 || c.Likeness > 1 {
				t.Fatalf("%+v", c)
			}
		}
		err = a.Sayings(ctx, "ada quill", func(said []index.Saying) error {
			for _, s := range said {
				rows = append(rows, s.Article)
				holdsLine(t, s.Name, s.Role, s.Issuer, s.Via)
				holdsText(t, s.Quote.Text)
			}
			return nil
		})
		oneLine(t, "sayings", err)
		for _, r := range rows {
			holdsRow(t, r)
		}
		e, err := a.Open(ctx, Prefix+"x")
		oneLine(t, "an article", err)
		if err == nil {
			holdsArticle(t, e)
		}
	})
}

// holdsLine holds that texts are lines on which nothing is alive.
func holdsLine(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if s != clean.Line(s) {
			t.Fatalf("%q is alive", s)
		}
	}
}

// holdsText holds that in a text of many lines nothing is alive.
func holdsText(t *testing.T, s string) {
	t.Helper()
	if s != clean.Text(s) {
		t.Fatalf("%q is alive", s)
	}
}

// holdsRow holds what a list shows of an article.
func holdsRow(t *testing.T, r index.Row) {
	t.Helper()
	s := r.Summary
	holdsLine(t, append(append([]string{r.Path, string(r.Entry.ID), r.Key, s.Title, s.Source, s.URL, s.Published.Format(time.RFC3339), s.Saved.Format(time.RFC3339)}, s.Bylines...), append(s.Tags, r.Tags...)...)...)
	if s.Words < 0 || r.Quotes < 0 || r.Speakers < 0 || r.Size < 0 {
		t.Fatalf("fewer than none: %+v", r)
	}
	holdsDay(t, s.Published, s.Saved, r.Modified, r.Date())
	if _, err := json.Marshal([]time.Time{s.Published, s.Saved, r.Modified, r.Date()}); err != nil {
		t.Fatal(err)
	}
}

// holdsDay holds that times are ones that a calendar has, or none.
func holdsDay(t *testing.T, times ...time.Time) {
	t.Helper()
	for _, at := range times {
		if y := at.Year(); !at.IsZero() && (y < 0 || y > 9999) {
			t.Fatalf("%v is no day", at)
		}
	}
}

// FuzzPeople holds the same of people, and that nobody is counted as less than nothing.
func FuzzPeople(f *testing.F) {
	for _, s := range append(hostileAnswers,
		`{"hits":{"hits":[{"_source":{"date":9e18}}]},"aggregations":{"who":{"buckets":[{"key":"ada quill\u001b","doc_count":-1,"quotes":{"value":-1e300},"words":{"value":1e300},"last":{"value":-1e30},"names":{"buckets":[{"key":"Ada\u202eQuill"}]},"roles":{"buckets":[{"key":7}]},"months":{"buckets":[{"key":24370,"quotes":{"value":1e20}},{"key":"x"}]}}]},"whole":{"buckets":[{"key":{"person":"x"}}],"after_key":{"person":"x"}}}}`) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		a := of(t, body)
		defer a.Close()
		holdsPeople(t, a)
	})
}

// holdsPeople holds what is told of people.
func holdsPeople(t *testing.T, a *Archive) {
	t.Helper()
	all, total, until, err := a.People(t.Context(), index.PeopleQuery{Limit: 5}, 12)
	oneLine(t, "people", err)
	holdsDay(t, until)
	if err == nil && total < 0 {
		t.Fatalf("%d people", total)
	}
	for _, k := range all {
		holdsLine(t, k.Key, k.Name, k.Role)
		holdsDay(t, k.Last)
		if k.Quotes < 0 || k.Reported < 0 || k.Words < 0 || k.Articles < 0 || len(k.Months) != 12 || slices.Min(k.Months) < 0 {
			t.Fatalf("fewer than none: %+v", k)
		}
	}
	_, err = a.Called(t.Context(), "quill")
	oneLine(t, "people", err)
}

// holdsArticle holds what is read of an article.
func holdsArticle(t *testing.T, e store.Entry) {
	t.Helper()
	a, err := e.Load(t.Context())
	oneLine(t, "an article", err)
	if err != nil {
		return
	}
	holdsLine(t, append(append([]string{a.Title, a.Source, a.URL, a.Language}, a.Bylines...), a.Tags...)...)
	holdsText(t, a.Text)
	for _, q := range find(a).Quotes {
		if q.Start < 0 || q.Start > q.End || q.End > len(a.Text) {
			t.Fatalf("%+v is not in %q", q, a.Text)
		}
	}
}

// FuzzBulk holds that of each article that is sent a push knows one thing: it is written, lies
// there newer, has failed and is named, or is sent again; or else the push ends.
func FuzzBulk(f *testing.F) {
	one, other := pieceOfText(f, harbour), pieceOfText(f, harbour+"\nMore.\n")
	for _, s := range []string{
		`{"items":[{"index":{"_id":"ONE","_version":VERSION,"status":201,"result":"created"}},{"index":{"_id":"OTHER","_version":VERSION,"status":200,"result":"updated"}}]}`,
		`{"items":[{"index":{"_id":"ONE","status":429}},{"index":{"_id":"OTHER","status":400,"error":{"type":"x","reason":"no\u001b[31m"}}}]}`,
		`{"items":[{"index":{"_id":"ONE","status":409}},{"create":{"_id":"OTHER","status":201}}]}`,
		`{"items":[{"index":{"_id":"ONE","status":-1,"_version":1e99}},{"index":null}]}`, `{"items":[{},{}]}`, `{"items":null}`, `{"docs":[{"_id":"ONE","found":true},{"_id":"OTHER","error":{"reason":"x"}}]}`,
		`{"docs":[{"_id":"ONE","found":true,"_version":-1,"_source":{"hash":"x"}},{"_id":"OTHER","found":true,"_version":9223372036854775807}]}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, answer string) {
		var drafts []Draft
		var parcels []Parcel
		for _, p := range []Piece{one, other} {
			d, err := engine.NewDraft(p)
			if err != nil {
				t.Fatal(err)
			}
			parcel, err := d.Pack(quotes.Found{})
			if err != nil {
				t.Fatal(err)
			}
			drafts, parcels = append(drafts, d), append(parcels, parcel)
		}
		said := strings.NewReplacer("ONE", parcels[0].article.id, "OTHER", parcels[1].article.id, "VERSION", strconv.FormatInt(parcels[0].article.version, 10)).Replace(answer)
		a := of(t, []byte(said))
		defer a.Close()
		reported := 0
		p := &Push{archive: a, report: func(err error) { reported++; oneLine(t, "an article", err) }, slots: make(chan struct{}, 1)}
		again, err := p.once(t.Context(), parcels)
		oneLine(t, "a push", err)
		tally := p.Tally()
		if n := tally.Done() + len(again); err == nil && n != len(parcels) || n > len(parcels) || tally.Failed != reported {
			t.Fatalf("of two articles %+v, %d are sent again, %d reported: %v", tally, len(again), reported, err)
		}
		missing, err := p.Missing(t.Context(), drafts)
		oneLine(t, "what is missing", err)
		tally.Same, tally.Newer = p.Tally().Same-tally.Same, p.Tally().Newer-tally.Newer
		if n := tally.Same + tally.Newer + len(missing); err == nil && n != len(drafts) {
			t.Fatalf("of two articles %d are missing, %+v", len(missing), tally)
		}
	})
}

// pieceOfText is an article of text for a fuzz target.
func pieceOfText(tb testing.TB, text string) Piece {
	tb.Helper()
	p, err := pieceFrom("a.txt", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// pieceFrom is an article of a file.
func pieceFrom(name string, data []byte) (Piece, error) {
	a, err := articles.ReadBytes(data, articles.Source{Name: name, Size: int64(len(data))})
	if err != nil {
		return Piece{}, err
	}
	return Piece{Name: name, Title: name, Key: store.Held(data, name).Key, Text: data, Size: int64(len(data)), Modified: time.Unix(100, 0), Article: a}, nil
}

// FuzzPiece holds that an article that is opened from an archive is the one that was pushed, and
// that what it is found by are words as the server parts them.
func FuzzPiece(f *testing.F) {
	f.Add("a.txt", []byte(harbour))
	f.Add("a.md", []byte("---\ntitle: A\nauthor: Bo\npublished: 2031-05-01T10:00:00+02:00\ntags: [x, \"y\\u001b\"]\nurl: https://a.example/x\n---\n\n# A\n\n“Not one boat,” said Ada Quill. 渡船が出ない\n"))
	f.Add("a.html", []byte("<html><title>A</title><meta name=author content=Bo><p>“Not one boat will leave,” said Ada Quill.<p>  * x\n<pre>a\n  b</pre>"))
	f.Add("a.md", []byte("---\ntitle: A\npublished: 2031-05-01T10:00:00.01\n---\n“Not one boat,” said Bo.\n"))
	f.Add("a.txt", []byte("\xfe\x1b7"))
	f.Add("a.txt", []byte("\xff\xfea\x00b\x00 \x1b[31m\u202e"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !slices.Contains([]string{"a.txt", "a.md", "a.html"}, name) || len(data) > 20_000 {
			return
		}
		p, err := pieceFrom(name, data)
		if err != nil {
			return
		}
		d, a, err := newDocument(p)
		if err != nil {
			t.Fatalf("%q cannot be pushed: %v", data, err)
		}
		d.hear(a, quotes.Find(a.Document()))
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var there document
		if err := json.Unmarshal(text, &there); err != nil {
			t.Fatal(err)
		}
		got, err := there.article()
		if err != nil {
			t.Fatalf("%q cannot be opened: %v", data, err)
		}
		if got.Text != a.Text || got.Title != a.Title || !slices.Equal(got.Bylines, a.Bylines) || got.Published.Unix() != a.Published.Unix() || got.DateOnly != a.DateOnly || !slices.Equal(got.Tags, a.Tags) {
			t.Fatalf("%q is\n%q %q %q %v %q in the archive, and here\n%q %q %q %v %q", data, got.Title, got.Text, got.Bylines, got.Published, got.Tags, a.Title, a.Text, a.Bylines, a.Published, a.Tags)
		}
		if len(find(got).Quotes) != len(quotes.Find(a.Document()).Quotes) {
			t.Fatalf("%q: other quotations are found in the archive", data)
		}
		for _, words := range slices.Concat(there.Find.Text, there.Find.Pairs, []string{there.Find.By, there.Find.Source}) {
			holdsWords(t, words)
		}
		if id := there.ID; len(id) < 20 || len(id) > 100 || strings.ContainsFunc(id, func(r rune) bool { return r > 'z' || r < '-' }) {
			t.Fatalf("%q is called %q", data, id)
		}
	})
}

// holdsWords holds that the server, which parts words at blanks of any kind and after 255
// characters, has the words that were sent.
func holdsWords(t *testing.T, words string) {
	t.Helper()
	if words == "" {
		return
	}
	for _, w := range strings.Split(words, " ") {
		if w == "" || len(w) > longestWord || !utf8.ValidString(w) || len(strings.Fields(w)) != 1 || strings.Fields(w)[0] != w {
			t.Fatalf("%q is no word of %q", w, words)
		}
	}
}

// FuzzQuestion holds that every query which is understood can be asked, in words as the server has
// them, or is refused in a line.
func FuzzQuestion(f *testing.F) {
	for _, s := range []string{`said:"ada quill" (pay or work) -boat* from:2031-05..7d is:unread`, `by:"jean-luc m*" source:x tag:y`, "渡船が -(said:* 港口*) has:quotes", "note:x", `said:"a b c d e f g" "…"`} {
		f.Add(s)
	}
	now := time.Date(2031, 7, 1, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := query.Parse(s)
		if err != nil {
			return
		}
		p, err := newPlan(t.Context(), q.Root, nil)
		oneLine(t, "a query", err)
		if err != nil {
			return
		}
		body, err := json.Marshal(p.clause(now))
		if err != nil || len(body) > 1000+1000*len(s) {
			t.Fatalf("%q is %d bytes: %v", s, len(body), err)
		}
		var asked any
		if err := json.Unmarshal(body, &asked); err != nil {
			t.Fatal(err)
		}
		holdsTerms(t, asked)
		p.keeps(store.Entry{}, []string{nameOf(0)})
	})
}

// holdsTerms holds that what a question asks for are words.
func holdsTerms(t *testing.T, asked any) {
	t.Helper()
	switch asked := asked.(type) {
	case []any:
		for _, one := range asked {
			holdsTerms(t, one)
		}
	case map[string]any:
		for name, one := range asked {
			if text, is := one.(string); is && slices.Contains([]string{"value", "query", "prefix"}, name) {
				if text == "" {
					t.Fatal("nothing is asked for")
				}
				holdsWords(t, text)
			}
			holdsTerms(t, one)
		}
	}
}
