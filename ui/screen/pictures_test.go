package screen

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi/kitty"

	"pullquote/store"
	"pullquote/store/web"
	"pullquote/ui/raster"
	"pullquote/ui/screen/pane"
)

// illustrated is an article with pictures: one that lies with it, one on the web, one
// that is none, one in the article itself, and one that it has no business with.
const illustrated = `# The quay at noon

“It was never so bright,” said Ada Quill, the harbour master.

![The quay, seen from the ferry.](files/quay.png)

![The ferry, seen from the quay.](https://ferries.example/ferry.png)

![A note.](a.md)

![A dot.](data:image/png;base64,DOT)

![A secret.](../secret.png)

“It is enough,” said Bram Tolk.
`

// sunset is a picture of w by h pixels as a PNG.
func sunset(t *testing.T, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{255, byte(y * 255 / h), byte(x * 255 / w), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawn is an article with a picture in it.
func drawn(t *testing.T) string {
	return "# The quay at noon\n\n“It was never so bright,” said Ada Quill, the harbour master.\n\n![The quay, seen from the ferry.](data:image/png;base64," +
		base64.StdEncoding.EncodeToString(sunset(t, 24, 16)) + ")\n\n![The ferry.](https://ferries.example/ferry.png)\n\n“It is enough,” said Bram Tolk.\n"
}

// withPictures writes an article and its picture to a folder.
func withPictures(t *testing.T) *store.Entry {
	t.Helper()
	dir := t.TempDir()
	dot := base64.StdEncoding.EncodeToString(sunset(t, 1, 1))
	err := errors.Join(os.MkdirAll(filepath.Join(dir, "own", "files"), 0o700),
		os.WriteFile(filepath.Join(dir, "own", "files", "quay.png"), sunset(t, 40, 20), 0o600),
		os.WriteFile(filepath.Join(dir, "secret.png"), sunset(t, 40, 20), 0o600),
		os.WriteFile(filepath.Join(dir, "own", "a.md"), []byte(strings.Replace(illustrated, "DOT", dot, 1)), 0o600))
	if err != nil {
		t.Fatal(err)
	}
	e, err := store.Open(filepath.Join(dir, "own", "a.md"))
	if err != nil {
		t.Fatal(err)
	}
	return &e
}

func TestPicturesAreShownWhenAsked(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 40, pane.Options{Article: withPictures(t)}, func(tm *terminal) {
		tm.wants("The quay, seen from the ferry.", "A dot.")
		if strings.Contains(tm.text(), "▀") {
			t.Errorf("a picture is shown that nobody has asked for:\n%s", tm.text())
		}
		tm.press("I")
		tm.wants(strings.Repeat("▀", 40), "The quay, seen from the ferry.", "[picture on the web]", "[not a PNG, JPEG, GIF or WebP picture]", "[picture elsewhere than with its article]")
		c := tm.emu.CellAt(6, 5)
		if r, _, _, _ := c.Style.Fg.RGBA(); c.Content != "▀" || r != 0xffff || c.Style.Bg == nil {
			t.Errorf("its first cell is %+v", c)
		}
		tm.press("n", "n")
		tm.wants("quote 2/2")
		tm.press("I")
		if strings.Contains(tm.text(), "▀") || strings.Contains(tm.text(), "[picture") {
			t.Errorf("a picture is still there:\n%s", tm.text())
		}
		tm.wants("pictures hidden")
	})
}

func TestPicturesAreShownAsTheSettingsSay(t *testing.T) {
	t.Parallel()
	onTerminal(t, 80, 40, pane.Options{Article: withPictures(t), Config: says("pictures.show", "always")}, func(tm *terminal) {
		tm.wants(strings.Repeat("▀", 40))
	})
	onTerminal(t, 80, 40, pane.Options{Article: withPictures(t), Config: says("pictures.show", "never")}, func(tm *terminal) {
		tm.press("I")
		tm.wants("pictures are switched off in the configuration")
		if strings.Contains(tm.text(), "▀") {
			t.Errorf("a picture is shown:\n%s", tm.text())
		}
	})
	onTerminal(t, 80, 40, pane.Options{Article: withPictures(t), Config: says("theme", "mono")}, func(tm *terminal) {
		tm.press("I")
		tm.wants("▒▒▒")
	})
}

func TestRemotePicturesAreFetchedWhereThatIsAllowed(t *testing.T) {
	t.Parallel()
	var asked []string
	picture := sunset(t, 30, 20)
	fetch := func(_ context.Context, address string) (web.Page, error) {
		asked = append(asked, address)
		return web.Page{URL: address, Body: picture}, nil
	}
	onTerminal(t, 80, 60, pane.Options{Article: withPictures(t), Fetch: fetch}, func(tm *terminal) {
		tm.press("I")
		tm.wants("[picture on the web]")
	})
	if asked != nil {
		t.Errorf("%q was fetched without leave", asked)
	}
	onTerminal(t, 80, 60, pane.Options{Article: withPictures(t), Fetch: fetch, Config: says("pictures.remote", "true")}, func(tm *terminal) {
		tm.press("I")
		tm.wantsLine(strings.Repeat("▀", 30))
	})
	if len(asked) != 1 || asked[0] != "https://ferries.example/ferry.png" {
		t.Errorf("%q was fetched", asked)
	}
}

// pictureBytes are the escape sequences in which pictures are sent and asked about, and
// nothing else begins so.
var (
	pictureBytes = regexp.MustCompile(`\x1b_G[a-zA-Z0-9=,]*(;[A-Za-z0-9+/=]*)?\x1b\\|\x1bP0;1q[!-~]*\x1b\\|\x1b\]1337;File=[a-zA-Z0-9=;]*:[A-Za-z0-9+/=]*\x07`)
	strayBytes   = regexp.MustCompile(`\x1b[_PX^]|\x1b\]1337`)
)

// sends fails unless all that a program has sent of pictures is ours, and begins so.
func sends(t *testing.T, written string, begins ...string) {
	t.Helper()
	for _, b := range begins {
		if !strings.Contains(written, b) {
			t.Errorf("%q was not sent", b)
		}
	}
	if at := strayBytes.FindStringIndex(pictureBytes.ReplaceAllString(written, "")); at != nil {
		t.Errorf("a sequence was sent that is none of ours")
	}
}

func TestKittyShowsPicturesInTheCellsOfThePage(t *testing.T) {
	t.Parallel()
	var tm *terminal
	onTerminal(t, 80, 40, pane.Options{Article: withPictures(t)}, func(on *terminal) {
		tm = on
		tm.program.Send(uv.KittyGraphicsEvent{Options: kitty.Options{ID: 31}, Payload: []byte("OK")})
		tm.press("I")
		if frame := tm.model.View().Content; !strings.Contains(frame, "38;5;1m\U0010eeee\u0305\u0305\U0010eeee\u0305\u030d") {
			t.Errorf("the frame has no cells for Kitty:\n%s", frame)
		}
		tm.wants("The quay, seen from the ferry.")
		tm.press("I")
	})
	sends(t, tm.written.String(), raster.AskKitty+raster.AskAttributes, "\x1b_Ga=T,U=1,f=100,q=2,i=1,c=5,r=1,m=0;", raster.ForgetKitty(1), raster.ForgetKitty(2))
}

func TestSixelsAndITermHaveAScreenOfTheirOwn(t *testing.T) {
	t.Parallel()
	for by, begins := range map[string]string{"sixel": "\x1bP0;1q\"1;1;40;20", "iterm": "\x1b]1337;File=width=5;height=2;inline=1;doNotMoveCursor=1:"} {
		var tm *terminal
		onTerminal(t, 80, 24, pane.Options{Article: withPictures(t), Config: says("pictures.by", by)}, func(on *terminal) {
			tm = on
			tm.press("I")
			tm.settle()
			tm.settle()
			tm.wants("picture 1/5", "The quay, seen from the ferry.")
			tm.press("n")
			tm.wants("picture 2/5", "[picture on the web]")
			tm.press("esc")
			tm.wants("The quay at noon")
		})
		sends(t, tm.written.String(), begins, "\x1b7", "\x1b8")
	}
}

func TestATerminalSaysWhichPicturesItShows(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what string
		says []tea.Msg
		want string // what is sent for a picture
	}{
		{"one that says nothing", nil, "▀"},
		{"one that knows no graphics", []tea.Msg{uv.KittyGraphicsEvent{Payload: []byte("ENOTSUPPORTED")}, uv.PrimaryDeviceAttributesEvent{62, 22}}, "▀"},
		{"one with sixels", []tea.Msg{uv.PrimaryDeviceAttributesEvent{62, 4, 22}}, "\x1bP0;1q"},
		{"iTerm2", []tea.Msg{tea.EnvMsg{"TERM=xterm-256color", "TERM_PROGRAM=iTerm.app"}}, "\x1b]1337;File="},
		{"iTerm2 under tmux", []tea.Msg{tea.EnvMsg{"TERM=tmux-256color", "TERM_PROGRAM=iTerm.app", "TMUX=/tmp/x"}}, "▀"},
		{"one with everything", []tea.Msg{uv.KittyGraphicsEvent{Payload: []byte("OK")}, uv.PrimaryDeviceAttributesEvent{4}}, "\x1b_Ga=T"},
	} {
		var tm *terminal
		onTerminal(t, 80, 24, pane.Options{Article: withPictures(t)}, func(on *terminal) {
			tm = on
			for _, msg := range c.says {
				tm.program.Send(msg)
			}
			tm.press("I")
			tm.settle()
			tm.settle()
		})
		if !strings.Contains(tm.written.String(), c.want) {
			t.Errorf("%s is not sent %q", c.what, c.want)
		}
		sends(t, tm.written.String())
	}
}
