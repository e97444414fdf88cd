package feed

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/budget"
	"pullquote/store/web"
)

func page(body string) web.Page {
	return web.Page{URL: "https://harbour.example/feeds/all", Body: []byte(body)}
}

func parse(t *testing.T, body string) Document {
	t.Helper()
	doc, err := Parse(page(body), noon)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

const rssFeed = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour &amp;amp; Quay Post</title><link>/</link><language>en-GB</language>
<item><title>Crane &lt;b&gt;mended&lt;/b&gt; at last</title><link>/2026/crane?utm_source=rss</link><guid isPermaLink="false">tag:1</guid>
<dc:creator>Ada Quill</dc:creator><category>Port</category><category>Cranes</category><pubDate>Mon, 02 Mar 2026 09:05:00 GMT</pubDate>
<description>The crane &lt;i&gt;works&lt;/i&gt;.</description>
<content:encoded><![CDATA[<p>The crane <i>works</i> again, said Ben Ostler.</p>]]></content:encoded></item>
<item><title>Ferries</title><description>Plain &amp; simple
text</description><guid>https://harbour.example/ferries</guid></item>
</channel></rss>`

const atomFeed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Quay &amp;amp; Sons</title><link href="https://quay.example/"/><author><name>Cleo Marsh</name></author>
<entry><id>urn:1</id><title>One</title><link rel="alternate" href="https://quay.example/1"/><updated>2026-03-02T09:05:00Z</updated><content type="html">&lt;p&gt;Body one&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <em>things</em></div></title><link href="https://quay.example/2"/><author><name>Dov Reed</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body <em>two</em></p></div></content></entry>
</feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","home_page_url":"https://quay.example/","items":[
{"id":"1","url":"https://quay.example/1","title":"One","content_html":"<p>Body one</p>","date_published":"2026-03-02T09:05:00Z","tags":["a","b"],"authors":[{"name":"Cleo Marsh"}]},
{"id":"2","content_text":"Body two"}]}`

func TestTheThreeKindsOfFeedAreRead(t *testing.T) {
	t.Parallel()
	doc := parse(t, rssFeed)
	if doc.Title != "The Harbour & Quay Post" || doc.Site != "https://harbour.example/" || doc.Language != "en-GB" || len(doc.Items) != 2 {
		t.Errorf("got %+v", doc)
	}
	crane, ferries := doc.Items[0], doc.Items[1]
	if crane.ID != "tag:1" || crane.Title != "Crane mended at last" || crane.Link != "https://harbour.example/2026/crane?utm_source=rss" ||
		!slices.Equal(crane.Authors, []string{"Ada Quill"}) || !slices.Equal(crane.Tags, []string{"Port", "Cranes"}) || !strings.Contains(crane.HTML, "said Ben Ostler") {
		t.Errorf("got %+v", crane)
	}
	if ferries.Link != "https://harbour.example/ferries" || ferries.HTML != "<p>Plain &amp; simple<br>\ntext</p>\n" {
		t.Errorf("got %+v", ferries)
	}
	doc = parse(t, atomFeed)
	if doc.Title != "Quay & Sons" || len(doc.Items) != 2 || doc.Items[0].Published.IsZero() || doc.Items[1].Title != "Two things" ||
		doc.Items[1].Authors[0] != "Dov Reed" || doc.Items[0].Authors[0] != "Cleo Marsh" || !strings.Contains(doc.Items[1].HTML, "<em>two</em>") {
		t.Errorf("got %+v", doc)
	}
	doc = parse(t, jsonFeed)
	if doc.Title != "Quay" || len(doc.Items) != 2 || doc.Items[0].Link != "https://quay.example/1" || doc.Items[1].HTML != "<p>Body two</p>\n" || doc.Items[0].Authors[0] != "Cleo Marsh" {
		t.Errorf("got %+v", doc)
	}
	doc = parse(t, `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel><item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link></item></rdf:RDF>`)
	if doc.Title != "Old" || len(doc.Items) != 1 || doc.Items[0].Link != "https://old.example/1" {
		t.Errorf("got %+v", doc)
	}
}

func TestBrokenXMLIsReadAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		feed, says string
		items      int
	}{
		"cut off":       {rssFeed[:strings.Index(rssFeed, "<title>Ferries")], "invalid XML on line 8", 1},
		"cut off early": {rssFeed[:strings.Index(rssFeed, "<item>")+30], "invalid XML on line 4", 0},
		"JSON cut off":  {jsonFeed[:strings.Index(jsonFeed, `{"id":"2"`)+5], "invalid JSON from line 3", 1},
		"JSON amiss":    {strings.Replace(jsonFeed, `"2",`, `"2"`, 1), "invalid JSON from line 3", 1},
	} {
		doc, err := Parse(page(row.feed), noon)
		if err == nil || !strings.Contains(err.Error(), row.says) || len(doc.Items) != row.items {
			t.Errorf("%s: %d items, %v", name, len(doc.Items), err)
		}
	}
}

