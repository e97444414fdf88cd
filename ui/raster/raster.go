// Package raster makes pictures that a terminal can show of those that articles
// have: within bounds, whatever a file claims to be.
//
// What comes in is bytes that somebody else wrote. They are decoded into pixels,
// and only pixels go on: as half blocks, two of them to a cell, which every
// terminal with colours shows; as a PNG that is made anew, for the protocols of
// Kitty and iTerm2; or as sixels. No byte of a file reaches a terminal.
package raster

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // formats that are decoded
	_ "image/jpeg" // …
	_ "image/png"  // …

	_ "golang.org/x/image/webp" // …

	"pullquote/articles/budget"
	"pullquote/articles/fault"
)

// ErrFormat is the error of bytes that are no picture that can be shown.
var ErrFormat = errors.New("not a PNG, JPEG, GIF or WebP picture")

// Decode decodes a picture, the first frame of one that moves, no larger than most
// pixels on its longer side. What claims to have more pixels than the budget allows
// is refused before any is decoded.
func Decode(b []byte, most int) (*image.RGBA, error) {
	var small *image.RGBA
	err := fault.Guard(func() error { // decoders are fed what is made to trip them
		head, _, err := image.DecodeConfig(bytes.NewReader(b))
		switch pixels := int64(head.Width) * int64(head.Height); {
		case err != nil:
			return ErrFormat
		case head.Width < 1 || head.Height < 1:
			return errors.New("a picture without pixels")
		case pixels*int64(depth(head.ColorModel)) > budget.PicturePixels:
			return fmt.Errorf("a picture of %d by %d pixels, which is too large", head.Width, head.Height)
		}
		img, _, err := image.Decode(bytes.NewReader(b))
		if err != nil {
			return fmt.Errorf("decoding a picture: %w", err)
		}
		small = Within(img, most, most)
		return nil
	})
	if fault.Is(err) {
		err = ErrFormat
	}
	return small, err
}

// depth is how often the usual memory a pixel takes.
func depth(m color.Model) int {
	if m == color.NRGBA64Model || m == color.RGBA64Model || m == color.Gray16Model {
		return 2
	}
	return 1
}

// Within is a picture made smaller until it has no more than so many pixels each way,
// and never larger. Each pixel is the mean of those in whose place it stands.
func Within(img image.Image, w, h int) *image.RGBA {
	size := img.Bounds().Size()
	w, h = Shrunk(size.X, size.Y, w, h)
	return scaled(img, w, h)
}

// Shrunk is the size of a picture of w by h made smaller until it lies within another,
// one pixel at least each way.
func Shrunk(w, h, mostW, mostH int) (int, int) {
	mostW, mostH = max(1, mostW), max(1, mostH)
	if w > mostW {
		w, h = mostW, max(1, (h*mostW+w/2)/w)
	}
	if h > mostH {
		w, h = max(1, (w*mostH+h/2)/h), mostH
	}
	return w, h
}

// scaled is a picture of w by h pixels, which are no more than it has.
func scaled(img image.Image, w, h int) *image.RGBA {
	b := img.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		y0, y1 := b.Min.Y+y*b.Dy()/h, b.Min.Y+max((y+1)*b.Dy()/h, y*b.Dy()/h+1)
		for x := range w {
			x0, x1 := b.Min.X+x*b.Dx()/w, b.Min.X+max((x+1)*b.Dx()/w, x*b.Dx()/w+1)
			out.SetRGBA(x, y, mean(img, image.Rect(x0, y0, x1, y1)))
		}
	}
	return out
}

// looked is how many pixels of a row and of a column are looked at for their mean: more
// would show no difference and take a second for a large picture.
const looked = 4

// mean is the mean colour of a part of a picture.
func mean(img image.Image, of image.Rectangle) color.RGBA {
	var r, g, b, a, n uint64
	stepX, stepY := max(1, of.Dx()/looked), max(1, of.Dy()/looked)
	for y := of.Min.Y; y < of.Max.Y; y += stepY {
		for x := of.Min.X; x < of.Max.X; x += stepX {
			pr, pg, pb, pa := img.At(x, y).RGBA()
			r, g, b, a, n = r+uint64(pr), g+uint64(pg), b+uint64(pb), a+uint64(pa), n+1
		}
	}
	if n == 0 {
		return color.RGBA{}
	}
	n *= 257
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), uint8(a / n)} //nolint:gosec // a mean of bytes is one
}
