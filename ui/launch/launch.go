// Package launch starts programs for the reader, such as the browser that an
// article's address is opened in.
//
// The reader gives up what it does not need (package confine), and what it has
// given up, whatever it starts has lost too: a browser that may not write to its
// profile is none. So before that the reader starts a Launcher: this program
// itself with a hidden argument, which keeps everything, but reads nothing
// except requests from the reader. It looks at each as if the reader were the
// enemy, since by then it may be: an address of the web is opened, nothing else
// is done, and no shell has a part in it.
package launch

import (
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
)

// Open opens an address of the web in the browser. The address goes as one
// argument, never through a shell, and only if it is http or https: an article
// may claim any address it likes.
func Open(address string) error {
	argv, err := Command(runtime.GOOS, address)
	if err != nil {
		return err
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("opening %s: %w", address, err)
	}
	go func() { _ = cmd.Wait() }() // reaps the child; its exit status says nothing about the page
	return nil
}

// Command is the command line that opens an address on an operating system.
func Command(system, address string) ([]string, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, fmt.Errorf("opening %q: not a web URL", address)
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
