package articles

import (
	"strings"
	"testing"
)

// Tags in Markdown mean what they mean in a page.
func TestMarkdownSaysWhatItsTagsAndNotesSay(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"10<sup>6</sup> boats, CO<sub>2</sub>":                      "10⁶ boats, CO₂",
		"1<sup>1</sup>/<sub>2</sub> miles":                          "1¹/₂ miles",
		"<strong>Q:</strong>What <em>now</em><del>?</del>":          "Q:What now?",
		"<q>It is <q>ours</q>,</q> he said":                         "“It is ‘ours’,” he said",
		"<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>":           "漢字(かんじ)",
		"The text<br>of two<br/>\nlines **and**<br>more":            "The text\nof two\nlines and\nmore",
		"See <img src=\"a.jpg\" alt=\"the &amp; crane\"> there":     "See the & crane there",
		"It fell[^1].\n\n[^1]: By a third.":                         "It fell[1].\n\n[1] By a third.",
		"It fell[^tide].\n\n[^tide]: By\na third.\n\n    And more.": "It fell[1].\n\n[1] By\na third.\n\nAnd more.",
		"A[^b].\n\n[^a]: Two.\n[^b]: One.\n\nC[^a].":                "A[1].\n\nC[2].\n\n[2] Two.\n\n[1] One.",
		"It fell[^gone], [^ he said.":                               "It fell[^gone], [^ he said.",
		"![The crane](a.jpg)\\\nIt *stays*.":                        "The crane\nIt stays.",
		"- [x] done\n- [ ] open":                                    "done\n\nopen",
		"7. seven\n8. eight":                                        "seven\n\neight",
		"| a | b |\n|---|---|\n| c<br>d | e |":                      "a\tb\nc\nd\te",
	} {
		a := readString(t, "a.md", "# The tide\n\n"+file+"\n")
		if got := strings.TrimPrefix(a.Text, "The tide\n\n"); got != want {
			t.Errorf("%s\nis\n%s\nand not\n%s", file, got, want)
		}
		if again := readString(t, "a.md", string(a.Markdown(nil))); again.Text != a.Text {
			t.Errorf("%s\nis read again as\n%s\nand was\n%s", file, again.Text, a.Text)
		}
	}
}

func TestAListNamesATitleAsThePageDoes(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"CO<sub>2</sub> and *tides* rise", "10<sup>6</sup> boats<br>wait", "5 < 6 & `a`"} {
		data := "# " + title + "\n\nThe ferry waits.\n"
		if got, want := Summarize([]byte(data), Source{Name: "a.md"}).Title, readString(t, "a.md", data).Title; got != want {
			t.Errorf("%s is %q in a list, %q on the page", title, got, want)
		}
	}
}

func TestAPictureOverItsCaptionIsOne(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]BlockKind{
		"![The crane](a.jpg)":                       Caption,
		"![The crane](a.jpg)\\\nIt stays. Photo: A": Caption,
		"![](a.jpg)\\\nIt stays, says the board.":   Caption,
		"![The crane](a.jpg)\n*It stays.*":          Caption,
		"![The crane](a.jpg)\nIt stays.":            Paragraph,
		"<img src=\"a.jpg\" alt=\"The crane\">":     Caption,
	} {
		if file[0] == '<' {
			file = "**" + file + "**" // a tag alone on its line begins a block
			want = Paragraph
		}
		a := readString(t, "a.md", "# The tide\n\n"+file+"\n")
		if got := a.Blocks[len(a.Blocks)-1].Kind; got != want {
			t.Errorf("%s is of kind %d, not %d: %q", file, got, want, a.Text)
		}
	}
}
