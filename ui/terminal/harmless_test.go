//go:build !windows

package terminal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/creack/pty"

	"pullquote/articles/clean"
	"pullquote/articles/hidden"
)

// acts is what a terminal acts on, what turns the order of what is shown, what
// shows nothing, what is no Unicode, and a flood of marks.
var acts = []string{
	"\x1b]0;EVIL\a", "\x1b[2J\x1bc", "\x1bPq\x1b\\", "\u009b31m\u009d0;x\u009c\u0085", "\x7f\b\r", "\u202ecod\u202c\u2066\u200f\u061c",
	"\u200b\u200b\u200b\u2060\ufeff", "\U000e0065\U000e0076\U000e0069\U000e006c", "\u034f\u180e\u3164\u00ad", "\ufff9\ufffb\u2028\u2029", "\xff\x9b31m\xc2", "Z" + strings.Repeat("\u0301", 60),
}

// reached tells for each command how all that reaches it: lists of arguments, in
// which NAMES is a folder of files that are called so and say so, FEEDS the
// address of a server, EVIL such a text, OPML a list of feeds, SET a configuration and
// RECORDS a file of records that hold such texts.
var reached = map[string][][]string{
	"":                      {{"NAMES"}, {"EVIL"}, {}, {"--plain", "NAMES"}, {"--plain", "EVIL"}},
	"print":                 {{"NAMES"}, {"EVIL"}, {"--records", "NAMES/b\x1b[2J.md"}},
	"quotes":                {{"NAMES"}, {}, {"--records", "NAMES/b\x1b[2J.md"}, {"--records", "--text-field", "EVIL", "RECORDS"}, {"--records", "--text", "RECORDS"}, {"--records", "--rows", "RECORDS"}, {"--speaker", "EVIL", "--kind", "EVIL", "NAMES"}},
	"speakers":              {{"NAMES"}, {}, {"--records", "RECORDS"}},
	"audit":                 {{"NAMES"}, {"--people", "NAMES", "EVIL"}, {"EVIL"}, {"--people", "EVIL", "NAMES"}},
	"compare":               {{"NAMES/b\x1b[2J.md", "NAMES/c\u202e.html"}, {"NAMES/b\x1b[2J.md", "EVIL"}, {"NAMES", "EVIL"}},
	"people":                {{}, {"Quill"}, {"EVIL"}, {"--merge", "EVIL", "Quill"}, {"--part", "EVIL", "NAMES"}},
	"timeline":              {{"Quill"}, {"--about", "boat"}, {"EVIL"}, {"Quill", "--about", "EVIL"}},
	"list":                  {{"NAMES"}, {}, {"--files-from", "EVIL"}, {"--archive", "FEEDS/EVIL"}},
	"search":                {{"boat"}, {"said:quill"}, {"boat (EVIL"}, {"@EVIL"}, {"--archive", "FEEDS", "EVIL"}, {"--archive", "EVIL", "boat"}},
	"same":                  {{"not one boat"}, {"EVIL"}, {"--archive", "FEEDS", "EVIL"}, {"--archive", "EVIL", "boat"}},
	"tags":                  {{"NAMES"}, {}, {"--write", "NAMES", "EVIL"}},
	"reindex":               {{}, {"NAMES"}},
	"archive":               {{"NAMES"}, {"EVIL"}},
	"archive push":          {{"EVIL", "NAMES"}, {"http://127.0.0.1:1/EVIL", "NAMES"}, {"FEEDS/EVIL", "NAMES"}},
	"archive merge":         {{"FEEDS", "EVIL", "EVIL"}, {"EVIL", "EVIL", "EVIL"}, {"FEEDS/EVIL", "EVIL", "EVIL"}},
	"archive unmerge":       {{"FEEDS", "EVIL"}, {"EVIL", "EVIL"}, {"FEEDS/EVIL", "EVIL"}},
	"delete":                {{"NAMES"}, {"EVIL"}},
	"undo":                  {{}, {"EVIL"}},
	"theme":                 {{}, {"EVIL"}},
	"theme list":            {{}, {"EVIL"}},
	"theme show":            {{"mono"}, {"EVIL"}},
	"add":                   {{"--dry-run", "NAMES"}, {"NAMES", "EVIL"}, {"NAMES"}, {"--to", "EVIL", "NAMES"}, {"http://EVIL/"}, {"--allow-private", "FEEDS/EVIL"}},
	"feed":                  {{"EVIL"}},
	"feed add":              {{"--allow-private", "FEEDS/feed"}, {"--allow-private", "FEEDS/page"}, {"FEEDS/EVIL"}, {"--title", "EVIL", "--allow-private", "FEEDS/other"}},
	"feed list":             {{}},
	"feed remove":           {{"EVIL"}},
	"feed rename":           {{"FEEDS/mine", "EVIL"}, {"EVIL", "EVIL"}, {"EVIL"}},
	"feed folder":           {{"FEEDS/mine", "EVIL"}, {"EVIL", "EVIL"}},
	"feed set":              {{"FEEDS/mine"}, {"FEEDS/mine", "every=EVIL"}, {"EVIL", "EVIL=1"}},
	"feed refresh":          {{"--all", "--allow-private"}, {"EVIL"}},
	"feed import":           {{"OPML"}, {"EVIL"}},
	"feed export":           {{}, {"EVIL/x"}},
	"corrections":           {{"NAMES"}, {}, {"EVIL"}},
	"corrections export":    {{"EVIL", "NAMES"}, {"--format", "gold", "EVIL", "NAMES"}},
	"corrections rename":    {{"--everywhere", "Quill", "EVIL"}, {"--in", "NAMES/b\x1b[2J.md", "Quill", "EVIL"}, {"EVIL", "EVIL"}},
	"corrections role":      {{"--everywhere", "Quill", "EVIL"}, {"EVIL", "EVIL"}},
	"corrections remove":    {{"EVIL"}},
	"corrections import":    {{"NAMES/b\x1b[2J.md"}, {"EVIL"}},
	"notes":                 {{"NAMES"}, {}, {"EVIL"}},
	"notes import":          {{"NAMES/b\x1b[2J.md"}, {"EVIL"}},
	"notes export":          {{}, {"EVIL"}},
	"dossier":               {{"EVIL"}},
	"dossier list":          {{}, {"EVIL"}},
	"dossier show":          {{"Harbour"}, {"EVIL"}},
	"dossier add":           {{"Harbour", "NAMES"}, {"Harbour", "NAMES", "EVIL"}, {"EVIL", "NAMES"}, {"Harbour", "NAMES", "--note", "EVIL"}, {"Harbour", "NAMES", "--words", "EVIL"}, {"Harbour", "NAMES", "--said", "EVIL"}},
	"dossier remove":        {{"Harbour", "EVIL"}, {"EVIL"}},
	"dossier export":        {{"Harbour"}, {"EVIL"}},
	"dossier check":         {{"Harbour"}, {"EVIL"}},
	"config":                {{}, {"EVIL"}, {"--config", "EVIL"}},
	"config example":        {{}, {"EVIL"}},
	"config check":          {{}, {"EVIL"}, {"SET"}},
	"help":                  {{}, {"EVIL"}, {"add"}},
	"man":                   {{}},
	"version":               {{}, {"--verbose"}, {"EVIL"}},
	"completion":            {{"EVIL"}},
	"completion bash":       {{}},
	"completion zsh":        {{}},
	"completion fish":       {{}},
	"completion powershell": {{}},
	"__complete":            {{"print", "EVIL"}, {"EVIL", ""}},
}

