// Package launch starts programs for the reader: the browser that an address is
// opened in, one that reads aloud, and this program itself, to fetch a page, to put it
// into the library, or to look after subscriptions.
//
// The reader gives up what it does not need (package confine), and what it has
// given up, whatever it starts has lost too: a browser that may not write to its
// profile is none, and a page cannot be fetched without a network. So before
// that the reader starts a Launcher: this program itself with a hidden argument,
// which keeps everything, but reads nothing except requests from the reader. It
// looks at each as if the reader were the enemy, since by then it may be: an
// address of the web is opened, fetched or saved, words are said, the subscriptions are
// refreshed or changed as the commands of "pullquote feed" do it, an article of the
// folders that were open from the start is moved to the trash or back, a text put on the
// clipboard or sent to a command of the configuration, a file shown in the editor, nothing else is
// done, and no shell has a part in it. By which command, it is never told: it reads that for
// itself. It parses nothing that comes from the web: a process that it starts does
// so, and has given up by then what it does not need for that.
package launch

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Open opens an address of the web in the browser: by a command that somebody has
// configured, by that which BROWSER names in the environment, or by the system's if
// there is none. The address goes as one
// argument, never through a shell, and only if it is http or https: an article
// may claim any address it likes.
func Open(browser []string, address string) error {
	if len(browser) == 0 {
		browser = named(os.Getenv("BROWSER"))
	}
	argv, err := Command(runtime.GOOS, browser, address)
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

// named is the first command of a list that is installed, nil if none is: as
// BROWSER has them, with the system's list separator between them, and %s for the
// address.
func named(list string) []string {
	for _, command := range filepath.SplitList(list) {
		argv := strings.Fields(strings.ReplaceAll(command, "%s", Place))
		if len(argv) == 0 || strings.Contains(argv[0], Place) { // what the address names is never run
			continue
		}
		if _, err := exec.LookPath(argv[0]); err == nil {
			return argv
		}
	}
	return nil
}

// Place stands in a configured command for the address. It counts as a whole argument
// only: within one, an address could say what it likes to whatever takes that apart.
const Place = "%u"

// Command is the command line that opens an address on an operating system. To a
// configured command it comes in the place for it, or last.
func Command(system string, browser []string, address string) ([]string, error) {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, fmt.Errorf("opening %q: not a web URL", address)
	}
	if len(browser) > 0 {
		if argv := slices.Clone(browser); slices.Contains(argv[1:], Place) {
			for i := range argv[1:] {
				if argv[i+1] == Place {
					argv[i+1] = u.String()
				}
			}
			return argv, nil
		}
		return append(slices.Clone(browser), u.String()), nil
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
