package index

import (
	"slices"
	"testing"

	"pullquote/store/query"
)

func TestHitsAreTheWordsThatAQueryLooksFor(t *testing.T) {
	t.Parallel()
	const text = "The ferry strikes again. “A strike,” said Ada Quill, “of the ferry men.” No tram ran."
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"ferry", []string{"ferry", "ferry"}},
		{"ferry -tram", []string{"ferry", "ferry"}},
		{"said:quill strike*", []string{"strikes", "strike"}},
		{"tram or (said:quill men)", []string{"men", "tram"}},
		{`"ferry men"`, []string{"ferry men"}},
		{"is:unread from:2031", nil},
	} {
		q, err := query.Parse(c.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range Hits(q, text) {
			got = append(got, h.Of(text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.query, got, c.want)
		}
	}
}
