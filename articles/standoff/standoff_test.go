package standoff_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
	"pullquote/articles/quotes/score"
	"pullquote/articles/standoff"
)

const quay = `“The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave,” she added.

Harbour Master Ada Quill met Tom Reed on Monday. Kern said that the “old wall” would fall. A clerk called it “a shame”.

“It is late,
and it rains,” said Ada Quill – „Ähem“.

The ferry is called “The Slow Water”. According to the report, the quay is old.
`

func document(text string) quotes.Document {
	d := quotes.Document{Text: text}
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		d.Paragraphs = append(d.Paragraphs, quotes.Paragraph{Span: quotes.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	return d
}

// read writes annotations of a text as files, and reads them as the commands do that measure
// and teach the engine.
func read(t *testing.T, text string, found quotes.Found) corpus.Article {
	t.Helper()
	root := t.TempDir()
	text, annotations := standoff.Annotate(document(text), found)
	for name, content := range map[string]string{"news/text/quay.txt": text, "news/attributions/quay_hand.ann": annotations} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	all, err := corpus.Read(root, "news")
	if err != nil || len(all) != 1 {
		t.Fatalf("%d articles, %v in\n%s", len(all), err, annotations)
	}
	return all[0]
}

// corrected is what the text says after a few corrections.
func corrected() quotes.Found {
	at := func(words string) anchor.Anchor {
		i := strings.Index(quay, words)
		return anchor.Of(quay, quotes.Span{Start: i, End: i + len(words)})
	}
	found, _ := correct.Apply(quotes.Find(document(quay)), quay, []correct.Correction{
		{Do: correct.Speaker, At: at("Not a boat will leave,"), Person: "Ada Quill"},
		{Do: correct.Speaker, At: at("a shame"), Person: "Tom Reed", Role: "clerk"},
		{Do: correct.NoQuote, At: at("Ähem")},
		{Do: correct.Rename, Person: "Jonas Kern", Name: "Jonas Aurel Kern"},
	})
	return found
}

// Whoever corrects articles teaches the engine: what was exported is read back as what was
// corrected, and scores as all right.
func TestWhatIsExportedIsReadBackWhole(t *testing.T) {
	t.Parallel()
	found := corrected()
	a := read(t, quay, found)
	counts := score.Judge(&a, &found).Counts()
	for name, got := range map[string]float64{
		"detect": counts.Marked.F1(), "speaker": counts.Speaker.Rate(), "end to end": counts.EndToEnd.F1(), "indirect": counts.Indirect.F1(), "its speaker": counts.IndirectSpeaker.Rate(),
	} {
		if got != 1 {
			t.Errorf("%s: %.3f", name, got)
		}
	}
	if len(a.Nobody) != 2 {
		t.Errorf("nobody's speech is %q", a.Read(a.Nobody))
	}
	people := map[string]string{}
	for _, one := range a.Attributions {
		people[one.PersonName] = one.Role
	}
	if people["Jonas Aurel Kern"] != "spokesman" || people["Tom Reed"] != "clerk" {
		t.Errorf("people are %q", people)
	}
}

// The engine alone does not score so, or the test would tell nothing.
func TestTheEngineIsMeasuredByWhatWasCorrected(t *testing.T) {
	t.Parallel()
	a := read(t, quay, corrected())
	found := quotes.Find(document(quay))
	if counts := score.Judge(&a, &found).Counts(); counts.Speaker.Rate() == 1 {
		t.Error("nothing was corrected")
	}
}

func TestDocumentsTellersAndSpeechWithoutMarksAreAnnotated(t *testing.T) {
	t.Parallel()
	const text = "Q: It rains.\nThe paper said Bo Kern had told it.\n"
	clause := quotes.Span{Start: strings.Index(text, "Bo Kern had"), End: len(text) - 2}
	found := quotes.Found{
		Quotes: []quotes.Quote{
			{Span: quotes.Span{Start: 3, End: 12}, Marked: quotes.Span{Start: 3, End: 12}, Speaker: -1},
			{Span: clause, Marked: clause, Kind: quotes.Indirect, Speaker: 0, Via: 2},
		},
		Speakers: []quotes.Speaker{{Name: "The paper", Issuer: "Harbour Board"}, {Name: "Bo Kern"}},
	}
	a := read(t, text, found)
	got := fmt.Sprintln(a.Attributions[0].Unmarked, a.Attributions[1].IssuerName, a.Attributions[1].ViaName, a.Attributions[1].ViaWho)
	if got != "true Harbour Board Bo Kern 2\n" {
		t.Error(got)
	}
}

// FuzzAnnotate holds that whatever is found in whatever text, its annotations can be read, and
// cover what was found.
func FuzzAnnotate(f *testing.F) {
	f.Add(quay)
	f.Add("“a\r\nb\n\n“c”,” said\tKern.\n“\n”")
	f.Fuzz(func(t *testing.T, text string) {
		found := quotes.Find(document(text))
		a := read(t, text, found)
		told := 0
		for _, q := range found.Quotes {
			if q.Kind != quotes.Scare && (q.PartOf == 0 || q.Speaker != found.Quotes[q.PartOf-1].Speaker) {
				if got, want := strings.Fields(a.Read(a.Attributions[told].Content)), strings.Fields(q.Marked.Of(text)); strings.Join(got, "") != strings.Join(want, "") {
					t.Fatalf("%q is read as %q", want, got)
				}
				told++
			}
		}
		if told != len(a.Attributions) {
			t.Fatalf("%d are told, and %d read", told, len(a.Attributions))
		}
	})
}
