package query_test

import (
	"errors"
	"fmt"
	"strings"

	"pullquote/store/query"
)

func ExampleParse() {
	q, err := query.Parse(`strike said:“Ada Quill” from:2031-5..`)
	fmt.Println(q, err)

	text := "ferry is:red"
	_, err = query.Parse(text)
	var e *query.Error
	if errors.As(err, &e) {
		fmt.Println(text)
		fmt.Println(strings.Repeat(" ", e.Column-1)+"^", e.Message)
	}
	// Output:
	// said:"Ada Quill" strike from:2031-05.. <nil>
	// ferry is:red
	//          ^ is:red: read, unread, starred or archived
}
