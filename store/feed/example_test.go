package feed_test

import (
	"fmt"
	"time"

	"pullquote/store/feed"
	"pullquote/store/web"
)

func ExampleParse() {
	page := web.Page{URL: "https://harbour.example/feed", Body: []byte(`<rss><channel><title>Harbour Post</title>
		<item><title>The crane is mended</title><link>/crane</link><pubDate>lundi 2 mars 2026, 10h</pubDate></item>
		<item><title>Ferries sail</title><link>/ferries</link><pubDate>02.03.2026 08:30</pubDate></item>
	</channel></rss>`)}
	doc, err := feed.Parse(page, time.Now())
	fmt.Println(doc.Title, err)
	for _, item := range doc.Items {
		fmt.Println(item.Title, item.Link, item.Published.Format(time.DateTime))
	}
	// Output:
	// Harbour Post <nil>
	// The crane is mended https://harbour.example/crane 2026-03-02 10:00:00
	// Ferries sail https://harbour.example/ferries 2026-03-02 08:30:00
}

func ExampleOutline() {
	o, err := feed.ParseOutline([]byte(`<opml version="2.0"><body>
  <!-- my own -->
  <outline text="News" colour="red">
    <outline text="Harbour Post" xmlUrl="https://harbour.example/feed"/>
  </outline>
</body></opml>
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(o.Add(feed.Feed{URL: "https://quay.example/feed", Title: "Quay", Folder: []string{"News"}}))
	fmt.Print(o.Text())
	// Output:
	// <nil>
	// <opml version="2.0"><body>
	//   <!-- my own -->
	//   <outline text="News" colour="red">
	//     <outline text="Harbour Post" xmlUrl="https://harbour.example/feed"/>
	//     <outline type="rss" text="Quay" title="Quay" xmlUrl="https://quay.example/feed"/>
	//   </outline>
	// </body></opml>
}
