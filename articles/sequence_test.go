package articles

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/articles/quotes"
)

// What less and a terminal make of a text is what is read of it.
func TestTerminalSequencesAreTakenOutWhole(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"\x1b[31m“We wait,”\x1b[0m said Orla Venn.":                             "“We wait,” said Orla Venn.",
		"\x1b[1;38;5;208mFerry\x1b[m \x1b[38:2::1:2:3mnews\x1b[?25l":            "Ferry news",
		"\x1b]0;a window\a“We wait,” said Orla Venn.":                           "“We wait,” said Orla Venn.",
		"See \x1b]8;;https://harbour.example/a\x1b\\the list\x1b]8;;\x1b\\.":    "See the list.",
		"\x1bP1$r0m\x1b\\a\x1b_Gf=100;AAAA\x1b\\b\x1b^pm\x1b\\c\x1bXsos\u009cd": "abcd",
		"\x1b(B\x1b)0\x1b#8\x1b%GThe board met.\x1b7\x1b8\x1b=\x1b>\x1bc":       "The board met.",
		"\u009b31mred\u009b0m":          "red",
		"N\bNA\bAM\bME\bE":              "NAME",
		"_\bf_\bi_\bl_\be and f\b_i\b_": "file and fi",
		"_\b\x1b":                       "_␈␛",
		"__\b\bab ab\b\b__":             "ab ab",
		"N\bN\bN\bNO":                   "NO",
		"é\bé “\b“ 港\b\b港\b\b港長":        "é “ 港長",
		"tdie\b\b\bide":                 "tide",
		"+\bo a point":                  "o a point",
	} {
		clean := clean.File(in)
		if got := hidden.Strip(clean); got != want {
			t.Errorf("%q is read as %q, want %q", in, got, want)
		}
		if n := utf8.RuneCountInString(clean); n != utf8.RuneCountInString(in) {
			t.Errorf("%q has %d code points once it is clean", in, n)
		}
		if hidden.Runs(clean) > 0 {
			t.Errorf("%q counts as hiding something", in)
		}
	}
}

func TestControlsThatBelongToNoSequenceAreShown(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"the \x1b escape":                        "the ␛ escape",
		"a\x1b[31 “b”":                           "a␛[31 “b”",
		"\x1b":                                   "␛",
		"\x1b[":                                  "␛[",
		"\x1b]0;no end to it\nThe board met.":    "␛]0;no end to it\nThe board met.",
		"\x1b“We wait,”":                         "␛“We wait,”",
		"\x1bThe board":                          "␛The board",
		"\bThe board\n\bmet":                     "␈The board\n␈met",
		"ab\b\b\bcde":                            "ab␈␈␈cde",
		"ab\b\bc":                                "ab␈␈c",
		"ab\b":                                   "ab␈",
		"Z\u00c4\u009bna m\u00c4\u009b":          "ZÄ\ufffdna mÄ\ufffd", // Czech, decoded wrongly
		"\u00e2\u0080\u009dno\u00e2\u0080\u009c": "â\ufffd\ufffdnoâ\ufffd\ufffd",
		"a\u2064\u2064\u2064b":                   "a\u2060\u2060\u2060b",
	} {
		if got := clean.File(in); got != want {
			t.Errorf("%q is cleaned to %q, want %q", in, got, want)
		}
	}
}

