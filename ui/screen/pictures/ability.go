package pictures

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"pullquote/ui/config"
	"pullquote/ui/raster"
)

// ability is what a terminal has told of the pictures that it can show.
type ability struct {
	kitty, sixel, iterm bool
	mute                bool    // it is not to be asked about Kitty's protocol: it would take the question for something else
	cell                uv.Size // of a cell, in pixels; zero if it has not said
}

// usual is the size of a cell that a terminal tells nothing of: a small one, so that a
// picture made for it takes no more room than it has.
var usual = uv.Size{Width: 8, Height: 16}

// learn takes what a terminal says of itself.
func (a *ability) learn(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.EnvMsg:
		term := msg.Getenv("TERM")
		multiplexed := msg.Getenv("TMUX") != "" || msg.Getenv("STY") != "" || strings.HasPrefix(term, "screen") || strings.HasPrefix(term, "tmux")
		a.mute = multiplexed || term == "" || term == "dumb" || term == "linux"
		program := msg.Getenv("TERM_PROGRAM")
		a.iterm = !multiplexed && (program == "iTerm.app" || program == "WezTerm" || msg.Getenv("LC_TERMINAL") == "iTerm2")
	case uv.KittyGraphicsEvent:
		a.kitty = a.kitty || string(msg.Payload) == "OK"
	case uv.PrimaryDeviceAttributesEvent:
		for _, n := range msg {
			a.sixel = a.sixel || n == raster.SixelAttribute
		}
	case uv.CellSizeEvent:
		if msg.Width > 0 && msg.Height > 0 {
			a.cell = uv.Size(msg)
		}
	}
}

// question is what a terminal is asked.
func (a *ability) question() string {
	const cellSize = 16
	ask := raster.AskAttributes + ansi.WindowOp(cellSize)
	if a.mute {
		return ask
	}
	return raster.AskKitty + ask
}

// by is how pictures are shown: as the settings say, or in the best way that the
// terminal knows.
func (a *ability) by(set string) string {
	switch {
	case set != config.Auto:
		return set
	case a.kitty:
		return config.Kitty
	case a.iterm:
		return config.ITerm
	case a.sixel:
		return config.Sixel
	}
	return config.Blocks
}

// pixels is the size of a cell.
func (a *ability) pixels() uv.Size {
	if a.cell.Width > 0 {
		return a.cell
	}
	return usual
}
