// Package confine has the process give up for good what it will not need, so
// that no article, however cleverly made, can have it do that either: writing
// anywhere but to a few folders, and reaching the network.
//
// The kernel holds it, by Landlock on Linux 5.13 and later. It binds the process
// with all its threads and whatever it starts from then on, and cannot be taken
// back. Elsewhere nothing is given up. SECURITY.md says what holds where.
package confine

// Policy is what a process keeps. Reading, and what is open already, it keeps in
// any case.
type Policy struct {
	Write   []string // folders below which it may make, change and remove files; those that do not exist are passed over
	Create  []string // folders below which it may make files
	Network bool     // TCP and UDP
}

// Held is what the kernel holds a policy to.
type Held struct {
	By    string // "Landlock 7", or empty
	Files bool
	TCP   bool // connections made by it, but for Multipath TCP: Linux 6.7
	UDP   bool
}

// Possible reports what this system's kernel holds.
func Possible() Held { return possible() }

// Apply binds the process to a policy as far as the kernel can. Where it cannot
// at all, that is no error.
func Apply(p Policy) error { return apply(p) }