// The text of a plain file is the file, so that whoever holds it finds the words
// where the offsets say, sequences or not.
func TestOffsetsCountTheSequencesOfTheFile(t *testing.T) {
	t.Parallel()
	const file = "\x1b[1mThe crane stays\x1b[0m\n\nBy \x1b]8;;https://a.example\x1b\\Ada Quill\x1b]8;;\x1b\\\n\n" +
		"The harbour board voted on Tuesday to keep the old crane where it stands, and nobody was surprised by it.\n\n" +
		"\x1b[31m“We \x1b[4mwait\x1b[24m,”\x1b[0m said O\bOr\brl\bla\ba Venn, who chairs it. \x1b[7m“Th\bhe tide turns,”\x1b[27m she said.\n"
	a := readString(t, "a.txt", file)
	check(t, a)
	if a.Title != "The crane stays" || fmt.Sprint(a.Bylines) != "[Ada Quill]" || a.Hidden != 0 {
		t.Errorf("title %q, by %q, %d hidden", a.Title, a.Bylines, a.Hidden)
	}
	found := quotes.Find(a.Document())
	held := []rune(file)
	inFile := func(at quotes.Span) string {
		start := utf8.RuneCountInString(a.Text[:at.Start])
		return string(held[start : start+utf8.RuneCountInString(at.Of(a.Text))])
	}
	var got []string
	for _, q := range found.Quotes {
		got = append(got, inFile(q.Span)+" | "+inFile(q.Mention))
	}
	want := []string{"We \x1b[4mwait\x1b[24m, | Or\brl\bla\ba Venn", "Th\bhe tide turns, | she"}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, s := range found.Speakers {
		if s.Name != "Orla Venn" {
			t.Errorf("speaker %q", s.Name)
		}
	}
}

func TestWrappedLinesAreAsLongAsTheyLook(t *testing.T) {
	t.Parallel()
	const story = "The harbour board voted on Tuesday, eight to three, to keep\nthe old crane where it stands, although nobody has lifted\nanything with it since the spring, and the painters of the\nport refuse to climb it.\nThe vote was close.\n"
	var bold strings.Builder
	for _, r := range story {
		if r > ' ' {
			fmt.Fprintf(&bold, "%c\b", r)
		}
		bold.WriteRune(r)
	}
	for _, file := range []string{bold.String(), "\x1b[32m" + strings.ReplaceAll(story, "\n", "\x1b[0m\n\x1b[32m"), strings.ReplaceAll(story, " ", " \x1b[2m")} {
		plain, got := readString(t, "a.txt", story), readString(t, "a.txt", file)
		check(t, got)
		if len(got.Blocks) != len(plain.Blocks) {
			t.Fatalf("%q makes %d blocks, not %d", file, len(got.Blocks), len(plain.Blocks))
		}
		for i, b := range got.Blocks {
			if got, want := hidden.Strip(b.Of(got.Text)), plain.Blocks[i].Of(plain.Text); got != want {
				t.Errorf("block %d is %q, want %q", i, got, want)
			}
		}
	}
}

func TestMarkdownAndPagesAreReadWithoutSequences(t *testing.T) {
	t.Parallel()
	a := readString(t, "a.md", "\x1b[1m# The crane stays\x1b[0m\n\n\x1b[31m“We wait,”\x1b[0m said O\bOr\brla Venn.\n")
	if a.Title != "The crane stays" || a.Text != "The crane stays\n\n“We wait,” said Orla Venn." {
		t.Errorf("title %q, text %q", a.Title, a.Text)
	}
	if s := Summarize([]byte("\x1b[1m# The crane stays\x1b[0m\n\nIt does.\n"), Source{Name: "a.md"}); s.Title != "The crane stays" {
		t.Errorf("summary %q", s.Title)
	}
	page := readString(t, "a.html", "<!doctype html><title>The crane</title><p>\x1b[31m“We wait,”\x1b[0m said &#27;[1mOrla Venn&#27;[0m.<pre>\x1b[32mall\x1b[0m is well</pre>")
	if page.Text != "“We wait,” said Orla Venn.\n\nall is well" {
		t.Errorf("text %q", page.Text)
	}
}

func TestHeadOfAFileFullOfSequencesIsItsBeginning(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads one long text after the other; run without -short")
	}
	for _, line := range []string{"\x1b[31m“We wait,”\x1b[0m said Orla Venn.\n\n", "N\bN_\bA\x1b]8;;https://harbour.example/\x1b\\ferry\x1b]8;;\x1b\\ waits\n", "tide\b\b\b\bTIDE \x1b", "a\b\b\n\n"} {
		for shift := range 12 {
			checkHead(t, "a.txt", strings.Repeat("x", shift)+"\n"+strings.Repeat(line, 1+60_000/len(line)))
		}
	}
}
