package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/store"
	"pullquote/store/trash"
	"pullquote/store/web"
	"pullquote/ui/aloud"
	"pullquote/ui/config"
	"pullquote/ui/launch"
)

// configVariable names another configuration than the usual one.
const configVariable = "PULLQUOTE_CONFIG"

// flagsOfSettings are the flags that say for one run what a setting says for all.
func flagsOfSettings() []struct{ flag, key string } {
	return []struct{ flag, key string }{
		{"theme", "theme"},
		{"color", "color"},
		{"width", "width"},
		{"mouse", "mouse"},
		{"plain", "plain"},
		{"follow-links", "follow_links"},
		{"allow-private", "web.allow_private"},
		{"archive", "archive"},
	}
}

// configFile is the configuration that counts: that of --config, of the environment,
// or the usual one.
func configFile(said string) string {
	for _, named := range []string{said, os.Getenv(configVariable)} {
		if named != "" {
			if abs, err := filepath.Abs(named); err == nil {
				return abs
			}
			return named
		}
	}
	return store.ConfigPath()
}

// switchBack has settings that were switched in the reader be as they were before.
func switchBack(p *program, steps []store.SettingStep) error {
	source := config.Source{File: p.source.File, Switches: store.SwitchesPath()}
	var failed []error
	for _, step := range steps {
		failed = append(failed, source.SwitchBack(step))
	}
	return errors.Join(failed...)
}

// configure reads what is set before a command runs, and says what is wrong with it.
// The reader says so on its own screen. The error is for a flag.
func (p *program) configure(c *cobra.Command) error {
	if !looksAtSettings(c) {
		return nil
	}
	p.source.File = configFile(p.file)
	if c == c.Root() && p.terminal() {
		p.source.Switches = store.SwitchesPath()
	}
	for _, f := range flagsOfSettings() {
		if flag := c.Flags().Lookup(f.flag); flag != nil && flag.Changed && flag.Value.String() != "0" { // a width of 0 is the usual one
			p.source.Said = append(p.source.Said, config.Said{Key: f.key, Value: flag.Value.String()})
		}
	}
	if asksForStillness(p.environ) {
		p.source.Said = append(p.source.Said, config.Said{Key: "reduced_motion", Value: "true"})
	}
	p.settings = p.source.Read()
	p.color, p.theme, p.links = colorMode(p.settings.Color), themeFlag(p.settings.Theme), p.settings.FollowLinks
	for _, note := range p.settings.Notes {
		if c != c.Root() || !p.terminal() || plainly(p, c) { // it is no failure: the rest of the file counts
			p.say(fmt.Errorf("configuration %q: %w", p.source.File, note))
		}
	}
	if p.settings.NoTheme != nil {
		return fmt.Errorf("invalid argument %q for \"--theme\" flag: %w", p.settings.Theme, p.settings.NoTheme)
	}
	return nil
}

// asksForStillness reports whether the environment asks for as little motion as can be,
// in one of the two ways that programs listen to.
func asksForStillness(environ []string) bool {
	return slices.ContainsFunc([]string{"REDUCED_MOTION", "NO_MOTION"}, func(name string) bool {
		said := lookup(environ, name)
		return said != "" && said != "0" && !strings.EqualFold(said, "false")
	})
}

// looksAtSettings reports whether it matters to a command what is set.
func looksAtSettings(c *cobra.Command) bool {
	for ; c.HasParent(); c = c.Parent() {
		switch c.Name() {
		case "config", "completion", "help", "man", "version", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
			return false
		}
	}
	return true
}

// browse opens an address for the reader, in the browser that is set when it is asked
// for: the reader itself could be made to ask for any command.
func browse(address string) error {
	return launch.Open(config.Source{File: configFile("")}.Read().Browser, address)
}

// speech reads aloud for the reader, by the command that is set when it is asked to.
func speech(file string) *launch.Speech {
	return &launch.Speech{Choice: func() aloud.Choice {
		s := config.Source{File: file}.Read()
		return aloud.Choice{Command: s.ReadAloud, Voices: s.Voices}
	}}
}

// bin is where deleted articles go, as it is set, of the library and what else is open.
func bin(within []string) trash.Bin {
	return store.Bin(within, config.Source{File: configFile("")}.Read().TrashFolder())
}

// useTool fulfils a wish of the reader's by what is set when it is asked for.
func useTool(ctx context.Context, t launch.Tool) (said string, err error) {
	s := config.Source{File: configFile("")}.Read().Settings
	return launch.Toolbox{Editor: s.Editor, Pipes: s.Commands(), Notes: s.NotesFolder()}.Use(ctx, t)
}

// client fetches as it is set.
func client(s config.Web) *web.Client {
	return &web.Client{Timeout: s.Timeout, AllowPrivate: s.AllowPrivate}
}
