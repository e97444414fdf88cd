package articles

import (
	"testing"

	"pullquote/articles/quotes"
)

func TestAFileTellsTheLanguageOfAShortText(t *testing.T) {
	t.Parallel()
	a := readString(t, "page", `<html lang="de-CH"><head><title>Ahoi</title></head><body><article><p>«Ahoi!», rief Jonas Kern.</p></article></body></html>`)
	found := quotes.Find(a.Document())
	if found.Language != "de" || len(found.Speakers) != 1 || found.Speakers[0].Name != "Jonas Kern" {
		t.Errorf("read as %q: %+v", found.Language, found)
	}
}
