package same

import (
	"net/url"
	"strings"
)

// siteOf returns a host without what its pages for telephones, or for Google, have
// before the site's name: "m.post.example" is "post.example", and
// "en.m.post.example" is "en.post.example". A name of two words keeps both.
func siteOf(host string) string {
	for {
		first, rest, _ := strings.Cut(host, ".")
		second, after, _ := strings.Cut(rest, ".")
		switch {
		case first == "www":
			host = rest
		case strings.Contains(host, ":") || !strings.Contains(rest, "."):
			return host
		case slim(first):
			host = rest
		case slim(second) && strings.Contains(after, "."):
			host = first + "." + after
		default:
			return host
		}
	}
}

// slim reports whether a part of a host stands for another form of its pages.
func slim(label string) bool {
	switch label {
	case "m", "mobile", "amp", "touch", "mobil", "wap":
		return true
	}
	return false
}

// withoutAMP returns a path without what makes it that of the AMP page: "/crane/amp",
// "/amp/crane", "/crane.amp" and "/crane.amp.html" are "/crane" and "/crane.html".
func withoutAMP(path string) string {
	for {
		short := strings.TrimRight(path, "/")
		if rest, found := strings.CutPrefix(short, "/amp/"); found {
			short = "/" + rest
		}
		for _, end := range [...]string{"/amp", ".amp", "/amphtml", "/amp.html"} {
			if rest := strings.TrimSuffix(short, end); len(rest) > 1 {
				short = rest
			}
		}
		if rest, found := strings.CutSuffix(short, ".amp.html"); found && len(rest) > 1 {
			short = rest + ".html"
		}
		if short == path {
			return path
		}
		path = short
	}
}

// forTelephones reports whether a parameter asks for another form of a page.
func forTelephones(name, value, path string) bool {
	switch value = strings.ToLower(value); strings.ToLower(name) {
	case "amp", "isamp", "amp_js_v", "amp_gsa", "usqp", "amphtml":
		return true
	case "outputtype", "output", "view", "format", "type":
		return value == "amp" || value == "mobile"
	case "mobile", "ismobile":
		return value == "1" || value == "true" || value == "yes" || value == "on" || value == ""
	case "m": // of Blogger
		return (value == "1" || value == "0") && strings.HasSuffix(path, ".html")
	}
	return strings.HasPrefix(strings.ToLower(name), "_x_tr_") // Google's translation
}

// fromFeed reports whether a parameter tells that a reader came by a feed.
func fromFeed(name, value string) bool {
	switch strings.ToLower(name) {
	case "source", "ref", "from", "via", "partner", "src", "medium", "mod":
		switch strings.ToLower(value) {
		case "rss", "feed", "rssfeed", "rss_feed", "rss-feed", "atom":
			return true
		}
	}
	return false
}

// wrapped returns the address of the page that another address leads to or shows
// a copy of, or nothing. host is that of the address, without "www.".
func wrapped(host string, u *url.URL) string {
	path := strings.TrimPrefix(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	switch {
	case strings.HasSuffix(host, ".cdn.ampproject.org"), host == "cdn.ampproject.org", strings.HasSuffix(host, ".ampproject.net"):
		return cached(path)
	case (host == "bing.com" || strings.HasPrefix(host, "google.")) && strings.HasPrefix(path, "amp/"):
		return cached(path)
	case strings.HasSuffix(host, ".translate.goog"):
		name := strings.TrimSuffix(host, ".translate.goog")
		name = strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(name, "--", "\x00"), "-", "."), "\x00", "-")
		return "https://" + name + "/" + path
	case strings.HasSuffix(host, "safelinks.protection.outlook.com"):
		return webOnly(u.Query().Get("url"))
	case strings.HasPrefix(host, "google.") && u.Path == "/url":
		return first(u.Query(), "q", "url")
	case host == "webcache.googleusercontent.com":
		return cacheOf(u.Query().Get("q"))
	}
	if behind(host) {
		return archived(path)
	}
	if u.RawQuery == "" {
		return ""
	}
	for _, d := range detours() {
		if d.host == host && strings.HasPrefix(u.Path, d.path) {
			return first(u.Query(), d.parameters...)
		}
	}
	return ""
}

// behind reports whether a host has copies of pages, or shows them in its own way,
// under their whole address.
func behind(host string) bool {
	switch host {
	case "web.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.li", "archive.vn", "archive.md", "archive.fo", "arquivo.pt", "webarchive.org.uk",
		"webarchive.nationalarchives.gov.uk", "timetravel.mementoweb.org", "wayback.archive-it.org", "webarchive.loc.gov", "12ft.io", "r.jina.ai", "via.hypothes.is", "outline.com", "href.li", "removepaywall.com", "smry.ai":
		return true
	}
	return false
}

