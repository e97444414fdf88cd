package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/ui/theme"
)

// led lists what leads somewhere from an article: "text → address".
func led(a *articles.Article) (all []string) {
	l := LinksOf(a)
	for i := range l.Sections() {
		for _, k := range l.In(i) {
			to := k.Address
			if to == "" {
				to = strings.TrimSpace(k.Note.Of(a.Text))
			}
			all = append(all, k.Span.Of(a.Text)+" → "+to)
		}
	}
	return all
}

func TestEveryLinkIsKnownWithItsAddress(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, file, text string
		want             []string
	}{
		{
			"links of Markdown", "a.md", "The [old *harbour* board](https://harbour.example/board?a=b) met, see <https://harbour.example/log> and [the log][1].\n\n[1]: http://harbour.example/l%C3%B6g\n",
			[]string{"old harbour board → https://harbour.example/board?a=b", "https://harbour.example/log → https://harbour.example/log", "the log → http://harbour.example/l%C3%B6g"},
		},
		{"what is no page of the web leads nowhere", "a.md", "See [this](file:///etc/passwd), [that](javascript:alert(1)) and [these](/board).\n", nil},
		{
			"notes say what they say", "a.md", "The tide fell[^1], and the crane[^b] rose.\n\n[^1]: By a third.\n\n[^b]: The old one.\n\n    It is blue.\n",
			[]string{"[1] → By a third.", "[2] → The old one.\n\nIt is blue."},
		},
		{
			"links and notes stand in the order of the text", "a.md", "The tide[^1] at [Holm](https://holm.example/) fell.\n\n[^1]: See [the table](https://tide.example/).\n",
			[]string{"[1] → See the table.", "Holm → https://holm.example/", "the table → https://tide.example/"},
		},
		{"a number without a note leads nowhere", "a.md", "The tide[^7] fell.\n", nil},
		{
			"links of a saved page", "a.html", "<html><head><title>The board</title></head><body><article><p>The board met on Monday, said <a href='https://harbour.example/marrow'>Ilse Marrow</a>, its chair, in a long statement to the town.</p><p>It will meet again in the autumn, she said, when the tide is low and the crane is dry again.</p></article></body></html>",
			[]string{"Ilse Marrow → https://harbour.example/marrow"},
		},
		{
			"addresses of plain text", "a.txt", "The board\n\nIt met (see https://harbour.example/a_(b)/c?d=e), and http://harbour.example/log. Ask ftp://harbour.example/ not. Also https://x.example/é, “https://y.example/”.\n",
			[]string{"https://harbour.example/a_(b)/c?d=e → https://harbour.example/a_(b)/c?d=e", "http://harbour.example/log → http://harbour.example/log", "https://x.example/é → https://x.example/%C3%A9", "https://y.example/ → https://y.example/"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := led(read(t, c.file, c.text)); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// A terminal takes parts with one id for one link: those of a link that is
// broken over lines, and not those of two links to one page.
func TestALinkThatIsBrokenOverLinesIsOne(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", "See [the long log of the old crane at the harbour](https://harbour.example/log) and [the log](https://harbour.example/log).\n")
	ids := map[string]string{}
	for _, r := range Set(a, 0, 24, 1, theme.Dark()) {
		for _, s := range r.stretches {
			if s.ink != nil && s.ink.link.URL != "" {
				ids[s.ink.link.Params] += " " + ansi.Strip(s.text)
			}
		}
	}
	var texts []string
	for id, text := range ids {
		if !strings.HasPrefix(id, "id=") {
			t.Errorf("a link has no id: %q", id)
		}
		texts = append(texts, strings.TrimSpace(text))
	}
	slices.Sort(texts)
	if want := []string{"the log", "the long log of the old crane at the harbour"}; !slices.Equal(texts, want) {
		t.Errorf("links by their ids: %q, want %q", texts, want)
	}
}

// Whoever writes a page of nothing but links and notes must not hold the reader up.
func TestLinksAreListedInLinearTime(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("lists thousands of links, one after the other; run without -short")
	}
	took := func(n int) time.Duration {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "The tide[^%d] fell at https://t.example/%d and [on](https://o.example/%d).\n\n", i, i, i)
		}
		for i := range n {
			fmt.Fprintf(&b, "[^%d]: By a third.\n\n", i)
		}
		a := read(t, "a.md", b.String())
		best := time.Hour
		for range 3 {
			begun := time.Now()
			led(a)
			best = min(best, time.Since(begun))
		}
		return best
	}
	if short, long := took(500), took(4000); long > 32*short+50*time.Millisecond {
		t.Errorf("500 take %v, and 4,000 take %v", short, long)
	}
}
