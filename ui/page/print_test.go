package page

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

func TestInitials(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ names, want string }{
		{"Ilse Marrow", "IM"},
		{"Ilse Marrow, Bram Tolk, Mrs. Ada van der Veen", "IM BT AV"},
		{"Ministry of Transport, NATO, UN, Pentagon", "MT NAT UN Pe"},
		{"the harbour board", "HB"},
		{"Ilse Marrow, Ian Moss", "IMa IMo"},
		{"Ilse Marrow, Ian Marrow, Ida Marrow", "IMa IM IM2"},
		{"Marrow, Marsh", "Mar Ma"},
		{"東京 花子, Élodie Żuk", "東 ÉŻ"},
		{"J. K. Lindqvist Jr.", "JL"},
		{", ?, 42", "2 3 42"},
	} {
		var speakers []quotes.Speaker
		for _, n := range strings.Split(c.names, ", ") {
			speakers = append(speakers, quotes.Speaker{Name: n})
		}
		got := Initials(speakers)
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.names, got, c.want)
		}
		for i, tag := range got {
			if ansi.StringWidth(tag) >= GutterWidth || tag == "" || slices.Contains(got[:i], tag) {
				t.Errorf("%s: tag %q is too wide, empty or taken", c.names, tag)
			}
		}
	}
}

func TestAThousandSpeakersHaveTheirOwnInitials(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, tag := range Initials(slices.Repeat([]quotes.Speaker{{Name: "Ilse Marrow"}}, 900)) {
		if seen[tag] || ansi.StringWidth(tag) >= GutterWidth {
			t.Fatalf("tag %q is too wide or taken", tag)
		}
		seen[tag] = true
	}
}

// said is an article of our own and what is said in it.
func said(t testing.TB) (*articles.Article, quotes.Found) {
	t.Helper()
	md, err := os.ReadFile("testdata/crane.md")
	if err != nil {
		t.Fatal(err)
	}
	a, err := articles.Read(bytes.NewReader(md), articles.Source{Name: "crane.md"})
	if err != nil {
		t.Fatal(err)
	}
	f := quotes.Found{Speakers: []quotes.Speaker{
		{Name: "Ilse Marrow", Role: "chair of the harbour board"},
		{Name: "Bram Tolk", Role: "crane driver"},
	}}
	for _, q := range []struct {
		text, mention string
		speaker       int
		kind          quotes.Kind
	}{
		{"“Nobody has shown us a single figure,”", "Ilse Marrow", 0, quotes.Direct},
		{"“and until somebody does I shall go on asking.”", "", 0, quotes.Direct},
		{"“temporary”", "", -1, quotes.Scare},
		{"“She can ask me,”", "Tolk", 1, quotes.Direct},
		{"“I was there.”", "", 1, quotes.Direct},
		{"the old crane had cost more to paint than to build", "", 0, quotes.Indirect},
		{"“Take it away,”", "", -1, quotes.Direct},
	} {
		at := strings.Index(a.Text, q.text)
		if at < 0 {
			t.Fatalf("%q is not in the text", q.text)
		}
		s := quotes.Quote{Marked: quotes.Span{Start: at, End: at + len(q.text)}, Kind: q.kind, Speaker: q.speaker, Confidence: 1}
		if q.mention != "" {
			m := at + len(q.text) + strings.Index(a.Text[at+len(q.text):], q.mention)
			s.Mention = quotes.Span{Start: m, End: m + len(q.mention)}
		}
		if q.speaker >= 0 {
			f.Speakers[q.speaker].Quotes++
			f.Speakers[q.speaker].Words += len(strings.Fields(q.text))
		}
		f.Quotes = append(f.Quotes, s)
	}
	return a, f
}

func TestPrintedPages(t *testing.T) {
	t.Parallel()
	a, f := said(t)
	for _, c := range []struct {
		name    string
		theme   theme.Theme
		profile colorprofile.Profile
		width   int
		shown   Shown
	}{
		{"pipe-72", light(), colorprofile.NoTTY, 72, Shown{}},
		{"pipe-40", light(), colorprofile.NoTTY, 40, Shown{Indirect: true}},
		{"light-72", light(), colorprofile.TrueColor, 72, Shown{}},
		{"dark-40", theme.Dark(), colorprofile.ANSI256, 40, Shown{Indirect: true}},
		{"mono-72", theme.Mono(), colorprofile.ASCII, 72, Shown{Indirect: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			if err := Print(&b, a, f, PrintOptions{Width: c.width, Theme: c.theme, Profile: c.profile, Shown: c.shown}); err != nil {
				t.Fatal(err)
			}
			golden.RequireEqual(t, b.Bytes())
			if strings.Contains(b.String(), "\x1b") != (c.profile > colorprofile.NoTTY) {
				t.Error("escape sequences where there should be none, or none where there should be some")
			}
		})
	}
}

