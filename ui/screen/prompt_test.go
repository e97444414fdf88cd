package screen

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/keys"
	"pullquote/ui/screen/ink"
	"pullquote/ui/screen/pane"
)

func TestPromptEditsALine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"f", "e", "r", "r", "y"}, "ferry"},
		{[]string{"a", "b", "backspace"}, "a"},
		{[]string{"a", "b", "ctrl+a", "x"}, "xab"},
		{[]string{"o", "l", "d", " ", "m", "i", "l", "l", "ctrl+w"}, "old "},
		{[]string{"a", "b", "c", "ctrl+u"}, ""},
	} {
		p := pane.Prompt{Label: "/"}
		for _, k := range c.keys {
			p.Key(typing(k))
		}
		if got := string(p.Text); got != c.want {
			t.Errorf("%v gives %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestWhatIsTypedTakesThePlaceOfWhatIsSuggested(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		keys []string
		want string
	}{
		{nil, "3 days"},
		{[]string{"3", "0", " ", "d"}, "30 d"},
		{[]string{"backspace"}, "3 day"},
		{[]string{"end", "!"}, "3 days!"},
		{[]string{"left", "left", "left", "left", "left", "0"}, "30 days"},
		{[]string{"ctrl+u", "5"}, "5"},
	} {
		p := pane.Prompt{Label: "/"}
		p.Suggest("3 days")
		for _, k := range c.keys {
			p.Key(typing(k))
		}
		if got := string(p.Text); got != c.want {
			t.Errorf("%v gives %q, want %q", c.keys, got, c.want)
		}
	}
	p := pane.Prompt{}
	p.Suggest("3 days")
	p.Paste("2 weeks")
	if got := string(p.Text); got != "2 weeks" {
		t.Errorf("pasted, it is %q", got)
	}
}

func TestALineThatIsWrongStaysAndSaysWhy(t *testing.T) {
	t.Parallel()
	for _, w := range []int{40, 80} {
		onTerminal(t, w, 24, pane.Options{}, func(tm *terminal) {
			tm.press("O")
			tm.types("30 moons")
			tm.press("enter")
			seen := strings.Join(strings.Fields(tm.text()), " ")
			if !strings.Contains(seen, "type a number of days, weeks, months or years, as in 3 days or 2w") || !strings.Contains(seen, "30 moons") {
				t.Errorf("%d cells:\n%s", w, tm.text())
			}
			tm.press("backspace")
			tm.wants("30 moon")
			if strings.Contains(tm.text(), "type a number") {
				t.Errorf("what was wrong is told of another line:\n%s", tm.text())
			}
		})
	}
}

func TestBackspaceInAnEmptyPromptGivesItUp(t *testing.T) {
	t.Parallel()
	p := pane.Prompt{Label: "/"}
	if _, cancelled := p.Key(typing("backspace")); !cancelled {
		t.Error("the prompt stays")
	}
}

func TestPastedTextIsOneHarmlessLine(t *testing.T) {
	t.Parallel()
	p := pane.Prompt{Label: "/"}
	p.Insert("the\nold\x1b[2J\tmill\u202e")
	if got, want := string(p.Text), "the old[2J mill"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPromptCursorStaysInsideItsWidth(t *testing.T) {
	t.Parallel()
	p := pane.Prompt{Label: "/"}
	p.Insert("東京の専門家は橋を残すことは町の記憶を残すことだと述べた")
	for range p.Text {
		if _, x := p.View(ink.Ink{}, quotes.Span{}, 20); x >= 20 {
			t.Fatalf("the cursor is in column %d of 20", x)
		}
		p.Key(typing("left"))
	}
}

func TestPromptIsDrawnInNoRoomAtAll(t *testing.T) {
	t.Parallel()
	p := pane.Prompt{Label: "/"}
	p.Insert("the old mill")
	for _, width := range []int{-1, 0, 1, 2} {
		if line, x := p.View(ink.Ink{}, quotes.Span{}, width); x >= max(1, width) || ansi.StringWidth(line) > max(1, width) {
			t.Errorf("in %d cells the cursor is in column %d of %q", width, x, line)
		}
	}
}

func TestBookThatIsPastedIsCut(t *testing.T) {
	t.Parallel()
	p := pane.Prompt{Label: "/"}
	p.Insert("ab")
	p.Key(typing("left"))
	p.Insert(strings.Repeat("word ", 100_000))
	if len(p.Text) != pane.MostTyped || p.Text[pane.MostTyped-1] != 'b' || p.At != pane.MostTyped-1 {
		t.Errorf("the line has %d characters, and the cursor is at %d", len(p.Text), p.At)
	}
}

// typing is what a key does to a line, and what it types.
func typing(key string) (keys.Action, string) {
	k := pressed(key)
	a := keys.Usual().Line(k)
	if a != keys.None {
		return a, ""
	}
	return a, k.Text
}
