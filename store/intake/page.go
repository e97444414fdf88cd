package intake

import (
	"bytes"
	"context"
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
		return a.fail(address, fetchError(err))
	}
	head := page.Body[:min(len(page.Body), sniffBytes)]
	if i := importerOf(head, ""); i != nil && !i.local {
		return a.addAll(ctx, i.candidates(ctx, &holder{Reader: bytes.NewReader(page.Body), from: address, head: head, sent: true, said: a.options.Encoding, fetch: a.fetcher()}))
	}
	return a.addAll(ctx, one(candidate{from: address, draft: func(context.Context) (draft, error) { return fetched(page, a.options.Encoding) }}))
}

// fetched drafts the article of a page. said is the encoding that its reader says it
// is in, or empty.
func fetched(page web.Page, said string) (draft, error) { return fetchedPage(page, said).draft() }

// fetchedPage is what was fetched, before it is drafted.
func fetchedPage(page web.Page, said string) made {
	m := made{fetched: page.URL}
	text := page.Text(said)
	m.tell(text.Encoding.Note())
	switch {
	case strings.Contains(page.ContentType, "html"), page.ContentType == "" && isMarkup(text.String):
		m.html, m.page = text.String, true
	case strings.ContainsRune(text.String, 0):
		m.text = string(page.Body) // no text, and the error will say what it is
	default:
		m.text = text.String
	}
	return m
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

// Readable makes the Markdown file of a fetched page's article that URL would add
// to the library, and tells what there is to tell of it: what was left out.
func Readable(page web.Page) (content []byte, note string, err error) {
	page.URL = web.WithoutPassword(page.URL)
	d, err := fetched(page, "")
	return d.content, d.note, err
}
