package articles

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles/dates"
)

// ferryBody are paragraphs for a page whose head is the matter.
const ferryBody = `<p>The ferry waited in the harbour for the whole of the long grey morning, and the crew had nothing to do but wait for the tide to turn.</p>
<p>“We have waited before, and we will wait again,” said Orla Venn, who has steered the boat for eleven years and does not mean to stop.</p>
<p>The harbour board meets on Tuesday to hear from those who live on the east bank, and from nobody else, as its chairman put it.</p>`

// ferryPage is a page with something in its head and something around its headline.
func ferryPage(head, top string) string {
	return "<!DOCTYPE html><html><head><meta charset=utf-8>" + head + "</head><body><article>" + top + ferryBody + "</article></body></html>"
}

const ferryTop = "<title>The ferry waits</title>"

func TestPagesTellWhoWroteThem(t *testing.T) {
	t.Parallel()
	const h1 = "<h1>The ferry waits</h1>"
	for top, want := range map[string]string{
		`<p class="byline">Von Bo Tarn am Montag, 4. Mai 2031 um 11:14 Uhr</p>`:                                                "Bo Tarn",
		`<div class="byline"><span>Bo Tarn</span><span>22. Februar 2031</span></div>`:                                          "Bo Tarn",
		`<p class="meta">Par Bo Tarn et Ada Quill | 4 mai 2031</p>`:                                                            "Bo Tarn;Ada Quill",
		`<p>Texto: Ana Ruiz y Bo Tarn</p>`:                                                                                     "Ana Ruiz;Bo Tarn",
		`<p>Door Bo Tarn</p>`:                                                                                                  "Bo Tarn",
		`<p>Text und Interview: Ada Quill</p>`:                                                                                 "Ada Quill",
		`<div class="author">By Ada Quill @adaquill ada.quill@harbourpost.example</div>`:                                       "Ada Quill",
		`<div><span class="byline">Posted on</span> <a href="#">May 4, 2031</a> by <a rel="author" href="#">Bo Tarn</a></div>`: "Bo Tarn",
		`<div class="article-author">09.10.2031</div>`:                                                                         "",
		`<div class="author">Harbour Media GmbH, Ostermouth</div>`:                                                             "",
		`<div class="author">Redaktion</div>`:                                                                                  "",
		`<p>Foto: Kit Lowe</p>`:                                                                                                "",
		`<h5>Autor:</h5><p>Bo Tarn</p>`:                                                                                        "Bo Tarn",
		`<p>04.05.2031 | 13:10 Uhr | Bo Tarn</p>`:                                                                              "Bo Tarn",
		`<div class="author"><p>Ada Quill</p><p>Alle Artikel</p></div>`:                                                        "Ada Quill",
		`<div class="authors"><p>Ada Quill</p><p>Bo Tarn</p></div>`:                                                            "Ada Quill;Bo Tarn",
		`<div class="author"><p>Text:</p><p>Ada Quill</p></div>`:                                                               "Ada Quill",
		`<div class="author">Teilen Teilen Drucken</div>`:                                                                      "",
		`<div class="author">Über den Autor</div>`:                                                                             "",
		`<div class="entry-author">Posted by Ada Quill in Harbour</div>`:                                                       "Ada Quill",
		`<aside><span class="author">Ada Quill</span></aside>`:                                                                 "Ada Quill",
		`<aside><h3>Also new</h3><span class="author">Kit Lowe</span></aside>`:                                                 "",
	} {
		a := readAs(t, "page.html", ferryPage(ferryTop, h1+top))
		if got := strings.Join(a.Bylines, ";"); got != want {
			t.Errorf("%s is by %q, want %q", top, got, want)
		}
	}
}

func TestTheHeadAndTheFootOfAPageTellItsAuthors(t *testing.T) {
	t.Parallel()
	long := "<p>" + strings.Repeat("The ferry waits in the harbour. ", 10) + "</p>"
	const h1 = "<h1>The ferry waits</h1>"
	for _, c := range [][4]string{
		{`<meta name="author" content="adaquill">`, `<span class="author">Ada Quill</span>`, "", "Ada Quill"},
		{`<meta name="author" content="Ada">`, `<span class="author">Ada Quill</span>`, "", "Ada Quill"},
		{`<meta name="author" content="Ada">`, `<span class="author">Ada from the harbour</span>`, "", "Ada"},
		{`<meta property="og:site_name" content="Ada Quill"><script type="application/ld+json">{"@type":"Article","author":{"@type":["Person","Organization"],"name":"Ada Quill"}}</script>`, "", "", "Ada Quill"},
		{`<meta property="og:site_name" content="Harbour Post"><script type="application/ld+json">{"@type":"Article","author":{"name":"Harbour Post"}}</script>`, "", "", ""},
		{`<meta name="citation_author" content="Ada Quill">`, "", `<ol><li itemscope><meta itemprop="author" content="Kit Lowe, Ben Ostler">On cranes</li></ol>`, "Ada Quill"},
		{"", "", "<p>Text: Ada Quill</p><p>Photos: Kit Lowe</p>", "Ada Quill"},
		{"", long + long, "<p>Text: Ada Quill</p>" + long, ""}, // of a book
	} {
		page := "<!DOCTYPE html><html><head><title>The ferry waits</title>" + c[0] + "</head><body><article>" + h1 + c[1] + ferryBody + c[2] + "</article></body></html>"
		if got := strings.Join(readAs(t, "page.html", page).Bylines, ";"); got != c[3] {
			t.Errorf("%s%s%s is by %q, want %q", c[0], c[1], c[2], got, c[3])
		}
	}
}

