package ui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

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
