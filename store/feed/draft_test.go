package feed

import (
	"strings"
	"testing"

	"pullquote/articles/clean"
)

// FuzzDraft makes drafts of the items of hostile feeds.
func FuzzDraft(f *testing.F) {
	f.Add("Crane", "https://harbour.example/crane", "1", "Mon, 02 Mar 2026 09:05:00 GMT", "<p>It works.</p>")
	f.Add("", "javascript:alert(1)", "", "0", "]]>")
	f.Add("<b>\x1b[2J", "//x@[::1]/%zz", "\x00", "9999999999999", "<script><!--<base href='x'>")
	f.Fuzz(func(t *testing.T, title, link, guid, date, body string) {
		text := "<rss><channel><title>" + escaped(title) + "</title><item><title>" + escaped(title) + "</title><link>" + escaped(link) + "</link><guid>" + escaped(guid) +
			"</guid><pubDate>" + escaped(date) + "</pubDate><description>" + escaped(body) + "</description></item></channel></rss>"
		doc, err := Parse(page(text), noon)
		if err != nil || len(doc.Items) != 1 {
			t.Fatalf("%d items, %v in %q", len(doc.Items), err, text)
		}
		w := writer{feed: Feed{Title: title}, doc: doc, now: noon}
		item := doc.Items[0]
		d := w.draft(item, read(item))
		if d.URL != "" && d.URL != clean.URL(d.URL) {
			t.Errorf("the address is %q", d.URL)
		}
		if d.Published.After(noon.Add(ahead)) || d.Published.IsZero() != d.Saved.Equal(noon) {
			t.Errorf("published %v, saved %v", d.Published, d.Saved)
		}
		if d.Title != clean.Line(d.Title) || d.HTML == "" && d.Title != "" && strings.TrimSpace(body) == "" {
			t.Errorf("got %+v", d)
		}
	})
}

func TestATitleAloneIsAnArticleWithALink(t *testing.T) {
	t.Parallel()
	w := writer{now: noon, doc: Document{Title: "Harbour Post", Language: "en"}}
	d := w.draft(Item{Title: "Crane <mended>", Link: "https://harbour.example/crane"}, nil)
	if d.HTML != `<p><a href="https://harbour.example/crane">Crane &lt;mended&gt;</a></p>` || d.Source != "Harbour Post" || d.Language != "en" || !d.Published.IsZero() || !d.Saved.Equal(noon) {
		t.Errorf("got %+v", d)
	}
}
