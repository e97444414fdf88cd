package intake_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/store/intake"
	"pullquote/store/web"
)

// kept returns what is known of the articles of which only an address was found.
func (l *library) kept() string {
	var lines []string
	for _, r := range l.results {
		if b := r.Later; b != nil {
			lines = append(lines, strings.Join([]string{b.URL, b.Title, strings.Join(b.Author, "+"), b.Source, strings.Join(b.Tags, "+"), b.Published}, "|"))
		}
	}
	return strings.Join(lines, "\n")
}

func TestWhatHasOnlyAnAddressIsKept(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"instapaper": {"URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/b,The crane,,Unread,1790553600,\"[\"\"port\"\"]\"\n", "https://a.example/b|The crane|||port|"},
		"pocket":     {"title,url,time_added,tags,status\nThe crane,https://a.example/b,1790553600,port|sea,unread\n", "https://a.example/b|The crane|||port+sea|"},
		"raindrop":   {"id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,The crane,,\"It lifts.\",https://a.example/b,Unsorted,\"port, sea\",2026-09-28T09:00:00Z,,,false\n", "https://a.example/b|The crane|||port+sea|"},
		"matter":     {"Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nThe crane,Ada Quill,Harbour Post,https://a.example/b,port;sea,900,true,false,false,0,2026-09-28,x\n", "https://a.example/b|The crane|Ada Quill|Harbour Post|port+sea|"},
		"readwise":   {"Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nThe crane,https://a.example/b,1,\"['port', 'sea']\",2026-09-28 09:00:00+00:00,0,new,true\n", "https://a.example/b|The crane|||port+sea|"},
		"zotero":     {"\"Key\",\"Item Type\",\"Publication Year\",\"Author\",\"Title\",\"Publication Title\",\"Url\",\"Abstract Note\",\"Date\",\"Manual Tags\"\n\"A\",\"newspaperArticle\",\"2026\",\"Quill, Ada; Reed, Tom\",\"The crane\",\"Harbour Post\",\"https://a.example/b\",\"Short.\",\"2026-09-28\",\"port; sea\"\n", "https://a.example/b|The crane|Ada Quill+Tom Reed|Harbour Post|port+sea|2026-09-28"},
		"semicolons": {"title;url\n\"The; crane\";https://a.example/b\n", "https://a.example/b|The; crane||||"},
		"a browser":  {"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p><DT><H3>News</H3><DL><p><DT><A HREF=\"https://a.example/b\" ADD_DATE=\"1790553600\" TAGS=\"port,sea\">The <b>crane</b></A><DT><A HREF=\"javascript:x()\">Run</A></DL></DL>", "https://a.example/b|The crane|||port+sea|"},
		"pocket's":   {"<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href=\"https://a.example/b\" time_added=\"1790553600\" tags=\"port,sea\">https://a.example/b</a></li></ul></body></html>", "https://a.example/b||||port+sea|"},
		"BibTeX":     {"@comment{x}\n@article{q, author = {{\\O}rsted, {\\'A}da and Reed, Tom}, title = \"The {Crane} \\& more\", journal={Harbour Post}, year = 2026, url={https://a.example/b}, keywords={port, sea}}", "https://a.example/b|The Crane & more|Áda Ørsted+Tom Reed|Harbour Post|port+sea|"},
		"RIS":        {"TY  - NEWS\r\nTI  - The crane\r\nAU  - Quill, Ada\r\nJO  - Harbour Post\r\nDA  - 2026/09/28/\r\nKW  - port\r\nUR  - https://a.example/b\r\nER  - \r\n", "https://a.example/b|The crane|Ada Quill|Harbour Post|port|2026-09-28"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLibrary(t).stream(c.text)
			if got := l.kept(); got != c.want {
				t.Errorf("got %s, want %s: %s", got, c.want, l.told())
			}
			if names := files(t, l.dir); len(names) > 0 {
				t.Errorf("there are files: %q", names)
			}
		})
	}
}

