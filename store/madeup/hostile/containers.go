package hostile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	rss  = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title><link>https://harbourpost.example/</link>`
	atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>`
	item = `<item><title>The crane stays</title><link>https://harbourpost.example/1</link><description>The board met.</description></item>`
)

// feeds are RSS, Atom, JSON feeds and OPML.
func (l *list) feeds() {
	for what, body := range map[string]string{
		"items":      rss + fill("<item/>", 512<<10) + "</channel></rss>",
		"items-same": rss + fill(item, 512<<10) + "</channel></rss>",
		"deep":       rss + fill("<a>", 128<<10),
		"cdata":      rss + "<item><description><![CDATA[" + fill("]]]]><![CDATA[>", size),
		"entities":   `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><rss version="2.0"><channel><title>&d;</title></channel></rss>`,
		"external":   `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&a;</title></channel></rss>`,
		"title":      rss + "<item><title>" + fill("crane ", 1<<20) + "</title></item></channel></rss>",
		"spans":      rss + "<item><title>Crane</title><description>&lt;table&gt;&lt;td colspan=9999 rowspan=9999&gt;a</description></item></channel></rss>",
		"namespaces": `<rss version="2.0" ` + many(5000, func(i int) string { return fmt.Sprintf(`xmlns:a%d="u" `, i) }) + "><channel>" + item + "</channel></rss>",
		"attributes": rss + "<item " + many(20_000, func(i int) string { return fmt.Sprintf(`a%d="1" `, i) }) + "/></channel></rss>",
		"truncated":  rss + item[:40],
		"utf16":      "\xff\xfe" + wide(rss+item+"</channel></rss>", 0),
		"encoding":   `<?xml version="1.0" encoding="x-nothing"?>` + rss[21:] + item + "</channel></rss>",
		"control":    rss + "<item><title>a\x1b]0;b\x07</title></item></channel></rss>",
	} {
		l.add("feeds/rss-"+what+".xml", body)
	}
	l.add("feeds/atom-entries.xml", atom+fill("<entry/>", 512<<10)+"</feed>")
	l.add("feeds/atom-xhtml.xml", atom+"<entry><content type='xhtml'>"+fill("<div>", 64<<10)+"</content></entry></feed>")
	l.add("feeds/atom-links.xml", atom+"<entry>"+fill("<link href='https://a.example/'/>", 256<<10)+"</entry></feed>")
	l.add("feeds/json-items.json", `{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[`+fill("{},", 512<<10)+"{}]}")
	l.add("feeds/json-deep.json", `{"version":"https://jsonfeed.org/version/1.1","title":"a","items":`+fill("[", 64<<10))
	opml := `<?xml version="1.0"?><opml version="2.0"><head><title>a</title></head><body>`
	l.add("feeds/rss-stray.xml", rss+"<item><title>a</title><description>"+fill("<a b=\"c\"></d><", 256<<10)+"</description></item></channel></rss>")
	l.add("feeds/rss-declared.xml", "<!DOCTYPE rss ["+fill("<!ENTITY a '&a;&a;'>", 256<<10)+"]>"+rss+"<item><title>&a;</title></item></channel></rss>")
	l.add("feeds/urls-tags", "https://a.example/ "+fill("\"a/b\" ", 256<<10))
	l.add("feeds/opml-deep.opml", opml+fill("<outline text='a'>", 128<<10))
	l.add("feeds/opml-many.opml", opml+many(20_000, func(i int) string {
		return fmt.Sprintf("<outline type='rss' text='a' xmlUrl='https://a.example/%d'/>", i)
	})+"</body></opml>")
	l.add("feeds/opml-long.opml", opml+"<outline text='"+fill("a", 1<<20)+"' xmlUrl='https://a.example/'/></body></opml>")
	l.add("feeds/opml-schemes.opml", opml+"<outline text='a' xmlUrl='file:///etc/hostname'/><outline text='b' xmlUrl='javascript:alert(1)'/></body></opml>")
	l.add("feeds/opml-truncated.opml", opml+"<outline ")
}

