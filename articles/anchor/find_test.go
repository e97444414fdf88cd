package anchor_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"pullquote/articles/anchor"
	"pullquote/articles/quotes"
)

const ferry = `Ferries stay in port

The Harbour Board closed the port on Monday. “Not one boat will leave the harbour today,” its director, Ada Quill, said. “The captain does not wait.”

The ferry stays in port on Tuesday, a spokesman said. The ferry stays in port on Wednesday, he added.

Tom Reed, who owns a café on the pier, was asked whether he would wait. He would not say.
`

// on is the anchor of words that stand in the ferry's text once.
func on(t *testing.T, words string) anchor.Anchor {
	t.Helper()
	at := strings.Index(ferry, words)
	if at < 0 || strings.Count(ferry, words) != 1 {
		t.Fatalf("%q stands there %d times", words, strings.Count(ferry, words))
	}
	return anchor.Of(ferry, quotes.Span{Start: at, End: at + len(words)})
}

func TestWordsAreFoundInWhatBecameOfTheText(t *testing.T) {
	t.Parallel()
	const boat = "Not one boat will leave the harbour today,"
	tuesday := "The ferry stays in port on Tuesday, a spokesman said."
	for name, c := range map[string]struct {
		words, was, is string // is "" for nothing but was taken out
		want           string
	}{
		"nothing has changed":               {boat, "", "", boat},
		"a headline was added":              {boat, "Ferries", "LIVE\n\nFerries", boat},
		"a word before was taken out":       {boat, "Monday. “", "“", boat},
		"a word was added":                  {boat, "boat will", "boat of ours will", "Not one boat of ours will leave the harbour today,"},
		"a word was added to few":           {"Not one boat", "one boat", "one single boat", "Not one single boat"},
		"a typo was made":                   {boat, "harbour today", "harbuor today", "Not one boat will leave the harbuor today,"},
		"a word was taken out":              {boat, "harbour today", "harbour", "Not one boat will leave the harbour,"},
		"marks were straightened":           {"“" + boat + "”", "”", "\"", "“" + boat + "\""},
		"it stands on another line":         {boat, "leave the", "leave\nthe", "Not one boat will leave\nthe harbour today,"},
		"it was taken out":                  {boat, boat, "", ""},
		"another stands in its place":       {boat, boat, "We shall see what tomorrow brings,", ""},
		"the next sentence is much like it": {tuesday, tuesday + " ", "", ""},
		"a short word was taken out":        {"spokesman", "a spokesman said", "she said", ""},
		"a word with an accent lost it":     {"café", "café", "cafe", "cafe"},
		"it became another word":            {"café", "café", "bar", ""},
		"it stands elsewhere, too, by now":  {"wait.”", "was asked", "said “wait.” and was asked", "wait.”"},
	} {
		text := ferry
		if c.was != "" {
			text = strings.ReplaceAll(ferry, c.was, c.is)
		}
		a := on(t, c.words)
		found, ok := a.In(text)
		if got := found.Of(text); got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q is found as %q", name, a.Exact, got)
		}
	}
}

func TestOfWordsThatAreThereTwiceTheTextAroundThemDecides(t *testing.T) {
	t.Parallel()
	text := "Ada Quill said no. Then the board met, and the mayor spoke for an hour.\n\nTom Reed said no. Nobody was surprised at that."
	at := strings.LastIndex(text, "said no")
	a := anchor.Of(text, quotes.Span{Start: at, End: at + len("said no")})
	moved := "Ferries stay in port.\n\n" + text
	if found, ok := a.In(moved); !ok || found.Start != strings.LastIndex(moved, "said no") {
		t.Errorf("found is %v, %v", found, ok)
	}
	lost := "She said no. And then he, of course, said no. They went home."
	if found, ok := a.In(lost); ok {
		t.Errorf("nothing tells which it is, and %v is found", found)
	}
	// And where all of it is there twice nobody can know.
	if found, ok := a.In("It was so.\n\n" + text + "\n\n" + text); ok {
		t.Errorf("of two that are the same %v is found", found)
	}
}

