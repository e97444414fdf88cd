package page

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/theme"
)

// unspacedTexts are paragraphs of scripts that set no blanks, about an invented harbour.
var unspacedTexts = map[string]string{
	"Japanese":           "「クレーンは動かない。だから船も出ない。」と港長の秋田くいなは言った（二〇三一年五月）。町の人々は「もう三度目だ！」とあきれ、ちょっと笑って、ベンチに座った。",
	"Chinese":            "港务长阿达说：“起重机不动，船就不走。”她又说，《港口日志》（第三卷）里写得很清楚，不必再问；谁还要问，请看第12页。",
	"with Latin in it":   "港のAPIはversion 3.2になり、“Harbour Post”紙によれば、Ada Quill氏は「OK」と答えた。",
	"with marks in line": "**「動かない。」**と*秋田*は言った。「そうか、」と[町の人](https://harbour.example/)は答えた。",
}

// No line begins with what closes or ends with what opens, at any width that has room for that.
func TestJapaneseAndChineseLinesObeyKinsoku(t *testing.T) {
	t.Parallel()
	const closes, opens = "。、」』）！？，；：》”ー々っゃゅょッ", "「『（《“"
	for name, text := range unspacedTexts {
		a := read(t, "a.md", text+"\n")
		for width := 8; width < 60; width++ {
			var all strings.Builder
			for _, r := range Set(a, 0, width, 1, theme.Dark()) {
				line := ansi.Strip(r.ANSI)
				all.WriteString(line)
				first, _ := utf8.DecodeRuneInString(line)
				last, _ := utf8.DecodeLastRuneInString(line)
				if strings.ContainsRune(closes, first) || strings.ContainsRune(opens, last) {
					t.Errorf("%s, %d cells: a line is %q", name, width, line)
				}
				if n := ansi.StringWidth(line); n > width {
					t.Errorf("%s: a line takes %d cells of %d: %q", name, n, width, line)
				}
			}
			if got, want := strings.ReplaceAll(all.String(), " ", ""), strings.ReplaceAll(a.Text, " ", ""); got != strings.TrimSpace(want) {
				t.Fatalf("%s, %d cells: the lines say %q and the text %q", name, width, got, want)
			}
		}
	}
}

// A line is as full as these rules let it be, and a word of another script stays in one piece.
func TestLinesWithoutBlanksAreFull(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", "港のクレーンは昨日から動かないので船は一隻も出ていない。Harbour Postの記者が見た。\n")
	var got []string
	for _, r := range Set(a, 0, 20, 1, theme.Dark()) {
		got = append(got, ansi.Strip(r.ANSI))
	}
	want := "港のクレーンは昨日か|ら動かないので船は一|隻も出ていない。|Harbour Postの記者が|見た。"
	if strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}