// TestNoCommandWritesALiveByte runs every command in every format, into a pipe and
// on a terminal. Which there are, the program itself says to the shell that
// completes them, so that a new one is missed here.
func TestNoCommandWritesALiveByte(t *testing.T) {
	t.Parallel()
	commands := append(commandsBelow(t), "", "man", "__complete")
	for _, command := range commands {
		lists, known := reached[command]
		if !known {
			t.Errorf("the command %q is new: say here what reaches it", command)
		}
		t.Run(strings.ReplaceAll(command, " ", "_"), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			words := strings.Fields(command)
			all := formats(t, words)
			for i, args := range lists {
				if i > 1 {
					all = all[:1] // what else there is are errors, which have no format
				}
				for _, format := range all {
					w.try(words, format, args)
				}
			}
			w.try(words, nil, []string{"--EVIL"})
			w.try(words, nil, []string{"--format", "EVIL"})
		})
	}
}

// commandsBelow lists the commands below one.
func commandsBelow(t *testing.T, words ...string) (all []string) {
	t.Helper()
	for _, line := range completions(t, append(slices.Clone(words), "")) {
		if name, _, described := strings.Cut(line, "\t"); described {
			below := append(slices.Clone(words), name)
			all = append(append(all, strings.Join(below, " ")), commandsBelow(t, below...)...)
		}
	}
	return all
}

