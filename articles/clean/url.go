package clean

import (
	"net/url"
	"strings"

	"pullquote/articles/budget"
)

// URL returns an address as a browser may be given it, in printable
// ASCII, or "" if it is not one of http or https with a host.
func URL(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > budget.Value || len(s) < 8 || !strings.EqualFold(s[:4], "http") {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || !strings.EqualFold(u.Scheme, "http") && !strings.EqualFold(u.Scheme, "https") || u.User != nil {
		return ""
	}
	out := u.String()
	for i := range len(out) {
		if out[i] <= ' ' || out[i] >= 0x7f {
			return asciiURL(out)
		}
	}
	return out
}

// asciiURL escapes what is beyond ASCII and drops what controls.
func asciiURL(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80:
			b.WriteString("%" + string("0123456789ABCDEF"[c>>4]) + string("0123456789ABCDEF"[c&15]))
		case c > ' ' && c < 0x7f:
			b.WriteByte(c)
		}
	}
	return b.String()
}
