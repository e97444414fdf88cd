// Package theme holds the colours of the program: light, dark and monochrome.
package theme

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// Theme is a set of colours. A nil colour is the terminal's own foreground or background.
type Theme struct {
	Dark bool // for a dark background
	Mono bool // no colour at all: attributes and marks carry everything

	Accent color.Color // the one accent: titles, the current quote's bar, selected rows
	Quiet  color.Color // bylines, hints, furniture
	Match  color.Color // background of search matches
	Here   color.Color // background of the current quote
	Voices []Voice     // the speakers' colours, used in turn
}

// Voice is how one speaker's words are drawn. Voices differ by hue, lightness
// and underline, so that they can be told apart without colour.
type Voice struct {
	Color     color.Color
	Underline ansi.Underline
}
