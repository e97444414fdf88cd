package ui

import (
	"errors"
	"os"
	"strings"
	"testing"

	"pullquote/ui/confine"
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

func TestTheReaderKeepsTheNetworkForASharedArchiveAlone(t *testing.T) {
	t.Parallel()
	p := standard()
	if may := readerMay(p); may.network {
		t.Error("it keeps the network though no archive is set")
	}
	p.settings.Shared.Address = "https://search.example/news"
	if may := readerMay(p); !may.network || may.library || may.trash {
		t.Errorf("with an archive it may do %+v", may)
	}
}

// faulty is the program with a fault in it: it gives up what a command does not need, tries to
// write a file, and meets the fault.
func faulty(args []string) int {
	p := standard()
	p.confine = confine.Apply
	c, rest, err := p.root(nil).Find(args[1:])
	if err != nil {
		panic(err)
	}
	p.giveUp(c, rest)
	if err := os.WriteFile(args[0], nil, 0o600); errors.Is(err, os.ErrPermission) || !confine.Possible().Files {
		p.fail(faultOf("over a rope"))
	}
	return p.status
}