func TestRowsWithATextAreArticles(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).stream("\ufeffid,title,text,date,url\n1,The crane,\"The board met.\n\n“It lifts,” said Orla Venn.\",2026-09-28,https://harbourpost.example/c\n2,Nothing,,,\n3,The ferry,\"It \"\"sank\"\".\",,\n")
	l.tells("+ harbourpost-example/2026-09-28-the-crane.md\nadding \"-\", item 2 (\"Nothing\"): contains no text\n+ the-ferry.md")
	if a := l.read(l.results[0].Path); a.Title != "The crane" || strings.TrimSpace(a.Body) != "The board met.\n\n“It lifts,” said Orla Venn." {
		t.Errorf("got %q: %q", a.Title, a.Body)
	}
}

func TestAMailboxIsItsLetters(t *testing.T) {
	t.Parallel()
	const letter = "From ada@x Mon Sep 28 09:00:00 2026\nFrom: Ada Quill <ada@harbourpost.example>\nSubject: N\nDate: Mon, 28 Sep 2026 09:00:00 +0200\n\nThe Nth letter came on Monday.\n\n"
	box := strings.ReplaceAll(letter, "N\n", "One\n") + strings.ReplaceAll(letter, "Nth", "second")
	newLibrary(t).paths(tree(t, map[string]string{"a.mbox": box})).tells("+ ada-quill/2026-09-28-one.md\n+ ada-quill/2026-09-28-n.md")
}

func TestAnExportOfOmnivoreIsAFolder(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).paths(tree(t, map[string]string{
		"metadata_0_to_20.json": `[{"id": "1", "slug": "crane-1", "title": "The crane", "author": "Ada Quill", "url": "https://harbourpost.example/c", "labels": ["port"], "publishedAt": "2026-09-28T09:00:00.000Z"}, {"id": "2", "slug": "../x", "title": "B", "url": "https://harbourpost.example/d"}]`,
		"content/crane-1.html":  "<html><body><div><p>The board met on Tuesday and voted to keep the crane.</p><p>“It lifts,” said Orla Venn.</p></div></body></html>",
	}))
	if l.results[0].Path != "harbourpost-example/2026-09-28-the-crane.md" || l.kept() != "https://harbourpost.example/d|B||harbourpost.example||" && l.kept() != "https://harbourpost.example/d|B||||" {
		t.Errorf("got %s, kept %s", l.told(), l.kept())
	}
	if len(l.results) != 2 {
		t.Errorf("got %d results: %s", len(l.results), l.told())
	}
}

func TestBookmarksAreFetchedWhenThatIsAsked(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/crane" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<html><head><title>The crane stays</title></head><body><article><p>The board met on Tuesday and voted to keep the crane.</p><p>“It lifts,” said Orla Venn.</p></article></body></html>"))
	}))
	t.Cleanup(server.Close)
	later := intake.Later{Path: filepath.Join(t.TempDir(), "data", "bookmarks.jsonl"), Lock: filepath.Join(t.TempDir(), "lock")}
	ctx := context.Background()
	l := newLibrary(t).stream("url,title,tags\n" + server.URL + "/crane,Crane,port\n" + server.URL + "/gone,Gone,\n")
	var marks []intake.Bookmark
	for _, r := range l.results {
		marks = append(marks, *r.Later)
	}
	for range 2 { // what is kept is kept once
		if _, err := later.Keep(ctx, marks); err != nil {
			t.Fatal(err)
		}
	}
	l.results, l.options.Fetch = nil, &web.Client{AllowPrivate: true}
	l.add(func(ctx context.Context, a *intake.Adder) error { return a.FetchWaiting(ctx, later) })
	if len(l.results) != 2 || l.results[0].Path == "" || l.results[1].Err == nil {
		t.Fatalf("got %s", l.told())
	}
	file, _ := os.ReadFile(filepath.Join(l.dir, filepath.FromSlash(l.results[0].Path)))
	if text := string(file); !strings.Contains(text, "The crane stays") || !strings.Contains(text, "- \"port\"") || !strings.Contains(text, server.URL+"/crane") {
		t.Errorf("got %s", text)
	}
	if err := later.Drop(ctx, []string{l.results[0].From}); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadFile(later.Path); err != nil || strings.Contains(string(left), "/crane") || !strings.Contains(string(left), "/gone") {
		t.Errorf("left is %s, %v", left, err)
	}
}
