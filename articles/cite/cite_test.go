package cite_test

import (
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/cite"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
)

// front is what the front matter of the articles here says.
const front = "---\ntitle: Ferries stay in port\nauthor: Tom Reed\nsource: The Harbour Post\ndate: 2031-05-06\nurl: https://harbourpost.example/ferries\nlanguage: en\n---\n\n"

const ferries = front + `The mayor of Orla, Ada Quill, looked at the sea. “We wait,” she said. “There is no other way.”

“Not one boat,” said Ada Quill, the mayor of Orla, “will leave the harbour today.”

“Nobody has ever rowed out in such a night & come back, and I have known those who tried it with six oars, two lanterns and a dog,” said Bo Tarn.

Bo Tarn said that the boats would stay in port until noon.

“We wait,” said Bo Tarn as well.
`

func source(t testing.TB, text string) *cite.Source {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "ferries.md"})
	if err != nil {
		t.Fatal(err)
	}
	return &cite.Source{Article: a, Found: quotes.Find(a.Document()), Path: "ferries.md", Dates: dates.Style{}}
}

// starting is the citation whose words begin so.
func starting(t testing.TB, s *cite.Source, words string) *cite.Citation {
	t.Helper()
	for _, c := range s.Quotes() {
		if strings.HasPrefix(c.Words(), words) {
			return c
		}
	}
	t.Fatalf("nobody says %q", words)
	return nil
}

func TestASentenceSaysWhoSaidItAndWhere(t *testing.T) {
	t.Parallel()
	const from = " (“Ferries stay in port” by Tom Reed, The Harbour Post, 6 May 2031)"
	for words, want := range map[string]string{
		"We wait,":       "“We wait,” said [Ada Quill, mayor of Orla]" + from,
		"There is no":    "[Ada Quill, mayor of Orla] said: “There is no other way.”" + from,
		"Not one boat,":  "Ada Quill, mayor of Orla, said: “Not one boat, … will leave the harbour today.”" + from,
		"that the boats": "Bo Tarn, in the article’s words: “that the boats would stay in port until noon”" + from,
	} {
		if got := starting(t, source(t, ferries), words).As(cite.Sentence); got != want {
			t.Errorf("%q is cited as\n%s\nand not as\n%s", words, got, want)
		}
	}
}

func TestASentenceThatIsPartedIsOne(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“Not one boat,” said Ada Quill, “will leave today.”":             "Not one boat, … will leave today.",
		"“It is, for all I know,” Mr. Kern said, “a shame.”":              "It is, for all I know, … a shame.",
		"“We wait,” said Ada Quill. “There is no way.”":                   "We wait,|There is no way.",
		"“We wait.” said Ada Quill, “There is no way.”":                   "We wait.|There is no way.",
		"Bo Tarn called the wall “an old shame,” and said, “It must go.”": "an old shame,|It must go.",
		"“All of it is old,” Bo Tarn said, and then asked, “why not?”":    "All of it is old,|why not?",
		"„Kein Boot“, sagte der Hafenmeister Jonas Kern, „fährt heute.“":  "Kein Boot … fährt heute.",
	} {
		var got []string
		for _, c := range source(t, text).Quotes() {
			got = append(got, c.Words())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s is cited as %q", text, got)
		}
	}
}

// Every way into a sentence that is parted leads to all of it.
func TestEachPartLeadsToAllOfItsSentence(t *testing.T) {
	t.Parallel()
	s := source(t, ferries)
	for i, q := range s.Found.Quotes {
		if strings.HasPrefix(q.Of(s.Article.Text), "will leave") {
			if got := s.Quote(i).Words(); got != "Not one boat, … will leave the harbour today." {
				t.Errorf("it is %q", got)
			}
		}
	}
}

func TestBracketsStandAroundWhatIsAdded(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“We wait,” said Ada Quill.":                                                      "Ada Quill",
		"“We wait,” said Ada Quill, the mayor of Orla.":                                   "Ada Quill, mayor of Orla",
		"“We wait,” said Ada Quill, the council’s surveyor.":                              "Ada Quill, the council’s surveyor",
		"Ada Quill came late. “We wait,” she said.":                                       "[Ada Quill]",
		"“We wait for it.”":                                                               "[speaker unknown]",
		"Ada Quill, the mayor of Orla, came.\n\nIt rained.\n\n“We wait,” said Ada Quill.": "Ada Quill [mayor of Orla]",
	} {
		if got := source(t, text).Quotes()[0].Who(); got != want {
			t.Errorf("%s: %s, and not %s", text, got, want)
		}
	}
}

