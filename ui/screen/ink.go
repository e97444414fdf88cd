package screen

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/theme"
)

// ink draws the program's own words in the theme's colours. In monochrome the
// attributes alone tell things apart.
type ink struct{ theme.Theme }

// inkNamed is the ink of a theme, that for a dark background where none is named.
func inkNamed(name Theme) ink {
	if t, ok := theme.ByName(string(name)); ok {
		return inkOf(t)
	}
	return inkFor(true, false)
}

// inkFor is the ink for a background.
func inkFor(dark, mono bool) ink { return inkOf(theme.For(dark, mono)) }

// inkOf is the ink of a theme, with one kind of underline only where the
// terminal knows no other.
func inkOf(t theme.Theme) ink {
	if !theme.Underlines(os.Getenv) {
		t = t.Plain()
	}
	return ink{t}
}

// drawn is s in an ink.
func drawn(s string, i theme.Ink) string {
	var st ansi.Style
	if i.Bold {
		st = st.Bold()
	}
	if i.Faint {
		st = st.Faint()
	}
	if i.Reverse {
		st = st.Reverse(true)
	}
	if i.Underline != ansi.UnderlineNone {
		st = st.UnderlineStyle(i.Underline)
	}
	if i.Fg != nil {
		st = st.ForegroundColor(i.Fg)
	}
	if i.Bg != nil {
		st = st.BackgroundColor(i.Bg)
	}
	if len(st) == 0 || s == "" {
		return s
	}
	return st.Styled(s)
}

func (k ink) strong(s string) string { return drawn(s, theme.Ink{Bold: true}) }
func (k ink) accent(s string) string { return drawn(s, k.Head()) }
func (k ink) wrong(s string) string {
	return drawn(s, theme.Ink{Fg: k.Accent, Underline: ansi.UnderlineSingle})
}

// differs draws words that one of two texts alone has. Each is drawn for
// itself, so that the style outlives a line's end.
func (k ink) differs(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		words[i] = drawn(w, theme.Ink{Bold: true, Fg: k.Accent})
	}
	return strings.Join(words, " ")
}

func (k ink) quiet(s string) string { return drawn(s, k.Hint()) }

// voice draws a speaker's name or initials; those of speaker -1 are quiet.
func (k ink) voice(s string, speaker int) string {
	if speaker < 0 {
		return k.quiet(s)
	}
	return drawn(s, k.Mention(speaker))
}

// quietly draws s quietly where it has no style of its own yet.
func (k ink) quietly(s string) string {
	if ansi.Strip(s) != s {
		return s
	}
	return k.quiet(s)
}
