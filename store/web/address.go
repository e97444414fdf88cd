package web

import (
	"errors"
	"net/url"
	"strconv"
	"strings"

	"pullquote/articles/budget"
)

var errScheme = errors.New("only http and https URLs can be fetched")

// Address returns an address as somebody typed it in its full form: spaces
// around it are cut off, and one without a scheme is https. It fails on
// everything but http and https, and names what it fails on.
func Address(typed string) (string, error) {
	u, err := parse(typed)
	if err != nil {
		return "", err
	}
	return u.String(), nil
}

func parse(typed string) (*url.URL, error) {
	address := strings.TrimSpace(typed)
	if named, _, found := strings.Cut(address, ":"); !strings.Contains(address, "://") && (!found || strings.Contains(named, ".") || named == "localhost") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	var bad *url.Error
	if errors.As(err, &bad) {
		err = unreadable(bad.Err, address)
	}
	if err == nil {
		err = check(u, address)
	}
	if err != nil {
		return nil, &Error{brief(typed), err}
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// unreadable is the error of package net/url for an address, unless a password
// may be in it: of https://ada:se/cret@news.example/ it says that the port "se"
// is none.
func unreadable(err error, address string) error {
	if strings.Contains(address, "@") {
		return errors.New("invalid URL; special characters in a password must be percent-encoded, such as %2F")
	}
	return err
}

// check returns why an address cannot be fetched.
func check(u *url.URL, address string) error {
	switch {
	case len(address) > budget.AddressSize:
		return errors.New("the URL is longer than " + strconv.Itoa(budget.AddressSize) + " bytes")
	case u.Scheme != "http" && u.Scheme != "https":
		return errScheme
	case u.Hostname() == "":
		return errors.New("the URL has no host")
	}
	return nil
}

// brief returns so much of an address as an error has room for, and no password.
func brief(address string) string {
	address = Redacted(address)
	scheme, rest, found := strings.Cut(address, "//")
	if !found {
		scheme, rest = "", address
	} else {
		scheme += "//"
	}
	if at := strings.LastIndexByte(rest, '@'); at >= 0 && !strings.HasPrefix(rest, "…@") && !strings.HasPrefix(rest, "mailto:") {
		address = scheme + "…" + rest[at:]
	}
	if len(address) > 200 {
		return strings.ToValidUTF8(address[:200], "") + "…"
	}
	return address
}