// formats lists the ways to ask for each of a command's formats; one, without a word, where it has none.
func formats(t *testing.T, words []string) [][]string {
	t.Helper()
	var all [][]string
	for _, name := range completions(t, append(slices.Clone(words), "--format", "")) {
		if name != "" && !strings.ContainsAny(name, "\t/.: ") && len(words) > 0 && words[0] != "__complete" {
			all = append(all, []string{"--format", name})
		}
	}
	if all == nil {
		return [][]string{nil}
	}
	return all
}

// completions is what the program tells a shell.
func completions(t *testing.T, words []string) []string {
	t.Helper()
	out, err := exec.Command(binary, append([]string{"__complete"}, words...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	told, _, _ := strings.Cut(string(out), "\n:")
	if strings.HasPrefix(told, ":") {
		return nil
	}
	return strings.Split(told, "\n")
}

// world is a home with a library, and a server of feeds.
type world struct {
	t                        *testing.T
	home, names, opml, feeds string
	fill                     *strings.Replacer
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, home: t.TempDir(), names: filepath.Join(t.TempDir(), "names")}
	writeNames(t, w.names)
	writeNames(t, filepath.Join(w.home, "pullquote", "articles"))
	server := httptest.NewServer(hostileFeeds())
	t.Cleanup(server.Close)
	w.opml = filepath.Join(t.TempDir(), "in.opml")
	outlines := ""
	for i, a := range xmlSafe() {
		outlines += fmt.Sprintf("<outline text=%q xmlUrl=\"%s/feed%d\"/><outline text=%q xmlUrl=\"exec:%s\"/>", "Post "+a, server.URL, i, a, a)
	}
	write(t, w.opml, "<opml version=\"2.0\"><head/><body>"+outlines+"</body></opml>")
	w.feeds = server.URL
	write(t, filepath.Join(w.home, "pullquote", "feeds.opml"), fmt.Sprintf("<opml version=\"2.0\"><head/><body><outline text=%q xmlUrl=\"%s/mine\"/></body></opml>", "Mine "+strings.Join(xmlSafe(), " "), server.URL))
	evil := strings.ReplaceAll(strings.Join(acts, " "), "\x00", "")
	set := filepath.Join(t.TempDir(), "set.toml")
	write(t, set, "theme = '"+evil+"'\n\""+evil+"\" = 1\n['"+evil+"']\nx = '''"+evil+"'''\n"+evil+"\nmouse = \"\\u001b[2J\\u202e\"\n")
	write(t, filepath.Join(w.home, "pullquote", "dossiers", "Harbour.toml"), hostileDossier(evil, filepath.Join(w.names, "gone.md")))
	records := filepath.Join(t.TempDir(), "records.jsonl")
	safe := strings.Join(xmlSafe(), " ")
	write(t, records, fmt.Sprintf("{\"id\":\"%s\",\"x%s\":[\"%s\",\r1],\"title\":\"%s\",\"text\":\"“Not one boat %s left,” said Ada %s Quill.\"}\n{\"id\":\"%s\"}\n%s\n", safe, safe, safe, safe, safe, safe, safe, evil))
	w.fill = strings.NewReplacer("RECORDS", records, "NAMES", w.names, "EVIL", evil, "FEEDS", w.feeds, "OPML", w.opml, "SET", set)
	return w
}

// hostileDossier is a dossier of which every field says something evil, by the escapes of
// TOML and as it is.
func hostileDossier(evil, file string) string {
	escaped := ""
	for _, r := range evil {
		escaped += fmt.Sprintf("\\U%08X", r)
	}
	text := "[[quote]]\n"
	for _, field := range []string{"words", "who", "speaker", "role", "sure", "kind", "marks", "context", "title", "by", "source", "date", "language", "address", "link", "exact", "prefix", "suffix", "note", evil} {
		text += field + " = \"" + escaped + "\"\n"
	}
	return text + "path = \"" + file + "\"\n" + evil + "\n\n[[quote]]\nwords = '" + evil + "'\npath = \"/" + escaped + "\"\n"
}

// xmlSafe is acts as XML can hold them.
func xmlSafe() (all []string) {
	for _, a := range acts {
		all = append(all, strings.Map(func(r rune) rune {
			if r < ' ' || r == utf8.RuneError || r == '"' {
				return -1
			}
			return r
		}, a))
	}
	return all
}

// writeNames writes articles that are called so and say so, of every format.
func writeNames(t *testing.T, dir string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	all, safe := strings.Join(acts, " "), strings.Join(xmlSafe(), " ")
	say := func(a string) string {
		return fmt.Sprintf("“Not one boat %s left,” said Ada %s Quill, the %s master.\n\nShe %s said that nobody %s would.\n", a, a, a, a, a)
	}
	for _, a := range acts {
		write(t, filepath.Join(dir, "a"+strings.ReplaceAll(a, "/", "")+".txt"), "Ferries "+a+" wait\n\nBy Bo "+a+" Tarn\n\n"+say(a))
	}
	write(t, filepath.Join(dir, "b\x1b[2J.md"), "---\ntitle: \"Ferries \\e]0;EVIL\\a "+safe+"\"\nsource: \"Post "+safe+"\"\nauthor: \"Bo "+safe+"\"\n---\n\n"+say(all))
	write(t, filepath.Join(dir, "c\u202e.html"), "<!doctype html><title>Ferries "+all+"&#27;]0;x&#7;&#x9b;&#x202e;&#xe0041;&#xe0042;&#xe0043;</title><article><h1>Ferries "+all+"</h1><p>"+say(all)+"</p></article>")
	write(t, filepath.Join(dir, "empty\x1b]0;EVIL\a\u202e.txt"), "")
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Skipf("names of files are restricted here: %v", err)
	}
}

