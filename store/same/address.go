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
// to the page; the rest of the parameters are sorted. The page for telephones, the
// AMP page, the copy in an archive and the detour over somebody who counts have
// the address of the page itself: see wrapped.go. What is no address of the web
// gives "", which is like nothing else.
func NormalURL(address string) string {
	normal := normalOnce(address)
	for normal != "" { // each step makes it shorter
		further := normalOnce("https://" + normal)
		if further == normal || len(further) > len(normal) {
			break
		}
		normal = further
	}
	return normal
}

func normalOnce(address string) string {
	u, err := url.Parse(clean.URL(address))
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	host = siteOf(host)
	if inner := wrapped(host, u); inner != "" {
		return normalOnce(inner)
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
	path := withoutAMP(strings.TrimRight(u.Path, "/"))
	out := host + (&url.URL{Path: path}).EscapedPath()
	if q := normalQuery(u.RawQuery, path); q != "" {
		out += "?" + q
	}
	if strings.HasPrefix(u.Fragment, "!") {
		out += "#" + u.Fragment
	}
	return out
}

// Fragment returns what stands after "#" in an address where that may tell an
// article from another on the same page, as days of a live page and versions in
// release notes do; nothing where it is the path of a site, "#!…", which NormalURL
// has, marks words on the page, "#:~:text=…", or leads to a place that every page
// has.
func Fragment(address string) string {
	_, fragment, _ := strings.Cut(address, "#")
	fragment, _, _ = strings.Cut(fragment, ":~:")
	if strings.HasPrefix(fragment, "!") || everywhere(strings.ToLower(fragment)) {
		return ""
	}
	return fragment
}

// everywhere reports whether a fragment is of no page in particular.
func everywhere(fragment string) bool {
	switch fragment {
	case "top", "main", "content", "maincontent", "main-content", "article", "header", "footer", "share", "comments", "comment", "respond", "disqus_thread", "rss", "feed":
		return true
	}
	for _, start := range [...]string{"comment-", "xtor=", "utm_", "echobox=", "ref=", "source=", "fbclid="} {
		if strings.HasPrefix(fragment, start) {
			return true
		}
	}
	return false
}

// Addresses reports whether two addresses are of one article, however somebody came there.
func Addresses(a, b string) bool {
	normal := NormalURL(a)
	return normal != "" && normal == NormalURL(b) && Fragment(a) == Fragment(b)
}

// normalQuery drops what only follows readers about, and sorts the rest.
// A query that is not one of names and values is kept as it is.
func normalQuery(raw, path string) string {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return raw
	}
	for name := range values {
		if value := values.Get(name); follows(name) || forTelephones(name, value, path) || fromFeed(name, value) {
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
		"mc_cid", "mc_eid", "mkt_tok", "vero_id", "vero_conv", "_ga", "_gl", "wt_mc", "wtmc", "s_cid", "cmpid", "ncid", "smid", "srnd", "ito", // campaigns
		"cmp", "xtor", "trk", "trkcampaign", "wickedid", "rb_clickid", "s_kwcid", "ef_id", "epik", "_openstat", "mibextid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "spm", "sc_campaign", "sc_channel", "echobox":
		return true
	}
	return false
}
