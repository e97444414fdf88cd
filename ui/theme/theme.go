// Package theme holds the colours of the program: ten themes of its own, and
// those that somebody has written.
//
// A theme is a TOML file with a role in each line (see [Parse]), for a dark
// background, a light one, or both. There are few roles: one accent, one quiet
// grey, three backgrounds, and a voice for each speaker. Most themes leave body
// text and its background to the terminal, which is why their colours are
// chosen to be read on any background that a terminal is likely to have, and
// on the tint of the current quote as well (WCAG AA, 4.5 to 1). Nothing depends
// on colour alone: a gutter has the speakers' initials, the current quote a
// bar, and without colour bold, italics and reverse do the work. An underline
// is a link, or where it is dotted a guess, and never anything else.
package theme

import (
	"cmp"
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Theme is what each role looks like on a background. An [Ink] without colours
// leaves those of the terminal.
type Theme struct {
	Name string // with the background where it has two: "pullquote dark"
	Dark bool   // for a dark background
	Mono bool   // no colour at all: attributes and marks carry everything

	Text    Ink   // body text and its background
	Title   Ink   // the title of an article, and the program's own
	Heading Ink   // headings in an article
	Accent  Ink   // the one accent: the current quote's bar, selected rows
	Quiet   Ink   // bylines, hints, furniture
	Link    Ink   // what leads elsewhere
	Code    Ink   // code, and keys
	Match   Ink   // what a search has found
	Found   Ink   // and where among that the reader is
	Here    Ink   // laid over the current quote
	Voices  []Ink // the speakers, used in turn
	Unknown Ink   // quotes whose speaker nobody knows
	Guess   Ink   // laid over a quote whose speaker is a guess
}

// Ink is how a stretch of text is drawn over what is there: a nil colour and
// a false attribute leave the text as it is.
type Ink struct {
	Fg, Bg                       color.Color
	Underline                    ansi.Underline
	Bold, Faint, Italic, Reverse bool
}

// Over is ink k where another lies over it: the other wins where it says anything.
func (k Ink) Over(under Ink) Ink {
	return Ink{
		Fg: cmp.Or(k.Fg, under.Fg), Bg: cmp.Or(k.Bg, under.Bg), Underline: cmp.Or(k.Underline, under.Underline),
		Bold: k.Bold || under.Bold, Faint: k.Faint || under.Faint, Italic: k.Italic || under.Italic, Reverse: k.Reverse || under.Reverse,
	}
}

// Voice is the ink of speaker i's words. A speaker below zero is unknown.
func (t Theme) Voice(i int) Ink {
	if i < 0 || len(t.Voices) == 0 {
		return t.Unknown
	}
	return t.Voices[i%len(t.Voices)]
}

// Mention is the ink of the words that name speaker i: "he", "the mayor".
func (t Theme) Mention(i int) Ink {
	k := t.Voice(i)
	k.Bold = true
	return k
}

// Plain is the theme for terminals that draw one kind of underline only, which
// is that of links; see [Underlines].
func (t Theme) Plain() Theme {
	t.Guess.Underline, t.Guess.Italic = ansi.UnderlineNone, true
	return t
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
