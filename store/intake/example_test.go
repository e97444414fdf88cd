package intake_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"pullquote/store/intake"
)

func Example() {
	dir, err := os.MkdirTemp("", "library")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)

	a, err := intake.New(intake.Options{Library: dir, Report: func(r intake.Result) {
		if r.Same != "" {
			fmt.Println("already there:", r.Same, r.Reason)
			return
		}
		fmt.Println("added:", r.Path)
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer a.Close()
	const export = `[{"title": "The crane is mended", "site_name": "The Harbour Post", "published": "2026-09-28", "url": "https://harbourpost.example/crane", "content": "<p>“It lifts,” said Ada Quill.</p>"},
		{"title": "Crane", "url": "http://www.harbourpost.example/crane/?utm_source=mail", "content": "<p>“It lifts again,” said Ada Quill.</p>"}]`
	if err := a.Stream(context.Background(), strings.NewReader(export), "export.json"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// added: the-harbour-post/2026-09-28-the-crane-is-mended.md
	// already there: the-harbour-post/2026-09-28-the-crane-is-mended.md same address
}
