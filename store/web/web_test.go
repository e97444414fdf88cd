package web

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// local is a client for servers of these tests. Its waits take no time and are
// written down.
func local(waits *[]time.Duration) *Client {
	return &Client{
		AllowPrivate: true,
		proxy:        func(*http.Request) (*url.URL, error) { return nil, nil },
		wait: func(ctx context.Context, d time.Duration) error {
			if waits != nil {
				*waits = append(*waits, d)
			}
			return ctx.Err()
		},
	}
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	s.Config.ErrorLog = nil
	t.Cleanup(s.Close)
	return s.URL
}

// raw is a server that sends the same bytes to whoever connects.
func raw(t *testing.T, answer string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = conn.Read(make([]byte, 4096))
			_, _ = io.WriteString(conn, answer)
			conn.Close()
		}
	}()
	return "http://" + l.Addr().String()
}

// hang keeps a connection open until the client has gone.
func hang(r *http.Request) { <-r.Context().Done() }

func get(t *testing.T, c *Client, address string) (Page, error) {
	t.Helper()
	return c.Get(t.Context(), address, Conditional{})
}

// wants checks that an error says something.
func wants(t *testing.T, err error, says ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error; want one that says %q", says)
	}
	for _, s := range says {
		if !strings.Contains(err.Error(), s) {
			t.Errorf("%q does not say %q", err, s)
		}
	}
}

func packed(t *testing.T, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.CopyN(w, zeros{}, int64(n))
	w.Close()
	return b.Bytes()
}

// brotlied and zstded pack a text as servers do.
func brotlied(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	_, _ = io.WriteString(w, text)
	w.Close()
	return b.String()
}

func zstded(t *testing.T, text string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestAPageComesWithWhatItsHeadTells(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if agent := r.UserAgent(); agent != "Pullquote" {
			t.Errorf("the server was told %q", agent)
		}
		w.Header().Set("Content-Type", "Text/HTML; charset=ISO-8859-2")
		w.Header().Set("ETag", `"a1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT")
		fmt.Fprint(w, "Vla\xe8i\xe6 spoke")
	})
	p, err := get(t, local(nil), at+"/ferry#top")
	if err != nil {
		t.Fatal(err)
	}
	if p.URL != at+"/ferry" || p.Status != 200 || p.ContentType != "text/html" || p.Charset != "iso-8859-2" || p.ETag != `"a1"` || p.LastModified == "" {
		t.Errorf("got %+v", p)
	}
	if p.Text("").String != "Vlačić spoke" {
		t.Errorf("got %q", p.Text("").String)
	}
}

func TestAnUnchangedPageHasNoBody(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"a1"` && r.Header.Get("If-Modified-Since") == "yesterday" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "news")
	})
	p, err := local(nil).Get(t.Context(), at, Conditional{ETag: `"a1"`, LastModified: "yesterday"})
	if err != nil || !p.NotModified || len(p.Body) > 0 {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestNotModifiedWithoutAConditionIsAnError(t *testing.T) {
	t.Parallel()
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) })
	_, err := get(t, local(nil), at)
	wants(t, err, "304 Not Modified")
}

