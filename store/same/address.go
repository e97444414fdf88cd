package same

import (
	"net/url"
	"strings"

	"golang.org/x/net/idna"

	"pullquote/articles/clean"
)

// NormalURL returns what addresses of the same page have in common, for
// comparing and not for opening: "https://www.Example.org:443/a/?utm_source=x#top"
// and "http://example.org/a" are both "example.org/a". Away go the scheme, "www.",
// the scheme's own port, slashes at the path's end, the fragment (except "#!…",
// which is the path of some sites), and parameters that tell how a reader came
// to the page; the rest of the parameters are sorted. What is no address of the
// web gives "", which is like nothing else.
func NormalURL(address string) string {
	u, err := url.Parse(clean.URL(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	for strings.HasPrefix(host, "www.") {
		host = host[len("www."):]
	}
	switch {
	case host == "":
		return ""
	case strings.Contains(host, ":"):
		host = "[" + host + "]" // version 6
	}
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	out := host + strings.TrimRight((&url.URL{Path: u.Path}).EscapedPath(), "/")
	if q := normalQuery(u.RawQuery); q != "" {
		out += "?" + q
	}
	if strings.HasPrefix(u.Fragment, "!") {
		out += "#" + u.Fragment
	}
	return out
}

// normalQuery drops what only follows readers about, and sorts the rest.
// A query that is not one of names and values is kept as it is.
func normalQuery(raw string) string {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return raw
	}
	for name := range values {
		if follows(name) {
			delete(values, name)
		}
	}
	return values.Encode()
}

// follows reports whether a parameter tells where a reader came from and not
// what the page is.
func follows(name string) bool {
	name = strings.ToLower(name)
	for _, start := range [...]string{"utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "ns_", "oly_", "guce_", "_hs", "at_"} {
		if strings.HasPrefix(name, start) {
			return true
		}
	}
	switch name {
	case "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", // advertisers
		"igshid", "igsh", "__twitter_impression", "ref_src", "ref_url", "guccounter", // where a link was shared
		"mc_cid", "mc_eid", "mkt_tok", "vero_id", "vero_conv", "_ga", "_gl", "wt_mc", "wtmc", "s_cid", "cmpid", "ncid", "smid", "srnd", "ito": // campaigns
		return true
	}
	return false
}
