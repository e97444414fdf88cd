package screen

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pullquote/store/web"
	"pullquote/ui/screen/pane"
)

// ferryLinks is an article that leads elsewhere.
const ferryLinks = `# The ferry waits

The ferry waits for [the tide table](https://tide.example/table), said Ada Quill[^1], who [runs the harbour](https://harbour.example/quill?from=log) at Port Merrow.

“Not one boat leaves,” she said. The [timetable](https://tide.example/table) is of another opinion.

[^1]: She has run it since 1998.

    Before that she drove the crane.
`

func noBrowser(address string) error { return errors.New("no browser for " + address) }

func noLibrary(_ context.Context, address string) (string, error) {
	return "added \"" + strings.TrimPrefix(address, "https://") + ".md\"", nil
}

// ferryPages has a page for each address, that leads to another, and for some none.
func ferryPages(_ context.Context, address string) (web.Page, error) {
	if strings.Contains(address, "quill") {
		return web.Page{}, fmt.Errorf("fetching %s: 404 Not Found", address)
	}
	return web.Page{URL: address, Status: 200, ContentType: "text/html", Body: fmt.Appendf(nil,
		"<html><head><title>What %s says</title></head><body><article><h1>What %s says</h1><p>“The tide comes when it comes, and not before noon,” said Bo Tarn, who writes <a href='%s/more'>the table</a> for the whole of the coast.</p><p>He added that the harbour at Port Merrow has asked him for a better one, and that he has none.</p></article></body></html>",
		address, address, address)}, nil
}

// The job of a reader who follows a link and comes back.
func TestALinkIsReadAndLeadsBack(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks), Fetch: ferryPages}, func(tm *terminal) {
		tm.press("n")
		before := tm.text()
		tm.press("F")
		tm.wants("link:", "fhe tide table", "Quillj1]", "duns the", "o before them: browser · y: copy · a: save", "kimetable")
		tm.press("f")
		tm.wants("What https://tide.example/table says", "1 quote by 1 speaker")
		tm.press("n")
		tm.wants("quote 1/1 · Bo Tarn")
		tm.press("F", "f")
		tm.wants("What https://tide.example/table/more says")
		tm.press("esc")
		tm.wants("What https://tide.example/table says", "quote 1/1 · Bo Tarn")
		tm.press("esc")
		if got := tm.text(); got != before {
			t.Errorf("it leads back to\n%s\nfrom\n%s", got, before)
		}
	})
}

func TestALinkIsOpenedCopiedAndSaved(t *testing.T) {
	t.Parallel()
	var opened atomic.Value
	o := pane.Options{Article: held(t, ferryLinks), Fetch: ferryPages, Save: noLibrary, Browse: func(address string) error { opened.Store(address); return nil }}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("F", "o", "d")
		tm.wants("opening https://harbour.example/quill?from=log")
		if opened.Load() != "https://harbour.example/quill?from=log" {
			t.Errorf("the browser was given %v", opened.Load())
		}
		tm.press("F", "y", "f")
		tm.wants("address copied: https://tide.example/table")
		tm.press("F", "a", "f")
		tm.wants(`added "tide.example/table.md"`)
		tm.press("a")
		tm.wants("this article is a file already")
		tm.press("F", "k", "a")
		tm.wants(`added "tide.example/table.md"`)
		tm.press("esc", "F", "o", "j")
		tm.wants("a note has no address")
	})
}

func TestANoteOpensWhereItIsAskedFor(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks)}, func(tm *terminal) {
		tm.press("F", "j")
		tm.wants("The ferry waits", "────", " She has run it since 1998.\n Before that she drove the crane.")
		tm.press("esc")
		if strings.Contains(tm.text(), "────") {
			t.Errorf("the note stays open:\n%s", tm.text())
		}
	})
}

