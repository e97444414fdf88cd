package raster

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"pullquote/ui/page"
)

// quay is a picture of w by h pixels: red above, blue below, nothing in its first column.
func quay(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := 1; x < w; x++ {
			c := color.RGBA{255, 0, 0, 255}
			if y >= h/2 {
				c = color.RGBA{0, 0, 255, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func encodedBy(t *testing.T, encode func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFormatsOfTheWebAreDecoded(t *testing.T) {
	t.Parallel()
	img := quay(40, 20)
	webp, err := base64.StdEncoding.DecodeString("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
	if err != nil {
		t.Fatal(err)
	}
	for format, b := range map[string][]byte{
		"png":  encodedBy(t, func(b *bytes.Buffer) error { return png.Encode(b, img) }),
		"jpeg": encodedBy(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) }),
		"gif":  encodedBy(t, func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) }),
		"webp": webp,
	} {
		got, err := Decode(b, 10)
		if err != nil {
			t.Errorf("%s: %v", format, err)
			continue
		}
		if size := got.Bounds().Size(); format != "webp" && size != (image.Point{X: 10, Y: 5}) {
			t.Errorf("%s: a picture of 40 by 20 becomes one of %v", format, size)
		}
	}
}

// bomb is a PNG that says it is as large as it likes, and has no pixels.
func bomb(w, h uint32) []byte {
	head := append([]byte("IHDR"), make([]byte, 13)...)
	binary.BigEndian.PutUint32(head[4:], w)
	binary.BigEndian.PutUint32(head[8:], h)
	head[12], head[13] = 8, 6
	b := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	b = append(b, head...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(head))
}

func TestWhatIsTooLargeIsRefusedBeforeItIsDecoded(t *testing.T) {
	t.Parallel()
	for _, b := range [][]byte{bomb(30_000, 30_000), bomb(1<<31-1, 1<<31-1), bomb(1<<24, 1)} {
		if _, err := Decode(b, 100); err == nil || !errors.Is(err, ErrFormat) && !strings.Contains(err.Error(), "too large") {
			t.Errorf("a bomb is %v", err)
		}
	}
	if _, err := Decode(bomb(4_000, 4_000), 100); err == nil || !strings.Contains(err.Error(), "4000 by 4000 pixels, which is too large") {
		t.Errorf("a large picture is %v", err)
	}
	for _, b := range [][]byte{nil, []byte("<svg/>"), []byte("\x1b[2J"), bomb(0, 5)} {
		if _, err := Decode(b, 100); err == nil {
			t.Errorf("%q is a picture", b)
		}
	}
}

func TestAPictureIsNeverMadeLarger(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ w, h, mostW, mostH, wantW, wantH int }{
		{40, 20, 100, 100, 40, 20}, {40, 20, 10, 100, 10, 5}, {40, 20, 100, 5, 10, 5}, {1000, 1, 10, 10, 10, 1}, {1, 1000, 10, 10, 1, 10}, {5, 5, 0, -1, 1, 1},
	} {
		if w, h := Shrunk(c.w, c.h, c.mostW, c.mostH); w != c.wantW || h != c.wantH {
			t.Errorf("%d by %d within %d by %d is %d by %d, want %d by %d", c.w, c.h, c.mostW, c.mostH, w, h, c.wantW, c.wantH)
		}
	}
}

func TestTwoPixelsStandInACell(t *testing.T) {
	t.Parallel()
	red, blue := color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}
	p := Blocks(quay(2, 2), 10, 10)
	want := []page.Pixels{{Text: " "}, {Text: "▀", Fg: red, Bg: blue}}
	if p.Width != 2 || len(p.Cells) != 2 || p.Cells[0] != want[0] || p.Cells[1] != want[1] {
		t.Errorf("two by two pixels are %+v, want %+v", p, want)
	}
	odd := quay(2, 3) // its last row stands alone
	odd.SetRGBA(1, 0, color.RGBA{})
	if p := Blocks(odd, 10, 10); p.Cells[1].Text != "▄" || p.Cells[1].Fg != blue || p.Cells[3] != (page.Pixels{Text: "▀", Fg: blue}) {
		t.Errorf("two by three pixels are %+v", p.Cells)
	}
	if p := Blocks(quay(400, 200), 30, 10); p.Width != 30 || len(p.Cells) != 30*8 {
		t.Errorf("a large picture takes %d columns and %d cells", p.Width, len(p.Cells))
	}
}

func TestShadesTellLightFromDark(t *testing.T) {
	t.Parallel()
	img := image.NewRGBA(image.Rect(0, 0, 3, 2))
	for y := range 2 {
		img.SetRGBA(1, y, color.RGBA{0, 0, 0, 255})
		img.SetRGBA(2, y, color.RGBA{255, 255, 255, 255})
	}
	for light, want := range map[bool]string{false: "  █", true: " █ "} {
		got := ""
		for _, c := range Shades(img, 9, 9, light).Cells {
			got += c.Text
		}
		if got != want {
			t.Errorf("on a light background %v: %q, want %q", light, got, want)
		}
	}
}

