package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	lamp  = "The lamp at the point went out. “We cannot pay for it,” said Ines Holm."
	tower = "They painted the tower red. “They will be sorry,” said Rolf Dahl."
)

// Highlights are read book by book, and not one by one.
func TestHighlightsOfABookAreOneArticle(t *testing.T) {
	t.Parallel()
	for name, export := range map[string]string{
		"Readwise's table": "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n" +
			"\"" + lamp + "\",The Lamp,Ada Quill,B1,\"see p. 4 & <on>\",,sea,page,1,2026-05-04 10:11:12+00:00,coast\n" +
			"Another book says this and no more of it.,Other,Tom Reed,,,,,page,9,2026-05-04 10:11:12+00:00,\n" +
			"\"" + tower + "\",The Lamp,Ada Quill,B1,,,,page,2,2026-05-05 10:11:12+00:00,coast\n",
		"Readwise's export": `{"count": 2, "results": [{"user_book_id": 1, "title": "The Lamp", "author": "Ada Quill", "source": "kindle", "book_tags": [{"name": "coast"}], "source_url": null, "highlights": [` +
			`{"id": 1, "text": "` + lamp + `", "note": "see p. 4 & <on>", "highlighted_at": "2026-05-04T10:11:12Z", "tags": [{"name": "sea"}]}, {"id": 2, "text": "` + tower + `", "note": "", "highlighted_at": "2026-05-05T10:11:12Z"}]},` +
			`{"title": "Other", "author": "Tom Reed", "highlights": [{"text": "Another book says this and no more of it."}]}]}`,
	} {
		l := newLibrary(t).stream(export)
		if len(l.results) != 2 {
			t.Errorf("%s: %s", name, l.told())
			continue
		}
		for _, r := range l.results {
			if r.Title != "The Lamp" {
				continue
			}
			a := l.read(r.Path)
			if a.Title != "The Lamp" || strings.Join(a.Bylines, ",") != "Ada Quill" || strings.Join(a.Tags, ",") != "coast,sea" && strings.Join(a.Tags, ",") != "sea,coast" || a.Source != "" {
				t.Errorf("%s: %q %q %q %q", name, a.Title, a.Bylines, a.Tags, a.Source)
			}
			if got, want := strings.TrimSpace(a.Text), "The Lamp\n\n"+lamp+"\n\nNote: see p. 4 & <on>\n\n* * *\n\n"+tower; got != want {
				t.Errorf("%s: %q", name, got)
			}
			if r.Path != "2026-05-05-the-lamp.md" {
				t.Errorf("%s: %s", name, r.Path)
			}
		}
	}
}

func TestHighlightsWithoutTheirBooksAreGroupedAllTheSame(t *testing.T) {
	t.Parallel()
	l := newLibrary(t).stream(`{"results": [{"id": 1, "text": "` + lamp + `", "book_id": 7}, {"id": 2, "text": "Some other words of another book.", "book_id": 8}, {"id": 3, "text": "` + tower + `", "book_id": 7}]}`)
	if len(l.results) != 2 || !strings.Contains(l.read(l.results[0].Path).Text, tower) {
		t.Errorf("%s", l.told())
	}
}

// What is marked on a page is not the page, which may come later, or be there already.
func TestHighlightsOfAPageDoNotStandForIt(t *testing.T) {
	t.Parallel()
	const marks = `[{"title": "The Lamp", "url": "https://korsvik.example/lamp", "highlights": [{"quote": "` + lamp + `"}]}]`
	const page = `[{"title": "The Lamp", "url": "https://korsvik.example/lamp", "text": "` + lamp + " " + tower + `"}]`
	for _, order := range [][]string{{marks, page}, {page, marks}} {
		l := newLibrary(t).stream(order[0]).stream(order[1])
		if len(l.results) != 1 || l.results[0].Path == "" {
			t.Errorf("%s", l.told())
		}
		l.stream(order[0])
		if len(l.results) != 1 || l.results[0].Same == "" {
			t.Errorf("again: %s", l.told())
		}
	}
	l := newLibrary(t).stream(marks)
	if a := l.read(l.results[0].Path); a.URL != "https://korsvik.example/lamp" {
		t.Errorf("the address is %q", a.URL)
	}
}

// Folders of links are gone through, whoever made them.
func TestLinksInFoldersAreFound(t *testing.T) {
	t.Parallel()
	for name, export := range map[string]string{
		"Chrome":      `{"roots": {"bookmark_bar": {"children": [{"name": "News", "type": "folder", "children": [{"name": "The Lamp", "type": "url", "url": "https://korsvik.example/lamp"}]}]}}, "version": 1}`,
		"Firefox":     `{"title": "", "type": "text/x-moz-place-container", "children": [{"title": "menu", "children": [{"title": "The Lamp", "type": "text/x-moz-place", "uri": "https://korsvik.example/lamp"}]}]}`,
		"collections": `{"name": "me", "collections": [{"name": "News", "links": [{"name": "The Lamp", "url": "https://korsvik.example/lamp"}]}]}`,
		"an object":   `{"bookmarks": [{"title": "The Lamp", "content": {"type": "link", "url": "https://korsvik.example/lamp"}}]}`,
	} {
		l := newLibrary(t).stream(export)
		if len(l.results) != 1 || l.results[0].Later == nil || l.results[0].Later.URL != "https://korsvik.example/lamp" || l.results[0].Later.Title != "The Lamp" {
			t.Errorf("%s: %s", name, l.told())
		}
	}
}

func TestColumnsInOtherLanguagesAreKnown(t *testing.T) {
	t.Parallel()
	l := newLibrary(t)
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(path, []byte("Titel;Text;Datum;Autor;Adresse\nDie Lampe;"+strings.ReplaceAll(lamp, "\"", "\"\"")+";04.05.2026;Ada Quill;https://korsvik.example/lampe\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l.paths(path)
	if a := l.read(l.results[0].Path); a.Title != "Die Lampe" || strings.Join(a.Bylines, ",") != "Ada Quill" || a.URL != "https://korsvik.example/lampe" || a.Published.Format("2006-01-02") != "2026-05-04" {
		t.Errorf("%q %q %q %v", a.Title, a.Bylines, a.URL, a.Published)
	}
}
