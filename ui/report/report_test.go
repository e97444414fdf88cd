package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

const strike = "Ferries stay in port\n\n“Not one boat,” said Ada Quill, the harbour master.\n\nThe “talks” went on. “We’ll see,” somebody said.\n"

// span finds words in a text.
func span(t *testing.T, text, words string) quotes.Span {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q is not in %q", words, text)
	}
	return quotes.Span{Start: at, End: at + len(words)}
}

// marked is a quote with the marks around it.
func marked(t *testing.T, text, words string, kind quotes.Kind, speaker int) quotes.Quote {
	t.Helper()
	return quotes.Quote{
		Span: span(t, text, strings.Trim(words, "“”")), Marked: span(t, text, words),
		Kind: kind, Speaker: speaker, Confidence: 0.98765, Why: "said Ada Quill",
	}
}

func strikeItem(t *testing.T) Item {
	t.Helper()
	said := marked(t, strike, "“Not one boat,”", quotes.Direct, 0)
	said.Cue, said.Mention = span(t, strike, "said"), span(t, strike, "Ada Quill")
	return Item{
		Path: "strike.txt",
		Article: &articles.Article{
			Title: "Ferries stay in port", Bylines: []string{"Tom Reed"}, Source: "The Harbour Post",
			URL: "https://example.org/strike", Text: strike,
			Published: time.Date(2031, 5, 6, 7, 8, 0, 0, time.FixedZone("", 2*60*60)),
		},
		Found: quotes.Found{
			Quotes: []quotes.Quote{
				said,
				marked(t, strike, "“talks”", quotes.Scare, -1),
				marked(t, strike, "“We’ll see,”", quotes.Direct, -1),
			},
			Speakers: []quotes.Speaker{{Name: "Ada Quill", Role: "harbour master", Also: []string{"Quill"}, Quotes: 1, Words: 3}},
		},
	}
}

// whole is a report of some articles.
func whole(t *testing.T, f Format, o Options, items ...Item) string {
	t.Helper()
	return written(t, Quotes, f, o, items...)
}

