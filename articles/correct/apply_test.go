package correct_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/anchor"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
)

const quay = `Harbour Master Ada Quill met Deputy Mayor Tom Reed on Monday.

“The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave,” she added.

Kern said that the “old wall” would fall. A clerk called it “a shame”.

The ferry is called “The Slow Water”.
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

// words anchors words of a text.
func words(text, words string) anchor.Anchor {
	i := strings.Index(text, words)
	if i < 0 {
		panic("no such words: " + words)
	}
	return anchor.Of(text, quotes.Span{Start: i, End: i + len(words)})
}

// told is a line for each quotation: its kind, its words, who says it.
func told(text string, found quotes.Found) []string {
	var all []string
	for _, q := range found.Quotes {
		who := "-"
		if q.Speaker >= 0 {
			who = found.Speakers[q.Speaker].Name
		}
		line := fmt.Sprintf("%s | %s | %s", q.Kind, q.Of(text), who)
		if q.PartOf > 0 {
			line += fmt.Sprintf(" | in %d", q.PartOf)
		}
		if q.ByHand {
			line += " | by hand"
		}
		all = append(all, line)
	}
	return all
}

// corrected is what a text says when it is corrected, and how often nothing could be done.
func corrected(t *testing.T, text string, all ...correct.Correction) (quotes.Found, []correct.Orphan) {
	t.Helper()
	for i := range all {
		if err := all[i].Check(); err != nil {
			t.Fatal(err)
		}
	}
	found := quotes.Find(document(text))
	before := fmt.Sprintf("%#v", found)
	now, orphans := correct.Apply(found, text, all)
	if fmt.Sprintf("%#v", found) != before {
		t.Fatal("what was found is changed")
	}
	checkFound(t, text, now)
	return now, orphans
}

// as expects what a corrected text says to be the engine's lines with some of them changed.
func as(t *testing.T, text string, changed map[int]string, all ...correct.Correction) quotes.Found {
	t.Helper()
	now, orphans := corrected(t, text, all...)
	if len(orphans) > 0 {
		t.Errorf("orphans: %v", orphans)
	}
	want := told(text, quotes.Find(document(text)))
	for i, line := range changed {
		for i >= len(want) {
			want = append(want, "")
		}
		want[i] = line
	}
	want = slices.DeleteFunc(want, func(s string) bool { return s == "" })
	if got := told(text, now); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return now
}

func TestASpeakerIsCorrected(t *testing.T) {
	t.Parallel()
	leave := words(quay, "Not a boat will leave,")
	for _, c := range []struct {
		name, who, mention string
		person, role       string
	}{
		{"by another of the article", "Jonas Kern", "she", "Kern", ""},
		{"by one who is silent", "Tom Reed", "she", "Tom Reed", ""},
		{"by a name that is typed, with a role", "Ines Pell", "she", "Ines Pell", "clerk"},
	} {
		now := as(t, quay, map[int]string{1: "direct | Not a boat will leave, | " + c.who + " | by hand"}, correct.Correction{Do: correct.Speaker, At: leave, Person: c.person, Role: c.role})
		q := now.Quotes[1]
		if q.Confidence != 1 || q.Surety() != quotes.Sure || q.Why != correct.Why || q.Mention.Of(quay) != c.mention || now.Speakers[q.Speaker].Role == "" {
			t.Errorf("%s: %+v by %+v", c.name, q, now.Speakers[q.Speaker])
		}
	}
}

func TestTheWordsThatNameAnotherSpeakerAreTheirs(t *testing.T) {
	t.Parallel()
	const text = "“We wait,” said Jonas Kern beside Ada Quill. “It is late,” he said.\n\nAda Quill left."
	now := as(t, text, map[int]string{0: "direct | We wait, | Ada Quill | by hand"}, correct.Correction{Do: correct.Speaker, At: words(text, "We wait,"), Person: "Ada Quill"})
	if m := now.Quotes[0].Mention; m.Of(text) != "Ada Quill" || m.Start != strings.Index(text, "Ada") {
		t.Errorf("the mention is %q at %d", m.Of(text), m.Start)
	}
}

func TestWhoSpeaksNoMoreIsSilent(t *testing.T) {
	t.Parallel()
	now := as(t, quay, map[int]string{1: "direct | Not a boat will leave, | - | by hand"}, correct.Correction{Do: correct.Nobody, At: words(quay, "Not a boat will leave,")})
	if len(now.Speakers) != 2 || len(now.Silent) != 2 || now.Silent[0].Name != "Ada Quill" || now.Silent[0].Quotes != 0 {
		t.Errorf("speakers %+v, silent %+v", now.Speakers, now.Silent)
	}
}

func TestWhoSpeaksIsSilentNoMore(t *testing.T) {
	t.Parallel()
	now, _ := corrected(t, quay, correct.Correction{Do: correct.Speaker, At: words(quay, "a shame"), Person: "Tom Reed"})
	if len(now.Silent) != 0 {
		t.Errorf("silent are %+v", now.Silent)
	}
}

func TestAQuotationIsNoneAndOneAgain(t *testing.T) {
	t.Parallel()
	shame := words(quay, "a shame")
	none := correct.Correction{Do: correct.NoQuote, At: shame}
	as(t, quay, map[int]string{4: "scare | a shame | - | by hand"}, none)
	as(t, quay, map[int]string{4: "mixed | a shame | Tom Reed | by hand"}, none, correct.Correction{Do: correct.Quote, At: shame, Kind: "mixed", Person: "Tom Reed"})
	as(t, quay, map[int]string{2: "", 3: "mixed | old wall | Jonas Kern"}, correct.Correction{Do: correct.NoQuote, At: words(quay, "that the “old wall” would fall")})
}

// “…” that is selected with its marks is the same as without.
func TestWhatTheEngineHasMissedIsAQuotation(t *testing.T) {
	t.Parallel()
	slow := correct.Correction{Do: correct.Quote, At: words(quay, "“The Slow Water”"), Kind: "direct", Person: "Jonas Kern"}
	as(t, quay, map[int]string{5: "direct | The Slow Water | Jonas Kern | by hand"}, slow)
	met := correct.Correction{Do: correct.Quote, At: words(quay, "Harbour Master Ada Quill met"), Kind: "indirect"}
	now, _ := corrected(t, quay, met)
	if got := told(quay, now)[0]; got != "indirect | Harbour Master Ada Quill met | - | by hand" || now.Quotes[3].PartOf != 0 || now.Quotes[4].PartOf != 4 {
		t.Errorf("first is %s; the fragment is part of %d", got, now.Quotes[4].PartOf)
	}
}

func TestBoundsAreCorrected(t *testing.T) {
	t.Parallel()
	clause, shorter := words(quay, "that the “old wall” would fall"), words(quay, "“old wall” would fall")
	as(t, quay, map[int]string{2: "indirect | “old wall” would fall | Jonas Kern | by hand"}, correct.Correction{Do: correct.Bounds, At: clause, To: &shorter, Kind: "indirect"})
	end := words(quay, "that the")
	as(t, quay, map[int]string{2: "indirect | that the | Jonas Kern | by hand", 3: "mixed | old wall | Jonas Kern"}, correct.Correction{Do: correct.Bounds, At: clause, To: &end})
	// What is said now reaches over what named the speaker of the next one.
	far := words(quay, "The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave,")
	now := as(t, quay, map[int]string{0: "direct | The quay is closed,” said Jonas Kern, the spokesman. “Not a boat will leave, | Jonas Kern | by hand", 1: "", 3: "mixed | old wall | Jonas Kern | in 2"},
		correct.Correction{Do: correct.Bounds, At: words(quay, "The quay is closed,"), To: &far})
	if !now.Quotes[0].Mention.Empty() {
		t.Error("words that are said name who says them")
	}
}

func TestAKindIsCorrected(t *testing.T) {
	t.Parallel()
	as(t, quay, map[int]string{4: "direct | a shame | a clerk | by hand"}, correct.Correction{Do: correct.Kind, At: words(quay, "a shame"), Kind: "direct"})
}

// What clauses say, their fragments say.
func TestFragmentsGoWithTheirClause(t *testing.T) {
	t.Parallel()
	as(t, quay, map[int]string{2: "indirect | that the “old wall” would fall | Tom Reed | by hand", 3: "mixed | old wall | Tom Reed | in 3 | by hand"},
		correct.Correction{Do: correct.Speaker, At: words(quay, "that the “old wall” would fall"), Person: "Tom Reed"})
}

func TestPeopleAreCorrected(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		does    correct.Correction
		changed map[int]string
		who     int
		want    string
	}{
		{correct.Correction{Do: correct.Rename, Person: "Kern", Name: "Jonas Kernov"}, map[int]string{0: "direct | The quay is closed, | Jonas Kernov", 2: "indirect | that the “old wall” would fall | Jonas Kernov", 3: "mixed | old wall | Jonas Kernov | in 3"}, 0, "Jonas Kernov, spokesman [Kern Jonas Kern]"},
		{correct.Correction{Do: correct.Role, Person: "Jonas Kern", Role: "clerk"}, nil, 0, "Jonas Kern, clerk [Kern]"},
		{correct.Correction{Do: correct.Role, Person: "Jonas Kern"}, nil, 0, "Jonas Kern,  [Kern]"},
		{correct.Correction{Do: correct.Merge, Person: "a clerk", Name: "Ada Quill"}, map[int]string{4: "mixed | a shame | Ada Quill"}, 1, "Ada Quill,  [a clerk]"},
		{correct.Correction{Do: correct.Merge, Person: "a clerk", Name: "Tom Reed"}, map[int]string{4: "mixed | a shame | Tom Reed"}, 2, "Tom Reed, Deputy Mayor [a clerk]"},
		{correct.Correction{Do: correct.Part, Person: "Jonas Kern", Name: "Kern"}, map[int]string{2: "indirect | that the “old wall” would fall | Kern | by hand", 3: "mixed | old wall | Kern | in 3 | by hand"}, 3, "Kern,  []"},
		{correct.Correction{Do: correct.Part, Person: "Jonas Kern", Name: "Jonas Kern"}, map[int]string{0: "direct | The quay is closed, | Jonas Kern | by hand", 2: "indirect | that the “old wall” would fall | Kern", 3: "mixed | old wall | Kern | in 3"}, 3, "Jonas Kern,  []"},
	} {
		now := as(t, quay, c.changed, c.does)
		s := now.Speakers[c.who]
		if got := fmt.Sprintf("%s, %s %v", s.Name, s.Role, s.Also); got != c.want || !s.ByHand {
			t.Errorf("%s: %s, by hand: %v; want %s", c.does.String(), got, s.ByHand, c.want)
		}
	}
}

// The later of two corrections wins, and one that nobody needs any more does no harm.
func TestTheLastWordIsTheReaders(t *testing.T) {
	t.Parallel()
	at := words(quay, "a shame")
	as(t, quay, map[int]string{4: "mixed | a shame | Ada Quill | by hand"},
		correct.Correction{Do: correct.Speaker, At: at, Person: "Tom Reed"}, correct.Correction{Do: correct.NoQuote, At: at}, correct.Correction{Do: correct.Speaker, At: at, Person: "Ada Quill", Kind: "mixed"})
}

// Corrections outlive an engine that finds nothing.
func TestWhatAnotherEngineMissesIsSaidAllTheSame(t *testing.T) {
	t.Parallel()
	all := []correct.Correction{
		{Do: correct.Speaker, At: words(quay, "Not a boat will leave,"), Kind: "direct", Person: "Ada Quill"},
		{Do: correct.Speaker, At: words(quay, "that the “old wall” would fall"), Person: "Kern"},
		{Do: correct.NoQuote, At: words(quay, "a shame")},
	}
	now, orphans := correct.Apply(quotes.Found{}, quay, all)
	checkFound(t, quay, now)
	want := []string{"direct | Not a boat will leave, | Ada Quill | by hand", "indirect | that the “old wall” would fall | Kern | by hand"}
	if got := told(quay, now); !slices.Equal(got, want) || len(orphans) != 0 {
		t.Errorf("got %q, orphans %v", got, orphans)
	}
}

func TestWhatIsGoneMakesOrphans(t *testing.T) {
	t.Parallel()
	const before = "“It is over,” said Kern."
	all := []correct.Correction{
		{Do: correct.Speaker, At: words(before, "It is over,"), Person: "Ada Quill"},
		{Do: correct.Role, Person: "Kern", Role: "clerk"},
		{Do: correct.Part, Person: "a clerk", Name: "a clerk"},
		{Do: correct.Merge, Person: "Ruth Wells", Name: "Kern"},
	}
	now, orphans := corrected(t, quay, all...)
	want := []correct.Orphan{{Number: 0, Why: correct.ErrGone}, {Number: 2, Why: correct.ErrOnlyName}, {Number: 3, Why: correct.ErrNobody}}
	if !slices.Equal(orphans, want) || now.Speakers[0].Role != "clerk" {
		t.Errorf("orphans %v, speakers %+v", orphans, now.Speakers)
	}
}

func TestWhatComesFromElsewhereIsChecked(t *testing.T) {
	t.Parallel()
	at := anchor.Anchor{Exact: "wait"}
	for _, c := range []correct.Correction{
		{},
		{Do: "eat", At: at},
		{Do: correct.Speaker, At: at},
		{Do: correct.Speaker, Person: "Kern"},
		{Do: correct.Kind, At: at},
		{Do: correct.Kind, At: at, Kind: "scare"},
		{Do: correct.Bounds, At: at},
		{Do: correct.Bounds, At: at, To: &anchor.Anchor{}},
		{Do: correct.Rename, Person: "Kern"},
		{Do: correct.Role, Role: "clerk"},
		{Do: correct.Speaker, At: at, Person: "Ke\x1brn"},
		{Do: correct.Speaker, At: at, Person: " Kern"},
		{Do: correct.Speaker, At: at, Person: strings.Repeat("é", 201)},
	} {
		if c.Check() == nil {
			t.Errorf("%+v passes", c)
		}
		if _, orphans := correct.Apply(quotes.Find(document(quay)), quay, []correct.Correction{c}); len(orphans) != 1 {
			t.Errorf("%+v is done", c)
		}
	}
}