// hostileFeeds serves feeds and pages that say so.
func hostileFeeds() http.Handler {
	items := ""
	for i, a := range xmlSafe() {
		items += fmt.Sprintf("<item><guid>%d</guid><title>Crane %s</title><author>Bo %s</author><pubDate>Mon, 02 Mar 2026 09:05:00 GMT</pubDate><description>“It works %s,” said Ben %s Ostler. %s</description></item>",
			i, a, a, a, a, strings.Repeat("The crane of the harbour works again. ", 20))
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<rss><channel><title>Post "+strings.Join(xmlSafe(), " ")+"</title>"+items+"</channel></rss>")
	})
	mux.HandleFunc("/other", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<rss><channel><title>x</title></channel></rss>")
	})
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		for i, a := range acts {
			fmt.Fprintf(w, `<html><head><link rel="alternate" type="application/rss+xml" href="/feed?%d" title="Sports %s"></head></html>`, i, a)
		}
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "/feed0/"+"%1b%5d0;x%07")
		w.WriteHeader(http.StatusTeapot)
		fmt.Fprint(w, "<rss>\n<"+r.URL.Path+">")
	})
	return mux
}

// try runs a command into a pipe and on a terminal, and looks at what it writes.
func (w *world) try(words, format, args []string) {
	w.t.Helper()
	line := append(append(slices.Clone(words), format...), args...)
	for i, arg := range line {
		line[i] = w.fill.Replace(arg)
	}
	command := strings.Join(append(append(slices.Clone(words), format...), args...), " ")
	// Programs that read CSV and OPML get texts as they are.
	exact := slices.Contains(format, "csv") || strings.HasPrefix(command, "feed export")
	asTold := slices.ContainsFunc([]string{"json", "jsonl", "annotations"}, func(f string) bool { return slices.Contains(format, f) })
	out, errs := w.run(line)
	w.check(command, "standard error", errs, false)
	if !exact {
		w.check(command, "a pipe", out, asTold)
	}
	if len(words) == 0 && !strings.HasPrefix(command, "--") {
		return // on a terminal it is the reader, whose screens have tests of their own
	}
	w.check(command, "a terminal", w.onTerminal(line), asTold)
}

