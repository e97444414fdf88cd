package intake

import (
	"strings"
	"testing"
)

func TestImportersAreToldByContentThenNameThenLooks(t *testing.T) {
	t.Parallel()
	const mail = "From: Ada Quill <ada@harbourpost.example>\nSubject: Boats\nDate: 3 May 2026 09:00 +0000\n\nNot one boat."
	for _, c := range []struct{ name, head, want string }{
		{"a.epub", "PK\x03\x04", "books"},
		{"a.txt", "PK\x03\x04", "books"},
		{"a.epub", "The crane", "books"},
		{"cache.db", "SQLite format 3\x00", "newsboat's cache"},
		{"cache.db", "The crane", ""},
		{"a.EML", "The crane", "e-mails"},
		{"letter", mail, "e-mails"},
		{"", mail, "e-mails"},
		{"a.text", mail, ""},
		{"a.mdown", mail, ""},
		{"a.json", "The crane", "exports of other programs"},
		{"", `[{"title": "A"}]`, "exports of other programs"},
		{"a.md", `[{"title": "A"}]`, "exports of other programs"},
		{"a.txt", "url,title\nhttps://a.example/b,C\n", "tables"},
		{"a.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "lists of bookmarks"},
		{"", "@article{quill,\n title={A}}", "bibliographies"},
		{"a.docx", "PK\x03\x04....[Content_Types].xml", ""},
		{"", "From ada@x\n" + mail, "mailboxes"},
		{"a.ndjson", "{}", "JSON Lines"},
		{"a.jsonl", "The crane", "JSON Lines"},
		{"", "\ufeff<?xml version='1.0'?>\n<feed>", "feeds"},
		{"a.xml", "<rss>", "feeds"},
		{"a.html", "<rss>", ""},
		{"", "The crane stays.", ""},
		{"a.jpg", "The crane stays.", ""},
	} {
		got := ""
		if i := importerOf([]byte(c.head), c.name); i != nil {
			got = i.name
		}
		if got != c.want {
			t.Errorf("%q in %q is told to be of %q, want %q", c.head, c.name, got, c.want)
		}
	}
}

func TestAFolderIsLookedIntoForEveryKindOfHolder(t *testing.T) {
	t.Parallel()
	for _, k := range Kinds() {
		for _, file := range k.Files {
			name := file
			if strings.HasPrefix(file, ".") {
				name = "Crane" + strings.ToUpper(file)
			}
			if !holds(name) || listed(name) && k.Name != "e-mails" { // which are read as they are, too
				t.Errorf("%s: %q is not looked into, or listed", k.Name, name)
			}
		}
	}
	for _, name := range []string{"a.txt", "a.text", "notes", "cache.db.bak", "my-cache.db", "a.xml"} {
		if holds(name) {
			t.Errorf("%q is looked into", name)
		}
	}
}
