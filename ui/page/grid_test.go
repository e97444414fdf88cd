package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// ferries is an article with a table of so many rows that is wider than most pages.
func ferries(rows int) string {
	var b strings.Builder
	b.WriteString("# Ferries\n\nBefore it.\n\n| Quay | Passengers in 2019 | Passengers in 2020 | Passengers in 2021 | Who says so |\n|:--|--:|--:|--:|:--|\n")
	for i := range rows {
		fmt.Fprintf(&b, "| quay%d | %d | %d | %d | “We counted head %d,” said Ada Quill. |\n", i, i*1000, i*2000, i*3000, i)
	}
	b.WriteString("\nBehind it.\n")
	return b.String()
}

// pageText is what a page shows, without styles.
func pageText(p *Page, height int) string {
	var b strings.Builder
	for _, r := range p.Visible(height) {
		b.WriteString(ansi.Strip(r.ANSI) + "\n")
	}
	return b.String()
}

func TestATableWiderThanThePageMovesByColumns(t *testing.T) {
	t.Parallel()
	p := New(read(t, "a.md", ferries(2)), 40, theme.Dark())
	for _, step := range []struct {
		n          int
		want, sees string
		not        string
	}{
		{0, "{1 2 5}", " Quay  │ Passengers in 2019 │ Passenger>", "<"},
		{1, "{2 2 5}", "< Passengers in 2019 │ Passengers in 20>", "quay0"},
		{1, "{3 3 5}", "< Passengers in 2020 │ Passengers in 20>", "2019"},
		{9, "{5 5 5}", "Who says so", ">"},
		{-1, "{4 4 5}", "< Passengers in 2021 │", "2020"},
		{-9, "{1 2 5}", " Quay  │ Passengers in 2019 │ Passenger>", "<"},
	} {
		across, ok := p.Sideways(step.n, 20)
		if got := fmt.Sprint(across); !ok || got != step.want {
			t.Errorf("%+d columns leads to %v, want %v", step.n, got, step.want)
		}
		if got := pageText(p, 20); !strings.Contains(got, step.sees) || strings.Contains(got, step.not) {
			t.Errorf("%+d columns shows no %q, or %q:\n%s", step.n, step.sees, step.not, got)
		}
	}
}

func TestATableThatFitsIsSetAsItIsPrinted(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", "# Ferries\n\n| Quay | Who says so |\n|--|--|\n| North | “We counted every head that came aboard,” said Ada Quill, who has the list. |\n")
	for _, width := range []int{30, 40, 72, 200} {
		var printed strings.Builder
		for _, r := range Set(a, 0, width, 1, theme.Dark()) {
			printed.WriteString(ansi.Strip(r.ANSI) + "\n")
		}
		p := New(a, width, theme.Dark())
		if got := pageText(p, 40); !strings.Contains(got, printed.String()) {
			t.Errorf("%d cells wide the page shows\n%s\nand print\n%s", width, got, printed.String())
		}
		if _, ok := p.Sideways(1, 40); ok {
			t.Errorf("%d cells wide there is a table to move", width)
		}
	}
}

func TestAWideTableIsPrintedWithinItsWidth(t *testing.T) {
	t.Parallel()
	for _, r := range Set(read(t, "a.md", ferries(3)), 0, 40, 1, theme.Dark()) {
		if w := ansi.StringWidth(r.ANSI); w > 40 {
			t.Errorf("a row is %d cells wide: %q", w, ansi.Strip(r.ANSI))
		}
	}
}

