package theme

import (
	"errors"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Backgrounds that terminals and their popular colour schemes have.
var (
	darkBackgrounds  = []uint32{0x000000, 0x1d1f21, 0x1e1e1e, 0x002b36, 0x282a36, 0x282c34, 0x2e3440}
	lightBackgrounds = []uint32{0xffffff, 0xfafafa, 0xf5f5f5, 0xeff1f5, 0xfdf6e3}
)

// every is each theme on each background for which it has colours of its own.
func every(t *testing.T) map[string]Theme {
	t.Helper()
	all := map[string]Theme{}
	for _, name := range Names() {
		source, ok := Source(name)
		if !ok {
			t.Fatalf("there is no file of the theme %s", name)
		}
		p, err := Parse(name, source)
		if err != nil {
			t.Fatal(err)
		}
		if p.About == "" {
			t.Errorf("%s does not say what it is", name)
		}
		all[p.Dark.Name], all[p.Light.Name] = p.Dark, p.Light
	}
	return all
}

// told reports whether a theme says itself which colours it has: the terminal's
// sixteen are whatever somebody has made of them.
func (t Theme) told() bool {
	_, own := t.Voices[0].Fg.(ansi.BasicColor)
	return !t.Mono && !own
}

// backgrounds are those on which a theme's text can come to stand.
func (t Theme) backgrounds() (all []color.Color) {
	if t.Text.Bg != nil {
		return []color.Color{t.Text.Bg}
	}
	on := lightBackgrounds
	if t.Dark {
		on = darkBackgrounds
	}
	for _, b := range on {
		all = append(all, rgb(b))
	}
	return all
}

func TestEveryColourCanBeRead(t *testing.T) {
	t.Parallel()
	for name, th := range every(t) {
		if !th.told() {
			continue
		}
		read := func(role string, k Ink, least float64, on ...color.Color) {
			if k.Bg != nil {
				on = []color.Color{k.Bg}
			}
			for _, b := range on {
				if k.Fg == nil {
					continue
				}
				if r := contrast(k.Fg, b); r < least {
					t.Errorf("%s: %s on %v has a contrast of %.2f, less than %.1f", name, role, b, r, least)
				}
			}
		}
		paper := th.backgrounds()
		tinted := append(slices.Clone(paper), th.Here.Bg, th.Match.Bg)
		text, most := 7.0, 4.5
		if strings.HasPrefix(name, "contrast") {
			most = 7
		}
		read("text", th.Text, text, paper...)
		read("title", th.Title, most, paper...)
		read("heading", th.Heading, most, paper...)
		read("accent", th.Accent, most, append(paper, th.Here.Bg)...)
		read("quiet", th.Quiet, most, append(paper, th.Here.Bg)...)
		read("unknown", th.Unknown, most, append(paper, th.Here.Bg)...)
		read("link", th.Link, most, append(paper, th.Here.Bg)...)
		read("code", th.Code, most, paper...)
		read("found", th.Found, most, paper...)
		for i, v := range th.Voices {
			read(fmt.Sprint("speaker ", i), v, most, tinted...)
		}
		if th.Text.Fg != nil {
			read("text that is found", Ink{Fg: th.Text.Fg, Bg: th.Match.Bg}, most)
			read("text of the current quote", Ink{Fg: th.Text.Fg, Bg: th.Here.Bg}, most)
		}
	}
}

// The least distance between two voices: of ours as people see them and as those
// do who lack a cone; of palettes that people know, what these leave.
func TestVoicesCanBeToldApart(t *testing.T) {
	t.Parallel()
	for name, th := range every(t) {
		if !th.told() {
			continue
		}
		if n := len(th.Voices); n != 8 {
			t.Errorf("%s has %d voices, want 8", name, n)
		}
		ours, blind := 0.10, 0.05
		switch first, _, _ := strings.Cut(name, " "); first {
		case "solarized", "gruvbox", "catppuccin":
			ours, blind = 0.025, 0
		case "contrast":
			ours, blind = 0.08, 0.04
		case "colour-blind":
			blind = 0.10
		}
		for i, a := range th.Voices {
			for j, b := range th.Voices[:i] {
				if d := distance(full, a.Fg, b.Fg); d < ours {
					t.Errorf("voices %d and %d of %s differ by %.3f, less than %.3f", j, i, name, d, ours)
				}
				for eye, m := range map[string][3][3]float64{"protanopia": protan, "deuteranopia": deutan, "tritanopia": tritan} {
					least := blind
					if eye == "tritanopia" {
						least = min(blind, 0.03)
					}
					if d := distance(m, a.Fg, b.Fg); d < least {
						t.Errorf("voices %d and %d of %s differ by %.3f to people with %s, less than %.3f", j, i, name, d, eye, least)
					}
				}
			}
		}
	}
}

func TestTerminalUsesTheSixteenColoursOnly(t *testing.T) {
	t.Parallel()
	for name, th := range every(t) {
		if !strings.HasPrefix(name, "terminal") {
			continue
		}
		for i, v := range th.Voices {
			if c, ok := v.Fg.(ansi.BasicColor); !ok || c > 15 {
				t.Errorf("voice %d of %s is %v", i, name, v.Fg)
			}
		}
	}
}

func TestAnUnderlineIsALinkOrAGuess(t *testing.T) {
	t.Parallel()
	for name, th := range every(t) {
		for role, k := range map[string]Ink{"title": th.Title, "heading": th.Heading, "match": th.Match, "found": th.Found, "current": th.Here, "unknown": th.Unknown, "code": th.Code} {
			if k.Underline != ansi.UnderlineNone {
				t.Errorf("%s: %s is underlined", name, role)
			}
		}
		for i := range th.Voices {
			if th.Voice(i).Underline != ansi.UnderlineNone || th.Mention(i).Underline != ansi.UnderlineNone {
				t.Errorf("%s: voice %d is underlined", name, i)
			}
		}
		if th.Link.Underline != ansi.UnderlineSingle || th.Guess.Underline != ansi.UnderlineDotted {
			t.Errorf("%s: links have %v, guesses %v", name, th.Link.Underline, th.Guess.Underline)
		}
		if th.Title == th.Heading || th.Code == (Ink{}) || th.Match == th.Found {
			t.Errorf("%s: roles that are to differ do not: %+v", name, th)
		}
	}
}

func TestMonoHasAttributesOnly(t *testing.T) {
	t.Parallel()
	m := Mono()
	if !m.Mono {
		t.Error("mono is not mono")
	}
	for i, v := range m.Voices {
		if v.Fg != nil || v.Bg != nil || v == (Ink{}) {
			t.Errorf("voice %d is %+v", i, v)
		}
	}
}

func TestPlainHasOneUnderline(t *testing.T) {
	t.Parallel()
	d := Dark()
	if p := d.Plain(); p.Guess.Underline != ansi.UnderlineNone || !p.Guess.Italic {
		t.Errorf("a guess is drawn as %+v", p.Guess)
	}
	if d.Guess.Underline != ansi.UnderlineDotted {
		t.Error("Plain changed the theme that it was made from")
	}
}

func TestThemesAreChosenByName(t *testing.T) {
	t.Parallel()
	mine := func(name string) ([]byte, error) {
		switch name {
		case "mine":
			return []byte("from = \"sepia\"\n[light]\ntitle = \"bold #112233\"\n"), nil
		case "broken":
			return nil, errors.New("reading \"broken\": no")
		}
		return nil, nil
	}
	for _, c := range []struct{ name, dark, light, err string }{
		{"", "pullquote dark", "pullquote light", ""},
		{"auto", "pullquote dark", "pullquote light", ""},
		{"dark", "pullquote dark", "pullquote dark", ""},
		{"light", "pullquote light", "pullquote light", ""},
		{"mono", "mono", "mono", ""},
		{"gruvbox", "gruvbox dark", "gruvbox light", ""},
		{"gruvbox-light", "gruvbox light", "gruvbox light", ""},
		{"colour-blind", "colour-blind dark", "colour-blind light", ""},
		{"mine", "mine dark", "mine light", ""},
		{"broken", "pullquote dark", "pullquote light", `reading "broken": no`},
		{"none-such", "pullquote dark", "pullquote light", `there is no theme "none-such"`},
	} {
		got, err := Choose(c.name, mine)
		if got.For(true, false).Name != c.dark || got.For(false, false).Name != c.light {
			t.Errorf("%q is %q and %q", c.name, got.For(true, false).Name, got.For(false, false).Name)
		}
		if c.err == "" != (err == nil) || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q: error %v", c.name, err)
		}
		if !got.For(true, true).Mono {
			t.Errorf("%q has colours where the terminal has none", c.name)
		}
	}
	got, _ := Choose("mine", mine)
	if sepia, _ := Choose("sepia", nil); got.Light.Title.Fg != rgb(0x112233) || got.Light.Quiet != sepia.Light.Quiet || got.Dark.Title != sepia.Dark.Title {
		t.Error("what a theme leaves out is not that of the theme it is from")
	}
}

