package theme

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/pelletier/go-toml/v2"
)

// Pair is a theme as its file has it: for a dark background and for a light
// one. A file that has one of them alone has the same for both.
type Pair struct {
	Name        string
	About       string // what it is, in a line
	Dark, Light Theme
}

// Against is the theme for a background.
func (p Pair) Against(dark bool) Theme {
	if dark {
		return p.Dark
	}
	return p.Light
}

// file is a theme's file. A role is a line of words, as [ink] reads them.
type file struct {
	About, From string
	Dark, Light *roles
}

type roles struct {
	Text, Title, Heading, Accent, Quiet, Link, Code, Match, Found, Current, Unknown string

	Speakers []string
}

// Parse reads a theme's file. A role that it leaves out is drawn as body text,
// or, where the file names one of the program's own themes, as it is in that.
// Speakers are used in turn, however many there are. The error names the line of
// what is no role, and what of a role cannot be read.
//
//	about = "paper and blue ink"
//	from = "pullquote"
//	[light]
//	text = "#222222 on #fdfaf0"
//	title = "bold #0a4a8a"
//	speakers = ["#0a63b7", "italic #951c72"]
func Parse(name string, source []byte) (Pair, error) {
	f, err := decoded(source)
	if err != nil {
		return Pair{}, fmt.Errorf("theme %s: %w", name, err)
	}
	p := Pair{Name: name, About: f.About}
	if f.Dark == nil && f.Light == nil {
		return p, fmt.Errorf("theme %s: it has neither [dark] nor [light]", name)
	}
	var wrong [2]error
	for i, v := range []struct {
		own, other *roles
		into       *Theme
		word       string
	}{{f.Dark, f.Light, &p.Dark, " dark"}, {f.Light, f.Dark, &p.Light, " light"}} {
		r := v.own
		*v.into = Theme{Name: name + v.word, Dark: i == 0}
		if r == nil {
			r = v.other
		}
		if f.Dark == nil || f.Light == nil {
			*v.into = Theme{Name: name, Dark: f.Dark != nil}
		}
		wrong[i] = r.into(v.into)
	}
	if err := errors.Join(wrong[:]...); err != nil {
		return p, fmt.Errorf("theme %s: %w", name, err)
	}
	return p, nil
}

// decoded is what a file says, over what the theme says that it names.
func decoded(source []byte) (f file, err error) {
	if toml.Unmarshal(source, &f) == nil && f.From != "" {
		base, ok := Source(f.From)
		if !ok {
			return f, fmt.Errorf("from = %q: there is no such theme; there are %s", f.From, strings.Join(Names(), ", "))
		}
		if f, err = decoded(base); err != nil {
			return f, err
		}
	}
	if err := toml.NewDecoder(bytes.NewReader(source)).DisallowUnknownFields().Decode(&f); err != nil {
		return f, told(err)
	}
	return f, nil
}

// told is a fault in a file, in a line that names the line.
func told(err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		row, _ := strict.Errors[0].Position()
		return fmt.Errorf("line %d: there is no role %q", row, strings.Join(strict.Errors[0].Key(), "."))
	}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		row, _ := at.Position()
		return fmt.Errorf("line %d: %s", row, strings.TrimPrefix(at.Error(), "toml: "))
	}
	return err
}

// into reads the roles into a theme.
func (r *roles) into(t *Theme) (err error) {
	read := func(role, text string) (k Ink) {
		k, wrong := ink(text)
		if wrong != nil && err == nil {
			err = fmt.Errorf("%s: %w", role, wrong)
		}
		return k
	}
	t.Text, t.Title, t.Heading = read("text", r.Text), read("title", r.Title), read("heading", r.Heading)
	t.Accent, t.Quiet, t.Code = read("accent", r.Accent), read("quiet", r.Quiet), read("code", r.Code)
	t.Match, t.Found, t.Here = read("match", r.Match), read("found", r.Found), read("current", r.Current)
	t.Unknown, t.Link = read("unknown", r.Unknown), read("link", r.Link)
	for _, s := range r.Speakers {
		t.Voices = append(t.Voices, read("speakers", s))
	}
	t.Link.Underline, t.Guess.Underline = ansi.UnderlineSingle, ansi.UnderlineDotted
	t.Mono = !t.colored()
	return err
}

// colored reports whether there is any colour in a theme.
func (t *Theme) colored() bool {
	all := append([]Ink{t.Text, t.Title, t.Heading, t.Accent, t.Quiet, t.Code, t.Match, t.Found, t.Here, t.Unknown, t.Link}, t.Voices...)
	return slices.ContainsFunc(all, func(k Ink) bool { return k.Fg != nil || k.Bg != nil })
}

// ink reads how a role is drawn: attributes and a colour, and behind "on" the
// colour of the background: "bold #f7a48e on #202020". A colour is six digits,
// one of the terminal's sixteen by name or number, or none.
func ink(text string) (k Ink, err error) {
	attributes := map[string]*bool{"bold": &k.Bold, "faint": &k.Faint, "italic": &k.Italic, "reverse": &k.Reverse}
	into := &k.Fg
	for _, word := range strings.Fields(text) {
		if a, ok := attributes[word]; ok {
			*a = true
			continue
		}
		if word == "on" {
			into = &k.Bg
			continue
		}
		c, ok := colour(word)
		if !ok {
			return k, fmt.Errorf("%q is no colour and no attribute: a colour is #rrggbb, none, 0 to 15 or one of %s; attributes are %s",
				word, strings.Join(sixteen(), ", "), strings.Join(slices.Sorted(maps.Keys(attributes)), ", "))
		}
		*into = c
	}
	return k, nil
}

// colour is the colour that a word names.
func colour(word string) (color.Color, bool) {
	if word == "none" {
		return nil, true
	}
	if digits, ok := strings.CutPrefix(word, "#"); ok {
		n, err := strconv.ParseUint(digits, 16, 32)
		return color.RGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff}, err == nil && len(digits) == 6 //nolint:gosec // three bytes
	}
	if i := slices.Index(sixteen(), word); i >= 0 {
		return ansi.BasicColor(i), true //nolint:gosec // of sixteen
	}
	n, err := strconv.ParseUint(word, 10, 8)
	return ansi.BasicColor(n), err == nil && n < 16
}

// sixteen are the names of a terminal's own colours, by their numbers.
func sixteen() []string {
	plain := []string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}
	all := slices.Clone(plain)
	for _, c := range plain {
		all = append(all, "bright-"+c)
	}
	return all
}