// written is a report of some things.
func written[T any](t *testing.T, begin func(io.Writer, Format, Options) *Report[T], f Format, o Options, some ...T) string {
	t.Helper()
	var b strings.Builder
	r := begin(&b, f, o)
	if err := errors.Join(r.Write(some...), r.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONIsTheSchema(t *testing.T) {
	t.Parallel()
	const want = `{"schema":1,"path":"strike.txt","title":"Ferries stay in port","byline":["Tom Reed"],` +
		`"published":"2031-05-06T07:08:00+02:00","published_by":null,"source":"The Harbour Post","url":"https://example.org/strike",` +
		`"speakers":[{"id":1,"name":"Ada Quill","role":"harbour master","also":["Quill"],"quotes":1,"words":3}],` +
		`"quotes":[{"id":1,"start":23,"end":36,"text":"Not one boat,","kind":"direct","speaker":1,` +
		`"mention":{"start":43,"end":52,"text":"Ada Quill"},"cue":{"start":38,"end":42,"text":"said"},"confidence":0.988,"why":"said Ada Quill"},` +
		`{"id":2,"start":80,"end":85,"text":"talks","kind":"scare","speaker":null,"mention":null,"cue":null,"confidence":0.988,"why":"said Ada Quill"},` +
		`{"id":3,"start":97,"end":107,"text":"We’ll see,","kind":"direct","speaker":null,"mention":null,"cue":null,"confidence":0.988,"why":"said Ada Quill"}]}` + "\n"
	if got := whole(t, JSONLines, Options{}, strikeItem(t)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestJSONSaysTheSameAsJSONLines(t *testing.T) {
	t.Parallel()
	var array []any
	items := []Item{strikeItem(t), strikeItem(t)}
	if err := json.Unmarshal([]byte(whole(t, JSON, Options{Text: true}, items...)), &array); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(whole(t, JSONLines, Options{Text: true}, items...), "\n")
	for i := range items {
		again, err := json.Marshal(array[i])
		if err != nil {
			t.Fatal(err)
		}
		var line any
		if err := json.Unmarshal([]byte(lines[i]), &line); err != nil {
			t.Fatal(err)
		}
		if want, _ := json.Marshal(line); !bytes.Equal(again, want) {
			t.Errorf("article %d: array holds %s, line holds %s", i, again, want)
		}
	}
}

func TestNoArticleIsAWholeReport(t *testing.T) {
	t.Parallel()
	for f, want := range map[Format]string{Table: "", JSON: "[\n]\n", JSONLines: "", CSV: "path,id,kind,speaker,role,mention,cue,start,end,confidence,text,reported_confidence,part_of,via,issuer,by\n", Markdown: ""} {
		if got := whole(t, f, Options{}); got != want {
			t.Errorf("%s: got %q, want %q", f, got, want)
		}
	}
}

func TestArraysAreNeverNull(t *testing.T) {
	t.Parallel()
	got := whole(t, JSONLines, Options{}, Item{Path: "a.txt", Article: &articles.Article{}, Found: quotes.Found{Speakers: []quotes.Speaker{{Name: "Ada Quill"}}}})
	for _, want := range []string{`"byline":[]`, `"quotes":[]`, `"also":[]`, `"published":null`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in %s", want, got)
		}
	}
}

func TestADayIsPublishedAsADay(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Article.DateOnly = true
	if got, want := whole(t, JSONLines, Options{}, it), `"published":"2031-05-06"`; !strings.Contains(got, want) {
		t.Errorf("%s is not in %s", want, got)
	}
}

func TestTextIsAddedOnRequestOnly(t *testing.T) {
	t.Parallel()
	for _, want := range []bool{false, true} {
		var doc struct{ Text *string }
		if err := json.Unmarshal([]byte(whole(t, JSONLines, Options{Text: want}, strikeItem(t))), &doc); err != nil {
			t.Fatal(err)
		}
		if got := doc.Text != nil; got != want {
			t.Errorf("text asked for: %v, there: %v", want, got)
		}
		if want && *doc.Text != strike {
			t.Errorf("the text is %q", *doc.Text)
		}
	}
}

func TestHTMLIsNotEscaped(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Article.Title = "Salt & <pepper>"
	if got, want := whole(t, JSONLines, Options{}, it), `"title":"Salt & <pepper>"`; !strings.Contains(got, want) {
		t.Errorf("%s is not in %s", want, got)
	}
}

// A file may be called anything, and JSON lets C1 controls and bidirectional
// overrides stand in a string.
func TestJSONHoldsNoLiveCharacter(t *testing.T) {
	t.Parallel()
	const name = "a\x1b[31m\x7f\u009b2J\u0085\u202e\u2066gpj.txt\n"
	it := strikeItem(t)
	it.Path = name
	for _, f := range []Format{JSON, JSONLines} {
		got := whole(t, f, Options{}, it)
		for _, r := range strings.ReplaceAll(got, "\n", "") {
			if r < ' ' || live(r) {
				t.Errorf("%s: %U is live in %q", f, r, got)
			}
		}
		var doc struct{ Path string }
		got = strings.Trim(strings.TrimSpace(got), "[]")
		if err := json.Unmarshal([]byte(got), &doc); err != nil {
			t.Fatal(err)
		}
		if doc.Path != name {
			t.Errorf("%s: the name became %q", f, doc.Path)
		}
	}
}

func TestCSVIsExact(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Path = "a,\"b\"\n\x1b.txt"
	rows, err := csv.NewReader(strings.NewReader(whole(t, CSV, Options{}, it))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{it.Path, "1", "direct", "Ada Quill", "harbour master", "Ada Quill", "said", "23", "36", "0.988", "Not one boat,", "", "", "", "", ""}
	if len(rows) != 4 || strings.Join(rows[1], "|") != strings.Join(want, "|") {
		t.Errorf("got %q", rows)
	}
}

// wincing is an article in which one tells what another says, with a fragment of a clause,
// and a document that somebody issued.
func wincing(t *testing.T) Item {
	t.Helper()
	const text = "Ada Lind winced when Bo Kern spoke of “dead wood”. The paper said the pier was “a ruin”.\n"
	wood := marked(t, text, "“dead wood”", quotes.Mixed, 0)
	wood.Via = 2
	clause := marked(t, text, "the pier was “a ruin”", quotes.Indirect, 2)
	clause.Reported = 0.71
	ruin := marked(t, text, "“a ruin”", quotes.Mixed, 2)
	ruin.PartOf = 2
	return Item{Path: "wood.txt", Article: &articles.Article{Title: "Wood", Text: text}, Found: quotes.Found{
		Quotes: []quotes.Quote{wood, clause, ruin},
		Speakers: []quotes.Speaker{
			{Name: "Bo Kern", Quotes: 1, Words: 2},
			{Name: "Ada Lind"},
			{Name: "Harbour Board (white paper)", Issuer: "Harbour Board", Quotes: 1, Words: 2},
		},
	}}
}

func TestWhatWasCorrectedByHandIsSaidInEveryFormat(t *testing.T) {
	t.Parallel()
	it := wincing(t)
	it.Found.Quotes[0].ByHand, it.Found.Speakers[0].ByHand = true, true
	for f, want := range map[Format]string{
		JSONLines: `"by":"hand"`, CSV: `,dead wood,,,Ada Lind,,hand` + "\n", Table: "mixed, by you", Markdown: "— Bo Kern, via Ada Lind (corrected by hand)\n",
	} {
		got := whole(t, f, Options{}, it)
		if n := strings.Count(got, want); n != map[Format]int{JSONLines: 2}[f] && n != 1 {
			t.Errorf("%s: %q is there %d times:\n%s", f, want, n, got)
		}
	}
}

func TestTellersClausesAndIssuersAreInEveryFormat(t *testing.T) {
	t.Parallel()
	for f, want := range map[Format][]string{
		JSONLines: {`"via":2`, `"reported_confidence":0.71`, `"part_of":2`, `"issuer":"Harbour Board"`},
		CSV:       {`,dead wood,,,Ada Lind,,` + "\n", `,0.71,,,Harbour Board,` + "\n", `,a ruin,,2,,Harbour Board,` + "\n"},
		Table:     {"Bo Kern via Ada Lind", "mixed in 2", "Harbour Board (white paper)"},
		Markdown:  {"— Bo Kern, via Ada Lind\n", "> the pier was “a ruin”\n>\n> — Harbour Board (white paper)\n"},
	} {
		got := whole(t, f, Options{}, wincing(t))
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: %q is not in\n%s", f, w, got)
			}
		}
		if f == Markdown && strings.Count(got, "a ruin") != 1 {
			t.Errorf("the fragment stands beside its clause:\n%s", got)
		}
	}
}

func TestWhoOnlyTellsWhatOthersSayIsNoSpeaker(t *testing.T) {
	t.Parallel()
	var tally Tally
	tally.Add("wood.txt", wincing(t).Found)
	for _, p := range tally.People() {
		if p.Name == "Ada Lind" {
			t.Error("Ada Lind is listed, and says nothing")
		}
	}
}

func TestSayingsTellThroughWhomTheyCame(t *testing.T) {
	t.Parallel()
	told := Saying{Name: "Bo Kern", Via: "Ada Lind", Kind: quotes.Indirect, Confidence: 0.9, Reported: 0.7, ID: 4, Text: "the pier was “a ruin”"}
	for _, within := range []bool{false, true} {
		if got := written(t, Sayings, Markdown, Options{}, told, Saying{Name: "Bo Kern", Kind: quotes.Mixed, ID: 5, PartOf: 4, Within: within, Text: "a ruin"}); strings.Contains(got, "> a ruin") == within {
			t.Errorf("within a clause that stands before it %v: got %s", within, got)
		}
	}
	part := Saying{Name: "Harbour Board (white paper)", Issuer: "Harbour Board", Kind: quotes.Mixed, Confidence: 0.9, ID: 5, PartOf: 4, Text: "a ruin"}
	for f, want := range map[Format][]string{
		JSONLines: {`"reported_confidence":0.7,"id":4,"via":"Ada Lind"}`, `"id":5,"part_of":4,"issuer":"Harbour Board"}`},
		CSV:       {`,0.7,4,,Ada Lind,` + "\n", `,a ruin,,5,4,,Harbour Board` + "\n"},
		Table:     {"mixed in 4", "indirect via Ada Lind"},
		Markdown:  {"— Bo Kern, via Ada Lind, "},
	} {
		got := written(t, Sayings, f, Options{}, told, part)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: %q is not in\n%s", f, w, got)
			}
		}
	}
}

