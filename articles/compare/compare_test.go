package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/quotes"
)

// side reads a text as an article and finds its quotes.
func side(t *testing.T, text string) Side {
	t.Helper()
	s, err := asSide(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func asSide(text string) (Side, error) {
	a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "a.txt", Size: int64(len(text))})
	if err != nil {
		return Side{}, err
	}
	return Side{a, quotes.Find(a.Document())}, nil
}

// told are the quotations of a comparison, a line each, as a test spells them.
func told(a, b Side, c Comparison) (lines []string) {
	of := func(s Side, quote int) string { return s.Found.Quotes[quote].Of(s.Article.Text) }
	for _, p := range c.Shared {
		how := p.How.String()
		for i, less := range p.Less {
			if less {
				how += fmt.Sprint(" in ", i+1)
			}
		}
		lines = append(lines, how+", "+p.Who.String()+": "+spelled(a, b, p))
	}
	for _, q := range c.Alone[0] {
		lines = append(lines, "first: "+of(a, q))
	}
	for _, q := range c.Alone[1] {
		lines = append(lines, "second: "+of(b, q))
	}
	return lines
}

func spelled(a, b Side, p Pair) string {
	var out []string
	for _, s := range p.Words {
		here, there := s.Here.Of(a.Article.Text), s.There.Of(b.Article.Text)
		if s.Same {
			out = append(out, here)
			continue
		}
		out = append(out, "["+here+"|"+there+"]")
	}
	return strings.Join(out, " ")
}

func TestQuotationsAreSharedWholeCutOrChanged(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, a, b string
		want       []string
	}{
		{
			"whole, whatever marks and case",
			"“Not one boat will leave the harbour today,” said Ada Quill.\n",
			"Ada Quill said: \"not one boat will leave the harbour today!\"\n",
			[]string{"whole, same: Not one boat will leave the harbour today,"},
		},
		{
			"cut at its end, and a person by the surname alone",
			"“Not one boat will leave the harbour today,” said Ada Quill, the director of the board.\n",
			"“Not one boat will leave,” Quill said on Monday.\n",
			[]string{"cut in 2, same: Not one boat will leave [the harbour today,|]"},
		},
		{
			"cut inside, where an ellipsis says so",
			"“Not one boat will leave the old harbour today or tomorrow,” said Ada Quill.\n",
			"“Not one boat will leave … today or tomorrow,” said Ada Quill.\n",
			[]string{"cut in 2, same: Not one boat will leave [the old harbour|] today or tomorrow,"},
		},
		{
			"a word is missing, and nothing says so",
			"“The board did not know that the wall was cracked,” said Ada Quill.\n",
			"“The board did know that the wall was cracked,” said Ada Quill.\n",
			[]string{"changed, same: The board did [not|] know that the wall was cracked,"},
		},
		{
			"another word, another person",
			"“The wall will hold for a hundred years,” said Ada Quill.\n",
			"“The wall will hold for a thousand years,” said Jonas Kern.\n",
			[]string{"changed, other: The wall will hold for a [hundred|thousand] years,"},
		},
		{
			"each has its own",
			"“The wall will hold for a hundred years,” said Ada Quill.\n",
			"“Nobody has asked the fishermen of Vasmark,” said Jonas Kern.\n",
			[]string{"first: The wall will hold for a hundred years,", "second: Nobody has asked the fishermen of Vasmark,"},
		},
		{
			"a quotation that its attribution parts is the one that it is elsewhere",
			"“Not one boat will leave the harbour,” said Ada Quill. “We have seen what the wall looks like.”\n",
			"“Not one boat will leave the harbour. We have seen what the wall looks like,” said Ada Quill.\n",
			[]string{"cut in 1, same: Not one boat will leave the harbour, [|We have seen what the wall looks like,]", "cut in 1, same: [|Not one boat will leave the harbour.] We have seen what the wall looks like."},
		},
		{
			"a short one is the same from the same mouth only",
			"The wall was “a disgrace”, Ada Quill said.\n\nThe ferry was “too old”, Jonas Kern said.\n",
			"The wall was “a disgrace”, Ada Quill said.\n\nThe ferry was “too old”, Mara Lind said.\n",
			[]string{"whole, same: a disgrace", "first: too old", "second: too old"},
		},
	} {
		a, b := side(t, c.a), side(t, c.b)
		if got := told(a, b, Of(a, b, Options{})); !slices.Equal(got, c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// changed are the changes of a comparison, a line each.
func changed(a, b Side, c Comparison) (lines []string) {
	for _, x := range c.Changes {
		line := fmt.Sprintf("%s %d %d: %s | %s", x.Kind, x.Paragraph[0], x.Paragraph[1], x.At[0].Of(a.Article.Text), x.At[1].Of(b.Article.Text))
		if x.Kind == Changed {
			line = fmt.Sprintf("%s %d %d: %s", x.Kind, x.Paragraph[0], x.Paragraph[1], spelled(a, b, Pair{Words: x.Words}))
		}
		if x.Quoted {
			line += " (quoted)"
		}
		lines = append(lines, line)
	}
	return lines
}

const first = `Ferries stay in port

The ferries of Vasmark stayed in port on Monday. Nobody knows for how long. The board met in the morning.

“Not one boat will leave,” said Ada Quill, the director of the board. She spoke in the rain.

The wall was built in 1931. It has stood ever since.

The union wants an answer by Friday.
`

const second = `Ferries stay in port

The ferries of Vasmark stayed in port on Tuesday. The board met in the morning.

“Not two boats will leave,” said Ada Quill, the director of the board. She spoke in the rain.

The union wants an answer by Friday.

The wall was built in 1931. It has stood ever since. A crack was found in May. It is wide.
`

func TestVersionsTellWhatWasAddedTakenOutAndChanged(t *testing.T) {
	t.Parallel()
	a, b := side(t, first), side(t, second)
	c := Of(a, b, Options{})
	if !c.Versions || c.Same() {
		t.Errorf("versions %v, the same %v", c.Versions, c.Same())
	}
	want := []string{
		"changed 2 2: The ferries of Vasmark stayed in port on [Monday.|Tuesday.]",
		"removed 2 0: Nobody knows for how long. | ",
		"changed 3 3: “Not [one boat|two boats] will leave,” said Ada Quill, the director of the board. (quoted)",
		"moved 5 4: The union wants an answer by Friday. | The union wants an answer by Friday.",
		"added 0 5:  | A crack was found in May. It is wide.",
	}
	got := changed(a, b, c)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAnArticleIsTheSameAsItself(t *testing.T) {
	t.Parallel()
	a := side(t, first)
	if c := Of(a, a, Options{Reported: true}); !c.Same() || !c.Versions || c.Compared[0] == 0 {
		t.Errorf("got %+v", c)
	}
	other := side(t, "Kern has a boat\n\nThe boat is green, and it leaks.\n")
	if c := Of(a, other, Options{}); c.Versions || c.Changes != nil {
		t.Errorf("two articles are told to be versions: %+v", c)
	}
}

func TestAMarkThatChangesInAQuotationIsAChangeOfTheText(t *testing.T) {
	t.Parallel()
	a, b := side(t, first), side(t, strings.Replace(first, "leave,”", "leave!”", 1))
	c := Of(a, b, Options{})
	want := []string{"changed 3 3: “Not one boat will [leave,”|leave!”] said Ada Quill, the director of the board."}
	if got := changed(a, b, c); !slices.Equal(got, want) || !c.Shared[0].Same() || c.Same() {
		t.Errorf("got %q, %+v", got, c)
	}
}
