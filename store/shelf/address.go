package shelf

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// address is where an archive is.
type address struct {
	hosts []string // "https://search.example:9200": the same archive on each
	name  string   // of the archive: what its indices begin with
}

// usualName is an archive whose address does not name it.
const usualName = "pullquote"

var named = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,99}$`)

// parseAddress reads the address of an archive: https://HOST:PORT/NAME, where there may be
// several hosts with commas between them.
func parseAddress(text string) (address, error) {
	scheme, rest, ok := strings.Cut(strings.TrimSpace(text), "://")
	if !ok || scheme != "http" && scheme != "https" {
		return address{}, errors.New("the address of an archive is https://HOST:PORT/NAME, or http:// on this machine")
	}
	hosts, name, _ := strings.Cut(rest, "/")
	if strings.Contains(rest, "@") {
		return address{}, errors.New("no login belongs in the address of an archive: PULLQUOTE_ARCHIVE_LOGIN is for it, or a file")
	}
	if name = strings.TrimSuffix(name, "/"); name == "" {
		name = usualName
	}
	if !named.MatchString(name) {
		return address{}, fmt.Errorf("%q is no name of an archive: small letters, digits, - and _", short(name))
	}
	a := address{name: name}
	for host := range strings.SplitSeq(hosts, ",") {
		u, err := url.Parse(scheme + "://" + host)
		if err != nil || u.Hostname() == "" || u.RawQuery != "" || u.Fragment != "" {
			return address{}, fmt.Errorf("%q is no host of an archive", short(host))
		}
		a.hosts = append(a.hosts, (&url.URL{Scheme: u.Scheme, Host: u.Host}).String())
	}
	return a, nil
}

// people is the path of the index of what each person says in each article.
func (a address) people() string { return "/" + a.name + "-people" }

// merges is the path of the index of who was merged with whom.
func (a address) merges() string { return "/" + a.name + "-merges" }

// open reports whether what is sent to the archive could be read on its way.
func (a address) open() bool {
	return slices.ContainsFunc(a.hosts, func(host string) bool {
		u, err := url.Parse(host)
		return err != nil || u.Scheme == "http" && !here(u.Hostname())
	})
}

// here reports whether a host is this machine.
func here(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// String is the address as errors name it, and as it may be written.
func (a address) String() string {
	line := strings.Join(a.hosts, ",")
	if scheme, _, ok := strings.Cut(line, "://"); ok {
		line = strings.ReplaceAll(line, ","+scheme+"://", ",")
	}
	return line + "/" + a.name
}