func TestCSVForATerminalIsHarmless(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Path = "a\r\x1b[2J\u009b.txt"
	if got := whole(t, CSV, Options{Terminal: true}, it); strings.ContainsAny(got, "\r\x1b\u009b") {
		t.Errorf("got %q", got)
	}
}

func TestMarkdownQuotesWithTheSpeaker(t *testing.T) {
	t.Parallel()
	const want = `## Ferries stay in port

Tom Reed, The Harbour Post, 6 May 2031, https://example.org/strike, strike.txt

> “Not one boat,”
>
> — Ada Quill, harbour master

> “talks”
>
> — nobody’s words

> “We’ll see,”
>
> — speaker unknown
`
	if got := whole(t, Markdown, Options{}, strikeItem(t)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAGuessLooksLikeAGuess(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Found.Quotes[0].Confidence = 0.4
	for f, want := range map[Format]string{Markdown: "— perhaps Ada Quill", Table: "Ada Quill ?"} {
		if got := whole(t, f, Options{}, it); !strings.Contains(got, want) {
			t.Errorf("%s: %q is not in %s", f, want, got)
		}
	}
}

func TestTableAlignsColumns(t *testing.T) {
	t.Parallel()
	const want = `Ferries stay in port  strike.txt
  1  Ada Quill  direct  “Not one boat,”
  2  —          scare   “talks”
  3  unknown    direct  “We’ll see,”
`
	if got := whole(t, Table, Options{}, strikeItem(t)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTableKeepsToTheWidth(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	it.Found.Speakers[0].Name = "Ada Quill of the 港湾 Office for Harbours and Tides"
	for _, width := range []int{20, 40, 60, 80} {
		for line := range strings.Lines(whole(t, Table, Options{Width: width, Profile: colorprofile.TrueColor, Theme: theme.Dark()}, it)) {
			if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
				t.Errorf("%d cells in %d: %q", got, width, line)
			}
		}
	}
}

func TestTableWithoutColorHasNoEscape(t *testing.T) {
	t.Parallel()
	it := strikeItem(t)
	if got := whole(t, Table, Options{Theme: theme.Dark()}, it); strings.Contains(got, "\x1b") {
		t.Errorf("got %q", got)
	}
	if got := whole(t, Table, Options{Theme: theme.Dark(), Profile: colorprofile.ANSI256}, it); !strings.Contains(got, "\x1b[") {
		t.Errorf("got %q", got)
	}
}

func TestSpeakersAddUpOverArticles(t *testing.T) {
	t.Parallel()
	var tally Tally
	tally.Add("a.txt", quotes.Found{Speakers: []quotes.Speaker{
		{Name: "Bo Tarn", Quotes: 1, Words: 9}, {Name: "Ada Quill", Also: []string{"Quill"}, Quotes: 1, Words: 3},
	}})
	tally.Add("b.txt", quotes.Found{
		Speakers: []quotes.Speaker{{Name: "Ada Quill", Role: "harbour master", Also: []string{"Quill", "Ms. Quill"}, Quotes: 4, Words: 30}},
		Quotes:   []quotes.Quote{{Kind: quotes.Indirect}, {Kind: quotes.Direct}, {Kind: quotes.Indirect, Speaker: -1}},
	})
	for f, want := range map[Format]string{
		JSONLines: `{"schema":1,"name":"Ada Quill","role":"harbour master","also":["Quill","Ms. Quill"],"quotes":5,"words":33,"reported":1,` +
			`"articles":[{"path":"a.txt","speaker":2,"quotes":1,"words":3,"reported":0},{"path":"b.txt","speaker":1,"quotes":4,"words":30,"reported":1}]}` + "\n" +
			`{"schema":1,"name":"Bo Tarn","role":"","also":[],"quotes":1,"words":9,"reported":0,` +
			`"articles":[{"path":"a.txt","speaker":1,"quotes":1,"words":9,"reported":0}]}` + "\n",
		CSV: "name,role,also,quotes,words,reported,articles\nAda Quill,harbour master,Quill; Ms. Quill,5,33,1,2\nBo Tarn,,,1,9,0,1\n",
		Markdown: "| Speaker | Role | Quotes | Words | Reported | Articles |\n|---|---|--:|--:|--:|--:|\n" +
			"| Ada Quill | harbour master | 5 | 33 | 1 | 2 |\n| Bo Tarn |  | 1 | 9 | 0 | 1 |\n",
		Table: "  quotes  words  reported  articles  speaker    role\n" +
			"       5     33         1         2  Ada Quill  harbour master\n" +
			"       1      9         0         1  Bo Tarn\n",
	} {
		if got := written(t, Speakers, f, Options{}, tally.People()...); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", f, got, want)
		}
	}
}

func TestNobodyIsAWholeReport(t *testing.T) {
	t.Parallel()
	for f, want := range map[Format]string{JSON: "[\n]\n", JSONLines: "", CSV: "name,role,also,quotes,words,reported,articles\n", Table: "nobody is quoted\n"} {
		if got := written(t, Speakers, f, Options{}); got != want {
			t.Errorf("%s: got %q, want %q", f, got, want)
		}
	}
}

func FuzzPositionsCountCodePoints(f *testing.F) {
	f.Add("“Été,” said Ñusta — 港.", 3)
	f.Add(strings.Repeat("é", 2*stride), stride+1)
	f.Fuzz(func(t *testing.T, text string, offset int) {
		text = strings.ToValidUTF8(text, "?")
		offset = int(uint(offset) % uint(len(text)+1))
		for offset < len(text) && !utf8.RuneStart(text[offset]) {
			offset--
		}
		if got, want := newPoints(text).at(offset), utf8.RuneCountInString(text[:offset]); got != want {
			t.Errorf("%d code points before byte %d, want %d", got, offset, want)
		}
	})
}

func FuzzMarkdownIsOneParagraph(f *testing.F) {
	f.Add("1. *not* a [list] <b>&amp;")
	f.Add("# no heading")
	f.Add("![x](y) ~~z~~ https://example.org www.example.org a@example.org")
	f.Fuzz(func(t *testing.T, text string) {
		text = clean.Line(text)
		if got := spelled(escape(text)); got != text {
			t.Errorf("%q is set as %q", text, got)
		}
	})
}

func BenchmarkJSONLines(b *testing.B) {
	text := strings.Repeat("Nothing — moved in the harbour today. ", 30000)
	it := Item{Path: "a.txt", Article: &articles.Article{Text: text}}
	for at := 0; at+60 < len(text); at += 60 * len("Nothing — moved in the harbour today. ") {
		it.Found.Quotes = append(it.Found.Quotes, quotes.Quote{Span: quotes.Span{Start: at, End: at + 7}, Speaker: -1})
	}
	b.SetBytes(int64(len(text)))
	r := Quotes(io.Discard, JSONLines, Options{})
	for b.Loop() {
		if _, err := r.Encode(it); err != nil {
			b.Fatal(err)
		}
	}
}

// live reports whether a character may not stand in JSON as it is.
func live(r rune) bool { return len(clean.JSON([]byte(string(r)))) != len(string(r)) }
