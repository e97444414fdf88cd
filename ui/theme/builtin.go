package theme

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed themes
var files embed.FS

// Names are the names of the program's own themes, in the order in which they
// are shown: the first is the one that is used where nobody asks for another.
func Names() []string {
	return []string{"pullquote", "newsprint", "terminal", "contrast", "colour-blind", "mono", "sepia", "solarized", "gruvbox", "catppuccin"}
}

// Source is the file of one of the program's own themes.
func Source(name string) (source []byte, ok bool) {
	source, err := files.ReadFile("themes/" + name + ".toml")
	return source, err == nil
}

// IsName reports whether a theme may be called so: letters, digits, dashes and
// underscores, and nothing that leads elsewhere in a path.
func IsName(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
}

// Choice is a theme as somebody asks for it: for the background that the
// terminal has, or for one that it has to take.
type Choice struct {
	Pair
	Fixed bool // Dark says for which background, whatever the terminal's is
	dark  bool
}

// For is the theme for a terminal, whose background is dark or is not; mono is
// one without colours.
func (c Choice) For(dark, mono bool) Theme {
	switch {
	case mono && !c.Dark.Mono:
		return Mono()
	case c.Fixed:
		return c.Against(c.dark)
	default:
		return c.Against(dark)
	}
}

// Choose finds a theme by the name by which somebody asks for it: "auto" or
// nothing for the first of [Names], "light" and "dark" for that on one
// background, "solarized" or "solarized-dark". What somebody has written comes
// first: read gives the file of a name, or nothing, and a nil read has none.
func Choose(name string, read func(name string) ([]byte, error)) (Choice, error) {
	switch name {
	case "", "auto":
		return Choice{Pair: own(Names()[0])}, nil
	case "light", "dark":
		return Choice{Pair: own(Names()[0]), Fixed: true, dark: name == "dark"}, nil
	}
	for _, background := range []string{"dark", "light"} {
		if base, ok := strings.CutSuffix(name, "-"+background); ok {
			p, err := find(base, read)
			return Choice{Pair: p, Fixed: true, dark: background == "dark"}, err
		}
	}
	p, err := find(name, read)
	return Choice{Pair: p}, err
}

// find reads the theme of a name. Where that cannot be had, it is the first of [Names].
func find(name string, read func(name string) ([]byte, error)) (p Pair, err error) {
	var source []byte
	if read != nil {
		source, err = read(name)
	}
	ok := source != nil
	if !ok && err == nil {
		source, ok = Source(name)
	}
	switch {
	case err != nil:
	case !ok:
		err = fmt.Errorf("there is no theme %q: there are auto, light, dark, %s", name, strings.Join(Names(), ", "))
	default:
		p, err = Parse(name, source)
	}
	if err != nil {
		p = own(Names()[0])
	}
	return p, err
}

// own is one of the program's own themes, which its tests have read.
func own(name string) Pair {
	source, _ := Source(name)
	p, _ := Parse(name, source)
	return p
}

// Dark is the first theme on a dark background.
func Dark() Theme { return own(Names()[0]).Dark }

// Mono is the theme without colours, for NO_COLOR and for terminals that have none.
func Mono() Theme { return own("mono").Dark }