func TestAFaultInAThemeIsNamedWithItsLine(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"[dark]\ntitel = \"bold\"\n":               `theme mine: line 2: there is no role "dark.titel"`,
		"[dark]\n\ntitle = 3\n":                    "theme mine: line 3: ",
		"[dark]\ntitle = \"bold #12345\"\n":        `theme mine: title: "#12345" is no colour`,
		"[light]\nspeakers = [\"red\", \"rde\"]\n": `theme mine: speakers: "rde" is no colour`,
		"about = \"x\"\n":                          "theme mine: it has neither [dark] nor [light]",
		"from = \"nobody\"\n[dark]\n":              `theme mine: from = "nobody": there is no such theme`,
		"[dark\n":                                  "theme mine: line 1: ",
	} {
		if _, err := Parse("mine", []byte(source)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", source, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range Names() {
		source, _ := Source(name)
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		p, err := Parse("fuzzed", source)
		if err != nil && strings.Contains(err.Error(), "\n\n") {
			t.Errorf("an error of several paragraphs: %v", err)
		}
		for i := -1; i < 9; i++ {
			p.Dark.Mention(i)
		}
	})
}

func BenchmarkChoose(b *testing.B) {
	for b.Loop() {
		if _, err := Choose("auto", nil); err != nil {
			b.Fatal(err)
		}
	}
}