func TestOnlyWebAddressesAreFetched(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "gopher://example.org", "mailto:a@example.org", "http://", "", "http://[::1", "http://a b/", "\x1b[31m://x"} {
		_, err := get(t, local(nil), address)
		wants(t, err, "fetching "+strconv.Quote(address)+": ")
	}
	for typed, want := range map[string]string{
		" example.org/feed ":      "https://example.org/feed",
		"example.org:8080":        "https://example.org:8080",
		"localhost:8080/x":        "https://localhost:8080/x",
		"http://example.org#part": "http://example.org",
	} {
		if got, err := Address(typed); err != nil || got != want {
			t.Errorf("Address(%q) = %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestARedirectIsFollowedAndAMoveForGoodIsTold(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	go301 := http.RedirectHandler("/b", http.StatusMovedPermanently)
	mux.Handle("/a", go301)
	mux.Handle("/b", http.RedirectHandler("/c", http.StatusPermanentRedirect))
	mux.Handle("/c", http.RedirectHandler("/d", http.StatusFound))
	mux.Handle("/d", http.RedirectHandler("/e", http.StatusMovedPermanently))
	mux.HandleFunc("/e", func(w http.ResponseWriter, r *http.Request) {
		if r.Referer() != "" || r.Header.Get("Cookie") != "" {
			t.Errorf("the server learned %v", r.Header)
		}
		fmt.Fprint(w, "here")
	})
	at := serve(t, mux.ServeHTTP)
	p, err := get(t, local(nil), at+"/a")
	if err != nil || p.URL != at+"/e" || p.Moved != at+"/c" || string(p.Body) != "here" {
		t.Errorf("got %+v, %v", p, err)
	}
	if p, err = get(t, local(nil), at+"/c"); err != nil || p.Moved != "" {
		t.Errorf("a temporary redirect is no move: %+v, %v", p, err)
	}
}

func TestRedirectsEnd(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	mux.Handle("/a", http.RedirectHandler("/b", http.StatusFound))
	mux.Handle("/b", http.RedirectHandler("/a", http.StatusFound))
	mux.HandleFunc("/on/", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) })
	mux.Handle("/file", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	mux.Handle("/nobody", http.RedirectHandler("http:///", http.StatusFound))
	at := serve(t, mux.ServeHTTP)
	for path, want := range map[string]string{
		"/a":      "redirect loop: back to \"" + at + "/a\"",
		"/on/":    "more than 10 redirects",
		"/file":   `redirects to "file:///etc/passwd": only http and https`,
		"/nobody": "the URL has no host",
	} {
		_, err := get(t, local(nil), at+path)
		wants(t, err, "fetching \""+at+path+"\": ", want)
	}
}

func TestAPasswordStaysWithItsServer(t *testing.T) {
	t.Parallel()
	other := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		if _, _, told := r.BasicAuth(); told {
			t.Error("another server was told the password")
		}
	})
	at := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != "secret" {
			t.Errorf("%s was told %q", r.URL, password)
		}
		switch r.URL.Path {
		case "/":
			http.Redirect(w, r, "/again", http.StatusFound)
		case "/again":
			http.Redirect(w, r, other, http.StatusFound)
		}
	})
	if _, err := get(t, local(nil), strings.Replace(at, "//", "//ada:secret@", 1)+"/"); err != nil {
		t.Fatal(err)
	}
	_, err := get(t, local(nil), strings.Replace(at, "//", "//ada:secret@", 1)+"/\x7f")
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("got %v", err)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	t.Parallel()
	at := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	c := local(nil)
	c.AllowPrivate = false
	port := at[strings.LastIndex(at, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "2130706433", "0x7f000001", "0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "127.1"} {
		_, err := get(t, c, "http://"+host+port)
		if err == nil {
			t.Errorf("%s was fetched", host)
		}
		var p *PrivateError
		if errors.As(err, &p) {
			wants(t, err, "is a private address (use --allow-private to allow it)")
		}
	}
	_, err := get(t, c, at)
	var p *PrivateError
	if !errors.As(err, &p) {
		t.Errorf("got %v", err)
	}
}

func TestARedirectToAPrivateAddressIsRefused(t *testing.T) {
	t.Parallel()
	inner := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	c := local(nil)
	c.AllowPrivate = false
	c.once.Do(c.prepare)
	// A public server, as these tests can have one: its dialer judges nothing.
	outer := httptest.NewServer(http.RedirectHandler(inner, http.StatusMovedPermanently))
	t.Cleanup(outer.Close)
	guarded := c.http.Transport
	c.http.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
		if r.URL.Host == "news.example" {
			r = r.Clone(r.Context())
			r.URL.Host = strings.TrimPrefix(outer.URL, "http://")
			return http.DefaultTransport.RoundTrip(r)
		}
		return guarded.RoundTrip(r)
	})
	_, err := get(t, c, "http://news.example/feed")
	wants(t, err, "it redirects to the private address 127.0.0.1 (use --allow-private to allow it)")
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestAProxyIsAskedForPublicAddressesAlone(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		fmt.Fprint(w, "by proxy: ", r.URL)
	})
	c := local(nil)
	c.AllowPrivate = false
	c.proxy = func(*http.Request) (*url.URL, error) { return url.Parse(proxy) }
	p, err := get(t, c, "http://93.184.215.14/feed")
	if err != nil || string(p.Body) != "by proxy: http://93.184.215.14/feed" {
		t.Errorf("got %q, %v", p.Body, err)
	}
	_, err = get(t, c, "http://169.254.169.254/latest/meta-data")
	wants(t, err, "169.254.169.254 is a private address")
	if asked.Load() != 1 {
		t.Errorf("the proxy was asked %d times", asked.Load())
	}
}