func TestSloppyXMLIsNotBroken(t *testing.T) {
	t.Parallel()
	for name, feed := range map[string]string{
		"bare bracket":       strings.Replace(rssFeed, "Plain &amp;", "a < b", 1),
		"bare ampersand":     strings.Replace(rssFeed, "Plain &amp; simple", "Plain & simple", 1),
		"unknown entity":     strings.Replace(rssFeed, "Plain &amp;", "Plain &nbsp;&hellip;", 1),
		"controls":           strings.Replace(rssFeed, "Plain", "Pl\x0bain\x00", 1),
		"blanks in front":    "\n \ufeff" + rssFeed,
		"an undeclared name": strings.Replace(rssFeed, "<title>Ferries", "<media:thumbnail url='x'/><title>Ferries", 1),
	} {
		if doc := parse(t, feed); len(doc.Items) != 2 || doc.Items[1].Title != "Ferries" {
			t.Errorf("%s: got %+v", name, doc)
		}
	}
}

func TestAFeedIsReadInTheEncodingThatItHas(t *testing.T) {
	t.Parallel()
	const want = "Łódź"
	feed := func(declaration, title string) string {
		return declaration + "<rss><channel><title>" + title + "</title><item><title>" + title + "</title></item></channel></rss>"
	}
	for name, row := range map[string]struct{ declared, body, want string }{
		"Latin-2, by the file":      {"", feed(`<?xml version="1.0" encoding="iso-8859-2"?>`, "\xa3\xf3d\xbc"), want},
		"Latin-2, by the server":    {"iso-8859-2", feed("", "\xa3\xf3d\xbc"), want},
		"UTF-8, declared Latin-1":   {"iso-8859-1", feed(`<?xml version="1.0" encoding="iso-8859-1"?>`, want), want},
		"Latin-2, declared UTF-8":   {"utf-8", feed(`<?xml version="1.0" encoding="ISO-8859-2"?>`, "\xa3\xf3d\xbc"), want},
		"no encoding of that name":  {"x-klingon", feed(`<?xml version="1.0" encoding="qapla"?>`, want), want},
		"Latin-1, nothing declared": {"", feed("", "caf\xe9"), "café"},
		"UTF-16":                    {"", "\xff\xfe" + wide(feed(`<?xml version="1.0" encoding="utf-16"?>`, want)), want},
		"UTF-16 without its mark":   {"", wide(feed("", want)), want},
		"one byte is wrong":         {"utf-8", feed("", want+" \xff"), want + " \ufffd"},
	} {
		doc, err := Parse(web.Page{Body: []byte(row.body), Charset: row.declared}, noon)
		if err != nil || doc.Title != row.want || len(doc.Items) != 1 || doc.Items[0].Title != row.want {
			t.Errorf("%s: got %+v, %v", name, doc, err)
		}
	}
}

func TestWhatIsNoFeedIsSaidToBeNone(t *testing.T) {
	t.Parallel()
	for body, says := range map[string]string{
		"":                            "is not a feed: it is empty",
		"hello":                       "is not a feed",
		"{}":                          "is not a feed",
		"<!DOCTYPE html><html><body>": "is not a feed but a web page",
		"<svg></svg>":                 "is not a feed",
		"%PDF-1.7":                    "is not a feed",
		"{\"items\": 5}":              "is not a feed",
	} {
		_, err := Parse(page(body), noon)
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", body, err)
		}
	}
}