func TestPagesTellWhenTheyWerePublished(t *testing.T) {
	t.Parallel()
	const h1 = "<h1>The ferry waits</h1>"
	for _, c := range []struct {
		head, top string
		day       string
		by        dates.Evidence
	}{
		{`<meta name="DC.date.created" content="2031-05-04">`, h1, "2031-05-04", dates.Meta},
		{`<script type="application/ld+json">{"@type":"WebPage","datePublished":"2031-05-04T08:00:00Z"}</script>`, h1, "2031-05-04", dates.LinkedData},
		{"", h1 + `<abbr class="published" title="2031-05-04T10:11:12+02:00">Montag</abbr>`, "2031-05-04", dates.Microformat},
		{"", h1 + `<span itemprop="datePublished" content="2031-05-04">Monday</span>`, "2031-05-04", dates.Microdata},
		{"", h1 + `<time datetime="2031-05-04">yesterday</time>`, "2031-05-04", dates.TimeElement},
		{"", h1 + `<span class="date">4. Mai 2031</span>`, "2031-05-04", dates.Visible},
		{"", h1 + `<div>Ostermouth, 4 mai 2031</div>`, "2031-05-04", dates.Visible},
		{`<link rel="canonical" href="https://harbourpost.example/2031/05/04/ferry">`, h1, "2031-05-04", dates.Address},
		{`<meta property="article:published_time" content="2031-05-01">`, h1 + `<p class="date">4 May 2031</p>`, "2031-05-04", dates.Visible},           // what is shown, where the other is not
		{`<meta property="article:published_time" content="2031-05-04T22:30:00Z">`, h1 + `<p class="date">5 May 2031</p>`, "2031-05-05", dates.Visible}, // of another zone
		{`<meta name="date" content="05/04/2031"><meta name="language" content="de">`, h1 + `<p class="date">4. Mai 2031</p>`, "2031-05-04", dates.Meta},
		{`<meta name="date" content="2031-05-04">`, h1 + `<p>3 May 2031, updated 4 May 2031</p>`, "2031-05-04", dates.Meta},
		{"", h1 + `<aside><time datetime="2031-05-04">4 May</time></aside>`, "2031-05-04", dates.TimeElement},
		{"", h1 + `<p>Ada Quill / 4 May 2031 / 06:15 / Photo: Harbour Post / 12 comments / print / send it on</p>`, "2031-05-04", dates.Visible},
		{"", h1 + `<p>Last change:</p><p>4 May 2031</p>`, "2031-05-04", dates.Visible},
		{"", h1 + `<p>(4 May 2031) The ferry waited in the harbour for the whole of the long grey morning.</p>`, "2031-05-04", dates.Visible},
		{"", `<h1>The ferry waits<br><small>4 May 2031 • Harbour, Boats</small></h1>`, "2031-05-04", dates.Visible},
		{`<link rel="canonical" href="https://harbourpost.example/news/04-05-2031">`, h1, "2031-05-04", dates.Address},
		{`<link rel="canonical" href="https://harbourpost.example/2031/5/4/ferry"><meta name="date" content="2031-07-17">`, h1, "2031-05-04", dates.Address}, // an address does not change when the article does
		{`<script>{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2031-05-04"}</script>`, h1, "2031-05-04", dates.LinkedData},
		{"", h1 + `<p>Open from 4 to 9 May 2031</p>`, "", dates.None},
		{"", h1 + `<p>Deadline: 9 May 2031</p>`, "", dates.None},
		{"", h1 + `<p>On 9 May 2031 the ferry will sail again, the board says.</p>`, "", dates.None},
		{"", h1 + `<div class="comments"><p class="date">9 May 2031</p></div>`, "", dates.None},
		{"", h1 + `<h3><a href="/crane">The crane is new again</a></h3><p class="date">9 May 2031</p>`, "", dates.None}, // of another article
		{"", h1 + `<aside><h3>Also new</h3><p class="date">9 May 2031</p></aside>`, "", dates.None},
	} {
		a := readAs(t, "page.html", ferryPage(ferryTop+c.head, c.top))
		got := ""
		if !a.Published.IsZero() {
			got = a.Published.Format("2006-01-02")
		}
		if got != c.day || a.DatedBy != c.by {
			t.Errorf("%s%s is of %q by %q, want %q by %q", c.head, c.top, got, a.DatedBy, c.day, c.by)
		}
	}
}

