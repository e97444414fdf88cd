package feed

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func outline(t *testing.T, text string) *Outline {
	t.Helper()
	o, err := ParseOutline([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

const harbour = `<?xml version="1.0" encoding="UTF-8"?>
<!-- kept by hand -->
<opml version="2.0" xmlns:nb="https://reader.example/ns">
	<head><title>Mine &amp; ours</title><ownerName>Ada Quill</ownerName></head>
	<body>
		<outline text="News" nb:open='yes'>
			<outline nb:colour="red" type="rss" text="Harbour &lt;Post&gt;" xmlUrl = 'https://harbour.example/feed?a=1&amp;b=2' htmlUrl="https://harbour.example/" />
			<outline type="link" text="not a feed" url="https://harbour.example/about"/>
		</outline>
		<outline text="Merrow" title="The Merrow Gazette" XMLURL="http://merrow.example/rss"></outline>
	</body>
</opml>
`

func TestAnOutlineTellsItsFeeds(t *testing.T) {
	t.Parallel()
	got := outline(t, harbour).Feeds()
	want := []Feed{
		{URL: "https://harbour.example/feed?a=1&b=2", Title: "Harbour <Post>", Site: "https://harbour.example/", Folder: []string{"News"}},
		{URL: "http://merrow.example/rss", Title: "The Merrow Gazette"},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestChangesLeaveEverythingElseAsItWas(t *testing.T) {
	t.Parallel()
	o := outline(t, harbour)
	must(t, o.Add(Feed{URL: "https://quay.example/atom?x=\"1\"&y", Title: "Quay\n& Sons", Folder: []string{"News"}}, Feed{URL: "http://merrow.example/rss"}))
	want := strings.Replace(harbour, "\t\t</outline>\n\t\t<outline text=\"Merrow\"",
		"\t\t\t<outline type=\"rss\" text=\"Quay &amp; Sons\" title=\"Quay &amp; Sons\" xmlUrl=\"https://quay.example/atom?x=&#34;1&#34;&amp;y\"/>\n\t\t</outline>\n\t\t<outline text=\"Merrow\"", 1)
	if o.Text() != want {
		t.Errorf("added: got\n%s", o.Text())
	}
	must(t, o.Remove("https://quay.example/atom?x=\"1\"&y"))
	if o.Text() != harbour {
		t.Errorf("removed: got\n%s", o.Text())
	}
	must(t, o.Move("https://harbour.example/feed?a=1&b=2", "https://harbour.example/new&better"))
	if want := strings.Replace(harbour, ` xmlUrl = 'https://harbour.example/feed?a=1&amp;b=2'`, ` xmlUrl="https://harbour.example/new&amp;better"`, 1); o.Text() != want {
		t.Errorf("moved: got\n%s", o.Text())
	}
}

func TestNewFoldersAreMadeOnce(t *testing.T) {
	t.Parallel()
	o := outline(t, emptyOutline)
	must(t, o.Add(
		Feed{URL: "https://a.example/", Title: "A", Folder: []string{"News", "North"}},
		Feed{URL: "https://b.example/", Title: "B"},
		Feed{URL: "https://c.example/", Title: "C", Folder: []string{"News", "North"}},
		Feed{URL: "https://a.example/", Title: "again"},
	))
	must(t, o.Add(Feed{URL: "https://d.example/", Title: "D", Folder: []string{"News"}}))
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds</title>
  </head>
  <body>
    <outline type="rss" text="B" title="B" xmlUrl="https://b.example/"/>
    <outline text="News">
      <outline text="North">
        <outline type="rss" text="A" title="A" xmlUrl="https://a.example/"/>
        <outline type="rss" text="C" title="C" xmlUrl="https://c.example/"/>
      </outline>
      <outline type="rss" text="D" title="D" xmlUrl="https://d.example/"/>
    </outline>
  </body>
</opml>
`
	if o.Text() != want {
		t.Errorf("got\n%s", o.Text())
	}
}

// Outlines in which tags are left out or written as other programs write them.
func TestSloppyOutlinesCanBeChanged(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"on one line":      `<opml><body><outline xmlUrl="https://a.example/"/></body></opml>`,
		"empty body":       `<opml><head/><body/></opml>`,
		"tags left open":   `<opml><body><outline text="x" xmlUrl="https://a.example/"></body></opml>`,
		"folder left open": `<opml><body><outline text="x"><outline xmlUrl="https://a.example/"/></body></opml>`,
		"upper case":       `<OPML><BODY><OUTLINE XMLURL="https://a.example/"/></BODY></OPML>`,
		"ampersand":        `<opml><body><outline text="a & b" xmlUrl="https://a.example/?x=1&y=2"/></body></opml>`,
		"no marks":         `<opml><body><outline text=a xmlUrl="https://a.example/" ></outline></body></opml>`,
		"feed with feeds":  `<opml><body><outline text="x" xmlUrl="https://a.example/"><outline xmlUrl="https://b.example/"/></outline></body></opml>`,
		"UTF-16":           "\xff\xfe" + wide(`<?xml version="1.0" encoding="UTF-16"?><opml><body><outline text="é" xmlUrl="https://a.example/"/></body></opml>`),
		"Windows-1252":     `<?xml version="1.0" encoding="windows-1252"?>` + "<opml><body><outline text=\"caf\xe9\" xmlUrl=\"https://a.example/\"/></body></opml>",
	} {
		o := outline(t, text)
		before := o.Feeds()
		must(t, o.Add(Feed{URL: "https://new.example/", Title: "New", Folder: []string{"x"}}, Feed{URL: "https://top.example/"}))
		if urls := urlsOf(o.Feeds()); len(urls) != len(before)+2 || !slices.Contains(urls, "https://new.example/") || !slices.Contains(urls, "https://top.example/") {
			t.Errorf("%s: added: %q in\n%s", name, urls, o.Text())
		}
		must(t, o.Remove("https://new.example/", "https://top.example/"))
		if got := urlsOf(o.Feeds()); !slices.Equal(got, urlsOf(before)) {
			t.Errorf("%s: removed: %q, want %q in\n%s", name, got, urlsOf(before), o.Text())
		}
		if len(before) == 0 {
			continue
		}
		must(t, o.Move(before[0].URL, "https://moved.example/"))
		if got := o.Feeds(); len(got) != len(before) || got[0].URL != "https://moved.example/" {
			t.Errorf("%s: moved: %q in\n%s", name, got, o.Text())
		}
		must(t, o.Remove("https://moved.example/"))
		if got := o.Feeds(); len(got) != len(before)-1 {
			t.Errorf("%s: %q in\n%s", name, got, o.Text())
		}
	}
}

func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func urlsOf(feeds []Feed) []string {
	var urls []string
	for _, f := range feeds {
		urls = append(urls, f.URL)
	}
	return urls
}

// What another program says of its file and of its folders comes out again.
func TestAnOutlineIsImportedAndExportedWithoutLoss(t *testing.T) {
	t.Parallel()
	const theirs = `<?xml version="1.0"?><opml version="2.0"><head><title>Ada's feeds</title><dateCreated>Mon, 28 Sep 2026 09:00:00 GMT</dateCreated><ownerName>Ada Quill &amp; Co</ownerName><expansionState>1,2</expansionState></head>
<body><outline text="News" isOpen="true" xmlns:r="https://reader.example/" r:sort="date"><outline text="Port" icon="ship"><outline text="Harbour Post" type="atom" xmlUrl="https://post.example/feed" interval="60"/></outline></outline></body></opml>`
	from, err := ParseOutline([]byte(theirs))
	if err != nil {
		t.Fatal(err)
	}
	o, err := ParseOutline([]byte(emptyOutline))
	if err != nil {
		t.Fatal(err)
	}
	o.TakeHead(from)
	if err := o.Add(from.Places()...); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<title>Ada's feeds</title>", "<dateCreated>Mon, 28 Sep 2026 09:00:00 GMT</dateCreated>", "<ownerName>Ada Quill &amp; Co</ownerName>", "<expansionState>1,2</expansionState>", `isOpen="true"`, `"https://reader.example/"`, `:sort="date"`, `icon="ship"`, `interval="60"`, `type="atom"`} {
		if strings.Count(o.Text(), want) != 1 {
			t.Errorf("%s is not there once:\n%s", want, o.Text())
		}
	}
	again, err := ParseOutline([]byte(o.Text()))
	if err != nil || len(again.Feeds()) != 1 || strings.Join(again.Feeds()[0].Folder, "/") != "News/Port" {
		t.Errorf("%v, %+v", err, again)
	}
	// A file that has feeds keeps its own head.
	mine, err := ParseOutline([]byte(harbour))
	if err != nil {
		t.Fatal(err)
	}
	before := mine.Text()
	mine.TakeHead(from)
	if strings.Contains(mine.Text(), "Ada's feeds") || len(mine.Feeds()) == 0 || strings.Contains(before, "<head>") && !strings.Contains(mine.Text(), "ownerName") {
		t.Errorf("%s", mine.Text())
	}
}

func TestWhatIsNoOutlineIsRefused(t *testing.T) {
	t.Parallel()
	for text, says := range map[string]string{
		"":                           "is not OPML",
		"{}":                         "is not OPML",
		"<html><body></body></html>": "is not OPML",
		"<opml></opml>":              "without a body",
		"<opml>\n<body>\n<outline <": "invalid XML on line 3",
		"<opml><body>":               "invalid XML on line",
	} {
		_, err := ParseOutline([]byte(text))
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.40q: %v, want %q", text, err, says)
		}
	}
}

func FuzzOutline(f *testing.F) {
	f.Add([]byte(harbour), "https://a.example/", "News")
	f.Add([]byte(emptyOutline), "x\"y'<&>", "")
	f.Add([]byte(`<opml><body><outline text="x" xmlUrl="https://a.example/"></body></opml>`), "https://a.example/", "x")
	f.Add([]byte("<opml><body/></opml>"), "javascript:alert(1)", "\x00")
	f.Fuzz(func(t *testing.T, data []byte, url, folder string) {
		if len(data) > 10_000 {
			return
		}
		o, err := ParseOutline(data)
		if err != nil {
			return
		}
		before := urlsOf(o.Feeds())
		again, err := ParseOutline([]byte(o.Text()))
		if err != nil || !slices.Equal(urlsOf(again.Feeds()), before) {
			t.Fatalf("what was read is not read again: %v\n%q\n%q", err, before, o.Text())
		}
		fresh, err := ParseOutline([]byte(emptyOutline))
		if err != nil {
			t.Fatal(err)
		}
		fresh.TakeHead(o)
		if err := fresh.Add(o.Places()...); err != nil || len(fresh.Feeds()) != len(o.Feeds()) {
			t.Fatalf("imported it is %v, %q", err, fresh.Text())
		}
		url = strings.TrimSpace(legal(url))
		if url == "" || o.Add(Feed{URL: url, Title: folder, Folder: []string{folder}}) != nil {
			return
		}
		after := urlsOf(o.Feeds())
		if slices.Contains(before, url) {
			if !slices.Equal(after, before) {
				t.Fatalf("a feed that is there was added: %q, %q", before, after)
			}
			return
		}
		if len(after) != len(before)+1 || !slices.Contains(after, url) {
			t.Fatalf("adding %q to %q gave %q\n%s", url, before, after, o.Text())
		}
	})
}
