package ui

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestFeeds runs the scripts in testdata/feed beside a server of feeds, whose
// address they have in $FEEDS.
func TestFeeds(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(feedServer())
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "feed"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("FEEDS", server.URL)
			return home(env)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"harmless": harmless,
			"insert":   insertAddress,
			"private":  private,
		},
	})
}

// insertAddress writes the server's address in the place of FEEDS in files.
func insertAddress(ts *testscript.TestScript, _ bool, files []string) {
	for _, file := range files {
		text := strings.ReplaceAll(ts.ReadFile(file), "FEEDS", ts.Getenv("FEEDS"))
		ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o600))
	}
}

func feedServer() http.Handler {
	const text = "“The crane works again,” said Ben Ostler of the harbour office in Merrow. "
	item := func(id, title string) string {
		return "<item><guid>" + id + "</guid><title>" + title + "</title><pubDate>Mon, 02 Mar 2026 09:05:00 GMT</pubDate><description>" + title + ": " + strings.Repeat(text, 20) + "</description></item>"
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "<rss><channel><title>Harbour Post</title>"+item("1", "Crane")+item("2", "Ferry\x1b[2J")+"</channel></rss>")
	})
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" title="Sports" href="/sports"></head></html>`)
	})
	mux.HandleFunc("/bad", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<rss>\n<channel>\n<item></channel") })
	mux.HandleFunc("/plain", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html><body>nothing</body></html>") })
	return mux
}