func TestABodyIsUnpacked(t *testing.T) {
	t.Parallel()
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write([]byte("harbour"))
	w.Close()
	var g bytes.Buffer
	gw := gzip.NewWriter(&g)
	_, _ = gw.Write([]byte("harbour"))
	gw.Close()
	for _, row := range []struct{ name, encoding, body, want string }{
		{"gzip", "gzip", g.String(), "harbour"},
		{"Brotli", "br", brotlied(t, "harbour"), "harbour"},
		{"Zstandard", "zstd", zstded(t, "harbour"), "harbour"},
		{"Brotli in Zstandard", "br, ZSTD", zstded(t, brotlied(t, "harbour")), "harbour"},
		{"zlib", "deflate", z.String(), "harbour"},
		{"bare deflate", "deflate", z.String()[2 : z.Len()-4], "harbour"},
		{"nothing", "gzip", "", ""},
		{"one byte", "", "x", "x"},
	} {
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", row.encoding)
			_, _ = io.WriteString(w, row.body)
		})
		if p, err := get(t, local(nil), at); err != nil || string(p.Body) != row.want {
			t.Errorf("%s: got %q, %v", row.name, p.Body, err)
		}
	}
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "compress")
		_, _ = io.WriteString(w, "whatever")
	})
	_, err := get(t, local(nil), at)
	wants(t, err, `content encoding "compress"`)
}

func TestABombIsTooLarge(t *testing.T) {
	t.Parallel()
	bomb, empty := packed(t, 8<<20), bytes.Repeat(packed(t, 0), 1000)
	for name, h := range map[string]http.HandlerFunc{
		"gzip bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(bomb)
		},
		"Brotli bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			_, _ = io.WriteString(w, brotlied(t, strings.Repeat("a", 8<<20)))
		},
		"Zstandard bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "zstd")
			_, _ = io.WriteString(w, zstded(t, strings.Repeat("a", 8<<20)))
		},
		"announced": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99999999")
			_, _ = io.WriteString(w, "x")
		},
		"endless": func(w http.ResponseWriter, _ *http.Request) { _, _ = io.Copy(w, zeros{}) },
		"packed as nothing at all": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			for err := error(nil); err == nil; {
				_, err = w.Write(empty)
			}
		},
	} {
		c := local(nil)
		c.MaxBytes = 1 << 20
		_, err := get(t, c, serve(t, h))
		if !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		wants(t, err, "is too large: more than 1 MB")
	}
}

func TestABodyAsLargeAsItMayBeIsRead(t *testing.T) {
	t.Parallel()
	c := local(nil)
	c.MaxBytes = 1000
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 1000)) })
	if p, err := get(t, c, at); err != nil || len(p.Body) != 1000 {
		t.Errorf("got %d bytes, %v", len(p.Body), err)
	}
}

func TestAnAnswerThatIsCutOffIsAnError(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ answer, says string }{
		"declared":    {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it", "cut off after 10 of 100 bytes"},
		"chunked":     {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf of it", "cut off after 10 bytes"},
		"packed":      {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + string(packed(t, 5000)[:20]), "cut off after 20 bytes"},
		"nothing":     {"", "EOF"},
		"two lengths": {"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nhello", "Content-Length"},
		"no http":     {"SSH-2.0-OpenSSH\r\n", "malformed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := get(t, local(nil), raw(t, row.answer))
			wants(t, err, row.says)
		})
	}
}

func TestASlowServerIsLeft(t *testing.T) {
	t.Parallel()
	drips := func(w http.ResponseWriter, r *http.Request) {
		tick := time.NewTicker(time.Millisecond)
		defer tick.Stop()
		for r.Context().Err() == nil {
			_, _ = io.WriteString(w, "x")
			_ = http.NewResponseController(w).Flush()
			<-tick.C
		}
	}
	silentAfter := func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "half")
		_ = http.NewResponseController(w).Flush()
		hang(r)
	}
	for name, row := range map[string]struct {
		h             http.HandlerFunc
		timeout, idle time.Duration
		says          string
	}{
		"no answer":            {func(_ http.ResponseWriter, r *http.Request) { hang(r) }, 50 * time.Millisecond, time.Minute, "not finished after 50ms"},
		"silent at first":      {func(_ http.ResponseWriter, r *http.Request) { hang(r) }, time.Minute, 50 * time.Millisecond, "no data for 50ms"},
		"silent in the middle": {silentAfter, time.Minute, 50 * time.Millisecond, "no data for 50ms"},
		"byte by byte":         {drips, 100 * time.Millisecond, time.Minute, "not finished after 100ms"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := local(nil)
			c.Timeout, c.Idle = row.timeout, row.idle
			_, err := get(t, c, serve(t, row.h))
			wants(t, err, "timed out: ", row.says)
			if !errors.Is(err, ErrSlow) {
				t.Errorf("%v is not ErrSlow", err)
			}
		})
	}
}

