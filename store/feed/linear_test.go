package feed

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pullquote/articles/budget"
	"pullquote/store/web"
)

// inProportion fails where twice the input takes more than a little over twice
// the bytes of memory, freed or not.
func inProportion(t *testing.T, name string, n int, do func(n int)) {
	t.Helper()
	once, _ := taken(func() { do(n) })
	if twice, _ := taken(func() { do(2 * n) }); twice > 3*once+1<<20 {
		t.Errorf("%s: %d takes %d bytes, %d takes %d", name, n, once, 2*n, twice)
	}
}

// taken returns the bytes and the number of allocations that something takes.
func taken(do func()) (size, count uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs
}

func TestItemsBeyondThoseThatAreLookedAtCostNothing(t *testing.T) { // alone, for it counts
	for name, feed := range map[string]func(n int) string{
		"RSS":  func(n int) string { return channel(strings.Repeat("<item/>", n)) },
		"Atom": func(n int) string { return "<feed>" + strings.Repeat("<entry/>", n) + "</feed>" },
		"JSON": func(n int) string {
			return `{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat("{},", n) + "{}]}"
		},
	} {
		parse := func(n int) {
			doc, err := Parse(page(feed(n)), noon)
			if err != nil || !doc.Unread || len(doc.Items) != budget.FeedItems || doc.Dropped != budget.FeedScan-budget.FeedItems {
				t.Errorf("%s: %d items, %d dropped, %v", name, len(doc.Items), doc.Dropped, err)
			}
		}
		_, once := taken(func() { parse(budget.FeedScan + 1) })
		if _, more := taken(func() { parse(10 * budget.FeedScan) }); more > once+once/10 {
			t.Errorf("%s: %d allocations for those that are looked at, %d with those that are not", name, once, more)
		}
	}
}

func TestHostileFeedsTakeTimeInProportion(t *testing.T) { // alone, for it counts
	item := func(inside string) string { return channel("<item><title>Crane</title>" + inside + "</item>") }
	for name, feed := range map[string]func(n int) string{
		"categories": func(n int) string { return item(strings.Repeat("<category>quay</category>", n)) },
		"links": func(n int) string {
			return "<feed><entry>" + strings.Repeat(`<link href="/a"/>`, n) + "</entry></feed>"
		},
		"authors": func(n int) string {
			return "<feed><entry>" + strings.Repeat("<author><name>A</name></author>", n) + "</entry></feed>"
		},
		"no names": func(n int) string {
			return "<feed>" + strings.Repeat("<author/>", n) + strings.Repeat("<entry/>", n/10) + "</feed>"
		},
		"enclosures": func(n int) string { return item(strings.Repeat(`<enclosure url="a"/>`, n)) },
		"entities":   func(n int) string { return item("<description>" + strings.Repeat("&amp;lt;&x;", n) + "</description>") },
		"a": func(n int) string {
			return item("<description>" + strings.Repeat("&lt;a href=b>", n) + "</description>")
		},
		"attributes":    func(n int) string { return item("<description " + strings.Repeat("a='' ", n) + "/>") },
		"extensions":    func(n int) string { return item(strings.Repeat("<x:y><x:z/></x:y>", n)) },
		"open elements": func(n int) string { return item(strings.Repeat("<p>", n)) },
	} {
		inProportion(t, name, 5_000, func(n int) { _, _ = Parse(page(feed(n)), noon) })
	}
}

func TestDiscoveryTakesTimeInProportion(t *testing.T) { // alone, for it counts
	for name, head := range map[string]func(n int) string{
		"links":  func(n int) string { return strings.Repeat("<link rel=alternate type=application/rss+xml href=a>", n) },
		"others": func(n int) string { return strings.Repeat("<link rel=stylesheet href=a>", n) },
		"a long base": func(n int) string {
			return "<base href='/" + strings.Repeat("b", n) + "/'>" + strings.Repeat("<link rel=alternate type=application/rss+xml href=a>", n)
		},
		"many of them": func(n int) string { return strings.Repeat("<base href=a>", n) },
	} {
		inProportion(t, name, 5_000, func(n int) {
			if got, _ := alternates(web.Page{URL: "https://news.example/", Body: []byte("<head>" + head(n))}); len(got) > budget.PageFeeds {
				t.Errorf("%s: %d feeds", name, len(got))
			}
		})
	}
}

func TestAnOutlineTakesTimeInProportion(t *testing.T) { // alone, for it counts
	opml := func(body string) string { return "<opml><body>" + body + "</body></opml>" }
	for name, text := range map[string]func(n int) string{
		"feeds": func(n int) string { return opml(strings.Repeat(`<outline xmlUrl="https://a.example/"/>`, n)) },
		"folders": func(n int) string {
			return opml(strings.Repeat(`<outline text="a"><outline text="b"/></outline>`, n/2))
		},
		"deep": func(n int) string {
			return opml(strings.Repeat(strings.Repeat(`<outline text="abcdefgh">`, 30)+strings.Repeat("</outline>", 30), n/30))
		},
	} {
		inProportion(t, name, 5_000, func(n int) {
			if _, err := ParseOutline([]byte(text(n))); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		})
	}
	feeds := func(n int) (all []Feed) {
		for i := range n {
			all = append(all, Feed{URL: fmt.Sprintf("https://a.example/%d", i), Folder: []string{fmt.Sprint(i)}})
		}
		return all
	}
	inProportion(t, "Add", 500, func(n int) {
		o, err := ParseOutline([]byte(emptyOutline))
		must(t, err)
		must(t, o.Add(feeds(n)...))
	})
}