func TestKittyIsSentAPictureOfOurOwn(t *testing.T) {
	t.Parallel()
	img := quay(3, 2)
	data := encoded(img)
	if got, want := Kitty(7, img, 12, 5), "\x1b_Ga=T,U=1,f=100,q=2,i=7,c=12,r=5,m=0;"+data+"\x1b\\"; got != want {
		t.Errorf("a small picture is sent as %q, want %q", got, want)
	}
	noise := image.NewRGBA(image.Rect(0, 0, 100, 100))
	for i := range noise.Pix {
		noise.Pix[i] = byte(i * i * 31 >> 3)
	}
	data = ""
	chunks := regexp.MustCompile("\x1b_G([^;]*);([A-Za-z0-9+/=]*)\x1b\\\\").FindAllStringSubmatch(Kitty(8, noise, 12, 5), -1)
	for i, c := range chunks {
		last := i == len(chunks)-1
		if want := map[bool]string{true: "m=0", false: "m=1"}[last]; !strings.HasSuffix(c[1], want) || len(c[2]) > 4096 {
			t.Errorf("chunk %d of %d is %q with %d bytes", i, len(chunks), c[1], len(c[2]))
		}
		data += c[2]
	}
	if len(chunks) < 2 || data != encoded(noise) {
		t.Errorf("%d chunks hold another picture", len(chunks))
	}
	if got, want := ForgetKitty(7), "\x1b_Ga=d,d=I,q=2,i=7\x1b\\"; got != want {
		t.Errorf("a picture is forgotten by %q, want %q", got, want)
	}
}

func TestKittyCellsNameTheirPlace(t *testing.T) {
	t.Parallel()
	p := KittyCells(7, 2, 2)
	want := []string{"\U0010eeee\u0305\u0305", "\U0010eeee\u0305\u030d", "\U0010eeee\u030d\u0305", "\U0010eeee\u030d\u030d"}
	for i, c := range p.Cells {
		if c.Text != want[i] {
			t.Errorf("cell %d is %+q, want %+q", i, c.Text, want[i])
		}
	}
	if columns, rows := CellsFor(quay(160, 160), 72, 30); columns != 20 || rows != 10 {
		t.Errorf("160 by 160 pixels take %d by %d cells", columns, rows)
	}
	if columns, rows := CellsFor(quay(16, 1), 1000, 1000); columns != 2 || rows != 1 {
		t.Errorf("16 by 1 pixels take %d by %d cells", columns, rows)
	}
}

func TestSixelsAreWrittenBandByBand(t *testing.T) {
	t.Parallel()
	want := "\x1bP0;1q\"1;1;6;8" + "#5;2;0;0;100#180;2;100;0;0" + "#5?!5o$#180?!5N-" + "#5?!5B-" + "\x1b\\"
	if got := Sixel(quay(6, 8)); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestITermIsSentAPictureOfOurOwn(t *testing.T) {
	t.Parallel()
	img := quay(3, 2)
	if got, want := ITerm(img, 12, 5), "\x1b]1337;File=width=12;height=5;inline=1;doNotMoveCursor=1:"+encoded(img)+"\a"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzDecode holds that whatever bytes come in, there are pixels or an error, and no
// byte of theirs in what goes on.
func FuzzDecode(f *testing.F) {
	f.Add(bomb(3, 3))
	var b bytes.Buffer
	if err := png.Encode(&b, quay(5, 4)); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	b.Reset()
	if err := gif.Encode(&b, quay(5, 4), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		img, err := Decode(b, 50)
		if err != nil {
			return
		}
		size := img.Bounds().Size()
		if size.X < 1 || size.Y < 1 || size.X > 50 || size.Y > 50 {
			t.Errorf("decoded to %v", size)
		}
		p := Blocks(img, 20, 10)
		if p.Width < 1 || p.Width > 20 || len(p.Cells)%p.Width != 0 || len(p.Cells)/p.Width > 10 {
			t.Errorf("%d cells in rows of %d", len(p.Cells), p.Width)
		}
		for _, sent := range []string{Kitty(1, img, 5, 5), Sixel(img), ITerm(img, 5, 5)} {
			if inner := strings.TrimSuffix(strings.TrimSuffix(sent[1:], "\a"), "\x1b\\"); strings.ContainsAny(strings.ReplaceAll(inner, "\x1b\\\x1b_G", ""), "\x1b\a\x18\x1a") {
				t.Errorf("%q ends before its end", sent)
			}
		}
	})
}