func TestOneTagARowAndASpeaker(t *testing.T) {
	t.Parallel()
	a, rs := setOf("“One,” he said. “Two,” she said, “which is more than one and goes on.” “Three,” she said.", 30)
	f := quotes.Found{Speakers: make([]quotes.Speaker, 2)}
	for i, q := range []string{"“One,”", "“Two,”", "“which is more than one and goes on.”", "“Three,”"} {
		f.Quotes = append(f.Quotes, quotes.Quote{Marked: find(t, a.Text, q), Speaker: min(i, 1), Confidence: 1})
	}
	// “One,” he said. “Two,” she     0
	// said, “which is more than one  2
	// and goes on.” “Three,” she     3, 2 has its tag
	if got, want := tagsOf(f, rs, Shown{}), []int{0, 2, 3, -1}; !slices.Equal(got, want) {
		t.Errorf("tags %v, want %v", got, want)
	}
}

func TestPrintTellsWhatFailed(t *testing.T) {
	t.Parallel()
	a, f := said(t)
	err := Print(broken{}, a, f, PrintOptions{Width: 60})
	if !errors.Is(err, errFull) || !strings.Contains(err.Error(), a.Title) {
		t.Errorf("error %v", err)
	}
}

var errFull = errors.New("no space left on device")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errFull }

func TestDatesTellHoursWhereTheyAreKnown(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 6, 9, 18, 40, 0, 0, time.FixedZone("", 2*3600))
	for _, c := range []struct {
		a    articles.Article
		want string
	}{
		{articles.Article{}, ""},
		{articles.Article{Published: at}, "9 June 2026, 18:40"},
		{articles.Article{Published: at, DateOnly: true, Source: "The Harbour Post"}, "The Harbour Post · 9 June 2026"},
		{articles.Article{Bylines: []string{"Ana Ruiz", "Bram Tolk"}}, "Ana Ruiz, Bram Tolk"},
	} {
		if got := byline(&c.a, dates.Style{}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestAPageIsPrintedWithRoomAndDatesAsTheyAreWanted(t *testing.T) {
	t.Parallel()
	a, err := articles.Read(strings.NewReader("Board Puts Off the Crane\n\nThe crane stays.\n\nNobody minds.\n"), articles.Source{})
	if err != nil {
		t.Fatal(err)
	}
	a.Published = time.Date(2026, 6, 9, 18, 40, 0, 0, time.UTC)
	var b strings.Builder
	o := PrintOptions{Width: 40, Spacing: 2, Dates: dates.Style{Language: "de", Twelve: true}}
	if err := Print(&b, a, quotes.Found{}, o); err != nil {
		t.Fatal(err)
	}
	want := "    Board Puts Off the Crane\n    9. Juni 2026, 6:40 pm\n\n\n    The crane stays.\n\n\n    Nobody minds.\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func ExamplePrint() {
	a, _ := articles.Read(strings.NewReader("Board Puts Off the Crane\n\n“Nobody has shown us a figure,” said Ilse Marrow.\n"), articles.Source{})
	at := strings.Index(a.Text, "“")
	f := quotes.Found{
		Quotes:   []quotes.Quote{{Marked: quotes.Span{Start: at, End: at + len("“Nobody has shown us a figure,”")}, Confidence: 1}},
		Speakers: []quotes.Speaker{{Name: "Ilse Marrow", Quotes: 1, Words: 6}},
	}
	var b strings.Builder
	_ = Print(&b, a, f, PrintOptions{Width: 40})
	fmt.Print(strings.ReplaceAll(b.String(), "    ", "--- "))
	// Output:
	// --- Board Puts Off the Crane
	//
	//  IM “Nobody has shown us a figure,” said
	// --- Ilse Marrow.
	//
	//  IM Ilse Marrow · 1 quote, 6 words
}
