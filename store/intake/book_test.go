package intake_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// zipped makes an archive; files are names and contents by turns.
func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = io.WriteString(w, files[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const container = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>
<dc:title>Cranes of Port Merrow</dc:title><dc:creator>Ada Quill</dc:creator><dc:creator>Ben Ostler</dc:creator><dc:language>en-GB</dc:language><dc:date>2019-05-01</dc:date></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/b%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="a.png" media-type="image/png"/><item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="cover"/><itemref idref="nav"/><itemref idref="b"/><itemref idref="a"/><itemref idref="b"/><itemref idref="pic"/><itemref idref="nowhere"/></spine></package>`

func book(t testing.TB) string {
	t.Helper()
	return zipped(t, "mimetype", "application/epub+zip", "META-INF/container.xml", container, "OEBPS/book.opf", opf,
		"OEBPS/nav.xhtml", `<html><body><nav><ol><li><a href="text/b%20b.xhtml#top"> The <i>first</i>
crane </a></li></ol></nav></body></html>`,
		"OEBPS/toc.ncx", `<?xml version="1.0"?><ncx><navMap><navPoint><navLabel><text>Storms &amp; ships</text></navLabel><content src="text/a.xhtml"/></navPoint></navMap></ncx>`,
		"OEBPS/cover.xhtml", `<html><head><title>Cover</title></head><body><img src="a.png" alt=""/></body></html>`,
		"OEBPS/text/b b.xhtml", `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Cranes</title></head><body><h1>1</h1><p>“Not one boat,” said Ada Quill.</p></body></html>`,
		"OEBPS/text/a.xhtml", `<html><head><title>x</title></head><body><div class="sidebar"><p>Storms came.</p></div><aside>And ships.</aside></body></html>`,
		"../../evil.txt", "evil")
}

func TestABookIsAddedByChapters(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).paths(tree(t, map[string]string{"b.epub": book(t)}))
	l.tells("+ cranes-of-port-merrow/2019-05-01-3-the-first-crane.md\n+ cranes-of-port-merrow/2019-05-01-4-storms-ships.md")
	a := l.read(l.results[0].Path)
	if a.Title != "The first crane" || a.Source != "Cranes of Port Merrow" || !slices.Equal(a.Bylines, []string{"Ada Quill", "Ben Ostler"}) || a.Language != "en-GB" || !a.DateOnly || !strings.Contains(a.Text, "“Not one boat,” said Ada Quill.") {
		t.Errorf("got %+v", a)
	}
	if text := l.read(l.results[1].Path).Text; !strings.Contains(text, "Storms came.") || !strings.Contains(text, "And ships.") {
		t.Errorf("got %q", text)
	}
	if got := files(t, l.dir); len(got) != 2 {
		t.Errorf("got %q", got)
	}
	l.stream(book(t)).tells("cranes-of-port-merrow/2019-05-01-3-the-first-crane.md (same text)\ncranes-of-port-merrow/2019-05-01-4-storms-ships.md (same text)")
}

func TestHostileBooksAreRefused(t *testing.T) {
	t.Parallel()
	spine := func(n int) string {
		var b strings.Builder
		b.WriteString(`<package><manifest>`)
		for i := range n {
			fmt.Fprintf(&b, `<item id="i%d" href="%[1]d.xhtml" media-type="application/xhtml+xml"/>`, i)
		}
		b.WriteString(`</manifest><spine>`)
		for i := range n {
			fmt.Fprintf(&b, `<itemref idref="i%d"/>`, i)
		}
		return b.String() + `</spine></package>`
	}
	for name, c := range map[string]struct{ book, want string }{
		"a zip":         {zipped(t, "a.png", "x"), "is a zip archive, and nothing in it is an article or an export"},
		"no package":    {zipped(t, "META-INF/container.xml", container), "has no OEBPS/book.opf"},
		"no roots":      {zipped(t, "META-INF/container.xml", "<container/>"), "names no package"},
		"no chapters":   {zipped(t, "META-INF/container.xml", container, "OEBPS/book.opf", "<package/>"), "without any text"},
		"out of it":     {zipped(t, "META-INF/container.xml", strings.Replace(container, "OEBPS/book.opf", "../../../etc/passwd", 1)), "has no "},
		"locked":        {zipped(t, "META-INF/container.xml", container, "META-INF/rights.xml", "", "OEBPS/book.opf", spine(1)), "is protected by DRM"},
		"missing":       {zipped(t, "META-INF/container.xml", container, "OEBPS/book.opf", spine(1)), "has no OEBPS/0.xhtml"},
		"entities":      {zipped(t, "META-INF/container.xml", container, "OEBPS/book.opf", `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><package><metadata><title>&b;</title></metadata></package>`), "without any text"},
		"cut":           {book(t)[:len(book(t))/2], "is not a zip archive: zip: not a valid zip file"},
		"deep contents": {zipped(t, "META-INF/container.xml", container, "OEBPS/book.opf", strings.Repeat("<package>", 20_000)), "reading its package"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLibrary(t).stream(c.book)
			if len(l.results) != 1 || l.results[0].Err == nil || !strings.Contains(l.told(), c.want) {
				t.Errorf("got %s, want %s", l.told(), c.want)
			}
		})
	}
}
