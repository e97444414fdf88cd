package quotes_test

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

func TestSpeakersArePeopleBodiesOrDocuments(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]quotes.Sort{
		"“Not one boat,” said Ada Quill, the harbour master.":              quotes.Person,
		"“Not one boat,” said Quill.":                                      quotes.Person,
		"“We will pay,” a senior official said.":                           quotes.Anonymous,
		"The fishermen said they would wait.":                              quotes.Anonymous,
		"“Nobody was hurt,” police said.":                                  quotes.Organised,
		"“It is a shame,” the Harbour Board said in a statement.":          quotes.Organised,
		"“It is a shame,” the harbour board said.":                         quotes.Organised,
		"“The wall is old,” a report by the Harbour Board said.":           quotes.Written,
		"“The wall is old,” the letter said.":                              quotes.Written,
		"The ministry said in June that the wall was sound and would hold": quotes.Organised,
	} {
		found := quotes.Find(page(text))
		if len(found.Speakers) != 1 || found.Speakers[0].Sort != want {
			t.Errorf("%s: speakers %+v, want a %s", text, found.Speakers, want)
		}
	}
}

func TestWhoIsNamedAndSaysNothingIsSilent(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“Not one boat,” said Ada Quill. Mayor Elsa Wend did not comment.":                                 "Elsa Wend (Mayor)",
		"“Not one boat,” said Ada Quill. Mayor Elsa Wend was there. Wend said the quay was safe.":          "",
		"“Not one boat,” said Ada Quill. The storm reached Gannet Point and the Harbour Board met.":        "",
		"“Not one boat,” said Ada Quill. The mayor, Elsa Wend, met Jonas Kern. Kern shrugged.":             "Elsa Wend (mayor), Jonas Kern ()",
		"“Not one boat,” said harbour master Ada Quill. Quill left. Nobody named a captain, or his mates.": "",
	} {
		var names []string
		for _, s := range quotes.Find(page(text)).Silent {
			names = append(names, s.Name+" ("+s.Role+")")
		}
		slices.Sort(names)
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%s: %q are silent, want %q", text, got, want)
		}
	}
}
