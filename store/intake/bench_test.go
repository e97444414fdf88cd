package intake

import (
	"strings"
	"testing"
)

func BenchmarkDraft(b *testing.B) {
	m := made{html: strings.Repeat("<p>“Not one <b>boat</b> leaves before the crane is mended,” said <a href=\"https://merrow.example/\">Ada Quill</a>, who has run the harbour since 1998.</p>\n", 30)}
	m.facts.Title, m.facts.URL = "The crane is mended", "https://harbourpost.example/crane"
	b.SetBytes(int64(len(m.html)))
	for b.Loop() {
		if _, err := m.draft(); err != nil {
			b.Fatal(err)
		}
	}
}