func TestOldTerminalsAreNotTrustedWithUnderlines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		term, program string
		want          bool
	}{
		{"xterm-256color", "", true},
		{"xterm-256color", "Apple_Terminal", false},
		{"xterm-kitty", "", true},
		{"tmux-256color", "tmux", true},
		{"linux", "", false},
		{"screen.xterm-256color", "", false},
	} {
		env := map[string]string{"TERM": c.term, "TERM_PROGRAM": c.program}
		if got := Underlines(func(k string) string { return env[k] }); got != c.want {
			t.Errorf("%s %s: %v", c.term, c.program, got)
		}
	}
}

func ExampleTheme_Voice() {
	d := Dark()
	fmt.Println(d.Voice(0) == d.Voice(8), d.Voice(-1) == d.Unknown)
	// Output: true true
}

// rgb is the colour 0xRRGGBB.
func rgb(c uint32) color.Color {
	return color.RGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 0xff}
}

// contrast is WCAG's ratio of two colours' luminance.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(linear(a)), luminance(linear(b))
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c [3]float64) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// linear is a colour's linear light.
func linear(c color.Color) (l [3]float64) {
	r, g, b, _ := c.RGBA()
	for i, v := range []uint32{r, g, b} {
		x := float64(v) / 0xffff
		if l[i] = x / 12.92; x > 0.04045 {
			l[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return l
}

// Eyes: what they see of linear light, after Machado, Oliveira and Fernandes (2009).
var (
	full   = [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	protan = [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}
	deutan = [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
	tritan = [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
)

// distance is how far two colours lie apart in OKLab to an eye: 0.02 can just
// be seen side by side, black and white are 1 apart.
func distance(eye [3][3]float64, a, b color.Color) float64 {
	p, q := oklab(apply(eye, linear(a))), oklab(apply(eye, linear(b)))
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func apply(m [3][3]float64, v [3]float64) (w [3]float64) {
	for i := range w {
		w[i] = m[i][0]*v[0] + m[i][1]*v[1] + m[i][2]*v[2]
	}
	return w
}

// oklab is Ottosson's perceptual colour space.
func oklab(c [3]float64) [3]float64 {
	l := apply([3][3]float64{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005}}, c)
	for i := range l {
		l[i] = math.Cbrt(max(l[i], 0))
	}
	return apply([3][3]float64{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660}}, l)
}
