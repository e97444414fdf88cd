package ui

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"pullquote/ui/confine"
)

// release is the version of the source; CHANGELOG.md names it too.
const release = "0.2.0"

// released is the day of the release, or until there is one of its last change.
const released = "2026-11-30"

// stamped is the version of the tag that a release is built from; the linker sets it,
// and nothing else ever does: go build -ldflags "-X pullquote/ui.stamped=1.2.3".
var stamped string

// version is that of the tag in a release and in what go install has built, and
// otherwise that of the source with, in a binary built from a clone, the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionOf(stamped, info)
}

func versionOf(stamped string, info *debug.BuildInfo) string {
	if stamped != "" {
		return stamped
	}
	var commit, changed string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(len(s.Value), 7)]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", changed"
		}
	}
	if commit == "" {
		if tag, ok := strings.CutPrefix(info.Main.Version, "v"); ok {
			return tag
		}
		return release
	}
	return strings.Join([]string{release, " (", commit, changed, ")"}, "")
}

func (p *program) versionCommand() *cobra.Command {
	var verbose bool
	c := &cobra.Command{
		Use:   "version",
		Short: "Print the version, and how this system sandboxes Pullquote",
		Long: "Prints the version. With --verbose it also shows what the kernel's sandbox keeps Pullquote from doing, should an article ever make it try: " +
			"writing to files that are not its own, and using the network; and how much memory it aims to use.",
		Example: "pullquote version --verbose",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			text := "pullquote " + version() + "\n"
			if verbose {
				text += runtime.GOOS + "/" + runtime.GOARCH + ", " + runtime.Version() + "\n" + memory(debug.SetMemoryLimit(-1)) + kept(confine.Possible())
			}
			if _, err := fmt.Fprint(p.out, text); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&verbose, "verbose", false, "also show what this system's sandbox blocks")
	return c
}

// memory tells from how many bytes on memory is freed as early as it can be.
func memory(limit int64) string {
	if limit == math.MaxInt64 {
		return "memory: as much as there is\n" // GOMEMLIMIT=off
	}
	return fmt.Sprintf("memory: kept below some %d MB\n", limit>>20)
}

// kept is what the kernel holds the program to, in a line each.
func kept(by confine.Held) string {
	line := func(what string, held bool) string {
		if held {
			return what + ": blocked by the kernel (" + by.By + ")\n"
		}
		return what + ": not blocked by this system\n"
	}
	return line("writing to files that are not its own", by.Files) +
		line("TCP connections, except for add and feed", by.TCP) +
		line("UDP, except for add and feed", by.UDP)
}
