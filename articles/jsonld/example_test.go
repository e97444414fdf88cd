package jsonld_test

import (
	"fmt"

	"pullquote/articles/jsonld"
)

func ExampleData_About() {
	var d jsonld.Data
	d.Add(`//<![CDATA[
{"@type": "NewsArticle", "headline": "The ferry
waits", "author": [{"name": "Ada Quill"}, {"name": "Bo Tarn"}],}
//]]>`)
	about := d.About()
	fmt.Printf("%q %q\n", about.Headline, about.Authors)
	// Output: "The ferry\nwaits" ["Ada Quill" "Bo Tarn"]
}
