package collect

import (
	"path/filepath"
	"testing"
	"time"

	"pullquote/articles/correct"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/dossier"
)

func TestADossierIsToldAsItsPeopleAreCorrected(t *testing.T) {
	t.Parallel()
	s, err := store.OpenStateFile(t.Context(), filepath.Join(t.TempDir(), "state.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, c := range []correct.Correction{
		{Do: correct.Rename, Person: "Ada Quill", Name: "Ada Quell"},
		{Do: correct.Role, Person: "Ada Quell", Role: "mayor"},
		{Do: correct.Role, Person: "Bo Tarn"},
	} {
		c.Everywhere = true
		step, err := corrections.Make(t.Context(), s, c, corrections.Place{}, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Do(t.Context(), func([]store.Step) string { return "" }, step); err != nil {
			t.Fatal(err)
		}
	}
	book, err := corrections.Read(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ who, speaker, role, wantWho, wantSpeaker, wantRole string }{
		{"Ada Quill [director]", "Ada Quill", "director", "Ada Quell [mayor]", "Ada Quell", "mayor"},
		{"Ada Quill, the director,", "Ada Quill", "director", "Ada Quell, the director,", "Ada Quell", "mayor"},
		{"Quill", "Ada Quill", "", "Quill", "Ada Quell", "mayor"},
		{"Bo Tarn [pilot]", "Bo Tarn", "pilot", "Bo Tarn", "Bo Tarn", ""},
		{"she [Ada Quill, director]", "Ada Quill", "director", "she [Ada Quell, mayor]", "Ada Quell", "mayor"},
		{"[Bo Tarn, pilot] himself", "Bo Tarn", "pilot", "[Bo Tarn] himself", "Bo Tarn", ""},
		{"[Bo Tarn", "Bo Tarn", "pilot", "[Bo Tarn", "Bo Tarn", ""},
		{"Ines Pell [clerk]", "Ines Pell", "clerk", "Ines Pell [clerk]", "Ines Pell", "clerk"},
		{"", "", "", "", "", ""},
	} {
		d := &dossier.Dossier{Entries: make([]dossier.Entry, 1)}
		e := &d.Entries[0]
		e.Who, e.Speaker, e.Role = c.who, c.speaker, c.role
		Corrected(book, d)
		if e.Who != c.wantWho || e.Speaker != c.wantSpeaker || e.Role != c.wantRole {
			t.Errorf("%s: %q, %q, %q", c.who, e.Who, e.Speaker, e.Role)
		}
	}
}
