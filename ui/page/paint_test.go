package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// find is where s stands in text.
func find(t *testing.T, text, s string) quotes.Span {
	t.Helper()
	i := strings.Index(text, s)
	if i < 0 {
		t.Fatalf("%q is not in the text", s)
	}
	return quotes.Span{Start: i, End: i + len(s)}
}

// bold is what is bold in a painted row, and parted by bars.
func bold(row string) string {
	var parts []string
	for row != "" {
		_, after, ok := strings.Cut(row, "\x1b[1m")
		if !ok {
			break
		}
		part, rest, _ := strings.Cut(after, "\x1b[m")
		parts = append(parts, ansi.Strip(part))
		row = rest
	}
	return strings.Join(parts, "|")
}

func TestPaintTouchesTheMarkedWordsOnly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ md, mark, want string }{
		{"The *mayor* said “no” and left.", "“no”", "“no”"},
		{"The mayor said “no” and left.", "The mayor said “no” and left.", "The mayor said “no” and left."},
		{"She said “nobody\nwalks” here.", "“nobody\nwalks”", "“nobody walks”"},
		{"> He said “enough” twice.", "“enough”", "“enough”"},
		{"彼は「はい」と言った。", "「はい」", "「はい」"},
		{"Families 👨‍👩‍👧‍👦 “walk 🎉 here” daily.", "“walk 🎉 here”", "“walk 🎉 here”"},
		{"A cafe\u0301 “cafe\u0301” sign.", "“cafe\u0301”", "“cafe\u0301”"},
		{"Fish &amp; “chips &amp; peas” for all.", "“chips & peas”", "“chips & peas”"},
		{"a\tb “c\td” e", "“c\td”", "“c d”"},
	} {
		a, rs := setOf(c.md, 60)
		got := bold(rs[0].Paint(a.Text, []Mark{{Span: find(t, a.Text, c.mark), Ink: theme.Ink{Bold: true}}}))
		if got != c.want {
			t.Errorf("%q: painted %q, want %q", c.md, got, c.want)
		}
	}
}

func TestPaintLeavesARowWithoutMarksAsItIs(t *testing.T) {
	t.Parallel()
	a, rs := setOf("The **mayor** said “no”.\n\nNobody asked why.", 60)
	other := Mark{Span: find(t, a.Text, "Nobody"), Ink: theme.Ink{Bold: true}}
	if got := rs[0].Paint(a.Text, []Mark{other}); got != rs[0].ANSI {
		t.Errorf("painted %q", got)
	}
	if got := (Row{}).Paint(a.Text, []Mark{other}); got != "" {
		t.Errorf("painted a blank row %q", got)
	}
}

func TestPaintKeepsWhatIsBeneath(t *testing.T) {
	t.Parallel()
	a, rs := setOf("See [the report](https://example.org/r) now.", 60)
	d := theme.Dark()
	got := rs[0].Paint(a.Text, []Mark{{Span: find(t, a.Text, "report now"), Ink: theme.Ink{Bg: d.Here.Bg}}})
	want := "See \x1b]8;id=" // the link goes on under the mark
	if !strings.HasPrefix(got, want) || strings.Count(got, "\x1b]8;id=") != 1 || !strings.Contains(got, "48;2;53;59;72") {
		t.Errorf("painted %q", got)
	}
}

func TestTheLaterMarkWins(t *testing.T) {
	t.Parallel()
	a, rs := setOf("She said “no” twice.", 60)
	d := theme.Dark()
	all, no := find(t, a.Text, "“no” twice"), find(t, a.Text, "no")
	got := rs[0].Paint(a.Text, []Mark{{Span: all, Ink: theme.Ink{Fg: d.Accent.Fg, Bold: true}}, {Span: no, Ink: theme.Ink{Fg: d.Quiet.Fg}}})
	if want := "\x1b[38;2;247;164;142;1m“\x1b[38;2;168;168;176mno\x1b[38;2;247;164;142m” twice\x1b[m."; !strings.HasSuffix(got, want) {
		t.Errorf("painted %q, want %q at its end", got, want)
	}
}

func TestCellsCountsWidthNotBytes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		md, span string
		from, to int
	}{
		{"She said “no” twice.", "“no”", 9, 13},
		{"彼は「はい」と", "「はい」", 4, 12},
		{"👨‍👩‍👧‍👦 “hi”", "“hi”", 3, 7},
		{"- item “hi”", "“hi”", 7, 11},
		{"a **b** “hi”", "b “", 2, 5},
	} {
		a, rs := setOf(c.md, 60)
		from, to, ok := rs[0].Cells(a.Text, find(t, a.Text, c.span))
		if !ok || from != c.from || to != c.to {
			t.Errorf("%q: %q lies on cells %d to %d, %v; want %d to %d", c.md, c.span, from, to, ok, c.from, c.to)
		}
	}
	a, rs := setOf("one two", 60)
	if _, _, ok := rs[0].Cells(a.Text, quotes.Span{Start: 50, End: 60}); ok {
		t.Error("a span that is not on the row has cells")
	}
}

func ExampleRow_Paint() {
	a, rows := setOf("“Nobody asked us,” said Ilse Marrow.", 40)
	said := quotes.Span{Start: 0, End: strings.Index(a.Text, " said")}
	fmt.Printf("%q\n", rows[0].Paint(a.Text, []Mark{{Span: said, Ink: theme.Mono().Voice(0)}}))
	// Output: "\x1b[1m“Nobody asked us,”\x1b[m said Ilse Marrow."
}
