package web

import (
	"net/netip"
	"sync"
)

// reserved returns the ranges, beside those that package netip knows, that do
// not lead to a public server.
var reserved = sync.OnceValue(func() []netip.Prefix {
	var all []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8",       // this network
		"100.64.0.0/10",   // carrier-grade NAT; some clouds keep their metadata here
		"192.0.0.0/24",    // protocol assignments
		"192.0.2.0/24",    // documentation
		"192.88.99.0/24",  // 6to4 relays
		"198.18.0.0/15",   // benchmarks
		"198.51.100.0/24", // documentation
		"203.0.113.0/24",  // documentation
		"240.0.0.0/4",     // reserved, and broadcast
		"::/96",           // IPv4, as it was once written in IPv6
		"::ffff:0:0:0/96", // IPv4, as translators write it
		"64:ff9b:1::/48",  // NAT64 of one's own network
		"100::/64",        // discard
		"2001::/23",       // protocol assignments, Teredo among them
		"2001:db8::/32",   // documentation
		"3fff::/20",       // documentation
		"5f00::/16",       // segment routing
		"fec0::/10",       // site-local, as it once was
	} {
		all = append(all, netip.MustParsePrefix(s))
	}
	return all
})

// private reports whether an address is none of a public server's: it is this
// machine's, its network's, the cloud's it runs in, or nobody's. An IPv6
// address that stands for an IPv4 one is judged as that.
func private(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if inner, ok := inside(a); ok {
		return private(inner)
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() { // loopback, link-local, multicast and unspecified are not global
		return true
	}
	for _, p := range reserved() {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// inside returns the IPv4 address that a NAT64 or 6to4 gateway would call.
func inside(a netip.Addr) (netip.Addr, bool) {
	if !a.Is6() {
		return a, false
	}
	b := a.As16()
	switch {
	case [12]byte(b[:12]) == [12]byte{0x00, 0x64, 0xff, 0x9b}:
		return netip.AddrFrom4([4]byte(b[12:])), true
	case b[0] == 0x20 && b[1] == 0x02:
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return a, false
}