func TestAnArticleOfAnyLanguageIsSearched(t *testing.T) {
	t.Parallel()
	for text, words := range map[string]string{
		"港は月曜日に閉鎖された。「今日は一隻も出港しない」と港湾局長のクイルは述べた。船長は待たないと彼女は付け加えた。":                         "今日は一隻も出港しない",
		"أغلقت هيئة الميناء الميناء يوم الاثنين. وقالت المديرة إن أي قارب لن يغادر اليوم.": "أي قارب لن يغادر",
		"Рада порту закрила порт у понеділок. «Жоден човен не вийде», сказала її голова.":  "Жоден човен не вийде",
	} {
		at := strings.Index(text, words)
		a := anchor.Of(text, quotes.Span{Start: at, End: at + len(words)})
		changed := "2031\n\n" + norm.NFD.String(strings.ReplaceAll(text, "。", "。\n"))
		found, ok := a.In(changed)
		if got := found.Of(changed); !ok || norm.NFC.String(got) != norm.NFC.String(words) {
			t.Errorf("%s is found as %q", words, got)
		}
	}
}

func TestALongPassageIsFoundByItsEnds(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range 300 {
		b.WriteString("Sentence ")
		b.WriteString(strings.Repeat("x", i%17+1))
		b.WriteString(" of the speech is number " + strings.Repeat("i", i) + " and no other. ")
	}
	text := "He began.\n\n" + b.String() + "\n\nHe went home."
	start, end := len("He began.\n\n"), len(text)-len(" \n\nHe went home.")
	a := anchor.Of(text, quotes.Span{Start: start, End: end})
	changed := strings.Replace(strings.Replace(text, "He began.", "So he began, at last.", 1), "xxx of the", "xxx of his", 3)
	found, ok := a.In(changed)
	if !ok || !strings.HasPrefix(found.Of(changed), "Sentence x of") || !strings.HasSuffix(changed, found.Of(changed)+" \n\nHe went home.") {
		t.Errorf("found is %v, %v of %d", found, ok, len(changed))
	}
}

func TestAnAnchorOfNothingIsNowhere(t *testing.T) {
	t.Parallel()
	for _, s := range []quotes.Span{{}, {Start: 3, End: 3}, {Start: 9, End: 4}, {Start: -5, End: 0}, {Start: 5000, End: 6000}} {
		a := anchor.Of(ferry, s)
		if found, ok := a.In(ferry); ok || a.Exact != "" {
			t.Errorf("%v is %v of %q", s, found, a.Exact)
		}
	}
	if a := anchor.Of("café", quotes.Span{Start: 0, End: 4}); a.Exact != "caf" {
		t.Errorf("half a letter is %q", a.Exact)
	}
}

func FuzzAnchor(f *testing.F) {
	f.Add(ferry, "LIVE "+ferry, 30, 60)
	f.Add("a a a a", "a a", 2, 3)
	f.Add("港は月曜", "港は\u0301月", 3, 6)
	f.Add("har-\nbour ﬁnal", "harbour final", 0, 9)
	f.Fuzz(func(t *testing.T, text, other string, start, end int) {
		if !utf8.ValidString(text) || !utf8.ValidString(other) {
			return
		}
		a := anchor.Of(text, quotes.Span{Start: start, End: end})
		if a.Exact == "" {
			return
		}
		if found, ok := a.In(text); !ok || found != (quotes.Span{Start: a.Start, End: a.End}) || found.Of(text) != a.Exact {
			t.Errorf("%q is found at %v, %v", a.Exact, found, ok)
		}
		found, ok := a.In(other)
		if !ok {
			return
		}
		if found.Start < 0 || found.End > len(other) || found.Start >= found.End || !utf8.ValidString(found.Of(other)) {
			t.Errorf("%q is found at %v of %q", a.Exact, found, other)
		}
	})
}

func BenchmarkAnOrphanInAMegabyte(b *testing.B) {
	text := strings.Repeat(ferry, 1<<20/len(ferry))
	a := anchor.Of(text, quotes.Span{Start: 500_000, End: 500_100})
	a.Exact, a.Prefix = "The tide that the wall was built against came three days late,", "and then nobody had thought of it: "
	for b.Loop() {
		a.In(text)
	}
}

func BenchmarkAHundredAnchorsThatHaveMoved(b *testing.B) {
	text := strings.Join(texts(b), "\n\n")
	var all []anchor.Anchor
	for i := range 100 {
		at := i * len(text) / 100
		all = append(all, anchor.Of(text, quotes.Span{Start: at, End: at + 60}))
	}
	moved := "Ferries stay in port.\n\n" + strings.ReplaceAll(text, " the ", " his ")
	for b.Loop() {
		in := anchor.Read(moved)
		for _, a := range all {
			in.Find(a)
		}
	}
}
