package feed

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pullquote/store/web"
)

// only returns the item of a feed that has one.
func only(t *testing.T, feed string) Item {
	t.Helper()
	doc, err := Parse(page(feed), noon)
	if err != nil || len(doc.Items) != 1 {
		t.Fatalf("%d items, %v in %q", len(doc.Items), err, feed)
	}
	return doc.Items[0]
}

// rss and atom put what stands in an item into a feed.
func rss(inside string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example/</link><item>` + inside + `</item></channel></rss>`
}

func atom(inside string) string {
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry>` + inside + `</entry></feed>`
}

// skeleton is a kind of feed with one item, of which the title, the address, the
// text and the date are left open.
type skeleton struct{ name, before, title, link, text, date, after string }

func skeletons() []skeleton {
	return []skeleton{
		{"RSS 0.91", `<rss version="0.91"><channel><title>Post</title>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</channel></rss>"},
		{"RSS 0.91 of Netscape", `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Post</title>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</channel></rss>"},
		{"RSS 0.90", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Post</title></channel>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</rdf:RDF>"},
		{"RSS 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Post</title><items><rdf:Seq><rdf:li rdf:resource="a"/></rdf:Seq></items></channel>`, `<item rdf:about="urn:1"><title>%s</title>`, "<link>%s</link>", "<description>%s</description>", "<dc:date>%s</dc:date></item>", "</rdf:RDF>"},
		{"RSS 1.0 with a prefix for all", `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><rss:channel><rss:title>Post</rss:title></rss:channel>`, `<rss:item r:about="urn:1"><rss:title>%s</rss:title>`, "<rss:link>%s</rss:link>", "<rss:description>%s</rss:description>", "<d:date>%s</d:date></rss:item>", "</r:RDF>"},
		{"RSS 2.0 in capitals", `<RSS VERSION="2.0"><CHANNEL><TITLE>Post</TITLE>`, "<ITEM><TITLE>%s</TITLE>", "<LINK>%s</LINK>", "<DESCRIPTION>%s</DESCRIPTION>", "<PUBDATE>%s</PUBDATE></ITEM>", "</CHANNEL></RSS>"},
		{"RSS 2.0 in a namespace", `<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>Post</title>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</channel></rss>"},
		{"RSS 2.0 with Dublin Core for all", `<rss version="2.0" xmlns:q="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><channel><title>Post</title>`, "<item><q:title>%s</q:title>", "<link>%s</link>", "<q:description>%s</q:description>", "<t:created>%s</t:created></item>", "</channel></rss>"},
		{"RSS 2.0 with Atom's elements", `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>Post</title>`, "<item><a:title>%s</a:title>", `<a:link rel="alternate" href="%s"/>`, `<a:summary type="html">%s</a:summary>`, "<a:updated>%s</a:updated></item>", "</channel></rss>"},
		{"RSS without rss", `<channel><title>Post</title>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</channel>"},
		{"RSS with items beside the channel", `<rss version="2.0"><channel><title>Post</title></channel>`, "<item><title>%s</title>", "<link>%s</link>", "<description>%s</description>", "<pubDate>%s</pubDate></item>", "</rss>"},
		{"Atom 0.3", `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Post</title>`, "<entry><title>%s</title>", `<link rel="alternate" type="text/html" href="%s"/>`, `<content type="text/html" mode="escaped">%s</content>`, "<issued>%s</issued></entry>", "</feed>"},
		{"Atom 1.0", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>`, "<entry><title>%s</title>", `<link href="%s"/>`, `<content type="html">%s</content>`, "<published>%s</published></entry>", "</feed>"},
		{"Atom 1.0 with a prefix for all", `<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:title>Post</x:title>`, "<x:entry><x:title>%s</x:title>", `<x:link href="%s"/>`, `<x:summary type="html">%s</x:summary>`, "<x:updated>%s</x:updated></x:entry>", "</x:feed>"},
		{"Atom in no namespace", `<feed><title>Post</title>`, "<entry><title>%s</title>", `<link href="%s"/>`, `<content type="html">%s</content>`, "<updated>%s</updated></entry>", "</feed>"},
		{"CDF", `<CHANNEL><TITLE>Post</TITLE>`, "<ITEM><TITLE>%s</TITLE>", `<A HREF="x"/><LINK>%s</LINK>`, "<ABSTRACT>%s</ABSTRACT>", "<LASTMOD>%s</LASTMOD></ITEM>", "</CHANNEL>"},
	}
}

// damages are what is amiss in feeds and does not matter, each by its name.
func damages() map[string]func(string) string {
	declared := `<?xml version="1.0" encoding="utf-8"?>`
	return map[string]func(string) string{
		"nothing amiss":               func(s string) string { return s },
		"CRLF after the declaration":  func(s string) string { return declared + "\r\n" + s },
		"blank after the declaration": func(s string) string { return declared + " " + s },
		"tab after the declaration":   func(s string) string { return declared + "\n\t" + s },
		"no-break space before all":   func(s string) string { return "\u00a0\n" + declared + s },
		"a vertical tab and NEL":      func(s string) string { return declared + "\v\u0085\u2028" + s },
		"byte order mark":             func(s string) string { return "\ufeff" + declared + s },
		"CR alone for line ends":      func(s string) string { return declared + "\r" + strings.ReplaceAll(s, "><", ">\r<") },
		"version 1.1":                 func(s string) string { return `<?xml version="1.1"?>` + s },
		"an encoding of no name":      func(s string) string { return `<?xml version="1.0" encoding="none"?>` + s },
		"declared twice":              func(s string) string { return declared + "\n" + declared + s },
		"a style sheet":               func(s string) string { return declared + `<?xml-stylesheet href="a.xsl" type="text/xsl"?>` + s },
		"a comment with --":           func(s string) string { return declared + "<!-- a -- b --->" + s },
		"a warning before it":         func(s string) string { return "Notice: something in line 12\n" + declared + s },
		"a script after it":           func(s string) string { return s + "\n<script>a < b</script>" },
		"a doctype with entities":     func(s string) string { return `<!DOCTYPE x [ <!ENTITY nbsp "&#160;"> <!ENTITY gt2 ">"> ]>` + s },
		"unused namespaces": func(s string) string {
			return strings.Replace(s, "<title>Post", `<q1:x xmlns:q1="urn:a" xmlns:q2=""/><q3:y/><title>Post`, 1)
		},
		"a stray end tag":            func(s string) string { return strings.Replace(s, "</title>", "</title></b></p>", 1) },
		"an attribute without marks": func(s string) string { return strings.Replace(s, "title>", "title kind=odd on>", 1) },
		"]]> in the text":            func(s string) string { return strings.Replace(s, "Post<", "Post ]]><", 1) },
		"a bare & in an address":     func(s string) string { return strings.Replace(s, "&amp;", "&", 1) },
		"controls":                   func(s string) string { return strings.Replace(s, "Post<", "Post\x01\x1f\x00<", 1) },
		"sections in sections":       func(s string) string { return strings.Replace(s, "Post<", "<![CDATA[Post <![CDATA[]]><", 1) },
	}
}

// Every kind of feed is read with everything amiss that a reader of feeds
// should not mind: feedparser, Miniflux and feed-rs have such cases among their tests, and
// what two of them read is read here.
func TestEveryKindOfFeedIsReadWhateverIsAmiss(t *testing.T) {
	t.Parallel()
	const at = "https://harbour.example/crane?a=1&amp;copy=2"
	for _, k := range skeletons() {
		for name, damage := range damages() {
			text := k.before + fmt.Sprintf(k.title, "The crane is mended") + fmt.Sprintf(k.link, at) + fmt.Sprintf(k.text, "It lifts &amp;mdash; again.") + fmt.Sprintf(k.date, "2026-03-02T09:05:00+01:00") + k.after
			doc, err := Parse(page(damage(text)), noon)
			if err != nil || len(doc.Items) != 1 {
				t.Errorf("%s, %s: %d items, %v", k.name, name, len(doc.Items), err)
				continue
			}
			i := doc.Items[0]
			if !strings.HasPrefix(strings.ToLower(doc.Title), "post") || i.Title != "The crane is mended" || i.Link != "https://harbour.example/crane?a=1&copy=2" ||
				i.HTML != "<p>It lifts — again.</p>\n" || i.Published.Format(time.RFC3339) != "2026-03-02T09:05:00+01:00" {
				t.Errorf("%s, %s: got %q, %+v", k.name, name, doc.Title, i)
			}
		}
	}
}

// What is never closed is, where what follows shows it.
func TestEndTagsMayBeMissing(t *testing.T) {
	t.Parallel()
	for _, feed := range []string{
		`<rss><channel><title>Post<item><title>One<link>https://a.example/1<item><title>Two<link>https://a.example/2</channel></rss>`,
		`<rss><channel><title>Post</title><item><title>One</title><link>https://a.example/1</link><item><title>Two</title><link>https://a.example/2</item></channel>`,
		`<rss><channel><item><title>One</title><link>https://a.example/1</link><description><p>a<b>b</description></item><item><title>Two</titel><link>https://a.example/2</link></item></channel></rss>`,
		`<rss><channel><item><title>One</title <link>https://a.example/1</link></item><item><title>Two</title><link >https://a.example/2</link ></item></rss>`,
	} {
		doc, err := Parse(page(feed), noon)
		if len(doc.Items) != 2 || doc.Items[0].Title != "One" || doc.Items[1].Title != "Two" || doc.Items[0].Link != "https://a.example/1" || doc.Items[1].Link != "https://a.example/2" {
			t.Errorf("%v of %q: %+v", err, feed, doc.Items)
		}
	}
}

func TestEncodingsOfFeeds(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"Latin-1, CRLF after it":    "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n<rss><channel><item><title>K\xfcste</title></item></channel></rss>",
		"UTF-16 with its mark":      "\xff\xfe" + wide("<?xml version='1.0' encoding='utf-16'?>\r\n<rss><channel><item><title>Küste</title></item></channel></rss>"),
		"Windows-1252, undeclared":  "<rss><channel><item><title>K\xfcste</title></item></channel></rss>",
		"UTF-8, declared in quotes": "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes' ?>\t\r\n\r\n<rss><channel><item><title>K&#252;ste</title></item></channel></rss>",
		"a reference of Windows":    "<rss><channel><item><title>K&uuml;ste</title><description>&#147;Ja&#148;</description></item></channel></rss>",
	} {
		doc, err := Parse(web.Page{Body: []byte(body)}, noon)
		if err != nil || len(doc.Items) != 1 || doc.Items[0].Title != "Küste" {
			t.Errorf("%s: %+v, %v", name, doc, err)
		}
	}
}

func TestWhatIsDeclaredTextIsText(t *testing.T) {
	t.Parallel()
	const text = "<p>Write &lt;b&gt; and &lt;i&gt;not&lt;/i&gt;.</p>\n"
	for feed, want := range map[string][2]string{
		atom(`<title>Use the &lt;b> tag</title><content type="text">Write &lt;b> and &lt;i>not&lt;/i>.</content>`):                               {"Use the <b> tag", text},
		atom(`<title type="text">Use &lt;b>this&lt;/b></title><summary>Write &lt;b> and &lt;i>not&lt;/i>.</summary>`):                            {"Use <b>this</b>", text},
		atom(`<title type="text/plain">R&amp;amp;D</title><content type="text/plain">Write &lt;b> and &lt;i>not&lt;/i>.</content>`):              {"R&amp;D", text},
		atom(`<title type="html">Use &amp;lt;b> and &lt;b>that&lt;/b></title><content type="html">&lt;p>a&lt;/p></content>`):                     {"Use <b> and that", "<p>a</p>"},
		atom(`<title>Use it</title><content>&lt;p>Not &lt;i>text&lt;/i>.&lt;/p></content>`):                                                      {"Use it", "<p>Not <i>text</i>.</p>"},
		rss(`<title><![CDATA[Using the &lt;dialog&gt; element]]></title><description>a</description>`):                                           {"Using the <dialog> element", "<p>a</p>\n"},
		rss(`<title>Gary's &lt;antirez&gt; news</title><description>&amp;lt;b&amp;gt; is a tag</description>`):                                   {"Gary's <antirez> news", "<p>&lt;b&gt; is a tag</p>\n"},
		rss(`<title>Crane &lt;em>mended&lt;/em> &amp;amp; oiled&lt;br/>today</title><description>a</description>`):                               {"Crane mended & oiled today", "<p>a</p>\n"},
		rss(`<title>a &lt; b, &lt;/i> and &lt;!-- x -->c</title><description>a</description>`):                                                   {"a < b, </i> and c", "<p>a</p>\n"},
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A <b> &amp; c","content_text":"Write <b> and <i>not</i>."}]}`: {"A <b> &amp; c", text},
	} {
		if got := only(t, feed); got.Title != want[0] || got.HTML != want[1] {
			t.Errorf("%s:\ngot  %q, %q\nwant %q", feed, got.Title, got.HTML, want)
		}
	}
}

func TestOddValuesCostTheirFieldAlone(t *testing.T) {
	t.Parallel()
	for _, odd := range []string{"5", "true", "null", `"x"`, "[]", "{}", `[{"a":[1]}]`, `{"name":5}`, "1e400", `["a",5,null,{}]`} {
		for _, name := range []string{"url", "external_url", "title", "content_html", "summary", "authors", "author", "tags", "attachments", "date_published", "date_modified", "language", "image", "_own"} {
			doc, err := Parse(page(`{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":1,"content_text":"Fine."},{"id":"2","content_text":"Odd.","`+name+`":`+odd+`}]}`), noon)
			if err != nil || len(doc.Items) != 2 || doc.Items[0].ID != "1" || doc.Items[1].ID != "2" || name != "content_html" && doc.Items[1].HTML != "<p>Odd.</p>\n" {
				t.Errorf("%s %s: %+v, %v", name, odd, doc.Items, err)
			}
		}
		for _, name := range []string{"title", "home_page_url", "authors", "author", "language", "hubs", "icon"} {
			doc, err := Parse(page(`{"version":"https://jsonfeed.org/version/1","`+name+`":`+odd+`,"items":[`+odd+`,{"id":"2","content_text":"Odd."}]}`), noon)
			if err != nil || len(doc.Items) == 0 || doc.Items[len(doc.Items)-1].ID != "2" {
				t.Errorf("%s %s: %+v, %v", name, odd, doc.Items, err)
			}
		}
		if doc, err := Parse(page(`{"version":"https://jsonfeed.org/version/1","title":"J","items":`+odd+`}`), noon); err != nil || doc.Title != "J" {
			t.Errorf("items %s: %+v, %v", odd, doc, err)
		}
	}
	got := only(t, `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"a","authors":{"name":"Ada Quill"},"tags":"quay"}]}`)
	if len(got.Authors) != 1 || got.Authors[0] != "Ada Quill" || len(got.Tags) != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestAuthorsAsFeedsNameThem(t *testing.T) {
	t.Parallel()
	for feed, want := range map[string]string{
		rss(`<title>a</title><author>Tom Reed &lt;tom@x.example&gt;</author>`):                                                                                          "Tom Reed",
		rss(`<title>a</title><author>a@x.example (Ada Quill)</author><author>t@x.example (Tom Reed)</author>`):                                                          "Ada Quill|Tom Reed",
		rss(`<title>a</title><author>tom@x.example</author>`):                                                                                                           "",
		rss(`<title>a</title><author>tom@x.example Tom Reed</author>`):                                                                                                  "Tom Reed",
		rss(`<title>a</title><author>"Tom Reed" tom@x.example</author>`):                                                                                                "Tom Reed",
		rss(`<title>a</title><author>Tom Reed, tom@x.example</author>`):                                                                                                 "Tom Reed",
		rss(`<title>a</title><author>Tom Reed (tom@x.example)</author>`):                                                                                                "Tom Reed",
		rss(`<title>a</title><author><name>Tom Reed</name><email>tom@x.example</email></author>`):                                                                       "Tom Reed",
		rss(`<title>a</title><dc:creator>Ada Quill</dc:creator><dc:creator>Tom Reed</dc:creator><dc:creator>Ada Quill</dc:creator>`):                                    "Ada Quill|Tom Reed",
		rss(`<title>a</title><x:creator xmlns:x="http://purl.org/dc/elements/1.1/"><![CDATA[Ada Quill]]></x:creator>`):                                                  "Ada Quill",
		rss(`<title>a</title><itunes:author>Ada Quill</itunes:author>`):                                                                                                 "Ada Quill",
		rss(`<title>a</title><a:author xmlns:a="http://www.w3.org/2005/Atom"><a:name>Ada Quill</a:name></a:author>`):                                                    "Ada Quill",
		atom(`<title>a</title><author><name>Ada Quill</name></author><author><name>Tom Reed &lt;tom@x.example></name><uri>x</uri></author>`):                            "Ada Quill|Tom Reed",
		atom(`<title>a</title><source><author><name>Ada Quill</name></author></source>`):                                                                                "Ada Quill",
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","author":{"name":"Tom Reed"}}]}`:                                                              "Tom Reed",
		`{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"Ada Quill"}],"items":[{"id":"1"}]}`:                                                          "Ada Quill",
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","authors":["Ada Quill",{"url":"x"},{"name":"Tom Reed <t@x.example>"}]}]}`:                     "Ada Quill|Tom Reed",
		`<rss><channel><managingEditor>ada@x.example (Ada Quill)</managingEditor><webMaster>w@x.example (Web)</webMaster><item><title>a</title></item></channel></rss>`: "Ada Quill",
	} {
		if got := strings.Join(only(t, feed).Authors, "|"); got != want {
			t.Errorf("%s: got %q, want %q", feed, got, want)
		}
	}
}

func TestWhatDescribesAFilmIsTheText(t *testing.T) {
	t.Parallel()
	const said = "“It lifts,” said Ben Ostler."
	for _, feed := range []string{
		atom(`<title>Film</title><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Film</media:title><media:description>` + said + `</media:description></media:group>`),
		atom(`<title>Film</title><media:group><media:content><media:description>` + said + `</media:description></media:content></media:group>`),
		rss(`<title>Film</title><media:content url="a.mp4"><media:description type="plain">` + said + `</media:description></media:content>`),
		rss(`<title>Film</title><description></description><m:description xmlns:m="http://www.rssboard.org/media-rss">` + said + `</m:description>`),
		rss(`<title>Film</title><itunes:summary>` + said + `</itunes:summary>`),
	} {
		if got := only(t, feed); got.HTML != "<p>"+said+"</p>\n" || got.Title != "Film" {
			t.Errorf("%s: got %q", feed, got.HTML)
		}
	}
	if got := only(t, rss(`<title>a</title><description>The text.</description><media:content><media:description>A picture of the quay, seen from the north at noon.</media:description></media:content>`)); got.HTML != "<p>The text.</p>\n" {
		t.Errorf("a caption is the text: %q", got.HTML)
	}
}

func TestTheAddressOfAnItem(t *testing.T) {
	t.Parallel()
	for feed, want := range map[string]string{
		rss(`<link>https://feeds.example/~r/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://a.example/1</feedburner:origLink>`): "https://a.example/1",
		atom(`<link href="https://feeds.example/~r/1"/><fb:origLink xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0">https://a.example/1</fb:origLink>`):                      "https://a.example/1",
		rss(`<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/self"/><link>https://a.example/1</link>`):                                      "https://a.example/1",
		rss(`<title>a</title><atom:link href="https://a.example/1" rel="alternate"/><guid isPermaLink="false">https://a.example/9</guid>`):                                         "https://a.example/1",
		rss(`<title>a</title><guid isPermaLink="false">https://a.example/9</guid>`):                                                                                                "",
		rss(`<link/><guid>https://a.example/1</guid>`): "https://a.example/1",
		rss(`<link href="https://a.example/1"/>`):      "https://a.example/1",
		atom(`<link rel="enclosure" href="https://a.example/x.mp3"/><link rel="alternate" type="application/json" href="https://a.example/j"/><link rel="alternate" type="text/html" href="https://a.example/1"/>`): "https://a.example/1",
		atom(`<link rel="edit" href="https://a.example/edit"/><link rel="self" href="https://a.example/self"/><id>urn:1</id>`):                                                                                      "",
		atom(`<id>urn:1</id><content src="https://a.example/1" type="text/html"/>`):                                                                                                                                 "https://a.example/1",
		`<feed xml:base="https://a.example/b/"><entry xml:base="c/"><link href="1"/></entry></feed>`:                                                                                                                "https://a.example/b/c/1",
		`{"version":"https://jsonfeed.org/version/1","items":[{"id":"https://a.example/1"}]}`:                                                                                                                       "https://a.example/1",
		`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","external_url":"https://a.example/1"}]}`:                                                                                                    "https://a.example/1",
	} {
		if got := only(t, feed).Link; got != want {
			t.Errorf("%s: got %q, want %q", feed, got, want)
		}
	}
}

func TestADateKeepsItsZone(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]string{
		"Sun, 01 Mar 2026 00:30:00 +0200":     "2026-03-01T00:30:00+02:00",
		"Xyz, 01 Mar 2026 00:30:00 +0200":     "2026-03-01T00:30:00+02:00",
		"Wed, 1 Mar 2026 00:30 EST":           "2026-03-01T00:30:00-05:00",
		"2026-03-01T00:30:00+05:30":           "2026-03-01T00:30:00+05:30",
		"2026-03-01T00:30:00.5-0800":          "2026-03-01T00:30:00-08:00",
		"Sun, 01 Mar 2026 00:30:00 GMT":       "2026-03-01T00:30:00Z",
		"Sunday, 01-Mar-26 00:30:00 +0100":    "2026-03-01T00:30:00+01:00",
		"Sun,  1  March, 2026 00:30:00 +0200": "2026-03-01T00:30:00+02:00",
	} {
		if got := itemWith(t, "pubDate", date).Published.Format(time.RFC3339); got != want {
			t.Errorf("%q: got %s, want %s", date, got, want)
		}
	}
}