func TestPagesWithoutAHeadlineShowNoDay(t *testing.T) {
	t.Parallel()
	page := `<title>Harbour</title><body><div><a href="/crane">The crane</a> <time datetime="2031-05-04">4 May</time></div>` + ferryBody
	if a := readAs(t, "page.html", page); !a.Published.IsZero() {
		t.Errorf("a list of articles is of %v", a.Published)
	}
}

func TestStaticPagesAreOfNoDay(t *testing.T) {
	t.Parallel()
	const head = `<html><head><title>About us</title><meta property="article:published_time" content="2031-05-04T10:11:12Z"></head>`
	for body, want := range map[string]bool{
		`<body class="page-template-default page page-id-12">`:                               false,
		`<body class="path-node page-node-type-page">`:                                       false,
		`<body class="single single-post postid-12">`:                                        true,
		`<body class="page-template-default page page-id-12"><p class="date">4 May 2031</p>`: true,
	} {
		a := readAs(t, "page.html", head+body+"<h1>About us</h1>"+ferryBody)
		if !a.Published.IsZero() != want {
			t.Errorf("%s is of %v", body, a.Published)
		}
	}
}

func TestAWeblogsPostsMayBeAWidget(t *testing.T) {
	t.Parallel()
	page := `<title>Harbour Log: The ferry waits</title><body><div class="widget Header"><h1>Harbour Log</h1></div>
		<div class="widget Blog"><h2 class="date-header">Monday, 4 May 2031</h2><h3 class="post-title entry-title">The ferry waits</h3>` + ferryBody +
		`<span class="post-author vcard">Posted by <span class="fn">Ada Quill</span></span> <abbr class="published" title="2031-05-04T21:11:00+02:00">21:11</abbr></div>
		<div class="widget BlogArchive"><h2>Archive</h2><p>9 June 2031</p></div>`
	a := readAs(t, "page.html", page)
	if got := fmt.Sprint(a.Title, a.Bylines, a.Published.Format("2006-01-02")); got != "The ferry waits[Ada Quill]2031-05-04" {
		t.Errorf("it tells %s", got)
	}
}

func TestPagesTellTheirTitlesInFullAndWithoutTheSite(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]string{
		{`<title>The ferry waits - harbourpost.example</title>`, `<h1>The ferry waits</h1>`, "The ferry waits"},
		{`<title>Harbour Post » Blog Archive » The ferry waits</title>`, `<h1>The Harbour Post</h1><h2>The ferry waits</h2>`, "The ferry waits"},
		{`<title>Harbour Post » Blog Archive » The ferry waits</title>`, ``, "The ferry waits"},
		{`<meta property="og:title" content="The ferry waits for the tide, and nobody..."><title>x</title>`, `<h1>The ferry waits for the tide, and nobody asked the crew</h1>`, "The ferry waits for the tide, and nobody asked the crew"},
		{`<meta property="og:title" content="Crew calls it "a trap" for boats"/><title>Crew calls it &quot;a trap&quot; for boats</title>`, ``, `Crew calls it "a trap" for boats`},
		{`<title>The ferry waits | The Harbour Post</title><meta property="og:site_name" content="Harbour Post">`, ``, "The ferry waits"},
		{`<title>The ferry waits</title>`, `<h1><span class="kicker">Harbour</span> The ferry waits</h1>`, "The ferry waits"},
		{`<title>The ferry waits - harbourpost.example</title>`, `<header class="headline"><p>4 May 2031</p><h1>The ferry waits</h1></header>`, "The ferry waits"},
		{`<title>The ferry waits - harbourpost.example</title>`, `<h3><a href="/ferry">The ferry waits</a></h3><h1>The ferry waits for the tide</h1>`, "The ferry waits for the tide"},
		{`<title>The ferry waits</title>`, `<h1>The ferry waits<br><small>4 May 2031 • Harbour</small></h1>`, "The ferry waits"},
	} {
		if a := readAs(t, "page.html", ferryPage(c[0], c[1])); a.Title != c[2] {
			t.Errorf("%s%s is %q, want %q", c[0], c[1], a.Title, c[2])
		}
	}
}

