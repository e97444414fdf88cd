package intake_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// newsboatSchema is what newsboat 2.30 makes.
const newsboatSchema = `
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT "", content_mime_type VARCHAR(255) NOT NULL DEFAULT "");
INSERT INTO rss_feed (rssurl, url, title) VALUES ('https://harbourpost.example/rss', 'https://harbourpost.example/', 'The Harbour Post');
INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted, content_mime_type) VALUES
 ('1', 'The crane', 'Ada Quill', 'https://harbourpost.example/crane?utm_source=rss', 'https://harbourpost.example/rss', 1779796800, '<p>“Not one <b>boat</b>,” said Ben Ostler.</p>', 1, 0, 'text/html'),
 ('2', 'The bridge', '', 'https://harbourpost.example/bridge', 'https://harbourpost.example/rss', 1779800400, 'It opens today & stays <open>.', 0, 0, 'text/plain'),
 ('3', 'Deleted', '', 'https://harbourpost.example/3', 'https://harbourpost.example/rss', 1779800400, '<p>Gone.</p>', 0, 1, ''),
 ('4', 'Again', '', 'https://harbourpost.example/crane', 'https://harbourpost.example/rss', 1779800400, '<p>Another text.</p>', 0, 0, ''),
 ('5', 'Only a link', '', 'https://harbourpost.example/5', 'https://other.example/rss', 1779800400, '', 0, 0, '');
`

// cache makes a database and returns its path; the connection is still open.
func cache(t *testing.T, schema string) (string, *sql.DB) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a %cache?.db")
	if os.PathSeparator == '\\' {
		path = filepath.Join(t.TempDir(), "cache.db")
	}
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "?", "%3f").Replace(filepath.ToSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), schema); err != nil {
		t.Fatal(err)
	}
	return path, db
}

const cacheTold = `
+ the-harbour-post/2026-05-26-the-crane.md
+ the-harbour-post/2026-05-26-the-bridge.md
the-harbour-post/2026-05-26-the-crane.md (same address)
adding "CACHE", item 5 ("Only a link"): contains no text, only the URL https://harbourpost.example/5`

func TestNewsboatsCacheIsAdded(t *testing.T) {
	t.Parallel()
	path, db := cache(t, newsboatSchema)
	db.Close()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	l := newLibrary(t).paths(path)
	l.tells(strings.Replace(cacheTold, `"CACHE"`, fmt.Sprintf("%q", path), 1))
	a := l.read(l.results[0].Path)
	if a.Source != "The Harbour Post" || !slices.Equal(a.Bylines, []string{"Ada Quill"}) || a.Published.Unix() != 1779796800 || !strings.Contains(a.Text, "“Not one boat,”") {
		t.Errorf("got %+v", a)
	}
	if got := l.read(l.results[1].Path).Text; !strings.Contains(got, "today & stays <open>.") {
		t.Errorf("got %q", got)
	}
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(before, after) || len(files(t, filepath.Dir(path))) != 1 {
		t.Error("the cache was changed")
	}
	newLibrary(t).stream(string(before)).tells(strings.Replace(cacheTold, "CACHE", "-", 1))
}

func TestACacheThatNewsboatHoldsIsReadAllTheSame(t *testing.T) {
	t.Parallel()
	path, db := cache(t, newsboatSchema)
	if _, err := db.ExecContext(t.Context(), "BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	newLibrary(t).paths(path).tells(strings.Replace(cacheTold, `"CACHE"`, fmt.Sprintf("%q", path), 1))
}

func TestAnOldCacheIsAdded(t *testing.T) {
	t.Parallel()
	old := strings.NewReplacer(", deleted INTEGER(1) NOT NULL DEFAULT 0", "", ", content_mime_type VARCHAR(255) NOT NULL DEFAULT \"\"", "", ", deleted, content_mime_type)", ")", ", 1, 0, 'text/html')", ", 1)", ", 0, 0, 'text/plain')", ", 0)", ", 0, 1, '')", ", 0)", ", 0, 0, '')", ", 0)").Replace(newsboatSchema)
	path, _ := cache(t, old)
	l := newLibrary(t).paths(path)
	if n := strings.Count(l.told(), "+ "); n != 3 {
		t.Errorf("got %s", l.told())
	}
}

func TestOtherDatabasesAreRefused(t *testing.T) {
	t.Parallel()
	for name, schema := range map[string]string{
		"another":  "CREATE TABLE a (b)",
		"empty":    "CREATE TABLE rss_feed (rssurl, title)",
		"views":    "CREATE VIEW rss_feed AS SELECT 1 AS rssurl, 2 AS title; CREATE VIEW rss_item AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
		"virtual":  "CREATE TABLE rss_feed (rssurl, title); CREATE VIRTUAL TABLE rss_item USING fts5(id, title)",
		"odd item": "CREATE TABLE rss_feed (rssurl, title); CREATE TABLE rss_item (a)",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, db := cache(t, schema)
			db.Close()
			l := newLibrary(t).paths(path)
			if len(l.results) != 1 || l.results[0].Err == nil {
				t.Errorf("got %s", l.told())
			}
		})
	}
	path, db := cache(t, newsboatSchema)
	db.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{16, 100, 4096, 5000, len(whole) - 1} {
		l := newLibrary(t).stream(string(whole[:n]))
		if len(l.results) == 0 || l.results[len(l.results)-1].Err == nil {
			t.Errorf("%d bytes: got %s", n, l.told())
		}
	}
}

func TestValuesOfAnyTypeAreTaken(t *testing.T) {
	t.Parallel()
	path, db := cache(t, "CREATE TABLE rss_feed (rssurl, title); CREATE TABLE rss_item (id, title, author, url, feedurl, pubDate, content); INSERT INTO rss_item VALUES (1, 7, x'ff00', 2.5, NULL, 'Tue, 26 May 2026 12:00:00 GMT', x'3c703e426f6174733c2f703e'), (NULL, NULL, NULL, NULL, NULL, NULL, NULL)")
	db.Close()
	l := newLibrary(t).paths(path)
	if len(l.results) != 2 || l.results[0].Path != "2026-05-26-7.md" && l.results[1].Path != "2026-05-26-7.md" {
		t.Errorf("got %s", l.told())
	}
}

func TestARowThatIsTooLargeCostsItsTextAlone(t *testing.T) {
	t.Parallel()
	path, db := cache(t, "CREATE TABLE rss_feed (rssurl, title); CREATE TABLE rss_item (id, title, author, url, feedurl, pubDate, content);"+
		"INSERT INTO rss_item VALUES (1, 'Crane', '', 'https://a.example/1', '', '', zeroblob(100000000)), (2, 'Quay', '', 'https://a.example/2', '', '', 'Not one boat left.')")
	db.Close()
	l := newLibrary(t).paths(path)
	if len(l.results) != 2 || l.results[0].Err == nil || l.results[1].Path == "" {
		t.Errorf("got %s", l.told())
	}
}
