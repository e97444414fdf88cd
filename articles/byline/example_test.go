package byline_test

import (
	"fmt"

	"pullquote/articles/byline"
)

func ExampleParse() {
	line := byline.Parse("By Ada Quill and Ben Ostler, Associated Press | September 27, 2026")
	fmt.Println(line.Names, line.Source, line.When.Time.Format("2006-01-02"))
	fmt.Println(byline.Parse("By the time the ferry left, nobody was on the quay.").Empty())
	// Output:
	// [Ada Quill Ben Ostler] Associated Press 2026-09-27
	// true
}