// detour is an address that leads to the one in a parameter.
type detour struct {
	host, path string
	parameters []string
}

// detours lists those who count who follows a link.
func detours() []detour {
	return []detour{
		{"l.facebook.com", "/l.php", []string{"u"}},
		{"lm.facebook.com", "/l.php", []string{"u"}},
		{"facebook.com", "/l.php", []string{"u"}},
		{"facebook.com", "/flx/warn", []string{"u"}},
		{"l.instagram.com", "/", []string{"u"}},
		{"l.threads.net", "/", []string{"u"}},
		{"l.threads.com", "/", []string{"u"}},
		{"out.reddit.com", "/", []string{"url"}},
		{"t.umblr.com", "/redirect", []string{"z"}},
		{"youtube.com", "/redirect", []string{"q"}},
		{"linkedin.com", "/redir/redirect", []string{"url"}},
		{"linkedin.com", "/safety/go", []string{"url"}},
		{"slack-redir.net", "/link", []string{"url"}},
		{"vk.com", "/away.php", []string{"to"}},
		{"steamcommunity.com", "/linkfilter", []string{"url", "u"}},
		{"getpocket.com", "/redirect", []string{"url"}},
		{"duckduckgo.com", "/l", []string{"uddg"}},
		{"news.url.google.com", "/url", []string{"url", "q"}},
		{"translate.google.com", "/translate", []string{"u"}},
		{"go.redirectingat.com", "/", []string{"url"}},
		{"click.linksynergy.com", "/", []string{"murl"}},
		{"exit.sc", "/", []string{"url"}},
		{"apple.news", "/redirect", []string{"url"}},
	}
}

// first returns the first of some parameters that is an address.
func first(q url.Values, names ...string) string {
	for _, name := range names {
		if at := webOnly(q.Get(name)); at != "" {
			return at
		}
	}
	return ""
}

// webOnly returns an address if it is one of http or https in full.
func webOnly(at string) string {
	low := strings.ToLower(at)
	if strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") {
		return at
	}
	return ""
}

// archived returns the address that stands whole in a path, behind the time of the
// copy or not: "web/20260302090500id_/https://post.example/crane". Some servers
// make one of the two slashes.
func archived(path string) string {
	low := strings.ToLower(path)
	for _, scheme := range [...]string{"https:/", "http:/", "https%3a", "http%3a"} {
		i := strings.Index(low, scheme)
		if i < 0 || i > 0 && low[i-1] != '/' && low[i-1] != '=' && low[i-1] != '?' {
			continue
		}
		at := path[i:]
		if strings.HasSuffix(scheme, "%3a") {
			at, _ = url.PathUnescape(at)
		}
		name, rest, _ := strings.Cut(at, ":")
		return name + "://" + strings.TrimLeft(rest, "/")
	}
	// web/2026/post.example/crane
	parts := strings.SplitN(path, "/", 3)
	if len(parts) == 3 && (parts[0] == "web" || parts[0] == "wayback") && strings.Trim(parts[1], "0123456789*") == "" && strings.Contains(parts[2], ".") {
		return "https://" + parts[2]
	}
	if len(parts) > 1 && len(parts[0]) == 14 && strings.Trim(parts[0], "0123456789") == "" {
		return "https://" + strings.TrimPrefix(path, parts[0]+"/")
	}
	return ""
}

// cached returns the address in the path of an AMP cache: "c/s/post.example/crane"
// or "amp/s/post.example/crane".
func cached(path string) string {
	_, rest, found := strings.Cut(path, "/")
	if !found {
		return ""
	}
	rest = strings.TrimPrefix(rest, "s/")
	if host, _, _ := strings.Cut(rest, "/"); !strings.Contains(host, ".") {
		return ""
	}
	return "https://" + rest
}

// cacheOf returns the address in what Google's cache was asked for:
// "cache:abc:https://post.example/crane+words".
func cacheOf(query string) string {
	rest, found := strings.CutPrefix(query, "cache:")
	if !found {
		return ""
	}
	rest, _, _ = strings.Cut(rest, " ")
	if i := strings.Index(rest, "http"); i >= 0 {
		return webOnly(rest[i:])
	}
	return "https://" + rest[strings.LastIndexByte(rest, ':')+1:]
}
