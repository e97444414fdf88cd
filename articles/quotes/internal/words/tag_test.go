package words

import (
	"os"
	"strings"
	"testing"

	"pullquote/articles/quotes/internal/language"
	"pullquote/articles/quotes/model"
	"pullquote/articles/quotes/tagger"
)

// TestWordsOfEveryDeskAreTagged compares the tagger with a reader on sentences
// of sport, courts, business and the rest; testdata/words says how they are
// written down.
func TestWordsOfEveryDeskAreTagged(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../testdata/words/desks.txt")
	if err != nil {
		t.Fatal(err)
	}
	var right, all int
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		text, want := marked(line)
		for at, got := range tags(text) {
			p := want[at]
			if p == 0 {
				continue
			}
			all++
			if got == p {
				right++
			} else {
				t.Logf("%c, not %c: %s", got, p, text[at:])
			}
		}
	}
	if right*100 < all*93 {
		t.Errorf("%d of %d words are right, want 93 of 100", right, all)
	}
}

// marked divides a line of words such as "sank/F" into its text and the parts of
// speech by the word's offset. A low line stands for a space.
func marked(line string) (text string, want map[int]byte) {
	want = map[int]byte{}
	for f := range strings.FieldsSeq(line) {
		w, part, ok := strings.Cut(f, "/")
		if ok {
			want[len(text)] = part[0]
		}
		text += strings.ReplaceAll(w, "_", " ") + " "
	}
	return text, want
}

// tags returns the parts of speech of an English text's words by their offset, a
// letter each: N, F, P, B or G.
func tags(text string) map[int]byte {
	taught, err := tagger.NewTable(model.Embedded().Tables["tagger"])
	if err != nil {
		panic(err)
	}
	var r Reader
	r.Begin(text, language.ByTag("en"), false, taught)
	r.Read(Span{Start: 0, End: len(text)})
	found := map[int]byte{}
	for i := range r.Tokens {
		t := &r.Tokens[i]
		part, ok := t.Look.Part()
		switch {
		case ok:
			found[t.Start] = "NFPBG"[part]
		case t.Look == tagger.Verb:
			found[t.Start] = 'F'
		default:
			found[t.Start] = 'N'
		}
	}
	return found
}

func TestPlaceTellsNounsFromVerbs(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"The mayor claims/F that the wall leaks/F .",
		"Her claims/N about the wall surprised/F him .",
		"They proposed/F a ban .",
		"The proposed/N ban/N failed/F .",
		"A man named/P in the report said so .",
		"The council has overturned/P the ban/N .",
		"The club hopes to clinch/B the title/N .",
		"She was warning/G the council .",
		"The warning/N came late .",
		"“ Never , ” replies/F the groom/N .",
		"His brother , Tom Vale , disagreed/F .",
		"according to exit/N polls/N",
	} {
		text, want := marked(line)
		got := tags(text)
		for at, p := range want {
			if got[at] != p {
				t.Errorf("%s\n%q is %c, want %c", text, strings.Fields(text[at:])[0], got[at], p)
			}
		}
	}
}

// What stands in marks is one look to the tagger, so that words around it are
// judged alike whatever is said.
func TestPassagesAreNotLookedInto(t *testing.T) {
	t.Parallel()
	text := "He called the ban “ a wall of lies ” and left ."
	toks := Tokenize(text, Span{Start: 0, End: len(text)}, false, language.ByTag("en").Lexicon(), nil)
	for i, w := range looksOf(language.ByTag("en").Lexicon(), text, toks, Pair(text, toks, new(Pairing), nil), nil) {
		if inside := toks[i].Start >= strings.Index(text, "“") && toks[i].Start < strings.Index(text, "and"); inside != (w.Look == tagger.Fragment) {
			t.Errorf("%q looks like %d", toks[i].Of(text), w.Look)
		}
	}
}
