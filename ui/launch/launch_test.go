package launch

import (
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
	"testing"
	"time"

	"pullquote/store/trash"
	"pullquote/store/web"
	"pullquote/ui/aloud"
)

func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == Argument {
		Serve(os.Stdin, os.Stdout, Work{Open: wouldOpen, Fetch: fetchOrWait, Save: func(_ context.Context, address string) (string, error) {
			return "added " + address, nil
		}, Say: func(_ context.Context, w aloud.Words) error {
			return fmt.Errorf("would say %s by %d", w.Text, w.Voice.Number)
		}, Feed: lookAfter, Bin: func(within []string) trash.Bin {
			return trash.Bin{Within: within, Folder: filepath.Join(within[0], "..", "deleted")}
		}, Use: wouldUse})
		os.Exit(0)
	}
	if len(os.Args) == 3 && os.Args[1] == FetchArgument {
		if FetchTo(context.Background(), os.Stdout, &web.Client{AllowPrivate: strings.Contains(os.Args[2], "allowed")}, os.Args[2]) != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func wouldOpen(address string) error {
	if _, err := Command("linux", nil, address); err != nil {
		return err
	}
	return errors.New("would open " + address)
}

// lookAfter tells two lines of whatever is done with feeds, but for a refresh that never ends.
func lookAfter(ctx context.Context, do FeedWork, args []string, line func(string)) error {
	line(string(do))
	line(strings.Join(args, "|"))
	if do == RefreshAll {
		<-ctx.Done()
		return ctx.Err()
	}
	if do == Remove {
		return errors.New("not subscribed to " + args[0])
	}
	return nil
}

// fetchOrWait fetches a page, but for one that never comes.
func fetchOrWait(ctx context.Context, address string) (web.Page, error) {
	if strings.HasSuffix(address, "/never") {
		<-ctx.Done()
		return web.Page{}, ctx.Err()
	}
	return web.Page{URL: address, Status: 200, Body: []byte("<p>The crane lifts.\xff")}, nil
}

func TestBrowserGetsOnlyAddressesOfTheWeb(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "-help", "", "https://", "ftp://example.org/x", "http//example.org"} {
		if argv, err := Command("linux", nil, address); err == nil {
			t.Errorf("%q would run %q", address, argv)
		}
	}
	for system, program := range map[string]string{"linux": "xdg-open", "darwin": "open", "windows": "rundll32"} {
		argv, err := Command(system, nil, "https://example.org/a?b=c&d=$(reboot)")
		if err != nil || argv[0] != program || argv[len(argv)-1] != "https://example.org/a?b=c&d=$(reboot)" {
			t.Errorf("%s: %q, %v", system, argv, err)
		}
	}
}

func TestTheBrowserIsTheOneThatIsConfigured(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ browser, want []string }{
		{[]string{"firefox"}, []string{"firefox", "https://a.example/x"}},
		{[]string{"xterm", "-e", "lynx", "%u", "-vikeys"}, []string{"xterm", "-e", "lynx", "https://a.example/x", "-vikeys"}},
		{[]string{"sh", "-c", "open %u"}, []string{"sh", "-c", "open %u", "https://a.example/x"}},
		{[]string{"%u"}, []string{"%u", "https://a.example/x"}},
	} {
		if argv, err := Command("linux", c.browser, "https://a.example/x"); err != nil || !slices.Equal(argv, c.want) {
			t.Errorf("%q: %q, %v", c.browser, argv, err)
		}
	}
	if argv, err := Command("linux", []string{"firefox"}, "file:///etc/passwd"); err == nil {
		t.Errorf("a file would be opened by %q", argv)
	}
}

// The launcher is this test's own program, as it is the reader's.
func TestALauncherOpensForAnotherProcess(t *testing.T) {
	t.Parallel()
	var l Launcher
	for address, want := range map[string]string{
		"https://harbourpost.example/crane?a=b&c=$(reboot)": "would open https://harbourpost.example/crane?a=b&c=$(reboot)",
		"file:///etc/passwd":                             "not a web URL",
		"https://harbourpost.example/\n{\"open\":\"x\"}": "not a web URL",
	} {
		if err := l.Open(address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", address, err, want)
		}
	}
	l.Close()
	if err := l.process.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if err := l.Open("https://harbourpost.example/"); err == nil || !strings.Contains(err.Error(), "has ended") {
		t.Errorf("after the end: %v", err)
	}
}

func TestALauncherThatWasNeverNeededIsNeverStarted(t *testing.T) {
	t.Parallel()
	var l Launcher
	l.Close()
	if err := l.Start(); err == nil || l.process != nil {
		t.Errorf("got %v, %v", err, l.process)
	}
}

func TestALauncherThatCannotBeStartedSaysSo(t *testing.T) {
	t.Parallel()
	l := Launcher{Program: "/nowhere/pullquote"}
	if err := l.Open("https://harbourpost.example/"); err == nil || !strings.Contains(err.Error(), "starting the launcher") {
		t.Errorf("got %v", err)
	}
	l.Close()
}

