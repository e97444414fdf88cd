package web

import (
	"net/netip"
	"testing"
)

func TestWhatOnlyThisNetworkReachesIsPrivate(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"127.0.0.1", "127.255.0.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1",
		"100.100.100.200", "0.0.0.0", "0.1.2.3", "192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.7",
		"::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
		"64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::5db8:d70e", "2002:7f00:1::", "2002:c0a8:1::1", "2001::1", "2001:db8::1", "100::1", "::ffff:0:127.0.0.1",
	} {
		if !private(netip.MustParseAddr(s)) {
			t.Errorf("%s counts as public", s)
		}
	}
}

func TestPublicAddressesArePublic(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"93.184.215.14", "1.1.1.1", "172.32.0.1", "100.128.0.1", "169.253.0.1", "::ffff:1.1.1.1", "2606:4700::1111", "2a00:1450::1", "64:ff9b::5db8:d70e", "2002:5db8:d70e::1"} {
		if private(netip.MustParseAddr(s)) {
			t.Errorf("%s counts as private", s)
		}
	}
}
