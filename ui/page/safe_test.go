package page

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"pullquote/articles"
	"pullquote/articles/fault"
	"pullquote/ui/theme"
)

// trap is a block that whoever sets it trips over.
type trap struct{ ast.BaseBlock }

func (*trap) Kind() ast.NodeKind   { panic("a trap in “the tide table”\x1b[2J") }
func (*trap) Dump(_ []byte, _ int) {}

func tide(t *testing.T, md string) *articles.Article {
	t.Helper()
	a, err := articles.ReadBytes([]byte(md), articles.Source{Name: "tide.md"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestABlockThatPanicsIsToldInItsPlace(t *testing.T) {
	t.Parallel()
	const md = "# Tide\n\nHigh at noon.\n\nLow at six.\n\nThe ferry waits.\n"
	a := tide(t, md)
	g := safeGalley(a, 0, layout{width: 40, theme: theme.Dark()})
	second := g.next.NextSibling()
	second.Parent().InsertAfter(second.Parent(), second, &trap{})
	shown := strings.Join(texts(g.all()), "\n")
	for _, want := range []string{"High at noon.", "[this part cannot be shown: internal er…", "Low at six.", "The ferry waits."} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in\n%s", want, shown)
		}
	}
	g = safeGalley(a, 0, layout{width: 400, theme: theme.Dark()})
	g.next.Parent().InsertBefore(g.next.Parent(), g.next, &trap{})
	g.next = g.next.PreviousSibling()
	if first := g.to(1)[0].ANSI; strings.Contains(first, "\x1b") || !strings.Contains(first, "a trap in “the tide table”") {
		t.Errorf("the row is %q", first)
	}
}

func TestASectionThatCannotBeReadIsToldInItsPlace(t *testing.T) {
	t.Parallel()
	a := tide(t, "High at noon.\n")
	a.Sections[0].Body.End = len(a.Body) + 100
	if err := fault.Guard(func() error { Set(a, 0, 40, 1, theme.Dark()); return nil }); err == nil {
		t.Fatal("that is no trap")
	}
	for what, rows := range map[string][]Row{"ahead": New(a, 40, theme.Dark()).Setting()(0), "seen": New(a, 40, theme.Dark()).Visible(5)} {
		if len(rows) == 0 || !strings.HasPrefix(rows[len(rows)-1].ANSI, "[this part cannot be shown: ") {
			t.Errorf("%s: got %q", what, texts(rows))
		}
	}
}