// What is no request ends the launcher, and nothing after it is done.
func TestALauncherDoesNothingButWhatItKnows(t *testing.T) {
	t.Parallel()
	for _, asked := range []string{
		`{"run":["rm","-r","/"]}`, `{"number":1,"do":"open","to":["https://harbourpost.example/"]}`, "\x00\x01", `{"do":`, `{"number":1,"do":"open","to":"https://a.example/","run":"sh"}`,
		`{"number":1,"do":"remove","to":"/"}`, `{"number":1,"do":"tool","to":"{\"do\":\"pipe\",\"argv\":[\"sh\"]}","name":"x"}`, `{"number":1,"to":"https://harbourpost.example/"}`,
	} {
		opened := 0
		Serve(strings.NewReader(asked+"\n"+`{"number":2,"do":"open","to":"https://harbourpost.example/"}`), io.Discard, Work{Open: func(string) error { opened++; return nil }})
		if opened != 0 {
			t.Errorf("%q: %d opened", asked, opened)
		}
	}
}

func TestPagesAreFetchedAndSavedForAnotherProcess(t *testing.T) {
	t.Parallel()
	var l Launcher
	defer l.Close()
	page, err := l.Fetch(t.Context(), "https://harbourpost.example/crane")
	if err != nil || page.URL != "https://harbourpost.example/crane" || string(page.Body) != "<p>The crane lifts.\xff" {
		t.Errorf("fetched %+v, %v", page, err)
	}
	if said, err := l.Save(t.Context(), "https://harbourpost.example/crane"); err != nil || said != "added https://harbourpost.example/crane" {
		t.Errorf("saving says %q, %v", said, err)
	}
}

