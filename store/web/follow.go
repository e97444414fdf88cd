package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"pullquote/articles/budget"
)

// follow fetches once, and follows redirects.
func (c *Client) follow(ctx context.Context, target *url.URL, cond Conditional) (Page, error) {
	left := orDefault(c.Timeout, defaultTimeout)
	been := map[string]bool{}
	moved, forGood := "", true
	for hop := 0; ; hop++ {
		been[target.String()] = true
		page, location, err := c.request(ctx, target, cond, &left)
		page.Moved = moved
		var private *PrivateError
		if errors.As(err, &private) {
			err = &PrivateError{private.Addr, hop > 0} // who dialled it is beside the point
		}
		if err != nil || location == "" {
			return page, err
		}
		if target, err = redirected(target, location); err != nil {
			return page, err
		}
		switch {
		case been[target.String()]:
			return page, fmt.Errorf("redirect loop: back to %q", brief(target.String()))
		case hop == budget.Redirects:
			return page, fmt.Errorf("more than %d redirects", budget.Redirects)
		}
		if forGood = forGood && permanent(page.Status); forGood {
			moved = target.String()
		}
	}
}

// redirected returns the address that a server leads to. A password goes along
// only to the server that it was meant for.
func redirected(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err == nil {
		err = check(to, location)
	}
	if err != nil {
		var bad *url.Error
		if errors.As(err, &bad) {
			err = unreadable(bad.Err, location)
		}
		return nil, fmt.Errorf("redirects to %q: %w", brief(location), err)
	}
	to.Fragment, to.RawFragment, to.User = "", "", nil
	if to.Host == from.Host && to.Scheme == from.Scheme {
		to.User = from.User
	}
	return to, nil
}

// redirect reports whether a status says that the page is elsewhere.
func redirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

func permanent(status int) bool {
	return status == http.StatusMovedPermanently || status == http.StatusPermanentRedirect
}

// request sends one request and reads the answer: a page, or the location that
// it leads to. What it takes is taken off the time that is left.
func (c *Client) request(ctx context.Context, target *url.URL, cond Conditional, left *time.Duration) (page Page, location string, err error) {
	leave, err := c.hosts.enter(ctx, target.Hostname(), orDefault(c.PerHost, defaultPerHost))
	if err != nil {
		return Page{URL: target.String()}, "", err
	}
	defer leave()
	start := time.Now()
	w := c.watch(ctx, *left)
	defer func() {
		*left -= time.Since(start)
		err = w.stop(err)
	}()
	res, err := c.send(w, target, cond)
	if err != nil {
		return Page{URL: target.String()}, "", err
	}
	defer res.Body.Close()
	w.alive()
	page = described(res, target)
	switch {
	case redirect(page.Status) && res.Header.Get("Location") != "":
		return page, res.Header.Get("Location"), nil
	case page.Status == http.StatusNotModified && cond != (Conditional{}):
		page.NotModified = true
		return page, "", nil
	case page.Status < 200 || page.Status > 299:
		return page, "", &StatusError{page.Status}
	}
	page.Body, err = c.body(res, w)
	return page, "", err
}

// send sends a request and returns the answer with its body unread.
func (c *Client) send(ctx context.Context, target *url.URL, cond Conditional) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, target.String(), nil)
	if err != nil {
		return nil, err
	}
	agent := c.UserAgent
	if agent == "" {
		agent = defaultAgent
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8")
	req.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
	if cond.ETag != "" {
		req.Header.Set("If-None-Match", cond.ETag)
	}
	if cond.LastModified != "" {
		req.Header.Set("If-Modified-Since", cond.LastModified)
	}
	c.once.Do(c.prepare)
	res, err := c.http.Do(req)
	return res, plainly(err)
}

// plainly takes from an error of net/http what it repeats of the address, and
// tells one by which no server was reached.
func plainly(err error) error {
	var failed *url.Error
	if errors.As(err, &failed) {
		err = failed.Err
	}
	var private *PrivateError
	var unknown *net.DNSError
	var dial *net.OpError
	switch {
	case errors.As(err, &private):
	case errors.As(err, &unknown) && unknown.IsNotFound:
		return fmt.Errorf("%w: no such host: %q", ErrUnreached, brief(unknown.Name))
	case errors.As(err, &unknown):
		return fmt.Errorf("%w: %w", ErrUnreached, unknown)
	case errors.As(err, &dial) && dial.Op == "dial":
		return fmt.Errorf("%w: %w", ErrUnreached, dial.Err)
	}
	return err
}
