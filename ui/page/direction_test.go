package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/dates"
	"pullquote/ui/theme"
)

func TestAParagraphBeginsOnItsSide(t *testing.T) {
	t.Parallel()
	const width = 30
	for text, right := range map[string]bool{
		"“העגורן לא זז, ולכן גם האונייה לא יוצאת”, אמרה עדה קוויל, מנהלת הנמל, ביום שני.": true,
		"قالت آدا كويل إن الرافعة لا تتحرك ولذلك لا تخرج أي سفينة من الميناء اليوم.":      true,
		"(12) 2031: הנמל סגור, לפי Harbour Post, והרכבת לא נוסעת עד סוף השבוע הבא.":       true,
		"Ada Quill wrote “שלום” on the crane, and nobody at the harbour could read it.":   false,
		"12, 13 and 14 boats, in each of the three years of which the log of it tells.":   false,
		"港務長は「שלום」とクレーンに書いたが、港では誰も読めなかったという。三度目である。":                                     false,
	} {
		a := read(t, "a.md", text+"\n")
		rows := Set(a, 0, width, 1, theme.Dark())
		if len(rows) < 2 {
			t.Errorf("%q is no paragraph of several lines", text)
		}
		for _, r := range rows {
			line := ansi.Strip(r.ANSI)
			if n := ansi.StringWidth(line); n > width || right && n != width {
				t.Errorf("a line takes %d cells of %d: %q", n, width, line)
			}
			if !right && strings.HasPrefix(line, " ") {
				t.Errorf("a line begins with a blank: %q", line)
			}
			if from, _, ok := r.Cells(a.Text, r.Text); !ok || ansi.Strip(strings.TrimLeft(line, " ")) != ansi.Cut(line, from, width) {
				t.Errorf("the text of %q is said to begin in cell %d", line, from)
			}
		}
	}
}

// Code stands as it is, whatever it says, and a title is a paragraph.
func TestCodeBeginsAtTheLeft(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", "# הנמל סגור\n\n```\nשלום = 1\n```\n")
	if line := ansi.Strip(Head(a, 30, theme.Dark(), dates.Style{})[0].ANSI); ansi.StringWidth(line) != 30 {
		t.Errorf("the title is %q", line)
	}
	if line := ansi.Strip(Set(a, 0, 30, 1, theme.Dark())[0].ANSI); !strings.HasPrefix(line, "  ש") {
		t.Errorf("the code is %q", line)
	}
}
