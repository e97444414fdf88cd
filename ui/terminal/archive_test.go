//go:build !windows

package terminal_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"pullquote/articles/clean"
	"pullquote/store/shelf/fake"
)

// shelved is a program and the server of a shared archive, in which an article lies.
type shelved struct {
	t       *testing.T
	home    string
	address string
	server  *fake.Server
	first   atomic.Pointer[asked] // is asked before the server; nil for nobody
}

// asked may answer a request, and reports whether it has.
type asked func(w http.ResponseWriter, r *http.Request, body []byte) bool

// meets has somebody be asked before the server, from the next request of any program on.
func (s *shelved) meets(first asked) { s.first.Store(&first) }

func newShelved(t *testing.T) *shelved {
	t.Helper()
	s := &shelved{t: t, home: t.TempDir(), server: new(fake.Server)}
	s.server.Before = func(w http.ResponseWriter, r *http.Request, body []byte) bool {
		first := s.first.Load()
		return first != nil && *first != nil && (*first)(w, r, body)
	}
	server := httptest.NewServer(s.server)
	t.Cleanup(server.Close)
	t.Cleanup(server.CloseClientConnections)
	s.address = server.URL + "/news"
	for i, name := range []string{"here.md", "other.md"} {
		write(t, filepath.Join(s.home, name), fmt.Sprintf("---\ntitle: The board closes harbour %d\nurl: https://post.example/%d\n---\n\n“Not one boat will leave the harbour of Vasmark,” said Ada Quill.\n", i, i))
	}
	if out, errs, status := s.run("archive", "push", s.address, "here.md"); status != 0 {
		t.Fatal(out, errs, status)
	}
	return s
}

func (s *shelved) command(args ...string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "HOME="+s.home, "XDG_DATA_HOME="+s.home, "XDG_STATE_HOME="+s.home, "XDG_CONFIG_HOME="+s.home)
	cmd.Dir = s.home
	return cmd
}

// run runs a command and returns what it writes, and its exit status.
func (s *shelved) run(args ...string) (out, errs string, status int) {
	s.t.Helper()
	cmd := s.command(args...)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	_ = cmd.Run() // its status tells
	return o.String(), e.String(), cmd.ProcessState.ExitCode()
}

// on answers the requests whose path ends so.
func on(part string, h http.HandlerFunc) func(http.ResponseWriter, *http.Request, []byte) bool {
	return func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
		is := strings.HasSuffix(r.URL.Path, part)
		if is {
			h(w, r)
		}
		return is
	}
}

func says(status int, kind, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, text)
	}
}

// Whatever a server answers, each command says in one line what is wrong, shows nothing alive, and
// ends with status 1; and of a push nothing is lost.
func TestAHostileArchiveIsOneLineInTheShell(t *testing.T) {
	t.Parallel()
	const ours = "application/json"
	for what, c := range map[string]struct {
		http.HandlerFunc
		want string
	}{
		"a web page":     {says(200, "text/html", "<html>Welcome"), "it answers text/html where JSON is asked for: is it OpenSearch?"},
		"no login":       {says(401, "text/plain", "no"), "status 401: it wants a login, or another one: PULLQUOTE_ARCHIVE_LOGIN or archive_login in the configuration"},
		"not allowed":    {says(403, ours, `{"error":{"type":"security_exception","reason":"no\u001b[31m permissions\u202e"}}`), "status 403: the login may not do this: no␛[31m permissions�"},
		"somewhere else": {says(302, ours, ""), "302: it leads to nothing, and is not followed there"},
		"other types":    {says(200, ours, `{"hits":{"hits":[{"_source":{"id":7}}]},"items":{},"docs":7}`), "its answer makes no sense: "},
		"half an answer": {says(200, ours, `{"hits":{"hits":[{"_source"`), "its answer makes no sense: unexpected end of JSON input"},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			s := newShelved(t)
			want := "pullquote: archive " + s.address + ": " + c.want
			fails := func(args ...string) {
				t.Helper()
				out, errs, status := s.run(args...)
				if status != 1 || !strings.HasPrefix(errs, want) || strings.Count(errs, "\n") != 1 || clean.Line(errs) != strings.TrimSpace(errs) || strings.TrimSuffix(out, "no articles\n") != "" {
					t.Errorf("%q ended with %d: %q %q, want %s", args, status, out, errs, want)
				}
			}
			s.meets(on("_search", c.HandlerFunc))
			for _, args := range [][]string{{"list", "--limit", "3"}, {"search", "boat"}, {"same", "not one boat will leave"}, {"people"}, {"people", "quill"}, {"print", "archive:x"}, {"quotes", "archive:x"}} {
				fails(append([]string{"--archive", s.address}, args...)...)
			}
			for _, part := range []string{"_bulk", "_mget"} {
				s.meets(on(part, c.HandlerFunc))
				fails("archive", "push", s.address, "other.md")
			}
			s.meets(nil)
			if out, errs, status := s.run("archive", "push", s.address, "here.md", "other.md"); status != 0 || out != "2 articles: 1 added, 1 there already\n" {
				t.Errorf("pushed again: %q %q %d", out, errs, status)
			}
			if n := len(s.server.Documents("news-articles")); n != 2 {
				t.Errorf("%d articles lie there, and 2 were sent", n)
			}
		})
	}
}

