package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"pullquote/store/web"
)

func ExampleClient_Get() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprint(w, "The ferries run again.")
	}))
	defer server.Close()
	client := web.Client{AllowPrivate: true} // for a server on this machine
	page, err := client.Get(context.Background(), server.URL, web.Conditional{})
	fmt.Println(page.Status, page.ContentType, page.Text("").String, err)
	// Output: 200 text/plain The ferries run again. <nil>
}
