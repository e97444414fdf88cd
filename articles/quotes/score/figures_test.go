package score

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestConfidenceIsComparedBinByBin(t *testing.T) {
	t.Parallel()
	var c Counts
	for _, choice := range []struct {
		confidence float64
		right      bool
	}{{0.95, true}, {0.95, true}, {0.9, true}, {0.9, false}, {0.05, false}, {0, false}, {1, true}} {
		c.Bins[binOf(choice.confidence)].count(choice.confidence, choice.right)
	}
	if c.Bins[9].Of != 3 || c.Bins[8].Of != 2 || c.Bins[0].Of != 2 {
		t.Errorf("bins are %+v", c.Bins)
	}
	// |2.9-3| in the last bin, |1.8-1| in the one before, 0.05 in the first
	if got, want := c.CalibrationError(), (0.1+0.8+0.05)/7; !near(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if (&Counts{}).CalibrationError() != 0 {
		t.Error("nothing is not calibrated")
	}
}

// The example of Bagga and Baldwin: twelve mentions of three persons, of whom
// the second is taken for the third, and then the first for the third.
func TestBCubedIsThatOfItsPaper(t *testing.T) {
	t.Parallel()
	persons := []int{1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3}
	for _, row := range []struct {
		speakers  string
		precision float64
	}{
		{"AAAAABBBBBBB", (5 + 2*2./7 + 5*5./7) / 12}, // 76 %
		{"AAAAABBAAAAA", (5*.5 + 2 + 5*.5) / 12},     // 58 %
	} {
		var text strings.Builder
		var gold []told
		var found []heard
		for i, person := range persons {
			words := strings.Repeat("ha", i+1) + "."
			text.WriteString("“" + words + "” ")
			gold = append(gold, told{source: words[:1], content: "“" + words + "”", person: person, name: "x"})
			found = append(found, heard{words: "“" + words, speaker: row.speakers[i : i+1]})
		}
		c := compared(t, text.String(), gold, found).Counts()
		if c.Clusters.Quotes != 12 || !near(c.Clusters.Precision(), row.precision) || !near(c.Clusters.Recall(), 1) {
			t.Errorf("%s: %+v, want precision %v", row.speakers, c.Clusters, row.precision)
		}
	}
}

func TestQuotesOfNobodyStandAlone(t *testing.T) {
	t.Parallel()
	text := "“Go,” she said. “Now.”"
	gold := []told{{source: "she", content: "“Go,” / “Now.”", person: 1, name: "Ines Calloway"}}
	c := compared(t, text, gold, []heard{{words: "Go,"}, {words: "Now."}}).Counts()
	if c.Clusters.Precision() != 1 || c.Clusters.Recall() != 0.5 || c.Person != (Share{0, 2}) {
		t.Errorf("got %+v and %+v", c.Clusters, c.Person)
	}
}

func TestPersonsAreKnownByTheirNames(t *testing.T) {
	t.Parallel()
	people := map[int]string{
		1: "Ines Calloway", 2: "Callum Dobbs", 3: "Nell Dobbs", 4: "a senior official at the bank",
		5: "another official", 6: "@harbourmouse", 7: "Tidewell Holdings",
	}
	for _, row := range []struct {
		name   string
		also   []string
		person int
		want   bool
	}{
		{"Ines Calloway", nil, 1, true},
		{"Mayor Calloway", nil, 1, true},
		{"Ines", nil, 1, true},
		{"the mayor", nil, 1, false},
		{"the mayor", []string{"ines calloway"}, 1, true},
		{"Callum Dobbs", nil, 2, true},
		{"Dobbs", nil, 2, false}, // there are two
		{"Callum Dobbs", nil, 3, false},
		{"senior official", nil, 4, true},
		{"the senior official", nil, 5, false},
		{"another official", nil, 5, true},
		{"harbourmouse", nil, 6, true},
		{"Tidewell", nil, 7, true},
		{"the company", nil, 7, false},
		{"", nil, 1, false},
	} {
		s := quotes.Speaker{Name: row.name, Also: row.also}
		if got := samePerson(&s, row.person, people); got != row.want {
			t.Errorf("%q for %q: got %v", row.name, people[row.person], got)
		}
	}
}

func TestCountsAddUp(t *testing.T) {
	t.Parallel()
	found := []heard{
		{words: "We will build it,", mention: "Calloway", speaker: "Ines Calloway", confidence: 0.9},
		{words: "a bad joke", mention: "She", speaker: "Jonas Kern", confidence: 0.6},
		{words: "Tides", kind: quotes.Mixed},
	}
	one := compared(t, wall, wallTold, found).Counts()
	sum := Sum([]Counts{one, {}, one})
	if sum.Articles != 2 || sum.Marked != (Detection{6, 6, 4}) || sum.Speaker != (Share{4, 4}) || sum.Mistakes[ExtraWords] != 2 {
		t.Errorf("got %+v", sum)
	}
	for _, f := range Figures() {
		if !near(f.Of(&sum), f.Of(&one)) {
			t.Errorf("%s of an article twice is %v, of it once %v", f.Name, f.Of(&sum), f.Of(&one))
		}
	}
}

func TestIntervalsHoldTheFigure(t *testing.T) {
	t.Parallel()
	var articles []Counts
	for i := range 50 {
		articles = append(articles, Counts{Articles: 1, Speaker: Share{Right: i % 5, Of: 5}})
	}
	figures := Figures()
	ranges := Intervals(figures, articles)
	if !slices.Equal(ranges, Intervals(figures, articles)) {
		t.Error("two runs differ")
	}
	at := slices.IndexFunc(figures, func(f Figure) bool { return f.Name == "speaker" })
	// the mean of 50 draws of 0, .2, .4, .6 and .8 is .4, give or take 1.96 times .28/√50
	if r := ranges[at]; math.Abs(r.Low-0.322) > 0.01 || math.Abs(r.High-0.478) > 0.01 {
		t.Errorf("the interval is %+v", r)
	}
}

func TestNothingScoresNothing(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := Print(&b, nil); err != nil || strings.Contains(b.String(), "NaN") {
		t.Errorf("%v: %s", err, b.String())
	}
}

func TestReadingsAreAligned(t *testing.T) {
	t.Parallel()
	from, to := "“No\ufffd,” he said.", "“No\x85,” he said."
	at := func(text, words string) quotes.Span {
		i := strings.Index(text, words)
		return quotes.Span{Start: i, End: i + len(words)}
	}
	f := quotes.Found{Quotes: []quotes.Quote{{Span: at(from, "No\ufffd,"), Mention: at(from, "he")}}}
	moved, err := Align(f, from, to)
	if err != nil || moved.Quotes[0].Span != at(to, "No\x85,") || moved.Quotes[0].Mention.Of(to) != "he" {
		t.Errorf("got %+v, %v", moved, err)
	}
	if _, err := Align(f, from, to+"!"); err == nil {
		t.Error("texts of different lengths were aligned")
	}
}
