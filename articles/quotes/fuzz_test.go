package quotes_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/articles/quotes"
)

// hints are the languages that a document of a fuzz test may claim.
var hints = []string{"de", "fr", "es", "it", "pl", "zh", "pt", "nl", "ru", "ja", "", "xx"}

// FuzzFind holds what every caller relies on, whatever the text and however
// its paragraphs are cut: spans are slices of the text between whole runes,
// quotations are ordered, and disjoint but for fragments in their clauses, and what is said lies within its marks.
func FuzzFind(f *testing.F) {
	for _, p := range newsParagraphs {
		f.Add(p, uint(0), uint(len(p)), uint8(0))
	}
	f.Add(". an and 00", uint(0), uint(225), uint8(0)) // a stop without a word before it
	f.Add("‘No,’ she said. ‘The dogs’ owner won’t.’", uint(3), uint(9), uint8(4))
	f.Add("“We\u200b \xff\u00adwaited,” said Ada\u2060 Qu\U000e0041ill. “So\ufeff.”", uint(9), uint(30), uint8(0))
	f.Add("000a sei", uint(0), uint(75), uint8(0))
	f.Add("00!0 A00000000000 \"00000000000! dit il  !000000", uint(0), uint(65), uint8(5))
	f.Add(" Adding 0000000000000000 were \"0000000!00000000000000 from 00000000", uint(0), uint(107), uint8(0))
	f.Add("« Non », dit-il.\r\n\ufeff„Ja“, sagte er. 「はい」\u00a0\ufffd\u2400", uint(5), uint(7), uint8(2))
	f.Add("5'10\" and ''so'' ``on'' \"\" “” Lind: “a\n“b” (KERN: \"c", uint(9), uint(40), uint8(1))
	for i, text := range []string{
		"„Ja“, sagte Jonas Kern, der Sprecher der Stadt. Das Schiff sei „weg“. „Nein“, hat sie gesagt, so Kern. Nach Angaben der Polizei, heißt es.",
		"« L’eau, explique Anne, n’est plus là », a-t-elle dit. D’après l’édile, « c’est fini ».\n\n— Non, dit-il. Jamais.",
		"«No», dijo. Añadió que es «una farsa». Según hizo saber, en su opinión.\n\n—¿Y el barco? —preguntó Ana—. No.",
		"«Il molo – spiega Marco – non c’è», ha detto. ”Ja”, sa hon. ‹x› ›y‹",
		"– Nie – mówi Jan. – Nikt. „Tak” – dodała. «Да», — сказал Иван. — Нет, — ответил он.",
		"“码头”，市长说：《港口》。「彼は『帰れ』と」〝英断〟",
	} {
		f.Add(text, uint(i), uint(len(text)/2), uint8(5*i))
	}
	f.Fuzz(func(t *testing.T, text string, a, b uint, kind uint8) {
		d := cutAt(text, a, b, quotes.ParagraphKind(kind%5))
		d.Language = hints[int(kind/5)%len(hints)]
		found := quotes.Find(d)
		checkFound(t, text, found)
		if again := quotes.Find(d); !reflect.DeepEqual(found, again) {
			t.Fatal("two readings differ")
		}
	})
}

// FuzzFindInLines holds the same where each line is a paragraph, as in dialogues,
// interviews, transcripts and under block quotations.
func FuzzFindInLines(f *testing.F) {
	for i, text := range []string{
		"— Where is the ringer?\n— Asleep, I said.\n— Nobody sleeps here.",
		"Bells\nQ: When did they ring?\nA: At five.\nQ. And who slept?\nA. Nobody.",
		"CHAIR LIND: Order.\nDR. COLE: The bells ring.\nLind: “So they do.”",
		"“Nobody slept.”\nPetra Halloran, teacher\n— Oskar Lind\nSo says the ringer.",
		"make it stop pic.twitter.com/ab3 — Sleepy Tarn (@sleepytarn) May 3, 2026\n@tarncouncil: we are sorry",
		"– Nie – mówi Jan.\n—¿Y el barco?\n— Нет.\n« Non ».\nKern: „Ja“.",
	} {
		f.Add(text, uint8(i), uint8(i))
	}
	f.Add("“Nobody slept.”\nPetra Hallo\x18ringer\n— Oskar Lind\nays the ringer.", uint8('K'), uint8(4)) // a signature that ends as no name does
	f.Fuzz(func(t *testing.T, text string, kinds, hint uint8) {
		d := quotes.Document{Text: text, Language: hints[int(hint)%len(hints)]}
		at := 0
		for i, line := range strings.SplitAfter(text, "\n") {
			p := quotes.Paragraph{Span: quotes.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}}
			if kinds>>(i%8)&1 == 1 {
				p.Kind = quotes.ParagraphKind((i + int(kinds)) % 5)
			}
			p.Strong = kinds>>((i+3)%8)&1 == 1
			d.Paragraphs = append(d.Paragraphs, p)
			at += len(line)
		}
		checkFound(t, text, quotes.Find(d))
	})
}

// cutAt makes a document of text with paragraphs before, between and after
// two places, some of them empty.
func cutAt(text string, a, b uint, kind quotes.ParagraphKind) quotes.Document {
	n := uint(len(text)) + 1
	i, j := boundary(text, int(a%n)), boundary(text, int(b%n))
	i, j = min(i, j), max(i, j)
	return quotes.Document{Text: text, Paragraphs: []quotes.Paragraph{
		{Span: quotes.Span{Start: 0, End: i}},
		{Span: quotes.Span{Start: i, End: i}, Kind: kind},
		{Span: quotes.Span{Start: i, End: j}, Kind: kind},
		{Span: quotes.Span{Start: j, End: len(text)}},
	}}
}

func boundary(text string, i int) int {
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

func checkFound(t *testing.T, text string, found quotes.Found) {
	t.Helper()
	last := 0
	for i, q := range found.Quotes {
		for _, s := range []quotes.Span{q.Span, q.Marked, q.Cue, q.Mention} {
			if s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Fatalf("span %v outside the text", s)
			}
			if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
				t.Fatalf("span %v cuts a rune", s)
			}
		}
		if n := q.PartOf; n > 0 {
			if n > i || found.Quotes[n-1].Kind != quotes.Indirect || found.Quotes[n-1].Start > q.Marked.Start || found.Quotes[n-1].End < q.Marked.End {
				t.Fatalf("quotation %v is part of number %d", q.Span, n)
			}
		} else if q.Start < last {
			t.Fatalf("quotation %v overlaps the one before, which ends at %d", q.Span, last)
		}
		if q.Empty() || i > 0 && q.Start < found.Quotes[i-1].Start {
			t.Fatalf("quotation %v is empty or out of order", q.Span)
		}
		last = max(last, q.End)
		if q.Marked.Start > q.Start || q.Marked.End < q.End {
			t.Fatalf("marks %v do not hold %v", q.Marked, q.Span)
		}
		if q.Speaker < -1 || q.Speaker >= len(found.Speakers) {
			t.Fatalf("speaker %d of %d", q.Speaker, len(found.Speakers))
		}
		if q.Kind == quotes.Scare && (q.Speaker >= 0 || !q.Mention.Empty()) {
			t.Fatalf("a scare quote has a speaker")
		}
		if q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("confidence %v", q.Confidence)
		}
	}
	for _, s := range found.Speakers {
		if s.Name == "" {
			t.Fatal("a speaker has no name")
		}
	}
}
