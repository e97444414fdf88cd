package quotes

import (
	"reflect"
	"strings"
	"testing"
)

// TestADocumentLeavesNothingBehind reads documents in the room in which others were
// read before: each is as if it were the first.
func TestADocumentLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	texts := []string{
		"“We waited,” said Ines Calloway, the mayor. Kern said the wall would stand. “Never,” she said.",
		"„Wir warten“, sagte Kern. Der Minister erklärte, die Mauer sei alt. „Nie“, sagte sie.",
		"The official said that nobody would come. “No.” “Never,” the official added.",
		"She said: “Lind’s plan is mad.” He disagreed.",
		strings.Repeat("Oskar Lind and Petra Halloran met. “It is over,” he said. ", 40),
	}
	var first []Found
	for _, s := range texts {
		first = append(first, Find(documentOf(s)))
	}
	var f Finder
	for i := range 60 {
		k := i * 7 % len(texts)
		if got := f.Find(documentOf(texts[k])); !reflect.DeepEqual(got, first[k]) {
			t.Fatalf("text %d, read again, says %+v, at first %+v", k, got, first[k])
		}
	}
}

func documentOf(s string) Document {
	return Document{Text: s, Paragraphs: []Paragraph{{Span: Span{0, len(s)}}}}
}
