package ui

import (
	"io"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"pullquote/ui/report"
	"pullquote/ui/theme"
)

// themeName is the value of --theme.
type themeName string

const (
	themeAuto  themeName = "auto" // as the terminal's background is
	themeLight themeName = "light"
	themeDark  themeName = "dark"
	themeMono  themeName = "mono"
)

// String, Set and Type make a themeName the value of a flag.
func (t *themeName) String() string { return string(*t) }

// Set accepts the names of the themes.
func (t *themeName) Set(name string) error {
	return choose(t, name, themeAuto, themeLight, themeDark, themeMono)
}

// Type names the flag's argument in help.
func (t *themeName) Type() string { return "theme" }

// look is how the output may look: how many colours it has and which.
type look struct {
	profile colorprofile.Profile
	theme   theme.Theme
}

// styled reports whether the output may hold escape sequences at all.
func (l look) styled() bool { return l.profile > colorprofile.NoTTY }

// look decides how the output looks. Only where there are colours and nobody
// said which is the terminal asked for its background.
func (p *program) look() look {
	l := look{profile: p.color.profile(p.terminal(), p.environ)}
	switch {
	case l.profile <= colorprofile.ASCII || p.theme == themeMono:
		l.theme = theme.For(false, true)
	case p.theme == themeAuto:
		l.theme = theme.For(p.darkBackground(), false)
	default:
		l.theme = theme.For(p.theme == themeDark, false)
	}
	return l
}

// reportLook is the look of a report: only tables have one.
func (p *program) reportLook(f report.Format) look {
	if f == report.Table {
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
	if p.terminal() && term.IsTerminal(p.in.Fd()) {
		return lipgloss.HasDarkBackground(p.in, p.out)
	}
	return true
}

// output is where text that looks so goes: its colours become those that the
// terminal has.
func (p *program) output(l look) io.Writer {
	if !l.styled() || l.profile == colorprofile.TrueColor {
		return p.out
	}
	return &colorprofile.Writer{Forward: p.out, Profile: l.profile}
}

// reportOptions says how a report looks.
func (p *program) reportOptions(l look) report.Options {
	return report.Options{Width: p.columns(), Color: l.styled(), Theme: l.theme, Terminal: p.terminal()}
}

// themeNames are the names that --theme takes.
func themeNames() []string {
	return []string{string(themeAuto), string(themeLight), string(themeDark), string(themeMono)}
}
