package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/quotes"
	"pullquote/ui/theme"
)

// manySigns is an article of letters that terminals count in two ways.
const manySigns = `# Ferries 🇳🇱 of the family 👨‍👩‍👧‍👦

“क्षत्रिय की नाव आज नहीं चली,” said Ada Quill ❤️ of the 🇫🇷 and 🇪🇸 board, “और हम श्रद्धा से प्रतीक्षा करते हैं।” ನಮಸ್ಕಾರ ಕ್ಷಮಿಸಿ. The keys 1️⃣2️⃣3️⃣ were lost 👩🏽‍🚒.

> She said: “We 👨‍👩‍👧‍👦 wait, and we 🏴‍☠️ wait.”

- one 👍🏽 item that is long enough to be broken over more than one line of a page 👨‍👩‍👧‍👦
- two স্ত্রী

| Quay 🇳🇱 | क्षेत्र | Passengers ❤️ | 👨‍👩‍👧‍👦 |
|--|--:|:-:|--|
| उत्तर | ❤️❤️❤️ | 1️⃣ | “Never,” said Bram Tolk. |
| 🇫🇷🇪🇸 | दक्षिण | 👩🏽‍🚒 and more than fits a column of a few words | none |

    code ❤️	tab 🇳🇱	end
`

func TestRowsAreAsWideAsTheTerminalCounts(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", manySigns)
	for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		for width := 9; width < 90; width += 4 {
			p := New(a, width, theme.Dark())
			p.Measure(m)
			for range 4 {
				holdsFrame(t, p, 100)
				p.Sideways(1, 100)
			}
		}
	}
}

// cellsOf is what stands in cells [from, to) of a line.
func cellsOf(line string, from, to int, m ansi.Method) string {
	var b strings.Builder
	for x := 0; line != ""; {
		g, w := ansi.FirstGraphemeCluster(line, m)
		if x >= from && x+w <= to {
			b.WriteString(g)
		}
		x += w
		line = line[len(g):]
	}
	return b.String()
}

func TestMarksLieOnTheirWordsHoweverCellsAreCounted(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", manySigns)
	for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		p := New(a, 60, theme.Dark())
		p.Measure(m)
		for _, word := range []string{"Quill", "board", "प्रतीक्षा", "lost", "wait, and", "item", "उत्तर", "Never", "code"} {
			at := strings.Index(a.Text, word)
			s := quotes.Span{Start: at, End: at + len(word)}
			p.Show(s, 50)
			marked := ""
			for _, r := range p.Visible(50) {
				if from, to, ok := r.Cells(a.Text, s); ok {
					marked += strings.TrimSpace(cellsOf(ansi.Strip(r.ANSI), from, to, m))
				}
			}
			if marked != word {
				t.Errorf("counted by method %d, %q is marked on %q", m, word, marked)
			}
		}
	}
}

func TestTheSameTextIsSetAlikeWhereBothWaysOfCountingAgree(t *testing.T) {
	t.Parallel()
	p := New(read(t, "a.md", ferries(3)), 200, theme.Dark())
	was := pageText(p, 40)
	p.Measure(ansi.GraphemeWidth)
	if got := pageText(p, 40); got != was {
		t.Errorf("counted by mode 2027 the page is\n%s\nand not\n%s", got, was)
	}
}

func TestAMeasuredPageStaysAtItsPlace(t *testing.T) {
	t.Parallel()
	p := New(read(t, "a.md", ferries(50)), 60, theme.Dark())
	p.Goto(900, 10)
	at, layout := p.Top(), p.Layout()
	if p.Measure(ansi.GraphemeWidth); p.Top() != at || p.Layout() == layout {
		t.Errorf("at %d of layout %d, want %d of another than %d", p.Top(), p.Layout(), at, layout)
	}
}
