package feed

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/store"
	"pullquote/store/index"
	"pullquote/store/intake"
	"pullquote/store/web"
)

// reader is somebody with subscriptions, a library and a clock of their own.
type reader struct {
	*Refresher
	t       *testing.T
	library string
	index   *index.Index // of the library
	clock   time.Time
}

func newReader(t *testing.T, dir string) *reader {
	t.Helper()
	r := &reader{t: t, library: filepath.Join(dir, "articles"), clock: noon}
	state, err := store.OpenStateFile(t.Context(), filepath.Join(dir, "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { state.Close() })
	r.index, err = index.OpenFile(t.Context(), filepath.Join(dir, "index.db"), "")
	must(t, err)
	t.Cleanup(func() { r.index.Close() })
	r.Refresher = &Refresher{
		Subscriptions: File{Path: filepath.Join(dir, "feeds.opml"), Lock: filepath.Join(dir, "feeds.lock")},
		State:         state,
		Client:        &web.Client{AllowPrivate: true, Retries: -1},
		Now:           func() time.Time { return r.clock },
	}
	return r
}

// subscribe adds feeds to the subscriptions.
func (r *reader) subscribe(urls ...string) {
	r.t.Helper()
	var feeds []Feed
	for _, url := range urls {
		feeds = append(feeds, Feed{URL: url, Title: "Harbour Post"})
	}
	must(r.t, r.Subscriptions.Change(r.t.Context(), func(o *Outline) error { return o.Add(feeds...) }))
}

// refresh visits all subscriptions and returns the visits in their order.
func (r *reader) refresh() []Visit {
	r.t.Helper()
	visits, err := r.run(r.t.Context())
	must(r.t, err)
	return visits
}

func (r *reader) run(ctx context.Context) ([]Visit, error) {
	r.t.Helper()
	must(r.t, r.index.Update(r.t.Context(), []string{r.library}, index.Options{}))
	known := func(url string, text uint64) (string, bool) {
		return r.index.Known(r.t.Context(), index.In(r.library), url, text)
	}
	var err error
	r.Adder, err = intake.New(intake.Options{Library: r.library, Known: known})
	must(r.t, err)
	defer r.Adder.Close()
	feeds := r.feeds()
	var visits []Visit
	err = r.Run(ctx, feeds, func(v Visit) { visits = append(visits, v) })
	place := func(v Visit) int {
		return slices.IndexFunc(feeds, func(f Feed) bool { return f.URL == v.Feed.URL || f.URL == v.From })
	}
	slices.SortFunc(visits, func(a, b Visit) int { return place(a) - place(b) })
	return visits, err
}

func (r *reader) feeds() []Feed {
	r.t.Helper()
	o, err := r.Subscriptions.Read()
	must(r.t, err)
	return o.Feeds()
}

// remembered returns what is remembered of a feed.
func (r *reader) remembered(url string) store.Subscription {
	r.t.Helper()
	memory, err := r.memory(r.t.Context())
	must(r.t, err)
	return memory[url]
}

// titles returns the titles of the articles in the library, sorted.
func (r *reader) titles() []string {
	r.t.Helper()
	var titles []string
	for _, a := range r.articles() {
		titles = append(titles, a.Title)
	}
	slices.Sort(titles)
	return titles
}

func (r *reader) articles() []*articles.Article {
	r.t.Helper()
	var all []*articles.Article
	for e, err := range (store.Walker{}).Walk(context.Background(), []string{r.library}) {
		if err != nil {
			continue // there is no library yet
		}
		a, err := e.Load(context.Background())
		must(r.t, err)
		all = append(all, a)
	}
	return all
}

// wants checks that an error says something.
func wants(t *testing.T, err error, says string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("got %v, want what says %q", err, says)
	}
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// entry writes an item of an RSS feed with a long text.
func entry(n int) string {
	return fmt.Sprintf("<item><guid>%d</guid><title>Crane %d</title><pubDate>%s</pubDate><description><![CDATA[<p>%s</p>]]></description></item>",
		n, n, noon.Add(time.Duration(n)*time.Minute-48*time.Hour).Format(time.RFC1123Z), long(n))
}

// long is a text that is no beginning of another.
func long(n int) string {
	return strings.Repeat(fmt.Sprintf("“Crane %d works again,” said Ben Ostler of the harbour. ", n), 20)
}

func channel(entries ...string) string {
	return `<rss version="2.0"><channel><title>The Harbour Post</title>` + strings.Join(entries, "\n") + "</channel></rss>"
}

func TestWhatIsNewBecomesArticlesOnce(t *testing.T) {
	t.Parallel()
	var body atomic.Value
	body.Store(channel(entry(1), entry(2)))
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		text, _ := body.Load().(string)
		tag := fmt.Sprintf(`"%d"`, len(text))
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", tag)
		fmt.Fprint(w, text)
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	if v := r.refresh()[0]; v.New != 2 || v.Err != nil {
		t.Errorf("first: %+v", v)
	}
	if v := r.refresh()[0]; !v.Unchanged || v.New != 0 || v.Err != nil {
		t.Errorf("unchanged: %+v", v)
	}
	body.Store(channel(entry(3), entry(2), entry(1)))
	if v := r.refresh()[0]; v.New != 1 || v.Known != 0 {
		t.Errorf("one is new: %+v", v)
	}
	if got := r.titles(); !slices.Equal(got, []string{"Crane 1", "Crane 2", "Crane 3"}) {
		t.Errorf("got %q", got)
	}
	must(t, os.RemoveAll(r.library))
	r.clock = r.clock.Add(time.Hour)
	body.Store(channel(entry(3), entry(2), entry(1)) + " ")
	if v := r.refresh()[0]; v.New != 0 || len(r.titles()) != 0 {
		t.Errorf("articles that were deleted came back: %+v", v)
	}
	if m := r.remembered(at); m.Error != "" || m.Failures != 0 || !m.Due.Equal(r.clock.Add(interval)) || !m.Checked.Equal(r.clock) {
		t.Errorf("got %+v", m)
	}
}

func TestAnArticleHasWhatItsFeedTells(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Theirs</title><language>en-gb</language>
<item><guid>1</guid><title>Crane &amp;amp; quay</title><dc:creator>Ada Quill</dc:creator><pubDate>Mon, 02 Mar 2026 09:05:00 GMT</pubDate><description>`+long(1)+`</description></item>
<item><guid>2</guid><title>Later</title><pubDate>Mon, 02 Mar 2099 09:05:00 GMT</pubDate><description>`+long(2)+`</description></item></channel></rss>`)
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	r.refresh()
	all := r.articles()
	if len(all) != 2 {
		t.Fatalf("got %d articles", len(all))
	}
	slices.SortFunc(all, func(a, b *articles.Article) int { return strings.Compare(a.Title, b.Title) })
	a := all[0]
	if a.Title != "Crane & quay" || !slices.Equal(a.Bylines, []string{"Ada Quill"}) || a.Source != "Harbour Post" || a.Language != "en-gb" || a.Published.Format(time.RFC3339) != "2026-03-02T09:05:00Z" || !strings.Contains(a.Text, "said Ben Ostler") {
		t.Errorf("got %+v", a)
	}
	if got := all[1].Published; !got.IsZero() {
		t.Errorf("a time that cannot be became %v", got)
	}
}

func TestWhatIsCutIsFetchedWhole(t *testing.T) {
	t.Parallel()
	const beginning = "Crane works again, said Ostler of the harbour office yesterday"
	whole := "<html><head><title>x</title></head><body><nav>Home News Sports</nav><article><h1>Crane</h1><p>" + beginning + ". " + strings.Repeat("He named the costs, the dates and the crew. ", 40) + "</p></article></body></html>"
	mux := http.NewServeMux()
	item := func(n int, path, text string) string {
		return fmt.Sprintf("<item><guid>%d</guid><title>Crane %d</title><link>%s</link><description>%s</description></item>", n, n, path, text)
	}
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, channel(item(1, "/whole", beginning+" […]"), item(2, "/cookies", beginning+"…"), item(3, "/missing", beginning+"…"), item(4, "/whole?4", long(4)), item(5, "/picture", "")))
	})
	var asked atomic.Int32
	mux.HandleFunc("/whole", func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, whole)
	})
	mux.HandleFunc("/cookies", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<p>"+strings.Repeat("Our partners value privacy and store cookies. ", 50)+"</p>")
	})
	mux.HandleFunc("/picture", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		fmt.Fprint(w, "\x89PNG")
	})
	r := newReader(t, t.TempDir())
	r.subscribe(serve(t, mux.ServeHTTP) + "/feed")
	if v := r.refresh()[0]; v.New != 5 || v.Err != nil {
		t.Fatalf("got %+v", v)
	}
	for _, a := range r.articles() {
		whole, has := a.Title == "Crane 1", strings.Contains(a.Text, "the costs, the dates")
		if whole != has || strings.Contains(a.Text, "cookies") || strings.Contains(a.Text, "Sports") {
			t.Errorf("%s is %q", a.Title, a.Text)
		}
	}
	if asked.Load() != 1 {
		t.Errorf("whole pages were asked for %d times", asked.Load())
	}
}

func TestAFeedIsTakenAsItIsAndAskedAsOftenAsIsWanted(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	var bad atomic.Bool
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path != "/feed":
			asked.Add(1)
		case bad.Load():
			http.NotFound(w, r)
		default:
			fmt.Fprint(w, channel("<item><guid>1</guid><title>Crane</title><link>/whole</link><description>The crane works again […]</description></item>"))
		}
	}) + "/feed"
	r := newReader(t, t.TempDir())
	r.Every, r.Cut = 2*time.Hour, true
	r.subscribe(at)
	if v := r.refresh()[0]; v.New != 1 || asked.Load() != 0 {
		t.Errorf("%+v; %d pages were asked for", v, asked.Load())
	}
	if got := r.remembered(at).Due.Sub(r.clock); got != 2*time.Hour {
		t.Errorf("it is due after %v", got)
	}
	bad.Store(true)
	r.refresh()
	if m := r.remembered(at); m.Due.Sub(m.Checked) != 2*time.Hour {
		t.Errorf("after a visit in vain it is due after %v", m.Due.Sub(m.Checked))
	}
}

func TestItemsThatSayNothingAreCounted(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, channel("<item><guid>1</guid></item>", "<item><guid>2</guid><title>Crane</title></item>", "<item><guid>3</guid><title>Quay</title><link>/missing</link></item>", entry(4)))
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	if v := r.refresh()[0]; v.New != 2 || v.Empty != 2 || v.Err != nil {
		t.Errorf("got %+v", v)
	}
	if got := r.titles(); !slices.Equal(got, []string{"Crane 4", "Quay"}) {
		t.Errorf("got %q", got)
	}
}

func TestPagesBeyondTheLimitWaitForTheNextVisit(t *testing.T) {
	t.Parallel()
	var items []string
	for n := range budget.FeedPages + 3 {
		items = append(items, fmt.Sprintf("<item><guid>%d</guid><title>Crane %d</title><link>/%d</link></item>", n, n, n))
	}
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			w.Header().Set("ETag", `"1"`)
			if r.Header.Get("If-None-Match") != "" {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			fmt.Fprint(w, channel(items...))
			return
		}
		http.NotFound(w, r)
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at + "/feed")
	if v := r.refresh()[0]; v.New != budget.FeedPages || v.Left != 3 {
		t.Errorf("got %+v", v)
	}
	if v := r.refresh()[0]; v.New != 3 || v.Left != 0 {
		t.Errorf("got %+v", v)
	}
	if v := r.refresh()[0]; !v.Unchanged {
		t.Errorf("got %+v", v)
	}
}

func TestAFeedThatFailsIsNamedAndTheOthersGoOn(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	good := func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, channel(entry(1))) }
	mux.HandleFunc("/good", good)
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "9999")
		fmt.Fprint(w, channel(entry(1)))
	})
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	_, _ = io.WriteString(z, "<rss><channel>"+strings.Repeat(" ", 4<<20))
	z.Close()
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(bomb.Bytes())
	})
	mux.HandleFunc("/million", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<rss><channel>")
		for n := range 1_000_000 {
			if _, err := io.WriteString(w, entry(n)); err != nil {
				return
			}
		}
	})
	mux.Handle("/loop", http.RedirectHandler("/pool", http.StatusFound))
	mux.Handle("/pool", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/file", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!DOCTYPE html><html><title>x</title></html>")
	})
	mux.HandleFunc("/bad", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<rss>\n<channel>\n<item></channel") })
	mux.HandleFunc("/gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) })
	mux.HandleFunc("/empty", func(http.ResponseWriter, *http.Request) {})
	mux.HandleFunc("/last", good)
	at := serve(t, mux.ServeHTTP)
	says := map[string]string{
		"/slow": "timed out", "/cut": "cut off after", "/bomb": "is too large: more than 1 MB", "/million": "is too large: more than 1 MB", "/loop": "redirect loop", "/file": "only http and https",
		"/page": "is not a feed but a web page", "/bad": "invalid XML on line 3", "/gone": "410 Gone: the feed no longer exists", "/empty": "is not a feed: it is empty", "/404": "404 Not Found",
	}
	r := newReader(t, t.TempDir())
	r.Client.Idle, r.Client.MaxBytes = 2*time.Second, 1<<20
	r.Client.PerHost = visitors
	r.subscribe(at + "/good")
	for path := range says {
		r.subscribe(at + path)
	}
	r.subscribe("exec:ls", "file:///etc/passwd", at+"/last")
	visits := r.refresh()
	if len(visits) != len(says)+4 || visits[0].New+visits[len(visits)-1].New != 1 {
		t.Errorf("got %+v", visits)
	}
	for _, v := range visits {
		path := strings.TrimPrefix(v.Feed.URL, at)
		want, bad := says[path]
		if path == "exec:ls" || path == "file:///etc/passwd" {
			want, bad = "only http and https", true
		}
		if !bad {
			if v.Err != nil {
				t.Errorf("%s: %v", path, v.Err)
			}
			continue
		}
		wants(t, v.Err, want)
		wants(t, v.Err, strings.TrimPrefix(path, "/"))
		if m := r.remembered(v.Feed.URL); m.Failures != 1 || m.Error == "" || !m.Due.After(noon) {
			t.Errorf("%s: remembered is %+v", path, m)
		}
	}
}

func TestAFeedThatKeepsFailingIsAskedLessAndLess(t *testing.T) {
	t.Parallel()
	var bad atomic.Bool
	bad.Store(true)
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/busy":
			w.Header().Set("Retry-After", "7200")
			w.WriteHeader(http.StatusServiceUnavailable)
		case bad.Load():
			http.NotFound(w, r)
		default:
			fmt.Fprint(w, channel(entry(1)))
		}
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	var waits []time.Duration
	for range 9 {
		r.refresh()
		waits = append(waits, r.remembered(at).Due.Sub(r.clock))
		r.clock = r.remembered(at).Due
	}
	if want := []time.Duration{interval, 2 * interval, 4 * interval, 8 * interval, 16 * interval, 32 * interval, longest, longest, longest}; !slices.Equal(waits, want) {
		t.Errorf("got %v", waits)
	}
	bad.Store(false)
	if v := r.refresh()[0]; v.New != 1 || r.remembered(at).Failures != 0 || r.remembered(at).Error != "" {
		t.Errorf("got %+v", v)
	}
	r.subscribe(at + "/busy")
	r.refresh()
	if got := r.remembered(at + "/busy").Due.Sub(r.clock); got != 2*time.Hour {
		t.Errorf("the server asked for two hours and got %v", got)
	}
	due, next, err := r.Due(t.Context(), r.feeds())
	if err != nil || len(due) != 0 || !next.Equal(r.clock.Add(interval)) {
		t.Errorf("got %v, %v, %v", due, next, err)
	}
	r.clock = r.clock.Add(interval)
	if due, _, _ := r.Due(t.Context(), r.feeds()); len(due) != 1 || due[0].URL != at {
		t.Errorf("got %v", due)
	}
}

func TestWithoutANetworkNoFeedIsToBlame(t *testing.T) {
	t.Parallel()
	down := httptest.NewServer(http.NotFoundHandler())
	down.Close()
	up := serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, channel(entry(1))) })
	r := newReader(t, t.TempDir())
	r.subscribe(down.URL, down.URL+"/2")
	for _, v := range r.refresh() {
		wants(t, v.Err, "cannot be reached")
	}
	if m := r.remembered(down.URL); m.Failures != 0 || !m.Due.IsZero() || m.Error == "" {
		t.Errorf("got %+v", m)
	}
	r.subscribe(up)
	r.refresh()
	if m := r.remembered(down.URL); m.Failures != 1 || m.Due.IsZero() {
		t.Errorf("others were reached, and it is %+v", m)
	}
}

func TestAFeedThatHasMovedIsAskedAtItsNewPlace(t *testing.T) {
	t.Parallel()
	var moved atomic.Bool
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if moved.Load() && r.URL.Path != "/new" {
			http.Redirect(w, r, "/new", http.StatusMovedPermanently)
			return
		}
		fmt.Fprint(w, channel(entry(1)))
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at+"/old", at+"/other")
	r.refresh()
	moved.Store(true)
	visits := r.refresh()
	if v := visits[0]; v.From != at+"/old" || v.Feed.URL != at+"/new" || v.New+v.Known != 0 || v.Err != nil {
		t.Errorf("got %+v", v)
	}
	if got := urlsOf(r.feeds()); !slices.Equal(got, []string{at + "/new"}) {
		t.Errorf("got %q", got)
	}
	all, err := r.State.Subscriptions(t.Context())
	if err != nil || len(all) != 1 || all[0].URL != at+"/new" {
		t.Errorf("got %+v, %v", all, err)
	}
	if v := r.refresh()[0]; v.From != "" || v.New+v.Known != 0 || len(r.titles()) != 1 {
		t.Errorf("got %+v", v)
	}
}

func TestNobodyIsMovedToWhereOthersListenIn(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		to, from string
		moves    bool
	}{
		{"https://a.example/new", "https://a.example/old", true},
		{"https://a.example/old", "http://a.example/old", true},
		{"http://a.example/new", "http://a.example/old", true},
		{"http://a.example/new", "https://a.example/old", false},
		{"", "https://a.example/old", false},
	} {
		if got := movesTo(row.to, row.from); got != row.moves {
			t.Errorf("%q to %q: %v", row.from, row.to, got)
		}
	}
}

func TestADamagedFeedGivesWhatItHas(t *testing.T) {
	t.Parallel()
	whole := channel(entry(2), "\n"+entry(1))
	var body atomic.Value
	body.Store(whole[:strings.Index(whole, "<title>Crane 1")])
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"the same all the time"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, body.Load())
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	v := r.refresh()[0]
	wants(t, v.Err, "invalid XML on line 3")
	if v.New != 1 || r.remembered(at).Error == "" || r.remembered(at).Failures != 0 {
		t.Errorf("got %+v, %+v", v, r.remembered(at))
	}
	body.Store(whole)
	if v := r.refresh()[0]; v.New != 1 || v.Err != nil {
		t.Errorf("got %+v", v)
	}
}

func TestALibraryThatCannotBeWrittenEndsTheRun(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { asked.Add(1); fmt.Fprint(w, channel(entry(1))) })
	dir := t.TempDir()
	r := newReader(t, dir)
	must(t, os.WriteFile(r.library, nil, 0o600)) // a file where the folder should be
	r.subscribe(at)
	visits, err := r.run(t.Context())
	var unwritable *intake.Unwritable
	if !errors.As(err, &unwritable) || len(visits) != 0 {
		t.Errorf("got %+v, %v", visits, err)
	}
	must(t, os.Remove(r.library))
	if v := r.refresh()[0]; v.New != 1 {
		t.Errorf("what could not be written is lost: %+v", v)
	}
}

func TestARunThatIsEndedLosesNothing(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/2" {
			if ctx.Err() != nil {
				http.NotFound(w, r) // to who comes later
				return
			}
			cancel()
			<-r.Context().Done()
			return
		}
		fmt.Fprint(w, channel(entry(1), "<item><guid>2</guid><title>Crane 2</title><link>/2</link></item>", entry(3)))
	})
	r := newReader(t, t.TempDir())
	r.subscribe(at)
	if _, err := r.run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if m := r.remembered(at); m.Error != "" || m.Failures != 0 {
		t.Errorf("remembered is %+v", m)
	}
	if v := r.refresh()[0]; v.New+v.Known > 3 || len(r.titles()) != 3 {
		t.Errorf("got %+v and %q", v, r.titles())
	}
}

func TestFeedsOfOneHostDoNotStandTogether(t *testing.T) {
	t.Parallel()
	got := urlsOf(spread([]Feed{{URL: "http://a.example/1"}, {URL: "http://a.example/2"}, {URL: "http://A.example/3"}, {URL: "http://b.example/1"}, {URL: "::"}}))
	if want := []string{"http://a.example/1", "http://b.example/1", "::", "http://a.example/2", "http://A.example/3"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
