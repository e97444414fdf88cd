package score

import (
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
	"pullquote/articles/quotes/corpus"
)

// told is an annotated attribution, by the words of its parts. A content in
// several pieces has " / " between them.
type told struct {
	source, cue, content string
	person               int
	name                 string
	issuer               int
	issuedBy             string
	unmarked, question   bool
}

// heard is a quote that was found, by its words.
type heard struct {
	words            string
	kind             quotes.Kind
	mention, speaker string
	confidence       float64
}

// at finds words in a text.
func at(t *testing.T, text, words string) quotes.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, text)
	}
	return quotes.Span{Start: i, End: i + len(words)}
}

// pieces finds all pieces of a part, and none of "".
func pieces(t *testing.T, text, part string) []quotes.Span {
	t.Helper()
	var all []quotes.Span
	for _, words := range strings.Split(part, " / ") {
		if words != "" {
			all = append(all, at(t, text, words))
		}
	}
	return all
}

// compared judges what was heard in a text by what is told in it.
func compared(t *testing.T, text string, gold []told, found []heard) *Judgement {
	t.Helper()
	a := &corpus.Article{Name: "a", Text: text}
	for _, g := range gold {
		a.Attributions = append(a.Attributions, corpus.Attribution{
			Source: pieces(t, text, g.source), Cue: pieces(t, text, g.cue), Content: pieces(t, text, g.content),
			Person: g.person, PersonName: g.name, Issuer: g.issuer, IssuerName: g.issuedBy,
			Unmarked: g.unmarked, Question: g.question,
		})
	}
	f := &quotes.Found{}
	for _, h := range found {
		q := quotes.Quote{Span: at(t, text, h.words), Kind: h.kind, Speaker: -1, Confidence: h.confidence}
		if h.mention != "" {
			q.Mention = at(t, text, h.mention)
		}
		if h.speaker != "" {
			q.Speaker = slices.IndexFunc(f.Speakers, func(s quotes.Speaker) bool { return s.Name == h.speaker })
			if q.Speaker < 0 {
				q.Speaker = len(f.Speakers)
				f.Speakers = append(f.Speakers, quotes.Speaker{Name: h.speaker})
			}
		}
		f.Quotes = append(f.Quotes, q)
	}
	return Judge(a, f)
}

const wall = "“We will build it,” said Ines Calloway. She called the old wall “a bad joke”.\n\nHer rival, Jonas Kern, said the “joke” would cost a fortune. The film “Tides” is over.\n"

var wallTold = []told{
	{source: "Ines Calloway", cue: "said", content: "“We will build it,”"},
	{source: "She", cue: "called", content: "the old wall / “a bad joke”"},
	{source: "Jonas Kern", cue: "said", content: "the “joke” would cost a fortune"},
}

func TestPassagesOfNobodyAreNotGold(t *testing.T) {
	t.Parallel()
	c := compared(t, wall, wallTold, nil).Counts()
	if c.Marked != (Detection{Gold: 3}) || c.Short != (Detection{Gold: 3}) || c.EndToEnd != (Detection{Gold: 3}) {
		t.Errorf("%+v %+v %+v", c.Marked, c.Short, c.EndToEnd)
	}
}

func TestAQuoteMatchesByFourFifths(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]Detection{
		"We will build it":            {3, 1, 1}, // marks and commas do not count
		"will build it,":              {3, 1, 1}, // 11 letters of 13
		"build it,":                   {3, 1, 0}, // 7 of 13
		"build it,” said Ines":        {3, 1, 0},
		"We will build it,” sai":      {3, 1, 1}, // 13 of 16
		"We will build it,” said Ine": {3, 1, 0}, // 13 of 20
	} {
		c := compared(t, wall, wallTold, []heard{{words: words}}).Counts()
		if c.Marked != want {
			t.Errorf("%q: got %+v, want %+v", words, c.Marked, want)
		}
	}
	if c := compared(t, wall, wallTold, []heard{{words: "We will build it,", kind: quotes.Scare}}).Counts(); c.Marked.System != 0 {
		t.Error("what was held for no speech counts as found")
	}
}

func TestASpeakerIsRightByMentionOrByName(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		passage, mention, speaker string
		right                     bool
	}{
		{"We will build it,", "Calloway", "", true},
		{"We will build it,", "", "Mayor Ines Calloway", true},
		{"We will build it,", "rival", "Calloway", true},
		{"We will build it,", "rival", "Jonas Kern", false},
		{"We will build it,", "", "", false},
		{"a bad joke", "She", "Jonas Kern", true},
		{"a bad joke", "Ines Calloway", "Ines Calloway", false}, // a pronoun has no name to compare
	} {
		j := compared(t, wall, wallTold, []heard{{words: row.passage, mention: row.mention, speaker: row.speaker}})
		if c := j.Counts(); c.Speaker.Of != 1 || c.Speaker.Right == 1 != row.right || c.EndToEnd.Matched == 1 != row.right {
			t.Errorf("%+v: got %+v", row, c.Speaker)
		}
	}
}

func TestTheRightSpeakerMayBeListed(t *testing.T) {
	t.Parallel()
	found := []heard{
		{words: "We will build it,", mention: "rival", speaker: "Jonas Kern"},
		{words: "joke", mention: "She", speaker: "Ines Calloway"},
	}
	// The first is Calloway's, who is a speaker, though of the other.
	if c := compared(t, wall, wallTold, found).Counts(); c.Listed != (Share{1, 1}) {
		t.Errorf("got %+v", c.Listed)
	}
}