// exports are what other programs write out.
func (l *list) exports() {
	one := `{"title":"The crane stays","url":"https://harbourpost.example/1","text":"The board met."}`
	for what, body := range map[string]string{
		"deep.json":       `{"a":` + fill("[", 256<<10),
		"deep.jsonl":      `{"a":` + fill(`{"a":`, 256<<10) + "\n" + one + "\n",
		"empty.json":      "",
		"null.json":       "null",
		"objects.json":    "[" + fill("{},", 512<<10) + "{}]",
		"lines.jsonl":     fill("{}\n", 512<<10),
		"same.jsonl":      fill(one+"\n", 128<<10),
		"bad-lines.jsonl": fill("{\"a\n", 128<<10),
		"long-line.jsonl": `{"title":"a","text":"` + fill("a", 3<<20) + "\"}\n",
		"long-key.json":   `[{"` + fill("k", 1<<20) + `":"a"}]`,
		"numbers.json":    `[{"title":"a","text":"b","n":` + fill("9", 64<<10) + "}]",
		"keys.json":       "[{" + many(20_000, func(i int) string { return fmt.Sprintf(`"k%d":1,`, i) }) + `"title":"a","text":"b"}]`,
		"spans.jsonl":     `{"title":"a","html":"<table><td colspan=9999 rowspan=9999>a"}` + "\n" + one + "\n",
		"surrogates.json": `[{"title":"\ud800\udc","text":"\u0000\u001b[31m\u202e"}]`,
		"columns.csv":     fill("a,", 64<<10) + "\n" + fill("b,", 64<<10) + "\n",
		"rows.csv":        "url,title,text\n" + fill("https://a.example/,a,b\n", 128<<10),
		"quotes.csv":      "url,title,text\n\"" + fill("\"\"", 256<<10),
		"quote-open.csv":  "url,title,text\n\"" + fill("a\n", 256<<10),
	} {
		l.add("exports/"+what, body)
	}
}

// mails are e-mails.
func (l *list) mails() {
	head := "From: Ada Quill <ada@harbourpost.example>\nTo: readers@harbourpost.example\nSubject: The crane stays\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"
	for what, body := range map[string]string{
		"parts": head + "Content-Type: multipart/mixed; boundary=a\n\n" + fill("--a\nContent-Type: text/plain\n\nb\n", 256<<10),
		"deep": head + "Content-Type: multipart/mixed; boundary=a0\n\n" + many(500, func(i int) string {
			return fmt.Sprintf("--a%d\nContent-Type: multipart/mixed; boundary=a%d\n\n", i, i+1)
		}),
		"same":        head + "Content-Type: multipart/mixed; boundary=a\n\n" + fill("--a\nContent-Type: multipart/mixed; boundary=a\n\n", size),
		"messages":    head + "Content-Type: message/rfc822\n\n" + fill(head+"Content-Type: message/rfc822\n\n", size),
		"headers":     head + fill("X-A: b\n", 512<<10) + "\nThe board met.\n",
		"long-header": head + "X-A: " + fill("a", 1<<20) + "\n\nThe board met.\n",
		"folded":      head + "X-A: a\n" + fill(" b\n", 256<<10) + "\nThe board met.\n",
		"words":       "Subject: " + fill("=?utf-8?q?a?= ", size) + "\n" + head + "\nThe board met.\n",
		"words-bad":   "Subject: " + fill("=?x?b?!", size) + "\n" + head + "\nThe board met.\n",
		"quoted":      head + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + fill("=3D=\n", 256<<10),
		"base64":      head + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + fill("QUFB\n", 256<<10),
		"spans":       head + "Content-Type: text/html\n\n<table><td colspan=9999 rowspan=9999>a",
		"parameters":  head + "Content-Type: text/html; " + fill("a*0=b; ", size) + "\n\n<p>The board met.",
		"charset":     head + "Content-Type: text/plain; charset=" + fill("x", 4000) + "\n\nThe board met.\n",
		"addresses":   "From: " + fill("Ada <a@b.example>, ", 256<<10) + "\nSubject: a\nDate: x\n\nThe board met.\n",
		"truncated":   head[:100],
		"nuls":        head + "\n" + fill("\x00", size),
	} {
		l.add("mails/"+what+".eml", body)
	}
}