// An answer without an end is a line, packed or not, and takes no more memory than is there.
func TestAnArchiveWithoutAnEndIsOneLine(t *testing.T) {
	t.Parallel()
	for what, packed := range map[string]bool{"as it is": false, "packed": true} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			s := newShelved(t)
			s.meets(on("_search", func(w http.ResponseWriter, _ *http.Request) { endless(w, packed) }))
			out, errs, status := s.run("--archive", s.address, "print", "archive:x")
			if status != 1 || out != "" || !strings.HasSuffix(errs, ": its answer is longer than 128 MB\n") {
				t.Errorf("%d: %q %q", status, out, errs)
			}
		})
	}
}

// endless answers until nobody listens any more.
func endless(w http.ResponseWriter, packed bool) {
	w.Header().Set("Content-Type", "application/json")
	to := io.Writer(w)
	if packed {
		w.Header().Set("Content-Encoding", "gzip")
		to = gzip.NewWriter(w)
	}
	part := bytes.Repeat([]byte("a"), 1<<20)
	_, err := io.WriteString(to, `{"hits":{"hits":["`)
	for err == nil {
		_, err = to.Write(part)
	}
}

// Nobody has to wait for a server that has begun to answer: ctrl+c ends the command.
func TestNobodyWaitsForASlowArchive(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"list"}, {"search", "boat"}, {"same", "not one boat"}, {"people"}, {"print", "archive:x"}, {"archive", "push", "URL", "other.md"}} {
		t.Run(args[0], func(t *testing.T) {
			t.Parallel()
			s := newShelved(t)
			asked, once := make(chan struct{}), new(sync.Once)
			s.meets(func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
				w.Header().Set("Content-Type", "application/json")
				once.Do(func() { close(asked) })
				_, _ = io.WriteString(w, "{")
				_ = http.NewResponseController(w).Flush()
				<-r.Context().Done() // nobody listens any more
				return true
			})
			if args[0] == "archive" {
				args[2] = s.address
			} else {
				args = append([]string{"--archive", s.address}, args...)
			}
			cmd := s.command(args...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			<-asked
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait() // its status tells
			if status := cmd.ProcessState.ExitCode(); status != 130 {
				t.Errorf("%q ended with %d", args, status)
			}
		})
	}
}

// What anybody has pushed is shown without what could act on a terminal, and nothing is fewer
// than none.
func TestNothingOfAHostileArticleInAnArchiveIsAlive(t *testing.T) {
	t.Parallel()
	s := newShelved(t)
	const evil = `\u001b]0;x\u0007\u202e\u009b31m`
	s.meets(on("_search", says(200, "application/json", strings.ReplaceAll(`{"pit_id":"p","hits":{"hits":[{"_source":{"id":"xEVIL","key":"EVIL","format":"text","text":"EVIL “Not one boat will leave the harbour,” said Ada Quill.",
		"title":"AEVIL","listed":"EVIL","byline":["EVIL"],"source":"EVIL","url":"https://x.example/EVIL","language":"EVIL","tags":["EVIL"],"date":-99999999999999999,"dated":3,"zone":-1000000000,"day":-1,
		"words":-7,"quotes":-8,"speakers":-9,"size":-10,"modified":9223372036854775807},"sort":[{"a":1},null]}]}}`, "EVIL", evil))))
	for _, args := range [][]string{{"list"}, {"list", "--format", "csv"}, {"search", "boat"}, {"same", "not one boat will leave"}, {"print", "archive:x"}, {"quotes", "archive:x"}, {"speakers", "archive:x"}} {
		out, errs, status := s.run(append([]string{"--archive", s.address}, args...)...)
		if status != 0 || errs != "" || !strings.Contains(out, "A␛]0;x␇") && args[0] != "speakers" || strings.ContainsAny(out, "\x1b\a\u202e\u009b") || strings.Contains(out, "-7") || strings.Contains(out, "-8") {
			t.Errorf("%q ended with %d: %q %q", args, status, out, errs)
		}
	}
}
