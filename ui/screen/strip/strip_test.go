package strip

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/screen/ink"
	"pullquote/ui/theme"
)

// voicesOf are voices of a text in which a letter is a byte that its speaker says, and a
// dot one that nobody does: A, B and so on, and a question mark where nobody knows who.
func voicesOf(text string) Voices {
	v := Voices{Bytes: len(text), Initials: []string{"A", "B", "CC"}}
	v.Speakers = make([]quotes.Speaker, len(v.Initials))
	for i := 0; i < len(text); i++ {
		if text[i] == '.' {
			continue
		}
		who, from := int(text[i])-'A', i
		if text[i] == '?' {
			who = -1
		}
		for i+1 < len(text) && text[i+1] == text[i] {
			i++
		}
		v.Which = append(v.Which, len(v.Quotes))
		v.Quotes = append(v.Quotes, quotes.Quote{Marked: quotes.Span{Start: from, End: i + 1}, Speaker: who})
	}
	return v
}

func TestAStripShowsWhoSpeaksWhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text   string
		cells  int
		at     int
		blocks string
		names  string
	}{
		{"..AA..BB", 8, -1, "▁▁██▁▁██", "  A   B"},
		{"..AA..BB", 4, -1, "▁█▁█", " A B"},
		{"A...B...", 2, -1, "▃▃", "A"},              // there is no room for both
		{"A...B...", 2, 1, "▃▃", "A"},               // nor for brackets
		{"AAAB", 1, -1, "█", "A"},                   // who says most
		{"..??....", 4, -1, "▁█▁▁", " ?"},           // somebody says it
		{"A...CC.A", 8, -1, "█▁▁▁██▁█", "A   CC A"}, // a run has one name
		{"A...CC.A", 8, 1, "█▁▁▁██▁█", "A   [CC]"},
		{"A...CC.A", 8, 2, "█▁▁▁██▁█", "A    [A]"},
		{"........", 4, -1, "▁▁▁▁", ""},
		{"A", 3, -1, "▁▁█", "  A"}, // more cells than bytes
		{"", 3, -1, "▁▁▁", ""},
		{"A", 0, -1, "", ""},
	} {
		v := voicesOf(c.text)
		got := v.Draw(ink.Of(theme.Dark()), v.Parts(c.cells), c.at)
		if blocks, names := ansi.Strip(got[0]), ansi.Strip(got[1]); blocks != c.blocks || names != c.names {
			t.Errorf("%q in %d cells at %d is\n%s\n%s\nwant\n%s\n%s", c.text, c.cells, c.at, blocks, names, c.blocks, c.names)
		}
	}
}

func TestRunsLeadToTheirFirstQuote(t *testing.T) {
	t.Parallel()
	v := voicesOf("..AA.A.BBAA")
	got := fmt.Sprint(Runs(v.Parts(11)))
	if want := "[{2 4 0 0} {5 6 0 1} {7 9 1 2} {9 11 0 3}]"; got != want {
		t.Errorf("runs are %s, want %s", got, want)
	}
}

// Whatever is said wherever, each part of it is in one cell at least, and nothing is wider
// than the strip.
func FuzzStrip(f *testing.F) {
	f.Add("..AA.B", 7, 1)
	f.Add("??C", 2, 0)
	f.Fuzz(func(t *testing.T, text string, n, at int) {
		if n < 0 || n > 500 || len(text) > 1000 || strings.Trim(text, "ABC?.") != "" {
			return
		}
		v := voicesOf(text)
		parts := v.Parts(n)
		for _, l := range v.Draw(ink.Of(theme.Dark()), parts, at) {
			if w := ansi.StringWidth(l); w > n {
				t.Fatalf("%q is %d cells wide, more than %d", l, w, n)
			}
		}
		for i := 0; i < len(text) && n > 0; i++ {
			c := v.cell(i, n)
			if text[i] != '.' && parts[c].Quote < 0 {
				t.Fatalf("byte %d of %q is in a cell in which nobody speaks: %v", i, text, parts)
			}
		}
		if runs := Runs(parts); !slices.IsSortedFunc(runs, func(a, b Run) int { return a.To - b.From }) && len(runs) > 1 {
			t.Fatalf("runs are %v", runs)
		}
	})
}

func TestAStripTakesLinearTime(t *testing.T) {
	t.Parallel()
	took := func(n int) time.Duration {
		v := voicesOf(strings.Repeat("A.B..", n))
		best := time.Hour
		for range 3 {
			begun := time.Now()
			v.Parts(100)
			best = min(best, time.Since(begun))
		}
		return best
	}
	if short, long := took(1000), took(8000); long > 32*short+50*time.Millisecond {
		t.Errorf("2,000 quotes take %v, and 16,000 take %v", short, long)
	}
}
