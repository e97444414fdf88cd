package raster

import (
	"image"
	"image/color"

	"pullquote/ui/page"
)

// The blocks that fill a half of a cell.
const (
	upperHalf = "▀"
	lowerHalf = "▄"
)

// opaque is the least of a pixel that is seen, of 255.
const opaque = 128

// Blocks is a picture in cells of two pixels each, one above the other, in no more
// columns and rows than it may have. A pixel that cannot be seen leaves the
// terminal's own background.
func Blocks(img image.Image, columns, rows int) page.Picture {
	small := Within(img, columns, 2*rows)
	w, h := small.Rect.Dx(), small.Rect.Dy()
	p := page.Picture{Width: w}
	for y := 0; y < h; y += 2 {
		for x := range w {
			upper, lower := seen(small, x, y), seen(small, x, y+1)
			c := page.Pixels{Text: upperHalf, Fg: upper, Bg: lower}
			switch {
			case upper == nil && lower == nil:
				c.Text = " "
			case upper == nil:
				c = page.Pixels{Text: lowerHalf, Fg: lower}
			}
			p.Cells = append(p.Cells, c)
		}
	}
	return p
}

// shades fill more and more of a cell.
var shades = [...]string{" ", "░", "▒", "▓", "█"}

// Shades is a picture in shades of the one colour that a terminal has, on a background
// that is dark or light.
func Shades(img image.Image, columns, rows int, light bool) page.Picture {
	b := img.Bounds()
	w, h := Shrunk(b.Dx(), b.Dy(), columns, 2*rows)
	small := scaled(img, w, (h+1)/2)
	p := page.Picture{Width: w}
	for y := range small.Rect.Dy() {
		for x := range w {
			n := 0
			if c := seen(small, x, y); c != nil {
				n = int(color.GrayModel.Convert(c).(color.Gray).Y) * len(shades) / 256 //nolint:errcheck,forcetypeassert // it converts to that
				if light {
					n = len(shades) - 1 - n
				}
			}
			p.Cells = append(p.Cells, page.Pixels{Text: shades[n]})
		}
	}
	return p
}

// seen is the colour of a pixel, nil where there is none to be seen.
func seen(img *image.RGBA, x, y int) color.Color {
	if y >= img.Rect.Dy() {
		return nil
	}
	c := img.RGBAAt(x, y)
	if c.A < opaque {
		return nil
	}
	c.A = 255
	return c
}
