package ui

import (
	"runtime/debug"
	"testing"
)

// A program says from which tag, or from which commit, it was built.
func TestTheVersionIsThatOfTheTag(t *testing.T) {
	t.Parallel()
	commit := []debug.BuildSetting{{Key: "vcs.revision", Value: "3f2a1c9e5b"}}
	changed := append(commit[:1:1], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	for _, built := range []struct {
		how, stamped string
		info         debug.BuildInfo
		want         string
	}{
		{"a release", "9.8.7", debug.BuildInfo{Settings: commit}, "9.8.7"},
		{"go install", "", debug.BuildInfo{Main: debug.Module{Version: "v9.8.7"}}, "9.8.7"},
		{"go build in a clone", "", debug.BuildInfo{Main: debug.Module{Version: "v0.0.0-20310506070809-3f2a1c9e5b"}, Settings: commit}, release + " (3f2a1c9)"},
		{"go build with changes", "", debug.BuildInfo{Settings: changed}, release + " (3f2a1c9, changed)"},
		{"go build of a copy", "", debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, release},
	} {
		if got := versionOf(built.stamped, &built.info); got != built.want {
			t.Errorf("%s: %q, not %q", built.how, got, built.want)
		}
	}
}
