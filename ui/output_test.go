package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestColorIsDecidedByFlagThenEnvironmentThenOutput(t *testing.T) {
	t.Parallel()
	const nothing, plain, few, many, all = colorprofile.NoTTY, colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor
	for _, c := range []struct {
		flag     colorMode
		terminal bool
		environ  string
		want     colorprofile.Profile
	}{
		{colorAuto, true, "TERM=xterm-256color", many},
		{colorAuto, true, "TERM=xterm-256color COLORTERM=truecolor", all},
		{colorAuto, false, "TERM=xterm-256color COLORTERM=truecolor", nothing},
		{colorAuto, true, "TERM=dumb", nothing},
		{colorAuto, true, "TERM=xterm-256color NO_COLOR=1", plain},
		{colorAuto, true, "TERM=xterm-256color NO_COLOR=yes", plain},
		{colorAuto, true, "TERM=xterm-256color NO_COLOR=", many},
		{colorAuto, false, "TERM=xterm-256color NO_COLOR=1", nothing},
		{colorAuto, false, "TERM=xterm-256color CLICOLOR_FORCE=1", many},
		{colorAuto, false, "CLICOLOR_FORCE=1", few},
		{colorAuto, false, "TERM=xterm-256color CLICOLOR_FORCE=0", nothing},
		{colorAuto, true, "TERM=xterm-256color CLICOLOR_FORCE=1 NO_COLOR=1", plain},
		{colorAuto, false, "TERM=xterm-256color CLICOLOR_FORCE=1 NO_COLOR=1", nothing},
		{colorNever, true, "TERM=xterm-256color CLICOLOR_FORCE=1", nothing},
		{colorAlways, false, "TERM=xterm-256color", many},
		{colorAlways, false, "TERM=xterm-256color NO_COLOR=1", many},
		{colorAlways, false, "TERM=dumb", few},
		{colorAlways, false, "", few},
	} {
		if got := c.flag.profile(c.terminal, strings.Fields(c.environ)); got != c.want {
			t.Errorf("--color=%s, terminal %v, %q: got %v, want %v", c.flag, c.terminal, c.environ, got, c.want)
		}
	}
}

func TestReaderAsksTheTerminalUnlessTold(t *testing.T) {
	t.Parallel()
	if got := colorAuto.readerProfile([]string{"TERM=xterm-256color"}); got != nil {
		t.Errorf("got %v", *got)
	}
	for environ, want := range map[string]colorprofile.Profile{
		"NO_COLOR=1 TERM=xterm-256color": colorprofile.ASCII, "CLICOLOR_FORCE=1 TERM=xterm-256color": colorprofile.ANSI256,
	} {
		if got := colorAuto.readerProfile(strings.Fields(environ)); got == nil || *got != want {
			t.Errorf("%s: got %v, want %v", environ, got, want)
		}
	}
	if got := colorNever.readerProfile(nil); got == nil || *got != colorprofile.ASCII {
		t.Errorf("--color=never: got %v", got)
	}
}
