// Package web fetches from the web what somebody else wrote, and trusts none
// of it.
//
// A server may be slow, may never end, may lie about its length, may send a
// kilobyte that unpacks into a gigabyte, may lead in circles, or may lead to
// the router in the corner of the room. So each of these has a bound: the time
// of a fetch and the time without a byte, the bytes as they are sent and as
// they are unpacked, the number of redirects, the number of connections to one
// host. Addresses are judged where they are dialled, after their names have
// been resolved: a name that is harmless when it is looked at and private when
// it is called gains nothing.
//
// Only http and https are fetched. No cookies are kept and no address is told
// where the reader came from.
package web

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// What a Client's zero fields stand for.
const (
	defaultTimeout = time.Minute
	defaultIdle    = 20 * time.Second
	defaultPerHost = 2
	defaultRetries = 2
	defaultAgent   = "Pullquote"
)

const (
	firstPause  = time.Second      // before the first retry; the next is twice as long
	longestWait = 30 * time.Second // that a server may ask for before a retry
)

// Client fetches pages. The zero value works; its fields may be set before it
// is first used, and it may be used by several goroutines at once.
type Client struct {
	// Timeout bounds one attempt from dialling to the last byte, redirects
	// included; a minute if zero. Waiting for other fetches from the same host
	// does not count.
	Timeout time.Duration
	// Idle is how long a server may send nothing; 20 seconds if zero.
	Idle time.Duration
	// MaxBytes bounds a body both as it is sent and as it is unpacked; 16 MB
	// if zero. A longer one is an error.
	MaxBytes int64
	// AllowPrivate lets addresses be fetched that only this machine or its
	// network reaches. They are refused otherwise.
	AllowPrivate bool
	// PerHost is how many requests to one host run at once; 2 if zero.
	PerHost int
	// UserAgent is the name that servers are told; "Pullquote" if empty.
	UserAgent string
	// Retries is how often a fetch is tried again that failed for a moment: the
	// server is busy (429, 502, 503, 504) or the connection breaks. 2 if
	// zero, none if negative.
	Retries int

	once  sync.Once
	http  *http.Client
	hosts hosts
	proxy func(*http.Request) (*url.URL, error)      // nil: the environment's
	wait  func(context.Context, time.Duration) error // nil: by the clock
}

// Conditional is what is known of a page since it was last fetched. A server
// that finds it unchanged sends no body.
type Conditional struct {
	ETag         string
	LastModified string // as the server spelled it
}

// Page is what a server answered.
type Page struct {
	URL string // from which the body came, redirects followed
	// Moved is the address that the one asked for has moved to for good (301
	// and 308), or empty. Temporary redirects after it are not part of it.
	Moved        string
	Status       int    // of HTTP: 200
	ContentType  string // the media type alone, in lower case: text/html
	Charset      string // as declared with the content type, in lower case; or empty
	ETag         string
	LastModified string
	NotModified  bool   // it is as Conditional knows it; Body is empty
	Body         []byte // unpacked, in the encoding in which it was sent: see Text
	RetryAfter   time.Duration
}

// Get fetches an address, as Address takes it. Any answer but success or "not
// modified" is a StatusError, and the Page tells its status all the same. Every
// error names the address, without a password in it.
func (c *Client) Get(ctx context.Context, address string, cond Conditional) (Page, error) {
	target, err := parse(address)
	if err != nil {
		return Page{}, err
	}
	for try := 0; ; try++ {
		page, err := c.follow(ctx, target, cond)
		pause, again := c.pause(try, page, err)
		if again {
			if err = c.sleep(ctx, pause); err == nil {
				continue
			}
		}
		if err != nil {
			return page, &Error{Redacted(target.String()), err}
		}
		return page, nil
	}
}

// pause tells whether a fetch is to be tried again, and after what time: one
// that doubles, spread so that those who failed together do not come back
// together, and at least what the server asked for.
func (c *Client) pause(try int, page Page, err error) (time.Duration, bool) {
	if err == nil || try >= orDefault(c.Retries, defaultRetries) || page.RetryAfter > longestWait {
		return 0, false
	}
	var status *StatusError
	if errors.As(err, &status) && !status.busy() || status == nil && !broken(err) {
		return 0, false
	}
	pause := min(firstPause<<min(try, 10), longestWait)
	pause = pause/2 + rand.N(pause)
	return max(pause, page.RetryAfter), true
}

// broken reports whether a connection broke that the next may not.
func broken(err error) bool {
	const reset = syscall.Errno(10054) // WSAECONNRESET
	return errors.Is(err, syscall.ECONNRESET) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		runtime.GOOS == "windows" && errors.Is(err, reset)
}

// sleep waits, or returns what ends the wait.
func (c *Client) sleep(ctx context.Context, d time.Duration) error {
	if c.wait != nil {
		return c.wait(ctx, d)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// orDefault returns n, or what its zero stands for.
func orDefault[T ~int | ~int64](n, zero T) T {
	if n == 0 {
		return zero
	}
	return n
}
