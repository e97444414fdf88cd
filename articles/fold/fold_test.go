package fold_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/fold"
)

func TestAReaderSeesLettersAndNoCodePoints(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"The harbour is shut.\n\nNo boat leaves.", "The harbour is shut.\n\nNo boat leaves."},
		{"cafe\u0301 na\u0131\u0308ve", "café na\u0131\u0308ve"},
		{"the ﬁnal oﬃce of Ｐｏｒｔ Ｍｅｒｒｏｗ, ９０ ％", "the final office of Port Merrow, 90 %"},
		{"“We\u00a0wait\u202f!”\u3000said\u2009Orla\tVenn", "“We wait !” said Orla Venn"},
		{"Hafen\u00admeisterei, Ada\u200b Qu\u2060ill\ufeff", "Hafenmeisterei, Ada Quill"},
		{"No ferry has left since the har-\nbour froze.", "No ferry has left since the harbour froze."},
		{"since the har\u00ad\n   bour froze", "since the harbour froze"},
		{"since the har‐\r\nbour froze", "since the harbour froze"},
		{"the door-to-\ndoor count, his mother-\nin-law and the Merrow-\nHolm line", "the door-to-\ndoor count, his mother-\nin-law and the Merrow-\nHolm line"},
		{"two paragraphs-\n\nno word", "two paragraphs-\n\nno word"},
		{"10⁶ boats on 5 m² for ½ a day™ …", "10⁶ boats on 5 m² for ½ a day™ …"},
		{"می\u200cخواهم क्\u200dष 👩\u200d🚒 ™\ufe0f", "می\u200cخواهم क्\u200dष 👩\u200d🚒 ™\ufe0f"},
		{"page one\fpage two\u2028line", "page one\npage two\nline"},
		{"half\xff a letter", "half\ufffd a letter"},
		{"ｶﾞﾗｽ 한글 한글", "ガラス 한글 한글"},
	} {
		if got := fold.String(c.text, fold.Seen); got != c.want {
			t.Errorf("%q is seen as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestASearchComparesWhatCanBeTyped(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"Łukasz Ørsted, Đorđe, Þóra, Ħamrun", "lukasz orsted, dorde, thora, hamrun"},
		{"Straße STRASSE STRAẞE Æsop Œuvre ısparta İstanbul", "strasse strasse strasse aesop oeuvre isparta istanbul"},
		{"the ﬁnal oﬃce ＡＢＣ", "the final office abc"},
		{"Café cafe\u0301 CAFÉ naïve Dvořák Việt", "cafe cafe cafe naive dvorak viet"},
		{"“We’ll wait” – «non» … it´s `so`", `"we'll wait" - "non" ... it's 'so'`},
		{"We\u00a0\u00a0wait \n\t for", "we wait for"},
		{"ΠΑΠΑΔΌΠΟΥΛΟΣ Παπαδόπουλος", "παπαδοπουλοσ παπαδοπουλοσ"},
		{"Ёлкин Сергей ЙОД и\u0306од", "елкин сергей йод йод"},
		{"كِتَاب كتاب كتـاب", "كتاب كتاب كتاب"},
		{"שָׁלוֹם", "שלום"},
		{"かガ नौका கொ 한글", "かガ नौका கொ 한글"},
		{"می\u200cخواهم", "می خواهم"},
		{"10⁶ m² ½ ㎢ Ⅳ", "106 m2 1⁄2 km2 iv"},
	} {
		if got := fold.String(c.text, fold.Search); got != c.want {
			t.Errorf("%q is compared as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCaseCountsWhereItIsAskedFor(t *testing.T) {
	t.Parallel()
	const text, want = "Łukasz Ørsted saw ÆON’s STRAẞE", "Lukasz Orsted saw AeON's STRASSE"
	if got := fold.String(text, fold.Letters); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAStretchLeadsBackToWholeCharacters(t *testing.T) {
	t.Parallel()
	const text = "At 9\u00a0am the ﬁnal oﬃce of Łu\u00adkasz Cafe\u0301 shut the har-\nbour \u00a0 gate in Straße 5."
	for _, c := range []struct{ found, want string }{
		{"9 am", "9\u00a0am"},
		{"final", "ﬁnal"},
		{"inal", "ﬁnal"},
		{"f", "ﬁ"},
		{"lukasz", "Łu\u00adkasz"},
		{"cafe", "Cafe\u0301"},
		{"harbour gate", "har-\nbour \u00a0 gate"},
		{"har", "har"},
		{"bour", "bour"},
		{"strasse 5", "Straße 5"},
		{"se", "ße"},
		{".", "."},
	} {
		v, _ := fold.Of(text, fold.Search)
		at := strings.Index(v.Text, c.found)
		if at < 0 {
			t.Errorf("%q is not in %q", c.found, v.Text)
			continue
		}
		from, to := v.Span(at, at+len(c.found))
		if got := text[from:to]; got != c.want {
			t.Errorf("%q stands for %q, want %q", c.found, got, c.want)
		}
		if got := v.At(from); got > at {
			t.Errorf("%q begins at %d, and back at %d", c.found, at, got)
		}
	}
}

func TestTextThatIsPlainStaysTheSameString(t *testing.T) {
	const text = "The ferry stays in port, said Orla Venn, until the tide turns at 9.\n"
	allocated := testing.AllocsPerRun(100, func() {
		if v, changed := fold.Of(text, fold.Seen); changed || v.Text != text {
			t.Fatalf("got %q", v.Text)
		}
		if fold.String("orla venn", fold.Search) != "orla venn" {
			t.Fatal("changed")
		}
	})
	if allocated != 0 {
		t.Errorf("%v allocations", allocated)
	}
	var f fold.Folder
	var folded []byte
	allocated = testing.AllocsPerRun(100, func() { folded = f.Fold(text, fold.Search) })
	if allocated != 0 || !strings.HasPrefix(string(folded), "the ferry") {
		t.Errorf("%v allocations for %q", allocated, folded)
	}
}

func TestAFolderIsAsGoodAsNew(t *testing.T) {
	t.Parallel()
	var f fold.Folder
	for _, text := range slices.Concat(seeds(), seeds()) {
		v, _ := fold.Of(text, fold.Search)
		if got := string(f.Fold(text, fold.Search)); got != v.Text {
			t.Errorf("%q is %q, and before was %q", text, got, v.Text)
		}
		for at := range v.Text {
			a, b := v.Span(at, len(v.Text))
			if c, d := f.Span(at, len(v.Text)); a != c || b != d {
				t.Errorf("%q from %d on is [%d, %d), and before was [%d, %d)", text, at, c, d, a, b)
			}
		}
	}
}

func seeds() []string {
	return []string{
		"", "The harbour.", "cafe\u0301 \u00adA\u030a", "a-\nb-\n\u00adc", "door-to-\ndoor", "ﬁ\u00a0\u00a0 \u3000x", "½ ™\ufe0f 👩\u200d🚒", "می\u200cخواهم", "İıßẞ", "ŉ ǅ Ⅳ ⅳ",
		"é" + strings.Repeat("\u0301\u0323", 40), "\xff\xc2", "ﷺ ͺ \u1fee", "ᄀ\u1161\u11a8\u11a8", "한\u11a8", "か\u3099 ｶﾞ", "\u0345\u0301", "\u0f77\u0f71", "a\u00ad\nb", "ª-\nª", "\U0001f3f4\U000e0067",
		"\u200d", "ﻻ\u200cﻻ", "a\u034f\u0301", "\u2126\u212b\u212a", "ſﬅ", "\u0958\u09cb\u09be",
	}
}

func ExampleOf() {
	text := "“We\u00a0wait,” said Łukasz Ørsted of the har-\nbour oﬃce."
	v, _ := fold.Of(text, fold.Search)
	at := strings.Index(v.Text, "orsted of the harbour office")
	from, to := v.Span(at, at+len("orsted of the harbour office"))
	fmt.Printf("%q\n", text[from:to])
	// Output: "Ørsted of the har-\nbour oﬃce"
}

func BenchmarkFold(b *testing.B) {
	for name, text := range map[string]string{
		"ASCII":   "The ferry stays in port, said Orla Venn, until the tide turns at nine in the morning. ",
		"English": "“The ferry stays in port,” said Orla Venn — the harbour master’s café is shut until nine. ",
		"Russian": "«Паром остаётся в порту», — сказала Орла Венн, пока не наступит прилив. ",
	} {
		text = strings.Repeat(text, 1000)
		var f fold.Folder
		for level, at := range map[string]fold.Level{"seen": fold.Seen, "search": fold.Search} {
			b.Run(name+"/"+level, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					f.Fold(text, at)
				}
			})
		}
	}
}
