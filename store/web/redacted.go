package web

import (
	"regexp"
	"strings"
	"sync"
)

// secrets finds what in an address nobody else may see: what stands before its
// host, with a scheme or without, and values of the query that services give out
// as keys. A password may hold what no address may: https://ada:se/c#ret@news.example/.
// A port and a path after it are none: https://news.example:8080/@ada.
var secrets = sync.OnceValue(func() *regexp.Regexp {
	const (
		scheme = `(?:https?|feed)(?::|%3a)(?://|%2f%2f)`
		odd    = `[^/\\\s"<>?#:@]+:(?:[^\d/\\\s"<>?#@][^\s"<>@]*|\d+[^\d/?#\s"<>@][^\s"<>@]*)@`
		names  = `[\w-]*(?:token|secret|passwo?r?d|passkey|pwd|signature|credentials?)|(?:[\w-]+[_-])?(?:auth|pass|sig|key)|(?:api|feed|rss|auth|user|access|private)key|session_?id`
	)
	return regexp.MustCompile(`(?i)(` + scheme + `)(?:[^/\\\s"<>?#]*@|` + odd + `)|` +
		`([?&;#](?:` + names + `)=)[^&;\s"<>#]+|` +
		`((?:^|[\s"'(<]|//))([\w.%+-]+):[^\s/@"<>]+@`)
})

// Redacted returns a text, of which an address may be but a part, as it may be
// printed, logged or remembered: https://ada:secret@news.example/feed?token=1 is
// https://…@news.example/feed?token=…. The name goes with the password, since
// some services have their key there.
func Redacted(text string) string {
	return secrets().ReplaceAllStringFunc(text, func(found string) string {
		switch part := secrets().FindStringSubmatch(found); {
		case part[1] != "":
			return part[1] + "…@"
		case part[2] != "":
			return part[2] + "…"
		case strings.EqualFold(part[4], "mailto"):
			return found
		default:
			return part[3] + "…@"
		}
	})
}

// Shown returns an address as it may be printed. What is none, such as a command
// that another program would run, is named by its kind alone: it may hold
// anything.
func Shown(address string) string {
	scheme, _, found := strings.Cut(strings.TrimSpace(address), ":")
	switch strings.ToLower(scheme) {
	case "exec", "filter", "query":
		if found {
			return scheme + ":…"
		}
	}
	return Redacted(address)
}

// userinfo finds what stands before the host of an address.
var userinfo = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)((?:https?|feed)://)[^/\\\s"<>?#]*@`)
})

// WithoutPassword returns a text with the addresses in it as everybody may have
// them: https://ada:secret@news.example/feed is https://news.example/feed. Keys
// in a query stay, for without them it is another address.
func WithoutPassword(text string) string { return userinfo().ReplaceAllString(text, "$1") }
