package articles

import (
	"fmt"
	"strings"
	"testing"

	"pullquote/articles/clean"
	"pullquote/articles/quotes"
)

// blocksOf are the blocks of a plain text, with blanks of any kind and number as one.
func blocksOf(t *testing.T, text string) []string {
	t.Helper()
	a := readString(t, "a.txt", text)
	check(t, a)
	if strings.ContainsAny(a.Body+a.Title, "␌␋\f\v\u0085"+clean.PageBreak) {
		t.Errorf("%q shows a page break: %q", text, a.Body)
	}
	var all []string
	for _, b := range a.Blocks {
		all = append(all, strings.Join(strings.Fields(b.Of(a.Text)), " "))
	}
	return all
}

func TestParagraphGoesOnOverThePage(t *testing.T) {
	t.Parallel()
	const before = "The board met on Tuesday. It was late.\n\n"
	for text, want := range map[string]string{
		before + "“We go\n\n\fat noon,” said Bo Tarn.\n":                      "“We go at noon,” said Bo Tarn.",
		before + "“We go\n\fat noon,” said Bo Tarn.\n":                        "“We go at noon,” said Bo Tarn.",
		before + "“We go\f\nat noon,” said Bo Tarn.\n":                        "“We go at noon,” said Bo Tarn.",
		before + "“We go\r\n\r\n\f\r\nat noon,” said Bo Tarn.\r\n":            "“We go at noon,” said Bo Tarn.",
		before + "“We go\n\n\f\n\n\f\nat noon,” said Bo Tarn.\n":              "“We go at noon,” said Bo Tarn.",
		before + "“We go\fat noon,” said Bo Tarn.\n":                          "“We go at noon,” said Bo Tarn.",
		before + "“We go\vat noon,” said Bo Tarn.\n":                          "“We go at noon,” said Bo Tarn.",
		before + "“We go\u0085at noon,” said Bo Tarn.\n":                      "“We go at noon,” said Bo Tarn.",
		before + "“We go\n\n\fAt Noon,” said Bo Tarn.\n":                      "“We go At Noon,” said Bo Tarn.",
		before + "“We go at noon,”\n\n\fBo Tarn said on the quay.\n":          "“We go at noon,” Bo Tarn said on the quay.",
		before + "\x1b[1m“We go\x1b[0m\n\n\f\x1b[1mat noon,” said Bo Tarn.\n": "“We go at noon,” said Bo Tarn.",
	} {
		a := readString(t, "a.txt", text)
		check(t, a)
		last := a.Blocks[len(a.Blocks)-1]
		if got := strings.Join(strings.Fields(clean.WithoutPlaceholders(last.Of(a.Text))), " "); got != want {
			t.Errorf("%q ends with %q", text, got)
		}
		found := quotes.Find(a.Document())
		if len(found.Quotes) != 1 || !strings.EqualFold(strings.Join(strings.Fields(clean.WithoutPlaceholders(found.Quotes[0].Of(a.Text))), " "), "We go at noon,") || found.Speakers[0].Name != "Bo Tarn" {
			t.Errorf("%q: %+v %+v", text, found.Quotes, found.Speakers)
		}
	}
}

func TestWrappedParagraphGoesOnOverThePage(t *testing.T) {
	t.Parallel()
	const first = "The harbour board voted on Tuesday, eight to three, to keep\nthe old crane where it stands, although nobody has lifted\nanything with it since the spring of the year in which the"
	const rest = "Vell bridge fell, and the painters of the port refuse to\nclimb it, said the board, which has never changed its mind.\n"
	whole := strings.Join(strings.Fields(first+" "+rest), " ")
	for _, between := range []string{"\n", "\n\f", "\n\n\f", "\n\n\f\n", "\f\n", "\n\f\n\n", " \n \n\f "} {
		if got := blocksOf(t, "The crane\n\n"+first+between+rest); fmt.Sprint(got) != fmt.Sprint([]string{"The crane", whole}) {
			t.Errorf("%q between: %q", between, got)
		}
	}
}

func TestParagraphEndsWithThePage(t *testing.T) {
	t.Parallel()
	const story = "The harbour board voted on Tuesday to keep the old crane where it stands, and nobody was surprised by it at all."
	for _, text := range []string{
		story + "\n\n\f" + story, story + "\n\f" + story, // the sentence has ended
		"THE CRANE\n\n\f" + story,       // a heading on a page of its own
		story + "\n\n\f- a first point", // a list
		"Under the crane\n\n\f* * *",
		"The “Vell” crane\n\n\f" + story, "Der Kran „Vell“\n\n\f" + story, "Kranen »Vell«\n\n\f" + story,
	} {
		if got := blocksOf(t, "The crane\n\n"+text); len(got) != 3 {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestPageBreakIsNoMark(t *testing.T) {
	t.Parallel()
	if got := blocksOf(t, "\f\fThe crane stays\n\nIt does.\f\n\f\n\nSo there.\f"); fmt.Sprint(got) != "[The crane stays It does. So there.]" {
		t.Errorf("%q", got)
	}
	if got := clean.Text("a\fb\vc\u0085d"); got != "a b c d" {
		t.Errorf("%q", got)
	}
	md := readString(t, "a.md", "# The crane\n\n\fIt stays,\n\fsaid Bo Tarn.\n\f\nSo it does.\n")
	if md.Text != "The crane\n\nIt stays,\nsaid Bo Tarn.\n\nSo it does." {
		t.Errorf("%q", md.Text)
	}
}
