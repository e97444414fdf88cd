package analysis

import (
	"testing"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/internal/words"
)

func TestAnEmptyReadingHoldsNoText(t *testing.T) {
	t.Parallel()
	text := "“No,” said Kern."
	r := New()
	r.begin(text, language.ByTag("en"), false, "")
	r.paragraph(words.Span{Start: 0, End: len(text)})
	r.result()
	r.reset()
	for _, one := range r.people.Register.All[:cap(r.people.Register.All)] {
		if one.Name != "" {
			t.Errorf("%q is still among the people", one.Name)
		}
	}
	for _, q := range r.utterances[:cap(r.utterances)] {
		if q.Why != "" {
			t.Errorf("%q is still among the quotations", q.Why)
		}
	}
	if r.words.Text != "" || r.syntax.Text != "" || len(r.words.Tokens) > 0 || len(r.people.Register.BySur) > 0 {
		t.Errorf("what is left: texts %q and %q, %d tokens, %d surnames", r.words.Text, r.syntax.Text, len(r.words.Tokens), len(r.people.Register.BySur))
	}
}
