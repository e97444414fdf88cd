package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"time"
)

// These are reasons of an Error that callers tell apart.
var (
	ErrTooLarge = errors.New("is too large")
	ErrSlow     = errors.New("timed out")
	// ErrUnreached tells that there was no server to ask: its name is unknown,
	// it is down, or this machine has no network.
	ErrUnreached = errors.New("cannot be reached")
)

// Error is an address that could not be fetched, and why. It reads:
// fetching "https://example.org/": the server returned 404 Not Found.
type Error struct {
	Address string // as it was asked for: see Redacted
	Err     error  // the reason alone
}

// Error quotes the address, so that no byte of it acts on a terminal. Whatever
// the address and the reason hold, no password is in it.
func (e *Error) Error() string {
	return Redacted("fetching " + strconv.Quote(e.Address) + ": " + e.Err.Error())
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// StatusError is an answer that is neither success nor "not modified".
type StatusError struct {
	Code int // of HTTP: 404
}

// Error names the code and what it stands for.
func (e *StatusError) Error() string {
	text := http.StatusText(e.Code)
	if text == "" {
		return "the server returned " + strconv.Itoa(e.Code)
	}
	return "the server returned " + strconv.Itoa(e.Code) + " " + text
}

// busy reports whether the answer may be another in a moment.
func (e *StatusError) busy() bool {
	switch e.Code {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// PrivateError is an address that only this machine or its network reaches.
type PrivateError struct {
	Addr       netip.Addr
	Redirected bool // a server led there; it is not what was asked for
}

// Error names the address and the flag that allows it.
func (e *PrivateError) Error() string {
	if e.Redirected {
		return fmt.Sprintf("it redirects to the private address %s (use --allow-private to allow it)", e.Addr)
	}
	return fmt.Sprintf("%s is a private address (use --allow-private to allow it)", e.Addr)
}

func tooLarge(limit int64) error {
	return fmt.Errorf("%w: more than %s", ErrTooLarge, size(limit))
}

func tooSlow(limit time.Duration) error {
	return fmt.Errorf("%w: not finished after %s", ErrSlow, limit)
}

func silent(limit time.Duration) error { return fmt.Errorf("%w: no data for %s", ErrSlow, limit) }

// size says a number of bytes as a limit is known: 16 MB.
func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return strconv.FormatInt(n>>20, 10) + " MB"
	case n >= 1<<10 && n%(1<<10) == 0:
		return strconv.FormatInt(n>>10, 10) + " KB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}
