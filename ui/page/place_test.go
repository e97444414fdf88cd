package page

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"pullquote/articles"
	"pullquote/articles/dates"
	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// whole is every row of the page, from the top.
func whole(p *Page) []Row {
	all := slices.Clone(p.head.rows)
	if len(all) > 0 {
		all = append(all, make([]Row, 1+p.more)...)
	}
	set := p.Setting()
	for i := range p.a.Sections {
		all = append(all, set(i)...)
		if !p.joined(i) {
			all = append(all, make([]Row, 1+p.more)...)
		}
	}
	for len(all) > 0 && all[len(all)-1].ANSI == "" {
		all = all[:len(all)-1]
	}
	return all
}

func texts(rs []Row) []string {
	t := make([]string, len(rs))
	for i := range rs {
		t[i] = rs[i].ANSI
	}
	return t
}

// line is the number of the first visible row, found by what can be seen.
func lineOf(t *testing.T, p *Page, all []string, height int) int {
	t.Helper()
	seen := texts(p.Visible(height))
	for i := range all {
		if i+len(seen) <= len(all) && slices.Equal(all[i:i+len(seen)], seen) {
			return i
		}
	}
	t.Fatalf("what can be seen is no part of the page:\n%s", strings.Join(seen, "\n"))
	return 0
}

func TestScrollingDownAndUpReturns(t *testing.T) {
	t.Parallel()
	const height = 20
	p := New(newsArticle(t, 30<<10), 72, theme.Dark())
	all := texts(whole(p))
	last := len(all) - height
	for _, n := range []int{1, 2, 10, 19, 20, 57, 300, last} {
		p.Start()
		p.Scroll(n, height)
		if got := lineOf(t, p, all, height); got != min(n, last) {
			t.Errorf("scrolled %d rows down and stood at row %d", n, got)
		}
		p.Scroll(-n, height)
		if p.Top() != 0 || lineOf(t, p, all, height) != 0 {
			t.Errorf("scrolled %d rows down and up and stood at %d", n, p.Top())
		}
	}
}

