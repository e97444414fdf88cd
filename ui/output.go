package ui

import (
	"errors"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"pullquote/ui/launch"
	"pullquote/ui/report"
	"pullquote/ui/theme"
)

// themeFlag is the value of --theme.
type themeFlag string

// String, Set and Type make a theme the value of a flag.
func (t *themeFlag) String() string { return string(*t) }

// Set accepts the names of the themes.
func (t *themeFlag) Set(name string) error {
	*t = themeFlag(name) // whether there is such a theme, the configuration knows
	return nil
}

// Type names the flag's argument in help.
func (t *themeFlag) Type() string { return "theme" }

// look is how the output may look: how many colours it has and which.
type look struct {
	profile colorprofile.Profile
	theme   theme.Theme
}

// look decides how the output looks. Only where there are colours and nobody
// said which is the terminal asked for its background.
func (p *program) look() look {
	l := look{profile: p.color.profile(p.terminal(), p.environ)}
	colors := l.profile > colorprofile.ASCII
	chosen := p.settings.Colors()
	l.theme = chosen.For(chosen.Fixed || !colors || p.darkBackground(), !colors)
	if !theme.Underlines(func(name string) string { return lookup(p.environ, name) }) {
		l.theme = l.theme.Plain()
	}
	q := p.settings.Quotes
	l.theme = l.theme.Marked(theme.Marking{NoColor: !q.Color, NoUnderline: !q.Underline, NoTint: !q.Tint})
	return l
}

// reportLook is the look of a report: only those for people have one.
func (p *program) reportLook(f report.Format) look {
	if f.ForPeople() {
		return p.look()
	}
	return look{profile: colorprofile.NoTTY}
}

// darkBackground tells whether text stands on a dark background: as the
// environment says (COLORFGBG is "15;0" on a dark one), else as the terminal
// answers, else yes.
func (p *program) darkBackground() bool {
	colors := strings.Split(lookup(p.environ, "COLORFGBG"), ";")
	if n, err := strconv.Atoi(colors[len(colors)-1]); err == nil {
		return n < 7 || n == 8
	}
	if !p.terminal() || !term.IsTerminal(p.in.Fd()) {
		return true
	}
	if p.dark == nil {
		p.dark = new(lipgloss.HasDarkBackground(p.in, p.out))
	}
	return *p.dark
}

// reportOptions says how a report looks.
func (p *program) reportOptions(l look) report.Options {
	return report.Options{Width: p.columns(), Profile: l.profile, Theme: l.theme, Terminal: p.terminal(), Dates: p.settings.Dates}
}

// colorMode is the value of --color.
type colorMode string

const (
	colorAuto   colorMode = "auto"   // colour on a terminal
	colorAlways colorMode = "always" // colour wherever the output goes
	colorNever  colorMode = "never"  // no escape sequence at all
)

// String, Set and Type make a colorMode the value of a flag.
func (m *colorMode) String() string { return string(*m) }

// Set accepts the names of the modes.
func (m *colorMode) Set(name string) error {
	return choose(m, name, colorAuto, colorAlways, colorNever)
}

// Type names the flag's argument in help.
func (m *colorMode) Type() string { return "when" }

// choose sets a flag's value if its name is one of those on offer.
func choose[T ~string](to *T, name string, offered ...T) error {
	var names []string
	for _, o := range offered {
		if name == string(o) {
			*to = o
			return nil
		}
		names = append(names, string(o))
	}
	return errors.New("choose from " + strings.Join(names, ", "))
}

// profile decides how many colours the output gets. The flag goes before the
// environment, NO_COLOR before CLICOLOR_FORCE, and both before what the output
// is. NO_COLOR takes the colours from a terminal but leaves it bold and
// underline, as no-color.org has it; --color=never leaves no escape sequence.
func (m colorMode) profile(terminal bool, environ []string) colorprofile.Profile {
	terminal = terminal && lookup(environ, "TERM") != "dumb"
	switch {
	case m == colorNever:
		return colorprofile.NoTTY
	case m == colorAlways:
		return max(colorprofile.ANSI, depth(environ))
	case lookup(environ, "NO_COLOR") != "" && terminal:
		return colorprofile.ASCII
	case lookup(environ, "NO_COLOR") != "":
		return colorprofile.NoTTY
	case forced(environ):
		return max(colorprofile.ANSI, depth(environ))
	case terminal:
		return depth(environ)
	default:
		return colorprofile.NoTTY
	}
}

// readerProfile is the same for the reader, which always has a terminal; nil
// leaves it to Bubble Tea to see what the terminal can do.
func (m colorMode) readerProfile(environ []string) *colorprofile.Profile {
	if m == colorAuto && lookup(environ, "NO_COLOR") == "" && !forced(environ) {
		return nil
	}
	p := max(colorprofile.ASCII, m.profile(true, environ))
	return &p
}

// depth is how many colours the terminal that the environment describes has.
func depth(environ []string) colorprofile.Profile {
	return colorprofile.Env(slices.DeleteFunc(slices.Clone(environ), func(v string) bool {
		return strings.HasPrefix(v, "NO_COLOR=") // has been decided upon
	}))
}

func forced(environ []string) bool {
	force := lookup(environ, "CLICOLOR_FORCE")
	return force != "" && force != "0"
}

// lookup returns an environment variable; the last one counts.
func lookup(environ []string, name string) string {
	for _, v := range slices.Backward(environ) {
		if value, ok := strings.CutPrefix(v, name+"="); ok {
			return value
		}
	}
	return ""
}

// paged are the commands whose output is long enough to be read in a pager.
func paged() []string {
	return []string{"print", "quotes", "speakers", "list", "search", "same", "people", "timeline", "tags"}
}

// openPager has what a command writes on a terminal read in the pager, where one is set. The
// terminal is asked for its background before, since the pager has its keys then.
func openPager(p *program, c *cobra.Command) {
	if len(p.settings.Pager) == 0 || !p.terminal() || c.Parent() != c.Root() || !slices.Contains(paged(), c.Name()) {
		return
	}
	p.look()
	pager, err := launch.OpenPager(p.settings.Pager, p.out)
	if err != nil {
		p.say(err)
		return
	}
	p.pager, p.screen, p.out = pager, p.out, pager.In
}

// closePager waits until the pager is left. To interrupt is its own then: in less, ctrl+c ends
// a search.
func closePager(p *program) {
	if p.pager == nil {
		return
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	p.out = p.screen
	if err := p.pager.Close(); err != nil && p.signal == nil {
		p.say(err)
	}
	p.pager = nil
}

// display is the file that the output is seen on: the terminal also where a pager is between.
func display(p *program) *os.File {
	if p.pager != nil {
		return p.screen
	}
	return p.out
}
