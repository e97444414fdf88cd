package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"iter"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pullquote/articles"
	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/store/same"
)

// sound reports what is wrong with a draft: it must be an article that reads as
// it was meant, under a name that stays below the library and is listed.
func sound(t *testing.T, d draft) {
	t.Helper()
	name := d.stem + d.ext
	path := strings.Trim(d.dir+"/"+name, "/")
	if !filepath.IsLocal(path) || strings.HasPrefix(name, ".") || !listed(name) || !utf8.ValidString(path) || len(name) > 250 || strings.ContainsAny(path, "\x00\n\x1b\\:") {
		t.Fatalf("the name %q", path)
	}
	a, err := articles.Read(bytes.NewReader(d.content), articles.Source{Name: name})
	if err != nil {
		t.Fatalf("%v: %q", err, d.content)
	}
	if a.Format != articles.Markdown || a.Title != d.title || same.Text(a) != d.text || address(a.URL) != d.address && !bytes.HasPrefix(d.content, []byte(start+markedLine)) {
		t.Fatalf("%q reads as %v %q, want %q", d.content, a.Format, a.Title, d.title)
	}
	if bytes.ContainsAny(d.content, "\x00\x1b\x9b") && utf8.Valid(d.content) && strings.ContainsAny(string(d.content), "\x00\x1b\u009b") {
		t.Fatalf("%q acts on a terminal", d.content)
	}
}

// sounds drafts some candidates and checks them.
func sounds(t *testing.T, candidates iter.Seq[candidate]) {
	t.Helper()
	for c := range candidates {
		if d, err := c.draft(context.Background()); err == nil {
			sound(t, d)
		}
	}
}

func FuzzLetter(f *testing.F) {
	f.Add([]byte("From: Ada Quill <a@b.example>\nSubject: =?utf-8?q?x?=\nDate: Mon, 2 Jan 2006 15:04:05 -0700\n\nNot one boat."))
	f.Add([]byte("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-7\nContent-Transfer-Encoding: base64\n\nPHA+Tm90PC9wPg==\n--x--"))
	f.Add([]byte("Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<table><td style=3D\"display:none\">a</td><td>=93b=94"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if d, err := letter(b, ""); err == nil {
			sound(t, d)
		}
	})
}

func FuzzExport(f *testing.F) {
	f.Add([]byte(`{"items": [{"title": "A", "url": "https://a.example/b", "content": "<p>c</p>", "date": 1779796800, "author": ["d"], "tags": {"e": {}}}]}`))
	f.Add([]byte(`{"list": {"1": {"resolved_title": "A", "text": "b", "authors": {"1": {"name": "c"}}}}}`))
	f.Add([]byte("{\"title\": \"A\", \"text\": \"b\"}\n{\"title\": \"C\", \"html\": \"<b>d\"}\n"))
	f.Add([]byte(`{"results": [{"book_id": 1, "text": "a", "note": "b", "highlighted_at": "2026-05-03"}, {"title": "A", "highlights": [{"text": "c", "tags": [{"name": "d"}]}]}]}`))
	f.Add([]byte(`{"roots": {"a": {"children": [{"children": [{"name": "A", "url": "https://a.example/b"}]}]}}}`))
	f.Add([]byte(`[{"title": {"rendered": "A"}, "markdown": "---\n---\n# b", "published": "3 May 2026"}]`))
	f.Add([]byte(`[{"text": "((\u2064\u2064Not one boat sailed.\n\n\u2064\n\nb"}]`)) // what shows nothing, where the title is taken from the text
	f.Fuzz(func(t *testing.T, b []byte) {
		sounds(t, exported(grouped(itemsOf(bytes.NewReader(b), b[:min(len(b), sniffBytes)])), export{from: "-", what: "JSON"}))
	})
}

// FuzzBook puts together a book of papers and a chapter: a fuzzer would never
// make an archive whose sums are right.
func FuzzBook(f *testing.F) {
	f.Add("OEBPS/book.opf", `<package><metadata><title>A</title><creator>B</creator></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`, "<h1>D</h1><p>e", "OEBPS/c.xhtml")
	f.Add("a", `<package><manifest><item id="c" href="../../c" media-type="text/html" properties="nav"/></manifest><spine toc="c"><itemref idref="c"/></spine></package>`, `<a href="c">x</a>`, "c")
	f.Fuzz(func(t *testing.T, root, paper, chapter, name string) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, file := range [][2]string{{"META-INF/container.xml", `<container><rootfiles><rootfile full-path="` + root + `"/></rootfiles></container>`}, {root, paper}, {name, chapter}} {
			w, err := z.Create(file[0])
			if err != nil {
				return
			}
			_, _ = io.WriteString(w, file[1])
		}
		if z.Close() != nil {
			return
		}
		sounds(t, chapters(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()), "-"))
	})
}