func TestTheLastScreenfulStaysFull(t *testing.T) {
	t.Parallel()
	for _, bytes := range []int{300, 1000, 9000} {
		for _, height := range []int{1, 2, 5, 24, 100, 1000} {
			p := New(newsArticle(t, bytes), 60, light())
			all := texts(whole(p))
			for _, move := range []func(){
				func() { p.Scroll(4000, height) },
				func() { p.End(height) },
				func() { p.Goto(len(p.a.Text), height) },
				func() { p.Goto(1<<40, height) },
			} {
				p.Start()
				move()
				if got, want := texts(p.Visible(height)), all[max(0, len(all)-height):]; !slices.Equal(got, want) {
					t.Errorf("%d bytes, height %d: the last screenful is\n%s\nwant\n%s", bytes, height, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
				if p.Percent(height) != 100 || !p.AtEnd(height) {
					t.Errorf("%d bytes, height %d: %v %% at the end", bytes, height, p.Percent(height))
				}
			}
		}
	}
}

func TestResizingKeepsThePlace(t *testing.T) {
	t.Parallel()
	const height = 24
	p := New(newsArticle(t, 20<<10), 72, theme.Dark())
	all := texts(whole(p))
	for range 30 {
		p.Scroll(11, height)
		row, top := lineOf(t, p, all, height), p.Top()
		p.Resize(40)
		if r := p.Visible(height)[0]; top != 0 && !p.AtEnd(height) && (r.Text.Start > top || top >= r.Text.End && !r.Text.Empty()) {
			t.Fatalf("at 72 cells byte %d was at the top, at 40 it is %v", top, r.Text)
		}
		p.Resize(72)
		if got := lineOf(t, p, all, height); p.Top() != top || got != row && all[row] != "" {
			t.Fatalf("row %d at byte %d became row %d at byte %d", row, top, got, p.Top())
		}
	}
}

// Whatever a reader does, what can be seen is a full part of the page, the
// percentage lies between 0 and 100.
func TestRandomMovesStayOnThePage(t *testing.T) {
	t.Parallel()
	a := newsArticle(t, 16<<10)
	type look struct{ width, spacing int }
	all := map[look][]string{}
	for _, w := range []int{20, 44, 72} {
		for spacing := 1; spacing <= 3; spacing++ {
			p := New(a, w, theme.Dark())
			p.Arrange(spacing, dates.Style{})
			all[look{w, spacing}] = texts(whole(p))
		}
	}
	r := rand.New(rand.NewSource(1))
	p := New(a, 72, theme.Dark())
	height, now := 24, look{72, 1}
	for range 10_000 {
		switch r.Intn(9) {
		case 0:
			p.Goto(r.Intn(len(a.Text)+10), height)
		case 1:
			at := r.Intn(len(a.Text))
			s := quotes.Span{Start: at, End: min(len(a.Text), at+r.Intn(3000))}
			p.Show(s, height)
		case 2:
			p.Start()
		case 3:
			p.End(height)
		case 4:
			if r.Intn(20) == 0 {
				now = look{[]int{20, 44, 72}[r.Intn(3)], 1 + r.Intn(3)}
				p.Resize(now.width)
				p.Arrange(now.spacing, dates.Style{})
			}
		case 5:
			if i := p.Ahead(height); len(i) > 0 {
				p.Put(p.Layout()-r.Intn(2), i[0], p.Setting()(i[0]))
			}
		case 6:
			height = 1 + r.Intn(60)
		default:
			p.Scroll(r.Intn(2*height+1)-height, height)
		}
		seen := texts(p.Visible(height))
		if len(seen) != min(height, len(all[now])) {
			t.Fatalf("%d rows of %d can be seen", len(seen), height)
		}
		lineOf(t, p, all[now], height)
		if pc := p.Percent(height); pc < 0 || pc > 100 || pc == 100 != p.AtEnd(height) {
			t.Fatalf("%v %%", pc)
		}
	}
}

func TestFarSectionsAreForgotten(t *testing.T) {
	t.Parallel()
	a := newsArticle(t, 400<<10)
	p := New(a, 72, theme.Dark())
	for at := 0; at < len(a.Text); at += 4 << 10 {
		p.Goto(at, 24)
		if p.Visible(24); len(p.set) > kept {
			t.Fatalf("%d sections are set", len(p.set))
		}
	}
	if _, ok := p.set[0]; ok || len(p.set) < kept/2 {
		t.Errorf("at the end %d sections are set, the first: %v", len(p.set), ok)
	}
}

func TestShowMovesOnlyWhereItMust(t *testing.T) {
	t.Parallel()
	const height = 24
	a := newsArticle(t, 20<<10)
	p := New(a, 72, theme.Dark())
	p.Visible(height)
	at := func(s string, n int) quotes.Span {
		from := 0
		for range n {
			from += strings.Index(a.Text[from:], s) + 1
		}
		return quotes.Span{Start: from - 1, End: from - 1 + len(s)}
	}
	p.Show(at("“Nobody has shown", 2), height)
	if p.Top() != 0 {
		t.Errorf("moved to %d for a quote in sight", p.Top())
	}
	far := at("“Nobody has shown", 30)
	p.Show(far, height)
	for i, r := range p.Visible(height) {
		if r.Text.Start <= far.Start && far.Start < r.Text.End {
			if i != height/3 {
				t.Errorf("the quote begins on row %d", i)
			}
			return
		}
	}
	t.Error("the quote cannot be seen")
}

func TestShowPutsALongQuoteWhereAllOfItCanBeSeen(t *testing.T) {
	t.Parallel()
	const height = 24
	a := newsArticle(t, 20<<10)
	p := New(a, 72, theme.Dark())
	long := quotes.Span{Start: 9000, End: 10200}
	p.Show(long, height)
	rows := p.Visible(height)
	if rows[0].Text.Start > long.Start || rows[height-1].Text.End < long.End && rows[height-2].Text.End < long.End {
		t.Errorf("bytes %v to %v can be seen, want %v", rows[0].Text, rows[height-1].Text, long)
	}
}

func TestPercentGrowsFromTopToEnd(t *testing.T) {
	t.Parallel()
	const height = 30
	p := New(newsArticle(t, 50<<10), 72, theme.Dark())
	last := -1.0
	for !p.AtEnd(height) {
		pc := p.Percent(height)
		if pc < last || last < 0 && pc != 0 {
			t.Fatalf("%v %% after %v %%", pc, last)
		}
		last = pc
		p.Scroll(5, height)
	}
	if last < 97 {
		t.Errorf("%v %% just before the end", last)
	}
}

func TestAHeadOfAnArticleIsNeverReadToTheEnd(t *testing.T) {
	t.Parallel()
	text := newsText(200 << 10)
	src := articles.Source{Name: "news.txt", Size: int64(len(text))}
	head, err := articles.ReadHead(strings.NewReader(text), src, 20<<10)
	if err != nil {
		t.Fatal(err)
	}
	all, err := articles.Read(strings.NewReader(text), src)
	if err != nil {
		t.Fatal(err)
	}
	p := New(head, 72, theme.Dark())
	p.End(24)
	if pc, read := p.Percent(24), 100*float64(len(head.Text))/float64(len(text)); pc > read || pc < read-2 {
		t.Errorf("%v %% at the end of %v %%", pc, read)
	}
	p.Goto(len(head.Text)/2, 24)
	before, percent := texts(p.Visible(24)), p.Percent(24)
	kept := len(p.set)
	p.Replace(all, p.Top())
	if got := texts(p.Visible(24)); !slices.Equal(got, before) {
		t.Errorf("the whole article moved the page from\n%s\nto\n%s", strings.Join(before, "\n"), strings.Join(got, "\n"))
	}
	if len(p.set) < kept-1 {
		t.Errorf("%d of %d sections are still set", len(p.set), kept)
	}
	if d := p.Percent(24) - percent; d < -1 || d > 1 {
		t.Errorf("the percentage changed from %v to %v", percent, p.Percent(24))
	}
}

func TestStaleRowsAreDropped(t *testing.T) {
	t.Parallel()
	a := newsArticle(t, 30<<10)
	p := New(a, 72, theme.Dark())
	p.Visible(24)
	layout, ahead := p.Layout(), p.Ahead(24)
	if len(ahead) == 0 {
		t.Fatal("no section lies ahead")
	}
	stale := Set(a, ahead[0], 72, 1, theme.Dark())
	p.Resize(50)
	p.Put(layout, ahead[0], stale)
	if p.complete(ahead[0]) {
		t.Error("rows of 72 cells were put into a page of 50")
	}
	p.Put(p.Layout(), ahead[0], Set(a, ahead[0], 50, 1, theme.Dark()))
	if !p.complete(ahead[0]) {
		t.Error("rows of this layout were dropped")
	}
}

func TestEmptyPagesAreTolerated(t *testing.T) {
	t.Parallel()
	for _, a := range []*articles.Article{{}, {Title: "Only a title"}, {Title: "Empty sections", Sections: make([]articles.Section, 3)}} {
		p := New(a, 40, theme.Mono())
		p.Scroll(3, 10)
		p.Scroll(-3, 10)
		p.End(10)
		p.Goto(50, 10)
		p.Show(quotes.Span{Start: 2, End: 9}, 10)
		p.Resize(25)
		p.Ahead(10)
		if n := len(p.Visible(10)); n > 10 || p.Percent(10) != 100 || p.Top() != 0 {
			t.Errorf("%q: %d rows, %v %%, at %d", a.Title, n, p.Percent(10), p.Top())
		}
	}
}

func ExamplePage() {
	a, _ := articles.Read(strings.NewReader("Board Puts Off the Crane\n\n“Nobody has shown us a figure,” said Ilse Marrow.\n\nThe crane has stood idle since the flood, and will for another year.\n"), articles.Source{})
	p := New(a, 40, theme.Mono())
	p.End(2)
	for _, r := range p.Visible(2) {
		fmt.Println(r.ANSI)
	}
	fmt.Printf("%.0f %%\n", p.Percent(2))
	// Output:
	// The crane has stood idle since the
	// flood, and will for another year.
	// 100 %
}

func TestPlaceBehindTheEndOfANewerReadingIsItsEnd(t *testing.T) {
	t.Parallel()
	p := New(newsArticle(t, 20<<10), 60, theme.Dark())
	p.End(10)
	short := newsArticle(t, 300)
	p.Replace(short, 15<<10)
	if got := p.Top(); got > len(short.Text) {
		t.Errorf("the place is %d in a text of %d", got, len(short.Text))
	}
}

// A place may have been told of before the file became shorter: the page stands in its text.
func TestPageStandsWithinItsText(t *testing.T) {
	t.Parallel()
	p := New(newsArticle(t, 4<<10), 72, theme.Dark())
	for _, offset := range []int{1 << 40, len(p.a.Text) + 1, -1} {
		if p.Goto(offset, 1); p.Top() < 0 || p.Top() > len(p.a.Text) {
			t.Errorf("sent to %d it stands at %d of %d", offset, p.Top(), len(p.a.Text))
		}
	}
}