func TestTheHeaderOfALongTableStaysInSight(t *testing.T) {
	t.Parallel()
	p := New(read(t, "a.md", ferries(60)), 40, theme.Dark())
	const height = 12
	for _, offset := range []int{10, 30, 50} {
		at := strings.Index(p.a.Text, fmt.Sprintf("quay%d", offset))
		p.Goto(at, height)
		lines := strings.Split(pageText(p, height), "\n")
		if !strings.Contains(lines[0], "Quay") || !strings.Contains(lines[2], fmt.Sprintf("quay%d", offset)) {
			t.Errorf("at row %d the page shows\n%s", offset, strings.Join(lines, "\n"))
		}
		if p.Top() != at {
			t.Errorf("the place is %d, want %d", p.Top(), at)
		}
		p.Resize(41)
		p.Resize(40)
		p.Goto(p.Top(), height)
		if got := strings.Join(strings.Split(pageText(p, height), "\n"), "\n"); got != strings.Join(lines, "\n") {
			t.Errorf("set again it shows\n%s\nand not\n%s", got, strings.Join(lines, "\n"))
		}
	}
	p.Start()
	last := ""
	for range 200 { // every row comes into sight, below the header
		last += pageText(p, height)
		p.Scroll(1, height)
	}
	for i := range 60 {
		if !strings.Contains(last, fmt.Sprintf("quay%d ", i)) {
			t.Errorf("row %d is never seen", i)
		}
	}
}

func TestWhatIsGoneToInAWideTableIsSeenAndMarked(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", ferries(60))
	p := New(a, 40, theme.Dark())
	for _, words := range []string{"head 40", "quay7", "117000", "quay59", "head 0", "Passengers in 2021"} {
		at := strings.Index(a.Text, words)
		s := quotes.Span{Start: at, End: at + len(words)}
		p.Show(s, 12)
		var marked string
		for _, r := range p.Visible(12) {
			if from, to, ok := r.Cells(a.Text, s); ok {
				marked += ansi.Cut(ansi.Strip(r.ANSI), from, to)
			}
		}
		if !strings.HasPrefix(marked, s.Of(a.Text)) {
			t.Errorf("%q is marked on %q:\n%s", words, marked, pageText(p, 12))
		}
	}
}

// holdsFrame fails if the page shows a row that is wider than itself, unless that is a
// single letter, or ties cells to text where there are none.
func holdsFrame(t *testing.T, p *Page, height int) {
	t.Helper()
	for _, r := range p.Visible(height) {
		plain := ansi.Strip(r.ANSI)
		w := p.method.StringWidth(plain)
		if letter, _ := ansi.FirstGraphemeCluster(plain, p.method); w > p.width && letter != plain {
			t.Errorf("a row of %d cells is %d wide: %q", p.width, w, r.ANSI)
		}
		for _, run := range r.Runs {
			if run.X < 0 || run.X+run.Width > max(w, p.width) || run.Text.Empty() {
				t.Errorf("run %v in %d cells: %q", run, w, r.ANSI)
			}
		}
	}
}

// FuzzWideTablesStayInTheirFrame holds that no row is wider than its page, counted in
// the way of its terminal, unless a single letter is.
func FuzzWideTablesStayInTheirFrame(f *testing.F) {
	f.Add(ferries(5), 40, 1, 3, true)
	f.Add("|a|b|c|\n|-|-|-|\n|👨‍👩‍👧‍👦|日本語の長い文|é́́|\n|क्षि|🇺🇸|❤️|\n", 9, 2, 1, false)
	f.Add("|"+strings.Repeat("a|", 60)+"\n|"+strings.Repeat("-|", 60)+"\n|x|\n", 20, 5, 2, false)
	f.Fuzz(func(t *testing.T, text string, width, across, down int, whole bool) {
		if len(text) > 4000 {
			return
		}
		a, err := articles.Read(strings.NewReader(text), articles.Source{Name: "a.md"})
		if err != nil {
			return
		}
		p := New(a, 3+max(0, width)%120, theme.Dark())
		if whole {
			p.Measure(ansi.GraphemeWidth)
		}
		holdsFrame(t, p, 12)
		p.Scroll(down%40, 12)
		p.Sideways(across%20, 12)
		holdsFrame(t, p, 12)
		p.Show(quotes.Span{Start: len(a.Text) / 2, End: len(a.Text)/2 + 1}, 12)
		holdsFrame(t, p, 12)
	})
}
