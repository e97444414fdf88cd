package ui

import (
	"runtime/debug"
	"strings"
)

// release is the version of the source; CHANGELOG.md names it too.
const release = "0.1.0"

// version is the release and, in a binary built from a clone, the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
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
		return release
	}
	return strings.Join([]string{release, " (", commit, changed, ")"}, "")
}
