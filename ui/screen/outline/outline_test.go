package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

func read(t *testing.T, name, text string) *articles.Article {
	t.Helper()
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// outlineOf spells an outline: "0 The crane", "Ada Quill at “It lifts”".
func outlineOf(a *articles.Article, reported bool) (all []string) {
	for _, e := range of(a, Voices{Found: quotes.Find(a.Document()), Reported: reported}) {
		switch e.kind {
		case heading:
			all = append(all, fmt.Sprint(e.level, " ", e.text))
		case speaker:
			all = append(all, e.text+" at "+e.at.Of(a.Text))
		case figure:
			all = append(all, "figure "+e.text)
		case note:
			all = append(all, "note "+e.text)
		case marked:
			all = append(all, e.sign+" "+e.text)
		}
	}
	return all
}

func TestAnOutlineIsInTheOrderOfTheText(t *testing.T) {
	t.Parallel()
	const text = `# The crane

It was put up in 1931[^1].

## What it costs

“It costs paint,” said Ada Quill, the harbour master.

### In *coats*

![The crane before it was painted](https://harbour.example/crane.jpg)

Bram Tolk said that he had counted eleven coats of it. “Twelve,” said Quill.

## What comes next

“Nothing,” said Bram Tolk.

[^1]: By the old board.
`
	a := read(t, "a.md", text)
	for reported, want := range map[bool][]string{
		false: {"0 What it costs", "Ada Quill at It costs paint,", "1 In coats", "figure The crane before it was painted", "0 What comes next", "Bram Tolk at Nothing,", "note By the old board."},
		true:  {"0 What it costs", "Ada Quill at It costs paint,", "1 In coats", "figure The crane before it was painted", "Bram Tolk at that he had counted eleven coats of it", "0 What comes next", "note By the old board."},
	} {
		if got := outlineOf(a, reported); !slices.Equal(got, want) {
			t.Errorf("with reported speech %v:\n%s\nwant\n%s", reported, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestWhatIsMarkedStandsWhereItsWordsAreAndWhatIsGoneAtTheEnd(t *testing.T) {
	t.Parallel()
	a := read(t, "a.txt", "The crane stays\n\nThe board met on Monday.\n\n“It costs paint,” said Ada Quill, the harbour master of the town, who counts it.\n")
	at := strings.Index(a.Text, "Monday")
	v := Voices{Found: quotes.Find(a.Document()), Marks: []Mark{{quotes.Span{Start: at, End: at + 6}, "y", "Monday"}, {quotes.Span{}, "P", "gone:\n it \x1b[31mwas"}}}
	var got []string
	for _, e := range of(a, v) {
		got = append(got, e.sign+" "+e.text)
	}
	if want := []string{"y Monday", " Ada Quill", "P gone: it ␛[31mwas"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlainTextHasAnOutlineToo(t *testing.T) {
	t.Parallel()
	a := read(t, "a.txt", "The crane stays\n\nThe board met on Monday, as it has done since 1931, and voted for the crane.\n\nWhat it costs\n\n“It costs paint,” said Ada Quill, the harbour master of the town, who counts it.\n")
	if got, want := outlineOf(a, false), []string{"0 What it costs", "Ada Quill at It costs paint,"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnOutlineTakesLinearTime(t *testing.T) {
	t.Parallel()
	took := func(n int) time.Duration {
		a := read(t, "a.md", strings.Repeat("## A heading\n\nAnd a line[^1].\n\n", n)+"[^1]: A note.\n")
		best := time.Hour
		for range 3 {
			begun := time.Now()
			of(a, Voices{})
			best = min(best, time.Since(begun))
		}
		return best
	}
	if short, long := took(1000), took(8000); long > 32*short+50*time.Millisecond {
		t.Errorf("1,000 headings take %v, and 8,000 take %v", short, long)
	}
}
