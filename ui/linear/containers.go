package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"

	"pullquote/articles"
	"pullquote/articles/jsonl"
	"pullquote/articles/parquet"
)

// containers lists the readers of files that hold their article in the form of
// something else, as they are read where they lie.
func containers() []parser {
	const (
		sent = "From: Ada Quill <ada@post.example>\nTo: all@post.example\nDate: Wed, 4 Mar 2026 12:00:00 +0000\nSubject: The crane stays\nMIME-Version: 1.0\n"
		page = "<!doctype html><title>The crane</title><p>The board met.</p>"
	)
	return []parser{
		{name: "an e-mail as a file", read: file("a.eml", sent, ""), units: []string{"Content-Type: message/rfc822\n\n" + sent, "\nThe board met.\n", "\n> a\n", " a\n", "X: =?utf-8?q?a?=\n"}},
		{name: "parts in parts", read: func(s string) { file("a.eml", sent+nested(len(s)/64), "")("") }, units: []string{strings.Repeat("part ", 12) + "deep"}},
		{name: "a mailbox as a file", read: file("a.mbox", "From a\n"+sent+"\nThe board met.\n", ""), units: []string{"\nFrom a\n" + sent + "\nb\n", ">From a\n", "\nFrom a\n", "From "}},
		{name: "MHTML as a file", read: file("a.mhtml", "From: <Saved by Blink>\nSubject: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "\n--x--\n"), units: []string{
			"--x\n\na\n", "--x\nContent-Type: text/html\n\n" + page, "--x\nContent-Type: multipart/alternative; boundary=x\n\n", "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=3D=\n", "--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+\n",
		}},
		{name: "Safari's archive", read: file("a.webarchive", "<?xml version='1.0'?><!DOCTYPE plist><plist><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+", ""), units: []string{"PHA+", "</data><data>", "<dict><key>a</key>", "</dict>", "<array>", "&amp;", "<key>WebResourceData</key><data>QQ==</data>"}},
		{name: "an archive of the web as a file", read: file("a.warc", "", ""), units: []string{
			"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 48\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a\r\n\r\n", "WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "WARC/1.0\r\n", "a: b\r\n",
		}},
		{name: "a table in columns", read: table, units: []string{"a", ",a", "The board met,"}},
		{name: "gzip", read: func(s string) { read(articles.Source{Name: "a.html.gz"}, packed(page+s)) }, units: []string{"<p>a", "a ", "<div>"}},
		{name: "an open document", read: opened, units: []string{
			"<text:p>a</text:p>", "<text:p>", "<text:span text:style-name='a'>a", "<text:list><text:list-item>", "<text:note><text:note-body><text:p>a", "<table:table><table:table-row>", "<text:h>a", "<office:annotation>", "<text:s/>",
		}},
		{name: "an archive of exports", read: func(s string) { add(zipOf(map[string]string{"a.csv": "title,url\n" + s, "b/c.md": s}), "a.zip") }, units: []string{"a,https://a.example/b\n", "\"a\"\n", "# a\n"}},
		{name: "the names in an archive", read: names, units: []string{"a name in it"}},
		{name: "highlights", read: added("a.json", `{"results":[`, "{}]}"), units: []string{`{"book_id":1,"text":"a"},`, `{"title":"a","highlights":[{"text":"b"}]},`, `{"highlights":[`, `{"text":"b"},`}},
		{name: "a table of highlights", read: added("a.csv", "Highlight,Book Title,Book Author\n", "\n"), units: []string{"a,b,c\n", "\"\"", "a,b\n"}},
		{name: "folders of links", read: added("a.json", `{"children":[`, `]}`), units: []string{`{"children":[`, `{"name":"a","url":"https://a.example/b"},`, `{"roots":{"a":`, "{},"}},
		{name: "a bibliography of RIS", read: added("a.ris", "TY  - A\n", "ER  - \n"), units: []string{"UR  - https://a.example/b\n", "ER  - \nTY  - A\n", "AB  - a\n", "a\n", "KW  - a\n"}},
	}
}

// nested is a letter's body of so many parts in each other.
func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=x%d\n\n--x%[1]d\n", i)
	}
	return b.String() + "\nThe board met.\n"
}

// table reads a table of articles, as many as a fragment has parts.
func table(s string) {
	var b bytes.Buffer
	w := parquet.NewWriter(&b, []parquet.Column{{Name: "text"}, {Name: "n", Kind: parquet.Integer}})
	for part := range strings.SplitSeq(s, ",") {
		_ = w.Row(part, len(part)) // into memory
	}
	_ = w.Close()
	for _, err := range jsonl.Inputs(bytes.NewReader(b.Bytes()), jsonl.Options{MaxBytes: 1 << 20}) {
		if err != nil {
			return
		}
	}
}

// packed is text as gzip packs it.
func packed(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, text) // into memory
	_ = w.Close()
	return b.String()
}

// zipOf is a zip archive of files.
func zipOf(files map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		if w, err := z.Create(name); err == nil {
			_, _ = io.WriteString(w, content) // into memory
		}
	}
	_ = z.Close()
	return b.String()
}

// opened reads a fragment in a document of OpenDocument.
func opened(s string) {
	read(articles.Source{Name: "a.odt"}, zipOf(map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:document-content><office:body><office:text>" + s}))
}

// names adds an archive with as many files as a fragment is long.
func names(s string) {
	files := map[string]string{"metadata_0_to_20.json": "[]"}
	for i := range len(s) / len("a name in it") {
		files[fmt.Sprintf("content/%d.html", i)] = "<p>a"
	}
	add(zipOf(files), "a.zip")
}
