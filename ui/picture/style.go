package main

import (
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// hex is a colour as SVG writes it, or otherwise where there is none.
func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// attributes are bold, italic, faint and the underline styles in SVG's words.
func attributes(s uv.Style) string {
	var b strings.Builder
	for _, a := range []struct {
		on  bool
		svg string
	}{
		{s.Attrs&uv.AttrBold != 0, ` font-weight="bold"`},
		{s.Attrs&uv.AttrItalic != 0, ` font-style="italic"`},
		{s.Attrs&uv.AttrFaint != 0, ` opacity="0.6"`},
		{s.Underline == uv.UnderlineSingle, ` text-decoration="underline"`},
		{s.Underline == uv.UnderlineDouble, ` text-decoration="underline double"`},
		{s.Underline == uv.UnderlineCurly, ` text-decoration="underline wavy"`},
		{s.Underline == uv.UnderlineDotted, ` text-decoration="underline dotted"`},
		{s.Underline == uv.UnderlineDashed, ` text-decoration="underline dashed"`},
	} {
		if a.on {
			b.WriteString(a.svg)
		}
	}
	return b.String()
}

// escaped is text as XML writes it.
func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