func TestFilesOfOpenFoldersAreDeletedForAnotherProcess(t *testing.T) {
	t.Parallel()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	open := filepath.Join(dir, "op\xffen")
	inside, outside := filepath.Join(open, "crane.md"), filepath.Join(dir, "letter.md")
	if err := os.Mkdir(open, 0o700); err != nil {
		t.Skip("no such names here")
	}
	for _, path := range []string{inside, outside} {
		if err := os.WriteFile(path, []byte("The crane lifts."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l := Launcher{Within: []string{open}}
	defer l.Close()
	done, err := l.Discard(t.Context(), inside)
	if _, there := os.Stat(inside); err != nil || there == nil {
		t.Fatalf("deleting: %v, and it is there: %v", err, there == nil)
	}
	if _, err := l.Discard(t.Context(), outside); !errors.Is(err, trash.ErrOutside) {
		t.Errorf("what lies elsewhere: %v", err)
	}
	if err := l.Restore(t.Context(), done); err != nil {
		t.Errorf("putting back: %v", err)
	}
	if _, err := os.Stat(inside); err != nil {
		t.Error(err)
	}
	done.Kept += "-2"
	if err := os.Remove(inside); err != nil {
		t.Fatal(err)
	}
	if err := l.Restore(t.Context(), done); !errors.Is(err, trash.ErrGone) {
		t.Errorf("what is not in the trash: %v", err)
	}
}

// What is open is said before all else, when the reader has read nothing yet.
func TestALauncherIsToldOnceWhatIsOpen(t *testing.T) {
	t.Parallel()
	for asked, want := range map[string]int{
		`{"do":"within","within":["/a"]}`:                                    1,
		`{"do":"within","within":["/a"]}` + `{"do":"within","within":["/"]}`: 0,
		`{"do":"discard"}`: 0,
	} {
		opened := 0
		Serve(strings.NewReader(asked+"\n"+`{"number":2,"do":"open","to":"https://harbourpost.example/"}`), io.Discard, Work{Open: func(string) error { opened++; return nil }})
		if opened != want {
			t.Errorf("%q: %d opened, want %d", asked, opened, want)
		}
	}
}

// A page that does not come holds up nothing, and can be given up.
func TestAFetchThatHangsHoldsNothingUp(t *testing.T) {
	t.Parallel()
	var l Launcher
	defer l.Close()
	ctx, cancel := context.WithCancel(t.Context())
	gone := make(chan error)
	for range mostAtOnce - 1 {
		go func() { _, err := l.Fetch(ctx, "https://harbourpost.example/never"); gone <- err }()
	}
	if _, err := l.Fetch(t.Context(), "https://harbourpost.example/crane"); err != nil {
		t.Error(err)
	}
	if err := l.Open("https://harbourpost.example/"); err == nil || !strings.Contains(err.Error(), "would open") {
		t.Errorf("opening beside it: %v", err)
	}
	cancel()
	for range mostAtOnce - 1 {
		if err := <-gone; !errors.Is(err, context.Canceled) {
			t.Errorf("what was given up ends with %v", err)
		}
	}
	for range 3 * mostAtOnce { // there is room again, and one at a time always finds some
		if _, err := l.Fetch(t.Context(), "https://harbourpost.example/crane"); err != nil {
			t.Fatal(err)
		}
	}
}

// The end of the launcher is the end of what waits for it.
func TestWhoeverWaitsIsToldOfTheEnd(t *testing.T) {
	t.Parallel()
	var l Launcher
	if err := l.Start(); err != nil {
		t.Fatal(err)
	}
	gone := make(chan error)
	go func() { _, err := l.Fetch(t.Context(), "https://harbourpost.example/never"); gone <- err }()
	if _, err := l.Fetch(t.Context(), "https://harbourpost.example/crane"); err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := <-gone; err == nil {
		t.Error("a page came from a launcher that has ended")
	}
}

// A page is fetched by a process of its own, within the bounds of package web.
func TestAPageComesThroughAnotherProcess(t *testing.T) {
	t.Parallel()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/allowed/crane":
			w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
			_, _ = w.Write([]byte("<p>The cr\xe4ne lifts."))
		case "/allowed/never":
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	page, err := Fetch(t.Context(), site.URL+"/allowed/crane")
	if err != nil || page.Charset != "iso-8859-1" || string(page.Body) != "<p>The cr\xe4ne lifts." {
		t.Errorf("fetched %+v, %v", page, err)
	}
	for address, want := range map[string]string{
		site.URL + "/allowed/gone": "404", site.URL + "/crane": "private", "file:///etc/passwd": "only http and https",
	} {
		if _, err := Fetch(t.Context(), address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", address, err, want)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := Fetch(ctx, site.URL+"/allowed/never"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("what takes too long ends with %v", err)
	}
}

func TestTheEnvironmentNamesTheBrowser(t *testing.T) {
	t.Parallel()
	list := string(os.PathListSeparator)
	for browser, want := range map[string]string{
		"":                                   "",
		"no-such-browser-here":               "",
		"no-such-browser-here" + list + "go": "go",
		"go --new-window":                    "go|--new-window",
		"go %s --quiet" + list + "gofmt":     "go|%u|--quiet",
		"%s":                                 "",
		" " + list + " go " + list:           "go",
		"no-such-browser-here %s" + list + "%s -x": "",
	} {
		if got := strings.Join(named(browser), "|"); got != want {
			t.Errorf("BROWSER=%q runs %q, want %q", browser, got, want)
		}
	}
}

func TestFeedsAreLookedAfterByAnotherProcess(t *testing.T) {
	t.Parallel()
	var l Launcher
	defer l.Close()
	var told []string
	line := func(s string) { told = append(told, s) }
	if err := l.Feed(t.Context(), Rename, []string{"https://post.example/feed", "The\nPost"}, line); err != nil || strings.Join(told, " ") != "rename https://post.example/feed|The\nPost" {
		t.Errorf("renaming tells %q, %v", told, err)
	}
	if err := l.Feed(t.Context(), Remove, []string{"https://post.example/feed"}, func(string) {}); err == nil || err.Error() != "not subscribed to https://post.example/feed" {
		t.Errorf("removing: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	first := make(chan string, 2)
	ended := make(chan error)
	go func() { ended <- l.Feed(ctx, RefreshAll, nil, func(s string) { first <- s }) }()
	if got := <-first; got != "refresh-all" {
		t.Errorf("a refresh tells %q", got)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("what was given up ends with %v", err)
	}
}

// The command line is one of those that there are, and nothing that it is about is a flag.
func TestNothingElseIsDoneWithFeeds(t *testing.T) {
	t.Parallel()
	for do, args := range map[FeedWork][]string{
		Refresh: {"--all", "-x"}, RefreshAll: nil, Subscribe: {"--allow-private"}, Remove: {"--"}, Rename: {"-a", "-b"}, File: {"-a", ""}, Set: {"-a", "--every=1"},
	} {
		argv, input, err := do.command(args)
		i := slices.Index(argv, "--")
		if err != nil || input != "" || argv[0] != "feed" || i < 0 || !slices.Equal(argv[i+1:], args) {
			t.Errorf("%s %q runs %q, %v", do, args, argv, err)
		}
	}
	if argv, input, err := Restore.command([]string{"<opml/>"}); err != nil || input != "<opml/>" || argv[len(argv)-1] != "-" {
		t.Errorf("restoring runs %q, %v", argv, err)
	}
	for _, wrong := range []struct {
		do   FeedWork
		args []string
	}{{"export", []string{"x"}}, {"", nil}, {Subscribe, nil}, {Subscribe, []string{"a", "b"}}, {RefreshAll, []string{"a"}}, {Rename, []string{"a\x00", "b"}}, {Set, []string{"a"}}} {
		if argv, _, err := wrong.do.command(wrong.args); err == nil {
			t.Errorf("%q %q would run %q", wrong.do, wrong.args, argv)
		}
	}
	for _, asked := range []string{`{"number":1,"do":"feeds","feed":"export","args":["x"]}`, `{"number":1,"do":"feeds"}`, `{"number":1,"do":"feeds","feed":"add","args":["a","--allow-private"]}`} {
		done := 0
		Serve(strings.NewReader(asked+"\n"+`{"number":2,"do":"feeds","feed":"refresh"}`), io.Discard, Work{Feed: func(context.Context, FeedWork, []string, func(string)) error { done++; return nil }})
		if done != 0 {
			t.Errorf("%s: %d done", asked, done)
		}
	}
}
