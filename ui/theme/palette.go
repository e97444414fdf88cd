package theme

import "github.com/charmbracelet/x/ansi"

// Dark is the theme for a dark background.
func Dark() Theme {
	return Theme{
		Dark:   true,
		Accent: rgb(0xe8b86d),
		Quiet:  rgb(0x9a9aa2),
		Match:  rgb(0x5c4a14),
		Here:   rgb(0x2e3440),
		Voices: []Voice{
			{Color: rgb(0x7fb2f0)},
			{Color: rgb(0xf0c674)},
			{Color: rgb(0x8fd6a8)},
			{Color: rgb(0xe59aa8)},
			{Color: rgb(0xb7c8e8), Underline: ansi.UnderlineDotted},
			{Color: rgb(0xd0a878), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x78b8a8), Underline: ansi.UnderlineDotted},
			{Color: rgb(0xc8a0e0), Underline: ansi.UnderlineDotted},
		},
	}
}

// Light is the theme for a light background.
func Light() Theme {
	return Theme{
		Accent: rgb(0x7a4a00),
		Quiet:  rgb(0x5f5f66),
		Match:  rgb(0xffe08a),
		Here:   rgb(0xe6eaf2),
		Voices: []Voice{
			{Color: rgb(0x0b4fa8)},
			{Color: rgb(0x7d4a00)},
			{Color: rgb(0x00603a)},
			{Color: rgb(0xa3133f)},
			{Color: rgb(0x243b70), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x5a3a10), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x005560), Underline: ansi.UnderlineDotted},
			{Color: rgb(0x6a2a9a), Underline: ansi.UnderlineDotted},
		},
	}
}

// Mono is the theme without colours, for NO_COLOR and for terminals that have none.
func Mono() Theme {
	return Theme{
		Mono: true,
		Voices: []Voice{
			{Underline: ansi.UnderlineSingle},
			{Bold: true},
			{Underline: ansi.UnderlineDotted},
			{Bold: true, Underline: ansi.UnderlineSingle},
			{Underline: ansi.UnderlineDouble},
			{Italic: true},
			{Underline: ansi.UnderlineDashed},
			{Italic: true, Underline: ansi.UnderlineSingle},
		},
	}
}