// saved are pages and documents in the form of something else.
func (l *list) saved() {
	for what, body := range map[string]string{
		"endless.mbox":        fill("From a\nSubject: a\nFrom: b\nDate: c\n\nThe board met.\n\n", 64<<10),
		"one-line.mbox":       "From a\nSubject: a\nFrom: b\nDate: c\n\n" + fill("a", 2<<20),
		"parts.mhtml":         "From: <Saved by Blink>\nMIME-Version: 1.0\nSubject: a\nContent-Type: multipart/related; boundary=a\n\n" + fill("--a\nContent-Type: text/css\n\nb\n", 512<<10),
		"alone.mht":           "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\nSubject: a\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + fill("PGI+", 512<<10) + "!",
		"loops.mhtml":         "From: <Saved by Blink>\nMIME-Version: 1.0\nSubject: a\nContent-Type: multipart/related; boundary=a; start=\"<b>\"\n\n" + fill("--a\nContent-Type: multipart/alternative; boundary=a\n\n", size),
		"data.webarchive":     "<?xml version='1.0'?><!DOCTYPE plist><plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>" + fill("PGI+", 1<<20),
		"lines.warc":          "WARC/1.0\r\n" + fill("a: b\r\n", 512<<10),
		"negative.warc":       "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>a",
		"chunks.warc":         "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + fill("1\r\na\r\n", 90<<10),
		"armour.eml":          "From: a@b.example\nSubject: a\nDate: x\n\n-----BEGIN PGP MESSAGE-----\n" + fill("hQEMA5v\n", size),
		"passages.json":       `{"results":[` + fill(`{"book_id":1,"text":"a","note":"b"},`, 512<<10) + "{}]}",
		"passages-deep.json":  `[{"title":"a","highlights":` + fill(`[{"highlights":`, 64<<10),
		"folders.json":        fill(`{"children":[`, 128<<10),
		"folders-wide.json":   `{"children":[` + fill(`{"children":[]},`, 512<<10) + "{}]}",
		"itself.webarchive":   "bplist00\xd1\x00\x00" + strings.Repeat("\x08", 8) + strings.Repeat("\x00", 6) + "\x01\x01" + strings.Repeat("\x00", 7) + "\x01" + strings.Repeat("\x00", 15) + "\x08",
		"deep-xml.webarchive": "<?xml version='1.0'?><!DOCTYPE plist><plist>" + fill("<dict><key>WebMainResource</key>", 256<<10),
		"length.warc":         "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: 9223372036854775807\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
		"entries.bib":         fill("@article{a, title={", 256<<10),
		"entries.ris":         fill("TY  - A\nUR  - https://a.example/\nER  - \n", 128<<10),
		"bookmarks.html":      "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n" + fill("<DT><A HREF='https://a.example/'>a</A>", 256<<10),
	} {
		l.add("saved/"+what, body)
	}
	for what, files := range map[string]map[string]string{
		"bomb.docx":     {"[Content_Types].xml": "", "word/document.xml": "<w:p><w:r><w:t>" + fill("crane ", 10<<20)},
		"deep.docx":     {"[Content_Types].xml": "", "word/document.xml": fill("<w:tbl><w:tr><w:tc>", 512<<10)},
		"entities.docx": {"[Content_Types].xml": "", "word/document.xml": `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>`},
		"notes.odt":     {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:text>" + fill("<text:p>a<text:note><text:note-body>", 256<<10)},
		"up.zip":        {"../../../a.md": "# The crane\n\nThe board met.", "/etc/a.csv": "url,title\nhttps://a.example/b,a\n", "a\\..\\..\\b.txt": start, "C:\\a.txt": start},
		"bomb.zip":      {"a.csv": "url,title\nhttps://a.example/b,\"" + fill("a", 20<<20), "a.txt": fill("The board met. ", 20<<20)},
		"nested.zip":    {"a.zip": archive(map[string]string{"a.zip": "PK\x03\x04"}), "b.docx": "PK\x03\x04[Content_Types].xml", "c.epub": "PK\x03\x04"},
		"names.zip":     manyNames(10_000),
		"omnivore.zip":  {"metadata_0_to_20.json": "[" + many(5000, func(i int) string { return fmt.Sprintf(`{"slug":"../%d","title":"a"},`, i) }) + "{}]", "content/a.html": "<p>a"},
		"up.odt":        {"mimetype": "application/vnd.oasis.opendocument.text", "../../content.xml": "<office:text><text:p>a"},
	} {
		l.lazy("saved/"+what, func() string { return archive(files) })
	}
}

// books are EPUBs, which are zip archives with a list of chapters.
func (l *list) books() {
	chapter := "<html><body><p>" + mayor + "</p></body></html>"
	for what, files := range map[string]map[string]string{
		"no-container":     {"a.xhtml": chapter},
		"no-package":       {"META-INF/container.xml": container("a.opf")},
		"container-deep":   {"META-INF/container.xml": fill("<a>", 256<<10)},
		"package-deep":     {"META-INF/container.xml": container("a.opf"), "a.opf": fill("<a>", 256<<10)},
		"spine-long":       epub(3000, 60_000, chapter),
		"manifest-long":    epub(20_000, 20_000, ""),
		"spine-same":       epub(1, 60_000, chapter),
		"chapter-bomb":     epub(1, 1, "<p>"+fill("a ", 20<<20)),
		"chapter-tags":     epub(1, 1, fill("<p>a", 8<<20)),
		"chapters-bomb":    epub(40, 40, "<p>"+fill("a ", 1<<20)),
		"chapter-spans":    epub(1, 1, "<table><td colspan=9999 rowspan=9999>a"),
		"package-bomb":     {"META-INF/container.xml": container("a.opf"), "a.opf": "<package><metadata><title>" + fill("a", 20<<20)},
		"path-up":          {"META-INF/container.xml": container("../../../etc/passwd")},
		"path-self":        {"META-INF/container.xml": container("META-INF/container.xml")},
		"many-files":       manyFiles(20_000),
		"names-long":       {strings.Repeat("a/", 2000) + "b": "c", "META-INF/container.xml": container("a.opf")},
		"package-entities": {"META-INF/container.xml": container("a.opf"), "a.opf": `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><package><metadata><title>&b;</title></metadata></package>`},
	} {
		l.lazy("books/"+what+".epub", func() string { return archive(files) })
		if what == "spine-long" {
			whole := archive(files)
			l.add("books/truncated.epub", whole[:len(whole)/2])
		}
	}
	l.add("books/not-a-zip.epub", "PK\x03\x04"+fill("a", size))
}

func container(path string) string {
	return `<?xml version="1.0"?><container><rootfiles><rootfile full-path="` + path + `"/></rootfiles></container>`
}

// epub is a book of so many chapters that are all the same, which the order of
// reading names so often.
func epub(chapters, spine int, chapter string) map[string]string {
	files := map[string]string{"META-INF/container.xml": container("a.opf")}
	files["a.opf"] = "<package><metadata><title>The crane stays</title></metadata><manifest>" +
		many(chapters, func(i int) string {
			return fmt.Sprintf(`<item id="c%d" href="c%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		}) + "</manifest><spine>" +
		many(spine, func(i int) string { return fmt.Sprintf(`<itemref idref="c%d"/>`, i%chapters) }) + "</spine></package>"
	for i := range min(chapters, 200) {
		files[fmt.Sprintf("c%d.xhtml", i)] = chapter
	}
	return files
}

// manyNames is an archive of articles that are all the same.
func manyNames(n int) map[string]string {
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("content/%d.md", i)] = titled
	}
	return files
}

func manyFiles(n int) map[string]string {
	files := epub(1, 1, "<p>a")
	for i := range n {
		files[fmt.Sprintf("x%d", i)] = ""
	}
	return files
}

// archive zips files, in the order of their names.
func archive(files map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if w, err := z.Create(name); err == nil { // it writes into memory
			_, _ = io.WriteString(w, files[name])
		}
	}
	_ = z.Close()
	return b.String()
}

// nameFolder holds the files whose names are what is wrong with them.
const nameFolder = "names/"

// names are names that act on a terminal, or are none.
func (l *list) names() {
	for i, name := range []string{
		"\x1b]0;owned\x07", "\x1b[2J", "\u009b31m", "\u202etxt.exe", "\u2066a\u2069", "a\nb", "a\rb", "a\tb", "\x01", "\x7f", "\xff\xfe", "\xc3", "\xed\xa0\x80", "a\u0301\u0301\u0301", fill("\u0301", 200), "\U000e0041\U000e0042", "\u200b", "\u00ad", "\U0001f468\u200d\U0001f469",
		" ", "-", "--help", "-rf", "~", "$HOME", "`id`", ";id", "a b", "'", "\"", "\\", "*", "?", "[a]", "%s%n", "{}", "&", "|", "#", "a=b", "sample:a", "https:", fill("a", 240), fill("字", 240), "con", "nul", "...", "CON.txt", ".hidden",
	} {
		l.add(nameFolder+name+".txt", start)
		if i < 20 {
			l.add(nameFolder+name+".md", titled)
		}
	}
	l.add(nameFolder+"deep/"+strings.Repeat("d/", 200)+"a.txt", start)
}

// large are files of 5 to 30 MB.
func (l *list) large() {
	from := len(*l)
	l.lazy("large/news.txt", func() string {
		return start + fill(mayor+" The board met on Tuesday and the vote was not close.\n\n", 10<<20)
	})
	l.lazy("large/lines.txt", func() string { return start + fill("a\n", 12<<20) })
	l.lazy("large/carriage-returns.txt", func() string { return start + fill("a\r", 12<<20) })
	l.lazy("large/one-line.txt", func() string { return fill("The board met on Tuesday. ", 30<<20) })
	l.lazy("large/quotes.txt", func() string { return start + fill("“No.” ", 8<<20) })
	l.lazy("large/he-said.txt", func() string { return start + fill("he said \"a\" and ", 8<<20) })
	l.lazy("large/words.txt", func() string { return many(2<<20, func(i int) string { return name(i) + " " }) })
	l.lazy("large/news.md", func() string {
		return titled + fill("The *harbour* board met, [said](https://a.example/) Ada Quill, “for the last time.”\n\n", 10<<20)
	})
	l.lazy("large/emphasis.md", func() string { return titled + fill("*a*b", 8<<20) })
	l.lazy("large/list.md", func() string { return titled + fill("- a\n", 8<<20) })
	l.lazy("large/tables.md", func() string { return titled + fill("|a|b|c|\n|-|-|-|\n|d|\n\n", 8<<20) })
	l.lazy("large/paragraphs.html", func() string { return page + fill("<p>"+mayor+"</p>\n", 10<<20) })
	l.lazy("large/tags.html", func() string { return page + fill("<b>a</b>", 12<<20) })
	l.lazy("large/text.html", func() string { return page + fill("The board met on Tuesday. ", 30<<20) })
	l.lazy("large/picture.html", func() string { return page + "<img src='data:image/png;base64," + fill("A", 28<<20) + "'>" })
	l.lazy("large/spans.html", func() string { return page + fill("<table><tr><td colspan=99 rowspan=99>a</table>", 8<<20) })
	l.lazy("large/export.jsonl", func() string {
		return fill(`{"title":"The crane stays","url":"https://harbourpost.example/1","text":"The board met."}`+"\n", 8<<20)
	})
	l.lazy("large/rss.xml", func() string { return rss + fill(item, 8<<20) + "</channel></rss>" })
	for i := range (*l)[from:] {
		(*l)[from+i].Large = true
	}
}
