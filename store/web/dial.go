package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

// prepare makes the parts that all fetches of a client share.
func (c *Client) prepare() {
	way := &ways{proxy: c.proxy, public: !c.AllowPrivate}
	if way.proxy == nil {
		way.proxy = http.ProxyFromEnvironment
	}
	direct := &net.Dialer{Timeout: orDefault(c.Timeout, defaultTimeout)}
	if !c.AllowPrivate {
		direct.Control = onlyPublic
	}
	way.direct = transport(direct)
	way.proxied = transport(&net.Dialer{Timeout: direct.Timeout})
	way.proxied.Proxy = way.proxy
	c.http = &http.Client{
		Transport:     way,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// transport dials anew for each request: feeds are fetched once an hour, and
// what a server sends after its answer has nobody to hear it.
func transport(dialer *net.Dialer) *http.Transport {
	return &http.Transport{
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		DisableKeepAlives:      true,
		DisableCompression:     true, // undone in unpacked, within bounds
		MaxResponseHeaderBytes: 256 << 10,
		TLSHandshakeTimeout:    dialer.Timeout,
	}
}

// onlyPublic refuses a private address. It is called with the address that is
// about to be dialled, when its name has been resolved for good.
func onlyPublic(network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dialling %s %q: %w", network, address, err)
	}
	if private(at.Addr()) {
		return &PrivateError{Addr: at.Addr().Unmap()}
	}
	return nil
}

// ways sends a request directly, or by the proxy that the environment names.
type ways struct {
	proxy           func(*http.Request) (*url.URL, error)
	direct, proxied *http.Transport
	public          bool // only public addresses are fetched
}

// RoundTrip implements http.RoundTripper. A proxy resolves names itself and may
// stand in a private network: it is asked for nothing that is seen from here to
// be private.
func (w *ways) RoundTrip(req *http.Request) (*http.Response, error) {
	proxy, err := w.proxy(req)
	if err != nil { // it has the proxy's address in it, with the password
		return nil, errors.New("invalid proxy URL in HTTP_PROXY or HTTPS_PROXY")
	}
	if proxy == nil {
		return w.direct.RoundTrip(req)
	}
	if w.public {
		if err := namesPublic(req.Context(), req.URL.Hostname()); err != nil {
			return nil, err
		}
	}
	return w.proxied.RoundTrip(req)
}

// namesPublic refuses a host that is known here, by its form or by its name, to
// have a private address. Who has a proxy need not be able to resolve names.
func namesPublic(ctx context.Context, host string) error {
	addrs := []netip.Addr{}
	if a, err := netip.ParseAddr(host); err == nil {
		addrs = append(addrs, a)
	} else {
		ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
		defer cancel()
		addrs, _ = net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	}
	for _, a := range addrs {
		if private(a) {
			return &PrivateError{Addr: a.Unmap()}
		}
	}
	return nil
}
