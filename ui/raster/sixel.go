package raster

import (
	"fmt"
	"image"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// sixelLevels is how many shades of red, green and blue a sixel picture has: 216 colours
// together, which every terminal with sixels keeps at once.
const sixelLevels = 6

// bandRows is how many rows of pixels one row of sixels holds.
const bandRows = 6

// Sixel is a picture as sixels, at the cursor. What cannot be seen of it stays as it is.
func Sixel(img *image.RGBA) string {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	colours := dithered(img)
	var b strings.Builder
	fmt.Fprintf(&b, "\"1;1;%d;%d", w, h)
	for i, is := range used(colours) {
		if is {
			r, g, bl := i/(sixelLevels*sixelLevels), i/sixelLevels%sixelLevels, i%sixelLevels
			const share = 100 / (sixelLevels - 1)
			fmt.Fprintf(&b, "#%d;2;%d;%d;%d", i, r*share, g*share, bl*share)
		}
	}
	for y := 0; y < h; y += bandRows {
		band(&b, colours[y*w:min(len(colours), (y+bandRows)*w)], w)
		b.WriteByte('-')
	}
	return ansi.SixelGraphics(0, 1, 0, []byte(b.String()))
}

// used tells which colours a picture has.
func used(colours []int16) (is [sixelLevels * sixelLevels * sixelLevels]bool) {
	for _, c := range colours {
		if c >= 0 {
			is[c] = true
		}
	}
	return is
}

// band writes six rows of pixels: for each colour that is in them, which pixels have it.
func band(b *strings.Builder, colours []int16, w int) {
	first := true
	for c, is := range used(colours) {
		if !is {
			continue
		}
		if !first {
			b.WriteByte('$')
		}
		first = false
		b.WriteByte('#')
		b.WriteString(strconv.Itoa(c))
		run, last := 0, byte(0)
		for x := range w {
			bits := byte(0)
			for y := 0; y*w+x < len(colours); y++ {
				if int(colours[y*w+x]) == c {
					bits |= 1 << y
				}
			}
			if sixel := '?' + bits; sixel != last && run > 0 {
				writeRun(b, run, last)
				run, last = 1, sixel
			} else {
				run, last = run+1, sixel
			}
		}
		writeRun(b, run, last)
	}
}

func writeRun(b *strings.Builder, n int, sixel byte) {
	if n > 3 {
		b.WriteString("!" + strconv.Itoa(n))
		n = 1
	}
	for range n {
		b.WriteByte(sixel)
	}
}

// dithered are the colours of a picture's pixels, -1 for one that is not seen. What a
// colour lacks goes on to its neighbours, as Floyd and Steinberg have it.
func dithered(img *image.RGBA) []int16 {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	all := make([]int16, w*h)
	row, next := make([][3]int, w+2), make([][3]int, w+2)
	for y := range h {
		for x := range w {
			c := img.RGBAAt(x, y)
			if c.A < opaque {
				all[y*w+x] = -1
				continue
			}
			index := 0
			for k, v := range [3]uint8{c.R, c.G, c.B} {
				want := int(v) + row[x+1][k]/16
				level := max(0, min(sixelLevels-1, (want*(sixelLevels-1)+127)/255))
				index = index*sixelLevels + level
				lacks := want - level*255/(sixelLevels-1)
				row[x+2][k] += 7 * lacks
				next[x][k] += 3 * lacks
				next[x+1][k] += 5 * lacks
				next[x+2][k] += lacks
			}
			all[y*w+x] = int16(index) //nolint:gosec // below 216
		}
		row, next = next, row
		clear(next)
	}
	return all
}
