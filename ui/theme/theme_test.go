package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Backgrounds that terminals and their popular colour schemes have.
var (
	darkBackgrounds  = []uint32{0x000000, 0x1d1f21, 0x1e1e1e, 0x002b36, 0x282a36, 0x282c34, 0x2e3440}
	lightBackgrounds = []uint32{0xffffff, 0xfafafa, 0xf5f5f5, 0xeff1f5, 0xfdf6e3}
)

func TestEveryColourCanBeRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		theme       Theme
		backgrounds []uint32
	}{{Dark(), darkBackgrounds}, {Light(), lightBackgrounds}} {
		backgrounds := []color.Color{c.theme.Here, c.theme.Match}
		for _, b := range c.backgrounds {
			backgrounds = append(backgrounds, rgb(b))
		}
		inks := []color.Color{c.theme.Accent, c.theme.Quiet, c.theme.Unknown.Color}
		for _, v := range c.theme.Voices {
			inks = append(inks, v.Color)
		}
		for _, b := range backgrounds {
			for _, k := range inks {
				if r := contrast(k, b); r < 4.5 {
					t.Errorf("%v on %v has a contrast of %.2f, less than 4.5", k, b, r)
				}
			}
		}
	}
}

// Two voices with the same underline are told apart by their colours, also by
// people who lack a cone; others by their underline, or if a terminal has none
// by their colours.
func TestVoicesCanBeToldApart(t *testing.T) {
	t.Parallel()
	for _, theme := range []Theme{Dark(), Light()} {
		text := rgb(0x222222)
		if theme.Dark {
			text = rgb(0xdddddd)
		}
		for i, v := range theme.Voices {
			if d := distance(full, v.Color, text); d < 0.1 {
				t.Errorf("voice %d of dark %v differs from body text by %.3f", i, theme.Dark, d)
			}
		}
		if n := len(theme.Voices); n != 8 {
			t.Errorf("%d voices, want 8", n)
		}
		for i, a := range theme.Voices {
			for j, b := range theme.Voices[:i] {
				least := 0.08
				if a.Underline == b.Underline {
					least = 0.15
				}
				if d := distance(full, a.Color, b.Color); d < least {
					t.Errorf("voices %d and %d of dark %v differ by %.3f, less than %.2f", i, j, theme.Dark, d, least)
				}
				for name, eye := range map[string][3][3]float64{"protanopia": protan, "deuteranopia": deutan, "tritanopia": tritan} {
					if d := distance(eye, a.Color, b.Color); a.Underline == b.Underline && d < 0.07 {
						t.Errorf("voices %d and %d of dark %v differ by %.3f to people with %s", i, j, theme.Dark, d, name)
					}
				}
			}
		}
	}
}

func TestMonoHasAttributesOnly(t *testing.T) {
	t.Parallel()
	m := Mono()
	seen := map[Voice]int{}
	for i, v := range m.Voices {
		if v.Color != nil {
			t.Errorf("voice %d has a colour", i)
		}
		if j, ok := seen[v]; ok || v == (Voice{}) {
			t.Errorf("voice %d is drawn as voice %d, or as plain text", i, j)
		}
		seen[v] = i
	}
	for _, k := range []Ink{m.Current(), m.Found(), m.Hint(), m.Head(), m.Voice(-1), m.Mention(0)} {
		if k.Fg != nil || k.Bg != nil || k == (Ink{}) {
			t.Errorf("%+v has colours or nothing at all", k)
		}
	}
}

func TestPlainHasOneUnderline(t *testing.T) {
	t.Parallel()
	d := Dark()
	for _, v := range append(d.Plain().Voices, d.Plain().Unknown) {
		if v.Underline > ansi.UnderlineSingle {
			t.Errorf("%+v has an underline that the terminal may not know", v)
		}
	}
	if d.Voices[7].Underline != ansi.UnderlineDotted {
		t.Error("Plain changed the theme that it was made from")
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
	t := For(true, false)
	fmt.Println(t.Voice(0).Fg == t.Voice(8).Fg, t.Voice(-1).Fg == t.Quiet)
	// Output: true true
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
