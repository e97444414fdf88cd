// Package theme holds the colours of the program: light, dark and monochrome.
//
// There are few: one accent, one quiet grey, two backgrounds, and a voice for
// each speaker. Body text has no colour at all; it is the terminal's own, on
// the terminal's own background, which is why every colour here is chosen to
// be read on any background a terminal is likely to have, and on the tint of
// the current quote as well (WCAG AA, 4.5 to 1). Nothing depends on colour
// alone: voices differ in lightness and underline too, and without colour
// bold, underline and reverse do the work.
package theme

import (
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Theme is a set of colours. A nil colour is the terminal's own foreground or background.
type Theme struct {
	Dark bool // for a dark background
	Mono bool // no colour at all: attributes and marks carry everything

	Accent  color.Color // the one accent: titles, the current quote's bar, selected rows
	Quiet   color.Color // bylines, hints, furniture; faint where there is no colour
	Match   color.Color // background of search matches
	Here    color.Color // background of the current quote
	Voices  []Voice     // the speakers' colours, used in turn
	Unknown Voice       // of quotes whose speaker nobody knows
}

// Voice is how one speaker's words are drawn. Voices differ by hue, lightness
// and underline, so that they can be told apart without colour.
type Voice struct {
	Color     color.Color
	Underline ansi.Underline
	Bold      bool
	Italic    bool
}

// Ink is how a stretch of text is drawn over what is there: a nil colour and
// a false attribute leave the text as it is.
type Ink struct {
	Fg, Bg                       color.Color
	Underline                    ansi.Underline
	Bold, Faint, Italic, Reverse bool
}

// For is the theme for a terminal: with a dark background or a light one, with
// colours or, where mono, without.
func For(dark, mono bool) Theme {
	switch {
	case mono:
		return Mono()
	case dark:
		return Dark()
	default:
		return Light()
	}
}

// Voice is the ink of speaker i's words. A speaker below zero is unknown.
func (t Theme) Voice(i int) Ink {
	v := t.Unknown
	if i >= 0 && len(t.Voices) > 0 {
		v = t.Voices[i%len(t.Voices)]
	}
	return Ink{Fg: v.Color, Underline: v.Underline, Bold: v.Bold, Italic: v.Italic}
}

// Mention is the ink of the words that name speaker i: "he", "the mayor".
func (t Theme) Mention(i int) Ink {
	k := t.Voice(i)
	k.Bold, k.Underline = true, ansi.UnderlineNone
	return k
}

// Current is laid over the quote at which the reader is.
func (t Theme) Current() Ink { return Ink{Bg: t.Here, Reverse: t.Mono} }

// Found is laid over what a search has found.
func (t Theme) Found() Ink {
	if t.Mono {
		return Ink{Reverse: true, Underline: ansi.UnderlineSingle}
	}
	return Ink{Bg: t.Match}
}

// Hint is the ink of bylines, hints and furniture.
func (t Theme) Hint() Ink { return Ink{Fg: t.Quiet, Faint: t.Mono} }

// Head is the ink of titles.
func (t Theme) Head() Ink { return Ink{Fg: t.Accent, Bold: true} }

// Plain is the theme for terminals that draw one kind of underline only; see
// [Underlines].
func (t Theme) Plain() Theme {
	voices := make([]Voice, len(t.Voices))
	for i, v := range t.Voices {
		voices[i] = v.plain()
	}
	t.Voices, t.Unknown = voices, t.Unknown.plain()
	return t
}

func (v Voice) plain() Voice {
	v.Underline = min(v.Underline, ansi.UnderlineSingle)
	return v
}

// Underlines reports whether a terminal can be trusted with dotted, dashed and
// double underlines, by what it says of itself in the environment. Those that
// cannot draw a plain one at best, and at worst none, or italics.
func Underlines(getenv func(string) string) bool {
	if getenv("TERM_PROGRAM") == "Apple_Terminal" {
		return false
	}
	for _, t := range [...]string{"linux", "screen", "rxvt", "vt1", "vt2", "cygwin", "putty", "eterm", "dumb"} {
		if strings.HasPrefix(getenv("TERM"), t) {
			return false
		}
	}
	return true
}

// rgb is the colour 0xRRGGBB.
func rgb(c uint32) color.Color {
	return color.RGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 0xff}
}
