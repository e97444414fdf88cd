package theme

import (
	"image/color"
	"math"
)

// hue is a colour in linear light, between 0 and 1.
type hue [3]float64

// hues are those of highlights: yellow, green, blue and pink.
func hues() [4]hue {
	return [4]hue{{1, 0.75, 0.02}, {0.1, 0.8, 0.2}, {0.1, 0.4, 1}, {1, 0.15, 0.5}}
}

// Highlight is laid over words that are highlighted in the nth colour: a tint as light as
// that of the current quote, on which all voices can be read that can be read on that. A
// theme without such a tint has none, and the sign beside the words says it alone.
func (t Theme) Highlight(n int) Ink {
	all := hues()
	if t.Mono || t.Here.Bg == nil || n < 0 || n >= len(all) {
		return Ink{}
	}
	if _, told := t.Here.Bg.(color.RGBA); !told {
		return Ink{}
	}
	return Ink{Bg: all[n].as(lightness(t.Here.Bg))}
}

// lightness is the luminance of a colour.
func lightness(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	in := func(v uint32) float64 {
		x := float64(v) / math.MaxUint16
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return luminous(hue{in(r), in(g), in(b)})
}

func luminous(h hue) float64 { return 0.2126*h[0] + 0.7152*h[1] + 0.0722*h[2] }

// as is a hue as light as something else: a darker one of its kind, or one with white in it.
func (h hue) as(light float64) color.Color {
	own := luminous(h)
	white := 0.0
	if light > own {
		white = (light - own) / (1 - own)
	}
	var out [3]uint8
	for i, v := range h {
		if light > own {
			v += (1 - v) * white
		} else {
			v *= light / own
		}
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		out[i] = uint8(math.Round(255 * min(1, max(0, v))))
	}
	return color.RGBA{out[0], out[1], out[2], 255}
}