// Whatever a row leads to can be read to its end when the cursor is on it, in every window.
func TestEveryAddressAndNoteOfTheListCanBeReadToItsEnd(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# The ferry waits\n\nShe left[^1].\n")
	want := []string{"The harbour keeps her chair by the window, and on days with a view somebody sits in it until the last boat is in."}
	for _, n := range []int{17, 36, 37, 38, 76, 77, 78, 116, 117, 118, 240, 360} {
		address := "https://tide.example/" + strings.Repeat("a-b/ü?", n)[:n]
		address = strings.ToValidUTF8(address, "u")
		fmt.Fprintf(&b, "\nSee [part %d](%s).\n", n, address)
		want = append(want, strings.ReplaceAll(address, "ü", "%C3%BC"))
	}
	b.WriteString("\n[^1]: " + want[0] + "\n")
	for _, w := range []int{40, 80, 120} {
		onTerminal(t, w, 24, pane.Options{Article: held(t, b.String())}, func(tm *terminal) {
			tm.press("L")
			joined := func(s string) string { return strings.NewReplacer("\n", "", " ", "").Replace(s) }
			for _, to := range want {
				seen := joined(tm.text())
				if !strings.Contains(seen, joined(to)) && !strings.Contains(seen, joined(strings.ReplaceAll(to, "%C3%BC", "ü"))) {
					t.Errorf("%d cells: %s cannot be read:\n%s", w, to, tm.text())
				}
				tm.press("j")
			}
		})
	}
}

func TestLinksAreListedWithFullAddresses(t *testing.T) {
	t.Parallel()
	long := "https://tide.example/" + strings.Repeat("very/", 30) + "long"
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks+"\nSee [the rest]("+long+").\n"), Fetch: ferryPages}, func(tm *terminal) {
		tm.press("L")
		tm.wants("Links of The ferry waits", "link 1/5", "https://harbour.example/quill?from=log", "She has run it since 1998.", "enter read · o browser · y copy · a save")
		tm.press("G")
		if got := strings.ReplaceAll(strings.ReplaceAll(tm.text(), "\n ", ""), "\n", ""); !strings.Contains(got, long) {
			t.Errorf("the whole address is nowhere:\n%s", tm.text())
		}
		tm.press("o")
		tm.wants("no browser for")
		tm.press("g", "j", "enter")
		tm.wants("She has run it since 1998.", "The ferry waits for")
		tm.press("L", "g", "enter")
		tm.wants("What https://tide.example/table says")
		tm.press("q")
		tm.wants("The ferry waits for")
	})
}

func TestWhatCannotBeFetchedIsTold(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, ferryLinks), Fetch: ferryPages}, func(tm *terminal) {
		tm.press("F", "d")
		tm.wants("The ferry waits for", "fetching https://harbour.example/quill?from=log: 404 Not Found")
		tm.press("F", "z")
		tm.wants("no such link")
		tm.press("esc", "n")
		tm.wants("quote 1/1 · Ada Quill")
	})
}

// The keys go on working while a page is fetched; esc gives it up.
func TestAPageThatIsLongInComingCanBeGivenUp(t *testing.T) {
	t.Parallel()
	given := make(chan error, 1)
	o := pane.Options{Article: held(t, ferryLinks), Fetch: func(ctx context.Context, _ string) (web.Page, error) {
		<-ctx.Done()
		given <- ctx.Err()
		return web.Page{}, ctx.Err()
	}}
	onTerminal(t, 80, 24, o, func(tm *terminal) {
		tm.press("F", "f")
		tm.wants("fetching tide.example … · esc stops")
		tm.press("w")
		tm.wants("Step to a quote")
		tm.press("esc")
		tm.wants("stopped", "Step to a quote")
		if err := <-given; !errors.Is(err, context.Canceled) {
			t.Errorf("the fetch ended with %v", err)
		}
	})
}

// A page that comes when nobody waits for it any more is dropped.
func TestALatePageIsDropped(t *testing.T) {
	t.Parallel()
	for name, leave := range map[string]func(*model){
		"given up": func(m *model) { m.Update(pressed("esc")) },
		"another":  func(m *model) { m.Update(pressed("F")); m.Update(pressed("k")) },
		"a scene":  func(m *model) { m.Update(pressed("L")) },
	} {
		m := open(t, ferryLinks)
		m.Options.Fetch = ferryPages
		m.Update(pressed("F"))
		_, cmd := m.Update(pressed("f"))
		leave(m)
		answer(m, cmd)
		if text := ansi.Strip(m.View().Content); strings.Contains(text, "What https") {
			t.Errorf("%s: a page has come that nobody waits for:\n%s", name, text)
		}
	}
}