func TestACallerWhoGivesUpIsTold(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	at := serve(t, func(_ http.ResponseWriter, r *http.Request) { cancel(); hang(r) })
	if _, err := local(nil).Get(ctx, at, Conditional{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestABusyServerIsAskedAgain(t *testing.T) {
	t.Parallel()
	for _, status := range []int{429, 502, 503, 504} {
		var asked atomic.Int32
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			if asked.Add(1) < 3 {
				w.WriteHeader(status)
			}
		})
		var waits []time.Duration
		if _, err := get(t, local(&waits), at); err != nil {
			t.Errorf("%d: %v", status, err)
		}
		if len(waits) != 2 || waits[0] < 500*time.Millisecond || waits[0] > 1500*time.Millisecond || waits[1] < time.Second || waits[1] > 3*time.Second {
			t.Errorf("%d: waited %v", status, waits)
		}
	}
}

func TestWhatWillNotChangeIsNotAskedAgain(t *testing.T) {
	t.Parallel()
	for status, says := range map[int]string{404: "404 Not Found", 410: "410 Gone", 500: "500 Internal Server Error", 403: "403 Forbidden", 799: "returned 799"} {
		var asked atomic.Int32
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) { asked.Add(1); w.WriteHeader(status) })
		p, err := get(t, local(nil), at)
		wants(t, err, says)
		var s *StatusError
		if !errors.As(err, &s) || s.Code != status || p.Status != status || asked.Load() != 1 {
			t.Errorf("%d: asked %d times; got %+v", status, asked.Load(), p)
		}
	}
}

func TestRetryAfterIsHonouredWithinBounds(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]struct {
		tries int32
		told  time.Duration
	}{
		"20":                            {3, 20 * time.Second},
		"3600":                          {1, time.Hour},
		"99999999999":                   {1, 24 * time.Hour},
		"99999999999999999999999":       {3, 0},
		"-5":                            {3, 0},
		"soon":                          {3, 0},
		"Mon, 02 Mar 2020 10:00:00 GMT": {3, 0},
	} {
		var asked atomic.Int32
		at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			asked.Add(1)
			w.Header().Set("Retry-After", value)
			w.WriteHeader(http.StatusServiceUnavailable)
		})
		var waits []time.Duration
		p, err := get(t, local(&waits), at)
		wants(t, err, "503")
		if asked.Load() != want.tries || p.RetryAfter != want.told {
			t.Errorf("%q: asked %d times, told %s", value, asked.Load(), p.RetryAfter)
		}
		for _, d := range waits {
			if d < want.told {
				t.Errorf("%q: waited %s", value, d)
			}
		}
	}
}

func TestABrokenConnectionIsTriedAgain(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	at := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		if asked.Add(1) == 1 {
			conn, _, err := http.NewResponseController(w).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			if tcp, ok := conn.(*net.TCPConn); ok {
				_ = tcp.SetLinger(0) // closes with a reset
			}
			conn.Close()
		}
	})
	if _, err := get(t, local(nil), at); err != nil || asked.Load() != 2 {
		t.Errorf("asked %d times: %v", asked.Load(), err)
	}
	c := local(nil)
	c.Retries = -1
	asked.Store(0)
	if _, err := get(t, c, at); err == nil || asked.Load() != 1 {
		t.Errorf("asked %d times: %v", asked.Load(), err)
	}
}

func TestAServerThatIsNotThereIsNotReached(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	_, err = get(t, local(nil), "http://"+l.Addr().String())
	wants(t, err, "cannot be reached: ")
	if !errors.Is(err, ErrUnreached) {
		t.Errorf("%v is not ErrUnreached", err)
	}
	c := local(nil)
	c.AllowPrivate = false
	if _, err = get(t, c, "http://"+l.Addr().String()); errors.Is(err, ErrUnreached) {
		t.Errorf("what is refused counts as not there: %v", err)
	}
	err = plainly(&url.Error{Err: &net.OpError{Op: "dial", Err: &net.DNSError{Name: "harbour.example", IsNotFound: true}}})
	wants(t, err, `cannot be reached: no such host: "harbour.example"`)
}

func TestOneHostIsAskedByTwoAtOnce(t *testing.T) {
	t.Parallel()
	var now, three atomic.Int32
	second := make(chan struct{})
	both := sync.OnceFunc(func() { close(second) })
	at := serve(t, func(http.ResponseWriter, *http.Request) {
		defer now.Add(-1)
		switch now.Add(1) {
		case 1: // waits until two have been here at once, which they must be
			<-second
		case 2:
			both()
		default:
			three.Add(1)
		}
	})
	c := local(nil)
	var all sync.WaitGroup
	for range 12 {
		all.Go(func() {
			if _, err := get(t, c, at); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if three.Load() > 0 {
		t.Errorf("a third request ran beside two others, %d times", three.Load())
	}
}

func TestACallerWaitingForAHostCanGiveUp(t *testing.T) {
	t.Parallel()
	c := &Client{PerHost: 1}
	leave, err := c.hosts.enter(t.Context(), "Example.org", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer leave()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.hosts.enter(ctx, "example.org", 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
