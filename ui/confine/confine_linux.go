package confine

import (
	"fmt"

	"github.com/landlock-lsm/go-landlock/landlock"
	ll "github.com/landlock-lsm/go-landlock/landlock/syscall"
)

const (
	creating = ll.AccessFSMakeReg | ll.AccessFSWriteFile | ll.AccessFSTruncate
	writing  = creating | ll.AccessFSMakeDir | ll.AccessFSMakeSym | ll.AccessFSMakeChar | ll.AccessFSMakeBlock |
		ll.AccessFSMakeSock | ll.AccessFSMakeFifo | ll.AccessFSRemoveDir | ll.AccessFSRemoveFile
)

// The versions of Landlock that brought what a policy asks for beyond files.
const (
	movesSince = 2 // from folder to folder; the first version refuses them all
	tcpSince   = 4
	udpSince   = 10
)

// abi is the version of Landlock, 0 where there is none.
func abi() int {
	version, err := ll.LandlockGetABIVersion()
	if err != nil {
		return 0
	}
	return version
}

func possible() Held {
	version := abi()
	if version < 1 {
		return Held{}
	}
	return Held{By: fmt.Sprintf("Landlock %d", version), Files: true, TCP: version >= tcpSince, UDP: version >= udpSince}
}

func apply(p Policy) error {
	write := landlock.AccessFSSet(writing)
	if abi() >= movesSince {
		write |= ll.AccessFSRefer
	}
	c := landlock.Config{HandledAccessFS: write}
	if !p.Network {
		c.HandledAccessNet = landlock.V10.HandledAccessNet // TCP and, where it can, UDP
	}
	rules := []landlock.Rule{
		landlock.PathAccess(ll.AccessFSWriteFile|ll.AccessFSTruncate, "/dev/null", "/dev/tty").IgnoreIfMissing(),
	}
	if len(p.Write) > 0 {
		rules = append(rules, landlock.PathAccess(write, p.Write...).IgnoreIfMissing())
	}
	if len(p.Create) > 0 {
		rules = append(rules, landlock.PathAccess(creating, p.Create...).IgnoreIfMissing())
	}
	if err := c.BestEffort().Restrict(rules...); err != nil {
		return fmt.Errorf("entering the sandbox: %w", err)
	}
	return nil
}
