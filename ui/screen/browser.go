package screen

import (
	"fmt"
	"net/url"
	"os/exec"
	"runtime"

	tea "charm.land/bubbletea/v2"
)

// browsed reports that the browser was asked to open an address.
type browsed struct{ err error }

// browse opens an article's address in the browser. The address goes as one
// argument, never through a shell, and only if it is http or https: an
// article may claim any address it likes.
func browse(address string) tea.Cmd {
	return func() tea.Msg {
		argv, err := browserCommand(runtime.GOOS, address)
		if err != nil {
			return browsed{err}
		}
		cmd := exec.Command(argv[0], argv[1:]...)
		if err := cmd.Start(); err != nil {
			return browsed{fmt.Errorf("opening %s: %w", address, err)}
		}
		go func() { _ = cmd.Wait() }() // reaps the child; its exit status says nothing about the page
		return browsed{}
	}
}

// browserCommand is the command line that opens an address on an operating system.
func browserCommand(system, address string) ([]string, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, fmt.Errorf("opening %q: not an address of the web", address)
	}
	switch system {
	case "darwin":
		return []string{"open", u.String()}, nil
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler", u.String()}, nil
	default:
		return []string{"xdg-open", u.String()}, nil
	}
}
