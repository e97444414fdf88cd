package page

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"pullquote/articles"
	"pullquote/articles/clean"
	"pullquote/articles/hidden"
	"pullquote/ui/theme"
)

// ours are the escape sequences that the page itself writes.
var ours = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;(id=[0-9a-z]+;(?i:https?)://[!-~]*|;)\a")

// live is the first character of a row that acts on a terminal and is not the page's own.
func live(row string) (rune, bool) {
	if !utf8.ValidString(row) {
		return utf8.RuneError, true // some terminals take 0x9d for an escape sequence's beginning
	}
	shown := ours.ReplaceAllString(row, "")
	for _, r := range shown {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return r, true
		}
	}
	if at, n := hidden.Index(shown, 0); n > 0 {
		r, _ := utf8.DecodeRuneInString(shown[at:])
		return r, true
	}
	if few := clean.FewMarks(shown); few != shown {
		return '\u0301', true
	}
	return 0, false
}

var hostile = []string{
	"a \x1b[31mred\x1b[0m b", "bell \a and \b\b\b", "osc \x1b]0;title\a \x1b]52;c;aGk=\x1b\\", "c1 \u009b31m \u009d0;x\u009c",
	"entity &#27;[31m &#x1b;]8;;http://x&#7; &amp;#27;[2J", `back \\* \& \[x\] \\\\`, "rtl \u202eevil\u202c \u2066x\u2069",
	"[link](http://example.org/\x1b]8;;x\a)", "[js](javascript:alert%281%29) [file](file:///etc/passwd) [up](HTTPS://example.org/a;b?c=d&e)",
	"<b onclick=x>raw</b> <br> <script>x</script>", "<div>\nblock\n</div>", "<!-- nothing -->", "![alt *text*](http://example.org/x.png)",
	"`code \\* &amp; \x1b`", "~~gone *and* `back`~~", "tab\tand\u00a0nbsp and \u3000wide", "e\u0301 **e**\u0301 🇫**🇷** 👨‍👩‍👧 \u0301start",
	"soft\u00adhyphen zero\u200bwidth \ufeffbom", "hard  \nbreak\\\nbreak", "> > > - 1. deep\n> > > - 2. deeper",
	"| a | b |\n|---|:-:|\n| `\\|` \\* | [x](http://e.org) |\n| long long long long | 東京東京東京 |", "```\ncode\n  \tblock &lt;\n```",
	"- [ ] open\n- [x] done", "[^1] note\n\n[^1]: foot", "http://example.org/auto www.example.org <mail@example.org>", "\xff\xfe bad utf8 \xc3", "a\x9dx\x9b1m",
	"a\U000e0045\U000e0056\U000e0049\U000e004cb **\u200b\u200b\u200b** \u2060\u2060\u2060\u2060", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 👩\u200d👩\u200dx می\u200cخ ❤\ufe0f\ufe0f",
	"Z" + strings.Repeat("\u0301", 400) + "algo", strings.Repeat("👩\u200d", 90) + "👩", strings.Repeat("\u1100", 99) + "a", "**Z**" + strings.Repeat("\u0301", 20), "&zwj;&zwnj;a&shy;&shy;&shy;b",
	strings.Repeat("x", 300), strings.Repeat("漢", 100), "# heading `code` *em*\nunder\n===", "* * *", "a\r\nb\rc", "\"",
}

func TestNothingInARowIsLive(t *testing.T) {
	t.Parallel()
	for _, md := range hostile {
		for _, width := range []int{1, 7, 20, 72} {
			checkSet(t, md, width)
		}
	}
}

// FuzzSet holds that whatever Markdown is set, in whatever width, its rows
// spell the whole text, are no wider than the column unless one character is,
// and hold no live control character.
func FuzzSet(f *testing.F) {
	for _, md := range hostile {
		f.Add(md, byte(30))
	}
	f.Add(mixed, byte(20))
	f.Fuzz(func(t *testing.T, md string, width byte) {
		if len(md) < 10_000 {
			checkSet(t, md, int(width)%120+1)
		}
	})
}

func checkSet(t *testing.T, md string, width int) {
	t.Helper()
	a, rs := setOf(md, width)
	if got, want := sorted(spelled(a, rs)), sorted(squash(a.Text)); got != want && unbroken(a) {
		t.Errorf("%q in %d cells spells\n%q, want\n%q", md, width, got, want)
	}
	for _, r := range rs {
		checkRow(t, a, r, width)
	}
	if len(rs) > 0 && (ansi.Strip(rs[0].ANSI) == "" || ansi.Strip(rs[len(rs)-1].ANSI) == "") {
		t.Errorf("%q begins or ends with a blank row", md)
	}
}

// unbroken reports whether every run of an article's text ends where a character does,
// as in all that is read: what is no UTF-8 is replaced before it is parsed. In this
// test a star can stand between the bytes of a letter, which no page puts together:
// what it shows is said byte by byte, and so is not known to be the text.
func unbroken(a *articles.Article) bool {
	for _, r := range a.Runs {
		if !utf8.ValidString(r.Text.Of(a.Text)) {
			return false
		}
	}
	return true
}

func checkRow(t *testing.T, a *articles.Article, r Row, width int) {
	t.Helper()
	if c, ok := live(r.ANSI); ok && (unbroken(a) || !hidden.Ignorable(c)) {
		t.Errorf("%q holds a live %U", r.ANSI, c)
	}
	if w := ansi.StringWidth(r.ANSI); w > width && w > widest(r) {
		t.Errorf("%q is %d cells wide, more than %d", r.ANSI, w, width)
	}
	if strings.HasSuffix(r.ANSI, " ") {
		t.Errorf("%q is padded", r.ANSI)
	}
	x := 0
	for _, run := range r.Runs {
		if run.X < x || run.Width <= 0 || run.Text.Empty() || run.Text.End > len(a.Text) {
			t.Errorf("%q has the runs %v", r.ANSI, r.Runs)
		}
		x = run.X + run.Width
	}
	whole := Mark{Span: r.Text, Ink: theme.Ink{Bold: true}}
	if got := ansi.Strip(r.Paint(a.Text, []Mark{whole})); got != ansi.Strip(r.ANSI) {
		t.Errorf("painting %q made it %q", ansi.Strip(r.ANSI), got)
	}
}

// widest is the width of the widest character of a row.
func widest(r Row) int {
	most := 0
	for t := ansi.Strip(r.ANSI); t != ""; {
		g, w := ansi.FirstGraphemeCluster(t, ansi.GraphemeWidth)
		most = max(most, w)
		t = t[len(g):]
	}
	return most
}
