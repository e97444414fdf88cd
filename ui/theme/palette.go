package theme

import "github.com/charmbracelet/x/ansi"

// The voices were chosen by trying: of many sets of eight with four to five
// times the background's luminance, the one whose closest pair is farthest
// apart, as people see it and as those see it who lack a cone, and far from
// body text.

// Named is a theme and the name by which it is asked for.
type Named struct {
	Name  string
	Theme func() Theme
}

// All lists the themes that can be asked for. A new one is a line here and the
// function that it names.
func All() []Named {
	return []Named{{"light", Light}, {"dark", Dark}, {"mono", Mono}}
}

// ByName is the theme of a name, and whether there is one.
func ByName(name string) (t Theme, ok bool) {
	for _, n := range All() {
		if n.Name == name {
			return n.Theme(), true
		}
	}
	return Theme{}, false
}

// Dark is the theme for a dark background.
func Dark() Theme {
	return Theme{
		Dark:   true,
		Accent: rgb(0xf7a48e),
		Quiet:  rgb(0xa8a8b0),
		Match:  rgb(0x4a3c10),
		Here:   rgb(0x353b48),
		Voices: []Voice{
			{Color: rgb(0x58c0fc)},
			{Color: rgb(0xfdd28c)},
			{Color: rgb(0x8bbd5b)},
			{Color: rgb(0xec95b9)},
			{Color: rgb(0xb5a0fa), Underline: ansi.UnderlineDotted},
			{Color: rgb(0xe49c5b), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x1fbfac), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x7ee4fb), Underline: ansi.UnderlineDotted},
		},
		Unknown: Voice{Color: rgb(0xa8a8b0), Underline: ansi.UnderlineDashed},
	}
}

// Light is the theme for a light background.
func Light() Theme {
	return Theme{
		Accent: rgb(0xa33a20),
		Quiet:  rgb(0x5a5a62),
		Match:  rgb(0xffe69a),
		Here:   rgb(0xe3e9f4),
		Voices: []Voice{
			{Color: rgb(0x0a63b7)},
			{Color: rgb(0x80613e)},
			{Color: rgb(0x1b5108)},
			{Color: rgb(0x951c72)},
			{Color: rgb(0x6e43c2), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x713804), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x23735c), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x0a497d), Underline: ansi.UnderlineDotted},
		},
		Unknown: Voice{Color: rgb(0x5a5a62), Underline: ansi.UnderlineDashed},
	}
}

// Mono is the theme without colours, for NO_COLOR and for terminals that have none.
func Mono() Theme {
	return Theme{
		Mono: true,
		Voices: []Voice{
			{Underline: ansi.UnderlineSingle},
			{Italic: true, Underline: ansi.UnderlineSingle},
			{Bold: true},
			{Bold: true, Underline: ansi.UnderlineSingle},
			{Bold: true, Italic: true},
			{Italic: true},
			{Bold: true, Italic: true, Underline: ansi.UnderlineSingle},
			{Underline: ansi.UnderlineDouble},
		},
		Unknown: Voice{Underline: ansi.UnderlineDashed},
	}
}