// manyItems writes a feed of n items, the newest last.
func manyItems(n int) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Many</title>`)
	for i := range n {
		fmt.Fprintf(&b, "<item><guid>%d</guid><pubDate>%d</pubDate></item>", i, 1_700_000_000+i)
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

func TestOfManyItemsTheNewestAreTaken(t *testing.T) {
	t.Parallel()
	doc := parse(t, manyItems(5_000))
	if len(doc.Items) != budget.FeedItems || doc.Dropped != 3_000 || doc.Items[0].ID != "4999" || doc.Items[budget.FeedItems-1].ID != "3000" {
		t.Errorf("got %d items, %d dropped", len(doc.Items), doc.Dropped)
	}
	items := strings.TrimSuffix(strings.Repeat(`{"id":"x"},`, 5_000), ",")
	if doc := parse(t, `{"version":"https://jsonfeed.org/version/1","items":[`+items+"]}"); len(doc.Items) != budget.FeedItems || doc.Dropped != 3_000 {
		t.Errorf("got %d items, %d dropped", len(doc.Items), doc.Dropped)
	}
}

func TestHostileNestingIsRefused(t *testing.T) {
	t.Parallel()
	deep := "<rss><channel><item>" + strings.Repeat("<a:b>", 1_000_000)
	var spaces strings.Builder
	for i := range 100 {
		fmt.Fprintf(&spaces, " xmlns:n%d='u%d'", i, i)
	}
	for feed, says := range map[string]string{
		deep: "elements nested more than 200 levels deep on line 1",
		"<rss" + spaces.String() + "><channel></channel></rss>":                                "more than 64 namespaces on line 1",
		`{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat("[", 100_000): "invalid JSON",
	} {
		_, err := Parse(page(feed), noon)
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.60q: %v", feed, err)
		}
	}
}

func TestItemsOfOneNameAreToldApart(t *testing.T) {
	t.Parallel()
	doc := parse(t, `<rss><channel><item><guid>1</guid><link>https://a.example/1</link></item><item><guid>1</guid><link>https://a.example/2</link></item>`+
		`<item><title>a</title></item><item><title>b</title></item></channel></rss>`)
	seen := map[string]bool{}
	for _, item := range doc.Items {
		seen[item.ID] = true
	}
	if len(seen) != 4 {
		t.Errorf("got %v", seen)
	}
}

func TestLinksOfOtherKindsAreLeftOut(t *testing.T) {
	t.Parallel()
	for _, link := range []string{"javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "data:text/html,x", "|sh -c reboot", "exec:ls"} {
		doc := parse(t, "<rss><channel><link>"+link+"</link><item><link>"+link+"</link><guid>1</guid></item></channel></rss>")
		if strings.HasPrefix(link, "|") { // it is a path on the server then
			continue
		}
		if doc.Items[0].Link != "" || doc.Site != "" {
			t.Errorf("%q: got %q, %q", link, doc.Items[0].Link, doc.Site)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{rssFeed, atomFeed, jsonFeed, manyItems(3), "<rss><channel><item><item></rss>", "{\"items\":[{}]}", "<feed><entry></feed>"} {
		f.Add([]byte(seed), "")
	}
	f.Add([]byte("\xff\xfe<\x00"), "utf-16")
	f.Fuzz(func(t *testing.T, body []byte, declared string) {
		doc, _ := Parse(web.Page{URL: "https://a.example/feed", Body: body, Charset: declared}, noon)
		if len(doc.Items) > budget.FeedItems {
			t.Errorf("%d items", len(doc.Items))
		}
		ids := map[string]string{}
		for _, item := range doc.Items {
			if link, seen := ids[item.ID]; item.ID == "" || seen && link != item.Link {
				t.Errorf("an item is called %q twice", item.ID)
			}
			ids[item.ID] = item.Link
			if item.Link != "" && !strings.HasPrefix(item.Link, "http") {
				t.Errorf("the link is %q", item.Link)
			}
			if strings.ContainsAny(item.Title, "\x1b\n\r\x00") || item.Published.After(noon.Add(ahead)) {
				t.Errorf("got %+v", item)
			}
		}
	})
}
