package web

import (
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// longestRetry bounds what a server may ask for in Retry-After.
const longestRetry = 24 * time.Hour

// described returns what the head of an answer tells.
func described(res *http.Response, from *url.URL) Page {
	page := Page{
		URL:          from.String(),
		Status:       res.StatusCode,
		ETag:         tag(res.Header.Get("ETag")),
		LastModified: tag(res.Header.Get("Last-Modified")),
		RetryAfter:   retryAfter(res.Header.Get("Retry-After"), time.Now()),
	}
	declared := res.Header.Get("Content-Type")
	kind, parameters, err := mime.ParseMediaType(declared)
	if err != nil { // a parameter that nobody can read does not spoil the type
		kind, _, _ = strings.Cut(declared, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	page.ContentType = kind
	page.Charset = strings.ToLower(strings.Trim(parameters["charset"], `"' `))
	return page
}

// tag returns a value that is to be sent back, if it can be.
func tag(value string) string {
	if len(value) > 512 || strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return ""
	}
	return value
}

// retryAfter reads the two forms of Retry-After: seconds, or a date.
func retryAfter(value string, now time.Time) time.Duration {
	var d time.Duration
	if seconds, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
		d = time.Duration(min(seconds, int(longestRetry/time.Second))) * time.Second
	} else if when, err := http.ParseTime(value); err == nil {
		d = when.Sub(now)
	}
	return min(max(d, 0), longestRetry)
}
