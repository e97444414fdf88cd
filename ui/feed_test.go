package ui

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
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
			env.Setenv("HOST", strings.TrimPrefix(server.URL, "http://"))
			return home(env)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"harmless": harmless,
			"insert":   insertAddress,
			"private":  private,
			"nowhere":  nowhere,
		},
	})
}

// insertAddress writes the server's address in the place of FEEDS in files.
func insertAddress(ts *testscript.TestScript, _ bool, files []string) {
	for _, file := range files {
		text := strings.NewReplacer("FEEDS", ts.Getenv("FEEDS"), "HOST", ts.Getenv("HOST")).Replace(ts.ReadFile(file))
		ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o600))
	}
}

// nowhere fails where a word stands in a file of the home folder, or in its name,
// that lies in a folder of one of these names or is called so.
func nowhere(ts *testscript.TestScript, _ bool, args []string) {
	looked := 0
	ts.Check(filepath.WalkDir(ts.MkAbs(".home"), func(path string, d fs.DirEntry, err error) error {
		inside := slices.ContainsFunc(args[1:], func(name string) bool { return strings.Contains(path, string(filepath.Separator)+name) })
		if err != nil || d.IsDir() || !inside {
			return err
		}
		looked++
		content, err := os.ReadFile(path)
		if strings.Contains(path, args[0]) || bytes.Contains(content, []byte(args[0])) {
			ts.Fatalf("%s is in %s", args[0], path)
		}
		return err
	}))
	if looked == 0 {
		ts.Fatalf("no file is called so")
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
	var asked atomic.Int32
	mux.HandleFunc("/corrected", func(w http.ResponseWriter, _ *http.Request) {
		boats := [...]string{"Two", "Three"}[min(asked.Add(1)-1, 1)]
		fmt.Fprint(w, "<rss><channel><title>Quay Post</title>"+strings.ReplaceAll(item("9", "Boats"), "Boats: ", boats+" boats left. ")+"</channel></rss>")
	})
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" title="Sports" href="/sports"></head></html>`)
	})
	mux.HandleFunc("/story", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<html><head><title>Quay</title></head><body><article><p>"+strings.Repeat(text, 20)+"</p></article></body></html>")
	})
	mux.HandleFunc("/bad", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<rss>\n<channel>\n<item></channel") })
	mux.HandleFunc("/plain", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html><body>nothing</body></html>") })
	return mux
}
