package plain

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
	"pullquote/ui/keys"
)

const ferries = `# Ferries stay in port

The harbour was empty.

“Not one boat will leave,” said Ada Quill.

## Elsewhere

Bo Tarn said the strike would go on. “We wait,” said Bo Tarn.

- a list

“It is late,” said Quill.
`

func pageOf(t *testing.T, text string) *Page {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	return NewPage(a, quotes.Find(a.Document()), dates.Style{})
}

// heard is what is said after some steps, the last of them.
func heard(steps ...[]string) string { return strings.Join(steps[len(steps)-1], " / ") }

// The words of the commands are those of the table of keys, for the keys that do the same.
func TestWordsAreThoseOfTheTableOfKeys(t *testing.T) {
	t.Parallel()
	names := map[string][]string{}
	for _, g := range keys.Default() {
		for _, b := range g.Bindings {
			all := b.Keys
			for _, more := range b.More {
				all = append(all, more.Keys...)
			}
			for _, key := range all {
				names[key] = append(names[key], strings.Split(b.Name, "-")...)
			}
		}
	}
	for _, c := range commands() {
		if c.name == "q" { // where the reader on a screen has back
			continue
		}
		if c.name != "" && len(names[c.name]) == 0 || c.word != "" && !slices.Contains(names[c.name], c.word) {
			t.Errorf("%q is called %q, and its key does %v", c.name, c.word, names[c.name])
		}
		if name, rest, ok := called(c.word + " 2"); c.word != "" && (!ok || name != c.name || rest != "2") {
			t.Errorf("%q is read as %q %q", c.word, name, rest)
		}
	}
	for _, word := range []string{"h", "help", "?"} {
		if name, _, ok := called(word); ok && name != "?" || !ok && word != "?" {
			t.Errorf("%q is %q", word, name)
		}
	}
}

func TestAPageIsReadAParagraphAtATime(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	for _, want := range []string{"The harbour was empty.", "“Not one boat will leave,” said Ada Quill.", "Heading: Elsewhere"} {
		if got := heard(p.Down()); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got, want := heard(p.Up()), "“Not one boat will leave,” said Ada Quill."; got != want {
		t.Errorf("up: %q, want %q", got, want)
	}
	if got, want := heard(p.Up(), p.Up()), "The start."; got != want {
		t.Errorf("above the start: %q", got)
	}
	if got, want := heard(p.End(), p.Down()), "The end."; got != want {
		t.Errorf("below the end: %q", got)
	}
	if got := heard(p.End(), p.Up()); got != "Item: a list" {
		t.Errorf("before the last: %q", got)
	}
}

func TestQuotesAreCountedAndNamed(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	if got, want := heard(p.Quote(+1)), "Quote 1 of 3, Ada Quill, sure: Not one boat will leave,"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := heard(p.Same(+1)); !strings.HasPrefix(got, "Quote 3 of 3, Ada Quill, ") {
		t.Errorf("the next of the same: %q", got)
	}
	if got, want := heard(p.Quote(+1)), "No more quotes."; got != want {
		t.Errorf("%q", got)
	}
	if got := heard(p.Quote(-1)); !strings.HasPrefix(got, "Quote 2 of 3, Bo Tarn") {
		t.Errorf("before: %q", got)
	}
	if got := heard(p.Down()); got != "Item: a list" {
		t.Errorf("what follows a quote is %q", got)
	}
	if got := heard(p.Reported(), p.Start(), p.Quote(+1), p.Quote(+1)); !strings.HasPrefix(got, "Reported 2 of 4, Bo Tarn") {
		t.Errorf("reported: %q", got)
	}
}

func TestOneSpeakerAloneIsSteppedThrough(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	lines := p.Speakers()
	if len(lines) != 3 || !strings.HasPrefix(lines[0], "1. Ada Quill, 2 quotes, ") || !strings.HasPrefix(lines[1], "2. Bo Tarn, 1 quote, ") {
		t.Errorf("speakers: %q", lines)
	}
	if got := heard(p.Only(2)); !strings.HasPrefix(got, "Only Bo Tarn. / Quote 1 of 1, Bo Tarn") {
		t.Errorf("%q", got)
	}
	if got := heard(p.Only(3)); got != "There is no speaker of that number: 2 speakers." {
		t.Errorf("%q", got)
	}
}

func TestWordsAreFoundAndTheSearchGoesRound(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	if got := heard(p.Find("LATE")); got != "“It is late,” said Quill." {
		t.Errorf("%q", got)
	}
	if got := heard(p.Find("empty")); got != "From the start again. / The harbour was empty." {
		t.Errorf("%q", got)
	}
	if got := heard(p.Find("zebra\x1b[31m")); !strings.HasPrefix(got, "Not found: zebra") || strings.Contains(got, "\x1b") {
		t.Errorf("%q", got)
	}
}

func TestAnArticleWithoutQuotesSaysSo(t *testing.T) {
	t.Parallel()
	p := pageOf(t, "# Tram\n\nThe tram runs.\n")
	if got := heard(p.Head()); got != "Tram. / No quotes, 1 minute." {
		t.Errorf("%q", got)
	}
	if got := heard(p.Speakers()); got != "Nobody is quoted." {
		t.Errorf("%q", got)
	}
	for _, say := range []func() []string{p.Why, func() []string { return p.Same(+1) }} {
		if got := heard(say()); got != "Go to a quote first: n." {
			t.Errorf("%q", got)
		}
	}
}

func TestWhateverIsTypedIsAnswered(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	var out strings.Builder
	r := Reader{Out: &out, page: p, Browse: func(string) error { return errors.New("no") }}
	for _, c := range commands() {
		if c.onPage == nil || strings.Contains("*rEu", c.name) && c.name != "" { // these need a state
			continue
		}
		for _, rest := range []string{"", " 1", "1", " x", " -1", "99999999999999999999"} {
			if err := r.do(t.Context(), c.name+rest); err != nil && !errors.Is(err, errEnough) {
				t.Errorf("%q: %v", c.name+rest, err)
			}
			r.page = p
		}
	}
	if strings.Contains(out.String(), "\x1b") {
		t.Error("there is an escape sequence in what is said")
	}
}

func TestAReaderEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	in, typed := io.Pipe()
	defer typed.Close()
	r := Reader{In: in, Out: io.Discard, page: pageOf(t, ferries)}
	ended := make(chan error)
	go func() { ended <- r.run(ctx) }()
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}