// In the terminal each link has its address, with an id that holds its parts together.
func TestLinksAreTheTerminalsToo(t *testing.T) {
	t.Parallel()
	onTerminal(t, 34, 30, pane.Options{Article: held(t, ferryLinks)}, func(tm *terminal) {
		ids, texts := map[string]string{}, map[string]string{}
		for y := range tm.emu.Height() {
			for x := range tm.emu.Width() {
				if c := tm.emu.CellAt(x, y); c.Link.URL != "" { // the emulator has both the wrong way round
					ids[c.Link.URL] = c.Link.Params
					texts[c.Link.URL] += c.Content
				}
			}
		}
		if len(ids) != 3 {
			t.Errorf("%d links, want 3: %q", len(ids), texts)
		}
		for id, address := range ids {
			if !strings.HasPrefix(id, "id=") || !strings.HasPrefix(address, "https://") {
				t.Errorf("a link to %q has the id %q", address, id)
			}
		}
	})
}

// Pages come from a server within the bounds of package web: what is private is refused.
func TestPagesComeFromAServer(t *testing.T) {
	t.Parallel()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, _ := ferryPages(r.Context(), "https://tide.example"+r.URL.Path)
		w.Header().Set("Content-Type", page.ContentType)
		_, _ = w.Write(page.Body)
	}))
	defer site.Close()
	for _, c := range []struct {
		client *web.Client
		want   string
	}{{&web.Client{AllowPrivate: true}, "What https://tide.example/table says"}, {&web.Client{}, "private"}} {
		m := open(t, "The ferry\n\nThe table is at "+site.URL+"/table, said Ada Quill.\n")
		m.Options.Fetch = func(ctx context.Context, address string) (web.Page, error) {
			return c.client.Get(ctx, address, web.Conditional{})
		}
		m.Update(pressed("F"))
		_, cmd := m.Update(pressed("f"))
		answerAll(m, cmd)
		if text := ansi.Strip(m.View().Content); !strings.Contains(text, c.want) {
			t.Errorf("%q is not on the screen:\n%s", c.want, text)
		}
	}
}

// answerAll runs a command and those that follow from its answer.
func answerAll(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			answerAll(m, c)
		}
	default:
		_, next := m.Update(msg)
		answerAll(m, next)
	}
}

// craneOutline is an article with something of all that an outline holds.
const craneOutline = `# The crane

It was put up in 1931[^1], and nobody has taken it down since, though several have said that they would.

## What it costs

“It costs paint,” said Ada Quill. “And then it costs patience.”

### In coats

![The crane before it was painted](https://harbour.example/crane.jpg)

“Twelve,” said Bram Tolk, who drives it.

## What comes next

“Nothing,” said Quill. Of that the board, the town and the harbour are sure.

[^1]: By the old board.
`

func TestAnOutlineLeadsToWhatItLists(t *testing.T) {
	t.Parallel()
	long := strings.Replace(craneOutline, "## What comes next", strings.Repeat("Nothing happened for a while.\n\n", 30)+"## What comes next", 1) + strings.Repeat("\nNothing happened for a while.\n", 30)
	onTerminal(t, 80, 24, pane.Options{Article: held(t, long)}, func(tm *terminal) {
		tm.press("O")
		tm.wants("Outline of The crane", "outline 1/7", "▌ What it costs", "AQ  Ada Quill · 3 quotes", "  In coats", "fig The crane before", "BT  Bram Tolk", "note By the old board.")
		tm.press("n", "n", "enter")
		if first := strings.SplitN(tm.text(), "\n", 2)[0]; strings.TrimSpace(first) != "What comes next" {
			t.Errorf("the heading is not on the first line but %q", first)
		}
		tm.press("O")
		tm.wants("▌ What comes next")
		tm.press("g", "j", "enter")
		tm.wants("quote 1/4 · Ada Quill", "▌ “It costs paint,”")
		tm.press("s", "G", "enter", "O", "g", "j", "enter") // only Bram Tolk's are lit, and then all are again
		tm.wants("quote 1/4 · Ada Quill")
		tm.press("O", "q")
		tm.wants("quote 1/4 · Ada Quill")
	})
}
