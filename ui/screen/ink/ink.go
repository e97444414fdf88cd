// Package ink draws words of the program in the colours of a theme.
package ink

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/theme"
)

// Ink draws the program's own words in the theme's colours. In monochrome the
// attributes alone tell things apart.
type Ink struct{ theme.Theme }

// Of is the ink of a theme, with one kind of underline only where the
// terminal knows no other.
func Of(t theme.Theme) Ink {
	if !theme.Underlines(os.Getenv) {
		t = t.Plain()
	}
	return Ink{t}
}

// Drawn is s in an ink.
func Drawn(s string, i theme.Ink) string {
	var st ansi.Style
	if i.Bold {
		st = st.Bold()
	}
	if i.Faint {
		st = st.Faint()
	}
	if i.Italic {
		st = st.Italic(true)
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

// Strong draws s in bold.
func (k Ink) Strong(s string) string { return Drawn(s, theme.Ink{Bold: true}) }

// Titled draws s as a title.
func (k Ink) Titled(s string) string { return Drawn(s, theme.Ink{Bold: true}.Over(k.Accent)) }

// Wrong draws what of a line is not understood.
func (k Ink) Wrong(s string) string {
	return Drawn(s, theme.Ink{Bold: true, Italic: true}.Over(k.Accent))
}

// Differs draws words that one of two texts alone has. Each is drawn for
// itself, so that the style outlives a line's end.
func (k Ink) Differs(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		words[i] = Drawn(w, theme.Ink{Bold: true}.Over(k.Accent))
	}
	return strings.Join(words, " ")
}

// Hinted draws s quietly, as a hint.
func (k Ink) Hinted(s string) string { return Drawn(s, k.Quiet) }

// Named draws a speaker's name or initials; those of speaker -1 are quiet.
func (k Ink) Named(s string, speaker int) string {
	if speaker < 0 {
		return k.Hinted(s)
	}
	return Drawn(s, k.Mention(speaker))
}

// Quietly draws s quietly where it has no style of its own yet.
func (k Ink) Quietly(s string) string {
	if ansi.Strip(s) != s {
		return s
	}
	return k.Hinted(s)
}
