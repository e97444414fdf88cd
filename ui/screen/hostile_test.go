package screen

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles/budget"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/ui/raster"
	"pullquote/ui/screen/pane"
)

// attacks are what a hostile article holds, each with a token by which it
// would be recognised in what is written to the terminal.
var attacks = []string{
	"\x1b]52;c;RVZJTA==\x07", "\x1b]0;EVIL\x07", "\x1b]2;EVIL\x1b\\", "\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
	"\x1bPEVIL\x1b\\", "\x1b_EVIL\x1b\\", "\x1b^EVIL\x1b\\", "\x1bXEVIL\x1b\\", "\x1b[?1049lEVIL", "\x1b[2JEVIL", "\x1b[31mEVIL",
	"\x1bcEVIL", "\u009b31mEVIL", "\u009d0;EVIL\u009c", "\x9b31mEVIL", "EVIL\rGOOD", "EVIL\b\b\b\b", "EVIL\x00", "\u202eLIVE\u202c",
	"&#27;[31mEVIL", "&#x1b;]0;EVIL&#7;", "&#155;31mEVIL", "\x0e\x0fEVIL", "\x7fEVIL", "\x1b[6nEVIL", "\x1b[>0qEVIL", "\x05EVIL",
	"\U000e0045\U000e0056\U000e0049\U000e004c", "\u200b\u200c\u200d\u2060\ufeff", "x\ufe0f\U000e0100\U000e0101\U000e0102", "\u115f\u3164\uffa0\u034f\u180e", "Z" + strings.Repeat("\u0301", 500), strings.Repeat("👩\u200d", 300),
}

// escapes that the reader itself writes: none of them carries text of the article.
func harmlessSequence(seq string) bool {
	switch {
	case seq == raster.AskKitty: // ours, letter for letter
		return true
	case strings.HasPrefix(seq, "\x1b]8;"): // links: checked by their target
		return !strings.Contains(seq, "evil.example")
	case strings.HasPrefix(seq, "\x1b]"):
		return !strings.Contains(seq, "52;") && !strings.Contains(seq, "\x1b]0;EVIL") && !strings.ContainsAny(seq[2:len(seq)-2], "\x1b\u009b")
	case strings.HasPrefix(seq, "\x1bP"), strings.HasPrefix(seq, "\x1b_"), strings.HasPrefix(seq, "\x1b^"), strings.HasPrefix(seq, "\x1bX"):
		return false
	}
	return true
}

func TestNothingInAnArticleActsOnTheTerminal(t *testing.T) {
	t.Parallel()
	for _, format := range []struct{ name, head, tail string }{
		{"plain text", "Title EVIL\n\nBy A Writer\n\n", "\n"},
		{"Markdown", "---\ntitle: \"a \\e]0;EVIL\\a b\"\nauthor: \"\\e[31mEVIL\"\n---\n\n# Heading\n\n", "\n"},
		{"HTML", "<!doctype html><html><head><title>T &#27;]0;EVIL&#7;</title></head><body><article><h1>T</h1><p>A long paragraph of words, so that there is something to read here.</p><p>", "</p></article></body></html>"},
	} {
		t.Run(format.name, func(t *testing.T) {
			t.Parallel()
			for _, attack := range attacks {
				said := "“We heard " + attack + " and laughed,” said Lena Ortiz, the mayor of " + attack + " Ostermouth.\n\nShe said so on Tuesday, when the council met."
				out := written(t, format.head+said+format.tail)
				check(t, attack, out)
			}
		})
	}
}

// written is every byte that the reader writes while an article is read.
func written(t *testing.T, article string) []byte {
	var sent *bytes.Buffer
	onTerminal(t, 80, 24, pane.Options{Article: held(t, article)}, func(tm *terminal) {
		tm.press("n", "w", "s", "esc", "n", "/", "E", "V", "I", "L", "enter")
		sent = tm.written
	})
	return sent.Bytes()
}

// check decodes what was written and looks at every sequence in it.
func check(t *testing.T, attack string, out []byte) {
	t.Helper()
	var state byte
	for s := string(out); len(s) > 0; {
		seq, width, n, next := ansi.DecodeSequence(s, state, nil)
		s, state = s[n:], next
		switch {
		case hidden.Strip(seq) != seq || clean.FewMarks(seq) != seq || utf8.RuneCountInString(seq) > budget.Cluster && seq[0] != 0x1b:
			t.Errorf("%q reaches the terminal as %q", attack, seq)
		case width > 0 || n == 0:
		case seq[0] == 0x1b && !harmlessSequence(seq), seq[0] >= 0x80 && seq[0] <= 0x9f:
			t.Errorf("%q reaches the terminal as %q", attack, seq)
		case strings.ContainsAny(seq, "\x05\x0e\x0f\x00\x7f"), seq == "\u202e", seq == "\u009b", seq == "\u009d":
			t.Errorf("%q reaches the terminal as %q", attack, seq)
		}
	}
	for _, bad := range []string{"\x1b[31mEVIL", "\x1b[2JEVIL", "\u202e", "\u009b", "\u009d", "\x1bc", "\x1b[>0qEVIL", "\x1b[6nEVIL"} {
		if bytes.Contains(out, []byte(bad)) {
			t.Errorf("%q reaches the terminal: it holds %q", attack, bad)
		}
	}
}

const (
	tags  = "\U000e0065\U000e0076\U000e0069\U000e006c" // "evil"
	hides = "Ferries wait" + tags + "\n\nNobody went home" + tags + ".\n\n“Not one bo\u200bat will" + tags + " le\u00adave,” said Ada\u200b Quill. “None,” Ada Quill said.\n"
)

func TestHiddenTextIsToldMarkedAndNotCopied(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 24, pane.Options{Article: held(t, hides)}, func(tm *terminal) {
		tm.wants("hidden text here, in 3 places", "Nobody went home[hidden].", "“Not one boat will[hidden] leave,” said Ada Quill.")
		tm.press("n")
		tm.wants("quote 1/2 · Ada Quill")
		tm.press("/", "b", "o", "a", "t", " ", "w", "i", "l", "l", "enter")
		tm.wants("match 1/1 · boat will")
	})
	m := open(t, hides)
	m.Update(pressed("n"))
	_, cmd := m.Update(pressed("y"))
	if got, want := clipboard(cmd), "Not one boat will leave,"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
}

func TestATitleOfFiveThousandMarksIsBounded(t *testing.T) {
	t.Parallel()
	flood := "Z" + strings.Repeat("\u0301", 5000) + strings.Repeat(" wait", 5000)
	m := open(t, "# "+flood+"\n\n“Not one boat,” said "+flood+".\n")
	if title := m.View().WindowTitle; ansi.StringWidth(title) > budget.WindowTitle+len(" · Pullquote") || clean.Line(title) != title {
		t.Errorf("the window is called %q", title)
	}
	m.Note = flood
	const most = 60 // bytes a cell, with styles: more is a flood
	for _, line := range strings.Split(m.View().Content, "\n") {
		if len(line) > 80*most || clean.FewMarks(line) != line {
			t.Errorf("a line of %d bytes: %.100q", len(line), line)
		}
	}
}