func TestLinesThatWereBrokenToFitAPageAreOne(t *testing.T) {
	t.Parallel()
	a, err := articles.Read(strings.NewReader("Ferries stay in port\n\nIt rained all day in the harbour, and nobody went out, for the third day\nin a row. “Not one of the boats that lie behind the wall of the old har-\nbour will leave today, or tomorrow, and nobody who has ever been\nout there in such a night will ask why,” said Ada Quill, who looked at\nthe sea, and went home, as she does on every day of the year at noon.\n"), articles.Source{Name: "a.txt"})
	if err != nil {
		t.Fatal(err)
	}
	s := cite.Source{Article: a, Found: quotes.Find(a.Document())}
	if got := s.Quotes()[0].Words(); !strings.HasPrefix(got, "Not one of the boats that lie behind the wall of the old harbour will") || !strings.Contains(got, "been out there") {
		t.Errorf("it is %q", got)
	}
}

func TestAPassageKeepsItsParagraphs(t *testing.T) {
	t.Parallel()
	s := source(t, ferries)
	from, to := strings.Index(s.Article.Text, "There is no"), strings.Index(s.Article.Text, " boat,”")
	c := s.Passage(quotes.Span{Start: from, End: to})
	if c.Words() != "There is no other way.”\n\n“Not one" || c.Line() != "There is no other way.” “Not one" {
		t.Errorf("it is %q, and on a line %q", c.Words(), c.Line())
	}
	if got := c.Link(); got != "https://harbourpost.example/ferries#:~:text=There%20is%20no%20other%20way.%E2%80%9D,%E2%80%9CNot%20one" {
		t.Errorf("it is at %s", got)
	}
}

func TestWordsOfAQuotationAreWhoseItIs(t *testing.T) {
	t.Parallel()
	const text = "Ferries\n\nIt rained all morning, and then it rained on.\n\n“Not one boat will leave. We wait,” said Ada Quill, the harbour master of the town.\n"
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "ferries.txt"})
	if err != nil {
		t.Fatal(err)
	}
	s := &cite.Source{Article: a, Found: quotes.Find(a.Document())}
	for words, want := range map[string]string{
		"one boat":         "Ada Quill, harbour master of the town: one boat",
		"“Not one":         "Ada Quill, harbour master of the town: Not one",
		"leave. We wait,”": "Ada Quill, harbour master of the town: leave. We wait,",
		"“Not one boat will leave. We wait,”":           "Ada Quill, harbour master of the town: Not one boat will leave. We wait,",
		"“Not one boat will leave. We wait,” said":      ": “Not one boat will leave. We wait,” said",
		"it rained on.\n\n“Not one boat will leave.":    ": it rained on.\n\n“Not one boat will leave.",
		"It rained all morning, and then it rained on.": ": It rained all morning, and then it rained on.",
	} {
		at := strings.Index(a.Text, words)
		c := s.Passage(quotes.Span{Start: at, End: at + len(words)})
		if got := c.Who() + ": " + c.Words(); got != want {
			t.Errorf("%q is cited as %q, want %q", words, got, want)
		}
	}
}

func TestAPassageIsCitedWithoutASpeaker(t *testing.T) {
	t.Parallel()
	s := source(t, ferries)
	at := strings.Index(s.Article.Text, "Bo Tarn said that")
	c := s.Passage(quotes.Span{Start: at, End: at + len("Bo Tarn said that the boats would stay in port until noon.")})
	if got, want := c.As(cite.Sentence), "“Bo Tarn said that the boats would stay in port until noon.” (“Ferries stay in port” by Tom Reed, The Harbour Post, 6 May 2031)"; got != want {
		t.Errorf("it is %s", got)
	}
	if c.Who() != "" || strings.Contains(c.As(cite.Annotation), "body") {
		t.Errorf("somebody says it: %s", c.As(cite.Annotation))
	}
}

// A key is that of the words, wherever the file lies.
func TestKeysTellQuotationsApart(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	s, moved := source(t, ferries), source(t, ferries)
	moved.Path = "elsewhere.md"
	for i, c := range s.Quotes() {
		key := c.Key()
		if seen[key] || key != moved.Quotes()[i].Key() {
			t.Errorf("%s is the key of two, or another elsewhere", key)
		}
		seen[key] = true
	}
	if key := s.Quotes()[0].Key(); !strings.HasPrefix(key, "quill2031-") {
		t.Errorf("it is %s", key)
	}
}

func TestFormsAreToldApart(t *testing.T) {
	t.Parallel()
	letters := map[string]bool{}
	for _, f := range cite.Forms() {
		if letters[f.Letter()] || len(f.Letter()) != 1 || f.About() == "" {
			t.Errorf("%s is called by %q", f, f.Letter())
		}
		letters[f.Letter()] = true
	}
	c := source(t, ferries).Quotes()[0]
	if c.As("none") != c.As(cite.Sentence) {
		t.Error("what is no form is not a sentence")
	}
}
