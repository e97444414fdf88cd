package ui

import (
	"strings"
	"testing"
)

func TestPermissionsAreThoseOfCommands(t *testing.T) {
	t.Parallel()
	root := standard().root(nil)
	for name := range permissions() {
		c, rest, err := root.Find(strings.Fields(name)[1:])
		if err != nil || len(rest) > 0 || c.CommandPath() != name {
			t.Errorf("%q is the command %q, %q, %v", name, c.CommandPath(), rest, err)
		}
	}
}
