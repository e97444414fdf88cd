package intake

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"pullquote/store/same"
	"pullquote/store/web"
)

// IsAddress reports whether what was given to be added is an address of the
// web and not a path.
func IsAddress(s string) bool {
	for _, scheme := range [...]string{"http://", "https://"} {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// URL fetches a page and adds its article, or what the file at the address
// holds.
func (a *Adder) URL(ctx context.Context, client *web.Client, address string) error {
	page, err := client.Get(ctx, address, web.Conditional{})
	address, page.URL = web.Redacted(address), web.WithoutPassword(page.URL)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		var at *web.Error
		if errors.As(err, &at) {
			err = at.Err // in which no address is as it was asked for
		}
		return a.fail(address, err)
	}
	head := page.Body[:min(len(page.Body), sniffBytes)]
	if i := importerOf(head, ""); i != nil && !i.local {
		return a.addAll(ctx, i.candidates(ctx, &holder{Reader: bytes.NewReader(page.Body), from: address, head: head, sent: true}))
	}
	return a.addAll(ctx, one(candidate{from: address, draft: func(context.Context) (draft, error) { return fetched(page) }}))
}

// fetched drafts the article of a page.
func fetched(page web.Page) (draft, error) {
	m := made{fetched: page.URL}
	if strings.Contains(page.ContentType, "html") || page.ContentType == "" && isMarkup(string(page.Body)) {
		m.html, m.page = page.Text(), true
	} else if bytes.IndexByte(page.Body, 0) >= 0 {
		m.text = string(page.Body) // no text, and the error will say what it is
	} else {
		m.text = page.Text()
	}
	return m.draft()
}

// trusted returns the address that a page gives itself, if it is one of the
// site that sent it, and else the one from which it came: a page must not pass
// for another site's.
func trusted(own, fetched string) string {
	if own == "" || site(own) != site(fetched) {
		return fetched
	}
	return own
}

func site(address string) string {
	host, _, _ := strings.Cut(same.NormalURL(address), "/")
	host, _, _ = strings.Cut(host, "?")
	return host
}