func TestWhoeverTellsWhatAnotherSaysIsNamed(t *testing.T) {
	t.Parallel()
	p := pageOf(t, "# Dead wood\n\nAda Lind, the harbour master, winced when Bo Kern spoke of “dead wood” on the pier.\n")
	if got := heard(p.Quote(+1)); !strings.HasPrefix(got, "Quote 1 of 1, Bo Kern, via Ada Lind, ") {
		t.Errorf("%q", got)
	}
}

func TestAnOutlineSaysWhoSpeaksWhere(t *testing.T) {
	t.Parallel()
	p := pageOf(t, ferries)
	for _, c := range []struct {
		said []string
		want string
	}{
		{p.Outline(), "1. At 23 %, Ada Quill, 1 quote, 5 words. / 2. At 44 %, heading: Elsewhere. / 3. At 69 %, Bo Tarn, 1 quote, 2 words. / 4. At 87 %, Ada Quill, 1 quote, 3 words. / O and a number: go there."},
		{p.Part(3), "Quote 2 of 3, Bo Tarn, sure: We wait,"},
		{p.Quote(+1), "Quote 3 of 3, Ada Quill, sure: It is late,"},
		{p.Part(2), "Heading: Elsewhere"},
		{p.Quote(+1), "Quote 2 of 3, Bo Tarn, sure: We wait,"},
		{p.Part(5), "There is no part of that number: 4 parts."},
		{p.Only(1), "Only Ada Quill. / Quote 1 of 2, Ada Quill, sure: Not one boat will leave,"},
		{p.Outline(), "1. At 23 %, Ada Quill, 2 quotes, 8 words. / 2. At 44 %, heading: Elsewhere. / O and a number: go there."},
		{pageOf(t, "Nothing was said.\n").Outline(), "No headings, and nobody speaks."},
	} {
		if got := strings.Join(c.said, " / "); got != c.want {
			t.Errorf("it is\n%s\nwant\n%s", got, c.want)
		}
	}
}