func TestSavedPagesTellTheirAddressAndWhenTheyWereSaved(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]string{
		{"<!--\n Page saved with SingleFile \n url: https://harbourpost.example/ferry \n saved date: Sun May 04 2031 10:11:12 GMT+0200\n-->", "", "2031-05-04"},
		{"<!-- saved from url=(0034)https://harbourpost.example/ferry -->", "", ""},
		{"", `<link rel="canonical" href="https://web.archive.org/web/20310504101112/https://harbourpost.example/ferry">`, "2031-05-04"},
		{"", `<link rel="canonical" href="https://archive.ph/AbCdE"><link rel="bookmark" href="http://archive.today/20310504101112/https://harbourpost.example/ferry">`, "2031-05-04"},
	} {
		a := readAs(t, "page.html", c[0]+ferryPage(ferryTop+c[1], "<h1>The ferry waits</h1>"))
		saved := ""
		if !a.Saved.IsZero() {
			saved = a.Saved.Format("2006-01-02")
		}
		if a.URL != "https://harbourpost.example/ferry" || saved != c[2] || !a.Published.IsZero() {
			t.Errorf("%s%s is at %q, saved %q, published %v", c[0], c[1], a.URL, saved, a.Published)
		}
	}
}

// TestListsSayWhatPagesSay holds over pages that put each fact in each place.
func TestListsSayWhatPagesSay(t *testing.T) {
	t.Parallel()
	heads := []string{"", ferryTop, `<title>The ferry waits - Harbour Post</title><meta property="og:site_name" content="Harbour Post">`, `<meta name="author" content="Ada Quill"><meta name="date" content="2031-05-04">`, `<script type="application/ld+json">{"@type":"Article","headline":"The ferry waits","author":"Bo Tarn","datePublished":"2031-05-04"}</script>`}
	tops := []string{"", "<h1>The ferry waits</h1>", "<h2>The ferry waits</h2>", "<h1>The ferry waits</h1><p>By Ada Quill</p>", "<h1>The ferry waits</h1><p>By Ada Quill | 03/04/2031</p>", `<h1>The ferry waits</h1><time datetime="2031-05-04">today</time>`, "<h1>The ferry waits</h1><p>Von Bo Tarn, 4. Mai 2031</p>", "<p>Updated 4 May 2031</p><h1>The ferry waits</h1>"}
	for _, head := range heads {
		for _, top := range tops {
			page := ferryPage(head, top)
			src := Source{Name: "page.html", Size: int64(len(page))}
			a := readAs(t, src.Name, page)
			s := Summarize([]byte(page), src)
			told := func(s Summary) string { return fmt.Sprint(s.Title, s.Bylines, s.Published, s.DateOnly, s.DatedBy) }
			if a.Title != "" && s.Title == "" {
				continue // a page that names no title has one only in its text
			}
			if got, want := told(s), told(a.Summary()); got != want {
				t.Errorf("%s%s: the list says %s, the page %s", head, top, got, want)
			}
		}
	}
}

// readAs reads a file of a name.
func readAs(t *testing.T, name, data string) *Article {
	t.Helper()
	a, err := Read(strings.NewReader(data), Source{Name: name, Size: int64(len(data))})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestLinksOfAPageAreSeenFromWhereItCameFrom(t *testing.T) {
	t.Parallel()
	const from = "https://harbourpost.example/news/ferry.html"
	for _, c := range []struct{ head, fetched, want string }{
		{"", from, "https://harbourpost.example/news/tides.html"},
		{"", "", ""},
		{`<link rel="canonical" href="https://harbourpost.example/a/ferry">`, "", "https://harbourpost.example/a/tides.html"},
		{`<link rel="canonical" href="https://harbourpost.example/a/ferry">`, from, "https://harbourpost.example/news/tides.html"},
		{`<base href="/b/"><base href="/c/">`, from, "https://harbourpost.example/b/tides.html"},
		{`<base href="https://tides.example/b/">`, "", "https://tides.example/b/tides.html"},
		{`<base href="/b/">`, "", ""},
		{`<base href="javascript:/b/">`, from, ""},
		{`<base href="file:///etc/">`, from, ""},
	} {
		page := ferryPage(ferryTop+c.head, `<h1>The ferry waits</h1><p>It waits for <a href="tides.html">the tide table</a>, as it has for a week, at the quay below the old mill.</p>`)
		a, err := Read(strings.NewReader(page), Source{Name: "page.html", Address: c.fetched})
		if err != nil {
			t.Fatal(err)
		}
		want := "waits for the tide table, as"
		if c.want != "" {
			want = "waits for [the tide table](" + c.want + "), as"
		}
		if !strings.Contains(a.Body, want) {
			t.Errorf("%s from %q: no %q in\n%s", c.head, c.fetched, want, a.Body)
		}
	}
}
