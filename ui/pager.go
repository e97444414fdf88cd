package ui

import (
	"os"
	"os/signal"
	"slices"

	"github.com/spf13/cobra"

	"pullquote/ui/launch"
)

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