func (w *world) command(line []string) *exec.Cmd {
	cmd := exec.Command(binary, line...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORFGBG=15;0", "NO_COLOR=", "HOME="+w.home, "XDG_DATA_HOME="+w.home, "XDG_STATE_HOME="+w.home, "XDG_CONFIG_HOME="+w.home)
	cmd.Dir = w.home
	return cmd
}

func (w *world) run(line []string) (out, errs string) {
	cmd := w.command(line)
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	_ = cmd.Run() // that it fails is no matter here
	return o.String(), e.String()
}

// onTerminal is what a command writes to a terminal.
func (w *world) onTerminal(line []string) string {
	keys, tty, err := pty.Open()
	if err != nil {
		w.t.Fatal(err)
	}
	defer keys.Close()
	_ = pty.Setsize(keys, &pty.Winsize{Rows: 24, Cols: 80})
	cmd := w.command(line)
	cmd.Stdout, cmd.Stderr = tty, tty
	read := make(chan string)
	go func() {
		var b bytes.Buffer
		_, _ = b.ReadFrom(keys) // ends when the terminal is closed
		read <- b.String()
	}()
	_ = cmd.Run()
	_ = tty.Close()
	return <-read
}

// own are the sequences that the program itself writes: colours, attributes and
// links to the web, the line of progress, and questions for the background.
var own = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;(id=[0-9a-z]+)?;(https?://[!-~]+)?(\x1b\\\\|\a)|\r\x1b\\[K|\x1b\\]11;\\?(\x1b\\\\|\a)|\x1b\\[c")

// check fails for whatever in a text acts on a terminal or shows nothing, or, but
// where it is told exactly, floods the screen with marks.
func (w *world) check(command, where, text string, exact bool) {
	w.t.Helper()
	text = strings.ReplaceAll(own.ReplaceAllString(text, ""), "\r\n", "\n")
	if !utf8.ValidString(text) {
		w.t.Errorf("%s, to %s: what is no Unicode: %q", command, where, around(text, strings.IndexFunc(text, func(r rune) bool { return r == utf8.RuneError })))
	}
	tabs := strings.HasPrefix(command, "completion") || strings.HasPrefix(command, "__complete") || strings.HasPrefix(command, "man")
	if i := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && !(tabs && r == '\t') || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029 || r >= 0xfff9 && r <= 0xfffb
	}); i >= 0 {
		w.t.Errorf("%s, to %s: %q", command, where, around(text, i))
	}
	if at, n := hidden.Index(text, 0); n > 0 {
		w.t.Errorf("%s, to %s: hidden is %q", command, where, around(text, at))
	}
	if !exact && clean.FewMarks(text) != text {
		w.t.Errorf("%s, to %s: a flood of marks", command, where)
	}
}

func around(text string, at int) string { return text[max(0, at-40):min(len(text), at+40)] }

// TestPathsThatAreNotUTF8AreToldApart asks every command that tells paths in JSON.
func TestPathsThatAreNotUTF8AreToldApart(t *testing.T) {
	t.Parallel()
	w := &world{t: t, home: t.TempDir(), names: t.TempDir()}
	library := filepath.Join(w.home, "pullquote", "articles")
	if err := os.MkdirAll(library, 0o700); err != nil {
		t.Fatal(err)
	}
	names := []string{"a\xff.txt", "a\xfe.txt", "a\ufffd.txt", "bytes:a%FF.txt"}
	for i, name := range names {
		text := fmt.Sprintf("“Not %d boats,” said Ada Quill.\n", 10+i)
		write(t, filepath.Join(w.names, name), text)
		write(t, filepath.Join(library, name), text)
	}
	for _, line := range [][]string{
		{"quotes", w.names}, {"speakers", w.names}, {"list", w.names}, {"quotes"}, {"speakers"}, {"list"}, {"search", "boats"}, {"people", "Ada Quill"}, {"add", "--dry-run", w.names},
	} {
		out, errs := w.run(append(line, "--format", "jsonl"))
		told := map[string]bool{}
		for _, path := range regexp.MustCompile(`"(?:path|from)":("[^"]*[^"]")`).FindAllStringSubmatch(out, -1) {
			var name string
			if err := json.Unmarshal([]byte(path[1]), &name); err != nil {
				t.Fatal(err)
			}
			told[name] = true
		}
		if len(told) != len(names) {
			t.Errorf("%q tells %v %s", line, told, errs)
		}
	}
}
