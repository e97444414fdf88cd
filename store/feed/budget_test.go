package feed

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/budget"
	"pullquote/store/web"
)

// visited refreshes a feed of items that a server of its own gives out.
func visited(t *testing.T, items ...string) (v Visit, library string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write([]byte(channel(items...)))
	}))
	defer server.Close()
	r := newReader(t, t.TempDir())
	trippedBy(t, r, "")
	must(t, r.Run(t.Context(), []Feed{{URL: server.URL + "/feed", Title: "Harbour Post"}}, func(got Visit) { v = got }))
	return v, r.library
}

func TestWhatAnItemHasTooMuchOfIsLeftOutAndTold(t *testing.T) {
	t.Parallel()
	item := func(inside string) string { return "<item><title>Low tide</title>" + inside + "</item>" }
	body := "<description>" + strings.Repeat("Not one boat left the quay of Port Merrow. ", 20) + "</description>"
	many := func(what string, n int) (all string) {
		for i := range n {
			all += fmt.Sprintf("<%s>Quay %d</%[1]s>", what, i)
		}
		return all
	}
	for want, inside := range map[string]string{
		`adding "Low tide": left out: tags after the first 20`: body + many("category", budget.ItemTags+1),
		"": body + many("category", budget.ItemTags),
	} {
		v, _ := visited(t, item(inside))
		if v.Err != nil || v.New != 1 {
			t.Errorf("%q: got %+v", want, v)
		}
		var got string
		for _, note := range v.Notes {
			got += note.Error()
		}
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAuthorsThatAreTooManyAreLeftOutAndTold(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{budget.ItemNames: "", budget.ItemNames + 1: "authors after the first 20", budget.ItemLinks + 1: "authors after the first 20"} {
		var item Item
		var names []string
		for i := range n {
			names = append(names, fmt.Sprintf("Ada Quill %d", i))
		}
		item.name(names)
		if len(item.Authors) != budget.ItemNames || strings.Join(item.LeftOut, ";") != want {
			t.Errorf("%d: %d, %q", n, len(item.Authors), item.LeftOut)
		}
	}
}

func TestATextWithoutEndIsCutAndToldOf(t *testing.T) {
	t.Parallel()
	for want, n := range map[string]int{"": budget.ItemBytes / 3, "text after the first 4 MB": budget.ItemBytes} {
		doc, err := Parse(page(channel("<item><title>Low tide</title><description>"+strings.Repeat("a ", n/2+1)+"</description></item>")), noon)
		if err != nil || len(doc.Items) != 1 || strings.Join(doc.Items[0].LeftOut, ";") != want {
			t.Errorf("%d bytes: %d items, %v, %q", n, len(doc.Items), err, doc.Items[0].LeftOut)
		}
	}
}

func TestATableThatSpansThousandsOfCellsCostsItsFeedNothing(t *testing.T) {
	t.Parallel()
	table := "<item><title>Tides</title><description>&lt;table>&lt;td colspan=9999 rowspan=9999>" + strings.Repeat("Not one boat left. ", 50) + "&lt;/table></description></item>"
	v, library := visited(t, table, entry(1))
	if v.Err != nil || v.New != 2 || v.Faults != nil {
		t.Fatalf("got %+v", v)
	}
	files, _ := filepath.Glob(filepath.Join(library, "*", "*tides*.md"))
	if len(files) != 1 {
		t.Fatalf("got %q", files)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Size() > 100<<10 {
		t.Errorf("got %d bytes, %v", info.Size(), err)
	}
}

func TestOutlinesThatAreTooManyOrTooDeepArePassedOverAndStay(t *testing.T) {
	t.Parallel()
	const one = `<outline xmlUrl="https://a.example/"/>`
	many := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<outline xmlUrl="https://a.example/%d"/>`, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		body         string
		feeds, above int
	}{
		"many": {many(budget.Outlines + 3), budget.Outlines, 3},
		"deep": {one + strings.Repeat(`<outline text="a">`, budget.OutlineDepth+5) + one + strings.Repeat("</outline>", budget.OutlineDepth+5), 1, 7}, // two of the 32 are <opml> and <body>,
	} {
		text := "<opml><body>" + c.body + "</body></opml>"
		o := outline(t, text)
		if len(o.Feeds()) != c.feeds || o.PassedOver != c.above {
			t.Errorf("%s: %d feeds, %d passed over", name, len(o.Feeds()), o.PassedOver)
		}
		must(t, o.Add(Feed{URL: "https://new.example/"}))
		must(t, o.Remove("https://new.example/"))
		if !strings.Contains(o.Text(), c.body) {
			t.Errorf("%s: what was passed over is not as it was", name)
		}
	}
}

func TestAPageThatNamesMoreFeedsThanAreListedSaysSo(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]bool{budget.PageFeeds: false, budget.PageFeeds + 1: true} {
		var head strings.Builder
		for i := range n {
			fmt.Fprintf(&head, `<link rel=alternate type=application/rss+xml href=/feed%d>`, i)
		}
		feeds, more := alternates(web.Page{URL: "https://post.example/", Body: []byte("<head>" + head.String())})
		if len(feeds) != budget.PageFeeds || more != want {
			t.Errorf("of %d: %d, and more: %t", n, len(feeds), more)
		}
	}
}
