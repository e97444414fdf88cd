package raster

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/iterm2"
	"github.com/charmbracelet/x/ansi/kitty"

	"pullquote/ui/page"
)

// What a terminal is asked, to learn of the protocols that it knows.
const (
	// AskKitty asks whether it knows Kitty's, by a picture of one pixel that is not to be
	// kept. One that does not know it says nothing.
	AskKitty = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
	// AskAttributes asks for its attributes, among which sixels are 4.
	AskAttributes = ansi.RequestPrimaryDeviceAttributes
	// SixelAttribute is that one.
	SixelAttribute = 4
)

// kittyChunk is how many bytes of base64 Kitty takes in a sequence.
const kittyChunk = 4096

// encoded is a picture as a PNG of our own, in base64.
func encoded(img image.Image) string {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	if e.Encode(&b, img) != nil { // a buffer takes everything, and a picture of ours has pixels
		return ""
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

// Kitty sends a picture to a terminal that knows Kitty's protocol, which keeps it by its
// number, to be seen in so many columns and rows wherever [KittyCells] of that number
// stand. The terminal is to say nothing of it.
func Kitty(number int, img image.Image, columns, rows int) string {
	data := encoded(img)
	options := fmt.Sprintf("a=T,U=1,f=100,q=2,i=%d,c=%d,r=%d,", number, columns, rows)
	var b strings.Builder
	for len(data) > 0 {
		n, more := min(kittyChunk, len(data)), 0
		if n < len(data) {
			more = 1
		}
		b.WriteString("\x1b_G" + options + "m=" + strconv.Itoa(more) + ";" + data[:n] + "\x1b\\")
		options, data = "q=2,", data[n:]
	}
	return b.String()
}

// ForgetKitty has the terminal forget a picture.
func ForgetKitty(number int) string { return "\x1b_Ga=d,d=I,q=2,i=" + strconv.Itoa(number) + "\x1b\\" }

// MostKitty is the highest number of a picture: it is told by a colour of the palette.
const MostKitty = 255

// KittyCells are the cells in which a terminal shows the picture of a number: a sign of
// Unicode's private use, with the row and the column as accents and the number as colour.
func KittyCells(number, columns, rows int) page.Picture {
	p := page.Picture{Width: columns}
	ink := ansi.IndexedColor(number) //nolint:gosec // MostKitty is a byte
	for y := range rows {
		for x := range columns {
			sign := string([]rune{kitty.Placeholder, kitty.Diacritic(y), kitty.Diacritic(x)})
			p.Cells = append(p.Cells, page.Pixels{Text: sign, Fg: ink})
		}
	}
	return p
}

// ITerm is a picture by iTerm2's protocol, at the cursor, within so many columns and rows.
func ITerm(img image.Image, columns, rows int) string {
	return ansi.ITerm2(iterm2.File{
		Width: iterm2.Cells(columns), Height: iterm2.Cells(rows), Inline: true, DoNotMoveCursor: true,
		Content: []byte(encoded(img)),
	})
}

// CellsFor is how many columns and rows a picture takes, of no more than it may have: a
// cell is taken for twice as high as wide, and for as wide as eight pixels.
func CellsFor(img image.Image, columns, rows int) (int, int) {
	const pixels = 8
	b := img.Bounds()
	w, h := Shrunk(max(1, b.Dx()/pixels), max(1, b.Dy()/pixels), min(columns, mostDiacritics), 2*min(rows, mostDiacritics))
	return w, (h + 1) / 2
}

// mostDiacritics is how many rows and columns Kitty has accents for.
const mostDiacritics = 297