func TestWhatIsDiscardedIsLeftOut(t *testing.T) {
	t.Parallel()
	text := "<tweet author=\"Ines “no” Calloway\">We won</tweet> “Read more,” said the page.\n"
	a := &corpus.Article{Text: text, Discards: []quotes.Span{at(t, text, "“Read more,” said the page.")}}
	a.Attributions = []corpus.Attribution{{Content: []quotes.Span{at(t, text, "“Read more,”"), at(t, text, "no")}}}
	f := &quotes.Found{Quotes: []quotes.Quote{{Span: at(t, text, "no")}, {Span: at(t, text, "Read more,")}}}
	if c := Judge(a, f).Counts(); c.Marked != (Detection{}) {
		t.Errorf("got %+v", c.Marked)
	}
}

func TestReportsAreComparedByOverlap(t *testing.T) {
	t.Parallel()
	text := "Kern said the wall would cost a fortune. He hopes it will fall down. She said it would hold. He said no.\n"
	gold := []told{
		{source: "Kern", cue: "said", content: "the wall would cost a fortune"}, // 24 letters
		{source: "He", cue: "hopes", content: "it will fall down"},
		{source: "She", cue: "said", content: "it would hold"},
		{source: "He", cue: "said", content: "no"},
	}
	c := compared(t, text, gold, []heard{
		{words: "the wall would", kind: quotes.Indirect, mention: "Kern"}, // 12 of 24
		{words: "it will fall", kind: quotes.Indirect},                    // an attitude: neither right nor wrong
		{words: "said it would hold", kind: quotes.Indirect},              // 11 of its 15
		{words: "He said", kind: quotes.Indirect},                         // wrong
	}).Counts()
	if c.Indirect.Gold != 2 || c.Indirect.System != 3 || c.IndirectSpeaker != (Share{1, 2}) {
		t.Errorf("got %+v %+v", c.Indirect, c.IndirectSpeaker)
	}
	if got, want := c.Indirect.Caught, 12./24+1; got != want {
		t.Errorf("recall sums to %v, want %v", got, want)
	}
	if got, want := c.Indirect.Found, 1+11./15; got != want {
		t.Errorf("precision sums to %v, want %v", got, want)
	}
}

func TestSourcesHavePlaces(t *testing.T) {
	t.Parallel()
	text := "Calloway said: “We won.” “It was time,” said Kern. “We lost,” Lind said, “and badly.”\n\nVoss spoke.\n\n“So it is.”\n"
	c := compared(t, text, []told{
		{source: "Calloway", content: "“We won.”"},
		{source: "Kern", content: "“It was time,”"},
		{source: "Lind", content: "“We lost,” / “and badly.”"},
		{source: "Voss", content: "“So it is.”"},
	}, []heard{{words: "We won."}, {words: "It was time,"}, {words: "We lost,"}, {words: "and badly."}, {words: "So it is."}}).Counts()
	want := [places]Share{Before: {0, 1}, After: {0, 1}, Between: {0, 2}, Apart: {0, 1}}
	if c.ByPlace != want {
		t.Errorf("got %+v", c.ByPlace)
	}
}

func TestMistakesHaveClasses(t *testing.T) {
	t.Parallel()
	text := "“We won,” said Mr. Kern. Lind left. “We lost,” said Voss.\n\nPym came.\n\n“Ship of Fools” ends.\n"
	gold := []told{{source: "Kern", content: "“We won,”", person: 1, name: "Jonas Kern"}}
	for class, found := range map[MistakeClass][]heard{
		MissedUnseen: {},
		MissedScare:  {{words: "We won,", kind: quotes.Scare}},
		MissedBounds: {{words: "We", kind: quotes.Indirect}},
		GivenNobody:  {{words: "We won,"}},
		WrongHere:    {{words: "We won,", mention: "Mr.", speaker: "Lind"}},
		WrongNear:    {{words: "We won,", mention: "Lind", speaker: "Lind"}},
		WrongFar:     {{words: "We won,", mention: "Pym", speaker: "Pym"}},
		WrongUnnamed: {{words: "We won,", speaker: "Pym"}},
		WrongPerson:  {{words: "We won,", mention: "Kern", speaker: "Pym"}},
		ExtraWords:   {{words: "We won,", mention: "Kern", speaker: "Kern"}, {words: "Ship of Fools", speaker: "Pym"}},
		ExtraBounds:  {{words: "We won,", mention: "Kern", speaker: "Kern"}, {words: "won,"}},
	} {
		j := compared(t, text, gold, found)
		got := j.Mistakes()
		if len(got) != 1 || got[0].Class != class {
			t.Errorf("%v: got %v", class, got)
			continue
		}
		if line := j.Line(got[0]); !strings.HasPrefix(line, class.String()+" | a | ") || strings.Contains(line, "\n") {
			t.Errorf("line %q", line)
		}
		if c := j.Counts(); c.Mistakes[class] != 1 {
			t.Errorf("%v is counted as %v", class, c.Mistakes)
		}
	}
}

func TestReportsHaveMistakesToo(t *testing.T) {
	t.Parallel()
	text := "Kern said the wall would cost a fortune. Lind left."
	gold := []told{{source: "Kern", cue: "said", content: "the wall would cost a fortune"}}
	for class, found := range map[MistakeClass][]heard{
		ReportMissed:  {},
		ReportPartly:  {{words: "the wall", kind: quotes.Indirect}},
		ReportSpeaker: {{words: "the wall would cost a fortune", kind: quotes.Indirect, mention: "Lind"}},
		ReportExtra:   {{words: "the wall would cost a fortune", kind: quotes.Indirect, mention: "Kern"}, {words: "Lind left", kind: quotes.Indirect}},
	} {
		if got := compared(t, text, gold, found).Mistakes(); len(got) != 1 || got[0].Class != class {
			t.Errorf("%v: got %v", class, got)
		}
	}
}
