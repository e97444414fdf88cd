package articles

import (
	"strings"
	"testing"
	"time"
)

// hostile returns texts that try to act on a terminal, or to keep a parser busy.
func hostile() []string {
	acts := []string{
		"\x1b[31mred", "\x1b[2J\x1b[H", "\x1b]0;title\x07", "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "\x1b]52;c;ZXZpbA==\x07",
		"\x1bP1$r0m\x1b\\", "\x1b_Gf=100;\x1b\\", "\x1bXsos\x1b\\", "\x1b^pm\x1b\\", "\x1bc", "\x1b#8", "\x1b(0", "\x1bN", "\x1b%G", "\x1b[?1049h", "\x1b[6n", "\x1b[>c",
		"\u009b31m", "\u009d0;t\u009c", "\u0090q\u009c", "\u009f\u009e\u0098", "\x9b31m", "\x90\x9d",
		"over\rwrite", "back\b\bspace", "bell\a", "\x0e\x0f", "\x00nul\x00", "del\x7f", "\v\f",
		"&#27;[31m", "&#x9b;31m", "&amp;#27;[31m", "&#13;", "&#10;", "&NewLine;", "&Tab;", "&#0;", "&#x202e;", "&#55296;",
		"\u202eevil\u202c", "\u2066x\u2069", "\u200e\u200f\u061c", "\u2028\u2029", "\ufff9\ufffa\ufffb", "\ufeff", "\u0085",
		"\xff\xfeh\x00i\x00", "\xfe\xff\x00h\x00i", "\xc3", "\xe2\x80", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\xaf", "caf\xe9 \x93quoted\x94",
		"<q>a&#27;]0;b&#7;</q>", "<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))", "[x](http://a\x1b]b)", "![a](b)", "<!--", "<script>", "\"", "“", "---\ntitle: \"a\\e[31m\\nb\"\n---\n# t\n\nx\n", "+++\ntitle = \"a\\u001b\\nb\"\n+++\nx\n",
		"---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nx", "---\ntitle: x\n", "# a\x1b[1m\n\nb", "<title>a\nb&#27;c</title><p>d", "* a\n\n  * b\n", "\t\t\n \n", "- - - -", "1. 2. 3.", "> - > - x", "[a]: b\n[a]", "`\n`", "|a|\n|-|\n|`x\\|y`|",
		"\u200b\u200b\u200b", "\u200d\u200c\ufe0f", "👩\u200d👩\ufe0f\ufe0f", "\U000e0045\U000e0056\U000e0049\U000e004c", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "&#xe0045;&#xe0046;&#xe0047;",
		"&zwj;&zwnj;&shy;&#xfe0f;", "می\u200cخ", "\u034f\u115f\u1160\u3164\uffa0\u180e\u180b", "e" + strings.Repeat("\u0301", 40), "\ufe00\U000e0100\U0001d173",
	}
	all := []string{}
	for _, s := range acts {
		all = append(all, s, "# Title "+s+"\n\nThe board "+s+" met.\n\n> "+s+"\n\n- "+s+"\n\n`"+s+"`\n", "<!doctype html><title>"+s+"</title><p>The board "+s+" met.</p>")
	}
	return all
}

func TestNothingInAnArticleActsOnTheTerminal(t *testing.T) {
	t.Parallel()
	for _, s := range hostile() {
		for _, name := range []string{"a.txt", "a.md", "a.html", ""} {
			a, err := Read(strings.NewReader(s), Source{Name: name})
			if err != nil {
				if !strings.HasPrefix(err.Error(), Source{Name: name}.name()) && !strings.Contains(err.Error(), "reading "+Source{Name: name}.name()) {
					t.Errorf("%q: %v", s, err)
				}
				continue
			}
			check(t, a)
			if t.Failed() {
				t.Fatalf("in %q as %q", s, name)
			}
		}
	}
}

// TestDepthAndRepetitionStayLinear feeds each reader a good deal of what
// makes parsers quadratic. A quadratic one takes minutes; the bound is loose.
func TestDepthAndRepetitionStayLinear(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes seconds; run without -short")
	}
	const size = 1 << 16
	for _, unit := range []string{
		">", "> ", "- ", "1. ", "*", "**a ", "*a **b ", "_a* ", "[", "![", "[a](", "[a](b(", "](", "`", "`` ` ", "<", "<a ", "<!-- ", "~", "~~a ", "&", "\\", "|", "a|b\n-|-\n", "[x]: y\n", "#", "\"", "“", "www.", "http://a.b ", "a@b.", " ", "\t", "-\t", "Foo ",
		"<div>", "<blockquote>", "<ul><li>", "<b>", "<b a=1><p>", "<table><tr><td>", "<font size=1>", "<p>", "<a href=x>", "<q>", "</p>", "<svg>", "<pre>", "<script>", "<template>", "<form>", "<select>", "<math>",
		"<a class=share>x</a> ", "<div class=comment>", "<figure><div class=caption>x", "<h2>x</h2>", "<br>", "<span class=related>x</span>", "<svg><a>", "<noscript><p>x", "<li><a>x</a>", "<aside>x</aside>",
	} {
		for _, before := range []string{"a.txt\nThe story\n\n", "a.md\n# The story\n\n", "a.html\n<!doctype html><p>The story</p>"} {
			name, start, _ := strings.Cut(before, "\n")
			data := start + strings.Repeat(unit, size/len(unit))
			begun := time.Now()
			a, err := Read(strings.NewReader(data), Source{Name: name})
			if err != nil {
				continue
			}
			for i := range min(len(a.Sections), 4) {
				a.Parse(i)
			}
			if took := time.Since(begun); took > 10*time.Second {
				t.Errorf("%s of %q took %v", name, unit, took)
			}
		}
	}
}
