package theme

import "github.com/charmbracelet/x/ansi"

// The voices were chosen by trying: of many sets of eight with four to five
// times the background's luminance, the one whose closest pair is farthest
// apart, as people see it and as those see it who lack a cone.

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
			{Color: rgb(0x8bf2fc), Underline: ansi.UnderlineDotted},
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
			{Color: rgb(0x0465ba)},
			{Color: rgb(0x8c5b1b)},
			{Color: rgb(0x23420f)},
			{Color: rgb(0x8f115d)},
			{Color: rgb(0x774aa8), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x710510), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x11745f), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x053b61), Underline: ansi.UnderlineDotted},
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
			{Bold: true},
			{Bold: true, Underline: ansi.UnderlineSingle},
			{Italic: true, Underline: ansi.UnderlineSingle},
			{Bold: true, Italic: true, Underline: ansi.UnderlineSingle},
			{Bold: true, Italic: true},
			{Italic: true},
			{Underline: ansi.UnderlineDouble},
		},
		Unknown: Voice{Underline: ansi.UnderlineDashed},
	}
}