// FuzzArchive reads archives that are broken anywhere.
func FuzzArchive(f *testing.F) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"META-INF/container.xml", "a"} {
		if w, err := z.Create(name); err == nil {
			_, _ = io.WriteString(w, `<container><rootfiles><rootfile full-path="a"/></rootfiles></container>`)
		}
	}
	_ = z.Close()
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		sounds(t, chapters(context.Background(), bytes.NewReader(b), int64(len(b)), "-"))
	})
}

// FuzzZip reads archives of exports: whatever their names and their contents are.
func FuzzZip(f *testing.F) {
	f.Add("pocket/part_000000.csv", "title,url\nA,https://a.example/b\n", "annotations.json", `[{"title":"A","highlights":[{"quote":"b","note":"c"}]}]`)
	f.Add("metadata_0_to_20.json", `[{"slug":"a","title":"A","url":"https://a.example/b"}]`, "content/a.html", "<p>b")
	f.Add("../a.md", "# A\n\nb", "b/c.zip", "PK")
	f.Fuzz(func(t *testing.T, name, content, other, more string) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, file := range [][2]string{{name, content}, {other, more}} {
			w, err := z.Create(file[0])
			if err != nil {
				return
			}
			_, _ = io.WriteString(w, file[1])
		}
		if z.Close() != nil {
			return
		}
		for c := range packedIn(context.Background(), &holder{Reader: bytes.NewReader(b.Bytes()), from: "a.zip"}) {
			d, err := c.draft(context.Background())
			path := strings.Trim(d.dir+"/"+d.stem+d.ext, "/")
			if err == nil && (!filepath.IsLocal(path) || !utf8.ValidString(path) || strings.ContainsAny(path, "\x00\n\x1b\\:")) {
				t.Fatalf("the name %q", path)
			}
		}
	})
}

func TestWhatIsMadeReadsAsItWasMeant(t *testing.T) {
	t.Parallel()
	when := time.Date(2026, 5, 26, 12, 0, 0, 0, time.FixedZone("", 7200))
	for _, title := range []string{"The crane", `"It lifts," she said: #1 — \n`, "--- x", "# y", "港の起重機", "[a]: https://b.example", "1. one", "a\n\nb", strings.Repeat("long ", 200)} {
		m := made{
			facts: articles.Facts{Title: title, Authors: []string{"Ada Quill and Ben Ostler", "Harbour Desk"}, Source: `The "Harbour": Post`, URL: "https://harbourpost.example/a?b=c#d", Published: when, Language: "en-GB"},
			html:  "<h1>Headline</h1><p>By Ada Quill</p><p>“Not <b>one</b> boat * leaves,” she said. 1984. Then &amp; &lt;there&gt;.</p><ul><li>one<li>two</ul><pre>code  x</pre>",
		}
		d, err := m.draft()
		if err != nil {
			t.Fatal(err)
		}
		sound(t, d)
		a, err := articles.Read(bytes.NewReader(d.content), articles.Source{Name: "a.md"})
		if err != nil {
			t.Fatal(err)
		}
		if len(title) < budget.TitleBytes && a.Title != clean.Line(title) || len(a.Bylines) != 3 || a.Source != `The "Harbour": Post` || a.URL != m.facts.URL || !a.Published.Equal(when) || a.DateOnly || a.Language != "en-GB" {
			t.Errorf("got %q %q %q %q %v %q", a.Title, a.Bylines, a.Source, a.URL, a.Published, a.Language)
		}
		for _, want := range []string{"“Not one boat * leaves,” she said. 1984. Then & <there>.", "one", "two", "code  x", "Headline"} {
			if !strings.Contains(a.Text, want) {
				t.Errorf("%q is missing in %q", want, a.Text)
			}
		}
	}
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("url,title,tags\nhttps://a.example/b,\"A\"\"b\",\"['c', 'd']\"\n"))
	f.Add([]byte("a\tb\n\"1\t2"))
	f.Fuzz(func(t *testing.T, b []byte) {
		sounds(t, rowsIn(context.Background(), &holder{Reader: bytes.NewReader(b), head: b[:min(len(b), sniffBytes)], from: "a.csv"}))
	})
}

func FuzzBookmarks(f *testing.F) {
	f.Add("<!DOCTYPE NETSCAPE-Bookmark-file-1><DT><A HREF=\"https://a.example/b\" ADD_DATE=\"1\" TAGS=\"a,b\">A</A>")
	f.Fuzz(func(t *testing.T, text string) {
		sounds(t, exported(bookmarks(text), export{from: "-"}))
	})
}

func FuzzBibliography(f *testing.F) {
	f.Add("@article{a, title={B {\\\"o} \\'{e}}, author = \"C, D and E\", year=2026, url = {https://a.example/b}}")
	f.Add("TY  - A\nTI  - B\nUR  - https://a.example/b\nER  - \n")
	f.Fuzz(func(t *testing.T, text string) {
		sounds(t, exported(bibtex(text), export{from: "-"}))
		sounds(t, exported(ris(text), export{from: "-"}))
	})
}
