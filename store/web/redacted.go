package web

import (
	"regexp"
	"sync"
)

// secrets finds what in an address nobody else may see: what stands before its
// host, and values of the query that services give out as keys.
var secrets = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)((?:https?|feed)(?::|%3a)(?://|%2f%2f))[^/\\\s"<>?#]*@|` +
		`([?&;](?:access_?token|auth|auth_?token|token|key|api_?key|feed_?key|secret|signature|sig|password|passwd|pass|pwd)=)[^&;\s"<>#]+`)
})

// Redacted returns a text, of which an address may be but a part, as it may be
// printed, logged or remembered: https://ada:secret@news.example/feed?token=1 is
// https://…@news.example/feed?token=…. The name goes with the password, since
// some services have their key there.
func Redacted(text string) string {
	return secrets().ReplaceAllStringFunc(text, func(found string) string {
		part := secrets().FindStringSubmatch(found)
		if part[1] != "" {
			return part[1] + "…@"
		}
		return part[2] + "…"
	})
}

// userinfo finds what stands before the host of an address.
var userinfo = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)((?:https?|feed)://)[^/\\\s"<>?#]*@`)
})

// WithoutPassword returns a text with the addresses in it as everybody may have
// them: https://ada:secret@news.example/feed is https://news.example/feed. Keys
// in a query stay, for without them it is another address.
func WithoutPassword(text string) string { return userinfo().ReplaceAllString(text, "$1") }
