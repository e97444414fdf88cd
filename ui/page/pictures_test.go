package page

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/theme"
)

const withPictures = `# The quay

Before it.

![The quay, by *Bram Tolk*](quay.png)

![](boat%20one.png "none")

[![A dot](data:image/png;base64,AAAA)](https://ferries.example/)

![A ferry](ferry.png)\
Seen from the quay.

An ![anchor](anchor.png) within a line.

> ![A flag][flag]

[flag]: <../flag&#27;.png>
`

func TestPicturesAreFoundWhereTheyStandAlone(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", withPictures)
	var got []string
	for _, p := range PicturesOf(a) {
		got = append(got, p.Address+" "+p.Caption)
		if p.Caption != "" && !strings.HasPrefix(a.Text[p.At:], p.Caption) {
			t.Errorf("the caption of %s is not at %d", p.Address, p.At)
		}
	}
	want := []string{"quay.png The quay, by Bram Tolk", "boat%20one.png ", "data:image/png;base64,AAAA A dot", "ferry.png A ferry\nSeen from the quay.", "../flag&#27;.png A flag"}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// checks is a picture of so many cells.
func checks(width, height int) Picture {
	p := Picture{Width: width}
	for range width * height {
		p.Cells = append(p.Cells, Pixels{Text: "▀", Fg: color.White, Bg: color.Black})
	}
	return p
}

func TestAPictureStandsAboveItsCaption(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", withPictures)
	p := New(a, 30, theme.Dark())
	was := pageText(p, 60)
	Illustrate(p, map[string]Picture{"quay.png": checks(8, 2), "boat%20one.png": checks(3, 1), "../flag&#27;.png": checks(5, 1), "ferry.png": {Why: "picture \x1b[2Jthat is not there"}})
	got := pageText(p, 60)
	for _, want := range []string{"▀▀▀▀▀▀▀▀\n▀▀▀▀▀▀▀▀\nThe quay, by Bram Tolk\n\n▀▀▀\n\nA dot\n", "[picture �[2Jthat is not\nthere]\nA ferry\nSeen from the quay.", "│ ▀▀▀▀▀\n│ A flag"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not on the page:\n%s", want, got)
		}
	}
	Illustrate(p, nil)
	if got := pageText(p, 60); got != was {
		t.Errorf("without pictures the page is\n%s\nand was\n%s", got, was)
	}
}

func TestAPictureIsNoWiderThanThePage(t *testing.T) {
	t.Parallel()
	p := New(read(t, "a.md", withPictures), 30, theme.Dark())
	Illustrate(p, map[string]Picture{"quay.png": checks(30, 9), "../flag&#27;.png": checks(30, 3), "ferry.png": {Width: 4}, "boat%20one.png": {}})
	for _, width := range []int{1, 5, 14, 29, 30, 60} {
		p.Resize(width)
		for range 40 {
			for _, r := range p.Visible(5) {
				if w := ansi.StringWidth(r.ANSI); w > width {
					t.Errorf("a row of %d cells is %d wide", width, w)
				}
			}
			p.Scroll(1, 5)
		}
		p.Start()
	}
}

func TestThePlaceStaysWherePicturesCome(t *testing.T) {
	t.Parallel()
	a := read(t, "a.md", withPictures+strings.Repeat("\nA line of its own.\n", 60))
	p := New(a, 30, theme.Dark())
	at := strings.LastIndex(a.Text, "A line") - 500
	p.Goto(at, 10)
	top := pageText(p, 10)
	Illustrate(p, map[string]Picture{"quay.png": checks(30, 9), "ferry.png": checks(30, 9)})
	if got := pageText(p, 10); got != top {
		t.Errorf("with pictures above, the page shows\n%s\nand showed\n%s", got, top)
	}
}

func TestDataOfManyKilobytesStaysWhole(t *testing.T) {
	t.Parallel()
	data := "data:image/png;base64," + strings.Repeat("QUJD", 40_000)
	a := read(t, "a.md", "# The quay\n\nBefore it.\n\n![A large one]("+data+")\n\n“Behind it,” said Ada Quill.\n")
	all := PicturesOf(a)
	if len(all) != 1 || all[0].Address != data || all[0].Caption != "A large one" {
		t.Errorf("%d pictures, of %d bytes of text", len(all), len(a.Text))
	}
}
