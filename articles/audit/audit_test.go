package audit_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/audit"
	"pullquote/articles/quotes"
)

// of is the audit of a text.
func of(t *testing.T, text string) audit.Audit {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "ferries.txt"})
	if err != nil {
		t.Fatal(err)
	}
	return audit.Of(a, quotes.Find(a.Document()))
}

// sources are an audit's sources in words: "Ada Quill: person, 1 + 0, 5 + 0 words".
func sources(a audit.Audit) (all []string) {
	for _, s := range a.Sources {
		all = append(all, fmt.Sprintf("%s: %s, %d + %d, %d + %d words", s.Name, s.Sort, s.Quotes, s.Reported, s.Words, s.Told))
	}
	return all
}

func TestSourcesAreCountedByTheirWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"“Not one boat will leave,” said Ada Quill, the harbour master. “We wait,” said Bo Tarn.": {
			"Ada Quill: person, 1 + 0, 5 + 0 words", "Bo Tarn: person, 1 + 0, 2 + 0 words",
		},
		// Who says more stands first, whoever comes first in the text.
		"“We wait,” said Bo Tarn. “Not one boat will leave,” a senior official said.": {
			"senior official: anonymous, 1 + 0, 5 + 0 words", "Bo Tarn: person, 1 + 0, 2 + 0 words",
		},
		// A fragment in marks is counted once, as what it is.
		"Ada Quill said the wall was “old and crooked” and would fall.": {
			"Ada Quill: person, 1 + 1, 3 + 6 words",
		},
		// Titles in marks are nobody's words.
		"She read “The Tide” twice. “It ends,” said Ada Quill.": {
			"Ada Quill: person, 1 + 0, 2 + 0 words",
		},
		"The quay was empty on Monday, and the wind turned.": nil,
	} {
		if got := sources(of(t, "Ferries stay in port\n\n"+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestWhereSourcesSpeakIsKnownInOneArticle(t *testing.T) {
	t.Parallel()
	a := of(t, "Ferries stay in port\n\n“We wait,” said Bo Tarn. “Not one boat,” said Ada Quill.\n\n“It ends,” said Tarn, and went. The wind turned.\n")
	var got []string
	for _, s := range a.Sources {
		got = append(got, fmt.Sprint(s.Name, " ", s.First, " ", s.Where))
	}
	if want := []string{"Bo Tarn 1 [17 64]", "Ada Quill 2 [38]"}; !slices.Equal(got, want) {
		t.Errorf("they speak at %q, want %q", got, want)
	}
	var total audit.Total
	total.Add(a)
	if s := total.Audit().Sources[0]; s.First != 0 || s.Where != nil {
		t.Errorf("in several articles somebody speaks at %v", s.Where)
	}
}

func TestTheFirstQuotationStandsBehindWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]audit.First{
		"“We wait,” said Bo Tarn.": {Quote: 1},
		"The quay was empty. Ada Quill said no boat would leave.\n\nHer mate agreed. “We wait,” said Bo Tarn.": {Quote: 2, After: 14},
		"Ada Quill said no boat would leave.": {},
		"The quay was empty.":                 {},
	} {
		if got := of(t, "Ferries stay in port\n\n"+text+"\n").First; got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

func TestAHeadlineIsNotWhereTheFirstQuotationStands(t *testing.T) {
	t.Parallel()
	text := "“We wait,” crews say\n\nThe quay was empty. “We wait,” said Bo Tarn."
	title, body := strings.Index(text, "We"), strings.LastIndex(text, "We")
	marks := func(at int) quotes.Quote {
		return quotes.Quote{Span: quotes.Span{Start: at, End: at + 7}, Marked: quotes.Span{Start: at - 3, End: at + 10}, Speaker: -1}
	}
	a := &articles.Article{Text: text, Blocks: []articles.Block{
		{Span: quotes.Span{End: strings.Index(text, "\n")}, Kind: articles.Title}, {Span: quotes.Span{Start: strings.Index(text, "The"), End: len(text)}},
	}}
	got := audit.Of(a, quotes.Found{Quotes: []quotes.Quote{marks(title), marks(body)}})
	if got.First != (audit.First{Quote: 2, After: 4}) || got.Unknown.Quotes != 2 {
		t.Errorf("it is %+v", got)
	}
}

func TestGuessesAreQuotesWhoseSpeakerMayBeWrong(t *testing.T) {
	t.Parallel()
	a := &articles.Article{Text: "“Yes.” “No.”"}
	found := quotes.Found{
		Quotes:   []quotes.Quote{{Span: quotes.Span{Start: 3, End: 7}, Confidence: quotes.LeastLikely}, {Span: quotes.Span{Start: 14, End: 17}, Confidence: 0.4}, {Speaker: -1}},
		Speakers: []quotes.Speaker{{Name: "Ada Quill"}},
	}
	if got := audit.Of(a, found); got.Guessed != 1 || !slices.Equal(got.Guesses, []audit.Guess{{Quote: 2, Speaker: "Ada Quill", Confidence: 0.4}}) {
		t.Errorf("guesses %+v", got.Guesses)
	}
}

func TestWhoIsHeardIsGrouped(t *testing.T) {
	t.Parallel()
	a := of(t, "Ferries stay in port\n\n“Not one boat,” said Ada Quill, the harbour master. “We pay,” a senior official said. “All quiet,” police said. Mayor Elsa Wend met Jonas Kern. Kern said the quay was safe.\n")
	var got []string
	for _, g := range a.Groups() {
		got = append(got, fmt.Sprintf("%d %s, %d with a role, %d words", g.Sources, g.Sort, g.Roles, g.All()))
	}
	want := []string{"2 person, 1 with a role, 7 words", "1 anonymous, 0 with a role, 2 words", "1 body, 0 with a role, 2 words", "0 document, 0 with a role, 0 words"}
	if !slices.Equal(got, want) {
		t.Errorf("groups %q, want %q", got, want)
	}
	if all := a.Total(); all.All() != 11 || all.Words != 7 || all.Told != 4 {
		t.Errorf("all that is said is %+v", all)
	}
	if some := a.Unquoted(); len(some) != 1 || some[0].Name != "Jonas Kern" {
		t.Errorf("reported and never quoted are %+v", some)
	}
	if !slices.Equal(a.Silent, []audit.Name{{Name: "Elsa Wend", Role: "Mayor"}}) {
		t.Errorf("silent are %+v", a.Silent)
	}
}

func TestArticlesAreAddedUpByWhatTheyHaveInCommon(t *testing.T) {
	t.Parallel()
	may := time.Date(2031, 5, 31, 23, 30, 0, 0, time.FixedZone("west", -5*3600))
	all := []*articles.Article{{Source: "Harbour Post", Published: may}, {Source: "Coast Radio"}, {Source: "Harbour Post", Published: may.AddDate(0, -1, 0)}, {Published: may}}
	for by, want := range map[audit.By][]string{
		audit.Outlet: {"Coast Radio 1", "Harbour Post 2", " 1"}, audit.Month: {"2031-05 3", " 1"}, audit.Nothing: {" 4"},
	} {
		var parts audit.Parts
		for _, a := range all {
			parts.Add(by.Of(a), audit.Audit{Articles: 1})
		}
		var got []string
		err := parts.Each(func(same string, all audit.Audit) error {
			got = append(got, fmt.Sprint(same, " ", all.Articles))
			return nil
		})
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("by %d: %q, want %q", by, got, want)
		}
	}
	var parts audit.Parts
	parts.Add("a", audit.Audit{})
	parts.Add("b", audit.Audit{})
	n := 0
	if err := parts.Each(func(string, audit.Audit) error { n++; return io.EOF }); !errors.Is(err, io.EOF) || n != 1 {
		t.Errorf("behind a failure it went on %d times: %v", n, err)
	}
}

func TestSeveralArticlesAreAddedUp(t *testing.T) {
	t.Parallel()
	var total audit.Total
	for _, text := range []string{
		"“Not one boat will leave,” said Ada Quill. Mayor Elsa Wend was there with Captain Bo Tarn. “We pay,” an official said.",
		"“It ends,” said Ada Quill, the harbour master. “No,” said Elsa Wend. “We pay,” an official said.",
	} {
		total.Add(of(t, "Ferries stay in port\n\n"+text+"\n"))
	}
	a := total.Audit()
	want := []string{
		"Ada Quill: person, 2 + 0, 7 + 0 words", "an official: anonymous, 1 + 0, 2 + 0 words", "an official: anonymous, 1 + 0, 2 + 0 words", "Elsa Wend: person, 1 + 0, 1 + 0 words",
	}
	if got := sources(a); !slices.Equal(got, want) {
		t.Errorf("sources %q, want %q", got, want)
	}
	if a.Articles != 2 || a.Words != 39 || a.Sources[0].Role != "harbour master" || a.First.Quote != 0 {
		t.Errorf("together they are %+v", a)
	}
	if len(a.Silent) != 1 || a.Silent[0].Name != "Bo Tarn" {
		t.Errorf("silent in both are %+v", a.Silent)
	}
}
