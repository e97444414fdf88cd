package articles

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"pullquote/articles/clean"
)

// checkProse holds that a section comes out as the parser reads it in one piece.
func checkProse(t testing.TB, body string) {
	t.Helper()
	got, want := Article{Body: body}, Article{Body: body}
	w := textWriter{a: &got}
	w.blocks(0, len(body))
	got.Text = w.b.String()
	w = textWriter{a: &want}
	w.parsed(0, len(body))
	want.Text = w.b.String()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%q\nis read as %q\n%v\n%v\nnot as      %q\n%v\n%v", body, got.Text, got.Blocks, got.Runs, want.Text, want.Blocks, want.Runs)
	}
}

func TestProseIsWhatTheParserMakesOfIt(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"", "\n", "a", "a\n", "a \n\n\n b\n", "a\nb\n\nc", "a  \nb!\n!c! \n\nd! e! f", "!", "a!  \n!", "a &amp; b\n\n&#27;\n", "“a”\n \t\n(b)\n\n'c'\n\n1998 was\n\n1998. was\n\n2",
		"a\n\n*b* c\n\nd [e](http://f.example) g\n\nh", "# a\nb\n\nc\n# d\n\n> e\nf\n\ng", "a\n\n![b](c)\n\nd", "a\n\n[b]\n\n[b]: http://c.example", "a\n\n- b\n\n  c\n\nd", "a\n\n    b\n\nc", "a\n\n```\nb\n\nc\n```", "a\n\n<!--\n\nb\n\n-->", "a\n===\n\nb\n---\n",
		"> a\n\n    b\n\nc", "> - a\n\n  b\n", "a\n\n* * *\n\nb", "a\n\n**b**\n\n__c__ d\n\n***\n\ne", "a@b.example c\n\nd", "a www.b.example c\n\nd", "a\\\nb\n\n\\# c", "Photo: a\n\nRead more: b\n\nShare this\n\nc",
	} {
		checkProse(t, body)
	}
	for _, s := range Samples() {
		checkProse(t, s.Data)
	}
}

func TestProseNeedsNoParser(t *testing.T) {
	t.Parallel()
	if s := strings.TrimSpace(plainParagraph); !isRunningText(s) || !isPlain(s) {
		t.Errorf("%q goes to the parser", s)
	}
}

// TestPiecesOfMarkdownAreProseOrNot puts pieces together by chance.
func TestPiecesOfMarkdownAreProseOrNot(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"The crane stays. ", "a", "“So,” he said", "!", " ", "  ", "\t", "\n", "\n\n", "\n\n", "\n\n", "*", "**", "_", "`", "```", "~", "~~", "[a](http://b.example)", "[a]", "[a]:", "![", "]", "(", "<b>", "<!--", "-->",
		"#", "# ", "\n#", ">", "\n> ", "-", "- ", "\n- ", "\n1. ", "1998", ".", ")", "=", "---", "|", "|-|", ":", "&amp;", "&", "\\", "\\\n", "  \n", "\r\n", "é", "http://c.example", "www.", "@", "+", "    ",
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		var b strings.Builder
		for range 1 + rnd.IntN(14) {
			b.WriteString(pieces[min(rnd.IntN(len(pieces)), rnd.IntN(len(pieces)))])
		}
		checkProse(t, b.String())
	}
}

// FuzzProse holds the same of whatever is cleaned text.
func FuzzProse(f *testing.F) {
	f.Add("The crane stays! “So,” he said.  \nIt is *ours*.\n\nB &amp; c\n\n# D\n\n> e\n")
	f.Fuzz(func(t *testing.T, body string) {
		checkProse(t, clean.Text(body))
	})
}
