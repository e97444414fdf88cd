package ui

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// papers are the pages that somebody reads about the program.
func papers(t *testing.T) []string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(pages) < 15 {
		t.Fatalf("docs has %d pages: %v", len(pages), err)
	}
	all := []string{"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
	for _, p := range pages {
		all = append(all, "docs/"+filepath.Base(p))
	}
	return all
}

var (
	fenced  = regexp.MustCompile("(?ms)^```.*?^```")
	span    = regexp.MustCompile("`[^`\n]+`")
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ +(.*)$`)
)

// Every link of the papers that leads to a file leads to one that is there, and behind
// its # to a heading of that.
func TestLinksOfTheDocsLeadSomewhere(t *testing.T) {
	t.Parallel()
	checked := 0
	for _, page := range papers(t) {
		prose := span.ReplaceAllString(fenced.ReplaceAllString(read(t, page), ""), "")
		for _, found := range link.FindAllStringSubmatch(prose, -1) {
			if strings.Contains(found[1], ":") { // to the web
				continue
			}
			checked++
			file, anchor, _ := strings.Cut(found[1], "#")
			target := page
			if file != "" {
				target = path.Join(path.Dir(page), file)
			}
			if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(target))); err != nil {
				t.Errorf("%s links to %s, which is not there", page, found[1])
			} else if anchor != "" && !slices.Contains(anchors(read(t, target)), anchor) {
				t.Errorf("%s links to %s, which has no such heading", page, found[1])
			}
		}
	}
	if checked < 80 {
		t.Errorf("there are %d links", checked)
	}
}

// anchors are what forges call the headings of a page in links.
func anchors(page string) []string {
	var all []string
	for _, h := range heading.FindAllStringSubmatch(fenced.ReplaceAllString(page, ""), -1) {
		all = append(all, strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, h[1]))
	}
	return all
}

// What the papers say to type works: each command that stands on a line of its own is
// run, in a home that has the files it names, and ends with status 0. Of those that ask
// the web, and of commands within a sentence, the flags are.
func TestCommandsOfTheDocsWork(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts the program a hundred times; run without -short")
	}
	home := readersHome(t)
	ran, parsed := 0, 0
	for _, page := range papers(t) {
		if page == "CHANGELOG.md" { // it tells of older ones
			continue
		}
		for _, line := range typedIn(read(t, page)) {
			args := shellWords(line.text)
			web := strings.Contains(line.text, "https://") || slices.Contains(args, "refresh")
			if line.within || web {
				parsed++
				args = append(args, "--help")
			} else {
				ran++
			}
			cmd := exec.Command("pullquote", args...) // TestMain put it in PATH
			cmd.Dir = home
			switch {
			case slices.Contains(args, "--files-from"):
				cmd.Stdin = strings.NewReader("news/ferries.md\n")
			case slices.Contains(args, "-"):
				cmd.Stdin = strings.NewReader(read(t, "ui/testdata/desk/ferries.md"))
			}
			haveFiles(t, home, args)
			if at := slices.Index(args, "<"); at > 0 {
				cmd.Args, cmd.Stdin = append([]string{"pullquote"}, args[:at]...), strings.NewReader(aRecord)
			}
			cmd.Env = append(os.Environ(), "HOME="+home, "USERPROFILE="+home, "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CONFIG_HOME="+home, "TERM=xterm", "PULLQUOTE_CONFIG=")
			var errs strings.Builder
			cmd.Stderr = &errs
			out, err := cmd.Output()
			if err != nil {
				t.Errorf("%s says: pullquote %s\nrun as %q: %v\n%s", page, line.text, args, err, errs.String())
			}
			if line.into != "" {
				putFile(t, filepath.Join(home, line.into), string(out))
			}
		}
	}
	if ran < 40 || parsed < 40 {
		t.Errorf("%d commands were run, the flags of %d looked at", ran, parsed)
	}
}

// typed is a command of a paper without the program's name, the file in the folder at
// hand that its output goes to, and whether it stands within a sentence.
type typed struct {
	text, into string
	within     bool
}

var (
	onItsOwn = regexp.MustCompile(`(?m)^ {4}(?:\$ |.*\| )?pullquote( [^\n|>]*)?(?:> ([a-z.]+)$)?`)
	inside   = regexp.MustCompile("`pullquote ([^`|>\n]+)")
	comment  = regexp.MustCompile(` {2,}\S.*| # .*`)
)

// typedIn are the commands that a page says to type.
func typedIn(page string) []typed {
	var all []typed
	for _, c := range onItsOwn.FindAllStringSubmatch(page, -1) {
		all = append(all, typed{text: strings.TrimSpace(comment.ReplaceAllString(c[1], "")), into: c[2]})
	}
	for _, c := range inside.FindAllStringSubmatch(page, -1) {
		all = append(all, typed{text: strings.TrimSpace(c[1]), within: true})
	}
	return all
}

// shellWords are the arguments of a command line as a paper writes it: what stands for
// something is such a thing, and what may be left out is.
func shellWords(line string) []string {
	var all []string
	for _, word := range regexp.MustCompile(`'[^']*'|"[^"]*"|\[[^\]]*\]|\S+`).FindAllString(line, -1) {
		word = strings.NewReplacer("'", "", "…", "", "~/", "", "PATH|URL|-", "PATH").Replace(word)
		switch {
		case strings.HasPrefix(word, "["), word == "":
			continue
		case word == "FILE" && strings.HasPrefix(line, "notes import"):
			word = "readwise.csv"
		case word == "COMMAND", word == "URL":
			word = "--help"
		case word == "FEED":
			word = feedAddress
		case word == "FORMAT":
			word = "json"
		case word == "PATH" && strings.HasPrefix(line, "delete"):
			word = "pullquote/articles/ferries.md"
		case len(word) == 1 && unicode.IsUpper(rune(word[0])):
			word = "news/ferries.md"
		case word == "PATH", word == "FILE", word == "DIR", word == "PAGE", word == "FOLDER":
			word = "news"
		case word == "NAME", word == "QUERY":
			word = "ferry"
		case word == "SHELL":
			word = "bash"
		}
		all = append(all, word)
	}
	return all
}

// readersHome is a folder with what the papers' commands name.
func readersHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	haveFiles(t, home, []string{"news/ferries.md", "Downloads/article.html", "pullquote/articles/ferries.md"})
	putFile(t, filepath.Join(home, "readwise.csv"), "Highlight,Book Title,Book Author\nNot one boat will leave,Ferries stay in port,Tom Reed\n")
	putFile(t, filepath.Join(home, "in.jsonl"), aRecord)
	putFile(t, filepath.Join(home, "pullquote", "feeds.opml"),
		`<opml version="2.0"><body><outline type="rss" text="Harbour Post" xmlUrl="`+feedAddress+`"/></body></opml>`)
	return home
}

// haveFiles sees to it that the articles are there that arguments name.
func haveFiles(t *testing.T, home string, args []string) {
	t.Helper()
	for _, name := range args {
		file := filepath.Join(home, filepath.FromSlash(name))
		if _, err := os.Stat(file); err != nil && regexp.MustCompile(`^[A-Za-z./-]+\.(txt|md|html)$`).MatchString(name) {
			putFile(t, file, read(t, "ui/testdata/desk/ferries.md"))
		}
	}
}

// aRecord is an article on a line.
const aRecord = `{"id": "1", "text": "“Not one boat will leave,” Ada Quill said."}` + "\n"

const feedAddress = "https://harbourpost.example/feed"

func putFile(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// The guide has the pages that readers need, all that its first page names, in a size
// that a program can carry.
func TestTheGuideIsWhatItsFirstPageNames(t *testing.T) {
	t.Parallel()
	start, size, pages := read(t, "docs/guide.md"), 0, 0
	for _, embedded := range regexp.MustCompile(`docs/([a-z-]+)\.md`).FindAllStringSubmatch(read(t, "main.go"), -1) {
		pages++
		size += len(read(t, embedded[0]))
		if name := embedded[1]; name != "guide" && !strings.Contains(start, "| ["+name+"]("+name+".md) |") {
			t.Errorf("docs/guide.md has no row for %s", name)
		}
	}
	if rows := strings.Count(start, "\n| ["); rows != pages-1 || size > 300<<10 {
		t.Errorf("of the %d pages that docs/guide.md has rows for, %d are in the program, of %d bytes", rows, pages-1, size)
	}
}
